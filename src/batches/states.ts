import type { ErrorKind, GatewayError } from '../core/errors.js';
import type { Batch, BatchState } from './ports.js';

const ended: ReadonlySet<BatchState> = new Set(['succeeded', 'failed', 'cancelled', 'expired']);

export function hasEnded({ state }: Pick<Batch, 'state'>): boolean {
  return ended.has(state);
}

/**
 * State -> those that a batch may have before it. Others who are as quick (a client that cancels
 * while its batch is begun) are not overwritten.
 */
export const before: Readonly<Record<Exclude<BatchState, 'creating'>, readonly BatchState[]>> = {
  pending: ['creating'],
  running: ['pending'],
  cancelling: ['pending', 'running'],
  succeeded: ['pending', 'running'],
  expired: ['pending', 'running'],
  cancelled: ['cancelling'],
  failed: ['pending', 'running', 'cancelling'],
};

/**
 * Faults of who has no room, or no time, just now; the limits of whose batch it is have a wait of
 * their own. A refused credential or an answer that cannot be read is a 503 to clients too, and comes again until
 * somebody mends it.
 */
const patientWith: ReadonlySet<ErrorKind> = new Set([
  'upstream-throttled',
  'upstream-unavailable',
  'upstream-timeout',
  'deadline-exceeded',
  'overloaded',
  // Servers of ours that are away.
  'storage-failed',
]);

/** The first wait is up to two seconds; each later one up to twice as long, five minutes at most. */
const firstWaitMs = 2_000;
const longestWaitMs = 5 * 60_000;

/**
 * How long to wait before a request is sent again; undefined where its failure is its result. Never
 * shorter than the provider asked for, with full jitter on top, so that batches do not return in step.
 *
 * @param tried how often it was sent.
 * @param random from 0 to 1.
 */
export function retryDelayMs(
  { kind, facts }: GatewayError,
  tried: number,
  tries: number,
  random: number,
): number | undefined {
  if (!patientWith.has(kind) || tried >= tries) return undefined;
  const upTo = Math.min(firstWaitMs * 2 ** (tried - 1), longestWaitMs);
  return (facts.retryAfterMs ?? 0) + Math.ceil(random * upTo);
}

/**
 * How long a batch waits that a limit of its key or project refuses; undefined where it is no such
 * refusal, or its budget will have no room. For a rate never shorter than the refusal says. For a
 * budget up to the next window, and not longer than five minutes at once: what other calls hold comes
 * back before, and somebody may raise it. What is added, or waited at once, is at least half of what it
 * may be, so that nobody asks all the time.
 *
 * @param refused how often there was no room since there last was.
 * @param random from 0 to 1.
 */
export function limitDelayMs(
  { kind, facts }: GatewayError,
  refused: number,
  random: number,
): number | undefined {
  const upToMs = Math.min(firstWaitMs * 2 ** (refused - 1), longestWaitMs);
  const delayMs = Math.ceil((upToMs * (1 + random)) / 2);
  if (kind === 'rate-limited') return (facts.retryAfterMs ?? 0) + delayMs;
  if (kind !== 'budget-exceeded' || facts.refills !== true) return undefined;
  return Math.max(Math.min(delayMs, facts.retryAfterMs ?? delayMs), firstWaitMs / 2);
}

/** What the choice of the next request goes by. */
export interface Candidate {
  readonly batch: Pick<Batch, 'tenant' | 'priority' | 'model'>;
  /** When a request of it was last taken, as a number that grows with every one; 0 for never. */
  readonly takenAs: number;
}

/**
 * Whose request is next: of the tenant that has waited longest the batch with the highest priority,
 * of equals the one that has waited longest. So tenants take turns, whatever priority they give
 * themselves. Models that asked for a pause are passed over.
 *
 * @param servedAs when a request of a tenant was last taken, by the same numbers.
 */
export function chooseNext<T extends Candidate>(
  waiting: readonly T[],
  servedAs: (tenant: string) => number,
  isPaused: (model: string) => boolean,
): T | undefined {
  const goesBefore = (a: Candidate, b: Candidate): boolean => {
    const ahead = servedAs(b.batch.tenant) - servedAs(a.batch.tenant);
    if (ahead !== 0) return ahead > 0;
    if (a.batch.priority !== b.batch.priority) return a.batch.priority > b.batch.priority;
    return a.takenAs < b.takenAs;
  };
  const [first, ...others] = waiting.filter(({ batch }) => !isPaused(batch.model));
  return first && others.reduce((best, other) => (goesBefore(other, best) ? other : best), first);
}

export type EndState = 'succeeded' | 'failed' | 'cancelled' | 'expired';

/** What a batch is once nothing of it runs any more. */
export function endStateOf(
  {
    batch,
    fault,
  }: { readonly batch: Pick<Batch, 'state' | 'createdAtMs'>; readonly fault?: string },
  nowMs: number,
  expiryMs: number,
  allDone: boolean,
): EndState | undefined {
  const { state, createdAtMs } = batch;
  if (state === 'cancelling') return 'cancelled';
  if (fault !== undefined) return 'failed';
  if (allDone) return 'succeeded';
  return nowMs >= createdAtMs + expiryMs ? 'expired' : undefined;
}
