import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Content,
  createPartFromFunctionResponse,
  GoogleGenAI,
  type Part,
  ThinkingLevel,
} from 'genai3';
// `@google/genai` looks for undici's dispatcher, which Node sets outside of the test's own realm.
import 'undici';
import { collect, degreesIn } from '../clients/gateway.js';
import { isObject } from '../replay/check.js';
import type { MatrixFormat } from './columns.js';
import { type FeatureGateway, gatewayKey, startFeatureGateway } from './gateway.js';

const folder = new URL('../fixtures/moving-conversation/', import.meta.url);
const command = 'UPDATE_FIXTURES=1 npm run test:only -- test/features/moving';

const google = 'gemini/gemini-3-pro-preview';
const claude = 'anthropic/claude-sonnet-4-5';
const router = 'openrouter/openai/gpt-5';
const deepseek = 'deepseek/deepseek-reasoner';
const openai = 'responses/gpt-5';
const bedrock = 'bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0';

const formats: Readonly<Record<string, MatrixFormat>> = {
  [google]: 'gemini',
  [claude]: 'anthropic-messages',
  [router]: 'openai-chat',
  [deepseek]: 'openai-chat',
  [openai]: 'openai-responses',
  [bedrock]: 'bedrock-converse',
};

/** A message to a model: a question, or the results of the calls that the last answer made. */
interface Stop {
  readonly title: string;
  readonly model: string;
  /** Nothing where it brings results. */
  readonly question?: string;
  /** As a stream, whose chunks the client keeps as contents of their own. */
  readonly streamed?: boolean;
  /** The history comes from a client that writes bytes in the other alphabet, as Python's does. */
  readonly reencoded?: boolean;
  /** How many states of thoughts the model gets back, all of them its own. */
  readonly own: number;
  /** How many calls stand before Google's validator with the placeholder it documents. */
  readonly placeholders?: number;
  /** How many states of others were left out, each with a warning. */
  readonly dropped: number;
}

const weatherIn = (city: string) => `call getWeather {"city":"${city}"}`;
const asked = (model: string, question: string) => ({ model, question, streamed: true });

/** One conversation, and who continues it. */
const stops: readonly Stop[] = [
  { title: 'google-is-asked', ...asked(google, weatherIn('Rome')), own: 0, dropped: 0 },
  { title: 'google-gets-the-result', model: google, streamed: true, own: 1, dropped: 0 },
  {
    title: 'claude-is-asked',
    ...asked(claude, `${weatherIn('Oslo')} ${weatherIn('Paris')}`),
    own: 0,
    dropped: 2,
  },
  { title: 'claude-gets-the-results', model: claude, own: 1, dropped: 2 },
  { title: 'openrouter-is-asked', ...asked(router, weatherIn('Rome')), own: 0, dropped: 4 },
  { title: 'openrouter-gets-the-result', model: router, own: 1, dropped: 4 },
  { title: 'deepseek-is-asked', ...asked(deepseek, weatherIn('Paris')), own: 0, dropped: 6 },
  { title: 'deepseek-gets-the-result', model: deepseek, own: 1, dropped: 6 },
  {
    title: 'claude-is-asked-again-from-python',
    model: claude,
    question: `call getTime {"city":"Oslo"} then ${weatherIn('Oslo')}`,
    reencoded: true,
    own: 2,
    dropped: 5,
  },
  {
    title: 'google-gets-the-result-of-claudes-call',
    model: google,
    streamed: true,
    own: 2,
    placeholders: 1,
    dropped: 6,
  },
  {
    title: 'google-gets-the-result-of-its-own-call',
    model: google,
    own: 3,
    placeholders: 1,
    dropped: 6,
  },
  {
    title: 'openrouter-is-asked-again',
    ...asked(router, 'What did I ask first?'),
    own: 2,
    dropped: 8,
  },
  {
    title: 'openai-is-asked',
    ...asked(openai, `think twice and ${weatherIn('Rome')}`),
    own: 0,
    dropped: 11,
  },
  { title: 'openai-gets-the-result', model: openai, streamed: true, own: 2, dropped: 11 },
  {
    title: 'openai-is-asked-again-from-python',
    model: openai,
    question: 'What did I ask last?',
    reencoded: true,
    own: 3,
    dropped: 11,
  },
  {
    title: 'google-is-asked-again',
    ...asked(google, 'What did I ask first?'),
    own: 4,
    dropped: 10,
  },
  {
    title: 'claude-at-bedrock-is-asked',
    ...asked(bedrock, `think twice and ${weatherIn('Oslo')}`),
    own: 0,
    dropped: 15,
  },
  {
    title: 'claude-at-bedrock-gets-the-result',
    model: bedrock,
    streamed: true,
    own: 2,
    dropped: 15,
  },
  {
    title: 'claude-at-anthropic-is-asked',
    ...asked(claude, 'What did I ask last?'),
    own: 3,
    dropped: 14,
  },
  {
    title: 'claude-at-bedrock-is-asked-again-from-python',
    model: bedrock,
    question: 'What did I ask first?',
    reencoded: true,
    own: 3,
    dropped: 16,
  },
];

/** What is left of one stop once it is over. */
interface Leg {
  readonly body: unknown;
  readonly warnings: readonly string[];
  /** States that this upstream, and the others, had given out before. */
  readonly ownStates: ReadonlySet<string>;
  readonly otherStates: readonly string[];
}

describe('a conversation that moves between providers', () => {
  let gateway: FeatureGateway;
  const legs = new Map<Stop, Leg>();

  beforeAll(async () => {
    gateway = await startFeatureGateway();
    const ai = new GoogleGenAI({ apiKey: gatewayKey, httpOptions: { baseUrl: gateway.url } });
    let history: Content[] = [];
    let results: Part[] = [];
    for (const stop of stops) {
      const known = stop.reencoded ? history.map(inTheOtherAlphabet) : history;
      const chat = ai.chats.create({ model: stop.model, config, history: known });
      const message = stop.question ?? results;
      const upstream = gateway.upstreams[formatOf(stop)];
      const before = upstream.requests.length;
      const states = statesBefore(stop);
      const chunks = stop.streamed
        ? await collect(await chat.sendMessageStream({ message }))
        : [await chat.sendMessage({ message })];
      history = chat.getHistory();
      results = chunks
        .flatMap(({ functionCalls }) => functionCalls ?? [])
        .map(({ id = '', name = '', args }) =>
          createPartFromFunctionResponse(id, name, { output: degreesIn(args?.city) }),
        );
      const header = chunks[0]?.sdkHttpResponse?.headers?.['x-gateway-warnings'] ?? '';
      const [sent, ...others] = upstream.requests.slice(before);
      if (!sent || others.length > 0) throw new Error(`${stop.title} took several requests`);
      legs.set(stop, {
        body: sent.body,
        warnings: header === '' ? [] : header.split(', '),
        ...states,
      });
    }
  });
  afterAll(() => gateway.close());

  function statesBefore(stop: Stop): Pick<Leg, 'ownStates' | 'otherStates'> {
    const own = formatOf(stop);
    const others = Object.values(formats).filter((format) => format !== own);
    const statesOf = (format: MatrixFormat) => [...gateway.upstreams[format].signatures.keys()];
    return { ownStates: new Set(statesOf(own)), otherStates: others.flatMap(statesOf) };
  }

  function legOf(stop: Stop): Leg {
    const leg = legs.get(stop);
    if (!leg) throw new Error(`the conversation did not come to ${stop.title}`);
    return leg;
  }

  describe.each(stops)('$title', (stop) => {
    it('gives the model its own state back, unmodified', () => {
      const { body, ownStates } = legOf(stop);
      const states = statesIn(body);
      const own = states.filter((state) => state !== placeholder);
      expect(own).toHaveLength(stop.own);
      for (const state of own) expect(ownStates).toContain(inTheUsualAlphabet(state));
      expect(states).toHaveLength(stop.own + (stop.placeholders ?? 0));
    });

    it('shows it the state of no other, and says what was dropped', () => {
      const { body, otherStates, warnings } = legOf(stop);
      const text = JSON.stringify(body);
      expect(text).not.toContain(sealed);
      // A thought is a text as well, which Google may be shown as a thought.
      for (const state of otherStates.filter((value) => !value.startsWith('The user')))
        expect(text).not.toContain(JSON.stringify(state).slice(1, -1));
      const codes = warnings.map((warning) => warning.split(';')[0]);
      const count = (code: string) => codes.filter((given) => given === code).length;
      expect(count('signature_dropped')).toBe(stop.dropped);
      expect(count('signature_synthesised')).toBe(stop.placeholders ?? 0);
    });

    it('reaches the upstream as the fixture has it', () => {
      const { body, warnings } = legOf(stop);
      const number = String(stops.indexOf(stop) + 1).padStart(2, '0');
      const file = new URL(`${number}-${stop.title}.json`, folder);
      const page = `${JSON.stringify({ model: stop.model, warnings, upstreamGot: body }, null, 2)}\n`;
      if (process.env.UPDATE_FIXTURES === '1') {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, page);
      }
      if (readFileSync(file, 'utf8') !== page)
        throw new Error(`${number}-${stop.title} differs; if it should, \`${command}\`: ${page}`);
    });
  });
});

const config = {
  thinkingConfig: { thinkingLevel: ThinkingLevel.LOW, includeThoughts: true },
  tools: [
    {
      functionDeclarations: ['getWeather', 'getTime'].map((name) => ({
        name,
        parametersJsonSchema: {
          type: 'object',
          properties: { city: { type: 'string' } },
          required: ['city'],
        },
      })),
    },
  ],
};

function formatOf({ model }: Stop): MatrixFormat {
  const format = formats[model];
  if (!format) throw new Error(`nobody serves ${model}`);
  return format;
}

/** Documented for a call that Gemini did not make itself. */
const placeholder = 'skip_thought_signature_validator';

/** How the gateway's own envelopes begin, in base64. */
const sealed = Buffer.from('GWS').toString('base64');

/** Members that hold state, wherever a wire has them. */
const stateMembers = [
  'thoughtSignature',
  'signature',
  'reasoning_details',
  'reasoning_content',
  'encrypted_content',
];

function statesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(statesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (!stateMembers.includes(name)) return statesIn(inner);
    return [typeof inner === 'string' ? inner : JSON.stringify(inner)];
  });
}

function inTheOtherAlphabet({ role, parts = [] }: Content): Content {
  const reencode = (bytes: string) => Buffer.from(bytes, 'base64').toString('base64url');
  return {
    role,
    parts: parts.map(({ thoughtSignature: bytes, ...part }) =>
      bytes === undefined ? part : { ...part, thoughtSignature: reencode(bytes) },
    ),
  };
}

/** Google reads both alphabets, and the bytes are the same. */
function inTheUsualAlphabet(state: string): string {
  return /^[\w-]+$/.test(state) ? Buffer.from(state, 'base64').toString('base64') : state;
}
