import type { ServiceTier as GeminiTier } from '../../../generated/formats/gemini.js';
import type { ServiceTier } from '../../../generated/formats/openai-responses.js';
import {
  type ReasoningTraits,
  reasoning,
  reasoningModels,
  reasoningRules,
} from '../openai/models.js';
import { createProfiles, type ProfileRow } from '../openai/profile-rows.js';
import { openaiSizes, type SizeLimits } from '../size-limits.js';

/** How one host, with one model, differs from the others that speak this format. */
export interface Profile extends ReasoningTraits {
  /** Can be told how much to think. */
  readonly reasons: boolean;
  /** Tells in a summary what it thought, where it is asked to. */
  readonly summaries: boolean;
  /** Shows what it thinks, unasked. */
  readonly thoughts: boolean;
  /** Gives its reasoning away encrypted, and takes it back. */
  readonly encrypts: boolean;
  readonly logprobs: boolean;
  /** PDF by its address; inline it can be sent everywhere. */
  readonly documents: 'any' | 'inline';
  readonly webSearch: boolean;
  readonly codeInterpreter: boolean;
  readonly imageOutput: boolean;
  readonly allowedTools: boolean;
  /** `strict` on functions is known and kept. */
  readonly strictTools: boolean;
  /** Pads its events with random text unless told not to. */
  readonly obfuscates: boolean;
  /** Knows `prompt_cache_key`, which brings calls with a common prefix to one cache. */
  readonly promptCacheKey: boolean;
  /** How large files may be. */
  readonly sizes: SizeLimits;
  /** Gemini's tiers, by the names they have here. */
  readonly serviceTiers: Readonly<Partial<Record<GeminiTier, ServiceTier>>>;
}

/** Any server that speaks the format. */
const compatible: Profile = {
  sampling: 'always',
  efforts: [],
  reasons: false,
  summaries: false,
  thoughts: false,
  encrypts: false,
  logprobs: true,
  documents: 'inline',
  webSearch: false,
  codeInterpreter: false,
  imageOutput: false,
  allowedTools: false,
  strictTools: false,
  obfuscates: false,
  promptCacheKey: false,
  sizes: {},
  serviceTiers: {},
};

const openaiReasoning: Partial<Profile> = {
  ...reasoning,
  reasons: true,
  summaries: true,
  encrypts: true,
};

const openaiModels: ProfileRow<Profile>['models'] = [
  [reasoningModels, openaiReasoning],
  ...reasoningRules,
];

/** Which models have which of OpenAI's own tools. Source: OpenAI's model pages. */
const openaiTools: ProfileRow<Profile>['models'] = [
  [
    /^(?:gpt-4o(?!.*-(?:audio|search))|gpt-4\.1|o3(?!-mini)|gpt-5(?!.*-chat))/,
    { imageOutput: true },
  ],
  [/^(?:o\d|gpt-5[\d.]*)-pro/, { codeInterpreter: false }],
];

const openai: Partial<Profile> = {
  documents: 'any',
  webSearch: true,
  codeInterpreter: true,
  allowedTools: true,
  strictTools: true,
  obfuscates: true,
  promptCacheKey: true,
  sizes: openaiSizes,
  serviceTiers: { standard: 'default', flex: 'flex', priority: 'priority' },
};

/** Its search of the web is a product of its own, and its tiers are bought with the deployment. */
const azure: Partial<Profile> = {
  ...openai,
  webSearch: false,
  obfuscates: false,
  serviceTiers: {},
};

/** Servers of open models. Of these only GPT-OSS can be told how much to think. */
const open: ProfileRow<Profile> = {
  host: {},
  models: [[/gpt-oss/, { reasons: true, thoughts: true, efforts: ['low', 'medium', 'high'] }]],
};

const rows: Readonly<Record<string, ProfileRow<Profile>>> = {
  compatible: open,
  groq: open,
  lmstudio: open,
  ollama: open,
  vllm: open,
  openai: { host: openai, models: [...openaiModels, ...openaiTools] },
  /** The model is the deployment; one that is not named after its model needs the row below. */
  azure: { host: azure, models: openaiModels },
  'azure-reasoning': { host: { ...azure, ...openaiReasoning } },
};

/** The profile of one model at one host. A host without a row is taken for a compatible one. */
export const profileOf = createProfiles(compatible, rows);
