import { GatewayError } from '../../../core/errors.js';
import { isObject } from '../../../core/json.js';
import { fail, ok } from '../../../core/result.js';
import type { ClientFormat, EmbedCall, Embedded, WireBody } from '../../format.js';
import { embeddingDoor, embeddingLimit } from '../vertex-embeddings.js';
import { isVertex } from './foreign-members.js';

/** The Gemini API always gets the batch form, as the official clients send it, one text or many. */
export const embed: NonNullable<ClientFormat['embed']> = {
  batchLimit: (target) => (isVertex(target) ? embeddingLimit(target.model) : 100),
  write(call, target) {
    if (!isVertex(target)) return ok({ body: writeBatch(call, target.model), warnings: [] });
    const write = embeddingDoor(target.model) === 'predict' ? writeInstances : writeContent;
    return ok({ body: write(call), warnings: [] });
  },
  read(body) {
    const vectors = isObject(body) ? vectorsOf(body) : [];
    if (vectors.length > 0 && vectors.every(isVector)) return ok({ vectors, ...readUsage(body) });
    return fail(new GatewayError('upstream-invalid', 'The provider answered without embeddings.'));
  },
};

function writeBatch({ texts, dimensions, taskType }: EmbedCall, model: string): WireBody {
  const requests = texts.map(({ text, title }) => ({
    model: `models/${model}`,
    content: { parts: [{ text }] },
    ...(dimensions === undefined ? {} : { outputDimensionality: dimensions }),
    ...(taskType === undefined ? {} : { taskType }),
    ...(title === undefined ? {} : { title }),
  }));
  return { requests };
}

/** Vertex's older door, whose members are in snake_case. */
function writeInstances({ texts, dimensions, taskType }: EmbedCall): WireBody {
  const instances = texts.map(({ text, title }) => ({
    content: text,
    ...(taskType === undefined ? {} : { task_type: taskType }),
    ...(title === undefined ? {} : { title }),
  }));
  const parameters = { outputDimensionality: dimensions };
  return { instances, ...(dimensions === undefined ? {} : { parameters }) };
}

/** Vertex's newer door; `embeddingLimit` sees to it that there is one text. */
function writeContent({ texts, dimensions, taskType }: EmbedCall): WireBody {
  const title = texts[0]?.title;
  const embedContentConfig = {
    ...(taskType === undefined ? {} : { taskType }),
    ...(title === undefined ? {} : { title }),
    ...(dimensions === undefined ? {} : { outputDimensionality: dimensions }),
  };
  return {
    content: { role: 'user', parts: texts.map(({ text }) => ({ text })) },
    ...(Object.keys(embedContentConfig).length > 0 ? { embedContentConfig } : {}),
  };
}

/** The vectors of an answer, in whichever of the three forms it came. */
function vectorsOf({ embeddings, predictions, embedding }: Record<string, unknown>): unknown[] {
  const listed = Array.isArray(embeddings) ? embeddings : embedding ? [embedding] : [];
  const predicted = Array.isArray(predictions)
    ? predictions.map((prediction) => (isObject(prediction) ? prediction.embeddings : undefined))
    : [];
  return [...listed, ...predicted].map((holder) => (isObject(holder) ? holder.values : undefined));
}

/** Of the whole answer; Vertex's older door counts text by text, in snake_case. */
function readUsage(body: unknown): Pick<Embedded, 'promptTokenCount'> {
  const { usageMetadata, predictions } = isObject(body) ? body : {};
  const counts = Array.isArray(predictions)
    ? predictions.map((prediction) => at(prediction, 'embeddings', 'statistics', 'token_count'))
    : [at(usageMetadata, 'promptTokenCount')];
  const known = counts.filter((count) => typeof count === 'number');
  if (known.length === 0 || known.length < counts.length) return {};
  return { promptTokenCount: known.reduce((sum, count) => sum + count, 0) };
}

function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
}

function isVector(values: unknown): values is number[] {
  return Array.isArray(values) && values.every((value) => typeof value === 'number');
}
