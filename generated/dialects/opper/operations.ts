// Generated from openapi/dialects/opper.yaml (sha256 7e22f65b96171200a6bb69f3c87d15eee2c2d780a106ed5169fb214a2eb3c341); do not edit.
import type { BatchEmbedContentsRequest, CountTokensRequest, EmbedContentRequest, ExtendedCreateInteractionRequest, OpperGenerateContentRequest } from '../types.js';

/**
 * Handlers by operationId. `Context` is what the server hands on besides the request,
 * `Reply` what a handler gives back.
 */
export interface Operations<Context, Reply> {
  /** Generate content: POST /v3/compat/v1beta/models/{model}:generateContent */
  generateContent(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: OpperGenerateContentRequest }, context: Context): Promise<Reply>;
  /** Generate content as a stream: POST /v3/compat/v1beta/models/{model}:streamGenerateContent */
  streamGenerateContent(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: OpperGenerateContentRequest }, context: Context): Promise<Reply>;
  /** Count tokens: POST /v3/compat/v1beta/models/{model}:countTokens */
  countTokens(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: CountTokensRequest }, context: Context): Promise<Reply>;
  /** Embed one content: POST /v3/compat/v1beta/models/{model}:embedContent */
  embedContent(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: EmbedContentRequest }, context: Context): Promise<Reply>;
  /** Embed several contents: POST /v3/compat/v1beta/models/{model}:batchEmbedContents */
  batchEmbedContents(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: BatchEmbedContentsRequest }, context: Context): Promise<Reply>;
  /** List models: GET /v3/compat/v1beta/models */
  listModels(request: { params: {  }; query: { "pageSize"?: string; "pageToken"?: string; "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Get a model: GET /v3/compat/v1beta/models/{model} */
  getModel(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Create an interaction: POST /v3/compat/v1beta/interactions */
  createInteraction(request: { params: {  }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: ExtendedCreateInteractionRequest }, context: Context): Promise<Reply>;
  /** Get an interaction: GET /v3/compat/v1beta/interactions/{interaction} */
  getInteraction(request: { params: { "interaction": string }; query: { "stream"?: string; "last_event_id"?: string; "include_input"?: string; "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Delete an interaction: DELETE /v3/compat/v1beta/interactions/{interaction} */
  deleteInteraction(request: { params: { "interaction": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Cancel an interaction: POST /v3/compat/v1beta/interactions/{interaction}/cancel */
  cancelInteraction(request: { params: { "interaction": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
}

/** Name of the field-table shape of each operation that takes a body. */
export const bodyShapes: Readonly<Record<string, string>> = {
  generateContent: "OpperGenerateContentRequest",
  streamGenerateContent: "OpperGenerateContentRequest",
  countTokens: "CountTokensRequest",
  embedContent: "EmbedContentRequest",
  batchEmbedContents: "BatchEmbedContentsRequest",
  createInteraction: "ExtendedCreateInteractionRequest",
};
