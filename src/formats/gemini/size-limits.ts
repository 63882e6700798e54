import type { Target } from '../format.js';
import { mebibyte, type SizeLimits } from '../size-limits.js';

/** @see https://ai.google.dev/gemini-api/docs/file-input-methods */
const ofGemini: SizeLimits = {
  requestBytes: 100 * mebibyte,
  fileBytes: { pdf: 50 * mebibyte },
};

/**
 * For the models that the page lists; it promises more for later ones.
 * @see https://cloud.google.com/vertex-ai/generative-ai/docs/multimodal/image-understanding
 * @see https://cloud.google.com/vertex-ai/generative-ai/docs/multimodal/document-understanding
 */
const ofVertex: SizeLimits = { fileBytes: { image: 7 * mebibyte, pdf: 50 * mebibyte } };

/** What Google's two services take inline. The demo has no limits of its own. */
export function sizeLimits({ profile, model }: Target): SizeLimits {
  if (profile === 'demo') return {};
  if (profile !== 'vertex') return ofGemini;
  return /gemini-(?:[12]|3-)/.test(model) ? ofVertex : {};
}
