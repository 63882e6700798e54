import type { Chunk } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { isObject, parseJson } from '../../../core/json.js';
import type { Frame, Reading, ReadTools } from '../../format.js';
import { readGoogleError } from './read-error.js';
import {
  isCounted,
  readChunk,
  textBytes,
  withEstimate,
  withId,
  withParts,
  withUsage,
} from './read-response.js';

/**
 * Events of streamGenerateContent -> chunks, one for one. The stream is whole only once every
 * candidate that began has its finishReason, or the prompt was blocked.
 */
export async function* readStream(
  frames: AsyncIterable<Frame>,
  reading: Reading,
  { newId }: ReadTools,
): AsyncIterable<Chunk> {
  let responseId: string | undefined;
  let blocked = false;
  const open = new Set<number>();
  let seen = 0;
  let held: Chunk | undefined;
  let usage: Chunk['usageMetadata'];
  let writtenBytes = 0;

  for await (const { data } of frames) {
    const parsed = parseJson(data);
    if (!parsed.ok)
      throw new GatewayError('upstream-invalid', 'The provider sent an event that is not JSON.');
    if (isObject(parsed.value) && isObject(parsed.value.error)) {
      throw readGoogleError(Number(parsed.value.error.code), parsed.value, {}, reading.target);
    }
    const chunk = readChunk(parsed.value, reading, newId);
    if (!chunk)
      throw new GatewayError('upstream-invalid', 'The provider sent an event that is no answer.');
    if (isCounted(chunk)) usage = chunk.usageMetadata;
    else if (usage === undefined) writtenBytes += textBytes(chunk);
    responseId ??= chunk.responseId ?? newId();
    blocked ||= chunk.promptFeedback?.blockReason !== undefined;
    for (const { index = 0, finishReason } of chunk.candidates ?? []) {
      seen++;
      if (finishReason === undefined) open.add(index);
      else open.delete(index);
    }
    // One chunk is held back: only with the next one, or the end, is it known whether it is the
    // last, and a trailing event without candidates must not be passed on by itself.
    const next = withId({ ...chunk, responseId }, responseId);
    if (held !== undefined && isBare(next)) {
      held = { ...held, ...next, ...(held.candidates ? { candidates: held.candidates } : {}) };
      continue;
    }
    if (held !== undefined && !isBare(held)) yield held;
    held = next;
    if (open.size > 0 && !isBare(next)) {
      yield held;
      held = undefined;
    }
  }
  if ((seen === 0 && !blocked) || open.size > 0) {
    throw new GatewayError(
      'upstream-truncated',
      'The provider ended its stream before the answer was complete.',
    );
  }
  if (held === undefined) return;
  const last = withParts(held);
  yield usage === undefined
    ? withEstimate(last, reading, writtenBytes)
    : withUsage({ ...last, usageMetadata: usage });
}

/** Usage and nothing else: sent alone it makes `@google/genai` 2.x forget the exchange. */
function isBare(chunk: Chunk): boolean {
  return chunk.promptFeedback === undefined && (chunk.candidates ?? []).length === 0;
}
