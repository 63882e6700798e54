import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { CanonicalCall, Chunk } from '../../../src/core/canonical.js';
import { fold } from '../../../src/core/fold.js';
import { anthropicMessages } from '../../../src/formats/anthropic-messages/index.js';
import { readFrames } from '../../../src/transport/sse.js';
import { requestProblems } from './request-schema.js';
import { allOf, frozen, targetOf, tools } from './setup.js';

const root = fileURLToPath(new URL('../../fixtures/anthropic-messages/', import.meta.url));

for (const name of readdirSync(root)) {
  const text = (file: string) => readFileSync(`${root}${name}/${file}`, 'utf8');
  const json = (file: string) => JSON.parse(text(file));
  const { title } = parse(text('case.yaml'));

  describe(`${name}: ${title}`, () => {
    const call: CanonicalCall = { ...json('canonical-request.json'), trace: { requestId: 'r' } };
    const target = targetOf(json('target.json').model);
    const written = anthropicMessages.writeRequest(frozen(call), frozen(target));
    if (!written.ok) throw written.error;
    const { body, warnings, reading } = written.value;
    const want: Chunk[] = text('chunks.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

    it('writes the request', () => {
      expect(body).toEqual(json('wire-request.json'));
      const expected = existsSync(`${root}${name}/warnings.json`) ? json('warnings.json') : [];
      expect(warnings.map(({ code, field }) => ({ code, field }))).toEqual(expected);
    });

    (requestProblems ? it : it.skip)("fits the official client's types", () => {
      expect(requestProblems?.(body)).toEqual([]);
    });

    it('writes the same request again', () => {
      const again = anthropicMessages.writeRequest(call, target);
      expect(again.ok && JSON.stringify(again.value.body)).toEqual(JSON.stringify(body));
    });

    it('reads the stream, wherever it is cut', async () => {
      const bytes = Buffer.from(text('wire-stream.sse'));
      for (const size of [bytes.length, 7]) {
        const frames = readFrames(cut(bytes, size));
        expect(await allOf(anthropicMessages.readStream(frames, reading, tools))).toEqual(want);
      }
    });

    it('reads the whole answer as the folded stream', async () => {
      const body = frozen(json('wire-response.json'));
      const read = anthropicMessages.readResponse(body, reading, tools);
      expect(read.ok && read.value).toEqual(withoutEmptyEnd(await fold(each(want))));
    });
  });
}

async function* cut(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* each(chunks: readonly Chunk[]): AsyncIterable<Chunk> {
  yield* chunks;
}

/** A stream has to end with some part, a whole answer need not. */
function withoutEmptyEnd(chunk: Chunk): Chunk {
  const [candidate] = chunk.candidates ?? [];
  const parts = candidate?.content?.parts ?? [];
  const end = parts.at(-1);
  if (!candidate || parts.length < 2 || end?.text !== '' || end.thoughtSignature) return chunk;
  return {
    ...chunk,
    candidates: [{ ...candidate, content: { role: 'model', parts: parts.slice(0, -1) } }],
  };
}
