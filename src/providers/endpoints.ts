import type { CachePlaces, UploadPlaces } from './places.js';
import type { UpstreamOperation } from './provider.js';

/** Where a format's operations live below the base URL, and how its key travels. */
export interface Endpoints {
  path(operation: UpstreamOperation, model: string): string | undefined;
  /** Path of the list of models. */
  readonly models?: string;
  readonly caches?: CachePlaces;
  readonly uploads?: UploadPlaces;
  credential(apiKey: string): Readonly<Record<string, string>>;
  /** Headers every call carries. */
  readonly headers: Readonly<Record<string, string>>;
}

/** By format name. A model id goes into a path encoded, as one segment, and never as it came. */
export const endpoints: Readonly<Record<string, Endpoints>> = {
  gemini: {
    models: '/v1beta/models?pageSize=1000',
    uploads: { start: '/upload/v1beta/files', file: (name) => `/v1beta/${name}` },
    caches: {
      path: (handle = 'cachedContents') => `/v1beta/${handle}`,
      modelName: (model) => `models/${model}`,
    },
    path(operation, model) {
      const method = {
        generate: 'generateContent',
        stream: 'streamGenerateContent?alt=sse',
        countTokens: 'countTokens',
        embed: 'batchEmbedContents',
      }[operation];
      return `/v1beta/models/${encodeURIComponent(model)}:${method}`;
    },
    credential: (apiKey) => ({ 'x-goog-api-key': apiKey }),
    headers: {},
  },
  'openai-chat': {
    models: '/models',
    path(operation, model) {
      return {
        generate: '/chat/completions',
        stream: '/chat/completions',
        countTokens: openaiCounter(model),
        embed: '/embeddings',
      }[operation];
    },
    credential: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    headers: {},
  },
  'openai-responses': {
    models: '/models',
    path(operation) {
      return {
        generate: '/responses',
        stream: '/responses',
        countTokens: '/responses/input_tokens',
        embed: '/embeddings',
      }[operation];
    },
    credential: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    headers: {},
  },
  'bedrock-converse': {
    path(operation, model) {
      const id = encodeURIComponent(model);
      return {
        generate: `/model/${id}/converse`,
        stream: `/model/${id}/converse-stream`,
        countTokens: bedrockCounter(model),
        embed: undefined,
      }[operation];
    },
    credential: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    headers: {},
  },
  'anthropic-messages': {
    models: '/v1/models?limit=1000',
    path(operation) {
      return {
        generate: '/v1/messages',
        stream: '/v1/messages',
        countTokens: '/v1/messages/count_tokens',
        embed: undefined,
      }[operation];
    },
    credential: (apiKey) => ({ 'x-api-key': apiKey }),
    // The only version the API has published since 2023; a request without it is refused.
    headers: { 'anthropic-version': '2023-06-01' },
  },
};

/** OpenAI's counter is part of its Responses API, which does not know the models made for chats alone. */
function openaiCounter(model: string): string | undefined {
  return /^gpt-.*(?:audio|search)/.test(model) ? undefined : '/responses/input_tokens';
}

/**
 * Bedrock counts for Claude alone, by the model's own id: without a place before it, and not by
 * the ARN of a profile.
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/count-tokens.html
 */
function bedrockCounter(model: string): string | undefined {
  const [id] = /anthropic\.[^/]+$/.exec(model) ?? [];
  return id && `/model/${encodeURIComponent(id)}/count-tokens`;
}
