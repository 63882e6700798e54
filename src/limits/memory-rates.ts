import { type Leases, leased, returned } from './leases.js';
import type { LeaseClaim, RateClaim, RateStore } from './ports.js';
import { type Bucket, correct, fullBucket, take } from './token-bucket.js';

export interface MemoryRatesOptions {
  /** Milliseconds that never go back. */
  readonly elapsedMs: () => number;
  /** Instances that share a limit: each has its part of it. */
  readonly instances: () => number;
}

/** Callers that are remembered. Who is not has a full bucket, as after a minute of silence. */
const keptAtMost = 10_000;

/** Allowances and places of one process. */
export function memoryRates({ elapsedMs, instances }: MemoryRatesOptions): RateStore {
  const buckets = new Map<string, Bucket>();
  const places = new Map<string, Leases>();

  const partOf = (limit: number) => Math.max(1, Math.floor(limit / Math.max(1, instances())));

  function keep(key: string, bucket: Bucket): void {
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size <= keptAtMost) return;
    const [oldest] = buckets.keys();
    if (oldest !== undefined) buckets.delete(oldest);
  }

  /** What a claim changes, or how long it has to wait. */
  function plan(claim: RateClaim | LeaseClaim, nowMs: number) {
    if (claim.kind === 'rate') {
      const perMinute = partOf(claim.perMinute);
      const bucket = buckets.get(claim.key) ?? fullBucket(perMinute, nowMs);
      const taken = take(bucket, perMinute, claim.amount, nowMs);
      return taken.ok
        ? { ok: true as const, change: () => keep(claim.key, taken.bucket) }
        : { ok: false as const, waitMs: taken.waitMs };
    }
    const { key, limit, id, ttlMs } = claim;
    const lease = { id, expiresAtMs: nowMs + ttlMs };
    const leases = leased(places.get(key) ?? new Map(), partOf(limit), lease, nowMs);
    return leases
      ? { ok: true as const, change: () => void places.set(key, leases) }
      : { ok: false as const };
  }

  return {
    async take(claims) {
      const nowMs = elapsedMs();
      const plans = claims.map((claim) => plan(claim, nowMs));
      const by = plans.findIndex(({ ok }) => !ok);
      const refused = plans[by];
      if (refused && !refused.ok) {
        const { waitMs } = refused;
        return { kind: 'refused', by, ...(waitMs === undefined ? {} : { waitMs }) };
      }
      for (const planned of plans) if (planned.ok) planned.change();
      return { kind: 'granted', atMs: nowMs };
    },

    async give(ends) {
      const nowMs = elapsedMs();
      for (const end of ends) {
        if (end.kind === 'rate') {
          const perMinute = partOf(end.perMinute);
          const bucket = buckets.get(end.key) ?? fullBucket(perMinute, nowMs);
          keep(end.key, correct(bucket, perMinute, end.amount, nowMs));
          continue;
        }
        const leases = returned(places.get(end.key) ?? new Map(), end.id);
        if (leases.size > 0) places.set(end.key, leases);
        else places.delete(end.key);
      }
    },
  };
}
