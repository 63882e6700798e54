import type { FunctionResponsePart, Part } from '../../../generated/formats/gemini.js';
import type { ContentPart } from '../../../generated/formats/openai-chat.js';
import type { CanonicalCall } from '../../core/canonical.js';
import { unreachable } from '../../core/result.js';
import type { Losses } from '../losses.js';
import { createMediaReader, type MediaPiece } from '../openai/media.js';
import type { Profile } from './profiles.js';

/** Writes the media of one call. */
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
  const { images, audio, video } = profile;
  // A file can be sent here, but not named by its address.
  const documents = profile.documents ? 'inline' : 'none';
  const media = createMediaReader(call, { images, documents, audio, video }, losses);
  return {
    write(part, path) {
      const piece = media.read(part, path);
      return piece && writePiece(piece);
    },
  };
}

function writePiece(piece: MediaPiece): ContentPart | undefined {
  switch (piece.kind) {
    case 'text':
      return { type: 'text', text: piece.text };
    case 'image': {
      const { kind: _, ...image_url } = piece;
      return { type: 'image_url', image_url };
    }
    case 'document':
      return { type: 'file', file: { filename: piece.name, file_data: piece.data } };
    case 'document-address':
      return undefined;
    case 'audio': {
      const { data, format } = piece;
      return { type: 'input_audio', input_audio: { data, format } };
    }
    case 'video':
      return { type: 'video_url', video_url: { url: piece.url } };
    default:
      return unreachable(piece);
  }
}
