import { describe, expect, it } from '@jest/globals';
import { readFrames, type SseFrame, writeEvent } from '../../src/transport/sse.js';

async function framesOf(pieces: Iterable<Uint8Array>): Promise<SseFrame[]> {
  async function* body() {
    yield* pieces;
  }
  const frames: SseFrame[] = [];
  for await (const frame of readFrames(body())) frames.push(frame);
  return frames;
}

const stream =
  '\uFEFF: a comment\r\n\r\ndata: {"text":"zwölf 🍋"}\r\n\r\nevent: ping\ndata: one\ndata: two\n\ndata:{"no":"space"}\r\rdata: last';

const want: SseFrame[] = [
  { data: '{"text":"zwölf 🍋"}' },
  { event: 'ping', data: 'one\ntwo' },
  { data: '{"no":"space"}' },
  { data: 'last' },
];

describe('readFrames', () => {
  const bytes = Buffer.from(stream);

  it('reads LF, CRLF and CR, comments, several data lines and a missing blank line at the end', async () => {
    expect(await framesOf([bytes])).toEqual(want);
  });

  it('gives the same frames wherever the network cuts the bytes', async () => {
    for (let cut = 0; cut <= bytes.length; cut++) {
      expect(await framesOf([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(want);
    }
    expect(await framesOf(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(want);
  });

  it('refuses an event that never ends', async () => {
    const line = Buffer.alloc(1024 * 1024, 'x');
    const endless = [Buffer.from('data: '), ...Array.from({ length: 9 }, () => line)];
    await expect(framesOf(endless)).rejects.toMatchObject({ kind: 'upstream-invalid' });
  });
});

describe('writeEvent', () => {
  it('frames one line of JSON as the Gemini API does', () => {
    expect(writeEvent({ text: 'a' })).toBe('data: {"text":"a"}\r\n\r\n');
  });

  it('keeps text that looks like framing inside one JSON string', async () => {
    const text = '\n\ndata: {"x":1}\r\n\r\n\u2028\u2029\u0085\u0000 end';
    const event = writeEvent({ text });
    expect(event).not.toMatch(/[\u2028\u2029\u0085]/);
    expect(event.trimEnd()).not.toContain('\n');
    const [frame] = await framesOf([Buffer.from(event)]);
    expect(JSON.parse(frame?.data ?? '')).toEqual({ text });
  });
});
