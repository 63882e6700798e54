import { type ParseArgsConfig, parseArgs } from 'node:util';
import { fail, ok, type Result } from '../core/result.js';

/** Flags of a command -> their values; words that are no flags are refused. Fails with what to tell the user. */
export function readFlags<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  const parse = () =>
    parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
  return attempt(parse);
}

/** `parseArgs` reports a user's mistake by throwing. */
function attempt<T>(parse: () => T): Result<T, string> {
  try {
    return ok(parse());
  } catch (caught) {
    const message = caught instanceof Error ? caught.message : String(caught);
    // The first sentence says it; the rest explains how to pass words that begin with a dash.
    return fail(message.split('. ')[0] ?? message);
  }
}
