import type { IncomingHttpHeaders } from 'node:http';
import type { SignedRequest } from './aws-signature.js';
import type { Prompt, Reply } from './brain.js';
import type { JsonObject, Refusal } from './check.js';

export type Operation = 'generate' | 'stream' | 'count' | 'embed';

/** What one replay upstream remembers of its own answers, to know them when they come back. */
export interface Memory {
  /** Makes ids that never repeat, such as `toolu_000001`. */
  newId(prefix: string): string;
  /** Signature of a thought -> the thought as it was written out. */
  readonly signatures: Map<string, string>;
  /** Beginnings of prompts that were marked to be kept. */
  readonly prefixes: Set<string>;
  /** Caches that were made on their own, by their names. */
  readonly caches: Map<string, JsonObject>;
}

/** A request that is no call of a model. */
export interface ResourceRequest {
  readonly method: string;
  readonly path: string;
  readonly body: JsonObject;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: object;
}

/** An event as it goes over the wire. */
export type Framed = string | Buffer;

/** How one wire format looks from the provider's side: the mirror of a `ClientFormat`. */
export interface Wire {
  /** Where the service's base URL ends, as operators write it in a configuration. */
  readonly basePath: string;
  /** undefined for a path that the service does not have. */
  operationOf(path: string, body: JsonObject): { operation: Operation; model: string } | undefined;
  /** What the service keeps beside its models; undefined for what it does not have. */
  readonly resources?: (request: ResourceRequest, memory: Memory) => HttpAnswer | undefined;
  /** Media type of its streams; server-sent events where absent. */
  readonly streamType?: string;
  /** Throws a Refusal for headers that the service would not take; a signature is over the rest. */
  checkHeaders(headers: IncomingHttpHeaders, request: SignedRequest): void;
  /** Throws a Refusal for a body that the service would not take. */
  readPrompt(
    body: JsonObject,
    context: { model: string; memory: Memory; counting: boolean },
  ): Prompt;
  writeWhole(reply: Reply, context: AnswerContext): object;
  /** Framed events, in order; the last ones carry finish and usage. */
  writeEvents(reply: Reply, context: AnswerContext): Framed[];
  writeCount(tokens: number): object;
  /** Throws a Refusal where the service has no embeddings, or not of this body. */
  embed(body: JsonObject, model: string): object;
  writeRefusal(refusal: Refusal): HttpAnswer;
  /** The service's own body for a status. */
  writeFault(status: number): HttpAnswer;
  /** An error in the middle of a stream. */
  readonly errorEvent: Framed;
  /** What a prompt that the service's filter stops is answered with. */
  writeBlocked(
    context: AnswerContext,
  ): HttpAnswer | { readonly events: readonly Framed[]; readonly whole: object };
  /** Of the events of an answer, those that are sent before the finish is known. */
  withoutFinish(events: readonly Framed[]): Framed[];
}

export interface AnswerContext {
  readonly model: string;
  readonly memory: Memory;
  readonly prompt: Prompt;
  readonly body: JsonObject;
}
