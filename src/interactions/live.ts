import type { Chunk } from '../core/canonical.js';
import type { GatewayError } from '../core/errors.js';
import type { Followed, Interaction } from './ports.js';

/** An interaction that runs in this process, or waits for its turn. */
export interface Live {
  interaction: Interaction;
  readonly chunks: Chunk[];
  /** Ends its call. */
  cancel: (reason: GatewayError) => void;
  /** Waits for a place to run at. */
  waits: boolean;
  /** A client wants it to stop. */
  cancelled: boolean;
  /** Set once its end is on disk. */
  ended?: Extract<Followed, { kind: 'ended' }>;
  readonly listeners: Set<() => void>;
}

export function createLive(
  interaction: Interaction,
  further: Pick<Live, 'cancel' | 'waits'>,
): Live {
  return { interaction, chunks: [], cancelled: false, listeners: new Set(), ...further };
}

/** Tells those who follow that there is something new. */
export function wakeListeners({ listeners }: Live): void {
  for (const wake of listeners) wake();
  listeners.clear();
}

/** From the first chunk on; waits for those that are still to come, and for the end. */
export async function* followLive(live: Live): AsyncIterable<Followed> {
  for (let at = 0; ; ) {
    for (; at < live.chunks.length; at++) {
      const chunk = live.chunks[at];
      if (chunk) yield { kind: 'chunk', chunk };
    }
    if (live.ended) return yield live.ended;
    await new Promise<void>((resolve) => live.listeners.add(resolve));
  }
}

/** Resolves with the end. */
export async function endOf(live: Live): Promise<Interaction> {
  while (!live.ended) await new Promise<void>((resolve) => live.listeners.add(resolve));
  return live.ended.interaction;
}

/** Whose turn it is: of the tenant with the fewest that run the one that has waited longest. */
export function chooseNext(all: Iterable<Live>): Live | undefined {
  const running = new Map<string, number>();
  const waiting: Live[] = [];
  for (const live of all) {
    const { tenant, background } = live.interaction;
    if (live.waits) waiting.push(live);
    else if (background) running.set(tenant, (running.get(tenant) ?? 0) + 1);
  }
  const runningOf = ({ interaction }: Live) => running.get(interaction.tenant) ?? 0;
  return waiting.reduce<Live | undefined>(
    (best, other) => (best && runningOf(best) <= runningOf(other) ? best : other),
    undefined,
  );
}
