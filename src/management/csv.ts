/**
 * Rows as comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula is
 * made a text by an apostrophe before it: names and models are what clients wrote (reliability
 * contract §10, Console).
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
