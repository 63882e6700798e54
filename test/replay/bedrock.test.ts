import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyDigest } from '../../src/auth/authenticate.js';
import { loadConfig } from '../../src/config/load-config.js';
import { configuredPrincipal } from '../../src/core/principal.js';
import { ok } from '../../src/core/result.js';
import { type Running, start } from '../../src/main.js';
import { readAwsFrames } from '../../src/transport/aws-event-stream.js';
import { botocoreProblems } from './botocore.js';
import { tail } from './brain.js';
import { isObject, type JsonObject } from './check.js';
import { officialProblems } from './official.js';
import { type Replay, replayKey, startReplay } from './upstream.js';
import { replayAccessKeyId } from './wires/bedrock-converse.js';

const gatewayKey = 'key-of-the-bedrock-tests';
const sonnet = 'us.anthropic.claude-sonnet-4-5-20250929-v1:0';
const profileArn =
  'arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0';
const weather = {
  name: 'get.weather',
  description: 'Tells the weather.',
  parameters: { type: 'OBJECT', properties: { city: { type: 'STRING' } }, required: ['city'] },
};
const user = (text: string) => ({ role: 'user', parts: [{ text }] });

/** The whole way: a Gemini client's request, the gateway, a signature, real frames, and back. */
describe('Bedrock behind the gateway', () => {
  let replay: Replay;
  let gateway: Running;
  const dataDir = path.join(tmpdir(), `pollux-${randomUUID()}`);

  beforeAll(async () => {
    replay = await startReplay('bedrock-converse');
    const keys = { accessKeyId: replayAccessKeyId, secretAccessKey: replayKey };
    const address = { format: 'bedrock-converse', region: 'eu-west-1', baseUrl: replay.url };
    const providers = {
      bedrock: { ...address, ...keys },
      lent: { ...address, ...keys, sessionToken: 'a token' },
      bearer: { ...address, apiKey: replayKey },
      stranger: { ...address, ...keys, secretAccessKey: 'another' },
      tuned: { ...address, ...keys, promptCaching: '1h', fanOutCandidates: true },
    };
    // One gateway serves all of these tests: what one breaks is not to be remembered in the next.
    const routing = { circuitBreaker: false, cooldowns: false };
    const log = { level: 'silent' };
    const limits = { eventLoopDelayMs: 0 };
    const text = JSON.stringify({ server: { port: 0 }, dataDir, providers, routing, limits, log });
    const loaded = loadConfig({
      file: 'test.yaml',
      env: {},
      readFile: () => ok({ text, mode: 0o600 }),
    });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    const pepper = Buffer.from('pepper of the bedrock tests');
    const principals = new Map([[keyDigest(gatewayKey, pepper), configuredPrincipal('bedrock')]]);
    gateway = await start({ config: loaded.value.config, principals, pepper });
  });
  afterAll(async () => {
    await gateway.close();
    await replay.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  function post(model: string, method: string, body: object): Promise<Response> {
    return fetch(`${gateway.url}/v1beta/models/${model}:${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-goog-api-key': gatewayKey },
      body: JSON.stringify(body),
    });
  }

  async function ask(model: string, body: object): Promise<JsonObject> {
    const response = await post(model, 'generateContent', body);
    const answer = (await response.json()) as JsonObject;
    if (response.status !== 200) throw new Error(JSON.stringify(answer));
    return answer;
  }

  async function stream(model: string, body: object): Promise<JsonObject[]> {
    const response = await post(model, 'streamGenerateContent?alt=sse', body);
    const text = await response.text();
    return text
      .split('\r\n\r\n')
      .filter((event) => event.startsWith('data: '))
      .map((event) => JSON.parse(event.slice(6)) as JsonObject);
  }

  const partsOf = (answer: JsonObject) =>
    (answer.candidates as { content: { parts: JsonObject[] } }[])[0]?.content.parts ?? [];
  const textOf = (answers: readonly JsonObject[]) =>
    answers
      .flatMap(partsOf)
      .flatMap(({ text, thought }) => (thought ? [] : [text ?? '']))
      .join('');

  it.each([
    ['signed with keys', `bedrock/${sonnet}`],
    ['signed with lent keys', `lent/${sonnet}`],
    ['with a bearer token', `bearer/${sonnet}`],
    ['for an ARN, whose slash is encoded', `bedrock/${profileArn}`],
  ])('answers a call %s', async (_, model) => {
    const body = {
      contents: [user('Grüße')],
      systemInstruction: { parts: [{ text: 'Be kind.' }] },
    };
    const whole = await ask(model, body);
    const name = model.slice(model.indexOf('/') + 1);
    expect(textOf([whole])).toBe(`${name} heard "Grüße". System: "Be kind.". ${tail}`);
    expect(whole).toMatchObject({
      modelVersion: name,
      usageMetadata: { promptTokenCount: expect.any(Number) },
    });
    expect(replay.requests.at(-1)?.path).toBe(`/model/${encodeURIComponent(name)}/converse`);
    expect(textOf(await stream(model, body))).toBe(textOf([whole]));
    expect(replay.requests.at(-1)?.path).toMatch(/\/converse-stream$/);
  });

  it('says whose fault a wrong signature is', async () => {
    const response = await post(`stranger/${sonnet}`, 'generateContent', {
      contents: [user('Hi')],
    });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('UPSTREAM_CREDENTIAL');
    expect(replay.requests.at(-1)?.refusal).toMatch(/signature we calculated does not match/);
  });

  it('calls functions, with its reasoning in between', async () => {
    const asked = user('call get.weather {"city":"Rome"} call get.weather {"city":"Oslo"}');
    const body = {
      contents: [asked],
      tools: [{ functionDeclarations: [weather] }],
      generationConfig: { thinkingConfig: { thinkingBudget: 2000, includeThoughts: true } },
    };
    const chunks = await stream(`bedrock/${sonnet}`, body);
    const parts = chunks.flatMap(partsOf);
    const calls = parts.flatMap(({ functionCall }) =>
      isObject(functionCall) ? [functionCall] : [],
    );
    expect(calls).toMatchObject([
      { name: 'get.weather', args: { city: 'Rome' } },
      { name: 'get.weather', args: { city: 'Oslo' } },
    ]);
    expect(parts.filter(({ thoughtSignature }) => thoughtSignature)).toHaveLength(1);
    const results = calls.map(({ name, id }) => ({
      functionResponse: { name, id, response: { output: 'sun' } },
    }));
    const second = await ask(`bedrock/${sonnet}`, {
      ...body,
      contents: [asked, { role: 'model', parts }, { role: 'user', parts: results }],
    });
    expect(textOf([second])).toContain('get_weather({"city":"Oslo"}) gave sun');
    const sent = replay.requests.at(-1)?.body.messages as { content: JsonObject[] }[];
    expect(Object.keys(sent[1]?.content[0] ?? {})).toEqual(['reasoningContent']);
    expect(
      officialProblems('bedrock-converse', 'request', replay.requests.at(-1)?.body) ?? [],
    ).toEqual([]);
  });

  it('gives an answer a form', async () => {
    const generationConfig = {
      responseMimeType: 'application/json',
      responseSchema: { type: 'OBJECT', properties: { city: { type: 'STRING' } } },
    };
    const body = { contents: [user('Where?')], generationConfig };
    for (const model of [sonnet, 'amazon.nova-lite-v1:0']) {
      expect(JSON.parse(textOf([await ask(`bedrock/${model}`, body)]))).toEqual({
        city: 'sample city',
      });
      expect(JSON.parse(textOf(await stream(`bedrock/${model}`, body)))).toEqual({
        city: 'sample city',
      });
    }
  });

  it('asks once more where a model refuses to be made to call', async () => {
    const response = await post('bedrock/openai.gpt-oss-120b-1:0', 'generateContent', {
      contents: [user('call get.weather {"city":"Rome"}')],
      tools: [{ functionDeclarations: [weather] }],
      toolConfig: { functionCallingConfig: { mode: 'ANY' } },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('x-gateway-warnings')).toContain('tool_choice_unenforced');
    expect(replay.requests.at(-2)?.refusal).toMatch(/toolChoice\.any/);
    expect(replay.requests.at(-1)?.body).toMatchObject({
      toolConfig: { toolChoice: { auto: {} } },
    });
  });

  it('caches prompts and fans out where the operator says so', async () => {
    const answer = await ask(`tuned/${sonnet}`, {
      contents: [user('Hi')],
      systemInstruction: { parts: [{ text: 'Be kind.' }] },
      tools: [{ functionDeclarations: [weather] }],
      generationConfig: { candidateCount: 3 },
    });
    expect(answer.candidates).toHaveLength(3);
    const mark = { cachePoint: { type: 'default', ttl: '1h' } };
    expect(replay.requests.at(-1)?.body).toMatchObject({
      system: [{ text: 'Be kind.' }, mark],
      toolConfig: { tools: [{ toolSpec: { name: 'get_weather' } }, mark] },
    });
  });

  it('counts the tokens of Claude, and estimates those of others', async () => {
    const counted = await post(`bedrock/${sonnet}`, 'countTokens', {
      contents: [user('Hi there')],
    });
    expect(await counted.json()).toEqual({ totalTokens: expect.any(Number) });
    const id = encodeURIComponent('anthropic.claude-sonnet-4-5-20250929-v1:0');
    expect(replay.requests.at(-1)?.path).toBe(`/model/${id}/count-tokens`);
    const made = replay.requests.length;
    const body = { contents: [user('Hi there')] };
    const estimated = await post('bedrock/amazon.nova-lite-v1:0', 'countTokens', body);
    expect(await estimated.json()).toEqual({ totalTokens: 2 });
    expect(estimated.headers.get('x-gateway-warnings')).toContain('estimated');
    expect(replay.requests).toHaveLength(made);
  });

  it('sends media large enough to stay out of the parsed body, under one signature', async () => {
    const bytes = Buffer.alloc(400_000, 7);
    const answer = await ask(`bedrock/${sonnet}`, {
      contents: [
        {
          role: 'user',
          parts: [
            { text: 'Look' },
            { inlineData: { mimeType: 'image/png', data: bytes.toString('base64') } },
          ],
        },
      ],
    });
    expect(textOf([answer])).toContain('Saw image/png of 400000 bytes.');
  });

  it.each([
    ['error-400', 400],
    ['error-403', 503],
    ['error-404', 404],
    ['error-408', 504],
    ['error-424', 503],
    ['error-429', 429],
    ['error-500', 503],
    ['error-503', 503],
    ['not-json', 503],
  ])('answers the fault %s with status %i', async (model, status) => {
    for (const method of ['generateContent', 'streamGenerateContent?alt=sse']) {
      const response = await post(`bedrock/${model}`, method, { contents: [user('Hi')] });
      await response.text();
      expect(response.status).toBe(status);
    }
  });

  it.each(['cut-stream', 'error-in-stream', 'no-finish'])(
    'tells of the fault %s in the stream',
    async (model) => {
      const chunks = await stream(`bedrock/${model}`, { contents: [user('Hi')] });
      expect(chunks.length).toBeGreaterThan(2);
      expect(chunks.at(-1)).toMatchObject({ error: { code: 503 } });
    },
  );

  it('tells of a prompt that a guardrail stopped', async () => {
    const body = { contents: [user('Hi')] };
    const whole = await ask('bedrock/blocked-prompt', body);
    expect(whole).toMatchObject({ promptFeedback: { blockReason: 'SAFETY' } });
    expect(whole).not.toHaveProperty('candidates');
    const chunks = await stream('bedrock/blocked-prompt', body);
    expect(textOf(chunks)).toBe('This request is not allowed.');
    expect(chunks.at(-1)).toMatchObject({ candidates: [{ finishReason: 'SAFETY' }] });
  });

  it('has sent nothing that AWS does not describe', () => {
    const shapes = { converse: 'ConverseRequest', 'converse-stream': 'ConverseStreamRequest' };
    for (const { path, body } of replay.requests) {
      const action = path.slice(path.lastIndexOf('/') + 1);
      const shape =
        action === 'converse' || action === 'converse-stream'
          ? shapes[action]
          : 'CountTokensRequest';
      expect(botocoreProblems(shape, body) ?? []).toEqual([]);
    }
  });

  it('lets go of the provider when the client does', async () => {
    const leave = new AbortController();
    const response = await fetch(
      `${gateway.url}/v1beta/models/bedrock/slow:streamGenerateContent?alt=sse`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-goog-api-key': gatewayKey },
        body: JSON.stringify({ contents: [user('Hi')] }),
        signal: leave.signal,
      },
    );
    await response.body?.getReader().read();
    leave.abort();
    expect((await replay.aborted).model).toBe('slow');
  });
});

describe('the replay of bedrock-converse', () => {
  let replay: Replay;
  beforeAll(async () => {
    replay = await startReplay('bedrock-converse');
  });
  afterAll(() => replay.close());

  const text = (words: string) => ({ role: 'user', content: [{ text: words }] });
  const call = {
    role: 'assistant',
    content: [{ toolUse: { toolUseId: 't1', name: 'f', input: {} } }],
  };
  const result = {
    role: 'user',
    content: [{ toolResult: { toolUseId: 't1', content: [{ text: 'x' }] } }],
  };
  const tool = { toolSpec: { name: 'f', inputSchema: { json: { type: 'object' } } } };
  const toolConfig = { tools: [tool] };
  const document = (name: string) => ({
    document: { format: 'pdf', name, source: { bytes: 'AAAA' } },
  });

  function ask(body: object, action = 'converse'): Promise<Response> {
    return fetch(`${replay.url}/model/${encodeURIComponent(sonnet)}/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${replayKey}` },
      body: JSON.stringify(body),
    });
  }

  it.each([
    ['a text', { messages: [text('Hi')] }],
    ['a call', { messages: [text('call f {"city":"Rome"}')], toolConfig }],
    ['a finished step', { messages: [text('call f {}'), call, result], toolConfig }],
    [
      'thoughts',
      {
        messages: [text('Hi')],
        inferenceConfig: { maxTokens: 4000 },
        additionalModelRequestFields: { thinking: { type: 'enabled', budget_tokens: 1024 } },
      },
    ],
  ])('answers %s as AWS describes its answers', async (_, body) => {
    const whole = await ask(body);
    expect(officialProblems('bedrock-converse', 'answer', await whole.json()) ?? []).toEqual([]);
    const response = await ask(body, 'converse-stream');
    const events: string[] = [];
    if (!response.body) throw new Error('no stream');
    for await (const { event, data } of readAwsFrames(response.body)) {
      // Padding, which the description leaves out.
      const { p: _padding, ...payload } = JSON.parse(data);
      const read = officialProblems('bedrock-converse', 'event', { [event]: payload });
      expect(read ?? []).toEqual([]);
      events.push(event);
    }
    expect(events.at(-1)).toBe('metadata');
  });

  it.each([
    ['an unknown member', { messages: [text('Hi')], stop: [] }, /Unknown parameter/],
    ['a blank text', { messages: [text(' ')] }, /is blank/],
    ['two users in a row', { messages: [text('a'), text('b')] }, /must alternate/],
    ['an assistant first', { messages: [call, result], toolConfig }, /start with a user message/],
    ['calls without tools', { messages: [text('a'), call, result] }, /toolConfig field must be/],
    [
      'an unanswered call',
      { messages: [text('a'), call, text('b')], toolConfig },
      /Expected toolRes/,
    ],
    [
      'a result without a call',
      { messages: [result], toolConfig },
      /exceeds the number of toolUse/,
    ],
    [
      'a lonely document',
      { messages: [{ role: 'user', content: [document('a')] }] },
      /text content/,
    ],
    [
      'documents of one name',
      { messages: [{ role: 'user', content: [{ text: 'a' }, document('a'), document('a')] }] },
      /duplicate document names/,
    ],
    [
      'a hot model',
      { messages: [text('a')], inferenceConfig: { temperature: 2 } },
      /less than or equal/,
    ],
  ])('refuses %s', async (_, body, want) => {
    const response = await ask(body);
    expect(response.status).toBe(400);
    const answer = (await response.json()) as JsonObject;
    expect(answer.message).toMatch(want);
    expect(officialProblems('bedrock-converse', 'error', answer) ?? []).toEqual([]);
  });

  it('refuses what is not signed, and unknown paths', async () => {
    const unsigned = await fetch(`${replay.url}/model/m/converse`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(unsigned.status).toBe(403);
    expect((await ask({}, 'invoke')).status).toBe(404);
  });
});
