import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { CanonicalCall, Chunk } from '../../../src/core/canonical.js';
import { GatewayError } from '../../../src/core/errors.js';
import type { Warning } from '../../../src/core/warnings.js';
import { openaiChat } from '../../../src/formats/openai-chat/index.js';
import { readFrames } from '../../../src/transport/sse.js';
import { callOf } from '../canonical-call.js';
import { requestProblems } from './request-schema.js';
import { folded, frozen, targetOf, tools } from './setup.js';

const root = fileURLToPath(new URL('../../fixtures/openai-chat/', import.meta.url));

for (const name of readdirSync(root)) {
  const has = (file: string) => existsSync(`${root}${name}/${file}`);
  const text = (file: string) => readFileSync(`${root}${name}/${file}`, 'utf8');
  const json = (file: string) => JSON.parse(text(file));
  const { title } = parse(text('case.yaml'));

  describe(`${name}: ${title}`, () => {
    const call: CanonicalCall = callOf(json('canonical-request.json'));
    const { profile, ...rest } = json('target.json');
    const target = targetOf({ provider: profile, profile, ...rest });
    const written = openaiChat.writeRequest(frozen(call), frozen(target));
    if (!written.ok) throw written.error;
    const { body, others, warnings, reading } = written.value;
    const lines = has('chunks.jsonl') ? text('chunks.jsonl').trim().split('\n') : [];
    const want: Chunk[] = lines.map((line) => JSON.parse(line));

    it('writes the request', () => {
      expect(body).toEqual(json('wire-request.json'));
      const further = has('other-requests.json') ? json('other-requests.json') : undefined;
      expect(others).toEqual(further);
      const expected = has('warnings.json') ? json('warnings.json') : [];
      expect(warnings.map(brief)).toEqual(expected);
    });

    if (has('wire-error.json')) {
      it('asks again without what was refused', () => {
        const failure = { headers: {}, ...json('wire-error.json') };
        const again = openaiChat.relax?.(frozen(failure), frozen(written.value));
        expect(again?.body).toEqual(json('retry-request.json'));
        expect(again?.warnings.map(brief)).toEqual(json('retry-warnings.json'));
      });
    }

    if (has('wire-failure.json')) {
      it('reads its errors', () => {
        const read = openaiChat.readError(frozen(json('wire-failure.json')), target);
        expect(read.kind === 'failure' && read.error).toMatchObject(json('failure.json'));
      });
    }

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
          const { chunks, error } = await readAll(openaiChat.readStream(frames, reading, tools));
          expect(chunks).toEqual(want);
          expect(error).toEqual(has('error.json') ? json('error.json') : undefined);
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

function brief({ code, field }: Warning): Warning {
  return { code, field };
}

/** What a stream gave, and the kind of its failure where it broke. */
async function readAll(stream: AsyncIterable<Chunk>) {
  const chunks: Chunk[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk);
    return { chunks };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return { chunks, error: { kind: error.kind } };
  }
}

async function* cut(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
