import { type CallSignal, type Cancellation, createCancellation } from '../core/cancellation.js';
import { type ErrorKind, GatewayError, toGatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';
import type { FieldViolation } from '../core/violations.js';
import type { Target } from '../formats/format.js';
import { raceLost } from '../ledger/outcome.js';
import type { Entry } from '../ledger/ports.js';
import type { Health } from '../routing/health/health.js';
import { hintedLast } from '../routing/health/hints.js';
import type { RefusalReason } from '../routing/health/refusal.js';
import type { AttemptInFlight, AttemptKind } from '../routing/health/target-health.js';
import { retryDelayDefaults, retryDelayMs } from '../routing/retry-delay.js';
import type { CallHedge } from './hedges.js';
import { refusedTarget } from './refused-target.js';

/** A target to try; a silence as long as its headers may take is a hang. */
export interface AttemptTarget extends Target {
  readonly headersTimeoutMs: number;
}

export interface Attempted<T> {
  readonly value: T;
  readonly target: Target;
  /** Attempts it took, this one included. */
  readonly attempts: number;
  /** Goes on until the answer is over; whoever reads it says how it ended. */
  readonly inFlight: AttemptInFlight;
  /** Its line in the ledger. */
  readonly entry: Entry;
}

export interface AttemptOptions {
  readonly health: Health;
  /** Opens the line of an attempt in the ledger. */
  readonly openEntry: (target: Target, ordinal: number) => Entry;
  readonly random: () => number;
  /** Waits, unless the signal ends it first. */
  readonly wait: (ms: number, signal: CallSignal) => Promise<void>;
  readonly signal: CallSignal;
  /** Until the deadline of the call. */
  readonly remainingMs: () => number;
  readonly maxAttempts?: number | undefined;
  /** All targets at once, and the first that answers. */
  readonly race?: boolean | undefined;
  /** The second target besides, where the first takes long. */
  readonly hedge?: Pick<CallHedge, 'patienceMs' | 'take'> | undefined;
  /** How long to wait for a place at a target that is full, in milliseconds. */
  readonly queueMs?: number | undefined;
}

export type Attempt<T> = (target: Target, signal: CallSignal, entry: Entry) => Promise<Result<T>>;

/** As many as the routing policy allows where the client says nothing: one and two more. */
export const defaultMaxAttempts = 3;

/** No attempt starts with less time left (R11). */
const leastTimeMs = 250;

/** By how much timers may be early; what has to be waited for would then not be over. */
const earlyMs = 2;

/** Found out before anything was sent. */
const ruledOut: ReadonlySet<ErrorKind> = new Set([
  'field-not-supported',
  'operation-not-supported',
]);

interface Failure {
  readonly target: AttemptTarget;
  readonly error: GatewayError;
  /** The target was asked, and may be so once more. */
  readonly asked: boolean;
}

/**
 * Tries targets in order until one answers. A target that cannot serve the request, is left alone
 * at present, or fails in a way another may not, hands on to the next; only when all have had
 * their turn is one of them asked a second time. Everything else ends the call. When all have
 * failed the client sees the first failure, with the others in its metadata. Targets that other
 * instances warn of come last. Reliability contract §5.
 */
export async function runAttempts<T>(
  given: readonly AttemptTarget[],
  attempt: Attempt<T>,
  options: AttemptOptions,
): Promise<Result<Attempted<T>>> {
  const targets = hintedLast(given, options.health.isHinted);
  if (targets.length === 0) {
    return fail(
      new GatewayError('no-eligible-provider', 'No target is configured for this model.'),
    );
  }
  const run = createRun(attempt, options);
  if (options.race && targets.length > 1) return race(targets, run, options.signal);
  let next = 0;
  const hedged = options.hedge && (await startHedged(targets, run, options));
  if (hedged) {
    if (hedged.result) return hedged.result;
    next = hedged.asked;
  }
  for (const target of targets.slice(next)) {
    if (!run.mayGoOn()) break;
    const result = await run.first(target);
    if (result) return result;
  }
  while (run.mayGoOn()) {
    const result = await run.again();
    if (result === 'nobody') break;
    if (result) return result;
  }
  return fail(run.error());
}

/** One call's attempts. Each gives its answer, or nothing and a failure more. */
function createRun<T>(attempt: Attempt<T>, options: AttemptOptions) {
  const { health, openEntry, random, wait, signal, remainingMs } = options;
  const { maxAttempts = defaultMaxAttempts } = options;
  const failures: Failure[] = [];
  const retried = new Set<AttemptTarget>();
  let attempts = 0;
  let ended = false;

  async function make(
    target: AttemptTarget,
    kind: AttemptKind,
    signalOfTry: CallSignal,
  ): Promise<Result<Attempted<T>> | undefined> {
    const entry = openEntry(target, attempts + 1);
    const inFlight = recorded(health.begin(target, kind), entry);
    attempts++;
    const result = await attempt(target, signalOfTry, entry).catch((caught) =>
      fail(toGatewayError(caught)),
    );
    if (result.ok) {
      inFlight.answered();
      return ok({ value: result.value, target, attempts, inFlight, entry });
    }
    const { error } = result;
    inFlight.end({ ok: false, error });
    failures.push({ target, error: named(error, target, attempts), asked: true });
    if (error.retry === 'never') ended = true;
    // A target that was ruled out before anything was sent has cost no attempt.
    if (ruledOut.has(error.kind)) attempts--;
    return undefined;
  }

  /** The failed target that may be asked again the soonest. */
  function nextAgain() {
    const choices = failures.flatMap(({ target, error, asked }) => {
      if (!asked || retried.has(target) || error.retry !== 'same-target') return [];
      const admission = health.admit(target, 'retry');
      const isThrottled = error.kind === 'upstream-throttled';
      const told = Math.max(
        error.facts.retryAfterMs ?? 0,
        admission.ok ? 0 : admission.retryAfterMs,
      );
      if (!admission.ok && !passes.has(admission.reason)) return [];
      const delayMs = retryDelayMs(
        {
          number: 0,
          after: isThrottled ? 'throttled' : 'transient',
          retryAfterMs: told,
          remainingMs: remainingMs(),
        },
        random(),
        retryDelayDefaults,
      );
      return delayMs === undefined ? [] : [{ target, delayMs }];
    });
    return choices.sort((a, b) => a.delayMs - b.delayMs)[0];
  }

  /** Waits for a place; whoever is first when one is free has it. */
  async function queue(target: AttemptTarget, queueMs: number, signalOfTry: CallSignal) {
    const over = createCancellation(signalOfTry);
    void wait(queueMs, over.signal).then(() => over.abort(undefined));
    let admission = health.admit(target);
    while (!admission.ok && admission.reason === 'full' && !over.signal.aborted) {
      await health.room(target, over.signal);
      admission = health.admit(target);
    }
    over.abort(undefined);
    return admission;
  }

  return {
    error(): GatewayError {
      const [first] = failures;
      if (first) return finalError(first.error, failures, attempts);
      if (signal.aborted) return toGatewayError(signal.reason);
      return new GatewayError('deadline-exceeded', 'Too little time is left to ask a target.');
    },
    mayGoOn: () =>
      !ended && !signal.aborted && attempts < maxAttempts && remainingMs() >= leastTimeMs,

    async first(target: AttemptTarget, signalOfTry = signal) {
      let admission = health.admit(target);
      if (!admission.ok && admission.reason === 'full' && options.queueMs) {
        admission = await queue(target, options.queueMs, signalOfTry);
      }
      if (admission.ok) return make(target, 'first', signalOfTry);
      const error = named(refusedTarget(target, admission), target, attempts);
      failures.push({ target, error, asked: false });
      return undefined;
    },

    async again(): Promise<Result<Attempted<T>> | 'nobody' | undefined> {
      const next = nextAgain();
      if (!next) return 'nobody';
      retried.add(next.target);
      await wait(Math.ceil(next.delayMs) + earlyMs, signal);
      if (signal.aborted || !health.admit(next.target, 'retry').ok) return undefined;
      return make(next.target, 'retry', signal);
    },
  };
}

/** An attempt that the ledger hears of as health does. */
function recorded(inFlight: AttemptInFlight, entry: Entry): AttemptInFlight {
  return {
    answered() {
      inFlight.answered();
      entry.answered();
    },
    end(outcome) {
      inFlight.end(outcome);
      entry.end(outcome);
    },
  };
}

/** Refusals that may end while a request waits. */
const passes: ReadonlySet<RefusalReason> = new Set(['throttled', 'unavailable']);

type Run<T> = ReturnType<typeof createRun<T>>;

/** An attempt that others run beside. */
interface Racer<T> {
  readonly end: Cancellation['abort'];
  readonly result: Promise<Result<Attempted<T>> | undefined>;
}

function startRacer<T>(target: AttemptTarget, run: Run<T>, signal: CallSignal): Racer<T> {
  const { abort, signal: signalOfTry } = createCancellation(signal);
  return { end: abort, result: run.first(target, signalOfTry) };
}

/** The first output wins and ends the others; failures count only when all have failed. */
async function race<T>(
  targets: readonly AttemptTarget[],
  run: Run<T>,
  signal: CallSignal,
): Promise<Result<Attempted<T>>> {
  const racers: Racer<T>[] = [];
  for (const target of targets) {
    if (!run.mayGoOn()) break;
    racers.push(startRacer(target, run, signal));
  }
  return (await firstOf(racers)) ?? fail(run.error());
}

/** The answer that is there first; undefined where there is none. */
function firstOf<T>(racers: readonly Racer<T>[]): Promise<Result<Attempted<T>> | undefined> {
  const lost = new GatewayError('cancelled', 'Another target was faster.', { reason: raceLost });
  return new Promise((resolve) => {
    let running = racers.length;
    let isWon = false;
    if (running === 0) resolve(undefined);
    for (const racer of racers) {
      void racer.result.then((result) => {
        running--;
        if (!result) {
          if (running === 0 && !isWon) resolve(undefined);
        } else if (isWon) {
          // A tie: its upstream was ended already.
          if (result.ok) result.value.inFlight.end({ ok: false, error: lost });
        } else {
          isWon = true;
          for (const other of racers) if (other !== racer) other.end(lost);
          resolve(result);
        }
      });
    }
  });
}

/**
 * Asks the first target, and the second besides where the first takes longer than nearly all calls
 * do (reliability contract §5, "Hedging").
 *
 * @returns how many targets were asked, and the answer if they gave one; undefined where the call
 *   is not to be hedged.
 */
async function startHedged<T>(
  targets: readonly AttemptTarget[],
  run: Run<T>,
  { hedge, wait, signal }: AttemptOptions,
): Promise<{ asked: number; result: Result<Attempted<T>> | undefined } | undefined> {
  const [first, second] = targets;
  if (hedge?.patienceMs === undefined || !first || !second || !run.mayGoOn()) return undefined;
  const leading = startRacer(first, run, signal);
  const patience = createCancellation(signal);
  const late = wait(hedge.patienceMs, patience.signal).then(() => 'late' as const);
  const soon = await Promise.race([leading.result, late]);
  patience.abort(undefined);
  if (soon !== 'late') return { asked: 1, result: soon };
  if (signal.aborted || !run.mayGoOn() || !hedge.take()) {
    return { asked: 1, result: await leading.result };
  }
  return { asked: 2, result: await firstOf([leading, startRacer(second, run, signal)]) };
}

function named(error: GatewayError, { provider, model }: Target, attempts: number): GatewayError {
  return new GatewayError(error.kind, error.message, {
    ...error.facts,
    by: { provider, model, attempts },
    metadata: { provider, model, ...error.facts.metadata },
    cause: error.cause,
  });
}

function finalError(first: GatewayError, failures: readonly Failure[], made: number): GatewayError {
  if (failures.every(({ error }) => error.kind === 'field-not-supported'))
    return notSupported(failures);
  const told = failures.find(({ error }) => !ruledOut.has(error.kind))?.error ?? first;
  if (failures.length === 1) return told;
  const attempts = failures
    .map(({ target, error }) => `${target.provider}/${target.model}: ${error.reason}`)
    .join('; ');
  // The first of them to be back will do.
  const waitsMs = failures.flatMap(({ error }) => error.facts.retryAfterMs ?? []);
  return new GatewayError(told.kind, told.message, {
    ...told.facts,
    ...(waitsMs.length > 0 ? { retryAfterMs: Math.min(...waitsMs) } : {}),
    ...(told.facts.by ? { by: { ...told.facts.by, attempts: made } } : {}),
    metadata: { ...told.facts.metadata, attempts },
    cause: told,
  });
}

/** Translation contract §14.3: one violation per field, the reasons per target beside it. */
function notSupported(failures: readonly Failure[]): GatewayError {
  const byField = new Map<string, FieldViolation>();
  for (const { error } of failures) {
    for (const violation of error.facts.violations ?? []) byField.set(violation.field, violation);
  }
  const metadata = Object.fromEntries(
    failures.map(({ target, error }) => [`${target.provider}/${target.model}`, error.message]),
  );
  const fields = [...byField.keys()].join(', ');
  return new GatewayError('no-eligible-provider', `No configured provider supports: ${fields}`, {
    violations: [...byField.values()],
    metadata,
  });
}
