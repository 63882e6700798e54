import type { Span } from './ports.js';

/** A span with what happened inside of it. */
export interface SpanNode {
  readonly span: Span;
  /** Oldest first. */
  readonly children: readonly SpanNode[];
}

/**
 * Spans of one trace, oldest first -> its trees. A parent may be named by the id of its request, the
 * last one before the span where a client has sent that several times. A span whose parent is not among them begins a tree, whether it
 * has none or it belongs to somebody else's records. So does every one of a circle, which clients
 * can make by the parents they name.
 */
export function spanTrees(spans: readonly Span[]): readonly SpanNode[] {
  const children = new Map<string, Span[]>();
  const ids = new Set(spans.map(({ id }) => id));
  const roots: Span[] = [];
  const byRequest = new Map<string, string>();
  const parentOf = ({ parentId }: Span) =>
    parentId === null || ids.has(parentId) ? parentId : (byRequest.get(parentId) ?? null);
  for (const span of spans) {
    const parentId = parentOf(span);
    if (parentId === null || parentId === span.id) roots.push(span);
    else children.set(parentId, [...(children.get(parentId) ?? []), span]);
    if (span.kind === 'request') byRequest.set(span.requestId, span.id);
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
