import { GatewayError } from '../../core/errors.js';
import { isObject } from '../../core/json.js';
import { fail, ok } from '../../core/result.js';
import type { ClientFormat, Embedded } from '../format.js';
import { createLosses } from '../losses.js';

const noPurpose = 'this provider embeds a text without asking what it is for';

/** OpenAI's POST /embeddings. What a text is for cannot be said there. Translation contract §13. */
export const openaiEmbed: NonNullable<ClientFormat['embed']> = {
  /** OpenAI's limit of inputs for one call. */
  batchLimit: () => 2048,
  write({ texts, dimensions, taskType }, target) {
    const losses = createLosses(target);
    if (taskType !== undefined) losses.warn('dropped', 'taskType', noPurpose);
    if (texts.some(({ title }) => title !== undefined)) {
      losses.warn('dropped', 'title', noPurpose);
    }
    const body = {
      model: target.model,
      input: texts.map(({ text }) => text),
      encoding_format: 'float',
      ...(dimensions === undefined ? {} : { dimensions }),
    };
    return losses.finish({ body, warnings: losses.warnings });
  },
  read(body) {
    const data = isObject(body) && Array.isArray(body.data) ? body.data.filter(isObject) : [];
    const vectors: (readonly number[] | undefined)[] = new Array(data.length).fill(undefined);
    for (const [position, { index, embedding }] of data.entries()) {
      const at = typeof index === 'number' ? index : position;
      if (at in vectors && isVector(embedding)) vectors[at] = embedding;
    }
    if (vectors.length > 0 && vectors.every(isVector)) return ok({ vectors, ...readUsage(body) });
    return fail(new GatewayError('upstream-invalid', 'The provider answered without embeddings.'));
  },
};

function readUsage(body: unknown): Pick<Embedded, 'promptTokenCount'> {
  const usage = isObject(body) && isObject(body.usage) ? body.usage : {};
  const { prompt_tokens: promptTokenCount } = usage;
  return typeof promptTokenCount === 'number' ? { promptTokenCount } : {};
}

function isVector(values: unknown): values is number[] {
  return Array.isArray(values) && values.every((value) => typeof value === 'number');
}
