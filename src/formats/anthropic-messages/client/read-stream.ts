import type { Chunk } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { parseJson } from '../../../core/json.js';
import type { AskOn, Frame, Reading, ReadTools } from '../../format.js';
import { repairChunks } from '../../output-repair.js';
import { unreadableEvent } from '../../upstream-errors.js';
import { type Answer, goOn, newAnswer } from '../answer.js';
import { wholeBlock } from '../blocks.js';
import { billingOf, endAnswer } from '../end.js';
import { readEvent } from '../events.js';
import { readNext } from '../read-next.js';
import { readEventError } from './read-error.js';
import { askedOn, paused, resumesAtMost } from './resume.js';

/**
 * Events -> chunks as they come. Throws where the stream breaks: an error event, an event that
 * cannot be read, an end without `message_stop`. Calls that were not whole by then are lost.
 * @see https://docs.anthropic.com/en/api/messages-streaming
 */
export function readStream(
  frames: AsyncIterable<Frame>,
  reading: Reading,
  tools: ReadTools,
  askOn?: AskOn,
): AsyncIterable<Chunk> {
  const answer = newAnswer(reading, tools.newId);
  const chunks = readChunks(frames, answer, tools, askOn);
  return reading.repair ? repairChunks(chunks, reading.repair) : chunks;
}

async function* readChunks(
  firstFrames: AsyncIterable<Frame>,
  answer: Answer,
  { bill }: ReadTools,
  askOn: AskOn | undefined,
): AsyncIterable<Chunk> {
  let frames = firstFrames;
  for (let resumes = 0; ; resumes++) {
    const goesOn = (): boolean => answer.stop.reason === paused && resumes < resumesAtMost;
    for await (const { data } of frames) {
      const { usage } = answer;
      const chunk = readFrame(answer, data);
      if (answer.usage !== usage) bill?.(billingOf(answer));
      if (chunk) yield chunk;
      if (!answer.complete) continue;
      if (askOn && goesOn()) break;
      yield endAnswer(answer);
      return;
    }
    if (!askOn || !answer.complete) {
      throw new GatewayError(
        'upstream-truncated',
        'The provider ended its stream before the answer was complete.',
      );
    }
    const { blocks, container } = answer;
    const more = await askOn((sent) => askedOn(sent, blocks.map(wholeBlock), container));
    if (!more) {
      yield endAnswer(answer);
      return;
    }
    frames = more;
    goOn(answer);
  }
}

function readFrame(answer: Answer, data: string): Chunk | undefined {
  const parsed = parseJson(data);
  const event = parsed.ok ? readEvent(parsed.value) : undefined;
  if (event === undefined) throw unreadableEvent(data);
  if (event === 'unknown') return undefined;
  if (event.type === 'error') throw readEventError(event, answer.reading.target);
  return readNext(answer, event);
}
