/**
 * How surely a written day is a slip of the pen, by what the draft itself tells: how usual the written day and the
 * mended one are for a date so told, what other days the draft names near either, what words stand about it. The score
 * is open: suspicionScore.ts names and weighs every feature.
 *
 * Age alone is never the reason: only such repairs are weighed as bring the day to the report, to another day of the
 * draft, or, for what is still to come, to the weeks ahead.
 */
import { claimsOf, type DateClaim } from '../claims/claim.ts';
import { type DateSurroundings, surroundingsOf } from '../claims/dateSurroundings.ts';
import type { Reading } from '../claims/reading.ts';
import { languageOf } from '../language/languages.ts';
import { tokenAt } from '../text/tokens.ts';
import { reckoningDay } from '../time/anchor.ts';
import { civil, type Day } from '../time/civil.ts';
import { around, votedDay } from '../time/toldDay.ts';
import { type Repair, repairsOf } from './dateRepairs.ts';
import { isNamed } from './dateWriting.ts';
import { type Known, type SuspicionFeatures, suspicionScales } from './suspicionScore.ts';
import { leadEnd, type Telling, tellingOf, usualness } from './usualDays.ts';
import { nominal, type WrittenDay, writtenDays } from './writtenDays.ts';

/** A written day with the repair that speaks most against it. */
export interface Suspicion {
  readonly written: WrittenDay;
  readonly repair: Repair;
  readonly telling: Telling;
  readonly known: Known;
  /** The day of the report in the nominal year: as it is given, or as the other dates tell it. */
  readonly report: Day | undefined;
  /** Days from the report to the written day, −183 … 183; from the day that the other dates tell, where none is given. */
  readonly away: number;
  /** Other dates within three days of the mended day. */
  readonly company: readonly WrittenDay[];
  readonly features: SuspicionFeatures;
  /** Log-odds, up to a constant. */
  readonly score: number;
}

/** Dates above which a text is a table or a calendar, and each is as likely as the other. */
const MOST = 150;

/** Tokens on either side of a date that tell what it is about. */
const ABOUT = 14;

/** Days within which two dates keep company, and within which they are of one time. */
const BESIDE = 3;
const TIME = 12;

/** Days about the report that count as it: it is filed late, and told of from other zones. */
const BEFORE_REPORT = -4;
const AFTER_REPORT = 2;

/** Days that what is announced lies ahead. */
const AHEAD = 30;

/** Days beyond which a date lies far from the report. */
const FAR = 20;

/** Days that a story told in order spans at most. */
const STORY = 150;

const flag = (is: boolean): number => (is ? 1 : 0);

/** A bare day and month that stands in the story itself, with a word that makes it a date. */
function mayBeSlip({ claim, year, end }: WrittenDay, known: Known): boolean {
  const { expression, parts } = claim;
  // A feast is known by its name: no figure of it can have slipped.
  if (year !== undefined || !isNamed(claim) || !parts.day || !parts.month) return false;
  // Nor has it where the name stands beside them: "ngày Nhà giáo Việt Nam 20/11".
  if (expression.form === 'calendar' && expression.feast) return false;
  // What "hôm nay" says of a day is held against the report's by a rule of its own.
  if (expression.form === 'calendar') return known === 'told' || expression.deictic === undefined;
  // "9-11/7": ends that share a month slip together.
  return end !== undefined && parts.month2 !== undefined;
}

/** Every bare date of the draft that one slip would bring where it belongs, with its surest repair, in reading order. */
export function suspicionsOf(reading: Reading): Suspicion[] {
  return hypothesesOf(reading).map((repairs) => repairs.reduce((best, one) => (one.score > best.score ? one : best)));
}

/** By date, all repairs that would bring it where it belongs: at least one each. */
export function hypothesesOf(reading: Reading): Suspicion[][] {
  const all = writtenDays(reading);
  if (all.length > MOST) return [];
  const story = new Story(reading, all);
  return all.map((_, index) => story.repairs(index)).filter((repairs) => repairs.length > 0);
}

/** Features that depend on the repair. */
type OfRepair =
  | 'mended'
  | 'reordered'
  | 'echo'
  | 'next'
  | 'company'
  | 'alike'
  | 'pointed'
  | 'today'
  | 'fresh'
  | 'overdue'
  | 'lost'
  | 'after'
  | 'other'
  | 'swapped';

/** How a date is told, and from which day. */
interface Told {
  readonly report: Day | undefined;
  readonly telling: Telling;
  readonly surroundings: DateSurroundings;
  readonly lead: boolean;
  readonly away: number;
  /** The other end of its stretch. */
  readonly mate: WrittenDay | undefined;
}

/** What the dates of a draft are held against. */
class Story {
  readonly #reading: Reading;
  readonly #all: readonly WrittenDay[];
  /** Those that may keep others company: days of another year do not. */
  readonly #near: ReadonlySet<WrittenDay>;
  readonly #dates: readonly DateClaim[];
  /** Months that are named without a day. */
  readonly #months: ReadonlySet<number>;
  /** The day of the report in the nominal year. */
  readonly #report: Day | undefined;
  readonly #leadEnds: number;
  readonly #kept: ReadonlySet<number>;
  readonly #functionWords: ReadonlySet<string>;

  constructor(reading: Reading, all: readonly WrittenDay[]) {
    const { anchor, draft, language } = reading;
    this.#reading = reading;
    this.#all = all;
    this.#dates = claimsOf(reading.claims, 'date');
    const reckoned = anchor.certainty === 'stated' && anchor.days ? civil(reckoningDay(anchor)!) : undefined;
    this.#report = reckoned && nominal(reckoned.month, reckoned.day);
    // Dates with a year are mostly births, laws and old events: without a day of the report they tell nothing.
    const isNear = (at: Day, year: number | undefined): boolean =>
      year === undefined ||
      (reckoned !== undefined &&
        (year === reckoned.year ||
          (Math.abs(year - reckoned.year) === 1 && Math.abs(around(this.#report!, at)) < STORY)));
    this.#near = new Set(all.filter(({ at, year }) => isNear(at, year)));
    this.#months = new Set(
      this.#dates.flatMap(({ expression: e, repeated, zone }) =>
        !repeated && zone !== 'teaser' && e.form === 'calendar' && e.month !== undefined && e.day === undefined
          ? [e.month]
          : [],
      ),
    );
    this.#leadEnds = leadEnd(draft);
    const { dates, functionWords } = languageOf(language);
    this.#kept = new Set(dates.keptDays);
    this.#functionWords = new Set(functionWords);
  }

  /** Repairs of one written day that bring it somewhere. */
  repairs(index: number): Suspicion[] {
    const written = this.#all[index]!;
    const { claim, at, end } = written;
    const known: Known = this.#report === undefined ? 'told' : 'given';
    if (!mayBeSlip(written, known)) return [];
    const others = [...this.#near].filter((other) => other !== written);
    const report = this.#report ?? this.#toldWithout(claim);
    const surroundings = surroundingsOf(this.#reading, claim);
    // "Ngày 7/9 hằng năm", "ngày 7/9 năm ngoái": wherever the report lies.
    if (surroundings.years) return [];
    const telling = tellingOf(claim, surroundings);
    const lead = this.#isLead(claim);
    const mate = end && this.#all.find((other) => other.claim === claim && other !== written);
    const away = report === undefined ? 0 : around(report, at);
    const own = this.#ownFeatures(index, others, { report, telling, surroundings, lead, away, mate });
    const [before, after] = this.#neighbours(index);
    return repairsOf(written).flatMap((repair): Suspicion[] => {
      const mended = nominal(repair.month, repair.day)!;
      const from = report === undefined ? undefined : around(report, mended);
      const company = others.filter((other) => Math.abs(around(other.at, mended)) <= BESIDE);
      const arrives = this.#report !== undefined && from! >= BEFORE_REPORT && from! <= AFTER_REPORT;
      // Without a given day what is announced wants a date beside it: the day that the others tell may be long gone.
      const due =
        telling === 'ahead' &&
        from !== undefined &&
        from >= 0 &&
        from <= AHEAD &&
        (this.#report !== undefined || company.length > 0);
      const length = mate === undefined ? undefined : end === 'to' ? around(mate.at, mended) : around(mended, mate.at);
      const short = length !== undefined && length >= 0 && length <= FAR;
      // What is told by the hour after the lead is often told again, of a month ago: only another date speaks against it.
      const retold = !lead && own.hour > 0;
      if ((!arrives || retold) && !due && !short && company.length === 0) return [];
      const echoes = company.filter((other) => other.at === mended);
      const features: SuspicionFeatures = {
        ...own,
        mended: from === undefined ? 0 : usualness(telling, lead, from),
        reordered: flag(isBetween(before, mended, after)),
        echo: flag(echoes.length > 0),
        next: flag(echoes.length === 0 && company.some((other) => Math.abs(around(other.at, mended)) === 1)),
        company: Math.min(3, company.length),
        alike: Math.max(0, ...echoes.map((other) => this.#alike(claim, other.claim))),
        pointed: flag(company.some(({ claim: { expression: e } }) => e.form === 'calendar' && e.deictic !== undefined)),
        today: flag(from === 0 || from === -1),
        fresh: flag(lead && from !== undefined && from >= -2 && from <= 0),
        overdue: flag(due && isOverdue(telling, away)),
        lost: flag(repair.slip === 'lost'),
        after: flag(repair.slip === 'after'),
        other: flag(repair.slip === 'other'),
        swapped: flag(repair.slip === 'swapped'),
      };
      return [
        {
          written,
          repair,
          telling,
          known,
          report,
          away,
          company,
          features,
          score: suspicionScales[known].sum(features),
        },
      ];
    });
  }

  /** What of the features does not depend on the repair. */
  #ownFeatures(
    index: number,
    others: readonly WrittenDay[],
    { report, telling, surroundings, lead, away, mate }: Told,
  ): Omit<SuspicionFeatures, OfRepair> {
    const { claim, at, end, month, day } = this.#all[index]!;
    const { expression: e } = claim;
    const closest = Math.min(...others.map((other) => Math.abs(around(other.at, at))), Number.POSITIVE_INFINITY);
    const [before, after] = this.#neighbours(index);
    const distances = report === undefined ? [] : others.map((other) => around(report, other.at));
    const span = mate === undefined ? 0 : end === 'to' ? around(mate.at, at) : around(at, mate.at);
    return {
      usual: report === undefined ? 0 : usualness(telling, lead, away),
      lead: flag(lead),
      headline: flag(claim.zone === 'headline'),
      repeated: flag(closest === 0),
      beside: flag(closest > 0 && closest <= BESIDE),
      about: flag(closest > BESIDE && closest <= TIME),
      month: flag(this.#months.has(month)),
      ordered: flag(isBetween(before, at, after)),
      settled: flag(distances.some((z) => z >= BEFORE_REPORT && z <= AFTER_REPORT)),
      strayed: distances.length === 0 ? 0 : distances.filter((z) => Math.abs(z) > FAR).length / distances.length,
      belied: flag((telling === 'back' || telling === 'said') && away > 5 && away < STORY),
      earlier: flag(surroundings.earlier),
      birth: flag(surroundings.birth),
      kept: flag(this.#kept.has(month * 100 + day)),
      hour: flag(e.form === 'calendar' && e.time !== undefined),
      part: flag(e.form === 'calendar' && e.part !== undefined),
      end: flag(end !== undefined),
      reversed: flag(span < 0),
    };
  }

  /** The day of the report as all other dates tell it. */
  #toldWithout(claim: DateClaim): Day | undefined {
    const others = this.#dates.filter(
      ({ id, hangsOn, expression: e }) =>
        id !== claim.id && hangsOn !== claim.id && (e.form !== 'calendar' || e.year === undefined),
    );
    const told = votedDay(this.#reading.draft, others);
    return told && nominal(told.month, told.day);
  }

  #isLead({ start }: DateClaim): boolean {
    return start < this.#leadEnds;
  }

  /** The days named last before a date and first after it. */
  #neighbours(index: number): [Day | undefined, Day | undefined] {
    const { claim } = this.#all[index]!;
    const isOther = (other: WrittenDay) => other.claim !== claim && this.#near.has(other);
    return [this.#all.slice(0, index).findLast(isOther)?.at, this.#all.slice(index + 1).find(isOther)?.at];
  }

  /** Share of the words about one date that stand about the other, function words aside. */
  #alike(a: DateClaim, b: DateClaim): number {
    const [one, other] = [this.#wordsAbout(a), this.#wordsAbout(b)];
    const shared = [...one].filter((word) => other.has(word)).length;
    return shared / Math.max(4, Math.min(one.size, other.size));
  }

  #wordsAbout({ sentence, start, end }: DateClaim): Set<string> {
    const { tokens, sentences } = this.#reading.draft;
    const { first, last } = sentences[sentence]!;
    const [from, to] = [tokenAt(tokens, start), tokenAt(tokens, end)];
    const words = new Set<string>();
    for (let i = Math.max(first, from - ABOUT); i < Math.min(last, to + ABOUT); i++) {
      const { kind, word } = tokens[i]!;
      if ((i < from || i >= to) && kind === 'word' && !this.#functionWords.has(word.norm)) words.add(word.norm);
    }
    return words;
  }
}

/** Told as still to come, and gone by; days further off are of another year. */
const isOverdue = (telling: Telling, away: number): boolean => telling === 'ahead' && away < -10 && away > -STORY;

const isBetween = (before: Day | undefined, at: Day, after: Day | undefined): boolean =>
  before !== undefined &&
  after !== undefined &&
  around(before, at) >= 0 &&
  around(at, after) >= 0 &&
  around(before, after) < STORY;
