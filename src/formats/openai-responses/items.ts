import type { Part } from '../../../generated/formats/gemini.js';
import type {
  CodeInterpreterCall,
  CodeOutput,
  ImageGenerationCall,
  OutputItem,
  WebSearchCall,
} from '../../../generated/formats/openai-responses.js';
import { partOfUrl } from '../media.js';
import type { Answer } from './answer.js';
import { endCall } from './calls.js';
import { canReturn } from './signature.js';

/** What a whole item brings beyond what was sent of it. Translation contract §11.5, §12.4. */
export function endItem(item: OutputItem, index: number, answer: Answer): Part[] {
  switch (item.type) {
    case 'message':
      for (const [at, part] of (item.content ?? []).entries()) {
        if (part.type !== 'output_text') continue;
        answer.grounding.citedInAll(`${index}.${at}`, part.annotations ?? []);
      }
      return [];
    case 'reasoning':
      if (canReturn(item)) answer.reasoning.reasoned({ block: item });
      return [];
    case 'function_call':
      return endCall(item, index, answer);
    case 'web_search_call':
      answer.grounding.searched(queriesOf(item));
      return [];
    case 'code_interpreter_call':
      return [...showCode(item.code ?? '', index, answer), ...codeResult(item)];
    case 'image_generation_call':
      return picture(item);
    default:
      // Items that are newer than us.
      return [];
  }
}

function queriesOf({ action }: WebSearchCall): string[] {
  const queries = action?.queries ?? [action?.query];
  return queries.filter((query) => typeof query === 'string');
}

/** Code that is run, once. */
export function showCode(code: string, index: number, { codeShown }: Answer): Part[] {
  if (code === '' || codeShown.has(index)) return [];
  codeShown.add(index);
  return [{ executableCode: { language: 'PYTHON', code } }];
}

function codeResult({ status, outputs }: CodeInterpreterCall): Part[] {
  const all = outputs ?? [];
  const output = all.map(logsOf).join('');
  const outcome = status === 'completed' ? 'OUTCOME_OK' : 'OUTCOME_FAILED';
  return [{ codeExecutionResult: { outcome, output } }, ...all.flatMap(drawn)];
}

function logsOf(output: CodeOutput): string {
  return output.type === 'logs' ? (output.logs ?? '') : '';
}

function drawn(output: CodeOutput): Part[] {
  return output.type === 'image' && typeof output.url === 'string' ? partOfUrl(output.url) : [];
}

/** OpenAI draws PNG where nothing else is asked for. */
function picture({ result, output_format: format = 'png' }: ImageGenerationCall): Part[] {
  return result ? [{ inlineData: { mimeType: `image/${format}`, data: result } }] : [];
}
