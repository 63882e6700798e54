import { type Cancellation, createCancellation } from '../core/cancellation.js';
import type { CanonicalCall, Chunk } from '../core/canonical.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
import { joinCandidates } from '../core/join-candidates.js';
import { fail, ok, type Result } from '../core/result.js';
import type { Warning } from '../core/warnings.js';
import type { AskOn, Target, WireBody, WireRequest } from '../formats/format.js';
import type { Provider } from '../providers/provider.js';
import type { RouteTarget } from '../routing/aliases.js';
import type { UpstreamResponse } from '../transport/transport.js';
import {
  type CallTools,
  discard,
  readAnswered,
  readFailure,
  readJson,
  sendTo,
  streamType,
} from './exchange.js';

export function targetOf(provider: Provider, { model }: RouteTarget): Target {
  const { name, profile, credentialId, policy } = provider;
  return { provider: name, model, profile, credentialId, policy };
}

/** An answer of one target, begun. */
export interface CalledTarget {
  readonly chunks: AsyncIterable<Chunk>;
  /** Calls made for it so far. */
  readonly upstreamCalls: number;
}

/**
 * One attempt at one target: write, send, and read up to the first chunk. What comes back has
 * begun: its first chunk is decoded and valid, so from here on there is no other target.
 */
export async function callTarget(
  call: CanonicalCall,
  provider: Provider,
  target: Target,
  tools: CallTools,
): Promise<Result<CalledTarget>> {
  const written = provider.format.writeRequest(call, target);
  if (!written.ok) return written;
  const { others = [], warnings } = written.value;
  if (call.strict && warnings.length > 0) return fail(lossRefused(warnings, target));

  const attempt = createCancellation(tools.signal);
  const asking = { call, provider, target, tools: { ...tools, signal: attempt.signal }, attempt };
  if (others.length === 0) return ask(written.value, asking);

  // Fan-out: one failure is the failure of the whole.
  const asked = await Promise.all([
    orAbort(ask(written.value, asking), attempt),
    ...others.map((body) => orAbort(ask({ ...written.value, body }, asking), attempt)),
  ]);
  const answers: CalledTarget[] = [];
  for (const answer of asked) {
    if (!answer.ok) return answer;
    answers.push(answer.value);
  }
  return ok({
    chunks: joinCandidates(answers.map(({ chunks }) => chunks)),
    upstreamCalls: answers.reduce((count, { upstreamCalls }) => count + upstreamCalls, 0),
  });
}

async function orAbort<T>(asked: Promise<Result<T>>, attempt: Cancellation): Promise<Result<T>> {
  const answer = await asked;
  if (!answer.ok) attempt.abort(answer.error);
  return answer;
}

interface Asking {
  readonly call: CanonicalCall;
  readonly provider: Provider;
  readonly target: Target;
  readonly tools: CallTools;
  /** Ends this attempt and what it has sent. */
  readonly attempt: Cancellation;
}

/** Sends one written request; once more without what the target refused, where that is allowed. */
async function ask(written: WireRequest, asking: Asking): Promise<Result<CalledTarget>> {
  const { call, provider, target, tools } = asking;
  const { format } = provider;
  const response = await send(written.body, asking);
  if (!response.ok) return response;
  if (response.value.status === 200) return begin(written, response.value, asking);

  const failure = await readFailure(response.value, tools);
  if (!failure.ok) return failure;
  const relaxed = format.relax?.(failure.value, written);
  if (relaxed && !(call.strict && relaxed.warnings.length > 0)) {
    const second = await send(relaxed.body, asking);
    if (second.ok && second.value.status === 200) {
      const begun = await begin(relaxed, second.value, asking);
      return begun.ok
        ? ok({ ...begun.value, upstreamCalls: begun.value.upstreamCalls + 1 })
        : begun;
    }
    // What is told is the refusal of what the client asked for.
    if (second.ok) await discard(second.value);
  }
  const read = format.readError(failure.value, target);
  return read.kind === 'blocked'
    ? ok({ chunks: single({ responseId: tools.newId(), ...read.chunk }), upstreamCalls: 1 })
    : fail(read.error);
}

function send(
  body: WireBody,
  { call, provider, target, tools }: Asking,
): Promise<Result<UpstreamResponse>> {
  return sendTo(provider, target, call.stream ? 'stream' : 'generate', body, tools, call.blobs);
}

/** Reads a response of status 200 up to its first chunk. */
async function begin(
  written: WireRequest,
  response: UpstreamResponse,
  asking: Asking,
): Promise<Result<CalledTarget>> {
  const { call, provider, tools, attempt } = asking;
  for (const warning of written.warnings) tools.warn(warning);
  try {
    if (!call.stream) return await readWhole(written, response, asking);
    if (!isStream(response, provider)) {
      await discard(response);
      return fail(
        new GatewayError('upstream-invalid', 'The provider did not answer with a stream.'),
      );
    }
    const frames = tools.readFrames(response.body, provider.format.framing);
    const askOn = createAskOn(written.body, asking);
    const late = setTimeout(() => {
      attempt.abort(new GatewayError('upstream-timeout', 'The provider sent no output in time.'));
    }, provider.timeouts.firstEventMs);
    try {
      const chunks = provider.format.readStream(frames, written.reading, tools, askOn);
      const first = await begun(chunks);
      return first.ok ? ok({ chunks: first.value, upstreamCalls: 1 }) : first;
    } finally {
      clearTimeout(late);
    }
  } catch (caught) {
    return fail(toGatewayError(caught));
  }
}

function isStream({ headers }: UpstreamResponse, { format }: Provider): boolean {
  const [type = ''] = String(headers['content-type'] ?? '').split(';', 1);
  return type.trim().toLowerCase() === streamType(format);
}

/** An answer that breaks off again and again is not asked for any further. */
const piecesAtMost = 5;

/** A whole body -> one chunk; the pieces of an answer that was broken off are joined first. */
async function readWhole(
  { body: firstBody, reading }: WireRequest,
  response: UpstreamResponse,
  asking: Asking,
): Promise<Result<CalledTarget>> {
  const { provider, tools } = asking;
  const { resume, readResponse } = provider.format;
  const first = await readJson(response, tools);
  if (!first.ok) return first;
  let whole = first.value;
  let upstreamCalls = 1;
  let piece = whole;
  let sent = firstBody;
  while (resume && upstreamCalls <= piecesAtMost) {
    const next = resume.next(piece, sent);
    if (next === undefined) break;
    const asked = await send(next, asking);
    if (!asked.ok) return asked;
    const read = await readAnswered(asked.value, provider, asking.target, tools);
    if (!read.ok) return read;
    sent = next;
    piece = read.value;
    whole = resume.join(whole, piece);
    upstreamCalls++;
  }
  const chunk = readResponse(whole, reading, tools);
  return chunk.ok ? ok({ chunks: single(chunk.value), upstreamCalls }) : chunk;
}

/** The same for streams, whose reader asks by itself. */
function createAskOn(first: WireBody, asking: Asking): AskOn {
  let sent = first;
  return async (change) => {
    sent = change(sent);
    const response = await send(sent, asking);
    if (!response.ok) throw response.error;
    if (response.value.status === 200 && isStream(response.value, asking.provider)) {
      return asking.tools.readFrames(response.value.body, asking.provider.format.framing);
    }
    const read = await readAnswered(response.value, asking.provider, asking.target, asking.tools);
    throw read.ok
      ? new GatewayError('upstream-invalid', 'The provider did not answer with a stream.')
      : read.error;
  };
}

/** What a generator with one `yield` would give, for less: every answer that is no stream is one. */
function single(chunk: Chunk): AsyncIterable<Chunk> {
  return {
    [Symbol.asyncIterator]() {
      let given = false;
      return {
        async next() {
          if (given) return { done: true, value: undefined };
          given = true;
          return { done: false, value: chunk };
        },
      };
    },
  };
}

/** Waits for the first chunk, then gives the whole stream, first chunk included. */
async function begun(chunks: AsyncIterable<Chunk>): Promise<Result<AsyncIterable<Chunk>>> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) {
    return fail(
      new GatewayError('upstream-invalid', 'The provider answered with an empty stream.'),
    );
  }
  return ok({
    async *[Symbol.asyncIterator]() {
      try {
        yield first.value;
        for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
          yield next.value;
        }
      } finally {
        await iterator.return?.();
      }
    },
  });
}

/** Strict mode: a target that would lose something is none for this call. */
export function lossRefused(warnings: readonly Warning[], target: Target): GatewayError {
  const fields = warnings.map(({ field }) => field);
  return new GatewayError(
    'field-not-supported',
    `${target.provider}/${target.model} cannot serve these without loss: ${[...new Set(fields)].join(', ')}`,
    {
      violations: warnings.map(({ code, field }) => ({
        field,
        description: `cannot be kept as it is (${code}) by ${target.provider}/${target.model}`,
      })),
    },
  );
}
