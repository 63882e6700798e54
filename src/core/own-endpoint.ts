import { type ErrorFacts, GatewayError } from './errors.js';

/** A text that does not show itself by accident: neither in JSON nor in an inspection. */
export interface Secret {
  reveal(): string;
  /** `***` */
  toJSON(): string;
}

export function keepSecret(text: string): Secret {
  return { reveal: () => text, toJSON: () => '***' };
}

/**
 * A place that a client wants to be called at, with the client's own credential. It lives as long
 * as its request and is never stored, logged or shown; reliability contract §10, "Provider
 * credentials".
 */
export interface OwnEndpoint {
  /** Where it stands in the request: `customModelCredentials`, or `providerConfigs.openai`. */
  readonly path: string;
  /** A provider's name or slug, or the name of a format. */
  readonly provider: string;
  readonly apiKey: Secret;
  /** The provider's public address where absent. Nobody has checked it yet. */
  readonly baseUrl?: string;
  /** Header in which the key travels, where it is not the format's own; after `Bearer` or bare. */
  readonly keyHeader?: { readonly name: string; readonly bearer: boolean };
  /** Further headers, names in lower case. */
  readonly headers?: Readonly<Record<string, Secret>>;
  /** Settings that some providers have besides; each a text, not checked. */
  readonly settings: EndpointSettings;
}

const ownPrefix = 'own-';

/** `Target.credentialId` of a client's own credential, from a digest of it. */
export function ownCredentialId(digest: string): string {
  return `${ownPrefix}${digest.slice(0, 16)}`;
}

/** Whether an attempt under this `credentialId` was made with a client's own, and so cost us nothing. */
export function isOwnCredential(credentialId: string): boolean {
  return credentialId.startsWith(ownPrefix);
}

export interface EndpointSettings {
  readonly apiVersion?: string;
  readonly region?: string;
  readonly project?: string;
  readonly deployment?: string;
}

/** The one error for every way in which an endpoint cannot be called. Reliability contract §10, rule 7. */
export function unreachableEndpoint(
  { path }: Pick<OwnEndpoint, 'path'>,
  facts: Pick<ErrorFacts, 'cause' | 'fault'> = { fault: 'not_sent' },
): GatewayError {
  const description =
    'leads to no usable endpoint: it has to be the https:// address of a public host that answers ' +
    'by itself, without a redirect, with at most 16 MiB within 60 seconds';
  return new GatewayError('failed-precondition', `${path}: ${description}`, {
    violations: [{ field: path, description }],
    reason: 'ENDPOINT_UNUSABLE',
    ...facts,
  });
}
