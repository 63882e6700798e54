import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { CanonicalCall, Chunk } from '../../../src/core/canonical.js';
import { fold } from '../../../src/core/fold.js';
import { anthropicMessages } from '../../../src/formats/anthropic-messages/index.js';
import type { AskOn, WireBody } from '../../../src/formats/format.js';
import { readFrames } from '../../../src/transport/sse.js';
import { callOf } from '../canonical-call.js';
import { requestProblems } from './request-schema.js';
import { frozen, targetOf, tools } from './setup.js';

const root = fileURLToPath(new URL('../../fixtures/anthropic-messages/', import.meta.url));

for (const name of readdirSync(root)) {
  const has = (file: string) => existsSync(`${root}${name}/${file}`);
  const text = (file: string) => readFileSync(`${root}${name}/${file}`, 'utf8');
  const json = (file: string) => JSON.parse(text(file));
  const { title } = parse(text('case.yaml'));

  describe(`${name}: ${title}`, () => {
    const call: CanonicalCall = callOf(json('canonical-request.json'));
    const { model, policy } = json('target.json');
    const target = { ...targetOf(model), policy };
    const written = anthropicMessages.writeRequest(frozen(call), frozen(target));
    if (!written.ok) throw written.error;
    const { body, others, warnings, reading } = written.value;
    const want: Chunk[] = text('chunks.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    /** Numbers of the messages after the first, where the answer comes in several. */
    const later = [2, 3, 4, 5, 6].filter((piece) => has(`wire-request-${piece}.json`));

    it('writes the request', () => {
      expect(body).toEqual(json('wire-request.json'));
      expect(others).toEqual(has('wire-others.json') ? json('wire-others.json') : undefined);
      const expected = has('warnings.json') ? json('warnings.json') : [];
      expect(warnings.map(({ code, field }) => ({ code, field }))).toEqual(expected);
    });

    if (has('wire-failure.json')) {
      it('reads its errors', () => {
        const read = anthropicMessages.readError(frozen(json('wire-failure.json')), target);
        expect(read.kind === 'failure' && read.error).toMatchObject(json('failure.json'));
      });
    }

    (requestProblems ? it : it.skip)("fits the official client's types", () => {
      const asked = later.map((piece) => json(`wire-request-${piece}.json`));
      for (const sent of [body, ...asked]) expect(requestProblems?.(sent)).toEqual([]);
    });

    it('writes the same request again', () => {
      const again = anthropicMessages.writeRequest(call, target);
      expect(again.ok && JSON.stringify(again.value.body)).toEqual(JSON.stringify(body));
    });

    it('reads the stream, wherever it is cut', async () => {
      for (const size of [Number.POSITIVE_INFINITY, 7]) {
        const frames = (piece: string) =>
          readFrames(cut(Buffer.from(text(`wire-stream${piece}.sse`)), size));
        const waiting = [...later];
        let sent: WireBody = body;
        const askOn: AskOn = async (change) => {
          const piece = waiting.shift();
          sent = change(sent);
          expect(sent).toEqual(json(`wire-request-${piece}.json`));
          return frames(`-${piece}`);
        };
        const asks = later.length > 0 ? askOn : undefined;
        const chunks = anthropicMessages.readStream(frames(''), reading, tools, asks);
        const read = await readAll(chunks);
        expect(read.chunks).toEqual(want);
        if (has('error.json')) expect(read.error).toMatchObject(json('error.json'));
        else expect(read.error).toBeUndefined();
        expect(waiting).toEqual([]);
      }
    });

    if (has('wire-response.json')) {
      it('reads the whole answer alike', async () => {
        let sent: WireBody = body;
        let whole: unknown = frozen(json('wire-response.json'));
        let piece = whole;
        for (const number of later) {
          const next = anthropicMessages.resume?.next(piece, sent);
          expect(next).toEqual(json(`wire-request-${number}.json`));
          sent = next ?? {};
          piece = frozen(json(`wire-response-${number}.json`));
          whole = anthropicMessages.resume?.join(whole, piece);
        }
        const unary = { ...reading, call: { ...call, stream: false as const } };
        const read = anthropicMessages.readResponse(whole, unary, tools);
        const answer = has('answer.json')
          ? json('answer.json')
          : withoutEmptyEnd(await fold(each(want)));
        expect(read.ok && read.value).toEqual(answer);
      });
    }
  });
}

async function* cut(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* each(chunks: readonly Chunk[]): AsyncIterable<Chunk> {
  yield* chunks;
}

/** The chunks up to a failure, and the failure. */
async function readAll(
  stream: AsyncIterable<Chunk>,
): Promise<{ chunks: Chunk[]; error?: unknown }> {
  const chunks: Chunk[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk);
  } catch (error) {
    return { chunks, error };
  }
  return { chunks };
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
