/**
 * Models that are listed without asking anybody: limits in tokens, from the providers' public
 * model pages. An id that is not here is still served by `provider/model`.
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
  entry('openai', 'gpt-5', 'GPT-5', 400_000, 128_000),
  entry('openai', 'gpt-5-mini', 'GPT-5 mini', 400_000, 128_000),
  entry('openai', 'gpt-5-nano', 'GPT-5 nano', 400_000, 128_000),
  entry('openai', 'gpt-4.1', 'GPT-4.1', 1_047_576, 32_768),
  entry('openai', 'gpt-4.1-mini', 'GPT-4.1 mini', 1_047_576, 32_768),
  entry('openai', 'gpt-4o', 'GPT-4o', 128_000, 16_384),
  entry('openai', 'gpt-4o-mini', 'GPT-4o mini', 128_000, 16_384),
  entry('openai', 'o3', 'o3', 200_000, 100_000),
  entry('openai', 'o4-mini', 'o4-mini', 200_000, 100_000),
  embedder('openai', 'text-embedding-3-small', 'Text Embedding 3 Small', 8_191),
  embedder('openai', 'text-embedding-3-large', 'Text Embedding 3 Large', 8_191),
  entry('anthropic', 'claude-opus-4-5', 'Claude Opus 4.5', 200_000, 64_000),
  entry('anthropic', 'claude-sonnet-4-5', 'Claude Sonnet 4.5', 200_000, 64_000),
  entry('anthropic', 'claude-haiku-4-5', 'Claude Haiku 4.5', 200_000, 64_000),
  entry('anthropic', 'claude-opus-4-1', 'Claude Opus 4.1', 200_000, 32_000),
  entry('demo', 'demo', 'Pollux demo', million, 8_192),
  embedder('demo', 'demo-embedding', 'Pollux demo embedding', 8_192),
];

/** Google serves the same models in two places. */
function googles(provider: string): CatalogueEntry[] {
  return [
    entry(provider, 'gemini-2.5-pro', 'Gemini 2.5 Pro', million, 65_536),
    entry(provider, 'gemini-2.5-flash', 'Gemini 2.5 Flash', million, 65_536),
    entry(provider, 'gemini-2.5-flash-lite', 'Gemini 2.5 Flash-Lite', million, 65_536),
    entry(provider, 'gemini-3-pro-preview', 'Gemini 3 Pro Preview', million, 65_536),
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
