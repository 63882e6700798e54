import type { Carried, ForeignPart, ForeignTurn } from './foreign-turns.js';
import { isSpread, type ReasoningPlace } from './reasoning-places.js';

/** How a format writes the pieces of a turn. */
export interface TurnWriter<Block, Item> {
  reasoning(block: Block): Item;
  part(part: ForeignPart): Item[];
}

interface Placed<Block> extends ReasoningPlace {
  readonly block: Block;
}

interface Piece<Block> {
  readonly part: ForeignPart;
  /** Reasoning that the part carried. */
  readonly reasoning: readonly Placed<Block>[];
}

/**
 * A turn of the model with its reasoning where it stood. Where that is not known, it stands before
 * the text and the call that it led to, though only the call could carry it.
 *
 * @param open what of the reasoning in a signature goes back.
 */
export function writeReasonedTurn<Block, Item>(
  turn: ForeignTurn,
  open: (carried: Carried) => readonly Placed<Block>[],
  write: TurnWriter<Block, Item>,
): Item[] {
  const seen = new Set<string>();
  const reasoningOf = (signatures: readonly Carried[]): Placed<Block>[] =>
    signatures.flatMap(open).filter(({ block }) => {
      const key = JSON.stringify(block);
      return !seen.has(key) && seen.add(key);
    });

  const first = reasoningOf(turn.signatures);
  const pieces = turn.parts.map((part) => ({ part, reasoning: reasoningOf(part.signatures) }));
  return stretchesOf(pieces).flatMap((stretch, index) =>
    writeStretch(index === 0 ? first : [], stretch, write),
  );
}

/** A turn cut after each of its calls: reasoning is carried by the call that it led to, or the end. */
function stretchesOf<Block>(pieces: readonly Piece<Block>[]): Piece<Block>[][] {
  const stretches: Piece<Block>[][] = [];
  let isWhole = true;
  for (const piece of pieces) {
    if (isWhole) stretches.push([]);
    stretches.at(-1)?.push(piece);
    isWhole = piece.part.kind === 'call';
  }
  return stretches;
}

function writeStretch<Block, Item>(
  first: readonly Placed<Block>[],
  pieces: readonly Piece<Block>[],
  write: TurnWriter<Block, Item>,
): Item[] {
  const spread = spreadOut([...first, ...pieces.flatMap(({ reasoning }) => reasoning)], pieces);
  if (spread) {
    const rest = pieces.flatMap(({ part }) => (part.kind === 'text' ? [] : write.part(part)));
    return [
      ...spread.flatMap((item) =>
        'block' in item ? [write.reasoning(item.block)] : write.part(item),
      ),
      ...rest,
    ];
  }
  const content = first.map(({ block }) => write.reasoning(block));
  let begun = first.length > 0;
  for (const { part, reasoning } of pieces) {
    const blocks = reasoning.map(({ block }) => write.reasoning(block));
    if (begun) content.push(...blocks);
    else content.unshift(...blocks);
    begun ||= blocks.length > 0;
    content.push(...write.part(part));
  }
  return content;
}

/**
 * Blocks and the text of a stretch as they followed each other; undefined where that was not told,
 * or the text has another length by now.
 */
function spreadOut<Block>(
  blocks: readonly Placed<Block>[],
  pieces: readonly Piece<Block>[],
): (Placed<Block> | ForeignPart)[] | undefined {
  if (!isSpread(blocks)) return undefined;
  const texts = pieces.flatMap(({ part }) => (part.kind === 'text' ? [part] : []));
  const [first] = texts;
  const text = texts.map((part) => part.text).join('');
  const told = blocks.reduce((sum, { textBefore, textAfter }) => sum + textBefore + textAfter, 0);
  if (!first || told !== text.length) return undefined;

  let at = 0;
  const next = (length: number): ForeignPart[] => {
    at += length;
    return length === 0 ? [] : [{ ...first, text: text.slice(at - length, at) }];
  };
  return blocks.flatMap((block) => [...next(block.textBefore), block, ...next(block.textAfter)]);
}
