// Generated from openapi/dialects/adaptive.yaml (sha256 43c3d6733e9a7cdb73db2210c9baa44ede73d8b85a5199833f2b47e06d1f412e); do not edit.
import type { AdaptiveGenerateContentRequest, BatchEmbedContentsRequest, CountTokensRequest, EmbedContentRequest } from '../types.js';

/**
 * Handlers by operationId. `Context` is what the server hands on besides the request,
 * `Reply` what a handler gives back.
 */
export interface Operations<Context, Reply> {
  /** Generate content: POST /api/v1beta/models/{model}/generateContent */
  generateContent(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: AdaptiveGenerateContentRequest }, context: Context): Promise<Reply>;
  /** Generate content as a stream: POST /api/v1beta/models/{model}/streamGenerateContent */
  streamGenerateContent(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: AdaptiveGenerateContentRequest }, context: Context): Promise<Reply>;
  /** Count tokens: POST /api/v1beta/models/{model}/countTokens */
  countTokens(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: CountTokensRequest }, context: Context): Promise<Reply>;
  /** Embed one content: POST /api/v1beta/models/{model}/embedContent */
  embedContent(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: EmbedContentRequest }, context: Context): Promise<Reply>;
  /** Embed several contents: POST /api/v1beta/models/{model}/batchEmbedContents */
  batchEmbedContents(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: BatchEmbedContentsRequest }, context: Context): Promise<Reply>;
  /** List models: GET /api/v1beta/models */
  listModels(request: { params: {  }; query: { "pageSize"?: string; "pageToken"?: string; "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Get a model: GET /api/v1beta/models/{model} */
  getModel(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
}

/** Name of the field-table shape of each operation that takes a body. */
export const bodyShapes: Readonly<Record<string, string>> = {
  generateContent: "AdaptiveGenerateContentRequest",
  streamGenerateContent: "AdaptiveGenerateContentRequest",
  countTokens: "CountTokensRequest",
  embedContent: "EmbedContentRequest",
  batchEmbedContents: "BatchEmbedContentsRequest",
};
