import { describe, expect, it } from '@jest/globals';
import type { GenerateContentResponse } from '../../generated/formats/gemini.js';
import { readAnswer } from './answer.js';
import { cellOf } from './cell.js';
import { emulates, leavesOut } from './checks.js';
import type { Exchange, Row } from './row.js';

const said = { text: 'Hello', usage: { prompt: 3, cached: 0, kept: 0, output: 2, thoughts: 0 } };

/** A gateway that did everything right with `topK`, but for what a test changes. */
function exchangeWith(changes: Partial<Exchange> = {}): Exchange {
  const whole: GenerateContentResponse = {
    candidates: [
      { index: 0, content: { role: 'model', parts: [{ text: said.text }] }, finishReason: 'STOP' },
    ],
    usageMetadata: { promptTokenCount: 3, candidatesTokenCount: 2, totalTokenCount: 5 },
  };
  const { text, usage } = said;
  return {
    format: 'openai-chat',
    way: 'whole',
    request: {},
    status: 200,
    headers: new Headers(),
    warnings: [],
    json: { ...whole },
    raw: JSON.stringify(whole),
    answer: readAnswer([whole]),
    sent: [
      {
        method: 'POST',
        path: '/v1/embeddings',
        headers: {},
        model: 'compatible',
        body: { top_k: 40 },
        reply: { items: [{ kind: 'text', text }], finish: 'stop', usage },
        ended: Promise.resolve('complete'),
      },
    ],
    upstream: {
      url: '',
      requests: [],
      signatures: new Map(),
      caches: new Map(),
      files: new Map(),
      aborted: new Promise(() => {}),
      next: () => new Promise(() => {}),
      arrived: async () => {},
      hold: () => () => {},
      close: async () => {},
    },
    ...changes,
  };
}

function rowWith(check: Row['upstream']['gemini'], more: Partial<Row> = {}): Row {
  return {
    feature: '`topK`',
    section: '8',
    fields: ['generationConfig.topK'],
    upstream: {
      gemini: check,
      'openai-chat': check,
      'openai-responses': check,
      'anthropic-messages': check,
      'bedrock-converse': check,
    },
    ...more,
  };
}

const right = rowWith({ top_k: 40 });
const warning = (code: string, field = 'generationConfig.topK') => ({
  warnings: [{ code, field }],
});
const refusal = (field: string): Partial<Exchange> => ({
  status: 400,
  sent: [],
  json: { error: { details: [{ fieldViolations: [{ field, description: 'not here' }] }] } },
});

describe('a cell says', () => {
  it.each([
    ['passed', right, {}],
    ['warned', right, warning('clamped')],
    ['emulated', right, warning('turn_inserted')],
    ['emulated', rowWith(emulates({ top_k: 40 })), {}],
    ['left out', rowWith(leavesOut('mark')), {}],
    ['refused', rowWith('refused'), refusal('generationConfig.topK')],
  ])('%s', (verdict, row, changes) => {
    expect(cellOf(row, exchangeWith(changes)).verdict).toBe(verdict);
  });
});

describe('there is no cell where', () => {
  it.each<[string, Row, Partial<Exchange>]>([
    ['the upstream got another value', rowWith({ top_k: 41 }), {}],
    ['the upstream got nothing', right, { sent: [] }],
    ['the check asks for nothing', rowWith({}), {}],
    ['something else was warned of', right, warning('dropped', 'generationConfig.seed')],
    ['a field of a like name was warned of', right, warning('dropped', 'generationConfig.topKK')],
    ['what should be left out arrived', rowWith(leavesOut('top_k')), {}],
    ['the request failed', right, { status: 503 }],
    ['the refusal names another field', rowWith('refused'), refusal('generationConfig.seed')],
    [
      'something was sent before the refusal',
      rowWith('refused'),
      { ...refusal('generationConfig.topK'), sent: exchangeWith().sent },
    ],
    ['nothing was refused', rowWith('refused'), {}],
    ['the answer says something else', right, { answer: readAnswer([{}]) }],
  ])('%s', (_, row, changes) => {
    expect(() => cellOf(row, exchangeWith(changes))).toThrow();
  });
});
