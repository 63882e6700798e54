import { describe, expect, it } from '@jest/globals';
import type { CanonicalCall } from '../../../src/core/canonical.js';
import { anthropicMessages } from '../../../src/formats/anthropic-messages/index.js';
import type { UpstreamFailure, WireRequest } from '../../../src/formats/format.js';
import { sealSignature } from '../../../src/formats/signature-envelope.js';
import { requestProblems } from './request-schema.js';
import { adaptive, callOf, frozen, manual, noStructure, targetOf } from './setup.js';

const refusal = (message: string, type = 'invalid_request_error', status = 400) => ({
  status,
  headers: {},
  body: { type: 'error', error: { type, message } },
});

function written(given: Partial<CanonicalCall>, model: string): WireRequest {
  const result = anthropicMessages.writeRequest(frozen(callOf(given)), targetOf(model));
  if (!result.ok) throw result.error;
  return frozen(result.value);
}

interface Case {
  readonly given: Partial<CanonicalCall>;
  readonly model: string;
  readonly said: string;
  /** Members that differ from the refused body; undefined for one that is gone. */
  readonly want: Record<string, unknown>;
  /** Warnings that the refused request did not have. */
  readonly warned: readonly string[];
}

const claude46 = 'claude-sonnet-4-6';
const sampling = { temperature: 0.5, topK: 3 };
const thinkingField = 'generationConfig.thinkingConfig';
const level = { kind: 'level', level: 'HIGH', include: true } as const;
const f = {
  name: 'f',
  parametersJsonSchema: { type: 'object', properties: { temperature: { type: 'number' } } },
};
const schema = { type: 'object', properties: { n: { type: 'integer' } } };
const closed = { ...schema, additionalProperties: false };
const answers = { responseMimeType: 'application/json', responseJsonSchema: schema } as const;

const modified =
  'messages.1.content.0: `thinking` or `redacted_thinking` blocks in the latest assistant message cannot be modified. These blocks must remain as they were in the original response.';
const thoughtSignature = sealSignature({
  p: 'anthropic',
  m: adaptive,
  a: '0a1b2c3d',
  b: [{ t: 'thinking', x: 'hm', s: 'c2ln' }],
});
const withReasoning: Partial<CanonicalCall> = {
  contents: [
    { role: 'user', parts: [{ text: 'hi' }] },
    { role: 'model', parts: [{ text: 'well', thoughtSignature }] },
    { role: 'user', parts: [{ text: 'go on' }] },
  ],
};
const withoutReasoning = [
  { role: 'user', content: [{ type: 'text', text: 'hi' }] },
  { role: 'assistant', content: [{ type: 'text', text: 'well' }] },
  { role: 'user', content: [{ type: 'text', text: 'go on' }] },
];

const cases: Record<string, Case> = {
  'temperature goes where it alone is refused': {
    given: { gen: sampling },
    model: manual,
    said: '`temperature` is deprecated for this model.',
    want: { temperature: undefined },
    warned: ['dropped generationConfig.temperature'],
  },
  'temperature goes, and the schema stays': {
    given: { gen: { ...answers, ...sampling } },
    model: manual,
    said: '`temperature` is deprecated for this model.',
    want: { temperature: undefined },
    warned: ['dropped generationConfig.temperature'],
  },
  'topK goes': {
    given: { gen: sampling },
    model: claude46,
    said: 'top_k: Extra inputs are not permitted',
    want: { top_k: undefined },
    warned: ['dropped generationConfig.topK'],
  },
  'topP goes beside temperature': {
    given: { gen: { temperature: 0.5, topP: 0.9 } },
    model: 'claude-opus-4-1-20250805',
    said: '`temperature` and `top_p` cannot both be specified for this model. Please use only one.',
    want: { top_p: undefined },
    warned: ['dropped generationConfig.topP'],
  },
  'all that is named goes': {
    given: { gen: { temperature: 0.5, topP: 0.9, topK: 3 } },
    model: 'claude-opus-4-1-20250805',
    said: 'temperature, top_p and top_k are not supported by this model.',
    want: { temperature: undefined, top_p: undefined, top_k: undefined },
    warned: ['temperature', 'topP', 'topK'].map((name) => `dropped generationConfig.${name}`),
  },
  'a budget becomes an effort': {
    given: { thinking: { kind: 'budget', budgetTokens: 2000, include: true } },
    model: manual,
    said: '"thinking.type.enabled" is not supported for this model. Use "thinking.type.adaptive" and "output_config.effort" to control thinking behavior.',
    want: {
      thinking: { type: 'adaptive', display: 'summarized' },
      output_config: { effort: 'medium' },
    },
    warned: [],
  },
  'an effort becomes a budget': {
    given: { thinking: level },
    model: adaptive,
    said: 'adaptive thinking is not supported on this model',
    want: {
      thinking: { type: 'enabled', budget_tokens: 24_576, display: 'summarized' },
      output_config: undefined,
    },
    warned: [],
  },
  'thinking goes where the model has none': {
    given: { thinking: level },
    model: manual,
    said: 'This model does not support thinking.',
    want: { thinking: undefined },
    warned: [`dropped ${thinkingField}`],
  },
  'thinking goes before a forced choice': {
    given: {
      thinking: level,
      tools: { functions: [f], server: [] },
      toolConfig: { mode: 'ANY', streamArgs: false },
    },
    model: adaptive,
    said: 'Thinking may not be enabled when tool_choice forces tool use.',
    want: { thinking: undefined, output_config: undefined },
    warned: [`dropped ${thinkingField}`],
  },
  'thinking goes where the reasoning before a call is lost': {
    given: { thinking: level },
    model: adaptive,
    said: 'messages.1.content.0.type: Expected `thinking` or `redacted_thinking`, but found `tool_use`. When `thinking` is enabled, a final `assistant` message must start with a thinking block',
    want: { thinking: undefined, output_config: undefined },
    warned: [`dropped ${thinkingField}`],
  },
  'thinking and reasoning go where the service takes that for modified': {
    given: { ...withReasoning, thinking: level },
    model: adaptive,
    said: modified,
    want: { thinking: undefined, output_config: undefined, messages: withoutReasoning },
    warned: ['signature_dropped contents', `dropped ${thinkingField}`],
  },
  'reasoning goes too where thinking was not spoken of': {
    given: withReasoning,
    model: adaptive,
    said: modified,
    want: { messages: withoutReasoning },
    warned: ['signature_dropped contents'],
  },
  'the effort goes, and thinking stays': {
    given: { thinking: level },
    model: adaptive,
    said: 'This model does not support the effort parameter.',
    want: { output_config: undefined },
    warned: [`dropped ${thinkingField}`],
  },
  'a schema becomes a tool': {
    given: { gen: answers },
    model: manual,
    said: 'The compiled grammar is too large, which would cause performance issues.',
    want: {
      output_config: undefined,
      tools: [{ name: 'respond_with_json', input_schema: schema }],
      tool_choice: { type: 'tool', name: 'respond_with_json' },
    },
    warned: [
      'schema_relaxed generationConfig.responseJsonSchema',
      'emulated generationConfig.responseJsonSchema',
    ],
  },
  'a schema is told in words beside functions, which are no longer strict': {
    given: {
      gen: { responseMimeType: 'application/json', responseSchema: { type: 'STRING' } },
      tools: { functions: [f], server: [] },
      toolConfig: { mode: 'VALIDATED', streamArgs: false },
    },
    model: manual,
    said: "output_config.format.schema: For 'object' type, property 'x' is not supported",
    want: {
      system: [
        {
          type: 'text',
          text: 'Reply only with JSON that matches this schema: {"type":"string"}',
        },
      ],
      output_config: undefined,
      tools: [{ name: 'f', input_schema: f.parametersJsonSchema }],
    },
    warned: [
      'schema_relaxed generationConfig.responseSchema',
      'emulated generationConfig.responseSchema',
      'schema_relaxed tools[0].functionDeclarations[0]',
    ],
  },
  'a schema is told in words where the sources of a search cannot stand beside it': {
    given: { gen: answers, tools: { functions: [], server: [{ googleSearch: {} }] } },
    model: manual,
    said: 'Citations are not supported with structured outputs.',
    want: {
      system: [
        {
          type: 'text',
          text: `Reply only with JSON that matches this schema: ${JSON.stringify(schema)}`,
        },
      ],
      output_config: undefined,
    },
    warned: [
      'schema_relaxed generationConfig.responseJsonSchema',
      'emulated generationConfig.responseJsonSchema',
    ],
  },
  'the whole of output_config goes where a server does not know it': {
    given: { gen: answers, thinking: { kind: 'level', level: 'LOW', include: false } },
    model: adaptive,
    said: 'output_config: Extra inputs are not permitted',
    want: {
      output_config: undefined,
      tools: [{ name: 'respond_with_json', input_schema: schema }],
      tool_choice: { type: 'tool', name: 'respond_with_json' },
    },
    warned: [
      'schema_relaxed generationConfig.responseJsonSchema',
      'emulated generationConfig.responseJsonSchema',
      `dropped ${thinkingField}`,
    ],
  },
};

describe('a refused request is written again without what was refused', () => {
  it.each(Object.entries(cases))('%s', (_, { given, model, said, want, warned }) => {
    const refused = written(given, model);
    const again = anthropicMessages.relax?.(refusal(said), refused);
    const { body = {}, warnings = [] } = again ?? {};
    const expected = Object.entries({ ...refused.body, ...want });
    expect(body).toEqual(Object.fromEntries(expected.filter(([, value]) => value !== undefined)));
    const before = refused.warnings.map(({ code, field }) => `${code} ${field}`);
    const after = warnings.map(({ code, field }) => `${code} ${field}`);
    expect(after.filter((warning) => !before.includes(warning))).toEqual(warned);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(requestProblems?.(body) ?? []).toEqual([]);
  });

  it('with a warning of what is lost now, and of nothing else', () => {
    const refused = written({ gen: sampling, thinking: level }, manual);
    const again = anthropicMessages.relax?.(refusal('thinking is not supported'), refused);
    expect(again?.body).toMatchObject({ temperature: 0.5, top_k: 3 });
    expect(again?.warnings.map(({ field }) => field)).toEqual([thinkingField]);
  });

  it('and read as what it asked for', () => {
    const refused = written({ gen: answers }, manual);
    const said = refusal('The compiled grammar is too large.');
    expect(anthropicMessages.relax?.(said, refused)?.reading.answerTool).toBe('respond_with_json');
  });

  it('with each of its candidates', () => {
    const target = { ...targetOf(), policy: { fanOutCandidates: true } };
    const call = callOf({ gen: { candidateCount: 2, temperature: 1 } });
    const refused = anthropicMessages.writeRequest(call, target);
    if (!refused.ok) throw refused.error;
    const said = refusal('`temperature` is deprecated for this model.');
    const again = anthropicMessages.relax?.(said, refused.value);
    expect(again?.others).toEqual([again?.body]);
    expect(again?.body).not.toHaveProperty('temperature');
  });
});

describe('a refusal stands', () => {
  const strict = { mode: 'VALIDATED', streamArgs: false } as const;
  const tools = { functions: [f], server: [] };
  const stands: Record<string, [Partial<CanonicalCall>, UpstreamFailure, string?]> = {
    'where it is about something else': [
      { gen: sampling },
      refusal('prompt is too long: 201234 tokens > 200000 maximum'),
    ],
    'where it names what was not sent': [
      { gen: { topP: 0.9 } },
      refusal('`temperature` is deprecated for this model.'),
    ],
    "where a name is the client's own": [
      { gen: { temperature: 0.5 }, tools },
      refusal('tools.0.custom.input_schema.properties.temperature: invalid'),
    ],
    'where a schema is refused that nobody guaranteed': [
      { gen: answers, tools, toolConfig: strict },
      refusal('tools.0.custom.input_schema: JSON schema is invalid'),
      noStructure,
    ],
    'where thinking is refused that nobody asked for': [
      {},
      refusal('Invalid `signature` in `thinking` block'),
    ],
    'where reasoning is called modified that nobody sent': [{ thinking: level }, refusal(modified)],
    'where a budget is out of range': [
      { thinking: level },
      refusal('`max_tokens` must be greater than `thinking.budget_tokens`'),
    ],
    'where it is no refusal of the request': [
      { gen: sampling },
      refusal('temperature', 'rate_limit_error', 429),
    ],
    'where the body says nothing': [{ gen: sampling }, { status: 400, headers: {}, body: 'no' }],
  };
  it.each(Object.entries(stands))('%s', (_, [given, failure, model = manual]) => {
    expect(anthropicMessages.relax?.(failure, written(given, model))).toBeUndefined();
  });
});

it('the cases hold what the models are sent', () => {
  const { body } = written({ gen: answers, thinking: level }, adaptive);
  expect(body.output_config).toEqual({
    effort: 'high',
    format: { type: 'json_schema', schema: closed },
  });
});
