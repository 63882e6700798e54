import type {
  GroundingChunk,
  GroundingMetadata,
  GroundingSupport,
} from '../../../generated/formats/gemini.js';
import type { Annotation } from '../../../generated/formats/openai-chat.js';
import { segmentOf } from '../openai/text-segments.js';

/**
 * Sources of an answer -> groundingMetadata; undefined where there are none. One chunk per
 * address, in the order first seen. Gemini counts UTF-8 bytes, OpenAI characters, read here as
 * code points with an exclusive end. Translation contract §11.5.
 *
 * @param text the whole visible text, which stands in the part at `partIndex`.
 * @param citations addresses without a place in the text (Perplexity, xAI).
 */
export function readGrounding(
  annotations: readonly Annotation[],
  citations: readonly string[],
  text: string,
  partIndex: number,
): GroundingMetadata | undefined {
  if (annotations.length + citations.length === 0) return undefined;
  const chunkIndices = new Map<string, number>();
  const groundingChunks: GroundingChunk[] = [];
  const groundingSupports: GroundingSupport[] = [];
  const characters = annotations.length > 0 ? [...text] : [];

  const indexOf = (uri: string, title: string | undefined): number => {
    const known = chunkIndices.get(uri);
    if (known !== undefined) return known;
    chunkIndices.set(uri, groundingChunks.length);
    return groundingChunks.push({ web: { uri, ...(title ? { title } : {}) } }) - 1;
  };

  for (const { url_citation: citation } of annotations) {
    if (!citation) continue;
    const chunkIndex = indexOf(citation.url, citation.title);
    const segment = segmentOf(
      characters,
      { start: citation.start_index, end: citation.end_index },
      { partIndex, startIndex: 0 },
    );
    if (segment) groundingSupports.push({ segment, groundingChunkIndices: [chunkIndex] });
  }
  for (const url of citations) indexOf(url, undefined);
  if (groundingChunks.length === 0) return undefined;
  return { groundingChunks, ...(groundingSupports.length > 0 ? { groundingSupports } : {}) };
}
