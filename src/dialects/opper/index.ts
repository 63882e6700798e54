import { bodyShapes } from '../../../generated/dialects/opper/operations.js';
import { routes, securitySchemes } from '../../../generated/dialects/opper/routes.js';
import { validators } from '../../../generated/dialects/validators.js';
import type { Dialect } from '../dialect.js';
import { handlers } from './handlers.js';
import { voice } from './voice.js';

export const opper = {
  voice,
  routes,
  securitySchemes,
  bodyShapes,
  validators: validators.opper,
  handlers,
} satisfies Dialect;
