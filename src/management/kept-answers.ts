import { fail } from '../core/result.js';
import {
  json,
  type ManagementHandlers,
  type ManagementServices,
  projectNotFound,
  reachOf,
} from './management.js';

/** What the response caches keep. */
export function keptAnswerHandlers({
  purgeAnswers,
}: Pick<ManagementServices, 'purgeAnswers'>): Pick<ManagementHandlers, 'purgeKeptAnswers'> {
  return {
    async purgeKeptAnswers({ params, query }, { principal }) {
      const { project: tenant } = params;
      const reach = reachOf(principal);
      if (reach !== 'everybody' && reach.projectId !== tenant) return fail(projectNotFound());
      const { keyId, model } = query;
      await purgeAnswers({
        tenant,
        ...(keyId === undefined ? {} : { keyId }),
        ...(model === undefined ? {} : { model }),
      });
      return json({});
    },
  };
}
