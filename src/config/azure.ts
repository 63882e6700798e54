import type { ProviderConfig } from './gateway-config.js';
import type { ConfigProblem } from './problem.js';
import type { Environment } from './substitute.js';

/**
 * Azure OpenAI by the variables of OpenAI's own client. With an API version the addresses name a
 * deployment; without one they are those of version 1.
 */
export function azureFromEnvironment(
  env: Environment,
  problems: ConfigProblem[],
): Partial<ProviderConfig> | undefined {
  const apiKey = env.AZURE_OPENAI_API_KEY?.trim();
  const endpoint = env.AZURE_OPENAI_ENDPOINT?.trim().replace(/\/+$/, '');
  if (!apiKey || !endpoint) return undefined;
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
    const message = 'must be an address such as https://my-resource.openai.azure.com';
    problems.push({ path: 'AZURE_OPENAI_ENDPOINT', message });
    return undefined;
  }
  if (!/^[\x21-\x7E]+$/.test(apiKey)) {
    const message = 'must hold visible ASCII characters only, no spaces';
    problems.push({ path: 'AZURE_OPENAI_API_KEY', message });
    return undefined;
  }
  const apiVersion = env.OPENAI_API_VERSION?.trim();
  return apiVersion
    ? { apiKey, apiVersion, baseUrl: endpoint }
    : { apiKey, baseUrl: `${endpoint}/openai/v1` };
}
