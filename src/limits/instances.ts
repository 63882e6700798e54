/** How many gateways share the limits, as far as is known. */
export interface Instances {
  /** One at least. */
  count(): number;
  close(): Promise<void>;
}

export interface InstancesOptions {
  readonly id: string;
  /** Tells the others that one is here. @returns how many there are. */
  readonly announce: (id: string) => Promise<number>;
  readonly leave: (id: string) => Promise<void>;
  readonly after: (delayMs: number, act: () => void) => () => void;
}

/** Three times in the time after which one is taken for gone. */
const everyMs = 15_000;
/** Until it is known for the first time. */
const firstMs = 200;

/** Says again and again that this instance is there; the last count stands while nobody answers. */
export function createInstances({ id, announce, leave, after }: InstancesOptions): Instances {
  let count = 0;
  let forget = () => {};
  let closed = false;

  async function tell(): Promise<void> {
    count = await announce(id).catch(() => count);
    if (!closed) forget = after(count === 0 ? firstMs : everyMs, () => void tell());
  }
  void tell();

  return {
    count: () => Math.max(1, count),
    async close() {
      closed = true;
      forget();
      await leave(id).catch(() => {});
    },
  };
}
