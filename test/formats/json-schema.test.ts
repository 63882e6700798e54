import { describe, expect, it } from '@jest/globals';
import {
  cleanJsonSchema,
  parametersOf,
  toJsonSchema,
  warnOfParameters,
} from '../../src/formats/json-schema.js';
import { createLosses } from '../../src/formats/losses.js';
import { targetOf } from './anthropic-messages/setup.js';

describe('toJsonSchema', () => {
  it.each([
    ['lowers types', { type: 'STRING' }, { type: 'string' }],
    ['leaves out a type that says nothing', { type: 'TYPE_UNSPECIFIED' }, {}],
    [
      'lets a nullable type be null',
      { type: 'STRING', nullable: true },
      { type: ['string', 'null'] },
    ],
    [
      'lets a nullable enum be null',
      { type: 'STRING', enum: ['a'], nullable: true },
      { type: ['string', 'null'], enum: ['a', null] },
    ],
    [
      'lets a nullable choice be null',
      { anyOf: [{ type: 'STRING' }], nullable: true },
      { anyOf: [{ type: 'string' }, { type: 'null' }] },
    ],
    [
      'says null once',
      { anyOf: [{ type: 'NULL' }], nullable: true },
      { anyOf: [{ type: 'null' }] },
    ],
    [
      'reads numbers of an enum',
      { type: 'INTEGER', enum: ['1', '2'] },
      { type: 'integer', enum: [1, 2] },
    ],
    [
      'lets an enum of numbers be null',
      { type: 'INTEGER', enum: ['1', null] },
      { type: 'integer', enum: [1, null] },
    ],
    ['leaves out where the schema came from', { $schema: 'x', $id: 'y' }, {}],
    [
      'keeps a format of JSON Schema',
      { type: 'STRING', format: 'date-time' },
      { type: 'string', format: 'date-time' },
    ],
    [
      'drops a format that repeats the type',
      { type: 'INTEGER', format: 'int64' },
      { type: 'integer' },
    ],
    [
      'reads int64 written as text',
      { type: 'STRING', minLength: '2', max_length: '3' },
      { type: 'string', minLength: 2, maxLength: 3 },
    ],
    [
      'turns an example into examples',
      { type: 'STRING', example: 'x' },
      { type: 'string', examples: ['x'] },
    ],
    ['gives lists their items', { type: 'ARRAY' }, { type: 'array', items: {} }],
    [
      'renames Vertex’s references',
      { defs: { A: { type: 'STRING' } }, ref: '#/defs/A' },
      { $defs: { A: { type: 'string' } }, $ref: '#/$defs/A' },
    ],
    [
      'leaves out ids and endless patterns',
      { type: 'STRING', $id: 'x', pattern: 'a'.repeat(513) },
      { type: 'string' },
    ],
    ['keeps other patterns', { pattern: 'a'.repeat(512) }, { pattern: 'a'.repeat(512) }],
    [
      'goes down every keyword that holds a schema',
      { items: [{ type: 'STRING' }], unevaluatedItems: { type: 'STRING' } },
      { items: [{ type: 'string' }], unevaluatedItems: { type: 'string' } },
    ],
    ['reads snake_case', { any_of: [{ type: 'STRING' }] }, { anyOf: [{ type: 'string' }] }],
    [
      'leaves names of properties alone, even those of keywords',
      {
        type: 'OBJECT',
        properties: {
          max_items: { type: 'STRING' },
          type: { type: 'NUMBER' },
          nullable: { type: 'BOOLEAN' },
        },
      },
      {
        type: 'object',
        properties: {
          max_items: { type: 'string' },
          type: { type: 'number' },
          nullable: { type: 'boolean' },
        },
      },
    ],
  ])('%s', (_, given, want) => {
    expect(toJsonSchema(given)).toEqual(want);
  });

  it('orders properties, listed ones first', () => {
    const properties = { a: {}, b: {}, c: {} };
    const ordered = toJsonSchema({ type: 'OBJECT', properties, propertyOrdering: ['c', 'x', 'b'] });
    expect(Object.keys(ordered.properties as object)).toEqual(['c', 'b', 'a']);
    expect(ordered).not.toHaveProperty('propertyOrdering');
  });
});

describe('cleanJsonSchema', () => {
  it('takes out what other providers stumble over, at every depth', () => {
    const given = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'x',
      type: 'OBJECT',
      properties: {
        b: { type: 'STRING', nullable: true, minLength: 1 },
        a: { type: ['string', 'null'], enum: ['STRING'] },
      },
      propertyOrdering: ['a', 'b'],
    };
    const cleaned = cleanJsonSchema(given);
    expect(cleaned).toEqual({
      type: 'object',
      properties: {
        a: { type: ['string', 'null'], enum: ['STRING'] },
        b: { type: ['string', 'null'], minLength: 1 },
      },
    });
    expect(Object.keys(cleaned.properties as object)).toEqual(['a', 'b']);
  });
});

describe('warnOfParameters', () => {
  const decisionsOf = (schema: object, member: 'parameters' | 'parametersJsonSchema') => {
    const losses = createLosses(targetOf());
    const properties = { a: schema, b: { items: schema } };
    warnOfParameters({ name: 'f', [member]: { properties } }, 'tools[0]', losses);
    return losses.decisions.map(({ reason, ...decision }) => `${decision.class} ${reason}`);
  };
  const long = 'a'.repeat(513);

  it.each([
    ['an id', { $id: 'x' }, ['W $id is left out']],
    ['a long pattern', { pattern: long }, ['W a pattern of more than 512 characters']],
    ['a draft', { $schema: 'x' }, ['S $schema names the draft, which all take for granted']],
    ['nothing', { type: 'string', pattern: 'a', format: 'date' }, []],
  ])('tells of %s, once, in both kinds of schema', (_, schema, want) => {
    expect(decisionsOf(schema, 'parameters')).toEqual(want);
    expect(decisionsOf(schema, 'parametersJsonSchema')).toEqual(want);
  });

  it.each([
    ['int64', ['S format int64 only restates the type']],
    ['phone', ['W format phone is known to Google only']],
  ])("tells of format %s in Gemini's own kind, and passes it in the other", (format, want) => {
    expect(decisionsOf({ format }, 'parameters')).toEqual(want);
    expect(decisionsOf({ format }, 'parametersJsonSchema')).toEqual([]);
  });
});

describe('parametersOf', () => {
  it.each([
    ['nothing', {}, { type: 'object', properties: {} }],
    [
      'a bare object',
      { parameters: { type: 'OBJECT' as const } },
      { type: 'object', properties: {} },
    ],
    [
      'a root without type',
      { parametersJsonSchema: { properties: { a: {} } } },
      { type: 'object', properties: { a: {} } },
    ],
  ])('makes an object of %s', (_, declaration, want) => {
    expect(parametersOf({ name: 'f', ...declaration })).toEqual(want);
  });
});
