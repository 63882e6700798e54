import type { Part } from '../../generated/formats/gemini.js';

/** Where in an answer a text begins: part of the answer, and byte within it. */
export interface Place {
  readonly partIndex: number;
  readonly startIndex: number;
}

/** Keeps count of the parts an answer has sent out, as they will stand when it is whole. */
export interface Places {
  sent(part: Part): void;
  /** Where visible text that is sent next will stand. */
  next(): Place;
}

/**
 * Offsets count UTF-8 bytes within a part.
 *
 * @param joins neighbouring texts of one kind are one part for whoever reads the answer, as in
 *   the pieces of a stream; in a whole answer each text block is a part of its own.
 */
export function createPlaces(joins: boolean): Places {
  let parts = 0;
  let lastKind: 'text' | 'thought' | 'other' = 'other';
  let lastBytes = 0;
  return {
    sent({ text, thought, functionCall }) {
      // More of a call whose arguments are streamed.
      if (functionCall && functionCall.name === undefined) return;
      const kind = text === undefined ? 'other' : thought ? 'thought' : 'text';
      if (!joins || kind === 'other' || kind !== lastKind) {
        parts++;
        lastBytes = 0;
      }
      lastBytes += Buffer.byteLength(text ?? '', 'utf8');
      lastKind = kind;
    },
    next() {
      const continues = joins && lastKind === 'text';
      return continues
        ? { partIndex: parts - 1, startIndex: lastBytes }
        : { partIndex: parts, startIndex: 0 };
    },
  };
}
