import type { Part } from '../../../../generated/formats/gemini.js';
import type { Chunk } from '../../../core/canonical.js';
import { GatewayError } from '../../../core/errors.js';
import { fail, ok, type Result } from '../../../core/result.js';
import type { Reading, ReadTools } from '../../format.js';
import { repairChunk } from '../../output-repair.js';
import { newAnswer } from '../answer.js';
import { isCounted } from '../end.js';
import { eventsOf, isMessage } from '../events.js';
import { readNext } from '../read-next.js';

/** A whole message -> one chunk: what its stream would have brought, folded. */
export function readResponse(body: unknown, reading: Reading, tools: ReadTools): Result<Chunk> {
  if (!isMessage(body)) {
    return fail(
      new GatewayError(
        'upstream-invalid',
        'The provider answered with something that is no answer.',
      ),
    );
  }
  const answer = newAnswer(reading, tools.newId);
  const chunks = eventsOf(body).flatMap((event) => readNext(answer, event) ?? []);
  if (!isCounted(answer.usage)) {
    const { provider, model } = reading.target;
    tools.warn({ code: 'estimated', field: 'usageMetadata', target: `${provider}/${model}` });
  }
  const whole = joinChunks(chunks);
  return ok(reading.repair ? repairChunk(whole, reading.repair) : whole);
}

/** The last chunk knows everything but the parts that came before its own. */
function joinChunks(chunks: readonly Chunk[]): Chunk {
  const last = chunks.at(-1) ?? {};
  const [candidate] = last.candidates ?? [];
  const parts = joinTexts(chunks.flatMap((chunk) => chunk.candidates?.[0]?.content?.parts ?? []));
  if (!candidate || parts.length === 0) return last;
  return { ...last, candidates: [{ ...candidate, content: { role: 'model', parts } }] };
}

/** Neighbouring texts of one kind are one text, and the empty end of a stream is not needed. */
function joinTexts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isText = part.text !== undefined && last?.text !== undefined;
    if (isText && last.thought === part.thought && last.thoughtSignature === undefined) {
      joined[joined.length - 1] = { ...last, ...part, text: `${last.text}${part.text}` };
    } else if (part.text !== '' || part.thoughtSignature !== undefined || joined.length === 0) {
      joined.push(part);
    }
  }
  return joined;
}
