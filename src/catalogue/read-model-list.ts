import { isObject } from '../core/json.js';

/** A model that a provider says it has. Limits in tokens, where it tells them. */
export interface FoundModel {
  readonly id: string;
  readonly displayName: string;
  readonly inputTokenLimit?: number;
  readonly outputTokenLimit?: number;
  readonly embeds: boolean;
}

/** Nobody chooses among more; OpenRouter lists some four hundred. */
const foundAtMost = 2_000;

/**
 * What a provider answers to the question for its models -> those that a client could call:
 * Google's `models`, OpenAI's and Anthropic's `data`, Together's bare list. What is not understood
 * is left out.
 */
export function readModelList(body: unknown): readonly FoundModel[] {
  const rows = Array.isArray(body) ? body : isObject(body) ? (body.models ?? body.data) : [];
  if (!Array.isArray(rows)) return [];
  return rows.slice(0, foundAtMost).flatMap((row) => (isObject(row) ? readModel(row) : []));
}

type Row = Record<string, unknown>;

function readModel(row: Row): FoundModel[] {
  // Google's name is the id, where others have one for people.
  const resource = /^models\/(.+)/.exec(textOf(row.name) ?? '')?.[1];
  const id = resource ?? textOf(row.id);
  if (id === undefined || !/^[A-Za-z0-9][A-Za-z0-9._@:/-]{0,199}$/.test(id)) return [];
  const embeds = isEmbedder(row, id);
  if (!embeds && !writesText(row, id)) return [];
  const inputTokenLimit = limitOf(row, inputLimits);
  const outputTokenLimit = limitOf({ ...row, ...Object(row.top_provider) }, outputLimits);
  return [
    {
      id,
      displayName: textOf(row.displayName ?? row.display_name ?? (resource ? id : row.name)) ?? id,
      ...(inputTokenLimit === undefined ? {} : { inputTokenLimit }),
      ...(outputTokenLimit === undefined ? {} : { outputTokenLimit }),
      embeds,
    },
  ];
}

/** Google; OpenRouter, Together; vLLM; Groq; Mistral; Anthropic. */
const inputLimits = [
  'inputTokenLimit',
  'context_length',
  'max_model_len',
  'context_window',
  'max_context_length',
  'max_input_tokens',
];
const outputLimits = ['outputTokenLimit', 'max_completion_tokens', 'max_tokens'];

function limitOf(row: Row, names: readonly string[]): number | undefined {
  const limits = names.map((name) => row[name]);
  return limits.find(
    (limit): limit is number =>
      typeof limit === 'number' && Number.isSafeInteger(limit) && limit > 0,
  );
}

function isEmbedder(row: Row, id: string): boolean {
  const methods = row.supportedGenerationMethods;
  if (Array.isArray(methods)) return methods.includes('embedContent');
  return row.type === 'embedding' || /embed/i.test(id);
}

/** Most lists do not say what a model does; names that tell of other work are left out. */
function writesText(row: Row, id: string): boolean {
  const methods = row.supportedGenerationMethods;
  if (Array.isArray(methods)) return methods.includes('generateContent');
  const { type, architecture } = row;
  if (typeof type === 'string') return ['chat', 'language', 'code', 'model', 'base'].includes(type);
  const outputs = isObject(architecture) ? architecture.output_modalities : undefined;
  if (Array.isArray(outputs)) return outputs.includes('text');
  return !otherWork.test(id);
}

const otherWork =
  /whisper|tts|dall-e|image|moderation|transcribe|realtime|sora|rerank|davinci|babbage|(?:^|-)ocr/i;

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;
}
