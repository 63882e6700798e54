import { createHash } from 'node:crypto';
import type { ClientFormat, TargetPolicy } from '../formats/format.js';
import type { Send } from '../transport/transport.js';
import { createBedrockLogin } from './aws/login.js';
import { azureEndpoints } from './azure.js';
import { type Endpoints, endpoints } from './endpoints.js';
import { createGoogleLogin, type GoogleCredentials } from './google-login.js';
import type { CachePlaces, UploadPlaces } from './places.js';
import type { LoadCounter, Provider, ProviderTimeouts } from './provider.js';
import { createTokenCache } from './token-cache.js';
import { type VertexPlace, vertexEndpoints } from './vertex.js';

export interface ProviderSettings extends TargetPolicy, VertexPlace {
  readonly name: string;
  readonly slugs: readonly string[];
  readonly format: ClientFormat;
  readonly counter?: LoadCounter;
  readonly profile: string;
  /** Scheme, host, port and base path, as the operator wrote it. */
  readonly baseUrl: string;
  readonly apiKey?: string;
  /** A token that somebody else renews, sent as `Authorization: Bearer`. */
  readonly accessToken?: string;
  /** Of Vertex; where neither they nor a key nor a token is set, those of the machine. */
  readonly credentials?: GoogleCredentials;
  /** Of Azure's addresses that name a deployment. */
  readonly apiVersion?: string;
  /** Of Bedrock; where there is no key. */
  readonly region?: string;
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly sessionToken?: string;
  readonly awsProfile?: string;
  readonly awsEnvironment?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly idempotencyHeader?: string;
  readonly timeouts: ProviderTimeouts;
  readonly send: Send;
  readonly now?: () => number;
}

/** A provider from its configuration. Throws where the format has no endpoints: that is our bug. */
export function createProvider(settings: ProviderSettings): Provider {
  const { name, slugs, format, counter, profile, apiKey, accessToken, timeouts, send } = settings;
  const table = endpointsOf(settings);
  const base = new URL(settings.baseUrl);
  const basePath = base.pathname.replace(/\/+$/, '');
  const headers = {
    ...table.headers,
    ...(apiKey === undefined ? {} : table.credential(apiKey)),
    ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
    ...lowerCaseNames(settings.headers ?? {}),
  };
  return {
    name,
    slugs,
    format,
    ...(counter ? { counter } : {}),
    profile,
    credentialId: createHash('sha256')
      // Tokens come and go; what they are for stays.
      .update(apiKey ?? settings.project ?? accountOf(settings))
      .digest('hex')
      .slice(0, 8),
    policy: policyOf(settings),
    origin: base.origin,
    path(operation, model) {
      const path = table.path(operation, model);
      // A base URL may name its version already; the vendors' SDKs take both spellings.
      return path === undefined ? undefined : joinPath(basePath, path);
    },
    // The demo's models are those of the catalogue.
    ...(table.models === undefined || profile === 'demo'
      ? {}
      : { modelsPath: joinPath(basePath, table.models) }),
    ...(table.caches === undefined || profile === 'demo'
      ? {}
      : { caches: below(basePath, table.caches) }),
    ...(table.uploads === undefined || profile === 'demo'
      ? {}
      : { uploads: uploadsBelow(basePath, table.uploads) }),
    headers: () => headers,
    ...(settings.idempotencyHeader
      ? { idempotencyHeader: settings.idempotencyHeader.toLowerCase() }
      : {}),
    ...authoriseWith(settings),
    send,
    timeouts,
  };
}

function endpointsOf({
  format,
  profile,
  project,
  location,
  apiVersion,
}: ProviderSettings): Endpoints {
  if (isVertex(profile, format)) {
    return vertexEndpoints({
      ...(project === undefined ? {} : { project }),
      ...(location === undefined ? {} : { location }),
    });
  }
  const table = endpoints[format.name];
  if (!table) throw new Error(`no endpoints for the format ${format.name}`);
  const served = /^openai-/.test(format.name) ? withoutForeignCounter(table, profile) : table;
  return /^azure\b/.test(profile) ? azureEndpoints(served, apiVersion) : served;
}

/** Of those who speak OpenAI's wires only OpenAI itself counts tokens; Azure answers 404. */
function withoutForeignCounter(table: Endpoints, profile: string): Endpoints {
  if (profile === 'openai') return table;
  return {
    ...table,
    path: (operation, model) =>
      operation === 'countTokens' ? undefined : table.path(operation, model),
  };
}

function isVertex(profile: string, format: ClientFormat): boolean {
  return format.name === 'gemini' && profile === 'vertex';
}

/** What AWS knows the caller by, as far as it stays the same; lent keys do not. */
function accountOf({
  region = '',
  accessKeyId,
  sessionToken,
  awsProfile,
}: ProviderSettings): string {
  return sessionToken === undefined ? (accessKeyId ?? awsProfile ?? region) : region;
}

/**
 * Vertex takes tokens that end after an hour, Bedrock a signature over every call; a key or a token
 * of the operator's goes before.
 */
function authoriseWith(settings: ProviderSettings): Pick<Provider, 'authorise'> {
  const { name, format, profile, apiKey, accessToken, credentials, now = Date.now } = settings;
  if (apiKey !== undefined || accessToken !== undefined) return {};
  if (format.name === 'bedrock-converse') {
    const { region = '', awsEnvironment: environment = {}, send } = settings;
    const aws = { ...settings, region, environment };
    return { authorise: createBedrockLogin({ provider: name, settings: aws, send, now }) };
  }
  if (!isVertex(profile, format)) return {};
  const fetchToken = createGoogleLogin(credentials, now);
  return { authorise: createTokenCache({ provider: name, fetchToken, now }) };
}

function policyOf({ fanOutCandidates, promptCaching }: ProviderSettings): TargetPolicy {
  return {
    ...(fanOutCandidates ? { fanOutCandidates } : {}),
    ...(promptCaching ? { promptCaching } : {}),
  };
}

/** Uploads stand before the version, and so before the one that the base URL may name. */
function uploadsBelow(base: string, { start, file }: UploadPlaces): UploadPlaces {
  return {
    start: `${base.replace(/\/v\d\w*$/, '')}${start}`,
    file: (name) => joinPath(base, file(name)),
  };
}

/** The operator's spelling of a name must not stand beside ours: both would be sent. */
function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function below(base: string, { path, modelName }: CachePlaces): CachePlaces {
  return { path: (handle) => joinPath(base, path(handle)), modelName };
}

/** Joins without a second version where the base URL names one (`…/v1` + `/v1/messages`). */
function joinPath(base: string, path: string): string {
  const version = /^\/v\d\w*(?=\/)/;
  return `${base}${/\/v\d\w*$/.test(base) ? path.replace(version, '') : path}`;
}
