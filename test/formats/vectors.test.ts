import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as genai1 from 'genai1';
import * as genai2 from 'genai2';
import type { CanonicalCall, Chunk } from '../../src/core/canonical.js';
import type { Result } from '../../src/core/result.js';
import { opper } from '../../src/dialects/opper/index.js';
import { anthropicMessages } from '../../src/formats/anthropic-messages/index.js';
import { bedrockConverse } from '../../src/formats/bedrock-converse/index.js';
import type { Target, WireRequest } from '../../src/formats/format.js';
import { gemini } from '../../src/formats/gemini/index.js';
import { openaiChat } from '../../src/formats/openai-chat/index.js';
import { openaiResponses } from '../../src/formats/openai-responses/index.js';
import { sealSignature } from '../../src/formats/signature-envelope.js';
import {
  collect,
  failureOf,
  gatewayKey,
  settings,
  startTestGateway,
  type TestGateway,
} from '../clients/gateway.js';
import { apiKey, startGateway } from '../server/gateway.js';
import { type Answer, send } from '../server/talk.js';
import { startUpstream } from '../server/upstream.js';
import { allOf, folded, framesOf, tools } from './openai-chat/setup.js';
import { readCall, taken } from './read-call.js';

/**
 * The vectors that every implementation has to reproduce, under their numbers: translation
 * contract §18. Left out is what they say of clients that are not here: Python and Go (11).
 */

/** What the tests use has the same shape in both. */
const older = genai1 as unknown as typeof genai2;

const credentialId = '0a1b2c3d';
const targets = {
  gemini: target('gemini', 'gemini-2.5-flash'),
  chat: target('openai', 'gpt-4.1'),
  responses: target('openai', 'gpt-5'),
  anthropic: target('anthropic', 'claude-sonnet-4-5-20250929'),
  opus5: target('anthropic', 'claude-opus-5'),
  bedrock: target('bedrock', 'anthropic.claude-sonnet-4-5-20250929-v1:0'),
} as const;

function target(provider: string, model: string): Target {
  return { provider, profile: provider, model, credentialId };
}

function writeGemini(call: CanonicalCall): WireRequest {
  return taken(gemini.writeRequest(call, targets.gemini));
}

function writeChat(call: CanonicalCall): WireRequest {
  return taken(openaiChat.writeRequest(call, targets.chat));
}

function writeResponses(call: CanonicalCall): WireRequest {
  return taken(openaiResponses.writeRequest(call, targets.responses));
}

function writeAnthropic(call: CanonicalCall, to: Target = targets.anthropic): WireRequest {
  return taken(anthropicMessages.writeRequest(call, to));
}

function writeBedrock(call: CanonicalCall): WireRequest {
  return taken(bedrockConverse.writeRequest(call, targets.bedrock));
}

const converseUse = (toolUseId: string) => ({ toolUse: { toolUseId, name: 'f' } });
const converseResult = (toolUseId: string, piece: object, status = 'success') => ({
  toolResult: { toolUseId, status, content: [piece] },
});

const warningsOf = ({ warnings }: WireRequest) =>
  warnings.map(({ code, field }) => `${code} ${field}`);

const thinking = { type: 'thinking', thinking: 'Wish ÿ>?', signature: 'EqoB+/8=' };
const signature = sealSignature({
  p: 'anthropic',
  m: targets.anthropic.model,
  a: credentialId,
  b: [{ t: 'thinking', x: thinking.thinking, s: thinking.signature }],
});

const itemReasoning = {
  type: 'reasoning',
  id: 'rs_1',
  summary: [{ type: 'summary_text', text: 'Wish ÿ>?' }],
  encrypted_content: 'gAAAA+/8=',
};
const itemSignature = sealSignature({
  p: 'openai-responses',
  m: targets.responses.model,
  a: credentialId,
  b: [{ t: 'reasoning', id: 'rs_1', sum: ['Wish ÿ>?'], enc: 'gAAAA+/8=' }],
});

const user = (...parts: object[]) => ({ role: 'user', parts });
const model = (...parts: object[]) => ({ role: 'model', parts });
const calls = (id: string | undefined, more: object = {}) => ({
  functionCall: { ...(id === undefined ? {} : { id }), name: 'f', args: {} },
  ...more,
});
const gives = (response: object, id?: string) => ({
  functionResponse: { ...(id === undefined ? {} : { id }), name: 'f', response },
});
const functions = { tools: [{ functionDeclarations: [{ name: 'f' }] }] };

/** What the JavaScript client sends back: one content for each chunk that it was streamed. */
const echo = (ids: readonly (string | undefined)[], thoughtSignature = signature) => ({
  ...functions,
  contents: [
    user({ text: 'hi' }),
    model({ text: 'think', thought: true }),
    model(calls(ids[0], { thoughtSignature })),
    model(calls(ids[1])),
    model({ text: '' }),
    user(gives({ output: 1 }), gives({ output: 2 })),
  ],
  // Anthropic takes thinking back only where it thinks again.
  generationConfig: { thinkingConfig: { thinkingBudget: 2048 } },
});

const chatCall = (id: unknown) => ({
  id,
  type: 'function',
  function: { name: 'f', arguments: '{}' },
});
const chatResult = (tool_call_id: unknown, content: string) => ({
  role: 'tool',
  tool_call_id,
  content,
});
const itemCall = (call_id: unknown) => ({
  type: 'function_call',
  call_id,
  name: 'f',
  arguments: '{}',
});
const itemResult = (call_id: unknown, output: string) => ({
  type: 'function_call_output',
  call_id,
  output,
});
const toolUse = (id: unknown) => ({ type: 'tool_use', id, name: 'f', input: {} });
const toolResult = (tool_use_id: unknown, content: string, more: object = {}) => ({
  type: 'tool_result',
  tool_use_id,
  content,
  ...more,
});

describe('vector', () => {
  const gateways: TestGateway[] = [];
  let url = '';
  beforeAll(async () => {
    gateways.push(...(await Promise.all(settings.map((setting) => startTestGateway(setting)))));
    url = gateways.find(({ format }) => format === 'openai-chat')?.url ?? '';
  });
  afterAll(() => Promise.all(gateways.map((gateway) => gateway.close())));

  const contents = [user({ text: 'Hi' })];
  const key = { 'x-goog-api-key': gatewayKey };
  const ask = (path: string, body: object = { contents }, headers: Record<string, string> = key) =>
    send(url, { path, headers, body });

  it('1. JS-client echo: one model turn with its calls, one turn with their results', () => {
    const call = readCall(echo(['c1', 'c2']));
    expect(writeChat(call).body.messages).toEqual([
      { role: 'user', content: 'hi' },
      { role: 'assistant', content: null, tool_calls: [chatCall('c1'), chatCall('c2')] },
      chatResult('c1', '1'),
      chatResult('c2', '2'),
    ]);
    expect(writeResponses(call).body.input).toEqual([
      { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'hi' }] },
      itemCall('c1'),
      itemCall('c2'),
      itemResult('c1', '1'),
      itemResult('c2', '2'),
    ]);
    const own = readCall(echo(['c1', 'c2'], itemSignature));
    expect(writeResponses(own).body.input).toMatchObject([
      {},
      itemReasoning,
      itemCall('c1'),
      itemCall('c2'),
      itemResult('c1', '1'),
      itemResult('c2', '2'),
    ]);
    expect(writeAnthropic(call).body.messages).toEqual([
      { role: 'user', content: [{ type: 'text', text: 'hi' }] },
      { role: 'assistant', content: [thinking, toolUse('c1'), toolUse('c2')] },
      { role: 'user', content: [toolResult('c1', '1'), toolResult('c2', '2')] },
    ]);
    const ofBedrock = sealSignature({
      p: 'bedrock',
      m: targets.bedrock.model,
      a: credentialId,
      b: [{ t: 'thinking', x: 'Hm.', s: 'cw==' }],
    });
    expect(writeBedrock(readCall(echo(['c1', 'c2'], ofBedrock))).body.messages).toMatchObject([
      { role: 'user', content: [{ text: 'hi' }] },
      {
        role: 'assistant',
        content: [
          { reasoningContent: { reasoningText: { text: 'Hm.', signature: 'cw==' } } },
          converseUse('c1'),
          converseUse('c2'),
        ],
      },
      {
        role: 'user',
        content: [
          converseResult('c1', { json: { output: 1 } }),
          converseResult('c2', { json: { output: 2 } }),
        ],
      },
    ]);
  });

  it('2. The same without any ids: made alike on both sides and in every run', () => {
    const write = () => {
      const call = readCall(echo([undefined, undefined]));
      return {
        chat: writeChat(call).body,
        responses: writeResponses(call).body,
        anthropic: writeAnthropic(call).body,
      };
    };
    const { chat, responses, anthropic } = write();
    // SHA-256 of "v1|1|0|f" and "v1|1|1|f": turn, place among its calls, name.
    const [first, second] = ['call_3dd06d65d3787958aec873ca', 'call_d5e287982f06c15ab177679f'];
    expect(chat.messages).toMatchObject([
      {},
      { tool_calls: [{ id: first }, { id: second }] },
      { tool_call_id: first, content: '1' },
      { tool_call_id: second, content: '2' },
    ]);
    expect(responses.input).toMatchObject([
      {},
      itemCall(first),
      itemCall(second),
      itemResult(first, '1'),
      itemResult(second, '2'),
    ]);
    expect(anthropic.messages).toMatchObject([
      {},
      { content: [thinking, { id: first }, { id: second }] },
      { content: [{ tool_use_id: first }, { tool_use_id: second }] },
    ]);
    expect(JSON.stringify(write())).toBe(JSON.stringify({ chat, responses, anthropic }));
  });

  it('3. Two same-name calls answered in swapped order: matched by id, in the order of the calls', () => {
    const call = readCall({
      ...functions,
      contents: [
        user({ text: 'hi' }),
        model(calls('a'), calls('b')),
        user(gives({ output: 'of b' }, 'b'), gives({ output: 'of a' }, 'a')),
      ],
    });
    const [first, second] = [chatResult('a', 'of a'), chatResult('b', 'of b')];
    expect(writeChat(call).body.messages).toMatchObject([{}, {}, first, second]);
    expect(writeResponses(call).body.input).toMatchObject([
      {},
      itemCall('a'),
      itemCall('b'),
      itemResult('a', 'of a'),
      itemResult('b', 'of b'),
    ]);
    const results = [toolResult('a', 'of a'), toolResult('b', 'of b')];
    expect(writeAnthropic(call).body.messages).toMatchObject([{}, {}, { content: results }]);
    expect(writeBedrock(call).body.messages).toMatchObject([
      {},
      { content: [converseUse('a'), converseUse('b')] },
      { content: [converseResult('a', { text: 'of a' }), converseResult('b', { text: 'of b' })] },
    ]);
    expect(writeGemini(call).body.contents).toMatchObject([
      {},
      {},
      user(gives({ output: 'of a' }, 'a'), gives({ output: 'of b' }, 'b')),
    ]);
  });

  it('4. A function’s response: its result, its error, or all of it', () => {
    for (const [response, text, isError = false] of [
      [{}, '{}'],
      [{ result: 'x' }, 'x'],
      [{ result: { a: 1 } }, '{"a":1}'],
      [{ error: 'no' }, 'no', true],
      [{ output: 'x', note: 1 }, '{"output":"x","note":1}'],
    ] as const) {
      const contents = [user({ text: 'hi' }), model(calls('c1')), user(gives(response, 'c1'))];
      const call = readCall({ ...functions, contents });
      const [, , chat] = writeChat(call).body.messages as unknown[];
      expect(chat).toEqual(chatResult('c1', isError ? `Error: ${text}` : text));
      const [, , item] = writeResponses(call).body.input as unknown[];
      expect(item).toEqual(itemResult('c1', isError ? `Error: ${text}` : text));
      const [, , anthropic] = writeAnthropic(call).body.messages as unknown[];
      const content = [toolResult('c1', text, isError ? { is_error: true } : {})];
      expect(anthropic).toEqual({ role: 'user', content });
      const piece = text === 'x' || text === 'no' ? { text } : { json: response };
      const [, , bedrock] = writeBedrock(call).body.messages as unknown[];
      const given = converseResult('c1', piece, isError ? 'error' : 'success');
      expect(bedrock).toEqual({ role: 'user', content: [given] });
    }
  });

  it('5. Signature bytes echoed URL-safe without padding are the same envelope', () => {
    const urlSafe = Buffer.from(signature, 'base64').toString('base64url');
    expect(signature).toMatch(/[+/].*=$/);
    const plain = writeAnthropic(readCall(echo(['c1', 'c2']))).body;
    expect(writeAnthropic(readCall(echo(['c1', 'c2'], urlSafe))).body).toEqual(plain);
    expect(plain.messages).toMatchObject([{}, { content: [thinking, {}, {}] }, {}]);
  });

  it('6. A strict schema: written in order, its nulls pruned from the answer', async () => {
    const call = readCall({
      contents: [user({ text: 'Who?' })],
      generationConfig: {
        responseMimeType: 'application/json',
        responseSchema: {
          type: 'OBJECT',
          propertyOrdering: ['name', 'nick', 'tags'],
          properties: {
            tags: { type: 'ARRAY', maxItems: '3', items: { type: 'STRING' } },
            nick: { type: 'STRING', nullable: true },
            name: { type: 'STRING', minLength: '1' },
          },
          required: ['name', 'nick'],
        },
      },
    });
    const properties = {
      name: { type: 'string', minLength: 1 },
      nick: { type: ['string', 'null'] },
      tags: { type: ['array', 'null'], maxItems: 3, items: { type: 'string' } },
    };
    const schema = {
      type: 'object',
      properties,
      required: ['name', 'nick', 'tags'],
      additionalProperties: false,
    };
    const { body, reading } = writeChat(call);
    expect(JSON.stringify(body.response_format)).toBe(
      JSON.stringify({
        type: 'json_schema',
        json_schema: { name: 'response', schema, strict: true },
      }),
    );

    const content = '{"name":"Ada","nick":null,"tags":null}';
    const pruned = '{"name":"Ada","nick":null}';
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
    const choice = { index: 0, finish_reason: 'stop' };
    const whole = {
      id: 'r',
      model: 'gpt-4.1',
      choices: [{ ...choice, message: { content } }],
      usage,
    };
    expect(textOf(taken(openaiChat.readResponse(whole, reading, tools)))).toBe(pruned);
    const events = [
      ...[content.slice(0, 20), content.slice(20)].map((piece) => ({
        choices: [{ index: 0, delta: { content: piece } }],
      })),
      { choices: [{ ...choice, delta: {} }], usage },
      '[DONE]',
    ];
    const chunks = await allOf(openaiChat.readStream(framesOf(events), reading, tools));
    expect(textOf(await folded(chunks))).toBe(pruned);
  });

  it('7. Temperature 1.7: clamped for Claude, dropped for Opus 5', () => {
    const call = readCall({
      contents: [user({ text: 'hi' })],
      generationConfig: { temperature: 1.7 },
    });
    const older = writeAnthropic(call);
    expect([older.body.temperature, warningsOf(older)]).toEqual([
      1,
      ['clamped generationConfig.temperature'],
    ]);
    const newer = writeAnthropic(call, targets.opus5);
    expect([newer.body.temperature, warningsOf(newer)]).toEqual([
      undefined,
      ['dropped generationConfig.temperature'],
    ]);
  });

  it('8. Five stop sequences: Gemini takes them, OpenAI is not eligible', () => {
    const stopSequences = ['a', 'b', 'c', 'd', 'e'];
    const call = readCall({
      contents: [user({ text: 'hi' })],
      generationConfig: { stopSequences },
    });
    const { body, warnings } = writeGemini(call);
    expect([body.generationConfig, warnings]).toEqual([{ stopSequences }, []]);
    for (const refused of [
      openaiChat.writeRequest(call, targets.chat),
      openaiResponses.writeRequest(call, targets.responses),
    ]) {
      expect(!refused.ok && refused.error).toMatchObject({
        kind: 'field-not-supported',
        facts: { violations: [{ field: 'generationConfig.stopSequences' }] },
      });
    }
  });

  it('9. Usage: prompt with cached, candidates without thoughts, the total their sum', () => {
    const call = readCall({ contents: [user({ text: 'hi' })] });
    const chatUsage = (usage: object, to: Target) => {
      const choices = [{ index: 0, message: { content: 'Hi' }, finish_reason: 'stop' }];
      const reading = { call, target: to, names: new Map() };
      return countsOf(
        openaiChat.readResponse({ id: 'r', model: 'm', choices, usage }, reading, tools),
      );
    };
    const openai = {
      prompt_tokens: 10,
      completion_tokens: 30,
      total_tokens: 40,
      prompt_tokens_details: { cached_tokens: 4 },
      completion_tokens_details: { reasoning_tokens: 20 },
    };
    expect(chatUsage(openai, targets.chat)).toEqual([10, 10, 20, 4, 40]);
    const xai = {
      prompt_tokens: 10,
      completion_tokens: 5,
      total_tokens: 35,
      completion_tokens_details: { reasoning_tokens: 20 },
    };
    expect(chatUsage(xai, target('xai', 'grok-4'))).toEqual([10, 5, 20, undefined, 35]);

    const message = {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      model: targets.anthropic.model,
      content: [{ type: 'text', text: 'Hi' }],
      stop_reason: 'end_turn',
      usage: {
        input_tokens: 3,
        cache_creation_input_tokens: 5,
        cache_read_input_tokens: 7,
        output_tokens: 9,
        output_tokens_details: { thinking_tokens: 4 },
      },
    };
    const { reading } = writeAnthropic(call);
    expect(countsOf(anthropicMessages.readResponse(message, reading, tools))).toEqual([
      15, 5, 4, 7, 24,
    ]);
  });

  it('10. A stream of texts and interleaved calls: chunks that JS chats keep, 2.x and 1.30', async () => {
    const upstream = await startUpstream();
    const provider = { ...upstream.provider, format: 'openai-chat', profile: 'openai' } as const;
    const gateway = await startGateway({ providers: [{ ...provider, name: 'openai' }] });
    const delta = (piece: object) => ({
      id: 'r1',
      model: 'gpt-4.1',
      choices: [{ index: 0, delta: piece, finish_reason: null }],
    });
    const called = (index: number, more: object) => delta({ tool_calls: [{ index, ...more }] });
    const events = [
      ...['Let', ' me', ' see.'].map((content) => delta({ content })),
      called(0, { id: 'c1', function: { name: 'f', arguments: '{"a"' } }),
      called(1, { id: 'c2', function: { name: 'f', arguments: '{"a":' } }),
      called(0, { function: { arguments: ':1}' } }),
      called(1, { function: { arguments: '2}' } }),
      { ...delta({}), choices: [{ index: 0, delta: {}, finish_reason: 'tool_calls' }] },
      { ...delta({}), choices: [], usage: { prompt_tokens: 5, completion_tokens: 9 } },
      '[DONE]',
    ];
    const want = [
      ...['Let', ' me', ' see.'].map((text) => ({ text })),
      ...[1, 2].map((a) => ({ functionCall: { id: `c${a}`, name: 'f', args: { a } } })),
    ];
    try {
      for (const sdk of [genai2, older]) {
        upstream.plays((_request, response) => {
          response.writeHead(200, { 'content-type': 'text/event-stream' });
          for (const event of events) {
            response.write(
              `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`,
            );
          }
          response.end();
        });
        const httpOptions = { baseUrl: gateway.url };
        const chat = new sdk.GoogleGenAI({ apiKey, httpOptions }).chats.create({
          model: 'openai/gpt-4.1',
          config: functions,
        });
        const chunks = await collect(await chat.sendMessageStream({ message: 'hi' }));
        const parts = chunks.map(({ candidates }) => candidates?.[0]?.content?.parts ?? []);
        expect(parts.every(({ length }) => length > 0)).toBe(true);
        expect(parts.flat().filter(({ text }) => text !== '')).toEqual(want);
        const ends = chunks.map(({ candidates, usageMetadata }) => [
          candidates?.[0]?.finishReason,
          usageMetadata?.totalTokenCount,
        ]);
        const open = chunks.slice(1).map(() => [undefined, undefined]);
        expect(ends).toEqual([...open, ['STOP', 14]]);

        const kept = chat.getHistory(true);
        expect(kept[0]).toEqual({ role: 'user', parts: [{ text: 'hi' }] });
        const said = kept.slice(1).flatMap(({ role, parts: pieces }) => {
          expect(role).toBe('model');
          return pieces?.filter(({ text }) => text !== '') ?? [];
        });
        expect(said).toEqual(want);
      }
    } finally {
      await gateway.close();
      await upstream.close();
    }
  });

  it('11. An error after two chunks: JS 1.30 and 2.32 raise', async () => {
    for (const gateway of gateways) {
      for (const sdk of [genai2, older]) {
        const httpOptions = { baseUrl: gateway.url };
        const { models } = new sdk.GoogleGenAI({ apiKey: gatewayKey, httpOptions });
        const asked = { model: gateway.modelNamed('error-in-stream'), contents: 'Hi' };
        const stream = await models.generateContentStream(asked);
        let count = 0;
        const reading = (async () => {
          for await (const _ of stream) count++;
        })();
        const error = await failureOf(reading);
        expect(error).toMatchObject({ name: 'ApiError', status: 503 });
        expect([gateway.format, count >= 2]).toEqual([gateway.format, true]);
      }
    }
  });

  it('12. Azure’s filter: 200 with promptFeedback; Claude’s refusal: SAFETY with what was said', async () => {
    const { status, text } = await ask('/v1beta/models/openai/blocked-prompt:generateContent');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ promptFeedback: { blockReason: 'SAFETY' } });
    expect(JSON.parse(text)).not.toHaveProperty('candidates');

    const { reading } = writeAnthropic(readCall({ contents: [user({ text: 'hi' })] }));
    const head = { id: 'msg_1', type: 'message', role: 'assistant', model: 'claude-opus-5' };
    const usage = { input_tokens: 3, output_tokens: 2 };
    const whole = {
      ...head,
      content: [{ type: 'text', text: 'First,' }],
      stop_reason: 'refusal',
      usage,
    };
    const events = [
      { type: 'message_start', message: { ...head, content: [], stop_reason: null, usage } },
      { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
      { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'First,' } },
      { type: 'content_block_stop', index: 0 },
      { type: 'message_delta', delta: { stop_reason: 'refusal' }, usage },
      { type: 'message_stop' },
    ];
    const chunks = await allOf(anthropicMessages.readStream(framesOf(events), reading, tools));
    const unary = taken(anthropicMessages.readResponse(whole, reading, tools));
    for (const answer of [unary, await folded(chunks)]) {
      expect(answer.candidates).toMatchObject([
        { content: { parts: [{ text: 'First,' }] }, finishReason: 'SAFETY' },
      ]);
    }
  });

  it('13. 429 with retry-after 7: RetryInfo and the header', async () => {
    // AWS names no time.
    for (const gateway of gateways.filter(({ wait }) => wait === 7)) {
      const path = `/v1beta/models/${gateway.modelNamed('error-429')}:generateContent`;
      const answer = await send(gateway.url, { path, headers: key, body: { contents } });
      expect([answer.status, answer.headers['retry-after']]).toEqual([429, '7']);
      expect(errorOf(answer).details).toContainEqual({
        '@type': 'type.googleapis.com/google.rpc.RetryInfo',
        retryDelay: '7s',
      });
    }
  });

  it('14. Nordlys: conflicting tools and an unknown provider are 400', async () => {
    const path = '/nordlys/v1beta/models/openai/gpt-4o:generateContent';
    const declares = (name: string) => [{ functionDeclarations: [{ name }] }];
    const conflict = {
      contents,
      tools: declares('a'),
      generation_config: { tools: declares('b') },
    };
    expect((await ask(path, conflict)).status).toBe(400);
    const unknown = await ask(path, { contents, provider_only: ['x'] });
    expect(unknown.status).toBe(400);
    expect(errorOf(unknown).details).toContainEqual(
      expect.objectContaining({ reason: 'NO_ELIGIBLE_PROVIDER' }),
    );
  });

  it('15. Opper’s short body is the same call as the base dialect’s', () => {
    const contents = [user({ text: 'Hi' })];
    const parameters = { type: 'object', properties: { city: { type: 'string' } } };
    const flat = { type: 'function', name: 'f', description: 'Does f', parameters };
    const short = readCall(
      { contents, system_instruction: { Text: 'Be brief.' }, tools: [flat] },
      opper,
    );
    const declaration = { name: 'f', description: 'Does f', parametersJsonSchema: parameters };
    const base = readCall({
      contents,
      systemInstruction: { parts: [{ text: 'Be brief.' }] },
      tools: [{ functionDeclarations: [declaration] }],
    });
    expect(short).toEqual({ ...base, dialect: 'opper' });
    expect(readCall({ contents }, opper)).toEqual({
      ...readCall({ contents }),
      dialect: 'opper',
    });
  });

  it('16. Adaptive: slash, colon and doubled version reach one handler, with four headers', async () => {
    for (const path of [
      '/api/v1beta/models/openai/gpt-4o/generateContent',
      '/api/v1beta/models/openai/gpt-4o:generateContent',
      '/api/v1beta/v1beta/models/openai/gpt-4o:generateContent',
    ]) {
      for (const header of ['x-goog-api-key', 'authorization', 'x-api-key', 'api-key']) {
        const value = header === 'authorization' ? `Bearer ${gatewayKey}` : gatewayKey;
        const answer = await ask(path, undefined, { [header]: value });
        // Only this dialect names the provider.
        expect([path, header, answer.status, JSON.parse(answer.text).provider]).toEqual([
          path,
          header,
          200,
          'openai',
        ]);
      }
    }
  });
});

function textOf(answer: Chunk): string | undefined {
  return answer.candidates?.[0]?.content?.parts?.map(({ text }) => text).join('');
}

/** prompt, candidates, thoughts, cached, total */
function countsOf(read: Result<Chunk>) {
  const { usageMetadata: usage } = taken(read);
  return [
    usage?.promptTokenCount,
    usage?.candidatesTokenCount,
    usage?.thoughtsTokenCount,
    usage?.cachedContentTokenCount,
    usage?.totalTokenCount,
  ];
}

function errorOf({ text }: Answer) {
  return JSON.parse(text).error;
}
