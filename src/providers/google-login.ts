import type { AuthClient, GoogleAuthOptions } from 'google-auth-library';
import type { Token } from './token-cache.js';

/** Path of a file with credentials, or what such a file holds. Absent = the machine's own. */
export type GoogleCredentials = string | Readonly<Record<string, unknown>>;

/** The one scope that all of Google Cloud takes. */
const scope = 'https://www.googleapis.com/auth/cloud-platform';

/** How long a token counts whose end is not told: long enough for a burst of calls. */
const untoldLifetimeMs = 60_000;

/**
 * Gets tokens of a service account, of a workload's identity, or of whoever the machine runs as
 * (application default credentials), as the credentials say.
 */
export function createGoogleLogin(
  credentials: GoogleCredentials | undefined,
  now: () => number,
): () => Promise<Token> {
  let client: Promise<AuthClient> | undefined;
  return async () => {
    client ??= openClient(credentials);
    const opened = await client.catch((failure: unknown) => {
      // The file may be there, and right, the next time.
      client = undefined;
      throw failure;
    });
    const headers = await opened.getRequestHeaders();
    const expiresAtMs = opened.credentials.expiry_date ?? now() + untoldLifetimeMs;
    return { headers: Object.fromEntries(headers), expiresAtMs };
  };
}

/** The library takes part of a second to load, which only gateways with such a provider spend. */
async function openClient(credentials: GoogleCredentials | undefined): Promise<AuthClient> {
  const { GoogleAuth } = await import('google-auth-library');
  const options: GoogleAuthOptions = { scopes: [scope] };
  if (typeof credentials === 'string') options.keyFilename = credentials;
  else if (credentials) options.credentials = { ...credentials };
  return new GoogleAuth(options).getClient();
}
