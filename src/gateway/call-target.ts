import { type Cancellation, createCancellation } from '../core/cancellation.js';
import type { CanonicalCall, Chunk, HeldPrefix } from '../core/canonical.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
import { joinCandidates } from '../core/join-candidates.js';
import { streamOf } from '../core/map-stream.js';
import { fail, ok, type Result } from '../core/result.js';
import type { Warning } from '../core/warnings.js';
import type {
  AskOn,
  Frame,
  Target,
  UpstreamFailure,
  WireBody,
  WireRequest,
} from '../formats/format.js';
import { planPromptCache } from '../prompt-cache/plan-prompt-cache.js';
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
import { type CallFiles, noFiles } from './files/call-files.js';
import { askWithFiles } from './files/lost-uploads.js';
import { streamError } from './stream-error.js';

export function targetOf(provider: Provider, { model, alias }: RouteTarget): Target {
  const { name, profile, credentialId, policy } = provider;
  const target = { provider: name, model, profile, credentialId, policy };
  return alias === undefined ? target : { alias, ...target };
}

/** An answer of one target, begun. */
export interface CalledTarget {
  readonly chunks: AsyncIterable<Chunk>;
  /** Calls made for it so far. */
  readonly upstreamCalls: number;
}

/**
 * One attempt at one target: write, send, and read up to the first chunk. What comes back has
 * begun: its first chunk is decoded and valid, so from here on there is no other target. Only
 * then is the client told what was lost on the way.
 */
export function callTarget(
  call: CanonicalCall,
  provider: Provider,
  target: Target,
  tools: CallTools,
  files: CallFiles = noFiles,
): Promise<Result<CalledTarget>> {
  const means = { tools, made: { calls: 0 }, files };
  const held = call.prefix?.held;
  return askWithFiles(files, provider, () =>
    held
      ? callWithPrefix(call, held, provider, target, means)
      : callOnce(call, provider, target, means),
  );
}

type Means = Pick<Asking, 'tools' | 'made'> & { readonly files: CallFiles };

async function callWithPrefix(
  call: CanonicalCall,
  held: HeldPrefix,
  provider: Provider,
  target: Target,
  means: Means,
): Promise<Result<CalledTarget>> {
  const planned = planPromptCache(call, target);
  const called = await callOnce(planned, provider, target, means);
  const isLost = !called.ok && called.error.kind === 'upstream-cache-not-found';
  if (planned === call || !isLost) return called;
  // The provider has lost the prefix, which can as well be sent to it.
  await means.tools.forgetHeld(held);
  return callOnce(call, provider, target, means);
}

async function callOnce(
  given: CanonicalCall,
  provider: Provider,
  target: Target,
  { tools, made, files }: Means,
): Promise<Result<CalledTarget>> {
  const writing = files.write(given, provider, target, (whole, losses) =>
    provider.format.writeRequest(whole, target, losses),
  );
  const { call, result: written } = writing instanceof Promise ? await writing : writing;
  if (!written.ok) return written;
  const { others, warnings } = written.value;
  if (call.strict && warnings.length > 0) return fail(lossRefused(warnings, target));

  const attempt = createCancellation(tools.signal);
  const lost: Warning[] = [];
  const asking: Asking = {
    call,
    provider,
    target,
    tools: { ...tools, signal: attempt.signal, warn: (warning) => lost.push(warning) },
    attempt,
    made,
  };
  const chunks = others
    ? await askEach(written.value, others, asking)
    : await ask(written.value, asking);
  if (!chunks.ok) return chunks;
  for (const warning of lost) tools.warn(warning);
  return ok({ chunks: chunks.value, upstreamCalls: asking.made.calls });
}

interface Asking {
  readonly call: CanonicalCall;
  readonly provider: Provider;
  readonly target: Target;
  readonly tools: CallTools;
  /** Ends this attempt and what it has sent. */
  readonly attempt: Cancellation;
  readonly made: { calls: number };
}

/**
 * Calls for one attempt at most: eight candidates, each of which may be refused once or come in
 * pieces. Past it nothing more is asked for, and what is there is the answer.
 */
const callsAtMost = 16;

/** Fan-out: as many calls as candidates, of which one failure is the failure of the whole. */
async function askEach(
  written: WireRequest,
  others: readonly WireBody[],
  asking: Asking,
): Promise<Result<AsyncIterable<Chunk>>> {
  const { attempt, tools } = asking;
  const asked = [written.body, ...others].map(async (body) => {
    const answer = await ask({ ...written, body }, asking);
    if (!answer.ok) attempt.abort(answer.error);
    return answer;
  });
  const answers: AsyncIterable<Chunk>[] = [];
  for (const answer of await Promise.all(asked)) {
    if (!answer.ok) return answer;
    answers.push(answer.value);
  }
  return ok(
    joinCandidates(answers, {
      stop: () => attempt.abort(new GatewayError('cancelled', 'Nobody reads this answer.')),
      onLost: (failure) => tools.report(toGatewayError(failure)),
    }),
  );
}

/** Sends one written request; once more without what the target refused, where that is allowed. */
async function ask(written: WireRequest, asking: Asking): Promise<Result<AsyncIterable<Chunk>>> {
  const { call, provider, made } = asking;
  try {
    const response = await send(written.body, asking);
    if (!response.ok) return response;
    if (response.value.status === 200) return await begin(written, response.value, asking);

    const refusal = await readRefusal(response.value, asking);
    if (!refusal.ok) return refusal;
    const relaxed = provider.format.relax?.(refusal.value, written);
    const allowed = made.calls < callsAtMost && !(call.strict && relaxed?.warnings.length);
    if (!relaxed || !allowed) return told(refusal.value, asking);

    const second = await send(relaxed.body, asking);
    if (!second.ok) return second;
    if (second.value.status === 200) return await begin(relaxed, second.value, asking);
    const again = await readRefusal(second.value, asking);
    if (!again.ok) return again;
    // Refused twice, the client hears of what it asked for; another fault is told as it is.
    return told(isRefusal(again.value) ? refusal.value : again.value, asking);
  } catch (caught) {
    return fail(toGatewayError(caught));
  }
}

/** A failure's body; the end of the call itself where that came first. */
async function readRefusal(
  response: UpstreamResponse,
  { tools }: Asking,
): Promise<Result<UpstreamFailure>> {
  const failure = await readFailure(response, tools);
  return tools.signal.aborted ? fail(toGatewayError(tools.signal.reason)) : failure;
}

function isRefusal({ status }: UpstreamFailure): boolean {
  return status === 400 || status === 422;
}

function told(
  failure: UpstreamFailure,
  { provider, target, tools }: Asking,
): Result<AsyncIterable<Chunk>> {
  const read = provider.format.readError(failure, target);
  if (read.kind === 'failure') return fail(read.error);
  return ok(streamOf([{ responseId: tools.newId(), ...read.chunk }]));
}

function send(
  body: WireBody,
  { call, provider, target, tools, made }: Asking,
): Promise<Result<UpstreamResponse>> {
  made.calls++;
  return sendTo(provider, target, call.stream ? 'stream' : 'generate', body, tools, call.blobs);
}

/** Reads a response of status 200 up to its first chunk. */
function begin(
  written: WireRequest,
  response: UpstreamResponse,
  asking: Asking,
): Promise<Result<AsyncIterable<Chunk>>> {
  const { tools } = asking;
  for (const warning of written.warnings) tools.warn(warning);
  const billed = { ...asking, tools: { bill: tools.entry.openBill(), ...tools } };
  return asking.call.stream
    ? beginStream(written, response, billed)
    : readWhole(written, response, billed);
}

async function beginStream(
  written: WireRequest,
  response: UpstreamResponse,
  asking: Asking,
): Promise<Result<AsyncIterable<Chunk>>> {
  const { provider, tools } = asking;
  const frames = framesOf(response, asking);
  if (!frames.ok) {
    await discard(response);
    return frames;
  }
  const askOn = createAskOn(written.body, asking);
  return begun(provider.format.readStream(frames.value, written.reading, tools, askOn));
}

/** Frames of a stream that have to come in time; before the first one, pings only say that it may. */
function framesOf(
  response: UpstreamResponse,
  { provider, tools, attempt }: Asking,
): Result<AsyncIterable<Frame>> {
  if (!isStream(response, provider)) {
    return fail(new GatewayError('upstream-invalid', 'The provider did not answer with a stream.'));
  }
  const frames = tools.readFrames(response.body, provider.format.framing);
  const onLate = (fault: 'timeout_first_event' | 'timeout_idle') => {
    const message = 'The provider sent no output in time.';
    attempt.abort(new GatewayError('upstream-timeout', message, { fault }));
  };
  return ok(watched(frames, provider.timeouts, onLate));
}

/**
 * Frames that each have to come in time: of bytes that drip, none need ever become whole (F7). By
 * hand: a generator would cost every frame of every stream another turn.
 */
function watched(
  frames: AsyncIterable<Frame>,
  { firstEventMs, idleMs }: Provider['timeouts'],
  onLate: (fault: 'timeout_first_event' | 'timeout_idle') => void,
): AsyncIterable<Frame> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = frames[Symbol.asyncIterator]();
      let begun = false;
      let waiting = false;
      // While nobody asks for more it is the client that takes its time.
      const onTime = () => waiting && onLate(begun ? 'timeout_idle' : 'timeout_first_event');
      let timer = setTimeout(onTime, firstEventMs);
      const stop = () => clearTimeout(timer);
      const arrived = ({ value, done }: IteratorResult<Frame>) => {
        waiting = false;
        if (done) stop();
        else if (!begun && value.event !== 'ping') {
          begun = true;
          stop();
          timer = setTimeout(onTime, idleMs);
        }
      };
      return {
        next() {
          waiting = true;
          if (begun) timer.refresh();
          const next = iterator.next();
          next.then(arrived, stop);
          return next;
        },
        async return() {
          stop();
          await iterator.return?.();
          return { value: undefined, done: true };
        },
      };
    },
  };
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
): Promise<Result<AsyncIterable<Chunk>>> {
  const { provider, target, tools, made } = asking;
  const { resume, readResponse } = provider.format;
  const first = await readJson(response, tools);
  if (!first.ok) return first;
  let whole = first.value;
  let piece = whole;
  let sent = firstBody;
  for (let asked = 0; resume && asked < piecesAtMost && made.calls < callsAtMost; asked++) {
    const next = resume.next(piece, sent);
    if (next === undefined) break;
    const answer = await send(next, asking);
    if (!answer.ok) return answer;
    const read = await readAnswered(answer.value, provider, target, tools);
    if (!read.ok) return read;
    sent = next;
    piece = read.value;
    whole = resume.join(whole, piece);
  }
  const chunk = readResponse(whole, reading, tools);
  return chunk.ok ? ok(streamOf([chunk.value])) : chunk;
}

/** The same for streams, whose reader asks by itself. */
function createAskOn(first: WireBody, asking: Asking): AskOn {
  const { provider, target, tools } = asking;
  let sent = first;
  return async (change) => {
    if (asking.made.calls >= callsAtMost) return undefined;
    sent = change(sent);
    const response = await send(sent, asking);
    if (!response.ok) throw response.error;
    if (response.value.status !== 200) {
      const read = await readAnswered(response.value, provider, target, tools);
      if (!read.ok) throw read.error;
    }
    const frames = framesOf(response.value, asking);
    if (frames.ok) return frames.value;
    await discard(response.value);
    throw frames.error;
  };
}

/** Waits for the first chunk, then gives the whole stream, first chunk included. By hand, as `mapStream`. */
async function begun(chunks: AsyncIterable<Chunk>): Promise<Result<AsyncIterable<Chunk>>> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next().catch((caught) => {
    throw streamError(caught);
  });
  if (first.done) {
    return fail(
      new GatewayError('upstream-invalid', 'The provider answered with an empty stream.'),
    );
  }
  let held: IteratorResult<Chunk> | undefined = first;
  const rest = {
    async next() {
      const next = held;
      held = undefined;
      try {
        return next ?? (await iterator.next());
      } catch (caught) {
        throw streamError(caught);
      }
    },
    async return() {
      await iterator.return?.();
      return { done: true as const, value: undefined };
    },
  };
  return ok({ [Symbol.asyncIterator]: () => rest });
}

/** Strict mode: a target that would lose something is none for this call. */
export function lossRefused(warnings: readonly Warning[], target: Target): GatewayError {
  const fields = warnings.map(({ field }) => field);
  return new GatewayError(
    'field-not-supported',
    `${target.provider}/${target.model} cannot serve these without loss: ${[...new Set(fields)].join(', ')}`,
    {
      violations: warnings.map(({ code, field, reason }) => ({
        field,
        description: `cannot be kept as it is (${code}) by ${target.provider}/${target.model}${reason ? `: ${reason}` : ''}`,
      })),
    },
  );
}
