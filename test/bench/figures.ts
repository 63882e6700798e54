/** One line of the result. */
export interface Figure {
  readonly work: string;
  readonly unit: string;
  readonly gateway: number;
  /** What it is compared with on the same work; absent where that has nothing to compare. */
  readonly yardstick?: number;
  /** Gateway by what it is compared with, or by the size of the body, as the budget counts it. */
  readonly ratio?: number;
  /** Of `ratio` where `counts` says so, of `gateway` otherwise. Absent for a line that only informs. */
  readonly budget?: {
    readonly counts: 'ratio' | 'value';
    readonly atLeast?: number;
    readonly atMost?: number;
  };
}

export function isMet({ gateway, ratio, budget }: Figure): boolean | undefined {
  if (budget === undefined) return undefined;
  const value = budget.counts === 'ratio' ? (ratio ?? Number.NaN) : gateway;
  return value >= (budget.atLeast ?? -Infinity) && value <= (budget.atMost ?? Infinity);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? upper)) / 2 : upper;
}

/** @param yardstick what the gateway is compared with. */
export function formatTable(figures: readonly Figure[], yardstick: string): string {
  const rows = [
    ['work', 'gateway', yardstick, 'ratio', 'budget', 'met?'],
    ...figures.map((figure) => [
      figure.work,
      `${digits(figure.gateway)} ${figure.unit}`,
      figure.yardstick === undefined ? '' : `${digits(figure.yardstick)} ${figure.unit}`,
      figure.ratio === undefined ? '' : `${figure.ratio.toFixed(2)} x`,
      formatBudget(figure),
      { true: 'yes', false: 'NO', undefined: '' }[String(isMet(figure))] ?? '',
    ]),
  ];
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  return rows.map(line).join('\n');
}

function formatBudget({ budget, unit }: Figure): string {
  if (budget === undefined) return '';
  const sign = budget.atLeast === undefined ? '<=' : '>=';
  return `${sign} ${budget.atLeast ?? budget.atMost} ${budget.counts === 'ratio' ? 'x' : unit}`;
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
