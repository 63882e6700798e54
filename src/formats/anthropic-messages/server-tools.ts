import type {
  ContentBlock,
  ServerToolUseBlock,
} from '../../../generated/formats/anthropic-messages.js';
import type { Part } from '../../../generated/formats/gemini.js';
import { readInput } from './calls.js';
import type { Grounding } from './grounding.js';

/**
 * A finished call of a tool that runs at Anthropic: the code it runs as a part, what it looks
 * for as grounding.
 *
 * @param json the input as it was streamed; empty where the block brought it whole.
 */
export function readServerToolUse(
  { id, name, input }: ServerToolUseBlock,
  json: string,
  grounding: Grounding,
): Part[] {
  const { query, url, code, command } = readInput(input, json) ?? {};
  switch (name) {
    case 'web_search':
      if (typeof query === 'string') grounding.searched(query);
      return [];
    case 'web_fetch':
      if (typeof url === 'string') grounding.fetching(id, url);
      return [];
    case 'code_execution':
      return typeof code === 'string' ? [{ executableCode: { language: 'PYTHON', code } }] : [];
    case 'bash_code_execution':
      // Gemini has a name for Python only.
      return typeof command === 'string'
        ? [{ executableCode: { language: 'LANGUAGE_UNSPECIFIED', code: command } }]
        : [];
    default:
      return [];
  }
}

/** What such a tool brought, which is whole when its block begins. Translation contract §11.5. */
export function readServerToolResult(block: ContentBlock, grounding: Grounding): Part[] {
  switch (block.type) {
    case 'web_fetch_tool_result':
      grounding.fetched(
        block.tool_use_id,
        block.content.type === 'web_fetch_result' ? block.content.url : undefined,
      );
      return [];
    case 'code_execution_tool_result':
    case 'bash_code_execution_tool_result': {
      const { content } = block;
      const ran =
        content.type === 'code_execution_result' || content.type === 'bash_code_execution_result';
      return [
        ran
          ? codeExecutionResult(content.return_code === 0, content.stdout || content.stderr || '')
          : codeExecutionResult(false, content.error_code ?? ''),
      ];
    }
    default:
      return [];
  }
}

function codeExecutionResult(success: boolean, output: string): Part {
  return { codeExecutionResult: { outcome: success ? 'OUTCOME_OK' : 'OUTCOME_FAILED', output } };
}
