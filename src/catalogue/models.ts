/**
 * Models that are listed without asking anybody: limits in tokens, from the providers' public
 * model pages as of November 2026; without those whose end is announced, but for Gemini 2.5, which
 * is what most examples ask for. An id that is not here is still served by `provider/model`.
 */
export interface CatalogueEntry {
  /** Format-level provider the id belongs to, by the name it has without configuration. */
  readonly provider: string;
  readonly id: string;
  readonly displayName: string;
  readonly inputTokenLimit: number;
  readonly outputTokenLimit: number;
  readonly embeds?: true;
}

const million = 1_048_576;

export const catalogue: readonly CatalogueEntry[] = [
  ...['gemini', 'vertex'].flatMap(googles),
  entry('openai', 'gpt-6-sol', 'GPT-6 Sol', 922_000, 128_000),
  entry('openai', 'gpt-6-luna', 'GPT-6 Luna', 922_000, 128_000),
  entry('openai', 'gpt-5.6-sol', 'GPT-5.6 Sol', 922_000, 128_000),
  entry('openai', 'gpt-5.6-terra', 'GPT-5.6 Terra', 922_000, 128_000),
  entry('openai', 'gpt-5.6-luna', 'GPT-5.6 Luna', 922_000, 128_000),
  entry('openai', 'gpt-5.5', 'GPT-5.5', 922_000, 128_000),
  entry('openai', 'gpt-5', 'GPT-5', 272_000, 128_000),
  entry('openai', 'gpt-5-mini', 'GPT-5 mini', 272_000, 128_000),
  entry('openai', 'gpt-5-nano', 'GPT-5 nano', 272_000, 128_000),
  entry('openai', 'gpt-4.1', 'GPT-4.1', 1_047_576, 32_768),
  entry('openai', 'gpt-4.1-mini', 'GPT-4.1 mini', 1_047_576, 32_768),
  entry('openai', 'gpt-4o', 'GPT-4o', 128_000, 16_384),
  entry('openai', 'gpt-4o-mini', 'GPT-4o mini', 128_000, 16_384),
  entry('openai', 'o3', 'o3', 200_000, 100_000),
  entry('openai', 'o4-mini', 'o4-mini', 200_000, 100_000),
  embedder('openai', 'text-embedding-3-small', 'Text Embedding 3 Small', 8_191),
  embedder('openai', 'text-embedding-3-large', 'Text Embedding 3 Large', 8_191),
  entry('anthropic', 'claude-opus-5-5', 'Claude Opus 5.5', 1_000_000, 128_000),
  entry('anthropic', 'claude-sonnet-5-5', 'Claude Sonnet 5.5', 1_000_000, 128_000),
  entry('anthropic', 'claude-haiku-5-5', 'Claude Haiku 5.5', 1_000_000, 128_000),
  entry('anthropic', 'claude-opus-5', 'Claude Opus 5', 1_000_000, 128_000),
  entry('anthropic', 'claude-sonnet-5', 'Claude Sonnet 5', 1_000_000, 128_000),
  entry('anthropic', 'claude-opus-4-8', 'Claude Opus 4.8', 1_000_000, 128_000),
  entry('anthropic', 'claude-haiku-4-5', 'Claude Haiku 4.5', 200_000, 64_000),
  // Bedrock has no list of what can be called with its limits: ids of profiles, where a model has
  // one for all regions. Limits of Haiku 4.5, Nova Lite and Llama 4 Maverick are those of Bedrock's
  // model cards (docs.aws.amazon.com/bedrock/latest/userguide/model-card-*.html), those of Opus and
  // Sonnet 5.5 Anthropic's own; how much Nova 2 Lite and Mistral Large 3 write is what third
  // parties tell (litellm's table), and for Nova Pro and Micro it is taken to be as for Nova Lite.
  entry('bedrock', 'global.anthropic.claude-opus-5-5', 'Claude Opus 5.5', 1_000_000, 128_000),
  entry('bedrock', 'global.anthropic.claude-sonnet-5-5', 'Claude Sonnet 5.5', 1_000_000, 128_000),
  entry(
    'bedrock',
    'global.anthropic.claude-haiku-4-5-20251001-v1:0',
    'Claude Haiku 4.5',
    200_000,
    64_000,
  ),
  entry('bedrock', 'global.amazon.nova-2-lite-v1:0', 'Nova 2 Lite', 1_000_000, 65_535),
  entry('bedrock', 'amazon.nova-pro-v1:0', 'Nova Pro', 300_000, 5_000),
  entry('bedrock', 'amazon.nova-lite-v1:0', 'Nova Lite', 300_000, 5_000),
  entry('bedrock', 'amazon.nova-micro-v1:0', 'Nova Micro', 128_000, 5_000),
  entry(
    'bedrock',
    'us.meta.llama4-maverick-17b-instruct-v1:0',
    'Llama 4 Maverick 17B Instruct',
    1_000_000,
    8_192,
  ),
  entry('bedrock', 'mistral.mistral-large-3-675b-instruct', 'Mistral Large 3', 256_000, 8_192),
  entry('demo', 'demo', 'Pollux demo', million, 8_192),
  embedder('demo', 'demo-embedding', 'Pollux demo embedding', 8_192),
];

/** Google serves the same models in two places. */
function googles(provider: string): CatalogueEntry[] {
  return [
    entry(provider, 'gemini-3.8-flash', 'Gemini 3.8 Flash', million, 65_536),
    entry(provider, 'gemini-3.5-flash', 'Gemini 3.5 Flash', million, 65_536),
    entry(provider, 'gemini-3.1-pro-preview', 'Gemini 3.1 Pro Preview', million, 65_536),
    entry(provider, 'gemini-2.5-pro', 'Gemini 2.5 Pro', million, 65_536),
    entry(provider, 'gemini-2.5-flash', 'Gemini 2.5 Flash', million, 65_536),
    entry(provider, 'gemini-2.5-flash-lite', 'Gemini 2.5 Flash-Lite', million, 65_536),
    embedder(provider, 'gemini-embedding-2', 'Gemini Embedding 2', 8_192),
    embedder(provider, 'gemini-embedding-001', 'Gemini Embedding 001', 2_048),
  ];
}

function entry(
  provider: string,
  id: string,
  displayName: string,
  inputTokenLimit: number,
  outputTokenLimit: number,
): CatalogueEntry {
  return { provider, id, displayName, inputTokenLimit, outputTokenLimit };
}

function embedder(
  provider: string,
  id: string,
  displayName: string,
  limit: number,
): CatalogueEntry {
  return { provider, id, displayName, inputTokenLimit: limit, outputTokenLimit: 1, embeds: true };
}

/** Limits shown for a model nobody described: large enough that no client refuses to start. */
export const unknownModelLimits = { inputTokenLimit: million, outputTokenLimit: 8_192 } as const;
