import path from 'node:path';
import { expect, it } from '@jest/globals';
import { runKills } from './kill-run.js';

/** Where a run failed, its seed is what to try again with. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const script = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'pollux.ts');

it('loses and doubles no row of a gateway that is killed under load (R22)', async () => {
  const figures = await runKills({
    kills: 5,
    command: ['--import', 'tsx', script],
    random: seeded(20_261_130),
    clients: 16,
    aliveMs: 600,
  });
  expect(figures).toMatchObject({ lost: 0, doubled: 0, open: 0, unsummed: 0 });
  // It was hit while it worked.
  expect(figures.crashed).toBeGreaterThan(0);
  expect(figures.answered).toBeGreaterThan(0);
}, 180_000);
