import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keyDigest } from '../../src/auth/authenticate.js';
import { defaults } from '../../src/config/defaults.js';
import type { GatewayConfig } from '../../src/config/gateway-config.js';
import { demoProvider } from '../../src/config/known-providers.js';
import { configuredPrincipal, type Limits, type Principal } from '../../src/core/principal.js';
import { type Running, type StartOptions, start } from '../../src/main.js';

/** The one key that the gateways of these tests know. */
export const apiKey = 'pollux-test-key-4f1c9a27';

/** A second valid key, to see which of several counts. */
export const otherKey = 'pollux-test-key-other-77';

/** A key that may bring endpoints of its own, for `callers`. */
export const endpointKey = 'pollux-test-key-endpoint-31';
export const endpointCaller = configuredPrincipal('endpoint', 'test', [
  'inference',
  'custom_endpoint',
]);

const testPepper = Buffer.from('pepper of the tests');

type Settings = Partial<
  Pick<
    GatewayConfig,
    'providers' | 'models' | 'routers' | 'catalogue' | 'dataDir' | 'filesDir' | 'database' | 'redis'
  >
> & {
  readonly [Section in
    | 'server'
    | 'dialects'
    | 'timeouts'
    | 'limits'
    | 'auth'
    | 'batches'
    | 'interactions'
    | 'recordings'
    | 'cache'
    | 'traces'
    | 'routing']?: Partial<GatewayConfig[Section]>;
} & Pick<StartOptions, 'now' | 'publicNetwork'> & {
    readonly projects?: Readonly<Record<string, Limits>>;
    /** What digests of keys are made with. */
    readonly pepper?: Uint8Array;
    /** Further keys: secret -> whose it is. */
    readonly callers?: Readonly<Record<string, Principal>>;
  };

/** The whole gateway on a free port, with the built-in demo unless providers are given. */
export async function startGateway(settings: Settings = {}): Promise<Running> {
  const config: GatewayConfig = {
    ...defaults,
    // Made only where something is kept.
    dataDir: settings.dataDir ?? path.join(tmpdir(), `pollux-${randomUUID()}`),
    ...(settings.filesDir ? { filesDir: settings.filesDir } : {}),
    ...(settings.database ? { database: settings.database } : {}),
    ...(settings.redis ? { redis: settings.redis } : {}),
    keys: [],
    projects: new Map(Object.entries({ default: {}, ...settings.projects })),
    providers: settings.providers ?? [demoProvider],
    models: settings.models ?? {},
    routers: settings.routers ?? {},
    catalogue: settings.catalogue ?? {},
    ...(settings.database ? { database: settings.database } : {}),
    ...(settings.redis ? { redis: settings.redis } : {}),
    server: { ...defaults.server, port: 0, ...settings.server },
    dialects: { ...defaults.dialects, ...settings.dialects },
    timeouts: { ...defaults.timeouts, ...settings.timeouts },
    // One gateway serves many tests, with more bad keys than one address may send.
    auth: { ...defaults.auth, failedPerMinute: 10_000, ...settings.auth },
    // A machine that is busy with other tests is none of theirs.
    limits: { ...defaults.limits, eventLoopDelayMs: 0, rssPercent: 0, ...settings.limits },
    batches: { ...defaults.batches, ...settings.batches },
    interactions: { ...defaults.interactions, ...settings.interactions },
    recordings: { ...defaults.recordings, ...settings.recordings },
    cache: { ...defaults.cache, ...settings.cache },
    traces: { ...defaults.traces, ...settings.traces },
    // One gateway serves many tests: what one of them breaks is not to be remembered in the next.
    routing: { ...defaults.routing, circuitBreaker: false, cooldowns: false, ...settings.routing },
    log: { level: 'silent' },
  };
  const { pepper = testPepper } = settings;
  const principals = new Map([
    [keyDigest(apiKey, pepper), configuredPrincipal('test', 'test')],
    [keyDigest(otherKey, pepper), configuredPrincipal('other', 'other')],
    ...Object.entries(settings.callers ?? {}).map(
      ([secret, principal]) => [keyDigest(secret, pepper), principal] as const,
    ),
  ]);
  const { now, publicNetwork } = settings;
  return start({
    config,
    principals,
    pepper,
    ...(now ? { now } : {}),
    ...(publicNetwork ? { publicNetwork } : {}),
  });
}
