import type { CacheWishes, RoutingWishes } from '../core/canonical.js';
import { GatewayError } from '../core/errors.js';
import { isObject } from '../core/json.js';
import { fail, ok, type Result } from '../core/result.js';
import { type FieldViolation, invalidRequest } from '../core/violations.js';
import type { RequestContext } from './dialect.js';
import type { DialectBody } from './read-body.js';
import { readFallbackModels, readModelRouter } from './read-model-router.js';
import { readOwnModel } from './read-own-model.js';
import { readPreferences } from './read-preferences.js';
import { type ReadOverride, readProviderConfigs } from './read-provider-configs.js';

/** What the vendors' extensions ask of routing. */
export interface Extensions {
  /** Models to try after the one of the path, in order. */
  readonly fallbackModels: readonly string[];
  readonly routing: RoutingWishes;
  readonly caches?: CacheWishes;
  /** Strict mode by `provider_require_parameters`. */
  readonly requireParameters: boolean;
  /** Settings for one provider each. */
  readonly overrides: readonly ReadOverride[];
}

/**
 * Extensions whose machinery is not there yet. They are parsed and validated like the others,
 * and a client that relies on one is told that it had no effect.
 */
const inactive = ['guardrails'] as const satisfies readonly (keyof DialectBody)[];

/** Members of `model_router.cache` that would point the gateway somewhere else. */
const connectionMembers =
  /^(?:base_?url|url|api_?base|api_?key|auth_?type|auth_?header_?name|headers|health_?endpoint|endpoint|redis_?url|openai_?api_?key)$/i;

/** What a request with a credential of its own may ask of other models and providers: nothing. */
const ofOthers = [
  'models',
  'modelRouter',
  'providerOnly',
  'providerIgnore',
  'providerOrder',
  'providerSort',
  'providerQuantizations',
  'providerDataCollection',
  'providerZdr',
  'providerEnforceDistillableText',
  'providerMaxPromptPrice',
  'providerMaxCompletionPrice',
  'providerMaxRequestPrice',
  'providerMaxImagePrice',
] as const satisfies readonly (keyof DialectBody)[];

/**
 * The vendors' own request members. Refuses what would reach an address or use a credential that
 * the operator did not configure, unless the key may bring its own (scope `custom_endpoint`); warns
 * of what has no effect.
 */
export function readExtensions(
  body: DialectBody,
  { warn, principal }: Pick<RequestContext, 'warn' | 'principal'>,
): Result<Extensions> {
  const violations: FieldViolation[] = [];
  const mayConnect = principal.scopes.has('custom_endpoint');
  const overrides = body.providerConfigs
    ? readProviderConfigs(body, mayConnect, violations, warn)
    : [];
  refuseConnections(body.modelRouter?.cache, 'modelRouter.cache', violations);
  if (body.modelRouter?.client !== undefined) {
    violations.push({ field: 'modelRouter.client', description: 'cannot be set by a client' });
  }
  const choice = readModelRouter(body, violations);
  if (violations.length > 0) return fail(invalidRequest(violations));

  const { customModelCredentials: credentials } = body;
  // Never answered with the operator's credential instead.
  if (credentials !== undefined && !mayConnect) return fail(notEnabled());
  const own = credentials && readOwnModel(credentials, violations, warn);
  if (violations.length > 0) return fail(invalidRequest(violations));

  for (const member of inactive) {
    if (body[member] !== undefined) warn({ code: 'dropped', field: member });
  }
  const { fallback, modelRouter } = body;
  const { cache } = modelRouter ?? {};
  if (cache !== undefined) warn({ code: 'dropped', field: 'modelRouter.cache' });
  // When a circuit opens is the operator's business.
  if (fallback?.circuitBreaker) warn({ code: 'dropped', field: 'fallback.circuitBreaker' });
  const retries = fallback ? readFallback(fallback) : {};
  const requireParameters = body.providerRequireParameters === true;
  const caches = readCaches(body);
  const kept = caches ? { caches } : {};
  if (own) {
    for (const member of ofOthers) {
      if (body[member] !== undefined) warn({ code: 'dropped', field: member });
    }
    const routing = { ...retries, own };
    return ok({ fallbackModels: [], ...kept, routing, requireParameters, overrides });
  }
  const alternatives = readFallbackModels(body);
  const isOff = fallback !== undefined && isSwitchedOff(fallback);
  if (isOff && alternatives.length > 0) {
    warn({ code: 'dropped', field: 'modelRouter.fallbackModels' });
  }
  return ok({
    fallbackModels: body.models ?? [],
    ...kept,
    routing: {
      ...readPreferences(body),
      ...retries,
      ...(choice ? { choice } : {}),
      ...(isOff || alternatives.length === 0 ? {} : { alternatives }),
    },
    requireParameters,
    overrides,
  });
}

function notEnabled(): GatewayError {
  const field = 'customModelCredentials';
  return new GatewayError(
    'failed-precondition',
    `${field}: calls with a credential of your own are not enabled for this key (they take the ` +
      'scope custom_endpoint), and never in a batch, which is kept.',
    { violations: [{ field, description: 'is not enabled for this key' }] },
  );
}

type Fallback = NonNullable<DialectBody['fallback']>;

/** Translation contract §15.4. */
function isSwitchedOff({ enabled, mode }: Fallback): boolean {
  return enabled === false || mode === '';
}

function readFallback(fallback: Fallback): RoutingWishes {
  const { mode, maxRetries, timeoutMs = 0 } = fallback;
  // 0 is what the vendor's clients write for no wish.
  const wait = timeoutMs > 0 ? { timeoutMs } : {};
  if (isSwitchedOff(fallback)) return { maxAttempts: 1, ...wait };
  return {
    ...(maxRetries === undefined ? {} : { maxAttempts: 1 + maxRetries }),
    ...(mode === 'race' ? { race: true } : {}),
    ...wait,
  };
}

/** Nothing is stored and nothing reused unless it is switched on. */
function readCaches({ promptCache, semanticCache }: DialectBody): CacheWishes | undefined {
  if (!promptCache && !semanticCache) return undefined;
  const { similarityThreshold: threshold } = semanticCache ?? {};
  const { ttl: ttlSeconds } = promptCache ?? {};
  return {
    ...(promptCache
      ? {
          exact: {
            enabled: promptCache.enabled === true,
            ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
          },
        }
      : {}),
    ...(semanticCache
      ? {
          semantic: {
            enabled: semanticCache.enabled === true,
            ...(threshold === undefined ? {} : { threshold }),
          },
        }
      : {}),
  };
}

function refuseConnections(settings: unknown, path: string, violations: FieldViolation[]): void {
  if (!isObject(settings)) return;
  for (const member of Object.keys(settings)) {
    if (connectionMembers.test(member)) {
      const description = "cannot be set by a client: addresses and credentials are the operator's";
      violations.push({ field: `${path}.${member}`, description });
    }
  }
}
