import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../core/clock.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
import type { Principal } from '../core/principal.js';
import type { ChangedCaller, FindKnownKey, KnownKey } from './ports.js';

export interface StoredCallersOptions {
  readonly find: FindKnownKey;
  readonly now: Clock;
  /** Milliseconds that only grow, whoever sets the clock: what is remembered ages by them. */
  readonly elapsedMs: Clock;
  /** Does something later, unless the function returned is called before. */
  readonly after: (delayMs: number, act: () => void) => () => void;
  /** How long what is remembered counts past its freshness while nobody can be asked; 0 for not at all. */
  readonly staleMaxMs: number;
}

/** Who brings a key that is kept. */
export interface StoredCallers {
  /** What is remembered and fresh: an answer at once. Undefined where somebody has to be asked. */
  recall(digest: string): Recalled | undefined;
  /** Rejects with a 503 where nobody can tell. */
  find(keyId: string, digest: string): Promise<Principal | undefined>;
  /** Whose calls those of a key are, for work that goes on without it. */
  findById(keyId: string): Promise<Principal | undefined>;
  forget(changed: ChangedCaller): void;
}

export interface Recalled {
  /** Undefined for a key that does not count. */
  readonly principal: Principal | undefined;
}

interface Entry extends Recalled {
  readonly keyId: string;
  readonly fetchedAtMs: number;
}

/** A revoked key is known everywhere after so long (reliability contract §10). */
const freshMs = 60_000;
/** From this age on an entry is renewed beside the request that uses it. */
const renewMs = 30_000;
/** As long as a request waits for the database (reliability contract §8). */
const timeoutMs = 1_000;
/** Keys that are remembered, and those that are remembered not to count. */
const sizes = { good: 10_000, bad: 1_000 };

/** Nobody's: what is compared where there is no key, so that both take as long. */
const nobodysDigest = '0'.repeat(64);

/**
 * Keys of the store, remembered by their whole digests for a minute, and longer while the store
 * cannot be asked.
 */
export function createStoredCallers({
  find,
  now,
  elapsedMs,
  after,
  staleMaxMs,
}: StoredCallersOptions): StoredCallers {
  const good = createMemory(sizes.good);
  const bad = createMemory(sizes.bad);
  const asking = new Map<string, Promise<Recalled>>();
  /** Grows with every change, so that an answer from before one is not remembered. */
  let changes = 0;

  const remembered = (name: string) => good.get(name) ?? bad.get(name);
  const ageMs = ({ fetchedAtMs }: Entry) => elapsedMs() - fetchedAtMs;

  /** Asks the store, once for all who ask at the same moment. */
  const ask = (name: string, keyId: string, read: Read): Promise<Recalled> => {
    const known = asking.get(name);
    if (known) return known;
    const changesBefore = changes;
    const asked = withTimeout(find(keyId), after)
      .then((key) => {
        const principal = read(key);
        const entry = { keyId, principal, fetchedAtMs: elapsedMs() };
        if (changes === changesBefore) {
          good.delete(name);
          (principal ? good : bad).set(name, entry);
        }
        return entry;
      })
      .finally(() => asking.delete(name));
    asking.set(name, asked);
    return asked;
  };

  /** Asks where nothing fresh is remembered; what is stale counts where nobody answers. */
  const current = async (name: string, keyId: string, read: Read): Promise<Recalled> => {
    const entry = remembered(name);
    if (entry && ageMs(entry) < freshMs) {
      if (ageMs(entry) >= renewMs) ask(name, keyId, read).catch(() => {});
      return entry;
    }
    return ask(name, keyId, read).catch((caught) => {
      const stale = good.get(name);
      if (stale && ageMs(stale) < freshMs + staleMaxMs) return stale;
      throw cannotTell(caught);
    });
  };

  const readWith = (digest: string): Read => {
    return (key) => {
      const isCurrent = sameDigest(digest, key?.digest ?? nobodysDigest);
      const isFormer = sameDigest(digest, key?.former?.digest ?? nobodysDigest);
      if (!key) return undefined;
      if (isCurrent) return key.principal;
      return isFormer && key.former ? endingAt(key.principal, key.former.untilMs) : undefined;
    };
  };

  return {
    recall(digest) {
      const entry = remembered(digest);
      if (!entry || ageMs(entry) >= renewMs) return undefined;
      return { principal: alive(entry.principal, now()) };
    },

    async find(keyId, digest) {
      const { principal } = await current(digest, keyId, readWith(digest));
      return alive(principal, now());
    },

    async findById(keyId) {
      // No digest looks like this.
      const { principal } = await current(`id ${keyId}`, keyId, (key) => key?.principal);
      return alive(principal, now());
    },

    forget(changed) {
      changes++;
      good.deleteWhere(({ keyId, principal }) =>
        'keyId' in changed ? keyId === changed.keyId : principal?.projectId === changed.projectId,
      );
      if ('keyId' in changed) bad.deleteWhere(({ keyId }) => keyId === changed.keyId);
    },
  };
}

type Read = (key: KnownKey | undefined) => Principal | undefined;

/** The caller, unless its key has ended. */
export function alive(principal: Principal | undefined, nowMs: number): Principal | undefined {
  if (principal?.expiresAtMs === undefined) return principal;
  return nowMs < principal.expiresAtMs ? principal : undefined;
}

function endingAt(principal: Principal, untilMs: number): Principal {
  const { expiresAtMs = untilMs } = principal;
  return { ...principal, expiresAtMs: Math.min(expiresAtMs, untilMs) };
}

function sameDigest(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Entries by name; of more than `size` the oldest go. */
function createMemory(size: number) {
  const entries = new Map<string, Entry>();
  return {
    get: (name: string) => entries.get(name),
    delete: (name: string) => entries.delete(name),
    set(name: string, entry: Entry) {
      entries.delete(name);
      entries.set(name, entry);
      if (entries.size <= size) return;
      const [oldest] = entries.keys();
      if (oldest !== undefined) entries.delete(oldest);
    },
    deleteWhere(isMeant: (entry: Entry) => boolean) {
      for (const [name, entry] of entries) if (isMeant(entry)) entries.delete(name);
    },
  };
}

async function withTimeout<T>(work: Promise<T>, after: StoredCallersOptions['after']): Promise<T> {
  return new Promise((resolve, reject) => {
    const forget = after(timeoutMs, () => reject(new Error('the database did not answer in time')));
    work.then(resolve, reject).finally(forget);
  });
}

/** A 503, never a 401: a client that is told its key is wrong throws it away. */
function cannotTell(cause: unknown): GatewayError {
  const error = toGatewayError(cause);
  if (error.kind === 'storage-failed' || error.kind === 'overloaded') return error;
  const message = 'Keys cannot be checked now, because the database does not answer; try again.';
  return new GatewayError('storage-failed', message, { cause });
}
