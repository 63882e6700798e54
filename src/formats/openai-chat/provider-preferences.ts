import type { ProviderPreferences } from '../../../generated/formats/openai-chat.js';
import type { CanonicalCall, Prices } from '../../core/canonical.js';
import type { Target } from '../format.js';

/**
 * What the client asks of routing, for a host that chooses among hosts itself: who may come into
 * question here was chosen before, and goes on being chosen there. Translation contract §15.3.
 *
 * @returns undefined where nothing is asked for.
 */
export function writeProviderPreferences(
  { routing, strict }: CanonicalCall,
  target: Target,
): ProviderPreferences | undefined {
  const { sort, denyDataCollection, zeroDataRetention, distillable, maxPrices } = routing;
  const preferences: ProviderPreferences = {
    ...names('order', routing.order, target),
    ...names('only', routing.only, target),
    ...names('ignore', routing.ignore, target),
    ...(sort ? { sort } : {}),
    ...(routing.quantizations ? { quantizations: [...routing.quantizations] } : {}),
    ...(strict ? { require_parameters: true } : {}),
    ...(denyDataCollection ? { data_collection: 'deny' } : {}),
    ...(zeroDataRetention ? { zdr: true } : {}),
    ...(distillable ? { enforce_distillable_text: true } : {}),
    ...(maxPrices ? { max_price: writePrices(maxPrices) } : {}),
  };
  return Object.keys(preferences).length > 0 ? preferences : undefined;
}

/** Without the name of the target itself, by which no host behind it goes. */
function names(
  member: 'order' | 'only' | 'ignore',
  asked: readonly string[] | undefined,
  { provider, profile }: Target,
): Pick<ProviderPreferences, typeof member> {
  const others = asked?.filter((name) => name !== provider && name !== profile) ?? [];
  return others.length > 0 ? { [member]: others } : {};
}

function writePrices({
  promptPerMillionTokens: prompt,
  completionPerMillionTokens: completion,
  perRequest: request,
  perImage: image,
}: Prices): NonNullable<ProviderPreferences['max_price']> {
  return {
    ...(prompt === undefined ? {} : { prompt }),
    ...(completion === undefined ? {} : { completion }),
    ...(request === undefined ? {} : { request }),
    ...(image === undefined ? {} : { image }),
  };
}
