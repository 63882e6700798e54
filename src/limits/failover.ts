import { GatewayError } from '../core/errors.js';
import type { Claim, Claimed, End, LimitStore } from './ports.js';

export interface FailoverOptions {
  /** What all instances count in. */
  readonly shared: LimitStore;
  /** Whether it is worth asking. That an answer is late once does not mean that it is away. */
  readonly isUp: () => boolean;
  /** What counts while it is away. */
  readonly local: LimitStore;
}

/** Ends that could not be told; what is beyond ends by its time. */
const keptAtMost = 10_000;

/**
 * Counts in one place, and in another while that is away. Budgets go with it: the counters that are
 * gone to were set long ago, so that `epoch` has everybody set them from the ledger before they use
 * them (reliability contract §8).
 */
export function createFailover({ shared, isUp, local }: FailoverOptions): LimitStore {
  let isLocal = false;
  let epoch = 0;
  /** Places and holds that were given by `local`. */
  const givenLocally = new Set<string>();
  let untold: End[] = [];

  function current(): LimitStore {
    const isAway = !isUp();
    if (isAway !== isLocal) {
      isLocal = isAway;
      epoch += 1;
    }
    if (isLocal) return local;
    if (untold.length > 0) void tell();
    return shared;
  }

  /** What ended while nobody could be told. */
  async function tell(): Promise<void> {
    const ends = untold;
    untold = [];
    await shared.end(ends).catch(() => keep(ends));
  }

  function keep(ends: readonly End[]): void {
    // Amounts come back by themselves.
    const lasting = ends.filter(({ kind }) => kind !== 'rate');
    untold = [...untold, ...lasting].slice(-keptAtMost);
  }

  /** In the shared place; in the other one where that turns out to be away. */
  async function ask<T>(question: (store: LimitStore) => Promise<T>): Promise<T> {
    const store = current();
    try {
      return await question(store);
    } catch (caught) {
      if (store === local || !isAway(caught) || isUp()) throw caught;
      return question(current());
    }
  }

  async function claimLocally(claims: readonly Claim[]): Promise<Claimed> {
    const claimed = await local.claim(claims);
    if (claimed.kind !== 'granted') return claimed;
    for (const claim of claims) if (claim.kind !== 'rate') givenLocally.add(claim.id);
    return claimed;
  }

  return {
    epoch() {
      current();
      return epoch;
    },

    async claim(claims) {
      // An answer that was lost is asked for again: places and holds of the same name count once.
      for (let tries = 0; tries < 2; tries++) {
        const store = current();
        if (store === local) break;
        try {
          return await store.claim(claims);
        } catch (caught) {
          if (!isAway(caught)) throw caught;
          const hasHolds = claims.some(({ kind }) => kind === 'hold');
          // Money that is counted in two places is counted in none: better a 503.
          if (tries > 0 && hasHolds && isUp()) throw caught;
        }
      }
      // It may have been granted all the same.
      if (!isLocal) keep(claims.flatMap((claim) => (claim.kind === 'lease' ? [claim] : [])));
      return claimLocally(claims);
    },

    async end(ends) {
      const isLocalOne = ({ id }: { readonly id: string }) => givenLocally.delete(id);
      const [here, there]: [End[], End[]] = [[], []];
      for (const end of ends) {
        if (end.kind === 'rate') continue;
        (isLocalOne(end) ? here : there).push(end);
      }
      const store = current();
      // Who counts now knows all holds that live, whoever granted them; places are where they were given.
      const now = ends.filter(
        (end) => end.kind !== 'lease' || (store === local ? here : there).includes(end),
      );
      const elsewhere = store === local ? there : here;
      if (elsewhere.length > 0) {
        if (store === local) keep(elsewhere);
        else await local.end(elsewhere).catch(() => {});
      }
      try {
        return now.length > 0 ? await store.end(now) : [];
      } catch (caught) {
        if (store === shared && isAway(caught)) keep(now);
        throw caught;
      }
    },

    beginReconcile: (...asked) => ask((store) => store.beginReconcile(...asked)),
    finishReconcile: (...asked) => ask((store) => store.finishReconcile(...asked)),
    read: (counter) => ask((store) => store.read(counter)),
  };
}

function isAway(caught: unknown): boolean {
  return caught instanceof GatewayError && caught.kind === 'storage-failed';
}
