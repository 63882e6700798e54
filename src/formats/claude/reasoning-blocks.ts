import { isObject } from '../../core/json.js';
import type { Target } from '../format.js';
import { type ReasoningPlace, readPlace, writePlaces } from '../reasoning-places.js';
import { type Envelope, sealSignature } from '../signature-envelope.js';

/** Reasoning of Claude, which wants it back unmodified, whoever hosts it. */
export type ReasoningBlock =
  | { readonly kind: 'thinking'; readonly text: string; readonly signature: string }
  | { readonly kind: 'redacted'; readonly data: string };

/** Who hands the blocks on: what one of them gave, the other is not shown. */
export type Host = Extract<Envelope['p'], 'anthropic' | 'bedrock'>;

/** A block, and what stood around it in the stretch of the answer that ends with its carrier. */
export interface PlacedBlock extends ReasoningPlace {
  readonly block: ReasoningBlock;
  /** A tool ran at the provider after the block before; its steps do not go back. */
  readonly afterTool: boolean;
}

/** Blocks of an answer as the `thoughtSignature` that carries them. Translation contract §9.4. */
export function sealReasoning(
  host: Host,
  blocks: readonly PlacedBlock[],
  { model, credentialId }: Target,
): string {
  const places = writePlaces(blocks);
  const b = blocks.map(({ block, afterTool }, index) => ({
    ...(block.kind === 'thinking'
      ? { t: 'thinking', x: block.text, s: block.signature }
      : { t: 'redacted', d: block.data }),
    ...places[index],
    ...(afterTool ? { g: 1 } : {}),
  }));
  return sealSignature({ p: host, m: model, a: credentialId, b });
}

/** undefined for what is no block: the bytes came through a client. */
export function readBlock(placed: unknown): PlacedBlock | undefined {
  if (!isObject(placed)) return undefined;
  const block = readReasoning(placed);
  const place = readPlace(placed);
  return block && place && { block, ...place, afterTool: placed.g === 1 };
}

function readReasoning({ t, x, s, d }: Record<string, unknown>): ReasoningBlock | undefined {
  if (t === 'thinking' && typeof x === 'string' && typeof s === 'string') {
    return { kind: 'thinking', text: x, signature: s };
  }
  if (t === 'redacted' && typeof d === 'string') return { kind: 'redacted', data: d };
  return undefined;
}
