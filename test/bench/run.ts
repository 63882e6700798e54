/** `npm run bench`: the figures of the performance budget. README.md says how to read them. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, entryPoint } from './build.js';
import { type Figure, formatTable, isMet } from './figures.js';
import { findCores } from './processes.js';
import { createRig } from './rig.js';
import { workloads } from './workloads.js';

const root = join(import.meta.dirname, '..', '..');

/** A run takes about two minutes; past this something hangs. */
const longestRunMs = 200_000;

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    dist: { type: 'string' },
    against: { type: 'string' },
    profile: { type: 'string' },
  },
});

const chosen = workloads.filter(
  (_, index) => options.only === undefined || Number(options.only) === index + 1,
);
if (chosen.length === 0) {
  console.error(`--only takes a number from 1 to ${workloads.length}`);
  process.exit(2);
}

const dist = resolve(options.dist ?? join(root, 'dist'));
if (options.dist === undefined) ensureBuilt(root);
const against = options.against && resolve(options.against);
for (const build of against === undefined ? [dist] : [dist, against]) {
  if (existsSync(join(build, entryPoint))) continue;
  console.error(`${build} holds no build: there is no ${entryPoint} in it`);
  process.exit(2);
}

const cores = findCores();
setTimeout(() => {
  console.error('The benchmark takes too long and is stopped.');
  process.exit(1);
}, longestRunMs).unref();

const profiles = options.profile && resolve(options.profile);
const rig = await createRig({ cores, dist, against, profiles });
const figures: Figure[] = [];
for (const { title, run } of chosen) {
  console.error(`${title} …`);
  const measured = await run(rig);
  // What is promised is promised by the bare proxy.
  figures.push(...(against ? measured.map(({ budget, ...figure }) => figure) : measured));
}
await rig.close();

if (options.json) {
  const pinned = cores !== undefined;
  const results = figures.map((figure) => ({
    ...figure,
    work: figure.work.trim(),
    met: isMet(figure),
  }));
  console.log(JSON.stringify({ node: process.version, pinned, figures: results }, null, 2));
} else {
  if (cores === undefined) console.log('Not pinned to cores: read nothing into small differences.');
  console.log(formatTable(figures, against ? 'against' : 'bare'));
}
process.exit(0);
