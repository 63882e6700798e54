import type { MediaUsage, TokenUsage } from './ports.js';

/** Nano-dollars for a million tokens; with longer prompts another price for all of the tokens. */
export type TokenPrice = bigint | TieredPrice;

export interface TieredPrice {
  readonly base: bigint;
  /** In rising order. Holds for prompts of more than `above` tokens. */
  readonly tiers: readonly { readonly above: number; readonly price: bigint }[];
}

/** What a model costs. What has no price of its own costs what it is a part of. */
export interface TokenPrices {
  readonly input?: TokenPrice;
  readonly cached?: TokenPrice;
  readonly cacheWrite?: TokenPrice;
  readonly inputAudio?: TokenPrice;
  readonly inputImage?: TokenPrice;
  readonly inputVideo?: TokenPrice;
  readonly cachedAudio?: TokenPrice;
  readonly cachedImage?: TokenPrice;
  readonly output?: TokenPrice;
  readonly thoughts?: TokenPrice;
  readonly outputAudio?: TokenPrice;
  readonly outputImage?: TokenPrice;
  /** Nano-dollars for each request upstream, and for each image in the prompt. */
  readonly perRequest?: bigint;
  readonly perImage?: bigint;
}

/** Prices, and where they come from. */
export interface PriceList {
  readonly prices: TokenPrices;
  /** Such as `genai-prices 0.1.8`, or `configuration`. */
  readonly version: string;
}

type PriceName = Exclude<keyof TokenPrices, 'perRequest' | 'perImage'>;

const wider: Readonly<Record<PriceName, PriceName | undefined>> = {
  input: undefined,
  cached: 'input',
  cacheWrite: 'input',
  inputAudio: 'input',
  inputImage: 'input',
  inputVideo: 'input',
  cachedAudio: 'cached',
  cachedImage: 'cached',
  output: undefined,
  thoughts: 'output',
  outputAudio: 'output',
  outputImage: 'output',
};

export interface Cost {
  readonly nanoUsd: bigint;
  /** The prices that were used, such as `input=300000000 output=2500000000`, to count it again. */
  readonly price: string;
}

const million = 1_000_000n;

/** The sum of an attempt, while it is added up. */
interface Sum {
  readonly prices: TokenPrices;
  readonly promptTokens: number;
  /** Nano-dollars times a million. */
  amount: bigint;
  used: string;
  isKnown: boolean;
}

/**
 * What an attempt costs; undefined where tokens have no price. Every kind of token is multiplied
 * as an integer, the sum is divided once and rounded half up to a nano-dollar: the one place where
 * an amount is ever rounded.
 */
export function costOf(
  usage: TokenUsage,
  prices: TokenPrices,
  { upstreamCalls, images }: { readonly upstreamCalls: number; readonly images: () => number },
): Cost | undefined {
  const sum: Sum = { prices, promptTokens: usage.prompt, amount: 0n, used: '', isKnown: true };
  // A price for each request and none for tokens is a flat rate.
  if (prices.perRequest === undefined || prices.input || prices.output) addTokens(usage, sum);
  if (!sum.isKnown) return undefined;
  let nanoUsd = (sum.amount + million / 2n) / million;
  let { used } = sum;
  const add = (name: string, each: bigint, count: number) => {
    nanoUsd += each * BigInt(count);
    used += `${used && ' '}${name}=${each}*${count}`;
  };
  const { perRequest, perImage } = prices;
  if (perRequest) add('perRequest', perRequest, upstreamCalls);
  if (perImage) add('perImage', perImage, images());
  return { nanoUsd, price: used };
}

/** The counts of an answer as what is paid for: no token twice, none left out. */
function addTokens(usage: TokenUsage, sum: Sum): void {
  const { prompt, cached, cacheWrite, candidates, thoughts, toolUse, media } = usage;
  const fresh = Math.max(0, prompt - cached - cacheWrite);
  if (media) {
    addMedia(usage, media, fresh, sum);
  } else {
    add('input', fresh + toolUse, sum);
    add('cached', cached, sum);
    add('output', candidates, sum);
  }
  add('cacheWrite', cacheWrite, sum);
  add('thoughts', thoughts, sum);
}

function addMedia(
  { cached, candidates, toolUse }: TokenUsage,
  media: MediaUsage,
  freshTokens: number,
  sum: Sum,
): void {
  const cachedAudio = Math.min(media.cachedAudio, cached);
  const cachedImage = Math.min(media.cachedImage, cached - cachedAudio);
  let fresh = freshTokens;
  const takeFresh = (tokens: number) => {
    const taken = Math.min(Math.max(0, tokens), fresh);
    fresh -= taken;
    return taken;
  };
  const inputAudio = takeFresh(media.promptAudio - cachedAudio);
  const inputImage = takeFresh(media.promptImage - cachedImage);
  const inputVideo = takeFresh(media.promptVideo);
  const outputAudio = Math.min(media.candidatesAudio, candidates);
  const outputImage = Math.min(media.candidatesImage, candidates - outputAudio);
  add('input', fresh + toolUse, sum);
  add('inputAudio', inputAudio, sum);
  add('inputImage', inputImage, sum);
  add('inputVideo', inputVideo, sum);
  add('cached', cached - cachedAudio - cachedImage, sum);
  add('cachedAudio', cachedAudio, sum);
  add('cachedImage', cachedImage, sum);
  add('output', candidates - outputAudio - outputImage, sum);
  add('outputAudio', outputAudio, sum);
  add('outputImage', outputImage, sum);
}

function add(name: PriceName, tokens: number, sum: Sum): void {
  if (tokens <= 0) return;
  const price = priceOf(name, sum.prices);
  if (price === undefined) {
    sum.isKnown = false;
    return;
  }
  const each = typeof price === 'bigint' ? price : tierOf(price, sum.promptTokens);
  sum.amount += each * BigInt(tokens);
  sum.used += `${sum.used && ' '}${name}=${textOf(each)}`;
}

function priceOf(name: PriceName, prices: TokenPrices): TokenPrice | undefined {
  let at: PriceName | undefined = name;
  while (at !== undefined && prices[at] === undefined) at = wider[at];
  return at && prices[at];
}

function tierOf({ base, tiers }: TieredPrice, promptTokens: number): bigint {
  return tiers.findLast(({ above }) => promptTokens > above)?.price ?? base;
}

/** Prices are few, and their digits cost more than all that is counted with them. */
const texts = new Map<bigint, string>();
const textsAtMost = 1_000;

function textOf(price: bigint): string {
  const known = texts.get(price);
  if (known !== undefined) return known;
  if (texts.size >= textsAtMost) texts.clear();
  const text = String(price);
  texts.set(price, text);
  return text;
}
