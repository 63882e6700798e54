import type { ErrorObject } from 'ajv';
import type {
  AllowedConfig,
  AuthConfig,
  BatchesConfig,
  BudgetConfig,
  CacheConfig,
  CallerLimits,
  Config,
  DatabaseConfig,
  DialectConfig,
  DialectName,
  DialectsConfig,
  InteractionsConfig,
  KeyConfig,
  LimitsConfig,
  LogConfig,
  MediaConfig,
  ModelConfig,
  ModelFacts,
  ModelTimeouts,
  OtlpConfig,
  Prices,
  ProjectConfig,
  ProviderConfig,
  RecordingsConfig,
  RedisConfig,
  RouterConfig,
  RoutingConfig,
  ServerConfig,
  TimeoutsConfig,
  TracesConfig,
} from '../../generated/config/types.js';
import { validateConfig } from '../../generated/config/validators.js';
import { isObject } from '../core/json.js';
import { fail, ok, type Result } from '../core/result.js';
import { type ConfigProblem, isSecret, type PathSegment, showPath } from './problem.js';
import type { Substitution } from './substitute.js';

/** Settings as written: what has a default may be absent. */
export interface WrittenConfig {
  readonly server?: Partial<ServerConfig>;
  readonly dataDir?: string;
  readonly filesDir?: string;
  readonly database?: Written<DatabaseConfig>;
  readonly redis?: Written<RedisConfig>;
  readonly keys?: readonly KeyConfig[];
  readonly projects?: Readonly<Record<string, ProjectConfig>>;
  readonly providers?: Readonly<Record<string, WrittenProvider>>;
  readonly models?: Readonly<Record<string, WrittenModel>>;
  readonly catalogue?: Readonly<Record<string, ModelFacts>>;
  readonly auth?: Partial<AuthConfig>;
  readonly limits?: Partial<LimitsConfig>;
  readonly media?: Partial<MediaConfig>;
  readonly timeouts?: Partial<TimeoutsConfig>;
  readonly dialects?: { readonly [Name in DialectName]?: Partial<DialectConfig> };
  readonly routing?: Partial<RoutingConfig>;
  readonly batches?: Partial<BatchesConfig>;
  readonly cache?: Partial<CacheConfig>;
  readonly interactions?: Partial<InteractionsConfig>;
  readonly traces?: Partial<Omit<TracesConfig, 'otlp'>> & {
    readonly otlp?: Partial<OtlpConfig> & Pick<OtlpConfig, 'endpoint'>;
  };
  readonly recordings?: Partial<RecordingsConfig>;
  readonly log?: LogConfig;
}

/** With an address, and the rest where it is wished otherwise. */
type Written<Server extends { url: string }> = Pick<Server, 'url'> & Partial<Server>;

export type WrittenModel = Omit<ModelConfig, 'router' | 'hedge'> & {
  readonly hedge?: boolean;
  readonly router?: Partial<RouterConfig>;
};

export type WrittenProvider = Omit<ProviderConfig, 'headers'> &
  Partial<Pick<ProviderConfig, 'headers'>>;

/** Checks settings against `openapi/config.yaml`. */
export function check({
  settings,
  variables,
}: Substitution): Result<WrittenConfig, readonly ConfigProblem[]> {
  const validate: Validate = validateConfig;
  if (isValid(settings, validate)) return ok(settings);
  const read = readAsNumbers(settings, validate.errors ?? [], variables);
  if (isValid(read, validate)) return ok(read);

  const problems = new Map<string, ConfigProblem>();
  for (const error of validate.errors ?? []) {
    // Its cause has an entry of its own, with the name in `propertyName`.
    if (error.keyword === 'propertyNames') continue;
    const path = pathOf(error, read);
    const shown = showPath(path);
    // Under a name that is not known there may be a secret: a misspelt `apiKey`.
    const unknown = error.keyword === 'additionalProperties' || error.propertyName !== undefined;
    const given = unknown ? '' : givenValue(read, path, variables.get(shown));
    const message = `${given}${describe(error, path)}`;
    // One per place: what comes later, such as the allowed words, says more than the type.
    problems.set(shown, { path: shown, message });
  }
  return fail([...problems.values()]);
}

interface Validate {
  (data: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}

function isValid(settings: unknown, validate: Validate): settings is WrittenConfig {
  return validate(settings);
}

/** Variables hold text only; where a number or a boolean is expected, their text is read as one. */
function readAsNumbers(
  settings: Record<string, unknown>,
  errors: readonly ErrorObject[],
  variables: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const read = structuredClone(settings);
  for (const error of errors) {
    const path = pathOf(error, settings);
    if (error.keyword !== 'type' || !variables.has(showPath(path))) continue;
    const parent = valueAt(read, path.slice(0, -1));
    const name = path.at(-1);
    if (!isObject(parent) || name === undefined) continue;
    parent[name] = readAs(String(error.params.type), String(parent[name]));
  }
  return read;
}

function readAs(type: string, text: string): unknown {
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  const isNumeric = (type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(text);
  return isNumeric ? Number(text) : text;
}

/** Where the fault is; a missing or unknown member is named itself. */
function pathOf(
  { instancePath, params, keyword, propertyName }: ErrorObject,
  settings: unknown,
): PathSegment[] {
  const path: PathSegment[] = [];
  for (const pointer of instancePath.split('/').slice(1)) {
    const name = pointer.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(valueAt(settings, path)) ? Number(name) : name);
  }
  if (propertyName !== undefined) path.push(propertyName);
  else if (keyword === 'required') path.push(String(params.missingProperty));
  else if (keyword === 'additionalProperties') path.push(String(params.additionalProperty));
  return path;
}

function valueAt(settings: unknown, path: readonly PathSegment[]): unknown {
  return path.reduce<unknown>((value, segment) => {
    if (Array.isArray(value) && typeof segment === 'number') return value[segment];
    return isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
  }, settings);
}

/** "is 99999; " for a plain value that may be shown. */
function givenValue(
  settings: unknown,
  path: readonly PathSegment[],
  variable: string | undefined,
): string {
  const value = valueAt(settings, path);
  if (variable !== undefined) return `comes from the variable ${variable}; it `;
  if (value === undefined || isSecret(path)) return '';
  if (Array.isArray(value)) return 'is a list; it ';
  if (isObject(value)) return 'holds settings of its own; it ';
  return `is ${JSON.stringify(value).slice(0, longestShown)}; it `;
}

const longestShown = 100;

function describe(
  { keyword, params, message, propertyName }: ErrorObject,
  path: readonly PathSegment[],
): string {
  if (propertyName !== undefined) return `is no name to use here: it ${message}`;
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
      return `is no setting; there is ${settingsAt(path.slice(0, -1)).join(', ')}`;
    case 'enum':
      return `must be one of ${params.allowedValues.join(', ')}`;
    case 'type':
      return `must be ${typeNames[String(params.type)] ?? params.type}`;
    case 'format':
      return params.format === 'date-time'
        ? 'must be a time such as 2027-01-31T00:00:00Z'
        : 'must be a URL such as https://api.example.com/v1';
    default:
      return message ?? 'is not allowed';
  }
}

const typeNames: Readonly<Record<string, string>> = {
  object: 'settings by name (`name: value`)',
  array: 'a list',
  string: 'a text',
  'string,number': 'a number, as one or as a text',
  'string,object': "a file's path, or what stands in the file",
  'number,object': 'a number, or settings by name (`name: value`)',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

/** Names known at a place, for the message about one that is not. */
function settingsAt([section, name, member, ...rest]: readonly PathSegment[]): string[] {
  if (section === undefined) return sections.config;
  if (section === 'dialects') return name === undefined ? sections.dialects : sections.dialect;
  if (section === 'providers' && member === 'timeouts') return sections.timeouts;
  if (section === 'providers') return sections.provider;
  if (section === 'keys') {
    if (member === 'allowed') return sections.allowed;
    return member === 'limits' ? callerLimits(rest) : sections.key;
  }
  if (section === 'projects') {
    return member === 'limits' ? callerLimits(rest) : sections.project;
  }
  if (section === 'models') {
    return member === 'router'
      ? sections.router
      : member === 'timeouts'
        ? sections.modelTimeouts
        : sections.model;
  }
  if (section === 'catalogue') {
    return member === 'prices'
      ? sections.prices
      : member === 'quality'
        ? sections.quality
        : sections.facts;
  }
  if (section === 'server' || section === 'limits' || section === 'timeouts') {
    return sections[section];
  }
  if (section === 'database' || section === 'redis') return sections[section];
  if (section === 'media' || section === 'batches' || section === 'cache' || section === 'log')
    return sections[section];
  if (section === 'interactions' || section === 'auth') return sections[section];
  if (section === 'traces') return name === 'otlp' ? sections.otlp : sections.traces;
  if (section === 'recordings') return sections.recordings;
  return [];
}

function callerLimits(path: readonly PathSegment[]): string[] {
  return path[0] === 'budgets' ? sections.budget : sections.callerLimits;
}

/** A setting that the document gains has to be added here before this compiles. */
const sections = {
  config: namesOf<Config>({
    server: 0,
    dataDir: 0,
    filesDir: 0,
    database: 0,
    redis: 0,
    keys: 0,
    projects: 0,
    providers: 0,
    models: 0,
    catalogue: 0,
    auth: 0,
    limits: 0,
    media: 0,
    timeouts: 0,
    dialects: 0,
    routing: 0,
    batches: 0,
    cache: 0,
    interactions: 0,
    traces: 0,
    recordings: 0,
    log: 0,
  }),
  server: namesOf<ServerConfig>({
    host: 0,
    port: 0,
    rootDialect: 0,
    hosts: 0,
    publicUrl: 0,
    corsOrigins: 0,
    drainDelayMs: 0,
    drainMs: 0,
  }),
  key: namesOf<KeyConfig>({
    name: 0,
    key: 0,
    project: 0,
    scopes: 0,
    allowed: 0,
    limits: 0,
    expiresAt: 0,
  }),
  auth: namesOf<AuthConfig>({ staleMaxMs: 0, failedPerMinute: 0 }),
  allowed: namesOf<AllowedConfig>({ models: 0, dialects: 0, operations: 0 }),
  project: namesOf<ProjectConfig>({ limits: 0 }),
  callerLimits: namesOf<CallerLimits>({
    requestsPerMinute: 0,
    tokensPerMinute: 0,
    concurrency: 0,
    budgets: 0,
  }),
  budget: namesOf<BudgetConfig>({ usd: 0, window: 0 }),
  database: namesOf<DatabaseConfig>({ url: 0, timeoutMs: 0, connections: 0 }),
  redis: namesOf<RedisConfig>({ url: 0, timeoutMs: 0 }),
  provider: namesOf<ProviderConfig>({
    format: 0,
    profile: 0,
    baseUrl: 0,
    apiKey: 0,
    accessToken: 0,
    project: 0,
    location: 0,
    credentials: 0,
    apiVersion: 0,
    region: 0,
    accessKeyId: 0,
    secretAccessKey: 0,
    sessionToken: 0,
    awsProfile: 0,
    headers: 0,
    timeouts: 0,
    idempotencyHeader: 0,
    fanOutCandidates: 0,
    promptCaching: 0,
  }),
  model: namesOf<ModelConfig>({ targets: 0, router: 0, hedge: 0, timeouts: 0 }),
  modelTimeouts: namesOf<ModelTimeouts>({ headersMs: 0, streamHeadersMs: 0, firstEventMs: 0 }),
  router: namesOf<RouterConfig>({ candidates: 0, costBias: 0, profile: 0 }),
  facts: namesOf<ModelFacts>({
    contextTokens: 0,
    outputTokens: 0,
    prices: 0,
    quantization: 0,
    collectsData: 0,
    retainsData: 0,
    distillable: 0,
    tools: 0,
    structuredOutput: 0,
    inputModalities: 0,
    quality: 0,
  }),
  prices: namesOf<Prices>({
    promptPerMillionTokens: 0,
    cachedPerMillionTokens: 0,
    cacheWritePerMillionTokens: 0,
    completionPerMillionTokens: 0,
    perRequest: 0,
    perImage: 0,
  }),
  quality: namesOf<Exclude<ModelFacts['quality'], number | undefined>>({
    easy: 0,
    medium: 0,
    hard: 0,
  }),
  limits: namesOf<LimitsConfig>({
    concurrency: 0,
    concurrencyPerKey: 0,
    bodyBytes: 0,
    uploadBytes: 0,
    headerBytes: 0,
    headerCount: 0,
    jsonDepth: 0,
    jsonNodes: 0,
    jsonKeys: 0,
    responseBytes: 0,
    eventLoopDelayMs: 0,
    rssPercent: 0,
  }),
  media: namesOf<MediaConfig>({
    fetchRemote: 0,
    fetchBytes: 0,
    fetchMs: 0,
    fetchPorts: 0,
    deniedHosts: 0,
  }),
  timeouts: namesOf<TimeoutsConfig>({
    connectMs: 0,
    headersMs: 0,
    streamHeadersMs: 0,
    firstEventMs: 0,
    idleMs: 0,
    totalMs: 0,
    streamTotalMs: 0,
  }),
  dialects: namesOf<DialectsConfig>({
    gemini: 0,
    opper: 0,
    omnirouters: 0,
    nordlys: 0,
    adaptive: 0,
  }),
  dialect: namesOf<DialectConfig>({ strictAuth: 0 }),
  routing: namesOf<RoutingConfig>({
    circuitBreaker: 0,
    cooldowns: 0,
    concurrencyPerTarget: 0,
    queueMs: 0,
  }),
  cache: namesOf<CacheConfig>({
    store: 0,
    memoryBytes: 0,
    ttlSeconds: 0,
    maxTtlSeconds: 0,
    minSimilarity: 0,
    byDefault: 0,
    embeddings: 0,
  }),
  batches: namesOf<BatchesConfig>({
    concurrency: 0,
    tries: 0,
    maxRequests: 0,
    expiryMs: 0,
    retentionMs: 0,
  }),
  interactions: namesOf<InteractionsConfig>({ store: 0, retentionMs: 0, concurrency: 0 }),
  traces: namesOf<TracesConfig>({ keep: 0, retentionMs: 0, otlp: 0 }),
  otlp: namesOf<OtlpConfig>({ endpoint: 0, headers: 0, sample: 0, serviceName: 0 }),
  recordings: namesOf<RecordingsConfig>({ projects: 0, retentionMs: 0, maxBytes: 0, redact: 0 }),
  log: namesOf<LogConfig>({ level: 0 }),
};

function namesOf<T>(names: Record<keyof T, 0>): string[] {
  return Object.keys(names);
}
