import type { Operations } from '../../../generated/dialects/omnirouters/operations.js';
import type { Result } from '../../core/result.js';
import type { Gateway, Reply, RequestContext } from '../dialect.js';
import { createHandlers } from '../handlers.js';
import { withoutFileData } from './extras.js';
import { voice } from './voice.js';

export function handlers(gateway: Gateway) {
  const shared = createHandlers(voice, gateway);
  return {
    ...shared,
    generateContent: withoutFileData(shared.generateContent),
    streamGenerateContent: withoutFileData(shared.streamGenerateContent),
  } satisfies Operations<RequestContext, Result<Reply>>;
}
