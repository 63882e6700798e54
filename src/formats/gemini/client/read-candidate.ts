import type { Candidate, Part } from '../../../../generated/formats/gemini.js';
import type { NewId } from '../../../core/clock.js';
import { madeCallId } from '../../call-ids.js';
import type { Target } from '../../format.js';
import { sealContinuation } from '../continuation.js';

/** Gives a part of a candidate the id of its call, where it is one. */
export type NameCalls = (part: Part, candidate: number) => Part;

/**
 * Gemini often leaves the id of a call out; clients need one to answer parallel calls (W18). A
 * call whose arguments come in fragments gets one id, on its first; the fragments pass as they
 * are, only that the last one says it is (Google leaves `false` out). One namer serves one answer.
 */
export function createCallNamer(newId: NewId): NameCalls {
  /** Ids of calls that are still being written, by candidate. */
  const open = new Map<number, string>();
  return (part, candidate) => {
    const call = part.functionCall;
    if (!call) return part;
    const begun = open.get(candidate);
    const goesOn = begun !== undefined && (call.id === undefined || call.id === begun);
    const id = goesOn ? begun : (call.id ?? madeCallId(newId));
    if (call.willContinue) open.set(candidate, id);
    else open.delete(candidate);
    if (goesOn) {
      // A name that is said again would be a second call without the id.
      const same = call.name === undefined ? call : { ...call, id };
      return { ...part, functionCall: { willContinue: false, ...same } };
    }
    const args = call.willContinue ? {} : { args: call.args ?? {} };
    return { ...part, functionCall: { ...call, ...args, id } };
  };
}

/** A candidate as clients rely on it: index, role, parts that say something, ids on calls. */
export function readCandidate(
  candidate: Candidate,
  target: Target,
  nameCall: NameCalls,
): Candidate {
  const { content, index = 0 } = candidate;
  return {
    ...withOwnContinuation(candidate, target),
    ...(content
      ? {
          content: {
            ...content,
            role: content.role ?? 'model',
            parts: (content.parts ?? [])
              .filter((part) => !isEmptyPart(part))
              .map((part) => nameCall(part, index)),
          },
        }
      : {}),
    index,
  };
}

/** Without a token nothing can go on, so the answer ends there (W27). */
function withOwnContinuation(candidate: Candidate, target: Target): Candidate {
  const { continuationToken, finishReason } = candidate;
  if (continuationToken) {
    return { ...candidate, continuationToken: sealContinuation(continuationToken, target) };
  }
  if (finishReason !== 'CONTINUATION') return candidate;
  return { ...candidate, finishReason: 'OTHER', finishMessage: 'CONTINUATION' };
}

/** No client is sent a part that says nothing (W34). */
function isEmptyPart({ text = '', thought: _, thoughtSignature, ...data }: Part): boolean {
  return text === '' && thoughtSignature === undefined && Object.keys(data).length === 0;
}

/** Whether there is anything in a candidate of a stream. */
export function saysSomething({ content, index: _, ...others }: Candidate): boolean {
  return (content?.parts ?? []).length > 0 || Object.keys(others).length > 0;
}

const blocks = new Set([
  'SAFETY',
  'RECITATION',
  'LANGUAGE',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'MODEL_ARMOR',
  'IMAGE_SAFETY',
  'IMAGE_PROHIBITED_CONTENT',
  'IMAGE_RECITATION',
]);

/**
 * `{text: ""}` is how the Gemini API itself fills a last chunk that has nothing left to say.
 * Only a block that let nothing out has no content.
 *
 * @param began whether the candidate said something in an earlier chunk.
 */
export function withParts(candidate: Candidate, began: boolean): Candidate {
  const { content, finishReason = '' } = candidate;
  if ((content?.parts ?? []).length > 0) return candidate;
  if (content === undefined && !began && blocks.has(finishReason)) return candidate;
  return { ...candidate, content: { role: 'model', parts: [{ text: '' }] } };
}
