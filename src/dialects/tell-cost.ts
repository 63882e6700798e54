import { plainUsd } from '../core/money.js';
import type { AnswerCost, DialectVoice } from './dialect.js';

/** Nano-dollars, as far as they are known; a dialect that promises them waits for the prices. */
export async function costOf(
  { costNanoUsd, priced }: AnswerCost,
  { cost }: Pick<DialectVoice, 'cost'>,
): Promise<bigint | undefined> {
  const known = costNanoUsd();
  if (known !== undefined || !cost) return known;
  await priced();
  return costNanoUsd();
}

/** What an answer cost, under the name of the gateway and that of the dialect (architecture D11). */
export function costHeaders(
  costNanoUsd: bigint | undefined,
  { cost }: Pick<DialectVoice, 'cost'>,
): Readonly<Record<string, string>> {
  if (costNanoUsd === undefined) return {};
  const text = plainUsd(costNanoUsd);
  return { 'X-Gateway-Cost': text, ...(cost ? { [cost.header]: text } : {}) };
}
