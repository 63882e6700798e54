import { isObject, type JsonObject } from './check.js';

/** What a wire's reader found in a request, in words that belong to no wire. */
export interface Prompt {
  readonly model: string;
  readonly system: string;
  /** Texts of the user's turns, oldest first. A turn that only brings results is none. */
  readonly asked: readonly string[];
  /** Texts of the model's turns, oldest first. */
  readonly answered: readonly string[];
  /** What the tools gave since the user last spoke, one list per step. */
  readonly steps: readonly (readonly ToolResult[])[];
  readonly tools: readonly string[];
  readonly choice: 'auto' | 'any' | 'none';
  /** JSON Schema of the answer. */
  readonly schema?: JsonObject;
  readonly thinking: 'off' | 'hidden' | 'shown';
  readonly media: readonly { readonly mimeType: string; readonly bytes: number }[];
  readonly maxTokens?: number;
  /** Tools that run at the provider. */
  readonly runs?: readonly ('search' | 'fetch' | 'code')[];
  /** Answers to give; one where nothing is said. */
  readonly candidates?: number;
  /** How many alternatives to report beside each token's probability. */
  readonly logprobs?: number;
  /** Where the service may break off, to be asked to go on. */
  readonly pauses?: 'between tools' | 'anywhere';
  /** Whether this is the asking to go on. */
  readonly resumed?: boolean;
  /** Whether it can think again after it has spoken or used a tool that runs at the provider. */
  readonly interleaves?: boolean;
  /** Of the arguments of a function that is called because one has to be. */
  readonly forcedSchema?: JsonObject;
  /** What the answer is made as beside text. */
  readonly makes?: 'image' | 'audio';
  /** The beginning that is to be kept for later calls, and whether it was kept before. */
  readonly marked?: { readonly text: string; readonly known: boolean };
}

/** A result beside the call that it answers, as the wire's ids or order pair them. */
export interface ToolResult {
  readonly name: string;
  readonly args: unknown;
  readonly text: string;
}

export type Item =
  | { readonly kind: 'thought'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly source?: Source }
  | { readonly kind: 'search'; readonly query: string; readonly source: Source }
  | { readonly kind: 'fetch'; readonly url: string }
  | { readonly kind: 'code'; readonly code: string; readonly output: string }
  | { readonly kind: 'image' | 'audio'; readonly mimeType: string; readonly data: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: JsonObject };

/** A page, and the characters of the text that rest on it, the end exclusive. */
export interface Source {
  readonly url: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

export interface Reply {
  readonly items: readonly Item[];
  /** `filtered`: by the service; `refused`: by the model itself, in words. */
  readonly finish: 'stop' | 'calls' | 'length' | 'filtered' | 'refused' | 'paused';
  /** `prompt` includes `cached` and `kept`; `output` excludes `thoughts`. */
  readonly usage: {
    readonly prompt: number;
    /** Read from a cache. */
    readonly cached: number;
    /** Written to a cache. */
    readonly kept: number;
    readonly output: number;
    readonly thoughts: number;
  };
}

/**
 * The model. It does what the last user text says: `call NAME {json}` makes a call where NAME
 * is offered, `then` starts the next step; `search for WORD`, `fetch URL` and `run CODE` use what
 * the provider runs itself, `pause` breaks off after them, `continue later` in the
 * middle of a text; `end filtered` and `end refused` say
 * how to finish; a schema gets a sample of itself; anything else gets a text that repeats what
 * arrived, so that a client's test sees what the gateway passed on.
 */
export function think(prompt: Prompt): Reply {
  const calls = callsOf(prompt);
  const thoughts: Item[] =
    prompt.thinking === 'off' ? [] : [{ kind: 'thought', text: thoughtOf(prompt) }];
  const ran = ranOf(prompt);
  const again = thinksTwice(prompt)
    ? [
        ...(ran.length > 0 ? [] : [{ kind: 'text', text: 'Let me see. ' } as const]),
        { kind: 'thought', text: `Once more: ${thoughtOf(prompt)}` } as const,
      ]
    : [];
  const [, end] = /\bend (filtered|refused)\b/.exec(prompt.asked.at(-1) ?? '') ?? [];
  const paused = breaksOff(prompt, ran);
  const text = paused ? 'Half of it. ' : end === 'refused' ? 'I cannot.' : textOf(prompt);
  const said = paused && ran.length > 0 ? [] : calls.length > 0 ? calls : [sayWith(text, ran)];
  const output = tokens(said.map(writtenOf).join(''));
  const limit = prompt.maxTokens ?? output;
  const cut = calls.length === 0 && output > limit;
  const history = [prompt.system, ...prompt.asked, ...prompt.answered].join(' ');
  const promptTokens = tokens(history) + 1;
  return {
    items: [
      ...thoughts,
      // What ran before a pause is in the history by then.
      ...(prompt.resumed ? [] : ran),
      ...again,
      ...(cut ? [{ kind: 'text', text: text.slice(0, limit * 4) } as const] : said),
      ...mediaOf(prompt),
    ],
    finish: paused
      ? 'paused'
      : ((end as 'filtered' | 'refused' | undefined) ??
        (cut ? 'length' : calls.length > 0 ? 'calls' : 'stop')),
    usage: {
      prompt: promptTokens,
      ...cacheUse(prompt, promptTokens),
      output: Math.min(output, limit),
      thoughts: tokens(thoughts.map(writtenOf).join('')),
    },
  };
}

/** Without marks, providers may find the last turns again by themselves. */
function cacheUse(
  { marked, asked }: Prompt,
  promptTokens: number,
): { cached: number; kept: number } {
  if (!marked) return { cached: asked.length > 1 ? Math.min(4, promptTokens) : 0, kept: 0 };
  const length = Math.min(tokens(marked.text), promptTokens);
  return marked.known ? { cached: length, kept: 0 } : { cached: 0, kept: length };
}

function writtenOf(item: Item): string {
  if (item.kind === 'call') return JSON.stringify(item.args);
  return item.kind === 'text' || item.kind === 'thought' ? item.text : '';
}

function thinksTwice({ asked, thinking, interleaves, steps }: Prompt): boolean {
  const isAsked = /\bthink twice\b/.test(asked.at(-1) ?? '');
  return interleaves === true && thinking !== 'off' && steps.length === 0 && isAsked;
}

function breaksOff({ asked, pauses, resumed }: Prompt, ran: readonly Item[]): boolean {
  const last = asked.at(-1) ?? '';
  if (resumed) return false;
  return pauses === 'between tools'
    ? ran.length > 0 && /\bpause\b/.test(last)
    : pauses === 'anywhere' && /\bcontinue later\b/.test(last);
}

/** What the provider's own tools did; each is used where it is offered and asked for. */
function ranOf({ asked, runs = [] }: Prompt): Item[] {
  const last = asked.at(-1) ?? '';
  const [, query] = runs.includes('search') ? (/search for (\w+)/.exec(last) ?? []) : [];
  const [, url] = runs.includes('fetch') ? (/fetch (https:\S+)/.exec(last) ?? []) : [];
  const [, code] = runs.includes('code') ? (/run (.+)$/.exec(last) ?? []) : [];
  const source = { url: `https://news.example/${query}`, title: `All of ${query}`, from: 0, to: 5 };
  return [
    ...(query === undefined ? [] : [{ kind: 'search', query, source } as const]),
    ...(url === undefined ? [] : [{ kind: 'fetch', url } as const]),
    ...(code === undefined ? [] : [{ kind: 'code', code, output: '4\n' } as const]),
  ];
}

/** The name of the model comes first in its texts; that much of it rests on what was found. */
function sayWith(text: string, ran: readonly Item[]): Item {
  const search = ran.find((item) => item.kind === 'search');
  return { kind: 'text', text, ...(search?.kind === 'search' ? { source: search.source } : {}) };
}

function mediaOf({ makes }: Prompt): Item[] {
  if (makes === undefined) return [];
  const mimeType = makes === 'image' ? 'image/png' : 'audio/wav';
  return [{ kind: makes, mimeType, data: Buffer.from(`${makes}~?>made`).toString('base64') }];
}

export function tokens(text: string): number {
  return Math.ceil(text.length / 4);
}

/** Short enough for any tokenizer's quirks, long enough for several deltas. */
const pieceLength = 9;

/** A text as the deltas it is streamed in; no code point is cut. */
export function pieces(text: string): string[] {
  const points = [...text];
  const count = Math.max(1, Math.ceil(points.length / pieceLength));
  return Array.from({ length: count }, (_, index) =>
    points.slice(index * pieceLength, (index + 1) * pieceLength).join(''),
  );
}

/** A vector that differs for different texts and is the same for equal ones. */
export function vectorOf(text: string, dimensions: number): number[] {
  let state = [...text].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_521, 7);
  return Array.from({ length: dimensions }, () => {
    state = (state * 75 + 74) % 65_537;
    return state / 65_537 - 0.5;
  });
}

function callsOf({ asked, steps, tools, choice, forcedSchema: schema }: Prompt): Item[] {
  if (tools.length === 0 || choice === 'none') return [];
  const step = (asked.at(-1) ?? '').split(/\bthen\b/)[steps.length] ?? '';
  const calls = [...step.matchAll(/call ([\w.:-]+) (\{[^{}]*\})/g)].flatMap(
    ([, word = '', json = '{}']): Item[] => {
      const name = tools.find((tool) => plain(tool) === plain(word));
      return name === undefined ? [] : [{ kind: 'call', name, args: JSON.parse(json) }];
    },
  );
  const forced =
    choice === 'any' && calls.length === 0 && steps.length === 0 ? tools[0] : undefined;
  return forced === undefined ? calls : [{ kind: 'call', name: forced, args: sampleArgs(schema) }];
}

function sampleArgs(schema: JsonObject | undefined): JsonObject {
  const args = schema ? sample(schema, { root: schema, name: 'value', depth: 0 }) : {};
  return isObject(args) ? args : {};
}

/** Wires allow different letters in a name; the model does not mind. */
function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '_');
}

function thoughtOf({ asked, steps }: Prompt): string {
  return `The user wants: ${(asked.at(-1) ?? '').slice(0, 60)} (step ${steps.length + 1}).`;
}

/** Beyond ASCII, beyond the BMP, and a character that breaks lines for some clients. */
export const tail = 'Bonne soirée 🦊\u2028fin.';

function textOf({ model, system, asked, answered, steps, schema, media }: Prompt): string {
  if (schema) return JSON.stringify(sample(schema, { root: schema, name: 'value', depth: 0 }));
  const results = steps
    .flat()
    .map(({ name, args, text }) => `${name}(${JSON.stringify(args)}) gave ${text}`);
  if (results.length > 0) return `${results.join('; ')}. ${tail}`;
  return [
    `${model} heard "${asked.at(-1) ?? ''}".`,
    ...(asked.length > 1
      ? [
          `Before: ${asked
            .slice(0, -1)
            .map((text) => JSON.stringify(text))
            .join(', ')}.`,
        ]
      : []),
    ...(answered.length > 0 ? [`I spoke ${answered.length} times.`] : []),
    ...(system === '' ? [] : [`System: "${system}".`]),
    ...media.map(({ mimeType, bytes }) => `Saw ${mimeType} of ${bytes} bytes.`),
    tail,
  ].join(' ');
}

interface Place {
  readonly root: JsonObject;
  readonly name: string;
  readonly depth: number;
}

/** A value that fits a schema; null wherever null is allowed, so that its handling is seen. */
function sample(schema: unknown, place: Place): unknown {
  if (!isObject(schema)) return `sample ${place.name}`;
  const { $ref, const: constant, enum: options, anyOf, oneOf, allOf, nullable } = schema;
  const deeper = { ...place, depth: place.depth + 1 };
  if (typeof $ref === 'string') return sample(refOf($ref, place.root), deeper);
  if (constant !== undefined) return constant;
  if (nullable === true) return null;
  if (Array.isArray(options)) return options.includes(null) ? null : options[0];
  const branches = anyOf ?? oneOf ?? allOf;
  if (Array.isArray(branches)) {
    const hasNull = branches.some(
      (branch) => isObject(branch) && String(branch.type).toLowerCase() === 'null',
    );
    return hasNull ? null : sample(branches[0], deeper);
  }
  return sampleType(schema, deeper);
}

function sampleType(schema: JsonObject, place: Place): unknown {
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type ?? 'object']).map((type) =>
    String(type).toLowerCase(),
  );
  if (types.includes('null')) return null;
  switch (types[0]) {
    case 'string':
      return sampleString(schema, place);
    case 'integer':
    case 'number':
      return typeof schema.minimum === 'number' ? schema.minimum : 3;
    case 'boolean':
      return true;
    case 'array': {
      const count = Math.max(Number(schema.minItems ?? 0), place.depth > 6 ? 0 : 2);
      return Array.from({ length: Math.min(count, Number(schema.maxItems ?? count)) }, () =>
        sample(schema.items, place),
      );
    }
    default: {
      const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
      return Object.fromEntries(
        properties.map(([name, property]) => [name, sample(property, { ...place, name })]),
      );
    }
  }
}

function sampleString({ format, maxLength, minLength }: JsonObject, { name }: Place): string {
  if (format === 'date-time') return '2026-01-02T03:04:05Z';
  if (format === 'date') return '2026-01-02';
  if (format === 'email') return 'ada@example.com';
  if (format === 'uri') return 'https://example.com/';
  return `sample ${name}`.padEnd(Number(minLength ?? 0), '.').slice(0, Number(maxLength ?? 200));
}

function refOf(ref: string, root: JsonObject): unknown {
  return ref
    .replace(/^#\/?/, '')
    .split('/')
    .filter((step) => step !== '')
    .reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), root);
}
