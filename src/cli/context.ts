import type { GatewayConfig } from '../config/gateway-config.js';
import type { Environment } from '../config/substitute.js';
import type { Clock } from '../core/clock.js';
import type { RandomBytes } from '../core/gateway-key.js';
import type { Principal } from '../core/principal.js';

/** Puts the gateway together and listens; rejects where it cannot. */
export type Start = (options: {
  config: GatewayConfig;
  principals: ReadonlyMap<string, Principal>;
  pepper: Uint8Array;
  version: string;
}) => Promise<Started>;

/** A gateway that listens. */
export interface Started {
  readonly url: string;
  /** Ends in order; asked again with `now`, it waits for nothing any more. */
  close(pace?: 'gentle' | 'prompt' | 'now'): Promise<void>;
  /** For a process that must not go on: cuts every connection, and writes down what is not yet. */
  abandon(): Promise<void>;
}

export type StopSignal = 'SIGINT' | 'SIGTERM';

/** What a command may use of the process it runs in. */
export interface CliContext {
  readonly version: string;
  readonly env: Environment;
  /** Writes a line for the user. */
  readonly out: (line: string) => void;
  /** Writes a line about a fault. */
  readonly err: (line: string) => void;
  readonly start: Start;
  /** Calls back at every SIGINT and SIGTERM, until the function it returns is called. */
  readonly onSignal: (listener: (signal: StopSignal) => void) => () => void;
  /** Calls back with what nobody caught, until the function it returns is called. */
  readonly onFatal: (listener: (caught: unknown) => void) => () => void;
  /** Ends the process at once. */
  readonly exit: (code: number) => void;
  readonly randomBytes: RandomBytes;
  readonly now: Clock;
}

/** A command: its arguments after the name -> the exit code. */
export type Command = (args: readonly string[], context: CliContext) => Promise<number>;

/** Exit codes: 2 is for a wrong command line, as shells and most tools have it. */
export const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;
