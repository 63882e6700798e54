import type { CanonicalCall } from '../core/canonical.js';
import type { Target, WireBody } from './format.js';
import type { Losses } from './losses.js';

/**
 * Calls that the candidates of one answer take at a target that gives one at a time: 1 where one
 * is asked for, and where the operator did not allow more, which is a refusal. Translation contract §8.
 */
export function fanOutCount({ gen }: CanonicalCall, { policy }: Target, losses: Losses): number {
  const { candidateCount = 1 } = gen;
  if (candidateCount <= 1) return 1;
  const field = 'generationConfig.candidateCount';
  if (policy?.fanOutCandidates) {
    losses.warn('emulated', field, 'each candidate is a call of its own');
    return candidateCount;
  }
  losses.refuse(field, 'only one answer at a time is possible here');
  return 1;
}

/**
 * The bodies of the calls after the first, as `others` of a WireRequest. They are the first one
 * again; only a seed moves on by one, because equal seeds would give equal candidates.
 */
export function fanOut(
  body: WireBody,
  count: number,
  seedField?: string,
): { others?: readonly WireBody[] } {
  if (count === 1) return {};
  const seed = seedField === undefined ? undefined : body[seedField];
  const bodyAt = (at: number): WireBody =>
    seedField !== undefined && typeof seed === 'number'
      ? { ...body, [seedField]: seed + at }
      : body;
  return { others: Array.from({ length: count - 1 }, (_, at) => bodyAt(at + 1)) };
}
