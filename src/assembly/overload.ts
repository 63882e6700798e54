import { totalmem } from 'node:os';
import type { GatewayConfig } from '../config/gateway-config.js';
import { GatewayError } from '../core/errors.js';
import type { LogLine } from '../server/front-door.js';
import {
  createOverloadWatch,
  type OverloadOptions,
  type OverloadWatch,
} from '../server/overload.js';

/** The watch that the configuration asks for; the log tells when refusing begins and ends. */
export function openOverloadWatch(
  {
    eventLoopDelayMs,
    rssPercent,
  }: Pick<GatewayConfig['limits'], 'eventLoopDelayMs' | 'rssPercent'>,
  {
    after,
    newId,
    log,
    constrainedBytes = process.constrainedMemory(),
  }: Pick<OverloadOptions, 'after'> & {
    readonly newId: () => string;
    readonly log: (line: LogLine) => void;
    /** As the system tells it: 0 or more than there is where nobody limits the process. */
    readonly constrainedBytes?: number;
  },
): OverloadWatch {
  const limitBytes = constrainedBytes < totalmem() ? constrainedBytes : 0;
  return createOverloadWatch({
    limits: { loopDelayMs: eventLoopDelayMs, rssBytes: (limitBytes * rssPercent) / 100 },
    after,
    changed(overload, { loopDelayMs, rssBytes }) {
      const requestId = newId();
      if (overload === 'none') {
        log({ level: 'info', requestId, operation: 'refusing new requests ends', status: 200 });
        return;
      }
      const found =
        overload === 'memory'
          ? `The process has ${inMebibytes(rssBytes)} of ${inMebibytes(limitBytes)} (limits.rssPercent).`
          : `The event loop is ${Math.round(loopDelayMs)} ms late (limits.eventLoopDelayMs).`;
      const error = new GatewayError('overloaded', found);
      const operation = 'refusing new requests begins';
      log({ level: 'warn', requestId, operation, status: error.httpStatus, error });
    },
  });
}

function inMebibytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`;
}
