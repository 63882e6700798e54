import type { Part, PartialArg } from '../../generated/formats/gemini.js';
import { isObject, parseJson } from '../core/json.js';
import { pruneNulls } from './output-repair.js';

/** Reads the arguments of one call while their JSON is still coming in. */
interface PartialArgs {
  /** Takes the next stretch of the text; gives what it made known. */
  push(fragment: string): PartialArg[];
  /** The whole arguments; `{}` where there was no text, undefined where it is no JSON object. */
  end(): Record<string, unknown> | undefined;
  /** Whether the arguments are whole, so that only white space may follow. */
  isWhole(): boolean;
  /** How many values were given, the pieces of a string counted once. */
  given(): number;
}

/** An object or array that is not closed yet. */
interface Container {
  readonly path: string;
  /** Of the newest item; undefined in objects. */
  index: number | undefined;
  readonly absentNulls: AbsentNulls;
}

type AbsentNulls = readonly (readonly string[])[];

/** What the text has to go on with. `nothing`: the arguments are whole, or lost. */
type Expected =
  | 'object'
  | 'first-name'
  | 'name'
  | 'rest-of-name'
  | 'colon'
  | 'first-item'
  | 'value'
  | 'rest-of-string'
  | 'rest-of-word'
  | 'separator'
  | 'nothing';

/** As deep as any client's JSON parser goes; what is deeper was not meant as arguments. */
const depthLimit = 100;

/** No honest name makes a longer path. */
const pathLimit = 1000;

/**
 * A path is repeated for every piece of what lies under it, so a long name would make a large
 * answer of a small text: all paths together may be this many times as long as the text, and a
 * little more, for short texts of few values.
 */
const pathsPerChar = 32;
const pathsAtLeast = 10_000;

/**
 * An incremental JSON parser that gives Gemini's PartialArgs, with RFC 9535 paths: strings in
 * pieces as they come, all but the last with `willContinue`; other values once they are complete;
 * nothing for empty containers. From a fault in the text on it gives nothing more, nor once the
 * paths are too long. Translation contract §12.7.
 *
 * @param absentNulls where a null stands for an absent member, as in `OutputRepair.nullMeansAbsent`.
 */
function createPartialArgs(absentNulls: AbsentNulls = []): PartialArgs {
  const open: Container[] = [];
  let whole = '';
  /** Of the value that is read, or about to be. */
  let path = '$';
  let below = absentNulls;
  let expected: Expected = 'object';
  let lost = false;
  /** What was read of a name, number or word, or of a string since its last piece. */
  let token = '';
  /** The beginning of an escape whose end is still to come. */
  let halfEscape = '';
  let known: PartialArg[] = [];
  let given = 0;
  let roomForPaths = pathsAtLeast;
  let isFull = false;
  let ended: { readonly args: Record<string, unknown> | undefined } | undefined;

  function push(fragment: string): PartialArg[] {
    whole += fragment;
    roomForPaths += fragment.length * pathsPerChar;
    const text = halfEscape + fragment;
    halfEscape = '';
    known = [];
    let at = 0;
    while (at < text.length && expected !== 'nothing') at = step(text, at);
    if (expected === 'rest-of-string') givePiece();
    return known;
  }

  /** Reads one token, or as much of it as is there. Returns where the next one begins. */
  function step(text: string, at: number): number {
    if (expected === 'rest-of-string' || expected === 'rest-of-name') return readString(text, at);
    if (expected === 'rest-of-word') return readWord(text, at);
    const char = text.charAt(at);
    if (isSpace(char)) return at + 1;
    switch (expected) {
      case 'object':
        return char === '{' ? begin('{', at) : lose(text);
      case 'first-name':
      case 'name':
        if (char === '}' && expected === 'first-name') return close(at);
        return char === '"' ? expect('rest-of-name', at) : lose(text);
      case 'colon':
        return char === ':' ? expect('value', at) : lose(text);
      case 'first-item':
        if (char === ']') return close(at);
        nextItem();
        return readValue(text, at, char);
      case 'value':
        return readValue(text, at, char);
      default:
        return readSeparator(text, at, char);
    }
  }

  function readValue(text: string, at: number, char: string): number {
    if (char === '"') return expect('rest-of-string', at);
    if (char !== '{' && char !== '[') {
      expected = 'rest-of-word';
      return at;
    }
    return open.length < depthLimit ? begin(char, at) : lose(text);
  }

  function readSeparator(text: string, at: number, char: string): number {
    const isArray = open.at(-1)?.index !== undefined;
    if (char === (isArray ? ']' : '}')) return close(at);
    if (char !== ',') return lose(text);
    if (isArray) nextItem();
    return expect(isArray ? 'value' : 'name', at);
  }

  function readString(text: string, start: number): number {
    let at = start;
    while (at < text.length && text[at] !== '"') {
      const width = text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
      if (at + width > text.length) break;
      at += width;
    }
    const decoded = parseJson(`"${text.slice(start, at)}"`);
    if (!decoded.ok || typeof decoded.value !== 'string') return lose(text);
    token += decoded.value;
    if (text[at] !== '"') {
      halfEscape = text.slice(at);
      return text.length;
    }
    if (expected === 'rest-of-name') return nameMember(at);
    give({ stringValue: token });
    token = '';
    return expect('separator', at);
  }

  /** A surrogate waits for its pair: half a character is no text. */
  function givePiece(): void {
    const end = isHighSurrogate(token.charCodeAt(token.length - 1)) ? -1 : token.length;
    const stringValue = token.slice(0, end);
    if (stringValue === '') return;
    give({ stringValue, willContinue: true });
    token = token.slice(stringValue.length);
  }

  function give(value: Omit<PartialArg, 'jsonPath'>): void {
    isFull ||= path.length > pathLimit || path.length > roomForPaths;
    if (isFull) return;
    roomForPaths -= path.length;
    if (!value.willContinue) given++;
    known.push({ jsonPath: path, ...value });
  }

  /** Numbers and words end only with what follows them. */
  function readWord(text: string, start: number): number {
    let at = start;
    while (at < text.length && !endsWord(text.charAt(at))) at++;
    token += text.slice(start, at);
    if (at === text.length) return at;
    const value = parseJson(token);
    if (!value.ok) return lose(text);
    const isAbsent = value.value === null && below.some((names) => names.length === 0);
    if (!isAbsent) give(plainValue(value.value));
    token = '';
    expected = 'separator';
    return at;
  }

  function nameMember(at: number): number {
    goTo(member(token), token);
    token = '';
    return expect('colon', at);
  }

  function nextItem(): void {
    const array = open.at(-1);
    if (array?.index === undefined) return;
    array.index++;
    goTo(`[${array.index}]`, '*');
    // A null item has its place in the array and stays.
    below = below.filter((names) => names.length > 0);
  }

  function goTo(segment: string, name: string): void {
    const container = open.at(-1);
    path = `${container?.path}${segment}`;
    below = (container?.absentNulls ?? [])
      .filter(([head]) => head === name)
      .map((names) => names.slice(1));
  }

  function begin(char: '{' | '[', at: number): number {
    const isArray = char === '[';
    open.push({ path, index: isArray ? -1 : undefined, absentNulls: below });
    return expect(isArray ? 'first-item' : 'first-name', at);
  }

  function close(at: number): number {
    open.pop();
    return expect(open.length === 0 ? 'nothing' : 'separator', at);
  }

  function expect(next: Expected, at: number): number {
    expected = next;
    return at + 1;
  }

  function lose(text: string): number {
    lost = true;
    expected = 'nothing';
    return text.length;
  }

  function readWhole(): Record<string, unknown> | undefined {
    if (lost) return undefined;
    if (whole.trim() === '') return {};
    const parsed = parseJson(whole);
    const args = parsed.ok ? pruneNulls(parsed.value, absentNulls) : undefined;
    return isObject(args) ? args : undefined;
  }

  return {
    push,
    end() {
      ended ??= { args: readWhole() };
      return ended.args;
    },
    isWhole: () => expected === 'nothing' && !lost,
    given: () => given,
  };
}

/** A call whose arguments are streamed, as parts of the answer. */
export interface StreamedCall {
  /** To be sent before any other; it alone tells the name. */
  readonly first: Part;
  /** The part that a stretch of the arguments' text gives, if any. */
  push(fragment: string): Part[];
  /** As of `PartialArgs`. */
  isWhole(): boolean;
  end(): Record<string, unknown> | undefined;
  /** Ends the call where its arguments are whole; brings them all where the pieces fell short. */
  last(): Part;
}

/** @param name as the client knows the function. */
export function createStreamedCall(
  id: string,
  name: string,
  absentNulls?: AbsentNulls,
): StreamedCall {
  const partial = createPartialArgs(absentNulls);
  return {
    first: { functionCall: { id, name, willContinue: true } },
    push(fragment) {
      const partialArgs = partial.push(fragment);
      if (partialArgs.length === 0) return [];
      return [{ functionCall: { id, partialArgs, willContinue: true } }];
    },
    isWhole: partial.isWhole,
    end: partial.end,
    last() {
      const args = partial.end() ?? {};
      const isTold = partial.given() === countValues(args);
      return { functionCall: { ...(isTold ? {} : { args }), willContinue: false } };
    },
  };
}

/** Values that pieces can tell; more than any number where something is empty, which none can. */
function countValues(args: Record<string, unknown>): number {
  let count = 0;
  const containers: object[] = [args];
  for (let container = containers.pop(); container; container = containers.pop()) {
    const values: unknown[] = Object.values(container);
    if (values.length === 0 && container !== args) return Number.POSITIVE_INFINITY;
    for (const value of values) {
      if (typeof value === 'object' && value !== null) containers.push(value);
      else count++;
    }
  }
  return count;
}

function plainValue(value: unknown): Omit<PartialArg, 'jsonPath'> {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  return { nullValue: 'NULL_VALUE' };
}

/** A name as a segment of a path. @see https://www.rfc-editor.org/rfc/rfc9535#section-2.7 */
function member(name: string): string {
  if (/^[A-Za-z_]\w*$/.test(name)) return `.${name}`;
  const escaped = JSON.stringify(name).slice(1, -1);
  return `['${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}']`;
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\r' || char === '\t';
}

function endsWord(char: string): boolean {
  return char === ',' || char === '}' || char === ']' || isSpace(char);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
