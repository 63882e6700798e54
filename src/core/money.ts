/** Of a US dollar. */
export const nanoUsdPerUsd = 1_000_000_000n;

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
