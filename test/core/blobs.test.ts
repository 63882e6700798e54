import { describe, expect, it } from '@jest/globals';
import { base64Problem, standardBase64 } from '../../src/core/base64.js';
import { type Blobs, joinPieces, lengthOf } from '../../src/core/blobs.js';
import { isObject, parseLargeBody } from '../../src/core/json.js';

const limits = { depth: 64, nodes: 1_000, keysPerObject: 100 };
const token = '0123456789abcdef'.repeat(2);

/** Bytes whose base64 has every letter of the alphabet. */
function bytes(length: number, seed = 1): Buffer {
  return Buffer.from(Array.from({ length }, (_, at) => (at * 167 + (at >> 8) * 29 + seed) % 256));
}

/** One byte more each, so that all three lengths of padding are there; the longest spans slices. */
const samples = [20_000, 20_001, 20_002, 900_001].map((length) => bytes(length));

interface Lifted {
  readonly value: Record<string, unknown>;
  readonly blobs: Blobs | undefined;
}

async function read(body: string | Buffer): Promise<Lifted> {
  const parsed = await parseLargeBody(Buffer.from(body as string), limits, token);
  if (!parsed.ok) throw new Error(parsed.error);
  const { value, blobs } = parsed.value;
  if (!isObject(value)) throw new Error('no object');
  return { value, blobs };
}

/** The text of a value as it would be sent. */
function sent(value: unknown, blobs: Blobs | undefined): string {
  const json = JSON.stringify(value);
  return blobs ? joinPieces(blobs.splice(json)) : json;
}

/** Spellings of the same bytes, as JSON strings without quotes. */
const spellings: Readonly<Record<string, (sample: Buffer) => string>> = {
  standard: (sample) => sample.toString('base64'),
  'unpadded standard': (sample) => sample.toString('base64').replace(/=+$/, ''),
  'URL-safe': (sample) => sample.toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
  'unpadded URL-safe': (sample) => sample.toString('base64url'),
  'standard with escaped slashes': (sample) => sample.toString('base64').replaceAll('/', '\\/'),
};

describe.each(Object.entries(spellings))('%s base64', (_name, spell) => {
  it.each(samples.map((sample) => ({ sample, length: sample.length })))(
    'of $length bytes is kept as it came, and standard once it was made so',
    async ({ sample }) => {
      const raw = spell(sample);
      const { value, blobs } = await read(`{"a":1,"data": "${raw}","b":[2]}`);
      const { data } = value;
      if (typeof data !== 'string') throw new Error('no placeholder');
      expect(data.length).toBe(40);
      expect(base64Problem(data)).toBeUndefined();

      expect(sent(value, blobs)).toBe(
        JSON.stringify({ a: 1, data: JSON.parse(`"${raw}"`), b: [2] }),
      );
      const standard = standardBase64(data);
      expect(standard.length).toBe(40);
      expect(sent(standard, blobs)).toBe(JSON.stringify(sample.toString('base64')));
      expect(String(blobs?.find(standard))).toBe(sample.toString('base64').replace(/=+$/, ''));
    },
  );
});

describe('parseLargeBody', () => {
  const long = samples[0]?.toString('base64') ?? '';

  const parsedAsEver: [title: string, text: string][] = [
    ['a short value', JSON.stringify({ data: bytes(300).toString('base64') })],
    ['another member', JSON.stringify({ text: long })],
    ['a name that only ends so', `{"x\\"data":"${long}","mydata":"${long}"}`],
    ['a name in escapes', `{"\\u0064ata":"${long}"}`],
    ['an item of a list', JSON.stringify({ data: [long] })],
    ['the word as a value', JSON.stringify({ is: 'data', then: ['data', long] })],
    ['a letter that is none', JSON.stringify({ data: `${long.slice(1)}!` })],
    ['white space', JSON.stringify({ data: `${long.slice(0, 76)}\n${long.slice(76)}` })],
    ['both alphabets', JSON.stringify({ data: `-+${long.slice(2)}` })],
    ['padding in the middle', JSON.stringify({ data: `${long}${long}` })],
    ['too much padding', JSON.stringify({ data: `${'A'.repeat(20_000)}=` })],
    ['an impossible length', JSON.stringify({ data: 'A'.repeat(20_001) })],
    ['letters in escapes', `{"data":"${'A'.repeat(20_000)}\\u0041\\u0041\\u0041\\u0041"}`],
    ['escaped slashes and others', `{"data":"${'\\/'.repeat(20_000)}\\\\AAA"}`],
    ['other alphabets', JSON.stringify({ data: 'ä'.repeat(20_000) })],
  ];
  it.each(parsedAsEver)('leaves %s to JSON.parse', async (_title, text) => {
    const { value, blobs } = await read(text);
    expect(blobs).toBeUndefined();
    expect(value).toEqual(JSON.parse(text));
  });

  it('leaves what it cannot lift as it was, also where it is user data', async () => {
    const mixed = `-_${long.slice(2)}!`;
    const { value } = await read(JSON.stringify({ data: mixed, args: { data: `/${mixed}` } }));
    expect(value).toEqual({ data: mixed, args: { data: `/${mixed}` } });
  });

  it('lifts the value of the last of several members, wherever they stand', async () => {
    const text = `\uFEFF {"a":{"data"\n:\t"${long}"},"b":[{"data":"${long.slice(4)}","c":"ä"}]} `;
    const { value, blobs } = await read(text);
    expect(sent(value, blobs)).toBe(JSON.stringify(JSON.parse(text.slice(1))));
    expect(JSON.stringify(value).length).toBeLessThan(150);
  });

  it('gives equal values one placeholder, however they are written', async () => {
    const [sample = bytes(1), other = bytes(1)] = samples;
    const same = [sample.toString('base64'), sample.toString('base64url')];
    const texts = [...same, other.toString('base64'), bytes(20_000, 2).toString('base64')];
    const { value, blobs } = await read(JSON.stringify({ items: texts.map((data) => ({ data })) }));
    const items = value.items as { data: string }[];
    expect(new Set(items.map(({ data }) => data)).size).toBe(4);
    expect(new Set(items.map(({ data }) => standardBase64(data))).size).toBe(3);
    expect(sent(items, blobs)).toBe(JSON.stringify(texts.map((data) => ({ data }))));
  });

  it('keeps values apart that are of one length and end alike', async () => {
    const texts = ['A', 'B'].map((first) => first + 'C'.repeat(19_999));
    const { value, blobs } = await read(JSON.stringify({ items: texts.map((data) => ({ data })) }));
    const items = value.items as { data: string }[];
    expect(new Set(items.map(({ data }) => data)).size).toBe(2);
    expect(items.map(({ data }) => String(blobs?.find(data)))).toEqual(texts);
  });

  it('puts values back into JSON within JSON', async () => {
    const { value, blobs } = await read(JSON.stringify({ data: long }));
    const nested = { content: JSON.stringify(value), url: `data:image/png;base64,${value.data}` };
    expect(JSON.parse(sent(nested, blobs))).toEqual({
      content: JSON.stringify({ data: long }),
      url: `data:image/png;base64,${long}`,
    });
  });

  it('finds nothing behind other texts', async () => {
    const { value, blobs } = await read(JSON.stringify({ data: long }));
    for (const text of ['', token, long, `${value.data}=`, `x${value.data}`, `${token}ffffff+/`]) {
      expect(blobs?.find(text)).toBeUndefined();
    }
  });

  it('never sends half a placeholder', async () => {
    const { value, blobs } = await read(JSON.stringify({ data: long }));
    expect(() => blobs?.splice(String(value.data).slice(0, 35))).toThrow();
  });

  it('does not copy the values', async () => {
    const body = Buffer.from(JSON.stringify({ data: long }));
    const parsed = await parseLargeBody(body, limits, token);
    if (!parsed.ok) throw new Error(parsed.error);
    const pieces = parsed.value.blobs?.splice(JSON.stringify(parsed.value.value)) ?? [];
    expect(
      pieces.map((piece) => typeof piece !== 'string' && piece.buffer === body.buffer),
    ).toEqual([false, true, false]);
  });

  it('tells how long a text is with the values in their places', async () => {
    const { value, blobs } = await read(JSON.stringify({ data: long }));
    if (!blobs) throw new Error('nothing was lifted');
    expect(lengthOf(`ä${value.data}`, blobs)).toBe(1 + long.length);
    expect(lengthOf('ä', blobs)).toBe(1);
  });

  const faulty: [title: string, text: string][] = [
    ['behind a value', `{"data":"${long}",}`],
    ['before a value', `{"b" 1,"data":"${long}"}`],
    ['after two', `{"ä":{"data":"${long}"},"c":{"data":"${long}"}} x`],
    ['inside one that never ends', `{"a":1,"data":"${long}`],
  ];
  it.each(faulty)('says where a fault %s is in the body', async (_title, text) => {
    let position: string | undefined;
    try {
      JSON.parse(text);
    } catch (caught) {
      position = /position (\d+)/.exec(String(caught))?.[1];
    }
    const parsed = await parseLargeBody(Buffer.from(text), limits, token);
    expect(parsed).toEqual({ ok: false, error: `malformed JSON at position ${position}` });
  });

  const refused: [title: string, body: Buffer, problem: RegExp][] = [
    ['depth', Buffer.from(`{"data":"${long}","a":${'['.repeat(70)}`), /64 levels/],
    ['values', Buffer.from(`{"data":"${long}","a":[${'1,'.repeat(2_000)}1]}`), /1000 values/],
    [
      'bytes',
      Buffer.concat([Buffer.from(`{"data":"${long}","a":"`), Buffer.from([0xff, 0x22, 0x7d])]),
      /UTF-8/,
    ],
  ];
  it.each(refused)('holds the rest to the limits of %s', async (_title, body, problem) => {
    const parsed = await parseLargeBody(body, limits, token);
    expect(parsed).toEqual({ ok: false, error: expect.stringMatching(problem) });
  });

  it('cleans the rest', async () => {
    const text = `{"__proto__":{"x":1},"a":"\\ud800","data":"${long}"}`;
    const { value, blobs } = await read(text);
    expect(sent(value, blobs)).toBe(JSON.stringify({ a: '\uFFFD', data: long }));
  });

  it('lets other work go on meanwhile', async () => {
    let turns = 0;
    const counting = setImmediate(function count() {
      turns++;
      if (turns < 1_000) setImmediate(count);
    });
    await read(JSON.stringify({ data: 'A'.repeat(8 * 1024 * 1024) }));
    clearImmediate(counting);
    expect(turns).toBeGreaterThan(16);
  });
});
