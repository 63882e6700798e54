import type { ClientFormat } from '../format.js';
import { countTokens } from './client/count-tokens.js';
import { readError } from './client/read-error.js';
import { readResponse } from './client/read-response.js';
import { readStream } from './client/read-stream.js';
import { relax } from './client/relax.js';
import { writeRequest } from './client/write-request.js';
import { sizeLimits } from './size-limits.js';

/** Amazon Bedrock's Converse, one wire for the models of many makers. */
export const bedrockConverse: ClientFormat = {
  name: 'bedrock-converse',
  framing: 'aws-event-stream',
  writeRequest,
  readResponse,
  readStream,
  readError,
  relax,
  sizeLimits,
  countTokens,
};
