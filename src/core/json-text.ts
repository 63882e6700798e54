import { parseJson } from './json.js';

/**
 * Changes to the text of a JSON value that leave everything else as it was written: a parsed and
 * rewritten number of twenty digits is another number. The text must be valid JSON.
 */

interface Member {
  readonly name: string;
  /** The name as it was written, quotes and escapes included. */
  readonly written: string;
  readonly value: string;
}

/** The text of one member's value; undefined where the root is no object with such a member. */
export function memberText(text: string, name: string): string | undefined {
  // As JSON.parse reads it, the last of several members of one name counts.
  return membersOf(text.trim())?.findLast((member) => member.name === name)?.value;
}

/** The text without the members that are null at one of the paths; `*` stands for every item. */
export function withoutNulls(text: string, paths: readonly (readonly string[])[]): string {
  if (paths.length === 0) return text;
  const value = text.trim();
  if (value.startsWith('[')) {
    const below = pathsBelow(paths, '*');
    if (below.length === 0) return text;
    return `[${itemsOf(value)
      .map((item) => withoutNulls(item, below))
      .join(',')}]`;
  }
  const members = membersOf(value);
  if (!members) return text;
  const kept = members.flatMap((member) => {
    const below = pathsBelow(paths, member.name);
    if (member.value === 'null' && below.some((path) => path.length === 0)) return [];
    const deeper = below.filter((path) => path.length > 0);
    return [`${member.written}:${withoutNulls(member.value, deeper)}`];
  });
  return `{${kept.join(',')}}`;
}

function pathsBelow(paths: readonly (readonly string[])[], step: string): (readonly string[])[] {
  return paths.filter(([head]) => head === step).map((path) => path.slice(1));
}

/** Members of an object's text, in order; undefined for any other value. */
function membersOf(text: string): Member[] | undefined {
  if (!text.startsWith('{')) return undefined;
  return itemsOf(text).map((item) => {
    const nameEnd = endOfString(item, 0);
    const written = item.slice(0, nameEnd);
    const read = parseJson(written);
    return {
      name: String(read.ok ? read.value : written),
      written,
      value: item.slice(item.indexOf(':', nameEnd) + 1).trim(),
    };
  });
}

/** Texts between the commas of an object or array, trimmed. Nothing is nested deeper than a count. */
function itemsOf(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 1;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') at = endOfString(text, at) - 1;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if ((char === ',' && depth === 1) || (depth === 0 && at === text.length - 1)) {
      const item = text.slice(start, at).trim();
      if (item !== '') items.push(item);
      start = at + 1;
    }
  }
  return items;
}

/** Index behind the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  let at = start;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at === -1) return text.length;
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
}
