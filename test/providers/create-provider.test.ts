import { describe, expect, it } from '@jest/globals';
import { anthropicMessages } from '../../src/formats/anthropic-messages/index.js';
import { gemini } from '../../src/formats/gemini/index.js';
import { openaiChat } from '../../src/formats/openai-chat/index.js';
import { openaiResponses } from '../../src/formats/openai-responses/index.js';
import { createProvider, type ProviderSettings } from '../../src/providers/create-provider.js';

function providerOf(settings: Partial<ProviderSettings>) {
  return createProvider({
    name: 'p',
    slugs: [],
    format: gemini,
    profile: 'vertex',
    baseUrl: 'https://aiplatform.googleapis.com',
    timeouts: { headersMs: 1, streamHeadersMs: 1, firstEventMs: 1, idleMs: 1 },
    send: () => Promise.reject(new Error('nobody is called')),
    ...settings,
  });
}

const place = { project: 'my-project', location: 'us-central1' };
const inPlace = '/v1/projects/my-project/locations/us-central1';

describe('Vertex', () => {
  it.each([
    ['gemini-2.5-flash', `${inPlace}/publishers/google/models/gemini-2.5-flash`],
    ['meta/llama-4-maverick', `${inPlace}/publishers/meta/models/llama-4-maverick`],
    [
      'publishers/google/models/gemini-2.5-pro',
      `${inPlace}/publishers/google/models/gemini-2.5-pro`,
    ],
    ['endpoints/123', `${inPlace}/endpoints/123`],
    [
      'projects/my-project/locations/eu/endpoints/9',
      '/v1/projects/my-project/locations/eu/endpoints/9',
    ],
    ['a b?c#d', `${inPlace}/publishers/google/models/a%20b%3Fc%23d`],
  ])('finds the model %s', (model, path) => {
    const provider = providerOf(place);
    expect(provider.path('generate', model)).toBe(`${path}:generateContent`);
    expect(provider.path('stream', model)).toBe(`${path}:streamGenerateContent?alt=sse`);
    expect(provider.path('countTokens', model)).toBe(`${path}:countTokens`);
  });

  it.each([
    ['text-embedding-005', 'predict'],
    ['gemini-embedding-001', 'predict'],
    ['gemini-embedding-2', 'embedContent'],
  ])('embeds with %s by %s', (model, method) => {
    expect(providerOf(place).path('embed', model)).toBe(
      `${inPlace}/publishers/google/models/${model}:${method}`,
    );
  });

  it('has nothing of another project', () => {
    const other = 'projects/my-project-2/locations/eu/endpoints/9';
    expect(providerOf(place).path('generate', other)).toBeUndefined();
  });

  it('needs no project with a key', () => {
    const express = providerOf({ apiKey: 'k-1' });
    expect(express.path('generate', 'm')).toBe('/v1/publishers/google/models/m:generateContent');
    expect(express.headers()).toEqual({ 'x-goog-api-key': 'k-1' });
    expect(express.authorise).toBeUndefined();
  });

  it('takes the version of its base URL', () => {
    const provider = providerOf({ ...place, baseUrl: 'https://proxy.example/vertex/v1beta1' });
    expect(provider.path('generate', 'm')).toBe(
      '/vertex/v1beta1/projects/my-project/locations/us-central1/publishers/google/models/m:generateContent',
    );
  });

  it('sends a token that it is given, and asks for none', () => {
    const provider = providerOf({ ...place, accessToken: 't-1' });
    expect(provider.headers()).toEqual({ authorization: 'Bearer t-1' });
    expect(provider.authorise).toBeUndefined();
    expect(providerOf(place).authorise).toBeDefined();
  });

  it('keeps the state of one project from another', () => {
    const ids = [place, { ...place, project: 'other' }, { apiKey: 'k' }].map(
      (settings) => providerOf(settings).credentialId,
    );
    expect(new Set(ids).size).toBe(3);
    expect(providerOf({ ...place, accessToken: 'a' }).credentialId).toBe(ids[0]);
  });
});

describe('Azure OpenAI', () => {
  const azure = { format: openaiChat, profile: 'azure', apiKey: 'k-1' };

  it('has one address for all deployments in version 1', () => {
    const provider = providerOf({ ...azure, baseUrl: 'https://r.openai.azure.com/openai/v1' });
    expect(provider.path('stream', 'my-gpt')).toBe('/openai/v1/chat/completions');
    expect(provider.headers()).toEqual({ 'api-key': 'k-1' });
  });

  it('has one address per deployment where a version is dated', () => {
    const dated = { ...azure, profile: 'azure-reasoning', apiVersion: '2024-10-21' };
    const provider = providerOf({ ...dated, baseUrl: 'https://r.openai.azure.com' });
    expect(provider.path('generate', 'my o3')).toBe(
      '/openai/deployments/my%20o3/chat/completions?api-version=2024-10-21',
    );
    expect(provider.path('embed', 'e')).toBe(
      '/openai/deployments/e/embeddings?api-version=2024-10-21',
    );
    expect(provider.path('countTokens', 'e')).toBeUndefined();
    expect(provider.headers()).toEqual({ 'api-key': 'k-1' });
  });
});

describe('a token counter of the Responses API', () => {
  const countPath = (settings: Partial<ProviderSettings>, model = 'gpt-5') =>
    providerOf({ baseUrl: 'https://a.example/v1', ...settings }).path('countTokens', model);

  it.each([openaiChat, openaiResponses])('is there at OpenAI: $name', (format) => {
    expect(countPath({ format, profile: 'openai' })).toBe('/v1/responses/input_tokens');
  });

  it.each([openaiChat, openaiResponses])('is not there at hosts that copy it: $name', (format) => {
    for (const profile of ['azure', 'azure-reasoning', 'groq', 'vllm', 'compatible'])
      expect(countPath({ format, profile })).toBeUndefined();
  });

  it.each(['gpt-audio', 'gpt-4o-audio-preview', 'gpt-4o-mini-search-preview'])(
    'does not know %s, which is made for chats alone',
    (model) => {
      expect(countPath({ format: openaiChat, profile: 'openai' }, model)).toBeUndefined();
    },
  );
});

describe('a base URL', () => {
  it.each([
    [anthropicMessages, 'https://a.example', '/v1/messages'],
    [anthropicMessages, 'https://a.example/v1/', '/v1/messages'],
    [gemini, 'https://a.example/x/v1beta', '/x/v1beta/models/m:generateContent'],
    [gemini, 'https://a.example/v1', '/v1/models/m:generateContent'],
    [openaiChat, 'https://a.example/v1', '/v1/chat/completions'],
  ])('may name its version: %#', (format, baseUrl, path) => {
    const provider = providerOf({ format, profile: 'x', baseUrl });
    expect(provider.path('generate', 'm')).toBe(path);
  });
});
