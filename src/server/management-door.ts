import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Authenticate, type Carrier, readCredentials } from '../auth/authenticate.js';
import type { Clock, NewId } from '../core/clock.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
import { isObject, type JsonLimits, parseBody } from '../core/json.js';
import { invalidField } from '../core/violations.js';
import type { Reply } from '../dialects/dialect.js';
import { errorBody } from '../formats/gemini/server/write-error.js';
import type { Admission, RequestLimits } from '../limits/ports.js';
import type { ManagementContext } from '../management/management.js';
import type { BaseContext, Exchange } from './exchange.js';
import type { LogLine } from './front-door.js';
import { isOn, requestIdOf } from './headers.js';
import { type Mount, mountDocument, routeNotFound, type ServedDocument } from './mount-document.js';
import { shed } from './overload.js';
import type { ReadBody } from './read-body.js';
import type { RefuseKey } from './refuse-key.js';
import { createRouteMatcher } from './router.js';

export interface ManagementDoorOptions {
  readonly document: Omit<ServedDocument<ManagementContext>, 'readBody'>;
  readonly authenticate: Authenticate;
  readonly refuseKey: RefuseKey;
  /** A key's requests count wherever they go. */
  readonly limits: Pick<RequestLimits, 'admit'>;
  /** Whether new requests are refused, because there is too much to do already. */
  readonly isShedding: () => boolean;
  readonly readBody: ReadBody;
  readonly jsonLimits: JsonLimits;
  readonly now: Clock;
  readonly newId: NewId;
  readonly log: (line: LogLine) => void;
}

/** Keys in an address stand in the logs of every proxy. W11, reliability contract §10. */
const carriers: ReadonlySet<Carrier> = new Set([
  'x-goog-api-key',
  'authorization',
  'x-api-key',
  'api-key',
]);

/** Its work is a few questions to the database. */
const longestMs = 60_000;

const noQuery = new URLSearchParams();

/** Answers what is below `/manage/`: no CORS, so that no page can, and no key in the address. */
export function createManagementDoor({
  document,
  authenticate,
  refuseKey,
  limits,
  isShedding,
  readBody,
  jsonLimits,
  now,
  newId,
  log,
}: ManagementDoorOptions): RequestListener {
  const match = createRouteMatcher(document.routes);
  const mount: Mount<ManagementContext> = mountDocument({
    ...document,
    readBody: createJsonReader(readBody, jsonLimits),
  });

  return async (request, response) => {
    const startedAtMs = now();
    const requestId = requestIdOf(request.headers['x-request-id'], newId);
    let operation = 'unknown';
    let admission: Admission | undefined;
    const finish = (status: number, error?: GatewayError) => {
      const level = error === undefined ? 'info' : error.kind === 'internal' ? 'error' : 'warn';
      const ms = now() - startedAtMs;
      const line = { level, requestId, dialect: 'management', operation, status, ms } as const;
      log(error === undefined ? line : { ...line, error });
    };
    try {
      if (isShedding()) throw shed();
      const method = request.method ?? 'GET';
      const { resource, query } = addressOf(request.url ?? '/');
      const credentials = readCredentials(request.headers, noQuery);
      const principal = await authenticate(credentials, carriers);
      // Whoever has no key learns of no route.
      if (!principal) throw refuseKey('management', request, credentials);
      if (resource === undefined) throw routeNotFound('management', { method });
      const matched = match(method, resource);
      if (matched.kind === 'found') operation = matched.match.route.operationId;
      const admitted = await limits.admit(principal, longestMs);
      if (!admitted.ok) throw admitted.error;
      admission = admitted.value;
      if (method !== 'GET' && isOn(request.headers['x-gateway-dry-run'])) throw noDryRun();
      const twice = [...query.keys()].find((name) => query.getAll(name).length > 1);
      if (twice !== undefined) throw invalidField(twice, 'is given more than once');
      const context = { requestId, headers: request.headers, principal };
      const reply = await mount({
        ...{ request, response, method, matched, query, context, principal },
        body: undefined,
      });
      if (!reply.ok) throw reply.error;
      if (reply.value.kind !== 'json') throw new Error('the management API answers in one piece');
      const { body, headers, ...form } = reply.value;
      send(response, 200, body, { 'X-Request-Id': requestId, ...headers }, form);
      finish(200);
    } catch (caught) {
      const error = toGatewayError(caught);
      finish(error.httpStatus, error);
      refuse(request, response, requestId, error);
    } finally {
      admission?.end();
    }
  };
}

/** Whoever asks for a dry run must not lose a key by it. */
function noDryRun(): GatewayError {
  const message = 'X-Gateway-Dry-Run is not served by the management API; nothing was changed.';
  return new GatewayError('not-served', message);
}

/** What follows `/manage/v1/`, decoded once; undefined where nothing of ours does. */
function addressOf(url: string): { resource: string | undefined; query: URLSearchParams } {
  const [path = '', ...rest] = url.split('?');
  const query = new URLSearchParams(rest.join('?'));
  const below = /^\/+manage\/+v1\/+(.*?)\/*$/i.exec(path)?.[1];
  try {
    return { resource: below === undefined ? undefined : decodeURIComponent(below), query };
  } catch {
    return { resource: undefined, query };
  }
}

/** Names are taken as they are written: what a document does not know is refused, not guessed. */
function createJsonReader(readBody: ReadBody, jsonLimits: JsonLimits) {
  return async ({ request, response }: Exchange<BaseContext>): Promise<unknown> => {
    const bytes = await readBody(request, response);
    // Where nothing has to be said, nothing is.
    if (bytes.length === 0) return {};
    const parsed = parseBody(bytes, jsonLimits);
    if (!parsed.ok) {
      const message = `The request body cannot be read: ${parsed.error}.`;
      throw new GatewayError('invalid-request', message);
    }
    if (isObject(parsed.value)) return parsed.value;
    throw new GatewayError('invalid-request', 'The request body must be a JSON object.');
  };
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  error: GatewayError,
): void {
  const { retryAfterMs } = error;
  const { allow, headers } = error.facts;
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  send(response, error.httpStatus, errorBody(error), {
    'X-Request-Id': requestId,
    // What is left of a body that was refused is not waited for.
    ...(request.complete ? {} : { Connection: 'close' }),
    ...(retryAfterMs === undefined ? {} : { 'Retry-After': `${Math.ceil(retryAfterMs / 1000)}` }),
    ...(allow === undefined ? {} : { Allow: allow.join(', ') }),
    ...headers,
  });
}

function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>>,
  {
    mediaType = 'application/json',
    stringify = JSON.stringify,
  }: Pick<Extract<Reply, { kind: 'json' }>, 'mediaType' | 'stringify'> = {},
): void {
  const text = Buffer.from(stringify(body));
  response.writeHead(status, {
    ...headers,
    'Content-Type': `${mediaType}; charset=utf-8`,
    'Content-Length': text.length,
  });
  response.end(text);
}
