import type { Principal } from '../core/principal.js';

/** A key that is kept and counts, with what to compare one with that somebody brings. */
export interface KnownKey {
  /** HMAC-SHA256, in hex. */
  readonly digest: string;
  /** The one before the last rotation, and until when it counts as well, in Unix milliseconds. */
  readonly former?: { readonly digest: string; readonly untilMs: number };
  /** Whose calls those with it are. */
  readonly principal: Principal;
}

/** Undefined for a key that nobody has, or that is revoked. Rejects where nobody can tell. */
export type FindKnownKey = (keyId: string) => Promise<KnownKey | undefined>;

/** What changed: a key, or all keys of a project. */
export type ChangedCaller = { readonly keyId: string } | { readonly projectId: string };
