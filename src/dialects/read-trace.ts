import type { Trace } from '../core/canonical.js';
import type { RequestContext } from './dialect.js';

/**
 * What the client calls this call in its own records. The headers are Opper's; their shapes
 * are the document's business, and neither is sent upstream.
 */
export function readTrace({ headers }: Pick<RequestContext, 'headers'>): Trace {
  const name = headers['x-opper-name'];
  const parentSpanId = headers['x-opper-parent-span-id'];
  return {
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof parentSpanId === 'string' ? { parentSpanId } : {}),
  };
}
