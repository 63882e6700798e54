import type { CallerLimits, KeyConfig } from '../../generated/config/types.js';
import { isDialectOperation } from '../auth/authorise.js';
import { readUsd } from '../core/money.js';
import {
  type Budget,
  configuredPrincipal,
  defaultProjectId,
  type Limits,
  type Principal,
} from '../core/principal.js';
import type { WrittenConfig } from './check.js';
import type { ConfigProblem } from './problem.js';

/**
 * Every project that the configuration names -> what its keys may use together. Those of keys
 * are among them, and `default`: nobody else decides of a project that stands here.
 */
export function readProjects(
  { projects = {}, keys = [] }: WrittenConfig,
  problems: ConfigProblem[],
): ReadonlyMap<string, Limits> {
  const named = Object.entries(projects).map(
    ([id, { limits }]) => [id, readLimits(limits, `projects.${id}.limits`, problems)] as const,
  );
  const others = [defaultProjectId, ...keys.map(({ project = defaultProjectId }) => project)];
  return new Map([...others.map((id): [string, Limits] => [id, {}]), ...named]);
}

/** Whose calls those with a configured key are. `path` is where its entry stands. */
export function readPrincipal(
  { name, project, scopes, allowed, limits, expiresAt }: Omit<KeyConfig, 'key'>,
  path: string,
  projects: ReadonlyMap<string, Limits>,
  problems: ConfigProblem[],
): Principal {
  const principal = configuredPrincipal(name, project, scopes);
  for (const [at, operation] of allowed?.operations?.entries() ?? []) {
    if (isDialectOperation(operation)) continue;
    const message = `is ${operation}, which is no operation of a dialect`;
    problems.push({ path: `${path}.allowed.operations[${at}]`, message });
  }
  return {
    ...principal,
    ...(allowed === undefined ? {} : { allowed }),
    limits: readLimits(limits, `${path}.limits`, problems),
    projectLimits: projects.get(principal.projectId) ?? {},
    ...(expiresAt === undefined ? {} : { expiresAtMs: Date.parse(expiresAt) }),
  };
}

function readLimits(
  { budgets, ...limits }: CallerLimits = {},
  path: string,
  problems: ConfigProblem[],
): Limits {
  if (budgets === undefined) return limits;
  const read = budgets.map(({ usd, window }, at): Budget => {
    const limitNanoUsd = readUsd(String(usd));
    if (limitNanoUsd === undefined) {
      const message = `is ${usd}; it must be US dollars with at most nine decimals, such as "10.00"`;
      problems.push({ path: `${path}.budgets[${at}].usd`, message });
    }
    return { limitNanoUsd: limitNanoUsd ?? 0n, window };
  });
  return { ...limits, budgets: read };
}
