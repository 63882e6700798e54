import {
  type Host,
  isSpread,
  type PlacedBlock,
  type ReasoningBlock,
  readBlock,
} from './claude-reasoning-blocks.js';
import type { Carried, ForeignPart, ForeignTurn } from './foreign-turns.js';
import type { Target } from './format.js';
import type { Losses } from './losses.js';
import { belongsTo, type Envelope } from './signature-envelope.js';

/** Whether results follow calls whose reasoning cannot be put back: manual thinking refuses that. */
export function lacksReasoning(host: Host, turns: readonly ForeignTurn[], target: Target): boolean {
  const last = turns.findLast(({ role }) => role === 'model');
  if (!last?.parts.some(({ kind }) => kind === 'call')) return false;
  return !carriedBy(last).some((envelope) => isOwn(host, envelope, target)) || hasGap(last);
}

/** What is asked of the call while reasoning is put back. */
export interface ReplayContext {
  readonly target: Target;
  readonly losses: Losses;
  /** Put the reasoning of earlier turns back. */
  readonly replay: boolean;
}

/** How a host writes the pieces of a turn. */
interface TurnWriter<Block> {
  reasoning(block: ReasoningBlock): Block;
  part(part: ForeignPart): Block[];
}

interface Piece {
  readonly part: ForeignPart;
  /** Reasoning that the part carried. */
  readonly reasoning: readonly PlacedBlock[];
}

/**
 * A turn of the model with its reasoning where it stood. Where that is not known, it stands before
 * the text and the call that it led to, though only the call could carry it.
 */
export function writeReasonedTurn<Block>(
  host: Host,
  turn: ForeignTurn,
  context: ReplayContext,
  write: TurnWriter<Block>,
): Block[] {
  const gap = hasGap(turn);
  const seen = new Set<string>();
  const reasoningOf = (signatures: readonly Carried[]): PlacedBlock[] =>
    signatures
      .flatMap((carried) => open(host, carried, gap, context))
      .filter(({ block }) => {
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
function stretchesOf(pieces: readonly Piece[]): Piece[][] {
  const stretches: Piece[][] = [];
  let isWhole = true;
  for (const piece of pieces) {
    if (isWhole) stretches.push([]);
    stretches.at(-1)?.push(piece);
    isWhole = piece.part.kind === 'call';
  }
  return stretches;
}

function writeStretch<Block>(
  first: readonly PlacedBlock[],
  pieces: readonly Piece[],
  write: TurnWriter<Block>,
): Block[] {
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
function spreadOut(
  blocks: readonly PlacedBlock[],
  pieces: readonly Piece[],
): (PlacedBlock | ForeignPart)[] | undefined {
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

function carriedBy({ signatures, parts }: ForeignTurn): Carried[] {
  return [...signatures, ...parts.flatMap((part) => part.signatures)];
}

/** Without what stood between its blocks, reasoning counts as modified, and Claude refuses it. */
function hasGap(turn: ForeignTurn): boolean {
  return carriedBy(turn).some(({ b }) => b.some((block) => readBlock(block)?.afterTool));
}

/** Whether all of an envelope can be shown to the target: Claude checks who made it. */
function isOwn(host: Host, envelope: Envelope, { model, credentialId }: Target): boolean {
  const own = belongsTo(envelope, { origin: host, model, credentialId });
  return own && !envelope.b.map(readBlock).includes(undefined);
}

/** The blocks to put back; what cannot be is dropped with a warning. */
function open(
  host: Host,
  carried: Carried,
  gap: boolean,
  { target, losses, replay }: ReplayContext,
): PlacedBlock[] {
  const { path } = carried;
  if (!isOwn(host, carried, target)) {
    const why = 'the reasoning in it is of another model or credential, or damaged';
    losses.warn('signature_dropped', path, why);
    return [];
  }
  const blocks = carried.b.map(readBlock).filter((block) => block !== undefined);
  if (replay && !gap) return blocks;
  if (replay) {
    const why = 'between its steps a tool ran at the provider, and what that did is not sent again';
    losses.warn('signature_dropped', path, why);
  } else if (blocks.length > 0) {
    losses.silent(path, 'without thinking, earlier reasoning is not shown to Claude again');
  }
  return [];
}
