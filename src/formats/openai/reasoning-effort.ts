import type { Thinking } from '../../core/canonical.js';
import { unreachable } from '../../core/result.js';
import type { Losses } from '../losses.js';
import type { Effort } from './models.js';

const field = 'generationConfig.thinkingConfig';

/** Why a wish to think is dropped where nothing can be chosen. */
export const notSteered = 'this model cannot be told how much to think';

/**
 * The effort that comes closest to what the client wants of thinking; undefined leaves it to
 * the model. Translation contract §9.2.
 *
 * @param known efforts that the model has.
 */
export function chooseEffort(
  thinking: Thinking,
  known: readonly Effort[],
  losses: Losses,
): Effort | undefined {
  const wanted = wantedEffort(thinking);
  if (wanted === undefined) return undefined;
  const chosen = wanted === 'none' ? leastEffort(known) : nearestEffort(wanted, known);
  if (chosen === undefined) losses.warn('dropped', field, notSteered);
  else if (chosen !== wanted) {
    losses.warn('clamped', field, `"${chosen}" is the nearest effort that this model knows`);
  } else if (thinking.kind === 'budget') {
    losses.emulate(field, `this model takes no number of tokens; sent as effort "${chosen}"`);
  }
  return chosen;
}

export const levelEfforts = {
  MINIMAL: 'minimal',
  LOW: 'low',
  MEDIUM: 'medium',
  HIGH: 'high',
} as const satisfies Record<string, Effort>;

function wantedEffort(thinking: Thinking): Effort | undefined {
  switch (thinking.kind) {
    case 'off':
      return 'none';
    case 'unset':
    case 'auto':
      return undefined;
    case 'level':
      return levelEfforts[thinking.level];
    case 'budget':
      if (thinking.budgetTokens <= 1024) return 'low';
      return thinking.budgetTokens <= 8192 ? 'medium' : 'high';
    default:
      return unreachable(thinking);
  }
}

const ladder: readonly Effort[] = ['none', 'minimal', 'low', 'medium', 'high'];

function leastEffort(known: readonly Effort[]): Effort | undefined {
  return ladder.find((effort) => known.includes(effort));
}

/** The known effort closest to the wanted one; of two equally close, the lower. Never none. */
function nearestEffort(wanted: Effort, known: readonly Effort[]): Effort | undefined {
  const distance = (effort: Effort) => Math.abs(ladder.indexOf(effort) - ladder.indexOf(wanted));
  const thinking = ladder.filter((effort) => effort !== 'none' && known.includes(effort));
  return thinking.sort((a, b) => distance(a) - distance(b))[0];
}
