import type { Limits } from '../core/principal.js';
import { fail, ok, type Result } from '../core/result.js';
import { bedrockProblems, bedrockSettings } from './bedrock.js';
import { readPrincipal, readProjects } from './callers.js';
import { check, type WrittenConfig, type WrittenProvider } from './check.js';
import { checkCache } from './check-cache.js';
import { defaults, otlpDefaults, serverDefaults } from './defaults.js';
import { providerFinder } from './find-provider.js';
import type { GatewayConfig, GatewayKey, ProviderConfig } from './gateway-config.js';
import { demoProvider, knownProvider } from './known-providers.js';
import { linkCatalogue } from './link-catalogue.js';
import { linkModels } from './link-models.js';
import type { ConfigProblem } from './problem.js';
import { providersFromEnvironment } from './providers-from-environment.js';
import { readYaml } from './read-yaml.js';
import { findServer, hasPassword } from './servers.js';
import { type Environment, type Substitution, substitute } from './substitute.js';
import { defaultLocation, isVertex, vertexBaseUrl, vertexProblems } from './vertex.js';

export type { GatewayConfig } from './gateway-config.js';

export interface ConfigSources {
  /** Path of the configuration file; without one there is the environment and the defaults. */
  readonly file?: string;
  readonly env: Environment;
  /** Fails with what went wrong, in words for the operator. */
  readonly readFile: (path: string) => Result<ConfigFile, string>;
}

export interface ConfigFile {
  readonly text: string;
  /** Permission bits of the file. */
  readonly mode: number;
}

export interface LoadedConfig {
  readonly config: GatewayConfig;
  /** Lines for the operator about what works but should not stay. */
  readonly warnings: readonly string[];
}

/**
 * File, environment and defaults -> the configuration. A file's provider or key goes before the
 * environment's of the same name; `POLLUX_DATA_DIR` goes before the file,
 * as do `POLLUX_DATABASE_URL` and `POLLUX_REDIS_URL`.
 *
 * @returns every problem at once, or the configuration.
 */
export function loadConfig(sources: ConfigSources): Result<LoadedConfig, readonly ConfigProblem[]> {
  const { env } = sources;
  const read = readSettings(sources);
  if (!read.ok) return read;
  const { written, substitution } = read.value;

  const problems: ConfigProblem[] = [];
  const projects = readProjects(written, problems);
  const keys = collectKeys(written, projects, env, problems);
  const providers = collectProviders(written, env, problems);
  const findProvider = providerFinder(providers, substitution.absent);
  const links = linkModels(written, {
    findProvider,
    readText: (path) => {
      const file = sources.readFile(path);
      return file.ok ? ok(file.value.text) : file;
    },
  });
  const facts = linkCatalogue(written, findProvider);
  problems.push(...links.problems, ...facts.problems);
  const database = findServer('database', written.database, env, problems);
  const redis = findServer('redis', written.redis, env, problems);
  problems.push(...checkCache(written, redis !== undefined, findProvider));
  if (problems.length > 0) return fail(problems);

  const { server, dataDir, filesDir, auth, limits, media, timeouts, routing, batches, cache, log } =
    written;
  const config: GatewayConfig = {
    server: { ...defaults.server, ...server },
    dataDir: env.POLLUX_DATA_DIR?.trim() || dataDir || defaults.dataDir,
    ...(filesDir === undefined ? {} : { filesDir }),
    ...(database ? { database: { ...serverDefaults.database, ...database } } : {}),
    ...(redis ? { redis: { ...serverDefaults.redis, ...redis } } : {}),
    keys,
    projects,
    providers,
    models: links.models,
    routers: links.routers,
    catalogue: facts.catalogue,
    dialects: dialectSettings(written),
    timeouts: { ...defaults.timeouts, ...timeouts },
    auth: { ...defaults.auth, ...auth },
    limits: { ...defaults.limits, ...limits },
    media: { ...defaults.media, ...media },
    routing: { ...defaults.routing, ...routing },
    batches: { ...defaults.batches, ...batches },
    cache: { ...defaults.cache, ...cache },
    interactions: { ...defaults.interactions, ...written.interactions },
    traces: tracesOf(written.traces),
    recordings: { ...defaults.recordings, ...written.recordings },
    log: { ...defaults.log, ...log },
  };
  const warnings = [
    ...literalSecretWarning(sources.file, read.value),
    ...links.warnings,
    ...(database && filesDir === undefined ? [unsharedFiles] : []),
  ];
  return ok({ config, warnings });
}

interface ReadSettings {
  readonly written: WrittenConfig;
  readonly substitution: Substitution;
  readonly mode: number;
}

function readSettings({
  file,
  env,
  readFile,
}: ConfigSources): Result<ReadSettings, readonly ConfigProblem[]> {
  const content = file === undefined ? ok({ text: '', mode: 0 }) : readFile(file);
  if (!content.ok) return fail([{ path: file ?? '', message: content.error }]);
  const { text, mode } = content.value;
  const parsed = readYaml(file ?? '', text);
  if (!parsed.ok) return parsed;
  const substitution = substitute(parsed.value, env);
  // A value that could not be filled in would only be found at fault a second time.
  if (substitution.problems.length > 0) return fail(substitution.problems);
  const checked = check(substitution);
  return checked.ok ? ok({ written: checked.value, substitution, mode }) : checked;
}

/** The file's keys and `POLLUX_API_KEY`, each secret once. */
function collectKeys(
  { keys = [] }: WrittenConfig,
  projects: ReadonlyMap<string, Limits>,
  env: Environment,
  problems: ConfigProblem[],
): GatewayKey[] {
  const found = new Map<string, GatewayKey>();
  const names = new Set<string>();
  for (const [at, { key, ...settings }] of keys.entries()) {
    const { name } = settings;
    if (names.has(name))
      problems.push({
        path: `keys[${at}].name`,
        message: `is ${JSON.stringify(name)} a second time`,
      });
    if (found.has(key))
      problems.push({ path: `keys[${at}].key`, message: 'is the key of another entry too' });
    names.add(name);
    const principal = readPrincipal(settings, `keys[${at}]`, projects, problems);
    found.set(key, { name, secret: key, principal });
  }
  const secret = env.POLLUX_API_KEY?.trim();
  if (secret && !/^[\x21-\x7E]{8,4096}$/.test(secret)) {
    problems.push({
      path: 'POLLUX_API_KEY',
      message: 'must be at least 8 visible ASCII characters, no spaces',
    });
  } else if (secret && !found.has(secret)) {
    const name = 'POLLUX_API_KEY';
    found.set(secret, { name, secret, principal: readPrincipal({ name }, '', projects, problems) });
  }
  return [...found.values()];
}

/** The file's providers, then the environment's; the demo where there is none. */
function collectProviders(
  { providers: entries = {} }: WrittenConfig,
  env: Environment,
  problems: ConfigProblem[],
): ProviderConfig[] {
  const written = Object.entries(entries).map(([name, given]) => {
    const entry = { ...given, ...ownAddress(name, given), ...bedrockSettings(given, env) };
    const { baseUrl = '' } = entry;
    const problem = addressProblem(name, baseUrl);
    if (problem) problems.push({ path: `providers.${name}.baseUrl`, message: problem });
    problems.push(...vertexProblems(name, entry), ...bedrockProblems(name, entry));
    return {
      name,
      profile: name,
      headers: {},
      ...entry,
      slugs: knownProvider(name)?.slugs ?? [],
      baseUrl: baseUrl.replace(/\/+$/, ''),
    };
  });
  const fromEnvironment = providersFromEnvironment(env, problems).filter(
    ({ name }) => !Object.hasOwn(entries, name),
  );
  const all = [...written, ...fromEnvironment];
  const names = new Set(all.map(({ name }) => name));
  const providers = all.map((provider) => ({
    ...provider,
    slugs: provider.slugs.filter((slug) => !names.has(slug)),
  }));
  return providers.length === 0 ? [demoProvider] : providers;
}

/** What a profile knows of its address by itself. */
function ownAddress(name: string, entry: WrittenProvider): Partial<WrittenProvider> {
  if (!isVertex(name, entry)) return {};
  const { location = defaultLocation, baseUrl = vertexBaseUrl(location) } = entry;
  return { location, baseUrl };
}

/** What the document cannot say of an address. The address itself is not shown: it may hold a password. */
function addressProblem(name: string, baseUrl: string): string | undefined {
  if (name === demoProvider.name && baseUrl !== demoProvider.baseUrl) {
    return `must be ${demoProvider.baseUrl}: the name demo is that of the built-in provider; take another one`;
  }
  if (baseUrl === '') return 'is required';
  if (!URL.canParse(baseUrl)) return 'must be a URL such as https://api.example.com/v1';
  const { username, password, search, hash } = new URL(baseUrl);
  if (username !== '' || password !== '')
    return 'may not hold a user or a password; use apiKey or headers';
  return search === '' && hash === '' ? undefined : 'may not hold a query or a fragment';
}

function dialectSettings({ dialects = {} }: WrittenConfig): GatewayConfig['dialects'] {
  const { gemini, opper, omnirouters, nordlys, adaptive } = defaults.dialects;
  return {
    gemini: { ...gemini, ...dialects.gemini },
    opper: { ...opper, ...dialects.opper },
    omnirouters: { ...omnirouters, ...dialects.omnirouters },
    nordlys: { ...nordlys, ...dialects.nordlys },
    adaptive: { ...adaptive, ...dialects.adaptive },
  };
}

const unsharedFiles =
  'database is shared, and filesDir is not set: what is uploaded to this gateway cannot be read by others.';

const readableByOthers = 0o044;

/** Reliability contract R40. */
function literalSecretWarning(
  file: string | undefined,
  { written, substitution, mode }: ReadSettings,
): string[] {
  if (file === undefined || (mode & readableByOthers) === 0) return [];
  const paths = [
    ...(['database', 'redis'] as const)
      .filter((name) => hasPassword(written[name]?.url))
      .map((name) => `${name}.url`),
    ...(written.keys ?? []).map((_, at) => `keys[${at}].key`),
    ...Object.entries(written.providers ?? {}).flatMap(([name, { headers = {}, ...entry }]) => [
      ...(['apiKey', 'accessToken', 'secretAccessKey', 'sessionToken'] as const)
        .filter((member) => entry[member] !== undefined)
        .map((member) => `providers.${name}.${member}`),
      ...(typeof entry.credentials === 'object' ? Object.keys(entry.credentials) : [])
        .filter((member) => credentialMember.test(member))
        .map((member) => `providers.${name}.credentials.${member}`),
      ...Object.keys(headers)
        .filter((header) => credentialHeader.test(header))
        .map((header) => `providers.${name}.headers.${header}`),
    ]),
  ];
  const literal = paths.filter((path) => !substitution.variables.has(path));
  if (literal.length === 0) return [];
  return [
    `${file} can be read by other users and holds credentials (${literal.join(', ')}): ` +
      `run "chmod 600 ${file}", or write \${NAME} and set the variable.`,
  ];
}

/** Of what Google's credential files hold, that which is secret. */
const credentialMember = /^(?:private_key|client_secret|refresh_token)$/;

const credentialHeader = /auth|key|token|secret|cookie/i;

function tracesOf({ otlp, ...written }: NonNullable<WrittenConfig['traces']> = {}) {
  return {
    ...defaults.traces,
    ...written,
    ...(otlp ? { otlp: { ...otlpDefaults, ...otlp } } : {}),
  };
}
