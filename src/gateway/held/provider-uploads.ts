import { type CallSignal, createCancellation } from '../../core/cancellation.js';
import type { Clock } from '../../core/clock.js';
import { GatewayError, toGatewayError } from '../../core/errors.js';
import { isObject } from '../../core/json.js';
import { fail, ok, type Result } from '../../core/result.js';
import type { FileShelf, StoredFile } from '../../files/ports.js';
import type { Target } from '../../formats/format.js';
import type { Provider } from '../../providers/provider.js';
import type { UpstreamRequest } from '../../transport/transport.js';
import { type CallTools, readAnswered } from '../exchange.js';

export interface ProviderUploadTools {
  readonly shelf: Pick<FileShelf, 'read'>;
  readonly readBytes: CallTools['readBytes'];
  readonly now: Clock;
  readonly wait: (ms: number) => Promise<void>;
  /** Does something later, unless what it gives is called before. */
  readonly after: (delayMs: number, act: () => void) => () => void;
}

/** Files of ours that providers hold for calls which have no room for them. */
export interface ProviderUploads {
  /**
   * The provider's address of a file, which is brought there where it is not yet. Fails with the
   * provider's refusal, or with the signal's reason.
   */
  addressAt(
    provider: Provider,
    target: Target,
    file: StoredFile,
    signal: CallSignal,
  ): Promise<Result<string>>;
  /** The provider knows the file at this address no more. */
  forget(address: string): void;
}

/** A file at a provider. */
interface Uploaded {
  readonly name: string;
  readonly uri: string;
  readonly state: string;
  readonly expiresAtMs: number;
}

/** A file is not named any more when it may be gone before the call is answered. */
const expiryMarginMs = 15 * 60_000;

/** 2 GiB take some minutes, and a long film some more until it can be looked at. */
const uploadTimeoutMs = 10 * 60_000;

/** Pictures and documents are ready at once; films are not. */
const pollEveryMs = [250, 500, 1_000, 2_000, 5_000] as const;

/**
 * Google's Files API, as a client of it. A file is uploaded once for a credential, however many
 * calls ask for it at the same time, and kept until it expires there; a call that is given up
 * does not end what others wait for.
 */
export function createProviderUploads(tools: ProviderUploadTools): ProviderUploads {
  const uploads = new Map<string, Upload>();

  function begin(key: string, target: Target, provider: Provider, file: StoredFile): Upload {
    const upload: Upload = {
      staysUntilMs: Number.POSITIVE_INFINITY,
      done: uploadFile(provider, target, file, tools)
        .catch((caught) => fail(toGatewayError(caught)))
        .then((result) => {
          if (result.ok) {
            upload.uri = result.value.uri;
            upload.staysUntilMs = result.value.expiresAtMs - expiryMarginMs;
          } else uploads.delete(key);
          return result;
        }),
    };
    uploads.set(key, upload);
    return upload;
  }

  return {
    async addressAt(provider, target, file, signal) {
      for (const [other, { staysUntilMs }] of uploads) {
        if (staysUntilMs <= tools.now()) uploads.delete(other);
      }
      const { tenant, id, sha256, mimeType } = file;
      // An id may be given again, to another content.
      const place = [provider.name, provider.credentialId];
      const key = [...place, tenant, id, sha256, mimeType].join('\n');
      const { done } = uploads.get(key) ?? begin(key, target, provider, file);
      const result = await unlessEnded(done, signal);
      return result.ok ? ok(result.value.uri) : result;
    },

    forget(address) {
      for (const [key, { uri }] of uploads) if (uri === address) uploads.delete(key);
    },
  };
}

interface Upload {
  readonly done: Promise<Result<Uploaded>>;
  /** Endless as long as it is under way. */
  staysUntilMs: number;
  /** Known once it is done. */
  uri?: string;
}

/** Nobody waits longer than their own call. */
function unlessEnded<T>(work: Promise<Result<T>>, signal: CallSignal): Promise<Result<T>> {
  if (signal.aborted) return Promise.resolve(fail(reasonOf(signal)));
  return new Promise((resolve, reject) => {
    const onAbort = () => resolve(fail(reasonOf(signal)));
    signal.addEventListener('abort', onAbort);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

function reasonOf({ reason }: CallSignal): GatewayError {
  return reason instanceof GatewayError
    ? reason
    : new GatewayError('cancelled', 'The call was given up.', { cause: reason });
}

/** Begin, send, and wait until the provider has looked at it. */
async function uploadFile(
  provider: Provider,
  target: Target,
  file: StoredFile,
  tools: ProviderUploadTools,
): Promise<Result<Uploaded>> {
  const work = createCancellation();
  const stop = tools.after(uploadTimeoutMs, () => {
    const message = 'The provider took too long to take in a file.';
    work.abort(new GatewayError('upstream-timeout', message));
  });
  const session: Session = { provider, target, file, tools, signal: work.signal };
  try {
    const begun = await beginUpload(session);
    const sent = begun.ok ? await sendContent(begun.value, session) : begun;
    return sent.ok ? await untilReady(sent.value, session) : sent;
  } finally {
    stop();
  }
}

interface Session {
  readonly provider: Provider;
  readonly target: Target;
  readonly file: StoredFile;
  readonly tools: ProviderUploadTools;
  readonly signal: CallSignal;
}

/** Asks for an upload -> the path to send it to, which has to be at the same host. */
async function beginUpload({
  provider,
  target,
  file,
  tools,
  signal,
}: Session): Promise<Result<string>> {
  const response = await provider.send({
    ...requestTo(provider, provider.uploads?.start ?? '', signal),
    method: 'POST',
    headers: {
      ...provider.headers(),
      'content-type': 'application/json',
      'x-goog-upload-protocol': 'resumable',
      'x-goog-upload-command': 'start',
      'x-goog-upload-header-content-length': String(file.sizeBytes),
      'x-goog-upload-header-content-type': file.mimeType,
    },
    body: '{"file":{}}',
  });
  if (!response.ok) return response;
  const address = response.value.headers['x-goog-upload-url'];
  const answer = await readAnswered(response.value, provider, target, tools);
  if (!answer.ok) return answer;
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
  if (url?.origin === provider.origin) return ok(url.pathname + url.search);
  // A credential goes to the host that it was configured for only.
  const message = 'The provider gave no address of its own to upload a file to.';
  return fail(new GatewayError('upstream-invalid', message));
}

async function sendContent(
  path: string,
  { provider, target, file, tools, signal }: Session,
): Promise<Result<Uploaded>> {
  const response = await provider.send({
    ...requestTo(provider, path, signal),
    method: 'POST',
    headers: {
      ...provider.headers(),
      'x-goog-upload-offset': '0',
      'x-goog-upload-command': 'upload, finalize',
    },
    content: { pieces: tools.shelf.read(file), sizeBytes: file.sizeBytes },
    headersTimeoutMs: uploadTimeoutMs,
  });
  if (!response.ok) return response;
  const answer = await readAnswered(response.value, provider, target, tools);
  if (!answer.ok) return answer;
  return readUploaded(isObject(answer.value) ? answer.value.file : undefined, tools.now());
}

async function untilReady(sent: Uploaded, session: Session): Promise<Result<Uploaded>> {
  const { provider, target, tools, signal } = session;
  const { uploads } = provider;
  let current = sent;
  for (let asked = 0; uploads && current.state === 'PROCESSING'; asked++) {
    await tools.wait(pollEveryMs[asked] ?? pollEveryMs[pollEveryMs.length - 1] ?? 0);
    if (signal.aborted) return fail(reasonOf(signal));
    const response = await provider.send({
      ...requestTo(provider, uploads.file(current.name), signal),
      method: 'GET',
      headers: provider.headers(),
    });
    if (!response.ok) return response;
    const answer = await readAnswered(response.value, provider, target, tools);
    if (!answer.ok) return answer;
    const read = readUploaded(answer.value, tools.now());
    if (!read.ok) return read;
    current = read.value;
  }
  if (current.state === 'ACTIVE') return ok(current);
  const message = 'The provider took a file in, but could not make anything of it.';
  return fail(new GatewayError('upstream-field-refused', message));
}

function requestTo(
  { origin, timeouts }: Provider,
  path: string,
  signal: CallSignal,
): Pick<UpstreamRequest, 'origin' | 'path' | 'headersTimeoutMs' | 'idleTimeoutMs' | 'signal'> {
  const { headersMs, idleMs } = timeouts;
  return { origin, path, headersTimeoutMs: headersMs, idleTimeoutMs: idleMs, signal };
}

/** Google keeps files for 48 hours; where it does not say until when, not quite that long. */
const keptForMs = 47 * 60 * 60_000;

function readUploaded(file: unknown, nowMs: number): Result<Uploaded> {
  const { name, uri, state = 'ACTIVE', expirationTime } = isObject(file) ? file : {};
  // The name becomes part of a path.
  const isNamed = typeof name === 'string' && /^files\/[\w-]+$/.test(name);
  if (!isNamed || typeof uri !== 'string' || typeof state !== 'string') {
    const message = 'The provider answered an upload with something that is no file.';
    return fail(new GatewayError('upstream-invalid', message));
  }
  const expiresAtMs = typeof expirationTime === 'string' ? Date.parse(expirationTime) : Number.NaN;
  const isKnown = Number.isFinite(expiresAtMs);
  return ok({ name, uri, state, expiresAtMs: isKnown ? expiresAtMs : nowMs + keptForMs });
}
