const FIRST = 500;
const LONGEST = 30_000;

/**
 * How long to wait before the next attempt after `failures` in a row: up to 0.5 s · 2ⁿ, at most 30 s, with full jitter,
 * so that a thousand clients of a restarted server do not come back in step. `random` answers from 0 to 1.
 */
export function backOff(failures: number, random: () => number): number {
  return Math.round(random() * Math.min(LONGEST, FIRST * 2 ** Math.min(failures, 16)));
}
