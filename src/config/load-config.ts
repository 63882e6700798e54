import { fail, ok, type Result } from '../core/result.js';
import { check, type WrittenConfig } from './check.js';
import { defaults } from './defaults.js';
import type { GatewayConfig, GatewayKey, ProviderConfig } from './gateway-config.js';
import { demoProvider, knownProvider } from './known-providers.js';
import { linkModels } from './link-models.js';
import { type ConfigProblem, isSecret } from './problem.js';
import { providersFromEnvironment } from './providers-from-environment.js';
import { readYaml } from './read-yaml.js';
import { type Environment, type Substitution, substitute } from './substitute.js';

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
 * environment's of the same name; `POLLUX_DATA_DIR` goes before the file.
 *
 * @returns every problem at once, or the configuration.
 */
export function loadConfig(sources: ConfigSources): Result<LoadedConfig, readonly ConfigProblem[]> {
  const { env } = sources;
  const read = readSettings(sources);
  if (!read.ok) return read;
  const { written, substitution, mode } = read.value;

  const problems: ConfigProblem[] = [];
  const keys = collectKeys(written, env, problems);
  const providers = collectProviders(written, env, problems);
  const links = linkModels(written, providers, substitution.absent);
  problems.push(...links.problems);
  if (problems.length > 0) return fail(problems);

  const { server, dataDir, limits, timeouts, dialects, log } = written;
  const { strictAuth } = { strictAuth: false, ...dialects };
  void strictAuth;
  const config: GatewayConfig = {
    server: { ...defaults.server, ...server },
    dataDir: env.POLLUX_DATA_DIR?.trim() || dataDir || defaults.dataDir,
    keys,
    providers,
    models: links.models,
    dialects: { ...defaults.dialects, ...dialects },
    timeouts: { ...defaults.timeouts, ...timeouts },
    limits: { ...defaults.limits, ...limits },
    log: { ...defaults.log, ...log },
  };
  const warnings = [...literalSecretWarning(sources.file, mode, substitution), ...links.warnings];
  return ok({ config, warnings });
}
