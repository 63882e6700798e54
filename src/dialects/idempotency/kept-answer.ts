import {
  type ErrorFacts,
  type ErrorKind,
  errorCatalogue,
  GatewayError,
} from '../../core/errors.js';
import { isObject, parseJson } from '../../core/json.js';
import { fail, ok, type Result } from '../../core/result.js';
import type { Reply } from '../dialect.js';

/**
 * An answer as it is kept: a line of JSON that says what it is, and behind it one line for each value
 * of the body. JSON has no line breaks of its own.
 */
export type Head =
  | { readonly kind: 'json'; readonly headers: Headers; readonly mediaType?: string }
  | { readonly kind: 'stream'; readonly headers: Headers; readonly framing: StreamFraming }
  | { readonly kind: 'error'; readonly error: KeptError };

type Headers = Readonly<Record<string, string>>;
export type StreamFraming = Extract<Reply, { kind: 'stream' }>['framing'];

interface KeptError {
  readonly kind: ErrorKind;
  readonly message: string;
  readonly facts: Omit<ErrorFacts, 'cause'>;
}

export function keptText(head: Head, body: readonly string[]): string {
  return [JSON.stringify(head), ...body].join('\n');
}

/** The head of an error, without what only the log may know. */
export function errorHead({ kind, message, facts }: GatewayError): Head {
  const { cause: _, ...told } = facts;
  return { kind: 'error', error: { kind, message, facts: told } };
}

/** What a replay says beside what was said at first, and what it does not cost again. */
const replayed = { 'Idempotent-Replayed': 'true' } as const;
const costHeaders = ['X-Gateway-Cost', 'X-Opper-Cost'];

/**
 * A kept answer as it is given again.
 *
 * @param framing of a stream, as this request asks for it; else as the first one did.
 */
export async function replay(
  pieces: AsyncIterable<string>,
  framing?: StreamFraming,
): Promise<Result<Reply>> {
  const lines = linesOf(pieces)[Symbol.asyncIterator]();
  const first = await lines.next();
  const head = first.done ? undefined : readHead(first.value);
  if (head?.kind === 'error') return fail(replayedError(head.error));
  if (head?.kind === 'stream') {
    const chunks = objectsOf(lines);
    const headers = replayedHeaders(head.headers);
    return ok({ kind: 'stream', framing: framing ?? head.framing, chunks, headers });
  }
  const body = head && (await lines.next());
  const value = body && !body.done ? parseJson(body.value) : undefined;
  if (!head || !value?.ok || !isObject(value.value)) return fail(lost());
  const { mediaType } = head;
  const headers = replayedHeaders(head.headers);
  return ok({ kind: 'json', body: value.value, headers, ...(mediaType ? { mediaType } : {}) });
}

function replayedHeaders(headers: Headers): Headers {
  const free = costHeaders.flatMap((name) => (name in headers ? [[name, '0']] : []));
  return { ...headers, ...Object.fromEntries(free), ...replayed };
}

function replayedError({ kind, message, facts }: KeptError): GatewayError {
  return new GatewayError(kind, message, { ...facts, headers: { ...facts.headers, ...replayed } });
}

async function* objectsOf(lines: AsyncIterator<string>): AsyncIterable<object> {
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    const value = parseJson(line.value);
    if (!value.ok || !isObject(value.value)) throw lost();
    yield value.value;
  }
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncIterable<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** It was swept between two looks at it, or is none of ours. */
function lost(): GatewayError {
  const message = 'The answer kept under this Idempotency-Key is gone. Send a new key.';
  return new GatewayError('storage-failed', message);
}

function readHead(line: string): Head | undefined {
  const parsed = parseJson(line);
  if (!parsed.ok || !isObject(parsed.value)) return undefined;
  const { kind, headers, mediaType, framing, error } = parsed.value;
  if (kind === 'error') {
    const read = readError(error);
    return read && { kind, error: read };
  }
  if (!isTexts(headers)) return undefined;
  if (kind === 'stream' && isFraming(framing)) return { kind, headers, framing };
  if (kind !== 'json') return undefined;
  return typeof mediaType === 'string' ? { kind, headers, mediaType } : { kind, headers };
}

function isFraming(value: unknown): value is StreamFraming {
  return value === 'sse' || value === 'json-array' || value === 'named-events';
}

function readError(value: unknown): KeptError | undefined {
  if (!isObject(value) || !isObject(value.facts)) return undefined;
  const { kind, message, facts } = value;
  if (!isKind(kind) || typeof message !== 'string') return undefined;
  const { violations, retryAfterMs, metadata, details, by, reason, headers } = facts;
  return {
    kind,
    message,
    facts: {
      ...(Array.isArray(violations) ? { violations: violations.filter(isViolation) } : {}),
      ...(typeof retryAfterMs === 'number' ? { retryAfterMs } : {}),
      ...(isTexts(metadata) ? { metadata } : {}),
      ...(Array.isArray(details) ? { details: details.filter(isObject) } : {}),
      ...(isBy(by) ? { by } : {}),
      ...(typeof reason === 'string' ? { reason } : {}),
      ...(isTexts(headers) ? { headers } : {}),
    },
  };
}

function isKind(value: unknown): value is ErrorKind {
  return typeof value === 'string' && Object.hasOwn(errorCatalogue, value);
}

function isTexts(value: unknown): value is Headers {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isViolation(value: unknown): value is { field: string; description: string } {
  return (
    isObject(value) && typeof value.field === 'string' && typeof value.description === 'string'
  );
}

function isBy(value: unknown): value is NonNullable<ErrorFacts['by']> {
  return (
    isObject(value) &&
    typeof value.provider === 'string' &&
    typeof value.model === 'string' &&
    typeof value.attempts === 'number'
  );
}
