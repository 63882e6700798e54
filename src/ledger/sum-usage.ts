import type { SettledAttempt, UsageSum } from './ports.js';

const hourMs = 60 * 60 * 1000;

/** When an attempt is charged: when money was held for its request, else when it started. */
export function chargedAtMs({ hold, startedAtMs }: Pick<SettledAttempt, 'hold' | 'startedAtMs'>) {
  return hold?.atMs ?? startedAtMs;
}

/** What an attempt takes of a budget. */
export function chargeOf({ waste, costNanoUsd }: Pick<SettledAttempt, 'waste' | 'costNanoUsd'>) {
  return waste ? 0n : (costNanoUsd ?? 0n);
}

/** Attempts -> their sums by the hour, and by all that usage can be told apart by. */
export function sumUsage(attempts: Iterable<SettledAttempt>): readonly UsageSum[] {
  const sums = new Map<string, Sum>();
  for (const attempt of attempts) {
    const { projectId, keyId, provider, model, usage, costNanoUsd } = attempt;
    const name = attempt.name ?? '';
    const hour = Math.floor(chargedAtMs(attempt) / hourMs) * hourMs;
    const key = `${hour}\n${projectId}\n${keyId}\n${provider}\n${model}\n${name}`;
    let sum = sums.get(key);
    if (!sum) {
      sum = { hourMs: hour, projectId, keyId, provider, model, name, ...nothing };
      sums.set(key, sum);
    }
    sum.attempts += 1;
    if (attempt.outcome === 'ok') sum.answers += 1;
    if (attempt.estimated) sum.estimated += 1;
    if (costNanoUsd === null) sum.unpriced += 1;
    sum.promptTokens += usage.prompt;
    sum.cachedTokens += usage.cached;
    sum.cacheWriteTokens += usage.cacheWrite;
    sum.candidatesTokens += usage.candidates;
    sum.thoughtsTokens += usage.thoughts;
    sum.toolUseTokens += usage.toolUse;
    if (attempt.waste) sum.wasteNanoUsd += costNanoUsd ?? 0n;
    else sum.chargedNanoUsd += costNanoUsd ?? 0n;
  }
  return [...sums.values()];
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
