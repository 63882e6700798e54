import type { TargetTrouble } from '../../core/news.js';

/** What other instances say of targets. */
export interface Hints {
  add(trouble: TargetTrouble): void;
  /** An own success counts for more than what others say. */
  drop(target: HintedTarget): void;
  isHinted(target: HintedTarget): boolean;
}

export interface HintedTarget {
  readonly provider: string;
  readonly credentialId: string;
  readonly model: string;
}

/** Longest time that a hint counts, whatever it says: as long as a circuit is open at most. */
const longestMs = 60_000;

/**
 * Hints are hearsay: they put a target behind the others, and never keep it from being asked. An
 * instance that is wrong, or alone in not reaching a target, costs the others nothing but an order
 * (reliability contract §5).
 *
 * @param limit hints at most; past that, new ones are not heard.
 */
export function createHints(now: () => number, limit: number): Hints {
  const untilMs = new Map<string, number>();

  const isHintedAt = (key: string, nowMs: number): boolean => {
    const endMs = untilMs.get(key);
    if (endMs === undefined) return false;
    if (nowMs < endMs) return true;
    untilMs.delete(key);
    return false;
  };

  return {
    add(trouble) {
      const nowMs = now();
      if (untilMs.size >= limit) for (const key of untilMs.keys()) isHintedAt(key, nowMs);
      if (untilMs.size >= limit || !(trouble.forMs > 0)) return;
      const key = keyOf(trouble);
      const endMs = nowMs + Math.min(trouble.forMs, longestMs);
      untilMs.set(key, Math.max(endMs, untilMs.get(key) ?? 0));
    },
    drop(target) {
      if (untilMs.size === 0) return;
      untilMs.delete(keyOf(target));
      untilMs.delete(credentialKeyOf(target));
    },
    isHinted(target) {
      if (untilMs.size === 0) return false;
      const nowMs = now();
      return isHintedAt(keyOf(target), nowMs) || isHintedAt(credentialKeyOf(target), nowMs);
    },
  };
}

/** The same targets, those that others warn of behind the rest; each part in its order. */
export function hintedLast<T extends HintedTarget>(
  targets: readonly T[],
  isHinted: (target: T) => boolean,
): readonly T[] {
  if (targets.length < 2 || !targets.some(isHinted)) return targets;
  const [fine, hinted]: [T[], T[]] = [[], []];
  for (const target of targets) (isHinted(target) ? hinted : fine).push(target);
  return [...fine, ...hinted];
}

function keyOf({ model, ...credential }: Omit<TargetTrouble, 'forMs'>): string {
  return model === undefined
    ? credentialKeyOf(credential)
    : `${credentialKeyOf(credential)}\n${model}`;
}

function credentialKeyOf({ provider, credentialId }: Omit<HintedTarget, 'model'>): string {
  return `${provider}\n${credentialId}`;
}
