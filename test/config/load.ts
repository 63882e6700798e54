import { loadConfig } from '../../src/config/load-config.js';
import { fail, ok } from '../../src/core/result.js';

export interface Given {
  /** Text of the configuration file; absent = no file. */
  readonly yaml?: string;
  readonly env?: Record<string, string>;
  readonly mode?: number;
  /** Further files by their paths. */
  readonly files?: Readonly<Record<string, string>>;
}

export function load({ yaml, env = {}, mode = 0o600, files = {} }: Given) {
  return loadConfig({
    ...(yaml === undefined ? {} : { file: 'pollux.yaml' }),
    env,
    readFile: (path) => {
      const text = path === 'pollux.yaml' ? yaml : files[path];
      return text === undefined ? fail('does not exist') : ok({ text, mode });
    },
  });
}

export function loaded(given: Given) {
  const result = load(given);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Problems as an operator reads them. */
export function problems(given: Given): string[] {
  const result = load(given);
  return result.ok ? [] : result.error.map(({ path, message }) => `${path}: ${message}`);
}
