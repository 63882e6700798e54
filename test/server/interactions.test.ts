import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { apiKey, otherKey, startGateway } from './gateway.js';
import { chunk, type Play, playsEvents, playsJson, startUpstream } from './upstream.js';

type Settings = Parameters<typeof startGateway>[0];

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
let dataDir: string;
let nowMs: number;

beforeEach(async () => {
  upstream = await startUpstream();
  upstream.plays(playsJson(200, chunk('Hello', 'STOP')));
  dataDir = path.join(tmpdir(), `pollux-${randomUUID()}`);
  nowMs = Date.parse('2026-11-30T12:00:00Z');
  gateway = await open();
});
afterEach(async () => {
  await gateway.close();
  await upstream.close();
  await rm(dataDir, { recursive: true, force: true });
});

function open(settings: Settings = {}) {
  return startGateway({ providers: [upstream.provider], dataDir, now: () => nowMs, ...settings });
}

const model = 'gemini-2.5-flash';

function create(body: object, headers: Record<string, string> = {}, mount = '/v1beta') {
  return request(gateway.url)
    .post(`${mount}/interactions`)
    .set({ 'x-goog-api-key': apiKey, ...headers })
    .send({ model, ...body });
}

function ask(
  method: 'get' | 'post' | 'delete',
  resource: string,
  headers: Record<string, string> = {},
) {
  return request(gateway.url)
    [method](`/v1beta/interactions/${resource}`)
    .set({ 'x-goog-api-key': apiKey, ...headers });
}

const lastCall = () => JSON.parse(upstream.calls.at(-1)?.body ?? '{}');

interface Event {
  readonly event_type: string;
  readonly event_id: string;
  readonly interaction?: { readonly id: string; readonly status: string };
  readonly delta?: { readonly text?: string };
  readonly [member: string]: unknown;
}

/** Events of a stream; fails on any other byte. */
function eventsOf(text: string): Event[] {
  const events = text.split('\r\n\r\n');
  expect(events.pop()).toBe('');
  return events.map((event) => {
    const [, name, data = ''] = /^event: ([\w.]+)\r\ndata: (\{[^\r\n]*\})$/.exec(event) ?? [];
    const parsed = JSON.parse(data);
    expect(parsed.event_type).toBe(name);
    return parsed;
  });
}

const textIn = (events: readonly Event[]) => events.map(({ delta }) => delta?.text ?? '').join('');

/** Plays a chunk, and the rest once that is called for. Tells when its caller has left. */
function playsInTwo(first: object, ...rest: readonly object[]) {
  let goOn = () => {};
  const later = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let left = () => {};
  const hasLeft = new Promise<void>((resolve) => {
    left = resolve;
  });
  const play: Play = async (incoming, response) => {
    incoming.socket.on('close', left);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`data: ${JSON.stringify(first)}\r\n\r\n`);
    await later;
    for (const one of rest) response.write(`data: ${JSON.stringify(one)}\r\n\r\n`);
    response.end();
  };
  return { play, goOn, hasLeft };
}

/** A stream whose connection its client cuts once some text has come. @returns what came. */
async function cutAfter(text: string, body: object): Promise<Event[]> {
  const outgoing = httpRequest(`${gateway.url}/v1beta/interactions`, {
    method: 'POST',
    headers: { 'x-goog-api-key': apiKey, 'content-type': 'application/json' },
  });
  outgoing.end(JSON.stringify({ model, stream: true, ...body }));
  const [incoming] = await once(outgoing, 'response');
  let received = '';
  for await (const piece of incoming) {
    received += piece;
    if (received.includes(text) && received.endsWith('\r\n\r\n')) break;
  }
  outgoing.destroy();
  return eventsOf(received);
}

async function endOf(id: string) {
  for (let asked = 0; asked < 2000; asked++) {
    const { body } = await ask('get', id);
    if (body.status !== 'in_progress') return body;
  }
  throw new Error(`${id} has no end`);
}

describe('one interaction', () => {
  it('is answered with what the model did, and read with its input', async () => {
    const created = await create({ input: 'Hi' }, { cookie: '', 'Api-Revision': '2026-05-20' });
    expect(created.status).toBe(200);
    expect(created.headers).toMatchObject({ 'x-gateway-provider': 'gemini' });
    const output = { type: 'model_output', content: [{ type: 'text', text: 'Hello' }] };
    expect(created.body).toEqual({
      id: expect.stringMatching(/./),
      object: 'interaction',
      status: 'completed',
      model,
      created: '2026-11-30T12:00:00.000Z',
      updated: '2026-11-30T12:00:00.000Z',
      steps: [output],
      usage: {
        total_input_tokens: 2,
        total_output_tokens: 3,
        total_thought_tokens: 0,
        total_cached_tokens: 0,
        total_tool_use_tokens: 0,
        total_tokens: 5,
      },
    });
    const found = await ask('get', created.body.id);
    const said = { type: 'user_input', content: [{ type: 'text', text: 'Hi' }] };
    expect(found.body).toEqual({ ...created.body, steps: [said, output] });
    const withInput = await ask('get', `${created.body.id}?include_input=true&stream=false`);
    expect(withInput.body.input).toEqual([said]);
  });

  it('is not kept where the client says so', async () => {
    const { body } = await create({ input: 'Hi', store: false });
    expect(body).toMatchObject({ id: '', status: 'completed' });
    // Nothing was ever written: there is no database.
    const { existsSync } = await import('node:fs');
    expect(existsSync(path.join(dataDir, 'pollux.db'))).toBe(false);
  });

  it('belongs to one project: to others it is as good as none', async () => {
    const { body } = await create({ input: 'My secret' });
    const messages = new Set<string>();
    for (const id of [body.id, 'nobody-has-this']) {
      const others = { 'x-goog-api-key': otherKey };
      const answers = [
        await ask('get', id, others),
        await ask('get', `${id}?stream=true`, others),
        await ask('post', `${id}/cancel`, others),
        await ask('delete', id, others),
        await create({ input: 'Tell', previous_interaction_id: id }, others),
      ];
      for (const answer of answers) {
        expect(answer.status).toBe(404);
        messages.add(answer.body.error.message.replaceAll(id, 'ID'));
      }
    }
    expect(messages.size).toBe(1);
    expect(upstream.calls).toHaveLength(1);
    expect((await ask('get', body.id)).status).toBe(200);
  });

  it('lives until 30 days after the last turn of its conversation', async () => {
    const { body: first } = await create({ input: 'One' });
    nowMs += 20 * 24 * 60 * 60 * 1000;
    const { body: second } = await create({ input: 'Two', previous_interaction_id: first.id });
    nowMs += 20 * 24 * 60 * 60 * 1000;
    expect((await ask('get', first.id)).status).toBe(200);
    nowMs += 11 * 24 * 60 * 60 * 1000;
    expect((await ask('get', first.id)).status).toBe(404);
    expect((await ask('get', second.id)).status).toBe(404);
  });

  it('takes with it what its successors need', async () => {
    const { body: first } = await create({ input: 'One' });
    const { body: second } = await create({ input: 'Two', previous_interaction_id: first.id });
    expect((await ask('delete', first.id)).body).toEqual({});
    const third = await create({ input: 'Three', previous_interaction_id: second.id });
    expect(third.status).toBe(404);
    expect(third.body.error.message).toContain(first.id);
  });

  it('is cancelled only while it runs', async () => {
    const { body } = await create({ input: 'Hi' });
    const answer = await ask('post', `${body.id}/cancel`);
    expect(answer.body.error).toMatchObject({ code: 400, status: 'FAILED_PRECONDITION' });
  });
});

describe('what is asked for', () => {
  it('goes to the model as generateContent would say it', async () => {
    await create({
      input: [
        { type: 'text', text: 'Look' },
        { type: 'image', data: 'aGk', mime_type: 'image/png', resolution: 'low' },
      ],
      system_instruction: 'Be brief.',
      generation_config: {
        max_output_tokens: 9,
        thinking_level: 'low',
        thinking_summaries: 'auto',
        tool_choice: 'any',
        speech_config: [{ voice: 'Kore', language: 'en-US' }],
      },
      tools: [
        { type: 'function', name: 'f', parameters: { type: 'object', properties: {} } },
        { type: 'google_search' },
      ],
      response_format: [
        { type: 'text', mime_type: 'application/json', schema: { type: 'object' } },
        { type: 'audio' },
      ],
      safety_settings: [{ type: 'hate_speech', threshold: 'block_none' }],
      labels: { team: 'a' },
    });
    expect(lastCall()).toMatchObject({
      contents: [
        {
          role: 'user',
          parts: [
            { text: 'Look' },
            {
              inlineData: { data: 'aGk=', mimeType: 'image/png' },
              mediaResolution: { level: 'MEDIA_RESOLUTION_LOW' },
            },
          ],
        },
      ],
      systemInstruction: { parts: [{ text: 'Be brief.' }] },
      generationConfig: {
        maxOutputTokens: 9,
        thinkingConfig: { thinkingLevel: 'LOW', includeThoughts: true },
        responseMimeType: 'application/json',
        responseJsonSchema: { type: 'object' },
        responseModalities: ['TEXT', 'AUDIO'],
        speechConfig: {
          languageCode: 'en-US',
          voiceConfig: { prebuiltVoiceConfig: { voiceName: 'Kore' } },
        },
      },
      tools: expect.arrayContaining([
        expect.objectContaining({ functionDeclarations: [expect.objectContaining({ name: 'f' })] }),
      ]),
      toolConfig: { functionCallingConfig: { mode: 'ANY' } },
      safetySettings: [{ category: 'HARM_CATEGORY_HATE_SPEECH', threshold: 'BLOCK_NONE' }],
    });
    expect(lastCall()).not.toHaveProperty('store');
  });

  const faults = [
    ['an agent', { model: undefined, agent: 'deep-research', input: 'x' }, 'agent'],
    ['no model', { model: undefined, input: 'x' }, 'model'],
    ['no input', {}, 'input'],
    ['an empty input', { input: [] }, 'input'],
    ['an unknown step', { input: [{ type: 'dream' }] }, 'input[0].type'],
    ['media without a type', { input: [{ type: 'image', data: 'aGk=' }] }, 'input[0].mimeType'],
    [
      'bytes that are none',
      { input: [{ type: 'image', data: '?', mime_type: 'image/png' }] },
      'input[0].data',
    ],
    [
      'an address that is none',
      { input: [{ type: 'user_input', content: [{ type: 'document', uri: 'x y' }] }] },
      'input[0].content[0].uri',
    ],
    [
      'a result of nothing',
      { input: [{ type: 'function_result', call_id: 'c', result: 'x' }] },
      'input[0].callId',
    ],
    [
      'a setting of another tool',
      { input: 'x', tools: [{ type: 'google_search', latitude: 1 }] },
      'tools[0].latitude',
    ],
    ['an unknown tool', { input: 'x', tools: [{ type: 'mcp_server' }] }, 'tools[0].type'],
    [
      'an unknown harm',
      { input: 'x', safety_settings: [{ type: 'bad', threshold: 'off' }] },
      'safetySettings[0].type',
    ],
    ['a video', { input: 'x', response_format: { type: 'video' } }, 'responseFormat.type'],
    ['background without a memory', { input: 'x', background: true, store: false }, 'background'],
    [
      'background with a secret',
      {
        input: 'x',
        background: true,
        custom_model_credentials: { identifier: 'openai/gpt-5', api_key: 'sk-canary' },
      },
      'customModelCredentials',
    ],
  ] as const;
  it.each(faults)('is refused: %s', async (_, body, field) => {
    const answer = await create(body);
    expect(answer.status).toBe(400);
    const { details } = answer.body.error;
    expect(JSON.stringify(details)).toContain(`"field":"${field}"`);
    expect(upstream.calls).toHaveLength(0);
  });

  it('names a call of the history that has no result', async () => {
    const call = { functionCall: { name: 'f', args: {} } };
    const answer = {
      candidates: [{ index: 0, content: { role: 'model', parts: [call] }, finishReason: 'STOP' }],
    };
    upstream.plays(playsJson(200, answer));
    const tools = [{ type: 'function', name: 'f' }];
    const { body: first } = await create({ input: 'Hi', tools });
    const second = await create({ input: 'And?', tools, previous_interaction_id: first.id });
    expect(second.status).toBe(400);
    expect(JSON.stringify(second.body)).toContain('"field":"previousInteractionId"');
    // An id that the model did not give is made, so that a result can name it.
    const [{ id }] = first.steps;
    const input = [{ type: 'function_result', call_id: id, result: { degrees: 7 } }];
    const third = await create({ input, tools, previous_interaction_id: first.id });
    expect(third.status).toBe(200);
    expect(lastCall().contents[2].parts[0].functionResponse).toMatchObject({
      name: 'f',
      response: { degrees: 7 },
    });
  });

  it('tells what is lost, in strict mode by a refusal, and again when it is read', async () => {
    const asked = { input: 'Hi', webhook_config: { uris: ['https://a.example'] } };
    const created = await create(asked);
    expect(created.headers['x-gateway-warnings']).toContain('dropped;field="webhookConfig"');
    const found = await ask('get', created.body.id);
    expect(found.headers['x-gateway-warnings']).toContain('dropped;field="webhookConfig"');
    const refused = await create(asked, { 'X-Gateway-Strict': '1' });
    expect(refused.status).toBe(400);
  });

  it('is shown by a dry run, with the history, and nothing is called or kept', async () => {
    const { body: first } = await create({ input: 'One' });
    const { body } = await create(
      { input: 'Two', previous_interaction_id: first.id },
      { 'X-Gateway-Dry-Run': '1' },
    );
    const sent = JSON.stringify(body.targets[0].requests[0].body);
    for (const text of ['One', 'Hello', 'Two']) expect(sent).toContain(text);
    expect(upstream.calls).toHaveLength(1);
  });
});

describe('large inputs', () => {
  const data = Buffer.alloc(300_000, 'pixels').toString('base64');
  const input = [
    { type: 'text', text: 'Look' },
    { type: 'image', data, mime_type: 'image/png' },
  ];
  const sentData = () => lastCall().contents[0].parts[1].inlineData.data;

  it('are kept whole, and told to the model in the next turn', async () => {
    const { body } = await create({ input });
    expect(sentData()).toBe(data);
    const found = await ask('get', body.id);
    expect(found.body.steps[0].content[1].data).toBe(data);
    await create({ input: 'And?', previous_interaction_id: body.id });
    expect(sentData()).toBe(data);
  });

  it('wait for their turn in the background', async () => {
    const { body } = await create({ input, background: true });
    expect((await endOf(body.id)).status).toBe('completed');
    expect(sentData()).toBe(data);
  });
});

describe('a stream', () => {
  it('goes on after a cut, and is read on from where it broke', async () => {
    const { play, goOn } = playsInTwo(chunk('Hel'), chunk('lo'), chunk('!', 'STOP'));
    upstream.plays(play);
    const begun = await cutAfter('Hel', { input: 'Hi' });
    const { id } = begun[0]?.interaction ?? { id: '' };
    const rest = ask('get', `${id}?stream=true&last_event_id=${begun.at(-1)?.event_id}`).then(
      ({ text }) => eventsOf(text),
    );
    goOn();
    const events = [...begun, ...(await rest)];
    expect(textIn(events)).toBe('Hello!');
    expect(events.map(({ event_id: eventId }) => Number(eventId))).toEqual(
      events.map((_, at) => at + 1),
    );
    expect(events.at(-1)).toMatchObject({
      event_type: 'interaction.completed',
      interaction: { id, status: 'completed' },
    });
    expect(upstream.calls).toHaveLength(1);
    // The same from the start, now that it is over.
    const again = await ask('get', `${id}?stream=true`);
    expect(eventsOf(again.text)).toEqual(events);
  });

  it('that is not kept ends with its client', async () => {
    const { play, hasLeft } = playsInTwo(chunk('Hel'), chunk('lo', 'STOP'));
    upstream.plays(play);
    await cutAfter('Hel', { input: 'Hi', store: false });
    await hasLeft;
  });

  it('that is kept can be cancelled after a cut, and keeps what came', async () => {
    const { play, hasLeft } = playsInTwo(chunk('Hel'), chunk('lo', 'STOP'));
    upstream.plays(play);
    const [created] = await cutAfter('Hel', { input: 'Hi' });
    const { id } = created?.interaction ?? { id: '' };
    const { body } = await ask('post', `${id}/cancel`);
    expect(body.status).toBe('cancelled');
    await hasLeft;
    const events = eventsOf((await ask('get', `${id}?stream=true`)).text);
    expect(textIn(events)).toBe('Hel');
    expect(events.at(-1)).toMatchObject({ interaction: { status: 'cancelled' } });
    upstream.plays(playsJson(200, chunk('Hello', 'STOP')));
    await create({ input: 'Go on', previous_interaction_id: id });
    expect(lastCall().contents).toMatchObject([
      { parts: [{ text: 'Hi' }] },
      { role: 'model', parts: [{ text: 'Hel' }] },
      { parts: [{ text: 'Go on' }] },
    ]);
  });

  it('cannot be continued while it runs', async () => {
    const { play, goOn } = playsInTwo(chunk('Hel'), chunk('lo', 'STOP'));
    upstream.plays(play);
    const [created] = await cutAfter('Hel', { input: 'Hi' });
    const { id } = created?.interaction ?? { id: '' };
    const answer = await create({ input: 'More', previous_interaction_id: id });
    expect(answer.body.error.status).toBe('FAILED_PRECONDITION');
    goOn();
    expect((await endOf(id)).status).toBe('completed');
  });

  it('tells a failure before its first event as a plain error, and keeps nothing', async () => {
    upstream.plays(playsJson(500, { error: { code: 500, message: 'no' } }));
    const answer = await create({ input: 'Hi', stream: true });
    expect(answer.status).toBe(503);
  });

  it('says of what was blocked that it has failed, and why', async () => {
    upstream.plays(playsEvents(chunk('Bad'), chunk('', 'SAFETY')));
    const { text } = await create({ input: 'Hi', stream: true });
    expect(eventsOf(text).slice(-3)).toMatchObject([
      { event_type: 'error', error: { code: 'safety' } },
      { event_type: 'interaction.status_update', status: 'failed' },
      { event_type: 'interaction.completed', interaction: { status: 'failed' } },
    ]);
  });

  it.each(['x', '-1', '1e3'])('has no event %s', async (place) => {
    const { body } = await create({ input: 'Hi' });
    const answer = await ask('get', `${body.id}?stream=true&last_event_id=${place}`);
    expect(answer.status).toBe(400);
  });
});

describe('the older generation', () => {
  const older = { 'Api-Revision': '2026-05-07' };

  it('has outputs in the place of steps', async () => {
    const { body } = await create({ input: 'Hi' }, older);
    expect(body).toMatchObject({ role: 'model', outputs: [{ type: 'text', text: 'Hello' }] });
    expect(body).not.toHaveProperty('steps');
  });

  it('has events of its own, of the same answer', async () => {
    upstream.plays(playsEvents(chunk('Hel'), chunk('lo', 'STOP')));
    const { text } = await create({ input: 'Hi', stream: true }, older);
    const events = eventsOf(text);
    expect(events.map(({ event_type: type }) => type)).toEqual([
      'interaction.start',
      'interaction.status_update',
      'content.start',
      'content.delta',
      'content.delta',
      'content.stop',
      'interaction.status_update',
      'interaction.complete',
    ]);
    expect(textIn(events)).toBe('Hello');
    const { id } = events[0]?.interaction ?? { id: '' };
    const newer = await ask('get', `${id}?stream=true`);
    expect(eventsOf(newer.text)[0]).toMatchObject({ event_type: 'interaction.created' });
  });
});

describe("Opper's mount", () => {
  const opper = '/v3/compat/v1beta';

  it('has both generations and the counts in its own words', async () => {
    const answer = await create(
      { input: 'Hi', system_instruction: { Text: 'Be brief.' } },
      {},
      opper,
    );
    expect(answer.body).toMatchObject({
      status: 'completed',
      steps: [{ type: 'model_output' }],
      outputs: [{ type: 'text', text: 'Hello' }],
      usageMetadata: { totalTokenCount: 5, opper: { provider: 'gemini', model } },
    });
    expect(lastCall().systemInstruction.parts).toEqual([{ text: 'Be brief.' }]);
    const found = await request(gateway.url)
      .get(`${opper}/interactions/${answer.body.id}`)
      .set('Authorization', `Bearer ${apiKey}`);
    expect(found.body.outputs).toEqual(answer.body.outputs);
  });

  it('takes contents where there is no input, and ignores them beside one', async () => {
    await create({ contents: 'From contents' }, {}, opper);
    expect(lastCall().contents[0].parts[0].text).toBe('From contents');
    const both = await create({ contents: 'One', input: 'Other' }, {}, opper);
    expect(lastCall().contents[0].parts[0].text).toBe('Other');
    expect(both.headers['x-gateway-warnings']).toContain('field="contents"');
  });

  it('has its own form of errors for who is no Google client', async () => {
    const answer = await request(gateway.url)
      .get(`${opper}/interactions/none`)
      .set('Authorization', `Bearer ${apiKey}`);
    expect(answer.status).toBe(404);
    expect(answer.body.error).toMatchObject({ code: 'not_found' });
  });
});

describe('where the operator keeps nothing', () => {
  beforeEach(async () => {
    await gateway.close();
    gateway = await open({ interactions: { store: false } });
  });

  it('answers, and says that it keeps nothing', async () => {
    const { body, headers } = await create({ input: 'Hi' });
    expect(body).toMatchObject({ id: '', status: 'completed' });
    expect(headers['x-gateway-warnings']).toContain('dropped;field="store"');
    const silent = await create({ input: 'Hi', store: false });
    expect(silent.headers).not.toHaveProperty('x-gateway-warnings');
  });

  it('refuses what needs a memory', async () => {
    const answers = [
      await create({ input: 'Hi', background: true }),
      await create({ input: 'Hi', previous_interaction_id: 'x' }),
      await ask('get', 'x'),
      await ask('delete', 'x'),
      await ask('post', 'x/cancel'),
    ];
    for (const { body } of answers) {
      expect(body.error).toMatchObject({ code: 400, status: 'FAILED_PRECONDITION' });
    }
    const [background, previous] = answers.map(({ body }) => body.error.message);
    expect(background).toMatch(/^background: this gateway keeps no interactions/);
    expect(previous).toMatch(/^previousInteractionId: this gateway keeps no interactions/);
  });
});

describe('work in the background', () => {
  it('can be followed, also from a second connection', async () => {
    const { play, goOn } = playsInTwo(chunk('Hel'), chunk('lo', 'STOP'));
    upstream.plays(play);
    const begun = await cutAfter('Hel', { input: 'Hi', background: true });
    const { id } = begun[0]?.interaction ?? { id: '' };
    goOn();
    const rest = await ask('get', `${id}?stream=true&last_event_id=${begun.at(-1)?.event_id}`);
    expect(textIn([...begun, ...eventsOf(rest.text)])).toBe('Hello');
  });

  it('fails where its provider does, in words for the client', async () => {
    upstream.plays(playsJson(500, { error: { code: 500, message: 'no' } }));
    const { body } = await create({ input: 'Hi', background: true });
    expect(await endOf(body.id)).toMatchObject({
      status: 'failed',
      errors: [{ code: 'unavailable', message: expect.stringMatching(/./) }],
    });
  });

  it('waits for a place, and can be cancelled before it has one', async () => {
    await gateway.close();
    gateway = await open({ interactions: { concurrency: 1 } });
    const { play, goOn } = playsInTwo(chunk('Hel'), chunk('lo', 'STOP'));
    upstream.plays(play);
    const first = await create({ input: 'One', background: true, stream: false });
    const second = await create({ input: 'Two', background: true });
    const cancelled = await ask('post', `${second.body.id}/cancel`);
    expect(cancelled.body.status).toBe('cancelled');
    upstream.plays(playsJson(200, chunk('Hello', 'STOP')));
    goOn();
    await endOf(first.body.id);
    expect(upstream.calls.filter(({ body }) => body.includes('Two'))).toHaveLength(0);
  });
});

describe('what a provider cannot take is told by the names that the client wrote', () => {
  const audio = { type: 'audio', data: 'aGFsbG8=', mime_type: 'audio/wav' };
  const unreadable = { input: [{ type: 'text', text: 'Hear' }, audio] };
  const called = { type: 'function_call', name: 'f', id: 'c', arguments: {} };
  const zip = { ...audio, type: 'document', mime_type: 'application/zip' };

  beforeEach(async () => {
    await gateway.close();
    const claude = { ...upstream.provider, name: 'claude', format: 'anthropic-messages' } as const;
    gateway = await open({ providers: [{ ...claude, profile: 'anthropic', slugs: [] }] });
  });

  const refusals: readonly [string, object, string][] = [
    ['a content', unreadable, 'input[1].mimeType'],
    ['a content of a stream', { ...unreadable, stream: true }, 'input[1].mimeType'],
    ['a content that is not kept', { ...unreadable, store: false }, 'input[1].mimeType'],
    [
      'a stream that is not kept',
      { ...unreadable, store: false, stream: true },
      'input[1].mimeType',
    ],
    [
      'media in a result',
      { input: ['Do', called, { type: 'function_result', call_id: 'c', result: [zip] }] },
      'input[2].result',
    ],
    [
      'a file that is not there',
      { input: [{ type: 'image', uri: 'files/none', mime_type: 'image/png' }] },
      'input[0].uri',
    ],
    ['a form of answer', { input: 'Hi', response_modalities: ['audio'] }, 'responseModalities'],
  ];
  it.each(refusals)('%s', async (_, body, field) => {
    const answered = await create({ model: 'claude/any', ...body });
    expect(answered.status).toBe(400);
    const text = answered.text;
    expect(text).toContain(`"field":"${field}"`);
    expect(text).not.toMatch(/contents\[|generationConfig/);
  });

  it('in the background, too', async () => {
    const { body } = await create({ model: 'claude/any', ...unreadable, background: true });
    const { errors } = await endOf(body.id);
    expect(errors[0].message).toContain('input[1].mimeType');
  });

  it('in a dry run', async () => {
    const dry = { 'X-Gateway-Dry-Run': '1' };
    const { body } = await create({ model: 'claude/any', ...unreadable }, dry);
    const fields = body.targets[0].decisions.map(({ field }: { field: string }) => field);
    expect(fields).toContain('input[1].mimeType');
    expect(fields.filter((field: string) => field.startsWith('contents'))).toEqual([]);
  });

  it('in warnings', async () => {
    upstream.plays(
      playsJson(200, {
        ...{ id: 'm', type: 'message', role: 'assistant', model: 'any' },
        content: [{ type: 'text', text: 'Hello' }],
        ...{ stop_reason: 'end_turn', usage: { input_tokens: 1, output_tokens: 1 } },
      }),
    );
    const input = [{ ...audio, type: 'image', mime_type: 'image/png', resolution: 'high' }];
    const answered = await create({ model: 'claude/any', input });
    expect(answered.status).toBe(200);
    expect(answered.headers['x-gateway-warnings']).toContain('field="input[0]"');
  });
});

describe('after a restart', () => {
  it('keeps conversations, and tells that a cut stream has failed', async () => {
    const { body: first } = await create({ input: 'One' });
    const { play } = playsInTwo(chunk('Hel'), chunk('lo', 'STOP'));
    upstream.plays(play);
    const [created] = await cutAfter('Hel', { input: 'Two' });
    const { id } = created?.interaction ?? { id: '' };
    await gateway.close('now');
    gateway = await open();
    expect((await ask('get', id)).body).toMatchObject({
      status: 'failed',
      errors: [{ code: 'unavailable' }],
    });
    upstream.plays(playsJson(200, chunk('Hello', 'STOP')));
    await create({ input: 'Three', previous_interaction_id: first.id });
    expect(lastCall().contents).toHaveLength(3);
  });
});
