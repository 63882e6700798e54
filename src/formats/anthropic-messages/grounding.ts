import type { TextCitation } from '../../../generated/formats/anthropic-messages.js';
import type {
  Candidate,
  GroundingChunk,
  GroundingSupport,
  Part,
  UrlMetadata,
} from '../../../generated/formats/gemini.js';
import { createPlaces, type Place } from '../text-places.js';

/** Collects what an answer rests on while it is read; all of it goes with the last chunk. */
export interface Grounding {
  /** Tells of a part that was sent out. */
  sent(part: Part): void;
  /** Where visible text that is sent next will stand. */
  nextTextPlace(): Place;
  /** Sources of a whole text block. */
  cited(text: string, place: Place, citations: readonly TextCitation[]): void;
  searched(query: string): void;
  /** A page is asked for; a failed result names no address, so the call's is kept. */
  fetching(callId: string, url: string): void;
  /** @param url the page that came; undefined where it did not. */
  fetched(callId: string, url: string | undefined): void;
  result(): Pick<Candidate, 'groundingMetadata' | 'urlContextMetadata'>;
}

/**
 * Offsets count UTF-8 bytes within a part, the end exclusive. Translation contract §11.5.
 *
 * @param joins as of `createPlaces`.
 */
export function createGrounding(joins: boolean): Grounding {
  const chunks = new Map<string, { readonly index: number; readonly chunk: GroundingChunk }>();
  const supports: GroundingSupport[] = [];
  const queries: string[] = [];
  const pages: UrlMetadata[] = [];
  const wanted = new Map<string, string>();
  const places = createPlaces(joins);

  const indexOf = (citation: TextCitation): number | undefined => {
    const chunk = chunkOf(citation);
    if (!chunk) return undefined;
    const key = chunk.web ? `web ${chunk.web.uri}` : JSON.stringify(chunk);
    const known = chunks.get(key) ?? { index: chunks.size, chunk };
    chunks.set(key, known);
    return known.index;
  };

  return {
    sent: places.sent,
    nextTextPlace: places.next,
    cited(text, { partIndex, startIndex }, citations) {
      const indices = citations.map(indexOf).filter((index) => index !== undefined);
      if (indices.length === 0) return;
      const endIndex = startIndex + Buffer.byteLength(text, 'utf8');
      const segment = { partIndex, startIndex, endIndex, text };
      supports.push({ segment, groundingChunkIndices: [...new Set(indices)] });
    },
    searched(query) {
      queries.push(query);
    },
    fetching(callId, url) {
      wanted.set(callId, url);
    },
    fetched(callId, url) {
      const retrievedUrl = url ?? wanted.get(callId);
      const urlRetrievalStatus = url
        ? 'URL_RETRIEVAL_STATUS_SUCCESS'
        : 'URL_RETRIEVAL_STATUS_ERROR';
      pages.push({ ...(retrievedUrl ? { retrievedUrl } : {}), urlRetrievalStatus });
    },
    result() {
      const metadata = {
        ...(chunks.size > 0
          ? { groundingChunks: [...chunks.values()].map(({ chunk }) => chunk) }
          : {}),
        ...(supports.length > 0 ? { groundingSupports: supports } : {}),
        ...(queries.length > 0 ? { webSearchQueries: queries } : {}),
      };
      return {
        ...(Object.keys(metadata).length > 0 ? { groundingMetadata: metadata } : {}),
        ...(pages.length > 0 ? { urlContextMetadata: { urlMetadata: pages } } : {}),
      };
    },
  };
}

/** undefined for kinds of sources that are newer than this table. */
function chunkOf(citation: TextCitation): GroundingChunk | undefined {
  switch (citation.type) {
    case 'web_search_result_location':
      return { web: { uri: citation.url, ...(citation.title ? { title: citation.title } : {}) } };
    case 'char_location':
    case 'page_location':
    case 'content_block_location': {
      const { document_title: title, cited_text: text } = citation;
      return { retrievedContext: { ...(title ? { title } : {}), ...(text ? { text } : {}) } };
    }
    default:
      return undefined;
  }
}
