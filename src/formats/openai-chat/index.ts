import type { ClientFormat } from '../format.js';
import { openaiEmbed } from '../openai/embed.js';
import { readError } from './client/read-error.js';
import { readResponse } from './client/read-response.js';
import { readStream } from './client/read-stream.js';
import { relax } from './client/relax.js';
import { writeRequest } from './client/write-request.js';
import { profileOf } from './profiles.js';

/** OpenAI's Chat Completions and every server that speaks them. OpenAI counts their tokens by its Responses API. */
export const openaiChat: ClientFormat = {
  name: 'openai-chat',
  writeRequest,
  readResponse,
  readStream,
  readError,
  relax,
  choosesHosts: (target) => profileOf(target).routes,
  sizeLimits: (target) => profileOf(target).sizes,
  embed: openaiEmbed,
};
