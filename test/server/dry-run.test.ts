import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { ProviderConfig } from '../../src/config/gateway-config.js';
import { apiKey, startGateway } from './gateway.js';
import { startUpstream } from './upstream.js';

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  upstream = await startUpstream();
  const as = (name: string, format: ProviderConfig['format']): ProviderConfig => ({
    ...upstream.provider,
    name,
    slugs: [],
    format,
    profile: name,
    headers: { 'x-team': 'secret-of-the-operator' },
  });
  gateway = await startGateway({
    providers: [
      upstream.provider,
      as('openai', 'openai-chat'),
      as('anthropic', 'anthropic-messages'),
      { ...as('many', 'anthropic-messages'), fanOutCandidates: true },
    ],
    models: {
      any: {
        targets: ['gemini/gemini-2.5-flash', 'openai/gpt-4.1', 'anthropic/claude-sonnet-4-5'],
      },
    },
  });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

const hi = { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] };

/** Asks what would be sent; nobody may have been called by then. */
async function plan(
  body: object,
  { model = 'any', method = 'generateContent', headers = {} as Record<string, string> } = {},
) {
  const before = upstream.calls.length;
  const answer = await request(gateway.url)
    .post(`/v1beta/models/${model}:${method}`)
    .set({ 'x-goog-api-key': apiKey, 'X-Gateway-Dry-Run': '1', ...headers })
    .send(body);
  expect(upstream.calls).toHaveLength(before);
  return answer;
}

describe('a dry run', () => {
  it('shows every target in order with what it would be sent', async () => {
    const { body, status, headers } = await plan(hi);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/vnd.pollux.dry-run+json; charset=utf-8');
    const targets = body.targets.map((one: { target: string }) => one.target);
    expect(targets).toEqual([
      'gemini/gemini-2.5-flash',
      'openai/gpt-4.1',
      'anthropic/claude-sonnet-4-5',
    ]);
    const [google, openai, anthropic] = body.targets;
    const { baseUrl } = upstream.provider;
    expect(google.requests[0]).toMatchObject({
      method: 'POST',
      url: `${baseUrl}/v1beta/models/gemini-2.5-flash:generateContent`,
      body: { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] },
    });
    expect(openai.requests[0]).toMatchObject({
      url: `${baseUrl}/chat/completions`,
      body: { model: 'gpt-4.1', messages: [{ role: 'user', content: 'Hi' }] },
    });
    expect(anthropic.requests[0].body).toMatchObject({ model: 'claude-sonnet-4-5' });
  });

  it('is what the call then sends, byte for byte', async () => {
    const body = { ...hi, generationConfig: { topK: 3, maxOutputTokens: 20 } };
    const planned = (await plan(body, { model: 'openai/gpt-4.1' })).body.targets[0];
    await request(gateway.url)
      .post('/v1beta/models/openai/gpt-4.1:generateContent')
      .set('x-goog-api-key', apiKey)
      .send(body);
    expect(upstream.calls.at(-1)?.body).toBe(JSON.stringify(planned.requests[0].body));
  });

  it('shows no secret', async () => {
    const { text, body } = await plan(hi);
    expect(text).not.toContain(upstream.provider.apiKey);
    expect(text).not.toContain('secret-of-the-operator');
    expect(body.targets[2].requests[0].headers).toMatchObject({
      'x-api-key': '***',
      'x-team': '***',
      'anthropic-version': '2023-06-01',
    });
  });

  it('tells what becomes of every field, and why', async () => {
    const { body } = await plan({
      ...hi,
      labels: { team: 'a' },
      generationConfig: { temperature: 1.7, topK: 3, responseLogprobs: true, maxOutputTokens: 9 },
    });
    const decided = (target: number) =>
      Object.fromEntries(
        body.targets[target].decisions.map((one: { class: string; field: string }) => [
          one.field,
          one.class,
        ]),
      );
    expect(decided(0)).toMatchObject({ 'generationConfig.topK': 'P', 'contents[0].parts[0]': 'P' });
    expect(decided(1)).toMatchObject({
      'generationConfig.topK': 'W',
      'generationConfig.temperature': 'P',
      'generationConfig.responseLogprobs': 'P',
      labels: 'S',
    });
    expect(decided(2)).toMatchObject({
      'generationConfig.temperature': 'W',
      'generationConfig.responseLogprobs': 'R',
    });
    const decisions = body.targets.flatMap((one: { decisions: object[] }) => one.decisions);
    for (const { reason } of decisions) expect(reason).toMatch(/\w \w/);
    expect(body.targets.map((one: { eligible: boolean }) => one.eligible)).toEqual([
      true,
      true,
      false,
    ]);
    expect(body.targets[2].requests).toEqual([]);
  });

  it('names every field where the client wrote it', async () => {
    const call = (name: string) => ({ functionCall: { id: name, name, args: {} } });
    const result = (name: string) => ({ functionResponse: { id: name, name } });
    const note = { partMetadata: { from: 'a.md' } };
    const { body } = await plan({
      systemInstruction: { parts: [{ text: '' }, { text: 's', ...note }] },
      contents: [
        { role: 'system', parts: [{ text: 't', ...note }] },
        { role: 'user', parts: [{ text: '' }, { text: 'u', ...note }] },
        { role: 'model', parts: [{ ...call('f'), ...note }] },
        { role: 'model', parts: [{ ...call('g'), ...note }] },
        { role: 'user', parts: [result('g'), result('f')] },
        { role: 'user', parts: [{ text: 'v' }] },
      ],
      tools: [
        { googleMaps: {} },
        { functionDeclarations: [{ name: 'f' }] },
        { functionDeclarations: [{ name: 'g', behavior: 'BLOCKING' }], codeExecution: {} },
      ],
    });
    const fields = body.targets[1].decisions.map((one: { field: string }) => one.field);
    expect(fields.filter((field: string) => !/^(?:generation|tool)Config/.test(field))).toEqual([
      'systemInstruction.parts[1].partMetadata',
      'contents[0].parts[0].partMetadata',
      'contents[1].parts[1].partMetadata',
      'contents[2].parts[0].partMetadata',
      'contents[3].parts[0].partMetadata',
      'tools[2].functionDeclarations[0].behavior',
      'tools[0].googleMaps',
      'tools[2].codeExecution',
      'contents[4].parts[1]',
      'contents[4].parts[0]',
      'contents[5].parts[0]',
      'tools[1].functionDeclarations[0]',
    ]);
  });

  it('counts a loss as ineligible in strict mode', async () => {
    const body = { ...hi, generationConfig: { topK: 3 } };
    const strict = await plan(body, { headers: { 'X-Gateway-Strict': '1' } });
    const eligible = strict.body.targets.map((one: { eligible: boolean }) => one.eligible);
    expect(eligible).toEqual([true, false, true]);
  });

  it('shows a stream as a plan, in one piece', async () => {
    const { body } = await plan(hi, { method: 'streamGenerateContent', model: 'openai/gpt-4.1' });
    expect(body.stream).toBe(true);
    expect(body.targets[0].requests[0].body.stream).toBe(true);
  });

  it('shows one request per candidate where candidates are fanned out', async () => {
    const body = { ...hi, generationConfig: { candidateCount: 3 } };
    const { requests } = (await plan(body, { model: 'many/claude-sonnet-4-5' })).body.targets[0];
    expect(requests).toHaveLength(3);
  });

  it('names members that nobody knows', async () => {
    const { body } = await plan({ ...hi, wish: 1 });
    expect(body.warnings).toEqual([{ code: 'unknown_field', field: 'wish' }]);
  });

  it('refuses what the call would refuse', async () => {
    expect((await plan({ contents: [] })).status).toBe(400);
    expect((await plan(hi, { model: 'nowhere' })).status).toBe(404);
    expect((await plan(hi, { headers: { 'x-goog-api-key': 'wrong' } })).status).toBe(401);
  });

  it.each(['countTokens', 'embedContent'])(
    'is not served for %s, which calls nobody',
    async (method) => {
      const body = method === 'countTokens' ? hi : { content: hi.contents[0] };
      const { status, body: answer } = await plan(body, { method });
      expect(status).toBe(501);
      expect(answer.error.message).toContain('nothing was called');
    },
  );
});
