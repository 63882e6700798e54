import type { Candidate, Content, Part } from '../../generated/formats/gemini.js';
import type { Chunk } from './canonical.js';

/**
 * Chunks -> the whole answer, as a unary call would have given it: parts in order, neighbouring
 * texts of one kind joined, the last word on everything that is said more than once (usage is
 * cumulative). Nothing is taken from the chunks by reference that this changes.
 */
export async function fold(chunks: AsyncIterable<Chunk>): Promise<Chunk> {
  let whole: Chunk | undefined;
  for await (const chunk of chunks) {
    whole = whole === undefined ? chunk : merge(whole, chunk);
  }
  return whole ?? {};
}

function merge(earlier: Chunk, later: Chunk): Chunk {
  const candidates = mergeCandidates(earlier.candidates, later.candidates);
  return { ...earlier, ...later, ...(candidates ? { candidates } : {}) };
}

function mergeCandidates(
  earlier: readonly Candidate[] | undefined,
  later: readonly Candidate[] | undefined,
): Candidate[] | undefined {
  if (!earlier || !later) return (earlier ?? later)?.slice();
  const byIndex = new Map(earlier.map((candidate) => [candidate.index ?? 0, candidate]));
  for (const candidate of later) {
    const index = candidate.index ?? 0;
    const known = byIndex.get(index);
    byIndex.set(index, known ? mergeCandidate(known, candidate) : candidate);
  }
  return [...byIndex].sort(([a], [b]) => a - b).map(([, candidate]) => candidate);
}

function mergeCandidate(earlier: Candidate, later: Candidate): Candidate {
  const content = mergeContent(earlier.content, later.content);
  const chosen = [
    ...(earlier.logprobsResult?.chosenCandidates ?? []),
    ...(later.logprobsResult?.chosenCandidates ?? []),
  ];
  const top = [
    ...(earlier.logprobsResult?.topCandidates ?? []),
    ...(later.logprobsResult?.topCandidates ?? []),
  ];
  return {
    ...earlier,
    ...later,
    ...(content ? { content } : {}),
    ...(chosen.length > 0
      ? {
          logprobsResult: {
            chosenCandidates: chosen,
            ...(top.length > 0 ? { topCandidates: top } : {}),
          },
        }
      : {}),
  };
}

function mergeContent(
  earlier: Content | undefined,
  later: Content | undefined,
): Content | undefined {
  if (!earlier || !later) return earlier ?? later;
  const parts = [...(earlier.parts ?? [])];
  for (const part of later.parts ?? []) {
    const last = parts.at(-1);
    if (last && joins(last, part)) parts[parts.length - 1] = join(last, part);
    else if (!last || !isFiller(part)) parts.push(part);
  }
  return { ...earlier, ...later, parts };
}

/** What the last chunk of a stream holds when nothing is left to say. */
function isFiller(part: Part): boolean {
  return part.text === '' && part.thoughtSignature === undefined && isPlainText(part);
}

/** Plain texts of one kind are one text; a signature closes the part that carries it. */
function joins(last: Part, next: Part): boolean {
  return (
    isPlainText(last) &&
    isPlainText(next) &&
    last.thought === next.thought &&
    last.thoughtSignature === undefined
  );
}

function isPlainText(part: Part): boolean {
  return (
    part.text !== undefined &&
    Object.keys(part).every(
      (key) => key === 'text' || key === 'thought' || key === 'thoughtSignature',
    )
  );
}

function join(last: Part, next: Part): Part {
  return { ...last, ...next, text: `${last.text ?? ''}${next.text ?? ''}` };
}
