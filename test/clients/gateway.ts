import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keyDigest } from '../../src/auth/authenticate.js';
import { loadConfig } from '../../src/config/load-config.js';
import { configuredPrincipal } from '../../src/core/principal.js';
import { ok } from '../../src/core/result.js';
import { type StartOptions, start } from '../../src/main.js';
import { officialProblems } from '../replay/official.js';
import {
  type Recorded,
  type Replay,
  type ReplayFormat,
  replayKey,
  startReplay,
} from '../replay/upstream.js';
import { replayAccessKeyId } from '../replay/wires/bedrock-converse.js';

/** The provider of a format and the models that the tests ask it for, as clients write them. */
interface Setting {
  readonly format: ReplayFormat;
  /** Names of the providers; each is the same upstream, with the habits of that host. */
  readonly providers: readonly string[];
  readonly model: string;
  /** A model that thinks, writes its thoughts out and wants its state back. */
  readonly thinker: string;
  readonly embedder?: string;
  /** Whether the upstream counts tokens itself. */
  readonly counts: boolean;
  /** Whether the format has stop sequences. */
  readonly stops: boolean;
  /** Whether thoughts are counted apart from the rest of the answer. */
  readonly countsThoughts: boolean;
  /** Seconds that a client is told to wait; the gateway has a guess where the provider says nothing. */
  readonly wait: number;
  /** Whether a filter that stops a prompt says so in a stream before it has said something else. */
  readonly blocksFirst: boolean;
}

/** What most formats have in common. */
const usual = {
  counts: true,
  stops: true,
  countsThoughts: true,
  wait: 7,
  blocksFirst: true,
} as const;

export const settings: readonly Setting[] = [
  {
    format: 'gemini',
    providers: ['gemini'],
    model: 'gemini/gemini-2.5-flash',
    thinker: 'gemini/gemini-3-pro-preview',
    embedder: 'gemini/gemini-embedding-001',
    ...usual,
  },
  {
    format: 'openai-chat',
    providers: ['openai', 'deepseek'],
    model: 'openai/gpt-4o',
    thinker: 'deepseek/deepseek-reasoner',
    embedder: 'openai/text-embedding-3-small',
    ...usual,
  },
  {
    format: 'openai-responses',
    providers: ['openai'],
    model: 'openai/gpt-4o',
    thinker: 'openai/gpt-5',
    embedder: 'openai/text-embedding-3-small',
    ...usual,
    stops: false,
  },
  {
    format: 'anthropic-messages',
    providers: ['anthropic'],
    model: 'anthropic/claude-sonnet-4-5',
    thinker: 'anthropic/claude-sonnet-4-5',
    ...usual,
  },
  {
    format: 'bedrock-converse',
    providers: ['bedrock'],
    model: 'bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0',
    thinker: 'bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0',
    ...usual,
    countsThoughts: false,
    wait: 1,
    blocksFirst: false,
  },
];

export interface TestGateway extends Setting {
  readonly url: string;
  readonly upstream: Replay;
  /** Id of a model of the same provider, such as one that asks the upstream for a fault. */
  modelNamed(name: string): string;
  /** Ends this gateway and starts the next one on what it has kept, before the same provider. */
  restart(): Promise<TestGateway>;
  close(): Promise<void>;
}

export const gatewayKey = 'key-of-the-client-tests';

/** A valid key of somebody else. */
export const otherKey = 'key-of-other-clients';

/** A key that may bring endpoints of its own. */
export const endpointKey = 'key-of-clients-with-endpoints';

/** What differs from an ordinary gateway of these tests. */
interface Further {
  /** Sections of the configuration. */
  readonly sections?: Readonly<Record<string, unknown>>;
  readonly publicNetwork?: StartOptions['publicNetwork'];
}

/** What outlives a gateway. */
interface Surroundings extends Further {
  readonly upstream: Replay;
  readonly dataDir: string;
}

/** A gateway in this process before one provider on a real socket. */
export async function startTestGateway(
  setting: Setting,
  aliases: Readonly<Record<string, string>> = {},
  further: Further = {},
): Promise<TestGateway> {
  const upstream = await startReplay(setting.format);
  // Made only where something is kept.
  const dataDir = path.join(tmpdir(), `pollux-${randomUUID()}`);
  return startAmong({ ...further, upstream, dataDir }, setting, aliases);
}

async function startAmong(
  surroundings: Surroundings,
  setting: Setting,
  aliases: Readonly<Record<string, string>>,
): Promise<TestGateway> {
  const { upstream, dataDir, sections, publicNetwork } = surroundings;
  const login =
    setting.format === 'bedrock-converse'
      ? { region: 'us-east-1', accessKeyId: replayAccessKeyId, secretAccessKey: replayKey }
      : { apiKey: replayKey };
  const provider = { format: setting.format, baseUrl: upstream.url, ...login };
  const models = Object.entries(aliases).map(([alias, target]) => [alias, { targets: [target] }]);
  const text = JSON.stringify({
    server: { port: 0 },
    providers: Object.fromEntries(setting.providers.map((name) => [name, provider])),
    models: Object.fromEntries(models),
    // One gateway serves many tests: what one of them breaks is not to be remembered in the next.
    routing: { circuitBreaker: false, cooldowns: false },
    // A machine that is busy with other tests is none of theirs.
    limits: { eventLoopDelayMs: 0 },
    log: { level: 'silent' },
    ...sections,
  });
  const loaded = loadConfig({
    file: 'test.yaml',
    env: {},
    readFile: () => ok({ text, mode: 0o600 }),
  });
  if (!loaded.ok)
    throw new Error(loaded.error.map(({ path, message }) => `${path} ${message}`).join('; '));

  const pepper = Buffer.from('pepper of the client tests');
  const principals = new Map([
    [keyDigest(gatewayKey, pepper), configuredPrincipal('tests', 'tests')],
    [keyDigest(otherKey, pepper), configuredPrincipal('others', 'others')],
    [
      keyDigest(endpointKey, pepper),
      configuredPrincipal('endpoints', 'tests', ['inference', 'custom_endpoint']),
    ],
  ]);
  const config = { ...loaded.value.config, dataDir };
  const gateway = await start({
    config,
    principals,
    pepper,
    // Whoever is asked again is asked at once.
    random: () => 0,
    ...(publicNetwork ? { publicNetwork } : {}),
  });
  return {
    ...setting,
    url: gateway.url,
    upstream,
    modelNamed: (name) => `${setting.providers[0]}/${name}`,
    async restart() {
      await gateway.close();
      return startAmong(surroundings, setting, aliases);
    },
    async close() {
      await gateway.close();
      await rm(dataDir, { recursive: true, force: true });
      await upstream.close();
      for (const request of upstream.requests) checkRequest(setting.format, request);
    },
  };
}

/** What the gateway sent has to be what the vendor's own schema describes, in every test. */
function checkRequest(format: ReplayFormat, { path, model, body, refusal }: Recorded): void {
  const generates =
    /generateContent|streamGenerateContent|chat\/completions|responses$|messages$|converse(?:-stream)?$/.test(
      path,
    );
  // Hosts that copy OpenAI's wire have members of their own.
  if (!generates || refusal !== undefined || model.startsWith('deepseek')) return;
  const problems =
    officialProblems(format, body.stream === true ? 'stream-request' : 'request', body) ?? [];
  if (problems.length > 0)
    throw new Error(`${format} was sent ${JSON.stringify(body)}: ${problems.join('; ')}`);
}

/** Models whose streams fail after the first pieces, and whether all of the text came by then. */
export const brokenStreams = [
  { model: 'cut-stream', whole: false },
  { model: 'error-in-stream', whole: false },
  { model: 'no-finish', whole: true },
];

/** Its answer, which repeats it, takes more pieces than come before a failure, and more tokens than `fewTokens`. */
export const longPrompt = 'Say all of this again, from its first word to its very last one.';

/** The least that every format takes for a limit; a token of the replay is four characters. */
export const fewTokens = 16;

/** A PNG of one pixel, 67 bytes; its base64 has both letters that differ between the alphabets. */
export const onePixelPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** What a tool of these tests gives for a city. */
export function degreesIn(city: unknown): string {
  return `${{ Paris: 18, Rome: 24 }[String(city)] ?? 0} degrees`;
}

export async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const chunks: T[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

/** What a promise is rejected with. Not every such value is an `Error` of the test's own realm. */
export async function failureOf(
  promise: Promise<unknown>,
): Promise<Error & { readonly [key: string]: unknown }> {
  const [outcome] = await Promise.allSettled([promise]);
  if (outcome.status === 'fulfilled') throw new Error('it did not fail');
  return outcome.reason;
}
