import { createHmac, randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import { validateGatewayExtensions } from '../generated/dialects/validators.js';
import { enums, shapes } from '../generated/fields.js';
import { openBatches } from './assembly/batches.js';
import { clientEndpoints, remoteFiles } from './assembly/client-networks.js';
import type { Common } from './assembly/common.js';
import { carriersOf, publishedDocuments } from './assembly/documents.js';
import { healthSettings } from './assembly/health.js';
import { openInteractions } from './assembly/interactions.js';
import { openAnswerCaches, placeOfAnswers } from './assembly/kept-answers.js';
import { after, elapsedMs, onFirstRequest } from './assembly/later.js';
import { openLedger, openPrices } from './assembly/ledger.js';
import { generation, listedModels, modelRouters, routingTable } from './assembly/models.js';
import { openOverloadWatch } from './assembly/overload.js';
import { openProviders } from './assembly/providers.js';
import { openRecorder, recordings } from './assembly/recordings.js';
import { connectRedis, openCounters, openShared, startGossip } from './assembly/shared-servers.js';
import { startSweeps } from './assembly/sweeps.js';
import { openTracing } from './assembly/tracing.js';
import { createAuthenticator } from './auth/authenticate.js';
import { createFailedAttempts } from './auth/failed-attempts.js';
import { createLaterCallers } from './auth/later-caller.js';
import { createStoredCallers } from './auth/stored-callers.js';
import { createFacts } from './catalogue/facts.js';
import { unknownModelLimits } from './catalogue/models.js';
import type { GatewayConfig } from './config/gateway-config.js';
import { createByteBudget } from './core/byte-budget.js';
import { pause } from './core/cancellation.js';
import type { DialectName } from './core/canonical.js';
import type { Clock } from './core/clock.js';
import type { Dependency } from './core/dependency.js';
import { type GatewayError, toGatewayError } from './core/errors.js';
import { createNormaliser } from './core/normalise.js';
import type { Principal } from './core/principal.js';
import { adaptive } from './dialects/adaptive/index.js';
import type { Dialect, Services } from './dialects/dialect.js';
import { gemini } from './dialects/gemini/index.js';
import { createAnswerOnce } from './dialects/idempotency/answer-once.js';
import { nordlys } from './dialects/nordlys/index.js';
import { omnirouters } from './dialects/omnirouters/index.js';
import { opper } from './dialects/opper/index.js';
import { createFiles } from './files/files.js';
import { createDiscovery } from './gateway/discover-models.js';
import { createCallFiles } from './gateway/files/call-files.js';
import { createGateway } from './gateway/gateway.js';
import { createHedges } from './gateway/hedges.js';
import { createProviderUploads } from './gateway/held/provider-uploads.js';
import { withPermittedModels } from './gateway/permitted-models.js';
import { createUpstreamKeys } from './gateway/upstream-keys.js';
import { createIdempotency } from './idempotency/idempotency.js';
import { createLimits } from './limits/limits.js';
import { steadyClock } from './limits/steady-clock.js';
import { createCachedContents } from './prompt-cache/cached-contents.js';
import { createHealth, type Health } from './routing/health/health.js';
import { keepApart } from './routing/health/keep-apart.js';
import type { HealthTools, TargetStanding } from './routing/health/target-health.js';
import { createDrain, type Pace } from './server/drain.js';
import { createFrontDoor, type MountedDialect } from './server/front-door.js';
import { createLog } from './server/log.js';
import { mountDialect } from './server/mount-dialect.js';
import { createIds } from './server/new-id.js';
import { createBodyReader } from './server/read-body.js';
import { createInputReader } from './server/read-input.js';
import { createKeyRefusal } from './server/refuse-key.js';
import { cachedContentsStore } from './storage/cached-contents-store.js';
import { embeddedDatabase } from './storage/embedded.js';
import { diskContents } from './storage/file-contents.js';
import { filesStore } from './storage/files-store.js';
import { idempotencyStore } from './storage/idempotency-store.js';
import { spansStore } from './storage/spans-store.js';
import { connectSecurely, type GuardOptions, lookupAll } from './transport/address-guard.js';
import { readAwsFrames } from './transport/aws-event-stream.js';
import { readBytes } from './transport/read-bytes.js';
import { createSender } from './transport/send.js';
import { readFrames } from './transport/sse.js';

export interface StartOptions {
  readonly config: GatewayConfig;
  /** HMAC digest of a key -> its owner. */
  readonly principals: ReadonlyMap<string, Principal>;
  readonly pepper: Uint8Array;
  /** Of the package, for who records what answered. */
  readonly version?: string;
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

const dialects: Readonly<Record<DialectName, Dialect>> = {
  gemini,
  opper,
  omnirouters,
  nordlys,
  adaptive,
};

/** Puts the gateway together and listens. Nothing below this file reads the environment. */
export async function start({
  config,
  principals,
  pepper,
  version = 'unknown',
  publicNetwork = { lookup: lookupAll, connect: connectSecurely },
  now = Date.now,
  random = Math.random,
}: StartOptions): Promise<Running> {
  const { timeouts, limits, server: listen } = config;
  const newId = createIds();
  const sender = createSender({ connectTimeoutMs: timeouts.connectMs });
  const providers = await openProviders(config, sender.send, now);
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
  const common: Common = {
    ...{ config, now, newId, random, log, reportAs },
    ...{ database, shared, redis, budget },
  };
  const prefixes = cachedContentsStore(database.open);
  const files = createFiles({
    store: filesStore(database.open),
    contents: diskContents(config.filesDir ?? path.join(config.dataDir, 'files')),
    now,
    newId,
    newSecret: () => randomBytes(24).toString('hex'),
    limitBytes: limits.uploadBytes,
    isThere: database.isThere,
    report: reportAs('sweepFiles'),
  });
  const prices = openPrices(config);
  const ledger = await openLedger({
    dataDir: config.dataDir,
    shared: shared?.open,
    prices,
    profileOf: (provider) => providers.get(provider)?.profile,
    now,
    newId,
    random,
    report: reportAs('writeLedger'),
  });
  const storedCallers = createStoredCallers({
    find: async (keyId) => {
      if (!database.isThere()) return undefined;
      const { findCallers } = await import('./assembly/keys.js');
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
  const facts = createFacts(config.catalogue, async () => {
    const { createListPrices } = await import('./catalogue/list-prices.js');
    return createListPrices(now);
  });
  const uncached = createGateway({
    providers,
    table,
    routers,
    facts,
    models: listedModels(config, table, facts.saidOf),
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

  const { gateway: cached, caches } = openAnswerCaches(common, uncached, {
    table,
    pepper,
    reuse: ledger.reuse,
  });
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
  const counters = await openCounters({
    redis,
    ...(shared ? { database: shared.open } : {}),
    now: steadyClock(now, elapsedMs),
    newId,
  });
  const requestLimits = createLimits({
    store: counters.store,
    ledger: { sum: ledger.charges },
    // Rows of all gateways come together within seconds, unless one of them cannot send its own.
    confirmMs: shared ? 300_000 : 30_000,
    // Others spend of the same budgets only where there are others.
    reconcileEveryMs: (shared ?? redis) ? 60_000 : 3_600_000,
    openTtlMs: Math.max(timeouts.totalMs, timeouts.streamTotalMs) + 60_000,
    concurrency: limits.concurrency,
    concurrencyPerKey: limits.concurrencyPerKey,
    newId,
    elapsedMs,
    after,
    pause: (ms) => wait(ms),
    report: reportAs('limitRequests'),
  });
  const waiting = { gateway, laterCaller, limits: requestLimits };
  const batches = openBatches(common, {
    ...waiting,
    files,
    services: { cachedContents, ...recording },
    inputOptions,
    table,
  });
  const interactions = openInteractions(common, {
    ...waiting,
    dialects,
    services: { cachedContents },
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

  const spans = spansStore(database.open);
  const tracing = await openTracing({
    config,
    spans,
    send: sender.send,
    now,
    newId,
    random,
    report: reportAs('trace'),
    version,
    after,
  });
  const overload = openOverloadWatch(limits, { after, newId, log });
  const manage = async () => {
    const { openManagement } = await import('./assembly/management.js');
    return openManagement(common, {
      ...{ principals: principals.values(), pepper, authenticate, refuseKey },
      ...{ limits: requestLimits, isShedding: overload.isShedding },
      jsonLimits: inputOptions.jsonLimits,
      changed(caller) {
        storedCallers.forget(caller);
        gossip?.tell({ kind: 'caller-changed', ...caller });
      },
      purgeAnswers: async (scope) => (await caches()).purge(scope),
      targetStandings: health.snapshot,
      budgetsOf: requestLimits.budgetsOf,
      ...{ spans, ledger },
    });
  };
  const drain = createDrain({ delayMs: listen.drainDelayMs, limitMs: listen.drainMs });
  const server = createFrontDoor({
    dialects: mounted,
    drain,
    authenticate,
    refuseKey,
    limits: requestLimits,
    isShedding: overload.isShedding,
    uploadOwner: files.ownerOf,
    app: onFirstRequest(async () => {
      const { createApp } = await import('./server/app.js');
      return createApp({
        documents: publishedDocuments,
        management: onFirstRequest(manage),
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
  let closing: Promise<void> | undefined;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(listen.port, listen.host, resolve);
  });
  overload.watch();
  if (database.isThere()) {
    void batches.resume();
    void interactions.resume();
  }
  // Between the start and the first call there is mostly a moment.
  setImmediate(() => {
    if (!closing) void ledger.prepare().catch(() => undefined);
  });
  if (ledger.isThere()) {
    void ledger.recover().catch((caught) => reportAs('recoverLedger')(toGatewayError(caught)));
  }
  const sweeps = startSweeps(common, {
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
  });
  const closeInOrder = async (drained: Promise<void>, pace: Pace) => {
    const leftMs = {
      gentle: listen.drainDelayMs + listen.drainMs,
      prompt: listen.drainMs,
      now: 0,
    };
    overload.close();
    await Promise.all([drained, batches.close(leftMs[pace]), interactions.close(leftMs[pace])]);
    await ledger.close();
    await tracing?.close();
    await sender.close();
    await files.close();
    await sweeps.close();
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

/** One secret for one use. */
function upstreamSecret(pepper: Uint8Array): Uint8Array {
  return createHmac('sha256', pepper).update('keys of upstream requests').digest();
}

/** Bodies and files of requests held at one moment: a quarter of the heap, 256 MiB at most. */
function inFlightBytes(): number {
  return Math.min(256 * 1024 * 1024, getHeapStatistics().heap_size_limit / 4);
}
