import type { Trace } from '../core/canonical.js';
import type { RequestContext } from './dialect.js';

/**
 * What the client calls this call in its own records. The header is Opper's; its shape is the
 * document's business, and it is not sent upstream.
 */
export function readTrace({ headers }: Pick<RequestContext, 'headers'>): Trace {
  const name = headers['x-opper-name'];
  return typeof name === 'string' ? { name } : {};
}
