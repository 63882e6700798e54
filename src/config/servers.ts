import type { ConfigProblem } from './problem.js';
import type { Environment } from './substitute.js';

const schemes = {
  database: { variable: 'POLLUX_DATABASE_URL', scheme: /^postgres(?:ql)?:$/, like: 'postgres' },
  redis: { variable: 'POLLUX_REDIS_URL', scheme: /^rediss?:$/, like: 'redis' },
} as const;

/**
 * A server as configured: the environment's address goes before the file's. What is wrong with an
 * address is told without it, for it may hold a password.
 */
export function findServer<Server extends { readonly url: string }>(
  name: keyof typeof schemes,
  written: Server | undefined,
  env: Environment,
  problems: ConfigProblem[],
): Server | { readonly url: string } | undefined {
  const { variable, scheme, like } = schemes[name];
  const given = env[variable]?.trim();
  const server = given ? { ...written, url: given } : written;
  if (server === undefined) return undefined;
  if (!URL.canParse(server.url) || !scheme.test(new URL(server.url).protocol)) {
    const path = given ? variable : `${name}.url`;
    problems.push({ path, message: `must be a URL such as ${like}://user:password@host/name` });
  }
  return server;
}

export function hasPassword(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && new URL(url).password !== '';
}
