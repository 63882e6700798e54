import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Cell } from './cell.js';
import { columns, type MatrixFormat, type PerFormat } from './columns.js';
import { describeColumn } from './describe-column.js';
import {
  committedMatrix,
  committedPage,
  isToBeWritten,
  updateCommand,
  writePage,
} from './matrix-file.js';
import { type Result, render, titleOf } from './render.js';
import type { Row } from './row.js';
import { rows } from './rows/index.js';

/** The whole page of the cells that are given for each row and format. */
function pageOf(cellOf: (row: Row, format: MatrixFormat) => Cell | undefined): string {
  const results = rows.map((row): Result => {
    const cells = columns.map(({ format }): [string, Cell] => {
      const cell = cellOf(row, format);
      if (!cell) throw new Error(`${row.feature} over ${format} has no result`);
      return [format, cell];
    });
    return { row, cells: Object.fromEntries(cells) as PerFormat<Cell> };
  });
  return render(results);
}

describe('the feature matrix', () => {
  if (isToBeWritten) {
    const happened = new Map<Row, Map<string, Cell>>();
    for (const column of columns) {
      describeColumn(column, (row, cell) => {
        happened.set(row, (happened.get(row) ?? new Map()).set(column.format, cell));
      });
    }

    it('is written', () => {
      writePage(pageOf((row, format) => happened.get(row)?.get(format)));
    });
  }

  it('is the committed one, made of the cells that each column is held against', () => {
    const page = pageOf(committedMatrix());
    if (page === committedPage()) return;
    const committed = new Set(committedPage().split('\n'));
    const changed = page.split('\n').filter((line) => !committed.has(line));
    throw new Error(`matrix.md is not so; run \`${updateCommand}\`:\n${changed.join('\n')}`);
  });

  it.each(columns)('is held against what happens over $format', ({ format }) => {
    const file = new URL(`over-${format}.test.ts`, import.meta.url);
    expect(readFileSync(file, 'utf8')).toContain(`\ntestColumn('${format}');\n`);
  });

  it('has no feature twice', () => {
    const names = rows.map((row) => `${row.section} ${titleOf(row)}`);
    expect(names).toEqual([...new Set(names)]);
  });
});
