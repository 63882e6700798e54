import { bodyShapes } from '../../../generated/dialects/gemini/operations.js';
import { routes, securitySchemes } from '../../../generated/dialects/gemini/routes.js';
import { validators } from '../../../generated/dialects/validators.js';
import type { Dialect } from '../dialect.js';
import { handlers } from './handlers.js';
import { voice } from './voice.js';

export const gemini = {
  voice,
  routes,
  securitySchemes,
  bodyShapes,
  validators: validators.gemini,
  handlers,
} satisfies Dialect;
