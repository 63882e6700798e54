/** What may have happened to a field on its way to a target. Translation contract §0.1. */
export type WarningCode =
  | 'dropped'
  | 'clamped'
  | 'emulated'
  | 'schema_relaxed'
  | 'schema_constraint_dropped'
  | 'turn_inserted'
  | 'media_moved'
  | 'signature_dropped'
  | 'signature_synthesised'
  | 'estimated'
  | 'tool_choice_unenforced'
  | 'unknown_field';

export interface Warning {
  readonly code: WarningCode;
  /** camelCase path of the field in the request; empty for the request as a whole. */
  readonly field: string;
  /** `provider/model`, where one target is concerned. */
  readonly target?: string;
  /** Why, for whoever asks; the header has no room for it. */
  readonly reason?: string;
}

/**
 * What became of a field on its way to one target: passed, emulated, dropped or changed with a
 * warning, dropped without one because it cannot change the answer, refused. Translation contract §0.
 */
export interface Decision {
  readonly class: 'P' | 'E' | 'W' | 'S' | 'R';
  /** camelCase path of the field in the request. */
  readonly field: string;
  /** The warning's, where there is one. */
  readonly code?: WarningCode;
  readonly reason: string;
}

/** Codes of what is done in another way, rather than left out. */
const emulations: ReadonlySet<WarningCode> = new Set([
  'emulated',
  'turn_inserted',
  'media_moved',
  'signature_synthesised',
]);

export function isEmulation(code: WarningCode): boolean {
  return emulations.has(code);
}

/** Header blocks of common proxies hold 8 KiB in all; half of that is ours at most. */
const headerLimitBytes = 4096;
const truncationMark = 'truncated';

/** The value of `X-Gateway-Warnings`, cut by whole items; undefined when there is nothing to warn of. */
export function warningsHeader(warnings: readonly Warning[]): string | undefined {
  if (warnings.length === 0) return undefined;
  const items: string[] = [];
  let length = 0;
  for (const item of new Set(warnings.map(formatWarning))) {
    length += item.length + 2;
    if (length > headerLimitBytes - truncationMark.length) {
      items.push(truncationMark);
      break;
    }
    items.push(item);
  }
  return items.join(', ');
}

function formatWarning({ code, field, target }: Warning): string {
  const item = `${code};field="${quotable(field)}"`;
  return target === undefined ? item : `${item};target="${quotable(target)}"`;
}

/** Field names may come from the client: keep the header ASCII and its quotes closed. */
function quotable(text: string): string {
  return text.slice(0, 200).replace(/[^\x20-\x7e]|["\\]/g, '?');
}
