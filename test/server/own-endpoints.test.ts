import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loopbackAddresses } from '../faults/hostile-requests.js';
import { apiKey, endpointCaller, endpointKey, startGateway } from './gateway.js';
import { publicAddress, startCanary, startPublicHost } from './public-network.js';
import { send } from './talk.js';
import { chunk, playsEvents, playsJson, startUpstream } from './upstream.js';

const ownKey = 'client-own-key-5521-abcdef';
const contents = [{ role: 'user', parts: [{ text: 'Hi' }] }];

let operator: Awaited<ReturnType<typeof startUpstream>>;
let host: Awaited<ReturnType<typeof startPublicHost>>;
let canary: Awaited<ReturnType<typeof startCanary>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;

beforeAll(async () => {
  operator = await startUpstream();
  host = await startPublicHost();
  canary = await startCanary();
  gateway = await startGateway({
    providers: [
      operator.provider,
      // By its name a vendor's, at an address of the operator's own.
      {
        ...operator.provider,
        name: 'openai',
        slugs: [],
        format: 'openai-chat',
        profile: 'openai',
      },
    ],
    models: { both: { targets: ['openai/gpt-4o', 'gemini/gemini-2.5-flash'] } },
    callers: { [endpointKey]: endpointCaller },
    publicNetwork: host.network,
    // What is remembered of one test's failures is part of what is tested here.
    routing: { circuitBreaker: true, cooldowns: true },
  });
});
afterAll(async () => {
  await gateway.close();
  await operator.close();
  await host.close();
  await canary.close();
});

beforeEach(() => {
  operator.plays(playsJson(200, chunk('from the operator', 'STOP')));
  host.plays(playsJson(200, completion));
});
/** Whatever a test does, nothing inside is called, and no credential of the operator's is sent. */
afterEach(() => {
  expect(canary.touched()).toBe(0);
  expect(JSON.stringify(host.calls)).not.toContain('upstream-secret');
});

const completion = {
  id: 'c-1',
  object: 'chat.completion',
  created: 1,
  model: 'm',
  choices: [{ index: 0, message: { role: 'assistant', content: 'Hello' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 2, completion_tokens: 1, total_tokens: 3 },
};

interface Asked {
  readonly mount?: string;
  readonly key?: string;
  readonly model?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

async function ask(
  extensions: object,
  {
    mount = '/gemini',
    key = endpointKey,
    model = 'gemini-2.5-flash',
    method = 'generateContent',
    headers = {},
  }: Asked = {},
) {
  const answer = await send(gateway.url, {
    path: `${mount}/v1beta/models/${model}:${method}`,
    headers: { 'x-goog-api-key': key, ...headers },
    body: { contents, ...extensions },
  });
  expect(answer.text).not.toContain(ownKey);
  expect(JSON.stringify(answer.headers)).not.toContain(ownKey);
  return answer;
}

const credentials = (more: object = {}) => ({
  custom_model_credentials: {
    identifier: 'openai/my-model',
    api_key: ownKey,
    base_url: 'https://models.example.com/v1',
    ...more,
  },
});

const errorOf = ({ text }: { text: string }) => JSON.parse(text).error;

/** The one answer to everything that cannot be called. */
const unusable = {
  code: 400,
  status: 'FAILED_PRECONDITION',
  message:
    'customModelCredentials: leads to no usable endpoint: it has to be the https:// address of a ' +
    'public host that answers by itself, without a redirect, with at most 16 MiB within 60 seconds',
};

describe('a model of the client\u2019s own', () => {
  it.each(['/gemini', '/v3/compat'])(
    'is called at its address with its key (%s)',
    async (mount) => {
      const answer = await ask(credentials(), { mount });
      expect([answer.status, answer.headers['x-gateway-provider']]).toEqual([200, 'openai']);
      expect(answer.headers['x-gateway-model']).toBe('my-model');
      expect(JSON.parse(answer.text).candidates[0].content.parts).toEqual([{ text: 'Hello' }]);
      expect(host.names).toEqual(['models.example.com']);
      expect(host.places).toEqual([
        { address: publicAddress, port: 443, servername: 'models.example.com' },
      ]);
      const [call] = host.calls;
      expect([call?.path, call?.headers.authorization, call?.headers.host]).toEqual([
        '/v1/chat/completions',
        `Bearer ${ownKey}`,
        'models.example.com',
      ]);
      expect(JSON.parse(call?.body ?? '').model).toBe('my-model');
      expect(operator.calls).toEqual([]);
    },
  );

  it('needs no model in the path that anybody knows', async () => {
    expect((await ask(credentials(), { model: 'nobody-knows-this' })).status).toBe(200);
  });

  it('streams', async () => {
    const piece = (delta: object, finish_reason: string | null) => ({
      id: 'c-1',
      object: 'chat.completion.chunk',
      created: 1,
      model: 'm',
      choices: [{ index: 0, delta, finish_reason }],
    });
    host.plays(playsEvents(piece({ content: 'Hel' }, null), piece({ content: 'lo' }, 'stop')));
    const { status, text } = await ask(credentials(), {
      method: 'streamGenerateContent?alt=sse',
    });
    expect(status).toBe(200);
    expect(text).toMatch(/"Hel".*"lo"/s);
    expect(operator.calls).toEqual([]);
  });

  it('counts its tokens without the operator', async () => {
    const { status } = await ask(
      {},
      {
        method: 'countTokens',
        headers: { 'X-Gateway-Extensions': JSON.stringify(credentials()) },
      },
    );
    expect(status).toBe(200);
    expect(operator.calls).toEqual([]);
  });

  it('may be asked for vectors', async () => {
    host.plays(
      playsJson(200, { object: 'list', data: [{ index: 0, embedding: [1, 2] }], model: 'm' }),
    );
    const { status, text } = await send(gateway.url, {
      path: '/gemini/v1beta/models/any:embedContent',
      headers: {
        'x-goog-api-key': endpointKey,
        'X-Gateway-Extensions': JSON.stringify(credentials()),
      },
      body: { content: { parts: [{ text: 'x' }] } },
    });
    expect([status, JSON.parse(text).embedding]).toEqual([200, { values: [1, 2] }]);
    expect(host.calls[0]?.headers.authorization).toBe(`Bearer ${ownKey}`);
  });

  it.each([
    ['openai', 'api.openai.com', '/v1/chat/completions', 'authorization', `Bearer ${ownKey}`],
    ['anthropic', 'api.anthropic.com', '/v1/messages', 'x-api-key', ownKey],
    [
      'google',
      'generativelanguage.googleapis.com',
      '/v1beta/models/my-model:generateContent',
      'x-goog-api-key',
      ownKey,
    ],
    ['groq', 'api.groq.com', '/openai/v1/chat/completions', 'authorization', `Bearer ${ownKey}`],
  ])(
    'without an address is called at the public one of %s, never at the operator\u2019s',
    async (provider, name, path, header, value) => {
      const { base_url: _, ...named } = credentials().custom_model_credentials;
      await ask({ custom_model_credentials: { ...named, identifier: `${provider}/my-model` } });
      const [call] = host.calls;
      expect([host.names, call?.path, call?.headers[header]]).toEqual([[name], path, value]);
      expect(operator.calls).toEqual([]);
    },
  );

  it('takes no answer from a cache, and leaves none there', async () => {
    const wish = { prompt_cache: { enabled: true } };
    for (const calls of [1, 2]) {
      const { headers } = await ask({ ...credentials(), ...wish });
      expect([
        headers['x-gateway-cache'],
        headers['x-gateway-warnings'],
        host.calls.length,
      ]).toEqual(['off', 'dropped;field="promptCache"', calls]);
    }
  });

  it('leaves everything that speaks of other models and providers aside, with a warning', async () => {
    const wishes = { models: ['gemini/gemini-2.5-flash'], provider_zdr: true };
    const { status, headers } = await ask({ ...credentials(), ...wishes });
    expect([status, headers['x-gateway-warnings']]).toEqual([
      200,
      'dropped;field="models", dropped;field="providerZdr"',
    ]);
    const strict = await ask(
      { ...credentials(), ...wishes },
      { headers: { 'X-Gateway-Strict': '1' } },
    );
    expect(strict.status).toBe(400);
  });

  it.each([
    [{ extra: { api_version: '2024-10-21', deployment: 'mine' } }, '/openai/deployments/mine/'],
    [{ extra: { deployment: 'mine' } }, '/openai/v1/'],
  ])('takes the settings of its provider: %j', async (more, path) => {
    const base_url = 'https://me.openai.azure.com';
    const { status, headers } = await ask(
      credentials({ identifier: 'azure/gpt-4o', base_url, ...more }),
    );
    expect([status, headers['x-gateway-warnings']]).toEqual([200, undefined]);
    expect(host.calls[0]?.path.startsWith(path)).toBe(true);
    expect(host.calls[0]?.headers['api-key']).toBe(ownKey);
  });

  it('is found in its region', async () => {
    const { base_url: _, ...named } = credentials().custom_model_credentials;
    const identifier = 'bedrock/amazon.nova-lite-v1:0';
    await ask({
      custom_model_credentials: { ...named, identifier, extra: { region: 'eu-west-1' } },
    });
    expect(host.names).toEqual(['bedrock-runtime.eu-west-1.amazonaws.com']);
    expect(host.calls[0]?.headers.authorization).toBe(`Bearer ${ownKey}`);
    const nowhere = await ask({ custom_model_credentials: { ...named, identifier } });
    expect(errorOf(nowhere).message).toContain('customModelCredentials.extra.region');
  });

  it('warns of settings that mean nothing there', async () => {
    const { headers } = await ask(credentials({ extra: { region: 'x', max_tokens: 5 } }));
    expect(headers['x-gateway-warnings']).toBe(
      'dropped;field="customModelCredentials.extra.max_tokens", ' +
        'dropped;field="customModelCredentials.extra.region"',
    );
  });

  it.each([
    [{ extra: { base_url: 'https://x.example' } }, 'extra.base_url'],
    [{ extra: { api_base: 'x' } }, 'extra.api_base'],
    [{ extra: { BaseURL: 'x' } }, 'extra.BaseURL'],
    [{ extra: { headers: { host: 'x' } } }, 'extra.headers'],
    [{ extra: { extra_headers: 'x' } }, 'extra.extra_headers'],
    [{ extra: { anything: 'https://x.example' } }, 'extra.anything'],
    [{ extra: { anything: '//x.example' } }, 'extra.anything'],
    [{ extra: { project: {} } }, 'extra.project'],
    [{ extra: { region: '../..' } }, 'extra.region'],
    [{ extra: { api_version: '1&x=2' } }, 'extra.api_version'],
    [{ api_key: 'two words' }, 'apiKey'],
    [{ api_key: 'line\r\nx-header: 1' }, 'apiKey'],
    [{ api_key: '' }, 'apiKey'],
    [{ identifier: 'nobody/model' }, 'identifier'],
    [{ identifier: 'demo/model' }, 'identifier'],
    [{ identifier: 'ollama/llama', base_url: undefined }, 'baseUrl'],
    [{ identifier: 'azure/gpt', base_url: undefined }, 'baseUrl'],
    [{ identifier: 'openai-chat/mine', base_url: undefined }, 'baseUrl'],
    [{ base_url: 'https://models.example.com/v1?key=x' }, 'baseUrl'],
  ])('is refused with %j, naming what is wrong', async (more, field) => {
    const answer = await ask(credentials(more));
    expect([answer.status, answer.text]).toEqual([
      400,
      expect.stringContaining(`customModelCredentials.${field}`),
    ]);
    expect([host.names, operator.calls]).toEqual([[], []]);
  });

  it('is refused for a key without the scope, whatever it says', async () => {
    for (const more of [{}, { base_url: 'http://127.0.0.1/' }, { identifier: 'nobody/model' }]) {
      const answer = await ask(credentials(more), { key: apiKey });
      expect(errorOf(answer)).toMatchObject({
        code: 400,
        status: 'FAILED_PRECONDITION',
        message: expect.stringContaining('not enabled for this key'),
      });
    }
    expect([host.names, operator.calls]).toEqual([[], []]);
  });

  it('is never stored in a batch', async () => {
    const { status, text } = await send(gateway.url, {
      path: '/gemini/v1beta/models/gemini-2.5-flash:batchGenerateContent',
      headers: { 'x-goog-api-key': endpointKey },
      body: {
        batch: {
          displayName: 'x',
          inputConfig: { requests: { requests: [{ request: { contents, ...credentials() } }] } },
        },
      },
    });
    expect([status, text]).toEqual([400, expect.stringContaining('never in a batch')]);
  });

  it('shows in a dry run what it would be sent, without its key', async () => {
    const answer = await ask(credentials(), { headers: { 'X-Gateway-Dry-Run': '1' } });
    const { targets, kept } = JSON.parse(answer.text);
    expect(kept).toEqual(['openai/my-model']);
    expect(targets).toMatchObject([
      {
        ownCredential: true,
        requests: [
          {
            url: 'https://models.example.com/v1/chat/completions',
            headers: { authorization: '***' },
            body: { model: 'my-model' },
          },
        ],
      },
    ]);
    expect([host.names, operator.calls]).toEqual([[], []]);
    const denied = await ask(credentials({ base_url: 'https://127.0.0.1/' }), {
      headers: { 'X-Gateway-Dry-Run': '1' },
    });
    expect(errorOf(denied)).toMatchObject(unusable);
  });
});

describe('an address inside', () => {
  const others = [
    'http://169.254.169.254/latest/meta-data/',
    'https://169.254.169.254/',
    'https://metadata.google.internal/',
    'https://[fd00:ec2::254]/',
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://192.168.0.1/',
    'https://100.64.0.1/',
    'https://[fc00::1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://host.docker.internal/',
    'https://printer.local/',
    'https://api.svc/',
    'https://intranet/',
    'https://models.example.com:8443/',
    'https://user:pass@models.example.com/',
    'https://models.example.com/#x',
    'https://models.example.com./',
    'http://models.example.com/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'ftp://127.0.0.1/',
    'data:text/plain,x',
    'javascript:alert(1)',
    'unix:/var/run/docker.sock',
    '//127.0.0.1/',
    'http://',
    'nonsense',
  ];

  it('is refused in every spelling, in the same words', async () => {
    const secure = loopbackAddresses(canary.port).map((url) => url.replace(/^http:/i, 'HTTPS:'));
    for (const address of [...loopbackAddresses(canary.port), ...secure, ...others]) {
      for (const member of ['base_url', 'url']) {
        const { base_url: _, ...named } = credentials().custom_model_credentials;
        const answer = await ask({ custom_model_credentials: { ...named, [member]: address } });
        expect([address, errorOf(answer)]).toEqual([address, expect.objectContaining(unusable)]);
      }
    }
    expect([host.names, host.places, operator.calls]).toEqual([[], [], []]);
  });

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['10.1.2.3']],
    [[publicAddress, '127.0.0.1']],
    [['::ffff:127.0.0.1']],
    [[]],
  ])('is refused where a public name leads to %j', async (addresses) => {
    host.resolves(async () => addresses);
    expect(errorOf(await ask(credentials()))).toMatchObject(unusable);
    expect(host.places).toEqual([]);
  });

  it('is not reached by a name that changes between two looks', async () => {
    let looks = 0;
    host.resolves(async () => [looks++ === 0 ? publicAddress : '127.0.0.1']);
    expect((await ask(credentials())).status).toBe(200);
    expect(looks).toBe(1);
    // The next request looks again, and is refused.
    expect(errorOf(await ask(credentials()))).toMatchObject(unusable);
    expect(host.places).toHaveLength(1);
  });

  it.each([301, 302, 303, 307, 308])('is not reached by a redirect (%i)', async (status) => {
    host.plays((_request, response) => {
      response.writeHead(status, { location: `http://127.0.0.1:${canary.port}/` }).end();
    });
    expect(errorOf(await ask(credentials()))).toMatchObject(unusable);
    expect(host.calls).toHaveLength(1);
  });
});

describe('a fault of the client\u2019s endpoint', () => {
  const refusals: readonly (readonly [title: string, arrange: () => void])[] = [
    ['refuses connections', () => host.connects(() => Promise.reject(new Error('ECONNREFUSED')))],
    ['has a name that nobody knows', () => host.resolves(() => Promise.reject(new Error('x')))],
    ['hangs up', () => host.plays((request) => void request.socket.destroy())],
    ['is no HTTP', () => host.plays((request) => void request.socket.end('SSH-2.0-x\r\n'))],
    ['answers with a page', () => host.plays((_request, response) => void response.end('<html>'))],
    ['answers with nothing', () => host.plays((_request, response) => void response.end())],
    [
      'breaks off',
      () =>
        host.plays((_request, response) => {
          response.writeHead(200, { 'content-length': '1000' }).write('{"id"');
          response.socket?.end();
        }),
    ],
    [
      'says that it is too long',
      () =>
        host.plays((_request, response) => {
          response.writeHead(200, { 'content-length': String(17 * 1024 * 1024) }).write('{');
        }),
    ],
    [
      'does not end',
      () =>
        host.plays((_request, response) => {
          response.writeHead(200, { 'content-type': 'application/json' });
          const piece = Buffer.alloc(1024 * 1024, ' ');
          const more = () => {
            while (!response.destroyed && response.write(piece));
          };
          response.on('drain', more);
          more();
        }),
    ],
  ];
  it.each(refusals)('that %s is told like every other', async (_title, arrange) => {
    arrange();
    const answer = await ask(credentials());
    expect(errorOf(answer)).toMatchObject(unusable);
    const [info] = errorOf(answer).details;
    expect(info).toMatchObject({ reason: 'ENDPOINT_UNUSABLE' });
    expect(operator.calls).toEqual([]);
  });

  it.each([401, 403])(
    'that refuses the credential (%i) is the client\u2019s affair',
    async (status) => {
      host.plays(playsJson(status, { error: { message: `bad key ${ownKey}`, type: 'x' } }));
      const answer = await ask({ ...credentials(), fallback: { enabled: true, max_retries: 5 } });
      expect(errorOf(answer)).toMatchObject({
        code: 400,
        status: 'FAILED_PRECONDITION',
        message: 'customModelCredentials.apiKey: was refused by the endpoint that it is for',
      });
      expect(host.calls).toHaveLength(1);
      expect(operator.calls).toEqual([]);
    },
  );

  it('of the request\u2019s content is told, without the key', async () => {
    host.plays(playsJson(400, { error: { message: `no field "x", key was ${ownKey}` } }));
    const answer = await ask(credentials());
    expect(errorOf(answer)).toMatchObject({
      code: 400,
      message: 'no field "x", key was [redacted]',
    });
  });

  it('that limits the rate is told with its wait, and keeps nobody else waiting', async () => {
    host.plays(playsJson(429, { error: { message: 'slow down' } }, { 'retry-after': '30' }));
    const limited = credentials({ api_key: 'a-key-with-a-limit-1' });
    const answer = await ask(limited);
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '30']);
    host.plays(playsJson(200, completion));
    // The same credential rests; the operator's of the same provider, and others', do not.
    expect((await ask(limited)).status).toBe(429);
    expect(host.calls).toEqual([]);
    expect((await ask(credentials())).status).toBe(200);
    operator.plays(playsJson(200, completion));
    expect((await ask({}, { model: 'openai/gpt-4o' })).status).toBe(200);
    expect(gateway.targetStandings().map(({ model }) => model)).not.toContain('my-model');
  });

  it('that fails again and again closes no circuit of the operator\u2019s', async () => {
    host.plays(playsJson(500, { error: { message: 'x' } }));
    for (let call = 0; call < 12; call++) {
      await ask(credentials({ identifier: 'openai/gpt-4o', api_key: 'a-key-that-fails-1' }));
    }
    operator.plays(playsJson(200, completion));
    const { status } = await ask({}, { model: 'openai/gpt-4o' });
    expect([status, operator.calls.length]).toEqual([200, 1]);
  });

  it('in the middle of a stream is told like every other', async () => {
    host.plays((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const piece = { choices: [{ index: 0, delta: { content: 'Hel' }, finish_reason: null }] };
      response.write(`data: ${JSON.stringify({ id: 'c', model: 'm', created: 1, ...piece })}\n\n`);
      setImmediate(() => response.socket?.destroy());
    });
    const { text } = await ask(credentials(), { method: 'streamGenerateContent?alt=sse' });
    expect(text).toContain('"Hel"');
    expect(text).toContain('FAILED_PRECONDITION');
    expect(text).toContain('leads to no usable endpoint');
  });
});

describe('a connection to the client\u2019s endpoint', () => {
  it('is made for one request alone', async () => {
    const before = host.sockets();
    await ask(credentials());
    await ask(credentials());
    expect(host.sockets() - before).toBe(2);
  });

  it('ends with the client that leaves', async () => {
    let closed: () => void = () => {};
    const left = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const arrived = new Promise<void>((resolve) => {
      host.plays((request) => {
        request.socket.on('close', closed);
        resolve();
      });
    });
    const { hostname, port } = new URL(gateway.url);
    const body = JSON.stringify({ contents, ...credentials() });
    const client = connect(Number(port), hostname, () =>
      client.write(
        `POST /gemini/v1beta/models/x:generateContent HTTP/1.1\r\nHost: x\r\n` +
          `x-goog-api-key: ${endpointKey}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      ),
    );
    await arrived;
    client.destroy();
    await left;
  });
});
