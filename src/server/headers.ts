import type { NewId } from '../core/clock.js';

/** Response headers that are ours; browsers may only read what is listed here (W10). */
const exposed = [
  'X-Request-Id',
  'X-Gateway-Provider',
  'X-Gateway-Model',
  'X-Gateway-Attempts',
  'X-Gateway-Cache',
  'X-Gateway-Warnings',
  'X-Gateway-Cost',
  'X-Gateway-Upstream-Calls',
  'X-Gateway-Route',
  'X-Opper-Cost',
  'Idempotent-Replayed',
  'X-Goog-Upload-URL',
  'X-Goog-Upload-Status',
  'X-Goog-Upload-Size-Received',
  'X-Goog-Upload-Chunk-Granularity',
  'Content-Disposition',
  'Retry-After',
].join(', ');

/** On every answer of the model APIs. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/** Headers that let a page of `origin` read an answer; empty where it may not. */
export type Cors = (origin: string | undefined) => Readonly<Record<string, string>>;

const none: Readonly<Record<string, string>> = {};

/**
 * Keys never travel as cookies, so any origin may read by default (W10). Clients that are no
 * browsers name no origin, and get none of these headers.
 *
 * @param origins `*`, or the exact origins allowed; none turns CORS off.
 */
export function createCors(origins: readonly string[]): Cors {
  const any = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': exposed };
  if (origins.includes('*')) return (origin) => (origin === undefined ? none : any);
  return (origin) =>
    origin !== undefined && origins.includes(origin)
      ? { ...any, 'Access-Control-Allow-Origin': origin, Vary: 'Origin' }
      : { Vary: 'Origin' };
}

/** A browser's question before its request. Methods are those of any model API operation. */
export function preflightHeaders(requested: string | undefined): Record<string, string> {
  return {
    'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE, OPTIONS',
    'Access-Control-Allow-Headers': requested ?? '*',
    'Access-Control-Max-Age': '86400',
  };
}

/** The caller's own id of a request where it is fit to be one, else a new one (R4). */
export function requestIdOf(given: string | string[] | undefined, newId: NewId): string {
  return typeof given === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : newId();
}

/** A safety switch is on unless it is plainly off. */
export function isOn(header: string | string[] | undefined): boolean {
  return header !== undefined && !/^(?:|0|false|no|off)$/i.test(String(header));
}
