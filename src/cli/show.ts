import { table } from './text-table.js';

/** Members that are there; undefined where none is. */
export function present(members: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && !isEmpty(value)),
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** For programs. */
export function asJson(body: object): string {
  return JSON.stringify(body, undefined, 2);
}

/** For people: a line for each row, in columns as wide as what stands in them. */
export function rowsAsTable(rows: unknown, columns: readonly string[], none: string): string {
  if (!Array.isArray(rows) || rows.length === 0) return none;
  const cells = rows.map((row) =>
    columns.map((column) => String(Reflect.get(Object(row), column))),
  );
  const head = columns.map((column) => column.toUpperCase());
  return table(head, cells);
}
