import type { Endpoints } from './endpoints.js';

/**
 * A format's endpoints as Azure has them: the key in a header of its own and, where a version of
 * the API is set, addresses that name the deployment, which is what a model is there.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/openai/reference
 */
export function azureEndpoints(
  // Lists there are of what could be deployed, not of what is.
  { models: _, ...table }: Endpoints,
  apiVersion: string | undefined,
): Endpoints {
  return {
    ...table,
    path(operation, model) {
      const path = table.path(operation, model);
      if (path === undefined || apiVersion === undefined) return path;
      return `/openai/deployments/${encodeURIComponent(model)}${path}?api-version=${apiVersion}`;
    },
    credential: (apiKey) => ({ 'api-key': apiKey }),
  };
}
