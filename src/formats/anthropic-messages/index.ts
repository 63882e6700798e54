import type { ClientFormat } from '../format.js';
import { countTokens } from './client/count-tokens.js';
import { readError } from './client/read-error.js';
import { readResponse } from './client/read-response.js';
import { readStream } from './client/read-stream.js';
import { relax } from './client/relax.js';
import { resume } from './client/resume.js';
import { writeRequest } from './client/write-request.js';
import { sizeLimits } from './size-limits.js';

/** Anthropic's Messages API, which Claude models speak. It has no embeddings. */
export const anthropicMessages: ClientFormat = {
  name: 'anthropic-messages',
  writeRequest,
  readResponse,
  readStream,
  readError,
  relax,
  resume,
  sizeLimits,
  countTokens,
};
