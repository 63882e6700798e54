import type { Operations } from '../../../generated/dialects/adaptive/operations.js';
import type { Result } from '../../core/result.js';
import type { Gateway, Reply, RequestContext, Services } from '../dialect.js';
import { createHandlers } from '../handlers.js';
import { voice } from './voice.js';

export function handlers(gateway: Gateway, services: Services) {
  return createHandlers(voice, gateway, services) satisfies Operations<
    RequestContext,
    Result<Reply>
  >;
}
