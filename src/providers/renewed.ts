import { GatewayError } from '../core/errors.js';
import { fail, ok, type Result } from '../core/result.js';

/** What shows a provider who calls, for a while. */
export interface Renewable {
  /** Unix time in milliseconds. */
  readonly expiresAtMs: number;
}

export interface RenewedOptions<T extends Renewable> {
  /** Name of the provider, for the message of a failure. */
  readonly provider: string;
  /** What it is, for the same message. */
  readonly what: string;
  /** Gets a new one. Rejects where there is none to be had. */
  readonly fetch: () => Promise<T>;
  readonly now: () => number;
}

/** Google's own servers hand the same token out until five minutes before its end, and AWS's new keys from then on. */
const refreshBeforeMs = 4 * 60_000;

/** What is left of it has to last until the request has arrived. */
const usableForMs = 10_000;

/** Whoever hands it out answers within a second, or something is wrong. */
const fetchTimeoutMs = 15_000;

/**
 * Keeps one. It is renewed shortly before its end, once at a time and without a call waiting for
 * it; a call waits only where there is none that it could use.
 */
export function createRenewed<T extends Renewable>({
  provider,
  what,
  fetch,
  now,
}: RenewedOptions<T>): () => Promise<Result<T>> {
  let current: T | undefined;
  let renewing: Promise<Result<T>> | undefined;

  const renew = (): Promise<Result<T>> => {
    renewing ??= withTimeout(fetch).then(
      (fresh) => {
        current = fresh;
        renewing = undefined;
        return ok(fresh);
      },
      (cause: unknown) => {
        renewing = undefined;
        const message = `The gateway's credential for the provider "${provider}" gives no ${what}.`;
        return fail(new GatewayError('upstream-credential', message, { cause }));
      },
    );
    return renewing;
  };

  return async () => {
    const leftMs = current === undefined ? 0 : current.expiresAtMs - now();
    const renewal = leftMs > refreshBeforeMs ? undefined : renew();
    if (current && leftMs > usableForMs) return ok(current);
    return renewal ?? renew();
  };
}

function withTimeout<T>(start: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('none in time')), fetchTimeoutMs);
    start()
      .then(resolve, reject)
      .finally(() => clearTimeout(late));
  });
}
