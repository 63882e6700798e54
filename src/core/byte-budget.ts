import { GatewayError } from './errors.js';

/** What one request holds of the bytes that all requests may hold together. */
export interface ByteAccount {
  readonly heldBytes: number;
  /** Takes that many more. Throws `overloaded` where they are not to be had. */
  hold(bytes: number): void;
  /** Gives back all but that many of those it holds. */
  keep(bytes: number): void;
  /** Gives back everything for good: what comes late takes nothing any more. `hold` throws then. */
  close(): void;
}

/** Bytes that all requests together may hold in memory at one moment. */
export interface ByteBudget {
  readonly limitBytes: number;
  open(): ByteAccount;
}

/** What is taken is never more than the limit, whoever takes it. Reliability contract §7. */
export function createByteBudget(limitBytes: number): ByteBudget {
  let inFlightBytes = 0;
  const open = (): ByteAccount => {
    let heldBytes = 0;
    let isClosed = false;
    const keep = (bytes: number) => {
      if (isClosed) return;
      inFlightBytes -= heldBytes - bytes;
      heldBytes = bytes;
    };
    return {
      get heldBytes() {
        return heldBytes;
      },
      hold(bytes) {
        if (isClosed) throw new GatewayError('cancelled', 'The request is over.');
        if (inFlightBytes + bytes > limitBytes) {
          throw new GatewayError(
            'overloaded',
            'The gateway holds as many request bytes as it can. Try again in a second.',
            { retryAfterMs: 1000 },
          );
        }
        inFlightBytes += bytes;
        heldBytes += bytes;
      },
      keep,
      close() {
        keep(0);
        isClosed = true;
      },
    };
  };
  return { limitBytes, open };
}
