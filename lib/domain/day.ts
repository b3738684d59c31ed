/**
 * The person's calendar day, `YYYY-MM-DD`, at `at` (UTC ms), `zone` minutes east of UTC. Past what a date can hold: the
 * first or the last day there is.
 */
export function dayOf(at: number, zone: number): string {
  const latest = 253_402_300_799_999; // 9999-12-31
  return new Date(Math.min(latest, Math.max(0, at + zone * 60_000))).toISOString().slice(0, 10);
}
