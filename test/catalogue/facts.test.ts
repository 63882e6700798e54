import { describe, expect, it } from '@jest/globals';
import { createFacts, type ModelHost } from '../../src/catalogue/facts.js';
import { createListPrices } from '../../src/catalogue/list-prices.js';

const host = (profile: string, origin = 'https://models.example', name = profile): ModelHost => ({
  name,
  profile,
  origin,
});
const openai = host('openai');
const here = host('vllm', 'http://127.0.0.1:8000', 'lab');

/** Prices of every model of OpenAI's, and how often the list was asked for. */
function priced() {
  let loads = 0;
  const loadPrices = async () => {
    loads++;
    return (profile: string) =>
      profile === 'openai'
        ? { promptPerMillionTokens: 1, completionPerMillionTokens: 2 }
        : undefined;
  };
  return { loadPrices, loads: () => loads };
}

describe('facts', () => {
  it('come from the model, then from its provider, then from what is known, one by one', async () => {
    const { loadPrices } = priced();
    const facts = createFacts(
      {
        'openai/*': { quantization: 'fp8', tools: true, prices: { perImage: 3 } },
        'openai/gpt-5': { tools: false, outputTokens: 7, prices: { promptPerMillionTokens: 9 } },
      },
      loadPrices,
    );
    const factsOf = await facts.withPrices();
    expect(factsOf(openai, 'gpt-5')).toMatchObject({
      contextTokens: 272_000,
      outputTokens: 7,
      quantization: 'fp8',
      tools: false,
      prices: { promptPerMillionTokens: 9, completionPerMillionTokens: 2, perImage: 3 },
    });
    expect(factsOf(openai, 'gpt-5-mini')).toMatchObject({ outputTokens: 128_000, tools: true });
    expect(factsOf(here, 'gpt-5')).not.toHaveProperty('quantization');
  });

  it('bring in the list of prices only when prices are asked for, and once', async () => {
    const { loadPrices, loads } = priced();
    const facts = createFacts({}, loadPrices);
    expect(facts.factsOf(openai, 'gpt-5')).not.toHaveProperty('prices');
    expect(loads()).toBe(0);
    await Promise.all([facts.withPrices(), facts.withPrices()]);
    expect(loads()).toBe(1);
  });

  it.each([
    ['a server at 127.0.0.1', here, 'm', false],
    ['a server at localhost', host('llama', 'http://localhost:8080'), 'm', false],
    ['a server at ::1', host('llama', 'http://[::1]:8080'), 'm', false],
    ['the demo', host('demo', 'http://demo.invalid'), 'demo', false],
    ['Ollama', host('ollama', 'http://127.0.0.1:11434'), 'llama3.2', false],
    [
      'Ollama for its cloud',
      host('ollama', 'http://127.0.0.1:11434'),
      'gpt-oss:120b-cloud',
      undefined,
    ],
    [
      'Ollama for its cloud, by tag',
      host('ollama', 'http://127.0.0.1:11434'),
      'glm-4.6:cloud',
      undefined,
    ],
    ['a forwarder to a vendor', host('openai', 'http://127.0.0.1:4000'), 'gpt-5', undefined],
    ['a vendor', openai, 'gpt-5', undefined],
    [
      'a name that begins like a loopback address',
      host('x', 'http://127.0.0.1.example'),
      'm',
      undefined,
    ],
  ])('say of the privacy of %s what is known: %#', (_title, of, model, keeps) => {
    const { collectsData, retainsData } = createFacts({}, priced().loadPrices).factsOf(of, model);
    expect([collectsData, retainsData]).toEqual([keeps, keeps]);
  });

  it('know of a model that the operator described', () => {
    const { isDescribed } = createFacts({ 'lab/*': {}, 'openai/gpt-5': {} }, priced().loadPrices);
    expect(isDescribed(here, 'any')).toBe(true);
    expect(isDescribed(openai, 'gpt-5')).toBe(true);
    expect(isDescribed(openai, 'gpt-4o')).toBe(false);
  });

  it('rank the models of a line', () => {
    const { factsOf } = createFacts({}, priced().loadPrices);
    const qualities = (...models: string[]) => models.map((id) => factsOf(openai, id).quality ?? 0);
    for (const line of [
      qualities('gpt-5-nano', 'gpt-5-mini', 'gpt-5'),
      qualities('gpt-5.6-luna', 'gpt-5.6-terra', 'gpt-5.6-sol'),
      qualities('claude-haiku-5-5', 'claude-sonnet-5-5', 'claude-opus-5-5'),
      qualities('gemini-2.5-flash-lite', 'gemini-2.5-flash', 'gemini-2.5-pro'),
      qualities('amazon.nova-micro-v1:0', 'amazon.nova-lite-v1:0', 'amazon.nova-pro-v1:0'),
    ]) {
      expect(line).toEqual([...new Set(line)].sort());
      expect(line[0]).toBeGreaterThan(0);
    }
    expect(factsOf(openai, 'somebody-elses-model')).not.toHaveProperty('quality');
  });
});

describe('the list of prices', () => {
  const pricesOf = createListPrices(() => Date.UTC(2026, 10, 15));

  it.each([
    ['openai', 'gpt-5-mini', { promptPerMillionTokens: 0.25, completionPerMillionTokens: 2 }],
    [
      'gemini',
      'gemini-2.5-flash',
      { promptPerMillionTokens: 0.3, completionPerMillionTokens: 2.5 },
    ],
    [
      'bedrock',
      'amazon.nova-pro-v1:0',
      { promptPerMillionTokens: 0.8, completionPerMillionTokens: 3.2 },
    ],
    ['demo', 'anything', { promptPerMillionTokens: 0, completionPerMillionTokens: 0 }],
  ])('has the prices of %s/%s', (profile, model, prices) => {
    expect(pricesOf(profile, model)).toEqual(prices);
  });

  it('gives the price of short prompts where long ones cost more', () => {
    expect(pricesOf('gemini', 'gemini-2.5-pro')).toEqual({
      promptPerMillionTokens: 1.25,
      completionPerMillionTokens: 10,
    });
  });

  it('gives no price for the completions of an embedder', () => {
    expect(pricesOf('openai', 'text-embedding-3-small')).toEqual({ promptPerMillionTokens: 0.02 });
  });

  it.each([
    ['openai', 'nobody-knows-it'],
    ['openai', 'claude-opus-5'],
    ['vllm', 'gpt-5'],
    ['ollama', 'llama3.2'],
    ['toString', 'gpt-5'],
  ])('knows nothing of %s/%s', (profile, model) => {
    expect(pricesOf(profile, model)).toBeUndefined();
  });
});
