import * as sdk from 'genai2';
import { describeGenai } from './genai-suite.js';

describeGenai('@google/genai 2', sdk);
