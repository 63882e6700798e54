import { isObject } from '../../core/json.js';
import { type Answer, readAnswer } from './read-answer.js';

/** A place of a recording where something was left out. */
export interface CutPlace {
  readonly field: string;
  readonly reason: string;
}

/** A recording as the management API gives it, as far as a replay needs it. */
export interface RecordedCall {
  readonly id: string;
  readonly name?: string;
  readonly dialect: string;
  readonly request: Readonly<Record<string, unknown>>;
  /** Absent where nobody answered. */
  readonly answer?: Answer;
  readonly cut: readonly CutPlace[];
}

/** Undefined for what is no recording. */
export function readRecording(value: unknown): RecordedCall | undefined {
  if (!isObject(value)) return undefined;
  const { id, name, dialect, request, response, cut, costUsd, tookMs } = value;
  if (typeof id !== 'string' || typeof dialect !== 'string' || !isObject(request)) return undefined;
  const cost = typeof costUsd === 'string' ? costUsd : undefined;
  return {
    id,
    ...(typeof name === 'string' ? { name } : {}),
    dialect,
    request,
    ...(isObject(response) ? { answer: readAnswer(response, cost, Number(tookMs ?? 0)) } : {}),
    cut: Array.isArray(cut) ? cut.flatMap((place: unknown) => readCut(place) ?? []) : [],
  };
}

function readCut(place: unknown): CutPlace | undefined {
  if (!isObject(place)) return undefined;
  const { field, reason } = place;
  return typeof field === 'string' && typeof reason === 'string' ? { field, reason } : undefined;
}
