import { ok } from '../../../src/core/result.js';
import type { createLimits as real } from '../../../src/limits/limits.js';

const nothingToGiveBack = { end() {} };

/** Limits that let everybody in and count nobody. */
export const createLimits: typeof real = () => ({
  admit: () => ok(nothingToGiveBack),
  within: () => nothingToGiveBack,
  budgetsOf: async () => [],
  async close() {},
});
