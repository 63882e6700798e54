/** Places for the starts of turns: rows of the table `starts`, by their number. */
export interface StartPlaces {
  /** A place that is free and holds a text of this length, else a new one. */
  take(length: number): number;
  /** What is in it is settled. Of a place that was not taken here nothing is known. */
  free(turn: number): void;
}

/** @param last the highest number in use. */
export function reusedPlaces(last: number): StartPlaces {
  const lengths = new Map<number, number>();
  const freeByLength = new Map<number, number[]>();
  let newest = last;
  return {
    take(length) {
      const free = freeByLength.get(length)?.pop();
      if (free !== undefined) return free;
      newest += 1;
      lengths.set(newest, length);
      return newest;
    },
    free(turn) {
      const length = lengths.get(turn);
      if (length === undefined) return;
      const free = freeByLength.get(length);
      if (free) free.push(turn);
      else freeByLength.set(length, [turn]);
    },
  };
}

/**
 * A new place each time: for an outbox, where settled rows are given up, and only that their starts
 * are gone says that there is nothing more to settle.
 */
export function newPlaces(last: number): StartPlaces {
  let newest = last;
  return {
    take() {
      newest += 1;
      return newest;
    },
    free() {},
  };
}

/** In characters: a part of a page where the text is short, half a page where it is not. */
const shortStep = 512;
const longStep = 2_048;

/** What a row has beside its text, in bytes. */
const besides = 48;

/**
 * The text with spaces behind it, so that there are few lengths: a row is written in place where it
 * takes that of another as long as itself.
 */
export function padded(text: string): string {
  const { length } = text;
  const step = length < longStep ? shortStep : longStep;
  return text.padEnd(Math.ceil((length + besides) / step) * step - besides);
}
