import { parseJson } from '../../core/json.js';
import { sameJson } from '../../core/normalise.js';
import type { Answer, AnswerCall } from './read-answer.js';

export interface Comparison {
  /** Same functions with the same arguments, in any order; absent where neither calls one. */
  readonly sameCalls?: boolean;
  /** Equal as JSON; absent where neither is an object or a list of JSON. */
  readonly sameJson?: boolean;
  /** Of the texts, 0 to 1. */
  readonly similarity: number;
}

/** Lays two answers beside each other. */
export function compare(before: Answer, after: Answer): Comparison {
  const calls = before.calls.length + after.calls.length;
  const [first, second] = [readJson(before.text), readJson(after.text)];
  return {
    ...(calls > 0 ? { sameCalls: sameCalls(before.calls, after.calls) } : {}),
    ...(first === undefined && second === undefined ? {} : { sameJson: sameJson(first, second) }),
    similarity: similarityOf(before.text, after.text),
  };
}

function sameCalls(before: readonly AnswerCall[], after: readonly AnswerCall[]): boolean {
  if (before.length !== after.length) return false;
  const left = [...after];
  return before.every(({ name, args }) => {
    const at = left.findIndex((call) => call.name === name && sameJson(call.args, args));
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

/** An answer that is JSON, also inside of a fence; a bare word or number is a text. */
function readJson(text: string): unknown {
  const inside = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/.exec(text)?.[1] ?? text;
  if (!/^\s*[[{]/.test(inside)) return undefined;
  const parsed = parseJson(inside);
  return parsed.ok ? parsed.value : undefined;
}

/**
 * Likeness of two texts: of all words of both, the part that the two have in common (Sørensen and
 * Dice), each as often as it occurs, whatever the order. 1 for the same words, 0 where none is shared.
 */
export function similarityOf(before: string, after: string): number {
  if (before === after) return 1;
  const counts = new Map<string, number>();
  const [first, second] = [wordsOf(before), wordsOf(after)];
  if (first.length + second.length === 0) return 1;
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared++;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (first.length + second.length);
}

/** Also of languages that write no spaces between them. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text.toLowerCase())].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  );
}
