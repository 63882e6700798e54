import type { FinishReason } from '../../../../generated/formats/gemini.js';
import type {
  InteractionError,
  InteractionStatus,
} from '../../../../generated/formats/interactions.js';
import type { Chunk } from '../../../core/canonical.js';

/** How an answer ended, as far as its chunks tell. */
export interface Outcome {
  readonly status: InteractionStatus;
  readonly error?: InteractionError;
  readonly continuationToken?: string;
}

/**
 * How an answer ended -> the status of its interaction. What was filtered has failed: nothing else
 * here says that an answer is not one. Translation contract §17.
 */
const statuses = {
  FINISH_REASON_UNSPECIFIED: 'completed',
  STOP: 'completed',
  MAX_TOKENS: 'incomplete',
  SAFETY: 'failed',
  RECITATION: 'failed',
  LANGUAGE: 'failed',
  OTHER: 'incomplete',
  BLOCKLIST: 'failed',
  PROHIBITED_CONTENT: 'failed',
  SPII: 'failed',
  MALFORMED_FUNCTION_CALL: 'failed',
  MODEL_ARMOR: 'failed',
  IMAGE_SAFETY: 'failed',
  IMAGE_PROHIBITED_CONTENT: 'failed',
  IMAGE_RECITATION: 'failed',
  IMAGE_OTHER: 'failed',
  NO_IMAGE: 'failed',
  UNEXPECTED_TOOL_CALL: 'failed',
  TOO_MANY_TOOL_CALLS: 'incomplete',
  MISSING_THOUGHT_SIGNATURE: 'failed',
  MALFORMED_RESPONSE: 'failed',
  CONTINUATION: 'requires_continuation',
  ESCALATION: 'failed',
  PUP_LIMITED_DISABLED: 'failed',
} as const satisfies Record<FinishReason, InteractionStatus>;

/** @param chunks all of an answer that came to its end. */
export function outcomeOf(chunks: readonly Chunk[]): Outcome {
  const blocked = chunks.find(({ promptFeedback }) => promptFeedback?.blockReason);
  if (blocked) {
    const { blockReason = 'OTHER', blockReasonMessage } = blocked.promptFeedback ?? {};
    const message = blockReasonMessage ?? `The prompt was blocked (${blockReason}).`;
    return { status: 'failed', error: { code: blockReason.toLowerCase(), message } };
  }
  const candidates = chunks.flatMap((chunk) => chunk.candidates?.[0] ?? []);
  const last = candidates.findLast(({ finishReason }) => finishReason !== undefined);
  const reason = last?.finishReason ?? 'OTHER';
  const status = statuses[reason];
  if (status === 'failed') {
    const message = last?.finishMessage ?? `The model stopped before its end (${reason}).`;
    return { status, error: { code: reason.toLowerCase(), message } };
  }
  if (status === 'requires_continuation') {
    const token = last?.continuationToken;
    return token === undefined ? { status: 'incomplete' } : { status, continuationToken: token };
  }
  const calls = candidates.some(({ content }) =>
    content?.parts?.some(({ functionCall }) => functionCall),
  );
  return { status: status === 'completed' && calls ? 'requires_action' : status };
}
