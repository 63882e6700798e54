import type { GatewayConfig } from '../config/gateway-config.js';
import type { ByteBudget } from '../core/byte-budget.js';
import type { Clock, NewId } from '../core/clock.js';
import type { GatewayError } from '../core/errors.js';
import type { LogLine } from '../server/front-door.js';
import type { Embedded } from '../storage/embedded.js';
import type { Redis } from '../storage/redis.js';
import type { Shared } from '../storage/shared.js';

/** What nearly every part of a gateway is made with. */
export interface Common {
  readonly config: GatewayConfig;
  readonly now: Clock;
  readonly newId: NewId;
  /** 0 <= chance < 1. */
  readonly random: () => number;
  readonly log: (line: LogLine) => void;
  /** Tells the log of a fault of what nobody waits for. */
  readonly reportAs: (operation: string) => (error: GatewayError) => void;
  /** Of this gateway alone, or `shared`. */
  readonly database: Embedded;
  /** Absent where the gateway shares no database with others. */
  readonly shared: Shared | undefined;
  readonly redis: Redis | undefined;
  /** Bytes of requests that are held at one moment. */
  readonly budget: ByteBudget;
}

/** What became of a call that no client waits for, as a line of the log. */
export function logsAnswers(
  { log }: Pick<Common, 'log'>,
  always: Pick<LogLine, 'operation'> & Partial<LogLine>,
) {
  return ({ error, ...line }: Pick<LogLine, 'requestId'> & Partial<LogLine>) =>
    log({
      level: error ? 'warn' : 'info',
      status: error?.httpStatus ?? 200,
      ...always,
      ...line,
      ...(error ? { error } : {}),
    });
}
