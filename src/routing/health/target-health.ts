import type { CallSignal } from '../../core/cancellation.js';
import type { AttemptFault, ErrorKind, GatewayError } from '../../core/errors.js';
import { faultOf } from '../../core/fault-of.js';
import type { TargetTrouble } from '../../core/news.js';
import { type AttemptEffects, effectsOf, effectsOfSuccess } from './attempt-effects.js';
import {
  type Breaker,
  type BreakerEvent,
  type BreakerSettings,
  circuitRefusal,
  closedBreaker,
  elapsed,
  nextBreaker,
} from './breaker.js';
import {
  type Cooldown,
  type CooldownSettings,
  cooled,
  coolingRefusal,
  notCooling,
  rested,
} from './cooldown.js';
import { type HangSettings, isHung, nobodyWaiting, oneLess, oneMore } from './hang.js';
import { averaged, currentValue, type MovingAverage } from './moving-average.js';
import { briefWaitMs, longerOf, type Refusal } from './refusal.js';
import {
  earned,
  fullRetryBudget,
  type RetryBudgetSettings,
  retriesLeft,
  spent,
} from './retry-budget.js';
import { emptyWindow } from './rolling-window.js';
import { accepted, requested, sheds, type ThrottleSettings } from './throttle.js';

/** What health is kept of: one model at one provider with one credential. */
export interface HealthTarget {
  readonly provider: string;
  readonly model: string;
  readonly credentialId: string;
  /** Longest wait for its headers, in milliseconds; a silence of that length is a hang. */
  readonly headersTimeoutMs: number;
  /** Of a client that brought the credential. */
  readonly ownCredential?: true;
}

export interface TargetSettings {
  /** Absent where no circuit is wanted. */
  readonly breaker?: BreakerSettings;
  readonly hang: HangSettings;
  /** Absent where nothing is held back. */
  readonly throttle?: ThrottleSettings;
  readonly retryBudget: RetryBudgetSettings;
  /** Absent where nothing is left alone for a time. */
  readonly cooldown?: CooldownSettings;
  /** Calls in flight to one target; nothing waits for a place. */
  readonly concurrency: number;
  /** Faults kept for the operator. */
  readonly recentFaults: number;
}

/** Whether an attempt is the request's first at this target. */
export type AttemptKind = 'first' | 'retry';

/** How an attempt ended. */
export type AttemptOutcome =
  /** `outputTokens` as the answer's usage counts them; 0 where it does not. */
  | { readonly ok: true; readonly outputTokens: number }
  | { readonly ok: false; readonly error: GatewayError };

/** An attempt in flight. It has to end; ending it again does nothing. */
export interface AttemptInFlight {
  /** The first output is decoded and valid. */
  answered(): void;
  end(outcome: AttemptOutcome): void;
}

/** How fast a target has been of late; what has not been seen is absent. */
export interface Measures {
  /** From the call to the first output. */
  readonly latencyMs?: number;
  readonly tokensPerSecond?: number;
}

/** What the operator sees of one target. */
export interface TargetStanding extends Measures {
  readonly provider: string;
  readonly model: string;
  readonly credentialId: string;
  readonly circuit: Breaker['state'];
  /** How often its circuit has opened. */
  readonly openings: number;
  /** Why it would not be called now, as far as that is not left to chance. */
  readonly refusal: Refusal | undefined;
  readonly inFlight: number;
  readonly concurrency: number;
  readonly retriesLeft: number;
  /** Its provider did not know the model when it was last asked. */
  readonly misconfigured: boolean;
  /** The newest last. */
  readonly recentFaults: readonly (RecentFault & { readonly agoMs: number })[];
}

interface RecentFault {
  readonly kind: ErrorKind;
  readonly fault: AttemptFault;
}

/** What all targets under one credential share. */
export interface CredentialHealth {
  cooldown: Cooldown;
}

export interface TargetHealth {
  readonly target: HealthTarget;
  readonly credential: CredentialHealth;
  /** Why an attempt may not begin now; undefined where it may. */
  refusal(kind: AttemptKind): Refusal | undefined;
  /** @param headersTimeoutMs longest wait of this attempt for its headers. */
  begin(kind: AttemptKind, headersTimeoutMs?: number): AttemptInFlight;
  /** Until a call in flight ends, or the signal does. */
  room(signal: CallSignal): Promise<void>;
  isBusy(): boolean;
  measures(): Measures;
  standing(): TargetStanding;
}

export interface HealthTools {
  readonly now: () => number;
  readonly random: () => number;
  /** Tells other instances that a target is left alone; absent where there are none. */
  readonly warn?: ((trouble: TargetTrouble) => void) | undefined;
}

/** Nobody is told of a shorter wait: it would be over when they hear of it. */
const leastTroubleMs = 2_000;

/** Of a shorter answer, most of the time is the wait for its first token: it counts where nothing else does. */
const leastTokens = 16;

/**
 * The health of one target: the states that decide about it, each replaced by its next one as
 * attempts begin and end.
 */
export function createTargetHealth(
  target: HealthTarget,
  credential: CredentialHealth,
  settings: TargetSettings,
  { now, random, warn }: HealthTools,
): TargetHealth {
  const { provider, model, credentialId } = target;
  let breaker = closedBreaker(now());
  let waiting = nobodyWaiting;
  let cooldown = notCooling;
  let retryBudget = fullRetryBudget(settings.retryBudget);
  let throttle = emptyWindow;
  let inFlight = 0;
  let latency: MovingAverage | undefined;
  let tokensPerSecond: MovingAverage | undefined;
  let ofShortAnswers: MovingAverage | undefined;
  let misconfigured = false;
  // Aliases may be more patient than others with the same target.
  let patienceMs = target.headersTimeoutMs;
  const waitingForRoom = new Set<() => void>();
  let recentFaults: readonly (RecentFault & { readonly atMs: number })[] = [];

  const tell = (event: BreakerEvent, nowMs: number) => {
    if (!settings.breaker) return;
    const { period } = breaker;
    breaker = nextBreaker(breaker, event, nowMs, random(), settings.breaker);
    // Who waits from before an opening says nothing of the time after it.
    if (breaker.period !== period) waiting = nobodyWaiting;
    if (breaker.period !== period && breaker.state === 'open') {
      warn?.({ provider, credentialId, model, forMs: breaker.untilMs - nowMs });
    }
  };

  /** Once for each wait, however many calls met the same limit. */
  const warnOfWait = (before: Cooldown, after: Cooldown, nowMs: number, ofModel?: string) => {
    const isNews = after.untilMs - Math.max(before.untilMs, nowMs) >= leastTroubleMs;
    if (!isNews) return;
    const forMs = after.untilMs - nowMs;
    warn?.({ provider, credentialId, ...(ofModel ? { model: ofModel } : {}), forMs });
  };

  const cooling = (nowMs: number): Refusal | undefined =>
    longerOf(coolingRefusal(credential.cooldown, nowMs), coolingRefusal(cooldown, nowMs));

  const circuit = (nowMs: number, chance: number): Refusal | undefined => {
    if (!settings.breaker) return undefined;
    if (isHung(waiting, nowMs, patienceMs)) tell({ type: 'hung' }, nowMs);
    breaker = elapsed(breaker, nowMs, settings.breaker);
    return circuitRefusal(breaker, nowMs, chance, settings.breaker);
  };

  const full = (): Refusal | undefined =>
    inFlight < settings.concurrency ? undefined : { reason: 'full', retryAfterMs: briefWaitMs };

  const overBudget = (kind: AttemptKind): Refusal | undefined =>
    kind === 'first' || retriesLeft(retryBudget, settings.retryBudget) > 0
      ? undefined
      : { reason: 'retry-budget-spent', retryAfterMs: briefWaitMs };

  /** Counts the request as one that wants to go out. */
  const shed = (nowMs: number): Refusal | undefined => {
    if (!settings.throttle) return undefined;
    const heldBack = sheds(throttle, nowMs, random(), settings.throttle);
    throttle = requested(throttle, nowMs, settings.throttle);
    return heldBack ? { reason: 'shed', retryAfterMs: briefWaitMs } : undefined;
  };

  const succeeded = (outputTokens: number, beganAtMs: number, nowMs: number) => {
    cooldown = rested(cooldown, beganAtMs);
    credential.cooldown = rested(credential.cooldown, beganAtMs);
    misconfigured = false;
    const tookMs = nowMs - beganAtMs;
    if (outputTokens <= 0 || tookMs <= 0) return;
    const rate = (outputTokens * 1_000) / tookMs;
    if (outputTokens < leastTokens) ofShortAnswers = averaged(ofShortAnswers, rate, nowMs);
    else tokensPerSecond = averaged(tokensPerSecond, rate, nowMs);
  };

  const failed = (
    error: GatewayError,
    effects: AttemptEffects,
    beganAtMs: number,
    nowMs: number,
  ) => {
    const { cooling: cools } = effects;
    const { cooldown: rules } = settings;
    if (cools && rules) {
      const fault = { cause: cools.cause, retryAfterMs: error.facts.retryAfterMs, beganAtMs };
      const after = (before: Cooldown, ofModel?: string) => {
        const next = cooled(before, fault, nowMs, random(), rules);
        warnOfWait(before, next, nowMs, ofModel);
        return next;
      };
      if (cools.scope === 'target') cooldown = after(cooldown, model);
      else credential.cooldown = after(credential.cooldown);
    }
    if (effects.misconfigured) misconfigured = true;
    if (effects.circuit !== 'failure' && !cools && !effects.misconfigured) return;
    const newest = { kind: error.kind, fault: faultOf(error), atMs: nowMs };
    recentFaults = [...recentFaults, newest].slice(-settings.recentFaults);
  };

  const measures = (): Measures => {
    const nowMs = now();
    return {
      latencyMs: currentValue(latency, nowMs),
      tokensPerSecond: currentValue(tokensPerSecond, nowMs) ?? currentValue(ofShortAnswers, nowMs),
    };
  };

  return {
    target,
    credential,

    refusal(kind) {
      const nowMs = now();
      return (
        longerOf(cooling(nowMs), circuit(nowMs, random())) ??
        full() ??
        overBudget(kind) ??
        shed(nowMs)
      );
    },

    begin(kind, headersTimeoutMs = 0) {
      const beganAtMs = now();
      patienceMs = Math.max(patienceMs, headersTimeoutMs);
      inFlight++;
      tell({ type: 'begun' }, beganAtMs);
      waiting = oneMore(waiting, beganAtMs, settings.hang);
      retryBudget = (kind === 'first' ? earned : spent)(retryBudget, settings.retryBudget);
      const { period } = breaker;
      let answered = false;
      let over = false;
      return {
        answered() {
          if (answered || over) return;
          answered = true;
          const nowMs = now();
          latency = averaged(latency, nowMs - beganAtMs, nowMs);
          if (period !== breaker.period) return;
          waiting = oneLess(waiting, true, nowMs, settings.hang);
          tell({ type: 'answered' }, nowMs);
        },
        end(outcome) {
          if (over) return;
          over = true;
          inFlight--;
          const [next] = waitingForRoom;
          next?.();
          const nowMs = now();
          const effects = outcome.ok ? effectsOfSuccess : effectsOf(outcome.error);
          if (outcome.ok) succeeded(outcome.outputTokens, beganAtMs, nowMs);
          else failed(outcome.error, effects, beganAtMs, nowMs);
          if (settings.throttle && effects.circuit !== 'failure' && !effects.cooling) {
            throttle = accepted(throttle, nowMs, settings.throttle);
          }
          if (period !== breaker.period) return;
          const heard = effects.circuit !== 'unheard';
          if (!answered) waiting = oneLess(waiting, heard, nowMs, settings.hang);
          tell({ type: 'ended', answered, outcome: effects.circuit }, nowMs);
        },
      };
    },

    room: (signal) =>
      new Promise((resolve) => {
        const over = () => {
          waitingForRoom.delete(over);
          signal.removeEventListener('abort', over);
          resolve();
        };
        waitingForRoom.add(over);
        signal.addEventListener('abort', over);
        if (signal.aborted) over();
      }),

    isBusy: () => inFlight > 0,
    measures,

    standing() {
      const nowMs = now();
      return {
        provider,
        model,
        credentialId,
        refusal: longerOf(cooling(nowMs), circuit(nowMs, 0)) ?? full(),
        circuit: breaker.state,
        openings: breaker.period,
        inFlight,
        concurrency: settings.concurrency,
        ...measures(),
        retriesLeft: retriesLeft(retryBudget, settings.retryBudget),
        misconfigured,
        recentFaults: recentFaults.map(({ kind, fault, atMs }) => ({
          kind,
          fault,
          agoMs: nowMs - atMs,
        })),
      };
    },
  };
}
