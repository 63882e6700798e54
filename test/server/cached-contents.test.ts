import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Running } from '../../src/main.js';
import { cachedContentsStore } from '../../src/storage/cached-contents-store.js';
import { embeddedDatabase } from '../../src/storage/embedded.js';
import { apiKey, otherKey, startGateway } from './gateway.js';
import { type Answer, send } from './talk.js';
import { chunk, playsJson, startUpstream } from './upstream.js';

const model = 'gemini-2.5-flash';
const prefix = {
  model: `models/${model}`,
  contents: [{ role: 'user', parts: [{ text: 'A long text.' }] }],
};
const question = [{ role: 'user', parts: [{ text: 'Which?' }] }];
const handle = 'cachedContents/of-the-provider-1';

function ask(
  { url }: Running,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const all = { 'x-goog-api-key': apiKey, 'content-type': 'application/json', ...headers };
  return send(url, { method, path: `/v1beta/${path}`, headers: all, body });
}

function fieldsOf({ text }: Answer): string[] {
  const details: { fieldViolations?: { field: string }[] }[] = JSON.parse(text).error.details;
  return details.flatMap(({ fieldViolations = [] }) => fieldViolations.map(({ field }) => field));
}

async function store(gateway: Running, more: object = {}): Promise<string> {
  const created = await ask(gateway, 'POST', 'cachedContents', { ...prefix, ...more });
  expect(created.status).toBe(200);
  const { name } = JSON.parse(created.text);
  return name;
}

const generate = (gateway: Running, cachedContent: string, more: object = {}, headers = {}) =>
  ask(
    gateway,
    'POST',
    `models/${model}:generateContent`,
    { contents: question, cachedContent, ...more },
    headers,
  );

describe('cachedContents at the demo', () => {
  let gateway: Running;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  const call = { functionCall: { name: 'f', args: {} } };
  it.each<[string, object, string[]]>([
    ['no model', { model: undefined }, ['model']],
    ['nothing to keep', { contents: undefined }, ['contents']],
    ['two lifetimes', { ttl: '60s', expireTime: '2999-01-01T00:00:00Z' }, ['ttl']],
    ['no lifetime at all', { ttl: '0s' }, ['ttl']],
    ['a lifetime in words', { ttl: 'an hour' }, ['ttl']],
    ['an end in the past', { expireTime: '2001-01-01T00:00:00Z' }, ['expireTime']],
    ['an end that is no time', { expireTime: 'soon' }, ['expireTime']],
    ['an end past all calendars', { ttl: '999999999999s' }, ['ttl']],
    ['a long name', { displayName: 'x'.repeat(129) }, ['displayName']],
    ['a name that not every database can keep', { displayName: 'a\0b' }, ['displayName']],
    [
      'bytes that are none',
      { contents: [{ parts: [{ inlineData: { mimeType: 'image/png', data: '#' } }] }] },
      ['contents[0].parts[0].inlineData.data'],
    ],
    [
      'a call whose result would have to follow',
      { contents: [...prefix.contents, { role: 'model', parts: [call] }] },
      ['contents[1].parts[0].functionCall'],
    ],
    [
      'a picture as an instruction',
      { systemInstruction: { parts: [{ inlineData: { mimeType: 'image/png', data: 'AAAA' } }] } },
      ['systemInstruction.parts[0]'],
    ],
    [
      'a system instruction in the form of one vendor',
      { systemInstruction: { Text: 'Be kind.' } },
      ['systemInstruction.parts'],
    ],
    [
      'a choice among no tools',
      { toolConfig: { functionCallingConfig: { mode: 'ANY' } } },
      ['toolConfig.functionCallingConfig.mode'],
    ],
  ])('are refused with %s', async (_, more, fields) => {
    const refused = await ask(gateway, 'POST', 'cachedContents', { ...prefix, ...more });
    expect(refused.status).toBe(400);
    expect(fieldsOf(refused)).toEqual(fields);
  });

  it('say an hour where the client says nothing, in either spelling', async () => {
    const { model: named, contents } = prefix;
    const created = await ask(gateway, 'POST', 'cachedContents', {
      model: named,
      contents,
      system_instruction: 'Be brief.',
      display_name: 'd',
    });
    const { createTime, updateTime, expireTime, ...rest } = JSON.parse(created.text);
    expect(Date.parse(expireTime) - Date.parse(createTime)).toBe(3_600_000);
    expect(updateTime).toBe(createTime);
    expect(rest).toEqual({
      name: expect.stringMatching(/^cachedContents\/[\w-]+$/),
      model: `models/${model}`,
      displayName: 'd',
      usageMetadata: { totalTokenCount: expect.any(Number) },
    });
  });

  it('change nothing but their lifetime', async () => {
    const name = await store(gateway);
    const patch = (query: string, body: object) => ask(gateway, 'PATCH', `${name}${query}`, body);
    expect(fieldsOf(await patch('', {}))).toEqual(['']);
    expect(fieldsOf(await patch('?updateMask=displayName', { ttl: '9s' }))).toEqual(['updateMask']);
    const twice = { ttl: '9s', expireTime: '2999-01-01T00:00:00Z' };
    expect(fieldsOf(await patch('', twice))).toEqual(['']);
    for (const query of ['', '?updateMask=ttl', '?update_mask=expire_time', '?updateMask=']) {
      expect((await patch(query, { ttl: '90s' })).status).toBe(200);
    }
    const { updateTime, expireTime } = JSON.parse((await ask(gateway, 'GET', name)).text);
    expect(Date.parse(expireTime) - Date.parse(updateTime)).toBe(90_000);
  });

  it('refuse a page that is none of the list', async () => {
    const listed = await ask(gateway, 'GET', 'cachedContents?pageToken=%7B%7D');
    expect(fieldsOf(listed)).toEqual(['pageToken']);
  });

  it('belong to one tenant, and nobody else learns of them', async () => {
    const name = await store(gateway);
    const other = { 'x-goog-api-key': otherKey };
    const unknown = await ask(gateway, 'GET', 'cachedContents/none', undefined, other);
    expect(unknown.status).toBe(404);
    for (const [method, body] of [['GET'], ['PATCH', { ttl: '9s' }], ['DELETE']] as const) {
      const answer = await ask(gateway, method, name, body, other);
      expect(answer.status).toBe(404);
      const { message } = JSON.parse(answer.text).error;
      expect(message.replace(name, '')).toBe(
        JSON.parse(unknown.text).error.message.replace('cachedContents/none', ''),
      );
    }
    expect((await ask(gateway, 'GET', 'cachedContents', undefined, other)).text).toBe('{}');
    expect((await ask(gateway, 'GET', name)).status).toBe(200);
  });

  it.each([
    ['that leads elsewhere', '..%2F..%2Fx'],
    ['of no letters', '%00'],
    ['in two pieces', 'a/b'],
    ['of thousands of letters', 'x'.repeat(5_000)],
  ])('are not there by an id %s', async (_, id) => {
    expect([400, 404]).toContain((await ask(gateway, 'GET', `cachedContents/${id}`)).status);
  });

  it.each<[string, object, string[]]>([
    ['a system instruction', { systemInstruction: 'No.' }, ['systemInstruction']],
    [
      'tools and a choice',
      {
        tools: [{ googleSearch: {} }],
        toolConfig: { functionCallingConfig: { mode: 'AUTO' } },
      },
      ['tools', 'toolConfig'],
    ],
    [
      'faults in the request, whose paths are its own',
      { contents: [...question, { role: 'nobody', parts: [{ text: 'x' }] }] },
      ['contents[1].role'],
    ],
  ])('do not stand beside %s', async (_, more, fields) => {
    const refused = await generate(gateway, await store(gateway), more);
    expect(refused.status).toBe(400);
    expect(fieldsOf(refused)).toEqual(fields);
  });

  it('are of one model, by any of its names', async () => {
    const name = await store(gateway, { model: 'models/one' });
    const used = (id: string) =>
      ask(gateway, 'POST', `models/${id}:generateContent`, {
        contents: question,
        cachedContent: name,
      });
    expect((await used('one')).status).toBe(200);
    expect((await used('demo/one')).status).toBe(200);
    expect(fieldsOf(await used('other'))).toEqual(['cachedContent']);
  });

  it('begin the calls of every dialect', async () => {
    const name = await store(gateway);
    const answer = await send(gateway.url, {
      path: `/nordlys/v1beta/models/${model}:generateContent`,
      headers: { 'x-goog-api-key': apiKey, 'content-type': 'application/json' },
      body: { contents: question, generation_config: { cachedContent: name } },
    });
    expect(answer.text).toContain('A long text.');
  });

  it('keep long values, which begin another call just the same', async () => {
    const data = Buffer.alloc(400_000, 7).toString('base64');
    const name = await store(gateway, {
      contents: [{ role: 'user', parts: [{ inlineData: { mimeType: 'image/png', data } }] }],
    });
    const dryRun = await generate(gateway, name, {}, { 'x-gateway-dry-run': '1' });
    const [target] = JSON.parse(dryRun.text).targets;
    expect(target.requests[0].body.contents[0].parts).toEqual([
      { inlineData: { mimeType: 'image/png', data } },
      { text: 'Which?' },
    ]);
  });

  it('call nobody in a dry run', async () => {
    const headers = { 'x-gateway-dry-run': '1' };
    const answer = await ask(gateway, 'POST', 'cachedContents', prefix, headers);
    expect(answer.status).toBe(501);
  });
});

describe('the time of cachedContents', () => {
  const dataDir = path.join(tmpdir(), `pollux-${randomUUID()}`);
  let time = Date.now();
  let gateway: Running;
  const start = () => startGateway({ dataDir, now: () => time });

  beforeEach(async () => {
    gateway = await start();
  });
  afterEach(() => gateway.close());
  afterAll(() => rm(dataDir, { recursive: true }));

  it('ends to the millisecond', async () => {
    const name = await store(gateway, { ttl: '60s' });
    time += 59_999;
    expect((await ask(gateway, 'GET', name)).status).toBe(200);
    expect((await generate(gateway, name)).text).toContain('A long text.');
    time += 1;
    expect((await ask(gateway, 'GET', name)).status).toBe(404);
    expect((await ask(gateway, 'PATCH', name, { ttl: '60s' })).status).toBe(404);
    expect((await ask(gateway, 'GET', 'cachedContents')).text).toBe('{}');
    expect((await generate(gateway, name)).text).not.toContain('A long text.');
  });

  it('goes on over a restart', async () => {
    const name = await store(gateway, { ttl: '60s' });
    await gateway.close();
    time += 30_000;
    gateway = await start();
    expect((await generate(gateway, name)).text).toContain('A long text.');
    time += 30_000;
    expect((await ask(gateway, 'GET', name)).status).toBe(404);
  });

  it('that is over is no longer on disk after the next start', async () => {
    const name = await store(gateway, { ttl: '60s' });
    const begin = time;
    await gateway.close();
    time += 60_000;
    gateway = await start();
    await gateway.close();
    const database = embeddedDatabase(dataDir);
    const id = name.replace('cachedContents/', '');
    const left = await cachedContentsStore(database.open).find('test', id, begin);
    await database.close();
    gateway = await start();
    expect(left).toBeUndefined();
  });
});

describe('cachedContents of a model that Google keeps them for', () => {
  let google: Awaited<ReturnType<typeof startUpstream>>;
  let gateway: Running;

  beforeEach(async () => {
    google = await startUpstream();
    const claude = {
      ...google.provider,
      name: 'anthropic',
      slugs: [],
      format: 'anthropic-messages',
      profile: 'anthropic',
    } as const;
    gateway = await startGateway({
      providers: [google.provider, claude],
      models: {
        both: { targets: [`gemini/${model}`, 'anthropic/claude-sonnet-4-5'] },
        claude: { targets: ['anthropic/claude-sonnet-4-5'] },
      },
    });
  });
  afterEach(async () => {
    await gateway.close();
    await google.close();
  });

  type Part = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

  /** Google, but for what a test says of one of its doors. */
  function plays(others: Partial<Record<'create' | 'change' | 'generate', Part>> = {}): void {
    const { create = playsJson(200, { name: handle, usageMetadata: { totalTokenCount: 77 } }) } =
      others;
    const {
      change = playsJson(200, {}),
      generate: answer = playsJson(200, chunk('Yes.', 'STOP')),
    } = others;
    google.plays((request, response) => {
      const isCache = request.url?.startsWith('/v1beta/cachedContents');
      const door = !isCache ? answer : request.method === 'POST' ? create : change;
      return door(request, response);
    });
  }

  const bodies = () => google.calls.map(({ body }) => (body === '' ? undefined : JSON.parse(body)));

  it('are kept there too, with the same end and count', async () => {
    plays();
    const created = await ask(gateway, 'POST', 'cachedContents', { ...prefix, displayName: 'd' });
    const { name, expireTime, usageMetadata } = JSON.parse(created.text);
    expect(created.headers['x-gateway-warnings']).toBeUndefined();
    expect(usageMetadata).toEqual({ totalTokenCount: 77 });
    expect(name).not.toBe(handle);
    await generate(gateway, name);
    const updated = await ask(gateway, 'PATCH', name, { ttl: '60s' });
    await ask(gateway, 'DELETE', name);
    expect(google.calls.map(({ path: called }) => called)).toEqual([
      '/v1beta/cachedContents',
      `/v1beta/models/${model}:generateContent`,
      `/v1beta/${handle}?updateMask=expireTime`,
      `/v1beta/${handle}`,
    ]);
    expect(bodies()).toEqual([
      { ...prefix, displayName: 'd', expireTime },
      { contents: question, cachedContent: handle },
      { expireTime: JSON.parse(updated.text).expireTime },
      undefined,
    ]);
  });

  it('are sent whole where Google has lost them, and the handle is not tried again', async () => {
    const message = 'CachedContent not found (or permission denied)';
    const gone = { error: { code: 403, message, status: 'PERMISSION_DENIED' } };
    plays();
    const name = await store(gateway);
    let refusals = 0;
    plays({
      generate(request, response) {
        const answer = refusals++ === 0 ? playsJson(403, gone) : playsJson(200, chunk('Y', 'STOP'));
        return answer(request, response);
      },
    });
    const answer = await generate(gateway, name);
    expect(answer.status).toBe(200);
    expect(answer.headers['x-gateway-upstream-calls']).toBe('2');
    await generate(gateway, name);
    const contents = [{ role: 'user', parts: [{ text: 'A long text.' }, { text: 'Which?' }] }];
    expect(bodies()).toEqual([
      { contents: question, cachedContent: handle },
      { contents },
      { contents },
    ]);
  });

  it('serve as well where Google does not keep them, and say so', async () => {
    const refusal = { error: { code: 400, message: 'too small', status: 'INVALID_ARGUMENT' } };
    plays({ create: playsJson(400, refusal), generate: playsJson(200, { totalTokens: 5 }) });
    const created = await ask(gateway, 'POST', 'cachedContents', prefix);
    expect(created.headers['x-gateway-warnings']).toBe(
      `emulated;field="";target="gemini/${model}"`,
    );
    expect(JSON.parse(created.text).usageMetadata).toEqual({ totalTokenCount: 5 });

    const strict = { 'x-gateway-strict': '1' };
    const refused = await ask(gateway, 'POST', 'cachedContents', prefix, strict);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('too small');
  });

  it.each(['', 'x/../../y', 'models/x', 'cachedContents/a?b'])(
    'do not believe a provider that calls one %j',
    async (name) => {
      plays({ create: playsJson(200, { name }), generate: playsJson(200, { totalTokens: 5 }) });
      const created = await ask(gateway, 'POST', 'cachedContents', prefix);
      expect(created.status).toBe(200);
      expect(created.headers['x-gateway-warnings']).toContain('emulated');
    },
  );

  it('end here when Google cannot be told, and are sent whole from then on', async () => {
    const broken = playsJson(500, { error: { code: 500, message: 'no', status: 'INTERNAL' } });
    plays({ change: broken });
    const name = await store(gateway);
    expect((await ask(gateway, 'PATCH', name, { ttl: '60s' })).status).toBe(200);
    await generate(gateway, name);
    expect(bodies().at(-1)).not.toHaveProperty('cachedContent');

    const another = await store(gateway);
    expect((await ask(gateway, 'DELETE', another)).status).toBe(200);
    expect((await ask(gateway, 'GET', another)).status).toBe(404);
  });

  it('are sent whole beside a turn of the system, which Google takes no handle with', async () => {
    plays();
    const name = await store(gateway);
    const contents = [{ role: 'system', parts: [{ text: 'Be kind.' }] }, ...question];
    await generate(gateway, name, { contents });
    expect(bodies().at(-1)).toEqual({
      systemInstruction: { parts: [{ text: 'Be kind.' }] },
      contents: [{ role: 'user', parts: [{ text: 'A long text.' }, { text: 'Which?' }] }],
    });
  });

  it('show in a dry run what each target would be sent', async () => {
    plays();
    const name = await store(gateway, { model: 'models/both' });
    const shown = await ask(
      gateway,
      'POST',
      'models/both:generateContent',
      { contents: question, cachedContent: name },
      { 'x-gateway-dry-run': '1' },
    );
    const [first, second] = JSON.parse(shown.text).targets;
    expect(first.requests[0].body).toEqual({ contents: question, cachedContent: handle });
    expect(second.requests[0].body.messages[0].content).toEqual([
      { type: 'text', text: 'A long text.', cache_control: { type: 'ephemeral', ttl: '1h' } },
      { type: 'text', text: 'Which?' },
    ]);
    const classOf = ({ decisions }: { decisions: { field: string; class: string }[] }) =>
      decisions.find(({ field }) => field === 'cachedContent')?.class;
    expect([classOf(first), classOf(second)]).toEqual(['P', 'E']);
  });

  it('name what of the prefix a target cannot serve', async () => {
    plays({ generate: playsJson(200, { totalTokens: 5, input_tokens: 5 }) });
    const name = await store(gateway, {
      model: 'models/claude',
      contents: [
        ...prefix.contents,
        { role: 'model', parts: [{ inlineData: { mimeType: 'audio/wav', data: 'AAAA' } }] },
      ],
      tools: [{ functionDeclarations: [{ name: 'f', behavior: 'NON_BLOCKING' }] }],
      toolConfig: { retrievalConfig: { languageCode: 'de' } },
    });
    const shown = await ask(
      gateway,
      'POST',
      'models/claude:generateContent',
      { contents: question, cachedContent: name },
      { 'x-gateway-dry-run': '1' },
    );
    const [{ decisions }] = JSON.parse(shown.text).targets;
    const warned = decisions.filter((decision: { class: string }) => decision.class === 'W');
    expect(warned.map(({ field }: { field: string }) => field)).toEqual([
      'cachedContent.toolConfig.retrievalConfig',
      'cachedContent.contents[1].parts[0]',
      'cachedContent.tools[0].functionDeclarations[0].behavior',
    ]);
  });

  it('may have expired where a handle is unknown elsewhere than at Google', async () => {
    plays();
    const refused = await ask(gateway, 'POST', 'models/claude:generateContent', {
      contents: question,
      cachedContent: 'cachedContents/gone',
    });
    expect(refused.status).toBe(400);
    expect(fieldsOf(refused)).toEqual(['cachedContent']);
    expect(refused.text).toContain('may have expired');
    expect(google.calls).toEqual([]);
  });

  it('are stored for models that there are', async () => {
    const unknown = { ...prefix, model: 'models/nobody-knows-it' };
    expect((await ask(gateway, 'POST', 'cachedContents', unknown)).status).toBe(404);
  });
});
