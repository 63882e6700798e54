import { describe, expect, it } from '@jest/globals';
import { parseLargeBody } from '../../../src/core/json.js';
import type { FieldViolation } from '../../../src/core/violations.js';
import type { Warning } from '../../../src/core/warnings.js';
import { checkSchema } from '../../../src/formats/gemini/server/check-schema.js';
import { readGenerationConfig } from '../../../src/formats/gemini/server/read-generation-config.js';
import { readSchema } from '../../../src/formats/gemini/server/read-schema.js';

describe('checkSchema', () => {
  const evil = { $ref: 'http://evil.example/x' };
  it.each([
    ['items', { items: evil }],
    ['a list of items', { items: [evil] }],
    ['prefixItems', { prefixItems: [evil] }],
    ['additionalItems', { additionalItems: evil }],
    ['unevaluatedItems', { unevaluatedItems: evil }],
    ['unevaluatedProperties', { unevaluatedProperties: evil }],
    ['additional_properties', { additional_properties: evil }],
    ['dependentSchemas', { dependentSchemas: { a: evil } }],
    ['dependencies', { dependencies: { a: evil, b: ['a'] } }],
    ['any_of', { any_of: [evil] }],
    ['a deeper place', { properties: { a: { items: [{ not: evil }] } } }],
  ])('refuses a reference to elsewhere in %s', (_, schema) => {
    const violations: FieldViolation[] = [];
    checkSchema(schema, 's', { violations });
    expect(violations).toMatchObject([
      { field: 's', description: expect.stringContaining('leaves the document') },
    ]);
  });

  it('refuses $dynamicRef at any depth', () => {
    const violations: FieldViolation[] = [];
    checkSchema({ unevaluatedItems: { items: [{ $dynamicRef: '#a' }] } }, 's', { violations });
    expect(violations).toEqual([{ field: 's', description: 'may not use $dynamicRef' }]);
  });
});

it('measures long values by what their placeholders stand for', async () => {
  const body = Buffer.from(JSON.stringify({ default: { data: 'A'.repeat(70_000) } }));
  const limits = { depth: 9, nodes: 99, keysPerObject: 9 };
  const parsed = await parseLargeBody(body, limits, '0123456789abcdef'.repeat(2));
  if (!parsed.ok) throw new Error(parsed.error);
  const { value, blobs } = parsed.value;
  expect(JSON.stringify(value).length).toBeLessThan(100);
  const violations: FieldViolation[] = [];
  checkSchema(value, 's', { violations, blobs });
  expect(violations).toEqual([{ field: 's', description: 'is larger than 64 KiB' }]);
});

function findings() {
  const violations: FieldViolation[] = [];
  const warnings: Warning[] = [];
  return { violations, warnings, warn: (warning: Warning) => warnings.push(warning) };
}

describe('readSchema', () => {
  it.each([
    [{ items: [{ any_of: [{ min_items: '1' }] }] }, { items: [{ anyOf: [{ minItems: '1' }] }] }],
    [{ additional_properties: { max_length: '1' } }, { additionalProperties: { maxLength: '1' } }],
    [{ $schema: 'x', $defs: { a: {} }, oneOf: [{ $ref: '#/$defs/a' }] }, undefined],
    // A name that every object has.
    [{ properties: { toString: {}, constructor: {} } }, undefined],
  ])('%j', (schema, want) => {
    const found = findings();
    expect(readSchema(schema, 's', found)).toEqual(want ?? schema);
    expect(found).toMatchObject({ violations: [], warnings: [] });
  });

  it('leaves out what is no keyword of anyone, and says where', () => {
    const found = findings();
    const schema = {
      constructor: 1,
      properties: { a: { 'x-order': 1, items: { colour: 'red' } } },
    };
    expect(readSchema(schema, 's', found)).toEqual({ properties: { a: { items: {} } } });
    expect(found.warnings).toEqual([
      { code: 'unknown_field', field: 's.constructor' },
      { code: 'unknown_field', field: 's.properties.a.x-order' },
      { code: 'unknown_field', field: 's.properties.a.items.colour' },
    ]);
  });

  it.each([
    ['INTEGER', ['1', '-2', '1e3'], []],
    ['number', ['0.5', 2, null], []],
    ['STRING', ['one', ''], []],
    ['INTEGER', ['1', 'one'], ['s.items.enum[1]']],
    ['number', [''], ['s.items.enum[0]']],
    ['NUMBER', ['Infinity'], ['s.items.enum[0]']],
  ])('takes an enum of type %s with %j or not', (type, values, fields) => {
    const found = findings();
    readSchema({ items: { type, enum: values } }, 's', found);
    expect(found.violations.map(({ field }) => field)).toEqual(fields);
  });
});

describe('an answer of type text/x.enum', () => {
  it.each([
    ['STRING', []],
    ['string', []],
    [undefined, []],
    ['INTEGER', ['generationConfig.responseSchema']],
  ] as const)('may have a schema of type %s or not', (type, fields) => {
    const found = findings();
    const responseSchema = { ...(type ? { type: type as 'STRING' } : {}), enum: ['1'] };
    readGenerationConfig({ responseMimeType: 'text/x.enum', responseSchema }, found);
    expect(found.violations.map(({ field }) => field)).toEqual(fields);
  });
});
