import type { OwnModel } from '../core/canonical.js';
import { isObject } from '../core/json.js';
import { type EndpointSettings, keepSecret } from '../core/own-endpoint.js';
import type { FieldViolation } from '../core/violations.js';
import type { Warning } from '../core/warnings.js';
import type { DialectBody } from './read-body.js';

type Credentials = NonNullable<DialectBody['customModelCredentials']>;

/** What a key may hold to be sent in a header. */
export const headerSafe = /^[\x21-\x7e]+$/;

/** Members of `extra` that a provider may have as settings, as the vendor spells them. */
const settingNames = {
  api_version: 'apiVersion',
  apiVersion: 'apiVersion',
  region: 'region',
  project: 'project',
  deployment: 'deployment',
} as const satisfies Record<string, keyof EndpointSettings>;

/** Names that would have the gateway connect elsewhere, or send something of its own. */
const connectionNames =
  /url|uri|host|endpoint|api_?base|proxy|header|auth|secret|credential|(?:api|access)_?key|(?:access|session|bearer)_?token/i;

/** A text that is an address, whatever it is called. */
const address = /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i;

/**
 * Opper's `customModelCredentials` for a key that may bring them. Translation contract §15.1: of
 * `extra` only settings are used, an address or a header in it is refused, the rest has no effect.
 */
export function readOwnModel(
  credentials: Credentials,
  violations: FieldViolation[],
  warn: (warning: Warning) => void,
): OwnModel | undefined {
  const path = 'customModelCredentials';
  const { identifier, apiKey, baseUrl = credentials.url, extra = {} } = credentials;
  if (!headerSafe.test(apiKey)) {
    const description = 'must hold visible ASCII characters only, no spaces';
    violations.push({ field: `${path}.apiKey`, description });
  }
  const settings = readSettings(extra, `${path}.extra`, violations, warn);
  if (violations.length > 0) return undefined;
  const slash = identifier.indexOf('/');
  return {
    model: identifier.slice(slash + 1),
    endpoint: {
      path,
      provider: identifier.slice(0, slash),
      apiKey: keepSecret(apiKey),
      ...(baseUrl === undefined ? {} : { baseUrl }),
      settings,
    },
  };
}

function readSettings(
  extra: Readonly<Record<string, unknown>>,
  path: string,
  violations: FieldViolation[],
  warn: (warning: Warning) => void,
): EndpointSettings {
  const settings: { -readonly [Name in keyof EndpointSettings]: string } = {};
  for (const [member, value] of Object.entries(extra)) {
    const field = `${path}.${member.slice(0, 100)}`;
    const name = Object.hasOwn(settingNames, member) ? nameOf(member) : undefined;
    const leadsElsewhere = name === undefined && connectionNames.test(member);
    if (leadsElsewhere || isObject(value) || (typeof value === 'string' && address.test(value))) {
      const description =
        'may hold no address, header or further credential; the address belongs into baseUrl';
      violations.push({ field, description });
    } else if (name === undefined) {
      if (value !== null) warn({ code: 'dropped', field });
    } else if (typeof value !== 'string' || value.length > 128) {
      violations.push({ field, description: 'must be a text of at most 128 characters' });
    } else {
      settings[name] = value;
    }
  }
  return settings;
}

function nameOf(member: string): keyof EndpointSettings | undefined {
  return Object.entries(settingNames).find(([name]) => name === member)?.[1];
}
