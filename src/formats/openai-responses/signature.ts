import type { ReasoningItem } from '../../../generated/formats/openai-responses.js';
import { isObject } from '../../core/json.js';
import type { Carried } from '../foreign-turns.js';
import type { Target } from '../format.js';
import type { Losses } from '../losses.js';
import { type ReasoningPlace, readPlace, writePlaces } from '../reasoning-places.js';
import { belongsTo, sealSignature } from '../signature-envelope.js';

/** An item, and what stood around it in the stretch of the answer that ends with its carrier. */
export interface PlacedItem extends ReasoningPlace {
  readonly block: ReasoningItem;
}

/** Whether an item can be given back: nothing of it is stored, so all of it has to be in it. */
export function canReturn({ encrypted_content }: ReasoningItem): boolean {
  return Boolean(encrypted_content);
}

/** Items of an answer as the `thoughtSignature` that carries them. Translation contract §9.4. */
export function sealReasoning(
  items: readonly PlacedItem[],
  { model, credentialId }: Target,
): string {
  const places = writePlaces(items);
  const b = items.map(({ block: { id, summary, encrypted_content: enc } }, index) => ({
    t: 'reasoning',
    id,
    sum: summary.map(({ text }) => text),
    enc,
    ...places[index],
  }));
  return sealSignature({ p: 'openai-responses', m: model, a: credentialId, b });
}

/** The items to put back; damaged ones and those of another maker are dropped with a warning. */
export function openReasoning(
  carried: Carried,
  { model, credentialId }: Target,
  losses: Losses,
): PlacedItem[] {
  const isOwn = belongsTo(carried, { origin: 'openai-responses', model, credentialId });
  const items = isOwn ? carried.b.flatMap(readBlock) : [];
  if (!isOwn || items.length < carried.b.length) {
    const why = 'the reasoning in it is of another provider, model or key, or damaged';
    losses.warn('signature_dropped', carried.path, why);
  }
  return items;
}

/** The bytes came through a client: nothing about their shape is certain. */
function readBlock(placed: unknown): PlacedItem[] {
  if (!isObject(placed) || placed.t !== 'reasoning') return [];
  const { id, sum, enc } = placed;
  const place = readPlace(placed);
  if (typeof id !== 'string' || typeof enc !== 'string' || !Array.isArray(sum) || !place) return [];
  const texts = sum.filter((text) => typeof text === 'string');
  const summary = texts.map((text) => ({ type: 'summary_text' as const, text }));
  return [{ block: { type: 'reasoning', id, summary, encrypted_content: enc }, ...place }];
}
