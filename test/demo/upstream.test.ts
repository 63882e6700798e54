import { describe, expect, test } from '@jest/globals';
import { createDemoUpstream } from '../../src/demo/upstream.js';
import { ask, generate, partsOf, post, stream, textOf } from './ask.js';

const onePixel = 'iVBORw0KGgo=';

describe('a plain answer', () => {
  const cases = [
    {
      title: 'says that it is a demo',
      given: ask('Hi'),
      want: 'This is the demo that is built into Pollux',
    },
    { title: 'names the model asked for', given: ask('Hi'), want: 'not gemini-2.5-flash' },
    {
      title: 'quotes the prompt',
      given: ask('How tall is Everest?'),
      want: 'You wrote: "How tall is Everest?"',
    },
    { title: 'says how to get real answers', given: ask('Hi'), want: 'GEMINI_API_KEY' },
    {
      title: 'quotes the system instruction',
      given: ask('Hi', { systemInstruction: { parts: [{ text: 'Be brief.' }] } }),
      want: 'Your system instruction: "Be brief."',
    },
    {
      title: 'acknowledges an image by type and size',
      given: { contents: [{ parts: [{ inlineData: { mimeType: 'image/png', data: onePixel } }] }] },
      want: 'You attached: image/png of 8 bytes.',
    },
    {
      title: 'acknowledges a file by its address',
      given: { contents: [{ parts: [{ fileData: { fileUri: 'gs://b/a.pdf' } }] }] },
      want: 'You attached: gs://b/a.pdf.',
    },
    {
      title: 'names tools that it cannot run',
      given: ask('Hi', { tools: [{ googleSearch: {} }] }),
      want: 'Tools that the demo cannot run: googleSearch.',
    },
    {
      title: 'quotes what the user said since the model last spoke',
      given: {
        contents: [
          { role: 'user', parts: [{ text: 'first' }] },
          { role: 'model', parts: [{ text: 'answer' }] },
          { role: 'user', parts: [{ text: 'second' }] },
        ],
      },
      want: 'You wrote: "second"\n\nThe conversation has 3 turns so far.',
    },
  ];
  test.each(cases)('$title', async ({ given, want }) => {
    expect(textOf(await generate(given))).toContain(want);
  });

  test('is the same every time', async () => {
    expect(await generate(ask('Hi'))).toEqual(await generate(ask('Hi')));
  });

  test('keeps a model id with slashes and escapes', async () => {
    const { text } = await post('generateContent', ask('Hi'), { model: 'meta%2Fllama/3:free' });
    expect(JSON.parse(text).modelVersion).toBe('meta/llama/3:free');
  });

  test('counts tokens so that they add up', async () => {
    const { usageMetadata } = await generate(ask('Hi', withThoughts));
    const {
      promptTokenCount = 0,
      candidatesTokenCount = 0,
      thoughtsTokenCount = 0,
    } = usageMetadata ?? {};
    expect(thoughtsTokenCount).toBeGreaterThan(0);
    expect(usageMetadata?.totalTokenCount).toBe(
      promptTokenCount + candidatesTokenCount + thoughtsTokenCount,
    );
  });
});

const withThoughts = { generationConfig: { thinkingConfig: { includeThoughts: true } } };

describe('generationConfig', () => {
  test('puts a thought first when thoughts are asked for', async () => {
    const parts = partsOf(await generate(ask('Why?', withThoughts)));
    expect(parts.map(({ thought }) => thought)).toEqual([true, undefined]);
    expect(parts[0]?.text).toContain('"Why?"');
  });

  test('cuts at maxOutputTokens, thoughts counted', async () => {
    const whole = await generate(ask('Hi', { generationConfig: { maxOutputTokens: 5 } }));
    expect(whole.candidates?.[0]?.finishReason).toBe('MAX_TOKENS');
    expect(whole.usageMetadata?.candidatesTokenCount).toBe(5);
    expect(textOf(whole)).toHaveLength(20);
  });

  test('never cuts through a character', async () => {
    for (const maxOutputTokens of [20, 21, 22, 23, 24]) {
      const whole = await generate(
        ask('🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊', { generationConfig: { maxOutputTokens } }),
      );
      expect(textOf(whole).isWellFormed()).toBe(true);
      expect(textOf(whole)).not.toContain('\uFFFD');
    }
  });

  test('stops before the first stop sequence', async () => {
    const whole = await generate(
      ask('Hi', { generationConfig: { stopSequences: ['demo', 'is'] } }),
    );
    expect(textOf(whole)).toBe('Th');
    expect(whole.candidates?.[0]?.finishReason).toBe('STOP');
  });

  test('gives as many candidates as asked for', async () => {
    const body = ask('Hi', { generationConfig: { candidateCount: 2 } });
    expect((await generate(body)).candidates?.map(({ index }) => index)).toEqual([0, 1]);
    const ends = (await stream(body)).flatMap(({ candidates = [] }) =>
      candidates.flatMap(({ index, finishReason }) => (finishReason ? [index] : [])),
    );
    expect(ends).toEqual([0, 1]);
  });
});

describe('a stream', () => {
  test('is framed as the Gemini API frames it, one event a piece', async () => {
    const { pieces, headers } = await post('streamGenerateContent?alt=sse', ask('Hi'));
    expect(headers['content-type']).toBe('text/event-stream');
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) expect(piece).toMatch(/^data: \{[^\n\r]*\}\r\n\r\n$/);
  });

  const bodies = [
    { title: 'a plain answer', given: ask('Hi') },
    { title: 'thoughts', given: ask('Hi', withThoughts) },
    { title: 'a cut answer', given: ask('Hi', { generationConfig: { maxOutputTokens: 7 } }) },
    { title: 'an empty answer', given: ask('Hi', { generationConfig: { stopSequences: ['T'] } }) },
    {
      title: 'a call after thoughts',
      given: ask('weather?', {
        ...withThoughts,
        tools: [{ functionDeclarations: [{ name: 'weather' }] }],
      }),
    },
  ];
  test.each(bodies)('of $title adds up to the whole answer', async ({ given }) => {
    const whole = await generate(given);
    const chunks = await stream(given);
    expect(chunks.map(textOf).join('')).toBe(textOf(whole));
    expect(chunks.flatMap(partsOf).filter(({ functionCall }) => functionCall)).toEqual(
      partsOf(whole).filter(({ functionCall }) => functionCall),
    );
    expect(chunks.at(-1)?.usageMetadata).toEqual(whole.usageMetadata);
    expect(chunks.every((chunk) => partsOf(chunk).length > 0)).toBe(true);
    expect(chunks.map(({ candidates }) => candidates?.[0]?.finishReason)).toEqual([
      ...chunks.slice(1).map(() => undefined),
      whole.candidates?.[0]?.finishReason,
    ]);
  });

  test('reports usage as a running total', async () => {
    const totals = (await stream(ask('Hi'))).map(
      ({ usageMetadata }) => usageMetadata?.totalTokenCount ?? 0,
    );
    expect(totals).toEqual([...totals].sort((a, b) => a - b));
    expect(new Set(totals).size).toBeGreaterThan(1);
  });

  test('ends when the caller leaves', async () => {
    const leaving = new AbortController();
    const sending = post('streamGenerateContent?alt=sse', ask('Hi'), { signal: leaving.signal });
    leaving.abort();
    await expect(sending).rejects.toMatchObject({ kind: 'cancelled' });
  });
});

describe('countTokens', () => {
  const contents = [
    { parts: [{ text: 'four' }, { inlineData: { mimeType: 'image/png', data: onePixel } }] },
  ];
  const cases = [
    { title: 'counts contents', given: { contents } },
    { title: 'counts a whole request', given: { generateContentRequest: { contents } } },
  ];
  test.each(cases)('$title by kind', async ({ given }) => {
    expect(JSON.parse((await post('countTokens', given)).text)).toEqual({
      totalTokens: 259,
      promptTokensDetails: [
        { modality: 'TEXT', tokenCount: 1 },
        { modality: 'IMAGE', tokenCount: 258 },
      ],
    });
  });
});

describe('what it cannot answer', () => {
  const cases = [
    {
      title: 'broken JSON',
      operation: 'generateContent',
      given: '{',
      want: [400, 'INVALID_ARGUMENT'],
    },
    {
      title: 'no contents',
      operation: 'generateContent',
      given: {},
      want: [400, 'INVALID_ARGUMENT'],
    },
    {
      title: 'pictures',
      operation: 'generateContent',
      given: ask('Hi', { generationConfig: { responseModalities: ['IMAGE'] } }),
      want: [400, 'INVALID_ARGUMENT'],
    },
    {
      title: 'too many candidates',
      operation: 'generateContent',
      given: ask('Hi', { generationConfig: { candidateCount: 9 } }),
      want: [400, 'INVALID_ARGUMENT'],
    },
    {
      title: 'too long a vector',
      operation: 'embedContent',
      given: { content: { parts: [{ text: 'a' }] }, outputDimensionality: 5000 },
      want: [400, 'INVALID_ARGUMENT'],
    },
    { title: 'an unknown method', operation: 'predict', given: {}, want: [404, 'NOT_FOUND'] },
  ];
  test.each(cases)('refuses $title in the shape of Google', async ({ operation, given, want }) => {
    const { status, text } = await post(operation, given);
    const { error } = JSON.parse(text);
    expect([status, error.status]).toEqual(want);
    expect(error.code).toBe(status);
    expect(error.message).not.toBe('');
  });
});

test('names answers one after another where no ids are given', async () => {
  const send = createDemoUpstream({ now: () => 36 });
  const ids = [];
  for (let at = 0; at < 2; at++) {
    ids.push(JSON.parse((await post('generateContent', ask('Hi'), { send })).text).responseId);
  }
  expect(ids).toEqual(['demo-10-1', 'demo-10-2']);
});
