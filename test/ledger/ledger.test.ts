import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import Libsql from 'libsql';
import type { Running } from '../../src/main.js';
import { unsettledStarts } from '../../src/storage/ledger-tables.js';
import { apiKey, startGateway } from '../server/gateway.js';

let gateway: Running | undefined;
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

/** Every settled row of a data directory, oldest first. */
function rowsIn(dataDir: string): unknown[] {
  const libsql = new Libsql(path.join(dataDir, 'ledger.db'));
  try {
    expect(libsql.prepare(`select * from ${unsettledStarts}`).all([])).toEqual([]);
    return libsql
      .prepare('select * from attempts order by attempt_id')
      .all([])
      .map((row) => row);
  } finally {
    libsql.close();
  }
}

async function ask(method: string, body: object): Promise<Response> {
  return fetch(`${gateway?.url}/v1beta/models/gemini-2.5-flash:${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-goog-api-key': apiKey,
      'x-opper-name': 'tests',
    },
    body: JSON.stringify(body),
  });
}

describe('the ledger of a gateway', () => {
  it('has one settled row for each call at a provider', async () => {
    const dataDir = path.join(tmpdir(), `pollux-${randomUUID()}`);
    gateway = await startGateway({ dataDir });
    const body = { contents: [{ role: 'user', parts: [{ text: 'Hello' }] }] };
    await (await ask('generateContent', body)).text();
    await (await ask('streamGenerateContent?alt=sse', body)).text();
    await (await ask('countTokens', body)).text();
    await (await ask('embedContent', { content: body.contents[0] })).text();
    await gateway.close();
    gateway = undefined;
    const same = { key_id: 'config:test', project_id: 'test', provider: 'demo', outcome: 'ok' };
    expect(rowsIn(dataDir)).toMatchObject([
      { ...same, operation: 'generateContent', cost_nano_usd: 0, waste: 0, name: 'tests' },
      { ...same, operation: 'streamGenerateContent', cost_nano_usd: 0, upstream_calls: 1 },
      { ...same, operation: 'countTokens', cost_nano_usd: 0, prompt_tokens: 0 },
      { ...same, operation: 'embedContent', cost_nano_usd: 0, ordinal: 1 },
    ]);
  });
});
