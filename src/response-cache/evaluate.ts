import { isObject, parseJson } from '../core/json.js';
import { fail, ok, type Result } from '../core/result.js';
import { disagreementOf } from './guard.js';
import type { Similarity } from './ports.js';
import { commonWording } from './wording.js';

/** Two questions, and whether one answer does for both. */
export interface QuestionPair {
  readonly language: string;
  /** What they differ in. */
  readonly kind: string;
  readonly same: boolean;
  readonly first: string;
  readonly second: string;
}

export interface PairOutcome extends QuestionPair {
  readonly hit: boolean;
  readonly micros: number;
}

/** Lines of JSON -> pairs. Fails with the number of the line that is none. */
export function readPairs(text: string): Result<readonly QuestionPair[], string> {
  const pairs: QuestionPair[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    if (!parsed.ok || !isPair(parsed.value)) {
      return fail(
        `line ${index + 1}: not a pair such as {"language": "en", "kind": "names", "same": false, "first": "…", "second": "…"}`,
      );
    }
    pairs.push(parsed.value);
  }
  return ok(pairs);
}

function isPair(value: unknown): value is QuestionPair {
  return (
    isObject(value) &&
    typeof value.language === 'string' &&
    typeof value.kind === 'string' &&
    typeof value.same === 'boolean' &&
    typeof value.first === 'string' &&
    typeof value.second === 'string'
  );
}

/** Whether the answer to one question of a pair would be given to the other. */
export async function isHit(
  { first, second }: Pick<QuestionPair, 'first' | 'second'>,
  similarity: Similarity,
  threshold: number,
): Promise<boolean> {
  if (first === second) return true;
  const common = commonWording(first);
  if (common === undefined || common !== commonWording(second)) return false;
  if (disagreementOf(first, second) !== undefined) return false;
  return (await similarity.compare(first, second, '')) >= threshold;
}

/** @param microsNow time that only goes forward. */
export async function evaluatePairs(
  pairs: readonly QuestionPair[],
  similarity: Similarity,
  threshold: number,
  microsNow: () => number,
): Promise<readonly PairOutcome[]> {
  const outcomes: PairOutcome[] = [];
  for (const pair of pairs) {
    const startedAt = microsNow();
    const hit = await isHit(pair, similarity, threshold);
    outcomes.push({ ...pair, hit, micros: microsNow() - startedAt });
  }
  return outcomes;
}
