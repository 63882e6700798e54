import type { Result } from '../../core/result.js';
import type { DialectVoice, Gateway, Reply, RequestContext, Services } from '../dialect.js';
import type { CallReader } from '../read-call.js';
import type { createInteractionHandlers } from './handlers.js';

type Handlers = ReturnType<typeof createInteractionHandlers>;
type Asked<Name extends keyof Handlers> = Parameters<Handlers[Name]>[0];

/** The handlers of interactions, loaded with the first of them: most processes never need any. */
export function lazyInteractionHandlers(
  voice: DialectVoice,
  reader: Pick<CallReader, 'generate'>,
  gateway: Gateway,
  services: Pick<Services, 'interactions'>,
) {
  let loading: Promise<Handlers> | undefined;
  const load = (): Promise<Handlers> => {
    loading ??= import('./handlers.js').then((handlers) =>
      handlers.createInteractionHandlers(voice, reader, gateway, services),
    );
    return loading;
  };
  type Answer = Promise<Result<Reply>>;
  return {
    createInteraction: async (
      request: Asked<'createInteraction'>,
      context: RequestContext,
    ): Answer => (await load()).createInteraction(request, context),
    getInteraction: async (request: Asked<'getInteraction'>, context: RequestContext): Answer =>
      (await load()).getInteraction(request, context),
    deleteInteraction: async (
      request: Asked<'deleteInteraction'>,
      context: RequestContext,
    ): Answer => (await load()).deleteInteraction(request, context),
    cancelInteraction: async (
      request: Asked<'cancelInteraction'>,
      context: RequestContext,
    ): Answer => (await load()).cancelInteraction(request, context),
  };
}
