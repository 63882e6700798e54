import type { UpstreamOperation } from './provider.js';

/** Where a format's operations live below the base URL, and how its key travels. */
export interface Endpoints {
  path(operation: UpstreamOperation, model: string): string | undefined;
  credential(apiKey: string): Readonly<Record<string, string>>;
  /** Headers every call carries. */
  readonly headers: Readonly<Record<string, string>>;
}

/** By format name. A model id goes into a path encoded, as one segment, and never as it came. */
export const endpoints: Readonly<Record<string, Endpoints>> = {
  gemini: {
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
    path(operation) {
      return {
        generate: '/chat/completions',
        stream: '/chat/completions',
        countTokens: undefined,
        embed: '/embeddings',
      }[operation];
    },
    credential: (apiKey) => ({ authorization: `Bearer ${apiKey}` }),
    headers: {},
  },
  'anthropic-messages': {
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
