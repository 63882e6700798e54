import { bodyShapes } from '../../generated/management/operations.js';
import { routes } from '../../generated/management/routes.js';
import { validators } from '../../generated/management/validators.js';
import { budgetHandlers } from './budgets.js';
import { keptAnswerHandlers } from './kept-answers.js';
import { keyHandlers } from './keys.js';
import type { ManagementHandlers, ManagementServices } from './management.js';
import { projectHandlers } from './projects.js';
import { recordingHandlers } from './recordings.js';
import { targetHandlers } from './targets.js';
import { traceHandlers } from './traces.js';
import { usageHandlers } from './usage.js';

/** The management API: its document's generated parts and the handlers they oblige to. */
export const management = {
  api: 'management' as const,
  routes,
  bodyShapes,
  validators: validators.management,
  handlers: (services: ManagementServices): ManagementHandlers => ({
    ...projectHandlers(services.keys),
    ...keyHandlers(services.keys, services.now),
    ...keptAnswerHandlers(services),
    ...budgetHandlers(services),
    ...targetHandlers(services),
    ...traceHandlers(services),
    ...recordingHandlers(services),
    ...usageHandlers(services),
  }),
};
