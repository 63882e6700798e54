import type { GatewayError } from '../core/errors.js';
import { faultOf } from '../core/fault-of.js';
import type { AttemptOutcomeWord, EntryOutcome } from './ports.js';

/** What is known of an attempt at its end. */
export interface EndedAttempt {
  readonly outcome: EntryOutcome;
  /** The provider took the request: it answered with a success. */
  readonly accepted: boolean;
  /** The client was given some of the answer. */
  readonly answered: boolean;
}

/** What its end means for the bill. */
export interface Verdict {
  readonly outcome: AttemptOutcomeWord;
  readonly partial: boolean;
  /** Gave the client nothing, and is charged to nobody. */
  readonly waste: boolean;
  /**
   * What is paid for: what the provider counted, the prompt and what was passed on of the answer,
   * the prompt alone, or nothing.
   */
  readonly billed: 'counted' | 'relayed' | 'prompt' | 'nothing';
}

/** Reason of an attempt that ended because another was faster. */
export const raceLost = 'RACE_LOST';

/** Reliability contract §3, column "Recorded", and R26. */
export function verdictOf({ outcome: end, accepted, answered }: EndedAttempt): Verdict {
  if (end.ok) return { outcome: 'ok', partial: false, waste: false, billed: 'counted' };
  const { error } = end;
  const outcome = wordOf(error, answered);
  const isLostRace = error.reason === raceLost;
  if (answered) return { outcome, partial: true, waste: isLostRace, billed: 'relayed' };
  return {
    outcome,
    partial: false,
    // Who leaves pays for the prompt that was taken for him; nobody else does for what came to nothing.
    waste: !(outcome === 'cancelled' && accepted && !isLostRace),
    billed: accepted || mayCostPrompt.has(outcome) ? 'prompt' : 'nothing',
  };
}

/** The provider may have read the prompt before the attempt came to nothing. */
const mayCostPrompt: ReadonlySet<AttemptOutcomeWord> = new Set([
  'reset',
  'timeout_headers',
  'timeout_first_event',
  'timeout_idle',
  'truncated',
  'invalid_body',
  'invalid_event',
  'upstream_stream_error',
  'oversize',
  'cancelled',
  'late',
]);

/** Where the answer had begun, the end of the request's time is the end of a stream (F7). */
function wordOf(error: GatewayError, answered: boolean): AttemptOutcomeWord {
  const fault = faultOf(error);
  return answered && fault === 'late' ? 'timeout_idle' : fault;
}
