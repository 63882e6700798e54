import type { Citation } from '../../../generated/formats/bedrock-converse.js';
import type {
  Candidate,
  GroundingChunk,
  GroundingSupport,
  Part,
} from '../../../generated/formats/gemini.js';
import { createPlaces, type Place } from '../text-places.js';

/** Collects what an answer rests on while it is read; all of it goes with the last chunk. */
export interface Grounding {
  /** Tells of a part that was sent out. */
  sent(part: Part): void;
  /** Where visible text that is sent next will stand. */
  nextTextPlace(): Place;
  /** Sources of a whole text block. */
  cited(text: string, place: Place, citations: readonly Citation[]): void;
  result(): Pick<Candidate, 'groundingMetadata'>;
}

/**
 * Offsets count UTF-8 bytes within a part, the end exclusive. Translation contract §11.5.
 *
 * @param joins as of `createPlaces`.
 */
export function createGrounding(joins: boolean): Grounding {
  const indices = new Map<string, number>();
  const chunks: GroundingChunk[] = [];
  const supports: GroundingSupport[] = [];
  const places = createPlaces(joins);

  const indexOf = (citation: Citation): number => {
    const chunk = chunkOf(citation);
    const key = chunk.web?.uri ?? JSON.stringify(chunk);
    const known = indices.get(key);
    if (known !== undefined) return known;
    indices.set(key, chunks.length);
    return chunks.push(chunk) - 1;
  };

  return {
    sent: places.sent,
    nextTextPlace: places.next,
    cited(text, { partIndex, startIndex }, citations) {
      if (citations.length === 0) return;
      const endIndex = startIndex + Buffer.byteLength(text, 'utf8');
      const segment = { partIndex, startIndex, endIndex, text };
      const groundingChunkIndices = [...new Set(citations.map(indexOf))];
      supports.push({ segment, groundingChunkIndices });
    },
    result() {
      if (supports.length === 0) return {};
      return { groundingMetadata: { groundingChunks: chunks, groundingSupports: supports } };
    },
  };
}

/** A page, or a place in a document of the request. */
function chunkOf({ title, sourceContent = [], location }: Citation): GroundingChunk {
  const uri = location?.web?.url;
  if (uri) return { web: { uri, ...(title ? { title } : {}) } };
  const text = sourceContent.map((piece) => piece.text ?? '').join('');
  return { retrievedContext: { ...(title ? { title } : {}), ...(text ? { text } : {}) } };
}
