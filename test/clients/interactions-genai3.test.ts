import type * as Sdk from 'genai2';
import * as sdk from 'genai3';
import { describeInteractions } from './interactions-suite.js';

// What the tests use has the same shape in both; only private members of classes differ.
describeInteractions('@google/genai 3', sdk as unknown as typeof Sdk);
