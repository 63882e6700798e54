import type {
  Content,
  GenerateContentRequest,
  MediaModality,
  ModalityTokenCount,
  Part,
} from '../../generated/formats/gemini.js';

/** A usual mean over languages; the gateway's own estimate counts the same way. */
const bytesPerToken = 4;

/** What Gemini counts for an image that fits one tile. */
const tokensPerMedium = 258;

export function textTokens(text: string): number {
  return bytesToTokens(Buffer.byteLength(text));
}

export function bytesToTokens(bytes: number): number {
  return Math.ceil(bytes / bytesPerToken);
}

/** As much of a text as the tokens hold, whole characters only. */
export function cutToTokens(text: string, tokens: number): string {
  const bytes = Buffer.from(text).subarray(0, tokens * bytesPerToken);
  // A character cut in two stays in the decoder.
  return new TextDecoder().decode(bytes, { stream: true });
}

/** What of a request counts as prompt. */
export type Prompt = Partial<
  Pick<GenerateContentRequest, 'contents' | 'systemInstruction' | 'tools'>
>;

/** Tokens of a prompt by kind of content, text first. */
export function promptTokens({
  contents = [],
  systemInstruction,
  tools,
}: Prompt): ModalityTokenCount[] {
  const counts = new Map<MediaModality, number>([['TEXT', 0]]);
  const add = (modality: MediaModality, tokens: number) =>
    counts.set(modality, (counts.get(modality) ?? 0) + tokens);

  const turns: Content[] = systemInstruction ? [systemInstruction, ...contents] : contents;
  for (const part of turns.flatMap(({ parts }) => parts ?? [])) {
    const mimeType = part.inlineData?.mimeType ?? part.fileData?.mimeType;
    if (part.inlineData || part.fileData) add(modalityOf(mimeType), tokensPerMedium);
    else add('TEXT', textTokens(spokenText(part)));
  }
  if (tools) add('TEXT', textTokens(JSON.stringify(tools)));
  return [...counts].map(([modality, tokenCount]) => ({ modality, tokenCount }));
}

export function sumTokens(counts: readonly ModalityTokenCount[]): number {
  return counts.reduce((sum, { tokenCount }) => sum + tokenCount, 0);
}

function spokenText(part: Part): string {
  if (part.text !== undefined) return part.text;
  const { thoughtSignature: _, ...spoken } = part;
  return JSON.stringify(spoken);
}

function modalityOf(mimeType = ''): MediaModality {
  if (mimeType.startsWith('image/')) return 'IMAGE';
  if (mimeType.startsWith('audio/')) return 'AUDIO';
  if (mimeType.startsWith('video/')) return 'VIDEO';
  return 'DOCUMENT';
}
