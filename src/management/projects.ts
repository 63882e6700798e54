import type { Project } from '../../generated/management/types.js';
import type { Result } from '../core/result.js';
import { readPage } from '../formats/gemini/server/read-page.js';
import type { KeyService, ShownProject } from '../keys/ports.js';
import { readLimits, writeLimits } from './limits.js';
import { json, type ManagementHandlers, reachOf, writeTime } from './management.js';

type Operation =
  | 'listProjects'
  | 'createProject'
  | 'getProject'
  | 'updateProject'
  | 'deleteProject';

/** Who owns keys. */
export function projectHandlers(keys: KeyService): Pick<ManagementHandlers, Operation> {
  return {
    async listProjects({ query }, { principal }) {
      const page = readPage(query, { readToken: readIdToken });
      if (!page.ok) return page;
      const { size, place } = page.value;
      const from = { limit: size + 1, ...(place === undefined ? {} : { after: place }) };
      // One more tells whether there is a further page.
      const found = await keys.listProjects(reachOf(principal), from);
      const projects = found.slice(0, size).map(writeProject);
      const last = found.length > size ? projects.at(-1) : undefined;
      return json({ projects, ...(last ? { nextPageToken: last.id } : {}) });
    },

    async createProject({ body: { id, displayName, limits } }) {
      return shown(
        await keys.createProject({
          id,
          ...(displayName === undefined ? {} : { displayName }),
          ...(limits === undefined ? {} : { limits: readLimits(limits) }),
        }),
      );
    },

    async getProject({ params }, { principal }) {
      return shown(await keys.findProject(reachOf(principal), params.project));
    },

    async updateProject({ params, body: { displayName, limits } }, { principal }) {
      const change = {
        ...(displayName === undefined ? {} : { displayName }),
        ...(limits === undefined ? {} : { limits: readLimits(limits) }),
      };
      return shown(await keys.updateProject(reachOf(principal), params.project, change));
    },

    async deleteProject({ params }, { principal }) {
      const archived = await keys.archiveProject(reachOf(principal), params.project);
      return archived.ok ? json({}) : archived;
    },
  };
}

function shown(project: Result<ShownProject>) {
  return project.ok ? json(writeProject(project.value)) : project;
}

function writeProject({ limits, createdAtMs, updatedAtMs, ...project }: ShownProject): Project {
  return {
    ...project,
    limits: writeLimits(limits),
    ...(createdAtMs === undefined ? {} : { createTime: writeTime(createdAtMs) }),
    ...(updatedAtMs === undefined ? {} : { updateTime: writeTime(updatedAtMs) }),
  };
}

/** A page begins behind the project that the page before ended with. */
function readIdToken(token: string): string | undefined {
  return /^[a-z0-9][a-z0-9_-]{0,63}$/.test(token) ? token : undefined;
}
