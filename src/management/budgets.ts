import type { BudgetState as Shown } from '../../generated/management/types.js';
import { toGatewayError } from '../core/errors.js';
import { writeUsd } from '../core/money.js';
import { fail } from '../core/result.js';
import type { BudgetState } from '../limits/ports.js';
import {
  json,
  type ManagementHandlers,
  type ManagementServices,
  reachOf,
  writeTime,
} from './management.js';

/** Keys of one project, whose budgets are shown at once. */
const keysAtMost = 1_000;

/** What is spent and held of budgets. */
export function budgetHandlers({
  keys,
  configuredKeys,
  budgetsOf,
}: Pick<ManagementServices, 'keys' | 'configuredKeys' | 'budgetsOf'>): Pick<
  ManagementHandlers,
  'listBudgets'
> {
  return {
    async listBudgets({ params }, { principal }) {
      const found = await keys.findProject(reachOf(principal), params.project);
      if (!found.ok) return found;
      const { id, limits } = found.value;
      const stored = await keys.listKeys({ projectId: id }, { limit: keysAtMost });
      const owners = [
        { subject: { kind: 'project', id } as const, limits },
        ...[...configuredKeys(id), ...stored].map((key) => ({
          subject: { kind: 'key', id: key.id } as const,
          limits: key.limits,
        })),
      ];
      try {
        const states = await Promise.all(
          owners.map((owner) => budgetsOf(owner.subject, owner.limits)),
        );
        return json({ budgets: states.flat().map(writeBudget) });
      } catch (caught) {
        return fail(toGatewayError(caught));
      }
    },
  };
}

function writeBudget(state: BudgetState): Shown {
  const { subject, window, windowStartMs, windowEndMs } = state;
  return {
    owner: subject.kind,
    id: subject.id,
    window,
    limitUsd: writeUsd(state.limitNanoUsd),
    spentUsd: writeUsd(state.spentNanoUsd),
    heldUsd: writeUsd(state.heldNanoUsd),
    startTime: writeTime(windowStartMs),
    ...(windowEndMs === undefined ? {} : { endTime: writeTime(windowEndMs) }),
  };
}
