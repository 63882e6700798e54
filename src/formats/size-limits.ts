import type { MediaKind } from './media.js';

/** The most that a provider takes. What is not named is not limited, or nobody has told us. */
export interface SizeLimits {
  /** One request as it is sent, its files in base64, in bytes. */
  readonly requestBytes?: number;
  /** All files of one request, as they are before base64. */
  readonly filesBytes?: number;
  /** One file of a kind, as it is before base64. */
  readonly fileBytes?: Readonly<Partial<Record<MediaKind, number>>>;
}

/** Providers write MB and count like this, where they tell. */
export const mebibyte = 1024 * 1024;

/**
 * What OpenAI takes in one request, by either of its APIs: 50 MB of files, and as much of pictures.
 * @see https://platform.openai.com/docs/guides/pdf-files
 */
export const openaiSizes: SizeLimits = { filesBytes: 50 * mebibyte };
