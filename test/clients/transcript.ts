import { isObject, type JsonObject } from '../replay/check.js';
import type { ReplayFormat } from '../replay/upstream.js';

/** One thing said in a conversation, in words that belong to no wire. */
export type Entry =
  | { readonly kind: 'user' | 'text' | 'thought'; readonly text: string }
  | { readonly kind: 'call'; readonly id?: string; readonly name: string; readonly args: unknown }
  | { readonly kind: 'result'; readonly id?: string; readonly text: string };

/** The history that an upstream was sent, in order; neighbouring texts of the model are one. */
export function transcriptOf(
  format: ReplayFormat,
  body: JsonObject,
  signatures: ReadonlyMap<string, string>,
): Entry[] {
  const entries: Entry[] = [];
  for (const entry of readers[format](body, signatures)) {
    const last = entries.at(-1);
    if (entry.kind !== 'text' || last?.kind !== 'text') entries.push(entry);
    else entries.splice(-1, 1, { kind: 'text', text: last.text + entry.text });
  }
  return entries;
}

const readers: Readonly<
  Record<ReplayFormat, (body: JsonObject, signatures: ReadonlyMap<string, string>) => Entry[]>
> = {
  gemini(body, signatures) {
    const said: Entry[] = [];
    for (const { role, parts } of objects(body.contents)) {
      for (const part of objects(parts)) {
        said.push(...readGeminiPart(part, role === 'model' ? 'text' : 'user'));
        const thought = signatures.get(String(part.thoughtSignature));
        if (thought === undefined) continue;
        // The signature stands on the call, or at the end of the text, that the thought led to.
        const begin = said.findLastIndex(({ kind }) => kind !== 'text') + 1;
        const at = part.functionCall === undefined ? begin : said.length - 1;
        said.splice(at, 0, { kind: 'thought', text: thought });
      }
    }
    return said;
  },

  'openai-chat': (body) =>
    objects(body.messages).flatMap((message): Entry[] => {
      const { role, content, reasoning_content: thought, tool_calls: calls } = message;
      switch (role) {
        case 'user':
          return [{ kind: 'user', text: String(content) }];
        case 'tool':
          return [{ kind: 'result', id: String(message.tool_call_id), text: String(content) }];
        default:
          return [
            ...(typeof thought === 'string' ? [{ kind: 'thought', text: thought } as const] : []),
            ...(typeof content === 'string' ? [{ kind: 'text', text: content } as const] : []),
            ...objects(calls).map(({ id, function: called }): Entry => {
              const { name, arguments: json } = isObject(called) ? called : {};
              const args: unknown = JSON.parse(String(json));
              return { kind: 'call', id: String(id), name: String(name), args };
            }),
          ];
      }
    }),

  'openai-responses': (body, signatures) =>
    objects(body.input).flatMap((item): Entry[] => {
      const { type, role, content, call_id: id } = item;
      switch (type) {
        case 'reasoning':
          return [
            { kind: 'thought', text: signatures.get(String(item.encrypted_content)) ?? 'forged' },
          ];
        case 'function_call': {
          const args: unknown = JSON.parse(String(item.arguments));
          return [{ kind: 'call', id: String(id), name: String(item.name), args }];
        }
        case 'function_call_output':
          return [{ kind: 'result', id: String(id), text: String(item.output) }];
        default:
          return typeof content === 'string'
            ? [{ kind: role === 'user' ? 'user' : 'text', text: content }]
            : objects(content).map(({ text }) => ({ kind: 'user', text: String(text) }));
      }
    }),

  'anthropic-messages': (body, signatures) =>
    objects(body.messages).flatMap(({ role, content }) =>
      objects(content).flatMap((block): Entry[] => {
        switch (block.type) {
          case 'thinking':
            return [{ kind: 'thought', text: signatures.get(String(block.signature)) ?? 'forged' }];
          case 'tool_use':
            return [
              { kind: 'call', id: String(block.id), name: String(block.name), args: block.input },
            ];
          case 'tool_result':
            return [
              {
                kind: 'result',
                id: String(block.tool_use_id),
                text: JSON.stringify(block.content),
              },
            ];
          default:
            return [{ kind: role === 'user' ? 'user' : 'text', text: String(block.text) }];
        }
      }),
    ),

  'bedrock-converse': (body, signatures) =>
    objects(body.messages).flatMap(({ role, content }) =>
      objects(content).flatMap((block): Entry[] => {
        const { reasoningContent: reasoning, toolUse: use, toolResult: result } = block;
        if (isObject(reasoning)) {
          const { signature } = isObject(reasoning.reasoningText) ? reasoning.reasoningText : {};
          return [{ kind: 'thought', text: signatures.get(String(signature)) ?? 'forged' }];
        }
        if (isObject(use)) {
          const { toolUseId: id, name, input: args } = use;
          return [{ kind: 'call', id: String(id), name: String(name), args }];
        }
        if (isObject(result)) {
          const { toolUseId: id, content: given } = result;
          return [{ kind: 'result', id: String(id), text: JSON.stringify(given) }];
        }
        return [{ kind: role === 'user' ? 'user' : 'text', text: String(block.text) }];
      }),
    ),
};

function readGeminiPart(part: JsonObject, speaker: 'user' | 'text'): Entry[] {
  const { text, thought, functionCall: call, functionResponse: result } = part;
  if (isObject(call))
    return [{ kind: 'call', ...idOf(call), name: String(call.name), args: call.args ?? {} }];
  if (isObject(result))
    return [{ kind: 'result', ...idOf(result), text: JSON.stringify(result.response) }];
  return thought === true || text === '' ? [] : [{ kind: speaker, text: String(text) }];
}

/** Clients may leave it out: Gemini pairs by name and order then. */
function idOf({ id }: JsonObject): { id?: string } {
  return id === undefined ? {} : { id: String(id) };
}

function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
