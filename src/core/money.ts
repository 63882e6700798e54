/** Of a US dollar. */
const nanoUsdPerUsd = 1_000_000_000n;

/**
 * US dollars in decimal digits, at most nine of them behind the point -> nano-dollars, exactly;
 * undefined for anything else. No sign and no exponent.
 */
export function readUsd(text: string): bigint | undefined {
  const [, whole, decimals = ''] = /^(\d{1,12})(?:\.(\d{1,9}))?$/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return BigInt(whole) * nanoUsdPerUsd + BigInt(decimals.padEnd(9, '0'));
}

/** Nano-dollars -> US dollars in decimal digits: two behind the point at least, nine at most. */
export function writeUsd(nanoUsd: bigint): string {
  const sign = nanoUsd < 0n ? '-' : '';
  const amount = nanoUsd < 0n ? -nanoUsd : nanoUsd;
  const decimals = String(amount % nanoUsdPerUsd)
    .padStart(9, '0')
    .replace(/0{1,7}$/, '');
  return `${sign}${amount / nanoUsdPerUsd}.${decimals}`;
}

/** Digits of a nano-dollar behind the point. */
const nanoDigits = 9;

/**
 * A price in US dollars, as lists and providers write it -> nano-dollars, without a float on the way: numbers come as
 * their shortest decimal text, with or without an exponent. Rounded half up where it has more than
 * nine decimals; undefined where it is no amount, or a negative one.
 */
export function readPrice(amount: string | number): bigint | undefined {
  const match = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(String(amount).trim());
  if (!match) return undefined;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  const digits = `${whole}${fraction}`;
  const shift = Number(exponent) - fraction.length + nanoDigits;
  if (shift >= 0) return BigInt(digits) * 10n ** BigInt(shift);
  const divisor = 10n ** BigInt(-shift);
  return (BigInt(digits) + divisor / 2n) / divisor;
}

/** The same without zeros that say nothing, as answers tell their cost (architecture D11). */
export function plainUsd(nanoUsd: bigint): string {
  if (nanoUsd === 0n) return '0';
  return writeUsd(nanoUsd).replace(/\.?0+$/, '');
}
