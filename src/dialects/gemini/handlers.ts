import type { Operations } from '../../../generated/dialects/gemini/operations.js';
import type { Result } from '../../core/result.js';
import { createBatchHandlers } from '../batches/handlers.js';
import { createCachedContentHandlers } from '../cached-contents/handlers.js';
import type { Gateway, Reply, RequestContext, Services } from '../dialect.js';
import { createFileHandlers } from '../files/handlers.js';
import { createHandlers } from '../handlers.js';
import { lazyInteractionHandlers } from '../interactions/lazy-handlers.js';
import { createCallReader } from '../read-call.js';
import { voice } from './voice.js';

export function handlers(gateway: Gateway, services: Services) {
  const reader = createCallReader(voice, gateway, services);
  return {
    ...createHandlers(voice, gateway, services),
    ...createFileHandlers(services),
    ...createCachedContentHandlers(voice, gateway, services),
    ...createBatchHandlers(reader, gateway, services),
    ...lazyInteractionHandlers(voice, reader, gateway, services),
  } satisfies Operations<RequestContext, Result<Reply>>;
}
