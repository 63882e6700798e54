import { fail, ok, type Result } from '../../core/result.js';
import type { CutPlace, RecordedCall } from './read-recording.js';

export interface PlannedReplay {
  /** Below the gateway's address. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** How the request differs from the recorded one, for people. */
  readonly notes: readonly string[];
}

/** Wishes that would let somebody else answer than the target. */
const routing = new Set(['models', 'modelRouter', 'fallback', 'promptCache', 'semanticCache']);

/** Said anew for each replay: the model in the path, and every answer whole. */
const replaced = new Set(['model', 'stream']);

/**
 * The request of a recording for another target, by the same dialect. Fails with the reason where it
 * cannot be sent as it was, because what was asked is not all there.
 */
export function planReplay(
  { dialect, request, cut }: RecordedCall,
  target: string,
): Result<PlannedReplay, string> {
  const places = cut.filter(({ field }) => field.startsWith('request'));
  const missing = places.filter(({ reason }) => reason === 'media' || reason === 'size');
  if (missing.length > 0) return fail(`not recorded whole: ${told(missing)}`);
  const leftOut = Object.keys(request).filter(isRouting);
  const changed = places.filter(({ field }) => !leftOut.some((name) => isWithin(field, name)));
  const body = Object.entries(request).filter(
    ([member]) => !replaced.has(member) && !isRouting(member),
  );
  const model = target.split('/').map(encodeURIComponent).join('/');
  return ok({
    path: `/${encodeURIComponent(dialect)}/v1beta/models/${model}:generateContent`,
    body: Object.fromEntries(body),
    notes: [
      ...(leftOut.length > 0 ? [`sent without ${leftOut.join(', ')}`] : []),
      ...(changed.length > 0 ? [`sent as recorded: ${told(changed)}`] : []),
    ],
  });
}

function isRouting(member: string): boolean {
  return routing.has(member) || /^provider[A-Z]/.test(member);
}

function isWithin(field: string, member: string): boolean {
  return field === `request.${member}` || field.startsWith(`request.${member}.`);
}

/** What was cut, the first places by name. */
export function told(places: readonly CutPlace[]): string {
  const named = places.slice(0, 3).map(({ field, reason }) => `${field} (${reason})`);
  const more = places.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
