import type { DialectName } from '../../generated/config/types.js';
import type { GatewayConfig } from './gateway-config.js';

/**
 * Every default a user can see, with its unit and reason. `openapi/config.yaml` publishes the
 * same values; a test holds the two equal.
 */
export const defaults = {
  server: {
    // Only this machine, until somebody decides otherwise.
    host: '127.0.0.1',
    // The usual second port for HTTP; needs no privilege.
    port: 8080,
    // Vendors' published URLs work at the root as they are (architecture §4).
    rootDialect: 'auto',
    hosts: {},
    // Keys travel in headers, never in cookies, so a foreign page can do nothing by itself.
    corsOrigins: ['*'],
    // Load balancers look every second or two.
    drainDelayMs: 5_000,
    // As long as container platforms wait before they kill.
    drainMs: 30_000,
  },
  dataDir: './.pollux',
  auth: {
    // 15 minutes: as long as a database may be away without anybody noticing.
    staleMaxMs: 15 * 60_000,
    // A person who mistypes a key tries less often.
    failedPerMinute: 30,
  },
  limits: {
    // Far more than one core answers in a second; what is beyond would only wait.
    concurrency: 1000,
    // A tenth, so that no key alone takes all places.
    concurrencyPerKey: 100,
    // 20 MB is what the Gemini API itself takes in one request.
    bodyBytes: 20 * 1024 * 1024,
    // 2 GiB, as the Files API of Gemini.
    uploadBytes: 2 * 1024 * 1024 * 1024,
    // Node's own bound.
    headerBytes: 16 * 1024,
    // Clients send about twenty.
    headerCount: 64,
    // Twice the nesting allowed for a schema, which is the deepest thing in a request.
    jsonDepth: 64,
    // A long agent history holds some ten thousand.
    jsonNodes: 200_000,
    jsonKeys: 10_000,
    // A few generated pictures in base64.
    responseBytes: 64 * 1024 * 1024,
    // Whoever waits so long for each turn waits for seconds (reliability contract §7).
    eventLoopDelayMs: 200,
    // The rest is for what is being answered.
    rssPercent: 85,
  },
  media: {
    // What a client names is not connected to, unless the operator wants it (reliability contract §10).
    fetchRemote: false,
    // As an answer of any other address that a client names.
    fetchBytes: 16 * 1024 * 1024,
    fetchMs: 60_000,
    fetchPorts: [],
    deniedHosts: [],
  },
  timeouts: {
    // Milliseconds. A reachable host connects in well under one second.
    connectMs: 3_000,
    // An answer that is not streamed is written in full before its head is sent.
    headersMs: 60_000,
    // A stream's head comes before the model has thought.
    streamHeadersMs: 30_000,
    firstEventMs: 30_000,
    // Reasoning models fall silent for tens of seconds.
    idleMs: 60_000,
    totalMs: 300_000,
    streamTotalMs: 600_000,
  },
  dialects: {
    // Any of the five places of a key counts, since clients mix them up.
    gemini: { strictAuth: false },
    opper: { strictAuth: false },
    omnirouters: { strictAuth: false },
    nordlys: { strictAuth: false },
    adaptive: { strictAuth: false },
  } satisfies Record<DialectName, object>,
  routing: {
    // One healthy target is to be enough for clients to notice nothing but time.
    circuitBreaker: true,
    cooldowns: true,
    // As many as connections to one provider; nothing waits for a place.
    concurrencyPerTarget: 256,
    // Another target is there at once.
    queueMs: 0,
  },
  cache: {
    store: 'auto',
    // A few thousand answers.
    memoryBytes: 64 * 1024 * 1024,
    // Reliability contract §10 "Cache".
    ttlSeconds: 60 * 60,
    maxTtlSeconds: 24 * 60 * 60,
    minSimilarity: 0.9,
    // Whoever wants answers that others got asks for them.
    byDefault: 'none',
  },
  batches: {
    // Leaves most of what a small account may send to the calls that somebody waits for.
    concurrency: 4,
    // With the waits between them some seven minutes of a provider that has no room.
    tries: 10,
    // As OpenAI's batches; each is a row of the database.
    maxRequests: 50_000,
    // 48 hours, as at Google.
    expiryMs: 48 * 60 * 60 * 1000,
    // A week: long enough for whoever looks after a weekend.
    retentionMs: 7 * 24 * 60 * 60 * 1000,
  },
  interactions: {
    // As the published API does.
    store: true,
    // 30 days after the last turn.
    retentionMs: 30 * 24 * 60 * 60 * 1000,
    // As much as a key may do at once elsewhere; whoever waits longer is not kept waiting by others.
    concurrency: 16,
  },
  traces: {
    // Whoever names a request wants to see it again.
    keep: 'named',
    // A week, as answers of batches.
    retentionMs: 7 * 24 * 60 * 60 * 1000,
  },
  recordings: {
    // Prompts and answers are not written down unless somebody wants it (reliability contract §10).
    projects: [],
    // 30 days, as conversations.
    retentionMs: 30 * 24 * 60 * 60 * 1000,
    // A long conversation; media is not recorded.
    maxBytes: 256 * 1024,
    redact: [],
  },
  // What the gateway knows of models by itself.
  catalogue: {},
  // `auto` alone, over all models that are known.
  routers: {},
  log: {
    // One line per call.
    level: 'info',
  },
} as const satisfies Omit<GatewayConfig, 'keys' | 'projects' | 'providers' | 'models'>;

/** Of servers that are configured; the rest is their address. */
export const serverDefaults = {
  database: {
    // A request waits no longer for one question (reliability contract §8).
    timeoutMs: 1_000,
    // PostgreSQL takes a hundred; ten gateways share them.
    connections: 10,
  },
  // Redis answers within one; who waits longer is better off without (reliability contract §8).
  redis: { timeoutMs: 50 },
} as const;

/** Of a collector of OpenTelemetry. */
export const otlpDefaults = { headers: {}, sample: 1, serviceName: 'pollux' } as const;

/** Of a choice among models. */
export const routerDefaults = {
  // Neither the cheapest nor the best: what is dearer has to be worth it.
  costBias: 0.5,
} as const;
