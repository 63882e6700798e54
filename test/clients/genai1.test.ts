import * as sdk from 'genai1';
import type * as Sdk from 'genai2';
import { describeGenai } from './genai-suite.js';

// The version that gemini-cli bundles; it reads streams line by line, and stops at what it cannot.
describeGenai('@google/genai 1.30', sdk as unknown as typeof Sdk);
