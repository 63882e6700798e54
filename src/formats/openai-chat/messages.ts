import type {
  AssistantMessage,
  ContentPart,
  RequestMessage,
  ToolCall,
} from '../../../generated/formats/openai-chat.js';
import type { CanonicalCall } from '../../core/canonical.js';
import { unreachable } from '../../core/result.js';
import { endWithUser, type ForeignPart, type ForeignTurn, foreignTurns } from '../foreign-turns.js';
import type { Target } from '../format.js';
import type { FunctionNames } from '../function-names.js';
import type { Losses } from '../losses.js';
import { readToolResult } from '../tool-results.js';
import { createMediaWriter, type MediaWriter } from './parts.js';
import type { Profile } from './profiles.js';
import { type Block, extraContent, openBlocks, reasoningMembers } from './signature.js';
import { callIdFor } from './tools.js';

/** What the messages of one request are written with. */
export interface Writing {
  readonly target: Target;
  readonly profile: Profile;
  readonly names: FunctionNames;
  readonly losses: Losses;
}

/** The conversation without the system message. Translation contract §3, §4, §5. */
export function writeMessages(call: CanonicalCall, writing: Writing): RequestMessage[] {
  const media = createMediaWriter(call, writing.profile, writing.losses);
  const turns = endWithUser(foreignTurns(call, writing.losses), writing.losses);
  return turns.flatMap((turn) =>
    turn.role === 'model' ? [writeAssistant(turn, writing)] : writeUser(turn, media, writing),
  );
}

/** The system message; none where there is nothing to say. */
export function writeSystem(texts: readonly string[], { systemRole }: Profile): RequestMessage[] {
  return texts.length === 0 ? [] : [{ role: systemRole, content: texts.join('\n\n') }];
}

function writeAssistant(
  turn: ForeignTurn,
  { target, profile, names, losses }: Writing,
): AssistantMessage {
  const texts: string[] = [];
  const calls: ToolCall[] = [];
  const all: Block[] = openBlocks(turn.signatures, profile, target, losses);
  let last: readonly Block[] = all;

  for (const part of turn.parts) {
    const blocks = openBlocks(part.signatures, profile, target, losses);
    all.push(...blocks);
    if (part.kind === 'text') {
      texts.push(part.text);
      last = blocks;
    } else if (part.kind === 'call') {
      calls.push({
        id: callIdFor(profile, part.callId),
        type: 'function',
        function: { name: names.toWire(part.name), arguments: JSON.stringify(part.args) },
        ...extraContent(blocks),
      });
      last = [];
    }
  }
  return {
    role: 'assistant',
    // Texts with a call between them were separate when the model wrote them.
    content: texts.length > 0 ? texts.join('\n') : null,
    ...(calls.length > 0 ? { tool_calls: calls } : {}),
    ...reasoningMembers(all),
    ...extraContent(last),
  };
}

/** Results first, each its own message; media they brought follow in the user's message. */
function writeUser(
  turn: ForeignTurn,
  media: MediaWriter,
  { profile, names, losses }: Writing,
): RequestMessage[] {
  const results: RequestMessage[] = [];
  const fromTools: ContentPart[] = [];
  const own: ContentPart[] = [];
  for (const part of turn.parts) {
    switch (part.kind) {
      case 'result': {
        const id = callIdFor(profile, part.callId);
        results.push({ role: 'tool', tool_call_id: id, content: resultText(part.response) });
        fromTools.push(...writeResultMedia(part, id, names, media, losses));
        break;
      }
      case 'text':
        own.push({ type: 'text', text: part.text });
        break;
      case 'media': {
        const written = media.write(part.part, part.path);
        if (written) own.push(written);
        break;
      }
      case 'call':
        // Calls stand in turns of the model only.
        break;
      default:
        return unreachable(part);
    }
  }
  const content = [...fromTools, ...own];
  if (content.length === 0) return results;
  return [...results, { role: 'user', content: asContent(content, profile) }];
}

/** The format has no flag for failures, so the text says it. Translation contract §5.5. */
function resultText(response: Readonly<Record<string, unknown>>): string {
  const { text, isError, single } = readToolResult(response);
  return isError && single ? `Error: ${text}` : text;
}

function writeResultMedia(
  { name, media: pieces, path }: Extract<ForeignPart, { kind: 'result' }>,
  id: string,
  names: FunctionNames,
  media: MediaWriter,
  losses: Losses,
): ContentPart[] {
  if (pieces.length === 0) return [];
  const why = 'results are text only here; their media follow in a message of the user';
  losses.warn('media_moved', `${path}.functionResponse.parts`, why);
  const written = pieces.flatMap((piece, index) => {
    const part = media.write(piece, `${path}.functionResponse.parts[${index}]`);
    return part ? [part] : [];
  });
  return [
    { type: 'text', text: `Media returned by tool ${names.toWire(name)} (${id}):` },
    ...written,
  ];
}

function asContent(
  content: readonly ContentPart[],
  { stringContent }: Profile,
): string | ContentPart[] {
  const texts = content.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  const allText = texts.length === content.length;
  return allText && (stringContent || texts.length === 1) ? texts.join('\n') : [...content];
}
