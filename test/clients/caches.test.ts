import { GoogleGenerativeAI } from '@google/generative-ai';
import { GoogleAICacheManager } from '@google/generative-ai/server';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as genai1 from 'genai1';
import * as genai2 from 'genai2';
import * as genai3 from 'genai3';
import type { Recorded } from '../replay/upstream.js';
import { cacheTokens } from '../replay/wires/gemini-caches.js';
import {
  collect,
  failureOf,
  gatewayKey,
  settings,
  startTestGateway,
  type TestGateway,
} from './gateway.js';

/** What the tests use has the same shape in all versions; only private members differ. */
type Sdk = Pick<typeof genai2, 'GoogleGenAI'>;

const notes = 'Notes of a long meeting, in which much was said.';
const question = 'What was said?';
const answered = /heard "(?:Notes of a long meeting, in which much was said\.\n?)?What was said\?"/;

/** What the upstream was asked to answer, oldest first. */
function calls({ upstream }: TestGateway): Recorded[] {
  return upstream.requests.filter(({ reply }) => reply !== undefined);
}

describe.each(settings)('caches over $format', (setting) => {
  let gateway: TestGateway;
  const holds = setting.format === 'gemini';

  beforeEach(async () => {
    gateway = await startTestGateway(setting);
  });
  afterEach(() => gateway.close());

  function connect(sdk: Sdk = genai2): genai2.GoogleGenAI {
    return new sdk.GoogleGenAI({ apiKey: gatewayKey, httpOptions: { baseUrl: gateway.url } });
  }

  const whole = {
    model: setting.model,
    config: {
      contents: notes,
      systemInstruction: 'Be brief.',
      displayName: 'the meeting',
      ttl: '7200s',
    },
  };

  /** Asserts what the provider got of a call that begins with the whole cache. */
  function expectMarked({ body }: Recorded): void {
    const text = JSON.stringify(body);
    switch (setting.format) {
      case 'gemini':
        expect(body).toEqual({
          contents: [{ role: 'user', parts: [{ text: question }] }],
          cachedContent: expect.stringMatching(/^cachedContents\/cache_/),
        });
        return;
      case 'anthropic-messages':
        expect(body).toMatchObject({
          system: [{ type: 'text', text: 'Be brief.' }],
          messages: [
            {
              role: 'user',
              content: [
                { type: 'text', text: notes, cache_control: { type: 'ephemeral', ttl: '1h' } },
                { type: 'text', text: question },
              ],
            },
          ],
        });
        expect(text.match(/cache_control/g)).toHaveLength(1);
        return;
      case 'bedrock-converse':
        expect(body).toMatchObject({
          system: [{ text: 'Be brief.' }],
          messages: [
            {
              role: 'user',
              content: [
                { text: notes },
                { cachePoint: { type: 'default', ttl: '1h' } },
                { text: question },
              ],
            },
          ],
        });
        expect(text.match(/cachePoint/g)).toHaveLength(1);
        return;
      default:
        expect(body.prompt_cache_key).toMatch(/^[0-9a-f]{32}$/);
        expect(text.indexOf(notes)).toBeLessThan(text.indexOf(question));
    }
  }

  it.each([
    ['genai1', genai1 as unknown as Sdk],
    ['genai2', genai2],
    ['genai3', genai3 as unknown as Sdk],
  ])('live as %s expects', async (_, sdk) => {
    const { caches, models } = connect(sdk);
    const created = await caches.create(whole);
    expect(created).toMatchObject({
      name: expect.stringMatching(/^cachedContents\/./),
      model: `models/${setting.model}`,
      displayName: 'the meeting',
      usageMetadata: { totalTokenCount: expect.any(Number) },
    });
    const { name = '', createTime = '', expireTime = '' } = created;
    expect(Date.parse(expireTime) - Date.parse(createTime)).toBe(7_200_000);
    expect(JSON.stringify(created)).not.toContain(notes);
    if (holds) expect(created.usageMetadata?.totalTokenCount).toBe(cacheTokens);

    const config = { cachedContent: name };
    const asked = { model: setting.model, contents: question, config };
    const first = await models.generateContent(asked);
    expect(first.text).toMatch(answered);
    const second = await collect(await models.generateContentStream(asked));
    expect(second.map(({ text = '' }) => text).join('')).toMatch(answered);

    const [one, two] = calls(gateway);
    if (!one || !two) throw new Error('the upstream was not asked twice');
    expectMarked(one);
    expectMarked(two);
    const { stream: _one, stream_options: _two, ...streamed } = two.body;
    expect(streamed).toEqual(one.body);
    // Where the provider was given the prefix beforehand, it is there at once.
    const cachedBefore = first.usageMetadata?.cachedContentTokenCount;
    if (holds) expect(cachedBefore).toBeGreaterThan(0);
    else expect(cachedBefore).toBeUndefined();
    const usage = second.at(-1)?.usageMetadata;
    expect(usage?.cachedContentTokenCount).toBe(two.reply?.usage.cached);
    expect(usage?.cachedContentTokenCount).toBeGreaterThan(0);
    expect(usage?.promptTokenCount).toBe(two.reply?.usage.prompt);

    expect(await caches.get({ name })).toEqual(created);
    const updated = await caches.update({ name, config: { ttl: '60s' } });
    const { updateTime = '', expireTime: earlier = '' } = updated;
    expect(Date.parse(earlier) - Date.parse(updateTime)).toBe(60_000);
    const expireAt = new Date(Date.now() + 600_000).toISOString();
    const moved = await caches.update({ name, config: { expireTime: expireAt } });
    expect(moved).toMatchObject({ name, expireTime: expireAt, createTime: created.createTime });

    await caches.delete({ name });
    expect(await failureOf(caches.get({ name }))).toMatchObject({ status: 404 });
    expect(await failureOf(caches.delete({ name }))).toMatchObject({ status: 404 });
    expect(await collect(await caches.list())).toEqual([]);
    expect(gateway.upstream.caches.size).toBe(0);
  });

  it('are counted as part of the prompt', async () => {
    const { caches } = connect();
    const { name } = await caches.create(whole);
    const count = async (more: object) => {
      const response = await fetch(`${gateway.url}/v1beta/models/${setting.model}:countTokens`, {
        method: 'POST',
        headers: { 'x-goog-api-key': gatewayKey, 'content-type': 'application/json' },
        body: JSON.stringify({
          generateContentRequest: {
            model: `models/${setting.model}`,
            contents: [{ role: 'user', parts: [{ text: question }] }],
            ...more,
          },
        }),
      });
      expect(response.status).toBe(200);
      const { totalTokens } = JSON.parse(await response.text());
      return Number(totalTokens);
    };
    const added = (await count({ cachedContent: name })) - (await count({}));
    expect(added).toBeGreaterThanOrEqual(Math.floor(`Be brief.${notes}`.length / 4));
  });

  it('are listed by pages, oldest first', async () => {
    const { caches } = connect();
    const names: (string | undefined)[] = [];
    for (const displayName of ['one', 'two', 'three', 'four', 'five']) {
      const { name } = await caches.create({ ...whole, config: { ...whole.config, displayName } });
      names.push(name);
    }
    const pager = await caches.list({ config: { pageSize: 2 } });
    expect(pager.page).toHaveLength(2);
    const listed = await collect(pager);
    expect(listed.map(({ name }) => name)).toEqual(names);
    expect(listed.map(({ displayName }) => displayName)).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ]);
  });

  it('hold tools and a whole conversation', async () => {
    const { caches, models } = connect();
    const functionDeclarations = [{ name: 'look_up', parametersJsonSchema: { type: 'object' } }];
    const { name } = await caches.create({
      model: setting.model,
      config: {
        tools: [{ functionDeclarations }],
        contents: [
          { role: 'user', parts: [{ text: 'call look_up {"word":"a"}' }] },
          { role: 'model', parts: [{ functionCall: { name: 'look_up', args: { word: 'a' } } }] },
          {
            role: 'user',
            parts: [{ functionResponse: { name: 'look_up', response: { output: 'A' } } }],
          },
          { role: 'model', parts: [{ text: 'It is A.' }] },
        ],
      },
    });
    const { functionCalls } = await models.generateContent({
      model: setting.model,
      contents: 'call look_up {"word":"b"}',
      config: { cachedContent: name ?? '' },
    });
    expect(functionCalls).toMatchObject([{ name: 'look_up', args: { word: 'b' } }]);
    const text = JSON.stringify(calls(gateway).at(-1)?.body);
    if (setting.format === 'anthropic-messages')
      expect(text).toContain('"text":"It is A.","cache_control"');
    if (setting.format === 'bedrock-converse')
      expect(text).toContain('{"text":"It is A."},{"cachePoint"');
  });

  it.each([
    ['a system instruction', { systemInstruction: 'Be brief.' }],
    [
      'tools',
      {
        tools: [
          { functionDeclarations: [{ name: 'look', parametersJsonSchema: { type: 'object' } }] },
        ],
      },
    ],
  ])('may hold %s alone', async (_, config) => {
    const { caches, models } = connect();
    const { name = '' } = await caches.create({ model: setting.model, config });
    const request = { model: setting.model, contents: question, config: { cachedContent: name } };
    expect((await models.generateContent(request)).text).toContain(`heard "${question}"`);
    const { body } = calls(gateway).at(-1) ?? {};
    const point = { type: 'ephemeral', ttl: '1h' };
    const member = 'systemInstruction' in config ? 'system' : 'tools';
    if (setting.format === 'anthropic-messages')
      expect(body?.[member]).toMatchObject([{ cache_control: point }]);
    if (setting.format === 'bedrock-converse')
      expect(body?.[member === 'system' ? 'system' : 'toolConfig']).toMatchObject(
        member === 'system'
          ? [{ text: 'Be brief.' }, { cachePoint: { ttl: '1h' } }]
          : { tools: [{ toolSpec: { name: 'look' } }, { cachePoint: { ttl: '1h' } }] },
      );
  });

  it('are kept for five minutes where the client wants no more', async () => {
    const { caches, models } = connect();
    const short = { ...whole, config: { ...whole.config, ttl: '300s' } };
    const { name = '' } = await caches.create(short);
    await models.generateContent({
      model: setting.model,
      contents: question,
      config: { cachedContent: name },
    });
    const text = JSON.stringify(calls(gateway).at(-1)?.body);
    expect(text).not.toContain('1h');
    if (setting.format === 'anthropic-messages')
      expect(text).toContain('"cache_control":{"type":"ephemeral"}');
    if (setting.format === 'bedrock-converse')
      expect(text).toContain('"cachePoint":{"type":"default"}');
  });

  it('work with the older client and its cache manager', async () => {
    const baseUrl = gateway.url;
    const manager = new GoogleAICacheManager(gatewayKey, { baseUrl });
    const created = await manager.create({
      model: setting.model.includes('/') ? `models/${setting.model}` : setting.model,
      contents: [{ role: 'user', parts: [{ text: notes }] }],
      systemInstruction: 'Be brief.',
      displayName: 'the meeting',
      ttlSeconds: 7200,
    });
    const name = created.name ?? '';
    expect(await manager.get(name)).toEqual(created);
    const { cachedContents } = await manager.list();
    expect(cachedContents).toEqual([created]);

    const model = new GoogleGenerativeAI(gatewayKey).getGenerativeModelFromCachedContent(
      created,
      {},
      { baseUrl },
    );
    const { response } = await model.generateContent(question);
    expect(response.text()).toMatch(answered);
    const last = calls(gateway).at(-1);
    if (!last) throw new Error('the upstream was not asked');
    expectMarked(last);

    const updated = await manager.update(name, {
      cachedContent: { ttlSeconds: 60 },
      updateMask: ['ttl'],
    });
    expect(Date.parse(updated.expireTime ?? '')).toBeLessThan(Date.parse(created.expireTime ?? ''));
    await manager.delete(name);
    expect(await failureOf(manager.get(name))).toMatchObject({ status: 404 });
  });
});
