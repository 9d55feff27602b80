/** Steps and stretches: from the anchor ("tuần tới", "10 năm qua") or from the day the story tells of ("hai ngày sau"). */
import { weekdayOf } from './civil.ts';
import { grainOf, type ShiftExpression, type StretchExpression } from './expression.ts';
import type { Grain, Interval } from './interval.ts';
import type { ResolvingContext } from './resolvingContext.ts';
import { CLOCK, cut, DAY_MINUTES, step, unitAround } from './units.ts';

/**
 * "3 ngày tới" are the three days after the anchor's, "2 ngày qua" the two before it; longer units are
 * counted from the anchor itself, and hours from the hour of speaking where it is known.
 */
export function stretch(e: StretchExpression, { anchor, minutes, looks }: ResolvingContext): Interval | undefined {
  if (anchor === undefined || !Number.isFinite(e.count)) return undefined;
  const ahead = e.loose && looks ? looks === 'ahead' : e.pointing === 'ahead';
  const count = ahead ? e.count : -e.count;
  const grain = grainOf(e);
  const length = CLOCK[e.unit];
  if (length !== undefined) {
    if (minutes === undefined) {
      const far = anchor + Math.sign(count) * Math.max(1, Math.ceil((Math.abs(count) * length) / DAY_MINUTES));
      return { from: Math.min(far, anchor), to: Math.max(far, anchor), grain, approx: true };
    }
    const far = anchor + Math.floor((minutes + count * length) / DAY_MINUTES);
    return { from: Math.min(far, anchor), to: Math.max(far, anchor), grain, approx: true };
  }
  if (e.unit === 'quarter') {
    // Quarters are those of the calendar: "the past two quarters" end with the one before the anchor's.
    const [first, last] = [count > 0 ? 1 : count, count > 0 ? count : -1].map((n) =>
      unitAround(step(anchor, e.unit, n), e.unit),
    );
    return { from: first![0], to: last![1], grain };
  }
  const far = step(anchor, e.unit, count);
  if (e.unit === 'day' && far !== anchor)
    return far > anchor
      ? { from: anchor + 1, to: far, grain, approx: true }
      : { from: far, to: anchor - 1, grain, approx: true };
  return far > anchor
    ? { from: anchor + 1, to: far, grain, approx: true }
    : { from: far, to: anchor, grain, approx: true };
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(Math.floor(minutes) % 60).padStart(2, '0')}`;

/**
 * A time of day belongs to the day that the story is telling of. Where there is none and the hour of
 * speaking is known, it is the next time that the clock shows it: in the afternoon "2:30" is 14:30.
 */
function timeAlone(
  time: string,
  e: ShiftExpression,
  { anchor, minutes, running }: ResolvingContext,
): Interval | undefined {
  const base = running?.from ?? anchor;
  if (base === undefined || base === null) return undefined;
  if (running || minutes === undefined) return { from: base, to: base, grain: 'hour', time };
  const written = minutesOf(time);
  const at = [written, ...(e.halfDay && written < 780 ? [written + 720] : [])]
    .flatMap((m) => [m, m + DAY_MINUTES])
    .filter((m) => m >= minutes);
  const next = Math.min(...at);
  const day = base + Math.floor(next / DAY_MINUTES);
  return { from: day, to: day, grain: 'hour', time: timeOf(next % DAY_MINUTES) };
}

export function shift(e: ShiftExpression, context: ResolvingContext): Interval | undefined {
  const { anchor, minutes, running, looks } = context;
  if (!Number.isFinite(e.count)) return undefined;
  if (e.timeAlone && e.time) return timeAlone(e.time, e, context);
  const origin = e.from === 'anchor' ? anchor : (running?.from ?? (e.from === 'told' ? undefined : anchor));
  if (origin === undefined || origin === null) return undefined;
  const base = origin + (e.offset ?? 0);
  const grain: Grain = grainOf(e);
  const length = CLOCK[e.unit];
  if (length !== undefined && minutes !== undefined && e.from === 'anchor') {
    const at = minutes + e.count * length;
    const day = base + Math.floor(at / DAY_MINUTES);
    return { from: day, to: day, grain: 'hour', time: timeOf(((at % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES) };
  }
  const day = step(base, e.unit, e.count);
  if (e.weekday !== undefined) {
    const monday = day - weekdayOf(day) + 1;
    const at = monday + e.weekday - 1;
    return { from: at, to: at, grain, ...(e.time ? { time: e.time } : {}) };
  }
  if (e.distance && e.onTheDay) {
    const time = e.time ? { time: e.time } : {};
    return { from: day, to: day, grain, ...(e.unit === 'day' ? {} : { approx: true }), ...time };
  }
  const here = unitAround(day, e.unit);
  const past = e.facing && looks === 'back' && here[0] > day;
  const whole = past ? unitAround(step(day, e.unit, -1), e.unit) : here;
  if (e.rest && day === anchor)
    return e.rest === 'past'
      ? { from: whole[0], to: day, grain, approx: true }
      : { from: day, to: whole[1], grain, approx: true };
  const [from, to] = cut(...whole, e.segment);
  return {
    from,
    to,
    grain,
    ...(e.segment || (e.distance && e.unit !== 'day') ? { approx: true } : {}),
    ...(e.time ? { time: e.time } : {}),
  };
}
