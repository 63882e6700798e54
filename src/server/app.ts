import type { RequestListener } from 'node:http';
import express, { type Express } from 'express';
import type { NewId } from '../core/clock.js';
import type { Dependency } from '../core/dependency.js';
import { GatewayError } from '../core/errors.js';
import { errorBody } from '../formats/gemini/server/write-error.js';
import { requestIdOf } from './headers.js';

export interface AppOptions {
  /** Published documents by dialect, loaded when first asked for. */
  readonly documents: Readonly<Record<string, () => Promise<object>>>;
  /** Answers what is below `/manage/`. */
  readonly management: RequestListener;
  readonly newId: NewId;
  /** False once the gateway is about to stop. */
  readonly isReady: () => boolean;
  /** Servers that it shares with other gateways. */
  readonly dependencies: readonly Dependency[];
}

/** Everything that is no model API. Console and metrics join here later. */
export function createApp({
  documents,
  management,
  newId,
  isReady,
  dependencies,
}: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((request, response, next) => {
    response.set({
      'X-Request-Id': requestIdOf(request.headers['x-request-id'], newId),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    next();
  });

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });

  // For whoever spreads the load: sends it elsewhere before connections are refused.
  app.get('/readyz', (_request, response) => {
    if (!isReady()) return void response.status(503).json({ status: 'draining' });
    // It serves on, and so does everybody else: they miss the same server (reliability contract §8).
    const away = dependencies.flatMap(({ name, isUp }) => (isUp() ? [] : [name]));
    response.json(away.length === 0 ? { status: 'ok' } : { status: 'degraded', away });
  });

  // Its own address is read there: express takes a mount's path out of `url`.
  app.use((request, response, next) => {
    if (/^\/+manage(?:\/|$)/i.test(request.path)) management(request, response);
    else next();
  });

  app.get('/openapi/:name.json', async (request, response, next) => {
    const name = request.params.name;
    const load = Object.hasOwn(documents, name) ? documents[name] : undefined;
    if (load) response.json(await load());
    else next();
  });

  app.use((request, response) => {
    const error = new GatewayError(
      'route-not-found',
      `Nothing is served at this path for ${request.method}. Model calls look like /v1beta/models/{model}:generateContent.`,
    );
    response.status(404).json(errorBody(error));
  });

  app.use((caught: unknown, _request: unknown, response: express.Response, _next: unknown) => {
    const error =
      caught instanceof URIError
        ? new GatewayError('invalid-request', 'The path is not valid percent-encoding.')
        : new GatewayError('internal', 'The gateway failed to handle this request.', {
            cause: caught,
          });
    response.status(error.httpStatus).json(errorBody(error));
  });
  return app;
}
