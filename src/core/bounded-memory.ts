/** What is remembered by name, up to a size in all; what nobody asks for again goes first. */
export interface BoundedMemory<T> {
  isEmpty(): boolean;
  find(name: string): T | undefined;
  /** @param size in whatever the limit is in. */
  keep(name: string, value: T, size: number): void;
  clear(): void;
}

interface Kept<T> {
  readonly value: T;
  readonly size: number;
  /** Since somebody last had to go. */
  isUsed: boolean;
}

/** @param limit of all sizes together; what is larger alone is not kept. */
export function createBoundedMemory<T>(limit: number): BoundedMemory<T> {
  const all = new Map<string, Kept<T>>();
  let held = 0;

  /** Whoever was asked for since the last time has another turn. */
  const forgetOne = () => {
    for (const [name, kept] of all) {
      all.delete(name);
      if (!kept.isUsed) {
        held -= kept.size;
        return;
      }
      kept.isUsed = false;
      all.set(name, kept);
    }
  };

  return {
    isEmpty: () => all.size === 0,

    find(name) {
      const kept = all.get(name);
      if (kept) kept.isUsed = true;
      return kept?.value;
    },

    keep(name, value, size) {
      held += size - (all.get(name)?.size ?? 0);
      all.set(name, { value, size, isUsed: false });
      while (held > limit) forgetOne();
    },

    clear() {
      all.clear();
      held = 0;
    },
  };
}
