import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock, NewId } from '../core/clock.js';

const bytesEach = 16;
const idsPerDraw = 64;

/**
 * UUIDs of version 7 that rise from one to the next, whatever the clock does. Random bytes are drawn
 * for many at once: a draw costs more than an id.
 */
export function createIds(now: Clock = Date.now): NewId {
  const pool = new Uint8Array(idsPerDraw * bytesEach);
  let at = pool.length;
  let msecs = 0;
  let seq = 0;
  return () => {
    if (at === pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    const random = pool.subarray(at, at + bytesEach);
    at += bytesEach;
    const nowMs = now();
    if (nowMs > msecs) {
      msecs = nowMs;
      // Somewhere in the lower part, so that there is room to rise.
      seq = (random[6] ?? 0) * 65_536 + (random[7] ?? 0) * 256 + (random[8] ?? 0);
    } else {
      seq++;
    }
    return v7({ random, msecs, seq });
  };
}
