import { expect } from '@jest/globals';
import { isObject, type JsonObject } from '../../replay/check.js';
import {
  all,
  emulates,
  lacks,
  lastOf,
  onlyBody,
  refusedByAll,
  saysWhatTheModelSaid,
} from '../checks.js';
import type { Exchange, Row, UpstreamCheck } from '../row.js';
import { inference, modelFields, toolUse } from './converse.js';
import { call, model, offering, reasoners, result, user, weather } from './requests.js';

const config = 'generationConfig.thinkingConfig';
const thinkingConfig = (value: object) => ({ generationConfig: { thinkingConfig: value } });

/** Models that are told how much to think in words, and models that are told in tokens. */
const inWords = reasoners;
const inTokens = {
  'openai-chat': 'openrouter/openai/gpt-5',
  'openai-responses': 'responses/gpt-5.1',
  'anthropic-messages': 'anthropic/claude-sonnet-4-5',
  'bedrock-converse': 'bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0',
} as const;
const simple = {
  'openai-chat': 'openai/gpt-4.1',
  'openai-responses': 'responses/gpt-4.1',
  'anthropic-messages': 'anthropic/claude-3-haiku-20240307',
  'bedrock-converse': 'bedrock/anthropic.claude-3-haiku-20240307-v1:0',
} as const;
const switched = {
  'openai-chat': 'deepseek/deepseek-reasoner',
  'openai-responses': 'responses/o3',
  'bedrock-converse': 'bedrock/openai.gpt-oss-120b-1:0',
} as const;

const reasonersWithState = { ...reasoners, 'openai-chat': 'deepseek/deepseek-reasoner' } as const;

const searching = { tools: [{ googleSearch: {} }], ...thinkingConfig({ thinkingBudget: -1 }) };

/** What a search found does not go back, and reasoning before and after it not without that. */
const onlyWords = {
  content: expect.not.arrayContaining([expect.objectContaining({ type: 'thinking' })]),
};

type Checks = readonly [UpstreamCheck, UpstreamCheck, UpstreamCheck, UpstreamCheck];

function row(
  feature: string,
  value: object,
  models: Row['models'],
  [chat, responses, claude, bedrock]: Checks,
  more: Partial<Row> = {},
): Row {
  return {
    feature,
    section: '9.2',
    fields: [config],
    models,
    request: thinkingConfig(value),
    upstream: {
      gemini: thinkingConfig(value),
      'openai-chat': chat,
      'openai-responses': responses,
      'anthropic-messages': claude,
      'bedrock-converse': bedrock,
    },
    ...more,
  };
}

const effortOf = (effort: string) => ({ reasoning: { effort } });
const adaptive = (effort: string) => ({
  thinking: { type: 'adaptive' },
  output_config: { effort },
});
const manual = (budget_tokens: number) => ({ thinking: { type: 'enabled', budget_tokens } });
const adaptively = (effort: string) => ({
  ...modelFields({ thinking: { type: 'adaptive' } }),
  outputConfig: { effort },
});
const budgetOf = (tokens: number) => modelFields(manual(tokens));
const openEffort = (effort: string) => modelFields({ reasoning_effort: effort });

/** §9: thinking, thoughts, and the state behind them. */
export const thinking: readonly Row[] = [
  row(
    'no `thinkingConfig`',
    {},
    inWords,
    [lacks('reasoning_effort'), lacks('reasoning'), lacks('thinking'), lacks('thinking')],
    {
      request: {},
      upstream: {
        gemini: lacks('thinkingConfig'),
        'openai-chat': lacks('reasoning_effort'),
        'openai-responses': all({ include: ['reasoning.encrypted_content'] }, lacks('reasoning')),
        'anthropic-messages': lacks('thinking', 'effort'),
        'bedrock-converse': lacks('thinking', 'effort'),
      },
    },
  ),
  row('thinking off', { thinkingBudget: 0 }, { ...inWords, gemini: 'gemini/gemini-2.5-flash' }, [
    { reasoning_effort: 'minimal' },
    effortOf('minimal'),
    { thinking: { type: 'disabled' } },
    modelFields({ thinking: { type: 'disabled' } }),
  ]),
  row(
    'thinking off',
    { thinkingBudget: 0 },
    { 'openai-chat': 'openai/gpt-5.1', 'openai-responses': 'responses/gpt-5.1' },
    [{ reasoning_effort: 'none' }, effortOf('none'), lacks('thinking'), lacks('thinking')],
  ),
  row('thinking off', { thinkingBudget: 0 }, inTokens, [
    { reasoning: { enabled: false } },
    effortOf('none'),
    lacks('thinking'),
    lacks('thinking'),
  ]),
  row('thinking off', { thinkingBudget: 0 }, switched, [
    { thinking: { type: 'disabled' } },
    effortOf('low'),
    lacks('thinking'),
    openEffort('low'),
  ]),
  row('thinking off', { thinkingBudget: 0 }, simple, [
    lacks('reasoning_effort'),
    lacks('reasoning'),
    lacks('thinking'),
    all({ messages: [{}] }, lacks('thinking')),
  ]),
  row(
    'thinking as it sees fit',
    { thinkingBudget: -1 },
    { ...inWords, gemini: 'gemini/gemini-2.5-flash' },
    [
      lacks('reasoning_effort'),
      lacks('reasoning'),
      { thinking: { type: 'adaptive' } },
      modelFields({ thinking: { type: 'adaptive' } }),
    ],
  ),
  row('thinking as it sees fit', { thinkingBudget: -1 }, inTokens, [
    { reasoning: { enabled: true } },
    lacks('reasoning'),
    manual(8192),
    { ...inference({ maxTokens: 64_000 }), ...budgetOf(8192) },
  ]),
  ...(['MINIMAL', 'LOW', 'MEDIUM', 'HIGH'] as const).map((level) =>
    row(`\`thinkingLevel: ${level}\``, { thinkingLevel: level }, inWords, [
      { reasoning_effort: level.toLowerCase() },
      effortOf(level.toLowerCase()),
      level === 'MINIMAL' ? emulates(adaptive('low')) : adaptive(level.toLowerCase()),
      level === 'MINIMAL' ? emulates(adaptively('low')) : adaptively(level.toLowerCase()),
    ]),
  ),
  ...(
    [
      ['MINIMAL', 1024],
      ['LOW', 2048],
      ['MEDIUM', 8192],
      ['HIGH', 24_576],
    ] as const
  ).map(([level, budget]) =>
    row(
      `\`thinkingLevel: ${level}\``,
      { thinkingLevel: level },
      { ...inTokens, gemini: reasoners.gemini },
      [
        { reasoning: { effort: level.toLowerCase() } },
        effortOf(level === 'MINIMAL' ? 'low' : level.toLowerCase()),
        manual(budget),
        budgetOf(budget),
      ],
    ),
  ),
  ...(
    [
      [512, 'low', 1024],
      [4096, 'medium', 4096],
      [16_000, 'high', 16_000],
    ] as const
  ).flatMap(([budget, effort, tokens]) => [
    row(
      `\`thinkingBudget: ${budget}\``,
      { thinkingBudget: budget },
      { ...inWords, gemini: 'gemini/gemini-2.5-flash' },
      [
        emulates({ reasoning_effort: effort }),
        emulates(effortOf(effort)),
        emulates(adaptive(effort)),
        emulates(adaptively(effort)),
      ],
    ),
    row(`\`thinkingBudget: ${budget}\``, { thinkingBudget: budget }, inTokens, [
      { reasoning: { max_tokens: budget } },
      emulates(effortOf(effort)),
      manual(tokens),
      budgetOf(tokens),
    ]),
  ]),
  row('`thinkingBudget` of a model that does not think', { thinkingBudget: 4096 }, simple, [
    lacks('reasoning_effort'),
    lacks('reasoning'),
    lacks('thinking'),
    all({ messages: [{}] }, lacks('thinking')),
  ]),
  row(
    '`thinkingBudget` above `maxOutputTokens`',
    {},
    { 'openai-chat': 'openai/gpt-5', 'openai-responses': 'responses/gpt-5' },
    [
      emulates({ reasoning_effort: 'medium' }),
      emulates({ ...effortOf('medium'), max_output_tokens: 5000 }),
      manual(4000),
      { ...inference({ maxTokens: 5000 }), ...budgetOf(4000) },
    ],
    {
      request: {
        generationConfig: { maxOutputTokens: 5000, thinkingConfig: { thinkingBudget: 8000 } },
      },
    },
  ),
  row(
    '`includeThoughts`',
    { thinkingBudget: 4096, includeThoughts: true },
    inTokens,
    [
      { reasoning: { max_tokens: 4096, exclude: false } },
      emulates({ reasoning: { effort: 'medium', summary: 'auto' } }),
      { thinking: { display: 'summarized' } },
      all(budgetOf(4096), lacks('display')),
    ],
    { answer: showsThoughts },
  ),
  row(
    '`includeThoughts`',
    { thinkingLevel: 'LOW', includeThoughts: true },
    { ...switched, 'anthropic-messages': 'anthropic/claude-opus-5', gemini: reasoners.gemini },
    [
      { thinking: { type: 'enabled' } },
      { reasoning: { effort: 'low', summary: 'auto' } },
      { thinking: { type: 'adaptive', display: 'summarized' } },
      openEffort('low'),
    ],
    { answer: showsThoughts },
  ),
  row('`includeThoughts` alone', { includeThoughts: true }, inTokens, [
    { reasoning: { exclude: false } },
    { reasoning: { summary: 'auto' } },
    lacks('thinking'),
    lacks('thinking'),
  ]),
  row(
    '`includeThoughts` of a model that keeps them to itself',
    { thinkingLevel: 'LOW', includeThoughts: true },
    inWords,
    [
      { reasoning_effort: 'low' },
      { reasoning: { effort: 'low', summary: 'auto' } },
      { thinking: { display: 'summarized' } },
      modelFields({ thinking: { type: 'adaptive', display: 'summarized' } }),
    ],
  ),
  row('thoughts that nobody asked for', { thinkingBudget: 4096 }, inTokens, [
    { reasoning: { exclude: true } },
    emulates(effortOf('medium'), lacks('summary')),
    { thinking: { display: 'omitted' } },
    all(budgetOf(4096), lacks('display')),
  ]),
  row(
    'thinking beside a forced call',
    {},
    inTokens,
    [
      { tool_choice: 'required' },
      emulates({ tool_choice: 'required', ...effortOf('medium') }),
      { tool_choice: { type: 'any' }, thinking: { type: 'disabled' } },
      {
        toolConfig: { toolChoice: { any: {} } },
        ...modelFields({ thinking: { type: 'disabled' } }),
      },
    ],
    {
      request: {
        ...thinkingConfig({ thinkingBudget: 4096 }),
        ...offering(weather),
        toolConfig: { functionCallingConfig: { mode: 'ANY' } },
      },
    },
  ),
  row(
    '`temperature` beside thinking',
    {},
    { 'openai-chat': 'openrouter/openai/gpt-5', 'openai-responses': 'responses/gpt-5.1' },
    [
      { temperature: 0.5, reasoning: {} },
      all(effortOf('medium'), lacks('temperature')),
      lacks('temperature'),
      all(budgetOf(4096), lacks('temperature')),
    ],
    {
      fields: ['generationConfig.temperature'],
      request: { generationConfig: { temperature: 0.5, thinkingConfig: { thinkingBudget: 4096 } } },
    },
  ),
  row(
    '`topP` beside thinking',
    {},
    { 'openai-chat': 'openrouter/openai/gpt-5', 'openai-responses': 'responses/gpt-5.1' },
    [
      { top_p: 0.97 },
      all(effortOf('medium'), lacks('top_p')),
      { top_p: 0.97, thinking: { type: 'enabled' } },
      { ...inference({ topP: 0.97 }), ...budgetOf(4096) },
    ],
    {
      fields: ['generationConfig.topP'],
      request: { generationConfig: { topP: 0.97, thinkingConfig: { thinkingBudget: 4096 } } },
      upstream: {
        gemini: { generationConfig: { topP: 0.97 } },
        'openai-chat': { top_p: 0.97 },
        'openai-responses': all(effortOf('medium'), lacks('top_p')),
        'anthropic-messages': { top_p: 0.97, thinking: { type: 'enabled' } },
        'bedrock-converse': { ...inference({ topP: 0.97 }), ...budgetOf(4096) },
      },
    },
  ),
  row(
    'no room for thoughts in `maxOutputTokens`',
    {},
    { 'openai-chat': 'openrouter/openai/gpt-5', 'openai-responses': 'responses/gpt-5' },
    [
      { reasoning: { max_tokens: 4096 } },
      emulates({ ...effortOf('medium'), max_output_tokens: 1000 }),
      lacks('budget_tokens'),
      all(inference({ maxTokens: 1000 }), lacks('budget_tokens')),
    ],
    {
      request: {
        generationConfig: { maxOutputTokens: 1000, thinkingConfig: { thinkingBudget: 4096 } },
      },
    },
  ),
  {
    feature: 'level and budget at once',
    section: '9.1',
    fields: [config],
    request: thinkingConfig({ thinkingBudget: 1, thinkingLevel: 'LOW' }),
    upstream: refusedByAll,
  },
  ...[true, false].flatMap((shown) => [
    stateRow(shown, {
      gemini: reasoners.gemini,
      'openai-chat': 'deepseek/deepseek-reasoner',
      'openai-responses': 'responses/o3',
      'anthropic-messages': 'anthropic/claude-sonnet-4-5',
      'bedrock-converse': 'bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0',
    }),
    stateRow(shown, {
      gemini: 'gemini/gemini-2.5-pro',
      'openai-chat': 'openrouter/openai/gpt-5',
      'openai-responses': 'responses/gpt-5',
      'anthropic-messages': 'anthropic/claude-opus-5',
      'bedrock-converse': 'bedrock/global.anthropic.claude-opus-4-7-v1',
    }),
  ]),
  ...[true, false].map((shown) =>
    stateRow(shown, reasonersWithState, {
      feature: `state of ${shown ? 'thoughts' : 'hidden thoughts'} around words in a tool loop`,
      asks: 'think twice and call get_weather {"city":"Rome"}',
      responses: holdsReasoningAroundWords,
      claude: holdsThoughtsAroundWords,
      bedrock: holdsReasoningContentAroundWords,
    }),
  ),
  {
    feature: 'state of thoughts around a search',
    section: '9.4',
    fields: ['contents', config, 'tools[0].googleSearch'],
    models: { ...reasonersWithState, 'openai-chat': 'openai/gpt-4o-search-preview' },
    // The places of the parts in the warning are those of a whole answer.
    ways: ['whole'],
    request: { contents: [user('think twice and search for news')], ...searching },
    next: ({ answer }) => ({
      ...searching,
      contents: [
        user('think twice and search for news'),
        ...answer.parts.map((part) => model({ ...part })),
        user('Thanks'),
      ],
    }),
    upstream: {
      gemini: { tools: [{ googleSearch: {} }] },
      'openai-chat': { web_search_options: {} },
      'openai-responses': holdsReasoningAroundSearch,
      'anthropic-messages': { thinking: { type: 'adaptive' }, messages: [{}, onlyWords, {}] },
      'bedrock-converse': 'refused',
    },
  },
  {
    feature: "another provider's state of thoughts",
    section: '9.4',
    fields: ['contents'],
    models: reasoners,
    request: {
      ...offering(weather),
      contents: [
        user('Weather?'),
        model({
          ...call('get_weather', { city: 'Rome' }, 'c1'),
          thoughtSignature: foreignSignature(),
        }),
        user(result('get_weather', { output: 'sun' }, 'c1')),
      ],
    },
    upstream: {
      gemini: {
        contents: [{}, { parts: [{ thoughtSignature: 'skip_thought_signature_validator' }] }, {}],
      },
      'openai-chat': lacks('reasoning_details', 'reasoning_content'),
      'openai-responses': lacks('encrypted_content', 'thoughtSignature'),
      'anthropic-messages': lacks('thinking', 'signature'),
      'bedrock-converse': lacks('reasoningContent', 'signature'),
    },
  },
  {
    feature: "Google's own signature",
    section: '9.4',
    fields: ['contents'],
    models: reasoners,
    request: {
      ...offering(weather),
      contents: [
        user('Weather?'),
        model({
          ...call('get_weather', { city: 'Rome' }, 'c1'),
          thoughtSignature: Buffer.from([0x12, 1, 2, 3]).toString('base64'),
        }),
        user(result('get_weather', { output: 'sun' }, 'c1')),
      ],
    },
    upstream: {
      gemini: {
        contents: [
          {},
          { parts: [{ thoughtSignature: Buffer.from([0x12, 1, 2, 3]).toString('base64') }] },
          {},
        ],
      },
      'openai-chat': lacks('reasoning_details', 'thoughtSignature'),
      'openai-responses': lacks('encrypted_content', 'thoughtSignature'),
      'anthropic-messages': lacks('thinking', 'signature'),
      'bedrock-converse': lacks('reasoningContent', 'signature'),
    },
  },
  {
    feature: 'a signature that Google itself refuses',
    section: '9.4',
    fields: ['contents'],
    models: reasoners,
    request: {
      ...offering(weather),
      contents: [
        user('Weather?'),
        model({
          ...call('get_weather', { city: 'Rome' }, 'c1'),
          thoughtSignature: Buffer.from([0x12, 0xfb, 0xff, 0xbf, 9]).toString('base64'),
        }),
        user(result('get_weather', { output: 'sun' }, 'c1')),
      ],
    },
    upstream: {
      gemini: ({ sent }) => {
        expect(sent).toHaveLength(2);
        expect(sent[1]?.body.contents).toMatchObject([
          {},
          { parts: [{ thoughtSignature: 'skip_thought_signature_validator' }] },
          {},
        ]);
        return undefined;
      },
      'openai-chat': lacks('reasoning_details', 'thoughtSignature'),
      'openai-responses': lacks('encrypted_content', 'thoughtSignature'),
      'anthropic-messages': lacks('thinking', 'signature'),
      'bedrock-converse': lacks('reasoningContent', 'signature'),
    },
  },
  {
    feature: 'a call without any signature',
    section: '9.4',
    fields: ['contents'],
    models: reasoners,
    request: {
      ...offering(weather),
      contents: [
        user('Weather?'),
        model(call('get_weather', { city: 'Rome' }, 'c1')),
        user(result('get_weather', { output: 'sun' }, 'c1')),
      ],
    },
    upstream: {
      gemini: {
        contents: [{}, { parts: [{ thoughtSignature: 'skip_thought_signature_validator' }] }, {}],
      },
      'openai-chat': { messages: [{}, { tool_calls: [{ id: 'c1' }] }, {}] },
      'openai-responses': { input: [{}, { type: 'function_call', call_id: 'c1' }, {}] },
      'anthropic-messages': { messages: [{}, { content: [{ type: 'tool_use', id: 'c1' }] }, {}] },
      'bedrock-converse': { messages: [{}, { content: [toolUse('c1')] }, {}] },
    },
  },
  {
    feature: 'lost state of thoughts beside a wish to think',
    section: '9.2',
    fields: [config],
    models: inTokens,
    request: {
      ...offering(weather),
      ...thinkingConfig({ thinkingBudget: 4096 }),
      contents: [
        user('Weather?'),
        model(call('get_weather', { city: 'Rome' }, 'c1')),
        user(result('get_weather', { output: 'sun' }, 'c1')),
      ],
    },
    upstream: {
      gemini: thinkingConfig({ thinkingBudget: 4096 }),
      'openai-chat': { reasoning: { max_tokens: 4096 } },
      'openai-responses': emulates(effortOf('medium')),
      'anthropic-messages': { thinking: { type: 'disabled' } },
      'bedrock-converse': modelFields({ thinking: { type: 'disabled' } }),
    },
  },
];

function showsThoughts(exchange: Exchange): void {
  saysWhatTheModelSaid(exchange);
  expect(exchange.answer.thoughts).toMatch(/^The user wants: /);
}

/**
 * One step of a tool loop, echoed as it came but for the thoughts, which many clients leave out;
 * the upstream itself refuses state that it did not make.
 */
function stateRow(
  includeThoughts: boolean,
  models: Row['models'],
  {
    feature = `state of ${includeThoughts ? 'thoughts' : 'hidden thoughts'} in a tool loop`,
    asks = 'call get_weather {"city":"Rome"}',
    responses = holdsState,
    claude = holdsState,
    bedrock = holdsState,
  }: {
    readonly feature?: string;
    readonly asks?: string;
    readonly responses?: (exchange: Exchange) => undefined;
    readonly claude?: (exchange: Exchange) => undefined;
    readonly bedrock?: (exchange: Exchange) => undefined;
  } = {},
): Row {
  const question = user(asks);
  const settings = {
    ...offering(weather),
    ...thinkingConfig({ thinkingBudget: -1, includeThoughts }),
  };
  return {
    feature,
    section: '9.4',
    models,
    request: { ...settings, contents: [question] },
    next: ({ answer }) => ({
      ...settings,
      contents: [
        question,
        ...answer.parts.filter(({ thought }) => thought !== true).map((part) => model({ ...part })),
        user(
          ...answer.calls.map(({ id, name }) => result(name ?? '', { output: '18 degrees' }, id)),
        ),
      ],
    }),
    fields: [config],
    upstream: {
      gemini: holdsState,
      'openai-chat': holdsState,
      'openai-responses': responses,
      'anthropic-messages': claude,
      'bedrock-converse': bedrock,
    },
  };
}

/** Claude thinks, speaks, thinks again and calls; all of it is back, in this order. */
function holdsThoughtsAroundWords(exchange: Exchange): undefined {
  holdsState(exchange);
  expect(onlyBody(exchange)).toMatchObject({
    messages: [
      {},
      {
        content: [
          { type: 'thinking' },
          { type: 'text', text: 'Let me see. ' },
          { type: 'thinking' },
          { type: 'tool_use', name: 'get_weather' },
        ],
      },
      {},
    ],
  });
}

/** The same in Converse's words. */
function holdsReasoningContentAroundWords(exchange: Exchange): undefined {
  holdsState(exchange);
  const reasoning = { reasoningContent: { reasoningText: { signature: expect.any(String) } } };
  const call = { toolUse: { name: 'get_weather' } };
  expect(onlyBody(exchange)).toMatchObject({
    messages: [{}, { content: [reasoning, { text: 'Let me see. ' }, reasoning, call] }, {}],
  });
}

/** GPT reasons, speaks, reasons again and calls; all of it is back, in this order. */
function holdsReasoningAroundWords(exchange: Exchange): undefined {
  holdsItsReasoning(exchange);
  expect(onlyBody(exchange).input).toMatchObject([
    {},
    { type: 'reasoning' },
    { type: 'message', role: 'assistant', content: 'Let me see. ' },
    { type: 'reasoning' },
    { type: 'function_call', name: 'get_weather' },
    {},
  ]);
}

/** What the search found does not go back; the reasoning before and after it does, before the answer. */
function holdsReasoningAroundSearch(exchange: Exchange): undefined {
  holdsItsReasoning(exchange);
  expect(lastOf(exchange.sent).body).toMatchObject({
    tools: [{ type: 'web_search' }],
    input: [
      {},
      { type: 'reasoning' },
      { type: 'reasoning' },
      { type: 'message', role: 'assistant' },
      { type: 'message', role: 'user' },
    ],
  });
}

/** Both states that the first answer gave out, and in their order. */
function holdsItsReasoning({ sent, upstream }: Exchange): void {
  const items = [lastOf(sent).body.input].flat().filter(isObject);
  const states = items.flatMap(({ encrypted_content: state }) => (state ? [String(state)] : []));
  expect(states).toHaveLength(2);
  expect([...upstream.signatures.keys()].filter((given) => states.includes(given))).toEqual(states);
}

/** What the upstream gave out is back in the turn that it was given in, byte for byte. */
function holdsState(exchange: Exchange): undefined {
  const body = onlyBody(exchange);
  const turns = [body.contents ?? body.messages ?? body.input].flat().filter(isObject);
  expect([...exchange.upstream.signatures.keys()]).toContain(stateIn(exchange, turns));
}

/** The state in the place where the provider looks for it. */
function stateIn({ format }: Exchange, turns: readonly JsonObject[]): unknown {
  const turn = turns.find(({ role }) => role === 'model' || role === 'assistant') ?? {};
  const firstOf = (list: unknown, member: string) =>
    [list]
      .flat()
      .filter(isObject)
      .find((entry) => member in entry) ?? {};
  switch (format) {
    case 'gemini':
      return firstOf(turn.parts, 'functionCall').thoughtSignature;
    case 'openai-chat':
      return turn.reasoning_content ?? JSON.stringify(turn.reasoning_details);
    case 'openai-responses': {
      const at = turns.findIndex(({ type }) => type === 'function_call');
      return turns[at - 1]?.encrypted_content;
    }
    case 'anthropic-messages': {
      const [first] = [turn.content].flat();
      return isObject(first) && first.type === 'thinking' && first.signature;
    }
    case 'bedrock-converse': {
      const [first] = [turn.content].flat();
      const { reasoningContent } = firstOf([first], 'reasoningContent');
      const { reasoningText } = firstOf([reasoningContent], 'reasoningText');
      return firstOf([reasoningText], 'signature').signature;
    }
  }
}

/** State that another gateway sealed for a provider of its own. */
function foreignSignature(): string {
  const body = { p: 'bedrock', m: 'anthropic.claude', a: '00000000', b: [{ t: 'thinking' }] };
  return Buffer.concat([
    Buffer.from('GWS1'),
    Buffer.from([0]),
    Buffer.from(JSON.stringify(body)),
  ]).toString('base64');
}
