import type { Principal } from '../core/principal.js';
import type { AnswerAgain, RequestContext } from '../dialects/dialect.js';
import type { Exchange } from './exchange.js';
import type { Mount } from './mount-document.js';
import { takeWholeBody } from './read-body.js';

/** What is kept of requests, in bytes; those that nobody asks again go first. */
const keptBytes = 4 * 1024 * 1024;

/** Beside the bytes of a request there is the call that it came to, which is a few times as large. */
const overheadBytes = 2_048;

/** Operations whose answers the caches keep. */
const repeatable: ReadonlySet<string> = new Set(['generateContent', 'streamGenerateContent']);

interface Known {
  readonly principal: Principal;
  readonly again: AnswerAgain;
  /** Since somebody last had to go. */
  isUsed: boolean;
}

/**
 * A request that is answered from a cache costs mostly what is done until the cache is asked: parsing,
 * checking, naming. None of it can come out differently for the same bytes, headers included, of the same caller.
 * So a handler may say how such a request is to be answered again, and the next of them gets there at
 * once; whether there still is an answer in the cache is asked every time. The key that
 * came with a request is checked before, as ever.
 */
export function withKnownRequests(mount: Mount<RequestContext>): Mount<RequestContext> {
  const known = createMemory();
  return async (exchange) => {
    const { principal, context } = exchange;
    if (!principal || !isRepeatable(exchange)) return mount(exchange);
    // Node tells of a head before it looks at what came with it.
    await undefined;
    const body = takeWholeBody(exchange.request);
    if (body === undefined) return mount(exchange);
    exchange.wholeBody = body;
    // Where no cache answers, nobody pays for this.
    const found = known.isEmpty() ? undefined : known.find(textOf(exchange, body));
    // Another object says that something about the caller may have changed.
    if (found?.principal === principal) return found.again(context);
    context.remember = rememberIn(known, exchange, body, principal);
    return mount(exchange);
  };
}

/**
 * Apart from the function above: on Node 20 a closure that is made behind its `await` keeps every
 * request in memory until the next full collection.
 */
function rememberIn(known: Memory, exchange: Exchange, body: Buffer, principal: Principal) {
  return (again: AnswerAgain) =>
    known.add(textOf(exchange, body), { principal, again, isUsed: false });
}

function isRepeatable({ matched, request }: Exchange): boolean {
  return (
    matched.kind === 'found' &&
    repeatable.has(matched.match.route.operationId) &&
    request.headers['idempotency-key'] === undefined
  );
}

/** All that a client sent. No header holds a line end, so that nothing can be read in two ways. */
function textOf({ request: { url, rawHeaders } }: Exchange, body: Buffer): string {
  return `${url}\n${rawHeaders.join('\n')}\n\n${body.toString('latin1')}`;
}

type Memory = ReturnType<typeof createMemory>;

function createMemory() {
  const requests = new Map<string, Known>();
  let bytes = 0;

  /** Whoever was asked for since the last time has another turn. */
  const forgetOne = () => {
    for (const [text, request] of requests) {
      requests.delete(text);
      if (!request.isUsed) {
        bytes -= text.length + overheadBytes;
        return;
      }
      request.isUsed = false;
      requests.set(text, request);
    }
  };

  return {
    isEmpty: () => requests.size === 0,
    find(text: string): Known | undefined {
      const found = requests.get(text);
      if (found) found.isUsed = true;
      return found;
    },
    add(text: string, request: Known): void {
      if (!requests.has(text)) bytes += text.length + overheadBytes;
      requests.set(text, request);
      while (bytes > keptBytes) forgetOne();
    },
  };
}
