import type { ContentBlock, Message } from '../../../generated/formats/bedrock-converse.js';
import { type ReplayContext, writeClaudeTurn } from '../claude/reasoning.js';
import type { ForeignPart, ForeignTurn } from '../foreign-turns.js';
import type { FunctionNames } from '../function-names.js';
import { type PartsContext, toolUseId, writeMedia, writeToolResult } from './parts.js';

interface MessagesContext extends PartsContext, ReplayContext {
  readonly names: FunctionNames;
}

/** The conversation as messages. Its first and last turns are the user's. Translation contract §3-§5, §9.4. */
export function writeMessages(turns: readonly ForeignTurn[], context: MessagesContext): Message[] {
  const messages: Message[] = [];
  for (const turn of turns) {
    const role = turn.role === 'user' ? 'user' : 'assistant';
    const content =
      turn.role === 'user' ? writeUserTurn(turn, context) : writeModelTurn(turn, context);
    const last = messages.at(-1);
    // Roles have to alternate, also around a turn of which nothing is left.
    if (last?.role === role) last.content.push(...content);
    else if (content.length > 0) messages.push({ role, content });
  }
  return messages;
}

/** A turn of which nothing is left cannot be left out: it is what the model has to answer. */
function writeUserTurn({ parts }: ForeignTurn, context: PartsContext): ContentBlock[] {
  const content = parts.flatMap((part) =>
    context.prefixEnd.note(part, writeUserPart(part, context)),
  );
  const [first] = parts;
  if (first && parts.every(({ kind }) => kind === 'text') && content.length === 0) {
    context.losses.refuse(first.path, 'Bedrock refuses a turn of white space alone');
  }
  const hasDocument = content.some((block) => 'document' in block);
  const hasText = content.some((block) => 'text' in block);
  if (!hasDocument || hasText) return content;
  const media = parts.find(({ kind }) => kind === 'media');
  context.losses.emulate(media?.path ?? '', 'a document needs a text beside it; "." was added');
  return [...content, { text: '.' }];
}

function writeUserPart(part: ForeignPart, context: PartsContext): ContentBlock[] {
  switch (part.kind) {
    case 'text':
      if (part.text.trim() !== '') return [{ text: part.text }];
      context.losses.warn('dropped', part.path, 'Bedrock refuses texts of white space alone');
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
  return writeClaudeTurn<ContentBlock>('bedrock', turn, context, {
    reasoning: (block) =>
      block.kind === 'thinking'
        ? {
            reasoningContent: {
              reasoningText: { text: block.text, signature: block.signature },
            },
          }
        : { reasoningContent: { redactedContent: block.data } },
    part: (part) => context.prefixEnd.note(part, writeModelPart(part, context.names)),
  });
}

function writeModelPart(part: ForeignPart, names: FunctionNames): ContentBlock[] {
  switch (part.kind) {
    case 'text':
      // Claude writes blank lines between its tool calls, and Bedrock refuses to be shown them.
      return part.text.trim() === '' ? [] : [{ text: part.text }];
    case 'call':
      return [
        {
          toolUse: {
            toolUseId: toolUseId(part.callId),
            name: names.toWire(part.name),
            input: { ...part.args },
          },
        },
      ];
    case 'media':
    case 'result':
      return [];
  }
}
