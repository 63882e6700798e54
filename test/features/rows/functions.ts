import { expect } from '@jest/globals';
import {
  all,
  emulates,
  lacks,
  leavesOut,
  onlyBody,
  refusedByAll,
  saysWhatTheModelSaid,
} from '../checks.js';
import type { Exchange, Row } from '../row.js';
import { toolChoice, toolSpecs, toolUse } from './converse.js';
import { call, model, offering, result, time, user, weather } from './requests.js';

const askRome = { contents: [user('call get_weather {"city":"Rome"}')] };
const cityOf = (city: string) => ({ city });
const converseParameters = (json: object) => ({
  toolConfig: { tools: [{ toolSpec: { inputSchema: { json } } }] },
});

/** §5 and §6.1: declarations, calls and their results. */
export const functions: readonly Row[] = [
  {
    feature: 'a function and a call of it',
    section: '6.1',
    request: { ...askRome, ...offering(weather) },
    upstream: {
      gemini: { tools: [{ functionDeclarations: [{ name: 'get_weather' }] }] },
      'openai-chat': {
        tools: [
          {
            type: 'function',
            function: {
              name: 'get_weather',
              description: 'Weather of a city',
              parameters: {
                type: 'object',
                properties: { city: { type: 'string' } },
                required: ['city'],
              },
            },
          },
        ],
        tool_choice: 'auto',
      },
      'openai-responses': {
        tools: [
          {
            type: 'function',
            name: 'get_weather',
            description: 'Weather of a city',
            parameters: {
              type: 'object',
              properties: { city: { type: 'string' } },
              required: ['city'],
            },
            strict: false,
          },
        ],
        tool_choice: 'auto',
      },
      'anthropic-messages': {
        tools: [
          {
            name: 'get_weather',
            description: 'Weather of a city',
            input_schema: {
              type: 'object',
              properties: { city: { type: 'string' } },
              required: ['city'],
            },
          },
        ],
        tool_choice: { type: 'auto' },
      },
      'bedrock-converse': {
        toolConfig: {
          tools: [
            {
              toolSpec: {
                name: 'get_weather',
                description: 'Weather of a city',
                inputSchema: {
                  json: {
                    type: 'object',
                    properties: { city: { type: 'string' } },
                    required: ['city'],
                  },
                },
              },
            },
          ],
          toolChoice: { auto: {} },
        },
      },
    },
    answer(exchange) {
      saysWhatTheModelSaid(exchange);
      expect(exchange.answer.calls).toEqual([
        { name: 'get_weather', args: { city: 'Rome' }, id: expect.stringMatching(/./) },
      ]);
    },
  },
  {
    feature: 'functions of several tools',
    section: '6.1',
    request: {
      tools: [{ functionDeclarations: [weather] }, { functionDeclarations: [time] }],
    },
    upstream: {
      gemini: {
        tools: [{ functionDeclarations: [{ name: 'get_weather' }, { name: 'get_time' }] }],
      },
      'openai-chat': {
        tools: [{ function: { name: 'get_weather' } }, { function: { name: 'get_time' } }],
      },
      'openai-responses': { tools: [{ name: 'get_weather' }, { name: 'get_time' }] },
      'anthropic-messages': { tools: [{ name: 'get_weather' }, { name: 'get_time' }] },
      'bedrock-converse': toolChoice({ auto: {} }, 'get_weather', 'get_time'),
    },
  },
  {
    feature: 'two functions of one name',
    section: '6.1',
    fields: ['tools'],
    request: offering(weather, weather),
    upstream: refusedByAll,
  },
  {
    feature: 'a function without parameters',
    section: '6.1',
    request: offering(time),
    upstream: {
      gemini: { tools: [{ functionDeclarations: [{ name: 'get_time' }] }] },
      'openai-chat': { tools: [{ function: { parameters: { type: 'object', properties: {} } } }] },
      'openai-responses': { tools: [{ parameters: { type: 'object', properties: {} } }] },
      'anthropic-messages': { tools: [{ input_schema: { type: 'object', properties: {} } }] },
      'bedrock-converse': converseParameters({ type: 'object', properties: {} }),
    },
  },
  {
    feature: 'names with dots, colons and too many letters',
    section: '5.1',
    request: {
      contents: [user('call weather.of:city {"city":"Rome"}')],
      ...offering(
        { ...weather, name: 'weather.of:city' },
        { ...time, name: `t.${'x'.repeat(62)}` },
      ),
    },
    upstream: {
      gemini: { tools: [{ functionDeclarations: [{ name: 'weather.of:city' }, {}] }] },
      'openai-chat': {
        tools: [
          { function: { name: 'weather_of_city' } },
          { function: { name: expect.stringMatching(/^t_x+$/) } },
        ],
      },
      'openai-responses': {
        tools: [{ name: 'weather_of_city' }, { name: expect.stringMatching(/^t_x+$/) }],
      },
      'anthropic-messages': {
        tools: [{ name: 'weather_of_city' }, { name: expect.stringMatching(/^t_x+$/) }],
      },
      'bedrock-converse': {
        toolConfig: { tools: toolSpecs('weather_of_city', expect.stringMatching(/^t_x+$/)) },
      },
    },
    answer(exchange) {
      saysWhatTheModelSaid(exchange);
      expect(exchange.answer.calls).toMatchObject([{ name: 'weather.of:city' }]);
    },
  },
  {
    feature: 'names that become equal',
    section: '5.1',
    request: {
      contents: [user('call a.b {}')],
      ...offering({ name: 'a.b' }, { name: 'a_b' }),
    },
    upstream: {
      gemini: { tools: [{ functionDeclarations: [{ name: 'a.b' }, { name: 'a_b' }] }] },
      'openai-chat': distinctNames,
      'openai-responses': distinctNames,
      'anthropic-messages': distinctNames,
      'bedrock-converse': distinctNames,
    },
    answer: {},
  },
  {
    feature: '`parametersJsonSchema` with references, nullable and upper-case types',
    section: '7.1',
    request: offering({
      name: 'plan',
      parametersJsonSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'OBJECT',
        properties: {
          from: { $ref: '#/$defs/place' },
          note: { type: 'string', nullable: true },
        },
        $defs: { place: { type: 'object', properties: { city: { type: 'STRING' } } } },
      },
    }),
    upstream: {
      gemini: {
        tools: [{ functionDeclarations: [{ parametersJsonSchema: { $defs: { place: {} } } }] }],
      },
      'openai-chat': all({ tools: [{ function: { parameters: planSchema() } }] }, lacks('$schema')),
      'openai-responses': all({ tools: [{ parameters: planSchema() }] }, lacks('$schema')),
      'anthropic-messages': all({ tools: [{ input_schema: planSchema() }] }, lacks('$schema')),
      'bedrock-converse': all(converseParameters(planSchema()), lacks('$schema')),
    },
  },
  {
    feature: 'a `Schema` with nullable, formats, orders, limits as text, and alternatives',
    section: '7.1',
    request: offering({
      name: 'plan',
      parameters: {
        type: 'OBJECT',
        properties: {
          b: { type: 'STRING', nullable: true, format: 'date-time' },
          a: { type: 'INTEGER', format: 'int32', minimum: 1 },
          list: { type: 'ARRAY', items: { type: 'NUMBER' }, maxItems: '3' },
          either: { anyOf: [{ type: 'STRING' }, { type: 'BOOLEAN' }] },
          word: { type: 'STRING', enum: ['x', 'y'], nullable: true },
        },
        propertyOrdering: ['a', 'b'],
        required: ['a'],
      },
    }),
    upstream: {
      gemini: {
        tools: [
          {
            functionDeclarations: [
              {
                parameters: { propertyOrdering: ['a', 'b'], properties: { b: { nullable: true } } },
              },
            ],
          },
        ],
      },
      'openai-chat': { tools: [{ function: { parameters: mixedSchema() } }] },
      'openai-responses': { tools: [{ parameters: mixedSchema() }] },
      'anthropic-messages': { tools: [{ input_schema: mixedSchema() }] },
      'bedrock-converse': converseParameters(mixedSchema()),
    },
  },
  {
    feature: '`parameters` beside `parametersJsonSchema`',
    section: '6.1',
    fields: ['tools[0].functionDeclarations[0]'],
    request: offering({ ...weather, parametersJsonSchema: { type: 'object' } }),
    upstream: refusedByAll,
  },
  {
    feature: "`response` of a declaration, and `behavior: 'BLOCKING'`",
    section: '6.1',
    request: offering({
      ...time,
      behavior: 'BLOCKING',
      response: { type: 'STRING', description: 'response-mark' },
    }),
    upstream: {
      gemini: { tools: [{ functionDeclarations: [{ behavior: 'BLOCKING', response: {} }] }] },
      'openai-chat': leavesOut('response-mark', 'BLOCKING'),
      'openai-responses': leavesOut('response-mark', 'BLOCKING'),
      'anthropic-messages': leavesOut('response-mark', 'BLOCKING'),
      'bedrock-converse': leavesOut('response-mark', 'BLOCKING'),
    },
  },
  {
    feature: "`behavior: 'NON_BLOCKING'`",
    section: '6.1',
    fields: ['tools[0].functionDeclarations[0].behavior'],
    request: offering({ ...time, behavior: 'NON_BLOCKING' }),
    upstream: {
      gemini: { tools: [{ functionDeclarations: [{ behavior: 'NON_BLOCKING' }] }] },
      'openai-chat': lacks('behavior'),
      'openai-responses': lacks('behavior'),
      'anthropic-messages': lacks('behavior'),
      'bedrock-converse': lacks('behavior'),
    },
  },
  {
    feature: 'parallel calls',
    section: '5.3',
    request: {
      contents: [user('call get_weather {"city":"Rome"} call get_weather {"city":"Oslo"}')],
      ...offering(weather),
    },
    upstream: {
      gemini: { tools: [{ functionDeclarations: [{ name: 'get_weather' }] }] },
      'openai-chat': lacks('parallel_tool_calls'),
      'openai-responses': lacks('parallel_tool_calls'),
      'anthropic-messages': lacks('disable_parallel_tool_use'),
      'bedrock-converse': all(
        toolChoice({ auto: {} }, 'get_weather'),
        lacks('additionalModelRequestFields'),
      ),
    },
    answer(exchange) {
      saysWhatTheModelSaid(exchange);
      const ids = exchange.answer.calls.map(({ id }) => id);
      expect(new Set(ids).size).toBe(2);
    },
  },
  {
    feature: 'results of parallel calls of one name without ids',
    section: '5.3',
    request: {
      ...offering(weather),
      contents: [
        user('Weather?'),
        model(call('get_weather', cityOf('Rome')), call('get_weather', cityOf('Oslo'))),
        user(result('get_weather', { output: 'sun' }), result('get_weather', { output: 'snow' })),
      ],
    },
    upstream: {
      gemini: {
        contents: [
          {},
          { parts: [{ functionCall: { args: cityOf('Rome') } }, {}] },
          {
            parts: [
              { functionResponse: { response: { output: 'sun' } } },
              { functionResponse: { response: { output: 'snow' } } },
            ],
          },
        ],
      },
      'openai-chat': pairsResults,
      'openai-responses': pairsResults,
      'anthropic-messages': pairsResults,
      'bedrock-converse': pairsResults,
    },
  },
  {
    feature: 'results in another order than their calls, by id',
    section: '5.3',
    request: {
      ...offering(weather),
      contents: [
        user('Weather?'),
        model(call('get_weather', cityOf('Rome'), 'c1'), call('get_weather', cityOf('Oslo'), 'c2')),
        user(
          result('get_weather', { output: 'snow' }, 'c2'),
          result('get_weather', { output: 'sun' }, 'c1'),
        ),
      ],
    },
    upstream: {
      gemini: {
        contents: [
          {},
          { parts: [{ functionCall: { id: 'c1' } }, { functionCall: { id: 'c2' } }] },
          {
            parts: [
              { functionResponse: { id: 'c1', response: { output: 'sun' } } },
              { functionResponse: { id: 'c2', response: { output: 'snow' } } },
            ],
          },
        ],
      },
      'openai-chat': {
        messages: [
          {},
          { tool_calls: [{ id: 'c1' }, { id: 'c2' }] },
          { role: 'tool', tool_call_id: 'c1', content: 'sun' },
          { role: 'tool', tool_call_id: 'c2', content: 'snow' },
        ],
      },
      'openai-responses': {
        input: [
          {},
          { type: 'function_call', call_id: 'c1' },
          { type: 'function_call', call_id: 'c2' },
          { type: 'function_call_output', call_id: 'c1', output: 'sun' },
          { type: 'function_call_output', call_id: 'c2', output: 'snow' },
        ],
      },
      'anthropic-messages': {
        messages: [
          {},
          { content: [{ id: 'c1' }, { id: 'c2' }] },
          {
            content: [
              { type: 'tool_result', tool_use_id: 'c1', content: 'sun' },
              { type: 'tool_result', tool_use_id: 'c2', content: 'snow' },
            ],
          },
        ],
      },
      'bedrock-converse': {
        messages: [
          {},
          { content: [toolUse('c1'), toolUse('c2')] },
          {
            content: [
              { toolResult: { toolUseId: 'c1', status: 'success', content: [{ text: 'sun' }] } },
              { toolResult: { toolUseId: 'c2', status: 'success', content: [{ text: 'snow' }] } },
            ],
          },
        ],
      },
    },
  },
  {
    feature: 'ids that a provider would not take',
    section: '5.2',
    request: {
      ...offering(weather),
      contents: [
        user('Weather?'),
        model(call('get_weather', cityOf('Rome'), `ä/${'x'.repeat(70)}`)),
        user(result('get_weather', { output: 'sun' }, `ä/${'x'.repeat(70)}`)),
      ],
    },
    upstream: {
      gemini: { contents: [{}, { parts: [{ functionCall: { id: `ä/${'x'.repeat(70)}` } }] }, {}] },
      'openai-chat': pairsResults,
      'openai-responses': pairsResults,
      'anthropic-messages': pairsResults,
      'bedrock-converse': pairsResults,
    },
  },
  {
    feature: 'two calls of one id',
    section: '5.2',
    fields: ['contents[1]'],
    request: {
      ...offering(weather),
      contents: [
        user('Weather?'),
        model(call('get_weather', {}, 'c1'), call('get_weather', {}, 'c1')),
        user(result('get_weather', {}, 'c1'), result('get_weather', {}, 'c1')),
      ],
    },
    upstream: refusedByAll,
  },
  {
    feature: 'a result that answers no call',
    section: '5.3',
    fields: ['contents[1]', 'contents[0]'],
    request: { contents: [user('Hi'), user(result('get_weather', {}))] },
    upstream: refusedByAll,
  },
  {
    feature: 'a call that nobody answered',
    section: '5.3',
    fields: ['contents[1]'],
    request: {
      ...offering(weather),
      contents: [user('Weather?'), model(call('get_weather', {}, 'c1')), user('Well?')],
    },
    upstream: refusedByAll,
  },
  {
    feature: 'a result of the role `function`',
    section: '3',
    request: {
      ...offering(weather),
      contents: [
        user('Weather?'),
        model(call('get_weather', cityOf('Rome'), 'c1')),
        { role: 'function', parts: [result('get_weather', { output: 'sun' }, 'c1')] },
      ],
    },
    upstream: {
      gemini: { contents: [{}, {}, { role: 'user' }] },
      'openai-chat': { messages: [{}, {}, { role: 'tool', content: 'sun' }] },
      'openai-responses': { input: [{}, {}, { type: 'function_call_output', output: 'sun' }] },
      'anthropic-messages': { messages: [{}, {}, { content: [{ type: 'tool_result' }] }] },
      'bedrock-converse': {
        messages: [
          {},
          {},
          { role: 'user', content: [{ toolResult: { content: [{ text: 'sun' }] } }] },
        ],
      },
    },
  },
  {
    feature: 'text around calls in the history',
    section: '4.1',
    request: {
      ...offering(weather),
      contents: [
        user('Weather?'),
        model('Let me ', 'look.', call('get_weather', cityOf('Rome'), 'c1')),
        user(result('get_weather', { output: 'sun' }, 'c1')),
        model('Sunny.'),
        user('Thanks'),
      ],
    },
    upstream: {
      gemini: { contents: [{}, { parts: [{}, {}, { functionCall: {} }] }, {}, {}, {}] },
      'openai-chat': {
        messages: [
          {},
          { role: 'assistant', content: 'Let me look.', tool_calls: [{ id: 'c1' }] },
          { role: 'tool' },
          { role: 'assistant', content: 'Sunny.' },
          {},
        ],
      },
      'openai-responses': {
        input: [
          {},
          { type: 'message', role: 'assistant', content: 'Let me look.' },
          { type: 'function_call', call_id: 'c1' },
          { type: 'function_call_output' },
          { role: 'assistant', content: 'Sunny.' },
          {},
        ],
      },
      'anthropic-messages': {
        messages: [
          {},
          {
            content: [
              { type: 'text', text: 'Let me look.' },
              { type: 'tool_use', id: 'c1' },
            ],
          },
          {},
          { content: [{ type: 'text', text: 'Sunny.' }] },
          {},
        ],
      },
      'bedrock-converse': {
        messages: [
          {},
          { content: [{ text: 'Let me look.' }, toolUse('c1')] },
          {},
          { content: [{ text: 'Sunny.' }] },
          {},
        ],
      },
    },
  },
  {
    feature: 'a result beside a new question',
    section: '3',
    request: {
      ...offering(weather),
      contents: [
        user('Weather?'),
        model(call('get_weather', cityOf('Rome'), 'c1')),
        user('And now?', result('get_weather', { output: 'sun' }, 'c1')),
      ],
    },
    upstream: {
      gemini: { contents: [{}, {}, { role: 'user' }] },
      'openai-chat': {
        messages: [{}, {}, { role: 'tool' }, { role: 'user', content: 'And now?' }],
      },
      'openai-responses': {
        input: [
          {},
          {},
          { type: 'function_call_output' },
          { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'And now?' }] },
        ],
      },
      'anthropic-messages': {
        messages: [
          {},
          {},
          { role: 'user', content: [{ type: 'tool_result' }, { type: 'text', text: 'And now?' }] },
        ],
      },
      'bedrock-converse': {
        messages: [
          {},
          {},
          { role: 'user', content: [{ toolResult: { toolUseId: 'c1' } }, { text: 'And now?' }] },
        ],
      },
    },
  },
  ...[
    { of: '`output` text', response: { output: 'x' }, text: 'x', failed: false },
    { of: '`result` object', response: { result: { a: 1 } }, text: '{"a":1}', failed: false },
    { of: 'nothing', response: {}, text: '{}', failed: false },
    {
      of: 'several members',
      response: { output: 'x', n: 1 },
      text: '{"output":"x","n":1}',
      failed: false,
    },
    { of: '`error` text', response: { error: 'no' }, text: 'no', failed: true },
    {
      of: '`error` object',
      response: { error: { a: 1 } },
      text: '{"error":{"a":1}}',
      failed: true,
    },
  ].map(
    ({ of, response, text, failed }): Row => ({
      feature: `a result of ${of}`,
      section: '5.5',
      request: {
        ...offering(weather),
        contents: [
          user('Weather?'),
          model(call('get_weather', cityOf('Rome'), 'c1')),
          user(result('get_weather', response, 'c1')),
        ],
      },
      upstream: {
        gemini: { contents: [{}, {}, { parts: [{ functionResponse: { response } }] }] },
        // It has no other way to tell that a call failed.
        'openai-chat':
          text === 'no'
            ? emulates({ messages: [{}, {}, { role: 'tool', content: 'Error: no' }] })
            : { messages: [{}, {}, { role: 'tool', content: text }] },
        'openai-responses':
          text === 'no'
            ? emulates({ input: [{}, {}, { type: 'function_call_output', output: 'Error: no' }] })
            : { input: [{}, {}, { type: 'function_call_output', output: text }] },
        'anthropic-messages': {
          messages: [
            {},
            {},
            {
              content: [
                { type: 'tool_result', content: text, ...(failed ? { is_error: true } : {}) },
              ],
            },
          ],
        },
        'bedrock-converse': {
          messages: [
            {},
            {},
            {
              content: [
                {
                  toolResult: {
                    status: failed ? 'error' : 'success',
                    content: [text.startsWith('{') ? { json: response } : { text }],
                  },
                },
              ],
            },
          ],
        },
      },
    }),
  ),
  {
    feature: 'a call in pieces, as streamed arguments are echoed',
    section: '5.4',
    request: {
      ...offering(weather),
      contents: [
        user('Weather?'),
        ...[
          { id: 'c1', name: 'get_weather', willContinue: true },
          {
            partialArgs: [{ jsonPath: '$.city', stringValue: 'Ro', willContinue: true }],
            willContinue: true,
          },
          { partialArgs: [{ jsonPath: '$.city', stringValue: 'me' }], willContinue: true },
          { willContinue: false },
        ].map((functionCall) => model({ functionCall })),
        user(result('get_weather', { output: 'sun' }, 'c1')),
      ],
    },
    upstream: {
      gemini: all(
        { contents: [{}, { parts: [{ functionCall: { id: 'c1', args: cityOf('Rome') } }] }, {}] },
        lacks('willContinue'),
      ),
      'openai-chat': {
        messages: [
          {},
          { tool_calls: [{ id: 'c1', function: { arguments: '{"city":"Rome"}' } }] },
          { role: 'tool' },
        ],
      },
      'openai-responses': {
        input: [
          {},
          { type: 'function_call', call_id: 'c1', arguments: '{"city":"Rome"}' },
          { type: 'function_call_output' },
        ],
      },
      'anthropic-messages': {
        messages: [{}, { content: [{ type: 'tool_use', input: cityOf('Rome') }] }, {}],
      },
      'bedrock-converse': {
        messages: [{}, { content: [{ toolUse: { toolUseId: 'c1', input: cityOf('Rome') } }] }, {}],
      },
    },
  },
  {
    feature: 'a call without arguments in the history',
    section: '5.4',
    request: {
      ...offering(time),
      contents: [
        user('Time?'),
        model({ functionCall: { name: 'get_time' } }),
        user(result('get_time', { output: 'noon' })),
      ],
    },
    upstream: {
      gemini: { contents: [{}, { parts: [{ functionCall: { name: 'get_time' } }] }, {}] },
      'openai-chat': { messages: [{}, { tool_calls: [{ function: { arguments: '{}' } }] }, {}] },
      'openai-responses': { input: [{}, { type: 'function_call', arguments: '{}' }, {}] },
      'anthropic-messages': { messages: [{}, { content: [{ type: 'tool_use', input: {} }] }, {}] },
      'bedrock-converse': {
        messages: [{}, { content: [{ toolUse: { name: 'get_time', input: {} } }] }, {}],
      },
    },
  },
  {
    feature: '`scheduling` of a result',
    section: '5.5',
    request: {
      ...offering(time),
      contents: [
        user('Time?'),
        model(call('get_time', {})),
        user({
          functionResponse: {
            name: 'get_time',
            response: { output: 'x' },
            scheduling: 'WHEN_IDLE',
          },
        }),
      ],
    },
    upstream: {
      gemini: {
        contents: [{}, {}, { parts: [{ functionResponse: { scheduling: 'WHEN_IDLE' } }] }],
      },
      'openai-chat': leavesOut('WHEN_IDLE'),
      'openai-responses': leavesOut('WHEN_IDLE'),
      'anthropic-messages': leavesOut('WHEN_IDLE'),
      'bedrock-converse': leavesOut('WHEN_IDLE'),
    },
  },
];

function planSchema(): object {
  return {
    type: 'object',
    properties: { from: { $ref: '#/$defs/place' }, note: { type: ['string', 'null'] } },
    $defs: { place: { type: 'object', properties: { city: { type: 'string' } } } },
  };
}

function mixedSchema(): object {
  return {
    type: 'object',
    properties: {
      a: { type: 'integer', minimum: 1 },
      b: { type: ['string', 'null'], format: 'date-time' },
      list: { type: 'array', items: { type: 'number' }, maxItems: 3 },
      either: { anyOf: [{ type: 'string' }, { type: 'boolean' }] },
      word: { enum: ['x', 'y', null] },
    },
    required: ['a'],
  };
}

function distinctNames(exchange: Exchange): undefined {
  const { tools, toolConfig } = onlyBody(exchange);
  const names = JSON.stringify(tools ?? toolConfig).match(/"name":"([^"]+)"/g) ?? [];
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name).toMatch(/^"name":"[\w-]{1,64}"$/);
}

/** The upstream pairs calls and results itself, and its model says what each call gave. */
function pairsResults({ sent }: Exchange): undefined {
  const said = JSON.stringify(sent.at(-1)?.reply?.items);
  expect(said).toContain('({\\"city\\":\\"Rome\\"}) gave sun');
}
