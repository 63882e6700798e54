import { describe, expect, it } from '@jest/globals';
import { strictify, wrapInObject } from '../../src/formats/strict-schema.js';

const text = { type: 'string' };
const closed = (properties: object, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

describe('strictify', () => {
  it.each([
    [
      'closes objects',
      { type: 'object', properties: { a: text }, required: ['a'] },
      closed({ a: text }),
      [],
    ],
    [
      'requires what is optional, and lets it be null',
      { type: 'object', properties: { a: text } },
      closed({ a: { type: ['string', 'null'] } }),
      [['a']],
    ],
    [
      'lets a constant be null beside itself',
      { type: 'object', properties: { a: { const: 1 } } },
      closed({ a: { anyOf: [{ const: 1 }, { type: 'null' }] } }),
      [['a']],
    ],
    [
      'turns oneOf into anyOf',
      closed({ a: { oneOf: [text, { type: 'number' }] } }),
      closed({ a: { anyOf: [text, { type: 'number' }] } }),
      [],
    ],
    [
      'takes a single allOf apart',
      closed({ a: { allOf: [text], description: 'd' } }),
      closed({ a: { type: 'string', description: 'd' } }),
      [],
    ],
    [
      'drops defaults and examples',
      closed({ a: { ...text, default: 'x', examples: ['y'] } }),
      closed({ a: text }),
      [],
    ],
    [
      'keeps constraints',
      closed({ a: { ...text, minLength: 1 } }),
      closed({ a: { ...text, minLength: 1 } }),
      [],
    ],
    [
      'keeps nothing beside a reference',
      { ...closed({ a: { $ref: '#/$defs/A', description: 'd' } }), $defs: { A: text } },
      { ...closed({ a: { $ref: '#/$defs/A' } }), $defs: { A: text } },
      [],
    ],
    [
      'finds what is optional in lists and behind references',
      {
        ...closed({ a: { type: 'array', items: { $ref: '#/definitions/A' } } }),
        definitions: { A: { type: 'object', properties: { b: text } } },
      },
      {
        ...closed({ a: { type: 'array', items: { $ref: '#/$defs/A' } } }),
        $defs: { A: closed({ b: { type: ['string', 'null'] } }) },
      },
      [['a', '*', 'b']],
    ],
    [
      'names what is referred to elsewhere',
      closed({ a: text, b: { $ref: '#/properties/a' } }),
      {
        ...closed({ a: text, b: { $ref: '#/$defs/properties_a' } }),
        $defs: { properties_a: text },
      },
      [],
    ],
    [
      'takes members for an object',
      { properties: { a: text }, required: ['a'] },
      closed({ a: text }),
      [],
    ],
  ])('%s', (_, given, schema, nullMeansAbsent) => {
    expect(strictify(given, 'openai')).toEqual({
      schema,
      wrapped: false,
      nullMeansAbsent,
      droppedConstraints: false,
      droppedExamples: JSON.stringify(given).includes('examples'),
    });
  });

  it.each([
    ['a text', text],
    ['a choice', { anyOf: [text, { type: 'number' }] }],
  ])('puts %s into an object', (_, given) => {
    expect(strictify(given, 'openai')).toMatchObject({
      wrapped: true,
      schema: closed({ value: given }),
    });
  });

  it('stops on recursion', () => {
    const node = { type: 'object', properties: { next: { $ref: '#' } } };
    const strict = strictify(node, 'openai');
    expect(strict?.schema).toEqual(closed({ next: { anyOf: [{ $ref: '#' }, { type: 'null' }] } }));
    expect(strict?.nullMeansAbsent.slice(0, 3)).toEqual([
      ['next'],
      ['next', 'next'],
      ['next', 'next', 'next'],
    ]);
    expect(strict?.nullMeansAbsent.length).toBeLessThanOrEqual(1000);
  });

  it.each([
    ['open objects', { type: 'object', properties: {}, additionalProperties: true }],
    ['maps', { type: 'object', additionalProperties: text }],
    ['objects without members', { type: 'object' }],
    ['patterns of names', { type: 'object', properties: {}, patternProperties: { x: text } }],
    ['required members nobody described', { type: 'object', properties: {}, required: ['a'] }],
    ['two schemas at once', closed({ a: { allOf: [text, { minLength: 1 }] } })],
    ['conditions', closed({ a: { ...text, if: {} } })],
    ['exclusions', closed({ a: { ...text, not: { const: 'x' } } })],
    ['anything', closed({ a: {} })],
    ['lists of anything', { type: 'array', items: {} }],
  ])('gives up on %s', (_, given) => {
    expect(strictify(given, 'openai')).toBeUndefined();
  });

  it('tells Anthropic’s models of constraints in words', () => {
    const given = {
      type: 'object',
      properties: {
        a: { ...text, pattern: '^x', minLength: 1, format: 'byte', description: 'An a' },
      },
    };
    expect(strictify(given, 'anthropic')).toEqual({
      schema: {
        type: 'object',
        properties: {
          a: {
            type: 'string',
            description: 'An a (constraints: minLength=1, pattern="^x", format="byte")',
          },
        },
        additionalProperties: false,
      },
      wrapped: false,
      nullMeansAbsent: [],
      droppedConstraints: true,
      droppedExamples: false,
    });
  });
});

describe('wrapInObject', () => {
  it('keeps references whole', () => {
    const list = { type: 'array', items: { $ref: '#/$defs/A' }, $defs: { A: text } };
    expect(wrapInObject(list)).toEqual({
      ...closed({ value: { type: 'array', items: { $ref: '#/$defs/A' } } }),
      $defs: { A: text },
    });
    const tree = { type: 'array', items: { $ref: '#' } };
    expect(wrapInObject(tree)).toEqual({
      ...closed({ value: { $ref: '#/$defs/root' } }),
      $defs: { root: { type: 'array', items: { $ref: '#/$defs/root' } } },
    });
  });
});
