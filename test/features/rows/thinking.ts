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
import { call, model, offering, reasoners, result, user, weather } from './requests.js';

const config = 'generationConfig.thinkingConfig';
const thinkingConfig = (value: object) => ({ generationConfig: { thinkingConfig: value } });

/** Models that are told how much to think in words, and models that are told in tokens. */
const inWords = reasoners;
const inTokens = {
  'openai-chat': 'openrouter/openai/gpt-5',
  'openai-responses': 'responses/gpt-5.1',
  'anthropic-messages': 'anthropic/claude-sonnet-4-5',
} as const;
const simple = {
  'openai-chat': 'openai/gpt-4.1',
  'openai-responses': 'responses/gpt-4.1',
  'anthropic-messages': 'anthropic/claude-3-haiku-20240307',
} as const;
const switched = {
  'openai-chat': 'deepseek/deepseek-reasoner',
  'openai-responses': 'responses/o3',
} as const;

const reasonersWithState = { ...reasoners, 'openai-chat': 'deepseek/deepseek-reasoner' } as const;

const searching = { tools: [{ googleSearch: {} }], ...thinkingConfig({ thinkingBudget: -1 }) };

/** What a search found does not go back, and reasoning before and after it not without that. */
const onlyWords = {
  content: expect.not.arrayContaining([expect.objectContaining({ type: 'thinking' })]),
};

function row(
  feature: string,
  value: object,
  models: Row['models'],
  [chat, responses, claude]: readonly [UpstreamCheck, UpstreamCheck, UpstreamCheck],
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

/** §9: thinking, thoughts, and the state behind them. */
export const thinking: readonly Row[] = [
  row(
    'no `thinkingConfig`',
    {},
    inWords,
    [lacks('reasoning_effort'), lacks('reasoning'), lacks('thinking')],
    {
      request: {},
      upstream: {
        gemini: lacks('thinkingConfig'),
        'openai-chat': lacks('reasoning_effort'),
        'openai-responses': all({ include: ['reasoning.encrypted_content'] }, lacks('reasoning')),
        'anthropic-messages': lacks('thinking', 'effort'),
      },
    },
  ),
  row('thinking off', { thinkingBudget: 0 }, { ...inWords, gemini: 'gemini/gemini-2.5-flash' }, [
    { reasoning_effort: 'minimal' },
    effortOf('minimal'),
    { thinking: { type: 'disabled' } },
  ]),
  row(
    'thinking off',
    { thinkingBudget: 0 },
    { 'openai-chat': 'openai/gpt-5.1', 'openai-responses': 'responses/gpt-5.1' },
    [{ reasoning_effort: 'none' }, effortOf('none'), lacks('thinking')],
  ),
  row('thinking off', { thinkingBudget: 0 }, inTokens, [
    { reasoning: { enabled: false } },
    effortOf('none'),
    lacks('thinking'),
  ]),
  row('thinking off', { thinkingBudget: 0 }, switched, [
    { thinking: { type: 'disabled' } },
    effortOf('low'),
    lacks('thinking'),
  ]),
  row('thinking off', { thinkingBudget: 0 }, simple, [
    lacks('reasoning_effort'),
    lacks('reasoning'),
    lacks('thinking'),
  ]),
  row(
    'thinking as it sees fit',
    { thinkingBudget: -1 },
    { ...inWords, gemini: 'gemini/gemini-2.5-flash' },
    [lacks('reasoning_effort'), lacks('reasoning'), { thinking: { type: 'adaptive' } }],
  ),
  row('thinking as it sees fit', { thinkingBudget: -1 }, inTokens, [
    { reasoning: { enabled: true } },
    lacks('reasoning'),
    manual(8192),
  ]),
  ...(['MINIMAL', 'LOW', 'MEDIUM', 'HIGH'] as const).map((level) =>
    row(`\`thinkingLevel: ${level}\``, { thinkingLevel: level }, inWords, [
      { reasoning_effort: level.toLowerCase() },
      effortOf(level.toLowerCase()),
      level === 'MINIMAL' ? emulates(adaptive('low')) : adaptive(level.toLowerCase()),
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
      ],
    ),
    row(`\`thinkingBudget: ${budget}\``, { thinkingBudget: budget }, inTokens, [
      { reasoning: { max_tokens: budget } },
      emulates(effortOf(effort)),
      manual(tokens),
    ]),
  ]),
  row('`thinkingBudget` of a model that does not think', { thinkingBudget: 4096 }, simple, [
    lacks('reasoning_effort'),
    lacks('reasoning'),
    lacks('thinking'),
  ]),
  row(
    '`thinkingBudget` above `maxOutputTokens`',
    {},
    { 'openai-chat': 'openai/gpt-5', 'openai-responses': 'responses/gpt-5' },
    [
      emulates({ reasoning_effort: 'medium' }),
      emulates({ ...effortOf('medium'), max_output_tokens: 5000 }),
      manual(4000),
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
    ],
    { answer: showsThoughts },
  ),
  row('`includeThoughts` alone', { includeThoughts: true }, inTokens, [
    { reasoning: { exclude: false } },
    { reasoning: { summary: 'auto' } },
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
    ],
  ),
  row('thoughts that nobody asked for', { thinkingBudget: 4096 }, inTokens, [
    { reasoning: { exclude: true } },
    emulates(effortOf('medium'), lacks('summary')),
    { thinking: { display: 'omitted' } },
  ]),
  row(
    'thinking beside a forced call',
    {},
    inTokens,
    [
      { tool_choice: 'required' },
      emulates({ tool_choice: 'required', ...effortOf('medium') }),
      { tool_choice: { type: 'any' }, thinking: { type: 'disabled' } },
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
    ],
    {
      fields: ['generationConfig.topP'],
      request: { generationConfig: { topP: 0.97, thinkingConfig: { thinkingBudget: 4096 } } },
      upstream: {
        gemini: { generationConfig: { topP: 0.97 } },
        'openai-chat': { top_p: 0.97 },
        'openai-responses': all(effortOf('medium'), lacks('top_p')),
        'anthropic-messages': { top_p: 0.97, thinking: { type: 'enabled' } },
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
    }),
    stateRow(shown, {
      gemini: 'gemini/gemini-2.5-pro',
      'openai-chat': 'openrouter/openai/gpt-5',
      'openai-responses': 'responses/gpt-5',
      'anthropic-messages': 'anthropic/claude-opus-5',
    }),
  ]),
  ...[true, false].map((shown) =>
    stateRow(shown, reasonersWithState, {
      feature: `state of ${shown ? 'thoughts' : 'hidden thoughts'} around words in a tool loop`,
      asks: 'think twice and call get_weather {"city":"Rome"}',
      responses: holdsReasoningAroundWords,
      claude: holdsThoughtsAroundWords,
    }),
  ),
  {
    feature: 'state of thoughts around a search',
    section: '9.4',
    fields: ['contents', config],
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
  }: {
    readonly feature?: string;
    readonly asks?: string;
    readonly responses?: (exchange: Exchange) => undefined;
    readonly claude?: (exchange: Exchange) => undefined;
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
