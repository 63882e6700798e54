import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createByteBudget } from '../../src/core/byte-budget.js';
import { GatewayError } from '../../src/core/errors.js';
import { createBodyReader } from '../../src/server/read-body.js';
import { gatewayKey, settings, startTestGateway, type TestGateway } from '../clients/gateway.js';
import { apiKey, startGateway } from './gateway.js';
import { type Answer, send } from './talk.js';
import { startUpstream } from './upstream.js';

/*
 * Bodies over 256 KiB, whose long values are not parsed (architecture D5). The real gateway in
 * front of each format on sockets; what arrives upstream has to be what was sent.
 */

/** Bytes whose base64 has every letter of the alphabet and does not repeat for long. */
function bytes(length: number, seed: number): Buffer {
  const made = Buffer.alloc(length);
  for (let at = 0; at < length; at++) made[at] = (at * 167 + (at >> 8) * 29 + seed) & 0xff;
  return made;
}

const image = bytes(700_001, 1);
const otherImage = bytes(300_002, 2);
const standard = image.toString('base64');

/** What stands for a value inside the gateway, and must be seen nowhere else. */
const placeholder = /[0-9a-f]{38}[-+][_/]/;

const inline = (data: string, mimeType = 'image/png') => ({ inlineData: { mimeType, data } });
const user = (...parts: object[]) => ({ contents: [{ role: 'user', parts }] });
const shown = user({ text: 'What is this?' }, inline(standard));

/** Every string in a value, at any depth; strings that are JSON are looked into too. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return /^[[{]/.test(value) ? [value, ...stringsIn(JSON.parse(value))] : [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What differs where texts of megabytes differ, so that a failure can be read. */
function printOf(text: string): string {
  return `${text.length} ${createHash('sha256').update(text).digest('hex')}`;
}

const standardPrint = printOf(standard);

describe.each(settings)('a large body over $format', (setting) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway(setting);
  });
  afterAll(() => gateway.close());

  async function ask(body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const path = `/v1beta/models/${gateway.model}:generateContent`;
    return send(gateway.url, { path, headers: { 'x-goog-api-key': gatewayKey, ...headers }, body });
  }

  /** Sends a request that has to be answered -> the strings that arrived upstream. */
  async function sent(body: unknown, headers: Record<string, string> = {}): Promise<string[]> {
    return checked(await ask(body, headers));
  }

  function checked({ status, headers, text }: Answer): string[] {
    if (status !== 200) throw new Error(`${status} ${text.slice(0, 1000)}`);
    expect(text.includes('"finishReason":')).toBe(true);
    const arrived = gateway.upstream.requests.at(-1)?.body;
    expect(placeholder.test(`${text} ${JSON.stringify([headers, arrived])}`)).toBe(false);
    return stringsIn(arrived);
  }

  /** Media travel bare or in `data:` addresses. */
  const mediaIn = (strings: readonly string[]) =>
    strings
      .filter((text) => text.length > 10_000)
      .map((text) => printOf(text.replace(/^data:.*?,/, '')));

  it('passes an inline image on byte for byte', async () => {
    expect(mediaIn(await sent(shown))).toEqual([standardPrint]);
    const { headers, body } = gateway.upstream.requests.at(-1) ?? {};
    expect(headers?.['content-length']).toBe(String(Buffer.byteLength(JSON.stringify(body))));
  });

  it('streams the answer to one', async () => {
    const path = `/v1beta/models/${gateway.model}:streamGenerateContent?alt=sse`;
    const headers = { 'x-goog-api-key': gatewayKey };
    const answer = await send(gateway.url, { path, headers, body: shown });
    expect(mediaIn(checked(answer))).toEqual([standardPrint]);
  });

  it('counts its tokens', async () => {
    const path = `/v1beta/models/${gateway.model}:countTokens`;
    const headers = { 'x-goog-api-key': gatewayKey };
    const { status, text } = await send(gateway.url, { path, headers, body: shown });
    expect(status).toBe(200);
    expect(JSON.parse(text).totalTokens).toBeGreaterThan(0);
    if (!gateway.counts) return;
    expect(mediaIn(stringsIn(gateway.upstream.requests.at(-1)?.body))).toEqual([standardPrint]);
  });

  it('counts long values in results for what they are', async () => {
    if (gateway.counts) return;
    const response = { data: otherImage.toString('base64') };
    const body = {
      contents: [
        { role: 'user', parts: [{ text: 'Draw.' }] },
        { role: 'model', parts: [{ functionCall: { id: 'call_1', name: 'draw', args: {} } }] },
        { role: 'user', parts: [{ functionResponse: { id: 'call_1', name: 'draw', response } }] },
      ],
    };
    const path = `/v1beta/models/${gateway.model}:countTokens`;
    const { text } = await send(gateway.url, {
      path,
      headers: { 'x-goog-api-key': gatewayKey },
      body,
    });
    expect(JSON.parse(text).totalTokens).toBeGreaterThan(response.data.length / 4);
  });

  it('shows its length in a dry run', async () => {
    const { status, text } = await ask(shown, { 'x-gateway-dry-run': '1' });
    expect(status).toBe(200);
    expect(text).toContain(`<${standard.replace(/=+$/, '').length} characters of base64>`);
    expect(text).not.toMatch(placeholder);
  });

  const spellings: [title: string, spelled: string][] = [
    ['URL-safe letters without padding', image.toString('base64url')],
    ['standard letters without padding', standard.replace(/=+$/, '')],
  ];
  it.each(spellings)('makes %s standard', async (_title, spelled) => {
    expect(mediaIn(await sent(user({ text: 'Hm?' }, inline(spelled))))).toEqual([standardPrint]);
  });

  it('reads slashes that were escaped', async () => {
    const text = JSON.stringify(shown).replaceAll('/', '\\/');
    expect(mediaIn(await sent(text))).toEqual([standardPrint]);
  });

  it('keeps two images apart and in order', async () => {
    const other = otherImage.toString('base64');
    const body = user(inline(standard), { text: 'and' }, inline(other), inline(standard));
    expect(mediaIn(await sent(body))).toEqual([standardPrint, printOf(other), standardPrint]);
  });

  it('takes both spellings of a member for one where they agree', async () => {
    const { inlineData } = inline(image.toString('base64url'));
    const twice = { inlineData, inline_data: { mime_type: 'image/png', data: standard } };
    expect(mediaIn(await sent(user(twice, { text: 'Hm?' })))).toEqual([standardPrint]);
    const differing = await ask(
      user({ inlineData, inline_data: inline(otherImage.toString('base64')).inlineData }),
    );
    expect(differing.status).toBe(400);
    expect(differing.text).toContain('given twice');
    expect(differing.text).not.toMatch(placeholder);
  });

  /** Where a text is sent as the document that it is, its bytes are not looked into. */
  const sendsDocuments = ['gemini', 'bedrock-converse'].includes(setting.format);

  it('shows the text of a document', async () => {
    const text = 'Grüße aus Köln. '.repeat(20_000);
    const data = Buffer.from(text).toString('base64');
    const strings = await sent(user({ text: 'Sum up.' }, inline(data, 'text/plain')));
    expect(mediaIn(strings)).toEqual([printOf(sendsDocuments ? data : text)]);
  });

  it('refuses a document that is no text', async () => {
    const answer = await ask(user({ text: 'Sum up.' }, inline(standard, 'text/plain')));
    expect(answer.text).not.toMatch(placeholder);
    if (sendsDocuments) return expect(answer.status).toBe(200);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('contents[0].parts[1].inlineData.data');
  });

  it('leaves the arguments and results of functions as they are', async () => {
    const args = { data: image.toString('base64url'), inlineData: { data: 'x' } };
    const result = { data: otherImage.toString('base64'), more: [{ data: '-_+/' }] };
    const body = {
      contents: [
        { role: 'user', parts: [{ text: 'Draw.' }] },
        { role: 'model', parts: [{ functionCall: { id: 'call_1', name: 'draw', args } }] },
        {
          role: 'user',
          parts: [{ functionResponse: { id: 'call_1', name: 'draw', response: result } }],
        },
      ],
      tools: [{ functionDeclarations: [{ name: 'draw' }] }],
    };
    const strings = await sent(body);
    expect(strings.includes(args.data)).toBe(true);
    expect(strings.includes(result.data)).toBe(true);
  });

  it('passes an image in the result of a function on', async () => {
    const functionResponse = {
      id: 'call_1',
      name: 'draw',
      response: { output: 'drawn' },
      parts: [inline(image.toString('base64url'))],
    };
    const body = {
      contents: [
        { role: 'user', parts: [{ text: 'Draw.' }] },
        { role: 'model', parts: [{ functionCall: { id: 'call_1', name: 'draw', args: {} } }] },
        { role: 'user', parts: [{ functionResponse }] },
      ],
      tools: [{ functionDeclarations: [{ name: 'draw' }] }],
    };
    expect(mediaIn(await sent(body))).toEqual([standardPrint]);
  });

  it('refuses text that is no base64, with its place', async () => {
    const broken = `${standard.slice(0, 500_000)}*${standard.slice(500_001)}`;
    const { status, text } = await ask(user({ text: 'Hm?' }, inline(broken)));
    expect(status).toBe(400);
    const { details } = JSON.parse(text).error;
    expect(JSON.stringify(details)).toContain('contents[0].parts[1].inlineData.data');
    expect(JSON.stringify(details)).toContain('unexpected character at position 500000');
  });

  it('names a fault in the rest of the body without the value', async () => {
    const body = { ...user(inline(standard)), generationConfig: { temperature: 'warm' } };
    const { status, text } = await ask(body);
    expect(status).toBe(400);
    expect(text).toContain('generationConfig.temperature');
    expect(text).not.toMatch(placeholder);
    expect(text.length).toBeLessThan(2_000);
  });

  it('passes on what the upstream says of it, and no placeholder', async () => {
    const { status, text } = await send(gateway.url, {
      path: `/v1beta/models/${gateway.modelNamed('error-400')}:generateContent`,
      headers: { 'x-goog-api-key': gatewayKey },
      body: shown,
    });
    expect(status).toBe(400);
    expect(text).not.toMatch(placeholder);
    expect(mediaIn(stringsIn(gateway.upstream.requests.at(-1)?.body))).toEqual([standardPrint]);
  });

  it('reads a body that does not say how long it is', async () => {
    const { hostname, port } = new URL(gateway.url);
    const path = `/v1beta/models/${gateway.model}:generateContent`;
    const headers = { 'x-goog-api-key': gatewayKey, 'transfer-encoding': 'chunked' };
    const outgoing = request({ hostname, port, path, method: 'POST', headers, agent: false });
    const body = Buffer.from(JSON.stringify(shown));
    for (let at = 0; at < body.length; at += 70_001) outgoing.write(body.subarray(at, at + 70_001));
    outgoing.end();
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    let text = '';
    for await (const piece of incoming) text += piece;
    expect(mediaIn(checked({ status: incoming.statusCode ?? 0, headers: {}, text }))).toEqual([
      standardPrint,
    ]);
  });

  it.each([
    ['large', standard],
    ['small', Buffer.alloc(700_001, 7).toString('base64')],
  ])('reads a body that is %s while it is zipped', async (_title, data) => {
    const body = gzipSync(JSON.stringify(user({ text: 'Hm?' }, inline(data))));
    expect(mediaIn(await sent(body, { 'content-encoding': 'gzip' }))).toEqual([printOf(data)]);
  });

  it('sends it again to the next target when the first has failed', async () => {
    const before = gateway.upstream.requests.length;
    const answer = await send(gateway.url, {
      path: `/v1beta/models/${gateway.modelNamed('error-500')}:generateContent`,
      headers: { 'x-goog-api-key': gatewayKey },
      body: { ...shown, models: [gateway.model] },
    });
    expect(mediaIn(checked(answer))).toEqual([standardPrint]);
    const arrived = gateway.upstream.requests.slice(before);
    expect(arrived.map(({ body }) => mediaIn(stringsIn(body)))).toEqual([
      [standardPrint],
      [standardPrint],
    ]);
  });
});

describe('the built-in demo', () => {
  it('sees the values, not what stands for them', async () => {
    const gateway = await startGateway();
    const { status, text } = await send(gateway.url, {
      path: '/v1beta/models/demo:generateContent',
      headers: { 'x-goog-api-key': apiKey },
      body: shown,
    });
    await gateway.close();
    expect(status).toBe(200);
    expect(text).toContain(`image/png of ${image.length} bytes`);
    expect(text).not.toMatch(placeholder);
  });
});

describe('a client that leaves', () => {
  it('ends the sending of its body', async () => {
    let take: (socket: Socket) => void = () => {};
    const taken = new Promise<Socket>((resolve) => {
      take = resolve;
    });
    const slow = createSocketServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => {
        socket.pause();
        take(socket);
      });
    });
    await new Promise<void>((listening) => slow.listen(0, '127.0.0.1', listening));
    const { port } = slow.address() as AddressInfo;
    const { provider, close } = await startUpstream();
    const gateway = await startGateway({
      providers: [{ ...provider, baseUrl: `http://127.0.0.1:${port}` }],
    });

    const body = Buffer.from(JSON.stringify(user(inline(bytes(14_000_000, 3).toString('base64')))));
    const outgoing = request(`${gateway.url}/v1beta/models/gemini-2.5-flash:generateContent`, {
      method: 'POST',
      agent: false,
      headers: { 'x-goog-api-key': apiKey, 'content-length': body.length },
    });
    outgoing.on('error', () => {});
    outgoing.end(body);
    const socket = await taken;
    outgoing.destroy();

    let arrived = 0;
    socket.on('data', ({ length }: Buffer) => {
      arrived += length;
    });
    socket.resume();
    await new Promise((closed) => socket.once('close', closed));
    expect(arrived).toBeLessThan(body.length);
    await Promise.all([gateway.close(), close(), new Promise((closed) => slow.close(closed))]);
  });
});

describe('createBodyReader', () => {
  const limits = { bodyBytes: 700_000 };
  const large = Buffer.alloc(600_000, ' ');
  const small = Buffer.alloc(200_000, ' ');

  const open: { close(): Promise<unknown> }[] = [];
  afterEach(() => Promise.all(open.splice(0).map((reader) => reader.close())));

  /** Answers when it is told to, as a provider would. */
  async function openReader() {
    const readBody = createBodyReader({ ...limits, budget: createByteBudget(1024 * 1024) });
    const held: ServerResponse[] = [];
    const arrived: (() => void)[] = [];
    const server = createServer(async (incoming, response) => {
      try {
        await readBody(incoming, response);
        held.push(response);
        for (const tell of arrived.splice(0)) tell();
      } catch (caught) {
        response.writeHead(caught instanceof GatewayError ? caught.httpStatus : 500).end();
      }
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    open.push({
      close: () => {
        server.closeAllConnections();
        return new Promise((closed) => server.close(closed));
      },
    });
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      held,
      next: () => new Promise<void>((resolve) => arrived.push(resolve)),
    };
  }

  const post = (url: string, body: Buffer, headers = {}) => send(url, { path: '/', body, headers });

  it.each([
    ['plain', large, {}],
    ['zipped', gzipSync(large), { 'content-encoding': 'gzip' }],
  ])('counts a large %s body until its answer is over', async (_title, body, headers) => {
    const reader = await openReader();
    const reached = reader.next();
    const first = post(reader.url, body, headers);
    await reached;
    expect((await post(reader.url, large)).status).toBe(503);
    reader.held[0]?.end();
    await first;

    const again = reader.next();
    const second = post(reader.url, large);
    await again;
    reader.held[1]?.end();
    expect((await second).status).toBe(200);
  });

  it('makes no more room for a zipped body than the limit, whatever its end says', async () => {
    const reader = await openReader();
    const body = gzipSync(small);
    body.writeUInt32LE(0xffffffff, body.length - 4);
    const allocated = jest.spyOn(Buffer, 'allocUnsafe');
    try {
      const { status } = await post(reader.url, body, { 'content-encoding': 'gzip' });
      expect(status).toBe(400);
      const sizes = allocated.mock.calls.map(([size]) => size);
      // The limit and a byte, by which it would be crossed: so this is where the room is made.
      expect(Math.max(...sizes)).toBe(limits.bodyBytes + 1);
    } finally {
      allocated.mockRestore();
    }
  });

  it('counts a small body only while it is read', async () => {
    const reader = await openReader();
    const answers: Promise<Answer>[] = [];
    for (let count = 0; count < 8; count++) {
      const reached = reader.next();
      answers.push(post(reader.url, small));
      await reached;
    }
    for (const response of reader.held) response.end();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(8).fill(200));
  });

  it('counts no body any more whose client has left', async () => {
    const reader = await openReader();
    const reached = reader.next();
    const leaving = request(reader.url, { method: 'POST', agent: false });
    leaving.on('error', () => {});
    leaving.end(large);
    await reached;
    const closed = once(reader.held[0] as ServerResponse, 'close');
    leaving.destroy();
    await closed;

    const again = reader.next();
    const second = post(reader.url, large);
    await again;
    reader.held[1]?.end();
    expect((await second).status).toBe(200);
  });
});
