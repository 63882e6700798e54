import type { Span } from './ports.js';

/** A span with what happened inside of it. */
export interface SpanNode {
  readonly span: Span;
  /** Oldest first. */
  readonly children: readonly SpanNode[];
}

/**
 * Spans of one trace -> its trees. A span whose parent is not among them begins a tree, whether it
 * has none or it belongs to somebody else's records. So does every one of a circle, which clients
 * can make by the parents they name.
 */
export function spanTrees(spans: readonly Span[]): readonly SpanNode[] {
  const children = new Map<string, Span[]>();
  const ids = new Set(spans.map(({ id }) => id));
  const roots: Span[] = [];
  for (const span of spans) {
    const { parentId } = span;
    if (parentId === null || parentId === span.id || !ids.has(parentId)) roots.push(span);
    else children.set(parentId, [...(children.get(parentId) ?? []), span]);
  }
  const seen = new Set<Span>();
  const nodeOf = (span: Span): SpanNode => {
    seen.add(span);
    const inside: SpanNode[] = [];
    for (const child of children.get(span.id) ?? []) {
      if (!seen.has(child)) inside.push(nodeOf(child));
    }
    return { span, children: inside };
  };
  const trees = roots.map(nodeOf);
  for (const span of spans) if (!seen.has(span)) trees.push(nodeOf(span));
  return trees;
}
