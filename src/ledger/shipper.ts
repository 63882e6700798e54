import type { Clock } from '../core/clock.js';
import { type GatewayError, toGatewayError } from '../core/errors.js';
import type { LedgerArchive, LedgerOutbox } from './ports.js';

export interface ShipperOptions {
  readonly archive: Pick<LedgerArchive, 'add'>;
  readonly outbox: () => Promise<LedgerOutbox>;
  readonly now: Clock;
  readonly random: () => number;
  readonly after: (delayMs: number, act: () => void) => () => void;
  /** Hears once that rows cannot be brought there, and not again before they can. */
  readonly report: (error: GatewayError) => void;
}

export interface Shipper {
  /** There is something to ship. */
  wake(): void;
  /** Ships all there is. Throws where that cannot be done now. */
  drain(): Promise<void>;
  /** Ships what it can within a time, and stops. */
  close(limitMs: number): Promise<void>;
}

/** Rows of one transaction. */
const shipmentRows = 500;

/** Attempts in flight are told of once they take as long. */
const lateMs = 1_000;

/** For attempts in flight, and for rows that nobody told of. */
const restMs = 1_000;

const firstRetryMs = 100;
const longestRetryMs = 10_000;

/**
 * Copies rows to where those of all gateways come together, oldest first. They are given up here
 * only once they are there; a row that is sent twice is there once. Nothing is left out: what cannot
 * be sent holds up all behind it, and is told of.
 */
export function createShipper(options: ShipperOptions): Shipper {
  const { archive, outbox, now, random, after, report } = options;
  let running: Promise<void> | undefined;
  let forget: (() => void) | undefined;
  let failures = 0;
  let isAwake = false;
  let closed = false;

  /** True where there may be more. */
  async function shipOne(): Promise<boolean> {
    const from = await outbox();
    const shipment = await from.next(shipmentRows, now() - lateMs);
    const { settled, starts } = shipment;
    if (settled.length + starts.length === 0) return false;
    await archive.add(shipment);
    from.shipped(shipment);
    return settled.length === shipmentRows || starts.length === shipmentRows;
  }

  async function shipAll(): Promise<void> {
    while (await shipOne());
  }

  async function run(): Promise<void> {
    isAwake = false;
    try {
      await shipAll();
      failures = 0;
    } catch (caught) {
      if (failures === 0) report(toGatewayError(caught));
      failures += 1;
    }
    running = undefined;
    schedule();
  }

  function start(): Promise<void> {
    forget?.();
    forget = undefined;
    running ??= run();
    return running;
  }

  function schedule(): void {
    if (closed) return;
    forget?.();
    const longest = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures, 10));
    const delayMs = failures > 0 ? longest * random() : isAwake ? 0 : restMs;
    forget = after(delayMs, () => void start());
  }

  return {
    wake() {
      isAwake = true;
      // While it fails, it is tried again in its own time.
      if (!closed && failures === 0) void start();
    },

    async drain() {
      await running;
      await shipAll();
    },

    async close(limitMs) {
      closed = true;
      forget?.();
      await Promise.race([
        start().catch(() => undefined),
        new Promise<void>((resolve) => after(limitMs, resolve)),
      ]);
      forget?.();
    },
  };
}
