import type { ClientFormat } from '../format.js';
import { openaiEmbed } from '../openai/embed.js';
import { countTokens } from './client/count-tokens.js';
import { readError } from './client/read-error.js';
import { readResponse } from './client/read-response.js';
import { readStream } from './client/read-stream.js';
import { relax } from './client/relax.js';
import { writeRequest } from './client/write-request.js';
import { profileOf } from './profiles.js';

/** OpenAI's Responses API and the servers that speak it. Conversations are never kept there. */
export const openaiResponses: ClientFormat = {
  name: 'openai-responses',
  writeRequest,
  readResponse,
  readStream,
  readError,
  relax,
  sizeLimits: (target) => profileOf(target).sizes,
  countTokens,
  embed: openaiEmbed,
};
