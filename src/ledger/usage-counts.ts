import type { Chunk } from '../core/canonical.js';
import type { MediaUsage, TokenUsage } from './ports.js';

export const noTokens: TokenUsage = {
  prompt: 0,
  cached: 0,
  cacheWrite: 0,
  candidates: 0,
  thoughts: 0,
  toolUse: 0,
};

type WireUsage = NonNullable<Chunk['usageMetadata']>;

/** The most that is believed of one answer (F29). */
const mostTokens = 2 ** 31 - 1;

/**
 * Usage as an answer's chunk tells it, after what earlier chunks told: the last word counts, and no
 * count ever falls (R28).
 */
export function laterCounts(before: TokenUsage, told: WireUsage): TokenUsage {
  const media = mediaOf(told) ?? before.media;
  return {
    prompt: later(before.prompt, told.promptTokenCount),
    cached: later(before.cached, told.cachedContentTokenCount),
    cacheWrite: before.cacheWrite,
    candidates: later(before.candidates, told.candidatesTokenCount),
    thoughts: later(before.thoughts, told.thoughtsTokenCount),
    toolUse: later(before.toolUse, told.toolUsePromptTokenCount),
    ...(media ? { media } : {}),
  };
}

function later(before: number, told: unknown): number {
  return typeof told === 'number' && Number.isInteger(told) && told > before && told <= mostTokens
    ? told
    : before;
}

type Details = WireUsage['promptTokensDetails'];

/** Undefined where all of it is text. */
function mediaOf(told: WireUsage): MediaUsage | undefined {
  const { promptTokensDetails, cacheTokensDetails, candidatesTokensDetails } = told;
  if (
    isText(promptTokensDetails) &&
    isText(cacheTokensDetails) &&
    isText(candidatesTokensDetails)
  ) {
    return undefined;
  }
  return {
    promptAudio: countOf(promptTokensDetails, 'AUDIO'),
    promptImage: countOf(promptTokensDetails, 'IMAGE'),
    promptVideo: countOf(promptTokensDetails, 'VIDEO'),
    cachedAudio: countOf(cacheTokensDetails, 'AUDIO'),
    cachedImage: countOf(cacheTokensDetails, 'IMAGE'),
    candidatesAudio: countOf(candidatesTokensDetails, 'AUDIO'),
    candidatesImage: countOf(candidatesTokensDetails, 'IMAGE'),
  };
}

function isText(details: Details): boolean {
  if (!Array.isArray(details)) return true;
  for (const detail of details) if (detail?.modality !== 'TEXT') return false;
  return true;
}

function countOf(details: Details, wanted: string): number {
  let sum = 0;
  for (const detail of Array.isArray(details) ? details : []) {
    if (detail?.modality === wanted) sum += later(0, detail.tokenCount);
  }
  return sum;
}

/** Bytes of what the model wrote in a chunk, in UTF-8; arguments of calls as their JSON. */
export function writtenBytes({ candidates }: Chunk): number {
  let bytes = 0;
  for (const { content } of candidates ?? []) {
    for (const { text, functionCall } of content?.parts ?? []) {
      if (text !== undefined) bytes += Buffer.byteLength(text, 'utf8');
      else if (functionCall) bytes += JSON.stringify(functionCall).length;
    }
  }
  return bytes;
}

/** English text runs at about four bytes a token in every tokenizer in use. */
const bytesPerToken = 4;

export function tokensOfBytes(bytes: number): number {
  return Math.ceil(bytes / bytesPerToken);
}
