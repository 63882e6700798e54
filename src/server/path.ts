import type { DialectName } from '../core/canonical.js';

const dialectNames: readonly DialectName[] = [
  'gemini',
  'opper',
  'omnirouters',
  'nordlys',
  'adaptive',
];

/** The path of a model API, taken apart. Client wire contract §1, W1-W5. */
export interface ApiPath {
  /** The dialect the path alone decides; undefined where the key's header decides. */
  readonly dialect: DialectName | undefined;
  /** `upload/` stood before or after a version. */
  readonly upload: boolean;
  /** What follows the version, decoded once: `models/openai/gpt-4o:generateContent`. */
  readonly resource: string;
}

const versionNames: readonly string[] = ['v1', 'v1beta', 'v1alpha', 'v1beta1'];

/**
 * Takes the path of a request apart. Versions may be doubled (an SDK appends its own to a base
 * URL that has one), slashes repeated, `%2F` and `%3A` encoded.
 *
 * @param path raw path, without the query.
 * @returns undefined where the path is no model API's; `malformed` where it cannot be decoded
 *   or tries to climb out.
 */
export function parseApiPath(path: string): ApiPath | 'malformed' | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return 'malformed';
  }
  const segments = decoded.split('/');
  if (segments.some((segment) => segment === '.' || segment === '..')) return 'malformed';

  let at = 0;
  const next = (): string | undefined => {
    while (segments[at] === '') at++;
    return segments[at];
  };
  const take = (word: string): boolean => {
    if (next() !== word) return false;
    at++;
    return true;
  };

  const first = next();
  let dialect = dialectNames.find((name) => name === first);
  if (dialect !== undefined) at++;
  if (next() === 'v3' && segments[at + 1] === 'compat') {
    at += 2;
    dialect ??= 'opper';
  } else if (take('api')) dialect ??= 'adaptive';

  // SDKs write `upload/` before the version, and both behind a base URL that may end in one.
  let upload = false;
  let versions = 0;
  while (true) {
    if (versionNames.includes(next() ?? '')) {
      at++;
      versions++;
    } else if (!upload && take('upload')) upload = true;
    // Google's examples put it before the version too; what is asked for stands behind the file.
    else if (versions === 0 && !upload && take('download')) continue;
    else break;
  }
  if (versions === 0) return undefined;
  // Slashes inside a model id are the id's own: a repeated one there is refused with the id.
  let end = segments.length;
  while (end > at && segments[end - 1] === '') end--;
  return { dialect, upload, resource: segments.slice(at, end).join('/') };
}
