import { describe, expect, it } from '@jest/globals';
import type { ProviderFormat } from '../../generated/config/types.js';
import { bedrockBaseUrl } from '../../src/config/bedrock.js';
import { knownProviders } from '../../src/config/known-providers.js';
import { vertexBaseUrl } from '../../src/config/vertex.js';
import { type EndpointSettings, keepSecret } from '../../src/core/own-endpoint.js';
import { planEndpoint } from '../../src/providers/plan-endpoint.js';

const inside = { slugs: [], baseUrl: 'http://10.0.0.5:4000' };
const rows = {
  configured: [
    { ...inside, name: 'openai', format: 'openai-chat', profile: 'vllm' },
    { ...inside, name: 'house', slugs: ['home'], format: 'anthropic-messages', profile: 'house' },
    {
      name: 'mine',
      slugs: [],
      format: 'openai-responses',
      profile: 'openai',
      baseUrl: 'https://api.openai.com/v1',
    },
    { ...inside, name: 'demo', format: 'gemini', profile: 'demo' },
  ] as const,
  known: knownProviders,
  vertexBaseUrl,
  bedrockBaseUrl,
  formats: ['gemini', 'openai-chat', 'anthropic-messages'] as const satisfies ProviderFormat[],
};

function plan(provider: string, baseUrl?: string, settings: EndpointSettings = {}) {
  const apiKey = keepSecret('key');
  const path = 'customModelCredentials';
  const place = { path, provider, apiKey, settings, ...(baseUrl ? { baseUrl } : {}) };
  return planEndpoint<ProviderFormat>({ endpoint: place, model: 'm' }, rows);
}

describe('the plan of a client\u2019s endpoint', () => {
  it.each([
    // What the operator made of the name is not where the vendor's key belongs.
    ['openai', 'openai-chat', 'openai', 'https://api.openai.com/v1'],
    ['mine', 'openai-responses', 'openai', 'https://api.openai.com/v1'],
    ['anthropic', 'anthropic-messages', 'anthropic', 'https://api.anthropic.com'],
    ['google', 'gemini', 'gemini', 'https://generativelanguage.googleapis.com'],
    ['vertexai', 'gemini', 'vertex', 'https://aiplatform.googleapis.com'],
  ])('%s without an address is %s of %s at %s', (word, format, profile, baseUrl) => {
    expect(plan(word)).toMatchObject({ ok: true, value: { format, profile, baseUrl } });
  });

  it.each(['house', 'home', 'ollama', 'azure', 'bedrock', 'openai-chat', 'demo', 'nobody', ''])(
    '"%s" without an address is nowhere',
    (word) => {
      const planned = plan(word);
      expect(planned.ok).toBe(false);
      expect(JSON.stringify(planned)).not.toContain('10.0.0.5');
    },
  );

  it.each([
    ['home', 'anthropic-messages', 'house'],
    ['openai-chat', 'openai-chat', 'compatible'],
    ['ollama', 'openai-chat', 'ollama'],
    ['groq', 'openai-chat', 'groq'],
  ])('%s at an address speaks %s as %s does', (word, format, profile) => {
    const baseUrl = 'https://models.example.com/v1';
    expect(plan(word, baseUrl)).toMatchObject({ ok: true, value: { format, profile, baseUrl } });
  });

  it('takes for OpenAI itself only what is at an address of OpenAI\u2019s', () => {
    const profileAt = (baseUrl: string) => {
      const planned = planEndpoint<ProviderFormat>(
        {
          endpoint: {
            path: 'p',
            provider: 'openai',
            apiKey: keepSecret('k'),
            baseUrl,
            settings: {},
          },
          model: 'm',
        },
        { ...rows, configured: [] },
      );
      return planned.ok ? planned.value.profile : undefined;
    };
    expect(profileAt('https://eu.api.openai.com/v1')).toBe('openai');
    expect(profileAt('https://api.openai.com.example/v1')).toBe('compatible');
  });

  it('finds places by their settings', () => {
    expect(plan('vertex', undefined, { project: 'p-1', region: 'europe-west4' })).toMatchObject({
      ok: true,
      value: {
        baseUrl: 'https://europe-west4-aiplatform.googleapis.com',
        project: 'p-1',
        location: 'europe-west4',
        unused: [],
      },
    });
    expect(plan('bedrock', undefined, { region: 'us-west-2' })).toMatchObject({
      ok: true,
      value: { baseUrl: 'https://bedrock-runtime.us-west-2.amazonaws.com', region: 'us-west-2' },
    });
    expect(plan('groq', undefined, { region: 'x', project: 'y' })).toMatchObject({
      ok: true,
      value: {
        unused: ['customModelCredentials.extra.region', 'customModelCredentials.extra.project'],
      },
    });
  });

  it.each(['a/b', '../x', 'a b', 'a?b', 'a#b', 'a@b', '.a', 'a.', '', 'a\nb', '%2e'])(
    'has no region %j',
    (region) => {
      expect(plan('bedrock', undefined, { region }).ok).toBe(false);
    },
  );
});
