import type { RequestMessage, ResponseFormat } from '../../../generated/formats/openai-chat.js';
import type { CanonicalCall } from '../../core/canonical.js';
import type { Losses } from '../losses.js';
import { type AnswerPlan, planAnswerFormat } from '../openai/answer-format.js';
import type { Profile } from './profiles.js';

export interface AnswerFormat extends Pick<AnswerPlan, 'instruction' | 'repair'> {
  readonly responseFormat?: ResponseFormat;
}

/** The form of the answer. Translation contract §7.2. */
export function writeAnswerFormat(
  call: CanonicalCall,
  messages: readonly RequestMessage[],
  profile: Profile,
  losses: Losses,
): AnswerFormat {
  const { format, ...rest } = planAnswerFormat(call, () => textsOf(messages), profile, losses);
  if (format === undefined) return rest;
  const responseFormat: ResponseFormat =
    format === 'json' ? { type: 'json_object' } : { type: 'json_schema', json_schema: format };
  return { ...rest, responseFormat };
}

function textsOf(messages: readonly RequestMessage[]): string[] {
  return messages.flatMap(({ content }) =>
    Array.isArray(content)
      ? content.flatMap((part) => (part.type === 'text' ? [part.text] : []))
      : [content ?? ''],
  );
}
