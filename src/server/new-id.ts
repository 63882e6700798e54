import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import type { NewId } from '../core/clock.js';

const bytesEach = 16;
const idsPerDraw = 64;

/** UUIDs of version 7. Random bytes are drawn for many at once: a draw costs more than an id. */
export function createIds(): NewId {
  const pool = new Uint8Array(idsPerDraw * bytesEach);
  let at = pool.length;
  return () => {
    if (at === pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    const random = pool.subarray(at, at + bytesEach);
    at += bytesEach;
    return v7({ random });
  };
}
