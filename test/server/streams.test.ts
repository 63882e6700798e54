import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiKey, startGateway } from './gateway.js';
import { send } from './talk.js';
import { chunk, playsEvents, playsJson, startUpstream } from './upstream.js';

const body = { contents: [{ role: 'user', parts: [{ text: 'Hi' }] }] };
const path = '/v1beta/models/gemini-2.5-flash:streamGenerateContent';
const dialects = ['gemini', 'opper', 'omnirouters', 'nordlys', 'adaptive'];

let upstream: Awaited<ReturnType<typeof startUpstream>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  upstream = await startUpstream();
  gateway = await startGateway({ providers: [upstream.provider] });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

const stream = (query = '?alt=sse', mount = '') =>
  send(gateway.url, {
    path: `${mount}${path}${query}`,
    headers: { 'x-goog-api-key': apiKey },
    body,
  });

/** What stands between `data: ` and the blank line, for every event; fails on any other byte. */
function eventsOf(text: string): string[] {
  const events = text.split('\r\n\r\n');
  expect(events.pop()).toBe('');
  for (const event of events) expect(event).toMatch(/^data: \{[^\r\n]*\}$/);
  return events.map((event) => event.slice('data: '.length));
}

const textsOf = (chunks: { candidates: { content: { parts: { text: string }[] } }[] }[]) =>
  chunks
    .map(({ candidates }) => candidates[0]?.content.parts.map(({ text }) => text).join('') ?? '')
    .join('');

describe('server-sent events (W29)', () => {
  it.each(dialects)('frames every event of %s as the Gemini API does', async (dialect) => {
    upstream.plays(playsEvents(chunk('Hel'), chunk('lo'), chunk('!', 'STOP')));
    const { status, headers, text } = await stream('?alt=sse', `/${dialect}`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-gateway-provider': 'gemini',
      'x-gateway-model': 'gemini-2.5-flash',
      'x-gateway-attempts': '1',
      'x-gateway-cache': 'off',
      'x-request-id': expect.stringMatching(/./),
    });
    expect(headers).not.toHaveProperty('content-length');
    expect(headers).not.toHaveProperty('content-encoding');
    const chunks = eventsOf(text).map((event) => JSON.parse(event));
    expect(textsOf(chunks)).toBe('Hello!');
    expect(chunks.map(({ candidates }) => candidates[0].finishReason)).toEqual([
      undefined,
      undefined,
      'STOP',
    ]);
    expect(new Set(chunks.map(({ responseId }) => responseId)).size).toBe(1);
    expect(chunks.at(-1).usageMetadata).toMatchObject({
      promptTokenCount: 2,
      candidatesTokenCount: 3,
      totalTokenCount: 5,
    });
  });

  it('is also asked for by $alt', async () => {
    upstream.plays(playsEvents(chunk('Hello', 'STOP')));
    expect((await stream('?$alt=sse')).headers['content-type']).toBe('text/event-stream');
  });

  const texts = [
    'a\u2028b\u2029c\u0085d',
    '\n\ndata: {"error":{}}\n\n',
    '\r\n\r\ndata: [DONE]\r\n\r\n',
    ': ping',
    'event: x\r\n',
    '\u0000\u001f',
    '"\\',
    '</script>',
    'ä€😀',
    '\uFEFF',
  ];
  it.each(texts)('never lets %j become framing (R20)', async (said) => {
    upstream.plays(playsEvents(chunk(said), chunk(said, 'STOP')));
    const { text } = await stream();
    expect(text).not.toMatch(/[\u2028\u2029\u0085]/);
    expect(textsOf(eventsOf(text).map((event) => JSON.parse(event)))).toBe(said + said);
  });

  it('escapes the line separators as JSON', async () => {
    upstream.plays(playsEvents(chunk('\u2028\u2029\u0085', 'STOP')));
    expect((await stream()).text).toContain(String.raw`"text":"\u2028\u2029\u0085"`);
  });

  it('gives the same text as the answer in one piece (R19)', async () => {
    const said = ['ä', '€', '😀 ', 'x\u2028y'];
    upstream.plays((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const bytes = Buffer.from(
        said
          .map(
            (text, at) =>
              `data: ${JSON.stringify(chunk(text, at === 3 ? 'STOP' : undefined))}\r\n\r\n`,
          )
          .join(''),
      );
      for (const byte of bytes) response.write(Buffer.from([byte]));
      response.end();
    });
    expect(textsOf(eventsOf((await stream()).text).map((event) => JSON.parse(event)))).toBe(
      said.join(''),
    );
  });

  it('sends each event when the provider does (W35)', async () => {
    let release: () => void = () => {};
    upstream.plays(async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(chunk('first'))}\r\n\r\n`);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      response.end(`data: ${JSON.stringify(chunk('second', 'STOP'))}\r\n\r\n`);
    });
    const received = await new Promise<string>((resolve) => {
      const { hostname, port } = new URL(gateway.url);
      const content = JSON.stringify(body);
      let text = '';
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST ${path}?alt=sse HTTP/1.1\r\nHost: x\r\nx-goog-api-key: ${apiKey}\r\nConnection: close\r\nContent-Length: ${content.length}\r\n\r\n${content}`,
        );
      });
      socket.on('data', (piece) => {
        text += piece;
        // Only what was flushed already can lead to the second event.
        if (text.includes('first')) release();
      });
      socket.on('close', () => resolve(text));
    });
    expect(received).toContain('second');
  });
});

describe('a JSON array (W32)', () => {
  it.each(['', '?alt=json', '?alt=media', '?prettyPrint=true'])(
    'is what %j gives',
    async (query) => {
      upstream.plays(playsEvents(chunk('Hel'), chunk('lo', 'STOP')));
      const { status, headers, text } = await stream(query);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
      expect(text.startsWith('[{')).toBe(true);
      const chunks = JSON.parse(text);
      expect(chunks).toHaveLength(2);
      expect(textsOf(chunks)).toBe('Hello');
    },
  );

  it('closes behind an error as its last element', async () => {
    upstream.plays((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(`data: ${JSON.stringify(chunk('Hel'))}\r\n\r\n`);
    });
    const { status, text } = await stream('');
    const elements = JSON.parse(text);
    expect([status, elements.length]).toEqual([200, 2]);
    expect(elements[1]).toMatchObject({ error: { code: 503, status: 'UNAVAILABLE' } });
  });
});

describe('a failure before the first event (W31)', () => {
  const cases: [title: string, play: Parameters<typeof upstream.plays>[0], status: number][] = [
    [
      'a throttled provider',
      playsJson(
        429,
        { error: { code: 429, message: 'slow down', status: 'RESOURCE_EXHAUSTED' } },
        { 'retry-after': '7' },
      ),
      429,
    ],
    ['a broken provider', playsJson(500, {}), 503],
    [
      'a refused credential',
      playsJson(401, {
        error: { code: 401, message: 'bad key upstream-secret-93', status: 'UNAUTHENTICATED' },
      }),
      503,
    ],
    [
      'a forbidden credential',
      playsJson(403, { error: { code: 403, message: 'no', status: 'PERMISSION_DENIED' } }),
      503,
    ],
    [
      'a page instead of a stream',
      (_request, response) =>
        void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      503,
    ],
    ['an empty stream', playsEvents(), 503],
    [
      'a redirect',
      (_request, response) =>
        void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      503,
    ],
    ['a cut connection', (_request, response) => void response.destroy(), 503],
    [
      'an error as the first event',
      playsEvents({ error: { code: 503, message: 'overloaded', status: 'UNAVAILABLE' } }),
      503,
    ],
    [
      'an event that is no JSON',
      (_request, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/event-stream' })
          .end('data: {"candidates\r\n\r\n'),
      503,
    ],
    [
      'a refused request',
      playsJson(400, {
        error: { code: 400, message: 'no such thing', status: 'INVALID_ARGUMENT' },
      }),
      400,
    ],
  ];
  it.each(cases)('%s is a plain error with its status', async (_title, play, status) => {
    for (const query of ['?alt=sse', '']) {
      upstream.plays(play);
      const answer = await stream(query);
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(answer.headers['x-request-id']).toMatch(/./);
      expect(JSON.parse(answer.text).error.code).toBe(status);
      expect(answer.text).not.toContain('upstream-secret');
      expect(answer.text).not.toContain('<html>');
    }
  });

  it('passes on how long to wait (W39)', async () => {
    upstream.plays(
      playsJson(
        429,
        { error: { code: 429, message: 'slow down', status: 'RESOURCE_EXHAUSTED' } },
        { 'retry-after': '7' },
      ),
    );
    const { headers, text } = await stream();
    expect(headers['retry-after']).toBe('7');
    expect(JSON.parse(text).error.details).toContainEqual({
      '@type': 'type.googleapis.com/google.rpc.RetryInfo',
      retryDelay: '7s',
    });
  });
});

describe('a failure after the first event (W30)', () => {
  const breaks: [title: string, play: Parameters<typeof upstream.plays>[0]][] = [
    ['a clean end without a finish reason', playsEvents(chunk('Hel'))],
    [
      'a cut connection',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(`data: ${JSON.stringify(chunk('Hel'))}\r\n\r\n`, () =>
          setImmediate(() => response.destroy()),
        );
      },
    ],
    [
      'an error event',
      playsEvents(chunk('Hel'), {
        error: { code: 503, message: 'overloaded', status: 'UNAVAILABLE' },
      }),
    ],
    [
      'an event that is no JSON',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.end(`data: ${JSON.stringify(chunk('Hel'))}\r\n\r\ndata: {"candidates\r\n\r\n`);
      },
    ],
  ];
  it.each(breaks)('%s is told twice, and never as an end', async (_title, play) => {
    for (const dialect of dialects) {
      upstream.plays(play);
      const { status, text } = await stream('?alt=sse', `/${dialect}`);
      expect(status).toBe(200);
      const events = text.split('\r\n\r\n');
      const bare = events.pop() ?? '';
      expect(events).toHaveLength(2);
      expect(events[1]).toBe(`data: ${bare}`);
      expect(bare.startsWith('{"error":{"code":503,')).toBe(true);
      expect(JSON.parse(bare)).toMatchObject({
        error: { code: 503, status: 'UNAVAILABLE', message: expect.stringMatching(/./) },
      });
    }
  });
});

describe('a client that leaves (W36)', () => {
  it('ends the call to the provider', async () => {
    const left = new Promise<void>((resolve) => {
      upstream.plays((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(`data: ${JSON.stringify(chunk('Hel'))}\r\n\r\n`);
        response.on('close', resolve);
      });
    });
    const { hostname, port } = new URL(gateway.url);
    const content = JSON.stringify(body);
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `POST ${path}?alt=sse HTTP/1.1\r\nHost: x\r\nx-goog-api-key: ${apiKey}\r\nContent-Length: ${content.length}\r\n\r\n${content}`,
      );
    });
    socket.once('data', () => socket.destroy());
    await left;
  });
});
