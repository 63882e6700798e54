/**
 * `npm run prove:kill`: kills a gateway under load at random moments and compares what its upstream
 * got with the rows of the ledger (R22). Ends with 1 where a row is missing or there twice.
 */
import { join } from 'node:path';
import { runKills } from '../ledger/kill-run.js';
import { ensureBuilt, entryPoint } from './build.js';

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');
const kills = Number(process.argv[2] ?? 50);

ensureBuilt(root);
const figures = await runKills({
  kills,
  command: [join(dist, entryPoint)],
  random: Math.random,
  clients: 32,
  aliveMs: 700,
});
console.log(JSON.stringify(figures, null, 2));
const { lost, doubled, open, unsummed } = figures;
process.exitCode = lost + doubled + open + unsummed === 0 ? 0 : 1;
