import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { gatewayKey, settings, startTestGateway, type TestGateway } from '../clients/gateway.js';
import { send } from '../server/talk.js';

/** The public internet of these tests: one host at one address, and names that lead elsewhere. */
const publicAddress = '93.184.216.34';
const names: Readonly<Record<string, readonly string[]>> = {
  'files.example.com': [publicAddress],
  'rebind.example.com': [publicAddress, '127.0.0.1'],
  'inside.example.com': ['10.1.2.3'],
};
const content = Buffer.from('%PDF-1.7 from far away');

let host: Server;
let asked: string[] = [];
let answer: RequestListener;
beforeAll(async () => {
  host = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    answer(request, response);
  });
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
});
afterAll(() => new Promise((resolve) => host.close(resolve)));
afterEach(() => {
  asked = [];
});

const publicNetwork = {
  lookup: async (name: string) => names[name] ?? Promise.reject(new Error('ENOTFOUND')),
  async connect() {
    const socket = connect((host.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  },
};

function settingOf(format: string) {
  const setting = settings.find((one) => one.format === format);
  if (!setting) throw new Error('no such format');
  return setting;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function call(gateway: TestGateway, parts: readonly object[], asking: Asked = {}) {
  const { method = 'generateContent', headers = {} } = asking;
  const { status, text } = await send(gateway.url, {
    path: `/v1beta/models/${gateway.model}:${method}`,
    headers: { 'x-goog-api-key': gatewayKey, 'content-type': 'application/json', ...headers },
    body: { contents: [{ role: 'user', parts: [{ text: 'Read.' }, ...parts] }] },
  });
  return { status, body: JSON.parse(text) };
}

/** Uploads in one request -> the file's address. */
async function upload(gateway: TestGateway, bytes: Buffer, type: string): Promise<string> {
  const { headers } = await send(gateway.url, {
    path: '/upload/v1beta/files',
    headers: {
      'x-goog-api-key': gatewayKey,
      'content-type': 'application/json',
      'x-goog-upload-protocol': 'resumable',
      'x-goog-upload-command': 'start',
      'x-goog-upload-header-content-length': String(bytes.length),
      'x-goog-upload-header-content-type': type,
    },
    body: '{"file":{}}',
  });
  const url = new URL(headers['x-goog-upload-url'] ?? '');
  const { text } = await send(gateway.url, {
    path: url.pathname + url.search,
    headers: {
      'x-goog-api-key': gatewayKey,
      'x-goog-upload-command': 'upload, finalize',
      'x-goog-upload-offset': '0',
    },
    body: bytes,
  });
  return JSON.parse(text).file.uri;
}

function sentBy(gateway: TestGateway): string {
  return JSON.stringify(gateway.upstream.requests.at(-1)?.body);
}

const report = (fileUri: string) => [{ fileData: { fileUri, mimeType: 'application/pdf' } }];
const field = 'contents[0].parts[1].fileData.fileUri';

describe('addresses where the operator has them fetched', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    const media = { fetchRemote: true, fetchBytes: 1024 };
    const further = { sections: { media }, publicNetwork };
    gateway = await startTestGateway(settingOf('bedrock-converse'), {}, further);
  });
  afterAll(() => gateway.close());

  it.each(['generateContent', 'streamGenerateContent', 'countTokens'])(
    'are fetched for %s, in strict mode too',
    async (method) => {
      answer = (_request, response) => void response.end(content);
      const headers = { 'X-Gateway-Strict': '1' };
      const parts = report('https://files.example.com/report.pdf?x=1');
      expect((await call(gateway, parts, { method, headers })).status).toBe(200);
      expect(sentBy(gateway)).toContain(content.toString('base64'));
      expect(asked).toEqual(['files.example.com/report.pdf?x=1']);
    },
  );

  it.each<[string, string, RequestListener]>([
    ['a private address', 'https://inside.example.com/a.pdf', () => {}],
    ['a private address beside a public one', 'https://rebind.example.com/a.pdf', () => {}],
    ['an address of loopback itself', 'https://127.0.0.1/a.pdf', () => {}],
    ['a name that is not there', 'https://gone.example.com/a.pdf', () => {}],
    ['another port', 'https://files.example.com:8443/a.pdf', () => {}],
    [
      'a redirect',
      'https://files.example.com/a.pdf',
      (_request, response) =>
        void response.writeHead(302, { location: 'https://inside.example.com/' }).end(),
    ],
    [
      'too many bytes',
      'https://files.example.com/a.pdf',
      (_request, response) => void response.end(Buffer.alloc(1025)),
    ],
    [
      'a page that says it is not there',
      'https://files.example.com/a.pdf',
      (_request, response) => void response.writeHead(404).end('nothing here'),
    ],
  ])('are refused in the same words for %s', async (_what, address, listener) => {
    answer = listener;
    const before = gateway.upstream.requests.length;
    const { status, body } = await call(gateway, report(address));
    const description =
      'cannot be fetched: it has to be the https:// address of a public host that answers with a ' +
      'file by itself, of 1024 bytes at most and within 60 seconds';
    expect([status, body.error.status, body.error.message]).toEqual([
      400,
      'FAILED_PRECONDITION',
      `${field}: ${description}`,
    ]);
    expect(JSON.stringify(body.error.details)).toContain(`"field":"${field}"`);
    expect(asked.filter((one) => !one.startsWith('files.example.com/'))).toEqual([]);
    expect(gateway.upstream.requests).toHaveLength(before);
  });

  it('are not fetched by a dry run, which says that they would be', async () => {
    const address = 'https://files.example.com/report.pdf';
    const headers = { 'X-Gateway-Dry-Run': '1' };
    const { status, body } = await call(gateway, report(address), { headers });
    expect(status).toBe(200);
    expect(JSON.stringify(body.targets[0].requests[0].body)).toContain(`<content of ${address}>`);
    expect(body.targets[0].decisions).toContainEqual({
      class: 'E',
      field: 'contents[0].parts[1].fileData',
      reason: 'the file is fetched by the gateway and sent inline',
    });
    expect(asked).toEqual([]);
  });
});

describe('addresses where the operator has not', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway(settingOf('openai-chat'), {}, { publicNetwork });
  });
  afterAll(() => gateway.close());

  it('are refused with the setting that would allow them, and nothing is fetched', async () => {
    const { status, body } = await call(gateway, report('https://files.example.com/report.pdf'));
    expect([status, body.error.status]).toEqual([400, 'INVALID_ARGUMENT']);
    expect(JSON.stringify(body.error.details)).toContain(
      'the gateway would fetch it if its operator set media.fetchRemote',
    );
    expect(asked).toEqual([]);
  });

  it('are left to the provider where it fetches them itself', async () => {
    const fileUri = 'https://files.example.com/picture.png';
    const picture = [{ fileData: { fileUri, mimeType: 'image/png' } }];
    expect((await call(gateway, picture)).status).toBe(200);
    expect(sentBy(gateway)).toContain(fileUri);
    expect(asked).toEqual([]);
  });
});

describe('files of the gateway', () => {
  const open: TestGateway[] = [];
  afterEach(async () => {
    for (const gateway of open.splice(0)) await gateway.close();
  });

  async function start(format: string): Promise<TestGateway> {
    const gateway = await startTestGateway(settingOf(format));
    open.push(gateway);
    return gateway;
  }

  it('are counted as part of the prompt', async () => {
    const gateway = await start('anthropic-messages');
    const uri = await upload(gateway, content, 'application/pdf');
    const { status } = await call(gateway, report(uri), { method: 'countTokens' });
    expect(status).toBe(200);
    expect(sentBy(gateway)).toContain(content.toString('base64'));
  });

  it('are told by their length in a dry run', async () => {
    const gateway = await start('anthropic-messages');
    const uri = await upload(gateway, content, 'application/pdf');
    const headers = { 'X-Gateway-Dry-Run': '1' };
    const { body } = await call(gateway, report(uri), { headers });
    const [target] = body.targets;
    expect(JSON.stringify(target.requests)).toContain('"data":"<30 characters of base64>=="');
    expect(target.decisions).toContainEqual({
      class: 'E',
      field: 'contents[0].parts[1].fileData',
      reason: 'the file is sent inline',
    });
    expect(gateway.upstream.requests).toEqual([]);
  });

  it('that are too large for a provider are refused with both sizes', async () => {
    const gateway = await start('bedrock-converse');
    const uri = await upload(gateway, Buffer.alloc(4.5 * 1024 * 1024 + 1, ' '), 'application/pdf');
    const { status, body } = await call(gateway, report(uri));
    expect(status).toBe(400);
    expect(JSON.stringify(body.error.details)).toContain(
      'has 4718593 bytes; the provider takes 4718592 bytes of such a file at most',
    );
    expect(gateway.upstream.requests).toEqual([]);
  });

  it('that are too large for a request to Google are uploaded there once', async () => {
    const gateway = await start('gemini');
    const large = Buffer.alloc(50 * 1024 * 1024 + 1, 'pdf ');
    const uri = await upload(gateway, large, 'application/pdf');
    const results = await Promise.all([call(gateway, report(uri)), call(gateway, report(uri))]);
    expect(results.map(({ status }) => status)).toEqual([200, 200]);
    const { files } = gateway.upstream;
    expect([...files.values()].map(({ bytes }) => bytes.equals(large))).toEqual([true]);
    expect(sentBy(gateway)).toContain('https://generativelanguage.googleapis.com/v1beta/files/');
    expect(sentBy(gateway)).not.toContain('inlineData');
  });
});
