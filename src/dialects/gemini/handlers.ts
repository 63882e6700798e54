import type { Operations } from '../../../generated/dialects/gemini/operations.js';
import type { Result } from '../../core/result.js';
import type { Gateway, Reply, RequestContext } from '../dialect.js';
import { createHandlers } from '../handlers.js';
import { voice } from './voice.js';

export function handlers(gateway: Gateway) {
  return createHandlers(voice, gateway) satisfies Operations<RequestContext, Result<Reply>>;
}
