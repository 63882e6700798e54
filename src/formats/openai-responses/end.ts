import type { ResponseBody } from '../../../generated/formats/openai-responses.js';
import type { Chunk } from '../../core/canonical.js';
import type { Ending } from '../function-calls.js';
import { estimateUsage } from '../usage.js';
import { type Answer, chunkOf, hear, takeReasoning } from './answer.js';
import { finishReasons, isIncompleteReason } from './tables.js';
import { readUsage } from './usage.js';

/** The last chunk: why it ended, what it cost, what it rests on, and reasoning no part has carried. */
export function endAnswer(answer: Answer, response: ResponseBody): Chunk {
  hear(answer, response);
  const ending = endingOf(answer, response);
  const signature = takeReasoning(answer);
  const isSilent =
    ending.finishReason === 'SAFETY' && answer.sentParts === 0 && !signature.thoughtSignature;
  // A candidate that was blocked before it said anything has no content at all.
  const content = isSilent
    ? {}
    : { content: { role: 'model', parts: [{ text: '', ...signature }] } };
  return {
    ...chunkOf(answer, {
      ...content,
      ...ending,
      ...answer.grounding.result(),
      ...averageOf(answer),
    }),
    usageMetadata: response.usage
      ? readUsage(response.usage, answer.reading.call, answer.textOnly)
      : estimateUsage(answer.reading.call, answer.written),
  };
}

/** A limit or a filter is what to tell, not the call that it cut off. Translation contract §11.2. */
function endingOf({ refusal, problem }: Answer, response: ResponseBody): Ending {
  if (refusal !== '') return { finishReason: 'SAFETY', finishMessage: refusal };
  if (response.status !== 'incomplete') return problem ?? { finishReason: 'STOP' };
  const reason: unknown = response.incomplete_details?.reason;
  return isIncompleteReason(reason)
    ? { finishReason: finishReasons[reason] }
    : { finishReason: 'OTHER', finishMessage: String(reason ?? response.status) };
}

function averageOf({ tokens }: Answer): { avgLogprobs?: number } {
  if (tokens.length === 0) return {};
  return { avgLogprobs: tokens.reduce((sum, { logprob }) => sum + logprob, 0) / tokens.length };
}
