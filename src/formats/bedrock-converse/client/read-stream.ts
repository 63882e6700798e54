import type { Chunk } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { parseJson } from '../../../core/json.js';
import type { Frame, Reading, ReadTools } from '../../format.js';
import { repairChunks } from '../../output-repair.js';
import { unreadableEvent } from '../../upstream-errors.js';
import { type Answer, newAnswer } from '../answer.js';
import { billingOf, endAnswer } from '../end.js';
import { readEvent } from '../events.js';
import { readNext } from '../read-next.js';
import { readEventError } from './read-error.js';

/**
 * Frames -> chunks as they come. Throws where the stream breaks: an exception, an event that
 * cannot be read, an end without `messageStop`. Calls that were not whole by then are lost.
 * @see https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html
 */
export function readStream(
  frames: AsyncIterable<Frame>,
  reading: Reading,
  tools: ReadTools,
): AsyncIterable<Chunk> {
  const chunks = readChunks(frames, newAnswer(reading, tools.newId), tools);
  return reading.repair ? repairChunks(chunks, reading.repair) : chunks;
}

async function* readChunks(
  frames: AsyncIterable<Frame>,
  answer: Answer,
  { bill }: ReadTools,
): AsyncIterable<Chunk> {
  for await (const frame of frames) {
    const chunk = readFrame(answer, frame);
    if (chunk) yield chunk;
    if (answer.complete) break;
  }
  // Without its last event the answer is whole all the same; only what it took is then a guess.
  if (answer.stopReason === undefined) {
    throw new GatewayError(
      'upstream-truncated',
      'The provider ended its stream before the answer was complete.',
    );
  }
  bill?.(billingOf(answer));
  yield endAnswer(answer);
}

function readFrame(answer: Answer, { event: name = '', data }: Frame): Chunk | undefined {
  const parsed = parseJson(data);
  const payload = parsed.ok ? parsed.value : undefined;
  if (name.endsWith('Exception')) throw readEventError(name, payload, answer.reading.target);
  const event = readEvent(name, payload);
  if (event === undefined) throw unreadableEvent(data);
  return event === 'unknown' ? undefined : readNext(answer, event);
}
