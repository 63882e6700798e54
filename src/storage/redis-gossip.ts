import { type News, readNews } from '../core/news.js';
import { type Redis, type RedisScript, redisScript } from './redis.js';

/** What instances tell one another. */
export interface Gossip {
  /** Nobody waits for it. Changed callers are told again until Redis has taken them. */
  tell(news: News): void;
  close(): void;
}

export interface GossipOptions {
  readonly redis: Pick<Redis, 'run'>;
  /** Name of this instance: it does not hear itself. */
  readonly id: string;
  readonly hear: (news: News) => void;
  /** Does something later, unless the function returned is called before. */
  readonly after: (delayMs: number, act: () => void) => () => void;
  /** Hears of a mistake in our scripts. */
  readonly report: (caught: unknown) => void;
}

const key = '{pollux}:news';

/** A revoked key has to be known in five seconds (reliability contract §10). */
const everyMs = 1_000;
/** Until it is known where to go on. */
const firstMs = 200;
/** News kept in Redis, and those that could not be told. */
const keptAtMost = 1_000;
const keptForMs = 600_000;

const tellScript = redisScript(`
redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], '*', 'from', ARGV[2], 'news', ARGV[3])
return redis.call('PEXPIRE', KEYS[1], ARGV[4])`);

/** Who hears for the first time only learns where to go on. */
const hearScript = redisScript(`
if ARGV[1] == '' then
  local newest = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
  return {{newest[1] and newest[1][1] or '0-0', {}}}
end
return redis.call('XRANGE', KEYS[1], '(' .. ARGV[1], '+')`);

/**
 * News through a stream in Redis that every instance reads once a second from where it was: after a
 * lost connection nothing is missed, and no connection waits for news. Where Redis was away nobody
 * hears; what is told is true and useful late, or not needed any more.
 */
export function createGossip({ redis, id, hear, after, report }: GossipOptions): Gossip {
  let since = '';
  let untold: readonly News[] = [];
  let closed = false;
  let forget = () => {};

  /** Undefined where Redis did not answer. */
  async function run(script: RedisScript, args: readonly (string | number)[]) {
    try {
      const ran = await redis.run(script, [key], args);
      return ran.ok ? { value: ran.value } : undefined;
    } catch (caught) {
      report(caught);
      return undefined;
    }
  }

  async function tell(news: News): Promise<void> {
    const told = await run(tellScript, [keptAtMost, id, JSON.stringify(news), keptForMs]);
    // A target's trouble is over by then.
    if (!told && news.kind === 'caller-changed') untold = [...untold, news].slice(-keptAtMost);
  }

  async function listen(): Promise<void> {
    const heard = await run(hearScript, [since]);
    if (closed) return;
    if (heard) {
      for (const entry of entriesOf(heard.value)) {
        since = entry.at;
        const news = entry.from === id ? undefined : readNews(entry.text);
        if (news) hear(news);
      }
      const retold = untold;
      untold = [];
      for (const news of retold) void tell(news);
    }
    forget = after(since === '' ? firstMs : everyMs, () => void listen());
  }
  void listen();

  return {
    tell: (news) => void tell(news),
    close() {
      closed = true;
      forget();
    },
  };
}

/** Entries of a stream, as Redis gives them: `[id, [name, value, …]]`. */
function entriesOf(value: unknown): { at: string; from: string; text: string }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (!Array.isArray(entry)) return [];
    const [at, fields] = entry;
    const [, from = '', , text = ''] = Array.isArray(fields) ? fields : [];
    return [{ at: String(at), from: String(from), text: String(text) }];
  });
}
