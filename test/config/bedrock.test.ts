import { describe, expect, it } from '@jest/globals';
import { load as loadGiven } from './load.js';

const load = (yaml: string, env: Record<string, string>) => loadGiven({ yaml, env });

describe('Bedrock in the configuration', () => {
  it('has an address by its region', () => {
    const providers = `
providers:
  bedrock: { format: bedrock-converse, region: eu-west-1, accessKeyId: A, secretAccessKey: s }
  china: { format: bedrock-converse, region: cn-north-1, apiKey: k }
  proxy: { format: bedrock-converse, region: us-east-1, baseUrl: 'https://aws.example/b/', awsProfile: work }`;
    expect(load(providers, {})).toMatchObject({
      ok: true,
      value: {
        config: {
          providers: [
            {
              name: 'bedrock',
              slugs: ['amazon-bedrock', 'aws'],
              baseUrl: 'https://bedrock-runtime.eu-west-1.amazonaws.com',
              region: 'eu-west-1',
              accessKeyId: 'A',
              secretAccessKey: 's',
            },
            { baseUrl: 'https://bedrock-runtime.cn-north-1.amazonaws.com.cn', apiKey: 'k' },
            { baseUrl: 'https://aws.example/b', awsProfile: 'work' },
          ],
        },
      },
    });
  });

  it('takes from the environment what an entry leaves out', () => {
    const written = 'providers: { bedrock: { format: bedrock-converse } }';
    const env = {
      AWS_DEFAULT_REGION: 'us-west-2',
      HOME: '/home/ada',
      AWS_PROFILE: 'work',
      OTHER: 'x',
    };
    const expected = {
      region: 'us-west-2',
      awsEnvironment: { AWS_DEFAULT_REGION: 'us-west-2', HOME: '/home/ada', AWS_PROFILE: 'work' },
    };
    const loaded = load(written, env);
    expect(loaded).toMatchObject({ ok: true, value: { config: { providers: [expected] } } });
    expect(JSON.stringify(loaded)).not.toContain('OTHER');
    const bearer = load(written, { ...env, AWS_BEARER_TOKEN_BEDROCK: 'token' });
    expect(bearer).toMatchObject({
      ok: true,
      value: { config: { providers: [{ apiKey: 'token' }] } },
    });
    const keys =
      'providers: { b: { format: bedrock-converse, accessKeyId: A, secretAccessKey: s } }';
    const kept = load(keys, { ...env, AWS_BEARER_TOKEN_BEDROCK: 'token' });
    expect(kept.ok && kept.value.config.providers[0]?.apiKey).toBeUndefined();
  });

  it.each([
    ['no region', 'format: bedrock-converse', 'providers.b.region'],
    [
      'a key without its secret',
      'format: bedrock-converse, region: r, accessKeyId: A',
      'providers.b.secretAccessKey',
    ],
    [
      'a secret without its key',
      'format: bedrock-converse, region: r, secretAccessKey: s',
      'providers.b.accessKeyId',
    ],
    ['a region elsewhere', "format: gemini, baseUrl: 'https://x', region: r", 'providers.b.region'],
    ['no region’s name', 'format: bedrock-converse, region: "EU West"', 'providers.b.region'],
  ])('is refused with %s', (_, entry, path) => {
    const loaded = load(`providers: { b: { ${entry} } }`, {});
    expect(loaded.ok ? [] : loaded.error.map((problem) => problem.path)).toContain(path);
  });

  it.each([
    ['keys', { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: 's' }, true],
    ['a bearer token', { AWS_REGION: 'us-east-1', AWS_BEARER_TOKEN_BEDROCK: 'k' }, true],
    ['no region', { AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: 's' }, false],
    ['a region alone', { AWS_REGION: 'us-east-1' }, false],
  ])('is there by the environment with %s: %s', (_, env, there) => {
    const loaded = load('', env);
    const names = loaded.ok ? loaded.value.config.providers.map(({ name }) => name) : [];
    expect(names).toEqual([there ? 'bedrock' : 'demo']);
  });

  it('is left out where the variable of its key is not set', () => {
    const entry =
      'format: bedrock-converse, region: r, accessKeyId: "${NO_KEY}", secretAccessKey: "${NO_SECRET}"';
    const loaded = load(`providers: { b: { ${entry} } }`, {});
    expect(loaded.ok && loaded.value.config.providers.map(({ name }) => name)).toEqual(['demo']);
  });

  it('never shows a secret', () => {
    const entry = 'format: bedrock-converse, region: r, accessKeyId: A, secretAccessKey: 7777777';
    const loaded = load(`providers: { b: { ${entry} } }`, {});
    expect(loaded.ok).toBe(false);
    expect(JSON.stringify(loaded)).not.toContain('7777777');
  });
});
