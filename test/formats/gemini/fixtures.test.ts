import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { CanonicalCall, Chunk } from '../../../src/core/canonical.js';
import { fold } from '../../../src/core/fold.js';
import { gemini } from '../../../src/formats/gemini/index.js';
import { readFrames } from '../../../src/transport/sse.js';
import { callOf } from '../canonical-call.js';
import { requestProblems } from './request-schema.js';
import { countingTools, frozen, target as usualTarget } from './setup.js';
import { vertexProblems } from './vertex-schema.js';

const root = fileURLToPath(new URL('../../fixtures/gemini/', import.meta.url));

for (const name of readdirSync(root)) {
  const has = (file: string) => existsSync(`${root}${name}/${file}`);
  const text = (file: string) => readFileSync(`${root}${name}/${file}`, 'utf8');
  const json = (file: string) => JSON.parse(text(file));
  const { title } = parse(text('case.yaml'));

  describe(`${name}: ${title}`, () => {
    const call: CanonicalCall = callOf(json('canonical-request.json'));
    const target = { ...usualTarget, ...json('target.json') };
    const written = gemini.writeRequest(frozen(call), frozen(target));
    if (!written.ok) throw written.error;
    const { body, warnings, reading } = written.value;
    const want: Chunk[] = text('chunks.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

    it('writes the request', () => {
      expect(body).toEqual(json('wire-request.json'));
      const expected = has('warnings.json') ? json('warnings.json') : [];
      expect(warnings.map(({ code, field }) => ({ code, field }))).toEqual(expected);
    });

    if (has('wire-failure.json')) {
      it('reads its errors', () => {
        const read = gemini.readError(frozen(json('wire-failure.json')), target);
        expect(read.kind === 'failure' && read.error).toMatchObject(json('failure.json'));
      });
    }

    const problems = target.profile === 'vertex' ? vertexProblems : requestProblems;
    (problems ? it : it.skip)("fits Google's own description", () => {
      expect(problems?.(body)).toEqual([]);
    });

    it('writes the same bytes again', () => {
      const again = gemini.writeRequest(call, target);
      expect(again.ok && JSON.stringify(again.value.body)).toEqual(JSON.stringify(body));
    });

    it('reads the stream, wherever it is cut', async () => {
      const bytes = Buffer.from(text('wire-stream.sse'));
      for (const size of [bytes.length, 7]) {
        const { tools } = countingTools();
        const read = await drained(gemini.readStream(readFrames(cut(bytes, size)), reading, tools));
        expect(read.chunks).toEqual(want);
        expect(read.failure).toEqual(
          has('error.json') ? expect.objectContaining(json('error.json')) : undefined,
        );
      }
    });

    if (has('wire-response.json')) {
      it('reads the whole answer as the folded stream', async () => {
        const body = frozen(json('wire-response.json'));
        const read = gemini.readResponse(body, reading, countingTools().tools);
        expect(read.ok ? read.value : read.error).toEqual(await fold(each(want)));
      });
    }
  });
}

/** What came before a stream ended or broke, and what it broke with. */
async function drained(stream: AsyncIterable<Chunk>) {
  const chunks: Chunk[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk);
    return { chunks, failure: undefined };
  } catch (failure) {
    return { chunks, failure };
  }
}

async function* cut(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* each(chunks: readonly Chunk[]): AsyncIterable<Chunk> {
  yield* chunks;
}
