import type { DialectVoice } from '../dialect.js';

/** The vendor answers and fails as Google does (translation contract §15.2). */
export const voice: DialectVoice = {
  name: 'omnirouters',
  writeAnswer: (chunk) => chunk,
};
