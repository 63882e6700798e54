// Generated from openapi/dialects/nordlys.yaml (sha256 b03b080a8254b82bfde15c29b836697ba312fd2e2c389fabc50a36630b55f327); do not edit.
import type { BatchEmbedContentsRequest, CountTokensRequest, EmbedContentRequest, NordlysGenerateContentRequest } from '../types.js';

/**
 * Handlers by operationId. `Context` is what the server hands on besides the request,
 * `Reply` what a handler gives back.
 */
export interface Operations<Context, Reply> {
  /** Generate content: POST /v1beta/models/{model}:generateContent */
  generateContent(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: NordlysGenerateContentRequest }, context: Context): Promise<Reply>;
  /** Generate content as a stream: POST /v1beta/models/{model}:streamGenerateContent */
  streamGenerateContent(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: NordlysGenerateContentRequest }, context: Context): Promise<Reply>;
  /** Count tokens: POST /v1beta/models/{model}:countTokens */
  countTokens(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: CountTokensRequest }, context: Context): Promise<Reply>;
  /** Embed one content: POST /v1beta/models/{model}:embedContent */
  embedContent(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: EmbedContentRequest }, context: Context): Promise<Reply>;
  /** Embed several contents: POST /v1beta/models/{model}:batchEmbedContents */
  batchEmbedContents(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: BatchEmbedContentsRequest }, context: Context): Promise<Reply>;
  /** List models: GET /v1beta/models */
  listModels(request: { params: {  }; query: { "pageSize"?: string; "pageToken"?: string; "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Get a model: GET /v1beta/models/{model} */
  getModel(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
}

/** Name of the field-table shape of each operation that takes a body. */
export const bodyShapes: Readonly<Record<string, string>> = {
  generateContent: "NordlysGenerateContentRequest",
  streamGenerateContent: "NordlysGenerateContentRequest",
  countTokens: "CountTokensRequest",
  embedContent: "EmbedContentRequest",
  batchEmbedContents: "BatchEmbedContentsRequest",
};
