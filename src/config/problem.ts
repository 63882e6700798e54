/** Why a configuration cannot be used, for the operator. */
export interface ConfigProblem {
  /** Where, such as `providers.openai.baseUrl` or `keys[0].key`; a variable's or file's name where it is there. */
  readonly path: string;
  /** The value (never a secret's) and what is allowed. */
  readonly message: string;
}

export type PathSegment = string | number;

/** Segments as an operator writes them: `server.port`, `keys[0].key`. */
export function showPath(segments: readonly PathSegment[]): string {
  return segments.reduce<string>((path, segment) => {
    if (typeof segment === 'number') return `${path}[${segment}]`;
    const name = /^[\w*-]+$/.test(segment) ? segment : JSON.stringify(segment);
    return path === '' ? name : `${path}.${name}`;
  }, '');
}

/**
 * Places whose values are never shown: keys, credentials, headers and addresses, and what may be
 * one of them in the wrong place, such as a key written where an entry belongs.
 */
export function isSecret([section, name, member]: readonly PathSegment[]): boolean {
  if (section === 'keys') return !['name', 'limits', 'expiresAt'].includes(String(member));
  // A password may stand in an address, and an address where the whole section belongs.
  if (section === 'database' || section === 'redis') return name === undefined || name === 'url';
  return section === 'providers' && !showable.has(member);
}

const showable = new Set<PathSegment | undefined>([
  'format',
  'profile',
  'timeouts',
  'project',
  'location',
  'apiVersion',
  'region',
  'idempotencyHeader',
]);
