import * as sdk from 'genai2';
import { describeInteractions } from './interactions-suite.js';

describeInteractions('@google/genai 2', sdk);
