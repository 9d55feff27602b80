/**
 * Recognising dates: what the words say. The language's patterns are tried once at every token;
 * what they match is turned into a DateExpression (dateExpressions.ts), if it is a date where it
 * stands (dateLookalikes.ts).
 */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { type Draft, zoneAt } from '../text/draft.ts';
import { type PatternMatch, Patterns } from '../text/pattern.ts';
import { phraseSet } from '../text/phrases.ts';
import { Remembered } from '../text/remembered.ts';
import type { Sentence } from '../text/sentences.ts';
import { type Token, tokenAt } from '../text/tokens.ts';
import type { DateExpression, DateMention, Unit } from '../time/expression.ts';
import { expressionOf } from './dateExpressions.ts';
import { isBare, isDate, type LookAlikeWords } from './dateLookalikes.ts';
import { type FigureOrder, figureOrderOf, inOrder } from './figureOrder.ts';
import { leansBack, readStance, roleOf } from './stance.ts';

interface DateGrammar extends LookAlikeWords {
  readonly patterns: Patterns;
  readonly remembered: Remembered<SentenceMatches>;
}

const grammarOf = perLanguage(
  ({ dates }: Language): DateGrammar => ({
    patterns: new Patterns(dates.patterns, dates.slots, dates.macros),
    remembered: new Remembered(2000),
    notBefore: phraseSet(dates.notDateBefore),
    notAfter: phraseSet(dates.notDateAfter),
    notStep: dates.notStepBefore && phraseSet(dates.notStepBefore),
    scores: phraseSet(dates.scores ?? []),
    address: phraseSet(dates.afterStreet ?? []),
    numerals: new Set(dates.numerals ?? []),
    notFiguresBefore: phraseSet(dates.notFiguresBefore ?? []),
    notFigures: new Set(dates.notDateFigures ?? []),
    common: new Set(dates.commonWords ?? []),
    shortWeekdays: new Set(dates.shortWeekdays ?? []),
    afterLone: dates.afterLoneDay && phraseSet(dates.afterLoneDay),
    notBeside: new Set(dates.notBesideLoneDay ?? []),
  }),
);

/** All date expressions of a draft, in reading order, none overlapping. Front matter and source lines are left out. */
export function readDates(draft: Draft, language: Language): DateMention[] {
  const grammar = grammarOf(language);
  const { tokens, sentences, source } = draft;
  const matches = sentences.map((sentence) => matchesOf(draft, sentence, grammar));
  const styles = separatorsOf(draft, matches);
  const order = figureOrderOf(draft, matches, language);
  const mentions: DateMention[] = [];
  sentences.forEach((sentence, index) => {
    const block = draft.blocks[sentence.block]!;
    if (block.zone === 'source') return;
    let next = sentence.first;
    const found = matches[index]!;
    for (let k = 0; k < found.length; k++) {
      const { first: opens, match } = found[k]!;
      if (opens < next) continue;
      // A year or month in a list is one only behind another: "in 1911, 1949 and 2005".
      if (match.rule.with?.listed && (opens !== next || mentions.at(-1)?.last !== opens)) continue;
      if (yieldsToNext(tokens, found, k)) continue;
      // What the language lists as no date is read over whole: "the second Sunday in a row".
      if (match.rule.say === 'none') {
        next = opens + match.length;
        continue;
      }
      const expression = expressionOf(match, order);
      if (!expression || !isDate(draft, grammar, match, expression, opens, sentence, styles)) continue;
      const last = opens + match.length;
      const first = afterCue(tokens, opens, match);
      const place = { first, last, sentence };
      const stance = readStance(tokens, place, language);
      // "in three days" is a day to come only where its clause looks ahead, else as often how long something took.
      if (match.rule.with?.ahead && stance?.looks !== 'ahead') continue;
      // "Trong vòng 20 năm": as often how long something took, unless its clause looks one way.
      if (expression.form === 'stretch' && expression.loose && !stance && LONG_UNITS.has(expression.unit)) continue;
      const leaning = !stance && expression.form === 'calendar' && expression.weekday !== undefined;
      const read =
        leaning && leansBack(tokens, place, language) ? { ...expression, leans: 'back' as const } : expression;
      const parts = partsOf(match, order);
      const role = roleOf(tokens, place, language);
      const listed = match.rule.with?.list ? daysApart(draft, match, read, parts, { first, last }) : undefined;
      for (const one of listed ?? [{ first, last, expression: read, parts }]) {
        const { start } = tokens[one.first]!;
        const { end } = tokens[one.last - 1]!;
        mentions.push({
          start,
          end,
          text: source.slice(start, end),
          expression: one.expression,
          parts: one.parts,
          zone: zoneAt(draft, start),
          sentence: index,
          first: one.first,
          last: one.last,
          repeated: block.repeats !== undefined,
          stance,
          role,
        });
      }
      next = last;
    }
  });
  return mentions;
}

const LONG_UNITS: ReadonlySet<Unit> = new Set(['year', 'decade', 'century']);

/**
 * "Ngày 9, 12 và 15/7" are three days that share their month, each a date of its own; days on end ("9 và 10/7") stay one
 * stretch, and so does what has no month or runs over one (undefined).
 */
function daysApart(
  { tokens }: Draft,
  { captures }: PatternMatch,
  expression: DateExpression,
  parts: DateMention['parts'],
  { first, last }: { readonly first: number; readonly last: number },
): Pick<DateMention, 'first' | 'last' | 'expression' | 'parts'>[] | undefined {
  if (expression.form !== 'range' || expression.from?.form !== 'calendar' || expression.to?.form !== 'calendar')
    return undefined;
  const shared = expression.to;
  if (shared.month === undefined || expression.from.month !== shared.month) return undefined;
  const days = ['day', 'between', 'between2', 'day2'].flatMap((name) => {
    const found = captures.get(name);
    return found ? [{ name, day: Number(found.value), start: found.start, end: found.end }] : [];
  });
  if (!days.every(({ day }, k) => k === 0 || day > days[k - 1]!.day)) return undefined;
  if (days.at(-1)!.day - days[0]!.day === days.length - 1) return undefined;
  return days.map(({ name, day, start, end }, k) => {
    const closes = k === days.length - 1;
    const { month2: month, year2: year } = parts;
    return {
      first: k === 0 ? first : tokenAt(tokens, start),
      last: closes ? last : tokenAt(tokens, end),
      expression: { ...shared, day },
      parts: closes ? { day: parts[name]!, ...(month && { month }), ...(year && { year }) } : { day: { start, end } },
    };
  });
}

/** Whether the word that vouches for a date stands before more than it needs to: "in" with "2016", before "2016 H2". */
function yieldsToNext(tokens: readonly Token[], found: readonly Found[], k: number): boolean {
  const { first, match } = found[k]!;
  if (!match.captures.has('cue')) return false;
  const inner = afterCue(tokens, first, match);
  for (let j = k + 1; j < found.length && found[j]!.first <= inner; j++)
    if (found[j]!.first === inner && inner + found[j]!.match.length > first + match.length) return true;
  return false;
}

/** The first token of the date itself: a word that only vouches for it ("in 2016") is none of it. */
function afterCue(tokens: readonly Token[], first: number, { captures }: PatternMatch): number {
  const cue = captures.get('cue');
  let at = first;
  if (cue) while (tokens[at]!.start < cue.end) at++;
  return at;
}

/** Where the captured parts stand, word and figure variants under one name. */
function partsOf({ captures }: PatternMatch, order: FigureOrder): Record<string, { start: number; end: number }> {
  const parts: Record<string, { start: number; end: number }> = {};
  for (const [name, { start, end }] of captures) {
    parts[name.replace(/^(day|month)(?:Word|Number)/, '$1')] = { start, end };
  }
  for (const suffix of ['', '2']) {
    const [one, two] = [captures.get(`one${suffix}`), captures.get(`two${suffix}`)];
    const ordered = one && two && inOrder(Number(one.value), Number(two.value), order);
    if (!ordered) continue;
    const [day, month] = ordered.dayFirst ? [one, two] : [two, one];
    parts[`day${suffix}`] = { start: day.start, end: day.end };
    parts[`month${suffix}`] = { start: month.start, end: month.end };
  }
  return parts;
}

/** A match of the grammar where it stands: index of its first token. */
interface Found {
  readonly first: number;
  readonly match: PatternMatch;
}

/** What a sentence's words alone decide: its matches, and where it stood when they were made. */
interface SentenceMatches {
  readonly found: readonly Found[];
  /** Index of the sentence's first token, and its offset in UTF-16 units. */
  readonly first: number;
  readonly start: number;
}

/** Every match that begins in a sentence, in reading order; they may overlap. */
function matchesOf({ tokens, source }: Draft, sentence: Sentence, { patterns, remembered }: DateGrammar) {
  const { first, last, start, end } = sentence;
  const known = remembered.get(source.slice(start, end), () => {
    const found: Found[] = [];
    for (let i = first; i < last; i++) {
      const match = patterns.match(tokens, i, last);
      if (match) found.push({ first: i, match });
    }
    return { found, first, start };
  });
  if (known.start === start && known.first === first) return known.found;
  return known.found.map((one) => ({
    first: one.first + first - known.first,
    match: shifted(one.match, start - known.start),
  }));
}

/** A match whose sentence has moved by so many UTF-16 units. */
function shifted(match: PatternMatch, by: number): PatternMatch {
  const captures = [...match.captures].map(
    ([name, { value, start, end }]) => [name, { value, start: start + by, end: end + by }] as const,
  );
  return { ...match, captures: new Map(captures) };
}

/** The separators that the draft's sure dates use: those with a word of the calendar right before them. */
function separatorsOf({ tokens }: Draft, matches: readonly (readonly Found[])[]): Set<string> {
  const styles = new Set<string>();
  for (const found of matches) {
    let next = 0;
    for (const { first, match } of found) {
      if (first < next || tokens[first]!.kind !== 'word') continue;
      const separator = match.captures.get('sep');
      if (separator && !isBare(tokens, first, first + match.length)) styles.add(String(separator.value));
      next = first + match.length;
    }
  }
  return styles;
}
