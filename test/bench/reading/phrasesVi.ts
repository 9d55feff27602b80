/** Phrases with their value (expressions/time-vi.jsonl): right when day, and time where there is one, agree. */
import { readFileSync } from 'node:fs';
import { claimsOf } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { dayOf, isoDay } from '../../../server/src/time/civil.ts';
import { type Measured, missing, percent, shared } from './measured.ts';
import { chrono, NOT_INSTALLED } from './peers.ts';

const NAME = 'time-vi, exact';
const TARGET = '≥ 97 %';
const REFERENCE = { day: dayOf(2017, 2, 2), minutes: 3 * 60 + 55 };

interface Wanted {
  readonly day: string;
  readonly time: string;
  /** The last day, for values of days and more. */
  readonly last: string | undefined;
  readonly clock: boolean;
}

const two = (n: number) => String(n).padStart(2, '0');

/** "(datetime (2017, 7, 1, 0, 0, 0) Quarter)", "(datetimeInterval ((…), (…)) Day)" with an exclusive end. */
function wantedOf(value: string): Wanted | undefined {
  const times = [...value.matchAll(/\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)\)/g)].map((m) => m.slice(1).map(Number));
  const grain = /(\w+)\)$/.exec(value)?.[1];
  const [first, end] = times;
  if (!first || !grain) return undefined;
  const [year, month, day, hour, minute] = first as [number, number, number, number, number];
  const clock = /Hour|Minute|Second/.test(grain);
  const from = dayOf(year, month, day);
  const last = clock
    ? undefined
    : end
      ? dayOf(end[0]!, end[1]!, end[2]!) - 1
      : grain === 'Day'
        ? from
        : grain === 'Week'
          ? from + 6
          : dayOf(year + (grain === 'Year' ? 1 : 0), month + (grain === 'Year' ? 0 : grain === 'Quarter' ? 3 : 1), 1) -
            1;
  return {
    day: isoDay(from),
    time: `${two(hour)}:${two(minute)}`,
    last: last === undefined ? undefined : isoDay(last),
    // Parts of a day ("tối nay") are intervals of hours: the day is what a date claim tells.
    clock: clock && !end,
  };
}

export async function phrasesVi(): Promise<Measured> {
  const file = shared('data/expressions/time-vi.jsonl');
  if (!file) return missing(NAME, TARGET);
  const peer = await chrono('vi');
  const errors: string[] = [];
  let all = 0;
  let right = 0;
  let peerRight = 0;
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { text, value } = JSON.parse(line) as { text: string; value: string };
    const wanted = wantedOf(value);
    if (!wanted) continue;
    all++;
    const claims = claimsOf(read(text, { language: 'vi', reference: REFERENCE }).claims, 'date');
    const ok = claims.some((claim) => {
      const days = claim.value;
      if (!days || days.from === null || (claim.end - claim.start) * 2 < text.length) return false;
      if (isoDay(days.from) !== wanted.day) return false;
      if (wanted.last !== undefined) return days.to !== null && isoDay(days.to) === wanted.last;
      return !wanted.clock || days.time === wanted.time;
    });
    if (ok) right++;
    else
      errors.push(
        `${text} → ${value.replace(/^\(|\)$/g, '')}; read: ${claims.map((c) => `"${c.text}" ${c.value ? `${c.value.from === null ? '' : isoDay(c.value.from)}..${c.value.to === null ? '' : isoDay(c.value.to)} ${c.value.time ?? ''}` : '?'}`).join(', ') || 'nothing'}`,
      );
    if (
      peer?.(text, new Date(2017, 1, 2, 3, 55)).some(({ start, end, date }) => {
        const day = isoDay(dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate()));
        const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
        return (end - start) * 2 >= text.length && day === wanted.day && (!wanted.clock || time === wanted.time);
      })
    )
      peerRight++;
  }
  return {
    name: NAME,
    target: TARGET,
    figure: `${percent(right / all)} (${right}/${all})`,
    peer: peer ? `chrono-node ${percent(peerRight / all)}` : NOT_INSTALLED,
    reached: right / all >= 0.97,
    errors,
  };
}
