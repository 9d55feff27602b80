/**
 * The English specs of Recognizers-Text on dates: spans by the extractors' cases, days and times by the parsers'.
 * What no newspaper prints is left out by rule and the rules are printed with their counts; beside the figure stands
 * the share over all cases that the reference supports in JavaScript, nothing left out. The inputs are read as they
 * are, in small letters where the spec has them so.
 */
import { type AmountClaim, claimsOf, type DateClaim } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { isoDay } from '../../../server/src/time/civil.ts';
import { type Measured, missing, percent, shared } from './measured.ts';
import { chrono, NOT_INSTALLED, recognizers } from './peers.ts';
import {
  casesOf,
  type Meaning,
  type SpecCase,
  type SpecResult,
  meaningOf as specMeaningOf,
} from './recognizersCases.ts';
import { leftOut } from './recognizersLeftOut.ts';

const TARGET = '≥ 90 %';

/** Spans, days and times, or the time of a phrase that stands alone: in a sentence a lone time of day is no claim. */
type Aspect = 'spans' | 'values' | 'alone';

/** The files that are measured, and whether for spans or for values. */
const FILES: readonly (readonly [file: string, aspect: Aspect])[] = [
  ['DateExtractor', 'spans'],
  ['DateParser', 'values'],
  ['DatePeriodExtractor', 'spans'],
  ['DatePeriodParser', 'values'],
  ['DateTimeExtractor', 'spans'],
  ['DateTimeParser', 'values'],
  ['DateTimePeriodExtractor', 'spans'],
  ['DateTimePeriodParser', 'values'],
  ['HolidayExtractor', 'spans'],
  ['HolidayParser', 'values'],
  ['DurationExtractor', 'spans'],
  ['DurationParser', 'values'],
  ['MergedExtractor', 'spans'],
  ['MergedParser', 'values'],
  ['TimeParser', 'alone'],
  ['TimePeriodParser', 'alone'],
  ['DateTimeModel', 'values'],
  ['DateTimeModelComplexCalendar', 'values'],
];

/** Prepositions, articles, limits and marks at both ends: whose they are is a matter of taste. */
const LOOSE =
  /^(?:(?:in|on|at|from|by|since|the|of|for|between|within|during|over|around|year|before|after|(?:later|earlier) than|or|this(?= q\d))\s+|[\s,.(]+)+/i;
const core = (text: string) =>
  text
    .toLowerCase()
    .replace(LOOSE, '')
    .replace(/[\s,.()]+$/, '');

/** What a reader, ours or a peer's, found, in the terms of the specs. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

const same = (a: Found, b: Found, input: string) =>
  core(input.slice(a.start, a.end)) === core(input.slice(b.start, b.end));

/** Whether one reading is one of those that the spec allows. A last day may stand as itself or as the day after. */
function agrees(read: Meaning, wanted: Meaning): boolean {
  if (wanted.seconds !== undefined) return read.seconds === wanted.seconds;
  if (wanted.impossible) return read.impossible === true;
  // A limit ("before 2018", "since Jan. 7") is a claim of the day it names, which is where the spec's open range ends or begins.
  if (wanted.from === undefined || wanted.until === undefined) {
    const bound = wanted.from ?? wanted.until;
    return read.from === bound || read.until === bound || (read.until !== undefined && read.until + 1 === bound);
  }
  if (read.from !== wanted.from) return false;
  const clock = wanted.timeTo !== undefined;
  // A part of a day and a day that ends at midnight are given without a clock; a time of its own must be read.
  const timed = !clock && wanted.time !== undefined;
  if (read.time === undefined ? timed : wanted.time !== undefined && read.time !== wanted.time) return false;
  if (read.timeTo !== undefined && clock && read.timeTo !== wanted.timeTo) return false;
  return (
    read.until === wanted.until ||
    (read.until !== undefined &&
      wanted.until !== undefined &&
      read.until === wanted.until - 1 &&
      (!clock || wanted.timeTo === '00:00'))
  );
}

function meaningOf({ value }: DateClaim): Meaning {
  if (!value) return { impossible: true };
  return {
    ...(value.from === null ? {} : { from: value.from }),
    ...(value.to === null ? {} : { until: value.to }),
    ...(value.time === undefined ? {} : { time: value.time }),
  };
}

/** Seconds of the units of a duration's value; months and years as the specs reckon them. */
const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
  decade: 315_360_000,
  century: 3_153_600_000,
};

const durationOf = ({ quantity: value }: AmountClaim): Meaning[] =>
  value.type === 'duration' && value.unit !== null && SECONDS[value.unit] !== undefined
    ? [{ seconds: Math.round(value.number * SECONDS[value.unit]! * 1000) / 1000 }]
    : [];

function ours({ input, reference }: SpecCase): Found[] {
  const { claims } = read(input, { language: 'en', reference });
  return [
    ...claimsOf(claims, 'date').map((claim) => ({ start: claim.start, end: claim.end, meanings: [meaningOf(claim)] })),
    ...claimsOf(claims, 'amount').flatMap((claim: AmountClaim) => {
      const meanings = durationOf(claim);
      return meanings.length > 0 ? [{ start: claim.start, end: claim.end, meanings }] : [];
    }),
  ];
}

type Reader = (c: SpecCase) => readonly Found[];

const isDuration = ({ meanings }: Found) => meanings.some(({ seconds }) => seconds !== undefined);

/** Whether all that a case wants was found; where it wants nothing, whether no date was. */
function right(c: SpecCase, aspect: Aspect, found: readonly Found[]): boolean {
  if (c.results.length === 0) return found.every(isDuration);
  const dates = (result: SpecResult) => found.filter((one) => isDuration(one) === (result.type === 'duration'));
  return c.results.every((result) => {
    // A time of day and a repetition are no claims, and a season has no days in the spec.
    if (aspect === 'values' && result.meanings.length === 0) return true;
    if (aspect === 'alone')
      return found.some((one) =>
        one.meanings.some(({ time }) => result.meanings.some((wanted) => time === wanted.time)),
      );
    if (result.type === 'time' || result.type === 'timerange' || result.type === 'other') return true;
    if (aspect === 'spans') return dates(result).some((one) => same(one, result, c.input));
    return dates(result).some(
      (one) =>
        one.start < result.end &&
        result.start < one.end &&
        result.meanings.some((wanted) => one.meanings.some((meaning) => agrees(meaning, wanted))),
    );
  });
}

const at = (date: Date, hasTime: boolean): Meaning => {
  const day = Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return { from: day, until: day, ...(hasTime ? { time: `${two(date.getHours())}:${two(date.getMinutes())}` } : {}) };
};

const localDate = ({ reference }: SpecCase) => {
  const [h, min] = [Math.floor(reference.minutes / 60), reference.minutes % 60];
  return new Date(`${isoDay(reference.day)}T${String(h).padStart(2, '0')}:${String(min).padStart(2, '0')}:00`);
};

async function peers(): Promise<readonly (readonly [name: string, reader: Reader])[]> {
  const suite = await recognizers();
  const node = await chrono('en');
  return [
    ...(suite
      ? ([
          [
            'the suite',
            (c) =>
              suite(c.input, localDate(c)).map(({ start, end, values }) => ({
                start,
                end,
                meanings: values.flatMap((value) => specMeaningOf(value) ?? []),
              })),
          ],
        ] as const satisfies readonly (readonly [string, Reader])[])
      : []),
    ...(node
      ? ([
          [
            'chrono-node',
            (c) =>
              node(c.input, localDate(c)).map((result) => {
                const first = at(result.date, result.hasTime);
                const last = result.last && at(result.last, result.hasTime);
                return {
                  start: result.start,
                  end: result.end,
                  meanings: [
                    last ? { ...first, until: last.from!, ...(last.time ? { timeTo: last.time } : {}) } : first,
                  ],
                };
              }),
          ],
        ] as const satisfies readonly (readonly [string, Reader])[])
      : []),
  ];
}

const shown = ({ impossible, seconds, from, until, time, timeTo }: Meaning) =>
  impossible
    ? 'no day'
    : seconds !== undefined
      ? `${seconds} s`
      : `${from === undefined ? '' : isoDay(from)}..${until === undefined ? '' : isoDay(until)}${time ? ` ${time}` : ''}${timeTo ? `–${timeTo}` : ''}`;

function errorOf(c: SpecCase, aspect: Aspect, found: readonly Found[]): string {
  const say = (one: Found) =>
    `"${c.input.slice(one.start, one.end)}"${aspect === 'values' ? ` ${one.meanings.map(shown).join(' | ')}` : ''}`;
  const list = (all: readonly Found[]) => all.map(say).join(', ') || 'nothing';
  return `${c.input} → ${list(c.results)}; read: ${list(found)} (${isoDay(c.reference.day)})`;
}

/** A case for each time of day in it, which is then all that there is to read. */
const alone = (c: SpecCase): SpecCase[] =>
  c.results
    .filter(({ type }) => type === 'time' || type === 'timerange')
    .map((result) => ({ ...c, input: result.text, results: [{ ...result, start: 0, end: result.text.length }] }));

function measure(folder: string, file: string, aspect: Aspect, others: Awaited<ReturnType<typeof peers>>): Measured {
  const cases = aspect === 'alone' ? casesOf(folder, file).flatMap(alone) : casesOf(folder, file);
  const left = new Map<string, number>();
  const errors: string[] = [];
  const score = { all: 0, right: 0, wide: 0, supported: 0 };
  const peerRight = others.map(() => 0);
  for (const c of cases) {
    if (!c.supported) continue;
    score.supported++;
    const reason = leftOut(c, aspect);
    const found = ours(c);
    const ok = right(c, aspect, found);
    if (ok) score.wide++;
    if (reason) {
      left.set(reason, (left.get(reason) ?? 0) + 1);
      continue;
    }
    score.all++;
    if (ok) score.right++;
    else errors.push(errorOf(c, aspect, found));
    others.forEach(([, reader], i) => {
      if (right(c, aspect, reader(c))) peerRight[i]!++;
    });
  }
  const share = score.right / score.all;
  return {
    name: `Recognizers English ${file}, ${{ spans: 'spans', values: 'days and times', alone: 'the phrase alone' }[aspect]}`,
    target: TARGET,
    figure: `${percent(share)} (${score.right}/${score.all}); of all supported ${percent(score.wide / score.supported)} (${score.wide}/${score.supported} of ${cases.length})`,
    peer:
      others.length === 0
        ? NOT_INSTALLED
        : others.map(([name], i) => `${name} ${percent(peerRight[i]! / score.all)}`).join(', '),
    reached: share >= 0.9,
    errors,
    notes: [
      ...[...left].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${count} left out: ${reason}`),
      `${cases.length - score.supported} marked by the specs as not supported in JavaScript`,
    ],
  };
}

export async function recognizersEn(): Promise<Measured[]> {
  const folder = shared('data/expressions/recognizers-en-specs/DateTime/English');
  if (!folder) return [missing('Recognizers English, dates', TARGET)];
  const others = await peers();
  return FILES.map(([file, aspect]) => measure(folder, file, aspect, others));
}
