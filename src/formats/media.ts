import type { FileData, FunctionResponsePart, Part } from '../../generated/formats/gemini.js';
import type { Blobs } from '../core/blobs.js';
import type { CanonicalCall } from '../core/canonical.js';

/** Spellings of one type -> the one the tables of the formats know. Translation contract §4.2. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['image/jpg', 'image/jpeg'],
  ['audio/x-wav', 'audio/wav'],
  ['audio/wave', 'audio/wav'],
  ['audio/vnd.wave', 'audio/wav'],
  ['audio/mpeg', 'audio/mp3'],
]);

/** `Image/JPG; q=1` -> `image/jpeg`. MP3 is `audio/mp3`, WAV is `audio/wav`. */
export function normaliseMimeType(mimeType: string): string {
  const [essence = ''] = mimeType.split(';', 1);
  const name = essence.trim().toLowerCase();
  return synonyms.get(name) ?? name;
}

export type MediaKind = 'image' | 'pdf' | 'text' | 'audio' | 'video' | 'other';

const textTypes = new Set([
  'application/json',
  'application/xml',
  'application/yaml',
  'application/x-yaml',
]);

/** What a normalised MIME type stands for. Texts are what can be shown to any model as text. */
export function mediaKind(mimeType: string): MediaKind {
  if (mimeType === 'application/pdf') return 'pdf';
  if (mimeType.startsWith('text/') || textTypes.has(mimeType)) return 'text';
  if (/^application\/.+\+(?:json|xml|yaml)$/.test(mimeType)) return 'text';
  const [kind] = mimeType.split('/', 1);
  return kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'other';
}

/** Extensions that are not simply the subtype. */
const extensions: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', 'jpg'],
  ['image/svg+xml', 'svg'],
  ['text/plain', 'txt'],
  ['text/markdown', 'md'],
  ['text/javascript', 'js'],
  ['application/x-yaml', 'yaml'],
]);

/** Extension of a normalised MIME type, without the dot; `bin` for what has none. */
function fileExtension(mimeType: string): string {
  const [, subtype = ''] = mimeType.split('/', 2);
  return extensions.get(mimeType) ?? (/^[a-z0-9]{1,8}$/.test(subtype) ? subtype : 'bin');
}

/** @param count position among the media parts of the call, from 1. */
export function fileName(count: number, mimeType: string, displayName?: string): string {
  return displayName || `file-${count}.${fileExtension(mimeType)}`;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of inline data; undefined when the bytes are not UTF-8. A byte-order mark is left out.
 *
 * @param blobs of the call, where the data may be a placeholder.
 */
export function decodeText(base64: string, blobs?: Blobs): string | undefined {
  const letters = blobs?.find(base64);
  try {
    return utf8.decode(Buffer.from(letters?.toString('latin1') ?? base64, 'base64'));
  } catch {
    return undefined;
  }
}

export type FileHost = 'https' | 'google-files' | 'youtube' | 'gs' | 's3' | 'other';

/**
 * Where a file lies. Google's Files and YouTube addresses are https too, but only Google can
 * read what is behind them.
 */
export function fileHost(fileUri: string): FileHost {
  if (!URL.canParse(fileUri)) return 'other';
  const { protocol, hostname } = new URL(fileUri);
  if (protocol === 'gs:') return 'gs';
  if (protocol === 's3:') return 's3';
  if (protocol !== 'https:') return 'other';
  if (hostname === 'generativelanguage.googleapis.com') return 'google-files';
  if (/(?:^|\.)(?:youtube\.com|youtu\.be)$/.test(hostname)) return 'youtube';
  return 'https';
}

const typesByExtension: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['gif', 'image/gif'],
  ['pdf', 'application/pdf'],
]);

/**
 * Normalised MIME type of a file that lies elsewhere: as the client says, else by the ending
 * of its address; undefined when neither tells.
 */
export function fileMimeType({
  mimeType,
  fileUri,
}: Pick<FileData, 'mimeType' | 'fileUri'>): string | undefined {
  if (mimeType) return normaliseMimeType(mimeType);
  if (!URL.canParse(fileUri)) return undefined;
  const extension = /\.([a-z0-9]+)$/i.exec(new URL(fileUri).pathname)?.[1];
  return extension && typesByExtension.get(extension.toLowerCase());
}

/** A picture of an answer, by its address or as a `data:` URL; nothing where it is neither. */
export function partOfUrl(url: string): Part[] {
  const head = /^data:([^;,]+);base64,/.exec(url.slice(0, 200));
  if (head?.[1]) return [{ inlineData: { mimeType: head[1], data: url.slice(head[0].length) } }];
  return url.startsWith('https://') ? [{ fileData: { fileUri: url } }] : [];
}

/** True where a piece is media rather than text, code or a call. */
export function isMedia(part: Part | FunctionResponsePart): boolean {
  return part.inlineData !== undefined || part.fileData !== undefined;
}

/** Whether the prompt is text alone: its token counts are then those of one modality. */
export function isTextOnly({ contents }: CanonicalCall): boolean {
  return !contents.some(({ parts }) =>
    parts.some((part) => isMedia(part) || part.functionResponse?.parts?.some(isMedia)),
  );
}

/** Pictures in the turns of a call, those in results of functions among them. */
export function countImages({ contents }: Pick<CanonicalCall, 'contents'>): number {
  const isImage = ({ inlineData, fileData }: MediaHolder) => {
    const mimeType = inlineData?.mimeType ?? fileData?.mimeType;
    return mimeType !== undefined && mediaKind(normaliseMimeType(mimeType)) === 'image';
  };
  let images = 0;
  for (const { parts } of contents) {
    for (const part of parts) {
      if (isImage(part)) images += 1;
      images += part.functionResponse?.parts?.filter(isImage).length ?? 0;
    }
  }
  return images;
}

type MediaHolder = Pick<Part, 'inlineData'> & { readonly fileData?: FileData };
