import type { AttemptEnd, AttemptStart, UsageSum } from './ports.js';

const hourMs = 60 * 60 * 1000;

/** When an attempt is charged: when money was held for its request, else when it started. */
function chargedAtMs({ hold, startedAtMs }: Pick<AttemptStart, 'hold' | 'startedAtMs'>) {
  return hold?.atMs ?? startedAtMs;
}

/** What an attempt takes of a budget. */
export function chargeOf({ waste, costNanoUsd }: Pick<AttemptEnd, 'waste' | 'costNanoUsd'>) {
  return waste ? 0n : (costNanoUsd ?? 0n);
}

export interface UsageSums {
  add(start: AttemptStart, end: AttemptEnd): void;
  all(): readonly UsageSum[];
}

/** Sums of attempts by the hour, and by all that usage can be told apart by. */
export function createSums(): UsageSums {
  const sums = new Map<string, Sum>();
  let last: Sum | undefined;

  /** Mostly it is that of the attempt before. */
  function sumFor(start: AttemptStart): Sum {
    const { projectId, keyId, provider, model } = start;
    const atMs = chargedAtMs(start);
    const hour = atMs - (atMs % hourMs);
    const name = start.name ?? '';
    if (last && isSame(last, hour, start, name)) return last;
    const key = `${hour}\n${projectId}\n${keyId}\n${provider}\n${model}\n${name}`;
    last = sums.get(key);
    if (!last) {
      last = { hourMs: hour, projectId, keyId, provider, model, name, ...nothing };
      sums.set(key, last);
    }
    return last;
  }

  return {
    add(start, { usage, costNanoUsd, outcome, estimated, waste }) {
      const sum = sumFor(start);
      sum.attempts += 1;
      if (outcome === 'ok') sum.answers += 1;
      if (estimated) sum.estimated += 1;
      if (costNanoUsd === null) sum.unpriced += 1;
      sum.promptTokens += usage.prompt;
      sum.cachedTokens += usage.cached;
      sum.cacheWriteTokens += usage.cacheWrite;
      sum.candidatesTokens += usage.candidates;
      sum.thoughtsTokens += usage.thoughts;
      sum.toolUseTokens += usage.toolUse;
      if (waste) sum.wasteNanoUsd += costNanoUsd ?? 0n;
      else sum.chargedNanoUsd += costNanoUsd ?? 0n;
    },
    all: () => [...sums.values()],
  };
}

function isSame(sum: UsageSum, hour: number, start: AttemptStart, name: string): boolean {
  return (
    sum.hourMs === hour &&
    sum.projectId === start.projectId &&
    sum.keyId === start.keyId &&
    sum.provider === start.provider &&
    sum.model === start.model &&
    sum.name === name
  );
}

type Sum = { -readonly [Member in keyof UsageSum]: UsageSum[Member] };

const nothing = {
  attempts: 0,
  answers: 0,
  estimated: 0,
  unpriced: 0,
  promptTokens: 0,
  cachedTokens: 0,
  cacheWriteTokens: 0,
  candidatesTokens: 0,
  thoughtsTokens: 0,
  toolUseTokens: 0,
  chargedNanoUsd: 0n,
  wasteNanoUsd: 0n,
};
