import type { Candidate, Part } from '../../generated/formats/gemini.js';
import type { CanonicalCall, Chunk } from '../core/canonical.js';
import type { Warning } from '../core/warnings.js';

/** Why a cache is left alone, for whoever asks. */
export type Obstacle = string;

/**
 * What keeps a request from the caches, whatever is answered. Reliability contract §10 "Cache".
 *
 * @param isOwnWish the client asked for the cache itself, rather than its operator for everybody:
 *   then it knows that the same question gets the same answer, however warm it is to be.
 */
export function obstacleOf(
  call: CanonicalCall,
  { isOwnWish }: { readonly isOwnWish: boolean },
): Obstacle | undefined {
  if (call.ownCredential) return 'the request brings a credential of its own';
  if (call.store === false) return 'store is false';
  if (call.routing.zeroDataRetention) return 'nothing of the request may be retained';
  if ((call.gen.candidateCount ?? 1) > 1) return 'more than one candidate is asked for';
  if (namesMedia(call)) return 'media behind an address may change';
  // Where a client says nothing, models are not cold.
  if (!isOwnWish && (call.gen.temperature ?? 1) > 0) return 'the temperature is above 0';
  return undefined;
}

function namesMedia({ contents }: CanonicalCall): boolean {
  return contents.some(({ parts }) =>
    parts.some(
      ({ fileData, functionResponse }) =>
        fileData !== undefined ||
        functionResponse?.parts?.some((piece) => piece.fileData !== undefined),
    ),
  );
}

/** Answers above this are not kept. Reliability contract §10 "Cache". */
const maxBytes = 256 * 1024;

/** Listens to an answer on its way, for as long as it may be kept. */
export interface AnswerRecord {
  /** @returns false once it is clear that the answer will not be kept. */
  add(chunk: Chunk): boolean;
  /** All chunks of an answer that ended as it should; undefined for any other. */
  whole(): readonly Chunk[] | undefined;
}

/** What is not listed here is not known to be harmless, and the answer is not kept. */
const plainParts: ReadonlySet<string> = new Set<keyof Part>([
  'text',
  'thought',
  'thoughtSignature',
]);

const plainMembers: ReadonlySet<string> = new Set<keyof Candidate>([
  'content',
  'finishReason',
  'finishMessage',
  'index',
  'safetyRatings',
  'citationMetadata',
  'tokenCount',
  'avgLogprobs',
  'logprobsResult',
]);

/**
 * Text and thoughts that ended by themselves, and nothing else: no tool calls, nothing looked up,
 * executed or made as a file. Reliability contract §10 "Cache".
 */
export function recordAnswer(): AnswerRecord {
  const chunks: Chunk[] = [];
  let bytes = 0;
  let isPlain = true;
  let hasText = false;
  let end: string | undefined;
  return {
    add(chunk) {
      if (!isPlain) return false;
      bytes += Buffer.byteLength(JSON.stringify(chunk));
      const candidates = chunk.candidates ?? [];
      isPlain =
        bytes <= maxBytes &&
        candidates.length <= 1 &&
        chunk.promptFeedback?.blockReason === undefined &&
        candidates.every(isPlainCandidate);
      if (!isPlain) {
        chunks.length = 0;
        return false;
      }
      chunks.push(chunk);
      for (const { content, finishReason } of candidates) {
        end = finishReason ?? end;
        hasText ||= content?.parts?.some(({ text, thought }) => text && !thought) ?? false;
      }
      return true;
    },
    whole: () => (isPlain && hasText && end === 'STOP' ? chunks : undefined),
  };
}

function isPlainCandidate(candidate: Candidate): boolean {
  return (
    (candidate.index ?? 0) === 0 &&
    Object.keys(candidate).every((member) => plainMembers.has(member)) &&
    (candidate.content?.parts ?? []).every((part) =>
      Object.keys(part).every((member) => plainParts.has(member)),
    )
  );
}

/** Whether something of the answer was guessed, which is not to be told for longer than once. */
export function isGuessed(warnings: readonly Warning[]): boolean {
  return warnings.some(({ code }) => code === 'estimated');
}
