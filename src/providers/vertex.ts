import { embeddingDoor } from '../formats/gemini/vertex-embeddings.js';
import type { Endpoints } from './endpoints.js';
import type { CachePlaces } from './places.js';

/** Where an operator's models live on Vertex. */
export interface VertexPlace {
  /** Absent in express mode, where the API key stands for a project. */
  readonly project?: string;
  readonly location?: string;
}

/**
 * Vertex's paths. A model is an id of Google's, `publisher/model` of a partner, or the name of a
 * resource: `publishers/…`, `endpoints/…` in the configured project, or `projects/…` in full. Of
 * another project there is nothing: the credential may reach it, but clients do not choose whose
 * bill it is.
 */
export function vertexEndpoints(place: VertexPlace): Endpoints {
  return {
    path(operation, model) {
      const method = {
        generate: 'generateContent',
        stream: 'streamGenerateContent?alt=sse',
        countTokens: 'countTokens',
        embed: embeddingDoor(model),
      }[operation];
      const resource = resourceOf(model, place);
      return resource === undefined ? undefined : `/v1/${encodePath(resource)}:${method}`;
    },
    ...(place.project === undefined ? {} : { caches: cachesOf(place) }),
    credential: (apiKey) => ({ 'x-goog-api-key': apiKey }),
    headers: {},
  };
}

/** Kept beside the models, in the same project and place; express mode keeps none. */
function cachesOf(place: VertexPlace): CachePlaces {
  const parent = parentOf(place);
  return {
    path: (handle = `${parent}cachedContents`) => `/v1/${encodePath(handle)}`,
    modelName: (model) => resourceOf(model, place),
  };
}

function resourceOf(model: string, place: VertexPlace): string | undefined {
  const { project } = place;
  if (model.startsWith('projects/')) {
    const isOwn = project === undefined || model.startsWith(`projects/${project}/`);
    return isOwn ? model : undefined;
  }
  return `${parentOf(place)}${nameOf(model)}`;
}

function parentOf({ project, location }: VertexPlace): string {
  return project === undefined ? '' : `projects/${project}/locations/${location}/`;
}

function nameOf(model: string): string {
  if (/^(?:publishers|endpoints)\//.test(model)) return model;
  const slash = model.indexOf('/');
  const publisher = slash < 0 ? 'google' : model.slice(0, slash);
  return `publishers/${publisher}/models/${model.slice(slash + 1)}`;
}

/** Segment by segment: a model id never reaches further than the resource it names. */
function encodePath(name: string): string {
  return name
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}
