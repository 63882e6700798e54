import { describe, expect, it } from '@jest/globals';
import type { Part } from '../../generated/formats/gemini.js';
import { joinPieces } from '../../src/core/blobs.js';
import { createByteBudget } from '../../src/core/byte-budget.js';
import { createCancellation } from '../../src/core/cancellation.js';
import type { CanonicalCall } from '../../src/core/canonical.js';
import { GatewayError } from '../../src/core/errors.js';
import { fail, ok } from '../../src/core/result.js';
import type { Warning } from '../../src/core/warnings.js';
import { anthropicMessages } from '../../src/formats/anthropic-messages/index.js';
import { bedrockConverse } from '../../src/formats/bedrock-converse/index.js';
import { namesFiles } from '../../src/formats/files-in-call.js';
import type { ClientFormat, Target } from '../../src/formats/format.js';
import { gemini } from '../../src/formats/gemini/index.js';
import { openaiChat } from '../../src/formats/openai-chat/index.js';
import { openaiResponses } from '../../src/formats/openai-responses/index.js';
import {
  type CallFiles,
  type CallFilesOptions,
  type CallOrigin,
  createCallFiles,
} from '../../src/gateway/files/call-files.js';
import { createFileContents } from '../../src/gateway/files/read-contents.js';
import type { Provider } from '../../src/providers/provider.js';
import type { GuardedFetch } from '../../src/transport/transport.js';
import { callOf } from '../formats/canonical-call.js';
import { createShelf, type Shelf } from './shelf.js';

const formats = { gemini, openaiChat, openaiResponses, anthropicMessages, bedrockConverse };

function place(format: ClientFormat, { uploads = false, profile = 'p' } = {}) {
  const provider: Provider = {
    name: 'p',
    slugs: [],
    format,
    profile,
    credentialId: '00000000',
    policy: {},
    origin: 'http://p',
    path: () => '/x',
    headers: () => ({}),
    timeouts: { headersMs: 1000, streamHeadersMs: 1000, firstEventMs: 1000, idleMs: 1000 },
    ...(uploads ? { uploads: { start: '/u', file: (name: string) => `/${name}` } } : {}),
    send: async () => fail(new GatewayError('internal', 'nothing is sent here')),
  };
  const target: Target = { provider: 'p', model: 'm', profile, credentialId: '00000000' };
  return { provider, target };
}

interface Setup {
  readonly shelf?: Shelf;
  readonly options?: Partial<CallFilesOptions>;
  readonly origin?: Partial<CallOrigin>;
}

/** Opens the files of a call whose only turn holds these parts. */
async function open(
  parts: readonly Part[],
  { shelf = createShelf(), options, origin }: Setup = {},
) {
  const call = callOf({ contents: [{ role: 'user', parts }] });
  let tokens = 0;
  const openFiles = createCallFiles({
    shelf,
    budget: createByteBudget(1_000_000),
    uploads: {
      addressAt: async () => fail(new GatewayError('internal', 'no upload expected')),
      forget: () => {},
    },
    newToken: () => String(++tokens).padStart(32, '0'),
    ...options,
  });
  const files = await openFiles(call, {
    signal: createCancellation().signal,
    address: () => 'http://gateway.test/v1beta/models/m:generateContent',
    ...origin,
  });
  if (!files.ok) return { call, error: files.error };
  return { call, files: files.value };
}

async function opened(parts: readonly Part[], setup?: Setup) {
  const { call, files, error } = await open(parts, setup);
  if (!files) throw error;
  return { call, files };
}

/** What would be sent, or why nothing would be, and what became of the fields on the way. */
interface Outcome {
  readonly files: CallFiles;
  readonly decisions: readonly (readonly string[])[];
  readonly body?: string;
  readonly warnings?: readonly Warning[];
  readonly error?: GatewayError;
}

async function write(
  parts: readonly Part[],
  format: ClientFormat,
  setup: Setup & { readonly uploads?: boolean; readonly profile?: string } = {},
): Promise<Outcome> {
  const { call, files } = await opened(parts, setup);
  const { provider, target } = place(format, setup);
  const written = await files.write(call, provider, target, (whole, losses) =>
    format.writeRequest(whole, target, losses),
  );
  const { result, losses } = written;
  return {
    files,
    decisions: losses.decisions.map(({ class: kind, field, reason }) => [kind, field, reason]),
    ...(result.ok
      ? { body: textOf(result.value.body, written.call), warnings: result.value.warnings }
      : { error: result.error }),
  };
}

function textOf(body: object, { blobs }: CanonicalCall): string {
  const json = JSON.stringify(body);
  return blobs ? joinPieces(blobs.splice(json)) : json;
}

const content = Buffer.from('%PDF-1.7 with a name');
const base64 = content.toString('base64');
const at = 'contents[0].parts[0].fileData';
const inline = ['E', at, 'the file is sent inline'];

describe('whether a call names files', () => {
  const named = { fileData: { fileUri: 'https://host/a.png' } };
  it.each<[string, CanonicalCall['contents'][number]['parts'], boolean]>([
    ['text alone', [{ text: 'hi' }], false],
    ['a file', [{ text: 'hi' }, named], true],
    [
      'a file in the result of a function',
      [{ functionResponse: { name: 'f', response: {}, parts: [named] } }],
      true,
    ],
    ['a result without files', [{ functionResponse: { name: 'f', response: {} } }], false],
  ])('%s', (_title, parts, want) => {
    expect(namesFiles(callOf({ contents: [{ role: 'user', parts }] }))).toBe(want);
  });
});

describe('files of this gateway', () => {
  it.each(Object.entries(formats))(
    'go inline over %s, without a warning',
    async (_name, format) => {
      const shelf = createShelf();
      const { uri } = shelf.put(content, { displayName: 'minutes.pdf' });
      const { body, decisions, warnings } = await write([{ fileData: { fileUri: uri } }], format, {
        shelf,
      });
      expect(body).toContain(base64);
      expect(body).not.toContain('gateway.test');
      expect(warnings).toEqual([]);
      expect(decisions).toContainEqual(inline);
    },
  );

  it('have their name where the format has names, and lose nothing with it elsewhere', async () => {
    const shelf = createShelf();
    const { uri } = shelf.put(content, { displayName: 'minutes.pdf' });
    const words = shelf.put(Buffer.from('some words'), {
      displayName: 'words.txt',
      mimeType: 'text/plain',
    });
    const parts = [{ fileData: { fileUri: uri } }, { fileData: { fileUri: words.uri } }];
    for (const [format, named] of [
      [openaiChat, true],
      [openaiResponses, true],
      [anthropicMessages, true],
      [gemini, false],
    ] as const) {
      const { body, warnings } = await write(parts, format, { shelf });
      expect([format.name, body?.includes('minutes.pdf'), warnings]).toEqual([
        format.name,
        named,
        [],
      ]);
    }
    // A name that the client wrote is warned of.
    const own = { fileUri: words.uri, displayName: 'my words' };
    const { warnings } = await write([{ fileData: own }], openaiChat, { shelf });
    expect(warnings).toMatchObject([{ code: 'dropped', field: `${at}.displayName` }]);
  });

  it('keep their own names out of the results of functions, which point at pieces by name', async () => {
    const shelf = createShelf();
    const { uri } = shelf.put(content, { displayName: 'stored.pdf' });
    const parts = [
      { fileData: { fileUri: uri, mimeType: 'application/pdf' } },
      { fileData: { fileUri: uri, displayName: 'shown' } },
    ];
    const result = { functionResponse: { name: 'f', response: {}, parts } };
    const { call, files } = await opened([result], { shelf });
    const { provider, target } = place(gemini);
    const { call: whole } = await files.write(call, provider, target, () => ok(1));
    const pieces = whole.contents[0]?.parts[0]?.functionResponse?.parts;
    expect(pieces?.map(({ inlineData }) => inlineData?.displayName)).toEqual([undefined, 'shown']);
    expect(textOf(pieces ?? [], whole).split(base64)).toHaveLength(3);
  });

  it('are read once, however often they are named and tried', async () => {
    const shelf = createShelf();
    const { uri, id } = shelf.put(content);
    const parts = [{ fileData: { fileUri: uri } }, { fileData: { fileUri: `files/${id}` } }];
    const { call, files } = await opened(parts, { shelf });
    for (const format of [gemini, anthropicMessages]) {
      const { provider, target } = place(format);
      const { result, call: whole } = await files.write(call, provider, target, (written, losses) =>
        format.writeRequest(written, target, losses),
      );
      if (!result.ok) throw result.error;
      expect(textOf(result.value.body, whole).split(base64)).toHaveLength(3);
    }
    expect(shelf.reads).toEqual([id]);
  });

  it('are of the type that the client says, and else of their own', async () => {
    const shelf = createShelf();
    const { uri } = shelf.put(content, { mimeType: 'application/x-unknown' });
    const { error } = await write([{ fileData: { fileUri: uri } }], anthropicMessages, { shelf });
    // The client wrote no type, so that the file as a whole is at fault.
    expect(error?.facts.violations).toEqual([
      { field: at, description: 'Claude cannot read application/x-unknown' },
    ]);
    const asPdf = { fileUri: uri, mimeType: 'application/pdf' };
    expect(await write([{ fileData: asPdf }], anthropicMessages, { shelf })).toHaveProperty('body');
    const asFilm = { fileUri: uri, mimeType: 'video/mp4' };
    const film = await write([{ fileData: asFilm }], anthropicMessages, { shelf });
    expect(film.error?.facts.violations?.map(({ field }) => field)).toEqual([`${at}.mimeType`]);
  });

  it('that hold no text where they should are told of by their address', async () => {
    const shelf = createShelf();
    const { uri } = shelf.put(Buffer.from([0xff, 0xfe, 0xfd, 0xfc, 0xfb]), {
      mimeType: 'text/plain',
    });
    const { error } = await write([{ fileData: { fileUri: uri } }], openaiChat, { shelf });
    expect(error?.facts.violations).toEqual([
      { field: `${at}.fileUri`, description: 'is not UTF-8 text' },
    ]);
  });
});

describe('a file that is not there', () => {
  const missing = 'names a file that does not exist here or has expired: files live 48 hours';

  it.each([
    ['by its name', 'files/gone', missing],
    ['by an address of ours', 'http://gateway.test/v1beta/files/gone', missing],
    ['by an address of ours with TLS', 'https://gateway.test/v1beta/files/gone', missing],
    [
      'by an address of nobody',
      'http://elsewhere.test/v1beta/files/gone',
      'cannot be read: it has to be an https://, gs:// or s3:// address',
    ],
  ])('is a 400 that names the field: %s', async (_how, fileUri, description) => {
    const { error } = await open([{ text: 'hi' }, { fileData: { fileUri } }]);
    expect(error?.kind).toBe('invalid-request');
    expect(error?.facts.violations).toEqual([
      { field: 'contents[0].parts[1].fileData.fileUri', description },
    ]);
  });

  it('is the same for one of somebody else', async () => {
    const shelf = createShelf();
    const { uri } = shelf.put(content, { tenant: 'others' });
    const { error } = await open([{ fileData: { fileUri: uri } }], { shelf });
    expect(error?.facts.violations).toEqual([{ field: `${at}.fileUri`, description: missing }]);
  });

  it('is the same for one that is deleted before it is read', async () => {
    const shelf = createShelf();
    const { uri, id } = shelf.put(content);
    const { call, files } = await opened([{ fileData: { fileUri: uri } }], { shelf });
    shelf.remove(id);
    const { provider, target } = place(gemini);
    const { result } = await files.write(call, provider, target, () => ok(1));
    expect(result.ok ? undefined : result.error).toMatchObject({
      kind: 'invalid-request',
      facts: { violations: [{ field: `${at}.fileUri`, description: missing }] },
    });
  });

  it('is found out for every file of a call at once, in results of functions too', async () => {
    const { error } = await open([
      { fileData: { fileUri: 'files/a' } },
      {
        functionResponse: {
          name: 'f',
          response: {},
          parts: [{ fileData: { fileUri: 'files/b' } }],
        },
      },
    ]);
    expect(error?.facts.violations?.map(({ field }) => field)).toEqual([
      `${at}.fileUri`,
      'contents[0].parts[1].functionResponse.parts[0].fileData.fileUri',
    ]);
  });

  it('may be somebody else’s business: other addresses are left to the target', async () => {
    const google = 'https://generativelanguage.googleapis.com/v1beta/files/abc';
    const { body } = await write([{ fileData: { fileUri: google } }], gemini);
    expect(body).toContain(google);
  });

  it('is no empty file', async () => {
    const shelf = createShelf();
    const { uri } = shelf.put(Buffer.alloc(0));
    const { error } = await open([{ fileData: { fileUri: uri } }], { shelf });
    expect(error?.facts.violations).toEqual([
      { field: `${at}.fileUri`, description: 'names an empty file' },
    ]);
  });
});

describe('the limits of a target', () => {
  const mebibyte = 1024 * 1024;

  it.each([
    [anthropicMessages, 'image/png', 3.75 * mebibyte],
    [bedrockConverse, 'image/png', 3.75 * mebibyte],
    [bedrockConverse, 'application/pdf', 4.5 * mebibyte],
    [bedrockConverse, 'text/csv', 4.5 * mebibyte],
    [bedrockConverse, 'application/msword', 4.5 * mebibyte],
  ])(
    'of $name for $1 are told with both sizes, before anything is read',
    async (format, mimeType, limit) => {
      const shelf = createShelf();
      const options = { budget: createByteBudget(64 * mebibyte) };
      const { uri } = shelf.put(Buffer.alloc(limit + 1), { mimeType });
      const { error, decisions } = await write([{ fileData: { fileUri: uri } }], format, {
        shelf,
        options,
      });
      const description = `has ${limit + 1} bytes; the provider takes ${limit} bytes of such a file at most`;
      expect([error?.kind, error?.facts.violations]).toEqual([
        'field-not-supported',
        [{ field: at, description }],
      ]);
      expect(decisions).toEqual([['R', at, description]]);
      expect(shelf.reads).toEqual([]);
    },
  );

  it.each([
    [openaiChat, 'openai', 50 * mebibyte, 'of files in one request'],
    [openaiResponses, 'openai', 50 * mebibyte, 'of files in one request'],
    [anthropicMessages, 'anthropic', 24 * mebibyte, 'with their files in base64'],
    [gemini, 'vertex', 50 * mebibyte, 'of such a file'],
  ])('of $name, $1, hold for documents', async (format, profile, limit, words) => {
    const shelf = createShelf();
    const file = shelf.put(Buffer.alloc(1), { sizeBytes: limit + 1 });
    const options = { budget: createByteBudget(1024 * mebibyte) };
    const setup = { shelf, options, profile };
    const { call, files } = await opened([{ fileData: { fileUri: file.uri } }], setup);
    const { provider, target } = place(format, { profile });
    const model = profile === 'vertex' ? 'gemini-2.5-pro' : 'm';
    const { result } = await files.write(call, provider, { ...target, model }, () => ok(1));
    expect(result.ok ? '' : result.error.facts.violations?.[0]?.description).toContain(words);
    expect(shelf.reads).toEqual([]);
  });

  it('send a file ahead where the provider takes it, once the call is known to fit', async () => {
    const shelf = createShelf();
    const asked: string[] = [];
    const forgotten: string[] = [];
    const theirs = 'https://generativelanguage.googleapis.com/v1beta/files/theirs';
    const options: Partial<CallFilesOptions> = {
      budget: createByteBudget(1024 * mebibyte),
      uploads: {
        async addressAt(_provider, _target, file) {
          asked.push(file.id);
          return ok(theirs);
        },
        forget: (address) => void forgotten.push(address),
      },
    };
    const large = shelf.put(Buffer.alloc(1), { sizeBytes: 51 * mebibyte, displayName: 'large' });
    const small = shelf.put(content);
    const parts = [{ fileData: { fileUri: large.uri } }, { fileData: { fileUri: small.uri } }];
    const setup = { shelf, options, uploads: true };
    const { files, body, decisions, warnings } = await write(parts, gemini, setup);
    expect(body && JSON.parse(body).contents[0].parts).toEqual([
      {
        fileData: {
          fileUri: theirs,
          mimeType: 'application/pdf',
        },
      },
      { inlineData: { data: base64, mimeType: 'application/pdf' } },
    ]);
    expect(decisions).toContainEqual(['E', at, 'the file is uploaded to the provider first']);
    expect(warnings).toEqual([]);
    expect(asked).toEqual([large.id]);

    // Once, and only what was uploaded to this provider.
    const { provider } = place(gemini);
    expect(files.forgetUploads({ ...provider, name: 'another' })).toBe(false);
    expect(files.forgetUploads(provider)).toBe(true);
    expect(files.forgetUploads(provider)).toBe(false);
    expect(forgotten).toEqual([theirs]);

    // Of no use where the call is refused for something else.
    const refusedToo = [...parts, { fileData: { fileUri: 's3://bucket/key' } }];
    expect((await write(refusedToo, gemini, setup)).error?.kind).toBe('field-not-supported');
    expect(asked).toEqual([large.id]);
  });

  it('of an upload that fails are the failure of the attempt', async () => {
    const shelf = createShelf();
    const failure = new GatewayError('upstream-throttled', 'slow down');
    const { uri } = shelf.put(Buffer.alloc(1), { sizeBytes: 51 * mebibyte });
    const options = {
      budget: createByteBudget(1024 * mebibyte),
      uploads: { addressAt: async () => fail(failure), forget: () => {} },
    };
    const setup = { shelf, options, uploads: true };
    expect((await write([{ fileData: { fileUri: uri } }], gemini, setup)).error).toBe(failure);
  });
});

describe('the bytes of files', () => {
  it('count as long as the call needs them', async () => {
    const shelf = createShelf();
    const { uri } = shelf.put(Buffer.alloc(600));
    // 600 bytes are 800 letters.
    const budget = createByteBudget(1000);
    const setup = { shelf, options: { budget } };
    const parts = [{ fileData: { fileUri: uri } }];
    const first = await write(parts, gemini, setup);
    expect(first.body).toBeDefined();
    const second = await write(parts, gemini, setup);
    expect(second.error).toMatchObject({ kind: 'overloaded', retryAfterMs: 1000 });

    first.files.close();
    const third = await write(parts, gemini, setup);
    expect(third.body).toBeDefined();
    third.files.close();
    expect((await write(parts, gemini, setup)).body).toBeDefined();
  });

  it('are given back when the client leaves', async () => {
    const budget = createByteBudget(1000);
    const shelf = createShelf();
    const { uri } = shelf.put(Buffer.alloc(600));
    const setup = { shelf, options: { budget } };
    const leaving = createCancellation();
    const parts = [{ fileData: { fileUri: uri } }];
    await write(parts, gemini, { ...setup, origin: { signal: leaving.signal } });
    leaving.abort(new GatewayError('cancelled', 'left'));
    expect((await write(parts, gemini, setup)).body).toBeDefined();
  });
});

describe('what comes for a call that is over', () => {
  it('takes no bytes of others', async () => {
    const budget = createByteBudget(30_000);
    const leaving = createCancellation();
    let answer = () => {};
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const fetch: GuardedFetch = () =>
      new Promise((resolve) => {
        const bytes = Buffer.alloc(10_000);
        answer = () => resolve(ok({ status: 200, mediaType: 'application/pdf', bytes }));
        begin();
      });
    const remote = { fetch, limitBytes: 10_000, timeoutMs: 1000 };
    const options = { remote, budget };
    const parts = [{ fileData: { fileUri: 'https://files.example.com/report.pdf' } }];
    const { call, files } = await opened(parts, { options, origin: { signal: leaving.signal } });
    const { provider, target } = place(bedrockConverse);
    const writing = files.write(call, provider, target, (whole, losses) =>
      bedrockConverse.writeRequest(whole, target, losses),
    );
    await begun;
    leaving.abort(new GatewayError('cancelled', 'left'));
    const other = budget.open();
    other.hold(30_000);
    answer();
    await writing;
    other.keep(0);
    other.hold(30_000);
    expect(() => other.hold(1)).toThrow(GatewayError);
  });
});

describe('bytes that are taken while a file is fetched', () => {
  it('stay taken when it has come', async () => {
    const budget = createByteBudget(100_000);
    const account = budget.open();
    const remote = {
      async fetch() {
        account.hold(500);
        return ok({ status: 200, mediaType: 'application/pdf', bytes: Buffer.alloc(300) });
      },
      limitBytes: 10_000,
      timeoutMs: 1000,
    };
    const { signal } = createCancellation();
    const newToken = () => '0'.repeat(32);
    const contents = createFileContents({ shelf: createShelf(), account, signal, newToken });
    await contents.fetch('https://files.example.com/a', remote);
    expect(account.heldBytes).toBe(500 + 400);
  });
});

describe('a file behind an address', () => {
  const address = 'https://files.example.com/report.pdf';
  const parts = [{ fileData: { fileUri: address } }];

  /** A public internet of one file. */
  function internet(answer: Awaited<ReturnType<GuardedFetch>>) {
    const asked: string[] = [];
    const fetch: GuardedFetch = async (url) => {
      asked.push(url);
      return answer;
    };
    return { asked, remote: { fetch, limitBytes: 10_000, timeoutMs: 1000 } };
  }
  const found = ok({ status: 200, mediaType: 'application/pdf', bytes: content });

  it.each([openaiChat, bedrockConverse])('is fetched for $name, which does not', async (format) => {
    const { remote, asked } = internet(found);
    const { body, decisions, warnings } = await write(parts, format, { options: { remote } });
    expect(body).toContain(base64);
    expect(warnings).toEqual([]);
    expect(decisions).toContainEqual([
      'E',
      at,
      'the file is fetched by the gateway and sent inline',
    ]);
    expect(asked).toEqual([address]);
  });

  it.each([gemini, anthropicMessages])('is left to $name, which does', async (format) => {
    const { remote, asked } = internet(found);
    const { body } = await write(parts, format, { options: { remote } });
    expect(body).toContain(address);
    expect(asked).toEqual([]);
  });

  it('is refused where the operator has nothing fetched, with what would change that', async () => {
    const { error } = await write(parts, bedrockConverse);
    expect([error?.kind, error?.facts.violations]).toEqual([
      'field-not-supported',
      [
        {
          field: `${at}.fileUri`,
          description:
            'Bedrock reads s3:// addresses only; the gateway would fetch it if its operator set media.fetchRemote',
        },
      ],
    ]);
  });

  it('is fetched once for all targets of a call', async () => {
    const { remote, asked } = internet(found);
    const { call, files } = await opened([...parts, ...parts], { options: { remote } });
    for (const format of [openaiChat, bedrockConverse]) {
      const { provider, target } = place(format);
      const { result } = await files.write(call, provider, target, (whole, losses) =>
        format.writeRequest(whole, target, losses),
      );
      expect(result.ok).toBe(true);
    }
    expect(asked).toEqual([address]);
  });

  it('is what its host says that it is, where neither client nor address tell', async () => {
    const { remote } = internet(found);
    const unnamed = [{ fileData: { fileUri: 'https://files.example.com/42' } }];
    const { body } = await write(unnamed, bedrockConverse, { options: { remote } });
    expect(body).toContain('"format":"pdf"');
  });

  it.each([
    ['YouTube', 'https://www.youtube.com/watch?v=x', 'video/mp4'],
    ["Google's Files", 'https://generativelanguage.googleapis.com/v1beta/files/x', 'image/png'],
    ['a bucket', 'gs://bucket/x.png', 'image/png'],
  ])('of %s is never fetched', async (_whose, fileUri, mimeType) => {
    const { remote, asked } = internet(found);
    const { error } = await write([{ fileData: { fileUri, mimeType } }], bedrockConverse, {
      options: { remote },
    });
    expect(error?.kind).toBe('field-not-supported');
    expect(error?.facts.violations?.[0]?.description).not.toContain('media.fetchRemote');
    expect(asked).toEqual([]);
  });

  it('is not fetched for a target that could not read it even so', async () => {
    const { remote, asked } = internet(found);
    const film = [{ fileData: { fileUri: address, mimeType: 'video/mp4' } }];
    const { error } = await write(film, anthropicMessages, { options: { remote } });
    expect(error?.facts.violations).toEqual([
      { field: `${at}.mimeType`, description: 'Claude cannot read video/mp4' },
    ]);
    expect(asked).toEqual([]);
  });

  it('is not fetched for a target that is refused for something else', async () => {
    const { remote, asked } = internet(found);
    const { error } = await write(
      [...parts, { inlineData: { mimeType: 'audio/ogg', data: 'AAAA' } }],
      openaiChat,
      { options: { remote } },
    );
    expect(error?.facts.violations?.map(({ field }) => field)).toEqual([
      at,
      'contents[0].parts[1].inlineData.mimeType',
    ]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['the guard refuses', fail(new GatewayError('failed-precondition', 'no'))],
    ['answers with another status', ok({ status: 404, mediaType: 'text/html', bytes: content })],
    ['is empty', ok({ status: 200, mediaType: 'application/pdf', bytes: Buffer.alloc(0) })],
  ])('that %s rules the target out in the same words', async (_what, answer) => {
    const { remote } = internet(answer);
    const { error } = await write(parts, bedrockConverse, { options: { remote } });
    const description =
      'cannot be fetched: it has to be the https:// address of a public host that answers with a ' +
      'file by itself, of 10000 bytes at most and within 1 seconds';
    expect([error?.kind, error?.status, error?.facts.violations]).toEqual([
      'operation-not-supported',
      'FAILED_PRECONDITION',
      [{ field: `${at}.fileUri`, description }],
    ]);
  });

  it('is not waited for any more when the call is over', async () => {
    const left = new GatewayError('cancelled', 'left');
    const { remote } = internet(fail(left));
    expect((await write(parts, bedrockConverse, { options: { remote } })).error).toBe(left);
  });

  it('counts with the most that it may have while it comes, and then with what it has', async () => {
    const { remote } = internet(found);
    // 10 000 bytes as they come and 13 336 letters.
    const tight = { remote, budget: createByteBudget(23_335) };
    expect((await write(parts, bedrockConverse, { options: tight })).error?.kind).toBe(
      'overloaded',
    );
    const budget = createByteBudget(23_336);
    const { files } = await write(parts, bedrockConverse, { options: { remote, budget } });
    const account = budget.open();
    account.hold(23_336 - 28);
    expect(() => account.hold(1)).toThrow(GatewayError);
    files.close();
    account.hold(28);
  });
});

describe('a dry run', () => {
  const origin = { dryRun: true };

  it('reads our own files', async () => {
    const shelf = createShelf();
    const { uri } = shelf.put(content);
    const { body } = await write([{ fileData: { fileUri: uri } }], gemini, { shelf, origin });
    expect(body).toContain(base64);
  });

  it('uploads nothing: words stand for the address', async () => {
    const shelf = createShelf();
    const options = { budget: createByteBudget(2 ** 30) };
    const { uri } = shelf.put(Buffer.alloc(1), { sizeBytes: 51 * 1024 * 1024 });
    const setup = { shelf, options, uploads: true, origin };
    const { body, decisions } = await write([{ fileData: { fileUri: uri } }], gemini, setup);
    expect(body).toContain('<address that the upload gives>');
    expect(decisions).toContainEqual(['E', at, 'the file is uploaded to the provider first']);
    expect(shelf.reads).toEqual([]);
  });

  it('fetches nothing: words stand for the content', async () => {
    const fetch: GuardedFetch = async () => fail(new GatewayError('internal', 'not expected'));
    const remote = { fetch, limitBytes: 1000, timeoutMs: 1000 };
    const fileUri = 'https://files.example.com/report.pdf';
    const { body, decisions } = await write([{ fileData: { fileUri } }], bedrockConverse, {
      options: { remote },
      origin,
    });
    expect(body).toContain(`"bytes":"<content of ${fileUri}>"`);
    expect(decisions).toContainEqual([
      'E',
      at,
      'the file is fetched by the gateway and sent inline',
    ]);
  });
});
