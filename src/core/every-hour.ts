import { type GatewayError, toGatewayError } from './errors.js';

export interface EveryHourOptions {
  readonly sweep: () => Promise<void>;
  /** Whether there may be anything to sweep: where nothing was ever kept, nobody is asked. */
  readonly isThere: () => boolean;
  /** Hears of a sweep that failed; the next one is tried all the same. */
  readonly report: (error: GatewayError) => void;
  /** Does something later, unless the function returned is called before. */
  readonly after: (delayMs: number, act: () => void) => () => void;
}

/** What is expired cannot be used any more, so that an hour will do. */
const everyMs = 60 * 60 * 1000;

/**
 * Takes away what is expired: now, for what expired while the gateway was down, and an hour after
 * each sweep.
 */
export function everyHour({ sweep, isThere, report, after }: EveryHourOptions) {
  let closed = false;
  let forget = () => {};
  let sweeping = run();

  async function run(): Promise<void> {
    if (isThere()) await sweep().catch((caught) => report(toGatewayError(caught)));
    if (closed) return;
    forget = after(everyMs, () => {
      sweeping = run();
    });
  }

  return {
    /** Begins no sweep any more, and waits for one that runs. */
    async close(): Promise<void> {
      closed = true;
      forget();
      await sweeping;
    },
  };
}
