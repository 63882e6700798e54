import type { ServiceTier } from '../../../generated/formats/bedrock-converse.js';
import type { CanonicalCall } from '../../core/canonical.js';
import type { Losses } from '../losses.js';
import {
  accountForGoogleOnly,
  accountForTextOnly,
  accountForTier,
  accountForTuning,
} from '../unsupported.js';
import type { BedrockProfile } from './profiles.js';

/** Everything in a call that Converse has no word for. Translation contract §8, §10, §14.4. */
export function accountForUnsupported(call: CanonicalCall, losses: Losses): void {
  const { labels: _, ...rest } = call;
  accountForGoogleOnly(rest, losses);
  accountForTuning(call, untuned, losses);
  accountForTextOnly(call, 'Bedrock', losses);
}

const untuned = {
  seed: 'Converse has no seed',
  presencePenalty: 'Converse has no penalties',
  frequencyPenalty: 'Converse has no penalties',
  mediaResolution: 'models at Bedrock choose the detail of pictures by themselves',
};

/** Tiers have the same names here, and the standard one is what every call gets. */
export function writeServiceTier(
  { serviceTier = 'unspecified' }: CanonicalCall,
  { serviceTiers }: BedrockProfile,
  losses: Losses,
): { serviceTier?: ServiceTier } {
  if (serviceTier === 'unspecified') return {};
  if (serviceTiers && serviceTier !== 'standard') return { serviceTier: { type: serviceTier } };
  accountForTier(serviceTier, losses);
  return {};
}

const mostLabels = 16;
const labelPattern = /^[a-zA-Z0-9\s:_@$#=/+,.-]{0,256}$/;

/** Labels go into the invocation log, as far as it takes them; all are in the gateway's own records. */
export function writeMetadata(
  { labels = {} }: CanonicalCall,
  losses: Losses,
): { requestMetadata?: Record<string, string> } {
  const fitting = Object.entries(labels).filter(
    ([name, value]) => name !== '' && labelPattern.test(name) && labelPattern.test(value),
  );
  const sent = Object.fromEntries(fitting.slice(0, mostLabels));
  for (const name of Object.keys(labels)) {
    if (Object.hasOwn(sent, name)) continue;
    losses.silent(`labels.${name}`, "does not fit the provider's log; kept in the gateway's own");
  }
  return fitting.length > 0 ? { requestMetadata: sent } : {};
}
