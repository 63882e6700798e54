import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Principal } from '../core/principal.js';
import type { RequestContext } from '../dialects/dialect.js';
import type { Matched } from './router.js';

/** One request on its way through the server, with what each step found out. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly method: string;
  readonly matched: Matched;
  readonly query: URLSearchParams;
  readonly context: RequestContext;
  /** Owner of the first valid key; undefined when there is none. Found from the headers alone. */
  readonly principal: Principal | undefined;
  /** The parsed, normalised body; set once the key was accepted. */
  body: unknown;
}
