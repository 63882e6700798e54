import type { Prices, RoutingWishes } from '../core/canonical.js';
import type { DialectBody } from './read-body.js';

/** Which providers may serve a call, and in what order (Nordlys). Translation contract §15.3. */
export function readPreferences(body: DialectBody): RoutingWishes {
  const { providerOnly, providerIgnore, providerOrder, providerSort } = body;
  const maxPrices = readCeilings(body);
  return {
    ...(providerOnly ? { only: providerOnly } : {}),
    ...(providerIgnore ? { ignore: providerIgnore } : {}),
    ...(providerOrder ? { order: providerOrder } : {}),
    ...(providerSort ? { sort: providerSort } : {}),
    ...(body.providerQuantizations ? { quantizations: body.providerQuantizations } : {}),
    ...(body.providerDataCollection === 'deny' ? { denyDataCollection: true } : {}),
    // False asks for nothing; it cannot take back what the operator demands.
    ...(body.providerZdr ? { zeroDataRetention: true } : {}),
    ...(body.providerEnforceDistillableText ? { distillable: true } : {}),
    ...(Object.keys(maxPrices).length > 0 ? { maxPrices } : {}),
  };
}

function readCeilings({
  providerMaxPromptPrice: prompt,
  providerMaxCompletionPrice: completion,
  providerMaxRequestPrice: request,
  providerMaxImagePrice: image,
}: DialectBody): Prices {
  return {
    ...(prompt === undefined ? {} : { promptPerMillionTokens: prompt }),
    ...(completion === undefined ? {} : { completionPerMillionTokens: completion }),
    ...(request === undefined ? {} : { perRequest: request }),
    ...(image === undefined ? {} : { perImage: image }),
  };
}
