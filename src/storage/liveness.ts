export interface LivenessOptions {
  /** Asks the server for anything; rejects where it does not answer. */
  readonly probe: () => Promise<unknown>;
  /** Does something later, unless the function returned is called before. */
  readonly after: (delayMs: number, act: () => void) => () => void;
  /** Jitter, 0 <= chance < 1. */
  readonly random: () => number;
  /** Hears when the server goes and when it is back. */
  readonly changed?: (isUp: boolean) => void;
}

/** Whether a server that we depend on is there. */
export interface Liveness {
  isUp(): boolean;
  /** A call found that it is not there: from now on probes alone ask it, until one is answered. */
  lost(): void;
  close(): void;
}

/** Milliseconds. Reliability contract §8. */
const firstWaitMs = 100;
const longestWaitMs = 10_000;

/** Full jitter, so that gateways that lost a server together do not come back together. */
export function reconnectDelayMs(failures: number, random: () => number): number {
  return random() * Math.min(longestWaitMs, firstWaitMs * 2 ** failures);
}

/**
 * A breaker for a server that we depend on. While it is away nobody's request waits for it, and one
 * probe at a time asks whether it is back, whether or not there are requests.
 */
export function createLiveness({
  probe,
  after,
  random,
  changed = () => {},
}: LivenessOptions): Liveness {
  /** Probes that found nobody since it was lost; undefined while it is there. */
  let failures: number | undefined;
  let closed = false;
  let forget = () => {};

  function askLater(failed: number): void {
    failures = failed;
    if (closed) return;
    forget = after(reconnectDelayMs(failed, random), () => {
      probe().then(back, () => askLater(failed + 1));
    });
  }

  function back(): void {
    failures = undefined;
    changed(true);
  }

  return {
    isUp: () => failures === undefined,
    lost() {
      if (failures !== undefined) return;
      askLater(0);
      changed(false);
    },
    close() {
      closed = true;
      forget();
    },
  };
}
