import { embeddingDoor } from '../formats/gemini/vertex-embeddings.js';
import type { Endpoints } from './endpoints.js';

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
      return resource === undefined ? undefined : `/v1/${resource}:${method}`;
    },
    credential: (apiKey) => ({ 'x-goog-api-key': apiKey }),
    headers: {},
  };
}

function resourceOf(model: string, { project, location }: VertexPlace): string | undefined {
  if (model.startsWith('projects/')) {
    const isOwn = project === undefined || model.startsWith(`projects/${project}/`);
    return isOwn ? encodePath(model) : undefined;
  }
  const parent = project === undefined ? '' : `projects/${project}/locations/${location}/`;
  return encodePath(`${parent}${nameOf(model)}`);
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
