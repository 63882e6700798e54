import { hash } from 'node:crypto';
import { createBoundedMemory } from '../core/bounded-memory.js';
import type { Principal } from '../core/principal.js';
import type { AnswerAgain, RequestContext } from '../dialects/dialect.js';
import type { Exchange } from './exchange.js';
import type { Mount } from './mount-document.js';
import { takeWholeBody } from './read-body.js';

/** Of the bodies of requests that are kept; the calls that they came to take some three times as much. */
const keptBytes = 4 * 1024 * 1024;

/** What is counted besides for each. */
const overheadBytes = 2_048;

/** Operations whose answers the caches keep. */
const repeatable: ReadonlySet<string> = new Set(['generateContent', 'streamGenerateContent']);

interface Known {
  readonly principal: Principal;
  readonly again: AnswerAgain;
}

/**
 * A request that is answered from a cache costs mostly what is done until the cache is asked: parsing,
 * checking, naming. None of it can come out differently for the same bytes, headers included, of the same caller.
 * So a handler may say how such a request is to be answered again, and the next of them gets there at
 * once; whether there still is an answer in the cache is asked every time. The key that
 * came with a request is checked before, as ever.
 */
export function withKnownRequests(mount: Mount<RequestContext>): Mount<RequestContext> {
  const known = createBoundedMemory<Known>(keptBytes);
  return async (exchange) => {
    const { principal, context } = exchange;
    if (!principal || !isRepeatable(exchange)) return mount(exchange);
    // Node tells of a head before it looks at what came with it.
    await undefined;
    const body = takeWholeBody(exchange.request);
    if (body === undefined) return mount(exchange);
    exchange.wholeBody = body;
    // Where no cache answers, nobody pays for this.
    const found = known.isEmpty() ? undefined : known.find(nameOf(exchange, body));
    // Another object says that something about the caller may have changed.
    if (found?.principal === principal) return found.again(context);
    context.remember = (again) => {
      known.keep(nameOf(exchange, body), { principal, again }, body.length + overheadBytes);
    };
    return mount(exchange);
  };
}

function isRepeatable({ matched, request }: Exchange): boolean {
  return (
    matched.kind === 'found' &&
    repeatable.has(matched.match.route.operationId) &&
    request.headers['idempotency-key'] === undefined
  );
}

/**
 * The SHA-256 of all that a client sent, its key among it, which is so not kept. No header holds a
 * line end, so that nothing can be read in two ways.
 */
function nameOf({ request: { url, rawHeaders } }: Exchange, body: Buffer): string {
  const text = `${url}\n${rawHeaders.join('\n')}\n\n${body.toString('latin1')}`;
  return hash('sha256', text, 'base64');
}
