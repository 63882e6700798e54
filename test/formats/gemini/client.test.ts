import { describe, expect, it } from '@jest/globals';
import type { Tool } from '../../../generated/formats/gemini.js';
import type { CanonicalCall, CanonicalPart, Chunk } from '../../../src/core/canonical.js';
import { fold } from '../../../src/core/fold.js';
import { gemini } from '../../../src/formats/gemini/index.js';
import { sealSignature } from '../../../src/formats/signature-envelope.js';
import { callOf } from '../canonical-call.js';
import { chunksOf, countingTools, reading, refused, target, text, written } from './setup.js';

describe('writeRequest', () => {
  it('writes nothing that the client did not say', () => {
    expect(written({}).body).toEqual({ contents: [{ role: 'user', parts: [{ text: 'hi' }] }] });
  });

  it('hands parts on as they are where nothing about them changes', () => {
    const parts: CanonicalPart[] = [
      { text: 'a' },
      { executableCode: { language: 'PYTHON', code: '1' } },
      { text: 'b', thoughtSignature: 'c2ln' },
    ];
    const { contents } = written({ contents: [{ role: 'user', parts }] }).body;
    const [content] = contents as { parts: object[] }[];
    for (const [at, part] of parts.entries()) expect(content?.parts[at]).toBe(part);
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
    expect(warnings).toMatchObject([
      {
        code: 'dropped',
        field: 'generationConfig.audioTimestamp',
        target: 'gemini/gemini-3-pro-preview',
      },
    ]);
  });

  it('accounts for all that the Gemini API has no place for', () => {
    const { body, decisions } = written({
      labels: { team: 'x' },
      safety: [
        { category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF', method: 'SEVERITY' },
        { category: 'HARM_CATEGORY_HATE_SPEECH', threshold: 'OFF' },
      ],
      gen: { imageConfig: { aspectRatio: '1:1', outputMimeType: 'image/png' } },
      tools: {
        functions: [],
        server: [{ googleSearch: { blockingConfidence: 'BLOCK_HIGH_AND_ABOVE' } }],
      },
      contents: [
        {
          role: 'user',
          parts: [
            { inlineData: { mimeType: 'image/png', data: 'AAAA', displayName: 'a.png' } },
            { fileData: { fileUri: 'https://h/a.png', displayName: 'b.png' } },
          ],
        },
      ],
    });
    expect(body).toEqual({
      contents: [
        {
          role: 'user',
          parts: [
            { inlineData: { mimeType: 'image/png', data: 'AAAA' } },
            { fileData: { fileUri: 'https://h/a.png' } },
          ],
        },
      ],
      tools: [{ googleSearch: {} }],
      safetySettings: [
        { category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF' },
        { category: 'HARM_CATEGORY_HATE_SPEECH', threshold: 'OFF' },
      ],
      generationConfig: { imageConfig: { aspectRatio: '1:1' } },
    });
    expect(decisions.map((decision) => `${decision.class} ${decision.field}`).sort()).toEqual([
      'S labels',
      'W contents[0].parts[0].inlineData.displayName',
      'W contents[0].parts[1].fileData.displayName',
      'W generationConfig.imageConfig.outputMimeType',
      'W safetySettings[0].method',
      'W tools[0].googleSearch.blockingConfidence',
    ]);
    expect(decisions.every(({ reason }) => reason !== '')).toBe(true);
  });

  it.each<[string, Tool]>([
    ['tools[0].retrieval', { retrieval: {} }],
    ['tools[0].enterpriseWebSearch', { enterpriseWebSearch: {} }],
    ['tools[0].exaAiSearch', { exaAiSearch: {} }],
    ['tools[0].parallelAiSearch', { parallelAiSearch: {} }],
    ['tools[0].googleSearch.excludeDomains', { googleSearch: { excludeDomains: ['a.example'] } }],
    ['tools[0].googleMaps.groundingTypes', { googleMaps: { groundingTypes: { routing: {} } } }],
  ])('refuses %s, which only Vertex has', (field, tool) => {
    expect(refused({ tools: { functions: [], server: [tool] } })).toEqual([field]);
  });

  it('passes what texts of the system carry, but for the state of others', () => {
    const foreign = sealSignature({ p: 'anthropic', m: 'claude', a: '76543210', b: [] });
    const { body, warnings } = written({
      system: [
        { text: 'a', partMetadata: { from: 'a.md' } },
        { text: 'b', thoughtSignature: foreign },
      ],
    });
    expect(body.systemInstruction).toEqual({
      parts: [{ text: 'a', partMetadata: { from: 'a.md' } }, { text: 'b' }],
    });
    expect(warnings).toMatchObject([
      { code: 'signature_dropped', field: 'systemInstruction.parts[1].thoughtSignature' },
    ]);
  });

  it('says nothing of tools where the model is free to choose', () => {
    const { body } = written({ toolConfig: { mode: 'AUTO', streamArgs: false } });
    expect(body).not.toHaveProperty('toolConfig');
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

  it.each([
    ['AbC-_w', 'AbC+/w=='],
    ['AbC+/w', 'AbC+/w=='],
    ['AbC+/w==', 'AbC+/w=='],
    ['skip_thought_signature_validator', 'skip_thought_signature_validator'],
    ['skip/thought/signature/validator', 'skip_thought_signature_validator'],
  ])("sends Google's own signature %s back as %s, byte for byte", (signature, sent) => {
    const { body, warnings } = written({ contents: history(signature) });
    expect(partOf(body, 1)?.thoughtSignature).toBe(sent);
    expect(warnings).toEqual([]);
  });

  it('sends a result that says nothing as an empty one', () => {
    const part: CanonicalPart = { functionResponse: { name: 'f' }, callId: 'call_x' };
    const { body } = written({
      contents: [...history(undefined).slice(0, 2), { role: 'user', parts: [part] }],
    });
    expect(partOf(body, 2)).toEqual({ functionResponse: { name: 'f', response: {} } });
  });

  it('keeps paths to itself, and tells them', () => {
    const foreign = sealSignature({ p: 'anthropic', m: 'claude', a: '76543210', b: [] });
    const path = 'contents[7].parts[1]';
    const { body, warnings } = written({
      system: [{ text: 's', thoughtSignature: foreign, path: 'contents[0].parts[0]' }],
      contents: [{ role: 'user', parts: [{ text: 'a', thoughtSignature: foreign, path }] }],
    });
    expect(JSON.stringify(body)).not.toContain('path');
    expect(warnings.map(({ field }) => field).sort()).toEqual([
      'contents[0].parts[0].thoughtSignature',
      `${path}.thoughtSignature`,
    ]);
  });

  it('replaces a foreign signature by the documented literal on the first call of the turn', () => {
    const foreign = sealSignature({ p: 'anthropic', m: 'claude', a: '76543210', b: [] });
    const { body, warnings } = written({ contents: history(foreign) });
    expect(partOf(body, 1)?.thoughtSignature).toBe('skip_thought_signature_validator');
    const field = 'contents[1].parts[0].thoughtSignature';
    expect(warnings).toMatchObject([
      { code: 'signature_dropped', field },
      { code: 'signature_synthesised', field },
    ]);
  });

  it('leaves out what only carried the signature of another provider', () => {
    const thoughtSignature = sealSignature({ p: 'anthropic', m: 'c', a: '0', b: [{ t: 'x' }] });
    const { body } = written({
      contents: [
        { role: 'user', parts: [{ text: 'a' }] },
        { role: 'model', parts: [{ text: 'b' }, { text: '', thoughtSignature }] },
        { role: 'user', parts: [{ text: 'c' }] },
        { role: 'model', parts: [{ thoughtSignature }] },
        { role: 'user', parts: [{ text: 'd' }] },
      ],
    });
    expect(body.contents).toEqual([
      { role: 'user', parts: [{ text: 'a' }] },
      { role: 'model', parts: [{ text: 'b' }] },
      { role: 'user', parts: [{ text: 'c' }] },
      { role: 'user', parts: [{ text: 'd' }] },
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

const { tools } = countingTools();
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

describe('readStream of what some models do', () => {
  const partsOf = (chunks: readonly Chunk[]) =>
    chunks.map(({ candidates }) => candidates?.[0]?.content?.parts);

  it('leaves out events in which nothing is said', async () => {
    const chunks = await chunksOf([
      { usageMetadata: usage, promptFeedback: { safetyRatings: [] } },
      text('Hel'),
      text(''),
      text('lo', { finishReason: 'STOP' }),
    ]);
    expect(partsOf(chunks)).toEqual([[{ text: 'Hel' }], [{ text: 'lo' }]]);
    expect(chunks[0]).toMatchObject({ promptFeedback: { safetyRatings: [] } });
  });

  it('ends once where a model goes on after its end', async () => {
    const chunks = await chunksOf([
      text('a', { finishReason: 'STOP' }),
      text('b', { finishReason: 'STOP' }),
      text('', { groundingMetadata: { webSearchQueries: ['q'] } }),
    ]);
    expect(chunks.map(({ candidates }) => candidates?.[0]?.finishReason)).toEqual([
      undefined,
      undefined,
      'STOP',
    ]);
    expect(partsOf(chunks)).toEqual([[{ text: 'a' }], [{ text: 'b' }], [{ text: '' }]]);
    expect(chunks[2]?.candidates?.[0]).toHaveProperty('groundingMetadata');
  });

  it('has a part in the last chunk of an answer that was blocked on its way', async () => {
    const blocked = { content: undefined, finishReason: 'SAFETY' };
    expect(partsOf(await chunksOf([text('a'), text('', blocked)]))).toEqual([
      [{ text: 'a' }],
      [{ text: '' }],
    ]);
    expect(partsOf(await chunksOf([text('', blocked)]))).toEqual([undefined]);
  });

  it('gives running totals all the counts that clients read', async () => {
    const running = { promptTokenCount: 3, thoughtsTokenCount: 4, totalTokenCount: 7 };
    const [first] = await chunksOf([
      { ...text('a'), usageMetadata: running },
      { ...text('b', { finishReason: 'STOP' }), usageMetadata: usage },
    ]);
    expect(first?.usageMetadata).toEqual({ ...running, candidatesTokenCount: 0 });
  });

  it('takes facts without counts for no count', async () => {
    const facts = { trafficType: 'ON_DEMAND' };
    const chunks = await chunksOf([
      { ...text('a'), usageMetadata: facts },
      { ...text('b', { finishReason: 'STOP' }), usageMetadata: { ...usage, ...facts } },
    ]);
    expect(chunks.map(({ usageMetadata }) => usageMetadata)).toEqual([
      facts,
      { ...usage, ...facts },
    ]);
  });

  const calls = (...parts: object[]) =>
    parts.map((functionCall, at) =>
      text('', {
        content: { role: 'model', parts: [{ functionCall }] },
        ...(at === parts.length - 1 ? { finishReason: 'STOP' } : {}),
      }),
    );
  const fragment = { partialArgs: [{ jsonPath: '$.a', numberValue: 1 }], willContinue: true };

  it('passes the arguments of a call in fragments, its id made once', async () => {
    const counting = countingTools();
    const chunks = await chunksOf(calls({ name: 'f', willContinue: true }, fragment, {}), counting);
    expect(partsOf(chunks)).toEqual([
      [
        {
          functionCall: {
            name: 'f',
            willContinue: true,
            id: expect.stringMatching(/^call_gw_[0-9a-f]{22}$/),
          },
        },
      ],
      [{ functionCall: fragment }],
      [{ functionCall: { willContinue: false } }],
    ]);
    expect(counting.made()).toBe(1);
  });

  it('tells a name that is said again from a second call', async () => {
    const chunks = await chunksOf(
      calls(
        { name: 'f', willContinue: true },
        { name: 'f', ...fragment },
        { name: 'f', willContinue: false },
        { name: 'f', args: {} },
      ),
    );
    const ids = partsOf(chunks).map((parts) => parts?.[0]?.functionCall?.id);
    expect(new Set(ids).size).toBe(2);
    expect(ids.slice(0, 3)).toEqual([ids[0], ids[0], ids[0]]);
  });

  it("keeps the provider's own ids of calls in fragments", async () => {
    const counting = countingTools();
    const sent = [
      { id: 'a', name: 'f', willContinue: true },
      { id: 'a', ...fragment },
      { id: 'b', name: 'g', args: {} },
    ];
    expect(partsOf(await chunksOf(calls(...sent), counting))).toEqual(
      sent.map((functionCall) => [{ functionCall }]),
    );
    // The id of the answer is the provider's too.
    expect(counting.made()).toBe(0);
  });
});

describe('countTokens', () => {
  it('gives all that was counted', () => {
    const counted = {
      totalTokens: 7,
      cachedContentTokenCount: 3,
      promptTokensDetails: [{ modality: 'TEXT', tokenCount: 7 }],
    };
    expect(gemini.countTokens?.read(counted)).toEqual({ ok: true, value: counted });
  });

  it.each([[{}], [{ totalTokens: '7' }], [null]])('takes %j for no count', (body) => {
    const read = gemini.countTokens?.read(body);
    expect(read?.ok === false && read.error.kind).toBe('upstream-invalid');
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

  it('passes what it does not know, and leaves out parts that say nothing', () => {
    const parts = [{ text: 'a' }, {}, { text: '' }, { text: '', thoughtSignature: 'c2ln' }];
    const body = {
      ...text('', { content: { parts, mood: 'good' }, finishReason: 'STOP', turnToken: 't' }),
      responseId: 'not an id',
      newMember: { a: [1] },
      usageMetadata: usage,
    };
    const read = gemini.readResponse(body, reading, countingTools().tools);
    expect(read.ok && read.value).toEqual({
      candidates: [
        {
          content: {
            role: 'model',
            parts: [{ text: 'a' }, { text: '', thoughtSignature: 'c2ln' }],
            mood: 'good',
          },
          finishReason: 'STOP',
          turnToken: 't',
          index: 0,
        },
      ],
      newMember: { a: [1] },
      usageMetadata: usage,
      modelVersion: 'v',
      responseId: 'id-1',
    });
  });

  it.each(['SAFETY', 'IMAGE_PROHIBITED_CONTENT', 'MODEL_ARMOR'])(
    'has no content where %s let nothing out',
    (finishReason) => {
      const body = { candidates: [{ finishReason }], usageMetadata: usage };
      const read = gemini.readResponse(body, reading, tools);
      expect(read.ok && read.value.candidates).toEqual([{ finishReason, index: 0 }]);
    },
  );

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

  it.each([
    [403, 'CachedContent not found (or permission denied)'],
    [404, 'Not found: cached content metadata for 123.'],
    [400, 'Cache content 123 is expired.'],
  ])('tells a cache that is gone by the text beside the status %i', (status, message) => {
    const error = read(status, google(status, { message }));
    expect(error).toMatchObject({ kind: 'upstream-cache-not-found', httpStatus: 404, message });
  });

  it('tells a file that is gone by the text, and not for a fault of the credential', () => {
    const message = 'You do not have permission to access the File abc-123 or it may not exist.';
    const error = read(403, google(403, { message, status: 'PERMISSION_DENIED' }));
    expect(error).toMatchObject({ kind: 'upstream-file-not-found', httpStatus: 404, message });
  });

  it('tells a prompt that is too long by the text', () => {
    const message =
      'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).';
    expect(read(400, google(400, { message })).kind).toBe('upstream-context-overflow');
    expect(read(400, google(400)).kind).toBe('upstream-rejected');
  });

  it('keeps the name of a failed precondition', () => {
    const error = read(400, google(400, { status: 'FAILED_PRECONDITION' }));
    expect(error).toMatchObject({
      httpStatus: 400,
      status: 'FAILED_PRECONDITION',
      reason: 'UPSTREAM_ERROR',
      message: 'because',
    });
  });

  it.each([
    [
      400,
      { status: 'FAILED_PRECONDITION', message: 'User location is not supported for the API use.' },
      'upstream-credential',
    ],
    [429, { message: 'Your prepayment credits are depleted.' }, 'upstream-billing'],
    [403, { details: [{ reason: 'BILLING_DISABLED' }] }, 'upstream-billing'],
    [
      429,
      { message: 'You exceeded your current quota, please check your plan and billing details.' },
      'upstream-throttled',
    ],
  ])("tells what only the gateway's operator can mend: %i %j", (status, over, kind) => {
    expect(read(status, google(status, over)).kind).toBe(kind);
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
