import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { CanonicalCall, Chunk } from '../../../src/core/canonical.js';
import { openaiChat } from '../../../src/formats/openai-chat/index.js';
import { readFrames } from '../../../src/transport/sse.js';
import { requestProblems } from './request-schema.js';
import { allOf, folded, frozen, targetOf, tools } from './setup.js';

const root = fileURLToPath(new URL('../../fixtures/openai-chat/', import.meta.url));

for (const name of readdirSync(root)) {
  const has = (file: string) => existsSync(`${root}${name}/${file}`);
  const text = (file: string) => readFileSync(`${root}${name}/${file}`, 'utf8');
  const json = (file: string) => JSON.parse(text(file));
  const { title } = parse(text('case.yaml'));

  describe(`${name}: ${title}`, () => {
    const call: CanonicalCall = { ...json('canonical-request.json'), trace: { requestId: 'r' } };
    const { model, profile } = json('target.json');
    const target = targetOf({ provider: profile, model, profile });
    const written = openaiChat.writeRequest(frozen(call), frozen(target));
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

    if (profile === 'openai' || profile === 'azure') {
      (requestProblems ? it : it.skip)("fits OpenAI's own document", () => {
        expect(requestProblems?.(body)).toEqual([]);
      });
    }

    it('writes the same bytes again', () => {
      const again = openaiChat.writeRequest(call, target);
      expect(again.ok && JSON.stringify(again.value.body)).toEqual(JSON.stringify(body));
    });

    if (has('wire-stream.sse')) {
      it('reads the stream, wherever it is cut', async () => {
        const bytes = Buffer.from(text('wire-stream.sse'));
        for (const size of [bytes.length, 5]) {
          const frames = readFrames(cut(bytes, size));
          expect(await allOf(openaiChat.readStream(frames, reading, tools))).toEqual(want);
        }
      });
    }

    if (has('wire-response.json')) {
      it('reads the whole answer as the folded stream', async () => {
        const read = openaiChat.readResponse(frozen(json('wire-response.json')), reading, tools);
        expect(read.ok ? read.value : read.error).toEqual(await folded(want));
      });
    }
  });
}

async function* cut(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
