import type { ErrorObject, ValidateFunction } from 'ajv';
import {
  type Document,
  OpenAPIBackend,
  OpenAPIRouter,
  type Operation,
  type ParsedRequest,
  type Request,
} from 'openapi-backend';
import type { Route } from '../../generated/dialects/route.js';
import { type Api, authorise } from '../auth/authorise.js';
import { GatewayError } from '../core/errors.js';
import type { Result } from '../core/result.js';
import { invalidRequest } from '../core/violations.js';
import type { Reply } from '../dialects/dialect.js';
import {
  type RepeatableRequest,
  takesIdempotencyKey,
} from '../dialects/idempotency/answer-once.js';
import type { BaseContext, Exchange } from './exchange.js';
import { violationsOf } from './violations.js';

/** Answers one exchange; everything that goes wrong comes back as a GatewayError. */
export type Mount<Context extends BaseContext> = (
  exchange: Exchange<Context>,
) => Promise<Result<Reply>>;

/** What a document's generated parts and its handlers come to. */
export interface ServedDocument<Context extends BaseContext> {
  readonly api: Api;
  readonly routes: readonly Route[];
  /** operationId -> shape of its body. */
  readonly bodyShapes: Readonly<Record<string, string>>;
  readonly validators: Readonly<Record<string, ValidateFunction>>;
  /** By operationId. What each takes is written in the document's generated `Operations`. */
  readonly handlers: Readonly<Record<string, DocumentHandler<Context>>>;
  /** Answers a request that came with an `Idempotency-Key`, where operations take one. */
  readonly answerOnce?: (
    request: RepeatableRequest,
    context: Context,
    answer: () => Promise<Result<Reply>>,
  ) => Promise<Result<Reply>>;
  /** Body of an exchange whose key was accepted, ready for the validator. */
  readonly readBody: (exchange: Exchange<Context>, shape: string) => Promise<unknown>;
}

type DocumentHandler<Context> = (request: never, context: Context) => Promise<Result<Reply>>;

/**
 * Puts a document into openapi-backend: its dispatch, its order of steps, our router, our
 * generated validators and our one rule of who may call what.
 *
 * The library fails open where a handler is missing, so every one it knows is registered here,
 * and `strict` is on. `quick` is on because the document is checked when it is generated;
 * otherwise a 3.1 document fails the library's 3.0 check and every route is lost.
 */
export function mountDocument<Context extends BaseContext>(
  document: ServedDocument<Context>,
): Mount<Context> {
  const unchecked = document.routes.filter(
    ({ operationId, served }) => served && !document.validators[operationId],
  );
  if (unchecked.length > 0) throw new Error('an operation is served without its validator');

  const definition = leanDefinition(document);
  const operations = new Map(
    new OpenAPIRouter({ definition })
      .getOperations()
      .map((operation) => [operation.operationId, operation]),
  );

  /** The path is matched before the library sees the request; here its answer is only handed on. */
  class MatchedRouter extends OpenAPIRouter<Document> {
    override matchOperation(request: Request): Operation {
      const { matched } = exchangeOf<Context>(request);
      const operation =
        matched.kind === 'found' ? operations.get(matched.match.route.operationId) : undefined;
      // The library reads the kind of failure from how the message begins.
      if (!operation) throw new Error(matched.kind === 'method-not-allowed' ? '405' : '404');
      return operation;
    }

    override parseRequest(request: Request): ParsedRequest {
      const exchange = exchangeOf<Context>(request);
      return {
        method: exchange.method.toLowerCase(),
        path: request.path,
        headers: exchange.context.headers,
        query: membersOf(exchange.query),
        params: exchange.matched.kind === 'found' ? exchange.matched.match.params : {},
        cookies: {},
        requestBody: exchange.body,
      };
    }
  }

  const handlers = Object.entries(document.handlers).map(([operationId, handler]) => [
    operationId,
    operationHandler(document, operationId, handler),
  ]);

  const backend = new OpenAPIBackend({
    definition,
    quick: true,
    strict: true,
    handlers: {
      ...Object.fromEntries(handlers),
      notFound: (_context, exchange: Exchange<Context>) => {
        throw routeNotFound(document.api, exchange);
      },
      methodNotAllowed: (_context, exchange: Exchange<Context>) => {
        throw methodNotAllowed(exchange);
      },
      notImplemented: (context) => {
        throw new GatewayError(
          'not-served',
          `${context.operation.operationId} is not served by this gateway yet.`,
        );
      },
      validationFail: (context) => {
        throw invalidRequest(violationsOf(context.validation.errors ?? []));
      },
      // Only once the key is accepted, and may do this, is the body read. Which carriers of keys are
      // taken was settled when the key was looked up (W12).
      postSecurityHandler: async (context, exchange: Exchange<Context>) => {
        if (!exchange.principal) throw unauthenticated(document.api);
        const { operationId } = context.operation;
        if (operationId === undefined) throw new Error('an operation has no operationId');
        const refused = authorise(exchange.principal, document.api, operationId);
        if (refused) throw refused;
        const shape = document.bodyShapes[operationId];
        if (shape !== undefined) exchange.body = await document.readBody(exchange, shape);
      },
      postResponseHandler: (context) => context.response,
    },
  });

  const ready = backend.init().then(() => {
    backend.router = new MatchedRouter({ definition });
    // The library's own would take the request apart once more, and look into a document that
    // describes no parameters here.
    backend.validator.validateRequest = (request, operation) => {
      const operationId = typeof operation === 'object' ? operation.operationId : operation;
      const errors = validationErrors(
        document.validators,
        operationId,
        exchangeOf<Context>(request),
      );
      return { valid: errors === null, errors };
    };
  });

  return async (exchange) => {
    await ready;
    const request: ExchangeRequest<Context> = {
      method: exchange.method,
      path: '/',
      headers: {},
      exchange,
    };
    return backend.handleRequest(request, exchange);
  };
}

/** The library's request, with the exchange it stands for. */
interface ExchangeRequest<Context extends BaseContext> extends Request {
  readonly exchange: Exchange<Context>;
}

function exchangeOf<Context extends BaseContext>(request: Request): Exchange<Context> {
  if (!('exchange' in request)) throw new Error('a request came without its exchange');
  return (request as ExchangeRequest<Context>).exchange;
}

/** What the document's generated validator finds; null where nothing is wrong. */
function validationErrors(
  validators: ServedDocument<never>['validators'],
  operationId: string | undefined,
  { matched, query, context, body }: Exchange<BaseContext>,
): ErrorObject[] | null {
  const validate = operationId === undefined ? undefined : validators[operationId];
  if (!validate) return null;
  validate({
    path: matched.kind === 'found' ? matched.match.params : {},
    query: membersOf(query),
    header: context.headers,
    cookie: {},
    ...(body === undefined ? {} : { requestBody: body }),
  });
  return validate.errors?.length ? validate.errors : null;
}

function operationHandler<Context extends BaseContext>(
  { api, answerOnce }: ServedDocument<Context>,
  operationId: string,
  handler: DocumentHandler<Context>,
) {
  const repeatable = answerOnce !== undefined && takesIdempotencyKey.has(operationId);
  return (
    { request: { params, query } }: { request: ParsedRequest },
    exchange: Exchange<Context>,
  ): Promise<Result<Reply>> => {
    const { method, body, context } = exchange;
    // Validated a step earlier against the schema the handler's type is made from.
    const request = { params, query, body } as never;
    if (!repeatable || context.headers['idempotency-key'] === undefined) {
      return handler(request, context);
    }
    return answerOnce({ dialect: api, method, operationId, params, body }, context, () =>
      handler(request, context),
    );
  };
}

function membersOf(query: URLSearchParams): Record<string, string> {
  return query.size === 0 ? {} : Object.fromEntries(query);
}

/**
 * What the library needs of a document: its operations. Shapes live in the validators, and keys are
 * asked for before every handler, whatever an operation says of them.
 */
function leanDefinition({ api, routes }: Pick<ServedDocument<never>, 'api' | 'routes'>): Document {
  const paths: Record<string, Record<string, object>> = {};
  for (const { path, method, operationId } of routes) {
    const item = (paths[path] ??= {});
    item[method.toLowerCase()] = { operationId, responses: {} };
  }
  return {
    openapi: '3.1.0',
    info: { title: api, version: '1' },
    paths,
  } as Document;
}

export function routeNotFound(api: Api, { method }: { readonly method: string }): GatewayError {
  const example =
    api === 'management'
      ? 'Its operations are in /openapi/management.json.'
      : 'Model calls look like /v1beta/models/{model}:generateContent.';
  return new GatewayError(
    'route-not-found',
    `No ${method} operation is served at this path. ${example}`,
  );
}

function methodNotAllowed({ method, matched }: Pick<Exchange, 'method' | 'matched'>): GatewayError {
  const allow = matched.kind === 'method-not-allowed' ? matched.allow : [];
  return new GatewayError(
    'method-not-allowed',
    `${method} is not allowed here; use ${allow.join(' or ')}.`,
    { allow },
  );
}

/** One message for every way a key can be wrong: it must not tell a guesser which. */
export function unauthenticated(api: Api): GatewayError {
  const places =
    api === 'management'
      ? 'x-goog-api-key, Authorization: Bearer, X-API-Key or api-key'
      : 'x-goog-api-key, Authorization: Bearer, X-API-Key, api-key, or ?key=';
  return new GatewayError('unauthenticated', `A valid API key is required. Send it as ${places}.`);
}
