import { createCancellation } from '../../core/cancellation.js';
import type { Send, UpstreamRequest } from '../../transport/transport.js';

type Question = Pick<UpstreamRequest, 'method'> & {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** These hosts are near, or the answer is that nobody is there. */
const timeoutMs = 5_000;

/** Credentials are a few hundred bytes. */
const limitBytes = 64 * 1024;

/** Asks a source of credentials; rejects where it does not answer, or not with 200. */
export async function ask(
  send: Send,
  { url, method, headers = {}, body }: Question,
): Promise<string> {
  const { origin, pathname, search } = new URL(url);
  const { signal, abort } = createCancellation();
  const late = setTimeout(() => abort(new Error(`${origin} did not answer in time`)), timeoutMs);
  try {
    const sent = await send({
      origin,
      path: `${pathname}${search}`,
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      headersTimeoutMs: timeoutMs,
      idleTimeoutMs: timeoutMs,
      signal,
    });
    if (!sent.ok) throw sent.error;
    const text = await readText(sent.value.body);
    if (sent.value.status === 200) return text;
    throw new Error(`${origin} answered with status ${sent.value.status}`);
  } finally {
    clearTimeout(late);
  }
}

async function readText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > limitBytes) throw new Error('the answer is too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
