import type { Content } from '../../generated/formats/gemini.js';
import type { Chunk } from '../core/canonical.js';
import { fold } from '../core/fold.js';
import { isObject, parseJson } from '../core/json.js';
import { streamOf } from '../core/map-stream.js';
import type { KeptChunks } from './ports.js';

/**
 * The chunks of an answer as they are kept: the last word on what is said more than once, a part for
 * every piece that the client saw, and every function call with an id that its result can name.
 */
export function createKeptChunks(newId: () => string): KeptChunks {
  let usage: Chunk['usageMetadata'];
  return {
    next({ candidates, promptFeedback, usageMetadata }) {
      usage = usageMetadata ?? usage;
      const [candidate] = candidates ?? [];
      return {
        ...(candidate ? { candidates: [withCallIds(candidate, newId)] } : {}),
        ...(promptFeedback ? { promptFeedback } : {}),
      };
    },
    end: () => (usage ? [{ usageMetadata: usage }] : []),
  };
}

type Candidate = NonNullable<Chunk['candidates']>[number];

function withCallIds(candidate: Candidate, newId: () => string): Candidate {
  const { parts = [] } = candidate.content ?? {};
  if (parts.every(({ functionCall }) => !functionCall || functionCall.id)) return candidate;
  return {
    ...candidate,
    content: {
      ...candidate.content,
      parts: parts.map((part) =>
        part.functionCall && !part.functionCall.id
          ? { ...part, functionCall: { ...part.functionCall, id: `call_${newId()}` } }
          : part,
      ),
    },
  };
}

/** The turn that an answer was; undefined where nothing was said. */
export async function turnOf(chunks: readonly Chunk[]): Promise<Content | undefined> {
  const { candidates } = await fold(streamOf(chunks));
  const parts = candidates?.[0]?.content?.parts ?? [];
  return parts.length > 0 ? { role: 'model', parts } : undefined;
}

/** Kept texts were written by this gateway; what cannot be read is a fault of ours. */
export function readSaid(text: string): readonly Content[] {
  return readList(text, isObject);
}

export function readChunks(text: string): readonly Chunk[] {
  return readList(text, isObject);
}

function readList<T>(text: string, isItem: (item: unknown) => boolean): readonly T[] {
  const parsed = parseJson(text);
  if (parsed.ok && isListOf<T>(parsed.value, isItem)) return parsed.value;
  throw new Error('a kept interaction cannot be read');
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => boolean): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}
