import type { Cell, Verdict } from './cell.js';
import { columns, type PerFormat } from './columns.js';
import type { Row } from './row.js';

export interface Result {
  readonly row: Row;
  readonly cells: PerFormat<Cell>;
}

/** What each verdict means, in the words of the page. */
export const legend: Readonly<Record<Verdict, string>> = {
  passed: 'reached the provider in its own words, and the answer came back whole',
  emulated: 'done in another way; the answer is what was asked for',
  'left out': 'not sent, because it cannot change the answer; no warning',
  warned: 'left out or changed, and `X-Gateway-Warnings` said so',
  refused: '400 that names the field; nothing was sent, so that routing can try another target',
};

/** The matrix as a page. Equal results give equal bytes. */
export function render(results: readonly Result[]): string {
  const notes = new Map<string, number>();
  const noteOf = ({ note }: Cell) => {
    if (!note) return '';
    if (!notes.has(note)) notes.set(note, notes.size + 1);
    return ` [${notes.get(note)}](#notes)`;
  };
  const lines = results.map(({ row, cells }) => {
    const verdicts = columns.map(
      ({ format }) => `${cells[format].verdict}${noteOf(cells[format])}`,
    );
    return `${headOf(row)}${verdicts.join(' | ')} |`;
  });
  const formats = columns.map(({ format }) => format);
  return `${[
    '# What becomes of each feature',
    '',
    'Written by `test/features`: every cell is what a request through the gateway did, and what the',
    'upstream got and the client received was compared with what the row says. § is the section of',
    'the translation contract. Unless a row names others, the models are',
    `${columns.map(({ model }) => `\`${model}\``).join(', ')}.`,
    '',
    '| Cell | Means |',
    '| --- | --- |',
    ...Object.entries(legend).map(([verdict, meaning]) => `| ${verdict} | ${meaning} |`),
    '',
    `| Feature | § | ${formats.join(' | ')} |`,
    `| --- | --- | ${formats.map(() => '---').join(' | ')} |`,
    ...lines,
    '',
    '## Notes',
    '',
    ...[...notes].map(([note, number]) => `${number}. ${note}`),
  ].join('\n')}\n`;
}

/** How the line of a row begins. */
export function headOf(row: Row): string {
  return `| ${titleOf(row)} | §${row.section} | `;
}

/** Models are named where they matter. */
export function titleOf({ feature, models }: Row): string {
  const named = columns.flatMap(({ format }) => models?.[format] ?? []);
  const names = new Set(named.map((model) => model.slice(model.indexOf('/') + 1)));
  // A name that all upstreams share only asks them for a fault.
  const differ = names.size > 1 || named.length < columns.length;
  const text = named.length > 0 && differ ? `${feature} (${[...names].join(', ')})` : feature;
  return text.replaceAll('|', '\\|');
}
