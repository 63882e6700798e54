import type {
  RedactedThinkingBlock,
  ThinkingBlock,
} from '../../../generated/formats/anthropic-messages.js';
import { isObject } from '../../core/json.js';
import type { Target } from '../format.js';
import type { Losses } from '../losses.js';
import {
  belongsTo,
  type Envelope,
  type ReplayTarget,
  sealSignature,
} from '../signature-envelope.js';

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

/** Whether an envelope's blocks may be shown to the target: Anthropic checks who made them. */
export function isOwnReasoning(envelope: Envelope, target: Target): boolean {
  return belongsTo(envelope, replayTarget(target));
}

/** The blocks to put back; those of another model, credential or provider are dropped with a warning. */
export function openReasoning(
  envelopes: readonly Envelope[],
  { target, losses, path }: { target: Target; losses: Losses; path: string },
): ReasoningBlock[] {
  return envelopes.flatMap((envelope) => {
    const blocks = isOwnReasoning(envelope, target) ? envelope.b.map(readBlock) : [undefined];
    if (blocks.includes(undefined)) losses.warn('signature_dropped', `${path}.thoughtSignature`);
    return blocks.filter((block) => block !== undefined);
  });
}

function replayTarget({ model, credentialId }: Target): ReplayTarget {
  return { origin: 'anthropic', model, credentialId };
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
