/**
 * Reasoning goes back to its provider where it stood, and only a later part can carry it there.
 * Where text came before a block, it tells how much of it did; clients join and cut texts as they
 * like, but the whole of it stays the same.
 */
export interface ReasoningPlace {
  /** UTF-16 units of visible text between a block and the block before, or the beginning. */
  readonly textBefore: number;
  /** Of visible text between it and its carrier; counted for the last block only. */
  readonly textAfter: number;
}

/** Notes where the blocks of an answer stand while it is read, until a part can carry them. */
export interface PlaceLog<Block> {
  /** Visible text that goes to the client. */
  said(text: string): void;
  reasoned(block: Block): void;
  /** All that no part has carried yet: for a call, or the end of the answer. */
  take(): (Block & ReasoningPlace)[];
}

export function createPlaceLog<Block>(): PlaceLog<Block> {
  let pending: (Block & ReasoningPlace)[] = [];
  let textLength = 0;
  return {
    said(text) {
      textLength += text.length;
    },
    reasoned(block) {
      pending.push({ ...block, textBefore: textLength, textAfter: 0 });
      textLength = 0;
    },
    take() {
      const last = pending.at(-1);
      const blocks = last ? [...pending.slice(0, -1), { ...last, textAfter: textLength }] : [];
      pending = [];
      textLength = 0;
      return blocks;
    },
  };
}

/** Whether text came before any of the blocks; where all came first, there is nothing to tell. */
export function isSpread(blocks: readonly ReasoningPlace[]): boolean {
  return blocks.some(({ textBefore }) => textBefore > 0);
}

/** What each block of an envelope tells of its place. */
export function writePlaces(blocks: readonly ReasoningPlace[]): { n?: number; e?: number }[] {
  const spread = isSpread(blocks);
  return blocks.map(({ textBefore, textAfter }) => ({
    ...(textBefore > 0 ? { n: textBefore } : {}),
    ...(spread && textAfter > 0 ? { e: textAfter } : {}),
  }));
}

/** undefined for what is no place: the bytes came through a client. */
export function readPlace({ n = 0, e = 0 }: Record<string, unknown>): ReasoningPlace | undefined {
  return isLength(n) && isLength(e) ? { textBefore: n, textAfter: e } : undefined;
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
