import type { FunctionResponsePart, Part } from '../../../generated/formats/gemini.js';
import { standardBase64 } from '../../core/base64.js';
import type { Blobs } from '../../core/blobs.js';
import type { CanonicalCall } from '../../core/canonical.js';
import type { Losses } from '../losses.js';
import {
  decodeText,
  fileHost,
  fileMimeType,
  fileName,
  mediaKind,
  normaliseMimeType,
} from '../media.js';

export type ImageDetail = 'low' | 'auto' | 'high';

/** A medium as both of OpenAI's wires know it, before either writes it. Addresses may be `data:` URLs. */
export type MediaPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image'; readonly url: string; readonly detail?: ImageDetail }
  | { readonly kind: 'document'; readonly name: string; readonly data: string }
  | { readonly kind: 'document-address'; readonly url: string }
  | { readonly kind: 'audio'; readonly data: string; readonly format: 'wav' | 'mp3' }
  | { readonly kind: 'video'; readonly url: string };

/** What of it a host takes. `inline`: as data only, addresses are not fetched. */
export interface MediaAbilities {
  readonly images: 'any' | 'inline' | 'none';
  readonly documents: 'any' | 'inline' | 'none';
  readonly audio: boolean;
  readonly video: boolean;
}

/** Reads the media of one call; it counts them, because files without a name are numbered. */
export interface MediaReader {
  /** undefined after a refusal, which is on the account of losses. */
  read(media: Part | FunctionResponsePart, path: string): MediaPiece | undefined;
}

/** Media as pieces of a message. Translation contract §4.2, columns Chat and Responses. */
export function createMediaReader(
  call: CanonicalCall,
  abilities: MediaAbilities,
  losses: Losses,
): MediaReader {
  let count = 0;
  return {
    read(media, path) {
      count++;
      const mimeType = mimeTypeOf(media) ?? '';
      const detail = detailOf(media, call, mediaKind(mimeType) === 'image', path, losses);
      if ('videoMetadata' in media && media.videoMetadata) {
        losses.refuse(`${path}.videoMetadata`, 'excerpts of films cannot be asked for here');
      }
      const { inlineData, fileData } = media;
      const name = inlineData?.displayName ?? fileData?.displayName;
      const isNamed = inlineData !== undefined && mediaKind(mimeType) === 'pdf';
      if (name && !isNamed) {
        const field = `${path}.${inlineData ? 'inlineData' : 'fileData'}.displayName`;
        // A question may ask for a file by its name; of pictures no model is told one.
        if (mediaKind(mimeType) === 'text')
          losses.warn('dropped', field, 'texts have no name here');
        else losses.silent(field, 'only documents have a name here');
      }
      if (inlineData) {
        const place = { count, detail, blobs: call.blobs, abilities, path, losses };
        return readInline({ ...inlineData, mimeType }, place);
      }
      return fileData && readFile(fileData, { detail, abilities, path, losses });
    },
  };
}

interface Place {
  readonly detail: ImageDetail | undefined;
  readonly abilities: MediaAbilities;
  readonly path: string;
  readonly losses: Losses;
}

interface InlinePlace extends Place {
  /** Position among the media of the call, from 1. */
  readonly count: number;
  readonly blobs: Blobs | undefined;
}

/** The four picture types that every server with eyes reads. */
const imageTypes: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
]);

/** The two kinds of sound that OpenAI has words for. */
const audioFormats: ReadonlyMap<string, 'wav' | 'mp3'> = new Map([
  ['audio/wav', 'wav'],
  ['audio/mp3', 'mp3'],
]);

function readInline(
  { mimeType, data, displayName }: { mimeType: string; data: string; displayName?: string },
  { count, detail, blobs, abilities, path, losses }: InlinePlace,
): MediaPiece | undefined {
  const url = () => `data:${mimeType};base64,${standardBase64(data)}`;
  switch (mediaKind(mimeType)) {
    case 'image':
      if (!imageTypes.has(mimeType) || abilities.images === 'none') break;
      return image(url(), detail);
    case 'pdf':
      if (abilities.documents === 'none') break;
      return { kind: 'document', name: fileName(count, mimeType, displayName), data: url() };
    case 'text': {
      const text = decodeText(data, blobs);
      if (text !== undefined) return { kind: 'text', text };
      losses.refuse(`${path}.inlineData.data`, 'is not UTF-8 text');
      return undefined;
    }
    case 'audio': {
      const format = audioFormats.get(mimeType);
      if (!format || !abilities.audio) break;
      return { kind: 'audio', data: standardBase64(data), format };
    }
    case 'video':
      if (!abilities.video) break;
      return { kind: 'video', url: url() };
    case 'other':
      break;
  }
  losses.refuse(`${path}.inlineData.mimeType`, `${mimeType} cannot be read by this model`);
  return undefined;
}

function readFile(
  fileData: NonNullable<Part['fileData']>,
  { detail, abilities, path, losses }: Place,
): MediaPiece | undefined {
  const { fileUri: url } = fileData;
  const mimeType = fileMimeType(fileData);
  const kind = mimeType === undefined ? undefined : mediaKind(mimeType);
  if (fileHost(url) !== 'https') {
    losses.refuse(
      `${path}.fileData.fileUri`,
      'only https addresses of public files can be read here',
    );
    return undefined;
  }
  if (kind === 'image' && imageTypes.has(mimeType ?? '') && abilities.images === 'any') {
    return image(url, detail);
  }
  if (kind === 'pdf' && abilities.documents === 'any') return { kind: 'document-address', url };
  if (kind === 'video' && abilities.video) return { kind, url };
  losses.refuse(
    `${path}.fileData`,
    `${mimeType ?? 'a file of unknown type'} cannot be read from an address here; send it inline`,
  );
  return undefined;
}

function image(url: string, detail: ImageDetail | undefined): MediaPiece {
  return { kind: 'image', url, ...(detail ? { detail } : {}) };
}

function mimeTypeOf({ inlineData, fileData }: Part | FunctionResponsePart): string | undefined {
  return inlineData ? normaliseMimeType(inlineData.mimeType) : fileData && fileMimeType(fileData);
}

/** mediaResolution -> `detail` of a picture. Translation contract §4.2. */
const imageDetails: ReadonlyMap<string, ImageDetail> = new Map([
  ['MEDIA_RESOLUTION_LOW', 'low'],
  ['MEDIA_RESOLUTION_MEDIUM', 'auto'],
  ['MEDIA_RESOLUTION_HIGH', 'high'],
  ['MEDIA_RESOLUTION_ULTRA_HIGH', 'high'],
]);

/** The piece's own resolution, else the request's; pictures alone have one here. */
function detailOf(
  media: Part | FunctionResponsePart,
  { gen }: CanonicalCall,
  isImage: boolean,
  path: string,
  losses: Losses,
): ImageDetail | undefined {
  const own = 'mediaResolution' in media ? media.mediaResolution : undefined;
  const field = `${path}.mediaResolution`;
  if (own?.numTokens !== undefined) {
    losses.warn('dropped', `${field}.numTokens`, 'resolutions have names here, not sizes');
  }
  const detail = imageDetails.get(own?.level ?? gen.mediaResolution ?? '');
  if (!isImage && own?.level !== undefined && detail !== undefined) {
    losses.warn('dropped', `${field}.level`, 'only pictures have a resolution here');
  }
  return detail;
}
