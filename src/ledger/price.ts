import type { TokenUsage } from './ports.js';

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

/** Tokens by what they cost; each token of an attempt counts once. */
type Billed = readonly (readonly [name: PriceName, tokens: number])[];

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
  // A price for each request and none for tokens is a flat rate.
  const isFlat = prices.perRequest !== undefined && !prices.input && !prices.output;
  let sum = 0n;
  let used = '';
  for (const [name, tokens] of isFlat ? [] : billedTokens(usage)) {
    if (tokens <= 0) continue;
    const price = priceOf(name, prices);
    if (price === undefined) return undefined;
    const each = typeof price === 'bigint' ? price : tierOf(price, usage.prompt);
    sum += each * BigInt(tokens);
    used += `${used && ' '}${name}=${each}`;
  }
  let nanoUsd = (sum + million / 2n) / million;
  const add = (name: string, each: bigint, count: number) => {
    nanoUsd += each * BigInt(count);
    used += `${used && ' '}${name}=${each}*${count}`;
  };
  const { perRequest, perImage } = prices;
  if (perRequest) add('perRequest', perRequest, upstreamCalls);
  if (perImage) add('perImage', perImage, images());
  return { nanoUsd, price: used };
}

function priceOf(name: PriceName, prices: TokenPrices): TokenPrice | undefined {
  let at: PriceName | undefined = name;
  while (at !== undefined && prices[at] === undefined) at = wider[at];
  return at && prices[at];
}

function tierOf({ base, tiers }: TieredPrice, promptTokens: number): bigint {
  return tiers.findLast(({ above }) => promptTokens > above)?.price ?? base;
}

/** The counts of an answer as what is paid for: no token twice, none left out. */
function billedTokens(usage: TokenUsage): Billed {
  const { prompt, cached, cacheWrite, candidates, thoughts, toolUse, media } = usage;
  if (!media) {
    return [
      ['input', Math.max(0, prompt - cached - cacheWrite) + toolUse],
      ['cached', cached],
      ['cacheWrite', cacheWrite],
      ['output', candidates],
      ['thoughts', thoughts],
    ];
  }
  const cachedAudio = Math.min(media.cachedAudio, cached);
  const cachedImage = Math.min(media.cachedImage, cached - cachedAudio);
  let fresh = Math.max(0, prompt - cached - cacheWrite);
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
  return [
    ['input', fresh + toolUse],
    ['cached', cached - cachedAudio - cachedImage],
    ['cacheWrite', cacheWrite],
    ['inputAudio', inputAudio],
    ['inputImage', inputImage],
    ['inputVideo', inputVideo],
    ['cachedAudio', cachedAudio],
    ['cachedImage', cachedImage],
    ['output', candidates - outputAudio - outputImage],
    ['thoughts', thoughts],
    ['outputAudio', outputAudio],
    ['outputImage', outputImage],
  ];
}
