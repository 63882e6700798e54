import { LineCounter, parseDocument } from 'yaml';
import { isObject } from '../core/json.js';
import { fail, ok, type Result } from '../core/result.js';
import type { ConfigProblem } from './problem.js';

/** The text of a configuration file -> its settings. An empty file has none. */
export function readYaml(
  file: string,
  text: string,
): Result<Record<string, unknown>, readonly ConfigProblem[]> {
  const lines = new LineCounter();
  // Pretty errors quote the line, which may hold a secret.
  const document = parseDocument(text, { prettyErrors: false, lineCounter: lines });
  if (document.errors.length > 0) {
    return fail(
      document.errors.map(({ code, pos }) => {
        const { line, col } = lines.linePos(pos[0]);
        return { path: `${file}:${line}:${col}`, message: `is not valid YAML: ${inWords(code)}` };
      }),
    );
  }
  // The operator's own file may repeat its aliases as often as it likes.
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  if (value === null || value === undefined) return ok({});
  return isObject(value)
    ? ok(value)
    : fail([
        { path: file, message: 'has to hold settings by name, such as `server: { port: 8080 }`' },
      ]);
}

/** `DUPLICATE_KEY` -> "duplicate key". The library's messages may quote the text around. */
function inWords(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}
