import { type RequestFeatures, wordBuckets } from '../../../src/routing/model-router/features.js';
import type { MeasuredRequest } from '../../../src/routing/model-router/measure-request.js';

export function featuresOf(changes: Partial<RequestFeatures> = {}): RequestFeatures {
  return {
    length: 0,
    code: 0,
    maths: 0,
    tools: 0,
    schema: 0,
    turns: 0,
    otherLanguage: 0,
    media: 0,
    thinking: 0,
    ...changes,
  };
}

/** A measured request that shows nothing but what a test says. */
export function measuredOf(
  features: Partial<RequestFeatures> = {},
  demands: Partial<MeasuredRequest['demands']> = {},
): MeasuredRequest {
  return {
    features: featuresOf(features),
    demands: {
      promptTokens: 1_000,
      tools: false,
      structuredOutput: false,
      modalities: ['text'],
      images: 0,
      ...demands,
    },
    words: new Uint16Array(wordBuckets),
  };
}
