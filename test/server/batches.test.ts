import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { apiKey, otherKey, startGateway } from './gateway.js';
import { send } from './talk.js';
import { chunk, playsJson, startUpstream } from './upstream.js';

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  upstream = await startUpstream();
  upstream.plays(playsJson(200, chunk('Hello', 'STOP')));
  gateway = await startGateway({ providers: [upstream.provider], batches: { maxRequests: 3 } });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

const hi = { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] };
const safety = { category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_NONE' };
const inline = (...requests: readonly unknown[]) => ({
  batch: { inputConfig: { requests: { requests: requests.map((one) => ({ request: one })) } } },
});

function create(
  body: object,
  { method = 'batchGenerateContent', model = 'gemini-2.5-flash', headers = {} } = {},
) {
  return request(gateway.url)
    .post(`/v1beta/models/${model}:${method}`)
    .set({ 'x-goog-api-key': apiKey, ...headers })
    .send(body);
}

function ask(method: 'get' | 'post' | 'delete', path: string, key = apiKey) {
  return request(gateway.url)[method](`/v1beta/${path}`).set('x-goog-api-key', key);
}

/** The operation once it is done. */
async function endOf(name: string) {
  for (let asked = 0; asked < 2000; asked++) {
    const { body } = await ask('get', name);
    if (body.done) return body;
  }
  throw new Error(`${name} has no end`);
}

async function upload(text: string): Promise<string> {
  const { body } = await request(gateway.url)
    .post('/upload/v1beta/files')
    .set({
      'x-goog-api-key': apiKey,
      'Content-Type': 'text/plain',
      'X-Goog-Upload-Protocol': 'raw',
    })
    .send(text);
  return body.file.name;
}

/** Field and description of every violation that an answer tells of. */
function violationsOf({ body }: { body: { error?: { details: object[] } } }): string[] {
  return (body.error?.details ?? []).flatMap((detail) =>
    'fieldViolations' in detail
      ? (detail.fieldViolations as { field: string; description: string }[]).map(
          ({ field, description }) => `${field}: ${description}`,
        )
      : [],
  );
}

describe('creating a batch', () => {
  it('answers an operation that has not begun, in either spelling', async () => {
    const { status, body } = await create({
      batch: {
        display_name: 'mine',
        model: 'models/gemini-2.5-flash',
        priority: '7',
        input_config: { requests: { requests: [{ request: hi, metadata: { key: 1 } }] } },
      },
    });
    expect(status).toBe(200);
    expect(body.done).toBeUndefined();
    expect(body.metadata).toMatchObject({
      '@type': 'type.googleapis.com/google.ai.generativelanguage.v1main.GenerateContentBatch',
      name: body.name,
      model: 'models/gemini-2.5-flash',
      displayName: 'mine',
      state: 'BATCH_STATE_PENDING',
      priority: '7',
      batchStats: { requestCount: '1', pendingRequestCount: '1' },
    });
    const done = await endOf(body.name);
    expect(done.response).toEqual(done.metadata.output);
    expect(done.metadata).toMatchObject({
      state: 'BATCH_STATE_SUCCEEDED',
      batchStats: { requestCount: '1', successfulRequestCount: '1' },
    });
    expect(done.response).toMatchObject({
      '@type': 'type.googleapis.com/google.ai.generativelanguage.v1main.GenerateContentBatchOutput',
      inlinedResponses: {
        inlinedResponses: [{ metadata: { key: 1 }, response: { candidates: [{}] } }],
      },
    });
  });

  const path = 'batch.inputConfig.requests.requests';
  it.each([
    ['no source', { batch: { inputConfig: {} } }, 'batch.inputConfig: must hold exactly one of'],
    [
      'two sources',
      { batch: { inputConfig: { ...inline(hi).batch.inputConfig, fileName: 'files/a' } } },
      'batch.inputConfig: must hold exactly one of',
    ],
    ['no request', inline(), `${path}: must NOT have fewer than 1 items`],
    ['too many requests', inline(hi, hi, hi, hi), `${path}: holds more than 3 requests`],
    [
      'a wrong type',
      inline(hi, { contents: [{ parts: [{ text: 7 }] }] }),
      `${path}[1].request.contents[0].parts[0].text: must be string`,
    ],
    [
      'what no schema can tell',
      inline(hi, { ...hi, safetySettings: Array(2).fill(safety) }),
      `${path}[1].request.safetySettings[1].category: `,
    ],
    [
      'another model',
      inline({ ...hi, model: 'other' }),
      `${path}[0].request.model: names another model`,
    ],
    [
      'a stream',
      inline({ ...hi, stream: true }),
      `${path}[0].request.stream: cannot be had in a batch`,
    ],
    [
      'another model of its own',
      { batch: { ...inline(hi).batch, model: 'models/other' } },
      'batch.model: names another model',
    ],
    [
      'an unknown file',
      { batch: { inputConfig: { fileName: 'files/nothing' } } },
      'batch.inputConfig.fileName: is no file of this key',
    ],
  ])('refuses %s and names the field', async (_, body, violation) => {
    const before = upstream.calls.length;
    const answer = await create(body);
    expect(answer.status).toBe(400);
    expect(violationsOf(answer)).toEqual([expect.stringContaining(violation)]);
    expect(upstream.calls).toHaveLength(before);
  });

  it('refuses a name that not every database can keep', async () => {
    const answer = await create({ batch: { ...inline(hi).batch, displayName: 'a\0b' } });
    expect(violationsOf(answer)).toEqual([
      expect.stringContaining('batch.displayName: must match pattern'),
    ]);
  });

  it('refuses what an embedding cannot be made of', async () => {
    const method = 'asyncBatchEmbedContent';
    const image = { inlineData: { mimeType: 'image/png', data: 'AAAA' } };
    const answer = await create(inline({ content: { parts: [image] } }), { method });
    expect(violationsOf(answer)).toEqual([
      `${path}[0].request.content.parts[0]: only text can be embedded`,
    ]);
  });

  it('warns of what has no effect, and refuses it in strict mode', async () => {
    const told = { webhookConfig: { uris: ['https://a.example'] } };
    const answer = await create(
      { batch: { ...inline({ ...hi, foo: 1 }).batch, ...told } },
      { headers: { 'X-Gateway-Extensions': '{}' } },
    );
    expect(answer.status).toBe(200);
    expect(answer.headers['x-gateway-warnings']).toBe(
      [
        `unknown_field;field="${path}[0].request.foo"`,
        'dropped;field="batch.webhookConfig"',
        'dropped;field="X-Gateway-Extensions"',
      ].join(', '),
    );
    const strict = await create(
      { batch: { ...inline(hi).batch, ...told } },
      { headers: { 'X-Gateway-Strict': '1' } },
    );
    expect(violationsOf(strict)).toEqual([expect.stringContaining('batch.webhookConfig: ')]);
  });

  it.each<['DELETE' | 'POST', string]>([
    ['DELETE', ''],
    ['POST', ':cancel'],
  ])('is left alone by a dry run of %s%s', async (method, action) => {
    const { name } = JSON.parse((await create(inline(hi))).text);
    const headers = { 'x-goog-api-key': apiKey, 'X-Gateway-Dry-Run': '1' };
    const answer = await send(gateway.url, { method, path: `/v1beta/${name}${action}`, headers });
    expect(answer.status).toBe(501);
    const path = `/v1beta/${name}`;
    const kept = await send(gateway.url, { method: 'GET', path, headers });
    expect(kept.status).toBe(200);
    expect(kept.text).not.toContain('CANCEL');
  });

  it('knows no dry run', async () => {
    const answer = await create(inline(hi), { headers: { 'X-Gateway-Dry-Run': '1' } });
    expect(answer.status).toBe(501);
  });

  it('refuses a model that nothing leads to', async () => {
    expect((await create(inline(hi), { model: 'nowhere/nothing' })).status).toBe(404);
  });
});

describe('the requests of a batch', () => {
  it('reach the provider with their long values', async () => {
    const data = Buffer.alloc(300 * 1024, 7).toString('base64');
    const parts = [{ text: 'See this' }, { inlineData: { mimeType: 'image/png', data } }];
    const before = upstream.calls.length;
    const { body } = await create(inline({ contents: [{ role: 'user', parts }] }));
    await endOf(body.name);
    const sent: unknown = JSON.parse(upstream.calls[before]?.body ?? '');
    expect(sent).toMatchObject({ contents: [{ parts }] });
  });

  it('are answered in megabytes, all of them in one body', async () => {
    const long = 'x'.repeat(2 * 1024 * 1024);
    upstream.plays(playsJson(200, chunk(long, 'STOP')));
    const { name } = (await create(inline(hi, hi, hi))).body;
    const done = await endOf(name);
    upstream.plays(playsJson(200, chunk('Hello', 'STOP')));
    const texts = done.response.inlinedResponses.inlinedResponses.map(
      ({ response }: { response: { candidates: [{ content: { parts: [{ text: string }] } }] } }) =>
        response.candidates[0].content.parts[0].text.length,
    );
    expect(texts).toEqual([long.length, long.length, long.length]);
    const { headers } = await ask('get', name);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    // Nobody held it all to count its bytes.
    expect(headers['content-length']).toBeUndefined();
  });

  it('have their warnings beside their answers', async () => {
    const { body } = await create(inline({ ...hi, guardrails: { pii: {} } }));
    const { response } = await endOf(body.name);
    expect(response.inlinedResponses.inlinedResponses).toMatchObject([
      { response: {}, warnings: [{ code: 'dropped', field: 'guardrails' }] },
    ]);
  });

  it('of a file have their faults in their places', async () => {
    const lines = [
      { key: 'good', request: hi },
      { key: 'empty', request: {} },
      { request: { ...hi, safetySettings: [safety, safety] }, metadata: { a: 1 } },
    ];
    const fileName = await upload(
      `not json\n${lines.map((line) => JSON.stringify(line)).join('\n')}`,
    );
    const tooMany = await create({ batch: { inputConfig: { fileName } } });
    expect(violationsOf(tooMany)).toEqual([
      expect.stringContaining('batch.inputConfig.fileName: holds more than 3 requests'),
    ]);

    const three = `not json\n${lines
      .slice(1)
      .map((line) => JSON.stringify(line))
      .join('\n')}`;
    const made = await create({ batch: { inputConfig: { fileName: await upload(three) } } });
    const { metadata } = await endOf(made.body.name);
    expect(metadata.batchStats).toEqual({ requestCount: '3', failedRequestCount: '3' });
    const results = await ask('get', `${metadata.output.responsesFile}:download`);
    const text = results.text ?? results.body.toString();
    const told = text
      .trimEnd()
      .split('\n')
      .map((line: string) => JSON.parse(line));
    expect(told).toMatchObject([
      { error: { code: 3, message: expect.stringContaining('malformed JSON') } },
      { key: 'empty', error: { code: 3, message: expect.stringMatching(/^contents: /) } },
      { metadata: { a: 1 }, error: { message: expect.stringMatching(/^safetySettings\[1\]/) } },
    ]);
  });
});

describe('batches', () => {
  it('of another key do not exist', async () => {
    const { name } = (await create(inline(hi))).body;
    for (const [method, path] of [
      ['get', name],
      ['post', `${name}:cancel`],
      ['delete', name],
    ] as const) {
      const foreign = await ask(method, path, otherKey);
      const unknown = await ask(method, path.replace(/\/[^:]+/, '/nothing'), otherKey);
      expect([foreign.status, unknown.status]).toEqual([404, 404]);
    }
    expect((await ask('get', 'batches', otherKey)).body).toEqual({ operations: [] });
    expect((await endOf(name)).metadata.state).toBe('BATCH_STATE_SUCCEEDED');
  });

  it('are listed page by page, without inline answers', async () => {
    const { name } = (await create(inline(hi))).body;
    await endOf(name);
    const first = await ask('get', 'batches?pageSize=1');
    expect(first.body.operations).toMatchObject([{ name, done: true }]);
    expect(first.body.operations[0].metadata.output).toBeUndefined();
    const second = await ask('get', `batches?pageSize=1&pageToken=${first.body.nextPageToken}`);
    expect(second.body.operations[0].name).not.toBe(name);
    const bad = await ask('get', 'batches?pageToken=nonsense');
    expect(violationsOf(bad)).toEqual(['pageToken: is not a token of this list']);
  });
});
