import { createHash } from 'node:crypto';
import type { ClientFormat, TargetPolicy } from '../formats/format.js';
import type { Send } from '../transport/transport.js';
import { endpoints } from './endpoints.js';
import type { Provider, ProviderTimeouts } from './provider.js';

export interface ProviderSettings extends TargetPolicy {
  readonly name: string;
  readonly slugs: readonly string[];
  readonly format: ClientFormat;
  readonly profile: string;
  /** Scheme, host, port and base path, as the operator wrote it. */
  readonly baseUrl: string;
  readonly apiKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeouts: ProviderTimeouts;
  readonly send: Send;
}

/** A provider from its configuration. Throws where the format has no endpoints: that is our bug. */
export function createProvider(settings: ProviderSettings): Provider {
  const { name, slugs, format, profile, apiKey, timeouts, send } = settings;
  const table = endpoints[format.name];
  if (!table) throw new Error(`no endpoints for the format ${format.name}`);
  const base = new URL(settings.baseUrl);
  const basePath = base.pathname.replace(/\/+$/, '');
  const headers = {
    ...table.headers,
    ...(apiKey === undefined ? {} : table.credential(apiKey)),
    ...lowerCaseNames(settings.headers ?? {}),
  };
  return {
    name,
    slugs,
    format,
    profile,
    credentialId: createHash('sha256')
      .update(apiKey ?? '')
      .digest('hex')
      .slice(0, 8),
    policy: policyOf(settings),
    origin: base.origin,
    path(operation, model) {
      const path = table.path(operation, model);
      // A base URL may name its version already; the vendors' SDKs take both spellings.
      return path === undefined ? undefined : joinPath(basePath, path);
    },
    headers: () => headers,
    send,
    timeouts,
  };
}

function policyOf({ fanOutCandidates, promptCaching }: ProviderSettings): TargetPolicy {
  return {
    ...(fanOutCandidates ? { fanOutCandidates } : {}),
    ...(promptCaching ? { promptCaching } : {}),
  };
}

/** The operator's spelling of a name must not stand beside ours: both would be sent. */
function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

/** Joins without doubling a version that both sides carry (`…/v1` + `/v1/messages`). */
function joinPath(base: string, path: string): string {
  const version = /^\/v1(?:beta|alpha)?(?=\/)/.exec(path)?.[0];
  return version !== undefined && base.endsWith(version)
    ? `${base}${path.slice(version.length)}`
    : `${base}${path}`;
}
