/**
 * The English specs of Recognizers-Text (MIT, expressions/recognizers-en-specs): spans by the extractors' cases, days
 * by the parsers'. What no newspaper prints is left out by rule, and the rules are printed with their counts.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { claimsOf, type DateClaim } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { dayOf, isoDay, parseIsoDay } from '../../../server/src/time/civil.ts';
import { type Measured, missing, percent, shared } from './measured.ts';
import { NOT_INSTALLED, recognizers } from './peers.ts';

const TARGET = '≥ 90 %';

interface Result {
  readonly Text: string;
  readonly Start: number;
  readonly Length: number;
  readonly Value?: {
    readonly FutureResolution?: Record<string, string>;
    readonly PastResolution?: Record<string, string>;
  };
}

interface Case {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly NotSupported?: string;
  readonly Results: readonly Result[];
}

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const ORDINAL_WORD =
  '(?:(?:twenty|thirty)[ -]?)?(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+teenth|fifteen|twentieth|thirtieth|thirty)';

/** Why a case is left out: each rule is tried on the spec's own spans, or on the input where there is none. */
const LEFT_OUT: readonly (readonly [why: string, like: RegExp])[] = [
  [
    'spellings that no English paper uses ("October. 2", "16. Nov.", "Friday the fifteen", "rest the week")',
    /^[a-z]+day the fifteen$|^\d+\. nov|\bseptember\.|^october\. |^rest (?:of )?(?:week|the|current)|third- quarter/i,
  ],
  [
    'year before month ("2016 June"), a month with a year of two figures ("August 99")',
    new RegExp(`^\\d{4}\\s?,?\\s?${MONTH}$|^${MONTH} \\d\\d$|^\\d{4}\\.\\d$|\\d{4}H\\d`, 'i'),
  ],
  ['"in 2 hours", in news as often a span of time as a distance', /^in (?:an?|\d+) (?:hour|minute)s?$/i],
  [
    'talk without a date ("my week", "end of day", "the eod", "next hour", "last minute")',
    /^(?:rest )?(?:of )?my |\bmy (?:week|day)|eod|end of day|^(?:next|last) (?:hour|minute|night)$|^(?:the )?(?:week|weekend|summer)$/i,
  ],
  [
    'a day of the month alone ("on 15", "the 27th")',
    new RegExp(`^(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?|${ORDINAL_WORD})$`, 'i'),
  ],
  [
    'a day of the month alone with a time ("15 at 8:00", "seven on 15")',
    /^(?:on )?\d{1,2}(?:st|nd|rd|th)?(?: at|,) |\bon \d{1,2}$/i,
  ],
  [
    'month and day without a space, or tied by a mark ("Oct2", "jan/1")',
    new RegExp(
      `\\b${MONTH}\\d|\\d${MONTH}\\b|${MONTH}[-/]\\d|\\d{1,2}-${MONTH}|[(-]${MONTH}-|\\d[-/]${MONTH}[-/]`,
      'i',
    ),
  ],
  [
    'month and day in figures without a year, month first ("4/22", "4.22")',
    /^(?:from |friday )?\d{1,2}[./-]\d{1,2}(?: to \d{1,2}\/\d{1,2})?$/i,
  ],
  [
    'figures that only the American order decides, or two-figure years ("3-7-2017", "9-18-15")',
    /\b(?:0?\d|1[012])[-/](?:0?\d|1[012])[-/,]\s?\d+|\b\d{1,2}[-/]\d{1,2}[-/,]\d\d\b/,
  ],
  ['year and month in figures ("2016/11", "11-2016")', /^(?:\d{4}\s?[-/]\s?\d{1,2}|\d{1,2}\s?[-/]\s?\d{4})$/],
  [
    'what an assistant is told, not a reader ("tmrw", "week 10", "as soon as possible", "my day")',
    /tmrw|\bweek \d|w\/c|as soon as|^my day|^(?:the )?(?:last |next |past |this )?day$|ooo|business day|\bnow\b|next wedn|\b\d[ap]\b|\bend of (?:the |tomorrow)/i,
  ],
  [
    'a stretch counted from another date ("3 days starting from next Monday")',
    /starting|commencing|beginning on|^for \d|(?:from|after|before) (?:to|yester)|for \d+ hours|days? from|weeks? from to/i,
  ],
  [
    'numbers of several units in words, years in words ("two thousand and eighteen", "2 years 1 month 21 days")',
    /thousand|nineteen|\d (?:years?|months?),?(?: and)? \d|\d days? \d/i,
  ],
  [
    'the nth weekday without its month ("third tuesday"), or "sixth sunday"',
    new RegExp(`^(?:${ORDINAL_WORD} )?(?:mon|tues|wednes|thurs|fri|satur|sun)day$`, 'i'),
  ],
];

const CAPITALS = new RegExp(
  `\\b(?:${MONTH}|(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?)\\b`,
  'gi',
);

/** As an editor writes it: months and weekdays with a capital. Offsets stay. */
const edited = (input: string) => input.replace(CAPITALS, (word) => word.charAt(0).toUpperCase() + word.slice(1));

/** Left out of the days, not of the spans. */
const OTHER_MEANING: typeof LEFT_OUT = [
  ['"early" and "late", which are halves in the spec and thirds here', /\b(?:early|late|mid|beginning|end|start)\b/i],
];

const why = (text: string, days: boolean) =>
  [...LEFT_OUT, ...(days ? OTHER_MEANING : [])].find(([, like]) => like.test(text))?.[0];

/** Prepositions, articles and marks at both ends: whose they are is a matter of taste. */
const LOOSE = /^(?:(?:in|on|at|from|by|since|the|of|for|between|within|during|over|around|year)\s+|[\s,.(]+)+/i;
const core = (text: string) =>
  text
    .toLowerCase()
    .replace(LOOSE, '')
    .replace(/[\s,.()]+$/, '');

function referenceOf(c: Case) {
  const [, y, m, d, h, min] = /^(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+))?/.exec(
    c.Context?.ReferenceDateTime ?? '2016-11-07T00:00:00',
  )!;
  return { day: dayOf(Number(y), Number(m), Number(d)), minutes: Number(h ?? 0) * 60 + Number(min ?? 0) };
}

/** Whether a claim's days are those of the spec; a last day may stand as itself or as the day after. */
function sameDays(claim: DateClaim, result: Result): boolean {
  const days = claim.value;
  // The spec's sign for a day that does not exist.
  if (result.Value?.PastResolution?.date === '0001-01-01') return !days;
  if (!days) return false;
  return [result.Value?.PastResolution, result.Value?.FutureResolution].some((wanted) => {
    if (!wanted) return false;
    const at = (key: string) => {
      const value = wanted[key];
      return value === undefined ? undefined : parseIsoDay(value.slice(0, 10));
    };
    const time = wanted.dateTime?.slice(11, 16);
    const single = at('date') ?? at('dateTime');
    if (single !== undefined) return days.from === single && (time === undefined || days.time === time);
    const first = at('startDate') ?? at('startDateTime');
    const last = at('endDate') ?? at('endDateTime');
    if (first === undefined && last === undefined) return false;
    const exact = wanted.endDateTime !== undefined;
    return (
      (first === undefined ? days.from === null : days.from === first) &&
      (last === undefined ? days.to === null : days.to === last || (!exact && days.to === last - 1))
    );
  });
}

const iso = (claim: DateClaim) =>
  claim.value
    ? `${claim.value.from === null ? '' : isoDay(claim.value.from)}..${claim.value.to === null ? '' : isoDay(claim.value.to)} ${claim.value.time ?? ''}`
    : '?';

export async function recognizersEn(): Promise<Measured[]> {
  const folder = shared('data/expressions/recognizers-en-specs/DateTime/English');
  if (!folder) return [missing('Recognizers English, dates', TARGET)];
  const peer = await recognizers();
  const measured: Measured[] = [];
  for (const kind of ['Date', 'DatePeriod', 'DateTime', 'DateTimePeriod']) {
    for (const part of ['Extractor', 'Parser']) {
      const cases = JSON.parse(
        readFileSync(path.join(folder, `${kind}${part}.json`), 'utf8').replace(/^\uFEFF/, ''),
      ) as Case[];
      const left = new Map<string, number>();
      const leave = (reason: string) => left.set(reason, (left.get(reason) ?? 0) + 1);
      const errors: string[] = [];
      let all = 0;
      let right = 0;
      let peerRight = 0;
      for (const c of cases) {
        if (/javascript/i.test(c.NotSupported ?? '')) {
          leave('marked as not supported by the reference for JavaScript');
          continue;
        }
        const spans = part === 'Extractor';
        const unresolved = !spans && c.Results.some((r) => !Object.keys(r.Value?.PastResolution ?? {}).length);
        const reason =
          c.Results.map(({ Text }) => why(Text, !spans)).find(Boolean) ??
          (unresolved ? 'the spec gives no days (seasons)' : undefined);
        if (reason) {
          leave(reason);
          continue;
        }
        all++;
        const source = edited(c.Input);
        const reference = referenceOf(c);
        const claims = claimsOf(read(source, { language: 'en', reference }).claims, 'date');
        const rightFor = (result: Result) => {
          const meets = claims.filter(
            (claim) => claim.start < result.Start + result.Length && result.Start < claim.end,
          );
          return spans
            ? meets.some((claim) => core(claim.text) === core(source.slice(result.Start, result.Start + result.Length)))
            : meets.some((claim) => sameDays(claim, result));
        };
        const ok = c.Results.length === 0 ? claims.length === 0 : c.Results.every(rightFor);
        if (ok) right++;
        else
          errors.push(
            `${source} → ${c.Results.map((r) => `"${r.Text}"${spans ? '' : ` ${Object.values(r.Value?.PastResolution ?? {}).join('..')} | ${Object.values(r.Value?.FutureResolution ?? {}).join('..')}`}`).join(', ') || 'nothing'}; read: ${claims.map((claim) => `"${claim.text}" ${spans ? '' : iso(claim)}`).join(', ') || 'nothing'}`,
          );
        if (peer && spans) {
          const found = peer(c.Input, new Date(`${isoDay(reference.day)}T00:00:00`));
          if (
            c.Results.length === 0
              ? found.length === 0
              : c.Results.every((r) => found.some(({ start, end }) => core(c.Input.slice(start, end)) === core(r.Text)))
          )
            peerRight++;
        }
      }
      measured.push({
        name: `Recognizers English ${kind}${part}, ${part === 'Extractor' ? 'spans' : 'days and times'}`,
        target: TARGET,
        figure: `${percent(right / all)} (${right}/${all} of ${cases.length})`,
        peer: !peer
          ? NOT_INSTALLED
          : part === 'Extractor'
            ? `the suite ${percent(peerRight / all)}`
            : 'is the reference',
        reached: right / all >= 0.9,
        errors,
        notes: [...left].map(([reason, count]) => `${count} left out: ${reason}`),
      });
    }
  }
  return measured;
}
