export type JsonObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface RefusalFacts {
  readonly status?: number;
  /** OpenAI's `code`, Google's `ErrorInfo.reason`. */
  readonly code?: string;
  readonly param?: string;
}

/** A body that the real service would answer with an error. A class because readers throw it. */
export class Refusal extends Error {
  readonly facts: RefusalFacts;

  constructor(message: string, facts: RefusalFacts = {}) {
    super(message);
    this.facts = facts;
  }
}

export function refuse(message: string, facts?: RefusalFacts): never {
  throw new Refusal(message, facts);
}

export function refuseIf(condition: boolean, message: string, facts?: RefusalFacts): void {
  if (condition) refuse(message, facts);
}

/** Typed access to a body, refusing what has another type. */
export function objectAt(value: unknown, path: string): JsonObject {
  return isObject(value) ? value : refuse(`${path}: expected an object`);
}

export function arrayAt(value: unknown, path: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(`${path}: expected an array`);
}

export function stringAt(value: unknown, path: string): string {
  return typeof value === 'string' ? value : refuse(`${path}: expected a string`);
}

/** Key of the first member that is not allowed. */
export function strangerIn(value: JsonObject, allowed: ReadonlySet<string>): string | undefined {
  return Object.keys(value).find((key) => !allowed.has(key));
}

export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
