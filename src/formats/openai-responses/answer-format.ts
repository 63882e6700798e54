import type { InputItem, TextFormat } from '../../../generated/formats/openai-responses.js';
import type { CanonicalCall } from '../../core/canonical.js';
import type { Losses } from '../losses.js';
import { type AnswerPlan, planAnswerFormat } from '../openai/answer-format.js';

export interface AnswerFormat extends Pick<AnswerPlan, 'repair'> {
  readonly format?: TextFormat;
  /** To stand before the conversation. */
  readonly hint: readonly InputItem[];
}

/**
 * The form of the answer. OpenAI looks for the word JSON in the input alone, so the line that
 * says it stands there and not in the instructions. Translation contract §7.2.
 */
export function writeAnswerFormat(
  call: CanonicalCall,
  input: readonly InputItem[],
  losses: Losses,
): AnswerFormat {
  const abilities = { jsonObject: true, jsonSchema: true };
  const plan = planAnswerFormat(call, () => input.flatMap(textsOf), abilities, losses);
  const { format, instruction: content, repair } = plan;
  return {
    hint: content === undefined ? [] : [{ type: 'message', role: 'system', content }],
    ...(repair ? { repair } : {}),
    ...(format === undefined
      ? {}
      : {
          format: format === 'json' ? { type: 'json_object' } : { type: 'json_schema', ...format },
        }),
  };
}

function textsOf(item: InputItem): string[] {
  if (item.type !== 'message') return [];
  const { content } = item;
  if (typeof content === 'string') return [content];
  return content.flatMap((part) => (part.type === 'input_text' ? [part.text] : []));
}
