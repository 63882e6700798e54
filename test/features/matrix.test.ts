import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Cell, cellOf } from './cell.js';
import { type Column, columns, type PerFormat } from './columns.js';
import { exchange } from './exchange.js';
import { type FeatureGateway, startFeatureGateway } from './gateway.js';
import { type Result, render, titleOf } from './render.js';
import type { Row, Way } from './row.js';
import { rows } from './rows/index.js';

const file = new URL('matrix.md', import.meta.url);
const command = 'UPDATE_MATRIX=1 npm run test:only -- test/features';

describe('the feature matrix', () => {
  let gateway: FeatureGateway;
  const cells = new Map<Row, Map<string, Cell>>();

  beforeAll(async () => {
    gateway = await startFeatureGateway();
  });
  afterAll(() => gateway.close());

  describe.each(columns)('over $format', (column) => {
    it.each(rows)('$feature (§$section)', async (row) => {
      const cell = await settle(row, column);
      cells.set(row, (cells.get(row) ?? new Map()).set(column.format, cell));
    });
  });

  /** Whole answers and streams are held to the same checks and have to come to the same. */
  async function settle(row: Row, column: Column): Promise<Cell> {
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

  it('is the committed one', () => {
    const results = rows.map((row): Result => {
      const known = Object.fromEntries(cells.get(row) ?? []);
      for (const { format } of columns)
        if (!known[format]) throw new Error(`${row.feature} over ${format} has no result`);
      return { row, cells: known as PerFormat<Cell> };
    });
    const page = render(results);
    if (process.env.UPDATE_MATRIX === '1') writeFileSync(file, page);
    if (readFileSync(file, 'utf8') === page) return;
    const committed = new Set(readFileSync(file, 'utf8').split('\n'));
    const changed = page.split('\n').filter((line) => !committed.has(line));
    throw new Error(
      `matrix.md says otherwise; if this is right, run \`${command}\`:\n${changed.join('\n')}`,
    );
  });

  it('has no feature twice', () => {
    const names = rows.map((row) => `${row.section} ${titleOf(row)}`);
    expect(names).toEqual([...new Set(names)]);
  });
});

const whole: readonly Way[] = ['whole'];
const both: readonly Way[] = ['whole', 'sse'];
