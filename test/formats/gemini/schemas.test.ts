import { describe, expect, it } from '@jest/globals';
import type { FieldViolation } from '../../../src/core/violations.js';
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
    checkSchema(schema, 's', violations);
    expect(violations).toMatchObject([
      { field: 's', description: expect.stringContaining('leaves the document') },
    ]);
  });

  it('refuses $dynamicRef at any depth', () => {
    const violations: FieldViolation[] = [];
    checkSchema({ unevaluatedItems: { items: [{ $dynamicRef: '#a' }] } }, 's', violations);
    expect(violations).toEqual([{ field: 's', description: 'may not use $dynamicRef' }]);
  });
});

describe('readSchema', () => {
  it.each([
    [{ items: [{ any_of: [{ min_items: '1' }] }] }, { items: [{ anyOf: [{ minItems: '1' }] }] }],
    [{ additional_properties: { max_length: '1' } }, { additionalProperties: { maxLength: '1' } }],
    // Names that every object has.
    [
      { constructor: 1, properties: { toString: {} } },
      { constructor: 1, properties: { toString: {} } },
    ],
  ])('%j', (schema, want) => {
    const violations: FieldViolation[] = [];
    expect(readSchema(schema, 's', violations)).toEqual(want);
    expect(violations).toEqual([]);
  });
});

describe('an answer of type text/x.enum', () => {
  it.each([
    ['STRING', []],
    ['string', []],
    [undefined, []],
    ['INTEGER', ['generationConfig.responseSchema']],
  ] as const)('may have a schema of type %s or not', (type, fields) => {
    const violations: FieldViolation[] = [];
    const responseSchema = { ...(type ? { type: type as 'STRING' } : {}), enum: ['1'] };
    readGenerationConfig({ responseMimeType: 'text/x.enum', responseSchema }, violations);
    expect(violations.map(({ field }) => field)).toEqual(fields);
  });
});
