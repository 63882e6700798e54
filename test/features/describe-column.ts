import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Cell } from './cell.js';
import { type Column, columns, type MatrixFormat } from './columns.js';
import { type FeatureGateway, startFeatureGateway } from './gateway.js';
import { committedMatrix, isToBeWritten, updateCommand } from './matrix-file.js';
import type { Row } from './row.js';
import { rows } from './rows/index.js';
import { settle } from './settle.js';

/** Sends every row over a format; what becomes of each is a test of its own. */
export function describeColumn(column: Column, settled: (row: Row, cell: Cell) => void): void {
  describe(`over ${column.format}`, () => {
    let gateway: FeatureGateway;

    beforeAll(async () => {
      gateway = await startFeatureGateway();
    });
    afterAll(() => gateway.close());

    it.each(rows)('$feature (§$section)', async (row) => {
      settled(row, await settle(gateway, row, column));
    });
  });
}

/** Holds one column of the committed matrix against what happens; each has a file, to run beside the others. */
export function testColumn(format: MatrixFormat): void {
  // Whoever writes the matrix anew sends every row itself.
  const describeUnlessWritten = isToBeWritten ? describe.skip : describe;
  describeUnlessWritten('the feature matrix', () => {
    const committed = committedMatrix();
    for (const column of columns.filter((other) => other.format === format)) {
      describeColumn(column, (row, cell) => {
        const said = committed(row, format);
        if (isDeepStrictEqual(said, cell)) return;
        const happened = `${JSON.stringify(cell)}, and matrix.md has ${JSON.stringify(said)}`;
        throw new Error(`${happened}; if this is right, run \`${updateCommand}\``);
      });
    }
  });
}
