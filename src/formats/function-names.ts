import { createHash } from 'node:crypto';
import type { CanonicalCall } from '../core/canonical.js';

export interface FunctionNames {
  /** The name to send; a name that was not given to `mapFunctionNames` passes unchanged. */
  toWire(name: string): string;
  /** Sent name -> the client's own, for those that had to change. */
  readonly toClient: ReadonlyMap<string, string>;
}

/** The client's function names in OpenAI's alphabet: declared ones and those of the history. */
export function openaiNames({ tools, contents }: CanonicalCall): FunctionNames {
  const names = tools.functions.map(({ name }) => name);
  for (const { parts } of contents) {
    for (const { functionCall, functionResponse } of parts) {
      if (functionCall?.name) names.push(functionCall.name);
      if (functionResponse) names.push(functionResponse.name);
    }
  }
  return mapFunctionNames(names, /[^A-Za-z0-9_-]/g);
}

const nameLimit = 64;
/** What is left of the limit beside `_` and 8 hex digits. */
const prefixLength = nameLimit - 9;

/**
 * Fits function names to an upstream's alphabet. The same names always map the same way,
 * whatever their order, and two names never become one. Translation contract §5.1.
 *
 * @param names every name of the request: declarations, history, allowed names.
 * @param disallowed matches each character the upstream refuses (global flag).
 */
export function mapFunctionNames(names: readonly string[], disallowed: RegExp): FunctionNames {
  if (names.length === 0) return noNames;
  const plain = new Map(names.map((name) => [name, name.replace(disallowed, '_')]));
  const takenTimes = new Map<string, number>();
  for (const candidate of plain.values()) {
    takenTimes.set(candidate, (takenTimes.get(candidate) ?? 0) + 1);
  }

  const toWire = new Map<string, string>();
  const toClient = new Map<string, string>();
  for (const [name, candidate] of plain) {
    const shared = (takenTimes.get(candidate) ?? 0) > 1;
    // A name that is fine as it stands keeps it; the others move out of its way.
    const keeps = candidate.length <= nameLimit && (candidate === name || !shared);
    const wireName = keeps ? candidate : hashedName(name, candidate);
    toWire.set(name, wireName);
    if (wireName !== name) toClient.set(wireName, name);
  }
  return { toWire: (name) => toWire.get(name) ?? name, toClient };
}

/** Most calls declare no functions. */
const noNames: FunctionNames = { toWire: (name) => name, toClient: new Map() };

function hashedName(name: string, candidate: string): string {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${candidate.slice(0, prefixLength)}_${hash}`;
}
