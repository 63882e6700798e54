import { mebibyte, type SizeLimits } from '../size-limits.js';

/**
 * What the Messages API takes: 32 MB in one request, and 5 MB of base64 for a picture.
 * @see https://docs.anthropic.com/en/api/overview#request-size-limits
 * @see https://docs.anthropic.com/en/docs/build-with-claude/vision
 */
const limits: SizeLimits = {
  requestBytes: 32 * mebibyte,
  fileBytes: { image: (5 * mebibyte * 3) / 4 },
};

export function sizeLimits(): SizeLimits {
  return limits;
}
