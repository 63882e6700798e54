import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listVersion } from '../../src/catalogue/token-prices.js';
import { plainUsd, readPrice } from '../../src/core/money.js';
import type { TokenUsage } from '../../src/ledger/ports.js';
import { costOf, type TokenPrices } from '../../src/ledger/price.js';
import { createPriceBook } from '../../src/ledger/price-book.js';
import { noTokens } from '../../src/ledger/usage-counts.js';
import { worstCaseNanoUsd } from '../../src/ledger/worst-case.js';

const usd = (amount: number) => readPrice(amount) ?? 0n;
const prices: TokenPrices = {
  input: usd(3),
  cached: usd(0.3),
  cacheWrite: usd(3.75),
  inputAudio: usd(10),
  inputImage: usd(5),
  output: usd(15),
  outputAudio: usd(60),
  outputImage: usd(30),
};
const media = {
  ...{ promptAudio: 0, promptImage: 0, promptVideo: 0, cachedAudio: 0, cachedImage: 0 },
  ...{ candidatesAudio: 0, candidatesImage: 0 },
};
const cost = (usage: Partial<TokenUsage>, of = prices, upstreamCalls = 1, images = 0) =>
  costOf({ ...noTokens, ...usage }, of, { upstreamCalls, images: () => images });

describe('the cost of an attempt', () => {
  it.each<[string, Partial<TokenUsage>, bigint]>([
    ['a prompt and an answer', { prompt: 1_000, candidates: 100 }, 4_500_000n],
    ['what came from a cache', { prompt: 1_000, cached: 800 }, 840_000n],
    ['what was written to one', { prompt: 1_000, cached: 200, cacheWrite: 500 }, 2_835_000n],
    ['thoughts, as answers', { thoughts: 10 }, 150_000n],
    ['results of tools, as prompts', { toolUse: 10 }, 30_000n],
    [
      'sound and pictures in both directions',
      {
        prompt: 1_000,
        candidates: 100,
        media: {
          ...media,
          promptAudio: 300,
          promptImage: 100,
          candidatesAudio: 40,
          candidatesImage: 20,
        },
      },
      300n * 10_000n +
        100n * 5_000n +
        600n * 3_000n +
        40n * 60_000n +
        20n * 30_000n +
        40n * 15_000n,
    ],
    [
      'cached sound, as what is cached where it has no price of its own',
      { prompt: 100, cached: 60, media: { ...media, promptAudio: 80, cachedAudio: 50 } },
      // Ten texts and thirty sounds anew, ten texts and fifty sounds from the cache.
      10n * 3_000n + 30n * 10_000n + 60n * 300n,
    ],
    ['nothing', {}, 0n],
  ])('counts %s', (_title, usage, nanoUsd) => {
    expect(cost(usage)?.nanoUsd).toBe(nanoUsd);
  });

  it('rounds once, half up', () => {
    const tiny = { input: 1n, output: 1n };
    expect(cost({ prompt: 499_999 }, tiny)?.nanoUsd).toBe(0n);
    expect(cost({ prompt: 250_000, candidates: 250_000 }, tiny)?.nanoUsd).toBe(1n);
  });

  it('takes the price of long prompts for all of their tokens', () => {
    const tiered = {
      input: { base: usd(1.25), tiers: [{ above: 200_000, price: usd(2.5) }] },
      output: { base: usd(10), tiers: [{ above: 200_000, price: usd(15) }] },
    };
    expect(cost({ prompt: 200_000, candidates: 10 }, tiered)?.nanoUsd).toBe(250_100_000n);
    expect(cost({ prompt: 200_001, candidates: 10 }, tiered)).toEqual({
      nanoUsd: 500_152_500n,
      price: 'input=2500000000 output=15000000000',
    });
  });

  it('is not known where tokens have no price', () => {
    expect(cost({ prompt: 1, candidates: 1 }, { input: 1n })).toBeUndefined();
    expect(cost({ prompt: 1 }, { input: 1n })?.nanoUsd).toBe(0n);
  });

  it('counts requests and pictures', () => {
    const each = { perRequest: usd(0.01), perImage: usd(0.002) };
    expect(cost({ prompt: 1_000 }, each, 2, 3)).toEqual({
      nanoUsd: 26_000_000n,
      price: 'perRequest=10000000*2 perImage=2000000*3',
    });
  });

  it('is never less for more tokens, and never more than the worst case', () => {
    const counts = fc.nat(300_000);
    const any = fc.record({
      prompt: counts,
      candidates: counts,
      cached: counts,
      cacheWrite: counts,
    });
    fc.assert(
      fc.property(any, ({ prompt, candidates, cached, cacheWrite }) => {
        const some = Math.min(cached, prompt);
        const written = Math.min(cacheWrite, prompt - some);
        const usage = { prompt, candidates, cached: some, cacheWrite: written };
        const paid = cost(usage)?.nanoUsd ?? -1n;
        const more = cost({ ...usage, candidates: candidates + 1_000 })?.nanoUsd ?? -1n;
        const size = { inputTokens: prompt, maxOutputTokens: candidates, candidates: 1 };
        expect(paid >= 0n && more > paid).toBe(true);
        expect(paid <= (worstCaseNanoUsd(size, prices) ?? 0n)).toBe(true);
      }),
    );
  });
});

describe('prices', () => {
  it('are read without a float on the way', () => {
    expect(
      [0.1, 0.15, 1e-7, '2.5e-7', 0.0000001234, 12, '0.1234567895'].map((each) => readPrice(each)),
    ).toEqual([100_000_000n, 150_000_000n, 100n, 250n, 123n, 12_000_000_000n, 123_456_790n]);
    expect([-1, Number.NaN, 'free', ''].map((each) => readPrice(each))).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('are written in plain decimals', () => {
    expect([0n, 1n, 150n, 1_000_000_000n, 10_500_000_000n, -20n].map(plainUsd)).toEqual([
      '0',
      '0.000000001',
      '0.00000015',
      '1',
      '10.5',
      '-0.00000002',
    ]);
  });

  it('of the list are named by the version that is installed', () => {
    const file = new URL('../../node_modules/@pydantic/genai-prices/package.json', import.meta.url);
    const { version } = JSON.parse(readFileSync(file, 'utf8'));
    expect(listVersion).toBe(`genai-prices ${version}`);
  });

  it("are the operator's where he names them, in the place of all that they stand for", async () => {
    const book = createPriceBook({
      said: new Map([
        ['p/*', { promptPerMillionTokens: 1, cachedPerMillionTokens: 0.1 }],
        ['p/m', { completionPerMillionTokens: 2 }],
        ['q/*', { completionPerMillionTokens: 7 }],
      ]),
      isListed: () => true,
      load: async () => ({
        version: 'list 1',
        find: () => ({
          input_mtok: 3,
          cache_read_mtok: 0.3,
          output_mtok: 15,
          output_audio_mtok: 60,
        }),
      }),
    });
    const find = (provider: string, model: string) =>
      book.find({ provider, profile: 'x', model }, 0);
    // All that there is to know is said, so that nobody waits for the list.
    expect(find('p', 'm')).toEqual({
      prices: { input: usd(1), cached: usd(0.1), output: usd(2) },
      version: 'configuration',
    });
    expect(find('q', 'm')).toBe('unread');
    await book.read();
    expect(find('q', 'm')).toEqual({
      prices: { input: usd(3), cached: usd(0.3), output: usd(7) },
      version: 'configuration over list 1',
    });
  });
});
