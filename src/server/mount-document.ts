import type { ErrorObject } from 'ajv';
import {
  type Document,
  OpenAPIBackend,
  OpenAPIRouter,
  type Operation,
  type ParsedRequest,
  type Request,
} from 'openapi-backend';
import { GatewayError } from '../core/errors.js';
import type { Result } from '../core/result.js';
import { invalidRequest } from '../core/violations.js';
import type { Dialect, Gateway, Handler, Reply, Services } from '../dialects/dialect.js';
import type { Exchange } from './exchange.js';
import type { ReadInput } from './read-input.js';
import { violationsOf } from './violations.js';

/** Answers one exchange; everything that goes wrong comes back as a GatewayError. */
export type Mount = (exchange: Exchange) => Promise<Result<Reply>>;

/**
 * Puts a dialect's document into openapi-backend: its dispatch, its order of steps, our router
 * and our generated validators.
 *
 * The library fails open where a handler is missing, so every one it knows is registered here,
 * and `strict` is on. `quick` is on because the document is checked when it is generated;
 * otherwise a 3.1 document fails the library's 3.0 check and every route is lost.
 */
export function mountDocument(
  dialect: Dialect,
  gateway: Gateway,
  services: Services,
  readInput: ReadInput,
): Mount {
  const unchecked = dialect.routes.filter(
    ({ operationId, served }) => served && !dialect.validators[operationId],
  );
  if (unchecked.length > 0) throw new Error('an operation is served without its validator');

  const definition = leanDefinition(dialect);
  const operations = new Map(
    new OpenAPIRouter({ definition })
      .getOperations()
      .map((operation) => [operation.operationId, operation]),
  );

  /** The path is matched before the library sees the request; here its answer is only handed on. */
  class MatchedRouter extends OpenAPIRouter<Document> {
    override matchOperation(request: Request): Operation {
      const { matched } = exchangeOf(request);
      const operation =
        matched.kind === 'found' ? operations.get(matched.match.route.operationId) : undefined;
      // The library reads the kind of failure from how the message begins.
      if (!operation) throw new Error(matched.kind === 'method-not-allowed' ? '405' : '404');
      return operation;
    }

    override parseRequest(request: Request): ParsedRequest {
      const exchange = exchangeOf(request);
      return {
        method: exchange.method.toLowerCase(),
        path: request.path,
        headers: exchange.context.headers,
        query: Object.fromEntries(exchange.query),
        params: exchange.matched.kind === 'found' ? exchange.matched.match.params : {},
        cookies: {},
        requestBody: exchange.body,
      };
    }
  }

  const handlers = Object.entries(dialect.handlers(gateway, services)).map(
    ([operationId, handler]) => [operationId, operationHandler(handler)],
  );

  const backend = new OpenAPIBackend({
    definition,
    quick: true,
    strict: true,
    handlers: {
      ...Object.fromEntries(handlers),
      notFound: (_context, exchange: Exchange) => {
        throw routeNotFound(exchange);
      },
      methodNotAllowed: (_context, exchange: Exchange) => {
        throw methodNotAllowed(exchange);
      },
      notImplemented: (context) => {
        throw new GatewayError(
          'not-served',
          `${context.operation.operationId} is not served by this gateway yet.`,
        );
      },
      unauthorizedHandler: () => {
        throw unauthenticated();
      },
      validationFail: (context) => {
        throw invalidRequest(violationsOf(context.validation.errors ?? []));
      },
      // Only once the key is accepted is the body read.
      postSecurityHandler: async (context, exchange: Exchange) => {
        const { operationId } = context.operation;
        if (!context.security?.authorized || operationId === undefined) return;
        const shape = dialect.bodyShapes[operationId];
        if (shape !== undefined) exchange.body = await readInput(exchange, shape);
      },
      postResponseHandler: (context) => context.response,
    },
    // Which carriers a dialect takes was settled when the key was looked up (W12).
    securityHandlers: { [keyScheme]: (_context, exchange: Exchange) => exchange.principal },
  });

  const ready = backend.init().then(() => {
    backend.router = new MatchedRouter({ definition });
    // The library's own would take the request apart once more, and look into a document that
    // describes no parameters here.
    backend.validator.validateRequest = (request, operation) => {
      const operationId = typeof operation === 'object' ? operation.operationId : operation;
      const errors = validationErrors(dialect, operationId, exchangeOf(request));
      return { valid: errors === null, errors };
    };
  });

  return async (exchange) => {
    await ready;
    const request: ExchangeRequest = { method: exchange.method, path: '/', headers: {}, exchange };
    return backend.handleRequest(request, exchange);
  };
}

/** The library's request, with the exchange it stands for. */
interface ExchangeRequest extends Request {
  readonly exchange: Exchange;
}

function exchangeOf(request: Request): Exchange {
  if (!('exchange' in request)) throw new Error('a request came without its exchange');
  return (request as ExchangeRequest).exchange;
}

/** What the document's generated validator finds; null where nothing is wrong. */
function validationErrors(
  { validators }: Dialect,
  operationId: string | undefined,
  { matched, query, context, body }: Exchange,
): ErrorObject[] | null {
  const validate = operationId === undefined ? undefined : validators[operationId];
  if (!validate) return null;
  validate({
    path: matched.kind === 'found' ? matched.match.params : {},
    query: Object.fromEntries(query),
    header: context.headers,
    cookie: {},
    ...(body === undefined ? {} : { requestBody: body }),
  });
  return validate.errors?.length ? validate.errors : null;
}

function operationHandler(handler: Handler) {
  return (context: { request: ParsedRequest }, exchange: Exchange): Promise<Result<Reply>> => {
    const { params, query } = context.request;
    // Validated a step earlier against the schema the handler's type is made from.
    const request = { params, query, body: exchange.body } as never;
    return handler(request, exchange.context);
  };
}

/** The one scheme that stands for all of a document's: any of their carriers brings the same key. */
const keyScheme = 'key';

/** What the library needs of a document: operations and their security. Shapes live in the validators. */
function leanDefinition(dialect: Dialect): Document {
  const paths: Record<string, Record<string, object>> = {};
  for (const { path, method, operationId } of dialect.routes) {
    const item = (paths[path] ??= {});
    item[method.toLowerCase()] = { operationId, security: [{ [keyScheme]: [] }], responses: {} };
  }
  return {
    openapi: '3.1.0',
    info: { title: dialect.voice.name, version: '1' },
    paths,
    components: { securitySchemes: { [keyScheme]: { type: 'http', scheme: 'bearer' } } },
  } as Document;
}

export function routeNotFound(exchange: Pick<Exchange, 'method'>): GatewayError {
  return new GatewayError(
    'route-not-found',
    `No ${exchange.method} operation is served at this path. Model calls look like /v1beta/models/{model}:generateContent.`,
  );
}

function methodNotAllowed(exchange: Exchange): GatewayError {
  const allow = exchange.matched.kind === 'method-not-allowed' ? exchange.matched.allow : [];
  return new GatewayError(
    'method-not-allowed',
    `${exchange.method} is not allowed here; use ${allow.join(' or ')}.`,
    { allow },
  );
}

/** One message for every way a key can be wrong: it must not tell a guesser which. */
export function unauthenticated(): GatewayError {
  return new GatewayError(
    'unauthenticated',
    'A valid API key is required. Send it as x-goog-api-key, Authorization: Bearer, X-API-Key, api-key, or ?key=.',
  );
}
