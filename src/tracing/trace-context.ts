import { createHash } from 'node:crypto';

/** What a `traceparent` says. */
export interface TraceParent {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** 16 hexadecimal digits. */
  readonly spanId: string;
  readonly sampled: boolean;
}

/**
 * Reads W3C's `traceparent`. What is not of its form says nothing: callers are not refused for it.
 *
 * @see https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function readTraceParent(header: string | string[] | undefined): TraceParent | undefined {
  if (typeof header !== 'string') return undefined;
  const found = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/.exec(header);
  if (!found) return undefined;
  const [, version = '', traceId = '', spanId = '', flags = '', more] = found;
  // Later versions may say more behind what is known; the first one may not, and ff is none.
  if (version === 'ff' || (version === '00' && more !== undefined)) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** The trace that a span begins: always the same one for the same id, so nobody has to remember it. */
export function traceIdOf(id: string): string {
  return digest(id).slice(0, 32);
}

/** 16 hexadecimal digits for any id of a span; what has that form already stays as it is. */
export function spanIdOf(id: string): string {
  return /^[0-9a-f]{16}$/.test(id) ? id : digest(id).slice(0, 16);
}

function digest(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}
