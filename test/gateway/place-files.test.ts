import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createByteBudget } from '../../src/core/byte-budget.js';
import { createCancellation } from '../../src/core/cancellation.js';
import { GatewayError } from '../../src/core/errors.js';
import { fail } from '../../src/core/result.js';
import type { StoredFile } from '../../src/files/ports.js';
import { gemini } from '../../src/formats/gemini/index.js';
import { createLosses } from '../../src/formats/losses.js';
import type { SizeLimits } from '../../src/formats/size-limits.js';
import { createFilePlacer } from '../../src/gateway/files/place-files.js';
import { createFileContents } from '../../src/gateway/files/read-contents.js';
import type { Provider } from '../../src/providers/provider.js';
import { callOf } from '../formats/canonical-call.js';
import { createShelf } from './shelf.js';

const target = { provider: 'p', model: 'm', profile: 'p', credentialId: '00000000' };
const unused = fail(new GatewayError('internal', 'nothing is sent here'));

const providerWith = (limits: SizeLimits): Provider => ({
  name: 'p',
  slugs: [],
  format: { ...gemini, sizeLimits: () => limits },
  profile: 'p',
  credentialId: '00000000',
  policy: {},
  origin: 'http://p',
  path: () => '/x',
  headers: () => ({}),
  timeouts: { headersMs: 1, streamHeadersMs: 1, firstEventMs: 1, idleMs: 1 },
  send: async () => unused,
});

const shelf = createShelf();
const { signal } = createCancellation();

const placerOf = (stored: ReadonlyMap<string, StoredFile>) =>
  createFilePlacer({
    stored,
    contents: createFileContents({
      shelf,
      account: createByteBudget(1_000_000).open(),
      signal,
      newToken: () => '0'.repeat(32),
    }),
    memoryBytes: 1_000_000,
    uploads: { addressAt: async () => unused, forget: () => {} },
    signal,
  });

const path = 'contents[0].parts[0]';
const file = shelf.put(Buffer.from('%PDF-1.7 a document'));
const call = callOf({ contents: [{ role: 'user', parts: [{ fileData: { fileUri: file.uri } }] }] });
const losses = () => createLosses(target, (field) => field);

afterEach(() => {
  jest.restoreAllMocks();
});

describe('the length of a call', () => {
  it('is measured where requests are limited', async () => {
    const provider = providerWith({ requestBytes: 60 });
    const placing = placerOf(new Map([[path, file]])).own(call, { provider, target }, losses());
    await expect(placing).rejects.toMatchObject({ kind: 'field-not-supported' });
  });

  it.each([
    ['no file is of the gateway', new Map(), { requestBytes: 60 }],
    ['requests are not limited', new Map([[path, file]]), { filesBytes: 60 }],
  ])('is nobody’s concern where %s', async (_where, stored, limits) => {
    const written = jest.spyOn(JSON, 'stringify');
    const provider = providerWith(limits);
    const placed = await placerOf(stored).own(call, { provider, target }, losses());
    expect(placed).toHaveLength(stored.size);
    expect(written).not.toHaveBeenCalled();
  });
});
