import type { FunctionResponsePart, Part } from '../../../generated/formats/gemini.js';
import type { ContentPart, ImageDetail } from '../../../generated/formats/openai-chat.js';
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
import type { Profile } from './profiles.js';
import { audioFormats, imageDetails, imageTypes } from './tables.js';

/** Writes the media of one call; it counts them, because files without a name are numbered. */
export interface MediaWriter {
  /** One content part; undefined after a refusal, which is on the account of losses. */
  write(media: Part | FunctionResponsePart, path: string): ContentPart | undefined;
}

/** Media as content parts. Translation contract §4.2, column Chat. */
export function createMediaWriter(
  call: CanonicalCall,
  profile: Profile,
  losses: Losses,
): MediaWriter {
  let count = 0;
  return {
    write(media, path) {
      count++;
      const mimeType = mimeTypeOf(media) ?? '';
      const detail = detailOf(media, call, mediaKind(mimeType) === 'image', path, losses);
      if ('videoMetadata' in media && media.videoMetadata) {
        losses.refuse(`${path}.videoMetadata`, 'excerpts of films cannot be asked for here');
      }
      const { inlineData, fileData } = media;
      const name = inlineData?.displayName ?? fileData?.displayName;
      if (name && mediaKind(mimeType) !== 'pdf') {
        const field = `${path}.${inlineData ? 'inlineData' : 'fileData'}.displayName`;
        losses.silent(field, 'only documents have a name here');
      }
      if (inlineData) {
        const place = { count, detail, blobs: call.blobs, profile, path, losses };
        return writeInline({ ...inlineData, mimeType }, place);
      }
      return fileData && writeFile(fileData, { detail, profile, path, losses });
    },
  };
}

interface Place {
  readonly detail: ImageDetail | undefined;
  readonly profile: Profile;
  readonly path: string;
  readonly losses: Losses;
}

interface InlinePlace extends Place {
  /** Position among the media of the call, from 1. */
  readonly count: number;
  readonly blobs: Blobs | undefined;
}

function writeInline(
  { mimeType, data, displayName }: { mimeType: string; data: string; displayName?: string },
  { count, detail, blobs, profile, path, losses }: InlinePlace,
): ContentPart | undefined {
  const url = () => `data:${mimeType};base64,${standardBase64(data)}`;
  switch (mediaKind(mimeType)) {
    case 'image':
      if (!imageTypes.has(mimeType) || profile.images === 'none') break;
      return imagePart(url(), detail);
    case 'pdf':
      if (!profile.documents) break;
      return {
        type: 'file',
        file: { filename: fileName(count, mimeType, displayName), file_data: url() },
      };
    case 'text': {
      const text = decodeText(data, blobs);
      if (text !== undefined) return { type: 'text', text };
      losses.refuse(`${path}.inlineData.data`, 'is not UTF-8 text');
      return undefined;
    }
    case 'audio': {
      const format = audioFormats.get(mimeType);
      if (!format || !profile.audio) break;
      return { type: 'input_audio', input_audio: { data: standardBase64(data), format } };
    }
    case 'video':
      if (!profile.video) break;
      return { type: 'video_url', video_url: { url: url() } };
    case 'other':
      break;
  }
  losses.refuse(`${path}.inlineData.mimeType`, `${mimeType} cannot be read by this model`);
  return undefined;
}

function writeFile(
  fileData: NonNullable<Part['fileData']>,
  { detail, profile, path, losses }: Place,
): ContentPart | undefined {
  const { fileUri } = fileData;
  const mimeType = fileMimeType(fileData);
  const kind = mimeType === undefined ? undefined : mediaKind(mimeType);
  if (fileHost(fileUri) !== 'https') {
    losses.refuse(
      `${path}.fileData.fileUri`,
      'only https addresses of public files can be read here',
    );
  } else if (kind === 'image' && imageTypes.has(mimeType ?? '') && profile.images === 'any') {
    return imagePart(fileUri, detail);
  } else if (kind === 'video' && profile.video) {
    return { type: 'video_url', video_url: { url: fileUri } };
  } else {
    losses.refuse(
      `${path}.fileData`,
      `${mimeType ?? 'a file of unknown type'} cannot be read from an address here; send it inline`,
    );
  }
  return undefined;
}

function imagePart(url: string, detail: ImageDetail | undefined): ContentPart {
  return { type: 'image_url', image_url: { url, ...(detail ? { detail } : {}) } };
}

function mimeTypeOf({ inlineData, fileData }: Part | FunctionResponsePart): string | undefined {
  return inlineData ? normaliseMimeType(inlineData.mimeType) : fileData && fileMimeType(fileData);
}

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
