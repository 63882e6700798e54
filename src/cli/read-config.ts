import { readTextFile } from '../config/files.js';
import type { GatewayConfig } from '../config/gateway-config.js';
import { loadConfig } from '../config/load-config.js';
import type { CliContext } from './context.js';

/** The configuration of a file, or of the environment alone; undefined once its problems have been told. */
export function readConfig(
  file: string | undefined,
  { env, err }: Pick<CliContext, 'env' | 'err'>,
): GatewayConfig | undefined {
  const loaded = loadConfig({
    ...(file === undefined ? {} : { file }),
    env,
    readFile: readTextFile,
  });
  if (!loaded.ok) {
    err(`The configuration${file === undefined ? '' : ` ${file}`} cannot be used:`);
    for (const { path, message } of loaded.error)
      err(path === file ? `  ${message}` : `  ${path}: ${message}`);
    return undefined;
  }
  const { config, warnings } = loaded.value;
  for (const warning of warnings) err(`Warning: ${warning}`);
  return config;
}
