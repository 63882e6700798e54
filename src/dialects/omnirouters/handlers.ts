import type { Operations } from '../../../generated/dialects/omnirouters/operations.js';
import type { Result } from '../../core/result.js';
import type { Gateway, Reply, RequestContext, Services } from '../dialect.js';
import { createHandlers } from '../handlers.js';
import { withoutFileData } from './extras.js';
import { voice } from './voice.js';

export function handlers(gateway: Gateway, services: Services) {
  const shared = createHandlers(voice, gateway, services);
  return {
    ...shared,
    generateContent: withoutFileData(shared.generateContent),
    streamGenerateContent: withoutFileData(shared.streamGenerateContent),
  } satisfies Operations<RequestContext, Result<Reply>>;
}
