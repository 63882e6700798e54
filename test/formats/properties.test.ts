import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { Content, Part } from '../../generated/formats/gemini.js';
import type { Chunk } from '../../src/core/canonical.js';
import { GatewayError } from '../../src/core/errors.js';
import { fold } from '../../src/core/fold.js';
import type { Reading, ReadTools, Target } from '../../src/formats/format.js';
import { isSealed } from '../../src/formats/signature-envelope.js';
import { readFrames } from '../../src/transport/sse.js';
import { callOf } from './canonical-call.js';
import { randomOf, type Said, type Spoken, saidOf, spoken } from './generated-answers.js';
import { allOf, each, framesOf, frozen } from './openai-chat/setup.js';
import { readCall, taken } from './read-call.js';

/** How a client sends an answer back. */
const echoes: Readonly<Record<string, (whole: Chunk, chunks: readonly Chunk[]) => Content[]>> = {
  'as one content': (whole) => contentsOf([whole]),
  'as one content per chunk': (_, chunks) => contentsOf(chunks),
  'without the thoughts': (_, chunks) =>
    contentsOf(chunks).map(({ role, parts = [] }) => ({
      ...(role ? { role } : {}),
      parts: parts.filter(({ thought }) => thought !== true),
    })),
  'with its bytes URL-safe and unpadded': (whole) =>
    contentsOf([whole]).map(({ role, parts = [] }) => ({
      ...(role ? { role } : {}),
      parts: parts.map(inUrlSafe),
    })),
};

const functions = [{ name: 'f' }, { name: 'g' }];

describe.each(spoken.map((row) => ({ name: row.format.name, row })))('$name', ({ row }) => {
  const { format, target } = row;

  it('folds any stream to what the whole body says', async () => {
    for (let seed = 1; seed <= 150; seed++) {
      const random = randomOf(seed);
      const call = frozen(
        callOf({
          stream: 'sse',
          thinking: { kind: 'auto', include: random() < 0.5 },
          tools: { functions, server: [] },
        }),
      );
      const repair = random() < 0.3 ? { repair: { stripFence: true } } : {};
      const reading = frozen({
        ...taken(format.writeRequest(call, frozen(target))).reading,
        ...repair,
      });
      const { body, events } = frozen(
        row.wireOf(saidOf(random, { thinks: random() < 0.7 }), random),
      );
      const frames = (row.framesOf ?? framesOf)(events);
      const chunks = await allOf(format.readStream(frames, reading, toolsOf()));
      const whole = taken(format.readResponse(body, reading, toolsOf()));
      expect({ seed, answer: await fold(each(chunks)) }).toEqual({ seed, answer: whole });
      expect({ seed, faults: faultsOf(chunks, row) }).toEqual({ seed, faults: [] });
    }
  });

  it('gives the provider back what it said, however a client echoes it', async () => {
    for (let seed = 1; seed <= 25; seed++) {
      const written: string[] = [];
      for (const [way, echo] of Object.entries(echoes)) {
        const random = randomOf(seed);
        // A model that thinks before one call and not before the next may not be asked to think.
        const thinks = random() < 0.7;
        const said = [0, 1].map((round) => saidOf(random, { thinks, round }));
        const body = await conversationOf(row, said, echo, random);
        const write = () => taken(format.writeRequest(frozen(readCall(body)), frozen(target)));
        const sent = write();
        const lost = sent.warnings.filter(({ code }) => code.startsWith('signature'));
        expect({ seed, way, back: row.givenBack(sent.body), lost }).toEqual({
          seed,
          way,
          back: said.map((one) => ({ state: row.stateOf(one), text: one.text, calls: one.calls })),
          lost: [],
        });
        const text = JSON.stringify(sent.body);
        expect(JSON.stringify(write().body)).toBe(text);
        written.push(text);
      }
      // Providers keep prompts by their bytes: the way of the echo may not show in them.
      if (row.joinsTexts) expect(new Set(written).size).toBe(1);
    }
  });
});

describe.each(fixtures())('the stream of $format/$name', ({ row, call, target, file }) => {
  const { format } = row;
  const bytes = Buffer.from(file('wire-stream.sse') ?? '');
  let known: Reading | undefined;
  const readingOf = () =>
    (known ??= taken(format.writeRequest(frozen(call), frozen(target))).reading);
  const read = (pieces: Iterable<Uint8Array>) =>
    readAll(format.readStream(readFrames(each([...pieces])), readingOf(), toolsOf()));

  it('gives the same, wherever it is cut', async () => {
    const whole = await read([bytes]);
    for (const size of [1, 7]) expect(await read(inSizes(bytes, size))).toEqual(whole);
    const random = randomOf(bytes.length);
    for (let run = 0; run < 10; run++) {
      expect(await read(inRandomSizes(bytes, random))).toEqual(whole);
    }
    const otherLines = Buffer.from(bytes.toString().replace(/\r?\n/g, '\r\n'));
    expect(await read(inSizes(otherLines, 1))).toEqual(whole);
  });

  it('obeys what every client counts on', async () => {
    const { chunks, broke } = await read([bytes]);
    const error = file('error.json');
    expect(broke).toBe(error && JSON.parse(error).kind);
    if (broke === undefined) {
      expect(faultsOf(chunks, row)).toEqual([]);
    } else {
      // What broke off has no end, whatever came before.
      const finishes = chunks.flatMap(({ candidates = [] }) =>
        candidates.flatMap(({ finishReason }) => finishReason ?? []),
      );
      expect(finishes).toEqual([]);
    }
  });

  // A whole answer ignores the wish for streamed arguments.
  const whole = call.toolConfig.streamArgs ? undefined : file('wire-response.json');
  if (whole !== undefined) {
    it('folds to what the whole body says', async () => {
      const body: unknown = frozen(JSON.parse(whole));
      const answer = taken(format.readResponse(body, readingOf(), toolsOf()));
      const { chunks } = await read([bytes]);
      expect(await fold(each(chunks))).toEqual(await withTextsJoined(answer));
    });
  }
});

/** A stream does not show where one text of the provider ends and the next begins. */
async function withTextsJoined(answer: Chunk): Promise<Chunk> {
  const candidates = answer.candidates?.map(async (candidate) => {
    const pieces = candidate.content?.parts?.map((part) => ({
      candidates: [{ index: 0, content: { role: 'model', parts: [part] } }],
    }));
    const joined = pieces && (await fold(each(pieces))).candidates?.[0]?.content;
    return joined ? { ...candidate, content: joined } : candidate;
  });
  return candidates ? { ...answer, candidates: await Promise.all(candidates) } : answer;
}

/** What a stream gave, and the kind of its failure where it broke. */
async function readAll(stream: AsyncIterable<Chunk>) {
  const chunks: Chunk[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk);
    return { chunks, broke: undefined };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return { chunks, broke: error.kind };
  }
}

/** Ids as the gateway makes them, the same in every run. */
function toolsOf(): ReadTools {
  let made = 0;
  return { newId: () => `id-${++made}`, warn: () => {} };
}

/** The body of the request after the answers, as a client of Gemini's API sends it. */
async function conversationOf(
  { format, target, wireOf, framesOf: framed = framesOf }: Spoken,
  said: readonly Said[],
  echo: (whole: Chunk, chunks: readonly Chunk[]) => Content[],
  random: () => number,
): Promise<object> {
  const settings = {
    tools: [{ functionDeclarations: functions }],
    generationConfig: { thinkingConfig: { thinkingBudget: 2048, includeThoughts: true } },
  };
  const contents: Content[] = [{ role: 'user', parts: [{ text: 'Hi' }] }];
  for (const one of said) {
    const { reading } = taken(format.writeRequest(readCall({ ...settings, contents }), target));
    const { body, events } = wireOf(one, random);
    const whole = taken(format.readResponse(body, reading, toolsOf()));
    const chunks = await allOf(format.readStream(framed(events), reading, toolsOf()));
    const results = one.calls.map(({ id, name }) => ({
      functionResponse: { id, name, response: { output: id } },
    }));
    contents.push(...echo(whole, chunks).filter(({ parts = [] }) => parts.length > 0), {
      role: 'user',
      parts: results.length > 0 ? results : [{ text: 'Go on.' }],
    });
  }
  return JSON.parse(JSON.stringify({ ...settings, contents }));
}

function contentsOf(chunks: readonly Chunk[]): Content[] {
  return chunks.flatMap(({ candidates }) => candidates?.[0]?.content ?? []);
}

function inUrlSafe(part: Part): Part {
  const { thoughtSignature } = part;
  if (thoughtSignature === undefined) return part;
  const bytes = Buffer.from(thoughtSignature, 'base64');
  return { ...part, thoughtSignature: bytes.toString('base64url') };
}

/** What in a stream breaks the invariants of the translation contract, §12.2. */
function faultsOf(chunks: readonly Chunk[], { format }: Spoken): string[] {
  const finished = new Set<number>();
  const faults = chunks.flatMap((chunk, at) => {
    const isLast = at === chunks.length - 1;
    const { candidates = [], promptFeedback, usageMetadata, modelVersion, responseId } = chunk;
    const isBlocked = candidates.length === 0 && promptFeedback?.blockReason !== undefined;
    return [
      candidates.length === 1 || isBlocked ? '' : 'not one candidate',
      isBlocked && chunks.length > 1 ? 'a blocked prompt among other chunks' : '',
      modelVersion ? '' : 'no modelVersion',
      responseId && responseId === chunks[0]?.responseId ? '' : 'no constant responseId',
      isLast && usageMetadata === undefined ? 'no usage at the end' : '',
      !isLast && usageMetadata && format.name !== 'gemini' ? 'usage before the end' : '',
      isLast && !isBlocked && candidates[0]?.finishReason === undefined ? 'no finish' : '',
      ...candidates.flatMap(({ index = -1, content, finishReason }) => {
        const parts = content?.parts ?? [];
        const saidNothing = content === undefined && chunks.length === 1;
        const faultsHere = [
          index >= 0 ? '' : 'no index',
          finished.has(index) ? 'more after its finish' : '',
          parts.length > 0 || (saidNothing && finishReason !== 'STOP') ? '' : 'no parts',
          parts.length > 0 && content?.role !== 'model' ? 'no role' : '',
          ...parts.map((part) => faultOf(part, finishReason !== undefined)),
        ];
        if (finishReason !== undefined) finished.add(index);
        return faultsHere;
      }),
    ].flatMap((fault) => (fault === '' ? [] : [`chunk ${at}: ${fault}`]));
  });
  const { usageMetadata: usage } = chunks.at(-1) ?? {};
  const sum =
    (usage?.promptTokenCount ?? 0) +
    (usage?.candidatesTokenCount ?? 0) +
    (usage?.thoughtsTokenCount ?? 0) +
    (usage?.toolUsePromptTokenCount ?? 0);
  return usage?.totalTokenCount === sum ? faults : [...faults, 'the total is not the sum'];
}

function faultOf({ text, thought, thoughtSignature, functionCall }: Part, atEnd: boolean): string {
  if (text?.isWellFormed() === false) return 'half a character';
  if (text === '' && !atEnd && thoughtSignature === undefined) return 'an empty text';
  if (thought && thoughtSignature && isSealed(thoughtSignature))
    return 'a thought with an envelope';
  // Streamed arguments have rules of their own.
  if (!functionCall || functionCall.willContinue !== undefined) return '';
  if (!(functionCall.id && functionCall.name && functionCall.args)) {
    return 'a call that is not whole';
  }
  return '';
}

/** Every stream of the fixture folders, with the request that it answers. */
function fixtures() {
  const root = fileURLToPath(new URL('../fixtures/', import.meta.url));
  return spoken.flatMap((row) => {
    const folder = `${root}${row.format.name}/`;
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names.flatMap((name) => {
      const file = (wanted: string) => {
        const path = `${folder}${name}/${wanted}`;
        return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      };
      if (file('wire-stream.sse') === undefined) return [];
      const call = callOf(JSON.parse(file('canonical-request.json') ?? '{}'));
      const given = { ...row.target, ...JSON.parse(file('target.json') ?? '{}') };
      const target: Target = { ...given, provider: given.profile };
      return [{ format: row.format.name, name, row, call, target, file }];
    });
  });
}

function* inSizes(bytes: Buffer, size: number): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function* inRandomSizes(bytes: Buffer, random: () => number): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const size = 1 + Math.floor(random() * random() * 400);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}
