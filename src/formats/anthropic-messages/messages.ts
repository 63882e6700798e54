import type {
  ContentBlock,
  MessageParam,
  UserContentBlock,
} from '../../../generated/formats/anthropic-messages.js';
import { type ReplayContext, writeClaudeTurn } from '../claude/reasoning.js';
import type { ForeignPart, ForeignTurn } from '../foreign-turns.js';
import type { FunctionNames } from '../function-names.js';
import { type PartsContext, toolUseId, writeMedia, writeToolResult } from './parts.js';

interface MessagesContext extends PartsContext, ReplayContext {
  readonly names: FunctionNames;
}

/** The conversation as messages. Its first turn is the user's. Translation contract §3-§5, §9.4. */
export function writeMessages(
  turns: readonly ForeignTurn[],
  context: MessagesContext,
): MessageParam[] {
  const messages = turns.map(
    (turn): MessageParam =>
      turn.role === 'user'
        ? { role: 'user', content: writeUserTurn(turn, context) }
        : { role: 'assistant', content: writeModelTurn(turn, context) },
  );
  return withoutTrailingSpace(messages.filter(({ content }) => content.length > 0));
}

/** A turn of which nothing is left cannot be left out: it is what the model has to answer. */
function writeUserTurn({ parts }: ForeignTurn, context: PartsContext): UserContentBlock[] {
  const content = parts.flatMap((part) =>
    context.prefixEnd.note(part, writeUserPart(part, context)),
  );
  const [first] = parts;
  if (first && parts.every(({ kind }) => kind === 'text') && content.length === 0) {
    context.losses.refuse(first.path, 'Claude refuses a turn of white space alone');
  }
  return content;
}

function writeUserPart(part: ForeignPart, context: PartsContext): UserContentBlock[] {
  switch (part.kind) {
    case 'text':
      if (part.text.trim() !== '') return [{ type: 'text', text: part.text }];
      context.losses.warn('dropped', part.path, 'Claude refuses texts of white space alone');
      return [];
    case 'media': {
      const block = writeMedia(part.part, part.path, context);
      return block ? [block] : [];
    }
    case 'result':
      return [writeToolResult(part, context)];
    case 'call':
      return [];
  }
}

function writeModelTurn(turn: ForeignTurn, context: MessagesContext): ContentBlock[] {
  return writeClaudeTurn<ContentBlock>('anthropic', turn, context, {
    reasoning: (block) =>
      block.kind === 'thinking'
        ? { type: 'thinking', thinking: block.text, signature: block.signature }
        : { type: 'redacted_thinking', data: block.data },
    part: (part) => context.prefixEnd.note(part, writeModelPart(part, context.names)),
  });
}

function writeModelPart(part: ForeignPart, names: FunctionNames): ContentBlock[] {
  switch (part.kind) {
    case 'text':
      // Claude writes blank lines between its tool calls, and refuses to be shown them.
      return part.text.trim() === '' ? [] : [{ type: 'text', text: part.text }];
    case 'call':
      return [
        {
          type: 'tool_use',
          id: toolUseId(part.callId),
          name: names.toWire(part.name),
          input: { ...part.args },
        },
      ];
    case 'media':
    case 'result':
      return [];
  }
}

/** A turn that is to be continued may not end in white space. */
function withoutTrailingSpace(messages: MessageParam[]): MessageParam[] {
  const last = messages.at(-1);
  const end = last?.content.at(-1);
  if (last?.role !== 'assistant' || end?.type !== 'text') return messages;
  const trimmed = { ...end, text: end.text.trimEnd() };
  return [...messages.slice(0, -1), { ...last, content: [...last.content.slice(0, -1), trimmed] }];
}
