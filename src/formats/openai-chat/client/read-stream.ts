import type { Candidate } from '../../../../generated/formats/gemini.js';
import type { Usage } from '../../../../generated/formats/openai-chat.js';
import type { Chunk } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { parseJson } from '../../../core/json.js';
import { type AnswerHead, readHead } from '../../answer-head.js';
import type { Frame, Reading, ReadTools } from '../../format.js';
import { blockedLate, unfinished } from '../../openai/errors.js';
import { repairChunks } from '../../output-repair.js';
import { unreadableEvent } from '../../upstream-errors.js';
import { laterUsage } from '../../usage.js';
import { billingOf } from '../billing.js';
import { readUsage } from '../usage.js';
import { type Choice, createChoice } from './choice.js';
import { readFault, withoutCapacity } from './read-error.js';
import { readWire, type WireAnswer } from './wire.js';

/**
 * Events of a chat completion -> chunks. Texts and thoughts pass as they come, calls when they
 * are whole; each candidate's last chunk comes when the stream has ended, because usage does
 * too. Throws where the stream breaks. Translation contract §12.2, §12.3, §12.6.
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
  const { target } = reading;
  const choices = new Map<number, Choice>();
  let usage: Usage | undefined;
  let said: { id?: string; model?: string } = {};
  let head: AnswerHead | undefined;

  for await (const frame of frames) {
    if (frame.data.trim() === '[DONE]') break;
    const wire = readEvent(frame);
    if (wire.failure !== undefined) {
      const read = readFault({ status: undefined, headers: {}, body: wire.failure }, target);
      if (read.kind === 'failure') throw read.error;
      if (head !== undefined) throw blockedLate();
      yield read.chunk;
      return;
    }
    if (wire.usage) usage = laterUsage(usage, wire.usage);
    said = { id: said.id || wire.id, model: said.model || wire.model };
    for (const wireChoice of wire.choices) {
      const { index } = wireChoice;
      const choice = choices.get(index) ?? createChoice(index, reading, tools);
      choices.set(index, choice);
      const candidate = choice.accept(wireChoice, wire.citations);
      if (candidate === undefined) continue;
      head ??= readHead(said, target.model, tools.newId);
      yield { candidates: [candidate], ...head };
    }
  }

  const all = [...choices.values()];
  if (all.length === 0 || all.some((choice) => !choice.finishReason())) throw unfinished();
  if (
    head === undefined &&
    all.some((choice) => choice.finishReason() === 'insufficient_system_resource')
  ) {
    throw withoutCapacity(target);
  }
  head ??= readHead(said, target.model, tools.newId);
  tools.bill?.(billingOf(usage, target));
  yield* lastChunks(all, usage, head, reading);
}

/** One for each candidate; the very last one carries the counts of them all. */
function* lastChunks(
  choices: readonly Choice[],
  usage: Usage | undefined,
  head: AnswerHead,
  { call }: Reading,
): Iterable<Chunk> {
  const usageMetadata = readUsage(usage, {
    call,
    text: choices.map((choice) => choice.written()).join(''),
    textOnly: choices.every((choice) => choice.isTextOnly()),
  });
  for (const [at, choice] of choices.entries()) {
    const candidates: Candidate[] = [choice.finish()];
    const isLast = at === choices.length - 1;
    yield { candidates, ...(isLast ? { usageMetadata } : {}), ...head };
  }
}

function readEvent(frame: Frame): WireAnswer {
  const body = bodyOf(frame);
  const wire = readWire(body);
  if (!wire)
    throw new GatewayError(
      'upstream-invalid',
      'The provider sent an event that is no part of an answer.',
    );
  // A few servers name the event instead of the member.
  return frame.event === 'error' ? { ...wire, failure: body } : wire;
}

function bodyOf({ data }: Frame): unknown {
  const parsed = parseJson(data);
  if (parsed.ok) return parsed.value;
  throw unreadableEvent();
}
