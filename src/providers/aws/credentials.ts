import { isObject, parseJson } from '../../core/json.js';
import type { Send } from '../../transport/transport.js';
import { ask } from './ask.js';
import { readProfileKeys } from './shared-files.js';

/** Keys that sign for a while. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of keys that somebody lent. */
  readonly sessionToken?: string;
  /** Unix time in milliseconds; infinite for keys that do not end. */
  readonly expiresAtMs: number;
}

/** Where the operator says that credentials are; without a word, where AWS's own tools would look. */
export interface AwsSettings {
  readonly region: string;
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly sessionToken?: string;
  /** A profile of the shared files. */
  readonly awsProfile?: string;
  /** `AWS_…` variables, and the one that names the home folder. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface CredentialTools {
  /** undefined where there is no such file. */
  readonly readFile: (path: string) => Promise<string | undefined>;
  readonly send: Send;
}

/** undefined where the source is not meant; rejects where it is, and gives nothing. */
type Source = (
  settings: AwsSettings,
  tools: CredentialTools,
) => Promise<AwsCredentials | undefined>;

/**
 * Finds credentials where AWS's own tools do, in their order: settings, environment, static keys
 * of a profile, web identity, the container's endpoint, the machine's. By hand, because the chain
 * of AWS's client brings some forty packages along; what it knows beyond this (SSO, processes,
 * roles of profiles) ends in one of these sources too, or in a bearer token.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
export async function findCredentials(
  settings: AwsSettings,
  tools: CredentialTools,
): Promise<AwsCredentials> {
  for (const source of sources) {
    const found = await source(settings, tools);
    if (found) return found;
  }
  throw new Error('no AWS credentials are configured, and none were found');
}

const fromSettings: Source = async (settings) => staticKeys(settings);

const fromEnvironment: Source = async ({ awsProfile, environment }) => {
  if (awsProfile !== undefined) return undefined;
  return staticKeys({
    accessKeyId: environment.AWS_ACCESS_KEY_ID,
    secretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
    sessionToken: environment.AWS_SESSION_TOKEN,
  });
};

const fromFiles: Source = async ({ awsProfile, environment }, { readFile }) => {
  const named = awsProfile ?? environment.AWS_PROFILE;
  const home = environment.HOME ?? environment.USERPROFILE ?? '';
  const credentials = environment.AWS_SHARED_CREDENTIALS_FILE ?? `${home}/.aws/credentials`;
  const config = environment.AWS_CONFIG_FILE ?? `${home}/.aws/config`;
  const [credentialsText, configText] = await Promise.all([
    readFile(credentials),
    readFile(config),
  ]);
  const keys = readProfileKeys(
    { credentials: credentialsText, config: configText },
    named ?? 'default',
  );
  if (keys) return staticKeys(keys);
  if (awsProfile === undefined) return undefined;
  throw new Error(`the AWS profile "${awsProfile}" holds no static keys, and nothing else is read`);
};

const fromWebIdentity: Source = async ({ region, environment }, { readFile, send }) => {
  const { AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: role } = environment;
  if (!file || !role) return undefined;
  const token = (await readFile(file))?.trim();
  if (!token) throw new Error(`${file} holds no token`);
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: role,
    RoleSessionName: environment.AWS_ROLE_SESSION_NAME || 'pollux',
    WebIdentityToken: token,
  });
  const answer = await ask(send, {
    method: 'POST',
    url: environment.AWS_ENDPOINT_URL_STS || `https://sts.${region}.${domainOf(region)}/`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/xml' },
    body: form.toString(),
  });
  const member = (name: string) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(answer)?.[1];
  return lentKeys({
    AccessKeyId: member('AccessKeyId'),
    SecretAccessKey: member('SecretAccessKey'),
    Token: member('SessionToken'),
    Expiration: member('Expiration'),
  });
};

/** Of a container at ECS or EKS. */
const fromContainer: Source = async ({ environment }, { readFile, send }) => {
  const relative = environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI;
  const full = environment.AWS_CONTAINER_CREDENTIALS_FULL_URI;
  if (!relative && !full) return undefined;
  const url = relative ? `http://169.254.170.2${relative}` : String(full);
  if (!isNear(url))
    throw new Error('AWS_CONTAINER_CREDENTIALS_FULL_URI is no address of a container');
  const tokenFile = environment.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE;
  const token = tokenFile
    ? (await readFile(tokenFile))?.trim()
    : environment.AWS_CONTAINER_AUTHORIZATION_TOKEN;
  const answer = await ask(send, {
    method: 'GET',
    url,
    headers: token ? { authorization: token } : {},
  });
  return lentKeys(jsonOf(answer));
};

/** Addresses that may be asked in the clear; any other could be anybody's. */
const nearHosts = new Set([
  'localhost',
  '127.0.0.1',
  '[::1]',
  '169.254.170.2',
  '169.254.170.23',
  '[fd00:ec2::23]',
]);

function isNear(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && nearHosts.has(hostname));
}

/** Six hours, the most that the service gives. */
const sessionSeconds = '21600';

/** Of a machine at EC2, in the second version of its service, which wants a session first. */
const fromMachine: Source = async ({ environment }, { send }) => {
  if (/^true$/i.test(environment.AWS_EC2_METADATA_DISABLED ?? '')) return undefined;
  const endpoint = environment.AWS_EC2_METADATA_SERVICE_ENDPOINT || 'http://169.254.169.254';
  const base = endpoint.replace(/\/+$/, '');
  const session = await ask(send, {
    method: 'PUT',
    url: `${base}/latest/api/token`,
    headers: { 'x-aws-ec2-metadata-token-ttl-seconds': sessionSeconds },
    // Elsewhere nobody is at that address.
  }).catch(() => undefined);
  if (session === undefined) return undefined;
  const headers = { 'x-aws-ec2-metadata-token': session };
  const roles = `${base}/latest/meta-data/iam/security-credentials/`;
  const [role = ''] = (await ask(send, { method: 'GET', url: roles, headers })).trim().split('\n');
  const answer = await ask(send, {
    method: 'GET',
    url: `${roles}${encodeURIComponent(role)}`,
    headers,
  });
  return lentKeys(jsonOf(answer));
};

const sources: readonly Source[] = [
  fromSettings,
  fromEnvironment,
  fromFiles,
  fromWebIdentity,
  fromContainer,
  fromMachine,
];

function staticKeys({
  accessKeyId,
  secretAccessKey,
  sessionToken,
}: {
  readonly accessKeyId?: string | undefined;
  readonly secretAccessKey?: string | undefined;
  readonly sessionToken?: string | undefined;
}): AwsCredentials | undefined {
  if (!accessKeyId || !secretAccessKey) return undefined;
  const keys = { accessKeyId, secretAccessKey, expiresAtMs: Number.POSITIVE_INFINITY };
  return sessionToken ? { ...keys, sessionToken } : keys;
}

/** Keys as AWS's services hand them out; an answer without them is a failure. */
function lentKeys({
  AccessKeyId,
  SecretAccessKey,
  Token,
  Expiration,
}: Readonly<Record<string, unknown>>): AwsCredentials {
  const expiresAtMs = Date.parse(String(Expiration));
  if (
    typeof AccessKeyId !== 'string' ||
    typeof SecretAccessKey !== 'string' ||
    typeof Token !== 'string' ||
    Number.isNaN(expiresAtMs)
  ) {
    throw new Error('AWS answered without credentials');
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: Token,
    expiresAtMs,
  };
}

function jsonOf(text: string): Record<string, unknown> {
  const parsed = parseJson(text);
  return parsed.ok && isObject(parsed.value) ? parsed.value : {};
}

/** China has its own. */
function domainOf(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}
