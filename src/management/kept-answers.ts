import { fail } from '../core/result.js';
import {
  json,
  type ManagementHandlers,
  type ManagementServices,
  onlyProject,
} from './management.js';
import { projectNotFound } from './projects.js';

/** What the response caches keep. */
export function keptAnswerHandlers({
  purgeAnswers,
}: Pick<ManagementServices, 'purgeAnswers'>): Pick<ManagementHandlers, 'purgeKeptAnswers'> {
  return {
    async purgeKeptAnswers({ params, query }, { principal }) {
      const { project: tenant } = params;
      const only = onlyProject(principal);
      if (only !== undefined && only !== tenant) return fail(projectNotFound());
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
