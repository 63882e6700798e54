import type { Target } from '../format.js';
import { openSignature, sealSignature } from '../signature-envelope.js';

/**
 * A continuation token as the client gets it. It travels in the envelope of signatures, under an
 * origin of its own: only the model and credential that made it can take it back, and official
 * clients send it back by themselves, whichever target the next request goes to (W27).
 */
export function sealContinuation(token: string, { model, credentialId }: Target): string {
  return sealSignature({ p: 'google', m: model, a: credentialId, b: [token] });
}

/** What was sealed; undefined for a token of another target, and for what was never sealed. */
export function openContinuation(
  sealed: string,
  { model, credentialId }: Target,
): string | undefined {
  const envelope = openSignature(sealed);
  // The model itself, not its family: what is continued is one run of one model.
  const isOwn = envelope?.p === 'google' && envelope.m === model && envelope.a === credentialId;
  const token = isOwn ? envelope.b[0] : undefined;
  return typeof token === 'string' ? token : undefined;
}
