import type { Chunk } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { parseJson } from '../../../core/json.js';
import type { Frame, Reading, ReadTools } from '../../format.js';
import { repairChunks } from '../../output-repair.js';
import { newAnswer } from '../answer.js';
import { readEvent } from '../events.js';
import { readNext } from '../read-next.js';
import { readEventError } from './read-error.js';

/**
 * Events -> chunks as they come. Throws where the stream breaks: an error event, an event that
 * cannot be read, an end without `message_stop`. Calls that were not whole by then are lost.
 * @see https://docs.anthropic.com/en/api/messages-streaming
 */
export function readStream(
  frames: AsyncIterable<Frame>,
  reading: Reading,
  tools: ReadTools,
): AsyncIterable<Chunk> {
  const chunks = readChunks(frames, reading, tools);
  return reading.repair ? repairChunks(chunks, reading.repair) : chunks;
}

async function* readChunks(
  frames: AsyncIterable<Frame>,
  reading: Reading,
  tools: ReadTools,
): AsyncIterable<Chunk> {
  const answer = newAnswer(reading, tools.newId);
  for await (const { data } of frames) {
    const parsed = parseJson(data);
    const event = parsed.ok ? readEvent(parsed.value) : undefined;
    if (event === undefined) {
      throw new GatewayError(
        'upstream-invalid',
        'The provider sent an event that cannot be read.',
        { cause: data },
      );
    }
    if (event === 'unknown') continue;
    if (event.type === 'error') throw readEventError(event, reading.target);
    const chunk = readNext(answer, event);
    if (chunk) yield chunk;
    if (answer.complete) return;
  }
  throw new GatewayError(
    'upstream-truncated',
    'The provider ended its stream before the answer was complete.',
  );
}
