import { describe, expect, it } from '@jest/globals';
import type { CanonicalCall } from '../../../src/core/canonical.js';
import type { Warning } from '../../../src/core/warnings.js';
import { bedrockConverse } from '../../../src/formats/bedrock-converse/index.js';
import { allOf, callOf, framesOf, readingOf, tools } from './setup.js';

const usage = { inputTokens: 3, outputTokens: 2, totalTokens: 5 };
const end = (stopReason = 'end_turn') => [{ messageStop: { stopReason } }, { metadata: { usage } }];
const delta = (value: object, contentBlockIndex = 0) => ({
  contentBlockDelta: { contentBlockIndex, delta: value },
});
const stop = (contentBlockIndex = 0) => ({ contentBlockStop: { contentBlockIndex } });
const start = (name: string, toolUseId?: string, contentBlockIndex = 0) => ({
  contentBlockStart: { contentBlockIndex, start: { toolUse: { toolUseId, name } } },
});
const withFunctions: Partial<CanonicalCall> = {
  tools: { functions: [{ name: 'f' }], server: [] },
};

function read(events: readonly object[], changes: Partial<CanonicalCall> = {}) {
  const reading = readingOf(callOf({ stream: 'sse', ...changes }));
  return allOf(bedrockConverse.readStream(framesOf(events), reading, tools));
}

function readWhole(body: unknown, changes: Partial<CanonicalCall> = {}) {
  const warnings: Warning[] = [];
  const warn = (warning: Warning) => void warnings.push(warning);
  const result = bedrockConverse.readResponse(body, readingOf(callOf(changes)), { ...tools, warn });
  return { result, warnings };
}

const whole = (content: readonly object[], more: object = {}) => ({
  output: { message: { role: 'assistant', content } },
  stopReason: 'end_turn',
  usage,
  ...more,
});

describe('a stream of Bedrock', () => {
  it.each([
    ['not JSON', { contentBlockStop: undefined }],
    ['no index', { contentBlockDelta: { delta: { text: 'a' } } }],
    ['a text that is none', delta({ text: 1 })],
    ['arguments that are no text', delta({ toolUse: { input: {} } })],
    [
      'a call without a name',
      { contentBlockStart: { contentBlockIndex: 0, start: { toolUse: {} } } },
    ],
    ['no reason', { messageStop: {} }],
  ])('is not read further where an event holds %s', async (_, event) => {
    await expect(read([event, ...end()])).rejects.toMatchObject({ kind: 'upstream-invalid' });
  });

  it('is cut short where it ends before its reason, or within a call', async () => {
    const truncated = { kind: 'upstream-truncated' };
    await expect(read([])).rejects.toMatchObject(truncated);
    await expect(read([delta({ text: 'a' }), stop()])).rejects.toMatchObject(truncated);
    const open = [start('f', 'c1'), delta({ toolUse: { input: '{' } })];
    await expect(read([...open, ...end('tool_use')], withFunctions)).rejects.toMatchObject(
      truncated,
    );
  });

  it('passes over deltas without text, and ends of blocks that never began', async () => {
    const chunks = await read([stop(7), delta({ text: '' }), delta({}), stop(), ...end()]);
    expect(chunks).toHaveLength(1);
    expect(chunks[0]?.candidates?.[0]).toMatchObject({
      content: { role: 'model', parts: [{ text: '' }] },
      finishReason: 'STOP',
    });
  });

  it('gives calls without an id one of the gateway’s', async () => {
    const [chunk] = await read([start('f'), stop(), ...end('tool_use')], withFunctions);
    expect(chunk?.candidates?.[0]?.content?.parts?.[0]?.functionCall).toEqual({
      name: 'f',
      args: {},
      id: expect.stringMatching(/^call_gw_[0-9a-f]{22}$/),
    });
  });

  it.each([
    ['{"a":', 'MALFORMED_FUNCTION_CALL', 'Malformed function call: f({"a":)'],
    ['[1]', 'MALFORMED_FUNCTION_CALL', 'Malformed function call: f([1])'],
  ])('says so where arguments are %s', async (input, finishReason, finishMessage) => {
    const events = [start('f', 'c1'), delta({ toolUse: { input } }), stop(), ...end('tool_use')];
    const chunks = await read(events, withFunctions);
    expect(chunks.at(-1)?.candidates?.[0]).toMatchObject({ finishReason, finishMessage });
  });

  it('knows no calls where there are no functions', async () => {
    const chunks = await read([start('f', 'c1'), stop(), ...end('tool_use')]);
    expect(chunks.at(-1)?.candidates?.[0]?.finishReason).toBe('UNEXPECTED_TOOL_CALL');
  });

  it('puts redacted reasoning together that comes in pieces', async () => {
    const pieces = ['b3Bh', 'cXVl'].map((redactedContent) =>
      delta({ reasoningContent: { redactedContent } }),
    );
    const [chunk] = await read([...pieces, stop(), ...end()]);
    const signature = chunk?.candidates?.[0]?.content?.parts?.[0]?.thoughtSignature ?? '';
    expect(Buffer.from(signature, 'base64').toString()).toContain('"d":"b3BhcXVl"');
  });

  it('is named once, by the gateway', async () => {
    let made = 0;
    const chunks = await allOf(
      bedrockConverse.readStream(
        framesOf([delta({ text: 'a' }), delta({ text: 'b' }), stop(), ...end()]),
        readingOf(callOf({ stream: 'sse' })),
        { ...tools, newId: () => `id-${++made}` },
      ),
    );
    expect(new Set(chunks.map(({ responseId }) => responseId))).toEqual(new Set(['id-1']));
  });
});

describe('a whole answer of Bedrock', () => {
  it.each([
    ['nothing', undefined],
    ['no output', { stopReason: 'end_turn' }],
    ['no reason', { output: { message: { content: [] } } }],
    ['no content', { output: { message: {} }, stopReason: 'end_turn' }],
    ['a text that is none', whole([{ text: 1 }])],
    ['a call without a name', whole([{ toolUse: { toolUseId: 'a', input: {} } }])],
    ['citations that are none', whole([{ citationsContent: { citations: ['a'] } }])],
  ])('is no answer with %s', (_, body) => {
    const { result } = readWhole(body);
    expect(!result.ok && result.error.kind).toBe('upstream-invalid');
  });

  it('has parts by its blocks, and the reasoning of the last by the text before it', () => {
    const { result } = readWhole(
      whole([
        { text: 'a' },
        { text: 'b' },
        { reasoningContent: { reasoningText: { text: 'hm', signature: 'cw==' } } },
      ]),
    );
    const parts = result.ok ? result.value.candidates?.[0]?.content?.parts : [];
    expect(parts).toEqual([{ text: 'a' }, { text: 'b', thoughtSignature: expect.any(String) }]);
  });

  it('is read with the sources of its texts', () => {
    const location = { web: { url: 'https://a.example/' } };
    const citations = [{ title: 'A', location }, { location }, {}];
    const { result } = readWhole(
      whole([{ text: 'é' }, { citationsContent: { content: [{ text: 'So.' }], citations } }]),
    );
    const grounding = result.ok ? result.value.candidates?.[0]?.groundingMetadata : undefined;
    expect(grounding).toEqual({
      groundingChunks: [
        { web: { uri: 'https://a.example/', title: 'A' } },
        { retrievedContext: {} },
      ],
      groundingSupports: [
        {
          segment: { partIndex: 1, startIndex: 0, endIndex: 3, text: 'So.' },
          groundingChunkIndices: [0, 1],
        },
      ],
    });
  });

  it.each([
    [
      { inputTokens: 3, outputTokens: 9, cacheReadInputTokens: 7, cacheWriteInputTokens: 5 },
      [15, 9, 7, 24],
    ],
    [{ inputTokens: 3, outputTokens: 0 }, [3, 0, undefined, 3]],
    [{ inputTokens: 1.5, outputTokens: -1, cacheReadInputTokens: null }, [0, 0, undefined, 0]],
  ])('costs what %j says', (counts, [prompt, candidates, cached, total]) => {
    const { result } = readWhole(whole([{ text: 'a' }], { usage: counts }));
    expect(result.ok && result.value.usageMetadata).toMatchObject({
      promptTokenCount: prompt,
      candidatesTokenCount: candidates,
      totalTokenCount: total,
    });
    expect(result.ok && result.value.usageMetadata?.cachedContentTokenCount).toBe(cached);
  });

  it('is estimated where nobody counted, with a warning', () => {
    const { result, warnings } = readWhole(whole([{ text: 'abcdefgh' }], { usage: undefined }));
    expect(result.ok && result.value.usageMetadata).toMatchObject({ candidatesTokenCount: 2 });
    expect(warnings).toMatchObject([{ code: 'estimated', field: 'usageMetadata' }]);
  });

  it.each([
    ['end_turn', 'STOP'],
    ['stop_sequence', 'STOP'],
    ['tool_use', 'STOP'],
    ['max_tokens', 'MAX_TOKENS'],
    ['model_context_window_exceeded', 'MAX_TOKENS'],
    ['guardrail_intervened', 'SAFETY'],
    ['content_filtered', 'SAFETY'],
    ['malformed_tool_use', 'MALFORMED_FUNCTION_CALL'],
    ['malformed_model_output', 'OTHER'],
    ['anything_else', 'OTHER'],
  ])('that ends by %s ends by %s', (stopReason, finishReason) => {
    const { result } = readWhole(whole([{ text: 'a' }], { stopReason }));
    expect(result.ok && result.value.candidates?.[0]).toMatchObject({
      finishReason,
      ...(finishReason === 'OTHER' ? { finishMessage: stopReason } : {}),
    });
  });
});

describe('a count of Bedrock', () => {
  it('is its input tokens', () => {
    expect(bedrockConverse.countTokens?.read({ inputTokens: 7 })).toEqual({
      ok: true,
      value: { totalTokens: 7 },
    });
    expect(bedrockConverse.countTokens?.read({})).toMatchObject({ ok: false });
  });
});
