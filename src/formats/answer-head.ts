import type { Chunk } from '../core/canonical.js';
import type { NewId } from '../core/clock.js';

/** Members that are the same in every chunk of an answer. */
export type AnswerHead = Pick<Chunk, 'modelVersion' | 'responseId'>;

/**
 * Who answered, under which id. Azure leaves both empty in its first event, so the first words
 * that say something count; an id our clients could not use is replaced. Translation contract §11.1.
 */
export function readHead(
  { id, model }: { readonly id?: string; readonly model?: string },
  requested: string,
  newId: NewId,
): AnswerHead {
  const usable = id !== undefined && /^[A-Za-z0-9._-]{1,128}$/.test(id);
  return { modelVersion: model || requested, responseId: usable ? id : newId() };
}
