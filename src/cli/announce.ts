import type { GatewayConfig } from '../config/gateway-config.js';
import { knownProvider } from '../config/known-providers.js';
import type { FirstKey } from '../config/secrets.js';

export interface WelcomeFacts {
  readonly version: string;
  /** Where it listens. */
  readonly url: string;
  readonly config: GatewayConfig;
  readonly firstKey: FirstKey;
  /** The environment names the key, so that a shell can fill it in. */
  readonly keyInEnvironment: boolean;
}

/** What there is to say of the key; undefined where the operator chose it. */
export function announceKey(firstKey: FirstKey): string | undefined {
  switch (firstKey.kind) {
    case 'not-needed':
      return undefined;
    case 'made':
      return `Your key, shown only this once: ${firstKey.secret}`;
    case 'stored':
      return (
        `Your key is the one from the first start, ending in ${firstKey.last4}. ` +
        `Lost it? Delete ${firstKey.file} and start again for a new one, or set POLLUX_API_KEY.`
      );
  }
}

/** The message of a start that worked: where, which providers, and a call to try. */
export function welcome({
  version,
  url,
  config,
  firstKey,
  keyInEnvironment,
}: WelcomeFacts): string {
  return [
    `Pollux ${version} listens on ${url}`,
    providersLine(config),
    '',
    'Try it:',
    curl(url, config, exampleKey(firstKey, keyInEnvironment)),
  ].join('\n');
}

function providersLine({ providers }: GatewayConfig): string {
  const names = providers.map(({ name }) => name);
  if (names.length > 1 || names[0] !== 'demo') return `Providers: ${names.join(', ')}`;
  return (
    'Providers: only the built-in demo, whose answers are made up. For real ones set a key, ' +
    'such as GEMINI_API_KEY, OPENAI_API_KEY or ANTHROPIC_API_KEY.'
  );
}

function exampleKey(firstKey: FirstKey, keyInEnvironment: boolean): string {
  if (firstKey.kind === 'made') return firstKey.secret;
  return keyInEnvironment ? '$POLLUX_API_KEY' : 'YOUR_KEY';
}

function curl(url: string, config: GatewayConfig, key: string): string {
  return [
    `  curl ${reachable(url)}${mount(config)}/v1beta/models/${exampleModel(config)}:generateContent \\`,
    `    -H "x-goog-api-key: ${key}" -H "Content-Type: application/json" \\`,
    `    -d '{"contents":[{"parts":[{"text":"Hello"}]}]}'`,
  ].join('\n');
}

/** An address that means "every one of this machine's" cannot be called itself. */
function reachable(url: string): string {
  return url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
}

/** The root, unless it may speak another dialect there. */
function mount({ server: { rootDialect, hosts } }: GatewayConfig): string {
  const plainRoot =
    (rootDialect === 'auto' || rootDialect === 'gemini') && Object.keys(hosts).length === 0;
  return plainRoot ? '' : '/gemini';
}

function exampleModel({ models, providers }: GatewayConfig): string {
  const alias = Object.keys(models).find((name) => name !== '*');
  if (alias !== undefined) return alias;
  const [first] = providers;
  if (!first || first.name === 'demo') return 'gemini-3.5-flash';
  return knownProvider(first.name)?.exampleModel ?? `${first.name}/MODEL`;
}
