import { ok } from '../core/result.js';
import type { Provider } from './provider.js';
import { createRenewed, type Renewable } from './renewed.js';

/** What shows a provider who calls, as it is sent. */
export interface Token extends Renewable {
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface TokenCacheOptions {
  /** Name of the provider, for the message of a failure. */
  readonly provider: string;
  /** Gets a new token. Rejects where there is none to be had. */
  readonly fetchToken: () => Promise<Token>;
  readonly now: () => number;
}

/** Keeps one token as `createRenewed` does, and shows it with every call. */
export function createTokenCache({
  provider,
  fetchToken,
  now,
}: TokenCacheOptions): NonNullable<Provider['authorise']> {
  const current = createRenewed({ provider, what: 'token', fetch: fetchToken, now });
  return async () => {
    const token = await current();
    return token.ok ? ok(token.value.headers) : token;
  };
}
