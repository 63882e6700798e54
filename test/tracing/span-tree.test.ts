import { describe, expect, it } from '@jest/globals';
import type { Span } from '../../src/tracing/ports.js';
import { type SpanNode, spanTrees } from '../../src/tracing/span-tree.js';
import { span } from './spans.js';

type Outline = { readonly [id: string]: Outline };

const outline = (nodes: readonly SpanNode[]): Outline =>
  Object.fromEntries(nodes.map(({ span: { id }, children }) => [id, outline(children)]));

const inside = (id: string, parentId: string): Span => span(id, { parentId });

/** A request whose id was sent before. */
const again = (id: string, parentId: string | null = null): Span =>
  span(id, { requestId: 'again', parentId });

describe('spans become trees', () => {
  const cases: readonly [string, readonly Span[], Outline][] = [
    ['none', [], {}],
    ['by their parents', [span('a'), inside('b', 'a'), inside('c', 'b')], { a: { b: { c: {} } } }],
    [
      'children in their order',
      [span('a'), inside('c', 'a'), inside('b', 'a')],
      { a: { c: {}, b: {} } },
    ],
    ['whose parent is not here at the top', [inside('b', 'elsewhere')], { b: {} }],
    ['that name themselves at the top', [inside('a', 'a')], { a: {} }],
    [
      'below the last request before them, where they name an id that was sent several times',
      [
        again('a'),
        inside('a1', 'a'),
        again('b'),
        inside('b1', 'b'),
        inside('c', 'again'),
        again('d', 'again'),
      ],
      { a: { a1: {} }, b: { b1: {}, c: {}, d: {} } },
    ],
    ['in a circle once each', [inside('a', 'b'), inside('b', 'a')], { a: { b: {} } }],
  ];
  it.each(cases)('%s', (_title, spans, want) => {
    expect(outline(spanTrees(spans))).toEqual(want);
  });
});
