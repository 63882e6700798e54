import type { FindLaterCaller } from '../auth/later-caller.js';
import { createBatches } from '../batches/batches.js';
import { configuredPrincipal } from '../core/principal.js';
import { ok } from '../core/result.js';
import { createBatchAnswers } from '../dialects/batches/answer-requests.js';
import type { Gateway, Services } from '../dialects/dialect.js';
import { gemini } from '../dialects/gemini/index.js';
import { createHandlers } from '../dialects/handlers.js';
import type { RequestLimits } from '../limits/ports.js';
import { modelKey, type RoutingTable } from '../routing/aliases.js';
import { createLineReader, type InputOptions } from '../server/read-input.js';
import { batchesStore } from '../storage/batches-store.js';
import { type Common, logsAnswers } from './common.js';
import { after, elapsedMs } from './later.js';

/** How long a gateway that dies keeps others from going on with its batches. */
const leaseMs = 30_000;

/** Batches of calls, which run as their keys would. */
export function openBatches(
  common: Common,
  {
    gateway,
    files,
    services,
    inputOptions,
    laterCaller,
    limits,
    table,
  }: {
    readonly gateway: Gateway;
    readonly files: Services['files'];
    readonly services: Pick<Services, 'cachedContents' | 'recorder'>;
    readonly inputOptions: Omit<InputOptions, 'readBody'>;
    readonly laterCaller: FindLaterCaller;
    readonly limits: Pick<RequestLimits, 'within'>;
    readonly table: RoutingTable;
  },
) {
  const { config, now, newId, random, reportAs, database, shared, budget } = common;
  return createBatches({
    ...config.batches,
    store: batchesStore(database.open, shared && { holder: newId(), leaseMs }),
    ...(shared ? { lookEveryMs: leaseMs / 3 } : {}),
    isThere: database.isThere,
    requests: createBatchAnswers({
      handlers: createHandlers(gemini.voice, gateway, services),
      readLine: createLineReader(inputOptions),
      budget,
      // Those from before keys were kept with batches run as their project's.
      callerOf: async ({ id, tenant, kind, keyId }) =>
        keyId === undefined
          ? ok({
              ...configuredPrincipal(`batch ${id}`, tenant),
              projectLimits: config.projects.get(tenant) ?? {},
            })
          : laterCaller({
              ...{ keyId, tenant },
              operationId: kind === 'embed' ? 'asyncBatchEmbedContent' : 'batchGenerateContent',
            }),
      within: limits.within,
      now,
      after,
      timeoutMs: config.timeouts.totalMs,
      answered: logsAnswers(common, { dialect: 'gemini', operation: 'batchRequest' }),
      report: reportAs('runBatches'),
    }),
    keepResults: async ({ tenant, displayName, baseUrl }, lines) => {
      const wish = { tenant, mimeType: 'application/jsonl', baseUrl };
      const { id } = await files.add({ ...wish, ...(displayName ? { displayName } : {}) }, lines);
      return `files/${id}`;
    },
    lineBytes: config.limits.bodyBytes,
    now,
    elapsedMs,
    modelKey: (model) => modelKey(model, table),
    newId,
    after,
    random,
    report: reportAs('runBatches'),
  });
}
