import { createHash } from 'node:crypto';
import type { NewId } from '../core/clock.js';

/**
 * The id a call has towards one upstream: its canonical id where that fits the upstream's
 * rule, else a hash of it, so that the same history always gives the same bytes.
 * Translation contract §5.2, rule 3.
 */
export function wireCallId(callId: string, fits: (id: string) => boolean): string {
  return fits(callId) ? callId : `call_${sha256(callId).slice(0, 24)}`;
}

/** An id for a call whose upstream gave none; the prefix tells it from an upstream's own (W18). */
export function madeCallId(newId: NewId): string {
  return `call_gw_${sha256(newId()).slice(0, 22)}`;
}

/** Whether an id is of `madeCallId`: the upstream did not make it and is not shown it. */
export function isMadeCallId(id: string): boolean {
  return /^call_gw_[0-9a-f]{22}$/.test(id);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
