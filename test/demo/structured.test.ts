import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { sampleSchema } from '../../src/demo/sample.js';
import { ask, generate, textOf } from './ask.js';

const addFormats = addFormatsModule.default ?? addFormatsModule;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);

describe('JSON Schema', () => {
  const cases: { title: string; given: object; want?: unknown }[] = [
    {
      title: 'nested objects',
      given: object({ a: object({ b: { type: 'boolean' } }) }),
      want: { a: { b: true } },
    },
    {
      title: 'required without a description',
      given: { type: 'object', required: ['x'] },
      want: { x: null },
    },
    { title: 'enum', given: { enum: ['red', 'green'] }, want: 'red' },
    { title: 'const', given: { const: 7 }, want: 7 },
    {
      title: 'a text under a name',
      given: object({ title: { type: 'string' } }),
      want: { title: 'demo title' },
    },
    { title: 'lengths', given: object({ s: { type: 'string', minLength: 20, maxLength: 22 } }) },
    { title: 'a short length', given: object({ s: { type: 'string', maxLength: 2 } }) },
    {
      title: 'formats',
      given: object(byFormat('date', 'date-time', 'time', 'email', 'uuid', 'uri', 'ipv4')),
    },
    {
      title: 'a simple pattern',
      given: { type: 'string', pattern: '^[A-Z]{3}-\\d{2,4}$' },
      want: 'AAA-00',
    },
    { title: 'bounds', given: { type: 'integer', minimum: 3.5, maximum: 9 }, want: 4 },
    {
      title: 'exclusive bounds',
      given: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
    },
    { title: 'a step', given: { type: 'integer', minimum: 7, multipleOf: 5 }, want: 10 },
    {
      title: 'arrays',
      given: { type: 'array', items: { type: 'integer' }, minItems: 3 },
      want: [0, 0, 0],
    },
    {
      title: 'tuples',
      given: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }] },
    },
    { title: 'an empty array', given: { type: 'array', maxItems: 0 }, want: [] },
    { title: 'nullable', given: { type: ['null', 'integer'] }, want: 0 },
    {
      title: 'anyOf',
      given: { anyOf: [{ type: 'null' }, object({ a: { type: 'integer' } })] },
      want: { a: 0 },
    },
    { title: 'anyOf of nothing but null', given: { anyOf: [{ type: 'null' }] }, want: null },
    {
      title: 'anyOf beside properties',
      given: { ...object({ kind: { const: 'x' } }), anyOf: [object({ a: { type: 'integer' } })] },
      want: { kind: 'x', a: 0 },
    },
    {
      title: 'allOf',
      given: { allOf: [object({ a: { type: 'integer' } }), object({ b: { type: 'integer' } })] },
      want: { a: 0, b: 0 },
    },
    {
      title: 'a map',
      given: { type: 'object', additionalProperties: { type: 'integer' } },
      want: { key: 0 },
    },
    {
      title: 'a reference at the root',
      given: { $ref: '#/$defs/A', $defs: { A: object({ n: { type: 'integer' } }) } },
      want: { n: 0 },
    },
    {
      title: 'a list that goes through itself',
      given: object({
        value: { type: 'integer' },
        next: { anyOf: [{ $ref: '#' }, { type: 'null' }] },
      }),
      want: { value: 0, next: { value: 0, next: null } },
    },
    {
      title: 'a tree that goes through itself',
      given: object({ children: { type: 'array', items: { $ref: '#' } } }),
      want: { children: [{ children: [] }] },
    },
    {
      title: 'names of Object.prototype',
      given: object({ toString: { type: 'integer' } }),
      want: { toString: 0 },
    },
  ];
  test.each(cases)('fits $title', ({ given, want }) => {
    const made = sampleSchema(given);
    ajv.validate(given, made);
    expect(ajv.errors).toBeNull();
    if (want !== undefined) expect(made).toEqual(want);
  });
});

describe('Gemini Schema', () => {
  const cases = [
    {
      title: 'types in capitals',
      given: {
        type: 'OBJECT',
        properties: { n: { type: 'INTEGER' }, t: { type: 'ARRAY', items: { type: 'STRING' } } },
      },
      want: { n: 0, t: ['demo t'] },
    },
    {
      title: 'counts written as strings',
      given: { type: 'ARRAY', items: { type: 'BOOLEAN' }, minItems: '2' },
      want: [true, true],
    },
    { title: 'numbers written as strings', given: { type: 'INTEGER', enum: ['3', '5'] }, want: 3 },
    { title: 'an example', given: { type: 'STRING', example: 'Rome' }, want: 'Rome' },
    { title: 'nullable', given: { type: 'STRING', nullable: true }, want: 'demo' },
    {
      title: 'defs and ref',
      given: {
        type: 'OBJECT',
        properties: { a: { ref: '#/defs/A' } },
        defs: { A: { type: 'BOOLEAN' } },
      },
      want: { a: true },
    },
  ];
  test.each(cases)('fits $title', ({ given, want }) => {
    expect(sampleSchema(given)).toEqual(want);
  });

  test('keeps to propertyOrdering', () => {
    const given = {
      type: 'OBJECT',
      properties: { a: { type: 'STRING' }, b: { type: 'STRING' }, c: { type: 'STRING' } },
      propertyOrdering: ['c', 'a'],
    };
    expect(Object.keys(sampleSchema(given) as object)).toEqual(['c', 'a', 'b']);
  });
});

describe('a schema that asks for too much', () => {
  const doubling = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `d${at}`,
      object({ a: { $ref: `#/$defs/d${at + 1}` }, b: { $ref: `#/$defs/d${at + 1}` } }),
    ]),
  );
  const cases = [
    {
      title: 'a billion items',
      given: { type: 'array', items: { type: 'string' }, minItems: 1e9 },
    },
    {
      title: 'references that double',
      given: { $ref: '#/$defs/d0', $defs: { ...doubling, d40: { type: 'integer' } } },
    },
    {
      title: 'maps in maps',
      given: nest(30, (inner) => ({ type: 'object', additionalProperties: inner })),
    },
    { title: 'a text without end', given: { type: 'string', minLength: 1e9 } },
    { title: 'a pattern with large counts', given: { type: 'string', pattern: '^a{99999999}$' } },
    { title: 'a costly pattern', given: { type: 'string', pattern: '^(a+)+$' } },
    { title: 'itself', given: object({ self: { $ref: '#' } }, ['self']) },
  ];
  test.each(cases)('is answered quickly and small: $title', ({ given }) => {
    const startedAtMs = performance.now();
    expect(JSON.stringify(sampleSchema(given)).length).toBeLessThan(100_000);
    expect(performance.now() - startedAtMs).toBeLessThan(500);
  });
});

describe('answers', () => {
  const schema = { type: 'OBJECT', properties: { ok: { type: 'BOOLEAN' } } };
  const cases = [
    {
      title: 'fit responseSchema',
      given: { responseMimeType: 'application/json', responseSchema: schema },
      want: '{"ok":true}',
    },
    {
      title: 'fit responseJsonSchema',
      given: {
        responseMimeType: 'application/json',
        responseJsonSchema: { type: 'array', items: { enum: [1] } },
      },
      want: '[1]',
    },
    {
      title: 'fit responseFormat',
      given: { responseFormat: [{ text: { mimeType: 'application/json', schema: { const: 1 } } }] },
      want: '1',
    },
    {
      title: 'are a bare enum value',
      given: {
        responseMimeType: 'text/x.enum',
        responseSchema: { type: 'STRING', enum: ['yes', 'no'] },
      },
      want: 'yes',
    },
  ];
  test.each(cases)('$title', async ({ given, want }) => {
    expect(textOf(await generate(ask('Hi', { generationConfig: given })))).toBe(want);
  });

  test('are an object that quotes the prompt where JSON is asked for without a schema', async () => {
    const answer = await generate(
      ask('Hi', { generationConfig: { responseMimeType: 'application/json' } }),
    );
    expect(JSON.parse(textOf(answer))).toMatchObject({
      demo: true,
      model: 'gemini-2.5-flash',
      youWrote: 'Hi',
    });
  });
});

function object(properties: Record<string, object>, required = Object.keys(properties)) {
  return { type: 'object', properties, required: required.filter((name) => name !== 'next') };
}

function byFormat(...formats: string[]): Record<string, object> {
  return Object.fromEntries(formats.map((format) => [format, { type: 'string', format }]));
}

function nest(times: number, wrap: (inner: object) => object): object {
  return times === 0 ? { type: 'integer' } : wrap(nest(times - 1, wrap));
}
