/** Timing: the same action many times, and what is usual (p50) and what is bad (p95) of it, in milliseconds. */
import { readFileSync } from 'node:fs';

export interface Timing {
  readonly p50: number;
  readonly p95: number;
  readonly runs: number;
}

/** The value below which a share of the sorted values lies (nearest rank). */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

export function timingOf(values: readonly number[]): Timing {
  const sorted = [...values].sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), runs: sorted.length };
}

/**
 * Runs an action until `seconds` are over, at least `least` times and at most `most` times; the first runs are for
 * warming up. What is so slow that this would take `patience` seconds is measured less often, at least twice.
 */
export async function time(
  action: (turn: number) => unknown,
  { seconds = 1.5, least = 7, most = 200, warm = 2, patience = 8 } = {},
): Promise<Timing> {
  const start = performance.now();
  const spent = () => (performance.now() - start) / 1000;
  for (let turn = 0; turn < warm && spent() < patience / 4; turn++) await action(-1 - turn);
  const values: number[] = [];
  const warmed = spent();
  for (let turn = 0; turn < most; turn++) {
    const enough = turn < least ? spent() > patience && turn >= 2 : spent() - warmed > seconds;
    if (enough) break;
    const before = performance.now();
    await action(turn);
    values.push(performance.now() - before);
  }
  return timingOf(values);
}

/** The most memory this process has held so far, in MB. */
export const peakMemory = (): number => process.resourceUsage().maxRSS / 1024;

/** The most memory another process has held, in MB; undefined where the system does not tell. */
export function peakMemoryOf(pid: number): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
