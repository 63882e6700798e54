import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Authenticate, type Carrier, readCredentials } from '../auth/authenticate.js';
import type { Api } from '../auth/authorise.js';
import { createBoundedMemory } from '../core/bounded-memory.js';
import { createCancellation } from '../core/cancellation.js';
import type { DialectName } from '../core/canonical.js';
import type { Clock, NewId } from '../core/clock.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
import { configuredPrincipal, type Principal } from '../core/principal.js';
import type { Warning } from '../core/warnings.js';
import { answeredByHeaders } from '../dialects/answered-by.js';
import type { Dialect, RequestContext } from '../dialects/dialect.js';
import { type KeyCarriers, selectRootDialect } from '../dialects/select.js';
import { errorBody } from '../formats/gemini/server/write-error.js';
import type { Admission, RequestLimits } from '../limits/ports.js';
import type { RequestTrace, Tracer } from '../tracing/ports.js';
import { createClientErrors } from './client-errors.js';
import { type Drain, stopped } from './drain.js';
import type { Exchange } from './exchange.js';
import {
  type Cors,
  commonHeaders,
  createCors,
  isOn,
  preflightHeaders,
  requestIdOf,
} from './headers.js';
import { type Mount, routeNotFound } from './mount-document.js';
import { shed } from './overload.js';
import { type ApiPath, parseApiPath } from './path.js';
import { streamBody } from './read-body.js';
import type { RefuseKey } from './refuse-key.js';
import { createRouteMatcher, type MatchRoute } from './router.js';
import { sendReply } from './send-answer.js';

export interface MountedDialect {
  readonly dialect: Dialect;
  readonly mount: Mount<RequestContext>;
  /** Carriers of the key that this dialect takes; all of them unless the operator narrowed it. */
  readonly carriers?: ReadonlySet<Carrier>;
}

export interface FrontDoorOptions {
  readonly dialects: Readonly<Record<DialectName, MountedDialect>>;
  readonly authenticate: Authenticate;
  readonly refuseKey: RefuseKey;
  /** Lets requests of known callers in, before their bodies are read. */
  readonly limits: Pick<RequestLimits, 'admit'>;
  /** Whether new calls are refused, because there is too much to do already. */
  readonly isShedding: () => boolean;
  /** Whose upload it is, by the secret part of its address. */
  readonly uploadOwner: (uploadId: string) => Promise<string | undefined>;
  /** Everything that is no model API: health, console, documents. */
  readonly app: (request: IncomingMessage, response: ServerResponse) => void;
  /** A dialect that answers at the root whatever the headers say, or per `Host`. */
  readonly rootDialect: DialectName | 'auto';
  readonly hosts: Readonly<Record<string, DialectName>>;
  /** Scheme, host and path under which clients reach the gateway; else as their own request says. */
  readonly publicUrl?: string;
  /** Origins whose pages may read answers; `*` for any. */
  readonly corsOrigins: readonly string[];
  readonly maxHeaderBytes: number;
  readonly maxHeaders: number;
  /** Longest time for one call, unary and streamed. `X-Server-Timeout` can only lower it. */
  readonly totalTimeoutMs: number;
  readonly streamTotalTimeoutMs: number;
  /** How the server ends. */
  readonly drain: Drain;
  readonly now: Clock;
  readonly newId: NewId;
  readonly log: (line: LogLine) => void;
  /** Absent where nobody wants spans of requests. */
  readonly beginTrace?: Tracer['begin'];
}

/** One line per model call. No prompt, no answer, no key. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly requestId: string;
  /** Absent where the request was refused before its dialect was known. */
  readonly dialect?: Api;
  readonly operation: string;
  readonly status: number;
  readonly ms?: number;
  /** Who answered. */
  readonly provider?: string;
  readonly model?: string;
  readonly error?: GatewayError;
}

/**
 * The server's only door. Model calls go straight to the dialects' documents, the rest to
 * express, whose middleware costs more than a whole translated call (architecture D4).
 */
export function createFrontDoor(options: FrontDoorOptions): Server {
  const matchers = Object.fromEntries(
    Object.entries(options.dialects).map(([name, { dialect }]) => [
      name,
      createRouteMatcher(dialect.routes),
    ]),
  ) as Record<DialectName, MatchRoute>;

  const cors = createCors(options.corsOrigins);
  const paths = createBoundedMemory<ApiPath | 'malformed'>(pathsLength);

  const clientErrors = createClientErrors();
  const server = createServer(
    {
      maxHeaderSize: options.maxHeaderBytes,
      headersTimeout: 10_000,
      // Bodies are timed by who reads them; an upload may take long.
      requestTimeout: uploadTimeoutMs,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 65_000,
      // A client that vanished without a word is noticed by the kernel (F36).
      keepAlive: true,
      keepAliveInitialDelay: 30_000,
      // A missing Host is answered with a JSON error like everything else.
      requireHostHeader: false,
    },
    (request, response) => void serve(request, response),
  );
  server.maxRequestsPerSocket = 10_000;
  server.on('checkContinue', (request, response) => void serve(request, response));
  server.on('checkExpectation', (request, response) => void serve(request, response));
  server.on('clientError', clientErrors.answer);
  options.drain.watch(server);
  return server;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    clientErrors.track(request, response);
    closeIfLeaving(response);
    const url = withoutOrigin(request.url ?? '/');
    const queryAt = url.indexOf('?');
    const path = queryAt === -1 ? url : url.slice(0, queryAt);
    try {
      refuseUnreadable(request, options.maxHeaders);
      const api = apiOf(path);
      if (api === undefined) return options.app(request, response);
      await serveApi(
        request,
        response,
        path,
        api,
        queryAt === -1 ? noQuery : new URLSearchParams(url.slice(queryAt + 1)),
      );
    } catch (caught) {
      // What fails here has no dialect yet, or failed while its answer was being written.
      const error = toGatewayError(caught);
      const requestId = newRequestId(request);
      const { httpStatus: status } = error;
      const level = error.kind === 'internal' ? 'error' : 'warn';
      options.log({ level, requestId, operation: 'unknown', status, error });
      if (response.headersSent) response.destroy();
      else sendError(cors, request, response, error, errorBody(error), requestId);
    }
  }

  /** Clients ask for the same few over and over. */
  function apiOf(path: string): ReturnType<typeof parseApiPath> {
    const known = paths.find(path);
    if (known !== undefined) return known;
    const api = parseApiPath(path);
    if (api !== undefined) paths.keep(path, api, path.length + pathOverhead);
    return api;
  }

  /** Whoever asks again on a connection that is about to end would find it closed. */
  function closeIfLeaving(response: ServerResponse): void {
    if (options.drain.phase() !== 'serving') response.shouldKeepAlive = false;
  }

  async function serveApi(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    api: ApiPath | 'malformed',
    query: URLSearchParams,
  ): Promise<void> {
    if (request.method === 'OPTIONS') {
      const requested = request.headers['access-control-request-headers'];
      response.writeHead(204, {
        'X-Request-Id': newRequestId(request),
        ...cors(request.headers.origin),
        ...preflightHeaders(requested),
      });
      response.end();
      return;
    }
    const method = request.method ?? 'GET';
    if (api === 'malformed') throw routeNotFound('gemini', { method });

    const startedAtMs = options.now();
    const requestId = newRequestId(request);
    const credentials = readCredentials(request.headers, query);
    const carriers = carriersOf(credentials.map(({ carrier }) => carrier));
    const resource = `${api.upload ? 'upload/' : ''}${api.resource}`;
    const asked = api.dialect ?? dialectAtRoot(request, api, carriers);
    let name = asked;
    let matched = matchers[asked](method, resource);
    if (matched.kind === 'not-found' && asked !== 'gemini') {
      // What a vendor has no operation for may still be the Gemini API's: files, caches, batches.
      const geminis = matchers.gemini(method, resource);
      if (geminis.kind !== 'not-found') [name, matched] = ['gemini', geminis];
    }
    const mounted = options.dialects[name];
    const operation = matched.kind === 'found' ? matched.match.route.operationId : 'unknown';
    const voice = mounted.dialect.voice;

    let by: { provider?: string; model?: string } = {};
    const finish = (status: number, error?: GatewayError) => {
      const level = error === undefined ? 'info' : error.kind === 'internal' ? 'error' : 'warn';
      const ms = options.now() - startedAtMs;
      const line = { level, requestId, dialect: name, operation, status, ms, ...by } as const;
      options.log(error === undefined ? line : { ...line, error });
      trace?.end({ status, ...by, ...(error === undefined ? {} : { error }) });
    };
    let trace: RequestTrace | undefined;

    const deadline = createDeadline(request, response, operation, options);
    let unchecked: GatewayError | undefined;
    let principal: Principal | undefined;
    try {
      // Refused before anything is done for it, its key's check included.
      if (options.isShedding()) throw shed();
      const found = options.authenticate(credentials, mounted.carriers);
      // Keys that are known are not waited for, not even for a turn.
      principal = found instanceof Promise ? await found : found;
      if (!principal && operation === 'uploadFile' && credentials.length === 0) {
        principal = await ownerByAddress(query);
      }
    } catch (caught) {
      unchecked = toGatewayError(caught);
    }
    const warnings: Warning[] = [...deadline.warnings];
    const context: RequestContext = {
      requestId,
      headers: request.headers,
      receivedAtMs: startedAtMs,
      signal: deadline.signal,
      remainingMs: deadline.remainingMs,
      strict: isOn(request.headers['x-gateway-strict']),
      dryRun: isOn(request.headers['x-gateway-dry-run']),
      principal: principal ?? nobody,
      tenant: principal?.projectId ?? '',
      serverSentEvents: (query.get('alt') ?? query.get('$alt')) === 'sse',
      warn: (warning) => warnings.push(warning),
      report: (error) =>
        options.log({ level: 'warn', requestId, dialect: name, operation, status: 200, error }),
      warnings,
      address: () => addressOf(request, path, options.publicUrl),
      rawBody: (limitBytes) => streamBody(request, response, limitBytes, deadline.signal),
    };
    const exchange: Exchange = {
      request,
      response,
      method,
      matched,
      query,
      context,
      principal,
      body: undefined,
    };

    const fail = (error: GatewayError) => {
      finish(error.httpStatus, error);
      if (response.destroyed) return;
      closeIfLeaving(response);
      const framing = { requestId, googleKey: carriers.googleKey };
      const body =
        voice.writeError?.(error, framing) ?? errorBody(error, voice.errorMessage?.(error));
      sendError(cors, request, response, error, body, requestId);
    };

    let admission: Admission | undefined;
    try {
      if (unchecked) throw unchecked;
      // The library answers 404 and 405 before it looks at keys; nobody without one learns routes.
      if (!principal) throw options.refuseKey(name, request, credentials);
      if (operation === 'streamGenerateContent' && options.drain.phase() === 'draining') {
        throw stopped();
      }
      if (matched.kind === 'found') {
        const admitting = options.limits.admit(principal, deadline.remainingMs());
        const admitted = admitting instanceof Promise ? await admitting : admitting;
        if (!admitted.ok) return fail(admitted.error);
        admission = admitted.value;
        if (admission.spending) context.spending = admission.spending;
      }
      trace = options.beginTrace?.({
        requestId,
        headers: request.headers,
        principal,
        dialect: name,
        operation,
        startedAtMs,
      });
      if (trace) context.trace = trace;
      const reply = await mounted.mount(exchange);
      if (!reply.ok) return fail(reply.error);
      const { 'X-Gateway-Provider': provider, 'X-Gateway-Model': model } = reply.value.headers;
      if (provider !== undefined) by = { provider, ...(model === undefined ? {} : { model }) };
      closeIfLeaving(response);
      let streamError: GatewayError | undefined;
      const headers = {
        'X-Request-Id': requestId,
        ...commonHeaders,
        ...cors(request.headers.origin),
        ...reply.value.headers,
      };
      await sendReply(response, reply.value, headers, (error) => {
        streamError = error;
      });
      finish(streamError?.httpStatus ?? 200, streamError);
    } catch (caught) {
      fail(toGatewayError(caught));
    } finally {
      deadline.clear();
      admission?.end();
    }
  }

  /** Official clients send no key to the address of an upload: it is a credential, as at Google. */
  async function ownerByAddress(query: URLSearchParams): Promise<Principal | undefined> {
    const uploadId = query.get('upload_id');
    const projectId = uploadId === null ? undefined : await options.uploadOwner(uploadId);
    if (projectId === undefined) return undefined;
    const owner = configuredPrincipal('upload address', projectId);
    // Uploads of one project take no places from those of another.
    return { ...owner, keyId: `upload:${projectId}` };
  }

  function dialectAtRoot(
    request: IncomingMessage,
    api: ApiPath,
    carriers: KeyCarriers,
  ): DialectName {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const bound = Object.hasOwn(options.hosts, host) ? options.hosts[host] : undefined;
    if (bound !== undefined) return bound;
    return options.rootDialect === 'auto'
      ? selectRootDialect(api.resource, carriers)
      : options.rootDialect;
  }

  function newRequestId({ headers }: IncomingMessage): string {
    return requestIdOf(headers['x-request-id'], options.newId);
  }
}

/** Stands in a context that no handler will see: without a key nothing is called. */
const nobody = configuredPrincipal('', '', []);

/** Of the paths that are remembered as they were taken apart, in characters. */
const pathsLength = 256 * 1024;
const pathOverhead = 256;

/** Nobody writes into a query, so that all requests without one share this. */
const noQuery = new URLSearchParams();

/** Proxies may send the absolute form; whose host it names means nothing here. */
function withoutOrigin(url: string): string {
  return url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?#]*/i, '');
}

/** Longer than any model call's; what comes after `?` counts too. */
const maxUrlLength = 4096;

function refuseUnreadable(
  { rawHeaders, httpVersionMajor, url = '' }: IncomingMessage,
  maxHeaders: number,
): void {
  // Node's parser takes HTTP/0.9, which has no headers and so no keys.
  if (httpVersionMajor < 1) {
    throw new GatewayError('invalid-request', 'The request is not valid HTTP/1.1.');
  }
  if (rawHeaders.length / 2 > maxHeaders) {
    throw new GatewayError('headers-too-large', `The request has more than ${maxHeaders} headers.`);
  }
  if (url.length > maxUrlLength) {
    throw new GatewayError('invalid-request', `The URL is longer than ${maxUrlLength} characters.`);
  }
}

function carriersOf(found: readonly Carrier[]): KeyCarriers {
  return {
    googleKey: found.includes('x-goog-api-key'),
    queryKey: found.includes('query'),
    bearer: found.includes('authorization'),
    xApiKey: found.includes('x-api-key'),
    apiKey: found.includes('api-key'),
  };
}

/**
 * The address that a client used. Only that client ever sees it again, so its own word for the host
 * will do where the operator gave none; a proxy in front may say that it was reached by TLS.
 */
function addressOf({ headers }: IncomingMessage, path: string, publicUrl?: string): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, '') + path;
  // Of several proxies in a row, the first is the one that the client reached.
  const [forwarded = ''] = String(headers['x-forwarded-proto'] ?? '').split(',', 1);
  const scheme = /^\s*https\s*$/i.test(forwarded) ? 'https' : 'http';
  const origin = `${scheme}://${headers.host ?? ''}`;
  if (!hostForm.test(headers.host ?? '') || !URL.canParse(origin)) {
    throw new GatewayError('invalid-request', 'The Host header names no host.');
  }
  return `${origin}${path}`;
}

/** Names inside of networks may hold `_`. */
const hostForm = /^(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d+)?$/i;

/** Longest time of an upload in one request; how slowly it may come is bounded besides. */
const uploadTimeoutMs = 24 * 60 * 60 * 1000;

/** Operations whose answer may be a stream. */
const streams: ReadonlySet<string> = new Set([
  'streamGenerateContent',
  'createInteraction',
  'getInteraction',
]);

/** Ends the call when the client leaves or its time is over, whichever is first (W36, W47). */
function createDeadline(
  request: IncomingMessage,
  response: ServerResponse,
  operation: string,
  { totalTimeoutMs, streamTotalTimeoutMs, drain }: FrontDoorOptions,
) {
  const call = createCancellation();
  const ended = drain.track(call);
  const warnings: Warning[] = [];
  let limitMs = totalTimeoutMs;
  if (streams.has(operation)) limitMs = streamTotalTimeoutMs;
  if (operation === 'uploadFile' || operation === 'downloadFile') limitMs = uploadTimeoutMs;
  const asked = request.headers['x-server-timeout'];
  if (asked !== undefined) {
    const seconds = Number(asked);
    if (seconds > 0 && Number.isFinite(seconds)) limitMs = Math.min(limitMs, seconds * 1000);
    else warnings.push({ code: 'dropped', field: 'X-Server-Timeout' });
  }
  const timer = setTimeout(() => {
    call.abort(
      new GatewayError('deadline-exceeded', `No complete answer within ${limitMs / 1000} s.`),
    );
  }, limitMs);
  response.on('close', () => {
    if (response.writableFinished) return;
    call.abort(new GatewayError('cancelled', 'The client closed the connection.'));
  });
  const endsAtMs = performance.now() + limitMs;
  return {
    signal: call.signal,
    warnings,
    remainingMs: () => endsAtMs - performance.now(),
    clear() {
      clearTimeout(timer);
      ended();
    },
  };
}

function sendError(
  cors: Cors,
  request: IncomingMessage,
  response: ServerResponse,
  error: GatewayError,
  body: object,
  requestId: string,
): void {
  const text = Buffer.from(JSON.stringify(body));
  const { retryAfterMs } = error;
  const { allow, by, headers } = error.facts;
  const close = error.httpStatus === 408 || hasMuchUnread(request);
  response.writeHead(error.httpStatus, {
    ...commonHeaders,
    ...cors(request.headers.origin),
    ...(close ? { Connection: 'close' } : {}),
    'X-Request-Id': requestId,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': text.length,
    ...(retryAfterMs === undefined ? {} : { 'Retry-After': Math.ceil(retryAfterMs / 1000) }),
    ...(by === undefined ? {} : answeredByHeaders(by)),
    ...(allow === undefined ? {} : { Allow: allow.join(', ') }),
    ...headers,
  });
  response.end(text);
}

/** What is left of a refused body is drained where it is small, so that the connection can be used again. */
const drainedBytes = 64 * 1024;

function hasMuchUnread(request: IncomingMessage): boolean {
  if (request.complete) return false;
  const declared = request.headers['content-length'];
  return declared === undefined
    ? request.headers['transfer-encoding'] !== undefined
    : Number(declared) > drainedBytes;
}
