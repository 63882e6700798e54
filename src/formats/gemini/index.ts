import type { ClientFormat } from '../format.js';
import { countTokens } from './client/count-tokens.js';
import { embed } from './client/embed.js';
import { readError } from './client/read-error.js';
import { readResponse } from './client/read-response.js';
import { readStream } from './client/read-stream.js';
import { relax } from './client/relax.js';
import { writeRequest } from './client/write-request.js';
import { sizeLimits } from './size-limits.js';

/** The Gemini API's own shape, as Google and the demo upstream speak it. */
export const gemini: ClientFormat = {
  name: 'gemini',
  writeRequest,
  readResponse,
  readStream,
  readError,
  relax,
  sizeLimits,
  countTokens,
  embed,
};
