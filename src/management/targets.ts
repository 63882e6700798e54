import type { Target } from '../../generated/management/types.js';
import { json, type ManagementHandlers, type ManagementServices } from './management.js';

/**
 * How targets do. Only for the operator: clients of any project choose the names of models, so that
 * the list tells of all of them.
 */
export function targetHandlers({
  targetStandings,
}: Pick<ManagementServices, 'targetStandings'>): Pick<ManagementHandlers, 'listTargets'> {
  return {
    async listTargets() {
      const targets = targetStandings().map(({ recentFaults, ...standing }): Target => {
        const told = recentFaults.map(({ fault, agoMs }) => ({ fault, agoMs }));
        return { ...standing, recentFaults: told };
      });
      return json({ targets: targets.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)) });
    },
  };
}

function nameOf({ provider, model, credentialId }: Target): string {
  return `${provider}/${model} ${credentialId}`;
}
