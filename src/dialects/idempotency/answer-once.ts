import type { GatewayError } from '../../core/errors.js';
import { faultOf } from '../../core/fault-of.js';
import { ok, type Result } from '../../core/result.js';
import { fingerprintOf } from '../../idempotency/fingerprint.js';
import type { HeldKey, Idempotency } from '../../idempotency/ports.js';
import type { Reply, RequestContext } from '../dialect.js';
import { errorHead, keptText, replay, type StreamFraming } from './kept-answer.js';

/** A request with an `Idempotency-Key`, read and valid. */
export interface RepeatableRequest {
  readonly dialect: string;
  readonly method: string;
  readonly operationId: string;
  /** Of the path. */
  readonly params: Readonly<Record<string, string | string[]>>;
  readonly body: unknown;
}

/** Operations whose documents name the header: those that cost something, or make something. */
export const takesIdempotencyKey: ReadonlySet<string> = new Set([
  'generateContent',
  'streamGenerateContent',
  'countTokens',
  'embedContent',
  'batchEmbedContents',
  'batchGenerateContent',
  'asyncBatchEmbedContent',
  'createInteraction',
]);

/** Answers a request once, however often it comes within a day. Reliability contract §6, R27. */
export type AnswerOnce = (
  request: RepeatableRequest,
  context: RequestContext,
  answer: () => Promise<Result<Reply>>,
) => Promise<Result<Reply>>;

export function createAnswerOnce({ begin }: Pick<Idempotency, 'begin'>): AnswerOnce {
  return async ({ dialect, method, operationId, params, body }, context, answer) => {
    // It calls nobody and costs nothing: it may be asked as often as one likes.
    if (context.dryRun) return answer();
    const { tenant, headers, blobs, principal } = context;
    const scope = {
      tenant,
      route: `${method} ${operationId}`,
      key: String(headers['idempotency-key']),
    };
    const fingerprint = await fingerprintOf({
      dialect,
      model: String(params.model ?? ''),
      body,
      blobs,
      allowed: principal.allowed,
    });
    const begun = await begin(scope, { fingerprint, remainingMs: context.remainingMs() });
    if (!begun.ok) return begun;
    if (begun.value.kind === 'done') {
      return replay(begun.value.text, framingOf(operationId, context));
    }
    const { held } = begun.value;
    try {
      const answered = await answer();
      if (answered.ok) return keepReply(answered.value, held);
      await (isOutcome(answered.error)
        ? held.keep(keptText(errorHead(answered.error), []))
        : held.release());
      return answered;
    } catch (caught) {
      await held.release();
      throw caught;
    }
  };
}

/** A stream comes again as it is asked for now: one body, two framings. */
function framingOf(
  operationId: string,
  { serverSentEvents }: RequestContext,
): StreamFraming | undefined {
  if (operationId !== 'streamGenerateContent') return undefined;
  return serverSentEvents ? 'sse' : 'json-array';
}

/**
 * Whether a failure is the outcome of the request, as it would be again: a provider was asked, and
 * would not. What is thrown back before, or may be better the next time, lets the key go.
 */
function isOutcome(error: GatewayError): boolean {
  const { httpStatus } = error;
  if (httpStatus < 400 || httpStatus >= 500 || passing.has(httpStatus)) return false;
  const fault = faultOf(error);
  return fault === 'upstream_4xx' || fault === 'upstream_404';
}

const passing: ReadonlySet<number> = new Set([409, 429]);

async function keepReply(reply: Reply, held: HeldKey): Promise<Result<Reply>> {
  const { headers } = reply;
  switch (reply.kind) {
    case 'json': {
      const { body, mediaType } = reply;
      const head = { kind: 'json' as const, headers, ...(mediaType ? { mediaType } : {}) };
      // Before the client has it: whoever lost the answer may ask at once.
      await held.keep(keptText(head, [JSON.stringify(body)]));
      return ok(reply);
    }
    case 'stream':
      return ok({ ...reply, chunks: keptWhenWhole(reply, held) });
    default:
      // No operation that takes a key answers with these.
      await held.release();
      return ok(reply);
  }
}

/** What a client leaves, or what breaks off, is not kept. */
async function* keptWhenWhole(
  { chunks, headers, framing }: Extract<Reply, { kind: 'stream' }>,
  held: HeldKey,
): AsyncIterable<object> {
  const lines: string[] = [];
  let whole = false;
  try {
    for await (const chunk of chunks) {
      lines.push(JSON.stringify(chunk));
      yield chunk;
    }
    whole = true;
    await held.keep(keptText({ kind: 'stream', headers, framing }, lines));
  } finally {
    if (!whole) await held.release();
  }
}
