import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createCancellation } from '../../src/core/cancellation.js';
import { GatewayError } from '../../src/core/errors.js';
import { createGuardedSend } from '../../src/transport/guarded-send.js';
import { readBytes } from '../../src/transport/read-bytes.js';
import type { UpstreamRequest } from '../../src/transport/transport.js';
import { startPublicHost } from '../server/public-network.js';

let host: Awaited<ReturnType<typeof startPublicHost>>;
beforeAll(async () => {
  host = await startPublicHost();
});
afterAll(() => host.close());
beforeEach(() => host.plays((_request, response) => void response.end('hello')));

const sender = (limits: { limitBytes?: number; timeoutMs?: number } = {}) =>
  createGuardedSend({
    allowedPorts: [],
    deniedHosts: ['denied.example'],
    deniedAddresses: () => [],
    limitBytes: 1000,
    timeoutMs: 5000,
    ...limits,
    ...host.network,
  });

const request = (more: Partial<UpstreamRequest> = {}): UpstreamRequest => ({
  origin: 'https://models.example.com',
  path: '/v1/chat',
  method: 'POST',
  headers: { authorization: 'Bearer of-the-client' },
  body: '{}',
  headersTimeoutMs: 5000,
  idleTimeoutMs: 5000,
  signal: createCancellation().signal,
  ...more,
});

async function failureOf(sending: ReturnType<ReturnType<typeof sender>>): Promise<unknown> {
  const answer = await sending;
  if (!answer.ok) return answer.error;
  return readBytes(answer.value.body, 10_000).then(
    () => undefined,
    (caught) => caught,
  );
}

const refusal = expect.objectContaining({
  kind: 'failed-precondition',
  message: 'The endpoint cannot be called.',
});

describe('the sender to endpoints of clients', () => {
  it('gives the answer of a public host as it comes', async () => {
    const answer = await sender()(request());
    if (!answer.ok) throw answer.error;
    expect(answer.value.status).toBe(200);
    expect((await readBytes(answer.value.body, 100)).toString()).toBe('hello');
    expect(host.calls).toMatchObject([{ path: '/v1/chat', body: '{}' }]);
  });

  it('gives any status that is no redirect', async () => {
    host.plays((_request, response) => void response.writeHead(418).end());
    const answer = await sender()(request());
    expect(answer).toMatchObject({ ok: true, value: { status: 418 } });
    if (answer.ok) await readBytes(answer.value.body, 100);
  });

  it.each(['https://127.0.0.1', 'http://models.example.com', 'https://a.denied.example', ''])(
    'connects to nobody under %j',
    async (origin) => {
      expect(await failureOf(sender()(request({ origin })))).toEqual(refusal);
      expect(host.places).toEqual([]);
    },
  );

  it('stops reading at its limit', async () => {
    host.plays((_request, response) => {
      response.write('x'.repeat(600));
      response.end('x'.repeat(600));
    });
    expect(await failureOf(sender()(request()))).toEqual(refusal);
    host.plays((_request, response) => {
      response.write('x'.repeat(500));
      response.end('x'.repeat(500));
    });
    expect(await failureOf(sender()(request()))).toBeUndefined();
  });

  it.each([
    ['before the answer', () => {}],
    ['in the middle of it', (response: { write(text: string): void }) => response.write('x')],
  ])('gives up %s after its time', async (_title, begin) => {
    const gone = new Promise<void>((resolve) =>
      host.plays((asked, response) => {
        asked.socket.once('close', () => resolve());
        begin(response);
      }),
    );
    expect(await failureOf(sender({ timeoutMs: 20 })(request()))).toEqual(refusal);
    await gone;
  });

  it('lets go of an answer that nobody reads', async () => {
    const gone = new Promise<void>((resolve) =>
      host.plays((asked, response) => {
        asked.socket.once('close', () => resolve());
        response.write('x');
      }),
    );
    const answer = await sender()(request());
    if (!answer.ok) throw answer.error;
    await answer.value.body[Symbol.asyncIterator]().return?.();
    await gone;
  });

  it('keeps the reason of the call\u2019s own end', async () => {
    const call = createCancellation();
    const left = new GatewayError('cancelled', 'The client left.');
    host.plays(() => call.abort(left));
    expect(await failureOf(sender()(request({ signal: call.signal })))).toBe(left);
    expect(await failureOf(sender()(request({ signal: call.signal })))).toBe(left);
    expect(host.calls).toHaveLength(1);
  });
});
