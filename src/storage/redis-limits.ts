import { GatewayError } from '../core/errors.js';
import { reconcileLimitMs } from '../limits/budget-counter.js';
import { windowAt } from '../limits/budget-window.js';
import { counterName } from '../limits/counter-name.js';
import type { Claim, Claimed, Counter, End, HoldEnd, LimitStore } from '../limits/ports.js';
import { limitsScript } from './limits-script.js';
import type { Redis } from './redis.js';

/** One place for all names, so that a cluster keeps them together. */
const prefix = '{pollux}:limits';

/** Allowances, places and budgets of all gateways, in one Redis. Every question is one round trip. */
export function redisLimits(redis: Pick<Redis, 'run'>): LimitStore & RedisInstances {
  async function ask(question: string, asked: unknown): Promise<unknown> {
    const ran = await redis.run(limitsScript, [prefix], [question, JSON.stringify(asked)]);
    if (!ran.ok) throw ran.error;
    return ran.value;
  }

  return {
    epoch: () => 0,

    async claim(claims) {
      return readClaimed(await ask('claim', claims.map(writeClaim)));
    },

    async end(ends) {
      const unknown = listOf(await ask('end', ends.map(writeEnd))).map(Number);
      return unknown.flatMap((index): HoldEnd[] => {
        const end = ends[index];
        return end?.kind === 'hold' ? [end] : [];
      });
    },

    async beginReconcile(counter, token, own) {
      const holds = own.map(({ id, amountNanoUsd, windowStartMs, ttlMs }) => {
        return { id, amount: String(amountNanoUsd), start: windowStartMs, ttlMs };
      });
      const asked = { ...named(counter), token, limitMs: reconcileLimitMs, own: holds };
      const begun = await ask('begin', asked);
      if (begun === null) return undefined;
      const [cutMs, windowStartMs, live] = listOf(begun);
      return {
        cutMs: Number(cutMs),
        windowStartMs: Number(windowStartMs),
        live: listOf(live).map(String),
      };
    },

    async finishReconcile(counter, { token, windowStartMs, sum, openTtlMs, confirmMs }) {
      const asked = {
        ...named(counter),
        token,
        start: windowStartMs,
        charged: String(sum.chargedNanoUsd),
        open: sum.open.map(({ id, amountNanoUsd }) => ({ id, amount: String(amountNanoUsd) })),
        openTtlMs,
        confirmMs,
      };
      return (await ask('finish', asked)) === 1;
    },

    async read(counter) {
      const state = await ask('read', named(counter));
      if (state === null) return undefined;
      const [start, end, spent, held] = listOf(state);
      return {
        windowStartMs: Number(start),
        ...(Number(end) < 0 ? {} : { windowEndMs: Number(end) }),
        spentNanoUsd: BigInt(String(spent)),
        heldNanoUsd: BigInt(String(held)),
      };
    },

    async announce(id) {
      return Number(await ask('announce', { id, aliveMs: aliveForMs }));
    },

    async leave(id) {
      await ask('leave', { id });
    },
  };
}

/** Who else is there: a limit is shared among so many while Redis is away. */
export interface RedisInstances {
  /** How many there are, oneself among them. */
  announce(id: string): Promise<number>;
  leave(id: string): Promise<void>;
}

/** An instance that has not been heard of for so long is gone. */
const aliveForMs = 45_000;

function named({ subject, window }: Counter) {
  return { name: counterName({ subject, window }), window };
}

function writeClaim(claim: Claim): object {
  if (claim.kind !== 'hold') return claim;
  const { id, ttlMs, amountNanoUsd, limitNanoUsd } = claim;
  const amounts = { amount: String(amountNanoUsd), limit: String(limitNanoUsd) };
  return { kind: 'hold', ...named(claim), id, ttlMs: Math.ceil(ttlMs), ...amounts };
}

function writeEnd(end: End): object {
  if (end.kind !== 'hold') return end;
  const { id, window, heldAtMs, chargedNanoUsd } = end;
  const start = windowAt(window, heldAtMs).startMs;
  return { kind: 'hold', ...named(end), id, start, charged: String(chargedNanoUsd) };
}

function readClaimed(value: unknown): Claimed {
  const [kind, first, second] = listOf(value);
  switch (kind) {
    case 'granted':
      return { kind, atMs: Number(first) };
    case 'unknown':
      return { kind, by: Number(first) };
    case 'refused': {
      const waitMs = Number(second);
      return { kind, by: Number(first), ...(waitMs < 0 ? {} : { waitMs }) };
    }
    default:
      throw unreadable();
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw unreadable();
  return value;
}

function unreadable(): GatewayError {
  return new GatewayError('internal', 'Redis gave an answer that the gateway cannot read.');
}
