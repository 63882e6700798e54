import { isObject } from '../core/json.js';

/** A model that a provider says it has. Limits in tokens, where it tells them. */
export interface FoundModel {
  readonly id: string;
  readonly displayName: string;
  readonly inputTokenLimit?: number;
  readonly outputTokenLimit?: number;
  readonly embeds: boolean;
  readonly traits?: ModelTraits;
}

/** What more some providers tell of a model, in Gemini's words. */
export interface ModelTraits {
  readonly version?: string;
  readonly description?: string;
  readonly thinking?: boolean;
  readonly temperature?: number;
  readonly maxTemperature?: number;
  readonly topP?: number;
  readonly topK?: number;
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
  // Anthropic keeps those that are no more, Groq those that are not there at the moment.
  if (row.lifecycle === 'retired' || row.active === false) return [];
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
      ...readTraits(row),
    },
  ];
}

function readTraits(row: Row): Pick<FoundModel, 'traits'> {
  const { version, temperature, maxTemperature, topP, topK } = row;
  const numbers = Object.entries({ temperature, maxTemperature, topP, topK }).filter(
    ([, value]) => typeof value === 'number',
  );
  const thinking = thinksOf(row);
  const description = textOf(row.description, 2_000);
  const traits: ModelTraits = {
    ...(typeof version === 'string' ? { version } : {}),
    ...(description === undefined ? {} : { description }),
    ...(thinking === undefined ? {} : { thinking }),
    ...Object.fromEntries(numbers),
  };
  return Object.keys(traits).length > 0 ? { traits } : {};
}

/** Google says it, OpenRouter by what can be set, Anthropic among what a model can do. */
function thinksOf({
  thinking,
  supported_parameters: settings,
  capabilities,
}: Row): boolean | undefined {
  if (typeof thinking === 'boolean') return thinking;
  if (Array.isArray(settings)) return settings.includes('reasoning');
  const told = isObject(capabilities) ? capabilities.thinking : undefined;
  const thinks = isObject(told) ? told.supported : undefined;
  return typeof thinks === 'boolean' ? thinks : undefined;
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
  return row.type === 'embedding' || outputsOf(row)?.includes('embeddings') || embedders.test(id);
}

/** Families that servers of open models name without saying what they are for. */
const embedders = /embed|(?:^|\/)(?:bge|gte|e5|all-minilm)-/i;

function outputsOf({ architecture }: Row): unknown[] | undefined {
  const outputs = isObject(architecture) ? architecture.output_modalities : undefined;
  return Array.isArray(outputs) ? outputs : undefined;
}

/** Most lists do not say what a model does; names that tell of other work are left out. */
function writesText(row: Row, id: string): boolean {
  const methods = row.supportedGenerationMethods;
  if (Array.isArray(methods)) return methods.includes('generateContent');
  const { type } = row;
  if (typeof type === 'string') return ['chat', 'language', 'code', 'model', 'base'].includes(type);
  const outputs = outputsOf(row);
  if (outputs) return outputs.includes('text');
  return !otherWork.test(id);
}

const otherWork =
  /whisper|tts|dall-e|image|moderation|transcribe|realtime|sora|rerank|davinci|babbage|(?:^|-)ocr/i;

function textOf(value: unknown, lettersAtMost = 200): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, lettersAtMost) : undefined;
}
