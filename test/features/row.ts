import type { JsonObject } from '../replay/check.js';
import type { Recorded, Replay } from '../replay/upstream.js';
import type { Answer } from './answer.js';
import type { MatrixFormat, PerFormat } from './columns.js';

/** How a row's request is sent: for a whole answer, as events, or as one JSON array. */
export type Way = 'whole' | 'sse' | 'array';

export interface Warning {
  readonly code: string;
  readonly field: string;
}

/** One row sent to one column in one way: all that went over the two wires. */
export interface Exchange {
  readonly format: MatrixFormat;
  readonly way: Way;
  /** The body that the client sent. */
  readonly request: JsonObject;
  readonly status: number;
  readonly headers: Headers;
  readonly warnings: readonly Warning[];
  /** Of the client's answer; a stream's is empty. */
  readonly json: JsonObject;
  readonly raw: string;
  readonly answer: Answer;
  /** What reached the upstream, oldest first. */
  readonly sent: readonly Recorded[];
  readonly upstream: Replay;
}

/**
 * What a check may have seen that no status or header tells: that the gateway did in another
 * way what was asked, or that it left a value out that cannot change the answer.
 */
export type Finding = 'emulated' | 'left out' | undefined;

/** What an upstream body has to hold at least, or a function that throws if it is not right. */
export type UpstreamCheck = JsonObject | ((exchange: Exchange) => Finding);

/** What the gateway does with one feature of Gemini's API, and how to see that it does. */
export interface Row {
  readonly feature: string;
  /** Of the translation contract. */
  readonly section: string;
  /**
   * Paths of the request that this row is about: warnings and refusals of them make the cell;
   * one of any other path fails the test.
   */
  readonly fields?: readonly string[];
  /** Members of the body beside `contents`, which is one short question unless said here. */
  readonly request?: JsonObject;
  /** A prefix that is stored first, for the same model; the request names it. */
  readonly stored?: JsonObject;
  /** The request that follows the answer to `request`; the row is about this one then. */
  readonly next?: (first: Exchange) => JsonObject;
  /** Who answers `request` then, where it is another model than the one the row is about. */
  readonly firstAsked?: { readonly format: MatrixFormat; readonly model: string };
  readonly headers?: Readonly<Record<string, string>>;
  /** Models other than the column's own. */
  readonly models?: Partial<PerFormat<string>>;
  /** A whole answer and a stream, unless the feature belongs to one of them. */
  readonly ways?: readonly Way[];
  /** Of the answer, where it is not 200. */
  readonly status?: number;
  /** Another method than `generateContent` and its stream. */
  readonly method?: 'countTokens' | 'embedContent' | 'batchEmbedContents';
  /** Of what the upstream got; `refused` where nothing may reach it. */
  readonly upstream: PerFormat<UpstreamCheck | 'refused'>;
  /**
   * Of what the client got. Unless said here: exactly what the model at the upstream said, its
   * finish and its token counts.
   */
  readonly answer?:
    | ((exchange: Exchange) => void)
    | Partial<PerFormat<(exchange: Exchange) => void>>;
}
