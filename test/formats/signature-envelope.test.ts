import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import {
  belongsTo,
  type Envelope,
  isSealed,
  modelFamily,
  openSignature,
  sealSignature,
} from '../../src/formats/signature-envelope.js';

const short: Envelope = {
  p: 'anthropic',
  m: 'claude',
  a: '0a1b2c3d',
  b: [{ t: 'thinking', x: 'ü?>', s: 'c2ln' }],
};
const long: Envelope = { ...short, b: [{ t: 'thinking', x: 'think '.repeat(500), s: 'c2ln' }] };

describe.each([
  ['short', short, 0],
  ['long', long, 1],
])('a %s envelope', (_, envelope, flags) => {
  const sealed = sealSignature(envelope);

  it('opens as it was sealed', () => {
    expect(openSignature(sealed)).toEqual(envelope);
  });

  it('opens in the URL-safe alphabet without padding', () => {
    const echoed = sealed.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    expect(openSignature(echoed)).toEqual(envelope);
  });

  it('says in its head how it is written', () => {
    const bytes = Buffer.from(sealed, 'base64');
    expect(bytes.subarray(0, 4).toString()).toBe('GWS1');
    expect(bytes[4]).toBe(flags);
  });

  it('is sealed the same way again', () => {
    expect(sealSignature(envelope)).toBe(sealed);
  });
});

it('is smaller than what it holds, where that is long', () => {
  expect(sealSignature(long).length).toBeLessThan(JSON.stringify(long).length / 4);
});

const bytes = (flags: number, body: Uint8Array | string) =>
  Buffer.concat([Buffer.from('GWS1'), Buffer.from([flags]), Buffer.from(body)]).toString('base64');
const unreadable: Record<string, string> = {
  "Google's own bytes": Buffer.from('native').toString('base64'),
  nothing: '',
  'the head alone': Buffer.from('GWS1').toString('base64'),
  'an unknown form': bytes(2, JSON.stringify(short)),
  'what is not JSON': bytes(0, '{'),
  'what is not deflated': bytes(1, 'xx'),
  'another origin': bytes(0, JSON.stringify({ ...short, p: 'other' })),
  'missing members': bytes(0, '{"p":"anthropic"}'),
  'more than any model thinks': bytes(1, deflateRawSync(Buffer.alloc(9 * 1024 * 1024, ' '))),
};
it.each(Object.entries(unreadable))('does not open %s', (_, signature) => {
  expect(openSignature(signature)).toBeUndefined();
});

it('tells its own bytes from others, readable or not', () => {
  expect(isSealed(sealSignature(short))).toBe(true);
  expect(isSealed(bytes(0, '{'))).toBe(true);
  expect(isSealed(Buffer.from('native').toString('base64'))).toBe(false);
});

it.each([
  ['claude-sonnet-4-5', 'claude-sonnet-4-5'],
  ['claude-sonnet-4-5-20250929', 'claude-sonnet-4-5'],
  ['anthropic/claude-sonnet-4-5@20250929', 'claude-sonnet-4-5'],
  ['claude-3-7-sonnet-latest', 'claude-3-7-sonnet'],
  ['gpt-5-2025-08-07', 'gpt-5'],
])('%s is of the family %s', (model, family) => {
  expect(modelFamily(model)).toBe(family);
});

it('belongs to who made it', () => {
  const maker = { origin: 'anthropic', model: 'claude', credentialId: '0a1b2c3d' } as const;
  expect(belongsTo(short, maker)).toBe(true);
  expect(belongsTo(short, { ...maker, origin: 'bedrock' })).toBe(false);
  expect(belongsTo(short, { ...maker, model: 'claude-opus-5' })).toBe(false);
  expect(belongsTo(short, { ...maker, credentialId: 'ffffffff' })).toBe(false);
});
