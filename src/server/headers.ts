/** Response headers that are ours; browsers may only read what is listed here (W10). */
const exposed = [
  'X-Request-Id',
  'X-Gateway-Provider',
  'X-Gateway-Model',
  'X-Gateway-Attempts',
  'X-Gateway-Cache',
  'X-Gateway-Warnings',
  'X-Gateway-Cost',
  'X-Opper-Cost',
  'Retry-After',
].join(', ');

/** On every answer of the model APIs. Keys never travel as cookies, so any origin may read. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': exposed,
} as const;

/** A browser's question before its request. Methods are those of any model API operation. */
export function preflightHeaders(requested: string | undefined): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE, OPTIONS',
    'Access-Control-Allow-Headers': requested ?? '*',
    'Access-Control-Expose-Headers': exposed,
    'Access-Control-Max-Age': '86400',
  };
}
