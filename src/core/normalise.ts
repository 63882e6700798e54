import type { Field, Shape } from '../../generated/fields.js';
import { base64Problem, standardBase64 } from './base64.js';
import { isObject } from './json.js';
import type { FieldViolation } from './violations.js';

export interface FieldTable {
  readonly shapes: Readonly<Record<string, Shape>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

export interface Normalised {
  readonly value: unknown;
  /** What cannot be read one way only: two spellings that differ, text that is not base64. */
  readonly violations: readonly FieldViolation[];
  /** Paths of members that no document knows. They are left out of `value`. */
  readonly unknown: readonly string[];
}

export type Normalise = (shape: string, value: unknown) => Normalised;

interface Findings {
  readonly violations: FieldViolation[];
  readonly unknown: string[];
}

/**
 * One spelling for every request: camelCase members, canonical enum names, numbers for
 * decimal strings, no nulls, arrays where one object stood for a list. User data (function
 * arguments and results, schemas, labels) passes through untouched. The input is not changed.
 *
 * Shapes are never judged here: a number where an object belongs is left for the validator,
 * which knows the exact path. Depth is bounded before (core/json.ts), so recursion is safe.
 */
export function createNormaliser(table: FieldTable): Normalise {
  const spellings = new Map<string, ReadonlyMap<string, string>>();
  const enumNames = new Map<string, ReadonlyMap<string, string>>();

  const spellingsOf = (name: string, shape: Shape): ReadonlyMap<string, string> => {
    let known = spellings.get(name);
    if (!known) {
      known = new Map([
        ...Object.keys(shape.fields).map((field): [string, string] => [field, field]),
        ...Object.entries(shape.aliases ?? {}),
      ]);
      spellings.set(name, known);
    }
    return known;
  };

  const enumNamesOf = (name: string): ReadonlyMap<string, string> => {
    let known = enumNames.get(name);
    if (!known) {
      known = new Map(table.enums[name]?.map((value) => [value.toLowerCase(), value]));
      enumNames.set(name, known);
    }
    return known;
  };

  const readObject = (name: string, value: unknown, path: string, found: Findings): unknown => {
    const shape = table.shapes[name];
    if (!shape || !isObject(value)) return value;
    const known = spellingsOf(name, shape);
    const fieldNamed = (key: string) => known.get(key) ?? known.get(camelCase(key));
    const keys = Object.keys(value);
    // Most objects are as they should be and are handed on; a copy begins where one is not.
    let read = value;
    const copyUpTo = (end: number) => {
      if (read === value) read = firstMembers(value, keys, end);
    };
    for (const [at, key] of keys.entries()) {
      const field = fieldNamed(key);
      const memberPath = path === '' ? (field ?? key) : `${path}.${field ?? key}`;
      if (field === undefined) {
        found.unknown.push(memberPath);
        copyUpTo(at);
        continue;
      }
      const type = shape.fields[field];
      const member = value[key];
      if (member === null || type === undefined) {
        copyUpTo(at);
        continue;
      }
      const next = readField(type, member, memberPath, found);
      if (read === value && field === key && next === member) continue;
      copyUpTo(at);
      const earlier = read[field];
      if (earlier === undefined || (isEmpty(earlier) && !isEmpty(next))) {
        read[field] = next;
      } else if (!isEmpty(next) && !sameJson(earlier, next)) {
        const first = keys.find((other) => fieldNamed(other) === field);
        found.violations.push({
          field: memberPath,
          description: `is given twice, as "${first}" and as "${key}", with different values; send one`,
        });
      }
    }
    checkUnion(shape, read, path, found);
    return read;
  };

  const readField = (type: Field, value: unknown, path: string, found: Findings): unknown => {
    if (type === 'any') return value;
    if (type === 'integer') return integerOf(value);
    if (type === 'bytes' || type === 'opaque') {
      if (typeof value !== 'string') return value;
      const problem = base64Problem(value);
      if (problem !== undefined) found.violations.push({ field: path, description: problem });
      else if (type === 'bytes') return standardBase64(value);
      return value;
    }
    if ('enum' in type) {
      if (typeof value !== 'string') return value;
      return enumNamesOf(type.enum).get(value.toLowerCase()) ?? value;
    }
    if ('object' in type) return readObject(type.object, value, path, found);
    if ('content' in type) {
      if (isEmpty(value)) return value;
      return readObject(type.content, contentOf(value), path, found);
    }
    if ('map' in type) {
      if (!isObject(value)) return value;
      const members = Object.entries(value).filter(([, member]) => member !== null);
      return Object.fromEntries(
        members.map(([key, member]) => [key, readField(type.map, member, `${path}.${key}`, found)]),
      );
    }
    const items = listOf(value, type);
    if (!Array.isArray(items)) return items;
    const read = items.map((item, index) =>
      readField(type.array, item, `${path}[${index}]`, found),
    );
    return read.every((item, index) => item === items[index]) ? items : read;
  };

  return (shape, value) => {
    const found: Findings = { violations: [], unknown: [] };
    return { value: readObject(shape, value, '', found), ...found };
  };
}

function firstMembers(
  value: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  end: number,
): Record<string, unknown> {
  return Object.fromEntries(keys.slice(0, end).map((key) => [key, value[key]]));
}

function checkUnion(
  { exactlyOneOf = [], alone = [] }: Shape,
  read: Readonly<Record<string, unknown>>,
  path: string,
  found: Findings,
): void {
  if (exactlyOneOf.length === 0) return;
  const present = exactlyOneOf.filter((field) => read[field] !== undefined);
  if (present.length === 1) return;
  if (present.length === 0 && alone.some((field) => read[field] !== undefined)) return;
  const got = present.length === 0 ? 'none is there' : `${present.join(' and ')} are there`;
  found.violations.push({
    field: path,
    description: `must hold exactly one of ${exactlyOneOf.join(', ')}; ${got}`,
  });
}

function listOf(value: unknown, type: { singleton?: true; string?: true }): unknown {
  if (type.string && typeof value === 'string') return [contentOf(value)];
  if (type.singleton && isObject(value)) return [value];
  return value;
}

function contentOf(value: unknown): unknown {
  return typeof value === 'string' ? { parts: [{ text: value }] } : value;
}

function integerOf(value: unknown): unknown {
  if (typeof value !== 'string' || !/^-?\d{1,16}$/.test(value)) return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** `{}`, `[]` and `null` say nothing: the official SDK always sends some beside what its user adds. */
export function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}

/** As the generator of the field table does: `cost_per_1m_tokens` is `costPer1mTokens`. */
function camelCase(name: string): string {
  return name.replace(/(?<=[^_])_+([A-Za-z0-9])/g, (_, char: string) => char.toUpperCase());
}
