import type { ListModelsResponse, Model } from '../../../../generated/formats/gemini.js';
import { fail, ok, type Result } from '../../../core/result.js';
import { invalidField } from '../../../core/violations.js';

interface CatalogueModel {
  readonly id: string;
  readonly displayName: string;
  readonly inputTokenLimit: number;
  readonly outputTokenLimit: number;
  readonly supportedGenerationMethods: readonly string[];
  readonly traits?: Partial<Model>;
}

/** As the Gemini API: 50 where nothing is asked, never more than 1000. */
const defaultPageSize = 50;
const maxPageSize = 1000;

/** One page of models. The token is where the next page starts; the last page has none. */
export function writeModelList(
  models: readonly CatalogueModel[],
  { pageSize, pageToken }: { pageSize?: string; pageToken?: string },
): Result<ListModelsResponse> {
  const start = pageToken === undefined || pageToken === '' ? 0 : Number(pageToken);
  if (!Number.isInteger(start) || start < 0 || start > models.length) {
    return fail(invalidField('pageToken', 'is not a token of this list'));
  }
  const size = Math.min(Number(pageSize ?? 0) || defaultPageSize, maxPageSize);
  const end = start + size;
  return ok({
    models: models.slice(start, end).map(writeModel),
    ...(end < models.length ? { nextPageToken: String(end) } : {}),
  });
}

export function writeModel(model: CatalogueModel): Model {
  const { id, displayName, inputTokenLimit, outputTokenLimit, supportedGenerationMethods } = model;
  return {
    name: `models/${id}`,
    displayName,
    ...model.traits,
    inputTokenLimit,
    outputTokenLimit,
    supportedGenerationMethods: [...supportedGenerationMethods],
  };
}
