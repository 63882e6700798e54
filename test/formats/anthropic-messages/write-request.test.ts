import { describe, expect, it } from '@jest/globals';
import type { Blobs } from '../../../src/core/blobs.js';
import type { CanonicalCall, Turn } from '../../../src/core/canonical.js';
import { anthropicMessages } from '../../../src/formats/anthropic-messages/index.js';
import type { TargetPolicy } from '../../../src/formats/format.js';
import { createLosses } from '../../../src/formats/losses.js';
import { sealSignature } from '../../../src/formats/signature-envelope.js';
import { requestProblems } from './request-schema.js';
import { adaptive, callOf, frozen, noStructure, targetOf } from './setup.js';

interface Case {
  readonly given: Partial<CanonicalCall>;
  readonly model?: string;
  readonly policy?: TargetPolicy;
  /** Members of the body; undefined for one that must be missing. */
  readonly want: Record<string, unknown>;
  readonly warnings?: readonly string[];
}

function check(cases: Record<string, Case>): void {
  it.each(Object.entries(cases))('%s', (_, { given, model, policy, want, warnings = [] }) => {
    const target = { ...targetOf(model), ...(policy && { policy }) };
    const written = anthropicMessages.writeRequest(frozen(callOf(given)), target);
    if (!written.ok) throw written.error;
    const { body } = written.value;
    const members = Object.keys(want).map((name) => [name, body[name]]);
    expect(Object.fromEntries(members)).toEqual(want);
    expect(written.value.warnings.map(({ code, field }) => `${code} ${field}`)).toEqual(warnings);
    expect(requestProblems?.(body) ?? []).toEqual([]);
  });
}

const f = {
  name: 'f',
  parameters: {
    type: 'OBJECT' as const,
    properties: { a: { type: 'STRING' as const, maxLength: '3' } },
  },
};
const g = { name: 'g' };
const tools = { functions: [f, g], server: [] };
const asks: Turn = { role: 'user', parts: [{ text: 'hi' }] };
const says: Turn = { role: 'model', parts: [{ text: 'well \n' }] };
const schema = { type: 'OBJECT' as const, properties: { n: { type: 'INTEGER' as const } } };
const thinkingField = 'generationConfig.thinkingConfig';

describe('limits and sampling', () => {
  check({
    'asks for all a model can write where the client sets no limit': {
      given: {},
      want: { max_tokens: 64_000, temperature: undefined, stream: undefined },
    },
    'asks a model nobody knows for 8192 tokens': {
      given: {},
      model: 'other-model',
      want: { max_tokens: 8192 },
    },
    'takes an unknown Claude for one of the newest': {
      given: { gen: { topK: 3 } },
      model: 'claude-opus-4-9',
      want: { max_tokens: 128_000, top_k: undefined },
      warnings: ['dropped generationConfig.topK'],
    },
    'keeps the first Claude 4 apart from later ones': {
      given: {},
      model: 'claude-opus-4-20250514',
      want: { max_tokens: 32_000 },
    },
    'clamps temperature to 1': {
      given: { gen: { temperature: 1.7 } },
      want: { temperature: 1 },
      warnings: ['clamped generationConfig.temperature'],
    },
    'drops sampling where the model refuses it': {
      given: { gen: { temperature: 1.7, topP: 0.9 } },
      model: adaptive,
      want: { temperature: undefined, top_p: undefined },
      warnings: ['dropped generationConfig.temperature', 'dropped generationConfig.topP'],
    },
    'drops topP beside temperature from Claude 4.5 on': {
      given: { gen: { temperature: 0.2, topP: 0.9 } },
      want: { temperature: 0.2, top_p: undefined },
      warnings: ['dropped generationConfig.topP'],
    },
    'keeps topP alone': { given: { gen: { topP: 0.9 } }, want: { top_p: 0.9 } },
    'takes an empty list of stop sequences for none': {
      given: { gen: { stopSequences: [] } },
      want: { stop_sequences: undefined },
    },
    'warns of what Claude has no word for': {
      given: {
        gen: { seed: 1, presencePenalty: 1, mediaResolution: 'MEDIA_RESOLUTION_LOW' },
        contents: [
          { role: 'user', parts: [{ inlineData: { mimeType: 'image/png', data: 'AAAA' } }] },
        ],
        safety: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_ONLY_HIGH' }],
        serviceTier: 'flex',
        store: true,
        labels: { team: 'a' },
      },
      want: { service_tier: undefined },
      warnings: [
        'dropped safetySettings',
        'dropped store',
        'dropped generationConfig.seed',
        'dropped generationConfig.presencePenalty',
        'dropped generationConfig.mediaResolution',
        'dropped serviceTier',
      ],
    },
    'loses nothing with a resolution of no media': {
      given: { gen: { mediaResolution: 'MEDIA_RESOLUTION_LOW' } },
      want: {},
    },
    'leaves out text of white space alone beside other text': {
      given: { contents: [{ role: 'user', parts: [{ text: ' \n' }, { text: 'hi' }] }] },
      want: { messages: [{ role: 'user', content: [{ type: 'text', text: 'hi' }] }] },
      warnings: ['dropped contents[0].parts[0]'],
    },
    'loses nothing with penalties of 0': {
      given: { gen: { presencePenalty: 0, frequencyPenalty: 0, audioTimestamp: false } },
      want: {},
    },
    'loses nothing with filters that are off': {
      given: { safety: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'BLOCK_NONE' }] },
      want: {},
    },
    'takes the standard tier by its own name': {
      given: { serviceTier: 'standard' },
      want: { service_tier: 'standard_only' },
      warnings: [],
    },
    'has a seed of 0 dropped like any other': {
      given: { gen: { seed: 0 } },
      want: {},
      warnings: ['dropped generationConfig.seed'],
    },
    'has prompts cached for five minutes, which is what no lifetime means': {
      given: {},
      policy: { promptCaching: '5m' },
      want: { cache_control: { type: 'ephemeral' } },
    },
    'leaves prompts to themselves': { given: {}, want: { cache_control: undefined } },
  });
});

describe('turns', () => {
  check({
    'names a document, and no picture': {
      given: {
        contents: [
          {
            role: 'user',
            parts: [
              { inlineData: { mimeType: 'application/pdf', data: 'AAAA', displayName: 'Report' } },
              { inlineData: { mimeType: 'image/png', data: 'AAAA', displayName: 'Cat' } },
            ],
          },
        ],
      },
      want: {
        messages: [
          {
            role: 'user',
            content: [
              {
                type: 'document',
                source: { type: 'base64', media_type: 'application/pdf', data: 'AAAA' },
                title: 'Report',
              },
              { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'AAAA' } },
            ],
          },
        ],
      },
    },
    'lets a user speak first': {
      given: { contents: [says, asks] },
      want: {
        messages: [
          { role: 'user', content: [{ type: 'text', text: '.' }] },
          { role: 'assistant', content: [{ type: 'text', text: 'well \n' }] },
          { role: 'user', content: [{ type: 'text', text: 'hi' }] },
        ],
      },
      warnings: ['turn_inserted contents'],
    },
    'has a turn continued, without white space at its end and without thinking': {
      given: { contents: [asks, says], thinking: { kind: 'auto', include: false } },
      want: {
        messages: [
          { role: 'user', content: [{ type: 'text', text: 'hi' }] },
          { role: 'assistant', content: [{ type: 'text', text: 'well' }] },
        ],
        thinking: { type: 'disabled' },
      },
      warnings: [`dropped ${thinkingField}`],
    },
    'asks to continue where a model takes no prefill': {
      given: { contents: [asks, says] },
      model: adaptive,
      want: {
        messages: [
          { role: 'user', content: [{ type: 'text', text: 'hi' }] },
          { role: 'assistant', content: [{ type: 'text', text: 'well \n' }] },
          { role: 'user', content: [{ type: 'text', text: 'Continue.' }] },
        ],
      },
      warnings: ['turn_inserted contents'],
    },
    'leaves out blank lines between calls': {
      given: {
        contents: [
          asks,
          {
            role: 'model',
            parts: [{ text: '\n\n' }, { functionCall: { name: 'f' }, callId: 'c' }],
          },
          { role: 'user', parts: [{ functionResponse: { name: 'f' }, callId: 'c' }] },
        ],
      },
      want: {
        messages: [
          { role: 'user', content: [{ type: 'text', text: 'hi' }] },
          { role: 'assistant', content: [{ type: 'tool_use', id: 'c', name: 'f', input: {} }] },
          { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'c', content: '{}' }] },
        ],
      },
    },
  });
});

describe('tool choice', () => {
  const choice = (
    mode: CanonicalCall['toolConfig']['mode'],
    allowed?: string[],
  ): Partial<CanonicalCall> => ({
    tools,
    toolConfig: { mode, streamArgs: false, ...(allowed && { allowed }) },
  });
  const written = [
    {
      name: 'f',
      input_schema: { type: 'object', properties: { a: { type: 'string', maxLength: 3 } } },
    },
    { name: 'g', input_schema: { type: 'object', properties: {} } },
  ];
  const strictF = {
    name: 'f',
    input_schema: {
      type: 'object',
      properties: { a: { type: 'string', description: '(constraints: maxLength=3)' } },
      additionalProperties: false,
    },
    strict: true,
  };
  check({
    'leaves server tools out, and says so, where one of some functions has to be called': {
      given: {
        tools: { functions: [f, g, { name: 'h' }], server: [{ googleSearch: {} }] },
        toolConfig: { mode: 'ANY', allowed: ['g', 'h'], streamArgs: false },
      },
      want: {
        tools: [
          { name: 'g', input_schema: { type: 'object', properties: {} } },
          { name: 'h', input_schema: { type: 'object', properties: {} } },
        ],
        tool_choice: { type: 'any' },
      },
      warnings: ['dropped tools[1].googleSearch'],
    },
    'leaves server tools out, and says so, where any function has to be called': {
      given: {
        tools: { functions: [g], server: [{ googleSearch: {} }] },
        toolConfig: { mode: 'ANY', streamArgs: false },
      },
      want: {
        tools: [{ name: 'g', input_schema: { type: 'object', properties: {} } }],
        tool_choice: { type: 'any' },
      },
      warnings: ['dropped tools[1].googleSearch'],
    },
    'keeps server tools beside the one function that has to be called': {
      given: {
        tools: { functions: [g], server: [{ googleSearch: {} }] },
        toolConfig: { mode: 'ANY', allowed: ['g'], streamArgs: false },
      },
      want: {
        tools: [
          { name: 'g', input_schema: { type: 'object', properties: {} } },
          { type: 'web_search_20250305', name: 'web_search', max_uses: 5 },
        ],
        tool_choice: { type: 'tool', name: 'g' },
      },
    },
    'lets it search where no function may be called': {
      given: {
        tools: { functions: [f, g], server: [{ googleSearch: {} }] },
        toolConfig: { mode: 'NONE', streamArgs: false },
      },
      want: {
        tools: [{ type: 'web_search_20250305', name: 'web_search', max_uses: 5 }],
        tool_choice: { type: 'auto' },
      },
    },
    'lets it search where there are no functions to forbid': {
      given: {
        tools: { functions: [], server: [{ googleSearch: {} }] },
        toolConfig: { mode: 'NONE', streamArgs: false },
      },
      want: {
        tools: [{ type: 'web_search_20250305', name: 'web_search', max_uses: 5 }],
        tool_choice: { type: 'auto' },
      },
    },
    'searches pages, not pictures': {
      given: {
        tools: {
          functions: [],
          server: [{ googleSearch: { searchTypes: { webSearch: {}, imageSearch: {} } } }],
        },
      },
      want: { tools: [{ type: 'web_search_20250305', name: 'web_search', max_uses: 5 }] },
      warnings: ['dropped tools[0].googleSearch.searchTypes'],
    },
    'searches pages without a word': {
      given: {
        tools: { functions: [], server: [{ googleSearch: { searchTypes: { webSearch: {} } } }] },
      },
      want: { tools: [{ type: 'web_search_20250305', name: 'web_search', max_uses: 5 }] },
    },
    'says where a schema loses something': {
      given: {
        tools: {
          functions: [{ name: 'g', parametersJsonSchema: { $id: 'x', type: 'object' } }],
          server: [],
        },
      },
      want: { tools: [{ name: 'g', input_schema: { type: 'object', properties: {} } }] },
      warnings: ['schema_constraint_dropped tools[0].functionDeclarations[0].parametersJsonSchema'],
    },
    'AUTO is auto': {
      given: choice('AUTO'),
      want: { tools: written, tool_choice: { type: 'auto' } },
    },
    'ANY is any': { given: choice('ANY'), want: { tools: written, tool_choice: { type: 'any' } } },
    'ANY with one name is that tool': {
      given: choice('ANY', ['g']),
      want: { tools: written, tool_choice: { type: 'tool', name: 'g' } },
    },
    'ANY with names is any of those': {
      given: {
        ...choice('ANY', ['f', 'g']),
        tools: { functions: [f, g, { name: 'h' }], server: [] },
      },
      want: { tools: written, tool_choice: { type: 'any' } },
    },
    'NONE keeps the tools': {
      given: choice('NONE'),
      want: { tools: written, tool_choice: { type: 'none' } },
    },
    'VALIDATED makes tools strict': {
      given: choice('VALIDATED'),
      want: {
        tools: [
          strictF,
          {
            name: 'g',
            input_schema: { type: 'object', properties: {}, additionalProperties: false },
            strict: true,
          },
        ],
        tool_choice: { type: 'auto' },
      },
      warnings: ['schema_constraint_dropped tools[0].functionDeclarations[0]'],
    },
    'VALIDATED with names leaves out the others': {
      given: choice('VALIDATED', ['f']),
      want: { tools: [strictF], tool_choice: { type: 'auto' } },
      warnings: ['schema_constraint_dropped tools[0].functionDeclarations[0]'],
    },
    'VALIDATED without strict tools is as AUTO': {
      given: choice('VALIDATED'),
      model: noStructure,
      want: { tools: written, tool_choice: { type: 'auto' } },
      warnings: [
        'schema_relaxed tools[0].functionDeclarations[0]',
        'schema_relaxed tools[0].functionDeclarations[1]',
      ],
    },
    'VALIDATED with arguments of several shapes is as AUTO: they cannot stand inside another object':
      {
        given: {
          tools: {
            functions: [
              {
                name: 'h',
                parametersJsonSchema: {
                  type: 'object',
                  properties: { a: { type: 'string' } },
                  anyOf: [{ properties: { b: { type: 'string' } } }],
                },
              },
            ],
            server: [],
          },
          toolConfig: { mode: 'VALIDATED', streamArgs: false },
        },
        want: {
          tools: [
            {
              name: 'h',
              input_schema: {
                type: 'object',
                properties: { a: { type: 'string' } },
                anyOf: [{ properties: { b: { type: 'string' } } }],
              },
            },
          ],
        },
        warnings: ['schema_relaxed tools[0].functionDeclarations[0]'],
      },
    'nothing is chosen among no tools': {
      given: {},
      want: { tools: undefined, tool_choice: undefined },
    },
    'a forced choice goes before manual thinking': {
      given: { ...choice('ANY'), thinking: { kind: 'auto', include: true } },
      want: { tool_choice: { type: 'any' }, thinking: { type: 'disabled' } },
      warnings: [`dropped ${thinkingField}`],
    },
    'a forced choice stands beside adaptive thinking': {
      given: { ...choice('ANY'), thinking: { kind: 'auto', include: true } },
      model: adaptive,
      want: { tool_choice: { type: 'any' }, thinking: { type: 'adaptive', display: 'summarized' } },
    },
    'earlier searches are not given back': {
      given: {
        contents: [asks, says, asks],
        tools: { functions: [], server: [{ googleSearch: {} }] },
      },
      want: { tools: [{ type: 'web_search_20250305', name: 'web_search', max_uses: 5 }] },
      warnings: ['dropped contents'],
    },
  });
});

describe('structured output', () => {
  const json = { responseMimeType: 'application/json' as const };
  const strict = {
    type: 'object',
    properties: { n: { type: 'integer' } },
    additionalProperties: false,
  };
  check({
    'JSON without a schema is asked for in words': {
      given: { gen: json, system: [{ text: 'Be brief.' }] },
      want: {
        system: [
          { type: 'text', text: 'Be brief.' },
          { type: 'text', text: 'Respond with a single JSON value.' },
        ],
      },
      warnings: ['emulated generationConfig.responseMimeType'],
    },
    'a schema goes to the service': {
      given: { gen: { ...json, responseSchema: schema } },
      want: { output_config: { format: { type: 'json_schema', schema: strict } } },
    },
    'a schema goes beside the effort': {
      given: {
        gen: { ...json, responseSchema: schema },
        thinking: { kind: 'budget', budgetTokens: 9000, include: false },
      },
      model: adaptive,
      want: { output_config: { effort: 'high', format: { type: 'json_schema', schema: strict } } },
    },
    'a schema the service would refuse becomes a tool': {
      given: {
        gen: { ...json, responseJsonSchema: { type: 'object', additionalProperties: true } },
      },
      want: {
        output_config: undefined,
        tools: [
          {
            name: 'respond_with_json',
            input_schema: { type: 'object', additionalProperties: true },
          },
        ],
        tool_choice: { type: 'tool', name: 'respond_with_json' },
      },
      warnings: ['emulated generationConfig.responseJsonSchema'],
    },
    'a list is wrapped for the tool': {
      given: { gen: { ...json, responseSchema: { type: 'ARRAY', items: { type: 'STRING' } } } },
      model: noStructure,
      want: {
        tools: [
          {
            name: 'respond_with_json',
            input_schema: {
              type: 'object',
              properties: { value: { type: 'array', items: { type: 'string' } } },
              required: ['value'],
              additionalProperties: false,
            },
          },
        ],
      },
      warnings: ['emulated generationConfig.responseSchema'],
    },
    'an answer that is guaranteed cannot go on with what the client began': {
      given: { gen: { ...json, responseSchema: schema }, contents: [asks, says] },
      want: {
        messages: [
          { role: 'user', content: [{ type: 'text', text: 'hi' }] },
          { role: 'assistant', content: [{ type: 'text', text: 'well \n' }] },
          { role: 'user', content: [{ type: 'text', text: 'Continue.' }] },
        ],
        output_config: { format: { type: 'json_schema', schema: strict } },
      },
      warnings: ['turn_inserted contents'],
    },
    'an answer that is asked for in words goes on with what the client began': {
      given: { gen: { ...json, responseSchema: schema }, contents: [asks, says], tools },
      model: noStructure,
      want: {
        messages: [
          { role: 'user', content: [{ type: 'text', text: 'hi' }] },
          { role: 'assistant', content: [{ type: 'text', text: 'well' }] },
        ],
      },
      warnings: ['emulated generationConfig.responseSchema'],
    },
    'beside functions a schema is asked for in words': {
      given: { gen: { ...json, responseSchema: schema }, tools },
      model: noStructure,
      want: {
        system: [
          {
            type: 'text',
            text: 'Reply only with JSON that matches this schema: {"type":"object","properties":{"n":{"type":"integer"}}}',
          },
        ],
        tool_choice: { type: 'auto' },
      },
      warnings: ['emulated generationConfig.responseSchema'],
    },
  });
});

describe('thinking', () => {
  const on = (
    thinking: CanonicalCall['thinking'],
    maxOutputTokens?: number,
  ): Partial<CanonicalCall> => ({
    thinking,
    gen: maxOutputTokens === undefined ? {} : { maxOutputTokens },
  });
  const enabled = (budget_tokens: number) => ({
    type: 'enabled',
    budget_tokens,
    display: 'omitted',
  });
  check({
    'shows no thoughts where nobody asked for any': {
      given: { thinking: { kind: 'unset', include: true } },
      want: { thinking: undefined },
      warnings: [`dropped ${thinkingField}.includeThoughts`],
    },
    'unset stays unset': { given: {}, want: { thinking: undefined, output_config: undefined } },
    'off is the default of manual models': {
      given: on({ kind: 'off', include: false }),
      want: { thinking: undefined },
    },
    'off is said to adaptive models': {
      given: on({ kind: 'off', include: false }),
      model: adaptive,
      want: { thinking: { type: 'disabled' } },
    },
    'auto is 8192 tokens': {
      given: on({ kind: 'auto', include: false }),
      want: { thinking: enabled(8192) },
    },
    'a level is a budget': {
      given: on({ kind: 'level', level: 'HIGH', include: false }),
      want: { thinking: enabled(24_576) },
    },
    'a level is an effort': {
      given: on({ kind: 'level', level: 'MINIMAL', include: true }),
      model: adaptive,
      want: {
        thinking: { type: 'adaptive', display: 'summarized' },
        output_config: { effort: 'low' },
      },
    },
    'a budget is an effort': {
      given: on({ kind: 'budget', budgetTokens: 8192, include: true }),
      model: 'claude-opus-4-6',
      want: {
        thinking: { type: 'adaptive', display: 'summarized' },
        output_config: { effort: 'medium' },
      },
    },
    'a budget is raised to 1024': {
      given: on({ kind: 'budget', budgetTokens: 10, include: false }),
      want: { thinking: enabled(1024) },
      warnings: [`clamped ${thinkingField}`],
    },
    'a budget leaves a fifth of the output': {
      given: on({ kind: 'budget', budgetTokens: 9000, include: false }, 5000),
      want: { thinking: enabled(4000), max_tokens: 5000 },
      warnings: [`clamped ${thinkingField}`],
    },
    'without room there is no thinking': {
      given: on({ kind: 'auto', include: false }, 1000),
      want: { thinking: { type: 'disabled' } },
      warnings: [`clamped ${thinkingField}`],
    },
    'a model that does not reason is not asked to': {
      given: on({ kind: 'auto', include: true }),
      model: 'claude-3-haiku-20240307',
      want: { thinking: undefined, max_tokens: 4096 },
      warnings: [`dropped ${thinkingField}`],
    },
    'off is no wish that a model without reasoning could grant': {
      given: on({ kind: 'off', include: false }),
      model: 'claude-3-haiku-20240307',
      want: { thinking: undefined },
      warnings: [`dropped ${thinkingField}`],
    },
    'thinking goes before sampling': {
      given: {
        thinking: { kind: 'auto', include: false },
        gen: { temperature: 0, topK: 1, topP: 0.5 },
      },
      want: { temperature: undefined, top_k: undefined, top_p: undefined },
      warnings: ['temperature', 'topP', 'topK'].map((name) => `dropped generationConfig.${name}`),
    },
    'a wide topP may stand beside thinking': {
      given: { thinking: { kind: 'auto', include: false }, gen: { topP: 0.95 } },
      want: { top_p: 0.95 },
    },
  });
});

describe('earlier reasoning', () => {
  const blocks = [
    { t: 'thinking', x: 'hm', s: 'c2ln' },
    { t: 'redacted', d: 'b3A=' },
  ];
  const seal = (changes = {}) =>
    sealSignature({ p: 'anthropic', m: 'claude-sonnet-4-5', a: '0a1b2c3d', b: blocks, ...changes });
  const loop = (thoughtSignature: string): Partial<CanonicalCall> => ({
    tools,
    contents: [
      asks,
      {
        role: 'model',
        parts: [{ text: 'Wait.' }, { functionCall: { name: 'f' }, callId: 'c', thoughtSignature }],
      },
      { role: 'user', parts: [{ functionResponse: { name: 'f' }, callId: 'c' }] },
    ],
  });
  const messages = (...reasoning: object[]) => [
    { role: 'user', content: [{ type: 'text', text: 'hi' }] },
    {
      role: 'assistant',
      content: [
        ...reasoning,
        { type: 'text', text: 'Wait.' },
        { type: 'tool_use', id: 'c', name: 'f', input: {} },
      ],
    },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'c', content: '{}' }] },
  ];
  const reasoning = [
    { type: 'thinking', thinking: 'hm', signature: 'c2ln' },
    { type: 'redacted_thinking', data: 'b3A=' },
  ];
  const auto = { kind: 'auto' as const, include: false };
  const dropped = 'signature_dropped contents[1].parts[1].thoughtSignature';
  const enabled = { type: 'enabled', budget_tokens: 8192, display: 'omitted' };
  check({
    'stands first in its turn': {
      given: { ...loop(seal()), thinking: auto },
      want: { messages: messages(...reasoning), thinking: enabled },
    },
    'comes back from a client that re-encoded it': {
      given: {
        ...loop(seal().replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')),
        thinking: auto,
      },
      want: { messages: messages(...reasoning), thinking: enabled },
    },
    'comes back where thinking is not spoken of': {
      given: loop(seal()),
      want: { messages: messages(...reasoning) },
    },
    'is left out where thinking is off': {
      given: { ...loop(seal()), thinking: { kind: 'off', include: false } },
      want: { messages: messages() },
    },
    'of another credential is dropped, and thinking with it': {
      given: { ...loop(seal({ a: 'ffffffff' })), thinking: auto },
      want: { messages: messages(), thinking: { type: 'disabled' } },
      warnings: [`dropped ${thinkingField}`, dropped],
    },
    'of another model is dropped': {
      given: { ...loop(seal({ m: 'claude-opus-4-1' })) },
      want: { messages: messages() },
      warnings: [dropped],
    },
    'of another provider is dropped': {
      given: loop(seal({ p: 'openrouter' })),
      want: { messages: messages() },
      warnings: [dropped],
    },
    'of Google is dropped': {
      given: loop(Buffer.from('google bytes').toString('base64')),
      want: { messages: messages() },
      warnings: [dropped],
    },
    'with damaged blocks is dropped': {
      given: loop(seal({ b: [{ t: 'thinking', x: 1 }] })),
      want: { messages: messages() },
      warnings: [dropped],
    },
    'with impossible lengths is dropped': {
      given: loop(seal({ b: [{ t: 'redacted', d: 'b3A=', n: -1 }] })),
      want: { messages: messages() },
      warnings: [dropped],
    },
    'of an adaptive model may be missing': {
      given: { ...loop(''), thinking: auto },
      model: adaptive,
      want: { messages: messages(), thinking: { type: 'adaptive', display: 'omitted' } },
    },
  });
});

describe('refuses', () => {
  const refused: Record<string, { given: Partial<CanonicalCall>; model?: string; field: string }> =
    {
      'several candidates': {
        given: { gen: { candidateCount: 2 } },
        field: 'generationConfig.candidateCount',
      },
      'log probabilities': {
        given: { gen: { responseLogprobs: true } },
        field: 'generationConfig.responseLogprobs',
      },
      'pictures as answer': {
        given: { gen: { responseModalities: ['TEXT', 'IMAGE'] } },
        field: 'generationConfig.responseModalities',
      },
      'blank stop sequences': {
        given: { gen: { stopSequences: [' \n'] } },
        field: 'generationConfig.stopSequences[0]',
      },
      "Google's tools": {
        given: { tools: { functions: [], server: [{ googleMaps: {} }] } },
        field: 'tools[0].googleMaps',
      },
      'search by a model that has none': {
        given: { tools: { functions: [], server: [{ googleSearch: {} }] } },
        model: 'claude-3-haiku-20240307',
        field: 'tools[0].googleSearch',
      },
      "Google's stored prefix": {
        given: { cachedContent: 'cachedContents/1' },
        field: 'cachedContent',
      },
      "Google's continuation": { given: { continuationToken: 'x' }, field: 'continuationToken' },
      'an excerpt of a film': {
        given: {
          contents: [
            {
              role: 'user',
              parts: [
                {
                  inlineData: { mimeType: 'image/png', data: 'AAAA' },
                  videoMetadata: { fps: 1 },
                },
              ],
            },
          ],
        },
        field: 'contents[0].parts[0].videoMetadata',
      },
      "Google's tools beside a choice of functions": {
        given: {
          tools: { functions: [f, g], server: [{ googleMaps: {} }] },
          toolConfig: { mode: 'ANY', allowed: ['f', 'g'], streamArgs: false },
        },
        field: 'tools[1].googleMaps',
      },
      sound: {
        given: {
          contents: [
            { role: 'user', parts: [{ inlineData: { mimeType: 'audio/wav', data: 'AAAA' } }] },
          ],
        },
        field: 'contents[0].parts[0].inlineData.mimeType',
      },
      'a turn of white space alone': {
        given: { contents: [{ role: 'user', parts: [{ text: ' \n' }, { text: '\t' }] }] },
        field: 'contents[0].parts[0]',
      },
      'text that is none': {
        given: {
          contents: [
            { role: 'user', parts: [{ inlineData: { mimeType: 'text/plain', data: '/w==' } }] },
          ],
        },
        field: 'contents[0].parts[0].inlineData.data',
      },
      "Google's files": {
        given: {
          contents: [
            {
              role: 'user',
              parts: [
                {
                  fileData: {
                    mimeType: 'image/png',
                    fileUri: 'https://generativelanguage.googleapis.com/v1beta/files/1',
                  },
                },
              ],
            },
          ],
        },
        field: 'contents[0].parts[0].fileData.fileUri',
      },
    };
  it.each(Object.entries(refused))('%s', (_, { given, model, field }) => {
    const written = anthropicMessages.writeRequest(callOf(given), targetOf(model));
    expect(written).toMatchObject({
      ok: false,
      error: { kind: 'field-not-supported', facts: { violations: [{ field }] } },
    });
  });
});

describe('decisions', () => {
  const decided = (given: Partial<CanonicalCall>, model?: string) => {
    const losses = createLosses(targetOf(model));
    anthropicMessages.writeRequest(frozen(callOf(given)), targetOf(model), losses);
    return losses.decisions;
  };

  it('name every field with the reason of its loss', () => {
    const losses = decided({
      gen: { temperature: 1.7, topP: 0.2, seed: 3 },
      thinking: { kind: 'budget', budgetTokens: 10, include: false },
    });
    expect(losses).toEqual([
      {
        class: 'W',
        code: 'dropped',
        field: 'generationConfig.seed',
        reason: 'Claude samples without a seed',
      },
      {
        class: 'W',
        code: 'clamped',
        field: thinkingField,
        reason: 'sent as 1024 tokens, within 64000 of output',
      },
      {
        class: 'W',
        code: 'dropped',
        field: 'generationConfig.temperature',
        reason: 'cannot be set beside thinking',
      },
      {
        class: 'W',
        code: 'dropped',
        field: 'generationConfig.topP',
        reason: 'beside thinking it is 0.95 at least',
      },
    ]);
  });

  const noNumber = 'this model takes no number of tokens; sent as effort';
  const emulated: Record<string, [Partial<CanonicalCall>, { field: string; reason: string }[]]> = {
    'a budget': [
      { thinking: { kind: 'budget', budgetTokens: 9000, include: false } },
      [{ field: thinkingField, reason: `${noNumber} "high"` }],
    ],
    'the least level': [
      { thinking: { kind: 'level', level: 'MINIMAL', include: false } },
      [{ field: thinkingField, reason: 'this model has no such level; sent as effort "low"' }],
    ],
    'a level that Claude has too': [
      { thinking: { kind: 'level', level: 'LOW', include: false } },
      [],
    ],
    'functions that must not be called beside a search': [
      {
        tools: { functions: [f], server: [{ googleSearch: {} }] },
        toolConfig: { mode: 'NONE', streamArgs: false },
      },
      [
        {
          field: 'toolConfig.functionCallingConfig.mode',
          reason: 'functions are left out: a choice of none would forbid the other tools too',
        },
      ],
    ],
  };
  it.each(Object.entries(emulated))('tell what became of %s', (_, [given, want]) => {
    expect(decided(given, adaptive)).toEqual(want.map((decision) => ({ class: 'E', ...decision })));
  });

  const envelope = { p: 'anthropic', m: 'claude-sonnet-4-5', a: '0a1b2c3d', b: [] } as const;
  const b = [{ t: 'redacted', d: 'b3A=' }];
  const silent: Record<string, [Partial<CanonicalCall>, string[]]> = {
    'members that ask for nothing here': [
      {
        labels: { team: 'a' },
        store: false,
        safety: [{ category: 'HARM_CATEGORY_HARASSMENT', threshold: 'OFF' }],
        gen: { presencePenalty: 0 },
        toolConfig: { mode: 'AUTO', streamArgs: true, includeServerSide: true },
      },
      [
        'generationConfig.presencePenalty',
        'labels',
        'safetySettings',
        'store',
        'toolConfig.functionCallingConfig.streamFunctionCallArguments',
        'toolConfig.includeServerSideToolInvocations',
      ],
    ],
    'members of declarations that no model is shown': [
      {
        tools: {
          functions: [
            g,
            {
              name: 'h',
              behavior: 'BLOCKING',
              response: { type: 'STRING' },
              parameters: {
                type: 'OBJECT',
                properties: { a: { type: 'STRING', default: 'x', example: 'y' } },
              },
            },
            { name: 'i', responseJsonSchema: { type: 'string' } },
          ],
          server: [],
        },
        toolConfig: { mode: 'VALIDATED', streamArgs: false },
      },
      [
        'tools[0].functionDeclarations[1]',
        'tools[0].functionDeclarations[1].behavior',
        'tools[0].functionDeclarations[1].response',
        'tools[0].functionDeclarations[2].responseJsonSchema',
      ],
    ],
    'examples in the schema of the answer': [
      {
        gen: {
          responseMimeType: 'application/json',
          responseJsonSchema: { ...schema, type: 'object', examples: [{}] },
        },
      },
      ['generationConfig.responseJsonSchema'],
    ],
    'names of pictures': [
      {
        contents: [
          {
            role: 'user',
            parts: [{ inlineData: { mimeType: 'image/png', data: 'AAAA', displayName: 'Cat' } }],
          },
        ],
      },
      ['contents[0].parts[0].inlineData.displayName'],
    ],
    'reasoning, where there is to be none': [
      {
        contents: [
          asks,
          {
            role: 'model',
            parts: [{ text: 'a', thoughtSignature: sealSignature({ ...envelope, b }) }],
          },
          asks,
        ],
        thinking: { kind: 'off', include: false },
      },
      ['contents[1].parts[0].thoughtSignature'],
    ],
  };
  it.each(Object.entries(silent))('leave out %s without a warning', (_, [given, fields]) => {
    const decisions = decided(given);
    expect(decisions.map((decision) => decision.class)).toEqual(fields.map(() => 'S'));
    expect(decisions.map(({ field }) => field).sort()).toEqual(fields);
  });
});

describe('long values that stand in the call as placeholders', () => {
  const values = new Map([['UExBQ0U=', 'w7xiZXI=']]);
  const blobs: Blobs = {
    find: (text) => {
      const value = values.get(text);
      return value === undefined ? undefined : Buffer.from(value, 'latin1');
    },
    splice: (text) => [text],
  };

  it('pass, and are looked into where a text is sent as it reads', () => {
    const parts = ['image/png', 'text/plain'].map((mimeType) => ({
      inlineData: { mimeType, data: 'UExBQ0U=' },
    }));
    const call = callOf({ contents: [{ role: 'user', parts }], blobs });
    const written = anthropicMessages.writeRequest(call, targetOf());
    expect(written.ok && written.value.body.messages).toEqual([
      {
        role: 'user',
        content: [
          { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'UExBQ0U=' } },
          { type: 'document', source: { type: 'text', media_type: 'text/plain', data: 'über' } },
        ],
      },
    ]);
  });
});

describe('countTokens', () => {
  it('counts the prompt of several candidates once', () => {
    const target = { ...targetOf(), policy: { fanOutCandidates: true } };
    const written = anthropicMessages.countTokens?.write(
      callOf({ gen: { candidateCount: 3 } }),
      target,
    );
    expect(written?.ok && written.value.others).toBeUndefined();
    expect(written?.ok).toBe(true);
  });

  it('sends the input alone', () => {
    const written = anthropicMessages.countTokens?.write(
      callOf({ gen: { temperature: 0.5 }, tools, stream: 'sse' }),
      targetOf(),
    );
    expect(written?.ok && Object.keys(written.value.body)).toEqual([
      'model',
      'messages',
      'tools',
      'tool_choice',
    ]);
  });

  it('reads the count', () => {
    expect(anthropicMessages.countTokens?.read({ input_tokens: 12 })).toEqual({
      ok: true,
      value: { totalTokens: 12 },
    });
    expect(anthropicMessages.countTokens?.read({})).toMatchObject({
      ok: false,
      error: { kind: 'upstream-invalid' },
    });
  });
});

(requestProblems ? it : it.skip)(
  "the check by the official client's types sees unknown members",
  () => {
    const body = {
      model: 'm',
      max_tokens: 1,
      messages: [{ role: 'user', content: [{ type: 'text', text: 'x' }] }],
    };
    expect(requestProblems?.(body)).toEqual([]);
    expect(requestProblems?.({ ...body, thinkin: {} })).not.toEqual([]);
    const inner = { type: 'text', text: 'x', texture: 1 };
    expect(
      requestProblems?.({ ...body, messages: [{ role: 'user', content: [inner] }] }),
    ).not.toEqual([]);
  },
);
