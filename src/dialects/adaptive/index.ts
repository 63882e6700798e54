import { bodyShapes } from '../../../generated/dialects/adaptive/operations.js';
import { routes, securitySchemes } from '../../../generated/dialects/adaptive/routes.js';
import { validators } from '../../../generated/dialects/validators.js';
import type { Dialect } from '../dialect.js';
import { handlers } from './handlers.js';
import { voice } from './voice.js';

export const adaptive = {
  voice,
  routes,
  securitySchemes,
  bodyShapes,
  validators: validators.adaptive,
  handlers,
} satisfies Dialect;
