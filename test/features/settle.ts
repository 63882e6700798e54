import { expect } from '@jest/globals';
import { type Cell, cellOf } from './cell.js';
import type { Column } from './columns.js';
import { exchange } from './exchange.js';
import type { FeatureGateway } from './gateway.js';
import type { Row, Way } from './row.js';

const whole: readonly Way[] = ['whole'];
const both: readonly Way[] = ['whole', 'sse'];

/** Whole answers and streams are held to the same checks and have to come to the same. */
export async function settle(gateway: FeatureGateway, row: Row, column: Column): Promise<Cell> {
  const ways = row.ways ?? (row.method ? whole : both);
  let agreed: Cell | undefined;
  for (const way of ways) {
    const cell = cellOf(row, await exchange(gateway, row, column, way));
    if (agreed) expect(cell).toEqual(agreed);
    agreed = cell;
  }
  if (!agreed) throw new Error('the row was sent in no way');
  return agreed;
}
