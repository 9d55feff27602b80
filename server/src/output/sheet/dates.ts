/** The days that a draft speaks of and those that the archive knows of its story, around the day of the report. */
import type { DateSighting, EventSighting, Sighting } from '../../archive/archive.ts';
import type { Report } from '../../checker.ts';
import { type ClaimOf, claimsOf } from '../../claims/claim.ts';
import type { LanguageId } from '../../language/language.ts';
import { reckoningDay } from '../../time/anchor.ts';
import { civil, type Day } from '../../time/civil.ts';
import { contains, type Interval } from '../../time/interval.ts';
import { sayAnchorDay } from '../anchorReason.ts';
import { oneLine } from '../columns.ts';
import { sayDate } from '../readings.ts';
import { distinctSources, sayOutlet } from '../sources.ts';
import { sayDays, sayYearless, speak } from '../speech.ts';

/** A stretch of days with what is said of it. Both ends are included. */
export interface DatedMark {
  readonly from: Day;
  readonly to: Day;
  /** A few words: "7/10". */
  readonly label: string;
  /** The same in full, for whoever asks or listens. */
  readonly title: string;
  /** It does not fit. */
  readonly loud: boolean;
}

export interface DatedDraft {
  /** The day of the report; in a draft of which nobody knows the year, a day of the nominal one. */
  readonly anchor: Day;
  readonly anchorText: string;
  /** Nobody knows the draft's year. */
  readonly yearless: boolean;
  /** In the order of time. */
  readonly draft: readonly DatedMark[];
  readonly archive: readonly DatedMark[];
}

/** Marks at most: a picture with more says nothing at a glance. */
const DRAFT_MARKS = 14;
const EVENTS = 3;
const ARCHIVE_MARKS = 6;

/** Archived dates that are looked at, in days from the report: what is told further off is another story. */
const NEAR = 45;
/** A stretch longer than this is no event in the archive, and none of a draft's days but a time in which they lie. */
const LONGEST = 31;
const LONGEST_OF_DRAFT = 100;

/** Undefined where no day is known from which the draft speaks, or when there is nothing to show. */
export function datesOf(report: Report, language: LanguageId): DatedDraft | undefined {
  const { anchor } = report.reading;
  const day = reckoningDay(anchor);
  if (day === undefined) return undefined;
  const draft = draftMarks(report, day, language);
  // Without a year the archive's days cannot be laid beside the draft's.
  const archive = anchor.days ? archiveMarks(report, day, language) : [];
  if (draft.length + archive.length === 0) return undefined;
  return {
    anchor: day,
    anchorText: sayAnchorDay(report.reading, language) ?? '',
    yearless: !anchor.days,
    draft,
    archive,
  };
}

const distance = ({ from, to }: Pick<DatedMark, 'from' | 'to'>, day: Day): number =>
  day < from ? from - day : day > to ? day - to : 0;

const inTime = (a: DatedMark, b: DatedMark): number => a.from - b.from || a.to - b.to;

/** An open end is drawn to the day of the report, or as a single day. */
function closed({ from, to }: Interval, anchor: Day): { from: Day; to: Day } | undefined {
  if (from === null && to === null) return undefined;
  if (from === null) return { from: Math.min(to!, anchor), to: to! };
  return { from, to: to ?? Math.max(from, anchor) };
}

function draftMarks(report: Report, anchor: Day, language: LanguageId): DatedMark[] {
  const loud = new Set(
    report.findings.flatMap(({ severity, claims }) =>
      severity === 'error' || severity === 'warning' ? (claims[0] ?? []) : [],
    ),
  );
  const byDays = new Map<string, { days: { from: Day; to: Day }; claims: ClaimOf<'date'>[] }>();
  for (const claim of claimsOf(report.reading.claims, 'date')) {
    const value = report.reading.anchor.days ? claim.value : claim.days;
    const days = claim.repeated || !value ? undefined : closed(value, anchor);
    if (!days) continue;
    const key = `${days.from}:${days.to}`;
    const same = byDays.get(key);
    if (same) same.claims.push(claim);
    else byDays.set(key, { days, claims: [claim] });
  }
  const marks = [...byDays.values()].map(({ days, claims }): DatedMark => {
    // Figures say more than "cùng ngày"; the words at fault before all others.
    const named = claims.find(({ id }) => loud.has(id)) ?? claims.find(({ text }) => /\d/.test(text)) ?? claims[0]!;
    const words = [...new Set(claims.map(({ text }) => `“${oneLine(text)}”`))].join(', ');
    const said = sayDate(named, language);
    return {
      ...days,
      label: oneLine(named.text),
      title: said === undefined ? words : `${words}: ${said}`,
      loud: claims.some(({ id }) => loud.has(id)),
    };
  });
  return marks
    .filter(({ from, to, loud }) => loud || to - from <= LONGEST_OF_DRAFT)
    .sort((a, b) => Number(b.loud) - Number(a.loud) || distance(a, anchor) - distance(b, anchor))
    .slice(0, DRAFT_MARKS)
    .sort(inTime);
}

/** What the archive dates: the draft's own events, then the days that related articles name most. */
function archiveMarks(report: Report, anchor: Day, language: LanguageId): DatedMark[] {
  const { events, dates, answers } = report.evidence;
  const named = widest(
    grouped(
      [...events.values()].flat().filter(({ dates: days }) => days !== null && isClosed(days)),
      ({ dates: days }) => days!,
    ),
  ).slice(0, EVENTS);
  const taken = new Set(named.map(({ key }) => key));
  const told = grouped(
    [
      ...[...dates.values()].flat().map(({ sighting }) => sighting),
      ...answers.related.flatMap(({ sightings }) => sightings.filter(isDated)),
    ].filter(({ value }) => isClosed(value) && Math.min(...ends(value).map((end) => Math.abs(end - anchor))) <= NEAR),
    ({ value }) => value,
  ).filter(({ key }) => !taken.has(key));
  const nearest = told.sort(
    (a, b) => b.sources.length - a.sources.length || away(a.days, anchor) - away(b.days, anchor),
  );
  const marks = [
    ...named.map(({ days, sources }) => eventMark(days, sources as readonly EventSighting[], anchor, language)),
    ...nearest
      .slice(0, ARCHIVE_MARKS - named.length)
      .map(({ days, sources }) => toldMark(days, sources, anchor, language)),
  ];
  return marks.sort(inTime);
}

const isDated = (sighting: Sighting): sighting is DateSighting =>
  sighting.kind === 'date' && sighting.stated && !sighting.doubtful;
const ends = ({ from, to }: Interval): [Day, Day] => [from!, to!];
const isClosed = ({ from, to, approx }: Interval): boolean =>
  from !== null && to !== null && !approx && to - from <= LONGEST;
const away = (days: Interval, anchor: Day): number => distance({ from: days.from!, to: days.to! }, anchor);

interface Grouped<S extends Sighting> {
  readonly key: string;
  readonly days: Interval;
  /** One a story. */
  readonly sources: readonly S[];
}

/** Sightings of the same days together, in the order in which they came; only full dates have days. */
function grouped<S extends Sighting>(sightings: readonly S[], daysOf: (sighting: S) => Interval): Grouped<S>[] {
  const groups = new Map<string, S[]>();
  for (const sighting of sightings) {
    const key = ends(daysOf(sighting)).join(':');
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  return [...groups].map(([key, same]) => ({
    key,
    days: { ...daysOf(same[0]!), grain: 'day' },
    sources: distinctSources(same) as S[],
  }));
}

/** An event of three days is also told of by each of them: the whole of it is shown. */
function widest<S extends Sighting>(groups: readonly Grouped<S>[]): Grouped<S>[] {
  const length = ({ days }: Grouped<S>) => days.to! - days.from!;
  const kept: Grouped<S>[] = [];
  for (const group of [...groups].sort((a, b) => length(b) - length(a)))
    if (!kept.some(({ days }) => contains(days, group.days))) kept.push(group);
  return kept;
}

/** "7/12" in the year of the report, "24–25/6/2025" in another. */
function shortly(days: Interval, anchor: Day, language: LanguageId): string {
  const { year, month, day } = civil(days.from!);
  if (days.from !== days.to || year !== civil(anchor).year) return sayDays(days, language);
  return sayYearless({ month, day, toMonth: month, toDay: day }, language);
}

const outlets = (sources: readonly Sighting[], language: LanguageId): string =>
  [...new Set(sources.map(({ article }) => oneLine(sayOutlet(article, language))))].join('; ');

function eventMark(days: Interval, sources: readonly EventSighting[], anchor: Day, language: LanguageId): DatedMark {
  const [first] = sources;
  const name = oneLine([first!.name, first!.place].filter(Boolean).join(', '));
  return {
    ...{ from: days.from!, to: days.to!, loud: false },
    label: `${shortly(days, anchor, language)} · ${name}`,
    title: `${sayDays(days, language)}: ${name} (${outlets(sources, language)})`,
  };
}

function toldMark(days: Interval, sources: readonly Sighting[], anchor: Day, language: LanguageId): DatedMark {
  const { article } = sources[0]!;
  const headline = oneLine(article.title) || oneLine(sayOutlet(article, language));
  const count = speak({ key: 'sheet.sources', values: { count: { number: sources.length } } }, language);
  return {
    ...{ from: days.from!, to: days.to!, loud: false },
    label: `${shortly(days, anchor, language)} · ${headline}`,
    title: `${sayDays(days, language)}: ${headline} (${count}: ${outlets(sources, language)})`,
  };
}
