import type { FindLaterCaller } from '../auth/later-caller.js';
import type { DialectName } from '../core/canonical.js';
import type { Dialect, Gateway, Services } from '../dialects/dialect.js';
import { createCallReader } from '../dialects/read-call.js';
import { createInteractions } from '../interactions/interactions.js';
import type { Interactions } from '../interactions/ports.js';
import type { RequestLimits } from '../limits/ports.js';
import { interactionsStore } from '../storage/interactions-store.js';
import { type Common, logsAnswers } from './common.js';
import { after, onFirstAnswer } from './later.js';

/** Conversations that are kept, and the calls in them that go on without their client. */
export function openInteractions(
  common: Common,
  {
    dialects,
    gateway,
    services,
    laterCaller,
    limits,
  }: {
    readonly dialects: Readonly<Record<DialectName, Dialect>>;
    readonly gateway: Gateway;
    readonly services: Pick<Services, 'cachedContents'>;
    readonly laterCaller: FindLaterCaller;
    readonly limits: Pick<RequestLimits, 'within'>;
  },
) {
  const { config, now, newId, reportAs, database, shared, budget } = common;
  const interactions = createInteractions({
    ...config.interactions,
    isAlone: shared === undefined,
    keeps: () => config.interactions.store,
    store: interactionsStore(database.open),
    isThere: database.isThere,
    answers: onFirstAnswer(async () => {
      const { createKeptAnswers } = await import('../dialects/interactions/kept-call.js');
      return createKeptAnswers({
        gateway,
        readerOf: (name) => createCallReader(dialects[name].voice, gateway, services),
        interactions: (): Interactions => interactions,
        callerOf: (keyId, tenant) =>
          laterCaller({ keyId, tenant, operationId: 'createInteraction' }),
        now,
        limitMs: config.timeouts.streamTotalMs,
        answered: logsAnswers(common, { operation: 'runInteraction' }),
        report: reportAs('runInteractions'),
      });
    }),
    within: limits.within,
    historyBytes: config.limits.bodyBytes,
    budget,
    now,
    newId,
    after,
    report: reportAs('runInteractions'),
  });
  return interactions;
}
