import type { Clock } from '../core/clock.js';
import { GatewayError } from '../core/errors.js';
import type { Limits } from '../core/principal.js';
import { fail, ok, type Result } from '../core/result.js';
import type { KeyService, Project, ProjectStore, Reach, ShownProject } from './ports.js';

export interface ProjectOptions {
  readonly store: ProjectStore;
  /** Whether something may have been kept: nothing is asked for before. */
  readonly isThere: () => boolean;
  /** Projects that the configuration names -> what their keys may use together. */
  readonly configured: ReadonlyMap<string, Limits>;
  readonly now: Clock;
  /** Hears of projects whose keys may now do something else. */
  readonly changed: (projectId: string) => void;
}

export type ProjectService = Pick<
  KeyService,
  'createProject' | 'findProject' | 'listProjects' | 'updateProject' | 'archiveProject'
>;

/** Projects of the configuration and of the store. Where both know one, the configuration holds. */
export function createProjects({
  store,
  isThere,
  configured,
  now,
  changed,
}: ProjectOptions): ProjectService {
  const change = async (
    reach: Reach,
    id: string,
    changes: Omit<Parameters<ProjectStore['change']>[1], 'updatedAtMs'>,
  ): Promise<Result<ShownProject>> => {
    if (!isWithin(reach, id)) return fail(projectNotFound());
    if (configured.has(id)) return fail(isConfigured(id));
    const project = isThere()
      ? await store.change(id, { ...changes, updatedAtMs: now() })
      : undefined;
    if (!project) return fail(projectNotFound());
    changed(id);
    return ok(shown(project));
  };

  const findProject = async (reach: Reach, id: string): Promise<Result<ShownProject>> => {
    if (!isWithin(reach, id)) return fail(projectNotFound());
    const limits = configured.get(id);
    if (limits) return ok(shownConfigured(id, limits));
    const project = isThere() ? await store.find(id) : undefined;
    if (!project || project.archivedAtMs !== undefined) return fail(projectNotFound());
    return ok(shown(project));
  };

  return {
    async createProject({ id, displayName = id, limits = {} }) {
      if (configured.has(id)) return fail(isTaken(id));
      const nowMs = now();
      const project = { id, displayName, limits, createdAtMs: nowMs, updatedAtMs: nowMs };
      return (await store.add(project)) ? ok(shown(project)) : fail(isTaken(id));
    },

    findProject,

    async listProjects(reach, { limit, after = '' }) {
      if (reach !== 'everybody') {
        const own = await findProject(reach, reach.projectId);
        return own.ok && own.value.id > after ? [own.value] : [];
      }
      const named = [...configured]
        .filter(([id]) => id > after)
        .map(([id, limits]) => shownConfigured(id, limits));
      const stored = isThere() ? await store.list({ limit: limit + configured.size, after }) : [];
      return [...named, ...stored.filter(({ id }) => !configured.has(id)).map(shown)]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit);
    },

    updateProject: change,

    async archiveProject(reach, id) {
      const archived = await change(reach, id, { archivedAtMs: now() });
      return archived.ok ? ok(undefined) : archived;
    },
  };
}

function isWithin(reach: Reach, projectId: string): boolean {
  return reach === 'everybody' || reach.projectId === projectId;
}

/** The same for a project that is somebody else's. */
function projectNotFound(): GatewayError {
  return new GatewayError('not-found', 'There is no such project.');
}

function isTaken(id: string): GatewayError {
  return new GatewayError(
    'already-exists',
    `The project ${id} exists, or did; ids are not given again.`,
  );
}

function isConfigured(id: string): GatewayError {
  const message = `The project ${id} stands in the gateway's configuration and can only be changed there.`;
  return new GatewayError('failed-precondition', message);
}

function shown({ id, displayName, limits, createdAtMs, updatedAtMs }: Project): ShownProject {
  return { id, displayName, limits, createdAtMs, updatedAtMs, configured: false };
}

function shownConfigured(id: string, limits: Limits): ShownProject {
  return { id, displayName: id, limits, configured: true };
}
