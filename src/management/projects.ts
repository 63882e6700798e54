import type { Project } from '../../generated/management/types.js';
import { GatewayError } from '../core/errors.js';
import type { Limits } from '../core/principal.js';
import { fail } from '../core/result.js';
import { readPage } from '../formats/gemini/server/read-page.js';
import {
  json,
  type ManagementHandlers,
  type ManagementServices,
  onlyProject,
} from './management.js';
import { writeLimits } from './write-limits.js';

/** Who owns keys. */
export function projectHandlers({
  configuredProjects,
}: ManagementServices): Pick<ManagementHandlers, 'listProjects' | 'getProject'> {
  return {
    async listProjects({ query }, { principal }) {
      const page = readPage(query, { readToken: readIdToken });
      if (!page.ok) return page;
      const { size, place = '' } = page.value;
      const only = onlyProject(principal);
      const found = [...configuredProjects]
        .filter(([id]) => (only === undefined || id === only) && id > place)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, limits]) => configuredProject(id, limits));
      const projects = found.slice(0, size);
      const last = projects.at(-1);
      return json({
        projects,
        ...(found.length > size && last ? { nextPageToken: last.id } : {}),
      });
    },

    async getProject({ params }, { principal }) {
      const only = onlyProject(principal);
      const limits = configuredProjects.get(params.project);
      if (limits === undefined || (only !== undefined && params.project !== only)) {
        return fail(projectNotFound());
      }
      return json(configuredProject(params.project, limits));
    },
  };
}

function configuredProject(id: string, limits: Limits): Project {
  return { id, displayName: id, limits: writeLimits(limits), configured: true };
}

/** The same for a project that is somebody else's. */
export function projectNotFound(): GatewayError {
  return new GatewayError('not-found', 'There is no such project.');
}

function readIdToken(token: string): string | undefined {
  return /^[a-z0-9][a-z0-9_-]{0,63}$/.test(token) ? token : undefined;
}
