import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { CanonicalCall, Chunk } from '../../../src/core/canonical.js';
import { fold } from '../../../src/core/fold.js';
import { bedrockConverse } from '../../../src/formats/bedrock-converse/index.js';
import { readAwsFrames } from '../../../src/transport/aws-event-stream.js';
import { awsEvent, awsException } from '../../replay/aws-frames.js';
import { botocoreProblems } from '../../replay/botocore.js';
import { callOf } from '../canonical-call.js';
import { frozen, targetOf, tools } from './setup.js';

const root = fileURLToPath(new URL('../../fixtures/bedrock-converse/', import.meta.url));
const hasModel = botocoreProblems('ConverseRequest', {}) !== undefined;

for (const name of readdirSync(root)) {
  const has = (file: string) => existsSync(`${root}${name}/${file}`);
  const text = (file: string) => readFileSync(`${root}${name}/${file}`, 'utf8');
  const json = (file: string) => JSON.parse(text(file));
  const lines = (file: string) =>
    text(file)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  const { title } = parse(text('case.yaml'));

  describe(`${name}: ${title}`, () => {
    const call: CanonicalCall = callOf(json('canonical-request.json'));
    const { model, policy } = json('target.json');
    const target = { ...targetOf(model), policy };
    const written = bedrockConverse.writeRequest(frozen(call), frozen(target));
    if (!written.ok) throw written.error;
    const { body, others, warnings, reading } = written.value;
    const want: Chunk[] = lines('chunks.jsonl');
    /** Every line is an event, its name and its payload. */
    const stream = Buffer.concat(
      lines('wire-stream.jsonl').flatMap((event: Record<string, object>) =>
        Object.entries(event).map(([type, payload]) =>
          Array.isArray(payload) ? awsException(payload[0], payload[1]) : awsEvent(type, payload),
        ),
      ),
    );

    it('writes the request', () => {
      expect(body).toEqual(json('wire-request.json'));
      expect(others).toEqual(has('wire-others.json') ? json('wire-others.json') : undefined);
      const expected = has('warnings.json') ? json('warnings.json') : [];
      expect(warnings.map(({ code, field }) => ({ code, field }))).toEqual(expected);
    });

    if (has('wire-failure.json')) {
      it('reads its errors', () => {
        const read = bedrockConverse.readError(frozen(json('wire-failure.json')), target);
        expect(read.kind === 'failure' && read.error).toMatchObject(json('failure.json'));
      });
    }

    (hasModel ? it : it.skip)('is as AWS describes the service', () => {
      expect(botocoreProblems('ConverseRequest', body)).toEqual([]);
      const counted = bedrockConverse.countTokens?.write(call, target);
      expect(counted?.ok && botocoreProblems('CountTokensRequest', counted.value.body)).toEqual([]);
    });

    it('writes the same request again', () => {
      const again = bedrockConverse.writeRequest(call, target);
      expect(again.ok && JSON.stringify(again.value.body)).toEqual(JSON.stringify(body));
    });

    it('reads the stream, wherever it is cut', async () => {
      for (const size of [Number.POSITIVE_INFINITY, 7]) {
        const frames = readAwsFrames(cut(stream, size));
        const read = await readAll(bedrockConverse.readStream(frames, reading, tools));
        expect(read.chunks).toEqual(want);
        if (has('error.json')) expect(read.error).toMatchObject(json('error.json'));
        else expect(read.error).toBeUndefined();
      }
    });

    if (has('wire-response.json')) {
      it('reads the whole answer alike', async () => {
        const unary = { ...reading, call: { ...call, stream: false as const } };
        const read = bedrockConverse.readResponse(frozen(json('wire-response.json')), unary, tools);
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
