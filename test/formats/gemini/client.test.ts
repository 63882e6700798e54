import { describe, expect, it } from '@jest/globals';
import type { CanonicalCall, Chunk } from '../../../src/core/canonical.js';
import { fold } from '../../../src/core/fold.js';
import type { Reading, Target } from '../../../src/formats/format.js';
import { gemini } from '../../../src/formats/gemini/index.js';
import { sealSignature } from '../../../src/formats/signature-envelope.js';
import { callOf } from '../canonical-call.js';

const target: Target = {
  provider: 'gemini',
  model: 'gemini-3-pro-preview',
  profile: 'gemini',
  credentialId: '01234567',
};

function written(over: Partial<CanonicalCall>) {
  const result = gemini.writeRequest(callOf(over), target);
  if (!result.ok) throw result.error;
  return result.value;
}

describe('writeRequest', () => {
  it('writes nothing that the client did not say', () => {
    expect(written({}).body).toEqual({ contents: [{ role: 'user', parts: [{ text: 'hi' }] }] });
  });

  it.each([
    ['off', { kind: 'off' }, { thinkingBudget: 0 }],
    ['auto', { kind: 'auto' }, { thinkingBudget: -1 }],
    ['a budget', { kind: 'budget', budgetTokens: 512 }, { thinkingBudget: 512 }],
    ['a level', { kind: 'level', level: 'LOW' }, { thinkingLevel: 'LOW' }],
  ] as const)('writes thinking: %s', (_title, thinking, want) => {
    const { body } = written({ thinking: { ...thinking, include: true } });
    expect(body.generationConfig).toEqual({ thinkingConfig: { includeThoughts: true, ...want } });
  });

  it('drops what only Vertex knows and says so', () => {
    const { body, warnings } = written({ gen: { audioTimestamp: true, temperature: 1 } });
    expect(body.generationConfig).toEqual({ temperature: 1 });
    expect(warnings).toEqual([
      {
        code: 'dropped',
        field: 'generationConfig.audioTimestamp',
        target: 'gemini/gemini-3-pro-preview',
      },
    ]);
  });

  it('loses nothing with what asks for nothing', () => {
    const { body, warnings } = written({
      gen: { audioTimestamp: false, routingConfig: {} },
      toolConfig: { mode: 'AUTO', streamArgs: true },
    });
    expect(body).not.toHaveProperty('generationConfig');
    expect(warnings).toEqual([]);
    const streamed = written({
      stream: 'sse',
      toolConfig: { mode: 'AUTO', streamArgs: true },
    });
    expect(streamed.warnings).toMatchObject([
      { field: 'toolConfig.functionCallingConfig.streamFunctionCallArguments' },
    ]);
  });

  it('refuses files that Google cannot read', () => {
    const piece = { fileData: { fileUri: 's3://bucket/a.png', mimeType: 'image/png' } };
    const result = gemini.writeRequest(
      callOf({
        contents: [
          {
            role: 'user',
            parts: [piece, { functionResponse: { name: 'f', parts: [piece] }, callId: 'c' }],
          },
        ],
      }),
      target,
    );
    expect(!result.ok && result.error.facts.violations?.map(({ field }) => field)).toEqual([
      'contents[0].parts[0].fileData.fileUri',
      'contents[0].parts[1].functionResponse.parts[0].fileData.fileUri',
    ]);
  });

  const history = (signature: string | undefined, id?: string): CanonicalCall['contents'] => [
    { role: 'user', parts: [{ text: 'hi' }] },
    {
      role: 'model',
      parts: [
        {
          functionCall: { name: 'f', args: {}, ...(id ? { id } : {}) },
          callId: id ?? 'call_x',
          ...(signature ? { thoughtSignature: signature } : {}),
        },
      ],
    },
    {
      role: 'user',
      parts: [
        {
          functionResponse: { name: 'f', response: {}, ...(id ? { id } : {}) },
          callId: id ?? 'call_x',
        },
      ],
    },
  ];
  const partOf = (body: Readonly<Record<string, unknown>>, turn: number) =>
    (body.contents as { parts: Record<string, unknown>[] }[])[turn]?.parts[0];

  it("sends Google's own signature back byte for byte, even in the URL-safe alphabet", () => {
    const { body } = written({ contents: history('AbC-_w') });
    expect(partOf(body, 1)?.thoughtSignature).toBe('AbC-_w');
  });

  it('replaces a foreign signature by the documented literal on the first call of the turn', () => {
    const foreign = sealSignature({ p: 'anthropic', m: 'claude', a: '76543210', b: [] });
    const { body, warnings } = written({ contents: history(foreign) });
    expect(partOf(body, 1)?.thoughtSignature).toBe('skip_thought_signature_validator');
    expect(warnings.map(({ code }) => code)).toEqual([
      'signature_dropped',
      'signature_synthesised',
    ]);
  });

  it('keeps ids the client made and takes off those the gateway made', () => {
    const theirs = written({ contents: history('AAAA', 'mine') }).body;
    expect(partOf(theirs, 1)?.functionCall).toMatchObject({ id: 'mine' });
    const ours = written({ contents: history('AAAA', `call_gw_${'a'.repeat(22)}`) }).body;
    expect(partOf(ours, 1)?.functionCall).not.toHaveProperty('id');
    expect(partOf(ours, 2)?.functionResponse).not.toHaveProperty('id');
    expect(partOf(ours, 1)).not.toHaveProperty('callId');
  });
});

const reading: Reading = { call: callOf(), target, names: new Map() };
let made = 0;
const tools = { newId: () => `0000${++made}`.padEnd(36, '0'), warn: () => {} };

async function* frames(events: readonly unknown[]) {
  for (const event of events) yield { data: JSON.stringify(event) };
}

async function chunksOf(events: readonly unknown[]): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for await (const chunk of gemini.readStream(frames(events), reading, tools)) chunks.push(chunk);
  return chunks;
}

const text = (value: string, over: object = {}) => ({
  candidates: [{ content: { role: 'model', parts: [{ text: value }] }, index: 0, ...over }],
  responseId: 'r1',
  modelVersion: 'v',
});
const usage = { promptTokenCount: 3, candidatesTokenCount: 2, totalTokenCount: 5 };

describe('readStream', () => {
  it('gives one chunk per event and ends with finishReason, usage and a part', async () => {
    const chunks = await chunksOf([
      text('Hel'),
      text('lo'),
      { ...text('', { finishReason: 'STOP', content: {} }), usageMetadata: usage },
    ]);
    expect(chunks.map((chunk) => chunk.candidates?.[0]?.content?.parts)).toEqual([
      [{ text: 'Hel' }],
      [{ text: 'lo' }],
      [{ text: '' }],
    ]);
    expect(chunks.at(-1)?.usageMetadata).toEqual(usage);
    expect(new Set(chunks.map(({ responseId }) => responseId)).size).toBe(1);
  });

  it('joins a trailing event that holds only usage to the last chunk', async () => {
    const chunks = await chunksOf([text('Hi', { finishReason: 'STOP' }), { usageMetadata: usage }]);
    expect(chunks).toHaveLength(1);
    expect(chunks[0]).toMatchObject({
      candidates: [{ finishReason: 'STOP' }],
      usageMetadata: usage,
    });
  });

  it.each([
    ['never', [text('12345'), text('678', { finishReason: 'STOP' })], 1, 2],
    [
      'before the end',
      [{ ...text('1'), usageMetadata: usage }, text('2', { finishReason: 'STOP' })],
      3,
      2,
    ],
  ])('has counts at the end where Google counted %s', async (_, events, prompt, written) => {
    const chunks = await chunksOf(events);
    expect(chunks.at(-1)?.usageMetadata).toMatchObject({
      promptTokenCount: prompt,
      candidatesTokenCount: written,
      totalTokenCount: prompt + written,
    });
  });

  it('passes a blocked prompt on as one chunk without candidates', async () => {
    const chunks = await chunksOf([
      { promptFeedback: { blockReason: 'SAFETY' }, usageMetadata: usage },
    ]);
    expect(chunks).toHaveLength(1);
    expect(chunks[0]?.promptFeedback?.blockReason).toBe('SAFETY');
  });

  it.each([
    ['ends without a finishReason', [text('Hel')], 'upstream-truncated'],
    ['ends without any event', [], 'upstream-truncated'],
    ['carries something else', ['hello'], 'upstream-invalid'],
    [
      'carries an error',
      [text('Hel'), { error: { code: 503, message: 'x' } }],
      'upstream-unavailable',
    ],
    ['carries a throttle', [{ error: { code: 429, message: 'x' } }], 'upstream-throttled'],
  ])('throws when the stream %s', async (_title, events, kind) => {
    await expect(chunksOf(events)).rejects.toMatchObject({ kind });
  });

  it('folds to what the unary call answers', async () => {
    const call = {
      functionCall: { id: 'c1', name: 'f', args: { a: 1 } },
      thoughtSignature: 'AAAA',
    };
    const events = [
      text('', { content: { role: 'model', parts: [{ text: 'think', thought: true }] } }),
      text('Hel'),
      text('lo'),
      {
        ...text('', { content: { role: 'model', parts: [call] }, finishReason: 'STOP' }),
        usageMetadata: usage,
      },
    ];
    async function* chunks() {
      yield* await chunksOf(events);
    }
    const unary = gemini.readResponse(
      {
        ...text('', {
          content: {
            role: 'model',
            parts: [{ text: 'think', thought: true }, { text: 'Hello' }, call],
          },
          finishReason: 'STOP',
        }),
        usageMetadata: usage,
      },
      reading,
      tools,
    );
    expect(unary.ok && unary.value).toEqual(await fold(chunks()));
  });
});

describe('readResponse', () => {
  it('gives every call an id and arguments', () => {
    const read = gemini.readResponse(
      text('', { content: { parts: [{ functionCall: { name: 'f' } }] }, finishReason: 'STOP' }),
      reading,
      tools,
    );
    const part = read.ok ? read.value.candidates?.[0]?.content?.parts?.[0] : undefined;
    expect(part?.functionCall).toMatchObject({ name: 'f', args: {} });
    expect(part?.functionCall?.id).toMatch(/^call_gw_[0-9a-f]{22}$/);
  });

  it('makes the total of the counts, which are whole numbers', () => {
    const read = gemini.readResponse(
      {
        ...text('x', { finishReason: 'STOP' }),
        usageMetadata: { promptTokenCount: 1, thoughtsTokenCount: 2, totalTokenCount: 99 },
      },
      reading,
      tools,
    );
    expect(read.ok && read.value.usageMetadata).toMatchObject({
      candidatesTokenCount: 0,
      totalTokenCount: 3,
    });
  });

  it('estimates what Google did not count, and says so', () => {
    const warnings: unknown[] = [];
    const read = gemini.readResponse(text('12345', { finishReason: 'STOP' }), reading, {
      ...tools,
      warn: (warning) => warnings.push(warning),
    });
    expect(read.ok && read.value.usageMetadata).toEqual({
      promptTokenCount: 1,
      candidatesTokenCount: 2,
      totalTokenCount: 3,
    });
    expect(warnings).toEqual([
      { code: 'estimated', field: 'usageMetadata', target: 'gemini/gemini-3-pro-preview' },
    ]);
  });

  it('ends an answer that could be continued only elsewhere', () => {
    const body = text('x', { finishReason: 'CONTINUATION', continuationToken: 't' });
    const read = gemini.readResponse(body, reading, tools);
    const candidate = read.ok ? read.value.candidates?.[0] : undefined;
    expect(candidate).toMatchObject({ finishReason: 'OTHER', finishMessage: 'CONTINUATION' });
    expect(candidate).not.toHaveProperty('continuationToken');
  });

  it.each([[null], ['text'], [{}], [{ candidates: [] }]])('refuses %j as an answer', (body) => {
    const read = gemini.readResponse(body, reading, tools);
    expect(!read.ok && read.error.kind).toBe('upstream-invalid');
  });
});

describe('readError', () => {
  const google = (code: number, over: object = {}) => ({
    error: { code, message: 'because', status: 'S', ...over },
  });
  const read = (status: number, body: unknown, headers = {}) => {
    const result = gemini.readError({ status, headers, body }, target);
    if (result.kind !== 'failure') throw new Error('no failure');
    return result.error;
  };

  it.each([
    [400, 400, 'because'],
    [404, 404, 'because'],
    [429, 429, 'because'],
    [
      402,
      429,
      'The gateway\'s account with the provider "gemini" is out of credit; its operator has to fix it.',
    ],
    [405, 400, 'because'],
    [500, 503, 'The provider "gemini" is not available at the moment; try again.'],
    [504, 504, 'The provider "gemini" did not answer in time; try again.'],
    [
      403,
      503,
      'The provider "gemini" refused the gateway\'s credential; its operator has to fix it.',
    ],
  ])('%i becomes %i', (status, want, message) => {
    expect(read(status, google(status))).toMatchObject({ httpStatus: want, message });
  });

  it('tells a bad key by its reason, not by the status 400 that Google gives it', () => {
    const details = [
      { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' },
    ];
    expect(read(400, google(400, { details })).kind).toBe('upstream-credential');
  });

  it('tells a prompt that is too long by the text', () => {
    const message =
      'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).';
    expect(read(400, google(400, { message })).kind).toBe('upstream-context-overflow');
    expect(read(400, google(400)).kind).toBe('upstream-rejected');
  });

  it('passes on what Google says of the request, without secrets', () => {
    const type = 'type.googleapis.com/google.rpc.';
    const violations = [{ field: 'contents', description: 'seen by Bearer abcdefghijkl' }];
    const details = [
      { '@type': `${type}BadRequest`, fieldViolations: violations },
      { '@type': `${type}Help`, links: [] },
      { '@type': `${type}DebugInfo`, detail: 'stack' },
      { '@type': `${type}LocalizedMessage`, message: 'x' },
    ];
    expect(read(400, google(400, { details })).facts.details).toEqual([
      {
        '@type': `${type}BadRequest`,
        fieldViolations: [{ field: 'contents', description: 'seen by Bearer [redacted]' }],
      },
    ]);
    expect(read(403, google(403, { details })).facts.details ?? []).toEqual([]);
    expect(read(500, google(500, { details })).facts.details ?? []).toEqual([]);
  });

  it('bounds what it passes on of codes and waits', () => {
    const retry = (retryDelay: string) => [
      { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay },
    ];
    const wait = (delay: string) =>
      read(429, google(429, { details: retry(delay) })).facts.retryAfterMs;
    expect(wait('1e400s')).toBe(86_400_000);
    expect(wait('-3s')).toBe(0);
    const { metadata } = read(Number.NaN, google(400, { status: 'S'.repeat(500) })).facts;
    expect(metadata).not.toHaveProperty('upstream_status');
    expect(metadata?.upstream_code).toHaveLength(100);
  });

  it('reads how long to wait from the details, or from the header', () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '3.5s' }];
    expect(read(429, google(429, { details })).facts.retryAfterMs).toBe(3500);
    expect(read(429, google(429), { 'retry-after': '7' }).facts.retryAfterMs).toBe(7000);
  });
});
