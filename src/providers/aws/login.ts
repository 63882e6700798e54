import { readFile } from 'node:fs/promises';
import type { Provider } from '../provider.js';
import { createRenewed } from '../renewed.js';
import { type AwsSettings, type CredentialTools, findCredentials } from './credentials.js';
import { createAwsSigner } from './sign.js';

export interface AwsLoginOptions {
  /** Name of the provider, for the message of a failure. */
  readonly provider: string;
  readonly settings: AwsSettings;
  readonly send: CredentialTools['send'];
  readonly now: () => number;
  readonly readFile?: CredentialTools['readFile'];
}

/** Signs calls to Bedrock with the credentials that the operator set, or those of the machine. */
export function createBedrockLogin({
  provider,
  settings,
  send,
  now,
  readFile = readTextFile,
}: AwsLoginOptions): NonNullable<Provider['authorise']> {
  const credentials = createRenewed({
    provider,
    what: 'AWS credentials',
    fetch: () => findCredentials(settings, { readFile, send }),
    now,
  });
  return createAwsSigner({ region: settings.region, service: 'bedrock', credentials, now });
}

function readTextFile(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
