import type { CanonicalCall } from '../../core/canonical.js';
import { asksForSomething, type Losses } from '../losses.js';
import { isTextOnly } from '../media.js';
import { accountForGoogleOnly, accountForTier } from '../unsupported.js';

/** Settings that tune quality or cost; the answer is still what was asked for. */
const dropped = {
  seed: 'Claude samples without a seed',
  presencePenalty: 'Claude has no penalties',
  frequencyPenalty: 'Claude has no penalties',
  mediaResolution: 'Claude chooses the detail of pictures by itself',
} as const satisfies Partial<Record<keyof CanonicalCall['gen'], string>>;

/** Everything in a call that Messages has no word for. Translation contract §8, §10, §14.4. */
export function accountForUnsupported(call: CanonicalCall, losses: Losses): void {
  const { gen, serviceTier } = call;
  accountForGoogleOnly(call, losses);
  for (const [name, why] of Object.entries(dropped)) {
    const value = gen[name as keyof typeof dropped];
    const field = `generationConfig.${name}`;
    if (name === 'mediaResolution' && isTextOnly(call)) {
      if (value !== undefined) losses.silent(field, 'there are no media in the request');
    } else if (value === 0 && name !== 'seed') losses.silent(field, 'a penalty of 0 is none');
    else if (asksForSomething(value)) losses.warn('dropped', field, why);
  }
  if (gen.responseLogprobs) {
    losses.refuse('generationConfig.responseLogprobs', 'Claude gives no log probabilities');
  }
  const modalities = gen.responseModalities ?? [];
  if (modalities.some((modality) => modality !== 'TEXT' && modality !== 'MODALITY_UNSPECIFIED')) {
    losses.refuse('generationConfig.responseModalities', 'Claude answers in text only');
  }
  if (serviceTier === 'flex' || serviceTier === 'priority') accountForTier(serviceTier, losses);
}
