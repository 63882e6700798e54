/** What comes before every id of that millisecond: UUIDs of version 7 begin with the time. */
export function firstIdAt(ms: number): string {
  const digits = Math.max(0, Math.min(ms, 0xffff_ffff_ffff)).toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
}
