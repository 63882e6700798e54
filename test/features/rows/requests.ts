import type { JsonObject } from '../../replay/check.js';
import type { Row } from '../row.js';

/** Models that reason, where the column's own do not. */
export const reasoners = {
  gemini: 'gemini/gemini-3-pro-preview',
  'openai-chat': 'openai/gpt-5',
  'openai-responses': 'responses/gpt-5',
  'anthropic-messages': 'anthropic/claude-opus-5',
  'bedrock-converse': 'bedrock/global.anthropic.claude-opus-4-7-v1',
} as const;

export function user(...parts: readonly (string | JsonObject)[]): JsonObject {
  return { role: 'user', parts: parts.map(asPart) };
}

export function model(...parts: readonly (string | JsonObject)[]): JsonObject {
  return { role: 'model', parts: parts.map(asPart) };
}

function asPart(part: string | JsonObject): JsonObject {
  return typeof part === 'string' ? { text: part } : part;
}

/** The common case of a setting: one member of `generationConfig`, and what becomes of it. */
export function setting(
  name: string,
  value: unknown,
  row: Pick<Row, 'upstream'> & Partial<Row>,
): Row {
  return {
    feature: `\`${name}\``,
    section: '8',
    fields: [`generationConfig.${name}`],
    request: { generationConfig: { [name]: value } },
    ...row,
  };
}

export const weather = {
  name: 'get_weather',
  description: 'Weather of a city',
  parameters: {
    type: 'OBJECT',
    properties: { city: { type: 'STRING' } },
    required: ['city'],
  },
} as const;

export const time = { name: 'get_time', description: 'Time in a city' } as const;

export function offering(...functionDeclarations: readonly JsonObject[]): JsonObject {
  return { tools: [{ functionDeclarations }] };
}

export function call(name: string, args: JsonObject, id?: string): JsonObject {
  return { functionCall: { ...(id ? { id } : {}), name, args } };
}

export function result(name: string, response: JsonObject, id?: string): JsonObject {
  return { functionResponse: { ...(id ? { id } : {}), name, response } };
}

/** 67 bytes; both letters that differ between the base64 alphabets are in it. */
export const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
