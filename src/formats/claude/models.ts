/** Sampling settings that some models refuse, in Gemini's words. */
export type SamplingSetting = 'temperature' | 'topP' | 'topK';

/** How a model family of Claude differs from the others. */
export interface ClaudeProfile {
  /** Most tokens of output, thinking included; undefined where nobody has told us. */
  readonly maxOutputTokens?: number;
  /** `adaptive`: as long as it sees fit. `manual`: within a budget. `none`: the model does not reason. */
  readonly thinking: 'adaptive' | 'manual' | 'none';
  /** Adaptive thinking can be told how much, by `output_config.effort`. */
  readonly effort: boolean;
  /** Knows `output_config.format`, and `strict` on tools. */
  readonly structuredOutput: boolean;
  readonly rejectsSampling: readonly SamplingSetting[];
  /** Refuses top_p beside temperature. */
  readonly temperatureXorTopP: boolean;
  /** Goes on with an assistant turn that ends the conversation. */
  readonly prefill: boolean;
  /** Can search, fetch pages and run code at Anthropic. */
  readonly serverTools: boolean;
}

const newest: ClaudeProfile = {
  maxOutputTokens: 128_000,
  thinking: 'adaptive',
  effort: true,
  structuredOutput: true,
  rejectsSampling: ['temperature', 'topP', 'topK'],
  temperatureXorTopP: true,
  prefill: false,
  serverTools: true,
};

/** Manual thinking still works here, but is deprecated. */
const claude46: ClaudeProfile = { ...newest, rejectsSampling: [] };
const claude45: ClaudeProfile = {
  ...claude46,
  maxOutputTokens: 64_000,
  thinking: 'manual',
  prefill: true,
};
const opus41: ClaudeProfile = { ...claude45, maxOutputTokens: 32_000, temperatureXorTopP: false };
const sonnet4: ClaudeProfile = { ...opus41, maxOutputTokens: 64_000, structuredOutput: false };
const opus4: ClaudeProfile = { ...sonnet4, maxOutputTokens: 32_000 };
const claude3: ClaudeProfile = {
  ...opus4,
  maxOutputTokens: 4096,
  thinking: 'none',
  serverTools: false,
};

/**
 * First prefix that fits wins. Dates of the first Claude 4 models are spelled out, so that a
 * later `claude-opus-4-9` is not taken for Opus 4.
 * Source: translation contract §16 (vercel/ai @ ed857f50); 3.5 and 3.7: Anthropic's model overview.
 */
const profiles: readonly (readonly [prefix: string, profile: ClaudeProfile])[] = [
  ['claude-opus-4-6', claude46],
  ['claude-sonnet-4-6', claude46],
  ['claude-opus-4-5', claude45],
  ['claude-sonnet-4-5', claude45],
  ['claude-haiku-4-5', claude45],
  ['claude-opus-4-1', opus41],
  ['claude-opus-4-2025', opus4],
  ['claude-opus-4-0', opus4],
  ['claude-opus-4@', opus4],
  ['claude-sonnet-4-2025', sonnet4],
  ['claude-sonnet-4-0', sonnet4],
  ['claude-sonnet-4@', sonnet4],
  ['claude-3-7', sonnet4],
  ['claude-3-5', { ...claude3, maxOutputTokens: 8192, serverTools: true }],
  ['claude-3', claude3],
  ['claude-2', claude3],
  ['claude-v2', claude3],
  ['claude-instant', claude3],
  ['claude-', newest],
];

/** Other models behind the same wire: nothing is promised, nothing is held back. */
const unknown: ClaudeProfile = { ...sonnet4, maxOutputTokens: undefined };

/**
 * Profile of a model by its name at the provider, with or without what comes before it:
 * `anthropic/claude-…`, `anthropic.claude-…`, `us.anthropic.claude-…`. Claude models we do not know
 * are like the newest.
 */
export function claudeProfile(model: string): ClaudeProfile {
  const name = model.slice(model.lastIndexOf('/') + 1).replace(/^(?:[a-z-]+\.)?anthropic\./, '');
  return profiles.find(([prefix]) => name.startsWith(prefix))?.[1] ?? unknown;
}
