import type { Usage } from '../../../generated/formats/anthropic-messages.js';
import type { Candidate, FinishReason, UsageMetadata } from '../../../generated/formats/gemini.js';
import type { Chunk } from '../../core/canonical.js';
import type { Billing } from '../format.js';
import { estimateTextTokens, estimateTokens } from '../local-count.js';
import { isTextOnly } from '../media.js';
import { countOf } from '../usage.js';
import { type Answer, chunkOf, identityOf } from './answer.js';
import { finishReasons, refusalReasons } from './tables.js';
import { addUsage, readUsage } from './usage.js';

/** The last chunk: why it ended, what it cost, what it rests on, and reasoning no part has carried. */
export function endAnswer(answer: Answer): Chunk {
  const { stop, sentParts, usage, reasoning } = answer;
  const silent = stop.reason === 'refusal' && sentParts === 0;
  if (silent && !usage.output_tokens) return blockedPrompt(answer);
  // A refusal without a word has no content, as Google answers.
  const content = silent
    ? {}
    : { content: { role: 'model', parts: [{ text: '', ...reasoning.take() }] } };
  return {
    ...chunkOf(answer, { ...content, ...finishOf(answer), ...answer.grounding.result() }),
    usageMetadata: usageOf(answer),
  };
}

/** False where the provider did not count, and the usage is our estimate. */
export function isCounted({ input_tokens, output_tokens }: Usage): boolean {
  return typeof input_tokens === 'number' && typeof output_tokens === 'number';
}

/** The bill so far: how much of the prompt was written to the cache. */
export function billingOf(answer: Answer): Billing {
  const { usage, earlierUsage } = answer;
  const written = countOf(addUsage(earlierUsage, usage).cache_creation_input_tokens);
  return {
    ...(isCounted(usage) ? { usage: usageOf(answer) } : {}),
    ...(written > 0 ? { cacheWriteTokens: written } : {}),
    ...(answer.complete && !isCounted(usage) ? { estimated: true } : {}),
  };
}

function usageOf({ usage, earlierUsage, written, reading: { call } }: Answer): UsageMetadata {
  const counted = isCounted(usage)
    ? addUsage(earlierUsage, usage)
    : { input_tokens: estimateTokens(call), output_tokens: estimateTextTokens(written) };
  return readUsage(counted, isTextOnly(call));
}

/** Google's form of an answer to a prompt that was not let through: no candidates. */
function blockedPrompt(answer: Answer): Chunk {
  const { category, explanation } = answer.stop;
  const { promptTokenCount } = usageOf(answer);
  return {
    promptFeedback: {
      blockReason: refusalReason(category),
      ...(explanation ? { blockReasonMessage: explanation } : {}),
    },
    usageMetadata: { promptTokenCount, candidatesTokenCount: 0, totalTokenCount: promptTokenCount },
    ...identityOf(answer),
  };
}

/**
 * A call that could not be read outweighs every reason but a refusal, and a limit that cut the call
 * off. Reasons that Gemini lacks keep their own word.
 */
function finishOf({ stop, fault }: Answer): Pick<Candidate, 'finishReason' | 'finishMessage'> {
  const { reason, category, explanation } = stop;
  if (reason === 'refusal') {
    const finishReason = refusalReason(category);
    return { finishReason, ...(explanation ? { finishMessage: explanation } : {}) };
  }
  const cutOff = isLimit(reason) && fault?.finishReason === 'MALFORMED_FUNCTION_CALL';
  if (fault && !cutOff) return fault;
  const finishReason = knownReasons.get(reason) ?? 'OTHER';
  return finishReason === 'OTHER'
    ? { finishReason, finishMessage: String(reason) }
    : { finishReason };
}

/** Whether an answer ended because there was no room for more; then anything may be cut off. */
export function isLimit(reason: unknown): boolean {
  return knownReasons.get(reason) === 'MAX_TOKENS';
}

const knownReasons: ReadonlyMap<unknown, FinishReason> = new Map(Object.entries(finishReasons));
const knownCategories: ReadonlyMap<unknown, 'SAFETY' | 'PROHIBITED_CONTENT'> = new Map(
  Object.entries(refusalReasons),
);

function refusalReason(category: unknown): 'SAFETY' | 'PROHIBITED_CONTENT' {
  return knownCategories.get(category) ?? 'SAFETY';
}
