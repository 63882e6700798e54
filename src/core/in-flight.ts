/** What is in flight, in no order. */
export interface InFlight<T> extends Iterable<T> {
  /** Gives what to call at its end; calling it again does nothing. */
  add(one: T): () => void;
  size(): number;
}

/**
 * A set for what comes and goes thousands of times a second. A `Set` would do, were it not for what
 * it leaves behind: it grows into new tables, each old one points to the next and to what was in it
 * then, and once one of them is in the old generation every later call is kept until a full
 * collection. That costs more than the calls themselves.
 */
export function createInFlight<T>(): InFlight<T> {
  const places: (T | undefined)[] = [];
  const free: number[] = [];
  return {
    add(one) {
      const place = free.pop() ?? places.length;
      places[place] = one;
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        places[place] = undefined;
        free.push(place);
      };
    },
    size: () => places.length - free.length,
    *[Symbol.iterator]() {
      for (const one of places) if (one !== undefined) yield one;
    },
  };
}
