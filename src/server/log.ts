import { pino } from 'pino';
import type { LogLevel } from '../../generated/config/types.js';
import type { LogLine } from './front-door.js';

/** Lines wait for company until there is this much of them, or this long. What waits at exit is written then. */
const bufferedBytes = 4 * 1024;
const flushEveryMs = 100;

/**
 * One JSON object per line on stdout. Only the members of `LogLine` are written: prompts,
 * answers and keys never reach this place. The cause of a failure is logged for bugs of ours.
 */
export function createLog(level: LogLevel): (line: LogLine) => void {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${isoTime()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    // Written in their own time, and several lines at once: each write takes a turn of a thread.
    pino.destination({ sync: false, minLength: bufferedBytes, periodicFlush: flushEveryMs }),
  );
  return (line) => {
    const { level: severity, error } = line;
    const facts = factsOf(line);
    if (!error) return logger[severity](facts, 'call');
    const { kind, reason, message } = error;
    const fault = { kind, reason, message, ...error.facts.by, ...codeOf(error.cause) };
    const cause =
      error.kind === 'internal' && error.cause instanceof Error ? error.cause.stack : undefined;
    const told = cause === undefined ? fault : { ...fault, cause };
    logger[severity]({ ...facts, error: told }, 'call');
  };
}

/** What is undefined is not written. */
function factsOf({ requestId, dialect, operation, status, ms, provider, model }: LogLine): object {
  return { requestId, dialect, operation, status, ms, provider, model };
}

let lastMs = 0;
let lastTime = '';

/** Many lines have the same millisecond, and to write it costs as much as the rest of a line. */
function isoTime(): string {
  const nowMs = Date.now();
  if (nowMs !== lastMs) {
    lastMs = nowMs;
    lastTime = new Date(nowMs).toISOString();
  }
  return lastTime;
}

/** Why a connection failed, in the system's word for it: ECONNREFUSED, ENOTFOUND, … */
function codeOf(cause: unknown): { code?: string } {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? { code } : {};
}
