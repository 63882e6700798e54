import type { ListModelsResponse, Model } from '../../../../generated/formats/gemini.js';
import { ok, type Result } from '../../../core/result.js';
import { type PageQuery, readPage } from './read-page.js';

interface CatalogueModel {
  readonly id: string;
  readonly displayName: string;
  readonly inputTokenLimit: number;
  readonly outputTokenLimit: number;
  readonly supportedGenerationMethods: readonly string[];
  readonly traits?: Partial<Model>;
}

/** One page of models. The token is where the next page starts; the last page has none. */
export function writeModelList(
  models: readonly CatalogueModel[],
  query: PageQuery,
): Result<ListModelsResponse> {
  const readToken = (token: string) => {
    const start = Number(token);
    return Number.isInteger(start) && start >= 0 && start <= models.length ? start : undefined;
  };
  const page = readPage(query, { readToken });
  if (!page.ok) return page;
  const { size, place: start = 0 } = page.value;
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
