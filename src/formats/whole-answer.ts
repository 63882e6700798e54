import type { Part } from '../../generated/formats/gemini.js';
import type { Chunk } from '../core/canonical.js';

/**
 * The last chunk of an answer with all that came before it, as one whole answer: the empty end of
 * a stream is not needed, and reasoning it carries goes to the text before it.
 */
export function withParts(end: Chunk, parts: readonly Part[]): Chunk {
  const [candidate] = end.candidates ?? [];
  if (!candidate || parts.length === 0) return end;
  const [last] = candidate.content?.parts ?? [];
  const content = { role: 'model', parts: last ? withLast(parts, last) : [...parts] };
  return { ...end, candidates: [{ ...candidate, content }] };
}

function withLast(parts: readonly Part[], { thoughtSignature }: Part): Part[] {
  if (thoughtSignature === undefined) return [...parts];
  const last = parts.at(-1);
  const carries = last?.text !== undefined && !last.thought;
  return carries
    ? [...parts.slice(0, -1), { ...last, thoughtSignature }]
    : [...parts, { text: '', thoughtSignature }];
}
