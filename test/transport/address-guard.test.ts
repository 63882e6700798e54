import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CallSignal, createCancellation } from '../../src/core/cancellation.js';
import { GatewayError } from '../../src/core/errors.js';
import {
  connectSecurely,
  createGuardedFetch,
  type GuardedPlace,
  type GuardOptions,
} from '../../src/transport/address-guard.js';
import type { GuardedFetch, GuardedRequest } from '../../src/transport/transport.js';

const publicAddress = '93.184.216.34';

/** Nobody may reach it: it listens where the hostile addresses lead. */
const canary = { connections: 0, port: 0 };
const canaryServer = createTcpServer((socket) => {
  canary.connections++;
  socket.destroy();
});

/** What a public host would be. The tests lead sockets for public addresses here. */
let host: Server;
let answer: RequestListener = (_request, response) => void response.end();

beforeAll(async () => {
  canaryServer.listen(0, '127.0.0.1');
  await once(canaryServer, 'listening');
  canary.port = (canaryServer.address() as AddressInfo).port;
  host = createServer((request, response) => answer(request, response));
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
});

afterAll(async () => {
  host.closeAllConnections();
  await new Promise((resolve) => host.close(resolve));
  await new Promise((resolve) => canaryServer.close(resolve));
});

/** A guard whose public internet is the host above. */
function guardOf(options: Partial<GuardOptions> = {}) {
  const places: GuardedPlace[] = [];
  const names: string[] = [];
  const fetch = createGuardedFetch({
    allowedPorts: [],
    deniedHosts: [],
    deniedAddresses: () => [],
    connect: async (place) => {
      places.push(place);
      const socket = connect((host.address() as AddressInfo).port, '127.0.0.1');
      await once(socket, 'connect');
      return socket;
    },
    ...options,
    lookup: async (name) => {
      names.push(name);
      return options.lookup ? options.lookup(name) : [publicAddress];
    },
  });
  return { fetch, places, names };
}

/** A guard with the real connection, to which every name is an address of the canary's. */
function realGuard(lookup: GuardOptions['lookup']): GuardedFetch {
  return createGuardedFetch({
    allowedPorts: [canary.port],
    deniedHosts: [],
    deniedAddresses: () => [],
    lookup,
    connect: connectSecurely,
  });
}

const never: CallSignal = createCancellation().signal;
const plain: GuardedRequest = { limitBytes: 1000, timeoutMs: 5000, signal: never };

const refusal =
  'cannot be read: it has to be the https:// address of a public host that answers by itself, ' +
  'without a redirect, with at most 1000 bytes within 5 seconds';

async function refusalOf(fetching: ReturnType<GuardedFetch>): Promise<GatewayError> {
  const result = await fetching;
  if (result.ok) throw new Error('it was not refused');
  return result.error;
}

describe('a public host', () => {
  it('is asked once, by its checked address and its own name', async () => {
    const asked: (string | undefined)[][] = [];
    answer = ({ url, method, headers }, response) => {
      asked.push([method, url, headers.host, headers.authorization, headers['accept-encoding']]);
      response.setHeader('Content-Type', 'Application/PDF; q=1').end('%PDF-1.7');
    };
    const { fetch, places, names } = guardOf();
    const got = await fetch('https://files.example.com/a%20b.pdf?x=1', plain);
    expect(got).toMatchObject({ ok: true, value: { status: 200, mediaType: 'application/pdf' } });
    expect(got.ok && got.value.bytes.toString()).toBe('%PDF-1.7');
    expect(asked).toEqual([['GET', '/a%20b.pdf?x=1', 'files.example.com', undefined, 'identity']]);
    expect(names).toEqual(['files.example.com']);
    expect(places).toEqual([
      { address: publicAddress, port: 443, servername: 'files.example.com' },
    ]);
  });

  it('is sent what a request of another kind brings, and may answer with any status', async () => {
    answer = (request, response) => {
      response.statusCode = 418;
      request.pipe(response);
    };
    const { fetch } = guardOf();
    const got = await fetch('https://files.example.com/', {
      ...plain,
      method: 'POST',
      headers: { authorization: 'Bearer of-the-client' },
      body: 'ping',
    });
    expect(got.ok && [got.value.status, got.value.bytes.toString()]).toEqual([418, 'ping']);
  });

  it('is connected to anew for every request', async () => {
    answer = (_request, response) => void response.end('x');
    const { fetch, places } = guardOf();
    await fetch('https://files.example.com/1', plain);
    await fetch('https://files.example.com/2', plain);
    expect(places).toHaveLength(2);
  });

  it('may be named by its address, which no certificate has a name for', async () => {
    answer = (_request, response) => void response.end('x');
    const { fetch, places, names } = guardOf();
    expect(await fetch(`https://${publicAddress}/`, plain)).toMatchObject({ ok: true });
    expect(await fetch('https://[2606:4700::1111]/', plain)).toMatchObject({ ok: true });
    expect(places.map(({ address, servername }) => [address, servername])).toEqual([
      [publicAddress, undefined],
      ['2606:4700::1111', undefined],
    ]);
    expect(names).toEqual([]);
  });

  it('is tried at its other addresses where the first does not answer', async () => {
    answer = (_request, response) => void response.end('x');
    const tried: string[] = [];
    const { fetch } = guardOf({
      lookup: async () => ['2606:4700::1', publicAddress],
      connect: async ({ address }) => {
        tried.push(address);
        if (address !== publicAddress) throw new Error('unreachable');
        const socket = connect((host.address() as AddressInfo).port, '127.0.0.1');
        await once(socket, 'connect');
        return socket;
      },
    });
    expect(await fetch('https://files.example.com/', plain)).toMatchObject({ ok: true });
    expect(tried).toEqual(['2606:4700::1', publicAddress]);
  });

  it('is reached on another port where that is allowed', async () => {
    answer = (_request, response) => void response.end('x');
    const { fetch, places } = guardOf({ allowedPorts: [8443] });
    expect(await fetch('https://files.example.com:8443/', plain)).toMatchObject({ ok: true });
    expect(await fetch('https://files.example.com:8444/', plain)).toMatchObject({ ok: false });
    expect(places.map(({ port }) => port)).toEqual([8443]);
  });
});

/** Rows 43 to 45 of the hostile input table: loopback and metadata in every spelling, other schemes. */
const hostile: readonly string[] = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://127.0.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://0177.0.0.1/',
  'https://017700000001/',
  'https://0/',
  'https://0.0.0.0/',
  'https://[::]/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[0:0:0:0:0:ffff:127.0.0.1]/',
  'https://[64:ff9b::127.0.0.1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001:0:808:808::80ff:fffe]/',
  'https://１２７.0.0.1/',
  'https://127。0。0。1/',
  'https://①②⑦.0.0.1/',
  'HTTPS://127.0.0.1/',
  'https://127.0.0.1./',
  'https://user@files.example.com/',
  'https://user:pass@files.example.com/',
  'https://files.example.com@127.0.0.1/',
  'https://localhost/',
  'https://LOCALHOST/',
  'https://localhost./',
  'https://a.localhost/',
  'https://printer.local/',
  'https://vault.internal/',
  'https://metadata.google.internal/',
  'https://metadata.example.com/',
  'https://api.default.svc/',
  'https://api.default.svc.cluster.local/',
  'https://intranet/',
  'https://files.example.com./',
  'https://169.254.169.254/latest/meta-data/',
  'https://0xa9fea9fe/',
  'https://[fd00:ec2::254]/',
  'https://10.0.0.1/',
  'https://172.16.0.1/',
  'https://192.168.1.1/',
  'https://100.64.0.1/',
  'https://[fc00::1]/',
  'https://[fe80::1]/',
  'https://255.255.255.255/',
  'http://files.example.com/',
  'file:///etc/passwd',
  'gopher://files.example.com/',
  'ftp://files.example.com/',
  'data:text/plain,x',
  'javascript:alert(1)',
  'unix:/var/run/docker.sock',
  'ws://files.example.com/',
  '//files.example.com/',
  '',
  'http://',
  'https://',
  'https://files.example.com:80/',
  'https://files.example.com:22/',
  'https://files.example.com/#part',
  'https://files.example.com/#',
  `https://${'a.'.repeat(130)}example.com/`,
  'https://files.denied.example/',
  'https://denied.example/',
];

describe('an address that is not allowed', () => {
  it.each(hostile)('%s is neither resolved nor connected to', async (address) => {
    const { fetch, places, names } = guardOf({ deniedHosts: ['denied.example'] });
    const { kind, status, message } = await refusalOf(fetch(address, plain));
    expect([kind, status, message]).toEqual([
      'failed-precondition',
      'FAILED_PRECONDITION',
      refusal,
    ]);
    expect([places, names]).toEqual([[], []]);
  });

  it('never touches the canary, with the real connection', async () => {
    const fetch = realGuard(async () => ['127.0.0.1']);
    for (const address of hostile.filter((text) => /^https:/i.test(text))) {
      const withPort = URL.canParse(address) ? new URL(address) : undefined;
      if (!withPort) continue;
      withPort.port = String(canary.port);
      await refusalOf(fetch(withPort.href, plain));
    }
    expect(canary.connections).toBe(0);
  });
});

describe('a name', () => {
  it.each([
    ['is private', ['10.0.0.1']],
    ['is loopback', ['127.0.0.1']],
    ['is loopback in IPv6', ['::1']],
    ['is metadata', ['169.254.169.254']],
    ['is a private one behind NAT64', ['64:ff9b::10.0.0.1']],
    ['is public, with a second one that is not', [publicAddress, '192.168.0.1']],
    ['is missing', []],
    ['is no address', ['example.com']],
  ])('is refused where its address %s', async (_what, addresses) => {
    const { fetch, places } = guardOf({ lookup: async () => addresses });
    const { message } = await refusalOf(fetch('https://rebind.example.com/', plain));
    expect([message, places]).toEqual([refusal, []]);
  });

  it('is resolved once: an address that changes behind our back is never looked up again', async () => {
    answer = (_request, response) => void response.end('public');
    let asked = 0;
    const { fetch, places } = guardOf({
      lookup: async () => [asked++ === 0 ? publicAddress : '127.0.0.1'],
    });
    const first = await fetch('https://rebind.example.com/', plain);
    expect([first.ok, asked, places.map(({ address }) => address)]).toEqual([
      true,
      1,
      [publicAddress],
    ]);
    // The next request looks anew, and is refused.
    await refusalOf(fetch('https://rebind.example.com/', plain));
    expect(places).toHaveLength(1);
  });

  it('that leads to this machine by a public address is refused', async () => {
    const { fetch, places } = guardOf({ deniedAddresses: () => [publicAddress] });
    await refusalOf(fetch('https://files.example.com/', plain));
    expect(places).toEqual([]);
  });

  it('never touches the canary, with the real connection', async () => {
    for (const addresses of [
      ['127.0.0.1'],
      ['::1'],
      ['::ffff:127.0.0.1'],
      [publicAddress, '127.0.0.1'],
    ]) {
      const fetch = realGuard(async () => addresses);
      await refusalOf(fetch(`https://rebind.example.com:${canary.port}/`, plain));
    }
    expect(canary.connections).toBe(0);
  });
});

describe('an answer', () => {
  it.each<[string, RequestListener]>([
    [
      'that is a redirect',
      (_request, response) =>
        void response.writeHead(302, { location: `http://127.0.0.1:${canary.port}/` }).end(),
    ],
    [
      'that is a redirect without an address',
      (_request, response) => void response.writeHead(304).end(),
    ],
    [
      'that says it is too long',
      (_request, response) => void response.writeHead(200, { 'content-length': 1001 }).write('x'),
    ],
    [
      'that turns out too long',
      (_request, response) => {
        response.write('x'.repeat(600));
        response.end('x'.repeat(600));
      },
    ],
    [
      'that is compressed',
      (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
    ],
    ['that breaks off', (_request, response) => void response.socket?.destroy()],
    [
      'that breaks off in the middle',
      (_request, response) => {
        response.writeHead(200, { 'content-length': 10 });
        response.write('x', () => response.socket?.destroy());
      },
    ],
    ['that is not HTTP', (_request, response) => void response.socket?.end('SSH-2.0-OpenSSH\r\n')],
  ])('%s is refused in the same words', async (_what, listener) => {
    answer = listener;
    const { fetch } = guardOf();
    const { kind, message } = await refusalOf(fetch('https://files.example.com/', plain));
    expect([kind, message]).toEqual(['failed-precondition', refusal]);
    expect(canary.connections).toBe(0);
  });

  it('that does not come in time is refused in the same words', async () => {
    answer = () => {};
    const { fetch } = guardOf();
    const { message } = await refusalOf(
      fetch('https://files.example.com/', { ...plain, timeoutMs: 20 }),
    );
    expect(message).toBe(refusal.replace('5 seconds', '0.02 seconds'));
  });

  it('of exactly the limit is taken', async () => {
    answer = (_request, response) => void response.end('x'.repeat(1000));
    const { fetch } = guardOf();
    const got = await fetch('https://files.example.com/', plain);
    expect(got.ok && got.value.bytes.length).toBe(1000);
  });

  it('is not waited for once the client has left', async () => {
    const call = createCancellation();
    const left = new GatewayError('cancelled', 'The client left.');
    answer = () => call.abort(left);
    const { fetch } = guardOf();
    const error = await refusalOf(
      fetch('https://files.example.com/', { ...plain, signal: call.signal }),
    );
    expect(error).toBe(left);
    expect(
      await refusalOf(fetch('https://files.example.com/', { ...plain, signal: call.signal })),
    ).toBe(left);
  });
});

describe('a host that cannot be reached', () => {
  it.each<[string, Partial<GuardOptions>]>([
    ['has no name', { lookup: async () => Promise.reject(new Error('ENOTFOUND')) }],
    [
      'does not answer',
      {
        connect: async () =>
          Promise.reject(Object.assign(new Error('refused'), { code: 'UND_ERR_SOCKET' })),
      },
    ],
    [
      'has a certificate of another name',
      {
        connect: async () =>
          Promise.reject(
            Object.assign(new Error('altname'), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }),
          ),
      },
    ],
  ])('because it %s is refused in the same words', async (_what, options) => {
    const { fetch } = guardOf(options);
    const { message } = await refusalOf(fetch('https://files.example.com/', plain));
    expect(message).toBe(refusal);
  });
});

describe('connectSecurely', () => {
  it('goes to the address and asks for the certificate of the name', async () => {
    const hellos: string[] = [];
    const server = createTcpServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', (hello) => {
        hellos.push(hello.toString('latin1'));
        socket.destroy();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const place = { address: '127.0.0.1', port: (server.address() as AddressInfo).port };
    const named = connectSecurely({ ...place, servername: 'files.example.com' });
    await expect(named).rejects.toThrow();
    await expect(connectSecurely(place)).rejects.toThrow();
    // A TLS handshake begins with 22; the name stands in it as it is.
    expect(
      hellos.map((hello) => [hello.charCodeAt(0), hello.includes('files.example.com')]),
    ).toEqual([
      [22, true],
      [22, false],
    ]);
    await new Promise((resolve) => server.close(resolve));
  });
});
