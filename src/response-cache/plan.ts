import type { CacheWishes, CanonicalCall } from '../core/canonical.js';
import type { Warning } from '../core/warnings.js';
import { type Obstacle, obstacleOf } from './admission.js';
import type { CacheSettings } from './ports.js';

/** What a request does with the caches. */
export interface CachePlan {
  readonly exact: boolean;
  /** How alike another question has to be; absent where only the same one counts. */
  readonly threshold?: number;
  /** No answer older than this is reused, and none is kept for longer. */
  readonly ttlMs: number;
}

export interface PlannedCaches {
  /** Absent where no cache is to be asked, and nothing kept. */
  readonly plan?: CachePlan;
  readonly warnings: readonly Warning[];
}

/** Where a client names none. Translation contract §15.4. */
const defaultThreshold = 0.95;

const noCaches: PlannedCaches = { warnings: [] };

/**
 * What a call wants of the caches, within what the operator allows and the call permits. Whatever a
 * client asked for itself and does not get is a warning. Reliability contract §10 "Cache".
 */
export function planCaches(call: CanonicalCall, settings: CacheSettings): PlannedCaches {
  const { exact, semantic } = call.caches ?? noWishes;
  const wantsExact = exact?.enabled ?? settings.byDefault.exact;
  const wantsSemantic = semantic?.enabled ?? settings.byDefault.semantic;
  if (!wantsExact && !wantsSemantic) return noCaches;

  const warnings: Warning[] = [];
  const off = settings.isOff ? 'the operator keeps no answers' : undefined;
  const refused = (member: keyof CacheWishes, obstacle: Obstacle | undefined) => {
    if (!obstacle) return false;
    if (call.caches?.[member]?.enabled) {
      const field = fields[member];
      warnings.push({ code: 'dropped', field, reason: obstacle });
    }
    return true;
  };
  const isExact =
    wantsExact && !refused('exact', off ?? obstacleOf(call, { isOwnWish: exact !== undefined }));
  const isSemantic =
    wantsSemantic &&
    !refused(
      'semantic',
      off ?? obstacleOf(call, { isOwnWish: semantic !== undefined }) ?? obstacleOfReuse(call),
    );
  if (!isExact && !isSemantic) return { warnings };

  const wishedMs = isExact && exact?.ttlSeconds !== undefined ? exact.ttlSeconds * 1000 : undefined;
  if (wishedMs !== undefined && wishedMs > settings.maxTtlMs) {
    warnings.push({ code: 'clamped', field: 'promptCache.ttl' });
  }
  if (isSemantic && (semantic?.threshold ?? 1) < settings.minSimilarity) {
    warnings.push({ code: 'clamped', field: 'semanticCache.similarityThreshold' });
  }
  const plan = {
    exact: isExact,
    ttlMs: Math.min(wishedMs ?? settings.ttlMs, settings.maxTtlMs),
    ...(isSemantic
      ? { threshold: Math.max(semantic?.threshold ?? defaultThreshold, settings.minSimilarity) }
      : {}),
  };
  return { plan, warnings };
}

const noWishes: CacheWishes = {};

const fields = {
  exact: 'promptCache',
  semantic: 'semanticCache',
} as const satisfies Record<keyof CacheWishes, string>;

/** An agent acts on what it reads: what was answered to another question must not move it. */
function obstacleOfReuse({ tools }: CanonicalCall): Obstacle | undefined {
  return tools.functions.length > 0 || tools.server.length > 0
    ? 'answers to similar questions are not reused where tools are offered'
    : undefined;
}
