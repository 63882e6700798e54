import type { Losses } from '../losses.js';
import { isSealed, placeholderSignature } from '../signature-envelope.js';

/**
 * The signature to send to Google for a part: its own bytes as they came, nothing for another
 * provider's state, the documented literal where one is demanded and there is none.
 */
export function replaySignature(
  signature: string | undefined,
  { needed, losses, path }: { needed: boolean; losses: Losses; path: string },
): string | undefined {
  if (signature !== undefined && !isSealed(signature)) return signature;
  if (signature !== undefined) losses.warn('signature_dropped', path);
  if (!needed) return undefined;
  losses.warn('signature_synthesised', path);
  return placeholderSignature;
}
