import type { DialectName } from './canonical.js';

/**
 * What a key may do beside nothing:
 * - `inference`: the model APIs, with what the gateway keeps for clients (files, batches, caches)
 * - `custom_endpoint`: bring credentials and addresses of its own in a request
 * - `manage`: the management API, within its project
 * - `admin`: the management API, everywhere
 * - `metrics`: read `/metrics`
 */
export const scopes = ['inference', 'custom_endpoint', 'manage', 'admin', 'metrics'] as const;

export type Scope = (typeof scopes)[number];

/** Who is calling: a key, and the project that owns it. */
export interface Principal {
  /** Unique in this gateway and never given again; of a configured key `config:NAME`. */
  readonly keyId: string;
  /** For people. */
  readonly keyName: string;
  /** Owns what its keys store and spend; nothing is shared between two projects. */
  readonly projectId: string;
  readonly scopes: ReadonlySet<Scope>;
  /** What the key may use; everything where absent. */
  readonly allowed?: Allowed;
  /** Of the key itself, and of all keys of its project together. */
  readonly limits: Limits;
  readonly projectLimits: Limits;
  /** Unix milliseconds from which on the key is none; never where absent. */
  readonly expiresAtMs?: number;
}

export interface Allowed {
  /** As clients write them after aliases are looked at: aliases, `provider/model` or `provider/*`. */
  readonly models?: readonly string[];
  readonly dialects?: readonly DialectName[];
  /** Operation ids, such as `generateContent`. */
  readonly operations?: readonly string[];
}

/** No limit where absent. */
export interface Limits {
  readonly requestsPerMinute?: number;
  readonly tokensPerMinute?: number;
  /** Requests at the same time. */
  readonly concurrency?: number;
  readonly budgets?: readonly Budget[];
}

/** Never overspent: a request that could is refused. */
export interface Budget {
  readonly limitNanoUsd: bigint;
  readonly window: BudgetWindow;
}

/** Calendar windows in UTC; `total` never ends. */
export type BudgetWindow = 'hour' | 'day' | 'month' | 'total';

const unlimited: Limits = {};

/** The project of keys that name none. */
export const defaultProjectId = 'default';

const inferenceOnly: ReadonlySet<Scope> = new Set(['inference']);

/** A key of the configuration or the environment. */
export function configuredPrincipal(
  name: string,
  projectId: string = defaultProjectId,
  granted: readonly Scope[] = ['inference'],
): Principal {
  const isPlain = granted.length === 1 && granted[0] === 'inference';
  return {
    keyId: `config:${name}`,
    keyName: name,
    projectId,
    scopes: isPlain ? inferenceOnly : new Set(granted),
    limits: unlimited,
    projectLimits: unlimited,
  };
}

/** The same key for requests that are kept before they are answered: a client's secrets never are. */
export function withoutEndpoints(principal: Principal): Principal {
  if (!principal.scopes.has('custom_endpoint')) return principal;
  const left = [...principal.scopes].filter((scope) => scope !== 'custom_endpoint');
  return { ...principal, scopes: new Set(left) };
}
