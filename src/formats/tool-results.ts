import { isObject } from '../core/json.js';

export interface ToolResult {
  readonly text: string;
  readonly isError: boolean;
  /** The text is one string of the client's, not JSON made here. */
  readonly single: boolean;
}

/**
 * A functionResponse's `response` as the one text other providers take. By Gemini's convention
 * `output` (or `result`) holds the result and `error` the failure; any other object is itself
 * the result. Translation contract §5.5.
 */
export function readToolResult(response: unknown): ToolResult {
  const members = isObject(response) ? response : {};
  const keys = Object.keys(members);
  const isError = Object.hasOwn(members, 'error');
  const only = keys.length === 1 ? keys[0] : undefined;
  if (only === 'output' || only === 'result' || only === 'error') {
    const value = members[only];
    if (typeof value === 'string') return { text: value, isError, single: true };
    if (!isError) return { text: JSON.stringify(value), isError, single: false };
  }
  return { text: JSON.stringify(members), isError, single: false };
}
