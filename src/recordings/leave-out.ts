import { isObject } from '../core/json.js';
import type { Cut } from './ports.js';

/** Where and how a client's own endpoint is called: members of an entry of `providerConfigs`. */
const connections = new Set([
  'apiKey',
  'baseUrl',
  'headers',
  'authType',
  'authHeaderName',
  'healthEndpoint',
]);

/**
 * A body without the places that are there for credentials of clients (reliability contract §10).
 * What clients write elsewhere is looked through by `keep-json.ts`.
 */
export function leaveOutCredentials(body: object): {
  readonly body: Readonly<Record<string, unknown>>;
  readonly cut: readonly Cut[];
} {
  const cut: Cut[] = [];
  const leaveOut = (field: string) => cut.push({ field: `request.${field}`, reason: 'credential' });
  const left: Record<string, unknown> = { ...body };
  if ('customModelCredentials' in left) {
    leaveOut('customModelCredentials');
    delete left.customModelCredentials;
  }
  if (isObject(left.providerConfigs)) {
    const entries = Object.entries(left.providerConfigs).map(([provider, settings]) => {
      if (!isObject(settings)) return [provider, settings];
      const kept = Object.entries(settings).filter(([member]) => {
        if (!connections.has(member)) return true;
        leaveOut(`providerConfigs.${provider.slice(0, 100)}.${member}`);
        return false;
      });
      return [provider, Object.fromEntries(kept)];
    });
    left.providerConfigs = Object.fromEntries(entries);
  }
  return { body: left, cut };
}
