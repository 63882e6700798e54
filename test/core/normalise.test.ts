import { describe, expect, it } from '@jest/globals';
import { enums, shapes } from '../../generated/fields.js';
import { createNormaliser, sameJson } from '../../src/core/normalise.js';

const normalise = createNormaliser({ shapes, enums });
const gemini = (value: unknown) => normalise('GeminiGenerateContentRequest', value);

/** Freezes all the way down: the normaliser may not change what it reads. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) frozen(member);
    Object.freeze(value);
  }
  return value;
}

interface Case {
  readonly title: string;
  readonly shape?: string;
  readonly given: unknown;
  readonly want: unknown;
  readonly unknown?: readonly string[];
}

const text = (value: string) => [{ parts: [{ text: value }] }];

const cases: readonly Case[] = [
  {
    title: 'keeps camelCase',
    given: { generationConfig: { topK: 1 } },
    want: { generationConfig: { topK: 1 } },
  },
  {
    title: 'reads snake_case',
    given: { generation_config: { top_k: 1, stop_sequences: ['x'] } },
    want: { generationConfig: { topK: 1, stopSequences: ['x'] } },
  },
  {
    title: 'reads both mixed at every level',
    given: { generationConfig: { thinking_config: { includeThoughts: true, thinking_budget: 5 } } },
    want: { generationConfig: { thinkingConfig: { includeThoughts: true, thinkingBudget: 5 } } },
  },
  {
    title: 'reads names with digits inside',
    given: { model_router: { models: [{ cost_per_1m_input_tokens: 1 }] } },
    want: { modelRouter: { models: [{ costPer1mInputTokens: 1 }] } },
  },
  {
    title: 'reads aliases',
    given: { semantic_cache: { semantic_threshold: 0.9 } },
    want: { semanticCache: { similarityThreshold: 0.9 } },
  },
  {
    title: 'reads the proto\u2019s private spelling',
    given: { generationConfig: { _responseJsonSchema: { type: 'object' } } },
    want: { generationConfig: { responseJsonSchema: { type: 'object' } } },
  },
  {
    title: 'leaves nulls out',
    given: { contents: null, tools: null, generationConfig: { topK: null, stopSequences: ['x'] } },
    want: { generationConfig: { stopSequences: ['x'] } },
  },
  {
    title: 'takes equal values in two spellings for one',
    given: { generationConfig: { topK: 1 }, generation_config: { top_k: '1' } },
    want: { generationConfig: { topK: 1 } },
  },
  {
    title: 'prefers the full spelling to an empty one',
    given: { generationConfig: {}, generation_config: { topK: 1 } },
    want: { generationConfig: { topK: 1 } },
  },
  {
    title: 'prefers the full spelling whichever comes first',
    given: { generation_config: { topK: 1 }, generationConfig: {} },
    want: { generationConfig: { topK: 1 } },
  },
  {
    title: 'keeps the first of two empty spellings',
    given: { safetySettings: [], safety_settings: {} },
    want: { safetySettings: [] },
  },
  {
    title: 'takes zero and false for values',
    given: {
      generationConfig: { temperature: 0 },
      generation_config: { temperature: 0 },
      store: false,
    },
    want: { generationConfig: { temperature: 0 }, store: false },
  },
  {
    title: 'reads enums in any case',
    given: {
      toolConfig: { functionCallingConfig: { mode: 'any' } },
      safetySettings: [{ category: 'harm_category_harassment', threshold: 'Block_None' }],
    },
    want: {
      toolConfig: { functionCallingConfig: { mode: 'ANY' } },
      safetySettings: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_NONE' }],
    },
  },
  {
    title: 'reads lower-case enums of the documents',
    given: { serviceTier: 'FLEX', provider_sort: 'Price' },
    want: { serviceTier: 'flex', providerSort: 'price' },
  },
  {
    title: 'leaves unknown enum values to the validator',
    given: { serviceTier: 'gold' },
    want: { serviceTier: 'gold' },
  },
  {
    title: 'reads integers as text',
    given: { generationConfig: { topK: '40', seed: '-7', maxOutputTokens: '0' } },
    want: { generationConfig: { topK: 40, seed: -7, maxOutputTokens: 0 } },
  },
  {
    title: 'leaves other texts to the validator',
    given: {
      generationConfig: {
        topK: '4.5',
        seed: '1e3',
        maxOutputTokens: '9007199254740993',
        candidateCount: '',
      },
    },
    want: {
      generationConfig: {
        topK: '4.5',
        seed: '1e3',
        maxOutputTokens: '9007199254740993',
        candidateCount: '',
      },
    },
  },
  {
    title: 'does not read numbers that are no integers from text',
    given: { generationConfig: { temperature: '1' } },
    want: { generationConfig: { temperature: '1' } },
  },
  {
    title: 'brings base64 to the standard alphabet',
    given: { contents: [{ parts: [{ inlineData: { mimeType: 'image/png', data: '-_8' } }] }] },
    want: { contents: [{ parts: [{ inlineData: { mimeType: 'image/png', data: '+/8=' } }] }] },
  },
  {
    title: 'never rewrites a signature',
    given: { contents: [{ parts: [{ text: '', thought_signature: '-_8' }] }] },
    want: { contents: [{ parts: [{ text: '', thoughtSignature: '-_8' }] }] },
  },
  {
    title: 'takes one content for a list',
    given: { contents: { role: 'user', parts: { text: 'x' } } },
    want: { contents: [{ role: 'user', parts: [{ text: 'x' }] }] },
  },
  {
    title: 'takes a text for a conversation',
    given: { contents: 'x' },
    want: { contents: text('x') },
  },
  {
    title: 'takes a text for a system instruction',
    given: { systemInstruction: 'x' },
    want: { systemInstruction: { parts: [{ text: 'x' }] } },
  },
  {
    title: 'reads Opper\u2019s Text',
    given: { system_instruction: { Text: 'x' } },
    want: { systemInstruction: { text: 'x' } },
  },
  {
    title: 'does not take a text for a conversation elsewhere',
    shape: 'NordlysGenerateContentRequest',
    given: { contents: 'x' },
    want: { contents: 'x' },
  },
  {
    title: 'leaves wrong kinds to the validator',
    given: { contents: 5, tools: 'x', generationConfig: [], safetySettings: { category: 'x' } },
    want: { contents: 5, tools: 'x', generationConfig: [], safetySettings: { category: 'x' } },
  },
  {
    title: 'leaves unknown members out and names them',
    given: {
      contents: [{ parts: [{ text: 'x', colour: 1 }] }],
      telepathy: {},
      generation_config: { top_q: 1 },
    },
    want: { contents: text('x'), generationConfig: {} },
    unknown: ['contents[0].parts[0].colour', 'telepathy', 'generationConfig.top_q'],
  },
  {
    title: 'knows no member of Object',
    given: { constructor: 1, toString: 2, hasOwnProperty: 3, valueOf: 4 },
    want: {},
    unknown: ['constructor', 'toString', 'hasOwnProperty', 'valueOf'],
  },
  {
    title: 'never looks into arguments, results, schemas, labels and notes',
    given: {
      contents: [
        {
          parts: [
            {
              functionCall: {
                name: 'f',
                args: { top_k: '1', generation_config: null, constructor: { a: null } },
              },
            },
          ],
        },
        { parts: [{ functionResponse: { name: 'f', response: { error_code: null, Text: 'x' } } }] },
        { parts: [{ text: 'x', part_metadata: { my_key: null } }] },
      ],
      tools: [
        {
          function_declarations: [
            {
              name: 'f',
              parameters: {
                type: 'object',
                properties: { max_items: { type: 'string', enum: ['a_b'] } },
                any_of: null,
              },
            },
          ],
        },
      ],
      labels: { my_label: 'x', other: null },
      generationConfig: { response_schema: { property_ordering: ['b'], nullable: null } },
    },
    want: {
      contents: [
        {
          parts: [
            {
              functionCall: {
                name: 'f',
                args: { top_k: '1', generation_config: null, constructor: { a: null } },
              },
            },
          ],
        },
        { parts: [{ functionResponse: { name: 'f', response: { error_code: null, Text: 'x' } } }] },
        { parts: [{ text: 'x', partMetadata: { my_key: null } }] },
      ],
      tools: [
        {
          functionDeclarations: [
            {
              name: 'f',
              parameters: {
                type: 'object',
                properties: { max_items: { type: 'string', enum: ['a_b'] } },
                any_of: null,
              },
            },
          ],
        },
      ],
      labels: { my_label: 'x', other: null },
      generationConfig: { responseSchema: { property_ordering: ['b'], nullable: null } },
    },
  },
  {
    title: 'keeps the keys of maps as they are',
    given: { provider_configs: { my_provider: { timeout_ms: '5', top_k: 1 } } },
    want: { providerConfigs: { my_provider: { timeoutMs: 5, topK: 1 } } },
  },
  {
    title: 'takes a signature alone for a part',
    given: { contents: [{ parts: [{ thoughtSignature: 'aGk=' }] }] },
    want: { contents: [{ parts: [{ thoughtSignature: 'aGk=' }] }] },
  },
  {
    title: 'takes an empty system instruction for none',
    given: { systemInstruction: {} },
    want: { systemInstruction: {} },
  },
  { title: 'returns what is no object', given: 'x', want: 'x' },
  {
    title: 'returns what has no shape',
    shape: 'NoSuchShape',
    given: { a_b: null },
    want: { a_b: null },
  },
];

describe('the normaliser', () => {
  it.each(cases)(
    '$title',
    ({ shape = 'GeminiGenerateContentRequest', given, want, unknown = [] }) => {
      const { value, violations, unknown: found } = normalise(shape, frozen(given));
      expect(value).toEqual(want);
      expect(violations).toEqual([]);
      expect(found).toEqual(unknown);
    },
  );

  it('is done after one round', () => {
    for (const { shape = 'GeminiGenerateContentRequest', given } of cases) {
      const { value } = normalise(shape, given);
      expect(normalise(shape, value).value).toEqual(value);
    }
  });

  it('drops __proto__ and leaves prototypes alone', () => {
    const { value, unknown } = gemini(
      JSON.parse(
        '{"__proto__":{"contents":[]},"generationConfig":{"__proto__":{"topK":1},"topP":1}}',
      ),
    );
    expect(Object.keys(value as object)).toEqual(['generationConfig']);
    expect(Object.getPrototypeOf((value as { generationConfig: object }).generationConfig)).toBe(
      Object.prototype,
    );
    expect(
      (value as { generationConfig: { topK?: number } }).generationConfig.topK,
    ).toBeUndefined();
    expect(unknown).toEqual(['__proto__', 'generationConfig.__proto__']);
  });

  const faults: [title: string, given: unknown, field: string, description: RegExp][] = [
    [
      'two spellings that differ',
      { generationConfig: { topK: 1 }, generation_config: { topK: 2 } },
      'generationConfig',
      /"generationConfig".*"generation_config"/,
    ],
    [
      'two spellings that differ inside',
      { generationConfig: { topK: 1, top_k: 2 } },
      'generationConfig.topK',
      /"topK".*"top_k"/,
    ],
    [
      'two spellings, one zero',
      {
        generationConfig: { temperature: 0, Temperature: 1 },
        store: false,
        generation_config: { temperature: 1 },
      },
      'generationConfig',
      /given twice/,
    ],
    [
      'a part of nothing',
      { contents: [{ parts: [{}] }] },
      'contents[0].parts[0]',
      /exactly one of.*none/,
    ],
    [
      'a part of a thought alone',
      { contents: [{ parts: [{ text: 'x' }, { thought: true }] }] },
      'contents[0].parts[1]',
      /none/,
    ],
    [
      'a part of what nobody knows',
      { contents: [{ parts: [{ telepathy: 'x' }] }] },
      'contents[0].parts[0]',
      /none/,
    ],
    [
      'a part of two things',
      { contents: [{ parts: [{ text: 'x', functionCall: { name: 'f' } }] }] },
      'contents[0].parts[0]',
      /text and functionCall/,
    ],
    [
      'two system texts',
      { systemInstruction: { text: 'a', parts: [{ text: 'b' }] } },
      'systemInstruction',
      /text and parts/,
    ],
    [
      'no base64',
      { contents: [{ parts: [{ inlineData: { mimeType: 'x/y', data: 'a b' } }] }] },
      'contents[0].parts[0].inlineData.data',
      /position 1/,
    ],
    [
      'a data URL',
      {
        contents: [{ parts: [{ inlineData: { mimeType: 'x/y', data: 'data:x/y;base64,aGk=' } }] }],
      },
      'contents[0].parts[0].inlineData.data',
      /base64/,
    ],
    [
      'a signature that is no base64',
      { contents: [{ parts: [{ text: 'x', thoughtSignature: '?' }] }] },
      'contents[0].parts[0].thoughtSignature',
      /base64/,
    ],
  ];
  it.each(faults)('finds %s', (_title, given, field, description) => {
    expect(gemini(frozen(given)).violations).toContainEqual({
      field,
      description: expect.stringMatching(description),
    });
  });
});

describe('sameJson', () => {
  const equal: [unknown, unknown][] = [
    [1, 1],
    [
      { a: 1, b: [1, { c: null }] },
      { b: [1, { c: null }], a: 1 },
    ],
    [[], []],
  ];
  it.each(equal)('%j equals %j', (a, b) => expect(sameJson(a, b)).toBe(true));

  const different: [unknown, unknown][] = [
    [1, '1'],
    [{}, []],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: undefined }, { b: undefined }],
    [
      [1, 2],
      [2, 1],
    ],
    [null, {}],
    [{ toString: 1 }, {}],
  ];
  it.each(different)('%j differs from %j', (a, b) => expect(sameJson(a, b)).toBe(false));
});
