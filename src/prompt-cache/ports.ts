import type { CallSignal } from '../core/cancellation.js';
import type { CanonicalCall, HeldPrefix } from '../core/canonical.js';
import type { GatewayError } from '../core/errors.js';
import type { Principal } from '../core/principal.js';
import type { Result } from '../core/result.js';
import type { Warning } from '../core/warnings.js';

/** What is known of a prefix that a client stored. Times are Unix milliseconds. */
export interface CachedContent {
  /** What stands behind `cachedContents/` in its name. */
  readonly id: string;
  /** Whose it is; nobody else ever learns of it. */
  readonly tenant: string;
  /** The model as the client named it, without `models/`. */
  readonly model: string;
  readonly displayName?: string;
  readonly totalTokenCount: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  readonly expiresAtMs: number;
  /** Where a provider keeps it too. */
  readonly held?: HeldPrefix;
}

/** The same with the prefix: the JSON of what a request holds of it. */
export interface CachedContentWithPrefix extends CachedContent {
  readonly prefix: string;
}

/** How long a client wants something kept. One of the two at most; neither means an hour. */
export interface Lifetime {
  /** Seconds and an `s`, such as `300s`. */
  readonly ttl?: string;
  /** RFC 3339. */
  readonly expireTime?: string;
}

/** A prefix as it is to be stored. */
export interface NewCachedContent extends Lifetime {
  /** The prefix as a call that ends where the prefix does. */
  readonly call: CanonicalCall;
  /** The same as the JSON that later calls are read from, long values included. */
  readonly prefix: string;
  readonly displayName?: string;
}

/** What the services of one request may do for it. */
export interface CacheContext {
  readonly requestId: string;
  readonly principal: Principal;
  readonly tenant: string;
  readonly signal: CallSignal;
  /** Every warning is a refusal. */
  readonly strict: boolean;
  readonly warn: (warning: Warning) => void;
  /** Tells the log of a fault that the client does not see. */
  readonly report: (error: GatewayError) => void;
  /** Where the client sent the request to, without the query. */
  readonly address?: () => string;
}

/** The stored prefixes of all tenants; each sees its own, for as long as they live. */
export interface CachedContents {
  /** Fails with the fields at fault, or as the count of its tokens fails. */
  create(stored: NewCachedContent, context: CacheContext): Promise<Result<CachedContent>>;
  get(id: string, context: CacheContext): Promise<Result<CachedContent>>;
  /** Oldest first. @param after the id that the page before ended with. */
  list(
    page: { readonly after?: string; readonly limit: number },
    context: CacheContext,
  ): Promise<readonly CachedContent[]>;
  update(id: string, lifetime: Lifetime, context: CacheContext): Promise<Result<CachedContent>>;
  delete(id: string, context: CacheContext): Promise<Result<undefined>>;
  /** By its name, `cachedContents/{id}`; undefined for a handle that is none of the tenant's own. */
  find(tenant: string, name: string): Promise<CachedContentWithPrefix | undefined>;
  /**
   * Whether a provider holds a stored prefix under this handle. The provider takes the handle from
   * whoever has the operator's key, so that clients must not name it themselves (R29).
   */
  isHeldHandle(handle: string): Promise<boolean>;
  /** Takes what is expired out of the store. */
  sweep(): Promise<void>;
}

/** Where stored prefixes are kept. What is expired at `nowMs` is in no answer. */
export interface CachedContentsStore {
  add(cache: CachedContentWithPrefix): Promise<void>;
  find(tenant: string, id: string, nowMs: number): Promise<CachedContent | undefined>;
  findWithPrefix(
    tenant: string,
    id: string,
    nowMs: number,
  ): Promise<CachedContentWithPrefix | undefined>;
  /** Oldest first. */
  list(
    tenant: string,
    page: { readonly nowMs: number; readonly limit: number; readonly after?: string },
  ): Promise<readonly CachedContent[]>;
  /** Writes its times, and where it is held. */
  update(cache: CachedContent): Promise<void>;
  delete(tenant: string, id: string): Promise<void>;
  /** Of any tenant. */
  isHeldHandle(handle: string): Promise<boolean>;
  /** Whatever was held there is not any more. */
  forgetHeld(held: HeldPrefix): Promise<void>;
  deleteExpired(nowMs: number): Promise<void>;
}

/** What becomes of a prefix at the providers of its model. */
export interface ProviderCaches {
  /**
   * Has a prefix counted, and kept where the first provider asked for its model keeps prefixes.
   * Warns with `emulated` where that one will not keep it.
   */
  hold(
    call: CanonicalCall,
    settings: { readonly expiresAtMs: number; readonly displayName?: string },
    context: CacheContext,
  ): Promise<Result<{ readonly totalTokenCount: number; readonly held?: HeldPrefix }>>;
  /** Sets the end of its life at the provider. */
  extend(held: HeldPrefix, expiresAtMs: number, context: CacheContext): Promise<Result<unknown>>;
  release(held: HeldPrefix, context: CacheContext): Promise<Result<unknown>>;
}
