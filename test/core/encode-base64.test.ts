import { describe, expect, it } from '@jest/globals';
import { createAddedBlobs, joinBlobs, joinPieces } from '../../src/core/blobs.js';
import { base64Length, encodeBase64 } from '../../src/core/encode-base64.js';

/** Bytes whose base64 has every letter of the alphabet. */
function bytes(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, at) => (at * 167 + (at >> 8) * 29) % 256));
}

function* cut(whole: Buffer, lengths: readonly number[]): Iterable<Uint8Array> {
  let at = 0;
  for (let turn = 0; at < whole.length; turn++) {
    const length = lengths[turn % lengths.length] ?? whole.length;
    yield whole.subarray(at, at + length);
    at += length;
  }
}

describe('encodeBase64', () => {
  it.each([0, 1, 2, 3, 4, 1000, 196_607, 196_608, 196_609, 500_000, 500_001, 500_002])(
    'gives the base64 of %d bytes, however they come',
    async (length) => {
      const whole = bytes(length);
      for (const lengths of [[length || 1], [1000, 1, 2], [196_608, 5], [65_536]]) {
        const value = await encodeBase64(cut(whole, lengths), length);
        const text = `${value?.letters.toString('latin1')}${value?.padding}`;
        expect(text === whole.toString('base64')).toBe(true);
        expect(text).toHaveLength(base64Length(length));
      }
    },
  );

  it('copies what it has to remember of a piece', async () => {
    const piece = Buffer.from([1, 2]);
    function* reused(): Iterable<Uint8Array> {
      yield piece;
      piece.fill(9);
      yield Buffer.from([3]);
    }
    const value = await encodeBase64(reused(), 3);
    expect(value?.letters.toString('latin1')).toBe(Buffer.from([1, 2, 3]).toString('base64'));
  });

  it.each([
    [2, 3],
    [4, 3],
    [0, 1],
  ])('knows content of %d bytes that was said to be %d', async (length, said) => {
    expect(await encodeBase64([bytes(length)], said)).toBeUndefined();
  });
});

describe('values that join a call later', () => {
  it('stand beside those of the body, each by its own placeholder', async () => {
    const [body, later] = [createAddedBlobs('a'.repeat(32)), createAddedBlobs('b'.repeat(32))];
    const contents = [bytes(10), bytes(20), bytes(30)];
    const values = await Promise.all(contents.map((one) => encodeBase64([one], one.length)));
    const [first, second, third] = values.map((value, at) => {
      if (!value) throw new Error('no value');
      return (at === 0 ? body : later).add(value);
    });
    const blobs = joinBlobs(body.blobs, later.blobs);
    const sent = joinPieces(blobs.splice(JSON.stringify([first, 'x', second, third, second])));
    const [a, b, c] = contents.map((one) => one.toString('base64'));
    expect(JSON.parse(sent)).toEqual([a, 'x', b, c, b]);
    expect(blobs.find(first ?? '')).toBe(values[0]?.letters);
    expect(blobs.find(third ?? '')).toBe(values[2]?.letters);
    expect(blobs.find('x')).toBeUndefined();
    expect(joinBlobs(undefined, later.blobs)).toBe(later.blobs);
  });

  it('may be words in the place of bytes that nobody has', () => {
    const { blobs, add } = createAddedBlobs('c'.repeat(32));
    const placeholder = add({ letters: Buffer.from('aGk'), padding: '=', shown: '<hi>' });
    expect(blobs.splice(`"data:x;base64,${placeholder}"`)).toEqual(['"data:x;base64,', '<hi>"']);
  });
});
