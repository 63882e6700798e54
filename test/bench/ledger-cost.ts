/**
 * `npm run bench:ledger`: how much of the throughput the ledger and the limits take. README.md says
 * how to read it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Plugin } from 'esbuild';
// @ts-expect-error plain JavaScript, since the build runs before there is a compiler
import { bundle } from '../../scripts/bundle.js';
import { ensureBuilt } from './build.js';
import { median } from './figures.js';
import { findCores } from './processes.js';
import { createRig } from './rig.js';
import { unary } from './workloads.js';

const root = join(import.meta.dirname, '..', '..');

/** Share of the calls that would be answered without them. */
const promised = 0.1;

const { values: options } = parseArgs({ options: { pairs: { type: 'string', default: '12' } } });

/** The same sources, but for a ledger and limits that do nothing. */
const withoutLedger: Plugin = {
  name: 'without-ledger',
  setup(build) {
    build.onLoad({ filter: /src[\\/](ledger[\\/]ledger|limits[\\/]limits)\.ts$/ }, ({ path }) => ({
      contents: `export * from './${path.endsWith('ledger.ts') ? 'ledger' : 'limits'}.js';`,
      resolveDir: join(import.meta.dirname, 'stand-ins'),
    }));
  },
};

/** Within the project, since the files ask for its packages. */
const scratch = mkdtempSync(join(root, 'node_modules', '.bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

ensureBuilt(root);
await bundle(root, scratch, [withoutLedger]);
const cores = findCores();
const rig = await createRig({
  cores,
  dist: join(root, 'dist'),
  against: scratch,
  profiles: undefined,
});
const costs: number[] = [];
for (let pair = 1; pair <= Number(options.pairs); pair++) {
  // New processes for each: two of one build differ by more than what is looked for.
  const [calls] = await unary(rig);
  const cost = 1 - (calls?.ratio ?? Number.NaN);
  costs.push(cost);
  console.log(`pair ${pair}: ${percent(cost)}`);
}
await rig.close();
if (cores === undefined) console.log('Not pinned to cores: read nothing into small differences.');
const cost = median(costs);
const isMet = cost <= promised;
console.log(
  `The ledger and the limits take ${percent(cost)} of the calls per second of CPU; ` +
    `promised are ${percent(promised)} at most: ${isMet ? 'met' : 'NOT MET'}.`,
);
process.exit(isMet ? 0 : 1);

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
