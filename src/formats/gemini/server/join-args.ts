import type { PartialArg } from '../../../../generated/formats/gemini.js';
import { parseJson } from '../../../core/json.js';

/** Values that the streamed arguments of one request may still make. */
export interface ArgsBudget {
  left: number;
}

/** The pieces are bounded by the body they came in; what a path alone can make is bounded here. */
export function createArgsBudget(): ArgsBudget {
  return { left: 100_000 };
}

/** Puts the arguments of one call together from their pieces. */
export interface JoinedArgs {
  /** Takes the next piece; says what is wrong with it, if anything is. */
  put(piece: PartialArg): string | undefined;
  /** The whole arguments. */
  end(): Record<string, unknown>;
}

type Segment = string | number;

/** An object or, where its keys are numbers, an array without holes. Empty: nobody can tell. */
type Node = Map<Segment, unknown>;

/** As deep as arguments are streamed. */
const depthLimit = 100;

/** In characters; longer than any path the gateway gives out. */
const pathLimit = 4000;

const tooMany = 'holds too many values; send the call whole, with args';

/**
 * The way back from PartialArgs (../../partial-args.ts). Empty containers have no piece: where the
 * end of the call does not bring them, they are missing where they were members; among items, the
 * place of one is seen by the next, and it is taken to be of its neighbours' kind. Maps, because
 * the paths are the client's: no name means anything in them, and no index makes room. Translation
 * contract §12.7.
 */
export function createJoinedArgs(budget: ArgsBudget): JoinedArgs {
  const root: Node = new Map();
  /** The string that goes on. */
  let open: { readonly node: Node; readonly segment: Segment } | undefined;

  function put({ jsonPath, willContinue, ...piece }: PartialArg): string | undefined {
    const segments = readPath(jsonPath);
    const last = segments?.pop();
    if (segments === undefined || last === undefined) {
      return 'is not the path of one value, such as $.items[0].name';
    }
    if (segments.length >= depthLimit) return `is nested deeper than ${depthLimit} levels`;
    // As in every body.
    if (last === '__proto__' || segments.includes('__proto__')) return undefined;
    if (Object.keys(piece).length > 1) return 'has more than one value beside it';

    let node = root;
    for (const segment of segments) {
      const problem = makeRoom(node, segment);
      if (problem !== undefined) return problem;
      const next = node.has(segment) ? node.get(segment) : new Map();
      if (!(next instanceof Map)) return contradiction;
      node.set(segment, next);
      node = next;
    }
    const problem = makeRoom(node, last);
    if (problem !== undefined) return problem;

    const { stringValue, numberValue, boolValue } = piece;
    // A null that is written as one is gone by now, like all nulls.
    const value = stringValue ?? numberValue ?? boolValue ?? null;
    const earlier = node.get(last);
    const goesOn = open?.node === node && open.segment === last && stringValue !== undefined;
    if (earlier !== undefined && !goesOn) return contradiction;
    node.set(last, goesOn ? `${earlier}${stringValue}` : value);
    open = willContinue && stringValue !== undefined ? { node, segment: last } : undefined;
    return undefined;
  }

  /** Checks that a segment can stand in a node, and fills an array up to it. */
  function makeRoom(node: Node, segment: Segment): string | undefined {
    const kind = node.size > 0 ? typeof firstKey(node) : node === root ? 'string' : typeof segment;
    if (typeof segment !== kind) return contradiction;
    if (node.has(segment)) return undefined;
    const added = typeof segment === 'number' ? segment - node.size + 1 : 1;
    if (added > budget.left) return tooMany;
    budget.left -= added;
    if (typeof segment === 'number') {
      for (let at = node.size; at < segment; at++) node.set(at, new Map());
    }
    return undefined;
  }

  return { put, end: () => Object.fromEntries(entriesOf(root)) };
}

const contradiction = 'contradicts an earlier piece of the call; send all of them, as they came';

function firstKey(node: Node): Segment | undefined {
  return node.keys().next().value;
}

function entriesOf(node: Node): [Segment, unknown][] {
  const isOfLists = [...node.values()].some((value) => isList(value));
  return [...node].map(([segment, value]) => [segment, plain(value, isOfLists)]);
}

function plain(value: unknown, isOfLists: boolean): unknown {
  if (!(value instanceof Map)) return value;
  if (value.size === 0) return isOfLists ? [] : {};
  const entries = entriesOf(value);
  return isList(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

function isList(value: unknown): boolean {
  return value instanceof Map && typeof firstKey(value) === 'number';
}

/** `.name`, `[0]`, `['name']`, `["name"]`. @see https://www.rfc-editor.org/rfc/rfc9535#section-2.3 */
const segmentPattern =
  /\.([^.[\]*]+)|\[(\d{1,9})\]|\[(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\]/gsy;

function readPath(path: string): Segment[] | undefined {
  if (!path.startsWith('$') || path.length > pathLimit) return undefined;
  const segments: Segment[] = [];
  let read = 1;
  for (const [text, name, index, single, double] of path.slice(1).matchAll(segmentPattern)) {
    const segment = index === undefined ? (name ?? unescaped(single ?? double ?? '')) : +index;
    if (segment === undefined) return undefined;
    segments.push(segment);
    read += text.length;
  }
  return read === path.length ? segments : undefined;
}

/** The escapes are JSON's, but for the quotes. */
function unescaped(name: string): string | undefined {
  const asJson = name.replace(/\\(.)|"/gs, (text, escaped) =>
    text === '"' ? '\\"' : escaped === "'" ? "'" : text,
  );
  const parsed = parseJson(`"${asJson}"`);
  return parsed.ok && typeof parsed.value === 'string' ? parsed.value : undefined;
}
