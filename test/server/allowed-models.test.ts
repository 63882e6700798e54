import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { configuredPrincipal, type Scope } from '../../src/core/principal.js';
import type { Running } from '../../src/main.js';
import { startGateway } from './gateway.js';
import { manager } from './manage.js';

const adminKey = 'an-admin-key-of-the-tests';
const boundKey = 'a-key-that-may-use-fast';

let gateway: Running;
let manage: ReturnType<typeof manager>;
beforeAll(async () => {
  gateway = await startGateway({
    models: { fast: { targets: ['demo/quick'] }, slow: { targets: ['demo/thorough'] } },
    callers: {
      [adminKey]: configuredPrincipal('admin', 'default', ['admin', 'inference']),
      [boundKey]: { ...configuredPrincipal('bound'), allowed: { models: ['fast'] } },
    },
  });
  manage = manager(gateway);
});
afterAll(() => gateway.close());

const contents = [{ role: 'user', parts: [{ text: 'Hi' }] }];

async function call(key: string, path: string, body?: object, headers = {}) {
  const response = await fetch(`${gateway.url}/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'x-goog-api-key': key, 'Content-Type': 'application/json', ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

/** As a client that made it sees it, once it has ended. */
async function endOfBatch(key: string, name: string) {
  for (;;) {
    const { body } = await call(key, `v1beta/${name}`);
    if (body.done) return body;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('a key with a list of models', () => {
  it.each([
    ['v1beta/models/fast:generateContent', { contents }, 200],
    ['v1beta/models/slow:generateContent', { contents }, 403],
    ['v1beta/models/demo/quick:generateContent', { contents }, 403],
    ['v1beta/models/slow:streamGenerateContent', { contents }, 403],
    ['v1beta/models/slow:countTokens', { contents }, 403],
    ['v1beta/models/slow:embedContent', { content: contents[0] }, 403],
    ['v1beta/models/slow:batchEmbedContents', { requests: [{ content: contents[0] }] }, 403],
    ['v1/slow:generateContent', { contents }, 403],
    ['v1beta/v1/models/models/slow/generateContent', { contents }, 403],
    ['v3/compat/v1beta/models/slow:generateContent', { contents }, 403],
    ['api/v1/models/slow/generateContent', { contents }, 403],
    ['nordlys/v1beta/models/slow:generateContent', { contents }, 403],
    // Fallbacks, and models to choose from (rows 52 and 53).
    ['v1beta/models/fast:generateContent', { contents, models: ['slow'] }, 403],
    ['nordlys/v1beta/models/fast:generateContent', { contents, model: 'slow' }, 400],
    ['v1beta/models/auto:generateContent', { contents }, 403],
    ['v1beta/cachedContents', { model: 'models/slow', contents }, 403],
    [
      'v1beta/models/slow:batchGenerateContent',
      { batch: { inputConfig: { requests: { requests: [{ request: { contents } }] } } } },
      403,
    ],
  ])('%s: %j: %s', async (path, body, status) => {
    expect((await call(boundKey, path, body)).status).toBe(status);
  });

  it('is told which', async () => {
    const { body } = await call(boundKey, 'v1beta/models/slow:generateContent', { contents });
    expect(body.error).toMatchObject({
      status: 'PERMISSION_DENIED',
      message: 'This key may not use the model "slow". It may use fast.',
    });
  });

  it('is refused in a dry run too', async () => {
    const dry = { 'X-Gateway-Dry-Run': '1' };
    const path = 'v1beta/models/slow:generateContent';
    expect((await call(boundKey, path, { contents }, dry)).status).toBe(403);
  });

  it('sees no others', async () => {
    const { body } = await call(boundKey, 'v1beta/models');
    expect(body.models.map(({ name }: { name: string }) => name)).toEqual(['models/fast']);
    expect((await call(boundKey, 'v1beta/models/slow')).status).toBe(403);
    expect((await call(boundKey, 'v1beta/models/fast')).status).toBe(200);
  });
});

describe('a batch', () => {
  const batch = { inputConfig: { requests: { requests: [{ request: { contents } }] } } };
  const made = async (scopes: readonly Scope[] = ['inference']) =>
    (await manage(adminKey, 'POST', 'keys', { displayName: 'ci', scopes })).body;

  it('runs with the key that made it', async () => {
    const { secret } = await made();
    const path = 'v1beta/models/fast:batchGenerateContent';
    const { body } = await call(secret, path, { batch });
    const ended = await endOfBatch(secret, body.name);
    expect(ended.metadata.state).toBe('BATCH_STATE_SUCCEEDED');
  });

  it('stops where that key may not do it any more', async () => {
    const { id, secret } = await made();
    const path = 'v1beta/models/fast:batchGenerateContent';
    // Written down before anybody begins with it, as if it had waited for its turn.
    const many = {
      inputConfig: { requests: { requests: Array(200).fill({ request: { contents } }) } },
    };
    const { body } = await call(secret, path, { batch: many });
    await manage(adminKey, 'POST', `keys/${id}:revoke`);
    const ended = await endOfBatch(adminKey, body.name);
    expect(ended.metadata.state).toBe('BATCH_STATE_FAILED');
    expect(ended.error.message).toBe(
      'The key that asked for this is revoked, expired or gone. Ask again with another.',
    );
  });
});
