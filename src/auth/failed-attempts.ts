import type { Clock } from '../core/clock.js';

export interface FailedAttemptsOptions {
  /** Failed attempts of one address in a minute; what fails beyond is told to wait. */
  readonly perMinute: number;
  /** Milliseconds that only grow, whoever sets the clock. */
  readonly elapsedMs: Clock;
}

/** Counts one failed attempt. @returns how many milliseconds its address is to wait, 0 for not at all. */
export type CountFailedAttempt = (address: string) => number;

const windowMs = 60_000;

/** Addresses that are remembered; whoever has more than these has a minute's worth each anyway. */
const maxAddresses = 10_000;

/**
 * Who guesses keys gets slow (reliability contract §7). Nobody is counted whose request has a
 * valid key, so that neighbours behind one address do not lock each other out.
 */
export function createFailedAttempts({
  perMinute,
  elapsedMs,
}: FailedAttemptsOptions): CountFailedAttempt {
  const windows = new Map<string, { readonly beganAtMs: number; count: number }>();
  return (address) => {
    const nowMs = elapsedMs();
    const network = networkOf(address);
    let window = windows.get(network);
    if (!window || nowMs - window.beganAtMs >= windowMs) {
      window = { beganAtMs: nowMs, count: 0 };
      windows.delete(network);
      windows.set(network, window);
      const [oldest] = windows.keys();
      if (windows.size > maxAddresses && oldest !== undefined) windows.delete(oldest);
    }
    window.count++;
    return window.count > perMinute ? Math.ceil(window.beganAtMs + windowMs - nowMs) : 0;
  };
}

/** An IPv4 address, or the /64 of an IPv6 one, all of which one host may have. */
function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 !== undefined) return v4;
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const groups = head.split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length;
  return [...groups, ...Array<string>(Math.max(missing, 0)).fill('0')].slice(0, 4).join(':');
}
