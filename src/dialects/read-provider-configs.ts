import type { GenerationConfig } from '../../generated/formats/gemini.js';
import type { CanonicalCall, ProviderOverride } from '../core/canonical.js';
import { keepSecret, type OwnEndpoint, type Secret } from '../core/own-endpoint.js';
import { fail, ok, type Result } from '../core/result.js';
import { type FieldViolation, invalidRequest } from '../core/violations.js';
import type { Warning } from '../core/warnings.js';
import { readGenerationConfig } from '../formats/gemini/server/read-generation-config.js';
import type { DialectBody } from './read-body.js';
import { headerSafe } from './read-own-model.js';

type ProviderConfig = NonNullable<DialectBody['providerConfigs']>[string];

/** An entry of `providerConfigs` before its settings have met those of the request. */
export interface ReadOverride extends Omit<ProviderOverride, 'settings'> {
  readonly config: GenerationConfig;
}

/**
 * The entries of `providerConfigs`. Without the right to bring endpoints of its own a client may set
 * nothing in them but generation settings and a timeout. Translation contract §15.4.
 */
export function readProviderConfigs(
  body: DialectBody,
  mayConnect: boolean,
  violations: FieldViolation[],
  warn: (warning: Warning) => void,
): ReadOverride[] {
  return Object.entries(body.providerConfigs ?? {}).flatMap(([provider, settings]) => {
    const path = `providerConfigs.${provider.slice(0, 100)}`;
    const { timeoutMs = 0, rateLimitRpm, retryConfig, healthEndpoint, ...others } = settings;
    const { apiKey, baseUrl, headers, authType, authHeaderName, ...config } = others;
    const connection = { apiKey, baseUrl, headers, authType, authHeaderName, healthEndpoint };
    const given = Object.entries(connection).filter(([, value]) => value !== undefined);
    if (!mayConnect) {
      const description =
        "cannot be set with this key: addresses and credentials are the operator's";
      for (const [member] of given) violations.push({ field: `${path}.${member}`, description });
    }
    const own = { rateLimitRpm, retryConfig };
    for (const [member, value] of Object.entries(own)) {
      if (value !== undefined) warn({ code: 'dropped', field: `${path}.${member}` });
    }
    const endpoint =
      mayConnect && given.length > 0
        ? readEndpoint(settings, provider, path, violations)
        : undefined;
    return {
      path,
      provider,
      config,
      // 0 is what the vendor's clients write for no wish.
      ...(timeoutMs > 0 ? { timeoutMs } : {}),
      ...(endpoint ? { endpoint } : {}),
    };
  });
}

function readEndpoint(
  { apiKey, baseUrl, headers = {}, authType, authHeaderName, healthEndpoint }: ProviderConfig,
  provider: string,
  path: string,
  violations: FieldViolation[],
): OwnEndpoint | undefined {
  const before = violations.length;
  const refuse = (member: string, description: string) =>
    violations.push({ field: `${path}.${member}`, description });
  if (healthEndpoint !== undefined) {
    refuse('healthEndpoint', 'cannot be set: endpoints of clients are asked for answers only');
  }
  // A client's address or header never goes with the operator's credential (R31).
  if (apiKey === undefined) refuse('apiKey', 'is required beside other connection settings');
  else if (!headerSafe.test(apiKey)) {
    refuse('apiKey', 'must hold visible ASCII characters only, no spaces');
  }
  if (authType === 'custom' && authHeaderName === undefined) {
    refuse('authHeaderName', 'is required beside authType custom');
  }
  if (authHeaderName !== undefined && !isFreeHeader(authHeaderName)) {
    refuse('authHeaderName', 'must be the name of a header that HTTP itself does not need');
  }
  const read: Record<string, Secret> = {};
  for (const [name, value] of Object.entries(headers)) {
    const isValue = typeof value === 'string' && /^[\x20-\x7e]{0,4096}$/.test(value);
    if (isFreeHeader(name) && isValue) read[name.toLowerCase()] = keepSecret(value);
    else refuse(`headers.${name.slice(0, 100)}`, 'must be a header that HTTP itself does not need');
  }
  if (apiKey === undefined || violations.length > before) return undefined;
  const name = authHeaderName ?? (authType === 'bearer' ? 'authorization' : undefined);
  return {
    path,
    provider,
    apiKey: keepSecret(apiKey),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(name === undefined
      ? {}
      : { keyHeader: { name: name.toLowerCase(), bearer: authType === 'bearer' } }),
    headers: read,
    settings: {},
  };
}

/** Headers that say how a message travels; who could set them could smuggle another one along. */
const ofHttp =
  /^(?:host|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|cookie2?|via|forwarded|x-forwarded-.*|proxy-.*|content-.*|accept-encoding|accept|date|range|if-.*)$/i;

function isFreeHeader(name: string): boolean {
  return /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$/.test(name) && !ofHttp.test(name);
}

/**
 * Lays the settings of each entry over those of the request, which is checked as the whole that it
 * becomes; what is wrong with it is named where the client wrote it.
 */
export function settleOverrides(
  overrides: readonly ReadOverride[],
  base: GenerationConfig,
  { blobs }: Pick<CanonicalCall, 'blobs'>,
  warn: (warning: Warning) => void,
): Result<ProviderOverride[]> {
  const faults: FieldViolation[] = [];
  const settled = overrides.map(({ config, ...override }): ProviderOverride => {
    const members = Object.keys(config);
    if (members.length === 0) return override;
    const violations: FieldViolation[] = [];
    const moved = (field: string) => field.replace(/^generationConfig/, override.path);
    const found = {
      violations,
      blobs,
      warn: (warning: Warning) => {
        // Of the request's own members there was warning enough.
        const [, member = ''] = /^generationConfig\.(\w+)/.exec(warning.field) ?? [];
        if (members.includes(member)) warn({ ...warning, field: moved(warning.field) });
      },
    };
    const read = readGenerationConfig(laidOver(base, config), found);
    faults.push(...violations.map(({ field, ...rest }) => ({ ...rest, field: moved(field) })));
    return { ...override, settings: { members, ...read } };
  });
  return faults.length > 0 ? fail(invalidRequest(faults)) : ok(settled);
}

/** Members that exclude each other give way to the one that is laid over them. */
function laidOver(base: GenerationConfig, over: GenerationConfig): GenerationConfig {
  const { responseSchema, responseJsonSchema, thinkingConfig = {}, ...others } = base;
  const hasSchema = over.responseSchema !== undefined || over.responseJsonSchema !== undefined;
  const schemas = hasSchema
    ? {}
    : {
        ...(responseSchema === undefined ? {} : { responseSchema }),
        ...(responseJsonSchema === undefined ? {} : { responseJsonSchema }),
      };
  const { thinkingBudget, thinkingLevel, ...thinks } = thinkingConfig;
  const amount =
    over.thinkingConfig?.thinkingBudget !== undefined ||
    over.thinkingConfig?.thinkingLevel !== undefined
      ? {}
      : {
          ...(thinkingBudget === undefined ? {} : { thinkingBudget }),
          ...(thinkingLevel === undefined ? {} : { thinkingLevel }),
        };
  return {
    ...others,
    ...schemas,
    ...over,
    thinkingConfig: { ...thinks, ...amount, ...over.thinkingConfig },
  };
}
