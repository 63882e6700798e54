import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { keyDigest } from '../../src/auth/authenticate.js';
import { openSecrets, type Secrets } from '../../src/config/secrets.js';
import { makeKey } from '../../src/core/gateway-key.js';

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pollux-'));
  dataDir = path.join(folder, 'deep', 'data');
});
afterEach(() => rmSync(folder, { recursive: true }));

let seed = 0;
const randomBytes = (count: number) => Uint8Array.from({ length: count }, () => (seed += 89) % 256);

function attempt({
  keys = [],
  env = {},
}: {
  keys?: { name: string; secret: string }[];
  env?: Record<string, string>;
} = {}) {
  return openSecrets({ dataDir, keys, env, randomBytes, now: () => 1 });
}

function open(given = {}): Secrets {
  const opened = attempt(given);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

function problem(given = {}): string {
  const opened = attempt(given);
  return opened.ok ? '' : opened.error;
}

function madeKey(secrets: Secrets): string {
  if (secrets.firstKey.kind !== 'made') throw new Error(secrets.firstKey.kind);
  return secrets.firstKey.secret;
}

const file = (name: string) => path.join(dataDir, name);
const mode = (name: string) => statSync(name).mode & 0o777;

describe('the first start', () => {
  test('makes a key of the documented form, and it is valid', () => {
    const secrets = open();
    const key = madeKey(secrets);
    expect(key).toMatch(/^gw_live_[0-9A-Za-z]{12}_[0-9A-Za-z]{49}$/);
    expect([...secrets.keyNames]).toEqual([[keyDigest(key, secrets.pepper), 'first key']]);
  });

  test('keeps everything private and the key only as a digest', () => {
    const key = madeKey(open());
    expect(mode(dataDir)).toBe(0o700);
    expect(readdirSync(dataDir).sort()).toEqual(['first-key.json', 'master.key']);
    for (const name of readdirSync(dataDir)) {
      expect(mode(file(name))).toBe(0o600);
      expect(readFileSync(file(name), 'utf8')).not.toContain(key.slice(-49, -4));
    }
  });

  test('writes nothing where both key and master key are given', () => {
    const secrets = open({
      keys: [{ name: 'dev', secret: 'abcdefgh' }],
      env: { POLLUX_MASTER_KEY: 'ab'.repeat(32) },
    });
    expect(secrets.firstKey).toEqual({ kind: 'not-needed' });
    expect([...secrets.keyNames.values()]).toEqual(['dev']);
    expect(() => statSync(dataDir)).toThrow();
  });
});

describe('a later start', () => {
  test('knows the key but cannot show it', () => {
    const first = open();
    const later = open();
    expect(later.keyNames).toEqual(first.keyNames);
    expect(later.pepper).toEqual(first.pepper);
    expect(later.firstKey).toEqual({
      kind: 'stored',
      last4: madeKey(first).slice(-4),
      file: file('first-key.json'),
    });
  });

  test('makes a new key when its file was deleted', () => {
    const first = madeKey(open());
    rmSync(file('first-key.json'));
    expect(madeKey(open())).not.toBe(first);
  });

  test('with configured keys no longer takes the made one', () => {
    open();
    expect([...open({ keys: [{ name: 'dev', secret: 'abcdefgh' }] }).keyNames.values()]).toEqual([
      'dev',
    ]);
  });
});

describe('the master key', () => {
  const bytes = Buffer.from('ab'.repeat(32), 'hex');
  test.each([
    ['hexadecimal', bytes.toString('hex')],
    ['base64', bytes.toString('base64')],
    ['base64 for URLs', bytes.toString('base64url')],
  ])('is read from the environment in %s, before the file', (_, text) => {
    open();
    rmSync(file('first-key.json'));
    expect(Buffer.from(open({ env: { POLLUX_MASTER_KEY: text } }).masterKey)).toEqual(bytes);
  });

  test('is never the pepper itself', () => {
    const { masterKey, pepper } = open();
    expect(Buffer.from(pepper)).not.toEqual(Buffer.from(masterKey));
  });
});

describe('a start is refused', () => {
  test.each(['master.key', 'first-key.json'])('where others can read %s', (name) => {
    open();
    chmodSync(file(name), 0o640);
    expect(problem()).toContain(`chmod 600 ${file(name)}`);
  });

  test.each(['', 'short', 'zz'.repeat(32)])('where the master key file holds %j', (text) => {
    open();
    writeFileSync(file('master.key'), text);
    expect(problem()).toContain('must hold 32 random bytes');
  });

  test('where POLLUX_MASTER_KEY is none, without showing it', () => {
    expect(problem({ env: { POLLUX_MASTER_KEY: 'hunter2' } })).toMatch(
      /^POLLUX_MASTER_KEY must hold(?!.*hunter2)/,
    );
  });

  test('where the stored key belongs to another master key', () => {
    open();
    expect(problem({ env: { POLLUX_MASTER_KEY: 'ab'.repeat(32) } })).toContain(
      'another master key',
    );
  });

  test('where the stored key is damaged', () => {
    open();
    writeFileSync(file('first-key.json'), '{"digest":');
    expect(problem()).toContain('is damaged');
  });

  test('where the folder is a file', () => {
    writeFileSync(path.join(folder, 'deep'), '');
    expect(problem()).toContain('no folder');
  });
});

test('a made key ends in the CRC32 of what stands before', () => {
  const { id, secret } = makeKey(() => new Uint8Array(32).fill(255));
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const checksum = [...secret.slice(-6)].reduce(
    (sum, digit) => sum * 62 + digits.indexOf(digit),
    0,
  );
  expect(checksum).toBe(crc32(secret.slice(0, -6)));
  expect(secret.startsWith(`gw_live_${id}_`)).toBe(true);
  expect(makeKey((count) => new Uint8Array(count)).secret).toMatch(
    /^gw_live_0{12}_0{43}[0-9A-Za-z]{6}$/,
  );
});
