import { describe, expect, it } from '@jest/globals';
import type { Chunk } from '../../src/core/canonical.js';
import { repairChunk, repairChunks, repairText } from '../../src/formats/output-repair.js';

describe('repairText', () => {
  const paths = [['a'], ['b', '*', 'c']];
  it.each([
    ['unwraps JSON', '{"value":[1]}', { unwrap: 'json' as const }, '[1]'],
    ['unwraps a bare word', '{"value":"red"}', { unwrap: 'text' as const }, 'red'],
    ['keeps quotes of JSON texts', '{"value":"red"}', { unwrap: 'json' as const }, '"red"'],
    [
      'takes nulls out',
      '{"a":null,"b":[{"c":null,"d":null},{"c":1}]}',
      { nullMeansAbsent: paths },
      '{"b":[{"d":null},{"c":1}]}',
    ],
    [
      'takes nulls out of what was wrapped',
      '{"value":{"a":null}}',
      { unwrap: 'json' as const, nullMeansAbsent: paths },
      '{}',
    ],
    [
      'keeps numbers as they were written',
      '{"a":null,"n":12345678901234567890,"d":[1.50,1e400]}',
      { nullMeansAbsent: paths },
      '{"n":12345678901234567890,"d":[1.50,1e400]}',
    ],
    [
      'keeps numbers of what was wrapped',
      '{ "value" : [1234567890123456789, 2.0] }',
      { unwrap: 'json' as const },
      '[1234567890123456789, 2.0]',
    ],
    ['leaves broken JSON alone', '{"value":', { unwrap: 'json' as const }, '{"value":'],
    ['leaves what was not wrapped alone', '{"a":1}', { unwrap: 'json' as const }, '{"a":1}'],
    ['takes a fence off', '```json\n{"a":1}\n```', { stripFence: true }, '{"a":1}'],
    ['needs both ends of a fence', '```json\n{"a":1}', { stripFence: true }, '```json\n{"a":1}'],
    [
      'takes a fence off before it unwraps',
      '```\n{"value":1}\n```\n',
      { stripFence: true, unwrap: 'json' as const },
      '1',
    ],
  ])('%s', (_, text, repair, want) => {
    expect(repairText(text, repair)).toBe(want);
  });
});

describe('a stream', () => {
  const chunk = (parts: object[], more: object = {}): Chunk => ({
    candidates: [{ index: 0, content: { role: 'model', parts }, ...more }],
    responseId: 'r',
  });
  async function* streamOf(chunks: readonly Chunk[]) {
    yield* chunks;
  }
  const thought = { text: 't', thought: true };
  const call = { functionCall: { name: 'f', args: {} } };

  it('holds text back to its end; thoughts and calls pass', async () => {
    const given = [
      chunk([thought]),
      chunk([{ text: '{"value"' }]),
      chunk([{ text: ':1}' }, call]),
      {
        ...chunk([{ text: '', thoughtSignature: 'AA==' }], { finishReason: 'STOP' }),
        usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
      },
    ];
    const read: Chunk[] = [];
    for await (const each of repairChunks(streamOf(given), { unwrap: 'json' })) read.push(each);
    expect(read).toEqual([chunk([thought]), chunk([call]), chunk([{ text: '1' }]), given[3]]);
  });

  it('reads as the whole answer does', () => {
    const whole = chunk([thought, { text: '{"value":1}', thoughtSignature: 'AA==' }, call], {
      finishReason: 'STOP',
    });
    expect(repairChunk(whole, { unwrap: 'json' })).toEqual(
      chunk([thought, call, { text: '1', thoughtSignature: 'AA==' }], { finishReason: 'STOP' }),
    );
  });
});
