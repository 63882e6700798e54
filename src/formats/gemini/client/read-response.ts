import type { Candidate, Part, UsageMetadata } from '../../../../generated/formats/gemini.js';
import type { Chunk } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { isObject } from '../../../core/json.js';
import { fail, ok, type Result } from '../../../core/result.js';
import { madeCallId } from '../../call-ids.js';
import type { Reading, ReadTools } from '../../format.js';
import { estimateTokens, tokensOfBytes } from '../../local-count.js';

/**
 * A Gemini answer is canonical already; what the rest of the gateway relies on is made sure:
 * ids on calls, an index and a role on candidates, whole usage. Members we do not know pass.
 */
export function readResponse(
  body: unknown,
  reading: Reading,
  { newId, warn }: ReadTools,
): Result<Chunk> {
  const chunk = readChunk(body, reading, newId);
  if (!chunk) return fail(notAnAnswer());
  const complete = chunk.promptFeedback?.blockReason !== undefined || chunk.candidates?.length;
  if (!complete) return fail(notAnAnswer());
  const answer = withId(chunk, newId());
  if (isCounted(answer)) return ok(withUsage(answer));
  const { provider, model } = reading.target;
  warn({ code: 'estimated', field: 'usageMetadata', target: `${provider}/${model}` });
  return ok(withEstimate(answer, reading, textBytes(answer)));
}

function notAnAnswer(): GatewayError {
  return new GatewayError(
    'upstream-invalid',
    'The provider answered with something that is no answer.',
  );
}

/** One event of a stream or a whole body; undefined when it is neither. */
export function readChunk(
  body: unknown,
  { target }: Reading,
  newId: () => string,
): Chunk | undefined {
  if (!isGenerateContentResponse(body)) return undefined;
  const candidates = body.candidates?.map((candidate) => readCandidate(candidate, newId));
  return {
    ...body,
    ...(candidates ? { candidates } : {}),
    modelVersion: body.modelVersion ?? target.model,
  };
}

/** Lenient on purpose: a new member of the API must not break an answer. */
function isGenerateContentResponse(body: unknown): body is Chunk {
  if (!isObject(body)) return false;
  const { candidates, promptFeedback, usageMetadata } = body;
  return (
    (candidates === undefined || (Array.isArray(candidates) && candidates.every(isObject))) &&
    (isObject(promptFeedback) || Array.isArray(candidates) || isObject(usageMetadata))
  );
}

function readCandidate(candidate: Candidate, newId: () => string): Candidate {
  const { content } = candidate;
  return {
    ...withoutContinuation(candidate),
    ...(content
      ? {
          content: {
            ...content,
            role: content.role ?? 'model',
            parts: (content.parts ?? []).map((part) => withCallId(part, newId)),
          },
        }
      : {}),
    index: candidate.index ?? 0,
  };
}

/**
 * A token could only be taken back by the provider and credential that made it, and nothing
 * ties it to them yet; so the answer ends here (W27).
 */
function withoutContinuation(candidate: Candidate): Candidate {
  const { continuationToken, ...rest } = candidate;
  if (rest.finishReason === 'CONTINUATION') {
    return { ...rest, finishReason: 'OTHER', finishMessage: 'CONTINUATION' };
  }
  return continuationToken === undefined ? candidate : rest;
}

/** Gemini often leaves the id out; clients need one to answer parallel calls (W18). */
function withCallId(part: Part, newId: () => string): Part {
  const call = part.functionCall;
  if (!call) return part;
  return {
    ...part,
    functionCall: {
      ...call,
      args: call.args ?? {},
      id: call.id ?? madeCallId(newId),
    },
  };
}

/** `{text: ""}` is how the Gemini API itself fills a last chunk that has nothing left to say. */
export function withParts(chunk: Chunk): Chunk {
  const candidates = chunk.candidates?.map((candidate) => {
    const empty = (candidate.content?.parts ?? []).length === 0;
    const blocked = candidate.content === undefined && isBlock(candidate.finishReason);
    return empty && !blocked
      ? { ...candidate, content: { role: 'model', parts: [{ text: '' }] } }
      : candidate;
  });
  return candidates ? { ...chunk, candidates } : chunk;
}

const blocks = new Set([
  'SAFETY',
  'RECITATION',
  'LANGUAGE',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'IMAGE_SAFETY',
  'MODEL_ARMOR',
]);

function isBlock(finishReason: string | undefined): boolean {
  return finishReason !== undefined && blocks.has(finishReason);
}

export function withId(chunk: Chunk, id: string): Chunk {
  const responseId = chunk.responseId ?? id;
  return { ...withParts(chunk), responseId };
}

/** Whether the provider counted. */
export function isCounted({ usageMetadata }: Chunk): boolean {
  return isObject(usageMetadata) && Object.keys(usageMetadata).length > 0;
}

/** Length of what the model wrote in a chunk, in UTF-8. */
export function textBytes({ candidates = [] }: Chunk): number {
  const parts = candidates.flatMap(({ content }) => content?.parts ?? []);
  return parts.reduce((sum, { text = '' }) => sum + Buffer.byteLength(text, 'utf8'), 0);
}

/** The counts of an answer that came without. Translation contract §11.4. */
export function withEstimate(chunk: Chunk, { call }: Reading, writtenBytes: number): Chunk {
  const promptTokenCount = estimateTokens(call);
  const candidatesTokenCount = tokensOfBytes(writtenBytes);
  return withUsage({
    ...chunk,
    usageMetadata: { promptTokenCount, candidatesTokenCount, totalTokenCount: 0 },
  });
}

/** The three counts every client reads, as whole numbers whose sum is the total (W24). */
export function withUsage(chunk: Chunk): Chunk {
  const usage: Partial<UsageMetadata> = chunk.usageMetadata ?? {};
  const promptTokenCount = count(usage.promptTokenCount);
  const candidatesTokenCount = count(usage.candidatesTokenCount);
  const others = count(usage.thoughtsTokenCount) + count(usage.toolUsePromptTokenCount);
  return {
    ...chunk,
    usageMetadata: {
      ...usage,
      promptTokenCount,
      candidatesTokenCount,
      totalTokenCount: promptTokenCount + candidatesTokenCount + others,
    },
  };
}

function count(value: number | undefined): number {
  return Number.isSafeInteger(value) && value !== undefined && value > 0 ? value : 0;
}
