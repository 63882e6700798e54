import type { ModalityTokenCount, UsageMetadata } from '../../generated/formats/gemini.js';
import type { Chunk } from './canonical.js';
import { GatewayError } from './errors.js';

type Arrived = { readonly from: number } & (
  | { readonly result: IteratorResult<Chunk> }
  | { readonly failure: unknown }
);

export interface JoinTools {
  /** Ends what is still under way when nobody reads on. */
  readonly stop?: () => void;
  /** Hears of the failure of an answer that the others outweigh. */
  readonly onLost?: (failure: unknown) => void;
}

/**
 * Several answers to one request -> one stream with as many candidates, in the order of the
 * answers. The counts stand on the last chunk alone: the prompt's are those of the first answer,
 * the others are summed. Where an answer fails, the whole does once all are over, unless another one
 * is complete; then its candidate stays without a finishReason. Translation contract §8, §12.2.
 */
export async function* joinCandidates(
  answers: readonly AsyncIterable<Chunk>[],
  { stop, onLost }: JoinTools = {},
): AsyncIterable<Chunk> {
  const iterators = answers.map((answer) => answer[Symbol.asyncIterator]());
  const waiting = new Map<number, Promise<Arrived>>();
  const usages: UsageMetadata[] = [];
  let head: Pick<Chunk, 'modelVersion' | 'responseId'> | undefined;
  let held: Chunk | undefined;
  let feedback: Chunk['promptFeedback'];
  const blocked: number[] = [];
  let failure: unknown;

  const ask = (from: number) => {
    // A promise that never rejects: one failure must not hide what the others still bring.
    const next = iterators[from]?.next().then(
      (result) => ({ from, result }),
      (failure: unknown) => ({ from, failure }),
    );
    if (next) waiting.set(from, next);
  };
  try {
    for (const from of iterators.keys()) ask(from);
    while (waiting.size > 0) {
      const arrived = await Promise.race(waiting.values());
      const { from } = arrived;
      waiting.delete(from);
      if ('failure' in arrived) failure ??= arrived.failure;
      else if (!arrived.result.done) {
        ask(from);
        const { usageMetadata, ...chunk } = arrived.result.value;
        if (usageMetadata) usages[from] = usageMetadata;
        head ??= { modelVersion: chunk.modelVersion, responseId: chunk.responseId };
        const { promptFeedback, candidates } = chunk;
        if (promptFeedback && !candidates?.length) {
          feedback ??= promptFeedback;
          blocked.push(from);
          continue;
        }
        const next = { ...withIndex(chunk, from), ...head };
        if (!isFinished(next)) {
          yield next;
          continue;
        }
        // The last of these is the last chunk of all, which only the end can tell.
        if (held) yield held;
        held = next;
      }
    }
  } finally {
    // A pending read would hold up the end of its answer.
    if (waiting.size > 0) stop?.();
    await Promise.all(iterators.map((iterator) => iterator.return?.()));
  }
  const usageMetadata = sum(usages);
  if (held) {
    if (failure !== undefined) onLost?.(failure);
    // Where others got through, a blocked prompt is a candidate without content.
    for (const index of blocked) yield { candidates: [{ index, finishReason: 'SAFETY' }], ...head };
    yield { ...held, usageMetadata };
  } else if (feedback && failure === undefined) {
    yield { promptFeedback: feedback, ...head, usageMetadata };
  } else {
    throw (
      failure ?? new GatewayError('upstream-truncated', 'The provider ended its answers too soon.')
    );
  }
}

function withIndex(chunk: Chunk, index: number): Chunk {
  return { ...chunk, candidates: chunk.candidates?.map((one) => ({ ...one, index })) ?? [] };
}

function isFinished({ candidates = [] }: Chunk): boolean {
  return candidates.some(({ finishReason }) => finishReason !== undefined);
}

function sum(usages: readonly UsageMetadata[]): UsageMetadata {
  const known = usages.filter((usage) => usage !== undefined);
  const [first] = known;
  const total = (member: 'candidatesTokenCount' | 'thoughtsTokenCount') =>
    known.reduce((count, usage) => count + (usage[member] ?? 0), 0);
  const promptTokenCount = first?.promptTokenCount ?? 0;
  const candidatesTokenCount = total('candidatesTokenCount');
  const thoughtsTokenCount = total('thoughtsTokenCount');
  const details = sumDetails(known.flatMap((usage) => usage.candidatesTokensDetails ?? []));
  return {
    ...first,
    promptTokenCount,
    candidatesTokenCount,
    ...(thoughtsTokenCount > 0 ? { thoughtsTokenCount } : {}),
    totalTokenCount:
      promptTokenCount +
      candidatesTokenCount +
      thoughtsTokenCount +
      (first?.toolUsePromptTokenCount ?? 0),
    ...(details.length > 0 ? { candidatesTokensDetails: details } : {}),
  };
}

function sumDetails(details: readonly ModalityTokenCount[]): ModalityTokenCount[] {
  const counts = new Map<ModalityTokenCount['modality'], number>();
  for (const { modality, tokenCount = 0 } of details) {
    counts.set(modality, (counts.get(modality) ?? 0) + tokenCount);
  }
  return [...counts].map(([modality, tokenCount]) => ({ modality, tokenCount }));
}
