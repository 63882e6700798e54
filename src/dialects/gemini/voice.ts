import type { DialectVoice } from '../dialect.js';

/** Google's own answers and errors, with nothing added. */
export const voice: DialectVoice = {
  name: 'gemini',
  writeAnswer: (chunk) => chunk,
};
