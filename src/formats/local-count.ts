import { type Blobs, lengthOf } from '../core/blobs.js';
import type { CanonicalCall, CanonicalPart } from '../core/canonical.js';
import { isMedia } from './media.js';

/** English text runs at about four bytes a token in every tokenizer in use. */
const bytesPerToken = 4;

/** What Gemini counts for an image, or for a page of a document. */
const tokensPerMedium = 258;

/** Tokens of a text, by its length in UTF-8. An estimate. */
export function estimateTextTokens(text: string): number {
  return tokensOfBytes(Buffer.byteLength(text, 'utf8'));
}

/** The same where only the length is known. */
export function tokensOfBytes(bytes: number): number {
  return Math.ceil(bytes / bytesPerToken);
}

/**
 * Tokens of a prompt where nobody counts them for us: its texts, calls, results and
 * declarations by length, its media at a flat rate. An estimate. Translation contract §13.
 */
export function estimateTokens({ system, contents, tools, blobs }: CanonicalCall): number {
  const parts = [...system, ...contents.flatMap((turn) => turn.parts)];
  const texts = [...parts.map(textOf), ...tools.functions.map((tool) => JSON.stringify(tool))];
  const bytes = texts.reduce((sum, text) => sum + bytesOf(text, blobs), 0);
  const media = parts.reduce((sum, part) => sum + mediaIn(part), 0);
  return tokensOfBytes(bytes) + media * tokensPerMedium;
}

/** Long values in results and arguments count as what they stand for. */
function bytesOf(text: string, blobs: Blobs | undefined): number {
  const bytes = Buffer.byteLength(text, 'utf8');
  return blobs ? bytes - text.length + lengthOf(text, blobs) : bytes;
}

function textOf({
  text,
  functionCall,
  functionResponse,
  executableCode,
  codeExecutionResult,
}: CanonicalPart): string {
  if (text !== undefined) return text;
  if (functionCall) return JSON.stringify([functionCall.name, functionCall.args]);
  if (functionResponse) return JSON.stringify([functionResponse.name, functionResponse.response]);
  return executableCode?.code ?? codeExecutionResult?.output ?? '';
}

function mediaIn(part: CanonicalPart): number {
  const inResult = part.functionResponse?.parts?.filter(isMedia).length ?? 0;
  return (isMedia(part) ? 1 : 0) + inResult;
}
