/** How Vertex serves embeddings: one door per family of models. */
export type EmbeddingDoor = 'predict' | 'embedContent';

/**
 * The door of one model, as the official client chooses it: models named after Gemini, but for the
 * first of them, and partners' models take one content at a time; the others take instances.
 *
 * @see https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/text-embeddings-api
 */
export function embeddingDoor(model: string): EmbeddingDoor {
  const isFirst = model.endsWith('gemini-embedding-001');
  return (/gemini/.test(model) && !isFirst) || /maas/.test(model) ? 'embedContent' : 'predict';
}

/** Texts that one call takes: the first Gemini model, too, takes them one by one. */
export function embeddingLimit(model: string): number {
  return embeddingDoor(model) === 'embedContent' || /gemini/.test(model) ? 1 : 250;
}
