import type { Candidate } from '../../../../generated/formats/gemini.js';
import type { Chunk } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { isObject, parseJson } from '../../../core/json.js';
import { readResponseId } from '../../answer-head.js';
import type { Frame, Reading, ReadTools } from '../../format.js';
import { unreadableEvent } from '../../upstream-errors.js';
import { laterUsage } from '../../usage.js';
import { createCallNamer, saysSomething, withParts } from './read-candidate.js';
import { readGoogleError } from './read-error.js';
import { readChunk } from './read-response.js';
import { isCounted, textBytes, withEstimate, withUsage } from './usage.js';

/**
 * Events of streamGenerateContent -> chunks, one for one. The stream is whole only once every
 * candidate that began has its finishReason, or the prompt was blocked.
 */
export async function* readStream(
  frames: AsyncIterable<Frame>,
  reading: Reading,
  { newId, bill }: ReadTools,
): AsyncIterable<Chunk> {
  const nameCall = createCallNamer(newId);
  const begun = new Set<number>();
  const ended = new Set<number>();
  let responseId: string | undefined;
  let held: Chunk | undefined;
  let usage: Chunk['usageMetadata'];
  let writtenBytes = 0;

  for await (const { data } of frames) {
    const event = readEvent(data, reading, nameCall);
    const counted = isCounted(event);
    const chunk = counted ? withUsage(event) : event;
    if (counted && chunk.usageMetadata) usage = laterUsage(usage, chunk.usageMetadata);
    else if (usage === undefined) writtenBytes += textBytes(chunk);
    responseId ??= readResponseId(chunk.responseId, newId);
    const candidates = chunk.candidates?.filter(saysSomething).map((candidate) => {
      const { index = 0, finishReason } = candidate;
      const filled = withParts(candidate, begun.has(index));
      begun.add(index);
      if (finishReason !== undefined) ended.add(index);
      return filled;
    });
    const next = { ...chunk, ...(candidates ? { candidates } : {}), responseId };

    // One chunk is held back: only with the next one, or the end, is it known whether it is the
    // last, and an event without candidates must not be passed on by itself.
    if (held === undefined || isBare(held)) {
      held = { ...held, ...next };
    } else if (isBare(next)) {
      held = { ...held, ...next, ...(held.candidates ? { candidates: held.candidates } : {}) };
    } else {
      const [before, after] = moveEnds(held, next);
      yield before;
      held = after;
    }
    if (ended.size < begun.size && !isBare(held)) {
      yield held;
      held = undefined;
    }
  }
  if (held === undefined || isBare(held) || ended.size < begun.size) {
    throw new GatewayError(
      'upstream-truncated',
      'The provider ended its stream before the answer was complete.',
    );
  }
  if (usage === undefined) bill?.({ estimated: true });
  yield usage === undefined
    ? withEstimate(held, reading, writtenBytes)
    : withUsage({ ...held, usageMetadata: usage });
}

function readEvent(
  data: string,
  reading: Reading,
  nameCall: ReturnType<typeof createCallNamer>,
): Chunk {
  const parsed = parseJson(data);
  if (!parsed.ok) throw unreadableEvent();
  if (isObject(parsed.value) && isObject(parsed.value.error)) {
    throw readGoogleError(Number(parsed.value.error.code), parsed.value, {}, reading.target);
  }
  const chunk = readChunk(parsed.value, reading, nameCall);
  if (!chunk)
    throw new GatewayError('upstream-invalid', 'The provider sent an event that is no answer.');
  return chunk;
}

/** Nothing of an answer in it: sent alone it makes `@google/genai` 2.x forget the exchange. */
function isBare({ promptFeedback, candidates = [] }: Chunk): boolean {
  return promptFeedback?.blockReason === undefined && candidates.length === 0;
}

/**
 * Some models say how they ended and then go on; clients stop at the first finishReason, so it
 * moves to the chunk after (W33).
 */
function moveEnds(before: Chunk, after: Chunk): [Chunk, Chunk] {
  const [earlier, later] = [before.candidates ?? [], after.candidates ?? []];
  const goesOn = ({ index }: Candidate) => later.some((candidate) => candidate.index === index);
  if (!earlier.some(goesOn)) return [before, after];
  return [
    {
      ...before,
      candidates: earlier.map((candidate) => {
        const { finishReason: _, ...open } = candidate;
        return goesOn(candidate) ? open : candidate;
      }),
    },
    {
      ...after,
      candidates: later.map((candidate) => {
        const { finishReason } = earlier.find(({ index }) => index === candidate.index) ?? {};
        return finishReason === undefined ? candidate : { finishReason, ...candidate };
      }),
    },
  ];
}
