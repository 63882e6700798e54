import type { WrittenProvider } from './check.js';
import type { ProviderConfig } from './gateway-config.js';
import { type ConfigProblem, showPath } from './problem.js';
import type { Environment } from './substitute.js';

/** Address of Bedrock in one region. China has a domain of its own. */
export function bedrockBaseUrl(region: string): string {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `https://bedrock-runtime.${region}.${domain}`;
}

type Entry = Partial<WrittenProvider>;
type Settings = Pick<
  ProviderConfig,
  'region' | 'baseUrl' | 'apiKey' | 'accessKeyId' | 'awsEnvironment'
>;

/** What an entry leaves to the environment, and the address that follows from its region. */
export function bedrockSettings(entry: Entry, env: Environment): Partial<Settings> {
  if (entry.format !== 'bedrock-converse') return {};
  const region = entry.region ?? regionOf(env);
  const { baseUrl = region && bedrockBaseUrl(region) } = entry;
  const named = entry.accessKeyId ?? entry.awsProfile;
  const apiKey = entry.apiKey ?? (named === undefined ? bearerOf(env) : undefined);
  return {
    ...(region ? { region } : {}),
    ...(baseUrl ? { baseUrl } : {}),
    ...(apiKey ? { apiKey } : { awsEnvironment: awsEnvironment(env) }),
  };
}

const own = ['region', 'accessKeyId', 'secretAccessKey', 'sessionToken', 'awsProfile'] as const;

/** What the document cannot say of the settings that only Bedrock has. */
export function bedrockProblems(name: string, entry: Entry): ConfigProblem[] {
  const problem = (member: string, message: string) => [
    { path: showPath(['providers', name, member]), message },
  ];
  if (entry.format !== 'bedrock-converse') {
    const stray = own.filter((member) => entry[member] !== undefined);
    return stray.flatMap((member) => problem(member, 'is for format bedrock-converse'));
  }
  if (entry.region === undefined) return problem('region', 'is required, or AWS_REGION');
  if (entry.accessKeyId !== undefined && entry.secretAccessKey === undefined) {
    return problem('secretAccessKey', 'is required beside accessKeyId');
  }
  if (entry.secretAccessKey !== undefined && entry.accessKeyId === undefined) {
    return problem('accessKeyId', 'is required beside secretAccessKey');
  }
  return [];
}

/**
 * Bedrock by the variables of AWS's own clients: a region, and a bearer token or keys. A machine's
 * role alone does not bring it in, since machines have roles for many other reasons.
 */
export function bedrockFromEnvironment(
  env: Environment,
  problems: ConfigProblem[],
): Partial<ProviderConfig> | undefined {
  const region = regionOf(env);
  const apiKey = bearerOf(env);
  const hasKeys = env.AWS_ACCESS_KEY_ID?.trim() && env.AWS_SECRET_ACCESS_KEY?.trim();
  if (!region || !(apiKey || hasKeys)) return undefined;
  if (!/^[a-z0-9-]+$/.test(region)) {
    const path = env.AWS_REGION?.trim() ? 'AWS_REGION' : 'AWS_DEFAULT_REGION';
    problems.push({ path, message: 'must be a region such as us-east-1' });
    return undefined;
  }
  if (apiKey && !/^[\x21-\x7E]+$/.test(apiKey)) {
    const message = 'must hold visible ASCII characters only, no spaces';
    problems.push({ path: 'AWS_BEARER_TOKEN_BEDROCK', message });
    return undefined;
  }
  return bedrockSettings({ format: 'bedrock-converse', region }, env);
}

function regionOf(env: Environment): string | undefined {
  return env.AWS_REGION?.trim() || env.AWS_DEFAULT_REGION?.trim();
}

function bearerOf(env: Environment): string | undefined {
  return env.AWS_BEARER_TOKEN_BEDROCK?.trim() || undefined;
}

/** Variables that say where credentials are; they are looked at when a call needs some. */
function awsEnvironment(env: Environment): Record<string, string> {
  const wanted = Object.entries(env).flatMap(([name, value]): [string, string][] =>
    value && (name.startsWith('AWS_') || name === 'HOME' || name === 'USERPROFILE')
      ? [[name, value.trim()]]
      : [],
  );
  return Object.fromEntries(wanted);
}
