import { unreachable } from '../../core/result.js';
import { briefWaitMs, type Refusal } from './refusal.js';
import { addCounts, countsOf, emptyWindow, type RollingWindow } from './rolling-window.js';

/** When a circuit opens and how it closes again. Reliability contract §5. */
export interface BreakerSettings {
  /** Failures without a success between them that open the circuit. */
  readonly failuresInRow: number;
  /** Share of failures in the window that opens it, from `windowTotal` outcomes on. */
  readonly failureShare: number;
  readonly windowMs: number;
  readonly windowTotal: number;
  /** First time it stays open; each further opening doubles it, up to the longest. */
  readonly openMs: number;
  readonly longestOpenMs: number;
  /** The time is this share longer or shorter, so that gateways do not probe together. */
  readonly openJitter: number;
  /** Time closed after which one doubling is forgotten. */
  readonly forgetMs: number;
  /** Successful probes that close it. */
  readonly probes: number;
  /** After closing, the share let in grows from `rampFrom` to all over this time. */
  readonly rampMs: number;
  readonly rampFrom: number;
}

export const breakerDefaults: BreakerSettings = {
  failuresInRow: 5,
  failureShare: 0.5,
  windowMs: 10_000,
  windowTotal: 20,
  openMs: 5_000,
  longestOpenMs: 60_000,
  openJitter: 0.2,
  forgetMs: 60_000,
  probes: 2,
  rampMs: 5_000,
  rampFrom: 0.1,
};

/** One circuit. `closed` and `recovering` count outcomes; what `recovering` lets in grows with time. */
export type Breaker = Counting | Open | HalfOpen;

interface InEveryState {
  /**
   * Openings so far. What was sent before an opening says nothing of the time after it: late
   * failures of an old outage must not open the circuit again.
   */
  readonly period: number;
  /** How often the next time open is doubled. */
  readonly doublings: number;
}

interface Counting extends InEveryState {
  readonly state: 'closed' | 'recovering';
  readonly closedAtMs: number;
  readonly failuresInRow: number;
  /** Outcomes, failures marked. */
  readonly outcomes: RollingWindow;
}

interface Open extends InEveryState {
  readonly state: 'open';
  readonly untilMs: number;
}

interface HalfOpen extends InEveryState {
  readonly state: 'half-open';
  readonly successes: number;
  readonly probing: boolean;
}

/**
 * What a request says of its target's health when it ends. `heard`: there was an answer that does
 * not count, such as a 429; `unheard`: it ended for a reason of the gateway's or the client's.
 */
export type CircuitOutcome = 'success' | 'failure' | 'heard' | 'unheard';

export type BreakerEvent =
  | { readonly type: 'begun' }
  /** The first output is there: enough for a probe, since a stream may go on for minutes. */
  | { readonly type: 'answered' }
  | {
      readonly type: 'ended';
      /** Whether `answered` came before. */
      readonly answered: boolean;
      readonly outcome: CircuitOutcome;
    }
  /** Too many wait in silence. */
  | { readonly type: 'hung' };

/** A circuit of which nothing is known. */
export function closedBreaker(nowMs: number): Breaker {
  return counting('closed', { period: 0, doublings: 0 }, nowMs);
}

/** The circuit after time has passed: open becomes half-open, recovering becomes closed. */
export function elapsed(breaker: Breaker, nowMs: number, { rampMs }: BreakerSettings): Breaker {
  switch (breaker.state) {
    case 'recovering':
      return nowMs - breaker.closedAtMs < rampMs ? breaker : { ...breaker, state: 'closed' };
    case 'open': {
      if (nowMs < breaker.untilMs) return breaker;
      const { period, doublings } = breaker;
      return { state: 'half-open', period, doublings, successes: 0, probing: false };
    }
    case 'closed':
    case 'half-open':
      return breaker;
    default:
      return unreachable(breaker);
  }
}

/**
 * Why the circuit does not let a request in; undefined where it does.
 *
 * @param chance random, 0 <= chance < 1.
 */
export function circuitRefusal(
  breaker: Breaker,
  nowMs: number,
  chance: number,
  { rampMs, rampFrom }: BreakerSettings,
): Refusal | undefined {
  switch (breaker.state) {
    case 'closed':
      return undefined;
    case 'recovering': {
      const share = rampFrom + (1 - rampFrom) * ((nowMs - breaker.closedAtMs) / rampMs);
      if (chance < share) return undefined;
      return { reason: 'circuit-recovering', retryAfterMs: briefWaitMs };
    }
    case 'open':
      return { reason: 'circuit-open', retryAfterMs: breaker.untilMs - nowMs };
    case 'half-open':
      if (!breaker.probing) return undefined;
      return { reason: 'circuit-open', retryAfterMs: briefWaitMs };
    default:
      return unreachable(breaker);
  }
}

/**
 * The circuit after an event of its present period.
 *
 * @param chance random, 0 <= chance < 1.
 */
export function nextBreaker(
  breaker: Breaker,
  event: BreakerEvent,
  nowMs: number,
  chance: number,
  settings: BreakerSettings,
): Breaker {
  if (breaker.state === 'open') return breaker;
  const next =
    breaker.state === 'half-open'
      ? afterProbe(breaker, event, nowMs, settings)
      : counted(breaker, event, nowMs, settings);
  return next === 'failing' ? opened(breaker, nowMs, chance, settings) : next;
}

function counted(
  breaker: Counting,
  event: BreakerEvent,
  nowMs: number,
  settings: BreakerSettings,
): Counting | 'failing' {
  if (event.type === 'hung') return 'failing';
  if (event.type !== 'ended') return breaker;
  const { outcome } = event;
  if (outcome !== 'success' && outcome !== 'failure') return breaker;

  const marked = outcome === 'failure' ? 1 : 0;
  const failuresInRow = marked === 0 ? 0 : breaker.failuresInRow + 1;
  if (failuresInRow >= settings.failuresInRow) return 'failing';
  const outcomes = addCounts(breaker.outcomes, { total: 1, marked }, nowMs, settings.windowMs);
  const counts = countsOf(outcomes, nowMs, settings.windowMs);
  const many = counts.total >= settings.windowTotal;
  if (many && counts.marked >= settings.failureShare * counts.total) return 'failing';
  return { ...breaker, failuresInRow, outcomes };
}

function afterProbe(
  breaker: HalfOpen,
  event: BreakerEvent,
  nowMs: number,
  settings: BreakerSettings,
): Breaker | 'failing' {
  switch (event.type) {
    case 'hung':
      return breaker;
    case 'begun':
      return { ...breaker, probing: true };
    case 'answered':
      return oneSuccess(breaker, nowMs, settings);
    case 'ended': {
      if (event.outcome === 'failure') return 'failing';
      // It has been counted, and another probe may be in flight by now.
      if (event.answered) return breaker;
      if (event.outcome === 'success') return oneSuccess(breaker, nowMs, settings);
      // What says nothing of the target leaves its place to the next probe.
      return { ...breaker, probing: false };
    }
    default:
      return unreachable(event);
  }
}

function oneSuccess(breaker: HalfOpen, nowMs: number, { probes }: BreakerSettings): Breaker {
  const successes = breaker.successes + 1;
  return successes < probes
    ? { ...breaker, successes, probing: false }
    : counting('recovering', breaker, nowMs);
}

function counting(
  state: Counting['state'],
  { period, doublings }: InEveryState,
  nowMs: number,
): Counting {
  return {
    state,
    period,
    doublings,
    closedAtMs: nowMs,
    failuresInRow: 0,
    outcomes: emptyWindow,
  };
}

function opened(
  breaker: Counting | HalfOpen,
  nowMs: number,
  chance: number,
  settings: BreakerSettings,
): Open {
  const { openMs, longestOpenMs, openJitter } = settings;
  const doublings = Math.max(0, breaker.doublings - forgotten(breaker, nowMs, settings));
  const wholeMs = Math.min(openMs * 2 ** doublings, longestOpenMs);
  return {
    state: 'open',
    period: breaker.period + 1,
    // Doublings past the longest time would only make an outage of hours be remembered for hours.
    doublings: wholeMs < longestOpenMs ? doublings + 1 : doublings,
    untilMs: nowMs + wholeMs * (1 - openJitter + 2 * openJitter * chance),
  };
}

function forgotten(
  breaker: Counting | HalfOpen,
  nowMs: number,
  { forgetMs }: BreakerSettings,
): number {
  if (breaker.state === 'half-open') return 0;
  return Math.floor((nowMs - breaker.closedAtMs) / forgetMs);
}
