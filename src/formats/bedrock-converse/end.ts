import type { TokenUsage } from '../../../generated/formats/bedrock-converse.js';
import type { Candidate, FinishReason, UsageMetadata } from '../../../generated/formats/gemini.js';
import type { Chunk } from '../../core/canonical.js';
import type { Billing } from '../format.js';
import { estimateTextTokens, estimateTokens } from '../local-count.js';
import { isTextOnly } from '../media.js';
import { countOf } from '../usage.js';
import { type Answer, chunkOf, identityOf } from './answer.js';
import { finishReasons } from './tables.js';
import { readUsage } from './usage.js';

/** The last chunk: why it ended, what it cost, what it rests on, and reasoning no part has carried. */
export function endAnswer(answer: Answer): Chunk {
  if (isPromptBlocked(answer)) return blockedPrompt(answer);
  const finish = finishOf(answer);
  // What was stopped without a word has no content, as Google answers.
  const text = answer.answered ? '' : answer.aside;
  const silent = finish.finishReason === 'SAFETY' && answer.sentParts === 0 && text === '';
  const content = silent
    ? {}
    : { content: { role: 'model', parts: [{ text, ...answer.reasoning.take() }] } };
  return {
    ...chunkOf(answer, { ...content, ...finish, ...answer.grounding.result() }),
    usageMetadata: usageOf(answer),
  };
}

/** False where the provider did not count, and the usage is our estimate. */
export function isCounted({ inputTokens, outputTokens }: TokenUsage): boolean {
  return typeof inputTokens === 'number' && typeof outputTokens === 'number';
}

/** Whether an answer ended because it was long enough. */
export function isLimit(stopReason: unknown): boolean {
  return knownReasons.get(String(stopReason)) === 'MAX_TOKENS';
}

/** How much of the prompt was written to the cache, and whether anybody counted. */
export function billingOf({ usage }: Answer): Billing {
  const written = countOf(usage.cacheWriteInputTokens);
  return {
    ...(written > 0 ? { cacheWriteTokens: written } : {}),
    ...(isCounted(usage) ? {} : { estimated: true }),
  };
}

function usageOf({ usage, written, reading: { call } }: Answer): UsageMetadata {
  const counted = isCounted(usage)
    ? usage
    : { inputTokens: estimateTokens(call), outputTokens: estimateTextTokens(written) };
  return readUsage(counted, isTextOnly(call));
}

/**
 * Where a guardrail stops a prompt, the model writes nothing: the text is the guardrail's. In a
 * stream that text may be out before anything tells, and then it stays the answer.
 */
function isPromptBlocked({ stopReason, usage, sentParts, reading: { call } }: Answer): boolean {
  const unwritten = isCounted(usage) && usage.outputTokens === 0;
  return stopReason === 'guardrail_intervened' && unwritten && (!call.stream || sentParts === 0);
}

/** Google's form of an answer to a prompt that was not let through: no candidates. */
function blockedPrompt(answer: Answer): Chunk {
  const { promptTokenCount } = usageOf(answer);
  const blockReasonMessage = answer.guardrailReason ?? (answer.written || answer.aside);
  return {
    promptFeedback: {
      blockReason: 'SAFETY',
      ...(blockReasonMessage ? { blockReasonMessage } : {}),
    },
    usageMetadata: { promptTokenCount, candidatesTokenCount: 0, totalTokenCount: promptTokenCount },
    ...identityOf(answer),
  };
}

/**
 * A call that could not be read outweighs every reason but a filter's, and a limit that cut the
 * call off. Reasons that Gemini lacks keep their own word.
 */
function finishOf(answer: Answer): Pick<Candidate, 'finishReason' | 'finishMessage'> {
  const { stopReason, guardrailReason, fault } = answer;
  const finishReason = knownReasons.get(String(stopReason)) ?? 'OTHER';
  if (finishReason === 'SAFETY') {
    return { finishReason, ...(guardrailReason ? { finishMessage: guardrailReason } : {}) };
  }
  const cutOff = isLimit(stopReason) && fault?.finishReason === 'MALFORMED_FUNCTION_CALL';
  if (fault && !cutOff) return fault;
  return finishReason === 'OTHER'
    ? { finishReason, finishMessage: String(stopReason) }
    : { finishReason };
}

const knownReasons: ReadonlyMap<string, FinishReason> = new Map(Object.entries(finishReasons));
