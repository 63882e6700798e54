import { createHash } from 'node:crypto';
import { Redis as Client } from 'ioredis';
import { GatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import { createLiveness, type LivenessOptions, reconnectDelayMs } from './liveness.js';

export interface RedisSettings {
  readonly url: string;
  /** How long a command may take before the caller goes on without. */
  readonly timeoutMs: number;
}

/** A Lua script. Redis knows it by its digest once it has seen it. */
export interface RedisScript {
  readonly lua: string;
  readonly sha1: string;
}

/** Where gateways count together. Reliability contract §8: whoever asks has an answer without it. */
export interface Redis {
  /** Whether asking is worth it: no call waits while it is away. */
  isUp(): boolean;
  /**
   * Runs a script, once at most. Fails at once where Redis is away and after `timeoutMs` where it is
   * silent; throws what is a mistake of the script.
   */
  run(
    script: RedisScript,
    keys: readonly string[],
    args: readonly (string | number | bigint)[],
  ): Promise<Result<unknown>>;
  close(): Promise<void>;
}

export function redisScript(lua: string): RedisScript {
  return { lua, sha1: createHash('sha1').update(lua).digest('hex') };
}

/** A connection whose server is silent for so long is given up, and made anew. */
const silenceMs = 5_000;

/** One late answer may be our own doing; so many in a row are not. */
const lateInARow = 3;

/** One connection, made at once and again whenever it breaks. */
export function openRedis(
  { url, timeoutMs }: RedisSettings,
  timing: Omit<LivenessOptions, 'probe'>,
): Redis {
  const { random, changed = () => {} } = timing;
  let late = 0;
  const client = new Client(url, {
    connectionName: 'pollux',
    connectTimeout: 1_000,
    socketTimeout: silenceMs,
    enableOfflineQueue: false,
    // What may have been counted is not sent a second time.
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (times) => reconnectDelayMs(times - 1, random),
  });
  // Told by `isUp`; without a listener the client prints each of them.
  client.on('error', () => {});
  let wasReady = true;
  const tellOfConnection = (isReady: boolean) => {
    if (isReady === wasReady) return;
    wasReady = isReady;
    changed(isReady);
  };
  client.on('ready', () => tellOfConnection(true));
  client.on('close', () => tellOfConnection(false));
  const liveness = createLiveness({ ...timing, probe: () => within(timeoutMs, client.ping()) });
  const isUp = () => client.status === 'ready' && liveness.isUp();

  return {
    isUp,
    async run({ lua, sha1 }, keys, args) {
      if (!isUp()) return fail(redisAway());
      const given = [...keys, ...args.map(String)];
      const running = client.evalsha(sha1, keys.length, ...given).catch((caught: unknown) => {
        if (!isReply(caught) || !caught.message.startsWith('NOSCRIPT')) throw caught;
        return client.eval(lua, keys.length, ...given);
      });
      try {
        const value = await within(timeoutMs, running);
        late = 0;
        return ok(value);
      } catch (caught) {
        if (isReply(caught) && !refusals.test(caught.message)) throw caught;
        if (caught === tooLate && ++late >= lateInARow) {
          late = 0;
          liveness.lost();
        }
        return fail(redisAway(caught));
      }
    },
    async close() {
      liveness.close();
      client.removeAllListeners('close');
      client.disconnect();
    },
  };
}

/** An error that Redis itself answered. */
function isReply(caught: unknown): caught is Error {
  return caught instanceof Error && caught.name === 'ReplyError';
}

/** Answers of a Redis that cannot, rather than of one that is asked wrongly. */
const refusals =
  /^(?:LOADING|OOM|READONLY|MISCONF|MASTERDOWN|BUSY|NOREPLICAS|CLUSTERDOWN|NOPERM|NOAUTH)/;

const tooLate = new Error('no answer in time');

function within<T>(timeoutMs: number, answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooLate), timeoutMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function redisAway(cause?: unknown): GatewayError {
  const message = 'The gateway cannot reach the Redis that it counts in. Try again.';
  return new GatewayError('storage-failed', message, cause === undefined ? {} : { cause });
}
