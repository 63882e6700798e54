import type {
  EmbedContentRequest,
  GenerateContentRequest,
} from '../../generated/formats/gemini.js';
import { joinPieces } from '../core/blobs.js';
import type { Clock, NewId } from '../core/clock.js';
import { isObject, parseJson } from '../core/json.js';
import { fail, ok } from '../core/result.js';
import type { Send, UpstreamRequest } from '../transport/transport.js';
import { answer } from './answer.js';
import { defaultDimensions, embedText, maxDimensions } from './embed.js';
import { textOf } from './prompt.js';
import { abortError, errorReply, jsonReply, type Reply, streamReply, toResponse } from './reply.js';
import { promptTokens, sumTokens, textTokens } from './tokens.js';
import { writePieces, writeWhole } from './write-chunks.js';

export interface DemoOptions {
  readonly now: Clock;
  /** Makes `responseId`s; by default from the time and a count. */
  readonly newId?: NewId;
}

/**
 * The built-in provider: an upstream without a network that speaks the Gemini API, so that a
 * start without any key takes the path of a real provider. It says plainly that it is a demo,
 * calls declared functions, fits schemas and counts tokens; the same request always gets the
 * same answer.
 */
export function createDemoUpstream({ now, newId }: DemoOptions): Send {
  let count = 0;
  const nextId = newId ?? (() => `demo-${now().toString(36)}-${(++count).toString(36)}`);

  return async (request) => {
    const { signal } = request;
    if (signal.aborted) return fail(abortError(signal));
    return ok(toResponse(serveSafely(request, nextId), signal));
  };
}

/** This upstream's outermost handler: like any server it answers a fault of its own with 500. */
function serveSafely(request: UpstreamRequest, newId: NewId): Reply {
  try {
    return serve(request, newId);
  } catch {
    return errorReply(500, 'INTERNAL', 'The demo failed to answer this request.');
  }
}

function serve({ method, path, body = '' }: UpstreamRequest, newId: NewId): Reply {
  const [, modelInPath, operation] = /^\/v1[a-z0-9]*\/models\/(.+):(\w+)(?:\?|$)/.exec(path) ?? [];
  if (modelInPath === undefined || operation === undefined) {
    return errorReply(404, 'NOT_FOUND', `The demo does not serve ${path.slice(0, 200)}.`);
  }
  if (method !== 'POST') return errorReply(405, 'UNIMPLEMENTED', 'Use POST.');
  const parsed = parseJson(typeof body === 'string' ? body : joinPieces(body));
  if (!parsed.ok) return invalid(`Invalid JSON payload received: ${parsed.error}.`);

  const model = decodeURIComponent(modelInPath);
  switch (operation) {
    case 'generateContent':
    case 'streamGenerateContent':
      return generate(model, parsed.value, operation === 'streamGenerateContent', newId);
    case 'countTokens':
      return countTokens(parsed.value);
    case 'embedContent':
      return embed(parsed.value);
    case 'batchEmbedContents':
      return embedBatch(parsed.value);
    default:
      return errorReply(404, 'NOT_FOUND', `The demo does not know the method ${operation}.`);
  }
}

function generate(model: string, body: unknown, stream: boolean, newId: NewId): Reply {
  if (!isGenerateRequest(body)) return invalid('contents is required and holds turns with parts.');
  const { candidateCount = 1, responseModalities = [] } = body.generationConfig ?? {};
  if (responseModalities.length > 0 && !responseModalities.includes('TEXT')) {
    return invalid(`The demo answers with TEXT only, not with ${responseModalities.join(', ')}.`);
  }
  if (!(candidateCount >= 1 && candidateCount <= maxCandidates)) {
    return invalid(`candidateCount is ${candidateCount}; the demo gives 1 to ${maxCandidates}.`);
  }
  const names = { model, responseId: newId(), candidateCount };
  const made = answer(model, body);
  return stream ? streamReply(writePieces(made, names)) : jsonReply(writeWhole(made, names));
}

/** As Gemini's own bound. */
const maxCandidates = 8;

function countTokens(body: unknown): Reply {
  const counted = isObject(body) ? (body.generateContentRequest ?? body) : body;
  if (!isGenerateRequest(counted))
    return invalid('contents or generateContentRequest is required.');
  const promptTokensDetails = promptTokens(counted);
  return jsonReply({ totalTokens: sumTokens(promptTokensDetails), promptTokensDetails });
}

function embed(body: unknown): Reply {
  if (!isEmbedRequest(body)) return invalid('content is required and holds text parts.');
  const problem = dimensionsProblem(body);
  if (problem) return invalid(problem);
  return jsonReply({ embedding: embedding(body), usageMetadata: embedUsage([body]) });
}

function embedBatch(body: unknown): Reply {
  const requests = isObject(body) && Array.isArray(body.requests) ? body.requests : [];
  if (requests.length === 0 || !requests.every(isEmbedRequest)) {
    return invalid('requests is required; each entry has a content with text parts.');
  }
  if (requests.length > maxBatch) return invalid(`At most ${maxBatch} requests fit one batch.`);
  const problem = requests.map(dimensionsProblem).find((found) => found !== undefined);
  if (problem) return invalid(problem);
  return jsonReply({ embeddings: requests.map(embedding), usageMetadata: embedUsage(requests) });
}

/** As the Gemini API's own bound. */
const maxBatch = 100;

function embedding(request: EmbedContentRequest): { values: number[] } {
  return { values: embedText(embeddedText(request), dimensionsOf(request)) };
}

function embedUsage(requests: readonly EmbedContentRequest[]) {
  const tokens = requests.reduce((sum, request) => sum + textTokens(embeddedText(request)), 0);
  return { promptTokenCount: tokens, totalTokenCount: tokens };
}

function embeddedText({ content }: EmbedContentRequest): string {
  return textOf(content.parts ?? []);
}

function dimensionsOf({ outputDimensionality, embedContentConfig }: EmbedContentRequest): number {
  return outputDimensionality ?? embedContentConfig?.outputDimensionality ?? defaultDimensions;
}

function dimensionsProblem(request: EmbedContentRequest): string | undefined {
  const dimensions = dimensionsOf(request);
  const fits = Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= maxDimensions;
  return fits
    ? undefined
    : `outputDimensionality is ${dimensions}; the demo gives 1 to ${maxDimensions}.`;
}

function invalid(message: string): Reply {
  return errorReply(400, 'INVALID_ARGUMENT', message);
}

/** The gateway has checked the rest against the schema before it writes a request. */
function isGenerateRequest(body: unknown): body is GenerateContentRequest {
  return (
    isObject(body) &&
    Array.isArray(body.contents) &&
    body.contents.length > 0 &&
    body.contents.every(isContent)
  );
}

function isEmbedRequest(body: unknown): body is EmbedContentRequest {
  return isObject(body) && isContent(body.content);
}

function isContent(content: unknown): boolean {
  return isObject(content) && Array.isArray(content.parts) && content.parts.every(isObject);
}
