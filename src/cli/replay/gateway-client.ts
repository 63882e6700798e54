import { createCancellation } from '../../core/cancellation.js';
import { isObject, parseJson } from '../../core/json.js';
import { fail, ok, type Result } from '../../core/result.js';
import { readBytes } from '../../transport/read-bytes.js';
import type { Send } from '../../transport/transport.js';

export interface GatewayAnswer {
  readonly body: Readonly<Record<string, unknown>>;
  /** A header by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** From the request to the last byte. */
  readonly tookMs: number;
}

/** Asks a gateway that runs. Fails with what to tell the user. */
export interface GatewayClient {
  get(path: string): Promise<Result<GatewayAnswer, string>>;
  post(
    path: string,
    body: object,
    headers: Readonly<Record<string, string>>,
  ): Promise<Result<GatewayAnswer, string>>;
}

export interface ClientOptions {
  /** Where the gateway is; what stands before its paths is kept. */
  readonly url: URL;
  readonly key: string;
  readonly send: Send;
  readonly elapsedMs: () => number;
}

/** More than the gateway itself waits for a provider. */
const timeoutMs = 630_000;
/** As the gateway's own bound of answers, with room for JSON. */
const answerBytes = 128 * 1024 * 1024;

export function createGatewayClient({ url, key, send, elapsedMs }: ClientOptions): GatewayClient {
  const prefix = url.pathname.replace(/\/+$/, '');

  async function ask(
    method: 'GET' | 'POST',
    path: string,
    more: { readonly body?: string; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<Result<GatewayAnswer, string>> {
    const startedMs = elapsedMs();
    const sent = await send({
      origin: url.origin,
      path: prefix + path,
      method,
      headers: { authorization: `Bearer ${key}`, accept: 'application/json', ...more.headers },
      ...(more.body === undefined ? {} : { body: more.body }),
      headersTimeoutMs: timeoutMs,
      idleTimeoutMs: timeoutMs,
      signal: createCancellation().signal,
    });
    if (!sent.ok) return fail(`${url.origin} cannot be reached, or does not answer`);
    const { status, headers, body } = sent.value;
    const read = await readBytes(body, answerBytes).then(ok, () => fail('the answer broke off'));
    if (!read.ok) return read;
    const parsed = parseJson(read.value.toString());
    const answer = parsed.ok && isObject(parsed.value) ? parsed.value : undefined;
    if (status !== 200) return fail(faultOf(status, answer));
    if (!answer) return fail('the answer is no JSON object: is a Pollux gateway at this address?');
    return ok({
      body: answer,
      header(name) {
        const value = headers[name];
        return typeof value === 'string' ? value : value?.[0];
      },
      tookMs: Math.round(elapsedMs() - startedMs),
    });
  }

  return {
    get: (path) => ask('GET', path, {}),
    post: (path, body, headers) =>
      ask('POST', path, {
        body: JSON.stringify(body),
        headers: { ...headers, 'content-type': 'application/json' },
      }),
  };
}

/** Errors have Google's form in every dialect but those whose vendor has one of its own. */
function faultOf(status: number, answer: Readonly<Record<string, unknown>> | undefined): string {
  const error = answer && isObject(answer.error) ? answer.error : answer;
  const message = error?.message;
  return typeof message === 'string' ? `${status}: ${message}` : `HTTP status ${status}`;
}
