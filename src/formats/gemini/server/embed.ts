import type {
  BatchEmbedContentsResponse,
  EmbedContentRequest,
  EmbedContentResponse,
} from '../../../../generated/formats/gemini.js';
import { fail, ok, type Result } from '../../../core/result.js';
import { type FieldViolation, invalidRequest } from '../../../core/violations.js';
import type { EmbedCall } from '../../format.js';

type Vectors = readonly (readonly number[])[];

/**
 * One call for a whole batch. The wire lets every entry ask for its own length and task; one
 * upstream call has one of each, so entries that differ are refused.
 */
export function readEmbedCall(requests: readonly EmbedContentRequest[]): Result<EmbedCall> {
  const violations: FieldViolation[] = [];
  const single = requests.length === 1;
  const texts = requests.map(({ content }, index) => {
    const path = single ? 'content' : `requests[${index}].content`;
    const parts = content.parts ?? [];
    if (parts.length === 0) violations.push({ field: `${path}.parts`, description: 'is required' });
    for (const [at, part] of parts.entries()) {
      if (part.text === undefined) {
        violations.push({
          field: `${path}.parts[${at}]`,
          description: 'only text can be embedded',
        });
      }
    }
    return parts.map((part) => part.text ?? '').join('\n');
  });

  const options = requests.map(({ embedContentConfig, outputDimensionality, taskType, title }) => ({
    dimensions: outputDimensionality ?? embedContentConfig?.outputDimensionality,
    taskType: taskType ?? embedContentConfig?.taskType,
    title: title ?? embedContentConfig?.title,
  }));
  const first = options[0];
  const differs = options.findIndex(
    (option) => option.dimensions !== first?.dimensions || option.taskType !== first?.taskType,
  );
  if (differs > 0) {
    violations.push({
      field: `requests[${differs}]`,
      description:
        'asks for another outputDimensionality or taskType than the first; send two batches',
    });
  }
  if (violations.length > 0) return fail(invalidRequest(violations));
  return ok({
    texts,
    ...(first?.dimensions === undefined ? {} : { dimensions: first.dimensions }),
    ...(first?.taskType === undefined ? {} : { taskType: first.taskType }),
    ...(first?.title === undefined ? {} : { title: first.title }),
  });
}

export function writeEmbedding([first = []]: Vectors): EmbedContentResponse {
  return { embedding: { values: [...first] } };
}

export function writeEmbeddings(vectors: Vectors): BatchEmbedContentsResponse {
  return { embeddings: vectors.map((values) => ({ values: [...values] })) };
}
