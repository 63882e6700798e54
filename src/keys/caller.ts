import type { Limits, Principal } from '../core/principal.js';
import type { KeyWithProject } from './ports.js';

/** A key that counts, and whose calls those with it are. */
export interface Caller {
  readonly digest: string;
  readonly former?: { readonly digest: string; readonly untilMs: number };
  readonly principal: Principal;
}

/**
 * Whose calls those of a stored key are; undefined where it is revoked, or its project is archived
 * or gone. A project that the configuration names has its limits from there.
 */
export function callerOf(
  { key, project }: KeyWithProject,
  configured: ReadonlyMap<string, Limits>,
): Caller | undefined {
  if (key.revokedAtMs !== undefined) return undefined;
  const isArchived = project?.archivedAtMs !== undefined;
  const projectLimits = configured.get(key.projectId) ?? (isArchived ? undefined : project?.limits);
  if (projectLimits === undefined) return undefined;
  return {
    digest: key.digest,
    ...(key.former === undefined ? {} : { former: key.former }),
    principal: {
      keyId: key.id,
      keyName: key.displayName,
      projectId: key.projectId,
      scopes: new Set(key.scopes),
      ...(key.allowed === undefined ? {} : { allowed: key.allowed }),
      limits: key.limits,
      projectLimits,
      ...(key.expiresAtMs === undefined ? {} : { expiresAtMs: key.expiresAtMs }),
    },
  };
}
