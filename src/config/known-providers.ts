import type { ProviderFormat } from '../../generated/config/types.js';
import { azureFromEnvironment } from './azure.js';
import { bedrockFromEnvironment } from './bedrock.js';
import type { ProviderConfig } from './gateway-config.js';
import type { ConfigProblem } from './problem.js';
import type { Environment } from './substitute.js';
import { vertexFromEnvironment } from './vertex.js';

/** A provider that is there as soon as its variable is set. */
export interface KnownProvider {
  readonly name: string;
  /** Names that vendors and OpenRouter use for it (translation contract §15.0). */
  readonly slugs: readonly string[];
  readonly format: ProviderFormat;
  readonly profile: string;
  readonly baseUrl: string;
  /** Variables that hold its key, the first one set counts; none where `hostVariable` decides. */
  readonly keyVariables: readonly string[];
  /** Variable that holds its address. */
  readonly hostVariable?: string;
  /**
   * For those that several variables bring in, the first of `keyVariables` among them: their
   * settings, undefined where a variable is missing.
   */
  readonly fromEnvironment?: (
    env: Environment,
    problems: ConfigProblem[],
  ) => Partial<ProviderConfig> | undefined;
  /** An inexpensive model, for the example that is printed at the start. */
  readonly exampleModel: string;
}

/** Base URLs from the vendors' API references; order is that of the start-up message. */
export const knownProviders: readonly KnownProvider[] = [
  {
    name: 'gemini',
    slugs: ['google', 'google-ai-studio'],
    format: 'gemini',
    profile: 'gemini',
    baseUrl: 'https://generativelanguage.googleapis.com',
    keyVariables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
    exampleModel: 'gemini-3.5-flash',
  },
  {
    name: 'openai',
    slugs: [],
    format: 'openai-chat',
    profile: 'openai',
    baseUrl: 'https://api.openai.com/v1',
    keyVariables: ['OPENAI_API_KEY'],
    exampleModel: 'openai/gpt-5-mini',
  },
  {
    name: 'anthropic',
    slugs: [],
    format: 'anthropic-messages',
    profile: 'anthropic',
    baseUrl: 'https://api.anthropic.com',
    keyVariables: ['ANTHROPIC_API_KEY'],
    exampleModel: 'anthropic/claude-haiku-5-5',
  },
  {
    name: 'openrouter',
    slugs: [],
    format: 'openai-chat',
    profile: 'openrouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    keyVariables: ['OPENROUTER_API_KEY'],
    exampleModel: 'openrouter/google/gemini-3.5-flash',
  },
  {
    name: 'ollama',
    slugs: [],
    format: 'openai-chat',
    profile: 'ollama',
    baseUrl: 'http://127.0.0.1:11434/v1',
    keyVariables: [],
    hostVariable: 'OLLAMA_HOST',
    exampleModel: 'ollama/llama3.2',
  },
  {
    name: 'groq',
    slugs: [],
    format: 'openai-chat',
    profile: 'groq',
    baseUrl: 'https://api.groq.com/openai/v1',
    keyVariables: ['GROQ_API_KEY'],
    exampleModel: 'groq/llama-3.1-8b-instant',
  },
  {
    name: 'mistral',
    slugs: ['mistralai'],
    format: 'openai-chat',
    profile: 'mistral',
    baseUrl: 'https://api.mistral.ai/v1',
    keyVariables: ['MISTRAL_API_KEY'],
    exampleModel: 'mistral/mistral-small-latest',
  },
  {
    name: 'deepseek',
    slugs: [],
    format: 'openai-chat',
    profile: 'deepseek',
    baseUrl: 'https://api.deepseek.com/v1',
    keyVariables: ['DEEPSEEK_API_KEY'],
    exampleModel: 'deepseek/deepseek-chat',
  },
  {
    name: 'xai',
    slugs: ['x-ai'],
    format: 'openai-chat',
    profile: 'xai',
    baseUrl: 'https://api.x.ai/v1',
    keyVariables: ['XAI_API_KEY'],
    exampleModel: 'xai/grok-3-mini',
  },
  {
    name: 'together',
    slugs: ['together-ai', 'togetherai'],
    format: 'openai-chat',
    profile: 'together',
    baseUrl: 'https://api.together.xyz/v1',
    keyVariables: ['TOGETHER_API_KEY'],
    exampleModel: 'together/meta-llama/Llama-3.3-70B-Instruct-Turbo',
  },
  {
    name: 'vertex',
    slugs: ['vertexai', 'google-vertex'],
    format: 'gemini',
    profile: 'vertex',
    baseUrl: 'https://aiplatform.googleapis.com',
    keyVariables: ['GOOGLE_CLOUD_PROJECT'],
    fromEnvironment: vertexFromEnvironment,
    exampleModel: 'vertex/gemini-3.5-flash',
  },
  {
    name: 'azure',
    slugs: ['azure-openai'],
    format: 'openai-chat',
    profile: 'azure',
    baseUrl: 'https://RESOURCE.openai.azure.com/openai/v1',
    keyVariables: ['AZURE_OPENAI_API_KEY'],
    fromEnvironment: azureFromEnvironment,
    exampleModel: 'azure/gpt-4o-mini',
  },
  {
    name: 'bedrock',
    slugs: ['amazon-bedrock', 'aws'],
    format: 'bedrock-converse',
    profile: 'bedrock',
    baseUrl: 'https://bedrock-runtime.us-east-1.amazonaws.com',
    keyVariables: ['AWS_BEARER_TOKEN_BEDROCK'],
    fromEnvironment: bedrockFromEnvironment,
    exampleModel: 'bedrock/amazon.nova-lite-v1:0',
  },
];

/** The built-in provider. `.invalid` never resolves, so nothing can reach a host by mistake. */
export const demoProvider: ProviderConfig = {
  name: 'demo',
  slugs: [],
  format: 'gemini',
  profile: 'demo',
  baseUrl: 'http://demo.invalid',
  headers: {},
};

export function knownProvider(name: string): KnownProvider | undefined {
  return knownProviders.find((known) => known.name === name);
}
