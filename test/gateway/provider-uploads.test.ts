import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createCancellation } from '../../src/core/cancellation.js';
import { GatewayError } from '../../src/core/errors.js';
import type { Result } from '../../src/core/result.js';
import type { StoredFile } from '../../src/files/ports.js';
import type { Target } from '../../src/formats/format.js';
import { gemini } from '../../src/formats/gemini/index.js';
import { createProviderUploads } from '../../src/gateway/held/provider-uploads.js';
import { createProvider } from '../../src/providers/create-provider.js';
import type { Provider } from '../../src/providers/provider.js';
import { readBytes } from '../../src/transport/read-bytes.js';
import { createSender } from '../../src/transport/send.js';
import { brokenFilm } from '../replay/google-files.js';
import { type Replay, replayKey, startReplay } from '../replay/upstream.js';
import { createShelf } from './shelf.js';

const sender = createSender({ connectTimeoutMs: 1000 });
let google: Replay;

beforeAll(async () => {
  google = await startReplay('gemini');
});
afterAll(async () => {
  await sender.close();
  await google.close();
});
const closing: Replay[] = [];
afterEach(async () => {
  for (const replay of closing.splice(0)) await replay.close();
});

function providerAt(baseUrl: string, apiKey = replayKey): Provider {
  return createProvider({
    name: 'gemini',
    slugs: [],
    format: gemini,
    profile: 'gemini',
    baseUrl,
    apiKey,
    send: sender.send,
    timeouts: { headersMs: 1000, streamHeadersMs: 1000, firstEventMs: 1000, idleMs: 1000 },
  });
}

const target: Target = {
  provider: 'gemini',
  model: 'gemini-2.5-flash',
  profile: 'gemini',
  credentialId: '00000000',
};

/** An uploader whose clock stands still, and its waits with it. */
function setup() {
  const shelf = createShelf();
  const clock = { nowMs: Date.now() };
  const waits: number[] = [];
  const timers = new Set<{ readonly delayMs: number; readonly act: () => void }>();
  const uploads = createProviderUploads({
    shelf,
    readBytes: (body, limitBytes = 1_000_000) => readBytes(body, limitBytes),
    now: () => clock.nowMs,
    wait: async (ms) => void waits.push(ms),
    after(delayMs, act) {
      const timer = { delayMs, act };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
  });
  const upload = (
    file: StoredFile,
    provider = providerAt(google.url),
    signal = createCancellation().signal,
  ) => uploads.addressAt(provider, target, file, signal);
  return { shelf, clock, waits, timers, upload, forget: uploads.forget };
}

/** Paths of the requests since, without what differs from run to run. */
function requestsSince(count: number): string[] {
  return google.requests
    .slice(count)
    .map(({ method, path }) => `${method} ${path.replace(/up\d+|google-\d+/, 'x')}`);
}

function addressOf(result: Result<string>): string {
  if (!result.ok) throw result.error;
  return result.value;
}

function uploadedAs(address: string) {
  return google.files.get(new URL(address).pathname.replace('/v1beta/', ''));
}

const content = Buffer.from('%PDF-1.7 a document');
const begin = 'POST /upload/v1beta/files';
const send = 'POST /upload/v1beta/files?upload_id=x&upload_protocol=resumable';

describe('an upload to Google', () => {
  it('brings the bytes there and gives their address', async () => {
    const { shelf, upload } = setup();
    const before = google.requests.length;
    const address = addressOf(await upload(shelf.put(content, { displayName: 'secret name' })));
    expect(address).toMatch(/^https:\/\/generativelanguage\.googleapis\.com\/v1beta\/files\//);
    expect(uploadedAs(address)).toMatchObject({ mimeType: 'application/pdf', bytes: content });
    expect(requestsSince(before)).toEqual([begin, send]);
    const sent = google.requests.slice(before).map(({ headers }) => headers['x-goog-api-key']);
    expect(sent).toEqual([replayKey, replayKey]);
  });

  it.each(['', '/v1beta'])('finds its way from a base URL that ends with %j', async (end) => {
    const { shelf, upload } = setup();
    const before = google.requests.length;
    const film = shelf.put(content, { mimeType: 'video/mp4' });
    addressOf(await upload(film, providerAt(google.url + end)));
    expect(requestsSince(before).slice(0, 3)).toEqual([begin, send, 'GET /v1beta/files/x']);
  });

  it('waits longer and longer until the provider has looked at it', async () => {
    const { shelf, upload, waits } = setup();
    const before = google.requests.length;
    addressOf(await upload(shelf.put(content, { mimeType: 'video/mp4' })));
    expect(requestsSince(before).slice(2)).toEqual(Array(2).fill('GET /v1beta/files/x'));
    expect(waits).toEqual([250, 500]);
  });

  it('is made once for calls at the same time, and kept for later ones', async () => {
    const { shelf, upload } = setup();
    const file = shelf.put(content);
    const before = google.requests.length;
    const [first, second] = await Promise.all([upload(file), upload(file)]);
    const third = await upload(file);
    expect(requestsSince(before)).toEqual([begin, send]);
    expect([second, third]).toEqual([first, first]);
  });

  it('is made anew for another file, credential or provider', async () => {
    const { shelf, upload } = setup();
    const file = shelf.put(content);
    await upload(file);
    const before = google.requests.length;
    await upload(shelf.put(content));
    await upload(file, { ...providerAt(google.url), credentialId: 'another' });
    await upload(file, { ...providerAt(google.url), name: 'another' });
    expect(requestsSince(before)).toEqual([begin, send, begin, send, begin, send]);
  });

  it.each([
    ['another content under the same id', { sha256: 'another' }],
    ['another type', { mimeType: 'text/plain' }],
    ['the same id of another tenant', { tenant: 'another' }],
  ])('is made anew for %s', async (_what, change) => {
    const { shelf, upload } = setup();
    const file = shelf.put(content);
    await upload(file);
    const before = google.requests.length;
    await upload({ ...file, ...change });
    expect(requestsSince(before)).toEqual([begin, send]);
  });

  it('is made anew once the provider has lost the file', async () => {
    const { shelf, upload, forget } = setup();
    const [lost, other] = [shelf.put(content), shelf.put(content)];
    const address = addressOf(await upload(lost));
    await upload(other);
    forget(address);
    const before = google.requests.length;
    await upload(other);
    expect(requestsSince(before)).toEqual([]);
    expect(addressOf(await upload(lost))).not.toBe(address);
    // Who learns of it later does not undo what was done about it.
    forget(address);
    await upload(lost);
    expect(requestsSince(before)).toEqual([begin, send]);
  });

  it('is given up after ten minutes, and the next call tries again', async () => {
    const { shelf, upload, timers } = setup();
    const file = shelf.put(content);
    const release = google.hold();
    const late = upload(file);
    const [timer] = timers;
    expect(timer?.delayMs).toBe(600_000);
    timer?.act();
    const message = 'The provider took too long to take in a file.';
    expect(await late).toMatchObject({ ok: false, error: { kind: 'upstream-timeout', message } });
    release();
    expect((await upload(file)).ok).toBe(true);
    expect(timers.size).toBe(0);
  });

  it('takes no name for one that would lead elsewhere', async () => {
    const { shelf, upload } = setup();
    const provider = providerAt(google.url);
    const file = { name: 'files/../../other', uri: 'https://x/y', state: 'PROCESSING' };
    const asked: string[] = [];
    const result = await upload(shelf.put(content), {
      ...provider,
      async send(request) {
        asked.push(request.method);
        const response = await provider.send(request);
        if (!response.ok || !request.content) return response;
        await readBytes(response.value.body, 10_000);
        const body = (async function* () {
          yield Buffer.from(JSON.stringify({ file }));
        })();
        return { ok: true, value: { ...response.value, body } };
      },
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'upstream-invalid' } });
    expect(asked).toEqual(['POST', 'POST']);
  });

  it('is made anew a while before Google forgets the file', async () => {
    const { shelf, upload, clock } = setup();
    const file = shelf.put(content);
    await upload(file);
    const before = google.requests.length;
    clock.nowMs += 47.5 * 60 * 60_000;
    await upload(file);
    expect(requestsSince(before)).toEqual([]);
    clock.nowMs += 20 * 60_000;
    await upload(file);
    expect(requestsSince(before)).toEqual([begin, send]);
  });

  it('that was refused is tried again by the next call', async () => {
    const { shelf, upload } = setup();
    const file = shelf.put(content);
    const refused = await upload(file, {
      ...providerAt(google.url, 'wrong'),
      credentialId: 'same',
    });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'upstream-credential' } });
    const taken = await upload(file, { ...providerAt(google.url), credentialId: 'same' });
    expect(taken.ok).toBe(true);
  });

  it('of something that Google can make nothing of rules the target out', async () => {
    const { shelf, upload } = setup();
    const result = await upload(shelf.put(brokenFilm, { mimeType: 'video/mp4' }));
    expect(result).toMatchObject({ ok: false, error: { kind: 'upstream-field-refused' } });
  });

  it('of a file that is gone meanwhile says so', async () => {
    const { shelf, upload } = setup();
    const file = shelf.put(content);
    shelf.remove(file.id);
    expect(await upload(file)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  it('never goes to another host than the operator’s', async () => {
    const { shelf, upload } = setup();
    const elsewhere = await startReplay('gemini');
    closing.push(elsewhere);
    const provider = providerAt(google.url);
    const { hostname, port } = new URL(elsewhere.url);
    const misled: Provider = {
      ...provider,
      async send(request) {
        const response = await provider.send(request);
        if (!response.ok) return response;
        const address = `http://${hostname}:${port}/upload/v1beta/files?upload_id=up1`;
        const headers = { ...response.value.headers, 'x-goog-upload-url': address };
        return { ok: true, value: { ...response.value, headers } };
      },
    };
    const result = await upload(shelf.put(content), misled);
    expect(result).toMatchObject({ ok: false, error: { kind: 'upstream-invalid' } });
    expect(elsewhere.requests).toEqual([]);
  });

  it('goes on for others when one of the calls is given up', async () => {
    const { shelf, upload } = setup();
    const file = shelf.put(content);
    const leaving = createCancellation();
    const left = new GatewayError('cancelled', 'left');
    const release = google.hold();
    const first = upload(file, providerAt(google.url), leaving.signal);
    const second = upload(file);
    leaving.abort(left);
    expect(await first).toEqual({ ok: false, error: left });
    release();
    expect((await second).ok).toBe(true);
    // Whoever comes with a call that is over already waits for nothing.
    expect(await upload(file, providerAt(google.url), leaving.signal)).toEqual({
      ok: false,
      error: left,
    });
  });
});
