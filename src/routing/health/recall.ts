/** Values by key, of which a bounded number is remembered. */
export interface Recall<T> {
  /** The value of a key; undefined where there is none. It counts as used. */
  use(key: string): T | undefined;
  /** The same, and it does not count as used. */
  peek(key: string): T | undefined;
  add(key: string, value: T): void;
  values(): Iterable<T>;
}

/**
 * A memory that clients cannot fill by naming ever more keys: to make room, the value unused for
 * longest is forgotten; one that is busy only where all are.
 *
 * @param limit values at most.
 */
export function createRecall<T>(limit: number, isBusy: (value: T) => boolean): Recall<T> {
  const known = new Map<string, { readonly value: T; lastUse: number }>();
  let uses = 0;

  /** Looks at all of them: new keys are rare, and keeping an order would cost every use. */
  const forgetOne = () => {
    let leaving: { key: string; rank: number } | undefined;
    for (const [key, { value, lastUse }] of known) {
      const rank = isBusy(value) ? uses + lastUse : lastUse;
      if (!leaving || rank < leaving.rank) leaving = { key, rank };
    }
    if (leaving) known.delete(leaving.key);
  };

  return {
    use(key) {
      const entry = known.get(key);
      if (entry) entry.lastUse = ++uses;
      return entry?.value;
    },
    peek: (key) => known.get(key)?.value,
    add(key, value) {
      if (known.size >= limit) forgetOne();
      known.set(key, { value, lastUse: ++uses });
    },
    *values() {
      for (const { value } of known.values()) yield value;
    },
  };
}
