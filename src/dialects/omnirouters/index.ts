import { bodyShapes } from '../../../generated/dialects/omnirouters/operations.js';
import { routes, securitySchemes } from '../../../generated/dialects/omnirouters/routes.js';
import { validators } from '../../../generated/dialects/validators.js';
import type { Dialect } from '../dialect.js';
import { handlers } from './handlers.js';
import { voice } from './voice.js';

export const omnirouters = {
  voice,
  routes,
  securitySchemes,
  bodyShapes,
  validators: validators.omnirouters,
  handlers,
} satisfies Dialect;
