import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../src/core/errors.js';
import { createFiles, type FileOptions } from '../../src/files/files.js';
import type { Files, FileWish, Pieces } from '../../src/files/ports.js';
import { type Embedded, embeddedDatabase } from '../../src/storage/embedded.js';
import { diskContents } from '../../src/storage/file-contents.js';
import { filesStore } from '../../src/storage/files-store.js';
import { failureOf } from '../clients/gateway.js';

const hourMs = 3_600_000;

let dataDir: string;
let database: Embedded;
let files: Files;
let nowMs: number;
let ids: number;
const reported: GatewayError[] = [];

const folder = () => path.join(dataDir, 'files');

/** As after a start of the gateway on the same data. */
function open(changes: Partial<FileOptions> = {}): Files {
  const nextId = () => `id-${ids++}`;
  const newSecret = () => String(ids++).padStart(48, '0');
  return createFiles({
    store: filesStore(database.open),
    contents: diskContents(folder()),
    now: () => nowMs,
    newId: nextId,
    newSecret,
    limitBytes: 1000,
    isThere: database.isThere,
    report: (error) => reported.push(error),
    ...changes,
  });
}

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'pollux-'));
  database = embeddedDatabase(dataDir);
  nowMs = Date.UTC(2026, 0, 1);
  ids = 0;
  reported.length = 0;
  files = open();
});
afterEach(async () => {
  await files.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
  expect(reported).toEqual([]);
});

const wish: FileWish = {
  tenant: 'a',
  mimeType: 'text/plain',
  baseUrl: 'https://host/v1beta',
  source: 'UPLOADED',
};

async function keep(text: string, changes: Partial<FileWish> = {}) {
  const kept = await files.keep({ ...wish, ...changes }, [Buffer.from(text)]);
  if (!kept.ok) throw kept.error;
  return kept.value;
}

async function begin(changes: Partial<FileWish> = {}) {
  const begun = await files.uploads.begin({ ...wish, ...changes });
  if (!begun.ok) throw begun.error;
  return begun.value;
}

async function textOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const collected: Uint8Array[] = [];
  for await (const piece of pieces) collected.push(piece);
  return Buffer.concat(collected).toString();
}

describe('the shelf', () => {
  it('finds a file by its name and its address, and by nothing else', async () => {
    const file = await keep('text', { id: 'x-1' });
    expect(file.uri).toBe('https://host/v1beta/files/x-1');
    for (const reference of ['files/x-1', file.uri]) {
      expect(await files.find('a', reference)).toEqual(file);
      expect(await files.find('b', reference)).toBeUndefined();
    }
    const others = [
      'x-1',
      'https://generativelanguage.googleapis.com/v1beta/files/x-1',
      'https://host/v1beta/files/x-1?a=b',
      'files/x-2',
      'gs://bucket/files/',
      '',
    ];
    for (const reference of others) expect(await files.find('a', reference)).toBeUndefined();
  });

  it('keeps what the gateway made, whatever its length, and reads it again', async () => {
    const content = ['a'.repeat(800), 'b'.repeat(800)];
    async function* pieces() {
      for (const piece of content) yield Buffer.from(piece);
    }
    const made = { tenant: 'a', mimeType: 'application/jsonl', baseUrl: 'https://host/v1beta' };
    const file = await files.add(made, pieces());
    expect(file).toMatchObject({
      source: 'GENERATED',
      sizeBytes: 1600,
      sha256: createHash('sha256').update(content.join('')).digest('hex'),
      expiresAtMs: nowMs + 48 * hourMs,
    });
    expect(await textOf(files.read(file))).toBe(content.join(''));
  });

  it('says so where a file is gone by the time it is read', async () => {
    const file = await keep('text');
    await files.remove('a', file.id);
    expect(await failureOf(textOf(files.read(file)))).toMatchObject({ kind: 'not-found' });
  });
});

describe('a file', () => {
  it('is gone the moment its time is over, bytes and all with the next sweep', async () => {
    const file = await keep('old', { id: 'same' });
    nowMs += 48 * hourMs - 1;
    const young = await keep('young', { id: 'other' });
    expect((await files.get('a', 'same')).ok).toBe(true);
    nowMs += 1;
    expect((await files.get('a', 'same')).ok).toBe(false);
    expect(await files.find('a', file.uri)).toBeUndefined();
    expect(await files.list('a', 10)).toEqual([young]);
    expect(await failureOf(textOf(files.read(file)))).toMatchObject({ kind: 'not-found' });
    expect(await readdir(folder())).toHaveLength(2);
    await files.sweep();
    expect(await readdir(folder())).toHaveLength(1);
  });

  it('leaves its name to a new one when its time is over, before any sweep', async () => {
    await keep('old', { id: 'same' });
    nowMs += 48 * hourMs;
    const file = await keep('new', { id: 'same' });
    await files.sweep();
    expect(await textOf(files.read(file))).toBe('new');
    expect(await readdir(folder())).toHaveLength(1);
  });

  it('that expired while the gateway was down goes with its first use after that', async () => {
    await keep('old');
    await files.close();
    nowMs += 48 * hourMs;
    files = open();
    expect(await files.list('a', 10)).toEqual([]);
    await files.close();
    expect(await readdir(folder())).toEqual([]);
  });

  it('can be read by its owner alone', async () => {
    await keep('text');
    const [content = ''] = await readdir(folder());
    for (const place of [folder(), path.join(folder(), content)]) {
      expect((await stat(place)).mode & 0o077).toBe(0);
    }
  });
});

describe('where nothing was kept yet', () => {
  it('nothing is made to say so', async () => {
    const google = 'https://generativelanguage.googleapis.com/v1beta/files/abc';
    expect(await files.find('a', google)).toBeUndefined();
    expect(await files.findAll('a', ['files/abc', google])).toEqual(new Map());
    expect(await files.get('a', 'abc')).toMatchObject({ error: { kind: 'not-found' } });
    expect(await files.list('a', 10)).toEqual([]);
    expect(await files.ownerOf('0'.repeat(48))).toBeUndefined();
    expect(database.isThere()).toBe(false);
  });
});

describe('the sweep', () => {
  const expired = () => filesStore(database.open).expired(nowMs, { limit: 1000, after: '' });

  it('goes on behind what cannot be removed, and removes that next time', async () => {
    const contents = diskContents(folder());
    let stuck: string | undefined;
    files = open({
      contents: {
        ...contents,
        async delete(contentId) {
          stuck ??= contentId;
          if (contentId === stuck) throw new GatewayError('storage-failed', 'not now');
          await contents.delete(contentId);
        },
      },
    });
    const store = filesStore(database.open);
    const begun = Array.from({ length: 250 }, (_, at) => String(at).padStart(48, '0'));
    const times = { createdAtMs: nowMs, expiresAtMs: nowMs + 1 };
    for (const contentId of begun) {
      await store.begin({ ...wish, contentId, id: contentId, uri: 'https://host/x', ...times });
    }
    nowMs += 1;
    await files.sweep();
    expect(await expired()).toEqual(begun.slice(0, 1));
    expect(reported.splice(0)).toMatchObject([{ kind: 'storage-failed' }]);
    stuck = '';
    await files.sweep();
    expect(await expired()).toEqual([]);
  });

  it('leaves a file to nobody whose bytes could not be removed', async () => {
    const contents = diskContents(folder());
    const broken = async () => {
      throw new GatewayError('storage-failed', 'not now');
    };
    files = open({ contents: { ...contents, delete: broken } });
    const file = await keep('text', { id: 'same' });
    expect(await failureOf(files.remove('a', file.id))).toMatchObject({ kind: 'storage-failed' });
    expect(await files.get('a', file.id)).toMatchObject({ error: { kind: 'not-found' } });
    await keep('new', { id: 'same' });
    expect(await expired()).toHaveLength(1);
  });

  it('is told of once where the store fails, and begins again the next time', async () => {
    const fault = new GatewayError('overloaded', 'not ours');
    const failing = open({
      store: { ...filesStore(database.open), expired: () => Promise.reject(fault) },
    });
    await failing.sweep();
    await failing.sweep();
    await failing.close();
    expect(reported.splice(0)).toEqual([fault, fault]);
  });
});

describe('a download', () => {
  it('lets go of the content when nobody reads on', async () => {
    let reading = 0;
    const contents = diskContents(folder());
    files = open({
      contents: {
        ...contents,
        async *read(contentId) {
          reading++;
          try {
            yield* contents.read(contentId);
          } finally {
            reading--;
          }
        },
      },
    });
    const { id } = await keep('text');
    const download = await files.download('a', id);
    if (!download.ok) throw download.error;
    expect(reading).toBe(1);
    for await (const _ of download.value.content) break;
    expect(reading).toBe(0);
  });
});

describe('the list', () => {
  it('loses and repeats nothing where files are as old as each other', async () => {
    for (const id of ['b', 'd', 'a', 'e', 'c']) await keep(id, { id });
    const listed: string[] = [];
    let [last] = await files.list('a', 1);
    while (last !== undefined && listed.length < 6) {
      listed.push(last.id);
      [last] = await files.list('a', 1, last);
    }
    expect(listed).toEqual(['e', 'd', 'c', 'b', 'a']);
  });
});

describe('an upload', () => {
  it('that nobody ends is gone after two days', async () => {
    const upload = await begin();
    await files.uploads.append(upload, 0, [Buffer.from('text')]);
    nowMs += 48 * hourMs;
    expect((await files.findUpload('a', upload.contentId)).ok).toBe(false);
    expect(await files.ownerOf(upload.contentId)).toBeUndefined();
  });

  it('becomes no file once it was swept', async () => {
    const upload = await begin();
    nowMs += 48 * hourMs;
    await files.sweep();
    expect(await readdir(folder())).toEqual([]);
    expect(await files.uploads.finish(upload)).toMatchObject({ error: { kind: 'not-found' } });
  });

  it('gives way to a newer request, which waits for no piece', async () => {
    const upload = await begin();
    let waits = () => {};
    const waiting = new Promise<void>((resolve) => {
      waits = resolve;
    });
    async function* stuck() {
      yield Buffer.from('abc');
      waits();
      await new Promise(() => {});
    }
    const older = failureOf(files.uploads.append(upload, 0, stuck()));
    await waiting;
    expect(await files.uploads.received(upload)).toEqual({ ok: true, value: 3 });
    expect(await older).toMatchObject({ kind: 'cancelled' });
    expect(await files.uploads.append(upload, 3, [Buffer.from('def')])).toEqual({
      ok: true,
      value: 6,
    });
    const file = await files.uploads.finish(upload);
    const sha256 = createHash('sha256').update('abcdef').digest('hex');
    expect(file).toMatchObject({ ok: true, value: { sizeBytes: 6, sha256 } });
  });

  const pieces = (...texts: string[]) => texts.map((text) => Buffer.from(text));
  async function* failing(fault: unknown) {
    yield Buffer.from('bc');
    throw fault;
  }

  const breaks = ['cancelled', 'request-timeout', 'deadline-exceeded'] as const;
  it.each(breaks)('keeps what came before %s', async (kind) => {
    const upload = await begin();
    await files.uploads.append(upload, 0, pieces('a'));
    await failureOf(files.uploads.append(upload, 1, failing(new GatewayError(kind, ''))));
    expect(await files.uploads.received(upload)).toEqual({ ok: true, value: 3 });
  });

  it('goes back to where it was when a piece is refused', async () => {
    const upload = await begin();
    await files.uploads.append(upload, 0, pieces('a'));
    const tooLong: Pieces = pieces('x'.repeat(500), 'x'.repeat(500));
    expect(await failureOf(files.uploads.append(upload, 1, tooLong))).toMatchObject({
      kind: 'body-too-large',
    });
    expect(await files.uploads.received(upload)).toEqual({ ok: true, value: 1 });
    // As long as what was refused, which nothing of it may be taken for.
    const other = 'y'.repeat(500);
    await files.uploads.append(upload, 1, pieces(other));
    const sha256 = createHash('sha256').update(`a${other}`).digest('hex');
    expect(await files.uploads.finish(upload)).toMatchObject({ value: { sha256 } });
  });

  it('forgets the digest of what was refused, also where nothing comes behind it', async () => {
    const upload = await begin();
    await files.uploads.append(upload, 0, pieces('a'));
    await failureOf(files.uploads.append(upload, 1, pieces('x'.repeat(500), 'x'.repeat(500))));
    const sha256 = createHash('sha256').update('a').digest('hex');
    expect(await files.uploads.finish(upload)).toMatchObject({ value: { sizeBytes: 1, sha256 } });
  });

  it('goes on with its digest where its name is taken for now', async () => {
    const taken = await keep('text', { id: 'same' });
    await files.remove('a', taken.id);
    const upload = await begin({ id: 'same' });
    await files.uploads.append(upload, 0, pieces('a'));
    await keep('text', { id: 'same' });
    const refused = await files.uploads.finish(upload);
    expect(refused).toMatchObject({ error: { kind: 'already-exists' } });
    await files.uploads.append(upload, 1, pieces('b'));
    await files.remove('a', 'same');
    const sha256 = createHash('sha256').update('ab').digest('hex');
    expect(await files.uploads.finish(upload)).toMatchObject({ value: { sizeBytes: 2, sha256 } });
  });

  it('that has become a file takes no piece any more, and is not cancelled', async () => {
    const upload = await begin();
    await files.uploads.append(upload, 0, pieces('abc'));
    const finished = await files.uploads.finish(upload);
    const ended = { ok: false, error: { kind: 'failed-precondition' } };
    expect(await files.uploads.append(upload, 3, pieces('def'))).toMatchObject(ended);
    expect(await files.uploads.received(upload)).toMatchObject(ended);
    expect(await files.uploads.cancel(upload)).toMatchObject(ended);
    expect(await files.uploads.finish(upload)).toEqual(finished);
    if (!finished.ok) throw finished.error;
    expect(await textOf(files.read(finished.value))).toBe('abc');
  });

  it('that is cancelled is unknown to whoever was about to go on with it', async () => {
    const upload = await begin();
    expect(await files.uploads.cancel(upload)).toEqual({ ok: true, value: undefined });
    const gone = { ok: false, error: { kind: 'not-found' } };
    expect(await files.uploads.append(upload, 0, pieces('abc'))).toMatchObject(gone);
    expect(await files.uploads.received(upload)).toMatchObject(gone);
    expect(await files.uploads.cancel(upload)).toMatchObject(gone);
    expect(await files.uploads.finish(upload)).toMatchObject(gone);
    expect(await readdir(folder())).toEqual([]);
  });

  it('that goes at the last moment becomes no file', async () => {
    const store = filesStore(database.open);
    files = open({ store: { ...store, finish: async () => 'gone' } });
    const finished = await files.uploads.finish(await begin());
    expect(finished).toMatchObject({ error: { kind: 'not-found' } });
  });

  it('is asked for by what can be its address only', async () => {
    await begin();
    const asked: string[] = [];
    const store = filesStore(database.open);
    files = open({
      store: {
        ...store,
        async findUpload(contentId) {
          asked.push(contentId);
          return undefined;
        },
      },
    });
    for (const text of ['', 'x'.repeat(48), "' or 1=1", 'a'.repeat(47), 'a'.repeat(49)]) {
      expect(await files.ownerOf(text)).toBeUndefined();
    }
    expect(asked).toEqual([]);
    await files.ownerOf('a'.repeat(48));
    expect(asked).toEqual(['a'.repeat(48)]);
  });

  it('of more than a file may have is refused before it begins', async () => {
    const begun = await files.uploads.begin({ ...wish, announcedBytes: 1001 });
    expect(begun).toMatchObject({ ok: false, error: { kind: 'body-too-large' } });
  });
});

it('says that it is not the client, where the folder of files cannot be used', async () => {
  await writeFile(folder(), 'a file');
  expect(await failureOf(keep('text'))).toMatchObject({ kind: 'storage-failed', httpStatus: 503 });
  expect(await files.list('a', 10)).toEqual([]);
});

describe('a disk that is full', () => {
  const full = () => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });

  /** Takes some bytes in all, then none. */
  function small(sizeBytes: number): Files {
    const contents = diskContents(folder());
    let left = sizeBytes;
    return open({
      contents: {
        ...contents,
        async append(contentId, offset, given) {
          async function* fitting() {
            for await (const piece of given) {
              left -= piece.length;
              if (left < 0) throw new GatewayError('storage-failed', 'full', { cause: full() });
              yield piece;
            }
          }
          await contents.append(contentId, offset, fitting());
        },
      },
    });
  }

  it('keeps nothing of an upload in one request', async () => {
    files = small(5);
    const kept = files.keep(wish, [Buffer.from('1234'), Buffer.from('5678')]);
    expect(await failureOf(kept)).toMatchObject({ kind: 'storage-failed', httpStatus: 503 });
    expect(await readdir(folder())).toEqual([]);
    expect(await files.list('a', 10)).toEqual([]);
  });

  it('keeps the pieces before of an upload in pieces', async () => {
    files = small(5);
    const upload = await begin();
    await files.uploads.append(upload, 0, [Buffer.from('12')]);
    const refused = files.uploads.append(upload, 2, [Buffer.from('34'), Buffer.from('56')]);
    expect(await failureOf(refused)).toMatchObject({ kind: 'storage-failed' });
    expect(await files.uploads.received(upload)).toEqual({ ok: true, value: 2 });
    const [content = ''] = await readdir(folder());
    expect(await readFile(path.join(folder(), content), 'utf8')).toBe('12');
  });
});
