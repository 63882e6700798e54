import type { CanonicalCall } from '../../core/canonical.js';
import type { Losses } from '../losses.js';
import {
  accountForGoogleOnly,
  accountForTextOnly,
  accountForTier,
  accountForTuning,
} from '../unsupported.js';

/** Everything in a call that Messages has no word for. Translation contract §8, §10, §14.4. */
export function accountForUnsupported(call: CanonicalCall, losses: Losses): void {
  const { serviceTier } = call;
  accountForGoogleOnly(call, losses);
  accountForTuning(call, untuned, losses);
  accountForTextOnly(call, 'Claude', losses);
  if (serviceTier === 'flex' || serviceTier === 'priority') accountForTier(serviceTier, losses);
}

const untuned = {
  seed: 'Claude samples without a seed',
  presencePenalty: 'Claude has no penalties',
  frequencyPenalty: 'Claude has no penalties',
  mediaResolution: 'Claude chooses the detail of pictures by itself',
};
