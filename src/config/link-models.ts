import type { RouterConfig } from '../../generated/config/types.js';
import { ok, type Result } from '../core/result.js';
import type { Profile } from '../routing/model-router/profile.js';
import { readProfile } from '../routing/model-router/read-profile.js';
import type { WrittenConfig } from './check.js';
import { routerDefaults } from './defaults.js';
import type { FoundProvider } from './find-provider.js';
import type { GatewayConfig, RouterAlias } from './gateway-config.js';
import { type ConfigProblem, type PathSegment, showPath } from './problem.js';

export interface LinkedModels {
  readonly models: GatewayConfig['models'];
  readonly routers: GatewayConfig['routers'];
  readonly problems: readonly ConfigProblem[];
  readonly warnings: readonly string[];
}

export interface LinkTools {
  readonly findProvider: (target: string) => FoundProvider;
  /** The text of a file, or why there is none. */
  readonly readText: (path: string) => Result<string, string>;
}

/**
 * Aliases as written -> aliases whose providers are there, by their own names. A target whose
 * provider only lacks its key is left out with a warning; one that nothing could ever answer is a
 * problem.
 */
export function linkModels({ models = {} }: WrittenConfig, tools: LinkTools): LinkedModels {
  const linked: Record<string, GatewayConfig['models'][string]> = {};
  const routers: Record<string, RouterAlias> = {};
  const problems: ConfigProblem[] = [];
  const warnings: string[] = [];

  /** Those whose provider is there. */
  const keepTargets = (targets: readonly string[], path: readonly PathSegment[]): string[] =>
    targets.flatMap((target, at) => {
      const found = tools.findProvider(target);
      switch (found.kind) {
        case 'there':
          return found.target;
        case 'absent': {
          const alias = showPath(path.slice(0, 2));
          warnings.push(`${alias}: ${target} is left out because ${found.variable} is not set.`);
          return [];
        }
        default: {
          const message = `is ${JSON.stringify(target)}; ${found.message}`;
          problems.push({ path: showPath([...path, at]), message });
          return [];
        }
      }
    });

  const linkRouter = (
    alias: string,
    { candidates, profile: file, costBias = routerDefaults.costBias }: Partial<RouterConfig>,
  ) => {
    const path = ['models', alias, 'router'];
    const kept = candidates && keepTargets(candidates, [...path, 'candidates']);
    const profile = file === undefined ? ok(undefined) : readProfileFile(file, tools.readText);
    if (!profile.ok) {
      problems.push({ path: showPath([...path, 'profile']), message: profile.error });
    } else if (kept?.length === 0) {
      warnings.push(`models.${alias} is left out: it has no candidate left.`);
    } else {
      routers[alias] = {
        costBias,
        ...(kept ? { candidates: kept } : {}),
        ...(profile.value ? { profile: profile.value } : {}),
      };
    }
  };

  for (const [alias, { targets, router, hedge, timeouts }] of Object.entries(models)) {
    if ((targets === undefined) === (router === undefined)) {
      const message = targets ? 'has targets and a router; it takes one of them' : noTargets;
      problems.push({ path: showPath(['models', alias]), message });
    } else if (router && (hedge !== undefined || timeouts)) {
      const setting = timeouts ? 'timeouts' : 'hedge';
      const path = showPath(['models', alias, setting]);
      problems.push({ path, message: 'goes with targets, not with a router' });
    } else if (router) {
      linkRouter(alias, router);
    } else if (targets) {
      const kept = keepTargets(targets, ['models', alias, 'targets']);
      const settings = { ...(hedge ? { hedge } : {}), ...(timeouts ? { timeouts } : {}) };
      if (kept.length > 0) linked[alias] = { targets: kept, ...settings };
      else if (problems.length === 0)
        warnings.push(`models.${alias} is left out: it has no target left.`);
    }
  }
  return { models: linked, routers, problems, warnings };
}

const noTargets = 'needs targets, or a router that chooses among candidates';

function readProfileFile(path: string, readText: LinkTools['readText']): Result<Profile, string> {
  const text = readText(path);
  return text.ok ? readProfile(text.value) : text;
}
