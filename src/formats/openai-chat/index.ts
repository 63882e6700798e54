import type { ClientFormat } from '../format.js';
import { openaiEmbed } from '../openai-embed.js';
import { readError } from './client/read-error.js';
import { readResponse } from './client/read-response.js';
import { readStream } from './client/read-stream.js';
import { relax } from './client/relax.js';
import { writeRequest } from './client/write-request.js';

/** OpenAI's Chat Completions and every server that speaks them. It has no token counter of its own. */
export const openaiChat: ClientFormat = {
  name: 'openai-chat',
  writeRequest,
  readResponse,
  readStream,
  readError,
  relax,
  embed: openaiEmbed,
};
