import type { FunctionResponsePart, Part } from '../../../generated/formats/gemini.js';
import type { InputContent } from '../../../generated/formats/openai-responses.js';
import type { CanonicalCall } from '../../core/canonical.js';
import { unreachable } from '../../core/result.js';
import type { Losses } from '../losses.js';
import { createMediaReader, type MediaPiece } from '../openai/media.js';
import type { Profile } from './profiles.js';

/** Writes the media of one call. */
export interface MediaWriter {
  /** undefined after a refusal, which is on the account of losses. */
  write(media: Part | FunctionResponsePart, path: string): InputContent | undefined;
}

/** Media as pieces of a message or of a function's result. Translation contract §4.2, column Responses. */
export function createMediaWriter(
  call: CanonicalCall,
  { documents }: Profile,
  losses: Losses,
): MediaWriter {
  const abilities = { images: 'any', documents, audio: false, video: false } as const;
  const media = createMediaReader(call, abilities, losses);
  return {
    write(part, path) {
      const piece = media.read(part, path);
      return piece && writePiece(piece);
    },
  };
}

function writePiece(piece: MediaPiece): InputContent | undefined {
  switch (piece.kind) {
    case 'text':
      return { type: 'input_text', text: piece.text };
    case 'image':
      return { type: 'input_image', image_url: piece.url, detail: piece.detail ?? 'auto' };
    case 'document':
      return { type: 'input_file', filename: piece.name, file_data: piece.data };
    case 'document-address':
      return { type: 'input_file', file_url: piece.url };
    case 'audio':
    case 'video':
      // The format has no words for them.
      return undefined;
    default:
      return unreachable(piece);
  }
}
