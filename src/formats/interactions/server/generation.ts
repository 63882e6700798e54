/**
 * The two forms in which answers are given. Google turned from `outputs` to `steps` in May 2026;
 * clients that are older say so by `Api-Revision`.
 * @see https://ai.google.dev/gemini-api/docs/interactions-breaking-changes-may-2026
 */
export type Generation = 'steps' | 'outputs';

/** First revision that has steps. */
const stepsSince = '2026-05-20';

/** @param revision the header `Api-Revision`; anything but a date asks for what is newest. */
export function generationOf(revision: unknown): Generation {
  const isDate = typeof revision === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(revision);
  return isDate && revision < stepsSince ? 'outputs' : 'steps';
}
