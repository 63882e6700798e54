import { standardBase64 } from '../../core/base64.js';
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
  if (signature === undefined && !needed) return undefined;
  const field = `${path}.thoughtSignature`;
  if (signature !== undefined) {
    if (isPlaceholder(signature)) return placeholderSignature;
    // Clients read it as bytes, and some write those in the other alphabet.
    if (!refused && !isSealed(signature)) return standardBase64(signature);
    const why = refused
      ? 'the provider did not take it back'
      : 'another provider made it, and Google cannot read it';
    losses.warn('signature_dropped', field, why);
  }
  if (!needed) return undefined;
  losses.warn('signature_synthesised', field, 'Google wants one here; its documented stand-in');
  return placeholderSignature;
}
