import type {
  ContentBlock,
  MessageParam,
  UserContentBlock,
} from '../../../generated/formats/anthropic-messages.js';
import type { ForeignPart, ForeignTurn } from '../foreign-turns.js';
import type { Target } from '../format.js';
import type { FunctionNames } from '../function-names.js';
import { type PartsContext, toolUseId, writeMedia, writeToolResult } from './parts.js';
import { isOwnReasoning, openReasoning, type ReasoningBlock } from './signature.js';

interface MessagesContext extends PartsContext {
  readonly target: Target;
  readonly names: FunctionNames;
  /** Put the reasoning of earlier turns back. */
  readonly replay: boolean;
}

/** The conversation as messages. Its first turn is the user's. Translation contract §3-§5, §9.4. */
export function writeMessages(
  turns: readonly ForeignTurn[],
  context: MessagesContext,
): MessageParam[] {
  const messages = turns.map(
    (turn, index): MessageParam =>
      turn.role === 'user'
        ? { role: 'user', content: writeUserTurn(turn, context) }
        : { role: 'assistant', content: writeModelTurn(turn, `contents[${index}]`, context) },
  );
  return withoutTrailingSpace(messages.filter(({ content }) => content.length > 0));
}

/** Whether results follow calls whose reasoning cannot be put back: manual thinking refuses that. */
export function lacksReasoning(turns: readonly ForeignTurn[], target: Target): boolean {
  const last = turns.findLast(({ role }) => role === 'model');
  if (!last?.parts.some(({ kind }) => kind === 'call')) return false;
  const envelopes = [...last.signatures, ...last.parts.flatMap(({ signatures }) => signatures)];
  return !envelopes.some((envelope) => isOwnReasoning(envelope, target));
}

/** A turn of which nothing is left cannot be left out: it is what the model has to answer. */
function writeUserTurn({ parts }: ForeignTurn, context: PartsContext): UserContentBlock[] {
  const content = parts.flatMap((part) => writeUserPart(part, context));
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

/**
 * Reasoning stands before the part that carried it, the first of it at the very start: it came
 * before anything was said, though only the later call could carry it.
 */
function writeModelTurn(turn: ForeignTurn, path: string, context: MessagesContext): ContentBlock[] {
  const seen = new Set<string>();
  const reasoningOf = (place: Pick<ForeignPart, 'signatures' | 'path'>): ReasoningBlock[] => {
    const blocks = openReasoning(place.signatures, { ...context, path: place.path });
    if (!context.replay) {
      const why = 'without thinking, earlier reasoning is not shown to Claude again';
      if (blocks.length > 0) context.losses.silent(`${place.path}.thoughtSignature`, why);
      return [];
    }
    return blocks.filter((block) => {
      const key = JSON.stringify(block);
      return !seen.has(key) && seen.add(key);
    });
  };

  const content: ContentBlock[] = reasoningOf({ signatures: turn.signatures, path });
  for (const part of turn.parts) {
    const isFirst = seen.size === 0;
    const reasoning = reasoningOf(part);
    if (isFirst) content.unshift(...reasoning);
    else content.push(...reasoning);
    content.push(...writeModelPart(part, context.names));
  }
  return content;
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
