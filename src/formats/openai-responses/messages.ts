import type {
  FunctionCallOutput,
  InputContent,
  InputItem,
  ReasoningItem,
} from '../../../generated/formats/openai-responses.js';
import type { CanonicalCall } from '../../core/canonical.js';
import { unreachable } from '../../core/result.js';
import { wireCallId } from '../call-ids.js';
import { endWithUser, type ForeignPart, type ForeignTurn, foreignTurns } from '../foreign-turns.js';
import type { Target } from '../format.js';
import type { FunctionNames } from '../function-names.js';
import type { Losses } from '../losses.js';
import { writeReasonedTurn } from '../reasoned-turn.js';
import { readToolResult } from '../tool-results.js';
import { createMediaWriter, type MediaWriter } from './parts.js';
import type { Profile } from './profiles.js';
import { openReasoning } from './signature.js';

/** What the items of one request are written with. */
export interface Writing {
  readonly target: Target;
  readonly profile: Profile;
  readonly names: FunctionNames;
  readonly losses: Losses;
}

/** The conversation as input items. Translation contract §3, §4, §5, §9.4. */
export function writeInput(call: CanonicalCall, writing: Writing): InputItem[] {
  const { profile, losses } = writing;
  const media = createMediaWriter(call, profile, losses);
  const turns = endWithUser(foreignTurns(call, losses), losses);
  if (turns.length === 0) losses.refuse('contents', 'nothing in it can be shown to the model');
  return turns.flatMap((turn) =>
    turn.role === 'model' ? writeModelTurn(turn, writing) : writeUserTurn(turn, media),
  );
}

/** Longest id of a call that OpenAI takes. */
const idLimit = 64;

function callIdFor(callId: string): string {
  return wireCallId(callId, (id) => id.length <= idLimit);
}

function writeModelTurn(
  turn: ForeignTurn,
  { target, names, losses }: Pick<Writing, 'target' | 'names' | 'losses'>,
): InputItem[] {
  return writeReasonedTurn<ReasoningItem, InputItem>(
    turn,
    (carried) => openReasoning(carried, target, losses),
    { reasoning: (item) => item, part: (part) => writeModelPart(part, names) },
  );
}

function writeModelPart(part: ForeignPart, names: FunctionNames): InputItem[] {
  switch (part.kind) {
    case 'text':
      return [{ type: 'message', role: 'assistant', content: part.text }];
    case 'call':
      return [
        {
          type: 'function_call',
          call_id: callIdFor(part.callId),
          name: names.toWire(part.name),
          arguments: JSON.stringify(part.args),
        },
      ];
    case 'media':
    case 'result':
      // Both stand in turns of the user only.
      return [];
    default:
      return unreachable(part);
  }
}

/** Results first, each an item of its own, then one message with the rest. */
function writeUserTurn({ parts }: ForeignTurn, media: MediaWriter): InputItem[] {
  const results: InputItem[] = [];
  const content: InputContent[] = [];
  for (const part of parts) {
    switch (part.kind) {
      case 'result':
        results.push(writeResult(part, media));
        break;
      case 'text':
        content.push({ type: 'input_text', text: part.text });
        break;
      case 'media': {
        const written = media.write(part.part, part.path);
        if (written) content.push(written);
        break;
      }
      case 'call':
        // Calls stand in turns of the model only.
        break;
      default:
        return unreachable(part);
    }
  }
  if (content.length === 0) return results;
  return [...results, { type: 'message', role: 'user', content }];
}

/** The format has no flag for failures, so the text says it. Translation contract §5.5. */
function writeResult(
  { callId, response, media: pieces, path }: Extract<ForeignPart, { kind: 'result' }>,
  media: MediaWriter,
): FunctionCallOutput {
  const result = readToolResult(response);
  const text = result.isError && result.single ? `Error: ${result.text}` : result.text;
  const written = pieces.flatMap((piece, index) => {
    const content = media.write(piece, `${path}.functionResponse.parts[${index}]`);
    return content ? [content] : [];
  });
  const said: InputContent[] = text === '' ? [] : [{ type: 'input_text', text }];
  return {
    type: 'function_call_output',
    call_id: callIdFor(callId),
    output: written.length > 0 ? [...said, ...written] : text,
  };
}
