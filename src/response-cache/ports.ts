import type { Chunk } from '../core/canonical.js';
import type { Warning } from '../core/warnings.js';

/** An answer as it is kept: everything that the first client saw of it. */
export interface KeptAnswer {
  /** The text it answers; whoever reuses it for another text compares the two. */
  readonly question: string;
  /** Who gave it. */
  readonly provider: string;
  readonly model: string;
  /** The row of the ledger that it is paid in. */
  readonly sourceId: string;
  readonly storedAtMs: number;
  /** What was lost on the way to the target, which is lost for every reader. */
  readonly warnings: readonly Warning[];
  readonly chunks: readonly Chunk[];
}

/** Whose an entry is, and how long it lives. */
export interface EntryFacts {
  readonly tenant: string;
  readonly keyId: string;
  /** The model that was asked for, as the client wrote it. */
  readonly model: string;
  /** The one that answered, as `provider/model`. */
  readonly answeredBy: string;
  readonly storedAtMs: number;
  readonly expiresAtMs: number;
}

/** What is to be taken away: everything of a project, or what one key or one model left there. */
export interface PurgeScope {
  readonly tenant: string;
  readonly keyId?: string;
  /** As clients write it, or `provider/model`. */
  readonly model?: string;
}

/**
 * Where entries are. An entry is a text under a key that nobody can guess; what is expired is not
 * found. A store that cannot be reached rejects, and the request goes on without it.
 */
export interface AnswerStore {
  find(tenant: string, key: string, nowMs: number): Promise<string | undefined>;
  keep(key: string, entry: string, facts: EntryFacts): Promise<void>;
  /** Nothing of it is found any more once this resolves. */
  purge(scope: PurgeScope, nowMs: number): Promise<void>;
  /** Frees the room of what is expired, where that does not happen by itself. */
  sweep(nowMs: number): Promise<void>;
}

/** How alike two texts are, from 0 to 1. */
export interface Similarity {
  /** Part of every namespace: what one version finds alike, another need not. */
  readonly version: string;
  compare(a: string, b: string, tenant: string): number | Promise<number>;
}

/** What the operator allows. */
export interface CacheSettings {
  /** There are no caches here. */
  readonly isOff: boolean;
  /** For requests that say nothing of a cache. */
  readonly byDefault: { readonly exact: boolean; readonly semantic: boolean };
  readonly ttlMs: number;
  readonly maxTtlMs: number;
  /** No client's threshold goes below it. */
  readonly minSimilarity: number;
}
