import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getHeapStatistics } from 'node:v8';
import type { ProviderFormat } from '../generated/config/types.js';
import { validateGatewayExtensions } from '../generated/dialects/validators.js';
import { enums, shapes } from '../generated/fields.js';
import { type Carrier, createAuthenticator, type Principal } from './auth/authenticate.js';
import { catalogue, unknownModelLimits } from './catalogue/models.js';
import type { GatewayConfig } from './config/gateway-config.js';
import type { DialectName } from './core/canonical.js';
import { createNormaliser } from './core/normalise.js';
import { createDemoUpstream } from './demo/upstream.js';
import { adaptive } from './dialects/adaptive/index.js';
import type { Dialect, ListedModel, Services } from './dialects/dialect.js';
import { gemini } from './dialects/gemini/index.js';
import { nordlys } from './dialects/nordlys/index.js';
import { omnirouters } from './dialects/omnirouters/index.js';
import { opper } from './dialects/opper/index.js';
import type { ClientFormat } from './formats/format.js';
import { createDiscovery } from './gateway/discover-models.js';
import { createGateway } from './gateway/gateway.js';
import { listedId } from './gateway/list-models.js';
import { createProvider } from './providers/create-provider.js';
import type { Provider } from './providers/provider.js';
import type { RoutingTable } from './routing/aliases.js';
import { createDrain } from './server/drain.js';
import { createFrontDoor, type MountedDialect } from './server/front-door.js';
import { createLog } from './server/log.js';
import { mountDocument } from './server/mount-document.js';
import { createIds } from './server/new-id.js';
import { createBodyReader } from './server/read-body.js';
import { createInputReader } from './server/read-input.js';
import { embeddedDatabase } from './storage/embedded.js';
import { readAwsFrames } from './transport/aws-event-stream.js';
import { readBytes } from './transport/read-bytes.js';
import { createSender } from './transport/send.js';
import { readFrames } from './transport/sse.js';

export interface StartOptions {
  readonly config: GatewayConfig;
  /** HMAC digest of a key -> its owner. */
  readonly principals: ReadonlyMap<string, Principal>;
  readonly pepper: Uint8Array;
}

export interface Running {
  /** Where it listens, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Calls in flight may take this long once the gateway is told to stop. */
const drainLimitMs = 30_000;

/** Each is loaded where a provider speaks it: most gateways start with two or three. */
const formats: Readonly<Record<ProviderFormat, () => Promise<ClientFormat>>> = {
  gemini: async () => (await import('./formats/gemini/index.js')).gemini,
  'openai-chat': async () => (await import('./formats/openai-chat/index.js')).openaiChat,
  'openai-responses': async () =>
    (await import('./formats/openai-responses/index.js')).openaiResponses,
  'anthropic-messages': async () =>
    (await import('./formats/anthropic-messages/index.js')).anthropicMessages,
  'bedrock-converse': async () =>
    (await import('./formats/bedrock-converse/index.js')).bedrockConverse,
};

const dialects: Readonly<Record<DialectName, Dialect>> = {
  gemini,
  opper,
  omnirouters,
  nordlys,
  adaptive,
};

/** Puts the gateway together and listens. Nothing below this file reads the environment. */
export async function start({ config, principals, pepper }: StartOptions): Promise<Running> {
  const { timeouts, limits, server: listen } = config;
  const newId = createIds();
  const sender = createSender({ connectTimeoutMs: timeouts.connectMs });
  const providers = new Map<string, Provider>();
  // One after the other: module loaders are not made for several that share files.
  for (const settings of config.providers) {
    const format = await formats[settings.format]();
    const isDemo = settings.name === 'demo';
    const send = isDemo ? createDemoUpstream({ now: Date.now }) : sender.send;
    const provider = createProvider({
      ...settings,
      format,
      send,
      timeouts: { ...timeouts, ...settings.timeouts },
    });
    providers.set(provider.name, provider);
  }
  const table = routingTable(config);
  const log = createLog(config.log.level);
  const readBody = (body: AsyncIterable<Uint8Array>, limitBytes = limits.responseBytes) =>
    readBytes(body, limitBytes);
  const database = embeddedDatabase(config.dataDir);
  const gateway = createGateway({
    providers,
    table,
    models: listedModels(config, table),
    unlisted: { ...unknownModelLimits, supportedGenerationMethods: generation },
    discover: createDiscovery({
      now: Date.now,
      readBytes: readBody,
      missed: (provider, error) =>
        log({
          level: 'warn',
          requestId: newId(),
          operation: 'discoverModels',
          status: error.httpStatus,
          provider,
          error,
        }),
    }),
    tools: {
      newId,
      readFrames: (body, framing) =>
        framing === 'aws-event-stream'
          ? readAwsFrames(body, limits.responseBytes)
          : readFrames(body, limits.responseBytes),
      readBytes: readBody,
    },
  });

  const services: Services = {};

  const readInput = createInputReader({
    readBody: createBodyReader({ bodyBytes: limits.bodyBytes, inFlightBytes: inFlightBytes() }),
    jsonLimits: {
      depth: limits.jsonDepth,
      nodes: limits.jsonNodes,
      keysPerObject: limits.jsonKeys,
    },
    normalise: createNormaliser({ shapes, enums }),
    validateExtensions: validateGatewayExtensions,
  });
  const mounted = Object.fromEntries(
    Object.entries(dialects).map(([name, dialect]): [string, MountedDialect] => {
      const strict = config.dialects[name as DialectName]?.strictAuth === true;
      const mount = mountDocument(dialect, gateway, services, readInput);
      return [name, { dialect, mount, ...(strict ? { carriers: carriersOf(dialect) } : {}) }];
    }),
  ) as Record<DialectName, MountedDialect>;

  const server = createFrontDoor({
    dialects: mounted,
    authenticate: createAuthenticator(principals, pepper),
    app: onFirstRequest(async () => {
      const { createApp } = await import('./server/app.js');
      return createApp({ documents: publishedDocuments, newId });
    }),
    rootDialect: listen.rootDialect,
    hosts: listen.hosts,
    ...(listen.publicUrl === undefined ? {} : { publicUrl: listen.publicUrl }),
    corsOrigins: listen.corsOrigins,
    maxHeaderBytes: limits.headerBytes,
    maxHeaders: limits.headerCount,
    totalTimeoutMs: timeouts.totalMs,
    streamTotalTimeoutMs: timeouts.streamTotalMs,
    now: Date.now,
    newId,
    log,
  });
  const drain = createDrain(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(listen.port, listen.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = listen.host.includes(':') ? `[${listen.host}]` : listen.host;
  return {
    url: `http://${host}:${port}`,
    async close() {
      await drain(drainLimitMs);
      await sender.close();
      await database.close();
    },
  };
}

/** Express is loaded with the first request that is no model call: most starts never need it. */
function onFirstRequest(load: () => Promise<RequestListener>): RequestListener {
  let loading: Promise<RequestListener> | undefined;
  return (request, response) => {
    loading ??= load();
    loading.then(
      (listener) => listener(request, response),
      () => response.destroy(),
    );
  };
}

/** Request bodies held at one moment: a quarter of the heap, 256 MiB at most. */
function inFlightBytes(): number {
  return Math.min(256 * 1024 * 1024, getHeapStatistics().heap_size_limit / 4);
}

function routingTable({ providers, models }: GatewayConfig): RoutingTable {
  const names = new Set(providers.map(({ name }) => name));
  const onlyDemo = providers.length === 1 && names.has('demo');
  return {
    aliases: new Map(Object.entries(models).map(([alias, { targets }]) => [alias, targets])),
    providers,
    catalogue: catalogue.filter(({ provider }) => names.has(provider)),
    ...(onlyDemo ? { answersAll: 'demo' } : {}),
  };
}

const generation = ['generateContent', 'streamGenerateContent', 'countTokens'];

/** Aliases first, then every catalogue model of a configured provider under its full id. */
function listedModels({ models }: GatewayConfig, table: RoutingTable): ListedModel[] {
  const aliases = Object.keys(models)
    .filter((id) => id !== '*')
    .map((id) => ({
      id,
      displayName: id,
      ...unknownModelLimits,
      supportedGenerationMethods: generation,
    }));
  const known = catalogue
    .filter(({ provider }) => table.providers.some(({ name }) => name === provider))
    .map(({ provider, id, displayName, inputTokenLimit, outputTokenLimit, embeds }) => ({
      id: listedId(provider, id),
      displayName,
      inputTokenLimit,
      outputTokenLimit,
      supportedGenerationMethods: embeds ? ['embedContent', 'batchEmbedContents'] : generation,
    }));
  return [...aliases, ...known];
}

/** Carriers of the key that a dialect's own document publishes. */
function carriersOf({ securitySchemes }: Dialect): ReadonlySet<Carrier> {
  const carriers: Readonly<Record<string, Carrier>> = {
    googleApiKey: 'x-goog-api-key',
    bearer: 'authorization',
    xApiKey: 'x-api-key',
    apiKey: 'api-key',
    queryKey: 'query',
  };
  return new Set(Object.keys(securitySchemes).flatMap((name) => carriers[name] ?? []));
}

const publishedDocuments = {
  gemini: async () => (await import('../generated/dialects/gemini/document.js')).document,
  opper: async () => (await import('../generated/dialects/opper/document.js')).document,
  omnirouters: async () => (await import('../generated/dialects/omnirouters/document.js')).document,
  nordlys: async () => (await import('../generated/dialects/nordlys/document.js')).document,
  adaptive: async () => (await import('../generated/dialects/adaptive/document.js')).document,
};
