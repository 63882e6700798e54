import { calcPrice, type ModelPrice } from '@pydantic/genai-prices';
import { vendors } from './vendors.js';

/** Version of the list, as rows of the ledger name it. */
export const listVersion = 'genai-prices 0.1.8';

/** What a vendor asks for a model at one time, with all its names; undefined where not listed. */
export function findTokenPrices(
  profile: string,
  model: string,
  atMs: number,
): Readonly<Record<string, TokenPrice>> | undefined {
  const providerId = vendors.get(profile);
  if (providerId === undefined) return undefined;
  // Without usage it tells the prices alone.
  const found = calcPrice({}, model, { providerId, timestamp: new Date(atMs) });
  return found ? present(found.model_price) : undefined;
}

/** A price, or prices by the length of the prompt. */
type TokenPrice = NonNullable<ModelPrice[string]>;

function present(prices: ModelPrice): Record<string, TokenPrice> {
  const known: Record<string, TokenPrice> = {};
  for (const [name, price] of Object.entries(prices)) if (price !== undefined) known[name] = price;
  return known;
}
