import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { run } from '../../src/cli/cli.js';
import { configuredPrincipal } from '../../src/core/principal.js';
import type { Running } from '../../src/main.js';
import { type Replay, replayKey, startReplay } from '../replay/upstream.js';
import { startGateway } from '../server/gateway.js';
import { manager } from '../server/manage.js';
import { until } from '../support/servers.js';
import { cliContext } from './context.js';

const key = 'a-key-that-calls-and-manages';

let openai: Replay;
let anthropic: Replay;
let gateway: Running;
let dataDir: string;

beforeAll(async () => {
  openai = await startReplay('openai-chat');
  anthropic = await startReplay('anthropic-messages');
});
afterAll(async () => {
  await openai.close();
  await anthropic.close();
});

beforeEach(async () => {
  dataDir = path.join(tmpdir(), `pollux-${randomUUID()}`);
  const provider = (
    name: string,
    { url }: Replay,
    format: 'openai-chat' | 'anthropic-messages',
  ) => ({
    name,
    slugs: [],
    format,
    profile: name,
    baseUrl: url,
    apiKey: replayKey,
    headers: {},
  });
  gateway = await startGateway({
    dataDir,
    providers: [
      provider('openai', openai, 'openai-chat'),
      provider('anthropic', anthropic, 'anthropic-messages'),
    ],
    catalogue: {
      'openai/*': { prices: { promptPerMillionTokens: 1, completionPerMillionTokens: 1 } },
      'anthropic/*': { prices: { promptPerMillionTokens: 2, completionPerMillionTokens: 2 } },
    },
    recordings: { projects: ['test'], redact: ['email'] },
    callers: { [key]: configuredPrincipal('both', 'test', ['inference', 'manage']) },
  });
});
afterEach(async () => {
  await gateway.close();
  await rm(dataDir, { recursive: true, force: true });
});

const question = (text: string, more: object = {}) => ({
  contents: [{ role: 'user', parts: [{ text }] }],
  ...more,
});

const weatherTool = {
  functionDeclarations: [
    {
      name: 'weather',
      parameters: { type: 'OBJECT', properties: { city: { type: 'STRING' } }, required: ['city'] },
    },
  ],
};

/** Calls a model and waits for the recording; gives its id. */
async function record(
  body: object,
  name: string,
  at = 'v1beta/models/openai/gpt-4.1:generateContent',
) {
  const response = await fetch(`${gateway.url}/${at}`, {
    method: 'POST',
    headers: { 'x-goog-api-key': key, 'Content-Type': 'application/json', 'X-Opper-Name': name },
    body: JSON.stringify(body),
  });
  await response.text();
  const list = async () =>
    (await manager(gateway)(key, 'GET', `recordings?name=${name}`)).body.recordings;
  await until(async () => (await list()).length > 0);
  return String((await list())[0].id);
}

async function replay(...args: string[]) {
  const { context, out, err } = cliContext();
  const words = ['replay', '--url', gateway.url, '--key', key, ...args];
  const code = await run(words, context);
  return { code, out: out(), err: err() };
}

async function replayJson(...args: string[]) {
  const { code, out, err } = await replay(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

describe('pollux replay', () => {
  it('lays the answers of other targets beside the recorded one', async () => {
    const id = await record(
      question('Weather in Rome?', {
        tools: [weatherTool],
        toolConfig: { functionCallingConfig: { mode: 'ANY' } },
      }),
      'tools',
    );
    const sentBefore = anthropic.requests.length;
    const { replays, summaries } = await replayJson(
      '--id',
      id,
      '--to',
      'anthropic/claude-sonnet-4-5,openai/gpt-4.1-mini',
    );
    expect(anthropic.requests.length).toBe(sentBefore + 1);
    expect(anthropic.requests.at(-1)?.model).toBe('claude-sonnet-4-5');
    expect(replays).toHaveLength(2);
    expect(replays[0]).toMatchObject({
      recording: id,
      name: 'tools',
      target: 'anthropic/claude-sonnet-4-5',
      kind: 'answered',
      before: { calls: [{ name: 'weather' }], costUsd: expect.any(String) },
      after: { calls: [{ name: 'weather' }], costUsd: expect.any(String) },
      comparison: { sameCalls: true },
      notes: [],
    });
    expect(summaries).toMatchObject([
      {
        target: 'anthropic/claude-sonnet-4-5',
        answered: 1,
        sameCalls: { same: 1, of: 1 },
        cost: { of: 1 },
        medianMs: { before: expect.any(Number), after: expect.any(Number) },
      },
      { target: 'openai/gpt-4.1-mini', answered: 1 },
    ]);
  });

  it('prints tables, the newest recordings first and without earlier replays', async () => {
    await record(question('One'), 'one');
    await record(question('Two'), 'two');
    const first = await replay('--last', '5', '--to', 'anthropic/claude-sonnet-4-5');
    const second = await replay('--last', '5', '--to', 'anthropic/claude-sonnet-4-5');
    for (const { code, out } of [first, second]) {
      expect(code).toBe(0);
      const names = out
        .split('\n')
        .flatMap((line) => /^[0-9a-f-]{36} {2}(\w+)/.exec(line)?.[1] ?? []);
      expect(names).toEqual(['two', 'one']);
      expect(out).toMatch(/^anthropic\/claude-sonnet-4-5 +2 of 2 +- +- +\d+ % +0\.\d+ -> 0\.\d+/m);
    }
    const named = await replayJson('--last', '5', '--name', 'one', '--to', 'openai/gpt-4.1');
    expect(named.replays).toMatchObject([{ name: 'one', comparison: { similarity: 1 } }]);
  });

  it.each([
    ['opper', 'v3/compat/v1beta/models/openai/gpt-4.1:generateContent', { stream: true }],
    ['adaptive', 'api/v1beta/models/openai/gpt-4.1/generateContent', {}],
    ['nordlys', 'nordlys/v1beta/models/openai/gpt-4.1:streamGenerateContent', {}],
    [
      'omnirouters',
      'omnirouters/v1beta/models/openai/gpt-4.1:generateContent',
      { model: 'openai/gpt-4.1' },
    ],
  ])('goes through the dialect %s again', async (dialect, at, more) => {
    await record(question('Hello', more), dialect, at);
    const { replays } = await replayJson('--last', '1', '--to', 'openai/gpt-4.1');
    expect(replays).toMatchObject([{ kind: 'answered', comparison: { similarity: 1 } }]);
  });

  it('leaves out wishes for others, and says so', async () => {
    const fallback = question('Hello', {
      models: ['anthropic/claude-haiku-4-5'],
      provider_only: ['openai', 'anthropic'],
      semantic_cache: { enabled: true },
    });
    await record(fallback, 'wishes');
    const { replays } = await replayJson('--last', '1', '--to', 'anthropic/claude-sonnet-4-5');
    expect(replays[0].notes).toEqual(['sent without models, providerOnly, semanticCache']);
    expect(anthropic.requests.at(-1)?.model).toBe('claude-sonnet-4-5');
  });

  it('says what it cannot send, what it sends as it is, and what failed', async () => {
    const data = Buffer.alloc(9_000, 7).toString('base64');
    const image = { inlineData: { mimeType: 'image/png', data } };
    await record({ contents: [{ role: 'user', parts: [{ text: 'See' }, image] }] }, 'media');
    await record(question('I am ada@mail.example'), 'redacted');
    const media = await replay('--last', '1', '--name', 'media', '--to', 'openai/gpt-4.1');
    expect(media.code).toBe(0);
    expect(media.out).toContain(
      'skipped: not recorded whole: request.contents[0].parts[1].inlineData.data (media)',
    );
    const redacted = await replayJson(
      '--last',
      '1',
      '--name',
      'redacted',
      '--to',
      'openai/gpt-4.1',
    );
    expect(redacted.replays[0].notes).toContain(
      'sent as recorded: request.contents[0].parts[0].text (redacted)',
    );
    const failed = await replayJson('--last', '1', '--to', 'nobody/at-all');
    expect(failed.replays).toMatchObject([
      { kind: 'failed', reason: expect.stringMatching(/^404: .*nobody\/at-all/) },
    ]);
    expect(failed.summaries).toMatchObject([{ answered: 0, failed: 1 }]);
  });

  it('says which file is gone', async () => {
    const files = `${gateway.url}/upload/v1beta/files`;
    const uploaded = await fetch(files, {
      method: 'POST',
      headers: {
        'x-goog-api-key': key,
        'Content-Type': 'text/plain',
        'X-Goog-Upload-Protocol': 'raw',
      },
      body: 'what the file says',
    });
    const { file } = JSON.parse(await uploaded.text());
    const part = { fileData: { mimeType: 'text/plain', fileUri: file.uri } };
    await record({ contents: [{ role: 'user', parts: [{ text: 'Read' }, part] }] }, 'file');
    const there = await replayJson('--last', '1', '--name', 'file', '--to', 'openai/gpt-4.1');
    expect(there.replays).toMatchObject([{ kind: 'answered' }]);
    await fetch(`${gateway.url}/v1beta/${file.name}`, {
      method: 'DELETE',
      headers: { 'x-goog-api-key': key },
    });
    const gone = await replayJson('--last', '1', '--name', 'file', '--to', 'openai/gpt-4.1');
    expect(gone.replays).toMatchObject([
      {
        kind: 'failed',
        reason: expect.stringContaining('fileData.fileUri: names a file that does not exist'),
      },
    ]);
  });

  it.each([
    [['--to', 'a/b'], 2, /either --id or --last/],
    [['--to', 'a/b', '--last', '0'], 2, /--last must be/],
    [['--last', '1'], 2, /--to is missing/],
    [['--last', '1', '--to', 'a/b', '--url', 'nonsense'], 2, /--url must be/],
    [['--id', randomUUID(), '--to', 'a/b'], 1, /404: There is no such recording/],
    [['--last', '1', '--to', 'a/b', '--key', 'some-other-key'], 1, /cannot be listed: 401/],
    [['--last', '1', '--to', 'a/b', '--url', 'http://127.0.0.1:1'], 1, /cannot be reached/],
  ])('tells what is wrong with %j', async (args, code, message) => {
    const said = await replay(...args);
    expect(said).toMatchObject({ code, err: expect.stringMatching(message) });
  });

  it('has nothing to say where nothing was recorded', async () => {
    expect(await replay('--last', '1', '--to', 'a/b')).toMatchObject({
      code: 0,
      out: 'There are no such recordings.',
    });
  });
});
