import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { CanonicalCall, Chunk } from '../../../src/core/canonical.js';
import { GatewayError } from '../../../src/core/errors.js';
import type { Warning } from '../../../src/core/warnings.js';
import { openaiResponses } from '../../../src/formats/openai-responses/index.js';
import { readFrames } from '../../../src/transport/sse.js';
import { officialProblems } from '../../replay/official.js';
import { callOf, folded, frozen, targetOf, tools } from './setup.js';

const root = fileURLToPath(new URL('../../fixtures/openai-responses/', import.meta.url));
const hasDocument = officialProblems('openai-responses', 'error', {}) !== undefined;

(hasDocument ? it : it.skip)("OpenAI's document, as it is read here, knows no strangers", () => {
  const content = [{ type: 'input_text', text: 'hi' }];
  const body = { model: 'm', input: [{ type: 'message', role: 'user', content }], store: false };
  const problems = (more: object) =>
    officialProblems('openai-responses', 'request', { ...body, ...more })?.length;
  expect(problems({})).toBe(0);
  expect(problems({ stop: ['x'] })).toBeGreaterThan(0);
  expect(problems({ text: { format: { type: 'json_object', stranger: 1 } } })).toBeGreaterThan(0);
  const odd = [{ ...content[0], stranger: 1 }];
  expect(problems({ input: [{ ...body.input[0], content: odd }] })).toBeGreaterThan(0);
});

for (const name of readdirSync(root)) {
  const has = (file: string) => existsSync(`${root}${name}/${file}`);
  const text = (file: string) => readFileSync(`${root}${name}/${file}`, 'utf8');
  const json = (file: string) => JSON.parse(text(file));
  const { title } = parse(text('case.yaml'));

  describe(`${name}: ${title}`, () => {
    const call: CanonicalCall = callOf(json('canonical-request.json'));
    const { profile, ...rest } = json('target.json');
    const target = targetOf({ provider: profile, profile, ...rest });
    const written = openaiResponses.writeRequest(frozen(call), frozen(target));
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
        const again = openaiResponses.relax?.(frozen(failure), frozen(written.value));
        expect(again?.body).toEqual(json('retry-request.json'));
        expect(again?.warnings.map(brief)).toEqual(json('retry-warnings.json'));
      });
    }

    if (has('wire-failure.json')) {
      it('reads its errors', () => {
        const read = openaiResponses.readError(frozen(json('wire-failure.json')), target);
        expect(read.kind === 'failure' && read.error).toMatchObject(json('failure.json'));
      });
    }

    (hasDocument ? it : it.skip)("fits OpenAI's own document, to the last member", () => {
      expect(officialProblems('openai-responses', 'request', body)).toEqual([]);
    });

    it('writes the same bytes again', () => {
      const again = openaiResponses.writeRequest(call, target);
      expect(again.ok && JSON.stringify(again.value.body)).toEqual(JSON.stringify(body));
    });

    if (has('wire-stream.sse')) {
      it('reads the stream, wherever it is cut', async () => {
        const bytes = Buffer.from(text('wire-stream.sse'));
        for (const size of [bytes.length, 5]) {
          const frames = readFrames(cut(bytes, size));
          const read = await readAll(openaiResponses.readStream(frames, reading, tools));
          expect(read.chunks).toEqual(want);
          expect(read.error).toEqual(has('error.json') ? json('error.json') : undefined);
        }
      });
    }

    if (has('wire-response.json')) {
      it('reads the whole answer as the folded stream', async () => {
        const unary = { ...reading, call: { ...call, stream: false as const } };
        const body: unknown = frozen(json('wire-response.json'));
        const read = openaiResponses.readResponse(body, unary, tools);
        const answer = has('answer.json') ? json('answer.json') : await folded(want);
        expect(read.ok ? read.value : read.error).toEqual(answer);
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
