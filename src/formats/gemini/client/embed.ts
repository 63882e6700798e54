import { GatewayError } from '../../../core/errors.js';
import { isObject } from '../../../core/json.js';
import { fail, ok } from '../../../core/result.js';
import type { ClientFormat } from '../../format.js';

/** Always the batch form, as the official clients do, one text or many. */
export const embed: NonNullable<ClientFormat['embed']> = {
  batchLimit: 100,
  write({ texts, dimensions, taskType }, { model }) {
    const requests = texts.map(({ text, title }) => ({
      model: `models/${model}`,
      content: { parts: [{ text }] },
      ...(dimensions === undefined ? {} : { outputDimensionality: dimensions }),
      ...(taskType === undefined ? {} : { taskType }),
      ...(title === undefined ? {} : { title }),
    }));
    return ok({ body: { requests }, warnings: [] });
  },
  read(body) {
    const embeddings = isObject(body) && Array.isArray(body.embeddings) ? body.embeddings : [];
    const vectors = embeddings.map((embedding) =>
      isObject(embedding) ? embedding.values : undefined,
    );
    if (vectors.length > 0 && vectors.every(isVector)) return ok(vectors);
    return fail(new GatewayError('upstream-invalid', 'The provider answered without embeddings.'));
  },
};

function isVector(values: unknown): values is number[] {
  return Array.isArray(values) && values.every((value) => typeof value === 'number');
}
