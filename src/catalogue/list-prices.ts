import { calcPrice, type ModelPrice } from '@pydantic/genai-prices';
import type { Prices } from '../core/canonical.js';
import type { Clock } from '../core/clock.js';
import type { ListPrices } from './facts.js';
import { vendors } from './vendors.js';

/** Prices change by the day, and at some vendors by the time of day. */
const keptForMs = 60 * 60 * 1000;

/** Clients name models as they like. */
const keptAtMost = 500;

/**
 * What vendors ask for their models, in US dollars; undefined where the list does not name one.
 * Where long prompts cost more, the price of short ones. A search takes a tenth of a millisecond,
 * so what was found is kept for an hour.
 */
export function createListPrices(now: Clock): ListPrices {
  const kept = new Map<string, Prices | undefined>();
  let hour = 0;
  return (profile, model) => {
    const thisHour = Math.floor(now() / keptForMs);
    if (hour !== thisHour || kept.size >= keptAtMost) kept.clear();
    hour = thisHour;
    const key = `${profile}/${model}`;
    if (!kept.has(key)) kept.set(key, findPrices(profile, model, new Date(now())));
    return kept.get(key);
  };
}

function findPrices(profile: string, model: string, timestamp: Date): Prices | undefined {
  if (profile === 'demo') return demoPrices;
  const providerId = vendors.get(profile);
  // Without usage it tells the prices alone.
  const found = providerId === undefined ? null : calcPrice({}, model, { providerId, timestamp });
  if (!found) return undefined;
  const {
    input_mtok: prompt,
    output_mtok: completion,
    requests_kcount: requests,
  } = found.model_price;
  const thousandRequests = basePrice(requests);
  return {
    ...priceOf('promptPerMillionTokens', prompt),
    ...priceOf('completionPerMillionTokens', completion),
    ...(thousandRequests === undefined ? {} : { perRequest: thousandRequests / 1000 }),
  };
}

/** The demo is a part of the gateway. */
const demoPrices: Prices = { promptPerMillionTokens: 0, completionPerMillionTokens: 0 };

function priceOf(member: keyof Prices, price: ModelPrice[string]): Prices {
  const base = basePrice(price);
  return base === undefined ? {} : { [member]: base };
}

function basePrice(price: ModelPrice[string]): number | undefined {
  return typeof price === 'object' ? price.base : price;
}
