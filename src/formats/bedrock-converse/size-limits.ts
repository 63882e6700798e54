import { mebibyte, type SizeLimits } from '../size-limits.js';

/** Every document, whatever kind of file it is. */
const documentBytes = 4.5 * mebibyte;

/**
 * What one picture and one document may be.
 * @see https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Message.html
 */
const limits: SizeLimits = {
  fileBytes: {
    image: 3.75 * mebibyte,
    pdf: documentBytes,
    text: documentBytes,
    other: documentBytes,
  },
};

export function sizeLimits(): SizeLimits {
  return limits;
}
