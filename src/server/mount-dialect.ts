import type { Dialect, Gateway, RequestContext, Services } from '../dialects/dialect.js';
import type { AnswerOnce } from '../dialects/idempotency/answer-once.js';
import { withKnownRequests } from './known-requests.js';
import { type Mount, mountDocument } from './mount-document.js';
import type { ReadInput } from './read-input.js';

/** Puts a dialect's document, and its handlers over what this gateway has, behind the server. */
export function mountDialect(
  dialect: Dialect,
  gateway: Gateway,
  services: Services,
  readInput: ReadInput,
  answerOnce: AnswerOnce,
): Mount<RequestContext> {
  const { voice, routes, bodyShapes, validators } = dialect;
  const mount = mountDocument({
    api: voice.name,
    routes,
    bodyShapes,
    validators,
    handlers: dialect.handlers(gateway, services),
    answerOnce,
    readBody: readInput,
  });
  return withKnownRequests(mount);
}
