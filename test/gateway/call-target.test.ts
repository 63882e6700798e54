import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type CallSignal, createCancellation } from '../../src/core/cancellation.js';
import type { CanonicalCall, Chunk } from '../../src/core/canonical.js';
import { GatewayError } from '../../src/core/errors.js';
import { fold } from '../../src/core/fold.js';
import { isObject } from '../../src/core/json.js';
import { fail, ok } from '../../src/core/result.js';
import type { Warning } from '../../src/core/warnings.js';
import type { ClientFormat, Target, WireBody, WireRequest } from '../../src/formats/format.js';
import { callTarget } from '../../src/gateway/call-target.js';
import type { CallTools } from '../../src/gateway/exchange.js';
import { noFiles } from '../../src/gateway/files/call-files.js';
import type { Provider } from '../../src/providers/provider.js';
import { readBytes } from '../../src/transport/read-bytes.js';
import { readFrames } from '../../src/transport/sse.js';
import { callOf } from '../formats/canonical-call.js';
import { noEntry } from '../ledger/no-entry.js';

const target: Target = { provider: 'p', model: 'm', profile: 'p', credentialId: '00000000' };

interface Played {
  readonly status?: number;
  /** Written as events where it is a list; a text ends it without an end. */
  readonly body: unknown;
  readonly type?: string;
  /** How long each event is waited for. */
  readonly everyMs?: number;
  /** Happens as soon as the request is sent. */
  readonly then?: () => void;
}

/** A provider that plays one answer after the other and remembers what it was sent. */
function providerOf(format: Partial<ClientFormat>, plays: readonly Played[]) {
  const sent: WireBody[] = [];
  const aborted: number[] = [];
  const closed: number[] = [];
  const provider: Provider = {
    name: 'p',
    slugs: [],
    format: { ...plain, ...format },
    profile: 'p',
    credentialId: '00000000',
    policy: {},
    origin: 'http://p',
    path: () => '/x',
    headers: () => ({}),
    timeouts: { headersMs: 1000, streamHeadersMs: 1000, firstEventMs: 1000, idleMs: 1000 },
    async send({ body, signal }) {
      const at = sent.length;
      const play = plays[at];
      sent.push(JSON.parse(String(body)));
      signal.addEventListener('abort', () => aborted.push(at));
      if (!play) throw new Error('nothing left to play');
      play.then?.();
      const { status = 200, body: answer } = play;
      const isStream = Array.isArray(answer);
      const texts = isStream
        ? answer.map((event) => `data: ${JSON.stringify(event)}\n\n`)
        : [JSON.stringify(answer)];
      const type = isStream ? 'text/event-stream' : 'application/json';
      const onClosed = () => closed.push(at);
      const piece = endless.has(answer)
        ? untilAborted(signal, onClosed)
        : bytes(play.everyMs === undefined ? [texts.join('')] : texts, play.everyMs, onClosed);
      return ok({ status, headers: { 'content-type': play.type ?? type }, body: piece });
    },
  };
  return { provider, sent, aborted, closed };
}

/** A body that never comes. */
const silence = ['silence'];
const endless = new Set<unknown>([silence]);

/** Closed when it was read to its end or given up, begun or not. */
function bytes(
  texts: readonly string[],
  everyMs = 0,
  onClosed: () => void,
): AsyncIterable<Uint8Array> {
  const pieces = texts.map((text) => Buffer.from(text));
  const done = { value: undefined, done: true } as const;
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const value = pieces.shift();
        if (everyMs > 0) await later(everyMs);
        if (value) return { value, done: false };
        onClosed();
        return done;
      },
      async return() {
        onClosed();
        return done;
      },
    }),
  };
}

async function* untilAborted(signal: CallSignal, onClosed: () => void): AsyncIterable<Uint8Array> {
  try {
    await new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    yield Buffer.alloc(0);
  } finally {
    onClosed();
  }
}

/** Answers are `{text}`, streams lists of them; everything else is taken as it comes. */
const plain: ClientFormat = {
  name: 'plain',
  writeRequest: (call, to) =>
    ok({
      body: { model: to.model },
      warnings: [],
      reading: { call, target: to, names: new Map() },
    }),
  readResponse: (body) => ok(chunkOf(isObject(body) ? String(body.text) : '', true)),
  async *readStream(frames) {
    for await (const { data } of frames) {
      const { text, last } = JSON.parse(data);
      yield chunkOf(text, last === true);
    }
  },
  readError: ({ status }) => ({
    kind: 'failure',
    error: new GatewayError('upstream-rejected', `refused with ${status}`),
  }),
};

function chunkOf(text: string, isLast: boolean): Chunk {
  const content = { role: 'model', parts: [{ text }] };
  const end = isLast ? { finishReason: 'STOP' as const } : {};
  return { candidates: [{ index: 0, content, ...end }] };
}

async function run(
  provider: Provider,
  changes: Partial<CanonicalCall> = {},
  signal = createCancellation().signal,
  files = noFiles,
): Promise<{ text?: string; calls?: number; error?: GatewayError; warnings: readonly Warning[] }> {
  const warnings: Warning[] = [];
  const tools: CallTools = {
    upstreamKey: () => 'key',
    newId: () => 'id',
    signal,
    entry: noEntry,
    warn: (warning) => warnings.push(warning),
    report: () => {},
    forgetHeld: async () => {},
    readFrames: (body) => readFrames(body),
    readBytes: (body) => readBytes(body, 1_000_000),
  };
  const answer = await callTarget(callOf(changes), provider, target, tools, files);
  if (!answer.ok) return { error: answer.error, warnings };
  const { candidates = [] } = await fold(answer.value.chunks);
  const text = candidates.map(({ content }) => content?.parts?.[0]?.text).join('|');
  return { text, calls: answer.value.upstreamCalls, warnings };
}

describe('a request that the target refuses', () => {
  const warning: Warning = { code: 'dropped', field: 'generationConfig.seed', target: 'p/m' };
  const relax = (_failure: unknown, written: WireRequest): WireRequest => ({
    ...written,
    body: { ...written.body, seed: undefined, relaxed: true },
    warnings: [...written.warnings, warning],
  });
  const refusal: Played = { status: 400, body: { error: 'seed' } };

  it('is sent once more without it, and the client is told', async () => {
    const { provider, sent } = providerOf({ relax }, [refusal, { body: { text: 'hello' } }]);
    expect(await run(provider)).toEqual({ text: 'hello', calls: 2, warnings: [warning] });
    expect(sent).toEqual([{ model: 'm' }, { model: 'm', relaxed: true }]);
  });

  it('stays refused in strict mode, without a second call', async () => {
    const { provider, sent } = providerOf({ relax }, [refusal]);
    const { error } = await run(provider, { strict: true });
    expect(error?.message).toBe('refused with 400');
    expect(sent).toHaveLength(1);
  });

  it('tells of another fault of the second try as it is', async () => {
    const throttled = { status: 429, body: {} };
    const { provider, closed } = providerOf({ relax }, [refusal, throttled]);
    expect((await run(provider)).error?.message).toBe('refused with 429');
    expect(closed).toEqual([0, 1]);
  });

  it('ends with its time, whichever try is under way', async () => {
    for (const at of [0, 1]) {
      const call = createCancellation();
      const then = () => call.abort(new GatewayError('deadline-exceeded', 'late'));
      const plays = [refusal, refusal].map((play, index) =>
        index === at ? { ...play, then } : play,
      );
      const { provider } = providerOf({ relax }, plays);
      expect((await run(provider, {}, call.signal)).error?.kind).toBe('deadline-exceeded');
    }
  });

  it('leaves no warning behind where the answer is none', async () => {
    const readResponse = () => fail(new GatewayError('upstream-invalid', 'garbage'));
    const { provider } = providerOf({ relax, readResponse }, [refusal, { body: {} }]);
    expect(await run(provider)).toMatchObject({ error: { message: 'garbage' }, warnings: [] });
  });

  it('is told of as it was refused first, where it is refused again', async () => {
    const again = { status: 422, body: {} };
    const { provider, sent } = providerOf({ relax }, [refusal, again]);
    const { error, warnings } = await run(provider);
    expect(error?.message).toBe('refused with 400');
    expect(warnings).toEqual([]);
    expect(sent).toHaveLength(2);
  });
});

describe('files that the target has lost', () => {
  const lost = (): Partial<ClientFormat> => ({
    readError: () => ({
      kind: 'failure',
      error: new GatewayError('upstream-file-not-found', 'no such file'),
    }),
  });
  const refusal: Played = { status: 403, body: {} };
  const answered: Played = { body: { text: 'hello' } };

  /** Files of which so many calls had something uploaded. */
  function uploaded(times: number) {
    let left = times;
    return { ...noFiles, forgetUploads: () => left-- > 0 };
  }

  it('are brought there once more', async () => {
    const { provider, sent } = providerOf(lost(), [refusal, answered]);
    const answer = await run(provider, {}, undefined, uploaded(1));
    expect(answer).toEqual({ text: 'hello', calls: 2, warnings: [] });
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['lost again', 2, [refusal, refusal]],
    ['not the gateway’s', 0, [refusal]],
  ])('end the call where they are %s', async (_what, times, plays) => {
    const { provider, sent } = providerOf(lost(), plays);
    const { error } = await run(provider, {}, undefined, uploaded(times));
    expect(error?.kind).toBe('upstream-file-not-found');
    expect(sent).toHaveLength(plays.length);
  });
});

describe('an answer in pieces', () => {
  const resume: ClientFormat['resume'] = {
    next: (body, sent) =>
      isObject(body) && body.more === true ? { ...sent, after: body.text } : undefined,
    join: (first, second) =>
      isObject(first) && isObject(second)
        ? { ...second, text: `${String(first.text)}${String(second.text)}` }
        : second,
  };

  it('is asked for until it is whole', async () => {
    const pieces = [
      { body: { text: 'a', more: true } },
      { body: { text: 'b', more: true } },
      { body: { text: 'c' } },
    ];
    const { provider, sent } = providerOf({ resume }, pieces);
    expect(await run(provider)).toEqual({ text: 'abc', calls: 3, warnings: [] });
    expect(sent.map(({ after }) => after)).toEqual([undefined, 'a', 'b']);
  });

  it('is given as far as it came after five further calls', async () => {
    const endless = Array.from({ length: 9 }, () => ({ body: { text: 'a', more: true } }));
    const { provider, sent } = providerOf({ resume }, endless);
    expect((await run(provider)).text).toBe('aaaaaa');
    expect(sent).toHaveLength(6);
  });

  it('fails where a later piece fails', async () => {
    const failing = [{ body: { text: 'a', more: true } }, { status: 500, body: {} }];
    const { provider } = providerOf({ resume }, failing);
    expect((await run(provider)).error?.message).toBe('refused with 500');
  });

  const readStream: ClientFormat['readStream'] = async function* (frames, reading, tools, askOn) {
    yield* plain.readStream(frames, reading, tools);
    for (const n of ['1', '2']) {
      const more = await askOn?.((sent) => ({ ...sent, [n]: 'on' }));
      if (more) yield* plain.readStream(more, reading, tools);
    }
  };

  it('goes on inside a stream, each request made from the one before', async () => {
    const { provider, sent } = providerOf({ readStream }, [
      { body: [{ text: 'a' }] },
      { body: [{ text: 'b' }] },
      { body: [{ text: 'c', last: true }] },
    ]);
    expect((await run(provider, { stream: 'sse' })).text).toBe('abc');
    expect(sent.at(-1)).toEqual({ model: 'm', 1: 'on', 2: 'on' });
  });

  it('is not asked for without end inside streams either', async () => {
    const greedy: ClientFormat['readStream'] = async function* (frames, reading, tools, askOn) {
      yield* plain.readStream(frames, reading, tools);
      for (let more = await askOn?.((sent) => sent); more; more = await askOn?.((sent) => sent)) {
        yield* plain.readStream(more, reading, tools);
      }
    };
    const endless = Array.from({ length: 40 }, () => ({ body: [{ text: 'a' }] }));
    const { provider, sent } = providerOf({ readStream: greedy }, endless);
    await run(provider, { stream: 'sse' });
    expect(sent).toHaveLength(16);
  });

  it.each([
    ['is refused', { status: 429, body: {} }, 'refused with 429'],
    ['is no stream', { body: {} }, 'The provider did not answer with a stream.'],
  ])('breaks the stream where the rest %s', async (_, rest, message) => {
    const { provider, closed } = providerOf({ readStream }, [{ body: [{ text: 'a' }] }, rest]);
    await expect(run(provider, { stream: 'sse' })).rejects.toThrow(message);
    expect(closed).toEqual([0, 1]);
  });
});

describe('several candidates', () => {
  const writeRequest: ClientFormat['writeRequest'] = (call, to) => {
    const warning: Warning = { code: 'emulated', field: 'generationConfig.candidateCount' };
    return ok({
      body: { seed: 1 },
      others: [{ seed: 2 }, { seed: 3 }],
      warnings: [warning],
      reading: { call, target: to, names: new Map() },
    });
  };

  it('are as many calls, each its own index, with the warnings of all', async () => {
    const plays = ['a', 'b', 'c'].map((text) => ({ body: { text } }));
    const { provider, sent } = providerOf({ writeRequest }, plays);
    const { text, calls, warnings } = await run(provider);
    expect(text).toBe('a|b|c');
    expect(calls).toBe(3);
    expect(new Set(warnings.map(({ field }) => field)).size).toBe(1);
    expect(sent).toEqual([{ seed: 1 }, { seed: 2 }, { seed: 3 }]);
  });

  it('fail together, and end what is under way', async () => {
    const plays = [{ body: { text: 'a' } }, { status: 429, body: {} }, { body: { text: 'c' } }];
    const { provider, aborted, closed } = providerOf({ writeRequest }, [
      ...plays.slice(0, 2),
      { body: silence },
    ]);
    expect((await run(provider)).error?.message).toBe('refused with 429');
    expect(aborted).toContain(2);
    expect(closed).toContain(2);
  });

  it('stream side by side', async () => {
    const plays = ['a', 'b', 'c'].map((text) => ({ body: [{ text }, { text: '!', last: true }] }));
    const { provider } = providerOf({ writeRequest }, plays);
    expect((await run(provider, { stream: 'sse' })).text).toBe('a!|b!|c!');
  });
});

describe('a stream', () => {
  const body = [{ text: 'thought' }, { text: 'thought' }, { text: 'a', last: true }];
  const readLast: ClientFormat['readStream'] = async function* (frames, reading, tools) {
    for await (const { data } of frames) {
      if (data.includes('last')) yield* plain.readStream(one(data), reading, tools);
    }
  };

  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('has to begin in time', async () => {
    const { provider, aborted } = providerOf({}, [{ body: silence, type: 'text/event-stream' }]);
    const running = run(provider, { stream: 'sse' });
    await jest.advanceTimersByTimeAsync(provider.timeouts.firstEventMs - 1);
    expect(aborted).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect((await running).error?.kind).toBe('upstream-timeout');
  });

  it('may take its time once it has begun, also before its first word', async () => {
    const { provider, aborted } = providerOf({ readStream: readLast }, [{ body, everyMs: 600 }]);
    const running = run(provider, { stream: 'sse' });
    await jest.advanceTimersByTimeAsync(10_000);
    expect((await running).text).toBe('a');
    expect(aborted).toEqual([]);
  });

  it('waits for a reader that takes its time', async () => {
    const readSlowly: ClientFormat['readStream'] = async function* (frames, reading, tools) {
      async function* slow() {
        for await (const frame of frames) {
          await later(2 * provider.timeouts.idleMs);
          yield frame;
        }
      }
      yield* readLast(slow(), reading, tools);
    };
    const { provider, aborted } = providerOf({ readStream: readSlowly }, [{ body }]);
    const running = run(provider, { stream: 'sse' });
    await jest.advanceTimersByTimeAsync(10_000);
    expect((await running).text).toBe('a');
    expect(aborted).toEqual([]);
  });

  it('is closed where it is none', async () => {
    const { provider, closed } = providerOf({}, [{ body: { text: 'a' } }]);
    const { error } = await run(provider, { stream: 'sse' });
    expect(error?.kind).toBe('upstream-invalid');
    expect(closed).toEqual([0]);
  });

  it('is closed when its reader leaves', async () => {
    const body = [{ text: 'a' }, { text: 'b' }, { text: 'c', last: true }];
    const { provider, closed } = providerOf({}, [{ body }]);
    const answer = await callTarget(callOf({ stream: 'sse' }), provider, target, {
      upstreamKey: () => 'key',
      newId: () => 'id',
      signal: createCancellation().signal,
      entry: noEntry,
      warn: () => {},
      report: () => {},
      forgetHeld: async () => {},
      readFrames: (bytes) => readFrames(bytes),
      readBytes: (bytes) => readBytes(bytes, 1_000_000),
    });
    if (!answer.ok) throw answer.error;
    for await (const _ of answer.value.chunks) break;
    expect(closed).toEqual([0]);
  });
});

function later(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}

async function* one(data: string) {
  yield { data };
}
