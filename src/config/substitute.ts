import { isObject } from '../core/json.js';
import { type ConfigProblem, type PathSegment, showPath } from './problem.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Substitution {
  readonly settings: Record<string, unknown>;
  /** Path, as shown, of every value that came from the environment -> the variable. */
  readonly variables: ReadonlyMap<string, string>;
  /** Providers and keys left out because their variable is not set -> the variable. */
  readonly absent: ReadonlyMap<string, string>;
  readonly problems: readonly ConfigProblem[];
}

const absentEntry = Symbol('absent entry');

/**
 * Replaces `${NAME}` by the variable of that name. Where it is the key of a provider or of a
 * client and the variable is not set, the whole entry is left out, so that one file serves
 * machines with and without that key; anywhere else that is a problem. `null` counts as absent.
 */
export function substitute(settings: Record<string, unknown>, env: Environment): Substitution {
  const variables = new Map<string, string>();
  const absent = new Map<string, string>();
  const problems: ConfigProblem[] = [];

  const visit = (value: unknown, path: readonly PathSegment[]): unknown => {
    if (typeof value === 'string') return replace(value, path);
    if (Array.isArray(value)) {
      return value
        .map((item, at) => visit(item, [...path, at]))
        .filter((item) => item !== absentEntry);
    }
    if (!isObject(value)) return value;
    const members = Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([name, member]): [string, unknown] => [name, visit(member, [...path, name])]);
    if (members.some(([name, member]) => member === absentEntry && isEntryKey([...path, name]))) {
      return absentEntry;
    }
    return Object.fromEntries(members.filter(([, member]) => member !== absentEntry));
  };

  const replace = (text: string, path: readonly PathSegment[]): string | typeof absentEntry => {
    let leftOut = false;
    const replaced = text.replace(/\$\{([^}]*)\}?/g, (written: string, name: string) => {
      if (!/^[A-Za-z_]\w*$/.test(name) || !written.endsWith('}')) {
        const message = 'holds "${" that is no variable; write ${NAME} with letters, digits and _';
        problems.push({ path: showPath(path), message });
        return '';
      }
      const value = env[name]?.trim();
      if (value) {
        variables.set(showPath(path), name);
        return value;
      }
      if (isEntryKey(path)) {
        leftOut = true;
        absent.set(showPath(path.slice(0, 2)), name);
      } else {
        const message = `asks for the environment variable ${name}, which is not set`;
        problems.push({ path: showPath(path), message });
      }
      return '';
    });
    return leftOut ? absentEntry : replaced;
  };

  const visited = visit(settings, []);
  return { settings: isObject(visited) ? visited : {}, variables, absent, problems };
}

/** Credentials of `providers.*`, and `keys[*].key`. */
function isEntryKey([section, , member, ...more]: readonly PathSegment[]): boolean {
  if (more.length > 0) return false;
  if (section === 'keys') return member === 'key';
  return section === 'providers' && entryKeys.has(member);
}

const entryKeys: ReadonlySet<PathSegment | undefined> = new Set([
  'apiKey',
  'accessToken',
  'accessKeyId',
  'secretAccessKey',
]);
