import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { configuredPrincipal } from '../../src/core/principal.js';
import type { Running } from '../../src/main.js';
import { spanIdOf, traceIdOf } from '../../src/tracing/trace-context.js';
import { apiKey, startGateway } from './gateway.js';
import { chunk, playsEvents, playsJson, startUpstream } from './upstream.js';

const managerKey = 'a-key-that-reads-traces';
const strangerKey = 'a-key-of-another-project';
const traceId = '0af7651916cd43dd8448eb211c80319c';
const parent = 'b7ad6b7169203331';

const callers = {
  [managerKey]: configuredPrincipal('manager', 'test', ['manage']),
  [strangerKey]: configuredPrincipal('stranger', 'default', ['manage']),
};

type Upstream = Awaited<ReturnType<typeof startUpstream>>;

let broken: Upstream;
let whole: Upstream;
let gateway: Running;
let collector: Awaited<ReturnType<typeof startCollector>>;
beforeAll(async () => {
  [broken, whole, collector] = await Promise.all([
    startUpstream(),
    startUpstream(),
    startCollector(),
  ]);
  broken.plays(playsJson(503, { error: { code: 503, message: 'No.', status: 'UNAVAILABLE' } }));
});
afterEach(() => gateway.close());
afterAll(() => Promise.all([broken.close(), whole.close(), collector.close()]));

/** A gateway whose model `m` is asked for at a broken target first. */
async function begin(traces: Parameters<typeof startGateway>[0]) {
  gateway = await startGateway({
    providers: [
      { ...broken.provider, name: 'first', slugs: [] },
      { ...whole.provider, name: 'second', slugs: [] },
    ],
    models: { m: { targets: ['first/a', 'second/b'] } },
    callers,
    ...traces,
  });
}

async function generate(headers: Record<string, string>, method = 'generateContent') {
  const response = await fetch(`${gateway.url}/v1beta/models/m:${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-goog-api-key': apiKey, ...headers },
    body: JSON.stringify({ contents: [{ parts: [{ text: 'a secret question' }] }] }),
  });
  await response.text();
  expect(response.status).toBe(200);
  return response.headers.get('x-request-id') ?? '';
}

async function manage(path: string, key = managerKey) {
  const response = await fetch(`${gateway.url}/manage/v1/${path}`, {
    headers: { 'x-goog-api-key': key },
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

describe('a request that a client places in a trace', () => {
  it('is a tree with a child for each attempt', async () => {
    await begin({});
    whole.plays(playsJson(200, chunk('Hi.', 'STOP')));
    const id = await generate({ traceparent: `00-${traceId}-${parent}-01` });
    const { status, body } = await manage(`traces/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      traceId,
      complete: true,
      spans: [
        {
          id,
          parentId: parent,
          kind: 'request',
          keyId: 'config:test',
          name: 'generateContent',
          provider: 'second',
          model: 'b',
          status: 200,
          outcome: 'ok',
          children: [
            { kind: 'attempt', name: 'first/a', outcome: 'upstream_5xx', facts: { ordinal: 1 } },
            {
              kind: 'attempt',
              name: 'second/b',
              outcome: 'ok',
              facts: { ordinal: 2, promptTokens: 2, candidatesTokens: 3 },
            },
          ],
        },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('secret question');
    expect((await manage(`traces/${traceId}`)).body).toEqual(body);
  });

  it('joins the trace of the request that it names as its parent', async () => {
    await begin({});
    whole.plays(playsEvents(chunk('Hi.', 'STOP')));
    const first = await generate({ 'X-Opper-Name': 'plan' }, 'streamGenerateContent');
    const headers = { 'X-Opper-Name': 'step', 'X-Opper-Parent-Span-Id': first };
    const second = await generate(headers, 'streamGenerateContent');
    const deeper = { 'X-Opper-Name': 'detail', 'X-Opper-Parent-Span-Id': second };
    await generate(deeper, 'streamGenerateContent');
    const { body } = await manage(`traces/${second}`);
    expect(body.traceId).toBe(traceIdOf(first));
    const [plan] = body.spans;
    expect(body.spans).toHaveLength(1);
    expect(plan.name).toBe('plan');
    const step = plan.children.at(-1);
    expect(step).toMatchObject({ id: second, name: 'step', operation: 'streamGenerateContent' });
    expect(step.children.at(-1)).toMatchObject({ name: 'detail' });
    const { body: list } = await manage('traces?pageSize=2');
    expect(list.spans.map(({ name }: { name: string }) => name)).toEqual(['detail', 'step']);
    const { body: rest } = await manage(`traces?pageSize=2&pageToken=${list.nextPageToken}`);
    expect(rest).toMatchObject({ spans: [{ name: 'plan' }] });
    const { body: named } = await manage('traces?name=step');
    expect(named.spans).toHaveLength(1);
  });

  it('has its own attempts only, where others share its id', async () => {
    await begin({});
    whole.plays(playsJson(200, chunk('Hi.', 'STOP')));
    const sent = '7d0c5e1a-52b4-4c0e-9a53-1f2e8c6b9d40';
    const again = { 'X-Request-Id': sent, 'X-Opper-Name': 'again' };
    expect(await Promise.all([generate(again), generate(again)])).toEqual([sent, sent]);
    const { body } = await manage(`traces/${sent}`);
    const named = (span: { requestId: string; children: { name: string }[] }) => [
      span.requestId,
      ...span.children.map(({ name }) => name),
    ];
    expect(body.traceId).toBe(traceIdOf(sent));
    expect(body.spans.map(named)).toEqual([
      [sent, 'first/a', 'second/b'],
      [sent, 'first/a', 'second/b'],
    ]);
    const below = await generate({ 'X-Opper-Parent-Span-Id': sent });
    const { body: after } = await manage(`traces/${below}`);
    expect(after.spans).toHaveLength(2);
    expect(
      after.spans
        .flatMap(({ children }: { children: object[] }) => children)
        .filter(({ kind }: { kind: string }) => kind === 'request'),
    ).toMatchObject([{ id: below }]);
  });

  it('is as good as unknown to other projects', async () => {
    await begin({});
    whole.plays(playsJson(200, chunk('Hi.', 'STOP')));
    const id = await generate({ 'X-Opper-Name': 'plan' });
    const foreign = await manage(`traces/${id}`, strangerKey);
    expect(foreign.status).toBe(404);
    expect(foreign.body).toEqual((await manage('traces/nothing', strangerKey)).body);
    expect((await manage('traces', strangerKey)).body).toEqual({ spans: [] });
    expect((await manage('traces?project=test', strangerKey)).status).toBe(404);
    expect((await manage(`traces/${id}?project=test`, strangerKey)).status).toBe(404);
  });
});

describe('requests that nobody names', () => {
  it.each([
    ['named', 0],
    ['all', 1],
    ['off', 0],
  ] as const)('with "%s" are kept %d times', async (keep, count) => {
    await begin({ traces: { keep } });
    whole.plays(playsJson(200, chunk('Hi.', 'STOP')));
    await generate({});
    expect((await manage('traces')).body.spans).toHaveLength(count);
  });
});

describe('a collector of OpenTelemetry', () => {
  it('gets a fallback as one span of a server with two of a client', async () => {
    const headers = { 'x-collector-key': 'let-me-in' };
    const otlp = { endpoint: collector.url, headers, sample: 1, serviceName: 'tests' };
    await begin({ traces: { keep: 'off', otlp } });
    whole.plays(playsJson(200, chunk('Hi.', 'STOP')));
    const id = await generate({ traceparent: `00-${traceId}-${parent}-01` });
    await generate({ traceparent: `00-${traceId}-${parent}-00` });
    await gateway.close();
    expect(collector.exports).toHaveLength(1);
    const [{ path, headers: sent, body }] = collector.exports as [Export];
    expect(path).toBe('/v1/traces');
    expect(sent).toMatchObject({ 'content-type': 'application/json', ...headers });
    const { spans } = body.resourceSpans[0].scopeSpans[0];
    expect(spans).toHaveLength(3);
    const [request, first, second] = spans;
    expect(request).toMatchObject({ traceId, spanId: spanIdOf(id), parentSpanId: parent, kind: 2 });
    expect(first).toMatchObject({ traceId, parentSpanId: spanIdOf(id), kind: 3 });
    expect(first.status).toEqual({ code: 2, message: 'upstream_5xx' });
    expect(second).toMatchObject({ parentSpanId: spanIdOf(id), name: 'generate_content b' });
    expect(JSON.stringify(body)).not.toContain('secret question');
    await begin({});
  });
});

interface Export {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: what a test looks into as it likes.
  readonly body: any;
}

async function startCollector() {
  const exports: Export[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = JSON.parse(Buffer.concat(pieces).toString());
    exports.push({ path: request.url ?? '', headers: request.headers, body });
    response.end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    exports,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
