import { type CallSignal, createCancellation } from '../core/cancellation.js';
import type { CanonicalCall, Chunk } from '../core/canonical.js';
import type { NewId } from '../core/clock.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
import { parseJson } from '../core/json.js';
import { fail, ok, type Result } from '../core/result.js';
import type { Warning } from '../core/warnings.js';
import type { Target } from '../formats/format.js';
import type { Provider, UpstreamOperation } from '../providers/provider.js';
import type { RouteTarget } from '../routing/aliases.js';
import type { UpstreamResponse } from '../transport/transport.js';

export interface CallTools {
  readonly newId: NewId;
  readonly signal: CallSignal;
  readonly warn: (warning: Warning) => void;
  readonly readFrames: (
    body: AsyncIterable<Uint8Array>,
  ) => AsyncIterable<{ event?: string; data: string }>;
  /** Fails past the limit, which is that of an answer where none is given. */
  readonly readBytes: (body: AsyncIterable<Uint8Array>, limitBytes?: number) => Promise<Buffer>;
}

export function targetOf(provider: Provider, { model }: RouteTarget): Target {
  const { name, profile, credentialId } = provider;
  return { provider: name, model, profile, credentialId };
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
): Promise<Result<AsyncIterable<Chunk>>> {
  const written = provider.format.writeRequest(call, target);
  if (!written.ok) return written;
  const { body, warnings, reading } = written.value;
  if (call.strict && warnings.length > 0) return fail(lossRefused(warnings, target));

  const operation = call.stream ? 'stream' : 'generate';
  const attempt = createCancellation(tools.signal);
  const response = await sendTo(provider, target, operation, body, attempt);
  if (!response.ok) return response;
  if (response.value.status !== 200) return readFailure(response.value, provider, target, tools);
  for (const warning of warnings) tools.warn(warning);

  const readTools = { newId: tools.newId, warn: tools.warn };
  try {
    if (!call.stream) {
      const parsed = await readJson(response.value, tools);
      if (!parsed.ok) return parsed;
      const chunk = provider.format.readResponse(parsed.value, reading, readTools);
      return chunk.ok ? ok(single(chunk.value)) : chunk;
    }
    if (!/^text\/event-stream\b/i.test(String(response.value.headers['content-type'] ?? ''))) {
      await discard(response.value);
      return fail(
        new GatewayError('upstream-invalid', 'The provider did not answer with a stream.'),
      );
    }
    const frames = tools.readFrames(response.value.body);
    const late = setTimeout(() => {
      attempt.abort(new GatewayError('upstream-timeout', 'The provider sent no output in time.'));
    }, provider.timeouts.firstEventMs);
    try {
      return await begun(provider.format.readStream(frames, reading, readTools));
    } finally {
      clearTimeout(late);
    }
  } catch (caught) {
    return fail(toGatewayError(caught));
  }
}

/** Sends one operation to a provider; the status is the caller's to judge. */
export async function sendTo(
  provider: Provider,
  { model }: Target,
  operation: UpstreamOperation,
  body: Readonly<Record<string, unknown>>,
  { signal }: Pick<CallTools, 'signal'>,
): Promise<Result<UpstreamResponse>> {
  const path = provider.path(operation, model);
  if (path === undefined) {
    return fail(
      new GatewayError(
        'operation-not-supported',
        `The provider "${provider.name}" has no ${operation} operation.`,
      ),
    );
  }
  const { headersMs, streamHeadersMs, idleMs } = provider.timeouts;
  return provider.send({
    origin: provider.origin,
    path,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: operation === 'stream' ? 'text/event-stream' : 'application/json',
      ...provider.headers(),
    },
    body: JSON.stringify(body),
    headersTimeoutMs: operation === 'stream' ? streamHeadersMs : headersMs,
    idleTimeoutMs: idleMs,
    signal,
  });
}

/** The JSON of a whole body; anything else is no answer. */
export async function readJson(
  response: UpstreamResponse,
  { readBytes }: Pick<CallTools, 'readBytes'>,
): Promise<Result<unknown>> {
  try {
    const bytes = await readBytes(response.body);
    const parsed = parseJson(bytes.toString('utf8'));
    if (parsed.ok) return parsed;
    return fail(
      new GatewayError(
        'upstream-invalid',
        'The provider answered with something that is not JSON.',
      ),
    );
  } catch (caught) {
    return fail(toGatewayError(caught));
  }
}

/** A status other than 200: the provider's own words where there are some. */
export async function readFailure(
  response: UpstreamResponse,
  provider: Provider,
  target: Target,
  tools: Pick<CallTools, 'readBytes'>,
): Promise<Result<AsyncIterable<Chunk>>> {
  const { status, headers } = response;
  if (status < 400) {
    await discard(response);
    // Redirects are never followed: a credential goes to the host it was configured for only.
    return fail(
      new GatewayError('upstream-invalid', `The provider answered with status ${status}.`),
    );
  }
  let text = '';
  try {
    text = (await tools.readBytes(response.body, maxErrorBytes)).toString('utf8');
  } catch {
    // The status alone has to do.
  }
  const parsed = parseJson(text);
  const body = parsed.ok ? parsed.value : text.slice(0, 2000);
  const read = provider.format.readError({ status, headers, body }, target);
  return read.kind === 'blocked' ? ok(single(read.chunk)) : fail(read.error);
}

/** Enough for any provider's error; what is shown of it is far less. */
const maxErrorBytes = 64 * 1024;

async function discard({ body }: UpstreamResponse): Promise<void> {
  const iterator = body[Symbol.asyncIterator]();
  await iterator.return?.();
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
