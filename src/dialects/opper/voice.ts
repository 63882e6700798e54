import type {
  OpperErrorResponse,
  OpperGenerateContentResponse,
} from '../../../generated/dialects/types.js';
import type { GatewayError } from '../../core/errors.js';
import { plainUsd, readPrice } from '../../core/money.js';
import { errorDetails } from '../../formats/gemini/server/write-error.js';
import type { DialectVoice, ErrorFraming } from '../dialect.js';

/** Google's answer with what it cost and who gave it, on the last chunk (§15.1). */
export const voice: DialectVoice = {
  name: 'opper',
  cost: { header: 'X-Opper-Cost', stringify },
  writeAnswer(chunk, { by, last, costNanoUsd }): OpperGenerateContentResponse {
    const { usageMetadata, candidates = [], ...rest } = chunk;
    const opper = {
      ...(costNanoUsd === undefined ? {} : { cost: Number(plainUsd(costNanoUsd)) }),
      provider: by.provider,
      model: by.model,
    };
    return {
      candidates: candidates.map((candidate) => ({
        ...candidate,
        index: candidate.index ?? 0,
        content: { role: 'model', ...candidate.content, parts: candidate.content?.parts ?? [] },
      })),
      ...rest,
      ...(usageMetadata
        ? { usageMetadata: last ? { ...usageMetadata, opper } : usageMetadata }
        : {}),
    };
  },
  writeError,
};

/** JSON writes amounts below a millionth with an exponent; costs are plain decimals (D11). */
function stringify(answer: object): string {
  return JSON.stringify(answer).replace(
    /("opper":\{"cost":)(\d(?:\.\d+)?e-\d+)/g,
    (_, before: string, cost: string) => `${before}${plainUsd(readPrice(cost) ?? 0n)}`,
  );
}

/**
 * The vendor publishes a string code. Every Gemini client sends `x-goog-api-key` and loses the
 * message or the status over a string, so only requests without that header get this shape.
 */
function writeError(
  error: GatewayError,
  { googleKey, requestId }: ErrorFraming,
): OpperErrorResponse | undefined {
  if (googleKey) return undefined;
  return {
    error: {
      code: error.status.toLowerCase(),
      message: error.message,
      status: error.status,
      details: errorDetails(error),
    },
    meta: { request_id: requestId },
  };
}
