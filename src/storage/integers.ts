/**
 * How integers come out of both databases: what is called `…_nano_usd`, a column or the name of a
 * sum, as an exact bigint, everything else as a number.
 */
function isMoney(name: string): boolean {
  return name.endsWith('_nano_usd');
}

/** Whether a statement may give money: one that does names it. */
export function speaksOfMoney(statement: string): boolean {
  return statement.includes('_nano_usd');
}

/** An integer, or its digits, as the column of that name has it. */
export function integerOf(name: string, value: bigint | string): bigint | number {
  return isMoney(name) ? BigInt(value) : Number(value);
}
