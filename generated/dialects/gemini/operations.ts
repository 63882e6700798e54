// Generated from openapi/dialects/gemini.yaml (sha256 e6cc4c0d22fd44fb71cb1c767fefc7fecac5925d46f42eab56b9269ee45498c2); do not edit.
import type { AsyncBatchEmbedContentRequest, BatchEmbedContentsRequest, BatchGenerateContentRequest, CountTokensRequest, CreateCachedContentRequest, EmbedContentRequest, ExtendedCreateInteractionRequest, GeminiGenerateContentRequest, UpdateCachedContentRequest } from '../types.js';

/**
 * Handlers by operationId. `Context` is what the server hands on besides the request,
 * `Reply` what a handler gives back.
 */
export interface Operations<Context, Reply> {
  /** Generate content: POST /v1beta/models/{model}:generateContent */
  generateContent(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: GeminiGenerateContentRequest }, context: Context): Promise<Reply>;
  /** Generate content as a stream: POST /v1beta/models/{model}:streamGenerateContent */
  streamGenerateContent(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: GeminiGenerateContentRequest }, context: Context): Promise<Reply>;
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
  /** Upload a file: POST /upload/v1beta/files */
  uploadFile(request: { params: {  }; query: { "upload_id"?: string; "uploadType"?: string; "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** List files: GET /v1beta/files */
  listFiles(request: { params: {  }; query: { "pageSize"?: string; "pageToken"?: string; "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Download a file: GET /v1beta/files/{file}:download */
  downloadFile(request: { params: { "file": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Get a file: GET /v1beta/files/{file} */
  getFile(request: { params: { "file": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Delete a file: DELETE /v1beta/files/{file} */
  deleteFile(request: { params: { "file": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** List stored prefixes: GET /v1beta/cachedContents */
  listCachedContents(request: { params: {  }; query: { "pageSize"?: string; "pageToken"?: string; "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Store a prefix: POST /v1beta/cachedContents */
  createCachedContent(request: { params: {  }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: CreateCachedContentRequest }, context: Context): Promise<Reply>;
  /** Get a stored prefix: GET /v1beta/cachedContents/{cachedContent} */
  getCachedContent(request: { params: { "cachedContent": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Delete a stored prefix: DELETE /v1beta/cachedContents/{cachedContent} */
  deleteCachedContent(request: { params: { "cachedContent": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Change the lifetime of a stored prefix: PATCH /v1beta/cachedContents/{cachedContent} */
  updateCachedContent(request: { params: { "cachedContent": string }; query: { "updateMask"?: string; "update_mask"?: string; "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: UpdateCachedContentRequest }, context: Context): Promise<Reply>;
  /** Create a batch of conversations: POST /v1beta/models/{model}:batchGenerateContent */
  batchGenerateContent(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: BatchGenerateContentRequest }, context: Context): Promise<Reply>;
  /** Create a batch of embeddings: POST /v1beta/models/{model}:asyncBatchEmbedContent */
  asyncBatchEmbedContent(request: { params: { "model": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: AsyncBatchEmbedContentRequest }, context: Context): Promise<Reply>;
  /** List batches: GET /v1beta/batches */
  listBatches(request: { params: {  }; query: { "pageSize"?: string; "pageToken"?: string; "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Get a batch: GET /v1beta/batches/{batch} */
  getBatch(request: { params: { "batch": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Delete a batch: DELETE /v1beta/batches/{batch} */
  deleteBatch(request: { params: { "batch": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Cancel a batch: POST /v1beta/batches/{batch}:cancel */
  cancelBatch(request: { params: { "batch": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Create an interaction: POST /v1beta/interactions */
  createInteraction(request: { params: {  }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string }; body: ExtendedCreateInteractionRequest }, context: Context): Promise<Reply>;
  /** Get an interaction: GET /v1beta/interactions/{interaction} */
  getInteraction(request: { params: { "interaction": string }; query: { "stream"?: string; "last_event_id"?: string; "include_input"?: string; "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Delete an interaction: DELETE /v1beta/interactions/{interaction} */
  deleteInteraction(request: { params: { "interaction": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
  /** Cancel an interaction: POST /v1beta/interactions/{interaction}/cancel */
  cancelInteraction(request: { params: { "interaction": string }; query: { "$alt"?: string; "key"?: string; "prettyPrint"?: string; "fields"?: string; "alt"?: string } }, context: Context): Promise<Reply>;
}

/** Name of the field-table shape of each operation that takes a body. */
export const bodyShapes: Readonly<Record<string, string>> = {
  generateContent: "GeminiGenerateContentRequest",
  streamGenerateContent: "GeminiGenerateContentRequest",
  countTokens: "CountTokensRequest",
  embedContent: "EmbedContentRequest",
  batchEmbedContents: "BatchEmbedContentsRequest",
  createCachedContent: "CreateCachedContentRequest",
  updateCachedContent: "UpdateCachedContentRequest",
  batchGenerateContent: "BatchGenerateContentRequest",
  asyncBatchEmbedContent: "AsyncBatchEmbedContentRequest",
  createInteraction: "ExtendedCreateInteractionRequest",
};
