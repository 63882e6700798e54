import type { Prices } from '../core/canonical.js';
import { readPrice } from '../core/money.js';
import type { PriceList, TokenPrice, TokenPrices } from './price.js';

/** Whose prices are asked for. */
export interface PricedModel {
  readonly provider: string;
  /** Row of the format's profile table: which vendor's list it is. */
  readonly profile: string;
  readonly model: string;
}

/**
 * The prices of models. The list of vendors' prices is a large table that is brought in once an
 * answer is out, so that it costs no start of the gateway.
 */
export interface PriceBook {
  /** `unread` until the list is there, where the list would tell; undefined where nobody knows. */
  find(of: PricedModel, atMs: number): PriceList | 'unread' | undefined;
  /** Brings in the list; done at once where it is there. */
  read(): Promise<void>;
}

/** Names of prices in the list -> US dollars for a million tokens. */
export type ListedPrices = Readonly<Record<string, ListedPrice>>;

export type ListedPrice =
  | number
  | {
      readonly base: number;
      /** Prices of all tokens where the prompt has more than `start`. */
      readonly tiers: readonly { readonly start: number; readonly price: number }[];
    };

/** Reads the list of vendors' prices. */
export interface VendorPrices {
  readonly version: string;
  find(profile: string, model: string, atMs: number): ListedPrices | undefined;
}

export interface PriceBookOptions {
  /** `provider/model` or `provider/*` -> what the operator says it costs. */
  readonly said: ReadonlyMap<string, Prices>;
  /** Profiles whose prices the list may know. */
  readonly isListed: (profile: string) => boolean;
  /** Brings in the list, a large table. */
  readonly load: () => Promise<VendorPrices>;
}

const hourMs = 60 * 60 * 1000;

/** Clients name models as they like. */
const keptAtMost = 1_000;

/** The demo is a part of the gateway. */
const demo: PriceList = { prices: { input: 0n, output: 0n }, version: 'demo' };

/**
 * Prices of models: what the operator says of the model, then of all models of its provider, then
 * the vendor's list price at that time. A search in the list takes a tenth of a millisecond, so
 * what was found is kept for the hour; some vendors' prices change with the time of day.
 */
export function createPriceBook({ said, isListed, load }: PriceBookOptions): PriceBook {
  let list: VendorPrices | undefined;
  let loading: Promise<void> | undefined;
  let hour = 0;
  /** Provider -> model: two steps, since a key of both would be made anew for every call. */
  const kept = new Map<string, Map<string, PriceList | 'none'>>();

  function keptOf(provider: string): Map<string, PriceList | 'none'> {
    let models = kept.get(provider);
    if (models && models.size < keptAtMost) return models;
    if (kept.size >= keptAtMost) kept.clear();
    models = new Map();
    kept.set(provider, models);
    return models;
  }

  const saidOf = ({ provider, model }: Pick<PricedModel, 'provider' | 'model'>): Prices => ({
    ...said.get(`${provider}/*`),
    ...said.get(`${provider}/${model}`),
  });

  function search({ provider, profile, model }: PricedModel, atMs: number): PriceList | undefined {
    const own = saidOf({ provider, model });
    const isWhole = isSaidWhole(own);
    const listed =
      !isWhole && list && isListed(profile) ? list.find(profile, model, atMs) : undefined;
    const fromList = listed ? readListed(listed) : {};
    const prices = { ...withoutOverridden(fromList, own), ...readSaid(own) };
    if (Object.keys(prices).length === 0) return undefined;
    const isSaid = Object.keys(own).length > 0;
    const version = [isSaid ? 'configuration' : '', listed && list ? list.version : '']
      .filter((part) => part !== '')
      .join(' over ');
    return { prices, version };
  }

  return {
    find(of, atMs) {
      if (of.profile === 'demo') return demo;
      if (!list && isListed(of.profile) && !isSaidWhole(saidOf(of))) return 'unread';
      const thisHour = Math.floor(atMs / hourMs);
      if (hour !== thisHour) kept.clear();
      hour = thisHour;
      const models = keptOf(of.provider);
      let found = models.get(of.model);
      if (found === undefined) {
        found = search(of, atMs) ?? 'none';
        models.set(of.model, found);
      }
      return found === 'none' ? undefined : found;
    },

    read() {
      loading ??= load().then(
        (loaded) => {
          list = loaded;
        },
        (caught) => {
          loading = undefined;
          throw caught;
        },
      );
      return loading;
    },
  };
}

/** Prices of the list that stay beside what the operator says. */
function withoutOverridden(listed: TokenPrices, own: Prices): TokenPrices {
  const kept: { -readonly [Name in keyof TokenPrices]: TokenPrices[Name] } = { ...listed };
  const isInput = own.promptPerMillionTokens !== undefined;
  const isOutput = own.completionPerMillionTokens !== undefined;
  for (const name of isInput ? inputNames : []) delete kept[name];
  for (const name of isOutput ? outputNames : []) delete kept[name];
  return kept;
}

const inputNames = [
  'input',
  'cached',
  'cacheWrite',
  'inputAudio',
  'inputImage',
  'inputVideo',
  'cachedAudio',
  'cachedImage',
] as const satisfies readonly (keyof TokenPrices)[];
const outputNames = [
  'output',
  'thoughts',
  'outputAudio',
  'outputImage',
] as const satisfies readonly (keyof TokenPrices)[];

/** Whether the operator said so much that the list has nothing to add. */
function isSaidWhole({ promptPerMillionTokens, completionPerMillionTokens }: Prices): boolean {
  return promptPerMillionTokens !== undefined && completionPerMillionTokens !== undefined;
}

function readSaid(own: Prices): TokenPrices {
  return {
    ...priced('input', own.promptPerMillionTokens),
    ...priced('cached', own.cachedPerMillionTokens),
    ...priced('cacheWrite', own.cacheWritePerMillionTokens),
    ...priced('output', own.completionPerMillionTokens),
    ...priced('perRequest', own.perRequest),
    ...priced('perImage', own.perImage),
  };
}

function priced(name: keyof TokenPrices, usd: number | undefined): TokenPrices {
  const amount = usd === undefined ? undefined : readPrice(usd);
  return amount === undefined ? {} : { [name]: amount };
}

/** Names in the list -> ours. */
const listedNames = {
  input_mtok: 'input',
  cache_read_mtok: 'cached',
  cache_write_mtok: 'cacheWrite',
  input_audio_mtok: 'inputAudio',
  input_image_mtok: 'inputImage',
  input_video_mtok: 'inputVideo',
  cache_audio_read_mtok: 'cachedAudio',
  cache_image_read_mtok: 'cachedImage',
  output_mtok: 'output',
  output_reasoning_mtok: 'thoughts',
  output_audio_mtok: 'outputAudio',
  output_image_mtok: 'outputImage',
} as const satisfies Record<string, keyof TokenPrices>;

function readListed(listed: ListedPrices): TokenPrices {
  const prices: Partial<Record<(typeof listedNames)[keyof typeof listedNames], TokenPrice>> = {};
  for (const [theirs, name] of Object.entries(listedNames)) {
    const price = listed[theirs];
    const read = price === undefined ? undefined : readListedPrice(price);
    if (read !== undefined) prices[name] = read;
  }
  const { requests_kcount: thousandRequests } = listed;
  const perThousand =
    typeof thousandRequests === 'number' ? readPrice(thousandRequests) : undefined;
  return {
    ...prices,
    ...(perThousand === undefined ? {} : { perRequest: perThousand / 1000n }),
  };
}

function readListedPrice(price: ListedPrice): TokenPrice | undefined {
  if (typeof price === 'number') return readPrice(price);
  const base = readPrice(price.base);
  const tiers = price.tiers.flatMap(({ start, price: usd }) => {
    const amount = readPrice(usd);
    return amount === undefined ? [] : [{ above: start, price: amount }];
  });
  return base === undefined ? undefined : { base, tiers };
}
