import { readFileSync, writeFileSync } from 'node:fs';
import type { Cell, Verdict } from './cell.js';
import { columns, type MatrixFormat } from './columns.js';
import { headOf, legend } from './render.js';
import type { Row } from './row.js';

const file = new URL('matrix.md', import.meta.url);

export const isToBeWritten = process.env.UPDATE_MATRIX === '1';
export const updateCommand = 'UPDATE_MATRIX=1 npm run test:only -- test/features';

export function committedPage(): string {
  return readFileSync(file, 'utf8');
}

export function writePage(page: string): void {
  writeFileSync(file, page);
}

/** What the committed page says of a row over a format; undefined where it has no such cell. */
export function committedMatrix(): (row: Row, format: MatrixFormat) => Cell | undefined {
  const lines = committedPage().split('\n');
  const notes = new Map(
    lines.map((line): [string, string] => {
      const [, number = '', note = ''] = /^(\d+)\. (.+)$/.exec(line) ?? [];
      return [number, note];
    }),
  );
  return (row, format) => {
    const line = lines.find((text) => text.startsWith(headOf(row))) ?? '';
    const cells = line.slice(headOf(row).length).replace(/ \|$/, '').split(' | ');
    const cell = cells[columns.findIndex((column) => column.format === format)] ?? '';
    const [, verdict = '', number] = /^([a-z ]+?)(?: \[(\d+)\]\(#notes\))?$/.exec(cell) ?? [];
    if (!isVerdict(verdict)) return undefined;
    const note = number === undefined ? undefined : notes.get(number);
    return { verdict, ...(note === undefined ? {} : { note }) };
  };
}

function isVerdict(text: string): text is Verdict {
  return Object.hasOwn(legend, text);
}
