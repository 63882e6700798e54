import { fail } from '../core/result.js';
import {
  json,
  type ManagementHandlers,
  type ManagementServices,
  projectNotFound,
  reaches,
} from './management.js';

/** What the response caches keep. */
export function keptAnswerHandlers({
  purgeAnswers,
}: Pick<ManagementServices, 'purgeAnswers'>): Pick<ManagementHandlers, 'purgeKeptAnswers'> {
  return {
    async purgeKeptAnswers({ params, query }, { principal }) {
      const { project: tenant } = params;
      if (!reaches(principal, tenant)) return fail(projectNotFound());
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
