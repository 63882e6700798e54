import type { Candidate, Part } from '../../generated/formats/gemini.js';
import type { Chunk } from '../core/canonical.js';
import { isObject, parseJson } from '../core/json.js';
import { memberText, withoutNulls } from '../core/json-text.js';
import type { OutputRepair } from './format.js';

/**
 * Turns the text of a whole answer back into what the client's schema promised. Text that is
 * not the JSON it should be comes back unchanged. Translation contract §7.4.
 */
export function repairText(
  text: string,
  { unwrap, nullMeansAbsent = [], stripFence }: OutputRepair,
): string {
  const bare = stripFence ? withoutFence(text) : text;
  if (unwrap === undefined && nullMeansAbsent.length === 0) return bare;
  const parsed = parseJson(bare);
  if (!parsed.ok) return text;
  if (unwrap === undefined) return withoutNulls(bare, nullMeansAbsent);
  const wrapped = isObject(parsed.value) ? parsed.value.value : undefined;
  if (unwrap === 'text' && typeof wrapped === 'string') return wrapped;
  const value = memberText(bare, 'value');
  return value === undefined ? text : withoutNulls(value, nullMeansAbsent);
}

/** The value without the nulls that stand for absent members; `*` in a path means every item. */
export function pruneNulls(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.length === 0) return value;
  if (Array.isArray(value)) {
    const below = paths.filter(([head]) => head === '*').map((path) => path.slice(1));
    return value.map((item) => pruneNulls(item, below));
  }
  if (!isObject(value)) return value;
  const kept = Object.entries(value).flatMap(([name, member]): [string, unknown][] => {
    const below = paths.filter(([head]) => head === name).map((path) => path.slice(1));
    if (member === null && below.some((path) => path.length === 0)) return [];
    return [
      [
        name,
        pruneNulls(
          member,
          below.filter((path) => path.length > 0),
        ),
      ],
    ];
  });
  return Object.fromEntries(kept);
}

/** One leading line of backticks and one trailing fence, only where both are there. */
function withoutFence(text: string): string {
  const trimmed = text.trim();
  const lineEnd = trimmed.indexOf('\n');
  const fenced =
    trimmed.startsWith('```') &&
    trimmed.endsWith('```') &&
    lineEnd !== -1 &&
    trimmed.length > lineEnd + 3;
  return fenced ? trimmed.slice(lineEnd + 1, -3).trim() : text;
}

/**
 * Repairs a stream. A candidate's text is held back until its last chunk, and then stands in
 * one part before it; thoughts, calls and everything else pass as they come.
 */
export async function* repairChunks(
  chunks: AsyncIterable<Chunk>,
  repair: OutputRepair,
): AsyncIterable<Chunk> {
  const heldTexts = new Map<number, Part>();
  for await (const chunk of chunks) {
    if (!chunk.candidates) {
      yield chunk;
      continue;
    }
    const repaired: Candidate[] = [];
    const candidates: Candidate[] = [];
    for (const candidate of chunk.candidates) {
      const { index } = candidate;
      const { text, others } = split(candidate);
      const held = joined(heldTexts.get(index), text);
      if (held) heldTexts.set(index, held);
      const isLast = candidate.finishReason !== undefined;
      if (isLast && held) repaired.push({ index, content: content([repairPart(held, repair)]) });
      if (isLast || others.length > 0 || candidate.logprobsResult)
        candidates.push(withParts(candidate, others));
    }
    const { usageMetadata: _, ...head } = chunk;
    if (repaired.length > 0) yield { ...head, candidates: repaired };
    if (candidates.length > 0) yield { ...chunk, candidates };
  }
}

/** Repairs a whole answer, so that it reads like the folded stream of the same answer. */
export function repairChunk(chunk: Chunk, repair: OutputRepair): Chunk {
  if (!chunk.candidates) return chunk;
  return {
    ...chunk,
    candidates: chunk.candidates.map((candidate) => {
      const { text, others } = split(candidate);
      return text ? withParts(candidate, [...others, repairPart(text, repair)]) : candidate;
    }),
  };
}

/** A candidate's visible text as one part, and beside it the parts that are none. */
function split({ content: from }: Candidate): { text: Part | undefined; others: Part[] } {
  let text: Part | undefined;
  const others: Part[] = [];
  for (const part of from?.parts ?? []) {
    if (part.text === undefined || part.thought === true) others.push(part);
    else if (part.text !== '') text = joined(text, part);
    // Empty text is only the bearer of a signature here; without one it is padding.
    else if (part.thoughtSignature !== undefined) others.push(part);
  }
  return { text, others };
}

function joined(first: Part | undefined, second: Part | undefined): Part | undefined {
  if (!first || !second) return first ?? second;
  return { ...first, ...second, text: `${first.text ?? ''}${second.text ?? ''}` };
}

function repairPart(part: Part, repair: OutputRepair): Part {
  return { ...part, text: repairText(part.text ?? '', repair) };
}

function withParts(candidate: Candidate, parts: readonly Part[]): Candidate {
  // A blocked candidate that produced nothing has no content, and is given none here.
  if (candidate.content === undefined) return candidate;
  return { ...candidate, content: content(parts.length > 0 ? parts : [{ text: '' }]) };
}

function content(parts: readonly Part[]): { role: string; parts: Part[] } {
  return { role: 'model', parts: [...parts] };
}
