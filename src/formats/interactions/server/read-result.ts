import type { FunctionResponse } from '../../../../generated/formats/gemini.js';
import { isObject } from '../../../core/json.js';
import { member } from './members.js';
import { type Findings, readContent } from './read-content.js';

/**
 * What came of a function call, as Gemini's `functionResponse` holds it: a text is its `output`, a
 * failure its `error`, any other object the result as it is; media stand beside. Translation
 * contract §17.
 */
export function readResult(
  step: Readonly<Record<string, unknown>>,
  path: string,
  found: Findings,
): Pick<FunctionResponse, 'response' | 'parts'> {
  const result = member(step, 'result');
  const failed = member(step, 'is_error') === true;
  const asResponse = (value: unknown) => ({ [failed ? 'error' : 'output']: value });
  if (!Array.isArray(result)) {
    return { response: isObject(result) && !failed ? result : asResponse(result ?? '') };
  }
  const parts = result.flatMap((item, index) => {
    const part = readContent(item, `${path}.result[${index}]`, found);
    return part ? [part] : [];
  });
  const texts = parts.flatMap(({ text }) => text ?? []);
  const media = parts
    .filter(({ inlineData, fileData }) => inlineData ?? fileData)
    .map(({ inlineData, fileData }) => ({
      ...(inlineData ? { inlineData } : {}),
      ...(fileData ? { fileData } : {}),
    }));
  return {
    response: asResponse(texts.join('\n')),
    ...(media.length > 0 ? { parts: media } : {}),
  };
}
