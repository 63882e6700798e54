import type { ReasoningDetail } from '../../../../generated/formats/openai-chat.js';

/** Members that come in pieces; of the others the last one that says something counts. */
const grown = ['text', 'summary', 'data'] as const;

/**
 * OpenRouter streams its reasoning blocks in pieces; those of one type and `index` are one
 * block. Members unknown to us stay, because the block goes back verbatim.
 */
export function mergeDetails(
  known: readonly ReasoningDetail[],
  pieces: readonly ReasoningDetail[],
): readonly ReasoningDetail[] {
  const merged = [...known];
  for (const piece of pieces) {
    const at = merged.findIndex(
      ({ index, type }) => index !== undefined && index === piece.index && type === piece.type,
    );
    const earlier = merged[at];
    if (earlier) merged[at] = join(earlier, piece);
    else merged.push(piece);
  }
  return merged;
}

function join(earlier: ReasoningDetail, piece: ReasoningDetail): ReasoningDetail {
  const joined: ReasoningDetail = { ...earlier };
  for (const [member, value] of Object.entries(piece)) {
    if (value !== null && value !== undefined) joined[member] = value;
  }
  for (const member of grown) {
    const text = `${earlier[member] ?? ''}${piece[member] ?? ''}`;
    if (text !== '') joined[member] = text;
  }
  return joined;
}
