import type {
  Candidate,
  GroundingChunk,
  GroundingSupport,
  Part,
} from '../../../generated/formats/gemini.js';
import type { Annotation } from '../../../generated/formats/openai-responses.js';
import { isObject } from '../../core/json.js';
import { segmentOf } from '../openai/text-segments.js';
import { createPlaces, type Place } from '../text-places.js';

/** Names a text of the answer: index of its item, and its index in the item. */
export type TextKey = `${number}.${number}`;

/** Collects what an answer rests on while it is read; all of it goes with the last chunk. */
export interface Grounding {
  /** Tells of a part that is sent out. */
  sent(part: Part): void;
  /** More of a text, told before it is sent. */
  said(text: TextKey, delta: string): void;
  /** A source of a text. */
  cited(text: TextKey, annotation: unknown): void;
  /** The sources of a whole text, which count where none came before. */
  citedInAll(text: TextKey, annotations: readonly unknown[]): void;
  searched(queries: readonly string[]): void;
  result(): Pick<Candidate, 'groundingMetadata'>;
}

interface Text {
  readonly place: Place;
  text: string;
  readonly annotations: Annotation[];
}

/**
 * One chunk per address, in the order first seen. Translation contract §11.5.
 *
 * @param joins as of `createPlaces`.
 */
export function createGrounding(joins: boolean): Grounding {
  const places = createPlaces(joins);
  const texts = new Map<TextKey, Text>();
  const webSearchQueries: string[] = [];

  const textAt = (key: TextKey): Text => {
    const known = texts.get(key) ?? { place: places.next(), text: '', annotations: [] };
    texts.set(key, known);
    return known;
  };
  const cite = (key: TextKey, annotation: unknown): void => {
    if (isCitation(annotation)) textAt(key).annotations.push(annotation);
  };
  return {
    sent: places.sent,
    said(key, delta) {
      textAt(key).text += delta;
    },
    cited: cite,
    citedInAll(key, annotations) {
      if (textAt(key).annotations.length > 0) return;
      for (const annotation of annotations) cite(key, annotation);
    },
    searched(queries) {
      webSearchQueries.push(...queries);
    },
    result() {
      const { groundingChunks, groundingSupports } = readSources([...texts.values()]);
      const metadata = {
        ...(groundingChunks.length > 0 ? { groundingChunks } : {}),
        ...(groundingSupports.length > 0 ? { groundingSupports } : {}),
        ...(webSearchQueries.length > 0 ? { webSearchQueries } : {}),
      };
      return Object.keys(metadata).length > 0 ? { groundingMetadata: metadata } : {};
    },
  };
}

function isCitation(annotation: unknown): annotation is Annotation {
  return (
    isObject(annotation) &&
    annotation.type === 'url_citation' &&
    typeof annotation.url === 'string' &&
    (annotation.title === undefined || typeof annotation.title === 'string')
  );
}

function readSources(texts: readonly Text[]) {
  const indices = new Map<string, number>();
  const groundingChunks: GroundingChunk[] = [];
  const groundingSupports: GroundingSupport[] = [];
  for (const { text, place, annotations } of texts) {
    const characters = annotations.length > 0 ? [...text] : [];
    for (const { url, title, start_index: start, end_index: end } of annotations) {
      const index = indices.get(url) ?? groundingChunks.length;
      if (!indices.has(url))
        groundingChunks.push({ web: { uri: url, ...(title ? { title } : {}) } });
      indices.set(url, index);
      const segment = segmentOf(characters, { start, end }, place);
      if (segment) groundingSupports.push({ segment, groundingChunkIndices: [index] });
    }
  }
  return { groundingChunks, groundingSupports };
}
