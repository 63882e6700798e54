import { describe, expect, it } from '@jest/globals';
import { createAddedBlobs } from '../../src/core/blobs.js';
import { type KeepRules, keepJson } from '../../src/recordings/keep-json.js';
import { leaveOutCredentials } from '../../src/recordings/leave-out.js';
import { createRedactor } from '../../src/recordings/redact.js';

const rules: KeepRules = { limitBytes: 100_000, redact: createRedactor(['email', 'card']) };

function keep(value: unknown, changed: Partial<KeepRules> = {}) {
  const { json, cut } = keepJson(value, 'request', { ...rules, ...changed });
  return {
    json,
    value: JSON.parse(json),
    cut: cut.map(({ field, reason }) => `${reason} ${field}`),
  };
}

describe('what is kept of a request', () => {
  it('is all of an ordinary one', () => {
    const body = {
      contents: [
        { role: 'user', parts: [{ text: 'Hi' }, { thoughtSignature: 'eyJhbGciOiJIUzI1NiJ9' }] },
      ],
      generationConfig: { temperature: 0.5, stopSequences: ['x'], seed: 12_345_678 },
      store: null,
      flag: true,
    };
    expect(keep(body)).toMatchObject({ value: body, cut: [] });
  });

  it('is no credential, wherever it stands', () => {
    const { json, cut } = keep({
      contents: [
        { parts: [{ text: 'use sk-canary0canary1canary2 please' }] },
        {
          parts: [
            {
              functionCall: {
                args: { api_key: 'canary-plain', token: 'canary', n: 'Bearer canarycanary' },
              },
            },
          ],
        },
        { parts: [{ fileData: { fileUri: 'https://files.example/a?sig=canary' } }] },
      ],
      gw_live_canarycanary12: 1,
    });
    expect(json).not.toMatch(/canary/);
    expect(cut).toEqual([
      'credential request.contents[0].parts[0].text',
      'credential request.contents[1].parts[0].functionCall.args.api_key',
      'credential request.contents[1].parts[0].functionCall.args.token',
      'credential request.contents[1].parts[0].functionCall.args.n',
      'credential request.contents[2].parts[0].fileData.fileUri',
      'credential request.',
    ]);
  });

  it('is no personal data of the kinds asked for, in numbers and names of members too', () => {
    const { value, cut } = keep({
      to: 'ada@mail.example',
      card: 4111111111111111,
      'b@c.example': 'x',
    });
    expect(value).toEqual({ to: '[email]', card: '[card]', '[email]': 'x' });
    expect(cut).toEqual(['redacted request.to', 'redacted request.card', 'redacted request.']);
  });

  it('is no long media, but its place', () => {
    const blobs = createAddedBlobs('0123456789abcdef0123456789abcdef');
    const lifted = blobs.add({ letters: Buffer.from('QUJD'), padding: '' });
    const part = (data: string) => ({ inlineData: { mimeType: 'image/png', data } });
    const { value, cut } = keep(
      [
        part('QUJD'),
        part('A'.repeat(5000)),
        part(lifted),
        { functionCall: { args: { x: lifted } } },
      ],
      { blobs: blobs.blobs },
    );
    expect(value).toEqual([
      part('QUJD'),
      part(''),
      part(''),
      { functionCall: { args: { x: '' } } },
    ]);
    expect(cut).toEqual([
      'media request[1].inlineData.data',
      'media request[2].inlineData.data',
      'media request[3].functionCall.args.x',
    ]);
  });

  it.each([
    ['one long text', { text: 'äö'.repeat(5000) }],
    ['many short ones', { list: Array.from({ length: 5000 }, () => 'a') }],
    ['many members', Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`m${at}`, at]))],
    ['numbers', [Array.from({ length: 5000 }, () => 1234567.125)]],
    ['empty objects', Array.from({ length: 5000 }, () => ({}))],
    ['quotes', '"'.repeat(5000)],
  ])('is not longer than it may be: %s', (_title, value) => {
    const { json, cut } = keep(value, { limitBytes: 1024 });
    expect(Buffer.byteLength(json)).toBeLessThanOrEqual(1024);
    expect(Buffer.byteLength(json)).toBeGreaterThan(400);
    expect(cut).toHaveLength(1);
    expect(cut[0]).toMatch(/^size /);
  });

  it('is not half of a credential at the place where a text is cut', () => {
    const { json } = keep(
      { text: `${'x '.repeat(490)}sk-canary0canary1canary2` },
      { limitBytes: 1000 },
    );
    expect(json).not.toMatch(/sk-|canary/);
  });
});

describe('places for credentials of clients', () => {
  it('are left out and named, and settings beside them stay', () => {
    const { body, cut } = leaveOutCredentials({
      contents: [],
      customModelCredentials: { apiKey: 'canary' },
      providerConfigs: { openai: { apiKey: 'canary', headers: { a: 'canary' }, temperature: 1 } },
    });
    expect(body).toEqual({ contents: [], providerConfigs: { openai: { temperature: 1 } } });
    expect(cut.map(({ field }) => field)).toEqual([
      'request.customModelCredentials',
      'request.providerConfigs.openai.apiKey',
      'request.providerConfigs.openai.headers',
    ]);
  });
});
