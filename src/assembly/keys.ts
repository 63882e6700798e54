import { randomBytes } from 'node:crypto';
import { keyDigest } from '../auth/authenticate.js';
import type { ChangedCaller, FindKnownKey } from '../auth/ports.js';
import type { Clock } from '../core/clock.js';
import type { Limits } from '../core/principal.js';
import { callerOf } from '../keys/caller.js';
import { createKeyService } from '../keys/keys.js';
import type { KeyService } from '../keys/ports.js';
import type { OpenDatabase } from '../storage/database.js';
import { embeddedDatabase } from '../storage/embedded.js';
import { keysStore } from '../storage/keys-store.js';
import { projectsStore } from '../storage/projects-store.js';
import type { sharedDatabase } from '../storage/shared.js';

export interface KeysOptions {
  readonly open: OpenDatabase;
  /** Whether something may have been kept: nothing is asked for before. */
  readonly isThere: () => boolean;
  readonly configured: ReadonlyMap<string, Limits>;
  readonly pepper: Uint8Array;
  readonly now: Clock;
  readonly changed: (of: ChangedCaller) => void;
}

/** Keys and projects over a database: for the management API and for the command line. */
export function openKeys({ open, pepper, ...options }: KeysOptions): KeyService {
  return createKeyService({
    ...options,
    keys: keysStore(open),
    projects: projectsStore(open),
    randomBytes,
    digest: (secret) => keyDigest(secret, pepper),
  });
}

/** Where a gateway keeps keys: its configuration. */
export interface KeysPlace {
  readonly dataDir: string;
  /** PostgreSQL; the embedded database in `dataDir` where absent. */
  readonly database?: Parameters<typeof sharedDatabase>[0];
  readonly projects: ReadonlyMap<string, Limits>;
}

/**
 * The keys of a gateway that need not run. Rejects where they cannot be reached: `overloaded` where
 * a gateway runs and has the embedded database for itself.
 */
export async function openKeysOf(
  { dataDir, database: shared, projects }: KeysPlace,
  options: Pick<KeysOptions, 'pepper' | 'now'>,
): Promise<{ readonly keys: KeyService; close(): Promise<void> }> {
  const database = shared
    ? (await import('../storage/shared.js')).sharedDatabase(shared, { random: Math.random, after })
    : embeddedDatabase(dataDir);
  const { open, isThere, close } = database;
  const keys = openKeys({ ...options, open, isThere, configured: projects, changed: () => {} });
  return { keys, close };
}

function after(delayMs: number, act: () => void): () => void {
  const timer = setTimeout(act, delayMs);
  timer.unref();
  return () => clearTimeout(timer);
}

/** Finds the callers that keys in a database stand for. */
export function findCallers({
  open,
  configured,
}: Pick<KeysOptions, 'open' | 'configured'>): FindKnownKey {
  const keys = keysStore(open);
  return async (keyId) => {
    const found = await keys.findWithProject(keyId);
    return found && callerOf(found, configured);
  };
}
