import type { AnsweredBy } from '../core/canonical.js';

/** Who answered, or failed to (architecture D11). */
export function answeredByHeaders({
  provider,
  model,
  attempts,
  upstreamCalls = 1,
  route,
}: AnsweredBy): Record<string, string> {
  return {
    'X-Gateway-Provider': provider,
    'X-Gateway-Model': model,
    'X-Gateway-Attempts': String(attempts),
    ...(route === undefined ? {} : { 'X-Gateway-Route': route }),
    ...(upstreamCalls > 1 ? { 'X-Gateway-Upstream-Calls': String(upstreamCalls) } : {}),
  };
}
