import { everyHour } from '../core/every-hour.js';
import type { Common } from './common.js';
import { after } from './later.js';

/** Takes away what is expired, by the names under which the log tells of it. */
export function startSweeps(
  { database, reportAs }: Common,
  sweeps: Readonly<Record<string, () => Promise<void>>>,
): { close(): Promise<void> } {
  const running = Object.entries(sweeps).map(([name, sweep]) =>
    everyHour({ sweep, isThere: database.isThere, report: reportAs(name), after }),
  );
  return {
    async close() {
      await Promise.all(running.map((sweep) => sweep.close()));
    },
  };
}
