import type { DialectName } from '../core/canonical.js';

export const dialectNames: readonly DialectName[] = [
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
  /** `upload/` stood in front of the version. */
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
  const take = (...words: string[]): boolean => {
    while (segments[at] === '') at++;
    const matches = words.every((word, offset) => segments[at + offset] === word);
    if (matches) at += words.length;
    return matches;
  };

  let dialect = dialectNames.find((name) => take(name));
  if (take('v3', 'compat')) dialect ??= 'opper';
  else if (take('api')) dialect ??= 'adaptive';

  const upload = take('upload');
  let versions = 0;
  while (versionNames.some((name) => take(name))) versions++;
  if (versions === 0) return undefined;
  // Slashes inside a model id are the id's own: a repeated one there is refused with the id.
  let end = segments.length;
  while (end > at && segments[end - 1] === '') end--;
  return { dialect, upload, resource: segments.slice(at, end).join('/') };
}
