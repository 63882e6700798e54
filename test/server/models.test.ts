import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Running } from '../../src/main.js';
import { apiKey, startGateway } from './gateway.js';
import { send } from './talk.js';
import { type Play, startUpstream } from './upstream.js';

const lists =
  (body: object): Play =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** Three providers, one of which does not say what it has. */
describe('the list of models', () => {
  const names = ['gemini', 'lab', 'broken'] as const;
  let upstreams: Record<(typeof names)[number], Awaited<ReturnType<typeof startUpstream>>>;
  let gateway: Running;

  beforeAll(async () => {
    const [gemini, lab, broken] = await Promise.all(names.map(startUpstream));
    if (!gemini || !lab || !broken) throw new Error('not started');
    upstreams = { gemini, lab, broken };
    const chat = { format: 'openai-chat', profile: 'vllm', slugs: [] } as const;
    gateway = await startGateway({
      providers: [
        gemini.provider,
        { ...lab.provider, ...chat, name: 'lab', baseUrl: `${lab.provider.baseUrl}/v1` },
        { ...broken.provider, ...chat, name: 'broken' },
      ],
      models: { fast: { targets: ['lab/small'] } },
      catalogue: {
        'lab/*': { outputTokens: 700 },
        'lab/told': { contextTokens: 2_048 },
        'gemini/gemini-2.5-flash': { contextTokens: 9_000, outputTokens: 900 },
        'broken/any': { contextTokens: 3_000 },
      },
    });
    const generates = ['generateContent'];
    gemini.plays(
      lists({
        models: [
          {
            name: 'models/gemini-9',
            displayName: 'Nine',
            inputTokenLimit: 5,
            supportedGenerationMethods: generates,
          },
          {
            name: 'models/gemini-2.5-pro',
            description: 'Thinks.',
            thinking: true,
            maxTemperature: 2,
            inputTokenLimit: 1,
            supportedGenerationMethods: generates,
          },
        ],
      }),
    );
    lab.plays(
      lists({
        data: [
          { id: 'small', max_model_len: 4_096 },
          { id: 'told', max_model_len: 4_096 },
          { id: 'org/embed-1' },
        ],
      }),
    );
    broken.plays((_request, response) => void response.writeHead(500).end('no'));
  });

  afterAll(async () => {
    await gateway.close();
    await Promise.all(Object.values(upstreams).map((upstream) => upstream.close()));
  });

  const get = async (path: string) => {
    const headers = { 'x-goog-api-key': apiKey };
    const { status, text } = await send(gateway.url, { method: 'GET', path, headers });
    return { status, ...JSON.parse(text) };
  };

  it('asks nobody before a client does', () => {
    expect(Object.values(upstreams).flatMap(({ calls }) => calls)).toEqual([]);
  });

  it('holds aliases, what is described here, and what the providers name', async () => {
    const { models } = await get('/v1beta/models?pageSize=1000');
    const found = new Map(models.map((model: { name: string }) => [model.name, model]));
    expect(models[0].name).toBe('models/fast');
    expect(found.get('models/gemini-9')).toEqual({
      name: 'models/gemini-9',
      displayName: 'Nine',
      inputTokenLimit: 5,
      outputTokenLimit: 8_192,
      supportedGenerationMethods: ['generateContent', 'streamGenerateContent', 'countTokens'],
    });
    expect(found.get('models/lab/small')).toMatchObject({ inputTokenLimit: 4_096 });
    expect(found.get('models/lab/org/embed-1')).toMatchObject({
      supportedGenerationMethods: ['embedContent', 'batchEmbedContents'],
    });
    // What is described here goes before what the provider says, and is there once.
    expect(found.get('models/gemini-2.5-pro')).toMatchObject({
      inputTokenLimit: 1_048_576,
      description: 'Thinks.',
      thinking: true,
      maxTemperature: 2,
    });
    expect(found.size).toBe(models.length);
  });

  it.each([
    ['of a provider whose models it names', 'lab/small', 4_096, 700],
    ['of a model that its provider names', 'lab/told', 2_048, 700],
    ['of a model that is described here', 'gemini-2.5-flash', 9_000, 900],
  ])('has the limits that the operator gives, %s', async (_, id, input, output) => {
    const limits = { inputTokenLimit: input, outputTokenLimit: output };
    const { models } = await get('/v1beta/models?pageSize=1000');
    const listed = models.find(({ name }: { name: string }) => name === `models/${id}`);
    expect(listed).toMatchObject(limits);
    expect(await get(`/v1beta/models/${id}`)).toMatchObject(limits);
  });

  it('has the limits that the operator gives, of a model that nobody names', async () => {
    const limits = { inputTokenLimit: 3_000, outputTokenLimit: 8_192 };
    expect(await get('/v1beta/models/broken/any')).toMatchObject(limits);
  });

  it('goes by pages', async () => {
    const all = await get('/v1beta/models?pageSize=1000');
    const first = await get('/v1beta/models?pageSize=3');
    const rest = await get(`/v1beta/models?pageSize=1000&pageToken=${first.nextPageToken}`);
    expect([...first.models, ...rest.models]).toEqual(all.models);
    expect(upstreams.lab.calls.map(({ path }) => path)).toEqual(['/v1/models']);
  });

  it('describes one model, whether or not its provider names it', async () => {
    expect(await get('/v1beta/models/lab/small')).toMatchObject({
      name: 'models/lab/small',
      inputTokenLimit: 4_096,
    });
    expect(await get('/v1beta/models/google/gemini-9')).toMatchObject({ displayName: 'Nine' });
    expect(await get('/v1beta/models/gemini-2.5-pro')).toMatchObject({ thinking: true });
    expect(await get('/v1beta/models/fast')).toMatchObject({ displayName: 'fast' });
    expect(await get('/v1beta/models/broken/any')).toMatchObject({ name: 'models/broken/any' });
    expect(await get('/v1beta/models/nobody')).toMatchObject({ status: 404 });
  });
});
