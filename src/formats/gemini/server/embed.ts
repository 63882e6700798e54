import type {
  BatchEmbedContentsResponse,
  EmbedContentRequest,
  EmbedContentResponse,
} from '../../../../generated/formats/gemini.js';
import { fail, ok, type Result } from '../../../core/result.js';
import { type FieldViolation, invalidRequest } from '../../../core/violations.js';
import type { Warning } from '../../../core/warnings.js';
import type { EmbedCall, Embedded, EmbedText } from '../../format.js';

/**
 * One call for a whole batch. The wire lets every entry ask for its own length and task; one
 * upstream call has one of each, so entries that differ are refused.
 *
 * @param batch whether the entries stand in `requests`, for messages that name the field.
 */
export function readEmbedCall(
  requests: readonly EmbedContentRequest[],
  warn: (warning: Warning) => void = () => {},
  batch = requests.length > 1,
): Result<EmbedCall> {
  const violations: FieldViolation[] = [];
  const texts = requests.map((request, index): EmbedText => {
    const place = batch ? `requests[${index}].` : '';
    const path = `${place}content`;
    const { content, embedContentConfig } = request;
    const title = request.title ?? embedContentConfig?.title;
    warnOfOptions(request, place, warn);
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
    const text = parts.map((part) => part.text ?? '').join('\n');
    return { text, ...(title === undefined ? {} : { title }) };
  });

  const options = requests.map(({ embedContentConfig, outputDimensionality, taskType }) => ({
    dimensions: outputDimensionality ?? embedContentConfig?.outputDimensionality,
    taskType: taskType ?? embedContentConfig?.taskType,
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
  });
}

/** How Vertex may treat what it embeds; nobody else has a word for it. */
function warnOfOptions(
  { autoTruncate, embedContentConfig = {} }: EmbedContentRequest,
  place: string,
  warn: (warning: Warning) => void,
): void {
  const asked = {
    autoTruncate: autoTruncate !== undefined,
    'embedContentConfig.autoTruncate': embedContentConfig.autoTruncate !== undefined,
    'embedContentConfig.documentOcr': embedContentConfig.documentOcr === true,
    'embedContentConfig.audioTrackExtraction': embedContentConfig.audioTrackExtraction === true,
  };
  for (const [member, set] of Object.entries(asked)) {
    if (set) warn({ code: 'dropped', field: `${place}${member}` });
  }
}

export function writeEmbedding({ vectors, ...counts }: Embedded): EmbedContentResponse {
  const [first = []] = vectors;
  return { embedding: { values: [...first] }, ...writeUsage(counts) };
}

export function writeEmbeddings({ vectors, ...counts }: Embedded): BatchEmbedContentsResponse {
  return { embeddings: vectors.map((values) => ({ values: [...values] })), ...writeUsage(counts) };
}

function writeUsage({
  promptTokenCount,
}: Pick<Embedded, 'promptTokenCount'>): Pick<EmbedContentResponse, 'usageMetadata'> {
  return promptTokenCount === undefined ? {} : { usageMetadata: { promptTokenCount } };
}
