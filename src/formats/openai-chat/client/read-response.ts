import type { Candidate, Part } from '../../../../generated/formats/gemini.js';
import type { Chunk } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { fail, ok, type Result } from '../../../core/result.js';
import { readHead } from '../../answer-head.js';
import type { Reading, ReadTools } from '../../format.js';
import { unfinished } from '../../openai/errors.js';
import { repairChunk } from '../../output-repair.js';
import { billingOf } from '../billing.js';
import { readUsage } from '../usage.js';
import { type Choice, createChoice } from './choice.js';
import { readFault, withoutCapacity } from './read-error.js';
import { readWire } from './wire.js';

/** A whole body -> one chunk, by the same steps as a stream of one delta for each choice. */
export function readResponse(body: unknown, reading: Reading, tools: ReadTools): Result<Chunk> {
  const { call, target, repair } = reading;
  const wire = readWire(body);
  if (wire?.failure !== undefined) {
    const read = readFault({ status: undefined, headers: {}, body: wire.failure }, target);
    return read.kind === 'blocked' ? ok(read.chunk) : fail(read.error);
  }
  if (!wire || wire.choices.length === 0) return fail(notAnAnswer());

  const choices: Choice[] = [];
  const candidates: Candidate[] = [];
  for (const wireChoice of wire.choices) {
    if (wireChoice.finishReason === 'insufficient_system_resource')
      return fail(withoutCapacity(target));
    if (!wireChoice.finishReason) return fail(unfinished());
    const choice = createChoice(wireChoice.index, reading, tools);
    const said = choice.accept(wireChoice, wire.citations);
    choices.push(choice);
    candidates.push(whole(said, choice.finish()));
  }
  tools.bill?.(billingOf(wire.usage, target));
  if (wire.usage === undefined) {
    tools.warn({
      code: 'estimated',
      field: 'usageMetadata',
      target: `${target.provider}/${target.model}`,
    });
  }
  const chunk: Chunk = {
    candidates,
    usageMetadata: readUsage(wire.usage, {
      call,
      text: choices.map((choice) => choice.written()).join(''),
      textOnly: choices.every((choice) => choice.isTextOnly()),
    }),
    ...readHead(wire, target.model, tools.newId),
  };
  return ok(repair ? repairChunk(chunk, repair) : chunk);
}

function notAnAnswer(): GatewayError {
  return new GatewayError(
    'upstream-invalid',
    'The provider answered with something that is no answer.',
  );
}

/** What a choice said and how it ended, as one candidate. */
function whole(said: Candidate | undefined, end: Candidate): Candidate {
  const { logprobsResult } = said ?? {};
  const parts: Part[] = [];
  for (const part of [...(said?.content?.parts ?? []), ...(end.content?.parts ?? [])]) {
    const last = parts.at(-1);
    if (last && joins(last, part))
      parts[parts.length - 1] = { ...last, ...part, text: `${last.text}${part.text}` };
    else if (part.text !== '' || part.thoughtSignature !== undefined) parts.push(part);
  }
  if (parts.length === 0 && end.content === undefined) return end;
  const content = { role: 'model', parts: parts.length > 0 ? parts : [{ text: '' }] };
  const { index, content: _, ...rest } = end;
  return { index, content, ...(logprobsResult ? { logprobsResult } : {}), ...rest };
}

/** Pieces of one text; what ends it may bring the signature. */
function joins(last: Part, next: Part): boolean {
  return last.text !== undefined && next.text !== undefined && last.thought === next.thought;
}
