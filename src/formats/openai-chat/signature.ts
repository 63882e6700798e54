import type {
  AssistantMessage,
  ExtraContent,
  ReasoningDetail,
} from '../../../generated/formats/openai-chat.js';
import { isObject } from '../../core/json.js';
import type { Carried } from '../foreign-turns.js';
import type { Target } from '../format.js';
import type { Losses } from '../losses.js';
import { belongsTo, sealSignature } from '../signature-envelope.js';
import type { Profile } from './profiles.js';

/** The blocks this format puts into an envelope. Translation contract §9.4. */
export type Block =
  | { readonly t: 'details'; readonly v: readonly ReasoningDetail[] }
  | { readonly t: 'rc'; readonly x: string }
  | { readonly t: 'sig'; readonly s: string };

/** Blocks -> the `thoughtSignature` of the part they belong before; undefined where there are none. */
export function sealBlocks(
  blocks: readonly Block[],
  { keeps }: Profile,
  { model, credentialId }: Target,
): string | undefined {
  if (keeps === undefined || blocks.length === 0) return undefined;
  return sealSignature({ p: keeps, m: model, a: credentialId, b: blocks });
}

/** The blocks that go back to the target that made them; those of another are dropped with a warning. */
export function openBlocks(
  envelopes: readonly Carried[],
  { keeps }: Profile,
  { model, credentialId }: Target,
  losses: Losses,
): Block[] {
  const blocks: Block[] = [];
  for (const envelope of envelopes) {
    if (keeps !== undefined && belongsTo(envelope, { origin: keeps, model, credentialId })) {
      blocks.push(...envelope.b.filter(isBlock));
    } else {
      const why = 'reasoning of another provider, model or key';
      losses.warn('signature_dropped', envelope.path, why);
    }
  }
  return blocks;
}

/** What an assistant message gets back of the reasoning before it; some clients repeat a signature. */
export function reasoningMembers(repeated: readonly Block[]): Partial<AssistantMessage> {
  const blocks = [...new Map(repeated.map((block) => [JSON.stringify(block), block])).values()];
  const details = blocks.flatMap((block) => (block.t === 'details' ? block.v : []));
  const texts = blocks.flatMap((block) => (block.t === 'rc' ? [block.x] : []));
  return {
    ...(details.length > 0 ? { reasoning_details: details } : {}),
    ...(texts.length > 0 ? { reasoning_content: texts.join('') } : {}),
  };
}

/** Google's signature, in the place of a call or a message where Google looks for it. */
export function extraContent(blocks: readonly Block[]): { extra_content?: ExtraContent } {
  const signature = blocks.findLast((block) => block.t === 'sig');
  return signature ? { extra_content: { google: { thought_signature: signature.s } } } : {};
}

/** An envelope came through a client: its blocks are checked before they are sent on. */
function isBlock(value: unknown): value is Block {
  if (!isObject(value)) return false;
  switch (value.t) {
    case 'details':
      return Array.isArray(value.v) && value.v.every(isObject);
    case 'rc':
      return typeof value.x === 'string';
    case 'sig':
      return typeof value.s === 'string';
    default:
      return false;
  }
}
