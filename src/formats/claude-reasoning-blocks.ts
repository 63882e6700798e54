import { isObject } from '../core/json.js';
import type { Target } from './format.js';
import { type Envelope, sealSignature } from './signature-envelope.js';

/** Reasoning of Claude, which wants it back unmodified, whoever hosts it. */
export type ReasoningBlock =
  | { readonly kind: 'thinking'; readonly text: string; readonly signature: string }
  | { readonly kind: 'redacted'; readonly data: string };

/** Who hands the blocks on: what one of them gave, the other is not shown. */
export type Host = Extract<Envelope['p'], 'anthropic' | 'bedrock'>;

/** A block, and what stood around it in the stretch of the answer that ends with its carrier. */
export interface PlacedBlock {
  readonly block: ReasoningBlock;
  /** UTF-16 units of visible text between it and the block before, or the beginning. */
  readonly textBefore: number;
  /** Of visible text between it and its carrier; counted for the last block only. */
  readonly textAfter: number;
  /** A tool ran at the provider after the block before; its steps do not go back. */
  readonly afterTool: boolean;
}

/**
 * Blocks of an answer as the `thoughtSignature` that carries them. Translation contract §9.4. Where
 * text came between them, each tells how much, so that they go back where they stood; clients join
 * and cut texts as they like, but the whole of it stays the same.
 */
export function sealReasoning(
  host: Host,
  blocks: readonly PlacedBlock[],
  { model, credentialId }: Target,
): string {
  const spread = isSpread(blocks);
  const b = blocks.map(({ block, textBefore, textAfter, afterTool }) => ({
    ...(block.kind === 'thinking'
      ? { t: 'thinking', x: block.text, s: block.signature }
      : { t: 'redacted', d: block.data }),
    ...(textBefore > 0 ? { n: textBefore } : {}),
    ...(spread && textAfter > 0 ? { e: textAfter } : {}),
    ...(afterTool ? { g: 1 } : {}),
  }));
  return sealSignature({ p: host, m: model, a: credentialId, b });
}

/** Whether text came before any of the blocks; where all came first, there is nothing to tell. */
export function isSpread(blocks: readonly PlacedBlock[]): boolean {
  return blocks.some(({ textBefore }) => textBefore > 0);
}

/** undefined for what is no block: the bytes came through a client. */
export function readBlock(placed: unknown): PlacedBlock | undefined {
  if (!isObject(placed)) return undefined;
  const { n = 0, e = 0, g } = placed;
  const block = readReasoning(placed);
  if (!block || !isLength(n) || !isLength(e)) return undefined;
  return { block, textBefore: n, textAfter: e, afterTool: g === 1 };
}

function readReasoning({ t, x, s, d }: Record<string, unknown>): ReasoningBlock | undefined {
  if (t === 'thinking' && typeof x === 'string' && typeof s === 'string') {
    return { kind: 'thinking', text: x, signature: s };
  }
  if (t === 'redacted' && typeof d === 'string') return { kind: 'redacted', data: d };
  return undefined;
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
