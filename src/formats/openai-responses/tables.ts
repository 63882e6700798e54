import type { FinishReason } from '../../../generated/formats/gemini.js';
import type { FailureCode, IncompleteReason } from '../../../generated/formats/openai-responses.js';
import type { ErrorKind } from '../../core/errors.js';
import type { ErrorHabits } from '../openai/errors.js';
import { openaiParameters, type Parameters } from '../openai/parameters.js';

/** Why an answer is incomplete -> finishReason. Translation contract §11.2. */
export const finishReasons = {
  max_output_tokens: 'MAX_TOKENS',
  content_filter: 'SAFETY',
} as const satisfies Record<IncompleteReason, FinishReason>;

/** True for the values the table knows. */
export function isIncompleteReason(value: unknown): value is IncompleteReason {
  return typeof value === 'string' && Object.hasOwn(finishReasons, value);
}

/** What the parameters that servers may refuse stand for. Translation contract §14.2, §14.4. */
export const parameters: Parameters = new Map([
  ...openaiParameters,
  [
    'reasoning.summary',
    { field: 'generationConfig.thinkingConfig.includeThoughts', dispensable: true },
  ],
  ['include', { dispensable: true, keep: withoutReasoning }],
  ['max_output_tokens', { field: 'generationConfig.maxOutputTokens' }],
  ['text', { field: 'generationConfig.responseMimeType' }],
]);

/** State that cannot be given back costs quality; what else is asked for there a client reads. */
function withoutReasoning(include: unknown): unknown {
  const kept = Array.isArray(include)
    ? include.filter((name) => name !== 'reasoning.encrypted_content')
    : [];
  return kept.length > 0 ? kept : undefined;
}

/** Any fault of the provider's; the HTTP status says more, where there is one. */
type Plain = 'server_error';

/** A filter's reasons, which stand in `blocked`. */
type Blocked = 'invalid_prompt' | 'bio_policy';

/** Why an answer failed -> what it means for the call. */
const kinds = {
  rate_limit_exceeded: 'upstream-throttled',
  data_residency_mismatch: 'upstream-permission',
  vector_store_timeout: 'upstream-timeout',
  invalid_image: 'upstream-rejected',
  invalid_image_format: 'upstream-rejected',
  invalid_base64_image: 'upstream-rejected',
  invalid_image_url: 'upstream-rejected',
  image_too_large: 'upstream-rejected',
  image_too_small: 'upstream-rejected',
  image_parse_error: 'upstream-rejected',
  image_content_policy_violation: 'upstream-rejected',
  invalid_image_mode: 'upstream-rejected',
  image_file_too_large: 'upstream-rejected',
  unsupported_image_media_type: 'upstream-rejected',
  empty_image_file: 'upstream-rejected',
  failed_to_download_image: 'upstream-rejected',
  image_file_not_found: 'upstream-rejected',
} as const satisfies Record<Exclude<FailureCode, Plain | Blocked>, ErrorKind>;

/** What is this format's own of OpenAI's errors. Translation contract §11.3, §14.2. */
export const errorHabits: ErrorHabits = {
  parameters,
  kinds,
  blocked: new Map([
    ['invalid_prompt', 'SAFETY'],
    ['bio_policy', 'PROHIBITED_CONTENT'],
  ]),
};
