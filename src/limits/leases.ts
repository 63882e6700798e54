/** Requests that run: lease -> when it ends by itself, should its instance die. */
export type Leases = ReadonlyMap<string, number>;

export interface Lease {
  readonly id: string;
  /** By the time of whoever keeps the leases. */
  readonly expiresAtMs: number;
}

/** The leases with one more; undefined where there are as many as may be. */
export function leased(
  leases: Leases,
  limit: number,
  lease: Lease,
  nowMs: number,
): Leases | undefined {
  const alive = new Map([...leases].filter(([, expiresAtMs]) => expiresAtMs > nowMs));
  if (alive.size >= limit) return undefined;
  return alive.set(lease.id, lease.expiresAtMs);
}

/** The leases without one, which may have expired before. */
export function returned(leases: Leases, id: string): Leases {
  const left = new Map(leases);
  left.delete(id);
  return left;
}
