import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '../../src/storage/migrate.js';
import { openForMigrations } from '../../src/storage/postgres.js';
import { openRedis, redisScript } from '../../src/storage/redis.js';
import { startUpstream } from '../server/upstream.js';
import { testTiming } from '../support/databases.js';
import { type GatewayProcess, startGatewayProcess } from '../support/gateway-process.js';
import { lacksNginx, makeNginx, type NginxServer } from '../support/nginx.js';
import { lacksPostgres, makePostgres, type PostgresServer } from '../support/postgres.js';
import { lacksRedis, makeRedis, type RedisServer } from '../support/redis.js';
import { until } from '../support/servers.js';

/** May make projects and keys on any instance. */
export const adminKey = 'admin-key-of-the-cluster-41';

export const lacksServers = () =>
  [lacksPostgres(), lacksRedis(), lacksNginx()].some((lacks) => lacks);

type Upstream = Awaited<ReturnType<typeof startUpstream>>;

export interface Cluster {
  readonly gateways: readonly [GatewayProcess, GatewayProcess, GatewayProcess];
  readonly nginx: NginxServer;
  readonly postgres: PostgresServer;
  readonly redis: RedisServer;
  /** The upstreams: the model `covered` asks the first and then the second, `alone` the first. */
  readonly first: Upstream;
  readonly second: Upstream;
  readonly folder: string;
  /** Resolves when each knows how many there are: within fifteen seconds of the start of the last. */
  countedByAll(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Three gateways as an operator runs them, behind nginx, on a PostgreSQL and a Redis of their own.
 * A token of the answer costs a dollar.
 */
export async function startCluster(settings: object = {}): Promise<Cluster> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pollux-cluster-'));
  const [postgres, redis, first, second] = await Promise.all([
    makePostgres(),
    makeRedis(),
    startUpstream(),
    startUpstream(),
  ]);
  await postgres.ask('create database pollux');
  const migrating = openForMigrations(postgres.url('pollux'));
  await migrate(migrating);
  await migrating.destroy();
  const provider = ({ provider: { baseUrl, apiKey } }: Upstream) => ({
    ...{ format: 'gemini', profile: 'gemini', baseUrl, apiKey },
  });
  const config = {
    filesDir: path.join(folder, 'files'),
    // A machine that is busy with tests answers late.
    database: { url: postgres.url('pollux'), timeoutMs: 5_000 },
    redis: { url: redis.url, timeoutMs: 1_000 },
    keys: [{ name: 'admin', key: adminKey, scopes: ['admin', 'inference'] }],
    providers: { first: provider(first), second: provider(second) },
    models: {
      alone: { targets: ['first/m'] },
      covered: { targets: ['first/m', 'second/m'] },
      steady: { targets: ['second/m'] },
    },
    catalogue: {
      'first/*': { prices },
      'second/*': { prices },
    },
    server: { drainDelayMs: 0 },
    limits: { eventLoopDelayMs: 0 },
    ...settings,
  };
  const start = (name: string) => {
    const file = path.join(folder, `${name}.json`);
    // JSON is YAML.
    writeFileSync(file, JSON.stringify({ ...config, dataDir: path.join(folder, name) }), {
      mode: 0o600,
    });
    return startGatewayProcess(file, { POLLUX_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') });
  };
  const gateways = await Promise.all([start('one'), start('two'), start('three')]);
  const counting = openRedis({ url: redis.url, timeoutMs: 5_000 }, testTiming);
  await until(counting.isUp);
  /** When those that are here last said so, the longest silent one first. */
  const announced = async () => {
    const asked = await counting.run(announcedScript, ['{pollux}:limits:instances'], []);
    const times = asked.ok && Array.isArray(asked.value) ? asked.value.map(Number) : [];
    return times.sort((a, b) => a - b);
  };
  await until(async () => (await announced()).length === 3);
  const joinedAtMs = (await announced())[2] ?? 0;
  const nginx = await makeNginx(gateways.map(({ url }) => url));
  return {
    ...{ gateways, nginx, postgres, redis, first, second, folder },
    countedByAll: () => until(async () => ((await announced())[0] ?? 0) > joinedAtMs),
    async close() {
      await counting.close();
      await nginx.remove();
      await Promise.all(gateways.map((gateway) => gateway.stop()));
      await Promise.all([first.close(), second.close(), postgres.remove(), redis.remove()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const announcedScript = redisScript(`
local found, times = redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES'), {}
for at = 2, #found, 2 do times[#times + 1] = found[at] end
return times`);

const prices = { promptPerMillionTokens: 0, completionPerMillionTokens: 1_000_000 };
