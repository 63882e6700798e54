import type { Part } from '../../generated/formats/gemini.js';
import type { Chunk } from '../core/canonical.js';
import type { ChunkCollector } from './ports.js';

/** Inline media up to this length (letters of base64) is recorded: an icon, not a picture. */
export const mediaLetters = 4 * 1024;

/**
 * Keeps what comes of an answer.
 *
 * @param limitLetters past which only the end of an answer is kept: its finish reason and usage.
 *   What is kept then is longer than that, so that whoever writes it down sees that it was cut.
 */
export function collectChunks(limitLetters: number): ChunkCollector {
  const kept: Chunk[] = [];
  let letters = 0;
  let rest: Chunk | undefined;
  return {
    add(chunk) {
      if (letters > limitLetters) {
        rest = withoutContent(chunk, rest);
        return;
      }
      const light = withoutMedia(chunk);
      letters += lengthOf(light);
      kept.push(light);
    },
    chunks: () => (rest ? [...kept, rest] : kept),
  };
}

function withoutContent({ candidates, ...chunk }: Chunk, before: Chunk | undefined): Chunk {
  const ended = candidates?.flatMap(({ index, finishReason }) =>
    finishReason === undefined ? [] : [{ index, finishReason }],
  );
  return { ...before, ...chunk, ...(ended && ended.length > 0 ? { candidates: ended } : {}) };
}

/** Long media is megabytes that nobody records: its place stays, empty. */
function withoutMedia(chunk: Chunk): Chunk {
  const { candidates } = chunk;
  if (!candidates?.some(({ content }) => content?.parts?.some(isLongMedia))) return chunk;
  return {
    ...chunk,
    candidates: candidates.map((candidate) => {
      const { content } = candidate;
      if (!content?.parts) return candidate;
      return { ...candidate, content: { ...content, parts: content.parts.map(emptied) } };
    }),
  };
}

function isLongMedia({ inlineData }: Part): boolean {
  return (inlineData?.data?.length ?? 0) > mediaLetters;
}

function emptied(part: Part): Part {
  const { inlineData } = part;
  return inlineData && isLongMedia(part)
    ? { ...part, inlineData: { ...inlineData, data: '' } }
    : part;
}

function lengthOf({ candidates = [] }: Chunk): number {
  let letters = 0;
  for (const { content } of candidates) {
    for (const part of content?.parts ?? []) {
      letters += part.text === undefined ? JSON.stringify(part).length : part.text.length;
    }
  }
  return letters;
}
