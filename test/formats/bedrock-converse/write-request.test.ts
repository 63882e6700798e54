import { describe, expect, it } from '@jest/globals';
import type { CanonicalCall, CanonicalPart } from '../../../src/core/canonical.js';
import { bedrockConverse } from '../../../src/formats/bedrock-converse/index.js';
import { sealSignature } from '../../../src/formats/signature-envelope.js';
import {
  adaptive,
  callOf,
  decisionsOf,
  llama,
  manual,
  noStructure,
  nova,
  openModel,
  requestOf,
  targetOf,
} from './setup.js';

const f = { name: 'f', description: 'Does f.', parameters: { type: 'OBJECT' as const } };
const functions = { functions: [f], server: [] };
const gen = (changes: CanonicalCall['gen']): Partial<CanonicalCall> => ({ gen: changes });
const say = (...parts: CanonicalPart[]): Partial<CanonicalCall> => ({
  contents: [{ role: 'user', parts }],
});
const call = (callId: string, more: Partial<CanonicalPart> = {}): CanonicalPart => ({
  functionCall: { name: 'f', args: {} },
  callId,
  ...more,
});
const result = (callId: string): CanonicalPart => ({
  functionResponse: { name: 'f', response: { output: 'x' } },
  callId,
});
const inline = (mimeType: string, data = 'AAAA') => ({ inlineData: { mimeType, data } });

/** What is asked -> class, code and field of what becomes of it, with a model other than the usual. */
const accounts: [string, Partial<CanonicalCall>, string[], string?][] = [
  [
    'a temperature past the scale',
    gen({ temperature: 1.7 }),
    ['W clamped generationConfig.temperature'],
  ],
  [
    'sampling that the newest models refuse',
    gen({ temperature: 1, topP: 0.5, topK: 3 }),
    ['temperature', 'topP', 'topK'].map((name) => `W dropped generationConfig.${name}`),
    adaptive,
  ],
  [
    'topP beside temperature',
    gen({ temperature: 1, topP: 0.5 }),
    ['W dropped generationConfig.topP'],
  ],
  ['topK where only Claude has one', gen({ topK: 3 }), ['W dropped generationConfig.topK'], nova],
  [
    'a limit above the model’s',
    gen({ maxOutputTokens: 100_000 }),
    ['W clamped generationConfig.maxOutputTokens'],
  ],
  [
    'seed and penalties',
    gen({ seed: 1, presencePenalty: 1, frequencyPenalty: 0 }),
    [
      'W dropped generationConfig.seed',
      'W dropped generationConfig.presencePenalty',
      'S generationConfig.frequencyPenalty',
    ],
  ],
  [
    'blank stops for Claude',
    gen({ stopSequences: [' '] }),
    ['R generationConfig.stopSequences[0]'],
  ],
  ['no stop at all', gen({ stopSequences: [] }), []],
  [
    'empty stops for others',
    gen({ stopSequences: ['\n', ''] }),
    ['R generationConfig.stopSequences[1]'],
    nova,
  ],
  ['log probabilities', gen({ responseLogprobs: true }), ['R generationConfig.responseLogprobs']],
  [
    'pictures as answers',
    gen({ responseModalities: ['TEXT', 'IMAGE'] }),
    ['R generationConfig.responseModalities'],
  ],
  ['several candidates', gen({ candidateCount: 2 }), ['R generationConfig.candidateCount']],
  [
    'another format of the answer',
    gen({ responseFormat: [{}] } as CanonicalCall['gen']),
    ['R generationConfig.responseFormat'],
  ],
  [
    'detail of pictures',
    {
      ...gen({ mediaResolution: 'MEDIA_RESOLUTION_LOW' }),
      ...say({ text: 'a' }, inline('image/png')),
    },
    ['W dropped generationConfig.mediaResolution'],
  ],
  [
    'safety that is none',
    { safety: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF' }] },
    ['S safetySettings'],
  ],
  [
    'safety',
    { safety: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_LOW_AND_ABOVE' }] },
    ['W dropped safetySettings'],
  ],
  ['a cache at Google', { cachedContent: 'cachedContents/1' }, ['R cachedContent']],
  ['a continuation', { continuationToken: 'x' }, ['R continuationToken']],
  ['storage', { store: true }, ['W dropped store']],
  ['the standard tier', { serviceTier: 'standard' }, ['S serviceTier']],
  ['labels that do not fit', { labels: { a: 'ü' } }, ['S labels.a']],
  [
    'tools of Google',
    {
      tools: {
        functions: [],
        server: [{ googleSearch: {} }, { codeExecution: {} }, { urlContext: {} }],
      },
    },
    ['R tools[0].googleSearch', 'R tools[1].codeExecution', 'R tools[2].urlContext'],
  ],
  [
    'a film’s excerpt',
    say({ ...inline('video/mp4'), videoMetadata: { startOffset: '1s' } }),
    ['R contents[0].parts[0].videoMetadata'],
  ],
  [
    'a picture of another kind',
    say(inline('image/heic')),
    ['R contents[0].parts[0].inlineData.mimeType'],
  ],
  [
    'a text that is none',
    say(inline('text/x-lua', '/w==')),
    ['R contents[0].parts[0].inlineData.data'],
  ],
  [
    'an address elsewhere',
    say({ fileData: { fileUri: 'https://a.example/a.png', mimeType: 'image/png' } }),
    ['R contents[0].parts[0].fileData.fileUri'],
  ],
  [
    'a file of no type',
    say({ fileData: { fileUri: 's3://b/a' } }),
    ['R contents[0].parts[0].fileData.mimeType'],
  ],
  ['a document on its own', say(inline('application/pdf')), ['E contents[0].parts[0]']],
  [
    'nothing but space',
    say({ text: ' ' }),
    ['W dropped contents[0].parts[0]', 'R contents[0].parts[0]'],
  ],
  [
    'thinking that nothing asks for',
    { thinking: { kind: 'unset', include: true } },
    ['W dropped generationConfig.thinkingConfig.includeThoughts'],
  ],
  [
    'thinking where none is to be had',
    { thinking: { kind: 'auto', include: true } },
    ['W dropped generationConfig.thinkingConfig'],
    nova,
  ],
  [
    'a budget below the least',
    { thinking: { kind: 'budget', budgetTokens: 10, include: false } },
    ['W clamped generationConfig.thinkingConfig'],
  ],
  [
    'a budget without room',
    {
      ...gen({ maxOutputTokens: 1000 }),
      thinking: { kind: 'budget', budgetTokens: 4000, include: false },
    },
    ['W clamped generationConfig.thinkingConfig'],
  ],
  [
    'thinking beside a forced call',
    {
      tools: functions,
      toolConfig: { mode: 'ANY', streamArgs: false },
      thinking: { kind: 'auto', include: false },
    },
    ['W dropped generationConfig.thinkingConfig'],
  ],
  [
    'guaranteed arguments where there are none',
    { tools: functions, toolConfig: { mode: 'VALIDATED', streamArgs: false } },
    ['W schema_relaxed tools[0].functionDeclarations[0]'],
    nova,
  ],
  [
    'JSON of any shape',
    gen({ responseMimeType: 'application/json' }),
    ['E emulated generationConfig.responseMimeType'],
  ],
];

describe('a call to Bedrock', () => {
  it.each(accounts)('accounts for %s', (_, changes, want, ...[model]) => {
    const media = decisionsOf(changes, model).filter((decision) => !/displayName/.test(decision));
    expect(media).toEqual(want);
  });

  it('keeps ids that fit, and gives the same other ones to those that do not', () => {
    const contents: CanonicalCall['contents'] = [
      { role: 'user', parts: [{ text: 'hi' }] },
      { role: 'model', parts: [call('a.b:c_1-2'), call('not/fit'), call('x'.repeat(65))] },
      { role: 'user', parts: [result('a.b:c_1-2'), result('not/fit'), result('x'.repeat(65))] },
    ];
    const { body } = requestOf({ contents, tools: functions });
    const ids = JSON.stringify(body).match(/"toolUseId":"[^"]+"/g) ?? [];
    expect(ids[0]).toBe('"toolUseId":"a.b:c_1-2"');
    expect(ids[1]).toMatch(/^"toolUseId":"call_[0-9a-f]{24}"$/);
    expect(ids.slice(3)).toEqual(ids.slice(0, 3));
  });

  it('thinks within a limit that is written out, for the service may think of a lower one', () => {
    const thinking = { kind: 'level', level: 'HIGH', include: true } as const;
    expect(requestOf({ thinking }, noStructure).body).toMatchObject({
      inferenceConfig: { maxTokens: 64_000 },
      additionalModelRequestFields: { thinking: { type: 'enabled', budget_tokens: 24_576 } },
    });
    const small = requestOf({ thinking, gen: { maxOutputTokens: 10_000 } }, noStructure);
    expect(small.body).toMatchObject({
      inferenceConfig: { maxTokens: 10_000 },
      additionalModelRequestFields: { thinking: { type: 'enabled', budget_tokens: 8000 } },
    });
    expect(requestOf({}, noStructure).body).not.toHaveProperty('inferenceConfig');
  });

  it.each([
    ['off', adaptive, { thinking: { type: 'disabled' } }],
    ['off', manual, undefined],
    ['off', openModel, { reasoning_effort: 'low' }],
    ['auto', adaptive, { thinking: { type: 'adaptive', display: 'omitted' } }],
    ['auto', manual, { thinking: { type: 'enabled', budget_tokens: 8192 } }],
    ['auto', openModel, undefined],
    ['auto', llama, undefined],
  ] as const)('thinks %s with %s', (kind, model, want) => {
    const { body } = requestOf({ thinking: { kind, include: false } }, model);
    expect(body.additionalModelRequestFields).toEqual(want);
  });

  it('asks a model to call that cannot be made to', () => {
    const tools = { functions: [{ name: 'f' }], server: [] };
    const { body, warnings } = requestOf(
      { tools, toolConfig: { mode: 'ANY', streamArgs: false } },
      llama,
    );
    expect(body.toolConfig).toMatchObject({ toolChoice: { auto: {} } });
    expect(warnings.map(({ code }) => code)).toEqual(['tool_choice_unenforced']);
  });

  it('knows a model by its ARN and by its place', () => {
    const thinking = { kind: 'auto', include: false } as const;
    const want = requestOf({ thinking }, 'anthropic.claude-sonnet-4-5-20250929-v1:0').body;
    for (const model of [
      'eu.anthropic.claude-sonnet-4-5-20250929-v1:0',
      'us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0',
      'arn:aws:bedrock:eu-west-1::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0',
      'arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.anthropic.claude-sonnet-4-5-20250929-v1:0',
    ]) {
      expect(requestOf({ thinking }, model).body).toEqual(want);
    }
  });

  it('puts reasoning back where the same model is asked from another place, and nowhere else', () => {
    const signatureOf = (m: string, a = '0a1b2c3d', p = 'bedrock' as const) =>
      sealSignature({ p, m, a, b: [{ t: 'redacted', d: 'b3BhcXVl' }] });
    const bodyOf = (thoughtSignature: string) => {
      const contents: CanonicalCall['contents'] = [
        { role: 'user', parts: [{ text: 'hi' }] },
        { role: 'model', parts: [call('c1', { thoughtSignature })] },
        { role: 'user', parts: [result('c1')] },
      ];
      return JSON.stringify(requestOf({ contents, tools: functions }, manual).body);
    };
    expect(bodyOf(signatureOf('eu.anthropic.claude-sonnet-4-5-20250929-v1:0'))).toContain(
      'b3BhcXVl',
    );
    expect(bodyOf(signatureOf(adaptive))).not.toContain('b3BhcXVl');
    expect(bodyOf(signatureOf(manual, 'ffffffff'))).not.toContain('b3BhcXVl');
  });

  it('names no two documents alike, and none in letters that Bedrock refuses', () => {
    const pdf = (displayName: string) => ({
      inlineData: { mimeType: 'application/pdf', data: 'AAAA', displayName },
    });
    const names = ['Größe  2.pdf', 'a 3', 'a', 'a', 'x'.repeat(300), 'x'.repeat(300), '/'];
    const { body } = requestOf(say({ text: 'read' }, ...names.map(pdf)));
    const written = JSON.stringify(body).match(/(?<="name":")[^"]+/g) ?? [];
    expect(new Set(written).size).toBe(names.length);
    for (const name of written) expect(name).toMatch(/^(?!.* {2})[A-Za-z0-9 ()[\]-]{1,200}$/);
    expect(written.slice(0, 4)).toEqual(['Gr--e 2-pdf', 'a 3', 'a', 'a 4']);
  });

  it('passes long values on without looking into them', () => {
    const { body } = requestOf(say({ text: 'see' }, inline('image/png', 'placeholder')));
    expect(JSON.stringify(body)).toContain('"bytes":"placeholder"');
  });

  it('changes nothing it is given', () => {
    const given = callOf({ tools: functions });
    const before = structuredClone(given);
    bedrockConverse.writeRequest(given, targetOf());
    expect(given).toEqual(before);
  });
});
