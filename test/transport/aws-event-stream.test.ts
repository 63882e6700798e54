import { describe, expect, it } from '@jest/globals';
import { type AwsFrame, readAwsFrames } from '../../src/transport/aws-event-stream.js';
import { awsEvent, awsException, awsFrame } from '../replay/aws-frames.js';

const frames = [
  awsEvent('messageStart', { role: 'assistant' }),
  awsEvent('contentBlockDelta', { contentBlockIndex: 0, delta: { text: 'Grüße 🦊' } }),
  awsEvent('metadata', {}),
];
const want = [
  { event: 'messageStart', data: '{"role":"assistant"}' },
  { event: 'contentBlockDelta', data: '{"contentBlockIndex":0,"delta":{"text":"Grüße 🦊"}}' },
  { event: 'metadata', data: '{}' },
];
const whole = Buffer.concat(frames);

async function* inPieces(...pieces: Buffer[]): AsyncIterable<Uint8Array> {
  yield* pieces;
}

/** The frames up to a failure, and the failure. */
async function readAll(
  body: AsyncIterable<Uint8Array>,
  limitBytes?: number,
): Promise<{ read: AwsFrame[]; error?: unknown }> {
  const read: AwsFrame[] = [];
  try {
    for await (const frame of readAwsFrames(body, limitBytes)) read.push(frame);
  } catch (error) {
    return { read, error };
  }
  return { read };
}

/** A copy with one bit of one byte turned. */
function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x01;
  return copy;
}

/** Of the vectors that AWS published for the framing: bytes -> headers and payload. */
const published = [
  { title: 'an empty message', hex: '000000100000000005c248eb7d98c8ff', data: '' },
  {
    title: 'a payload without headers',
    hex: '0000001d00000000fd528c5a7b27666f6f273a27626172277dc3653936',
    data: "{'foo':'bar'}",
  },
];

describe('frames of an AWS event stream', () => {
  it.each(published)('are read as AWS published $title', async ({ hex, data }) => {
    const { read, error } = await readAll(inPieces(Buffer.from(hex, 'hex')));
    expect({ read, error }).toEqual({ read: [{ event: '', data }], error: undefined });
  });

  it('are the same wherever the bytes are cut', async () => {
    for (let at = 0; at <= whole.length; at++) {
      const { read, error } = await readAll(inPieces(whole.subarray(0, at), whole.subarray(at)));
      expect({ at, read, error }).toEqual({ at, read: want, error: undefined });
    }
    const bytes = Array.from(whole, (_, at) => whole.subarray(at, at + 1));
    expect(await readAll(inPieces(...bytes))).toEqual({ read: want });
  });

  it('are given out as they come', async () => {
    const [first, second] = frames;
    let asked = 0;
    async function* slow(): AsyncIterable<Uint8Array> {
      asked = 1;
      if (first) yield first;
      asked = 2;
      if (second) yield second;
    }
    const read = readAwsFrames(slow())[Symbol.asyncIterator]();
    expect((await read.next()).value).toEqual(want[0]);
    expect(asked).toBe(1);
  });

  it('fail with the first byte that was damaged, wherever it is', async () => {
    const [first, second] = frames;
    if (!first || !second) throw new Error('no frames');
    for (let at = 0; at < second.length; at++) {
      const { read, error } = await readAll(inPieces(first, flipped(second, at)));
      expect(read).toEqual(want.slice(0, 1));
      expect({ at, error }).toMatchObject({ at, error: { kind: 'upstream-invalid' } });
    }
  });

  it('fail at once where the length is damaged, and not once so many bytes are there', async () => {
    const [first] = frames;
    if (!first) throw new Error('no frame');
    let asked = 0;
    async function* endless(): AsyncIterable<Uint8Array> {
      yield flipped(first ?? Buffer.alloc(0), 0);
      for (;;) {
        asked++;
        yield Buffer.alloc(1024);
      }
    }
    const { error } = await readAll(endless());
    expect(error).toMatchObject({ kind: 'upstream-invalid' });
    expect(asked).toBe(0);
  });

  it('fail where the bytes end within one', async () => {
    for (const missing of [1, 4, 20]) {
      const { read, error } = await readAll(inPieces(whole.subarray(0, whole.length - missing)));
      expect(read).toEqual(want.slice(0, 2));
      expect(error).toMatchObject({ kind: 'upstream-truncated' });
    }
  });

  it('fail past the limit', async () => {
    const { error } = await readAll(inPieces(whole), whole.length - 1);
    expect(error).toMatchObject({ kind: 'upstream-invalid' });
  });

  it('tell of exceptions, and of errors without a type', async () => {
    const untyped = awsFrame(
      { ':message-type': 'error', ':error-code': 'InternalFailure', ':error-message': 'oh' },
      '',
    );
    const { read } = await readAll(inPieces(awsException('throttlingException', 'slow'), untyped));
    expect(read).toEqual([
      { event: 'throttlingException', data: '{"message":"slow"}' },
      { event: 'internalServerException', data: '{"message":"InternalFailure: oh"}' },
    ]);
  });
});
