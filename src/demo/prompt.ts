import type {
  Blob,
  FileData,
  GenerateContentRequest,
  Part,
} from '../../generated/formats/gemini.js';
import { base64Bytes } from '../core/base64.js';

/** Parts that the user sent since the model last spoke; none when the model spoke last. */
export function lastUserParts({ contents }: GenerateContentRequest): Part[] {
  const lastModelTurn = contents.findLastIndex(({ role }) => role === 'model');
  return contents.slice(lastModelTurn + 1).flatMap(({ parts }) => parts ?? []);
}

/** The visible text among parts. */
export function textOf(parts: readonly Part[]): string {
  return parts.flatMap(({ text, thought }) => (text && !thought ? [text] : [])).join('\n');
}

/** A text in quotes, cut where it is longer than a screen has room for. */
export function quoted(text: string): string {
  const characters = Array.from(text.trim());
  const shown = characters.slice(0, quotedCharacters).join('');
  return `"${shown}${characters.length > quotedCharacters ? '…' : ''}"`;
}

const quotedCharacters = 400;

/** What a part carries besides text, said in words. */
export function describeMedia({ inlineData, fileData }: Part): string | undefined {
  if (inlineData) return describeBlob(inlineData);
  return fileData && describeFile(fileData);
}

function describeBlob({ mimeType, data, displayName }: Blob): string {
  const bytes = base64Bytes(data);
  const name = displayName === undefined ? '' : `${quoted(displayName)}, `;
  return `${name}${mimeType} of ${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
}

function describeFile({ mimeType, fileUri }: FileData): string {
  return mimeType === undefined ? fileUri : `${mimeType} at ${fileUri}`;
}
