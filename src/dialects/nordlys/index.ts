import { bodyShapes } from '../../../generated/dialects/nordlys/operations.js';
import { routes, securitySchemes } from '../../../generated/dialects/nordlys/routes.js';
import { validators } from '../../../generated/dialects/validators.js';
import type { Dialect } from '../dialect.js';
import { handlers } from './handlers.js';
import { voice } from './voice.js';

export const nordlys = {
  voice,
  routes,
  securitySchemes,
  bodyShapes,
  validators: validators.nordlys,
  handlers,
} satisfies Dialect;
