import { expect } from '@jest/globals';
import { all, countsWhatTheModelCounted, lacks, leavesOut, refusedByAll } from '../checks.js';
import type { Exchange, Row } from '../row.js';
import { guaranteedSchema, guarantees, toolChoice, toolSpecs } from './converse.js';
import { offering, time, user } from './requests.js';

const json = (config: object) => ({
  generationConfig: { responseMimeType: 'application/json', ...config },
});
const bothSchemas = ['generationConfig.responseSchema', 'generationConfig.responseJsonSchema'];

const person = {
  type: 'OBJECT',
  title: 'Person',
  properties: { name: { type: 'STRING' }, age: { type: 'INTEGER' } },
  required: ['name'],
};
const word = { type: 'STRING', enum: ['red', 'green'] };
const open = { type: 'object', additionalProperties: { type: 'string' } };

/** §7: answers in a form. */
export const structured: readonly Row[] = [
  {
    feature: 'JSON without a schema',
    section: '7.2',
    fields: ['generationConfig.responseMimeType'],
    request: json({}),
    upstream: {
      gemini: json({}),
      'openai-chat': {
        response_format: { type: 'json_object' },
        messages: [{ role: 'system', content: 'Respond with a single JSON value.' }, {}],
      },
      'openai-responses': {
        text: { format: { type: 'json_object' } },
        input: [
          { type: 'message', role: 'system', content: 'Respond with a single JSON value.' },
          {},
        ],
      },
      'anthropic-messages': { system: [{ text: 'Respond with a single JSON value.' }] },
      'bedrock-converse': { system: [{ text: 'Respond with a single JSON value.' }] },
    },
  },
  {
    feature: '`responseSchema`',
    section: '7.2',
    fields: bothSchemas,
    request: json({ responseSchema: person }),
    upstream: {
      gemini: json({ responseSchema: person }),
      'openai-chat': {
        response_format: {
          type: 'json_schema',
          json_schema: {
            name: 'Person',
            strict: true,
            schema: {
              properties: { age: { type: ['integer', 'null'] } },
              required: ['name', 'age'],
              additionalProperties: false,
            },
          },
        },
      },
      'openai-responses': {
        text: {
          format: {
            type: 'json_schema',
            name: 'Person',
            strict: true,
            schema: {
              properties: { age: { type: ['integer', 'null'] } },
              required: ['name', 'age'],
              additionalProperties: false,
            },
          },
        },
      },
      'anthropic-messages': {
        output_config: {
          format: {
            type: 'json_schema',
            schema: { required: ['name'], additionalProperties: false },
          },
        },
      },
      'bedrock-converse': guarantees({ required: ['name'], additionalProperties: false }),
    },
    answer({ answer, sent, format }) {
      countsWhatTheModelCounted({ answer, sent, format });
      const value: unknown = JSON.parse(answer.text);
      // Null stands for what is absent only where the gateway asked for that.
      if (format.startsWith('openai-')) expect(value).toEqual({ name: 'sample name' });
      else expect(value).toEqual({ name: 'sample name', age: 3 });
    },
  },
  {
    feature: '`responseJsonSchema` with references',
    section: '7.2',
    fields: bothSchemas,
    request: json({
      responseJsonSchema: {
        type: 'object',
        properties: { home: { $ref: '#/definitions/place' } },
        required: ['home'],
        definitions: {
          place: {
            type: 'object',
            properties: { city: { type: 'string' } },
            required: ['city'],
          },
        },
      },
    }),
    upstream: {
      gemini: json({ responseJsonSchema: { definitions: { place: {} } } }),
      'openai-chat': {
        response_format: {
          json_schema: {
            strict: true,
            schema: { properties: { home: { $ref: '#/$defs/place' } }, $defs: { place: {} } },
          },
        },
      },
      'openai-responses': {
        text: {
          format: {
            strict: true,
            schema: { properties: { home: { $ref: '#/$defs/place' } }, $defs: { place: {} } },
          },
        },
      },
      'anthropic-messages': {
        output_config: {
          format: {
            schema: { properties: { home: { $ref: '#/$defs/place' } }, $defs: { place: {} } },
          },
        },
      },
      'bedrock-converse': guarantees({
        properties: { home: { $ref: '#/$defs/place' } },
        $defs: { place: {} },
      }),
    },
    answer: gives({ home: { city: 'sample city' } }),
  },
  {
    feature: 'a schema whose root is a list',
    section: '7.3',
    fields: bothSchemas,
    request: json({ responseSchema: { type: 'ARRAY', items: { type: 'STRING' } } }),
    upstream: {
      gemini: json({ responseSchema: { type: 'ARRAY' } }),
      'openai-chat': {
        response_format: { json_schema: { schema: { properties: { value: { type: 'array' } } } } },
      },
      'openai-responses': {
        text: { format: { schema: { properties: { value: { type: 'array' } } } } },
      },
      'anthropic-messages': {
        output_config: { format: { schema: { properties: { value: { type: 'array' } } } } },
      },
      'bedrock-converse': guarantees({ properties: { value: { type: 'array' } } }),
    },
    answer({ answer }) {
      const value: unknown = JSON.parse(answer.text);
      expect(value).toEqual([expect.any(String), expect.any(String)]);
    },
  },
  {
    feature: '`text/x.enum`',
    section: '7.2',
    fields: bothSchemas,
    request: { generationConfig: { responseMimeType: 'text/x.enum', responseSchema: word } },
    upstream: {
      gemini: { generationConfig: { responseMimeType: 'text/x.enum', responseSchema: word } },
      'openai-chat': {
        response_format: {
          json_schema: { schema: { properties: { value: { enum: ['red', 'green'] } } } },
        },
      },
      'openai-responses': {
        text: { format: { schema: { properties: { value: { enum: ['red', 'green'] } } } } },
      },
      'anthropic-messages': {
        output_config: {
          format: { schema: { properties: { value: { enum: ['red', 'green'] } } } },
        },
      },
      'bedrock-converse': guarantees({ properties: { value: { enum: ['red', 'green'] } } }),
    },
    answer: {
      'openai-chat': ({ answer }) => expect(answer.text).toBe('red'),
      'openai-responses': ({ answer }) => expect(answer.text).toBe('red'),
      'anthropic-messages': ({ answer }) => expect(answer.text).toBe('red'),
      'bedrock-converse': ({ answer }) => expect(answer.text).toBe('red'),
    },
  },
  {
    feature: 'a schema that cannot be made strict',
    section: '7.3',
    fields: bothSchemas,
    request: json({ responseJsonSchema: open }),
    upstream: {
      gemini: json({ responseJsonSchema: open }),
      'openai-chat': { response_format: { json_schema: { strict: false, schema: open } } },
      'openai-responses': { text: { format: { strict: false, schema: open } } },
      'anthropic-messages': {
        tools: [{ name: 'respond_with_json', input_schema: open }],
        tool_choice: { type: 'tool', name: 'respond_with_json' },
      },
      'bedrock-converse': {
        toolConfig: {
          tools: [{ toolSpec: { name: 'respond_with_json', inputSchema: { json: open } } }],
          toolChoice: { tool: { name: 'respond_with_json' } },
        },
      },
    },
    answer: ({ answer }) => {
      expect(JSON.parse(answer.text)).toEqual({});
      expect(answer.finishReason).toBe('STOP');
      expect(answer.calls).toEqual([]);
    },
  },
  {
    feature: 'a schema that cannot be made strict, beside functions',
    section: '7.2',
    fields: bothSchemas,
    models: { gemini: 'gemini/gemini-3-pro-preview' },
    request: { ...json({ responseJsonSchema: open }), ...offering(time) },
    upstream: {
      gemini: json({ responseJsonSchema: open }),
      'openai-chat': { response_format: { json_schema: { strict: false } }, tools: [{}] },
      'openai-responses': { text: { format: { strict: false } }, tools: [{}] },
      'anthropic-messages': {
        tools: [{ name: 'get_time' }],
        system: [{ text: expect.stringContaining('Reply only with JSON that matches') }],
      },
      'bedrock-converse': {
        toolConfig: { tools: toolSpecs('get_time') },
        system: [{ text: expect.stringContaining('Reply only with JSON that matches') }],
      },
    },
  },
  {
    feature: 'limits in a schema',
    section: '7.3',
    fields: bothSchemas,
    request: json({
      responseSchema: {
        type: 'OBJECT',
        properties: { age: { type: 'INTEGER', minimum: 1, description: 'Years' } },
        required: ['age'],
      },
    }),
    upstream: {
      gemini: json({ responseSchema: { properties: { age: { minimum: 1 } } } }),
      'openai-chat': {
        response_format: { json_schema: { schema: { properties: { age: { minimum: 1 } } } } },
      },
      'openai-responses': { text: { format: { schema: { properties: { age: { minimum: 1 } } } } } },
      'anthropic-messages': all(
        {
          output_config: {
            format: {
              schema: { properties: { age: { description: 'Years (constraints: minimum=1)' } } },
            },
          },
        },
        lacks('minimum'),
      ),
      'bedrock-converse': (exchange) => {
        expect(guaranteedSchema(exchange)).toEqual({
          type: 'object',
          properties: { age: { type: 'integer', description: 'Years (constraints: minimum=1)' } },
          required: ['age'],
          additionalProperties: false,
        });
        return undefined;
      },
    },
    answer: ({ answer }) => expect(JSON.parse(answer.text)).toEqual({ age: expect.any(Number) }),
  },
  {
    feature: 'examples and defaults in a schema',
    section: '7.3',
    request: json({
      responseSchema: {
        type: 'OBJECT',
        properties: { name: { type: 'STRING', example: 'example-mark', default: 'default-mark' } },
        required: ['name'],
      },
    }),
    upstream: {
      gemini: json({ responseSchema: { properties: { name: { example: 'example-mark' } } } }),
      'openai-chat': leavesOut('example-mark', 'default-mark'),
      'openai-responses': leavesOut('example-mark', 'default-mark'),
      'anthropic-messages': leavesOut('example-mark', 'default-mark'),
      'bedrock-converse': leavesOut('example-mark', 'default-mark'),
    },
  },
  {
    feature: 'a schema without a type of answer',
    section: '7.2',
    fields: ['generationConfig'],
    request: { generationConfig: { responseSchema: person } },
    upstream: refusedByAll,
  },
  {
    feature: 'both kinds of schema',
    section: '7.2',
    fields: ['generationConfig'],
    request: json({ responseSchema: person, responseJsonSchema: open }),
    upstream: refusedByAll,
  },
  {
    feature: 'JSON of a model that has no schemas',
    section: '7.2',
    fields: bothSchemas,
    models: {
      'openai-chat': 'deepseek/deepseek-chat',
      'anthropic-messages': 'anthropic/claude-sonnet-4-0',
      'bedrock-converse': 'bedrock/anthropic.claude-sonnet-4-20250514-v1:0',
    },
    request: { ...json({ responseSchema: person }), contents: [user('Who?')] },
    upstream: {
      gemini: json({ responseSchema: person }),
      'openai-chat': {
        response_format: { type: 'json_object' },
        messages: [{ role: 'system', content: expect.stringContaining('matches this schema') }, {}],
      },
      'openai-responses': { text: { format: { type: 'json_schema', name: 'Person' } } },
      'anthropic-messages': { tools: [{ name: 'respond_with_json' }] },
      'bedrock-converse': toolChoice({ tool: { name: 'respond_with_json' } }, 'respond_with_json'),
    },
    answer: {
      gemini: gives({ name: 'sample name', age: 3 }),
      'openai-chat': gives({ name: 'sample name', age: 3 }),
      // It has schemas whatever the model, and asks for null where a member may be absent.
      'openai-responses': gives({ name: 'sample name' }),
      'anthropic-messages': gives({ name: 'sample name', age: 3 }),
      'bedrock-converse': gives({ name: 'sample name', age: 3 }),
    },
  },
];

function gives(value: object): (exchange: Exchange) => void {
  return ({ answer, sent, format }) => {
    countsWhatTheModelCounted({ answer, sent, format });
    expect(JSON.parse(answer.text)).toEqual(value);
    expect(answer.finishReason).toBe('STOP');
  };
}
