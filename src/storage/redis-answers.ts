import { createHash } from 'node:crypto';
import { isObject, parseJson } from '../core/json.js';
import type { AnswerStore, PurgeScope } from '../response-cache/ports.js';
import { type Redis, type RedisScript, redisScript } from './redis.js';

const prefix = '{pollux}:answers:';

/** Longer than any entry lives. */
const purgeMs = 25 * 60 * 60 * 1000;

/** By the clock of Redis, which is the same for all gateways: when an entry was kept, or a purge was. */
const nowLua = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

const findScript = redisScript(`return redis.call('GET', KEYS[1])`);

const keepScript = redisScript(`${nowLua}
redis.call('SET', KEYS[1], string.format('%.0f', now) .. ' ' .. ARGV[1], 'PX', ARGV[2])
return 1`);

const purgeScript = redisScript(`${nowLua}
redis.call('SET', KEYS[1], string.format('%.0f', now), 'PX', ARGV[1])
return 1`);

const purgedScript = redisScript(`return redis.call('MGET', unpack(KEYS))`);

/**
 * Kept answers in Redis, where all gateways find them and none outlives its time. A purge is a mark
 * with its time: what was kept before is not found any more, wherever it was kept. Nobody waits for a
 * Redis that is away. What is in it is sealed before it comes here.
 */
export function redisAnswers(redis: Redis): AnswerStore {
  async function run(
    script: RedisScript,
    keys: readonly string[],
    args: readonly (string | number)[],
  ) {
    const ran = await redis.run(script, keys, args);
    if (!ran.ok) throw ran.error;
    return ran.value;
  }

  return {
    async find(tenant, name, nowMs) {
      if (!redis.isUp()) return undefined;
      const found = readEntry(await run(findScript, [prefix + name], []));
      if (!found || found.tenant !== tenant || found.expiresAtMs <= nowMs) return undefined;
      const marks = await run(purgedScript, marksOf(found), []);
      const isPurged =
        !Array.isArray(marks) || marks.some((mark) => Number(mark) >= found.keptAtMs);
      return isPurged ? undefined : found.entry;
    },

    async keep(name, entry, facts) {
      if (!redis.isUp()) return;
      // An answer was kept just now by the gateway's clock, of which Redis knows nothing.
      const leftMs = Math.max(1, Math.ceil(facts.expiresAtMs - facts.storedAtMs));
      await run(keepScript, [prefix + name], [JSON.stringify({ ...facts, entry }), leftMs]);
    },

    async purge(scope) {
      await run(purgeScript, [markOf(scope)], [purgeMs]);
    },

    sweep: async () => {},
  };
}

interface RedisEntry {
  readonly tenant: string;
  readonly keyId: string;
  readonly model: string;
  readonly answeredBy: string;
  readonly expiresAtMs: number;
  readonly entry: string;
  readonly keptAtMs: number;
}

function readEntry(value: unknown): RedisEntry | undefined {
  if (typeof value !== 'string') return undefined;
  const space = value.indexOf(' ');
  const parsed = parseJson(value.slice(space + 1));
  if (!parsed.ok || !isObject(parsed.value)) return undefined;
  const { tenant, keyId, model, answeredBy, expiresAtMs, entry } = parsed.value;
  if (
    typeof tenant !== 'string' ||
    typeof keyId !== 'string' ||
    typeof model !== 'string' ||
    typeof answeredBy !== 'string' ||
    typeof expiresAtMs !== 'number' ||
    typeof entry !== 'string'
  ) {
    return undefined;
  }
  const keptAtMs = Number(value.slice(0, space));
  return { tenant, keyId, model, answeredBy, expiresAtMs, entry, keptAtMs };
}

/** Every purge that an entry would be meant by. */
function marksOf({ tenant, keyId, model, answeredBy }: RedisEntry): string[] {
  const scopes: PurgeScope[] = [{ tenant }, { tenant, keyId }];
  for (const name of new Set([model, answeredBy])) {
    scopes.push({ tenant, model: name }, { tenant, keyId, model: name });
  }
  return scopes.map(markOf);
}

/** Names are the clients' own words: a digest has one length and no signs. */
function markOf({ tenant, keyId, model }: PurgeScope): string {
  // JSON has a word of its own for each that is absent.
  const digest = createHash('sha256').update(JSON.stringify([tenant, keyId, model]));
  return `${prefix}purged:${digest.digest('base64url')}`;
}
