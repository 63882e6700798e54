import type { ResponseEvent } from '../../../../generated/formats/openai-responses.js';
import type { Chunk } from '../../../core/canonical.js';
import { parseJson } from '../../../core/json.js';
import type { Frame, Reading, ReadTools } from '../../format.js';
import { blockedLate, unfinished } from '../../openai/errors.js';
import { repairChunks } from '../../output-repair.js';
import { unreadableEvent } from '../../upstream-errors.js';
import { type Answer, headOf, hear, newAnswer } from '../answer.js';
import { endAnswer } from '../end.js';
import { readEvent } from '../events.js';
import { readNext } from '../read-next.js';
import { cancelled, readFailure } from './read-error.js';

/**
 * Events of a response -> chunks. Texts and thoughts pass as they come, calls when they are whole.
 * Throws where the stream breaks. Translation contract §12.2, §12.4, §12.6.
 */
export function readStream(
  frames: AsyncIterable<Frame>,
  reading: Reading,
  { newId, bill }: ReadTools,
): AsyncIterable<Chunk> {
  const chunks = readChunks(frames, newAnswer(reading, newId, true), bill);
  return reading.repair ? repairChunks(chunks, reading.repair) : chunks;
}

async function* readChunks(
  frames: AsyncIterable<Frame>,
  answer: Answer,
  bill: ReadTools['bill'],
): AsyncIterable<Chunk> {
  for await (const frame of frames) {
    if (frame.data.trim() === '[DONE]') break;
    const event = readFrame(frame);
    if (event === undefined) continue;
    switch (event.type) {
      case 'response.completed':
      case 'response.incomplete':
        if (!event.response.usage) bill?.({ estimated: true });
        yield endAnswer(answer, { ...event.response, status: statusOf(event.type) });
        return;
      case 'response.failed':
        hear(answer, event.response);
        yield readBlocked(answer, { error: event.response.error });
        return;
      case 'error':
        yield readBlocked(answer, event);
        return;
      case 'response.cancelled':
        throw cancelled();
      default: {
        const chunk = readNext(answer, event);
        if (chunk) yield chunk;
      }
    }
  }
  throw unfinished();
}

function statusOf(type: 'response.completed' | 'response.incomplete'): 'completed' | 'incomplete' {
  return type === 'response.completed' ? 'completed' : 'incomplete';
}

/** The answer of a blocked prompt, where the client has none yet; any other failure is thrown. */
function readBlocked(answer: Answer, body: unknown): Chunk {
  const read = readFailure(body, answer.reading.target);
  if (read.kind === 'failure') throw read.error;
  if (answer.head !== undefined) throw blockedLate();
  return { ...read.chunk, ...headOf(answer) };
}

/** undefined for an event that is newer than us. */
function readFrame({ data }: Frame): ResponseEvent | undefined {
  const parsed = parseJson(data);
  const event = parsed.ok ? readEvent(parsed.value) : undefined;
  if (event === undefined) throw unreadableEvent(data);
  return event === 'unknown' ? undefined : event;
}
