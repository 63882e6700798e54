import { createHmac, randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import type { CacheConfig, ProviderFormat } from '../generated/config/types.js';
import { validateGatewayExtensions } from '../generated/dialects/validators.js';
import { enums, shapes } from '../generated/fields.js';
import { openTracing } from './assembly/tracing.js';
import { type Carrier, createAuthenticator } from './auth/authenticate.js';
import { createFailedAttempts } from './auth/failed-attempts.js';
import { createLaterCallers } from './auth/later-caller.js';
import { createStoredCallers } from './auth/stored-callers.js';
import { createBatches } from './batches/batches.js';
import { createFacts } from './catalogue/facts.js';
import { catalogue, unknownModelLimits } from './catalogue/models.js';
import { vendors } from './catalogue/vendors.js';
import { routerDefaults } from './config/defaults.js';
import type { GatewayConfig } from './config/gateway-config.js';
import { createByteBudget } from './core/byte-budget.js';
import { pause } from './core/cancellation.js';
import type { DialectName } from './core/canonical.js';
import type { Clock, NewId } from './core/clock.js';
import type { Dependency } from './core/dependency.js';
import { type GatewayError, toGatewayError } from './core/errors.js';
import { everyHour } from './core/every-hour.js';
import { createNormaliser } from './core/normalise.js';
import { configuredPrincipal, type Principal } from './core/principal.js';
import { ok } from './core/result.js';
import { createDemoUpstream } from './demo/upstream.js';
import { adaptive } from './dialects/adaptive/index.js';
import { createBatchAnswers } from './dialects/batches/answer-requests.js';
import type { Dialect, ListedModel, Services } from './dialects/dialect.js';
import { gemini } from './dialects/gemini/index.js';
import { createHandlers } from './dialects/handlers.js';
import { createAnswerOnce } from './dialects/idempotency/answer-once.js';
import { nordlys } from './dialects/nordlys/index.js';
import { omnirouters } from './dialects/omnirouters/index.js';
import { opper } from './dialects/opper/index.js';
import { createCallReader } from './dialects/read-call.js';
import { createFiles } from './files/files.js';
import type { ClientFormat } from './formats/format.js';
import { withCachesOnDemand } from './gateway/caches-on-demand.js';
import { createDiscovery } from './gateway/discover-models.js';
import type { embeddedSimilarity } from './gateway/embedded-similarity.js';
import { createCallFiles } from './gateway/files/call-files.js';
import type { RemoteFiles } from './gateway/files/read-contents.js';
import { createGateway } from './gateway/gateway.js';
import { createHedges } from './gateway/hedges.js';
import { createProviderUploads } from './gateway/held/provider-uploads.js';
import { listedId } from './gateway/list-models.js';
import { withPermittedModels } from './gateway/permitted-models.js';
import { createUpstreamKeys } from './gateway/upstream-keys.js';
import { createIdempotency } from './idempotency/idempotency.js';
import { createInteractions } from './interactions/interactions.js';
import type { AnswerInteractions, Interactions } from './interactions/ports.js';
import { createLedger } from './ledger/ledger.js';
import { createPriceBook } from './ledger/price-book.js';
import { createFailover } from './limits/failover.js';
import { createInstances } from './limits/instances.js';
import { joinStores, ratesOf } from './limits/join-stores.js';
import { createLimits } from './limits/limits.js';
import { memoryBudgets } from './limits/memory-budgets.js';
import { memoryRates } from './limits/memory-rates.js';
import { steadyClock } from './limits/steady-clock.js';
import { createCachedContents } from './prompt-cache/cached-contents.js';
import { createProvider } from './providers/create-provider.js';
import type { OpenEndpoint, Provider } from './providers/provider.js';
import type { Recorder, RecordingStore } from './recordings/ports.js';
import type { RecorderOptions } from './recordings/recorder.js';
import type { OpenOptions } from './response-cache/open.js';
import { modelKey, type RoutingTable, readTarget } from './routing/aliases.js';
import {
  createHealth,
  type Health,
  type HealthSettings,
  healthDefaults,
} from './routing/health/health.js';
import { keepApart } from './routing/health/keep-apart.js';
import type { HealthTools, TargetStanding } from './routing/health/target-health.js';
import type { Expect } from './routing/model-router/expect-quality.js';
import type { Profile } from './routing/model-router/profile.js';
import type { Router, Routers } from './routing/name-targets.js';
import { createDrain, type Pace } from './server/drain.js';
import { createFrontDoor, type MountedDialect } from './server/front-door.js';
import { createLog } from './server/log.js';
import { mountDialect } from './server/mount-dialect.js';
import { createIds } from './server/new-id.js';
import { createBodyReader } from './server/read-body.js';
import { createInputReader, createLineReader } from './server/read-input.js';
import { createKeyRefusal } from './server/refuse-key.js';
import { batchesStore } from './storage/batches-store.js';
import { cachedContentsStore } from './storage/cached-contents-store.js';
import type { OpenDatabase } from './storage/database.js';
import { type Embedded, embeddedDatabase } from './storage/embedded.js';
import { diskContents } from './storage/file-contents.js';
import { filesStore } from './storage/files-store.js';
import { idempotencyStore } from './storage/idempotency-store.js';
import { interactionsStore } from './storage/interactions-store.js';
import { ledgerFile } from './storage/ledger-file.js';
import type { openRedis, Redis } from './storage/redis.js';
import type { createGossip } from './storage/redis-gossip.js';
import type { sharedDatabase } from './storage/shared.js';
import { spansStore } from './storage/spans-store.js';
import {
  connectSecurely,
  createGuardedFetch,
  type GuardOptions,
  lookupAll,
} from './transport/address-guard.js';
import { readAwsFrames } from './transport/aws-event-stream.js';
import { deniedPlaces } from './transport/denied-places.js';
import { readBytes } from './transport/read-bytes.js';
import { createSender } from './transport/send.js';
import { readFrames } from './transport/sse.js';

export interface StartOptions {
  readonly config: GatewayConfig;
  /** HMAC digest of a key -> its owner. */
  readonly principals: ReadonlyMap<string, Principal>;
  readonly pepper: Uint8Array;
  /** How hosts that clients name are resolved and connected to; as the machine does where absent. */
  readonly publicNetwork?: Pick<GuardOptions, 'lookup' | 'connect'>;
  /** The machine's own where absent. */
  readonly now?: Clock;
  /** Jitter of waits, and every other chance, 0 <= chance < 1; `Math.random` where absent. */
  readonly random?: () => number;
}

export interface Running {
  /** Where it listens, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Health of every target that was called of late, as this process sees it. */
  targetStandings(): readonly TargetStanding[];
  /** Servers that it shares with other gateways; empty where it stands alone. */
  readonly dependencies: readonly Dependency[];
  /** Ends in order, `prompt` where absent. Asked once more with `now`, it waits for nothing any more. */
  close(pace?: Pace): Promise<void>;
  /** For a process that must not go on: cuts every connection, and writes down what is not yet. */
  abandon(): Promise<void>;
}

/** What is left to be written at the end may take this long (reliability contract §11). */
const lastWritesMs = 3_000;

/** Each is loaded where a provider speaks it: most gateways start with two or three. */
const formats: Readonly<Record<ProviderFormat, () => Promise<ClientFormat>>> = {
  gemini: async () => (await import('./formats/gemini/index.js')).gemini,
  'openai-chat': async () => (await import('./formats/openai-chat/index.js')).openaiChat,
  'openai-responses': async () =>
    (await import('./formats/openai-responses/index.js')).openaiResponses,
  'anthropic-messages': async () =>
    (await import('./formats/anthropic-messages/index.js')).anthropicMessages,
  'bedrock-converse': async () =>
    (await import('./formats/bedrock-converse/index.js')).bedrockConverse,
};

/** OpenAI counts the tokens of a chat as those of a response. Translation contract §13. */
const responsesCounter = async () => (await formats['openai-responses']()).countTokens;

const dialects: Readonly<Record<DialectName, Dialect>> = {
  gemini,
  opper,
  omnirouters,
  nordlys,
  adaptive,
};

/** Settings are small; whoever sends more means something else. */
const managementBodyBytes = 256 * 1024;

/** Puts the gateway together and listens. Nothing below this file reads the environment. */
export async function start({
  config,
  principals,
  pepper,
  publicNetwork = { lookup: lookupAll, connect: connectSecurely },
  now = Date.now,
  random = Math.random,
}: StartOptions): Promise<Running> {
  const { timeouts, limits, server: listen } = config;
  const newId = createIds();
  const sender = createSender({ connectTimeoutMs: timeouts.connectMs });
  const providers = new Map<string, Provider>();
  // One after the other: module loaders are not made for several that share files.
  for (const settings of config.providers) {
    const format = await formats[settings.format]();
    const isDemo = settings.name === 'demo';
    const send = isDemo ? createDemoUpstream({ now }) : sender.send;
    const provider = createProvider({
      ...settings,
      format,
      ...(settings.format === 'openai-chat' ? { counter: responsesCounter } : {}),
      send,
      timeouts: { ...timeouts, ...settings.timeouts },
    });
    providers.set(provider.name, provider);
  }
  const table = routingTable(config);
  const routers = await modelRouters(config);
  const log = createLog(config.log.level);
  /** Tells the log of a fault of what nobody waits for. */
  const reportAs = (operation: string) => (error: GatewayError) =>
    log({ level: 'warn', requestId: newId(), operation, status: error.httpStatus, error });
  const timingOf = (name: Dependency['name']) => ({
    after,
    random,
    changed: (isUp: boolean) =>
      log({
        level: isUp ? 'info' : 'warn',
        requestId: newId(),
        operation: `${name} is ${isUp ? 'back' : 'away'}`,
        status: isUp ? 200 : 503,
      }),
  });
  const readBody = (body: AsyncIterable<Uint8Array>, limitBytes = limits.responseBytes) =>
    readBytes(body, limitBytes);
  const shared = config.database
    ? await openShared(config.database, timingOf('database'))
    : undefined;
  const database = shared ?? embeddedDatabase(config.dataDir);
  const redis = config.redis ? await connectRedis(config.redis, timingOf('redis')) : undefined;
  const dependencies: readonly Dependency[] = [
    ...(shared ? [{ name: 'database' as const, isUp: shared.isUp }] : []),
    ...(redis ? [{ name: 'redis' as const, isUp: redis.isUp }] : []),
  ];
  const budget = createByteBudget(inFlightBytes());
  const prefixes = cachedContentsStore(database.open);
  const files = createFiles({
    store: filesStore(database.open),
    contents: diskContents(config.filesDir ?? path.join(config.dataDir, 'files')),
    now,
    newId,
    newSecret: () => randomBytes(24).toString('hex'),
    limitBytes: limits.uploadBytes,
    isThere: database.isThere,
    report: (error) =>
      log({
        level: 'warn',
        requestId: newId(),
        operation: 'sweepFiles',
        status: error.httpStatus,
        error,
      }),
  });
  const ledgerOnDisk = ledgerFile(config.dataDir);
  const prices = createPriceBook({
    said: new Map(
      Object.entries(config.catalogue).map(([target, { prices = {} }]) => [target, prices]),
    ),
    isListed: (profile) => vendors.has(profile),
    load: async () => {
      const { findTokenPrices, listVersion } = await import('./catalogue/token-prices.js');
      return { version: listVersion, find: findTokenPrices };
    },
  });
  const ledger = createLedger({
    open: ledgerOnDisk.open,
    prices,
    profileOf: (provider) => providers.get(provider)?.profile,
    now,
    newId,
    after,
    afterTurn: setImmediate,
    report: reportAs('writeLedger'),
  });
  const storedCallers = createStoredCallers({
    find: async (keyId) => {
      if (!database.isThere()) return undefined;
      const { findCallers } = await import('./open-keys.js');
      return findCallers({ open: database.open, configured: config.projects })(keyId);
    },
    now,
    elapsedMs: () => performance.now(),
    after,
    staleMaxMs: config.auth.staleMaxMs,
  });
  const authenticate = createAuthenticator({
    configured: principals,
    pepper,
    now,
    stored: storedCallers,
  });
  const laterCaller = createLaterCallers(principals.values(), storedCallers, now);
  const refuseKey = createKeyRefusal(
    createFailedAttempts({
      perMinute: config.auth.failedPerMinute,
      elapsedMs: () => performance.now(),
    }),
  );
  const openFiles = createCallFiles({
    shelf: files,
    uploads: createProviderUploads({ shelf: files, readBytes: readBody, now, wait, after }),
    budget,
    ...(config.media.fetchRemote ? { remote: remoteFiles(config, publicNetwork) } : {}),
    newToken: () => randomBytes(16).toString('hex'),
  });
  const newHealth = (warn?: HealthTools['warn']) =>
    createHealth({ now: elapsedMs, random, warn }, healthSettings(config.routing));
  const health: Health = keepApart(
    newHealth(redis && ((trouble) => gossip?.tell({ kind: 'target-trouble', ...trouble }))),
    newHealth(),
  );
  const gossip =
    redis &&
    (await startGossip({
      redis,
      id: newId(),
      hear(news) {
        if (news.kind === 'target-trouble') health.hear(news);
        else storedCallers.forget(news);
      },
      after,
      report: (caught) => reportAs('gossip')(toGatewayError(caught)),
    }));
  const uncached = createGateway({
    providers,
    table,
    routers,
    facts: createFacts(config.catalogue, async () => {
      const { createListPrices } = await import('./catalogue/list-prices.js');
      return createListPrices(now);
    }),
    models: listedModels(config, table),
    unlisted: { ...unknownModelLimits, supportedGenerationMethods: generation },
    discover: createDiscovery({
      now,
      readBytes: readBody,
      missed: (provider, error) =>
        log({
          level: 'warn',
          requestId: newId(),
          operation: 'discoverModels',
          status: error.httpStatus,
          provider,
          error,
        }),
    }),
    openFiles,
    openEntry: ledger.open,
    openEndpoint: clientEndpoints(config, publicNetwork),
    prices,
    now,
    running: {
      health,
      random,
      wait: pause,
      queueMs: config.routing.queueMs,
    },
    hedges: createHedges(() => performance.now()),
    upstreamKeys: createUpstreamKeys(upstreamSecret(pepper), newId),
    tools: {
      newId,
      forgetHeld: prefixes.forgetHeld,
      readFrames: (body, framing) =>
        framing === 'aws-event-stream'
          ? readAwsFrames(body, limits.responseBytes)
          : readFrames(body, limits.responseBytes),
      readBytes: readBody,
    },
  });

  const caches = onDemand(async () => {
    const { openResponseCache } = await import('./response-cache/open.js');
    return openResponseCache({
      ...cacheSettings(config),
      ...(await answerStore(config, database, redis)),
      ...(config.cache.embeddings === undefined
        ? {}
        : {
            similarity: await embeddedSimilarityBy({
              model: config.cache.embeddings,
              embed: uncached.embed,
              now,
              newId,
              after,
              report: reportAs('compareQuestions'),
            }),
          }),
      secret: pepper,
      modelKey: (model) => modelKey(model, table),
      now,
      after,
    });
  });
  const cached = withCachesOnDemand(
    uncached,
    onDemand(async () => {
      const { withCachedAnswers } = await import('./gateway/cached-answers.js');
      return withCachedAnswers(uncached, await caches(), now, ledger.reuse);
    }),
    config.cache.byDefault !== 'none',
  );
  const gateway = withPermittedModels(cached, table, routers);

  const cachedContents = createCachedContents({
    store: prefixes,
    providerCaches: gateway.providerCaches,
    now,
    newId,
    isThere: database.isThere,
  });
  const inputOptions = {
    jsonLimits: {
      depth: limits.jsonDepth,
      nodes: limits.jsonNodes,
      keysPerObject: limits.jsonKeys,
    },
    normalise: createNormaliser({ shapes, enums }),
    validateExtensions: validateGatewayExtensions,
  };
  const readInput = createInputReader({
    ...inputOptions,
    readBody: createBodyReader({ bodyBytes: limits.bodyBytes, budget }),
  });
  const recorder = await openRecorder(config.recordings, {
    open: database.open,
    now,
    newId,
    afterTurn: setImmediate,
    report: reportAs('recordGeneration'),
  });
  const recording = recorder ? { recorder } : {};
  const batches = createBatches({
    ...config.batches,
    store: batchesStore(database.open, shared && { holder: newId(), leaseMs: batchLeaseMs }),
    ...(shared ? { lookEveryMs: batchLeaseMs / 3 } : {}),
    isThere: database.isThere,
    requests: createBatchAnswers({
      handlers: createHandlers(gemini.voice, gateway, { cachedContents, ...recording }),
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
      within: (principal) => requestLimits.within(principal),
      now,
      after,
      timeoutMs: timeouts.totalMs,
      answered: ({ error, ...line }) =>
        log({
          level: error ? 'warn' : 'info',
          dialect: 'gemini',
          operation: 'batchRequest',
          status: error?.httpStatus ?? 200,
          ...line,
          ...(error ? { error } : {}),
        }),
      report: reportAs('runBatches'),
    }),
    keepResults: async ({ tenant, displayName, baseUrl }, lines) => {
      const wish = { tenant, mimeType: 'application/jsonl', baseUrl };
      const { id } = await files.add({ ...wish, ...(displayName ? { displayName } : {}) }, lines);
      return `files/${id}`;
    },
    lineBytes: limits.bodyBytes,
    now,
    elapsedMs: () => performance.now(),
    modelKey: (model) => modelKey(model, table),
    newId,
    after,
    random,
    report: reportAs('runBatches'),
  });
  const interactions = createInteractions({
    ...config.interactions,
    isAlone: shared === undefined,
    keeps: () => config.interactions.store,
    store: interactionsStore(database.open),
    isThere: database.isThere,
    answers: onFirstAnswer(async () => {
      const { createKeptAnswers } = await import('./dialects/interactions/kept-call.js');
      return createKeptAnswers({
        gateway,
        readerOf: (name) => createCallReader(dialects[name].voice, gateway, { cachedContents }),
        interactions: (): Interactions => interactions,
        callerOf: (keyId, tenant) =>
          laterCaller({ keyId, tenant, operationId: 'createInteraction' }),
        now,
        limitMs: timeouts.streamTotalMs,
        answered: ({ error, ...line }) =>
          log({
            level: error ? 'warn' : 'info',
            operation: 'runInteraction',
            status: error?.httpStatus ?? 200,
            ...line,
            ...(error ? { error } : {}),
          }),
        report: reportAs('runInteractions'),
      });
    }),
    within: (principal) => requestLimits.within(principal),
    historyBytes: limits.bodyBytes,
    budget,
    now,
    newId,
    after,
    report: reportAs('runInteractions'),
  });
  const idempotency = createIdempotency({
    store: idempotencyStore(database.open, shared ? 'database' : 'own'),
    now,
    newId,
    after,
    report: reportAs('keepAnswer'),
  });
  const answerOnce = createAnswerOnce(idempotency);
  const services: Services = { files, cachedContents, batches, interactions, ...recording };

  const mounted = Object.fromEntries(
    Object.entries(dialects).map(([name, dialect]): [string, MountedDialect] => {
      const strict = config.dialects[name as DialectName]?.strictAuth === true;
      const mount = mountDialect(dialect, gateway, services, readInput, answerOnce);
      return [name, { dialect, mount, ...(strict ? { carriers: carriersOf(dialect) } : {}) }];
    }),
  ) as Record<DialectName, MountedDialect>;

  const openManagement = async () => {
    const { management } = await import('./management/index.js');
    const { createManagementDoor } = await import('./server/management-door.js');
    const { openKeys } = await import('./open-keys.js');
    const keys = openKeys({
      ...{ open: database.open, isThere: database.isThere },
      ...{ configured: config.projects, pepper, now },
      changed(caller) {
        storedCallers.forget(caller);
        gossip?.tell({ kind: 'caller-changed', ...caller });
      },
    });
    return createManagementDoor({
      document: {
        ...management,
        handlers: {
          ...management.handlers({
            keys,
            purgeAnswers: async (scope) => (await caches()).purge(scope),
            targetStandings: health.snapshot,
            configuredKeys: (projectId) =>
              [...principals.values()]
                .filter((principal) => principal.projectId === projectId)
                .map(({ keyId: id, limits }) => ({ id, limits })),
            budgetsOf: (subject, limits) => requestLimits.budgetsOf(subject, limits),
            spans,
            recordings: await recordings(database),
            now,
          }),
        },
      },
      authenticate,
      refuseKey,
      limits: requestLimits,
      readBody: createBodyReader({ bodyBytes: managementBodyBytes, budget }),
      jsonLimits: inputOptions.jsonLimits,
      now,
      newId,
      log,
    });
  };
  const counters = await openCounters({
    redis,
    ...(shared ? { database: shared.open } : {}),
    now: steadyClock(now, elapsedMs),
    newId,
  });
  const requestLimits = createLimits({
    store: counters.store,
    ledger: { sum: ledger.charges },
    // Until the rows of all gateways come together, one's ledger knows not all that was spent.
    confirmMs: shared ? Number.MAX_SAFE_INTEGER : 30_000,
    // Others spend of the same budgets only where there are others.
    reconcileEveryMs: (shared ?? redis) ? 60_000 : 3_600_000,
    openTtlMs: Math.max(timeouts.totalMs, timeouts.streamTotalMs) + 60_000,
    concurrency: limits.concurrency,
    concurrencyPerKey: limits.concurrencyPerKey,
    isOverloaded: () => false,
    newId,
    elapsedMs,
    after,
    pause: (ms) => wait(ms),
    report: reportAs('limitRequests'),
  });
  const spans = spansStore(database.open);
  const tracing = await openTracing({
    config,
    spans,
    send: sender.send,
    now,
    random,
    report: reportAs('trace'),
    after,
  });
  const drain = createDrain({ delayMs: listen.drainDelayMs, limitMs: listen.drainMs });
  const server = createFrontDoor({
    dialects: mounted,
    drain,
    authenticate,
    refuseKey,
    limits: requestLimits,
    uploadOwner: files.ownerOf,
    app: onFirstRequest(async () => {
      const { createApp } = await import('./server/app.js');
      return createApp({
        documents: publishedDocuments,
        management: onFirstRequest(openManagement),
        newId,
        isReady: () => drain.phase() === 'serving',
        dependencies,
      });
    }),
    rootDialect: listen.rootDialect,
    hosts: listen.hosts,
    ...(listen.publicUrl === undefined ? {} : { publicUrl: listen.publicUrl }),
    corsOrigins: listen.corsOrigins,
    maxHeaderBytes: limits.headerBytes,
    maxHeaders: limits.headerCount,
    totalTimeoutMs: timeouts.totalMs,
    streamTotalTimeoutMs: timeouts.streamTotalMs,
    now,
    newId,
    log,
    ...(tracing ? { beginTrace: tracing.begin } : {}),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(listen.port, listen.host, resolve);
  });
  if (database.isThere()) {
    void batches.resume();
    void interactions.resume();
  }
  if (ledgerOnDisk.isThere()) {
    void ledger.recover().catch((caught) => reportAs('recoverLedger')(toGatewayError(caught)));
  }
  const sweeps = Object.entries({
    sweepFiles: files.sweep,
    sweepCachedContents: cachedContents.sweep,
    sweepBatches: batches.sweep,
    sweepIdempotency: idempotency.sweep,
    sweepInteractions: interactions.sweep,
    sweepSpans: () => spans.sweep(now() - config.traces.retentionMs),
    // Also where nothing is recorded any more.
    sweepRecordings: async () => (await recordings(database)).deleteExpired(now()),
    // Elsewhere what is expired goes by itself.
    ...(placeOfAnswers(config) === 'database'
      ? { sweepKeptAnswers: async () => (await caches()).sweep() }
      : {}),
  }).map(([operation, sweep]) =>
    everyHour({ sweep, isThere: database.isThere, report: reportAs(operation), after }),
  );
  let closing: Promise<void> | undefined;
  const closeInOrder = async (drained: Promise<void>, pace: Pace) => {
    const leftMs = {
      gentle: listen.drainDelayMs + listen.drainMs,
      prompt: listen.drainMs,
      now: 0,
    };
    await Promise.all([drained, batches.close(leftMs[pace]), interactions.close(leftMs[pace])]);
    await ledger.close();
    await tracing?.close();
    await sender.close();
    await files.close();
    await Promise.all(sweeps.map((sweep) => sweep.close()));
    await requestLimits.close();
    gossip?.close();
    await counters.close();
    await recorder?.close();
    await database.close();
    await redis?.close();
  };
  const lastWrites = async () => {
    await ledger.close();
    await recorder?.close();
    await database.close();
  };
  const { port } = server.address() as AddressInfo;
  const host = listen.host.includes(':') ? `[${listen.host}]` : listen.host;
  return {
    url: `http://${host}:${port}`,
    targetStandings: health.snapshot,
    dependencies,
    close(pace = 'prompt') {
      const drained = drain.end(pace);
      if (closing && pace === 'now') {
        void batches.close(0);
        void interactions.close(0);
      }
      closing ??= closeInOrder(drained, pace);
      return closing;
    },
    async abandon() {
      drain.cut();
      closing ??= lastWrites();
      await Promise.race([closing, wait(lastWritesMs, undefined, { ref: false })]);
    },
  };
}

/** How long a gateway that dies keeps others from going on with its batches. */
const batchLeaseMs = 30_000;

/** One secret for one use. */
function upstreamSecret(pepper: Uint8Array): Uint8Array {
  return createHmac('sha256', pepper).update('keys of upstream requests').digest();
}

/** Loaded where one is configured. Rejects where it can be of no use before somebody acts. */
async function openShared(...[settings, timing]: Parameters<typeof sharedDatabase>) {
  const { sharedDatabase } = await import('./storage/shared.js');
  const database = sharedDatabase(settings, timing);
  try {
    await database.check();
    return database;
  } catch (caught) {
    await database.close();
    throw caught;
  }
}

/** Loaded where one is configured. It connects in its own time. */
async function connectRedis(...[settings, timing]: Parameters<typeof openRedis>): Promise<Redis> {
  const { openRedis } = await import('./storage/redis.js');
  return openRedis(settings, timing);
}

/** Loaded where there is a Redis to meet others at. */
async function startGossip(...[options]: Parameters<typeof createGossip>) {
  const { createGossip } = await import('./storage/redis-gossip.js');
  return createGossip(options);
}

/**
 * Where limits are counted: together with other gateways, where there is a way to. Money is counted
 * where the ledger is: gateways that share no database share no budget.
 */
async function openCounters({
  redis,
  database,
  now,
  newId,
}: {
  readonly redis: Redis | undefined;
  readonly database?: OpenDatabase;
  readonly now: Clock;
  readonly newId: NewId;
}) {
  const budgets = database
    ? (await import('./storage/postgres-budgets.js')).postgresBudgets(database)
    : memoryBudgets(now);
  if (!redis) {
    const rates = memoryRates({ elapsedMs, instances: () => 1 });
    return { store: joinStores(rates, budgets), close: async () => {} };
  }
  const { redisLimits } = await import('./storage/redis-limits.js');
  const shared = redisLimits(redis);
  const instances = createInstances({ ...shared, id: newId(), after });
  const rates = memoryRates({ elapsedMs, instances: instances.count });
  const store = createFailover({
    shared,
    isUp: redis.isUp,
    local: joinStores(rates, budgets),
  });
  return { store: database ? store : joinStores(ratesOf(store), budgets), close: instances.close };
}

/** Loaded where a project is recorded. */
async function openRecorder(
  settings: GatewayConfig['recordings'],
  {
    open,
    ...options
  }: { readonly open: OpenDatabase } & Pick<
    RecorderOptions,
    'now' | 'newId' | 'afterTurn' | 'report'
  >,
): Promise<Recorder | undefined> {
  if (settings.projects.length === 0) return undefined;
  const [{ createRecorder }, { recordingsStore }] = await Promise.all([
    import('./recordings/recorder.js'),
    import('./storage/recordings-store.js'),
  ]);
  return createRecorder({ ...settings, ...options, store: recordingsStore(open) });
}

/** What was recorded; nothing is opened where nothing was ever kept. */
async function recordings({
  open,
  isThere,
}: Pick<Embedded, 'open' | 'isThere'>): Promise<Omit<RecordingStore, 'add'>> {
  const { recordingsStore } = await import('./storage/recordings-store.js');
  const store = recordingsStore(open);
  return {
    list: async (...asked) => (isThere() ? store.list(...asked) : []),
    find: async (...asked) => (isThere() ? store.find(...asked) : undefined),
    remove: async (...asked) => isThere() && store.remove(...asked),
    deleteExpired: store.deleteExpired,
  };
}

/** Milliseconds that never go back. */
const elapsedMs = () => performance.now();

/** Made with the first question for it. */
function onDemand<T>(make: () => Promise<T>): () => Promise<T> {
  let making: Promise<T> | undefined;
  return () => {
    making ??= make();
    return making;
  };
}

function cacheSettings({ cache }: GatewayConfig): Pick<OpenOptions, 'settings' | 'memoryBytes'> {
  const { store, memoryBytes, ttlSeconds, maxTtlSeconds, minSimilarity, byDefault } = cache;
  const settings = {
    isOff: store === 'off',
    byDefault: {
      exact: byDefault === 'exact' || byDefault === 'both',
      semantic: byDefault === 'semantic' || byDefault === 'both',
    },
    ttlMs: Math.min(ttlSeconds, maxTtlSeconds) * 1000,
    maxTtlMs: maxTtlSeconds * 1000,
    minSimilarity,
  };
  return { settings, memoryBytes };
}

/** Where answers are kept that are not kept in memory. */
async function answerStore(
  config: GatewayConfig,
  database: Pick<Embedded, 'open'>,
  redis: Redis | undefined,
): Promise<Pick<OpenOptions, 'store'>> {
  const place = placeOfAnswers(config);
  if (place === 'redis' && redis) {
    const { redisAnswers } = await import('./storage/redis-answers.js');
    return { store: redisAnswers(redis) };
  }
  if (place !== 'database') return {};
  const { answersStore } = await import('./storage/answers-store.js');
  return { store: answersStore(database.open) };
}

/** Where several gateways stand side by side, what one keeps is there for all, and purged for all. */
function placeOfAnswers({ cache, redis, database }: GatewayConfig): CacheConfig['store'] {
  if (cache.store !== 'auto') return cache.store;
  return redis ? 'redis' : database ? 'database' : 'memory';
}

/** Loaded where the operator wants questions compared by a model. */
async function embeddedSimilarityBy(...[options]: Parameters<typeof embeddedSimilarity>) {
  const { embeddedSimilarity } = await import('./gateway/embedded-similarity.js');
  return embeddedSimilarity(options);
}

/** Does something later, without keeping the process for it. */
function after(delayMs: number, act: () => void): () => void {
  const timer = setTimeout(act, delayMs);
  timer.unref();
  return () => clearTimeout(timer);
}

function healthSettings({
  circuitBreaker,
  cooldowns,
  concurrencyPerTarget,
}: GatewayConfig['routing']): HealthSettings {
  const { breaker, cooldown, ...others } = healthDefaults;
  return {
    ...others,
    ...(circuitBreaker && breaker ? { breaker } : {}),
    ...(cooldowns && cooldown ? { cooldown } : {}),
    concurrency: concurrencyPerTarget,
  };
}

/** Express is loaded with the first request that is no model call: most starts never need it. */
function onFirstRequest(load: () => Promise<RequestListener>): RequestListener {
  let loading: Promise<RequestListener> | undefined;
  return (request, response) => {
    loading ??= load();
    loading.then(
      (listener) => listener(request, response),
      () => response.destroy(),
    );
  };
}

/** What answers in the background is loaded with the first interaction that asks for it. */
function onFirstAnswer(load: () => Promise<AnswerInteractions>): AnswerInteractions {
  let loading: Promise<AnswerInteractions> | undefined;
  return {
    async open(...asked) {
      loading ??= load();
      return (await loading).open(...asked);
    },
  };
}

type PublicNetwork = NonNullable<StartOptions['publicNetwork']>;

/** What may be connected to of what clients name: anywhere but this machine and its network. */
function guardOptions(
  { media, database, redis }: GatewayConfig,
  network: PublicNetwork,
): GuardOptions {
  return {
    allowedPorts: media.fetchPorts,
    ...deniedPlaces(media.deniedHosts, [database?.url, redis?.url]),
    ...network,
  };
}

/** How addresses of files are fetched. */
function remoteFiles(config: GatewayConfig, network: PublicNetwork): RemoteFiles {
  const { fetchBytes: limitBytes, fetchMs: timeoutMs } = config.media;
  return { fetch: createGuardedFetch(guardOptions(config, network)), limitBytes, timeoutMs };
}

/** Of an answer of a client's own endpoint. Reliability contract §10, rule 7. */
const endpointLimits = { limitBytes: 16 * 1024 * 1024, timeoutMs: 60_000 };

/** How endpoints that clients bring are called; loaded with the first one, which few gateways see. */
function clientEndpoints(config: GatewayConfig, network: PublicNetwork): OpenEndpoint {
  // Of this process: what is known of a credential cannot be tied to it from outside.
  const key = randomBytes(32);
  const load = async (): Promise<OpenEndpoint> => {
    const [{ createEndpoints }, { createGuardedSend }, { readPublicUrl }, known, places] =
      await Promise.all([
        import('./providers/own-provider.js'),
        import('./transport/guarded-send.js'),
        import('./transport/public-url.js'),
        import('./config/known-providers.js'),
        Promise.all([import('./config/vertex.js'), import('./config/bedrock.js')]),
      ]);
    const [{ vertexBaseUrl }, { bedrockBaseUrl }] = places;
    const guard = guardOptions(config, network);
    return createEndpoints<ProviderFormat>({
      rows: {
        configured: config.providers,
        known: known.knownProviders,
        vertexBaseUrl,
        bedrockBaseUrl,
        formats: [
          'gemini',
          'openai-chat',
          'openai-responses',
          'anthropic-messages',
          'bedrock-converse',
        ],
      },
      loadFormat: (name) => formats[name](),
      counterOf: (name) => (name === 'openai-chat' ? responsesCounter : undefined),
      send: createGuardedSend({ ...guard, ...endpointLimits }),
      isAllowed: (address) => readPublicUrl(address, guard) !== undefined,
      timeouts: config.timeouts,
      key,
    });
  };
  let loading: Promise<OpenEndpoint> | undefined;
  return async (own) => {
    loading ??= load();
    return (await loading)(own);
  };
}

/** Bodies and files of requests held at one moment: a quarter of the heap, 256 MiB at most. */
function inFlightBytes(): number {
  return Math.min(256 * 1024 * 1024, getHeapStatistics().heap_size_limit / 4);
}

function routingTable({ providers, models }: GatewayConfig): RoutingTable {
  const names = new Set(providers.map(({ name }) => name));
  const onlyDemo = providers.length === 1 && names.has('demo');
  return {
    aliases: new Map(Object.entries(models).map(([alias, { targets }]) => [alias, targets])),
    policies: aliasPolicies(models),
    providers,
    catalogue: catalogue.filter(({ provider }) => names.has(provider)),
    ...(onlyDemo ? { answersAll: 'demo' } : {}),
  };
}

/** Of the aliases that say more than their targets. */
function aliasPolicies(models: GatewayConfig['models']): RoutingTable['policies'] {
  return new Map(
    Object.entries(models).flatMap(([alias, { hedge = false, timeouts }]) =>
      hedge || timeouts ? [[alias, { hedge, timeouts: timeouts ?? {} }] as const] : [],
    ),
  );
}

/** Aliases that stand for a choice among models. */
async function modelRouters({ providers, models, routers }: GatewayConfig): Promise<Routers> {
  const names = new Set(providers.map(({ name }) => name));
  const wellKnown = catalogue.flatMap(({ provider, id, embeds }) =>
    names.has(provider) && !embeds ? [{ provider, model: id }] : [],
  );
  const unnamed: Router = { candidates: wellKnown, costBias: routerDefaults.costBias };
  const byAlias = new Map<string, Router>();
  // Unless the operator gave it targets.
  if (!models.auto) byAlias.set('auto', unnamed);
  for (const [alias, { candidates, costBias, profile }] of Object.entries(routers)) {
    byAlias.set(alias, {
      candidates: candidates?.map((target) => readTarget(target)) ?? wellKnown,
      costBias,
      ...(profile ? { expect: await expectationOf(profile) } : {}),
    });
  }
  return { byAlias, unnamed, wellKnown };
}

/** Loaded where the operator has a profile. */
async function expectationOf(profile: Profile): Promise<Expect> {
  const { expectByProfile } = await import('./routing/model-router/profile.js');
  return expectByProfile(profile);
}

const generation = ['generateContent', 'streamGenerateContent', 'countTokens'];

/** Aliases first, then every catalogue model of a configured provider under its full id. */
function listedModels({ models, routers }: GatewayConfig, table: RoutingTable): ListedModel[] {
  const aliases = [...new Set([...Object.keys(models), ...Object.keys(routers), 'auto'])]
    .filter((id) => id !== '*')
    .map((id) => ({
      id,
      displayName: id,
      ...unknownModelLimits,
      supportedGenerationMethods: generation,
    }));
  const known = catalogue
    .filter(({ provider }) => table.providers.some(({ name }) => name === provider))
    .map(({ provider, id, displayName, inputTokenLimit, outputTokenLimit, embeds }) => ({
      id: listedId(provider, id),
      displayName,
      inputTokenLimit,
      outputTokenLimit,
      supportedGenerationMethods: embeds ? ['embedContent', 'batchEmbedContents'] : generation,
    }));
  return [...aliases, ...known];
}

/** Carriers of the key that a dialect's own document publishes. */
function carriersOf({ securitySchemes }: Dialect): ReadonlySet<Carrier> {
  const carriers: Readonly<Record<string, Carrier>> = {
    googleApiKey: 'x-goog-api-key',
    bearer: 'authorization',
    xApiKey: 'x-api-key',
    apiKey: 'api-key',
    queryKey: 'query',
  };
  return new Set(Object.keys(securitySchemes).flatMap((name) => carriers[name] ?? []));
}

const publishedDocuments = {
  gemini: async () => (await import('../generated/dialects/gemini/document.js')).document,
  opper: async () => (await import('../generated/dialects/opper/document.js')).document,
  omnirouters: async () => (await import('../generated/dialects/omnirouters/document.js')).document,
  nordlys: async () => (await import('../generated/dialects/nordlys/document.js')).document,
  adaptive: async () => (await import('../generated/dialects/adaptive/document.js')).document,
  management: async () => (await import('../generated/management/document.js')).document,
};
