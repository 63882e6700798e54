import type { GenerateContentRequest } from '../../../generated/formats/gemini.js';
import { GatewayError } from '../../core/errors.js';
import { isObject, parseJson } from '../../core/json.js';
import { fail, ok, type Result } from '../../core/result.js';
import { type FieldViolation, invalidRequest } from '../../core/violations.js';
import type { CallFacts, PrefixRequest } from '../../formats/gemini/server/read-request.js';
import type { CachedContentWithPrefix } from '../../prompt-cache/ports.js';
import type { Gateway, RequestContext, Services } from '../dialect.js';

export interface PrefixTools {
  readonly gateway: Pick<Gateway, 'sameModel'>;
  readonly cachedContents: Pick<Services['cachedContents'], 'find' | 'isHeldHandle'>;
}

/**
 * What a request begins with, where `cachedContent` names a prefix that its tenant stored here;
 * undefined where it names none, or one that this gateway does not know.
 */
export async function findStoredPrefix(
  request: GenerateContentRequest,
  model: string,
  { tenant }: Pick<RequestContext, 'tenant'>,
  { gateway, cachedContents }: PrefixTools,
): Promise<Result<CallFacts['stored']>> {
  const { cachedContent: name } = request;
  const cache = name === undefined ? undefined : await cachedContents.find(tenant, name);
  if (name === undefined) return ok(undefined);
  if (cache === undefined) {
    return (await cachedContents.isHeldHandle(name)) ? fail(notNamedHere()) : ok(undefined);
  }
  const violations: FieldViolation[] = own.flatMap((field) =>
    isEmpty(request[field])
      ? []
      : [{ field, description: 'cannot stand beside cachedContent; it belongs into the cache' }],
  );
  if (!gateway.sameModel(cache.model, model)) {
    const description = `was stored for the model "${cache.model}", and is asked of "${model}"`;
    violations.push({ field: 'cachedContent', description });
  }
  if (violations.length > 0) return fail(invalidRequest(violations));
  const ttlSeconds = Math.ceil((cache.expiresAtMs - cache.updatedAtMs) / 1000);
  const held = cache.held ? { held: cache.held } : {};
  return ok({ prefix: { name, ttlSeconds, ...held }, request: readPrefix(cache) });
}

/** As for what is gone: whose it is, nobody is told. */
function notNamedHere(): GatewayError {
  const message = 'No such cachedContents is stored here; it may have expired.';
  return new GatewayError('not-found', message);
}

/** What a request cannot bring beside a stored prefix, as at Google. */
const own = ['systemInstruction', 'tools', 'toolConfig'] as const;

/** Clients send empty lists and objects for what they do not set. */
function isEmpty(value: object | undefined): boolean {
  return value === undefined || Object.keys(value).length === 0;
}

/** It was validated before it was stored. */
function readPrefix({ id, prefix }: CachedContentWithPrefix): PrefixRequest {
  const parsed = parseJson(prefix);
  if (parsed.ok && isPrefix(parsed.value)) return parsed.value;
  throw new Error(`the stored prefix ${id} cannot be read`);
}

function isPrefix(value: unknown): value is PrefixRequest {
  return isObject(value) && Array.isArray(value.contents);
}
