import { expect } from '@jest/globals';
import {
  all,
  countsWhatTheModelCounted,
  emulates,
  lacks,
  leavesOut,
  onlyBody,
  refusedByAll,
  saysWhatTheModelSaid,
} from '../checks.js';
import type { Exchange, Row } from '../row.js';
import { toolChoice } from './converse.js';
import { call, model, offering, result, time, user, weather } from './requests.js';

const mode = 'toolConfig.functionCallingConfig.mode';
const names = 'toolConfig.functionCallingConfig.allowedFunctionNames';

function choosing(functionCallingConfig: object, functions: readonly object[] = [weather, time]) {
  return {
    contents: [user('Go on')],
    ...offering(...functions.map((declaration) => ({ ...declaration }))),
    toolConfig: { functionCallingConfig },
  };
}

const named = (name: string) => ({ type: 'function', function: { name } });
const byName = (name: string) => ({ type: 'function', name });
const bothByName = [byName('get_weather'), byName('get_time')];
const bothFunctions = [{ function: { name: 'get_weather' } }, { function: { name: 'get_time' } }];

/** §6.2 and §6.3: how functions are chosen, and what runs at the provider. */
export const tools: readonly Row[] = [
  {
    feature: 'mode AUTO',
    section: '6.2',
    fields: [mode],
    request: choosing({ mode: 'AUTO' }),
    upstream: {
      gemini: lacks('mode'),
      'openai-chat': { tools: bothFunctions, tool_choice: 'auto' },
      'openai-responses': { tools: bothByName, tool_choice: 'auto' },
      'anthropic-messages': { tool_choice: { type: 'auto' } },
      'bedrock-converse': toolChoice({ auto: {} }, 'get_weather', 'get_time'),
    },
  },
  {
    feature: 'mode ANY',
    section: '6.2',
    fields: [mode],
    request: choosing({ mode: 'ANY' }),
    upstream: {
      gemini: { toolConfig: { functionCallingConfig: { mode: 'ANY' } } },
      'openai-chat': { tools: bothFunctions, tool_choice: 'required' },
      'openai-responses': { tools: bothByName, tool_choice: 'required' },
      'anthropic-messages': { tool_choice: { type: 'any' } },
      'bedrock-converse': toolChoice({ any: {} }, 'get_weather', 'get_time'),
    },
  },
  {
    feature: 'mode ANY with one name',
    section: '6.2',
    fields: [mode, names],
    request: choosing({ mode: 'ANY', allowedFunctionNames: ['get_weather'] }),
    upstream: {
      gemini: {
        toolConfig: {
          functionCallingConfig: { mode: 'ANY', allowedFunctionNames: ['get_weather'] },
        },
      },
      'openai-chat': { tools: bothFunctions, tool_choice: named('get_weather') },
      'openai-responses': { tools: bothByName, tool_choice: byName('get_weather') },
      'anthropic-messages': {
        tools: [{ name: 'get_weather' }, { name: 'get_time' }],
        tool_choice: { type: 'tool', name: 'get_weather' },
      },
      'bedrock-converse': toolChoice({ tool: { name: 'get_weather' } }, 'get_weather', 'get_time'),
    },
  },
  {
    feature: 'mode ANY with several names',
    section: '6.2',
    fields: [mode, names],
    request: choosing({ mode: 'ANY', allowedFunctionNames: ['get_weather', 'get_time'] }, [
      weather,
      time,
      { name: 'other' },
    ]),
    upstream: {
      gemini: {
        toolConfig: {
          functionCallingConfig: { allowedFunctionNames: ['get_weather', 'get_time'] },
        },
      },
      'openai-chat': {
        tools: [{}, {}, {}],
        tool_choice: {
          type: 'allowed_tools',
          allowed_tools: { mode: 'required', tools: [named('get_weather'), named('get_time')] },
        },
      },
      'openai-responses': {
        tools: [{}, {}, {}],
        tool_choice: {
          type: 'allowed_tools',
          mode: 'required',
          tools: [byName('get_weather'), byName('get_time')],
        },
      },
      'anthropic-messages': {
        tools: [{ name: 'get_weather' }, { name: 'get_time' }],
        tool_choice: { type: 'any' },
      },
      'bedrock-converse': toolChoice({ any: {} }, 'get_weather', 'get_time'),
    },
  },
  {
    feature: 'mode NONE',
    section: '6.2',
    fields: [mode],
    request: { ...choosing({ mode: 'NONE' }), contents: [user('call get_time {}')] },
    upstream: {
      gemini: { toolConfig: { functionCallingConfig: { mode: 'NONE' } } },
      'openai-chat': { tools: bothFunctions, tool_choice: 'none' },
      'openai-responses': { tools: bothByName, tool_choice: 'none' },
      'anthropic-messages': {
        tools: [{ name: 'get_weather' }, { name: 'get_time' }],
        tool_choice: { type: 'none' },
      },
      'bedrock-converse': all({ messages: [{}] }, lacks('toolConfig')),
    },
  },
  {
    feature: 'mode NONE where functions were called before',
    section: '6.2',
    fields: [mode],
    request: {
      ...choosing({ mode: 'NONE' }),
      contents: [
        user('Weather?'),
        model(call('get_weather', { city: 'Rome' }, 'c1')),
        user(result('get_weather', { output: 'sun' }, 'c1')),
        model('Sunny.'),
        user('call get_time {}'),
      ],
    },
    upstream: {
      gemini: { toolConfig: { functionCallingConfig: { mode: 'NONE' } } },
      'openai-chat': { tools: bothFunctions, tool_choice: 'none' },
      'openai-responses': { tools: bothByName, tool_choice: 'none' },
      'anthropic-messages': {
        tools: [{ name: 'get_weather' }, { name: 'get_time' }],
        tool_choice: { type: 'none' },
      },
      'bedrock-converse': toolChoice({ auto: {} }, 'get_weather', 'get_time'),
    },
    answer: {
      // Its model cannot be kept from calling.
      'bedrock-converse': ({ answer }) => {
        expect(answer.calls).toEqual([]);
        expect(answer.finishReason).toBe('UNEXPECTED_TOOL_CALL');
      },
    },
  },
  {
    feature: 'mode VALIDATED',
    section: '6.2',
    fields: [mode, 'tools[0].functionDeclarations'],
    request: choosing({ mode: 'VALIDATED' }, [weather]),
    upstream: {
      gemini: { toolConfig: { functionCallingConfig: { mode: 'VALIDATED' } } },
      'openai-chat': {
        tools: [{ function: { strict: true, parameters: { additionalProperties: false } } }],
        tool_choice: 'auto',
      },
      'openai-responses': {
        tools: [{ strict: true, parameters: { additionalProperties: false } }],
        tool_choice: 'auto',
      },
      'anthropic-messages': {
        tools: [{ strict: true, input_schema: { additionalProperties: false } }],
        tool_choice: { type: 'auto' },
      },
      'bedrock-converse': {
        toolConfig: {
          tools: [
            { toolSpec: { strict: true, inputSchema: { json: { additionalProperties: false } } } },
          ],
          toolChoice: { auto: {} },
        },
      },
    },
  },
  {
    feature: 'mode VALIDATED with an open schema',
    section: '6.2',
    fields: [mode, 'tools[0].functionDeclarations'],
    request: choosing({ mode: 'VALIDATED' }, [
      { name: 'put', parametersJsonSchema: { type: 'object', additionalProperties: true } },
    ]),
    upstream: {
      gemini: { toolConfig: { functionCallingConfig: { mode: 'VALIDATED' } } },
      'openai-chat': lacks('strict'),
      'openai-responses': { tools: [{ strict: false }], tool_choice: 'auto' },
      'anthropic-messages': lacks('strict'),
      'bedrock-converse': all(toolChoice({ auto: {} }, 'put'), lacks('strict')),
    },
  },
  {
    feature: 'mode VALIDATED with names',
    section: '6.2',
    fields: [mode, names, 'tools[0].functionDeclarations'],
    request: choosing({ mode: 'VALIDATED', allowedFunctionNames: ['get_weather'] }),
    upstream: {
      gemini: { toolConfig: { functionCallingConfig: { allowedFunctionNames: ['get_weather'] } } },
      'openai-chat': {
        tools: [{}, {}],
        tool_choice: {
          type: 'allowed_tools',
          allowed_tools: { mode: 'auto', tools: [named('get_weather')] },
        },
      },
      'openai-responses': {
        tools: [{}, {}],
        tool_choice: { type: 'allowed_tools', mode: 'auto', tools: [byName('get_weather')] },
      },
      'anthropic-messages': { tools: [{ name: 'get_weather' }], tool_choice: { type: 'auto' } },
      'bedrock-converse': toolChoice({ auto: {} }, 'get_weather'),
    },
  },
  {
    feature: 'names in mode AUTO',
    section: '6.2',
    fields: ['toolConfig.functionCallingConfig'],
    request: choosing({ mode: 'AUTO', allowedFunctionNames: ['get_weather'] }),
    upstream: refusedByAll,
  },
  {
    feature: 'a name that no function has',
    section: '6.2',
    fields: ['toolConfig.functionCallingConfig'],
    request: choosing({ mode: 'ANY', allowedFunctionNames: ['nobody'] }),
    upstream: refusedByAll,
  },
  {
    feature: 'mode ANY without functions',
    section: '6.2',
    fields: ['toolConfig.functionCallingConfig'],
    request: { toolConfig: { functionCallingConfig: { mode: 'ANY' } } },
    upstream: refusedByAll,
  },
  {
    feature: '`retrievalConfig`',
    section: '6.2',
    fields: ['toolConfig.retrievalConfig'],
    request: { toolConfig: { retrievalConfig: { languageCode: 'de' } } },
    upstream: {
      gemini: { toolConfig: { retrievalConfig: { languageCode: 'de' } } },
      'openai-chat': lacks('retrievalConfig', 'languageCode'),
      'openai-responses': lacks('retrievalConfig', 'languageCode'),
      'anthropic-messages': lacks('retrievalConfig', 'languageCode'),
      'bedrock-converse': lacks('retrievalConfig', 'languageCode'),
    },
  },
  {
    feature: '`includeServerSideToolInvocations`',
    section: '6.2',
    request: { toolConfig: { includeServerSideToolInvocations: true } },
    upstream: {
      gemini: { toolConfig: { includeServerSideToolInvocations: true } },
      'openai-chat': leavesOut('includeServerSide'),
      'openai-responses': leavesOut('includeServerSide'),
      'anthropic-messages': leavesOut('includeServerSide'),
      'bedrock-converse': leavesOut('includeServerSide'),
    },
  },
  {
    feature: '`googleSearch`, with sources in the answer',
    section: '6.3',
    fields: ['tools[0].googleSearch'],
    models: { 'openai-chat': 'openai/gpt-4o-search-preview' },
    request: { contents: [user('search for news')], tools: [{ googleSearch: {} }] },
    upstream: {
      gemini: { tools: [{ googleSearch: {} }] },
      'openai-chat': { web_search_options: {} },
      'openai-responses': { tools: [{ type: 'web_search' }] },
      'anthropic-messages': {
        tools: [{ type: 'web_search_20250305', name: 'web_search', max_uses: 5 }],
      },
      'bedrock-converse': 'refused',
    },
    answer: restsOnTheNews,
  },
  {
    feature: '`googleSearch` at a router',
    section: '6.3',
    fields: ['tools[0].googleSearch'],
    models: { 'openai-chat': 'openrouter/meta-llama/llama-4-maverick' },
    request: { contents: [user('search for news')], tools: [{ googleSearch: {} }] },
    upstream: {
      gemini: { tools: [{ googleSearch: {} }] },
      'openai-chat': { plugins: [{ id: 'web' }] },
      'openai-responses': { tools: [{ type: 'web_search' }] },
      'anthropic-messages': { tools: [{ name: 'web_search' }] },
      'bedrock-converse': 'refused',
    },
    answer: restsOnTheNews,
  },
  {
    feature: '`googleSearch` of a model that does not search',
    section: '6.3',
    fields: ['tools[0].googleSearch'],
    models: {
      'openai-responses': 'vllm/gpt-oss-120b',
      'anthropic-messages': 'anthropic/claude-3-haiku-20240307',
    },
    request: { tools: [{ googleSearch: {} }] },
    upstream: {
      gemini: { tools: [{ googleSearch: {} }] },
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': 'refused',
      'bedrock-converse': 'refused',
    },
  },
  {
    feature: '`googleSearch` beside a function',
    section: '6.3',
    fields: ['tools[1].googleSearch'],
    models: { 'openai-chat': 'openai/gpt-4o-search-preview' },
    request: {
      contents: [user('call get_time {}')],
      tools: [{ functionDeclarations: [time] }, { googleSearch: {} }],
    },
    upstream: {
      gemini: { tools: [{ functionDeclarations: [{}] }, { googleSearch: {} }] },
      'openai-chat': { web_search_options: {}, tools: [{ function: { name: 'get_time' } }] },
      'openai-responses': { tools: [{ name: 'get_time' }, { type: 'web_search' }] },
      'anthropic-messages': { tools: [{ name: 'get_time' }, { name: 'web_search' }] },
      'bedrock-converse': 'refused',
    },
  },
  {
    feature: '`googleSearch` in a later turn',
    section: '11.5',
    fields: ['contents', 'tools[0].googleSearch'],
    models: { 'openai-chat': 'openai/gpt-4o-search-preview' },
    request: {
      contents: [user('Hi'), model('Hello.'), user('search for news')],
      tools: [{ googleSearch: {} }],
    },
    upstream: {
      gemini: { tools: [{ googleSearch: {} }] },
      'openai-chat': { web_search_options: {} },
      'openai-responses': { tools: [{ type: 'web_search' }] },
      'anthropic-messages': { tools: [{ name: 'web_search' }] },
      'bedrock-converse': 'refused',
    },
    answer: restsOnTheNews,
  },
  {
    feature: '`googleSearch` beside mode ANY with several names',
    section: '6.3',
    fields: ['tools[1].googleSearch', mode, names],
    models: { 'openai-chat': 'openai/gpt-4o-search-preview' },
    request: {
      ...choosing({ mode: 'ANY', allowedFunctionNames: ['get_weather', 'get_time'] }),
      tools: [{ functionDeclarations: [weather, time] }, { googleSearch: {} }],
    },
    upstream: {
      gemini: { tools: [{}, { googleSearch: {} }] },
      'openai-chat': { web_search_options: {}, tools: [{}, {}] },
      'openai-responses': {
        tools: [...bothByName, { type: 'web_search' }],
        tool_choice: { type: 'allowed_tools', mode: 'required', tools: bothByName },
      },
      'anthropic-messages': { tools: [{ name: 'get_weather' }, { name: 'get_time' }] },
      'bedrock-converse': 'refused',
    },
  },
  {
    feature: '`googleSearch` beside mode ANY',
    section: '6.3',
    fields: ['tools[1].googleSearch', mode],
    models: { 'openai-chat': 'openai/gpt-4o-search-preview' },
    request: {
      ...choosing({ mode: 'ANY' }),
      contents: [user('search for news')],
      tools: [{ functionDeclarations: [weather, time] }, { googleSearch: {} }],
    },
    upstream: {
      gemini: { tools: [{}, { googleSearch: {} }] },
      'openai-chat': { web_search_options: {}, tools: [{}, {}], tool_choice: 'required' },
      'openai-responses': {
        tools: [...bothByName, { type: 'web_search' }],
        tool_choice: { type: 'allowed_tools', mode: 'required', tools: bothByName },
      },
      'anthropic-messages': all(
        { tools: [{ name: 'get_weather' }, { name: 'get_time' }], tool_choice: { type: 'any' } },
        leavesOut('web_search'),
      ),
      'bedrock-converse': 'refused',
    },
  },
  {
    feature: '`googleSearch` beside mode NONE',
    section: '6.3',
    fields: ['tools[1].googleSearch', mode],
    models: { 'openai-chat': 'openai/gpt-4o-search-preview' },
    request: {
      ...choosing({ mode: 'NONE' }),
      contents: [user('search for news')],
      tools: [{ functionDeclarations: [weather, time] }, { googleSearch: {} }],
    },
    upstream: {
      gemini: { tools: [{}, { googleSearch: {} }] },
      'openai-chat': { web_search_options: {}, tools: [{}, {}], tool_choice: 'none' },
      'openai-responses': {
        tools: [...bothByName, { type: 'web_search' }],
        tool_choice: { type: 'allowed_tools', mode: 'auto', tools: [{ type: 'web_search' }] },
      },
      'anthropic-messages': emulates(
        { tools: [{ name: 'web_search' }], tool_choice: { type: 'auto' } },
        leavesOut('get_weather', 'get_time'),
      ),
      'bedrock-converse': 'refused',
    },
    answer: restsOnTheNews,
  },
  {
    feature: '`excludeDomains` of `googleSearch`',
    section: '6.3',
    fields: ['tools[0].googleSearch'],
    models: { 'openai-chat': 'openai/gpt-4o-search-preview' },
    request: { tools: [{ googleSearch: { excludeDomains: ['spam.example'] } }] },
    upstream: {
      gemini: 'refused',
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': { tools: [{ blocked_domains: ['spam.example'] }] },
      'bedrock-converse': 'refused',
    },
  },
  {
    feature: '`timeRangeFilter` of `googleSearch`',
    section: '6.3',
    fields: ['tools[0].googleSearch'],
    models: { 'openai-chat': 'openai/gpt-4o-search-preview' },
    request: {
      tools: [{ googleSearch: { timeRangeFilter: { startTime: '2026-01-01T00:00:00Z' } } }],
    },
    upstream: {
      gemini: { tools: [{ googleSearch: { timeRangeFilter: {} } }] },
      'openai-chat': all({ web_search_options: {} }, lacks('timeRangeFilter')),
      'openai-responses': all({ tools: [{ type: 'web_search' }] }, lacks('timeRangeFilter')),
      'anthropic-messages': all({ tools: [{ name: 'web_search' }] }, lacks('timeRangeFilter')),
      'bedrock-converse': 'refused',
    },
  },
  {
    feature: '`dynamicRetrievalConfig` of `googleSearchRetrieval`',
    section: '6.3',
    fields: ['tools[0].googleSearchRetrieval'],
    models: { 'openai-chat': 'openai/gpt-4o-search-preview' },
    request: {
      tools: [{ googleSearchRetrieval: { dynamicRetrievalConfig: { mode: 'MODE_DYNAMIC' } } }],
    },
    upstream: {
      gemini: {
        tools: [{ googleSearchRetrieval: { dynamicRetrievalConfig: { mode: 'MODE_DYNAMIC' } } }],
      },
      'openai-chat': { web_search_options: {} },
      'openai-responses': { tools: [{ type: 'web_search' }] },
      'anthropic-messages': { tools: [{ name: 'web_search' }] },
      'bedrock-converse': 'refused',
    },
  },
  {
    feature: '`urlContext`, with the pages in the answer',
    section: '6.3',
    fields: ['tools[0].urlContext'],
    request: { contents: [user('fetch https://a.example/b')], tools: [{ urlContext: {} }] },
    upstream: {
      gemini: { tools: [{ urlContext: {} }] },
      'openai-chat': 'refused',
      'openai-responses': 'refused',
      'anthropic-messages': {
        tools: [{ type: 'web_fetch_20250910', name: 'web_fetch', max_uses: 5 }],
      },
      'bedrock-converse': 'refused',
    },
    answer(exchange) {
      saysWhatTheModelSaid(exchange);
      expect(exchange.answer.find('urlContextMetadata')).toEqual({
        urlMetadata: [
          {
            retrievedUrl: 'https://a.example/b',
            urlRetrievalStatus: 'URL_RETRIEVAL_STATUS_SUCCESS',
          },
        ],
      });
    },
  },
  {
    feature: '`codeExecution`, with the code and its output in the answer',
    section: '6.3',
    fields: ['tools[0].codeExecution'],
    request: { contents: [user('run print(2+2)')], tools: [{ codeExecution: {} }] },
    upstream: {
      gemini: { tools: [{ codeExecution: {} }] },
      'openai-chat': 'refused',
      'openai-responses': {
        tools: [{ type: 'code_interpreter', container: { type: 'auto' } }],
        include: ['code_interpreter_call.outputs'],
      },
      'anthropic-messages': {
        tools: [{ type: 'code_execution_20250825', name: 'code_execution' }],
      },
      'bedrock-converse': 'refused',
    },
    answer({ answer, sent, format }) {
      countsWhatTheModelCounted({ answer, sent, format });
      expect(answer.parts).toEqual(
        expect.arrayContaining([
          { executableCode: expect.objectContaining({ code: 'print(2+2)' }) },
          { codeExecutionResult: { outcome: 'OUTCOME_OK', output: '4\n' } },
        ]),
      );
    },
  },
  ...(
    [
      ['fileSearch', { fileSearchStoreNames: ['fileSearchStores/a'] }],
      ['googleMaps', {}],
      ['mcpServers', [{ name: 'files', streamableHttpTransport: { url: 'https://a.example' } }]],
      ['computerUse', { environment: 'ENVIRONMENT_BROWSER' }],
    ] as const
  ).map(
    ([name, settings]): Row => ({
      feature: `\`${name}\``,
      section: '6.3',
      fields: [`tools[0].${name}`],
      request: { tools: [{ [name]: settings }] },
      upstream: {
        gemini: { tools: [{ [name]: settings }] },
        'openai-chat': 'refused',
        'openai-responses': 'refused',
        'anthropic-messages': 'refused',
        'bedrock-converse': 'refused',
      },
    }),
  ),
];

/** The first letters of the answer come from the page that the search found. */
function restsOnTheNews(exchange: Exchange): void {
  saysWhatTheModelSaid(exchange);
  const grounding = exchange.answer.find('groundingMetadata');
  expect(grounding).toMatchObject({
    groundingChunks: [{ web: { uri: 'https://news.example/news', title: 'All of news' } }],
    groundingSupports: [
      {
        segment: { endIndex: 5, text: exchange.answer.text.slice(0, 5) },
        groundingChunkIndices: [0],
      },
    ],
  });
  // OpenAI does not tell what it searched for.
  if (exchange.format !== 'openai-chat') expect(grounding?.webSearchQueries).toEqual(['news']);
  expect(onlyBody(exchange)).not.toHaveProperty('googleSearch');
}
