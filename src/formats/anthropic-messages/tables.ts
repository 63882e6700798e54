import type {
  ErrorType,
  RefusalCategory,
  StopReason,
} from '../../../generated/formats/anthropic-messages.js';
import type { FinishReason } from '../../../generated/formats/gemini.js';
import type { ErrorKind } from '../../core/errors.js';

/**
 * Anthropic stop reason -> canonical finish reason. Tool use is STOP: as in Gemini, the
 * functionCall part itself is the signal. A paused turn is one that was continued as often as we do.
 * @see https://docs.anthropic.com/en/api/messages#response-stop-reason
 */
export const finishReasons = {
  end_turn: 'STOP',
  stop_sequence: 'STOP',
  tool_use: 'STOP',
  pause_turn: 'OTHER',
  max_tokens: 'MAX_TOKENS',
  model_context_window_exceeded: 'MAX_TOKENS',
  refusal: 'SAFETY',
} as const satisfies Record<StopReason, FinishReason>;

/** Which policy a refusal rests on -> how Gemini names such a block. */
export const refusalReasons = {
  cyber: 'PROHIBITED_CONTENT',
  bio: 'PROHIBITED_CONTENT',
  frontier_llm: 'PROHIBITED_CONTENT',
  reasoning_extraction: 'PROHIBITED_CONTENT',
  general_harms: 'SAFETY',
} as const satisfies Record<RefusalCategory, 'SAFETY' | 'PROHIBITED_CONTENT'>;

/**
 * Anthropic error type -> what it means for the call. The type says more than the status, and
 * inside a stream there is no status.
 * @see https://docs.anthropic.com/en/api/errors
 */
export const errorKinds = {
  invalid_request_error: 'upstream-rejected',
  authentication_error: 'upstream-credential',
  billing_error: 'upstream-billing',
  permission_error: 'upstream-credential',
  not_found_error: 'upstream-model-not-found',
  conflict_error: 'upstream-conflict',
  // Too large for this target; another may take it.
  request_too_large: 'upstream-context-overflow',
  rate_limit_error: 'upstream-throttled',
  api_error: 'upstream-unavailable',
  timeout_error: 'upstream-timeout',
  overloaded_error: 'upstream-unavailable',
} as const satisfies Record<ErrorType, ErrorKind>;
