import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Principal } from '../core/principal.js';
import type { RequestContext } from '../dialects/dialect.js';
import type { Matched } from './router.js';

/** What every handler is told of a request, whatever its document. */
export interface BaseContext {
  /** Lower-case names. */
  readonly headers: IncomingHttpHeaders;
}

/** One request on its way through the server, with what each step found out. */
export interface Exchange<Context extends BaseContext = RequestContext> {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly matched: Matched;
  readonly query: URLSearchParams;
  readonly context: Context;
  /** Owner of the first valid key; undefined when there is none. Found from the headers alone. */
  readonly principal: Principal | undefined;
  /** The body as it came, where all of it was there at once. */
  wholeBody?: Buffer;
  /** The parsed, normalised body; set once the key was accepted. */
  body: unknown;
}
