import type { Carrier } from '../auth/authenticate.js';
import type { Dialect } from '../dialects/dialect.js';

export const publishedDocuments = {
  gemini: async () => (await import('../../generated/dialects/gemini/document.js')).document,
  opper: async () => (await import('../../generated/dialects/opper/document.js')).document,
  omnirouters: async () =>
    (await import('../../generated/dialects/omnirouters/document.js')).document,
  nordlys: async () => (await import('../../generated/dialects/nordlys/document.js')).document,
  adaptive: async () => (await import('../../generated/dialects/adaptive/document.js')).document,
  management: async () => (await import('../../generated/management/document.js')).document,
};

/** Carriers of the key that a dialect's own document publishes. */
export function carriersOf({ securitySchemes }: Dialect): ReadonlySet<Carrier> {
  const carriers: Readonly<Record<string, Carrier>> = {
    googleApiKey: 'x-goog-api-key',
    bearer: 'authorization',
    xApiKey: 'x-api-key',
    apiKey: 'api-key',
    queryKey: 'query',
  };
  return new Set(Object.keys(securitySchemes).flatMap((name) => carriers[name] ?? []));
}
