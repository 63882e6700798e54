import type { OwnModel } from '../core/canonical.js';
import type { Result } from '../core/result.js';
import type { ClientFormat, TargetPolicy } from '../formats/format.js';
import type { Send, UpstreamRequest } from '../transport/transport.js';
import type { CachePlaces, UploadPlaces } from './places.js';

/** Longest waits for one upstream, in milliseconds. */
export interface ProviderTimeouts {
  readonly headersMs: number;
  readonly streamHeadersMs: number;
  /** From the headers of a stream to its first event that yields output. */
  readonly firstEventMs: number;
  readonly idleMs: number;
}

/** Brings in a token counter that is part of another format. */
export type LoadCounter = () => Promise<ClientFormat['countTokens']>;

/** What a provider is asked to do. */
export type UpstreamOperation = 'generate' | 'stream' | 'countTokens' | 'embed';

/** A request as it is about to be sent. */
export type Outgoing = Pick<UpstreamRequest, 'origin' | 'path' | 'method' | 'headers' | 'body'>;

/** What a provider is that a client brought for one request, with a credential of its own. */
export interface OwnMark {
  /** Where in the request it stands. */
  readonly path: string;
  /** A text of the endpoint's without the client's secrets. */
  scrub(text: string): string;
}

/** A host we call: an address, a credential and the format it speaks. */
export interface Provider {
  /** The operator's name for it; also the prefix of its model ids. */
  readonly name: string;
  /** Other names that vendors and clients know it by. Translation contract §15.0. */
  readonly slugs: readonly string[];
  readonly format: ClientFormat;
  /** Counts tokens where the format itself cannot; loaded when somebody asks. */
  readonly counter?: LoadCounter;
  /** Row of the format's profile table. */
  readonly profile: string;
  /** First 8 hex digits of a hash of the credential. */
  readonly credentialId: string;
  readonly policy: TargetPolicy;
  readonly origin: string;
  /** Path of an operation on one model, base path included; undefined where there is none. */
  path(operation: UpstreamOperation, model: string): string | undefined;
  /** Path of the list of its models, where it has one worth reading. */
  readonly modelsPath?: string;
  /** Where it keeps prefixes of prompts for later calls, if it does. */
  readonly caches?: CachePlaces;
  /** Where it takes files that have no room in a request, if it does. */
  readonly uploads?: UploadPlaces;
  /** Where it takes a key that makes a request that comes twice one request; in lower case. */
  readonly idempotencyHeader?: string;
  /** Credential and version headers. Never logged. */
  headers(): Readonly<Record<string, string>>;
  /**
   * Further headers that depend on the request or on time: a signature over it, a token that has
   * to be fetched. Fails with `upstream-credential` where there is none to be had.
   */
  authorise?(request: Outgoing): Promise<Result<Readonly<Record<string, string>>>>;
  readonly send: Send;
  readonly timeouts: ProviderTimeouts;
  /** Absent of those that the operator configured. */
  readonly own?: OwnMark;
}

/** A client's own endpoint, ready for the calls of one request. */
export interface OpenedEndpoint {
  readonly provider: Provider;
  readonly model: string;
  /** Settings without a meaning there, by their paths. */
  readonly unused: readonly string[];
}

export type OpenEndpoint = (own: OwnModel) => Promise<Result<OpenedEndpoint>>;
