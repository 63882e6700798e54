import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { serverDefaults } from '../../src/config/defaults.js';
import { openSecrets } from '../../src/config/secrets.js';
import { loaded, problems } from './load.js';

const database = 'postgres://user:s3cret@db.internal:5432/pollux';
const redis = 'rediss://:s3cret@cache.internal:6379/0';

describe('servers that gateways share', () => {
  test('are none unless one is configured', () => {
    const { config } = loaded({});
    expect([config.database, config.redis]).toEqual([undefined, undefined]);
  });

  test('are those of the file, with what it says and the defaults', () => {
    const { config } = loaded({
      yaml: 'database: { url: "${DB}", connections: 3 }\nredis: { url: "${CACHE}", timeoutMs: 20 }',
      env: { DB: database, CACHE: redis },
    });
    expect(config.database).toEqual({ url: database, timeoutMs: 1000, connections: 3 });
    expect(config.redis).toEqual({ url: redis, timeoutMs: 20 });
  });

  test('are those of the environment before those of the file', () => {
    const { config } = loaded({
      yaml: 'database: { url: "postgresql://other/x", timeoutMs: 2000 }',
      env: { POLLUX_DATABASE_URL: `${database}\n`, POLLUX_REDIS_URL: redis },
    });
    expect(config.database).toMatchObject({ url: database, timeoutMs: 2000 });
    expect(config.redis).toEqual({ url: redis, timeoutMs: 50 });
  });

  test('have the defaults that the document publishes', () => {
    const file = new URL('../../openapi/config.yaml', import.meta.url);
    const { schemas } = parse(readFileSync(file, 'utf8')).components;
    const published = (name: string) =>
      Object.fromEntries(
        Object.entries<{ default?: number }>(schemas[name].properties).flatMap(
          ([member, schema]) => (schema.default === undefined ? [] : [[member, schema.default]]),
        ),
      );
    expect(published('DatabaseConfig')).toEqual(serverDefaults.database);
    expect(published('RedisConfig')).toEqual(serverDefaults.redis);
  });

  test.each([
    [`database: { url: "mysql://user:s3cret@host/x" }`, {}, /^database\.url: must match/],
    [
      `database: { url: "postgres://user:s3cret@host:port:x" }`,
      {},
      /^database\.url: must be a URL/,
    ],
    [`database: "${database}"`, {}, /^database: must be settings by name/],
    [`database: { uri: "${database}" }`, {}, /database\.uri: is no setting; there is url, time/],
    [`database: { url: "${database}", timeoutMs: 1 }`, {}, /^database\.timeoutMs: is 1; it must/],
    [`redis: { url: "http://:s3cret@host" }`, {}, /^redis\.url: must match/],
    ['redis: { url: "${CACHE}" }', {}, /^redis\.url: asks for the environment variable CACHE/],
    [
      '',
      { POLLUX_DATABASE_URL: 's3cret' },
      /^POLLUX_DATABASE_URL: must be a URL such as postgres:/,
    ],
    ['', { POLLUX_REDIS_URL: database }, /^POLLUX_REDIS_URL: must be a URL such as redis:/],
  ])('%j is refused without showing it', (yaml, env, want) => {
    const told = problems({ yaml, env });
    expect(told.join('\n')).toMatch(want);
    expect(told.join('\n')).not.toContain('s3cret');
  });

  test('with a password in a file that others can read are warned of', () => {
    const yaml = `database: { url: "${database}" }\nredis: { url: "redis://cache" }`;
    const { warnings } = loaded({ yaml, mode: 0o644 });
    expect(warnings.join()).toMatch(/\(database\.url\)/);
    const kept = loaded({ yaml: 'database: { url: "${DB}" }', mode: 0o644, env: { DB: database } });
    expect(kept.warnings).toEqual([expect.stringContaining('filesDir')]);
    const whole = loaded({
      yaml: 'filesDir: /mnt\ndatabase: { url: "${DB}" }',
      env: { DB: database },
    });
    expect([whole.config.filesDir, whole.warnings]).toEqual(['/mnt', []]);
  });

  test('need the master key that all of them have', () => {
    const open = (env: Record<string, string>) =>
      openSecrets({
        dataDir: '/nowhere',
        shared: true,
        keys: [{ name: 'a', secret: 'pollux-key' }],
        env,
        randomBytes: (count) => new Uint8Array(count),
        now: () => 0,
      });
    expect(open({})).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^POLLUX_MASTER_KEY/),
    });
    expect(open({ POLLUX_MASTER_KEY: 'a'.repeat(64) })).toMatchObject({ ok: true });
  });
});
