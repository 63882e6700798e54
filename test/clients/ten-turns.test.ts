import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AIMessage,
  type AIMessageChunk,
  type BaseMessage,
  HumanMessage,
  ToolMessage,
} from '@langchain/core/messages';
import { ChatGoogleGenerativeAI } from '@langchain/google-genai';
import { generateText, jsonSchema, type ModelMessage, stepCountIs, streamText, tool } from 'ai';
import * as genai1 from 'genai1';
import * as genai2 from 'genai2';
import * as genai3 from 'genai3';
import type { Recorded } from '../replay/upstream.js';
import { collect, gatewayKey, settings, startTestGateway, type TestGateway } from './gateway.js';
import { type Entry, transcriptOf } from './transcript.js';

/**
 * Ten times a user asks for what takes tools, with every client and each upstream format. What
 * the upstream is told in the end has to be all that was ever said, in order.
 */
const turns = [
  'call getWeather {"city":"Paris"}',
  'call getWeather {"city":"Rome"} call getWeather {"city":"Oslo"}',
  'think twice and call getTime {"city":"Rome"}',
  'call getWeather {"city":"Bonn"} call getTime {"city":"Bonn"} call getWeather {"city":"Kyiv"}',
  'call getTime {"city":"Lima"} then call getWeather {"city":"Lima"}',
  'call getWeather {"city":"Paris"}',
  'call getTime {"city":"Oslo"} call getTime {"city":"Oslo"}',
  'call getTime {"city":"Riga"} then call getWeather {"city":"Riga"} call getWeather {"city":"Bern"}',
  'call getTime {"city":"Paris"}',
  'call getWeather {"city":"Bern"} call getWeather {"city":"Rome"}',
  'and goodbye',
].map((text, index) => `Turn ${index + 1}: ${text}`);

/** Answers that call: one a turn, two in the fifth and the eighth, none at the goodbye. */
const callingSteps = 12;

const names = ['getWeather', 'getTime'];
const parameters = {
  type: 'object' as const,
  properties: { city: { type: 'string' as const } },
  required: ['city'],
  additionalProperties: false,
};
const thinkingConfig = { includeThoughts: true, thinkingBudget: 2048 };

/** A tool's result, different wherever the call is. */
function resultOf(name = '', args: unknown = {}): string {
  return `${name} is known of ${Object.values(args as object).join()}`;
}

interface Conversation {
  /** Runs the tools that are called for, until the model answers in words. */
  say(text: string): Promise<void>;
  /** Role of every message that the client keeps, oldest first. */
  roles(): readonly string[];
}

type Way = 'whole' | 'streamed';
type Sdk = Pick<typeof genai2, 'GoogleGenAI'>;

const clients: readonly {
  readonly client: string;
  readonly open: (gateway: TestGateway, way: Way) => Conversation;
  /** Gives results back without the ids of their calls, and texts without their signatures. */
  readonly forgets?: true;
}[] = [
  { client: 'genai 1.30', open: genaiChat(genai1 as unknown as Sdk) },
  { client: 'genai 2', open: genaiChat(genai2) },
  { client: 'genai 3', open: genaiChat(genai3 as unknown as Sdk) },
  { client: 'ai', open: aiMessages },
  { client: 'langchain', open: langchain, forgets: true },
];
const ways = clients.flatMap((client) => [
  { ...client, way: 'whole' as const },
  { ...client, way: 'streamed' as const },
]);

describe.each(settings)('ten turns of tools over $format', (setting) => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway(setting);
  });
  afterAll(() => gateway.close());

  it.each(ways)('with $client, $way answers', async ({ open, way, forgets }) => {
    const { upstream } = gateway;
    const before = upstream.requests.length;
    const conversation = open(gateway, way);
    for (const turn of turns) await conversation.say(turn);

    const requests = upstream.requests.slice(before);
    expect(requests.flatMap(({ refusal }) => refusal ?? [])).toEqual([]);
    expect(requests).toHaveLength(turns.length + callingSteps);
    expect(speakersOf(conversation.roles())).toBe(2 * requests.length);

    const told = requests.map(({ body }) =>
      transcriptOf(setting.format, body, upstream.signatures),
    );
    const last = told.at(-1) ?? [];
    // The hosts that write reasoning_content want that of calls back, and no other.
    const all = !forgets && setting.format !== 'openai-chat';
    expect(last.map(withoutId)).toEqual(saidIn(requests, all ? 'all thoughts' : 'before calls'));
    expectIdsToPair(last, forgets ? undefined : ownIds[setting.format]);
    // What was sent once is never sent differently later: the provider's prompt cache holds it.
    for (const history of told) expect(last.slice(0, history.length)).toEqual(history);
  });
});

/** How the providers write ids of calls, which is how they want them back. */
const ownIds = {
  gemini: /^fc_\d+$/,
  'openai-chat': /^call_\d+$/,
  'openai-responses': /^call_\d+$/,
  'anthropic-messages': /^toolu_\d+$/,
  'bedrock-converse': /^tooluse_\d+$/,
};

/** The conversation by the upstream's own account, as it stands in the last request. */
function saidIn(requests: readonly Recorded[], kept: 'all thoughts' | 'before calls'): object[] {
  const asked = [...turns];
  return requests.flatMap(({ reply }, index) => {
    const before = requests[index - 1]?.reply?.finish;
    const question = before === 'calls' ? [] : [{ kind: 'user', text: asked.shift() }];
    if (index === requests.length - 1) return question;
    const keepsThought = kept === 'all thoughts' || reply?.finish === 'calls';
    const items = (reply?.items ?? []).filter(({ kind }) => keepsThought || kind !== 'thought');
    const results = items.flatMap((item) =>
      item.kind === 'call' ? [{ kind: 'result', text: resultOf(item.name, item.args) }] : [],
    );
    return [...question, ...items, ...results];
  });
}

/** Of a result the words that the tool gave, without what client and wire wrap around them. */
function withoutId(entry: Entry): object {
  if (entry.kind === 'call') return { kind: 'call', name: entry.name, args: entry.args };
  if (entry.kind !== 'result') return entry;
  return { kind: 'result', text: /get\w+ is known of \w+/.exec(entry.text)?.[0] };
}

/** Every call has an id of its own, and the results that follow have the same in the same order. */
function expectIdsToPair(history: readonly Entry[], own: RegExp | undefined): void {
  const idsOf = (wanted: Entry['kind']) =>
    history.flatMap((entry) => (entry.kind === wanted && 'id' in entry ? [entry.id] : []));
  const called = idsOf('call');
  expect(idsOf('result')).toEqual(called);
  if (own === undefined) return;
  expect(new Set(called).size).toBe(called.length);
  for (const id of called) expect(id).toMatch(own);
}

/** How often the speaker changes: some clients keep an answer in several messages. */
function speakersOf(roles: readonly string[]): number {
  return roles.filter((role, index) => role !== roles[index - 1]).length;
}

function genaiChat(sdk: Sdk) {
  return ({ url, thinker }: TestGateway, way: Way): Conversation => {
    const ai = new sdk.GoogleGenAI({ apiKey: gatewayKey, httpOptions: { baseUrl: url } });
    const functionDeclarations = names.map((name) => ({ name, parametersJsonSchema: parameters }));
    const config = { tools: [{ functionDeclarations }], thinkingConfig };
    const chat = ai.chats.create({ model: thinker, config });
    const send = async (message: genai2.PartListUnion) =>
      way === 'whole'
        ? [await chat.sendMessage({ message })]
        : await collect(await chat.sendMessageStream({ message }));
    return {
      async say(text) {
        let message: genai2.PartListUnion = text;
        while (message.length > 0) {
          const chunks = await send(message);
          message = chunks
            .flatMap(({ functionCalls }) => functionCalls ?? [])
            .map(({ id = '', name = '', args }) => ({
              functionResponse: { id, name, response: { output: resultOf(name, args) } },
            }));
        }
      },
      roles: () => chat.getHistory(true).map(({ role = '' }) => role),
    };
  };
}

function aiMessages({ url, thinker }: TestGateway, way: Way): Conversation {
  const google = createGoogleGenerativeAI({ baseURL: `${url}/v1beta`, apiKey: gatewayKey });
  const tools = Object.fromEntries(
    names.map((name) => [
      name,
      tool({
        inputSchema: jsonSchema<{ city: string }>(parameters),
        execute: async (args) => resultOf(name, args),
      }),
    ]),
  );
  const messages: ModelMessage[] = [];
  return {
    async say(content) {
      messages.push({ role: 'user', content });
      const asked = {
        model: google(thinker),
        messages,
        tools,
        stopWhen: stepCountIs(5),
        maxRetries: 0,
        providerOptions: { google: { thinkingConfig } },
      };
      const { response } = way === 'whole' ? await generateText(asked) : streamText(asked);
      messages.push(...(await response).messages);
    },
    roles: () => messages.map(({ role }) => role),
  };
}

function langchain({ url, thinker }: TestGateway, way: Way): Conversation {
  const model = new ChatGoogleGenerativeAI({
    model: thinker,
    apiKey: gatewayKey,
    baseUrl: url,
    maxRetries: 0,
    thinkingConfig,
  }).bindTools(names.map((name) => ({ type: 'function', function: { name, parameters } })));
  const messages: BaseMessage[] = [];
  const ask = async (): Promise<AIMessage | AIMessageChunk> => {
    if (way === 'whole') return model.invoke(messages);
    const chunks = await collect(await model.stream(messages));
    return chunks.reduce((sum, chunk) => sum.concat(chunk));
  };
  return {
    async say(text) {
      messages.push(new HumanMessage(text));
      for (;;) {
        const answer = await ask();
        const calls = answer.tool_calls ?? [];
        messages.push(answer);
        if (calls.length === 0) return;
        for (const { id = '', name, args } of calls)
          messages.push(new ToolMessage({ content: resultOf(name, args), tool_call_id: id, name }));
      }
    },
    roles: () => messages.map(({ type }) => type),
  };
}
