import type { CallSignal } from '../../core/cancellation.js';
import type { TargetTrouble } from '../../core/news.js';
import { breakerDefaults } from './breaker.js';
import { cooldownDefaults, notCooling } from './cooldown.js';
import { hangDefaults } from './hang.js';
import { createHints } from './hints.js';
import { createRecall } from './recall.js';
import type { Refusal } from './refusal.js';
import { retryBudgetDefaults } from './retry-budget.js';
import {
  type AttemptInFlight,
  type AttemptKind,
  type CredentialHealth,
  createTargetHealth,
  type HealthTarget,
  type HealthTools,
  type Measures,
  type TargetHealth,
  type TargetSettings,
  type TargetStanding,
} from './target-health.js';

export interface HealthSettings extends TargetSettings {
  /** Targets remembered at most. */
  readonly targets: number;
}

/** Without the adaptive throttle: the circuit and the retry budget bound the load already. */
export const healthDefaults: HealthSettings = {
  breaker: breakerDefaults,
  hang: hangDefaults,
  retryBudget: retryBudgetDefaults,
  cooldown: cooldownDefaults,
  concurrency: 256,
  targets: 1_000,
  recentFaults: 8,
};

export type Admission = { readonly ok: true } | ({ readonly ok: false } & Refusal);

/** The one owner of what this instance knows of its targets' health. */
export interface Health {
  /** Whether an attempt may begin now. `begin` has to follow before anything else runs. */
  admit(target: HealthTarget, kind?: AttemptKind): Admission;
  begin(target: HealthTarget, kind?: AttemptKind): AttemptInFlight;
  /** Until a call in flight to the target ends, or the signal does. */
  room(target: HealthTarget, signal: CallSignal): Promise<void>;
  /** Undefined where nothing is known. */
  standing(target: HealthTarget): TargetStanding | undefined;
  /** How fast it has been of late, for sorting. */
  measures(target: HealthTarget): Measures;
  /** Another instance leaves it alone. */
  hear(trouble: TargetTrouble): void;
  /** Whether others say that it is in trouble, which puts it last and keeps nobody from asking it. */
  isHinted(target: HealthTarget): boolean;
  /** Every target that is remembered. */
  snapshot(): TargetStanding[];
}

const admitted: Admission = { ok: true };

/**
 * Clients choose the names of models, so only so many targets are remembered; what is known of one
 * that has long been idle is given up for another.
 *
 * @param tools `now` in milliseconds of a clock that never steps, such as `performance.now`;
 *   `random` as `Math.random`.
 */
export function createHealth(
  tools: HealthTools,
  settings: HealthSettings = healthDefaults,
): Health {
  const hints = createHints(tools.now, settings.targets);
  const remembered = createRecall<TargetHealth>(settings.targets, (health) => health.isBusy());

  const credentialOf = (target: HealthTarget): CredentialHealth => {
    for (const neighbour of remembered.values()) {
      if (haveSameCredential(neighbour.target, target)) return neighbour.credential;
    }
    return { cooldown: notCooling };
  };

  const healthOf = (target: HealthTarget): TargetHealth => {
    const key = keyOf(target);
    const known = remembered.use(key);
    if (known) return known;
    const health = createTargetHealth(target, credentialOf(target), settings, tools);
    remembered.add(key, health);
    return health;
  };

  return {
    admit(target, kind = 'first') {
      const refusal = healthOf(target).refusal(kind);
      return refusal ? { ok: false, ...refusal } : admitted;
    },
    begin(target, kind = 'first') {
      const attempt = healthOf(target).begin(kind, target.headersTimeoutMs);
      if (!hints.isHinted(target)) return attempt;
      return {
        ...attempt,
        end(outcome) {
          if (outcome.ok) hints.drop(target);
          attempt.end(outcome);
        },
      };
    },
    room: (target, signal) => healthOf(target).room(signal),
    standing: (target) => remembered.peek(keyOf(target))?.standing(),
    measures: (target) => remembered.peek(keyOf(target))?.measures() ?? {},
    hear: hints.add,
    isHinted: hints.isHinted,
    snapshot: () => Array.from(remembered.values(), (health) => health.standing()),
  };
}

function keyOf({ provider, model, credentialId }: HealthTarget): string {
  return `${provider}\n${credentialId}\n${model}`;
}

function haveSameCredential(a: HealthTarget, b: HealthTarget): boolean {
  return a.provider === b.provider && a.credentialId === b.credentialId;
}
