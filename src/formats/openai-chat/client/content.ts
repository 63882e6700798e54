import type { Part } from '../../../../generated/formats/gemini.js';
import type { ChoiceDelta } from '../../../../generated/formats/openai-chat.js';
import type { Reading } from '../../format.js';
import { partOfUrl } from '../../media.js';

/**
 * What a delta says and shows, calls aside, in the order it is to be shown. Thoughts are among
 * it whether or not the client wants them. Translation contract §9.3, §12.3.
 */
export function readContent(delta: ChoiceDelta, reading: Reading): Part[] {
  const thought = delta.reasoning_content || delta.reasoning || '';
  return [
    ...(thought ? [{ text: thought, thought: true }] : []),
    ...textParts(delta.content),
    ...(delta.refusal ? [{ text: delta.refusal }] : []),
    ...(delta.images ?? []).flatMap(({ image_url }) => partOfUrl(image_url.url)),
    ...audioParts(delta, reading),
  ];
}

/** Text, or Mistral's list of texts and thoughts. */
function textParts(content: ChoiceDelta['content']): Part[] {
  if (!Array.isArray(content)) return content ? [{ text: content }] : [];
  return content.flatMap((chunk): Part[] => {
    if (chunk.type === 'text') return chunk.text ? [{ text: chunk.text }] : [];
    const text = chunk.thinking.map((piece) => piece.text ?? '').join('');
    return text ? [{ text, thought: true }] : [];
  });
}

/** Sound in Gemini's words; what is said too, where the client wanted text beside it. */
function audioParts({ audio }: ChoiceDelta, { call }: Reading): Part[] {
  const mimeType = call.stream ? 'audio/L16;codec=pcm;rate=24000' : 'audio/wav';
  const wantsText = call.gen.responseModalities?.includes('TEXT');
  return [
    ...(audio?.data ? [{ inlineData: { mimeType, data: audio.data } }] : []),
    ...(audio?.transcript && wantsText ? [{ text: audio.transcript }] : []),
  ];
}
