import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Libsql from 'libsql';
import { endpointCaller, endpointKey, startGateway } from '../server/gateway.js';
import { startPublicHost } from '../server/public-network.js';
import { send } from '../server/talk.js';
import { playsJson } from '../server/upstream.js';
import { readStored } from '../support/stored-files.js';

const ownKey = 'client-own-key-5521-abcdef';
const dataDir = path.join(tmpdir(), `pollux-${randomUUID()}`);
const completion = {
  id: 'c-1',
  object: 'chat.completion',
  created: 1,
  model: 'gpt-4o',
  choices: [{ index: 0, message: { role: 'assistant', content: 'Hello' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 1000, completion_tokens: 1000, total_tokens: 2000 },
};

let host: Awaited<ReturnType<typeof startPublicHost>>;
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  host = await startPublicHost();
  gateway = await startGateway({
    dataDir,
    callers: { [endpointKey]: endpointCaller },
    publicNetwork: host.network,
  });
});
let isOpen = true;
async function close() {
  if (isOpen) await gateway.close();
  isOpen = false;
}
afterAll(async () => {
  await close();
  await host.close();
});

const ask = () =>
  send(gateway.url, {
    path: '/v3/compat/v1beta/models/x:generateContent',
    headers: { 'x-goog-api-key': endpointKey },
    body: {
      contents: [{ parts: [{ text: 'Hi' }] }],
      custom_model_credentials: { identifier: 'openai/gpt-4o', api_key: ownKey },
      prompt_cache: { enabled: true },
    },
  });

describe('a call with the client\u2019s own credential', () => {
  it('is put down, costs nothing, is never cached, and leaves no secret behind', async () => {
    host.plays(playsJson(200, completion));
    for (let call = 0; call < 2; call++) {
      const answer = await ask();
      expect([answer.status, answer.headers['x-gateway-cache']]).toEqual([200, 'off']);
    }
    expect(host.calls).toHaveLength(2);
    host.plays(playsJson(401, { error: { message: `no ${ownKey}` } }));
    expect((await ask()).status).toBe(400);
    await close();

    const libsql = new Libsql(path.join(dataDir, 'ledger.db'));
    const rows = libsql
      .prepare('select outcome, cost_nano_usd, credential_id from attempts order by attempt_id')
      .all([]);
    libsql.close();
    const own = { cost_nano_usd: 0, credential_id: expect.stringMatching(/^own-[0-9a-f]{16}$/) };
    expect(rows).toMatchObject([
      { ...own, outcome: 'ok' },
      { ...own, outcome: 'ok' },
      { ...own, outcome: 'client_credential' },
    ]);
    for (const { name, text } of await readStored(dataDir)) {
      expect([name, text.includes(ownKey)]).toEqual([name, false]);
    }
  });
});
