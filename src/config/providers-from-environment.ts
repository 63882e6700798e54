import type { ProviderConfig } from './gateway-config.js';
import { type KnownProvider, knownProviders } from './known-providers.js';
import { ollamaBaseUrl } from './ollama-host.js';
import type { ConfigProblem } from './problem.js';
import type { Environment } from './substitute.js';

/** Every known provider whose variable is set. Empty counts as not set. */
export function providersFromEnvironment(
  env: Environment,
  problems: ConfigProblem[],
): ProviderConfig[] {
  return knownProviders.flatMap((known) => providerOf(known, env, problems) ?? []);
}

function providerOf(
  known: KnownProvider,
  env: Environment,
  problems: ConfigProblem[],
): ProviderConfig | undefined {
  const { name, slugs, format, profile, baseUrl, keyVariables, hostVariable } = known;
  const provider = { name, slugs, format, profile, headers: {} };
  if (known.fromEnvironment) {
    const settings = known.fromEnvironment(env, problems);
    return settings && { ...provider, baseUrl, ...settings };
  }
  const host = hostVariable === undefined ? undefined : env[hostVariable]?.trim();
  if (hostVariable !== undefined && host) {
    const address = ollamaBaseUrl(host);
    if (address !== undefined) return { ...provider, baseUrl: address };
    const message = 'must be an address such as http://127.0.0.1:11434';
    problems.push({ path: hostVariable, message });
  }
  const variable = keyVariables.find((candidate) => env[candidate]?.trim());
  const apiKey = variable === undefined ? undefined : env[variable]?.trim();
  if (variable === undefined || apiKey === undefined) return undefined;
  if (visibleAscii.test(apiKey)) return { ...provider, baseUrl, apiKey };
  problems.push({ path: variable, message: 'must hold visible ASCII characters only, no spaces' });
  return undefined;
}

/** What can stand in a header. */
const visibleAscii = /^[\x21-\x7E]+$/;
