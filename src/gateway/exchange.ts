import type { Blobs } from '../core/blobs.js';
import type { CallSignal } from '../core/cancellation.js';
import type { HeldPrefix } from '../core/canonical.js';
import type { NewId } from '../core/clock.js';
import { GatewayError, toGatewayError } from '../core/errors.js';
import { parseJson } from '../core/json.js';
import { fail, ok, type Result } from '../core/result.js';
import type { Warning } from '../core/warnings.js';
import type {
  Billing,
  ClientFormat,
  Frame,
  Target,
  UpstreamFailure,
  WireBody,
} from '../formats/format.js';
import type { Entry } from '../ledger/ports.js';
import type { Provider, UpstreamOperation } from '../providers/provider.js';
import type { UpstreamRequest, UpstreamResponse } from '../transport/transport.js';

export interface CallTools {
  readonly newId: NewId;
  readonly signal: CallSignal;
  /** The attempt's line in the ledger. */
  readonly entry: Entry;
  /** Makes the key of one request, for providers that have an idempotency header. */
  readonly upstreamKey: () => string;
  readonly warn: (warning: Warning) => void;
  /** Hears what one upstream answer says of its bill. */
  readonly bill?: (billing: Billing) => void;
  /** Tells the log of a fault that the client does not see. */
  readonly report: (error: GatewayError) => void;
  /** A provider does not hold this prefix any more. */
  readonly forgetHeld: (held: HeldPrefix) => Promise<void>;
  readonly readFrames: (
    body: AsyncIterable<Uint8Array>,
    framing?: ClientFormat['framing'],
  ) => AsyncIterable<Frame>;
  /** Fails past the limit, which is that of an answer where none is given. */
  readonly readBytes: (body: AsyncIterable<Uint8Array>, limitBytes?: number) => Promise<Buffer>;
}

/** Sends one operation to a provider, for the ledger to see; the status is the caller's to judge. */
export function sendTo(
  provider: Provider,
  { model }: Target,
  operation: UpstreamOperation,
  body: WireBody,
  { signal, entry, upstreamKey }: Pick<CallTools, 'signal' | 'entry' | 'upstreamKey'>,
  blobs?: Blobs,
): Promise<Result<UpstreamResponse>> {
  const path = provider.path(operation, model);
  if (path === undefined) {
    const message = `The provider "${provider.name}" has no ${operation} operation.`;
    return Promise.resolve(fail(new GatewayError('operation-not-supported', message)));
  }
  const request: PlainRequest = { method: 'POST', path, body, upstreamKey };
  return sendRequest(provider, operation, request, signal, blobs, entry);
}

/** A request to a provider before it has headers. */
export interface PlainRequest {
  readonly method: UpstreamRequest['method'];
  readonly path: string;
  readonly body?: WireBody;
  /** Absent where a second request does no harm. */
  readonly upstreamKey?: () => string;
}

/** Sends one request with the provider's credential. The operation says how long to wait for what. */
export async function sendRequest(
  provider: Provider,
  operation: UpstreamOperation,
  { method, path, body, upstreamKey }: PlainRequest,
  signal: CallSignal,
  blobs?: Blobs,
  entry?: Entry,
): Promise<Result<UpstreamResponse>> {
  const { origin, timeouts } = provider;
  const { headersMs, streamHeadersMs, idleMs } = timeouts;
  const json = body && JSON.stringify(body);
  const text = json && blobs ? blobs.splice(json) : json;
  let headers = headersFor(provider, operation);
  if (provider.idempotencyHeader && upstreamKey) {
    headers = { ...headers, [provider.idempotencyHeader]: upstreamKey() };
  }
  const request = { origin, path, method, ...(text === undefined ? {} : { body: text }) };
  if (provider.authorise) {
    const own = await provider.authorise({ ...request, headers });
    if (!own.ok) return own;
    headers = { ...headers, ...own.value };
  }
  // There is no byte of an attempt without its start on disk.
  if (entry) await entry.sending(json?.length ?? 0);
  const response = await provider.send({
    headers,
    headersTimeoutMs: operation === 'stream' ? streamHeadersMs : headersMs,
    idleTimeoutMs: idleMs,
    signal,
    ...request,
    ...(entry ? { onStale: () => entry.stale() } : {}),
  });
  if (response.ok && response.value.status === 200) entry?.accepted();
  return response;
}

/** All headers of one operation, the credential among them. */
export function headersFor(
  provider: Provider,
  operation: UpstreamOperation,
): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json',
    accept: operation === 'stream' ? streamType(provider.format) : 'application/json',
    ...provider.headers(),
  };
}

/** Media type of a format's streams. */
export function streamType({ framing }: Pick<ClientFormat, 'framing'>): string {
  return framing === 'aws-event-stream'
    ? 'application/vnd.amazon.eventstream'
    : 'text/event-stream';
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

/** A status other than 200, with its body as far as there is one. */
export async function readFailure(
  response: UpstreamResponse,
  { readBytes }: Pick<CallTools, 'readBytes'>,
): Promise<Result<UpstreamFailure>> {
  const { status, headers } = response;
  if (status < 400) {
    await discard(response);
    // Redirects are never followed: a credential goes to the host it was configured for only.
    return fail(
      new GatewayError('upstream-invalid', `The provider answered with status ${status}.`, {
        retry: 'next-target',
        fault: status >= 300 ? 'redirect' : 'invalid_body',
      }),
    );
  }
  let text = '';
  try {
    text = (await readBytes(response.body, maxErrorBytes)).toString('utf8');
  } catch {
    // The status alone has to do.
  }
  const parsed = parseJson(text);
  return ok({ status, headers, body: parsed.ok ? parsed.value : text.slice(0, 2000) });
}

/** Enough for any provider's error; what is shown of it is far less. */
const maxErrorBytes = 64 * 1024;

export async function discard({ body }: UpstreamResponse): Promise<void> {
  const iterator = body[Symbol.asyncIterator]();
  await iterator.return?.();
}

/** The JSON of a success, or the failure that the provider told of. */
export async function readAnswered(
  response: UpstreamResponse,
  provider: Provider,
  target: Target,
  tools: Pick<CallTools, 'readBytes'>,
): Promise<Result<unknown>> {
  if (response.status === 200) return readJson(response, tools);
  const failure = await readFailure(response, tools);
  if (!failure.ok) return failure;
  const read = provider.format.readError(failure.value, target);
  return fail(
    read.kind === 'failure'
      ? read.error
      : new GatewayError('upstream-rejected', 'The provider blocked the request.'),
  );
}
