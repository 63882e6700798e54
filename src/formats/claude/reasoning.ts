import type { Carried, ForeignTurn } from '../foreign-turns.js';
import type { Target } from '../format.js';
import type { Losses } from '../losses.js';
import { type TurnWriter, writeReasonedTurn } from '../reasoned-turn.js';
import { belongsTo, type Envelope } from '../signature-envelope.js';
import { type Host, type PlacedBlock, type ReasoningBlock, readBlock } from './reasoning-blocks.js';

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

/** A turn of the model with its reasoning where it stood. */
export function writeClaudeTurn<Block>(
  host: Host,
  turn: ForeignTurn,
  context: ReplayContext,
  write: TurnWriter<ReasoningBlock, Block>,
): Block[] {
  const gap = hasGap(turn);
  return writeReasonedTurn(turn, (carried) => open(host, carried, gap, context), write);
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
