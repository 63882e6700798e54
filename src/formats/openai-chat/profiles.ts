import type { ServiceTier as GeminiTier } from '../../../generated/formats/gemini.js';
import type { ServiceTier } from '../../../generated/formats/openai-chat.js';
import {
  type ReasoningTraits,
  reasoning,
  reasoningModels,
  reasoningRules,
} from '../openai/models.js';
import { createProfiles, type ProfileRow } from '../openai/profile-rows.js';
import type { EnvelopeOrigin } from '../signature-envelope.js';
import { mebibyte, openaiSizes, type SizeLimits } from '../size-limits.js';

/** How one host, with one model, differs from the others that speak this format. */
export interface Profile extends ReasoningTraits {
  readonly maxTokensField: 'max_tokens' | 'max_completion_tokens';
  /** Role of the first message. */
  readonly systemRole: 'system' | 'developer';
  /** The server refuses lists of content parts where text alone would do. */
  readonly stringContent: boolean;
  /** `inline`: as data URLs only, addresses are not fetched. */
  readonly images: 'any' | 'inline' | 'none';
  /** PDF as `file` parts. */
  readonly documents: boolean;
  /** WAV and MP3 as `input_audio` parts. */
  readonly audio: boolean;
  /** Films as `video_url` parts. */
  readonly video: boolean;
  readonly topK: boolean;
  readonly seedField: 'seed' | 'random_seed' | undefined;
  /** More than one choice. */
  readonly n: boolean;
  readonly stop: boolean;
  readonly penalties: boolean;
  readonly logprobs: boolean;
  /** Knows `stream_options`; hosts without it send usage anyway. */
  readonly streamOptions: boolean;
  /** Pads its chunks with random text unless told not to. */
  readonly obfuscates: boolean;
  /** `named`: one function can be demanded by name. `modes`: words only. `none`: no tool_choice at all. */
  readonly toolChoice: 'named' | 'modes' | 'none';
  readonly requiredWord: 'required' | 'any';
  readonly allowedTools: boolean;
  /** `strict` on functions is known and kept. */
  readonly strictTools: boolean;
  readonly callIds: 'openai' | 'mistral';
  /** `response_format` of type json_object. */
  readonly jsonObject: boolean;
  /** `response_format` of type json_schema. */
  readonly jsonSchema: boolean;
  /** Where the wish to think is written; `none` for models that do not think, or cannot be told to. */
  readonly reasoning: 'none' | 'effort' | 'openrouter' | 'groq' | 'deepseek' | 'template';
  /** With `reasoning` of `none` or `effort`: the host shows what the model thinks, unasked. */
  readonly thoughts: boolean;
  /** The reasoning state that the host wants back in later turns. */
  readonly keeps:
    | Extract<EnvelopeOrigin, 'openrouter' | 'chat-reasoning' | 'google-openai'>
    | undefined;
  readonly webSearch: 'options' | 'plugin' | undefined;
  readonly audioOutput: boolean;
  readonly imageOutput: boolean;
  /** Chooses among hosts itself, and can be told how. */
  readonly routes: boolean;
  /** Knows `prompt_cache_key`, which brings calls with a common prefix to one cache. */
  readonly promptCacheKey: boolean;
  /** How large files may be. */
  readonly sizes: SizeLimits;
  /** Tiers whose names mean the same in Gemini's API. */
  readonly serviceTiers: Readonly<Partial<Record<GeminiTier, ServiceTier>>>;
}

/** Any server that speaks the format: what most of them know. */
const compatible: Profile = {
  maxTokensField: 'max_tokens',
  systemRole: 'system',
  stringContent: false,
  images: 'any',
  documents: true,
  audio: true,
  video: false,
  sampling: 'always',
  topK: false,
  seedField: 'seed',
  n: false,
  stop: true,
  penalties: true,
  logprobs: true,
  streamOptions: true,
  obfuscates: false,
  toolChoice: 'named',
  requiredWord: 'required',
  allowedTools: false,
  strictTools: false,
  callIds: 'openai',
  jsonObject: true,
  jsonSchema: true,
  reasoning: 'none',
  thoughts: false,
  efforts: [],
  keeps: undefined,
  webSearch: undefined,
  audioOutput: false,
  imageOutput: false,
  routes: false,
  promptCacheKey: false,
  sizes: {},
  serviceTiers: {},
};

const openaiReasoning: Partial<Profile> = {
  ...reasoning,
  systemRole: 'developer',
  reasoning: 'effort',
};

const openaiModels: ProfileRow<Profile>['models'] = [
  [reasoningModels, openaiReasoning],
  ...reasoningRules,
  [/^(?:o3|o4-mini|gpt-[5-9](?!.*-chat))/, { stop: false }],
  [
    /^gpt-(?:4o|5).*-search/,
    { webSearch: 'options', sampling: 'never', reasoning: 'none', systemRole: 'system', n: false },
  ],
  [/^gpt-(?:4o-(?:mini-)?)?audio/, { audioOutput: true }],
];

const openai: Partial<Profile> = {
  maxTokensField: 'max_completion_tokens',
  n: true,
  obfuscates: true,
  allowedTools: true,
  strictTools: true,
  promptCacheKey: true,
  sizes: openaiSizes,
  serviceTiers: { standard: 'default', flex: 'flex', priority: 'priority' },
};

/** Effort of open models that know three steps, wherever they run. */
const gptOss: Partial<Profile> = {
  reasoning: 'effort',
  thoughts: true,
  efforts: ['low', 'medium', 'high'],
};

/**
 * Hosts by name. Sources, unless a row says otherwise: translation contract §8, §9, §16, which
 * name the vendors' documentation and vercel/ai @ ed857f50.
 */
const rows: Readonly<Record<string, ProfileRow<Profile>>> = {
  compatible: { host: {} },
  openai: { host: openai, models: openaiModels },
  /** The model is the deployment; one that is not named after its model needs the row below. */
  azure: { host: { ...openai, obfuscates: false, serviceTiers: {} }, models: openaiModels },
  'azure-reasoning': {
    host: { ...openai, obfuscates: false, serviceTiers: {}, ...openaiReasoning },
  },
  openrouter: {
    host: {
      video: true,
      topK: true,
      strictTools: true,
      reasoning: 'openrouter',
      keeps: 'openrouter',
      webSearch: 'plugin',
      imageOutput: true,
      routes: true,
    },
  },
  groq: {
    host: {
      documents: false,
      audio: false,
      penalties: false,
      logprobs: false,
      jsonSchema: false,
      // console.groq.com/docs/vision: of a request with pictures in it.
      sizes: { requestBytes: 4 * mebibyte },
      serviceTiers: { flex: 'flex' },
    },
    models: [
      [/gpt-oss|kimi-k2|llama-4/, { jsonSchema: true }],
      // GPT-OSS refuses reasoning_format.
      [/gpt-oss/, gptOss],
      [/qwen3/, { reasoning: 'groq', efforts: ['none'] }],
      [/deepseek-r1/, { reasoning: 'groq' }],
    ],
  },
  mistral: {
    host: {
      documents: false,
      audio: false,
      seedField: 'random_seed',
      n: true,
      logprobs: false,
      streamOptions: false,
      toolChoice: 'modes',
      requiredWord: 'any',
      strictTools: true,
      callIds: 'mistral',
    },
    // Magistral always reasons and takes no effort.
    models: [
      [/^magistral/, { thoughts: true }],
      [
        /^mistral-(?:small|medium)-latest/,
        { reasoning: 'effort', thoughts: true, efforts: ['none', 'high'] },
      ],
    ],
  },
  deepseek: {
    host: {
      images: 'none',
      documents: false,
      audio: false,
      seedField: undefined,
      jsonSchema: false,
      reasoning: 'deepseek',
      keeps: 'chat-reasoning',
    },
    // A model that thinks ignores sampling and refuses logprobs; version 4 thinks unless told not to.
    models: [
      [/reasoner/, { sampling: 'never' }],
      [/^deepseek-v4/, { sampling: 'without-reasoning' }],
    ],
  },
  xai: {
    host: {
      maxTokensField: 'max_completion_tokens',
      documents: false,
      audio: false,
      n: true,
      stop: false,
      strictTools: true,
    },
    models: [
      [/^grok-(?:3-mini|4|code)(?!.*non-reasoning)/, { penalties: false }],
      [/^grok-code/, { thoughts: true }],
      [/^grok-3-mini/, { reasoning: 'effort', thoughts: true, efforts: ['low', 'high'] }],
      // docs.x.ai, "Reasoning": from 4.3 on the amount can be chosen; 4.5 always thinks.
      [/^grok-4\.[3-9]/, { reasoning: 'effort', efforts: ['low', 'medium', 'high'] }],
      [/^grok-4\.3/, { efforts: ['none', 'low', 'medium', 'high'] }],
    ],
  },
  together: {
    // Its `logprobs` is a number.
    host: { documents: false, audio: false, video: true, topK: true, n: true, logprobs: false },
    models: [[/gpt-oss/, gptOss]],
  },
  ollama: {
    host: {
      images: 'inline',
      documents: false,
      audio: false,
      logprobs: false,
      toolChoice: 'none',
    },
    models: [
      [/gpt-oss/, gptOss],
      [
        /^(?:qwen3|deepseek-r1|deepseek-v3\.1|magistral)/,
        { reasoning: 'effort', thoughts: true, efforts: ['none', 'low', 'medium', 'high'] },
      ],
    ],
  },
  vllm: {
    host: { documents: false, video: true, topK: true, n: true },
    models: [
      [/gpt-oss/, gptOss],
      [/qwen3/i, { reasoning: 'template' }],
    ],
  },
  lmstudio: {
    host: {
      images: 'inline',
      documents: false,
      audio: false,
      topK: true,
      logprobs: false,
      toolChoice: 'modes',
      jsonObject: false,
    },
    models: [[/gpt-oss/, gptOss]],
  },
  /** The Gemini API's OpenAI door; for operators who have no other way to it. */
  'google-openai': {
    host: {
      images: 'inline',
      documents: false,
      seedField: undefined,
      n: true,
      penalties: false,
      logprobs: false,
      reasoning: 'effort',
      efforts: ['none', 'low', 'medium', 'high'],
      keeps: 'google-openai',
    },
  },
};

/** Names of the rows, for messages and tests. */
export const profileNames: readonly string[] = Object.keys(rows);

/** The profile of one model at one host. A host without a row is taken for a compatible one. */
export const profileOf = createProfiles(compatible, rows);
