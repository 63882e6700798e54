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
  return { modelVersion: model || requested, responseId: readResponseId(id, newId) };
}

/** The provider's own id where it can stand in headers and addresses, else one of ours. */
export function readResponseId(id: string | undefined, newId: NewId): string {
  return id !== undefined && /^[A-Za-z0-9._-]{1,128}$/.test(id) ? id : newId();
}
