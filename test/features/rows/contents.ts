import { all, lacks, leavesOut, refusedByAll, saysInMessages } from '../checks.js';
import type { Row } from '../row.js';
import { modelFields } from './converse.js';
import { model, offering, user } from './requests.js';

/** §3 and the texts of §4.1: turns, roles and the system instruction. */
export const contents: readonly Row[] = [
  {
    feature: 'a question',
    section: '3',
    request: { contents: [user('Hello')] },
    upstream: {
      gemini: { contents: [{ role: 'user', parts: [{ text: 'Hello' }] }] },
      'openai-chat': { messages: [{ role: 'user', content: 'Hello' }] },
      'openai-responses': {
        input: [
          { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Hello' }] },
        ],
      },
      'anthropic-messages': {
        messages: [{ role: 'user', content: [{ type: 'text', text: 'Hello' }] }],
      },
      'bedrock-converse': { messages: [{ role: 'user', content: [{ text: 'Hello' }] }] },
    },
  },
  {
    feature: 'content without a role, parts and contents that are no lists',
    section: '2',
    request: { contents: { parts: { text: 'Hello' } } },
    upstream: {
      gemini: { contents: [{ role: 'user', parts: [{ text: 'Hello' }] }] },
      'openai-chat': { messages: [{ role: 'user', content: 'Hello' }] },
      'openai-responses': {
        input: [
          { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Hello' }] },
        ],
      },
      'anthropic-messages': {
        messages: [{ role: 'user', content: [{ type: 'text', text: 'Hello' }] }],
      },
      'bedrock-converse': { messages: [{ role: 'user', content: [{ text: 'Hello' }] }] },
    },
  },
  {
    feature: 'snake_case members',
    section: '2',
    request: {
      system_instruction: { parts: [{ text: 'Be brief.' }] },
      generation_config: { max_output_tokens: 100, top_p: 0.5 },
    },
    upstream: {
      gemini: {
        systemInstruction: { parts: [{ text: 'Be brief.' }] },
        generationConfig: { maxOutputTokens: 100, topP: 0.5 },
      },
      'openai-chat': { max_completion_tokens: 100, top_p: 0.5 },
      'openai-responses': { max_output_tokens: 100, top_p: 0.5 },
      'anthropic-messages': { max_tokens: 100, top_p: 0.5 },
      'bedrock-converse': {
        system: [{ text: 'Be brief.' }],
        inferenceConfig: { maxTokens: 100, topP: 0.5 },
      },
    },
  },
  {
    feature: 'numbers as text, enums in lower case, and null members',
    section: '2',
    request: {
      contents: [user('Hi')],
      systemInstruction: null,
      generationConfig: { maxOutputTokens: '100', seed: null },
      ...offering({ name: 'f', parameters: { type: 'object', properties: {} } }),
      toolConfig: { functionCallingConfig: { mode: 'none' } },
    },
    upstream: {
      gemini: {
        generationConfig: { maxOutputTokens: 100 },
        toolConfig: { functionCallingConfig: { mode: 'NONE' } },
      },
      'openai-chat': { max_completion_tokens: 100, tool_choice: 'none' },
      'openai-responses': { max_output_tokens: 100, tool_choice: 'none' },
      'anthropic-messages': { max_tokens: 100, tool_choice: { type: 'none' } },
      'bedrock-converse': all(
        { inferenceConfig: { maxTokens: 100 } },
        lacks('toolConfig', 'system'),
      ),
    },
  },
  {
    feature: 'a member in both spellings with different values',
    section: '2',
    fields: ['generationConfig'],
    request: { generationConfig: { topK: 1, top_k: 2 } },
    upstream: refusedByAll,
  },
  {
    feature: 'a member nobody knows',
    section: '2',
    fields: ['generationConfig.fancyNewSetting'],
    request: { generationConfig: { fancyNewSetting: 1 } },
    upstream: {
      gemini: leavesOut('fancyNewSetting'),
      'openai-chat': leavesOut('fancyNewSetting'),
      'openai-responses': leavesOut('fancyNewSetting'),
      'anthropic-messages': leavesOut('fancyNewSetting'),
      'bedrock-converse': leavesOut('fancyNewSetting'),
    },
  },
  {
    feature: 'a member nobody knows, with `X-Gateway-Strict`',
    section: '0.1',
    fields: ['generationConfig.fancyNewSetting'],
    headers: { 'x-gateway-strict': '1' },
    request: { generationConfig: { fancyNewSetting: 1 } },
    upstream: refusedByAll,
  },
  {
    feature: 'a setting that would be dropped, with `X-Gateway-Strict`',
    section: '0.1',
    fields: ['generationConfig.topK'],
    headers: { 'x-gateway-strict': '1' },
    request: { generationConfig: { topK: 40 } },
    upstream: {
      gemini: { generationConfig: { topK: 40 } },
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': { top_k: 40 },
      'bedrock-converse': modelFields({ top_k: 40 }),
    },
  },
  {
    feature: 'several turns',
    section: '3',
    request: { contents: [user('One'), model('I am one.'), user('Two')] },
    upstream: {
      gemini: {
        contents: [
          { role: 'user', parts: [{ text: 'One' }] },
          { role: 'model', parts: [{ text: 'I am one.' }] },
          { role: 'user', parts: [{ text: 'Two' }] },
        ],
      },
      'openai-chat': {
        messages: [
          { role: 'user', content: 'One' },
          { role: 'assistant', content: 'I am one.' },
          { role: 'user', content: 'Two' },
        ],
      },
      'openai-responses': {
        input: [
          { role: 'user', content: [{ type: 'input_text', text: 'One' }] },
          { role: 'assistant', content: 'I am one.' },
          { role: 'user', content: [{ type: 'input_text', text: 'Two' }] },
        ],
      },
      'anthropic-messages': {
        messages: [
          { role: 'user', content: [{ type: 'text', text: 'One' }] },
          { role: 'assistant', content: [{ type: 'text', text: 'I am one.' }] },
          { role: 'user', content: [{ type: 'text', text: 'Two' }] },
        ],
      },
      'bedrock-converse': {
        messages: [
          { role: 'user', content: [{ text: 'One' }] },
          { role: 'assistant', content: [{ text: 'I am one.' }] },
          { role: 'user', content: [{ text: 'Two' }] },
        ],
      },
    },
  },
  {
    feature: 'one answer as many contents, as streamed chats echo it',
    section: '3',
    request: {
      contents: [user('One'), model('I a'), model('m o'), model('ne.'), model(''), user('Two')],
    },
    upstream: {
      gemini: {
        contents: [
          { role: 'user' },
          { role: 'model', parts: [{ text: 'I a' }, { text: 'm o' }, { text: 'ne.' }] },
          { role: 'user' },
        ],
      },
      'openai-chat': { messages: [{}, { role: 'assistant', content: 'I am one.' }, {}] },
      'openai-responses': { input: [{}, { role: 'assistant', content: 'I am one.' }, {}] },
      'anthropic-messages': {
        messages: [{}, { role: 'assistant', content: [{ type: 'text', text: 'I am one.' }] }, {}],
      },
      'bedrock-converse': {
        messages: [{}, { role: 'assistant', content: [{ text: 'I am one.' }] }, {}],
      },
    },
  },
  {
    feature: 'a user turn of several texts',
    section: '4.1',
    request: { contents: [user('One', 'Two'), user('Three')] },
    upstream: {
      gemini: {
        contents: [{ role: 'user', parts: [{ text: 'One' }, { text: 'Two' }, { text: 'Three' }] }],
      },
      'openai-chat': {
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: 'One' },
              { type: 'text', text: 'Two' },
              { type: 'text', text: 'Three' },
            ],
          },
        ],
      },
      'openai-responses': {
        input: [
          {
            role: 'user',
            content: [
              { type: 'input_text', text: 'One' },
              { type: 'input_text', text: 'Two' },
              { type: 'input_text', text: 'Three' },
            ],
          },
        ],
      },
      'anthropic-messages': {
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: 'One' },
              { type: 'text', text: 'Two' },
              { type: 'text', text: 'Three' },
            ],
          },
        ],
      },
      'bedrock-converse': {
        messages: [
          { role: 'user', content: [{ text: 'One' }, { text: 'Two' }, { text: 'Three' }] },
        ],
      },
    },
  },
  {
    feature: 'text beyond ASCII, with line separators and joined emoji',
    section: '4.1',
    request: { contents: [user('Grüße 👩‍👩‍👧\u2028\u0000 und mehr')] },
    upstream: {
      gemini: { contents: [{ parts: [{ text: 'Grüße 👩‍👩‍👧\u2028\u0000 und mehr' }] }] },
      'openai-chat': { messages: [{ content: 'Grüße 👩‍👩‍👧\u2028\u0000 und mehr' }] },
      'openai-responses': { input: [{ content: [{ text: 'Grüße 👩‍👩‍👧\u2028\u0000 und mehr' }] }] },
      'anthropic-messages': {
        messages: [{ content: [{ text: 'Grüße 👩‍👩‍👧\u2028\u0000 und mehr' }] }],
      },
      'bedrock-converse': {
        messages: [{ content: [{ text: 'Grüße 👩‍👩‍👧\u2028\u0000 und mehr' }] }],
      },
    },
  },
  {
    feature: '`systemInstruction` of several texts',
    section: '3.1',
    request: { systemInstruction: { parts: [{ text: 'Be brief.' }, { text: 'Be kind.' }] } },
    upstream: {
      gemini: { systemInstruction: { parts: [{ text: 'Be brief.' }, { text: 'Be kind.' }] } },
      'openai-chat': { messages: [{ role: 'system', content: 'Be brief.\n\nBe kind.' }, {}] },
      'openai-responses': { instructions: 'Be brief.\n\nBe kind.' },
      'anthropic-messages': {
        system: [
          { type: 'text', text: 'Be brief.' },
          { type: 'text', text: 'Be kind.' },
        ],
      },
      'bedrock-converse': { system: [{ text: 'Be brief.' }, { text: 'Be kind.' }] },
    },
  },
  {
    feature: '`systemInstruction` of a model that reasons',
    section: '3.1',
    models: { 'openai-chat': 'openai/gpt-5', 'openai-responses': 'responses/gpt-5' },
    request: { systemInstruction: 'Be brief.' },
    upstream: {
      gemini: { systemInstruction: { parts: [{ text: 'Be brief.' }] } },
      'openai-chat': { messages: [{ role: 'developer', content: 'Be brief.' }, {}] },
      'openai-responses': { instructions: 'Be brief.' },
      'anthropic-messages': { system: [{ type: 'text', text: 'Be brief.' }] },
      'bedrock-converse': { system: [{ text: 'Be brief.' }] },
    },
  },
  {
    feature: 'media in the `systemInstruction`',
    section: '3.1',
    fields: ['systemInstruction'],
    request: {
      systemInstruction: { parts: [{ inlineData: { mimeType: 'image/png', data: 'AAAA' } }] },
    },
    upstream: refusedByAll,
  },
  {
    feature: 'a turn of the role `system`',
    section: '3',
    fields: ['contents[0].role', 'contents[0]'],
    request: { contents: [{ role: 'system', parts: [{ text: 'Be brief.' }] }, user('Hi')] },
    upstream: {
      gemini: { systemInstruction: { parts: [{ text: 'Be brief.' }] }, contents: [{}] },
      'openai-chat': { messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user' }] },
      'openai-responses': { instructions: 'Be brief.', input: [{ role: 'user' }] },
      'anthropic-messages': { system: [{ text: 'Be brief.' }], messages: [{ role: 'user' }] },
      'bedrock-converse': { system: [{ text: 'Be brief.' }], messages: [{ role: 'user' }] },
    },
  },
  {
    feature: 'a turn of an unknown role',
    section: '3',
    fields: ['contents[0].role'],
    request: { contents: [{ role: 'assistant', parts: [{ text: 'Hi' }] }] },
    upstream: refusedByAll,
  },
  {
    feature: 'a turn of the user without parts',
    section: '3',
    fields: ['contents[0]'],
    request: { contents: [{ role: 'user', parts: [] }] },
    upstream: refusedByAll,
  },
  {
    feature: 'a part of two kinds',
    section: '2',
    fields: ['contents[0].parts[0]'],
    request: {
      contents: [user({ text: 'Hi', inlineData: { mimeType: 'image/png', data: 'AAAA' } })],
    },
    upstream: refusedByAll,
  },
  {
    feature: 'a conversation that begins with the model',
    section: '3',
    fields: ['contents'],
    request: { contents: [model('Welcome.'), user('Hi')] },
    upstream: {
      gemini: { contents: [{ role: 'model' }, { role: 'user' }] },
      'openai-chat': { messages: [{ role: 'assistant', content: 'Welcome.' }, { role: 'user' }] },
      'openai-responses': { input: [{ role: 'assistant', content: 'Welcome.' }, { role: 'user' }] },
      'anthropic-messages': {
        messages: [
          { role: 'user', content: [{ type: 'text', text: '.' }] },
          { role: 'assistant' },
          { role: 'user' },
        ],
      },
      'bedrock-converse': {
        messages: [
          { role: 'user', content: [{ text: '.' }] },
          { role: 'assistant' },
          { role: 'user' },
        ],
      },
    },
  },
  {
    feature: 'a conversation that ends with the model',
    section: '3',
    fields: ['contents'],
    request: { contents: [user('Hi'), model('Well, ')] },
    upstream: {
      gemini: { contents: [{ role: 'user' }, { role: 'model', parts: [{ text: 'Well, ' }] }] },
      'openai-chat': {
        messages: [{}, { role: 'assistant' }, { role: 'user', content: 'Continue.' }],
      },
      'openai-responses': {
        input: [
          {},
          { role: 'assistant' },
          { role: 'user', content: [{ type: 'input_text', text: 'Continue.' }] },
        ],
      },
      'anthropic-messages': {
        messages: [{}, { role: 'assistant', content: [{ type: 'text', text: 'Well,' }] }],
      },
      'bedrock-converse': {
        messages: [
          {},
          { role: 'assistant', content: [{ text: 'Well, ' }] },
          { role: 'user', content: [{ text: 'Continue.' }] },
        ],
      },
    },
  },
  {
    feature: 'a conversation that ends with the model, where that cannot be continued',
    section: '3',
    fields: ['contents'],
    models: {
      'openai-chat': 'openai/gpt-5',
      'openai-responses': 'responses/gpt-5',
      'anthropic-messages': 'anthropic/claude-opus-5',
      'bedrock-converse': 'bedrock/global.anthropic.claude-opus-4-7-v1',
    },
    request: { contents: [user('Hi'), model('Well,')] },
    upstream: {
      gemini: { contents: [{}, { role: 'model' }] },
      'openai-chat': { messages: [{}, {}, { role: 'user', content: 'Continue.' }] },
      'openai-responses': {
        input: [{}, {}, { role: 'user', content: [{ type: 'input_text', text: 'Continue.' }] }],
      },
      'anthropic-messages': {
        messages: [{}, {}, { role: 'user', content: [{ type: 'text', text: 'Continue.' }] }],
      },
      'bedrock-converse': {
        messages: [{}, {}, { role: 'user', content: [{ text: 'Continue.' }] }],
      },
    },
  },
  {
    feature: 'thoughts in the history',
    section: '4.1',
    request: {
      contents: [
        user('One'),
        model({ text: 'secret-thought', thought: true }, 'I am one.'),
        user('Two'),
      ],
    },
    upstream: {
      gemini: { contents: [{}, { parts: [{ text: 'secret-thought', thought: true }, {}] }, {}] },
      'openai-chat': all({ messages: [{}, { content: 'I am one.' }, {}] }, leavesOut('secret-th')),
      'openai-responses': all(
        { input: [{}, { content: 'I am one.' }, {}] },
        leavesOut('secret-th'),
      ),
      'anthropic-messages': leavesOut('secret-thought'),
      'bedrock-converse': all(
        { messages: [{}, { content: [{ text: 'I am one.' }] }, {}] },
        leavesOut('secret-th'),
      ),
    },
  },
  {
    feature: 'code that ran, in the history',
    section: '4.2',
    fields: ['contents[1].parts[0]', 'contents[1].parts[1]'],
    request: {
      contents: [
        user('2+2?'),
        model(
          { executableCode: { language: 'PYTHON', code: 'print(2+2)' } },
          { codeExecutionResult: { outcome: 'OUTCOME_OK', output: '4\n' } },
          'It is 4.',
        ),
        user('Sure?'),
      ],
    },
    upstream: {
      gemini: {
        contents: [
          {},
          { parts: [{ executableCode: {} }, { codeExecutionResult: { output: '4\n' } }, {}] },
          {},
        ],
      },
      'openai-chat': saysInMessages('```python\nprint(2+2)\n```', '```output\n4\n'),
      'openai-responses': saysInMessages('```python\nprint(2+2)\n```', '```output\n4\n'),
      'anthropic-messages': saysInMessages('```python\nprint(2+2)\n```', '```output\n4\n'),
      'bedrock-converse': saysInMessages('```python\nprint(2+2)\n```', '```output\n4\n'),
    },
  },
  {
    feature: "traces of Google's own tools, in the history",
    section: '4.2',
    fields: ['contents[1].parts[0]', 'contents[1].parts[1]'],
    request: {
      contents: [
        user('News?'),
        model(
          { toolCall: { id: 't1', toolType: 'GOOGLE_SEARCH_WEB', args: { q: 'trace-mark' } } },
          { toolResponse: { id: 't1', toolType: 'GOOGLE_SEARCH_WEB', response: { r: 'x' } } },
          'None.',
        ),
        user('Sure?'),
      ],
    },
    upstream: {
      gemini: {
        contents: [{}, { parts: [{ toolCall: { id: 't1' } }, { toolResponse: {} }, {}] }, {}],
      },
      'openai-chat': leavesOut('toolCall', 'toolResponse', 'trace-mark'),
      'openai-responses': all(
        { input: [{}, { content: 'None.' }, {}] },
        leavesOut('toolCall', 'toolResponse', 'trace-mark'),
      ),
      'anthropic-messages': leavesOut('toolCall', 'toolResponse', 'trace-mark'),
      'bedrock-converse': leavesOut('toolCall', 'toolResponse', 'trace-mark'),
    },
  },
  {
    feature: '`partMetadata`',
    section: '4.2',
    request: { contents: [user({ text: 'Hi', partMetadata: { note: 'meta-mark' } })] },
    upstream: {
      gemini: { contents: [{ parts: [{ text: 'Hi', partMetadata: { note: 'meta-mark' } }] }] },
      'openai-chat': leavesOut('meta-mark'),
      'openai-responses': leavesOut('meta-mark'),
      'anthropic-messages': leavesOut('meta-mark'),
      'bedrock-converse': leavesOut('meta-mark'),
    },
  },
];
