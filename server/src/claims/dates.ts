/**
 * Recognising dates: what the words say. The language's patterns are tried once at every token;
 * what they match is turned into a DateExpression by the form the pattern declares:
 *
 *   calendar  named parts: day, month, year, weekday, nth, quarter, half, season, decade, century, part,
 *             hour, minute, less (minutes before the hour), segment, pointing, yearStep, monthShift, deictic,
 *             feast (100 × month + day)
 *   range     the same twice, the later end with names in -2; missing parts of the earlier end are
 *             taken from the later ("9-11/7"); `open: from` has no later end
 *   shift     unit, count (times `sign`), from anchor or running, weekday, part, segment, hour, minute, rest;
 *             `timeAlone` names no day; `halfDay` leaves open which half of the day is meant
 *   stretch   unit, count, pointing
 *   opening   unit, count, late, year: "6 tháng đầu năm"
 *
 * `alone: 1` marks words that are a date only where the text holds nothing else ("thứ hai", "2:30"), as when
 * one asks what a phrase means; `lone: 1` a day of the month without its month, which must not look counted.
 */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { type Draft, sentenceAt, zoneAt } from '../text/draft.ts';
import { type PatternMatch, Patterns } from '../text/pattern.ts';
import { type PhraseTable, phraseSet } from '../text/phrases.ts';
import { Remembered } from '../text/remembered.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import type {
  CalendarExpression,
  DateExpression,
  DateMention,
  PartOfDay,
  Pointing,
  Season,
  Segment,
  Unit,
} from '../time/expression.ts';
import { readStance, roleOf } from './stance.ts';

interface DateGrammar {
  readonly patterns: Patterns;
  readonly remembered: Remembered<SentenceMatches>;
  readonly notBefore: PhraseTable<true>;
  readonly notAfter: PhraseTable<true>;
}

const grammarOf = perLanguage(
  ({ dates }: Language): DateGrammar => ({
    patterns: new Patterns(dates.patterns, dates.slots, dates.macros),
    remembered: new Remembered(2000),
    notBefore: phraseSet(dates.notDateBefore),
    notAfter: phraseSet(dates.notDateAfter),
  }),
);

type Parts = (name: string) => string | number | undefined;

function calendarOf(part: Parts, suffix = ''): CalendarExpression {
  const get = (name: string) => part(name + suffix);
  const number = (name: string) => {
    const value = get(name);
    return typeof value === 'number' ? value : undefined;
  };
  const hour = number('hour');
  const meridiem = number('meridiem');
  const partOfDay = get('part') as PartOfDay | undefined;
  const short = number('yy');
  const feast = number('feast');
  const fields: Record<string, unknown> = {
    year: number('year') ?? (short === undefined ? undefined : short > 50 ? 1900 + short : 2000 + short),
    month:
      number('month') ??
      number('monthWord') ??
      number('monthNumber') ??
      (feast === undefined ? undefined : Math.floor(feast / 100)),
    day: number('day') ?? number('dayWord') ?? (feast === undefined ? undefined : feast % 100),
    weekday: number('weekday'),
    nth: number('nth'),
    weekOf: get('weekOf') === undefined ? undefined : true,
    feast: feast === undefined ? undefined : true,
    quarter: number('quarter'),
    half: number('half'),
    season: get('season') as Season | undefined,
    decade: number('decade'),
    century: number('century'),
    part: partOfDay,
    time: hour === undefined ? undefined : clock(hour, number('minute') ?? 0, number('less') ?? 0, partOfDay, meridiem),
    segment: get('segment') as Segment | undefined,
    pointing: get('pointing') as Pointing | undefined,
    yearShift: number('yearStep'),
    monthShift: number('monthShift'),
    deictic: number('deictic'),
  };
  return {
    form: 'calendar',
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  } as CalendarExpression;
}

/**
 * "3 giờ chiều" is 15:00: afternoon and evening hours count from noon, and so do one to three at "trưa" and
 * the later hours of the night; twelve at night is the day's end. "11 giờ kém 15" is 10:45.
 */
function clock(
  hour: number,
  minute: number,
  less: number,
  part: PartOfDay | undefined,
  meridiem: number | undefined,
): string {
  const fromNoon =
    meridiem !== undefined
      ? meridiem === 12
      : part === 'afternoon' ||
        part === 'evening' ||
        (part === 'noon' && hour <= 3) ||
        (part === 'night' && hour >= 6 && hour < 12);
  const h = fromNoon && hour < 12 ? hour + 12 : (meridiem === 0 || part === 'night') && hour === 12 ? 0 : hour;
  const minutes = h * 60 + minute - less + 24 * 60;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** One end of a range: a date of the calendar, or "today", "next Friday", "Friday of last week" from the anchor. */
function endOf(part: Parts, suffix = ''): DateExpression {
  const e = calendarOf(part, suffix);
  const weekStep = part(`weekStep${suffix}`) ?? part('weekOfBoth');
  const time = e.time === undefined ? {} : { time: e.time };
  if (e.month === undefined && e.day === undefined && e.deictic !== undefined)
    return { form: 'shift', unit: 'day', count: e.deictic, from: 'anchor', ...time };
  if (typeof weekStep === 'number' && e.weekday !== undefined)
    return { form: 'shift', unit: 'week', count: weekStep, from: 'anchor', weekday: e.weekday, ...time };
  return e;
}

/** How many units; "3.000" is captured as its thousands. */
function countOf(part: Parts): number | undefined {
  const thousands = part('thousands');
  const count = typeof thousands === 'number' ? thousands * 1000 : part('count');
  return typeof count === 'number' ? count : undefined;
}

/** The expression that a match says, or undefined when its parts make none. */
function expressionOf(match: PatternMatch): DateExpression | undefined {
  const part: Parts = (name) => match.captures.get(name)?.value ?? match.rule.with?.[name];
  switch (match.rule.say) {
    case 'calendar':
      return calendarOf(part);
    case 'range': {
      const from = endOf(part);
      if (part('open') === 'from') return { form: 'range', from };
      const to = endOf(part, '2');
      if (from.form !== 'calendar' || to.form !== 'calendar') return { form: 'range', from, to };
      const day = part('day') ?? part('dayWord');
      // The earlier end borrows what only the later one states: 9-11/7 begins on 9/7. A range that
      // states its first year ("12/2023 - 3/2024") lends it to the later end only without one.
      const month = from.month ?? (day !== undefined ? to.month : undefined);
      const year =
        from.year ??
        (from.month === undefined || to.month === undefined || from.month <= to.month
          ? to.year
          : to.year === undefined
            ? undefined
            : to.year - 1);
      const later = to.year ?? from.year;
      return {
        form: 'range',
        from: {
          ...from,
          ...(month === undefined ? {} : { month }),
          ...(year === undefined ? {} : { year }),
          ...(to.monthShift === undefined ? {} : { monthShift: to.monthShift }),
        },
        to: { ...to, ...(later === undefined ? {} : { year: later }) },
      };
    }
    case 'shift': {
      const count = countOf(part);
      const unit = part('unit') as Unit | undefined;
      if (count === undefined || !unit) return undefined;
      const { time, segment, weekday, part: partOfDay } = calendarOf(part);
      return {
        form: 'shift',
        unit,
        count: count * Number(part('sign') ?? 1),
        from: part('from') === 'running' ? 'running' : 'anchor',
        ...(part('distance') ? { distance: true } : {}),
        ...(part('rest') ? { rest: part('rest') as 'past' | 'ahead' } : {}),
        ...(part('timeAlone') && time ? { timeAlone: true } : {}),
        ...(part('halfDay') && !partOfDay ? { halfDay: true } : {}),
        ...(weekday === undefined ? {} : { weekday }),
        ...(partOfDay ? { part: partOfDay } : {}),
        ...(time ? { time } : {}),
        ...(segment ? { segment } : {}),
      };
    }
    case 'stretch':
      return {
        form: 'stretch',
        unit: part('unit') as Unit,
        count: countOf(part) ?? 1,
        pointing: part('pointing') === 'ahead' ? 'ahead' : 'back',
      };
    case 'opening': {
      const year = part('year');
      const shifted = part('yearStep');
      return {
        form: 'opening',
        unit: part('unit') as Unit,
        count: Number(part('count')),
        ...(part('late') ? { late: true } : {}),
        ...(typeof year === 'number' ? { year } : typeof shifted === 'number' ? { yearShift: shifted } : {}),
      };
    }
    default:
      return undefined;
  }
}

/** Numerals only, no word of the calendar: "11/7", "2-1", "9-11/7". */
const isBare = (tokens: readonly Token[], first: number, last: number) => {
  for (let i = first; i < last; i++) if (tokens[i]!.kind === 'word') return false;
  return true;
};

/** Whether a match that the grammar allows is a date where it stands (RESEARCH.md, part 2, section 4: look-alikes). */
function isDate(
  draft: Draft,
  grammar: DateGrammar,
  match: PatternMatch,
  expression: DateExpression,
  first: number,
  end: number,
  styles: ReadonlySet<string>,
): boolean {
  const { tokens } = draft;
  const last = first + match.length;
  const before = tokens[first - 1];
  const opener = tokens[first]!;
  const after = tokens[last];
  const bare = isBare(tokens, first, last);
  const capture = (name: string) => match.captures.get(name)?.value;
  if (capture('sep2') !== undefined && capture('sep2') !== capture('sep')) return false;
  // A date is no part of a longer run of figures or of a code: 15/2020/NĐ-CP, S-400, 024.3000.
  if (
    opener.kind === 'number' &&
    opener.glued &&
    before &&
    (before.kind !== 'mark' || /[-/.,:_$€£#+]/.test(before.word.text))
  ) {
    if (
      !(
        /[-–]/.test(before.word.text) &&
        tokens[first - 2]?.kind === 'word' &&
        tokens[first - 2]!.word.casing === 'lower'
      )
    )
      return false;
  }
  if (after?.glued && tokens[last - 1]!.kind === 'number') {
    if (after.kind !== 'mark') return false;
    if (/[/%°_]/.test(after.word.text)) return false;
    if (/[-.,:]/.test(after.word.text) && tokens[last + 1]?.glued && tokens[last + 1]!.kind !== 'mark') return false;
  }
  const given = (name: string) => match.rule.with?.[name] !== undefined;
  if (given('alone')) return isAlone(tokens, first, last);
  if (given('lone') && !isDayOfMonth(tokens, first, last, end, grammar)) return false;
  const counted =
    bare ||
    given('lone') ||
    match.captures.has('weekday') ||
    expression.form === 'shift' ||
    expression.form === 'stretch';
  const sentenceStart = sentenceAt(draft, opener.start)?.first ?? first;
  if (counted && grammar.notBefore.matchBefore(tokens, first, Math.max(sentenceStart, first - 4))) return false;
  if (!bare) return true;
  // A nought before the figure is a calendar's: 04/10 is no fraction.
  const padded = /^0\d/.test(opener.word.norm) || /^0\d/.test(tokens[first + 2]?.word.norm ?? '');
  if (!padded && grammar.notAfter.match(tokens, last, end)) return false;
  // "…, 20/10 Trần Phú": a number in a street.
  if (
    before?.word.text === ',' &&
    !capture('year') &&
    last < end &&
    after?.word.casing !== 'lower' &&
    after?.kind === 'word' &&
    tokens[first - 2]?.kind === 'word' &&
    opener.kind === 'number'
  )
    return false;
  if (expression.form !== 'calendar' || expression.day === undefined || expression.year !== undefined) return true;
  const separator = capture('sep');
  if (separator !== '/') return styles.has(String(separator)) && expression.day > 12;
  // 2/3, 1/4, 24/7: a small fraction or "round the clock" needs a word of the calendar.
  const fraction =
    !padded && expression.day < (expression.month ?? 0) && (expression.month ?? 0) <= 10 && expression.day <= 9;
  return !fraction && !(expression.day === 24 && expression.month === 7);
}

/** Nothing but marks stands beside the tokens [first, last). */
const isAlone = (tokens: readonly Token[], first: number, last: number): boolean => {
  if (first > 2 || tokens.length - last > 2) return false;
  return tokens.every((token, i) => (i >= first && i < last) || token.kind === 'mark');
};

/**
 * Whether "ngày 12", "đêm 6", a day without its month, is one, and no count of what follows ("ngày 3 bữa"):
 * a single figure wants a mark or the end behind it, "07" and "12" no more than a word that is not counted.
 */
function isDayOfMonth(
  tokens: readonly Token[],
  first: number,
  last: number,
  end: number,
  grammar: DateGrammar,
): boolean {
  if (tokens[first - 1]?.kind === 'number') return false;
  const after = last < end ? tokens[last] : undefined;
  if (!after || after.breaks) return true;
  if (after.kind === 'number' || grammar.notAfter.match(tokens, last, end)) return false;
  if (after.kind === 'mark') return !/[-–/%:°]/.test(after.word.text);
  return tokens[last - 1]!.word.norm.length > 1;
}

/** All date expressions of a draft, in reading order, none overlapping. Front matter and source lines are left out. */
export function readDates(draft: Draft, language: Language): DateMention[] {
  const grammar = grammarOf(language);
  const { tokens, sentences, source } = draft;
  const mentions: DateMention[] = [];
  const matchAt = matching(draft, grammar);
  const styles = separatorsOf(draft, matchAt);
  sentences.forEach((sentence, index) => {
    const block = draft.blocks[sentence.block]!;
    if (block.zone === 'source') return;
    for (let i = sentence.first; i < sentence.last; i++) {
      const match = matchAt(i, sentence);
      if (!match) continue;
      const expression = expressionOf(match);
      if (!expression || !isDate(draft, grammar, match, expression, i, sentence.last, styles)) continue;
      const last = i + match.length;
      const start = tokens[i]!.start;
      const end = tokens[last - 1]!.end;
      const place = { first: i, last, sentence };
      mentions.push({
        start,
        end,
        text: source.slice(start, end),
        expression,
        parts: partsOf(match),
        zone: zoneAt(draft, start),
        sentence: index,
        first: i,
        last,
        repeated: block.repeats !== undefined,
        stance: readStance(tokens, place, language),
        role: roleOf(tokens, place, language),
      });
      i = last - 1;
    }
  });
  return mentions;
}

/** Where the captured parts stand, word and figure variants under one name. */
function partsOf(match: PatternMatch): Record<string, { start: number; end: number }> {
  const parts: Record<string, { start: number; end: number }> = {};
  for (const [name, { start, end }] of match.captures) {
    parts[name.replace(/^(day|month)(?:Word|Number)/, '$1')] = { start, end };
  }
  return parts;
}

/** The match that begins at a token, each looked for once: the separators are learnt from the same matches that are read. */
type MatchAt = (at: number, sentence: Sentence) => PatternMatch | undefined;

/** Matches of a sentence by token, counted from its first, each with the offset at which its sentence then began. */
type SentenceMatches = Map<number, { readonly match: PatternMatch; readonly from: number } | undefined>;

function matching({ tokens, source }: Draft, { patterns, remembered }: DateGrammar): MatchAt {
  let here: Sentence | undefined;
  let known: SentenceMatches = new Map();
  return (at, sentence) => {
    if (!patterns.begins(tokens[at]!)) return undefined;
    if (sentence !== here) known = remembered.get(source.slice(sentence.start, sentence.end), () => new Map());
    here = sentence;
    const place = at - sentence.first;
    if (!known.has(place)) {
      const match = patterns.match(tokens, at, sentence.last);
      known.set(place, match && { match, from: sentence.start });
    }
    const found = known.get(place);
    return found && shifted(found.match, sentence.start - found.from);
  };
}

/** A match whose sentence has moved by so many UTF-16 units. */
function shifted(match: PatternMatch, by: number): PatternMatch {
  if (by === 0) return match;
  const captures = [...match.captures].map(
    ([name, { value, start, end }]) => [name, { value, start: start + by, end: end + by }] as const,
  );
  return { ...match, captures: new Map(captures) };
}

/** The separators that the draft's sure dates use: those with a word of the calendar right before them. */
function separatorsOf(draft: Draft, matchAt: MatchAt): Set<string> {
  const styles = new Set<string>();
  for (const sentence of draft.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (draft.tokens[i]!.kind !== 'word') continue;
      const match = matchAt(i, sentence);
      if (!match) continue;
      const separator = match.captures.get('sep');
      if (separator && !isBare(draft.tokens, i, i + match.length)) styles.add(String(separator.value));
      i += match.length - 1;
    }
  }
  return styles;
}
