import type {
  RedactedThinkingBlock,
  ThinkingBlock,
} from '../../../generated/formats/anthropic-messages.js';
import { isObject } from '../../core/json.js';
import type { Target } from '../format.js';
import type { Losses } from '../losses.js';
import { belongsTo, type Envelope, sealSignature } from '../signature-envelope.js';

/** Reasoning as Anthropic writes it and wants it back: unmodified. */
export type ReasoningBlock = ThinkingBlock | RedactedThinkingBlock;

/** Blocks of an answer as the `thoughtSignature` that carries them. Translation contract §9.4. */
export function sealReasoning(blocks: readonly ReasoningBlock[], target: Target): string {
  const b = blocks.map((block) =>
    block.type === 'thinking'
      ? { t: 'thinking', x: block.thinking, s: block.signature }
      : { t: 'redacted', d: block.data },
  );
  return sealSignature({ p: 'anthropic', m: target.model, a: target.credentialId, b });
}

/** Whether all of an envelope can be shown to the target: Anthropic checks who made it. */
export function isOwnReasoning(envelope: Envelope, { model, credentialId }: Target): boolean {
  const own = belongsTo(envelope, { origin: 'anthropic', model, credentialId });
  return own && !envelope.b.map(readBlock).includes(undefined);
}

/** The blocks to put back; damaged ones and those of another maker are dropped with a warning. */
export function openReasoning(
  envelopes: readonly Envelope[],
  { target, losses, path }: { target: Target; losses: Losses; path: string },
): ReasoningBlock[] {
  return envelopes.flatMap((envelope) => {
    if (!isOwnReasoning(envelope, target)) {
      const why = 'the reasoning in it is of another model or credential, or damaged';
      losses.warn('signature_dropped', `${path}.thoughtSignature`, why);
      return [];
    }
    return envelope.b.map(readBlock).filter((block) => block !== undefined);
  });
}

/** The bytes came through a client: nothing about their shape is certain. */
function readBlock(block: unknown): ReasoningBlock | undefined {
  if (!isObject(block)) return undefined;
  const { t, x, s, d } = block;
  if (t === 'thinking' && typeof x === 'string' && typeof s === 'string') {
    return { type: 'thinking', thinking: x, signature: s };
  }
  if (t === 'redacted' && typeof d === 'string') return { type: 'redacted_thinking', data: d };
  return undefined;
}
