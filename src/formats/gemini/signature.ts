import type { Losses } from '../losses.js';
import { isPlaceholder, isSealed, placeholderSignature } from '../signature-envelope.js';

/**
 * The signature to send to Google for a part: its own bytes as they came, nothing for another
 * provider's state, the documented literal where one is demanded and there is none.
 *
 * @param refused whether Google did not take its own bytes back; then they count as foreign.
 */
export function replaySignature(
  signature: string | undefined,
  {
    needed,
    refused,
    losses,
    path,
  }: { needed: boolean; refused: boolean; losses: Losses; path: string },
): string | undefined {
  const field = `${path}.thoughtSignature`;
  if (signature !== undefined) {
    const native = !isSealed(signature) && (!refused || isPlaceholder(signature));
    if (native) return signature;
    const why = refused
      ? 'the provider did not take it back'
      : 'another provider made it, and Google cannot read it';
    losses.warn('signature_dropped', field, why);
  }
  if (!needed) return undefined;
  losses.warn('signature_synthesised', field, 'Google wants one here; its documented stand-in');
  return placeholderSignature;
}
