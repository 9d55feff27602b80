/**
 * Amounts: one pass over the tokens of a draft.
 *
 * A number becomes a claim when it is a quantity of something: money, a percentage, a measure, a
 * duration, an age, a share, an ordinal, or a count with the noun phrase that is counted. Numbers
 * in names, laws, scores, telephones, times and dates are no amounts; a bare number is one only
 * when it stands alone in its line, or beside a twin that lends it unit and measure ("từ 20 lên
 * 25 tỷ", "12 trong số 48 hộ").
 *
 * One representation holds for both languages where they differ: an anniversary is an ordinal in
 * years, so that "kỷ niệm 75 năm thành lập NATO" and "the 75th anniversary" compare by number.
 */
import type { Language } from '../language/language.ts';
import { type Draft, zoneAt } from '../text/draft.ts';
import type { Sentence } from '../text/sentences.ts';
import { type Token, tokenAt } from '../text/tokens.ts';
import type { Zone } from '../text/zones.ts';
import type { AmountClaim, AmountType, Bound, Quantity, Span } from './claim.ts';
import { nounPhraseEnd, nounPhraseStart } from './measures.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { type NumeralTables, numeralTables } from './numeralTables.ts';
import {
  boundBefore,
  isDash,
  isDesignation,
  isText,
  pastGlued,
  prefixBefore,
  rateAt,
  standsFree,
  unitAt,
} from './quantities.ts';

/** Amount claims of a draft in reading order. `dates` are spans that the date grammar has taken, sorted by start. */
export function readAmounts(draft: Draft, language: Language, dates: readonly Span[]): AmountClaim[] {
  const tables = numeralTables(language);
  const found: AmountClaim[] = [];
  let date = 0;
  draft.sentences.forEach((sentence, index) => {
    const block = draft.blocks[sentence.block]!;
    if (block.zone === 'frontMatter' || block.zone === 'source') return;
    const reader = new SentenceReader(draft, tables, sentence, index, block.repeats !== undefined);
    let i = sentence.first;
    while (i < sentence.last) {
      const token = draft.tokens[i]!;
      while (date < dates.length && dates[date]!.end <= token.start) date++;
      const taken = dates[date];
      if (taken && taken.start <= token.start) {
        i++;
        continue;
      }
      if (
        token.kind === 'word' ? !tables.starts.has(token.word.norm) : token.kind === 'mark' && i > sentence.first + 1
      ) {
        i++;
        continue;
      }
      // What is read must not run into the next date.
      const limit =
        taken && taken.start < sentence.end ? Math.max(i + 1, tokenAt(draft.tokens, taken.start)) : sentence.last;
      i = Math.max(i + 1, reader.readAt(i, limit, found));
    }
  });
  return found;
}

/** An amount as it is put together: token indices until the claim is built. */
interface Parts {
  readonly type: AmountType;
  readonly number: number;
  readonly to?: number | undefined;
  readonly unit: string | null;
  readonly bound: Bound;
  readonly numeral: readonly [number, number];
  readonly unitAt?: readonly [number, number] | undefined;
  readonly measureAt?: readonly [number, number] | undefined;
  /** First and last token of the claim, end excluded. */
  readonly from: number;
  readonly next: number;
}

/** Ordinary plain years; four such digits are an amount only beside a unit or a head noun. */
const looksLikeYear = (numeral: Numeral) => numeral.plainDigits === 4 && numeral.value >= 1800 && numeral.value <= 2100;

class SentenceReader {
  readonly #draft: Draft;
  readonly #tokens: readonly Token[];
  readonly #tables: NumeralTables;
  readonly #first: number;
  readonly #end: number;
  readonly #sentence: number;
  readonly #repeated: boolean;

  constructor(draft: Draft, tables: NumeralTables, sentence: Sentence, index: number, repeated: boolean) {
    this.#draft = draft;
    this.#tokens = draft.tokens;
    this.#tables = tables;
    this.#first = sentence.first;
    this.#end = sentence.last;
    this.#sentence = index;
    this.#repeated = repeated;
  }

  #read: { readonly at: number; readonly end: number; readonly numeral: Numeral | undefined } | undefined;

  /** The numeral at a token; the last one is kept, since several readers ask for it in turn. */
  #numeral(at: number, end: number): Numeral | undefined {
    if (at >= end) return undefined;
    if (this.#read?.at !== at || this.#read.end !== end)
      this.#read = { at, end, numeral: readNumeral(this.#tokens, at, end, this.#tables) };
    return this.#read.numeral;
  }

  /** Reads what begins at token `at`, before `limit`; adds its claims to `found` and returns the token to go on from. */
  readAt(at: number, limit: number, found: AmountClaim[]): number {
    const token = this.#tokens[at]!;
    if (token.kind === 'word') {
      const idiom = this.#tables.idioms.match(this.#tokens, at, limit);
      if (idiom && !this.#fraction(at, limit)) return at + idiom.length;
    }
    const parts =
      token.kind === 'mark'
        ? this.#signed(at, limit)
        : (this.#ordinal(at, limit) ?? this.#fraction(at, limit) ?? this.#amount(at, limit));
    if (typeof parts === 'number') return parts;
    if (!parts) return at + 1;
    for (const part of parts) found.push(this.#claim(part));
    return Math.max(...parts.map((part) => part.next));
  }

  // Ordinals

  #ordinal(at: number, end: number): Parts[] | number | undefined {
    const tokens = this.#tokens;
    const tables = this.#tables;
    let number: number | undefined;
    let numeralFrom = at;
    let next = at;
    let certain = true;
    const word = tokens[at]!.kind === 'word' ? tables.ordinals.match(tokens, at, end) : undefined;
    const before = tokens[at]!.kind === 'word' ? tables.ordinalBefore.match(tokens, at, end) : undefined;
    if (word) {
      number = word.value;
      next = at + word.length;
    } else if (before && at + before.length < end) {
      const numeral = this.#numeral(at + before.length, end);
      if (!numeral || !Number.isInteger(numeral.value) || numeral.value < 1) return undefined;
      number = numeral.value;
      numeralFrom = at + before.length;
      next = numeral.next;
      const days = tables.lexicon.weekdays;
      if (days && before.length === 1 && number >= days.from && number <= days.to) certain = false;
    } else if (tokens[at]!.kind === 'number') {
      const numeral = this.#numeral(at, end);
      const suffix = numeral && tokens[numeral.next];
      if (!numeral || !suffix?.glued || numeral.next >= end || !tables.ordinalSuffixes.has(suffix.word.norm))
        return undefined;
      if (!standsFree(tokens, at, this.#first, tables)) return undefined;
      number = numeral.value;
      next = numeral.next + 1;
    }
    if (number === undefined) return undefined;
    const whole = at === this.#first && next === this.#end;
    const unit = null;
    const bound = 'exact';
    const numeral = [numeralFrom, next] as const;
    if (whole) return [{ type: 'ordinal', number, unit, bound, numeral, from: at, next }];
    if (tables.lexicon.ordinalNoun === 'before') return this.#ordinalAfterNoun(at, number, numeral, certain);
    const measureEnd = nounPhraseEnd(tokens, next, end, tables);
    const noun = tokens[next];
    if (measureEnd === next || !noun || tables.notOrdinal.has(noun.word.norm)) return next;
    const [type, asYears] = ['ordinal' as const, tables.anniversary.match(tokens, next, end) !== undefined];
    // "Second World War": a name, which has an ordinal but states none.
    if (!asYears && noun.word.casing === 'title' && tokens[at]!.word.casing === 'title') return next;
    const tail = asYears ? next + 1 : measureEnd;
    return [
      { type, number, unit: asYears ? 'year' : null, bound, numeral, measureAt: [next, tail], from: at, next: tail },
    ];
  }

  #ordinalAfterNoun(
    at: number,
    number: number,
    numeral: readonly [number, number],
    certain: boolean,
  ): Parts[] | number {
    const tokens = this.#tokens;
    const tables = this.#tables;
    const next = numeral[1];
    const years = tables.anniversary.matchBefore(tokens, at, this.#first, 4);
    if (years) {
      const from = at - years.length;
      const end = this.#afterFounding(next);
      return [
        {
          type: 'ordinal',
          number,
          unit: 'year',
          bound: 'exact',
          numeral,
          measureAt: [end > next ? next : from, end > next ? end : at],
          from,
          next: end,
        },
      ];
    }
    const before = tokens[at - 1];
    if (at === this.#first || before?.kind !== 'word' || tables.notOrdinal.has(before.word.norm)) return next;
    if (
      !certain &&
      (tables.weekdayCues.has(before.word.norm) || tables.calendarBefore.matchBefore(tokens, at, this.#first, 2))
    )
      return next;
    const written = tokens[numeral[0]]!;
    if (!certain && written.kind === 'word' && written.word.casing === 'title') return next;
    const start = nounPhraseStart(tokens, at, this.#first, tables);
    if (start === at) return next;
    return [
      { type: 'ordinal', number, unit: null, bound: 'exact', numeral, measureAt: [start, at], from: start, next },
    ];
  }

  /** Shares in figures ("2/3 số hộ") and in words ("hai phần ba", "two-thirds"). */
  #fraction(at: number, end: number): Parts[] | number | undefined {
    const tokens = this.#tokens;
    const tables = this.#tables;
    const half = tables.halfFractions.match(tokens, at, end);
    if (half) return this.#share(at, at + half.length, 0.5, end);
    const one =
      tables.articles.has(tokens[at]!.word.norm) && at + 1 < end
        ? tables.fractionWords.get(tokens[at + 1]!.word.norm)
        : undefined;
    if (one !== undefined && tables.ofWords.has(tokens[at + 2]?.word.norm ?? ''))
      return this.#share(at, at + 2, 1 / one, end);
    const top = this.#numeral(at, end);
    if (!top || top.next >= end) return undefined;
    const link = tokens[top.next]!;
    if (top.inWords && tables.fractionLinks.has(link.word.norm)) {
      // "một phần tư": a digit that elsewhere only ends a number.
      const last = top.next + 1 < end ? tables.words.get(tokens[top.next + 1]!.word.norm) : undefined;
      const alone = last?.does === 'digit' && last.final ? { value: last.value, next: top.next + 2 } : undefined;
      const bottom = alone ?? this.#numeral(top.next + 1, end);
      if (!bottom || bottom.value <= top.value || tables.percent.match(tokens, top.next, end)) return undefined;
      return this.#share(at, bottom.next, top.value / bottom.value, end);
    }
    const wordAt = isDash(link) && link.glued ? top.next + 1 : top.next;
    const part = tables.fractionWords.get(tokens[wordAt]?.word.norm ?? '');
    if (top.inWords && part !== undefined && part > top.value && wordAt < end)
      return this.#share(at, wordAt + 1, top.value / part, end);
    if (!isText(link, '/') || !link.glued || !tokens[top.next + 1]?.glued || top.inWords) return undefined;
    const skip = pastGlued(tokens, top.next, end);
    const bottom =
      top.next + 1 < end && tokens[top.next + 1]!.kind === 'number' ? this.#numeral(top.next + 1, end) : undefined;
    if (!bottom) return undefined; // "20/người"
    const more = tokens[bottom.next];
    if (bottom.value <= top.value || top.value < 1 || (more?.glued && !/^[.,;)]$/.test(more.word.text))) return skip;
    if (bottom.next >= end || isDesignation(tokens, at, this.#first, tables)) return skip;
    if (!tables.heads.match(tokens, bottom.next, end) && !tables.ofWords.has(tokens[bottom.next]!.word.norm))
      return skip;
    return this.#share(at, bottom.next, top.value / bottom.value, end);
  }

  #share(at: number, next: number, number: number, end: number): Parts[] {
    const measureAt = this.#measureOf(next, end);
    const { bound, start } = boundBefore(this.#tokens, at, this.#first, this.#tables);
    return [
      {
        type: 'ratio',
        number,
        unit: null,
        bound,
        numeral: [at, next],
        measureAt,
        from: start,
        next: measureAt?.[1] ?? next,
      },
    ];
  }

  /** What a share is of: "30 % dân số", "5 percent of GDP". */
  #measureOf(at: number, end: number): readonly [number, number] | undefined {
    let from = at;
    while (from < end && this.#tables.ofWords.has(this.#tokens[from]!.word.norm)) from++;
    const to = nounPhraseEnd(this.#tokens, from, end, this.#tables);
    return to > from ? [from, to] : undefined;
  }

  /** "-5 °C", "- 1.200.000" alone in its line, ",77": only at the start of a sentence. */
  #signed(at: number, end: number): Parts[] | undefined {
    const tokens = this.#tokens;
    const mark = tokens[at]!;
    if (isText(mark, this.#tables.lexicon.decimal) && tokens[at + 1]?.glued && tokens[at + 1]!.kind === 'number') {
      const numeral = this.#numeral(at, end);
      return numeral?.next === this.#end ? [this.#bare(at, numeral)] : undefined;
    }
    if (!isDash(mark) || at !== this.#first || at + 1 >= end) return undefined;
    const numeral = this.#numeral(at + 1, end);
    if (numeral?.next !== this.#end) return undefined;
    return [{ ...this.#bare(at + 1, numeral), number: -numeral.value, from: at }];
  }

  #bare(at: number, numeral: Numeral): Parts {
    return {
      type: 'count',
      number: numeral.value,
      unit: null,
      bound: 'exact',
      numeral: [at, numeral.next],
      from: at,
      next: numeral.next,
    };
  }

  // Amounts

  #amount(at: number, end: number, linked = false): Parts[] | number | undefined {
    const tokens = this.#tokens;
    const tables = this.#tables;
    const negative = tables.negatives.has(tokens[at]!.word.norm);
    const start = negative ? at + 1 : at;
    const numeral = start < end ? this.#numeral(start, end) : undefined;
    const figures = tokens[start]?.kind === 'number';
    if (!numeral) return figures ? pastGlued(tokens, start + 1, end) : undefined;
    if (at === this.#first && numeral.next === this.#end) {
      const bare = this.#bare(start, numeral);
      return [negative ? { ...bare, number: -numeral.value, from: at } : bare];
    }
    if (numeral.vague) return numeral.next;
    if (!figures && this.#isAnotherWord(start, numeral, end)) return numeral.next;
    const prefix = figures ? prefixBefore(tokens, start, this.#first, tables) : undefined;
    if (figures) {
      if (!prefix && !standsFree(tokens, start, this.#first, tables)) return pastGlued(tokens, start + 1, end);
      if (!prefix && isDesignation(tokens, start, this.#first, tables)) return pastGlued(tokens, numeral.next, end);
    }
    const opener = tables.rangeOpeners.matchBefore(tokens, start, this.#first, 3);
    const edge = prefix ? prefix.first : start;
    const bounded = boundBefore(tokens, edge, this.#first, tables);
    const fromBound =
      bounded.bound === 'exact' && opener ? boundBefore(tokens, start - opener.length, this.#first, tables) : bounded;
    const simple = this.#simple(start, numeral, prefix, end);
    const pair = this.#range(start, numeral, prefix, simple, opener !== undefined, end);
    if (typeof pair === 'number') return pair;
    const body = pair ?? simple;
    if (!body) {
      return (!linked && this.#linked(start, numeral, bounded.bound, end)) || pastGlued(tokens, numeral.next, end);
    }
    let { next } = body;
    let bound: Bound = bounded.bound !== 'exact' ? bounded.bound : pair ? fromBound.bound : 'exact';
    const from = Math.min(body.from, bounded.start, pair && fromBound.bound !== 'exact' ? fromBound.start : body.from);
    const after = tables.boundsAfter.match(tokens, next, end);
    if (after && bound === 'exact') {
      bound = after.value;
      next += after.length;
    }
    const minus = negative || this.#hasMinus(start, body);
    const number = minus ? -body.number : body.number;
    return [{ ...body, number, bound, from: negative ? Math.min(at, from) : minus ? start - 1 : from, next }];
  }

  /** "-5 °C", "-0,3%": a sign, where a dash stands apart from what is before it. */
  #hasMinus(at: number, body: Parts): boolean {
    const sign = this.#tokens[at - 1];
    if (at === this.#first || !isDash(sign) || sign!.glued || !this.#tokens[at]!.glued || body.to !== undefined)
      return false;
    return body.type === 'percent' || (body.type === 'measure' && body.unit!.startsWith('°'));
  }

  /** Number words that are something else here: names ("Ba Lan"), years ("năm nay"), articles. */
  #isAnotherWord(at: number, numeral: Numeral, end: number): boolean {
    const tables = this.#tables;
    const word = this.#tokens[at]!.word;
    const next = numeral.next < end ? this.#tokens[numeral.next] : undefined;
    const single = numeral.next === at + 1;
    if (word.casing === 'title' && next && next.kind === 'word' && next.word.casing === 'title' && single) return true;
    if (word.casing === 'title' && at > this.#first && this.#tokens[at - 1]!.kind === 'word' && single) return true;
    if (!single) return false;
    const unit = unitAt(this.#tokens, numeral.next, end, tables) !== undefined;
    const head = tables.heads.match(this.#tokens, numeral.next, end) !== undefined;
    if (word.casing === 'upper' && word.text.length > 1 && !unit && !head) return true;
    if (!tables.doubtful.has(word.norm)) return false;
    if (numeral.value === 0) return true;
    return !next || tables.doubtfulBefore.has(next.word.norm) || !(unit || head);
  }

  /** One number with its unit, percentage, age or measure; undefined for a bare one. */
  #simple(at: number, numeral: Numeral, prefix: ReturnType<typeof prefixBefore>, end: number): Parts | undefined {
    const tokens = this.#tokens;
    const tables = this.#tables;
    const next = numeral.next;
    const token = next < end ? tokens[next] : undefined;
    const base = { number: numeral.value, bound: 'exact' as const, numeral: [at, next] as const, from: at };
    if (prefix) {
      const unitAt = [prefix.first, at] as const;
      const rate = rateAt(tokens, next, end, tables);
      const unit = rate ? `${prefix.unit.symbol}/${rate.per}` : prefix.unit.symbol;
      return { ...base, type: 'money', unit, unitAt, from: prefix.first, next: rate?.next ?? next };
    }
    if (!token || token.breaks) return undefined;
    const calendar = tables.calendarBefore.matchBefore(tokens, at, this.#first, 2) !== undefined && numeral.scale === 1;
    const percent = tables.percent.match(tokens, next, end);
    if (percent) {
      const unitEnd = next + percent.length;
      return {
        ...base,
        type: 'percent',
        unit: percent.value,
        unitAt: [next, unitEnd],
        measureAt: percent.value === '%' ? this.#measureOf(unitEnd, end) : undefined,
        next: unitEnd,
      };
    }
    const age = tables.ageAfter.match(tokens, next, end);
    if (age) return { ...base, type: 'age', unit: 'year', unitAt: [next, next + age.length], next: next + age.length };
    const hyphen = isDash(token) && token.glued && tokens[next + 1]?.glued && next + 1 < end;
    const unit = unitAt(tokens, hyphen ? next + 1 : next, end, tables);
    if (unit) return this.#withUnit(base, numeral, unit, calendar, end);
    if (hyphen || calendar || numeral.article) return undefined;
    if (tables.ageBefore.matchBefore(tokens, at, this.#first, 1) && numeral.value < 130 && numeral.scale === 1)
      return { ...base, type: 'age', unit: 'year', next };
    if (token.glued) return undefined;
    if (looksLikeYear(numeral) && !tables.heads.match(tokens, next, end)) return undefined;
    if (numeral.plainDigits > 0 && /^0\d/.test(tokens[at]!.word.text) && numeral.plainDigits > 2) return undefined;
    const before = tokens[at - 1];
    const named =
      at > this.#first + 1 &&
      before?.kind === 'word' &&
      (before.word.casing === 'title' || before.word.casing === 'upper');
    if (named && numeral.plainDigits > 0 && !tables.heads.match(tokens, next, end)) return undefined;
    const measureEnd = nounPhraseEnd(tokens, next, end, tables);
    if (measureEnd === next) return undefined;
    const number = numeral.thousandIfWhole ? Math.round(numeral.value * 1000) : numeral.value;
    return { ...base, type: 'count', number, unit: null, measureAt: [next, measureEnd], next: measureEnd };
  }

  #withUnit(
    base: Pick<Parts, 'number' | 'bound' | 'numeral' | 'from'>,
    numeral: Numeral,
    match: NonNullable<ReturnType<typeof unitAt>>,
    calendar: boolean,
    end: number,
  ): Parts | undefined {
    const tokens = this.#tokens;
    const tables = this.#tables;
    const at = base.numeral[0];
    const { type } = match.unit;
    const unit = match.per === undefined ? match.unit.symbol : `${match.unit.symbol}/${match.per}`;
    const unitSpan = [match.first, match.next] as const;
    if (type !== 'duration') return { ...base, type, unit, unitAt: unitSpan, next: match.next };
    if (calendar) return undefined;
    // "năm 2016" begins where "20 năm" ends; "lúc 15 giờ" is a time of day.
    const after = tokens[match.next];
    if (unit === 'hour' && numeral.value <= 24) {
      const { start } = boundBefore(tokens, at, this.#first, tables);
      if (tables.clockBefore.matchBefore(tokens, start, this.#first, 2) || (match.next === end && end < this.#end))
        return undefined;
    }
    if (unit === 'year' && after?.kind === 'number' && !after.breaks) return undefined;
    const half = tables.halvesAfter.match(tokens, match.next, end);
    const number = half ? base.number + 0.5 : base.number;
    const unitEnd = match.next + (half?.length ?? 0);
    const marks = unit === 'year' ? tables.anniversary.matchBefore(tokens, base.from, this.#first, 4) : undefined;
    if (marks) {
      const next = this.#afterFounding(unitEnd);
      const from = base.from - marks.length;
      const measureAt = next > unitEnd ? ([unitEnd, next] as const) : ([from, base.from] as const);
      return { ...base, type: 'ordinal', number, unit, unitAt: unitSpan, measureAt, from, next };
    }
    const measureEnd = nounPhraseEnd(tokens, unitEnd, end, tables);
    const measureAt = measureEnd > unitEnd ? ([unitEnd, measureEnd] as const) : undefined;
    return { ...base, type, number, unit, unitAt: unitSpan, measureAt, next: unitEnd };
  }

  /** End of what an anniversary is of: "(ngày) thành lập NATO". */
  #afterFounding(at: number): number {
    const day = this.#tables.calendarBefore.match(this.#tokens, at, this.#end);
    const from = at + (day?.length ?? 0);
    const end = nounPhraseEnd(this.#tokens, from, this.#end, this.#tables);
    return end > from ? end : at;
  }

  /** "10-15 người", "từ 10 đến 15 triệu"; a number when figures joined by a dash are a score or a code. */
  #range(
    at: number,
    low: Numeral,
    prefix: ReturnType<typeof prefixBefore>,
    simple: Parts | undefined,
    opened: boolean,
    end: number,
  ): Parts | number | undefined {
    const tokens = this.#tokens;
    const tables = this.#tables;
    // The link follows the number or, when both ends carry the unit, the unit.
    const link = simple && simple.type !== 'count' && simple.type !== 'age' ? simple.next : low.next;
    if (link >= end - 1 || tokens[link]!.breaks) return undefined;
    let second: number;
    if (isDash(tokens[link])) {
      if (tokens[link]!.glued !== tokens[link + 1]!.glued) return undefined;
      second = link + 1;
    } else {
      const word = tables.rangeWords.match(tokens, link, end);
      if (!word) return undefined;
      const plainAnd = tables.fillers.has(tokens[link]!.word.norm);
      if (plainAnd && !opened) return undefined;
      second = link + word.length;
    }
    if (second >= end) return undefined;
    const sign = prefix ? tables.prefixes.match(tokens, second, end) : undefined;
    const from = second + (sign?.length ?? 0);
    if (tokens[from]?.kind !== 'number' && !(low.inWords && tables.starts.has(tokens[from]?.word.norm ?? '')))
      return undefined;
    const high = this.#numeral(from, end);
    const dashed = second === link + 1 && tokens[link]!.kind === 'mark';
    const skip = dashed && tokens[link]!.glued && !simple ? pastGlued(tokens, from + 1, end) : undefined;
    if (!high || high.vague) return skip;
    const value = inherit(low, high);
    if (value >= high.value) return skip;
    const upper = this.#simple(from, high, prefix && { unit: prefix.unit, first: sign ? second : from }, end);
    if (!upper) return skip;
    if (simple && link === simple.next && simple.unit !== upper.unit) return undefined;
    // Without a unit "2-3 …" may be a score or a pair of pages: a known head noun must follow.
    if (dashed && upper.type === 'count' && !tables.heads.match(tokens, high.next, end)) return skip;
    return {
      ...upper,
      number: simple && link === simple.next ? simple.number : value,
      to: upper.number,
      numeral: [at, high.next],
      from: prefix ? prefix.first : at,
    };
  }

  /** A bare number beside a twin that lends it unit and measure: "20 lên 25 tỷ", "12 trong số 48 hộ". */
  #linked(at: number, numeral: Numeral, bound: Bound, end: number): Parts[] | undefined {
    const tokens = this.#tokens;
    const tables = this.#tables;
    const part = tables.among.match(tokens, numeral.next, end);
    const link = part ?? tables.changeTo.match(tokens, numeral.next, end);
    if (!link || (numeral.article && part)) return undefined;
    let second = numeral.next + link.length;
    if (looksLikeYear(numeral)) return undefined;
    const bounded = tables.bounds.match(tokens, second, end);
    if (bounded) second += bounded.length;
    if (second >= end || (tokens[second]!.kind !== 'number' && !tables.starts.has(tokens[second]!.word.norm)))
      return undefined;
    const twin = this.#amount(second, end, true);
    if (!Array.isArray(twin)) return undefined;
    const model = twin[0]!;
    const high = this.#numeral(second, end);
    if (!high || model.type === 'ordinal' || model.type === 'age' || model.to !== undefined) return undefined;
    const value = part ? numeral.value : inherit(numeral, high);
    if (part && value > model.number) return undefined;
    const first: Parts = {
      type: model.type,
      number: value,
      unit: model.unit,
      bound,
      numeral: [at, numeral.next],
      measureAt: model.measureAt,
      from: at,
      next: numeral.next,
    };
    return [first, ...twin];
  }

  #claim(parts: Parts): AmountClaim {
    const { source } = this.#draft;
    const span = ([first, next]: readonly [number, number]): Span => ({
      start: this.#tokens[first]!.start,
      end: this.#tokens[next - 1]!.end,
    });
    const { start, end } = span([parts.from, parts.next]);
    const measureSpan = parts.measureAt && span(parts.measureAt);
    const quantity: Quantity = {
      type: parts.type,
      number: parts.number,
      ...(parts.to === undefined ? {} : { to: parts.to }),
      unit: parts.unit,
      bound: parts.bound,
      ...(measureSpan ? { measure: source.slice(measureSpan.start, measureSpan.end) } : {}),
    };
    const zone: Zone = zoneAt(this.#draft, start);
    return {
      id: `amount@${start}`,
      kind: 'amount',
      start,
      end,
      text: source.slice(start, end),
      zone,
      sentence: this.#sentence,
      repeated: this.#repeated,
      quantity,
      numeral: span(parts.numeral),
      ...(parts.unitAt ? { unitSpan: span(parts.unitAt) } : {}),
      ...(measureSpan ? { measureSpan } : {}),
    };
  }
}

/** A number without a scale takes its twin's, when that brings the two nearer: "từ 20 lên 25 tỷ". */
function inherit(bare: Numeral, twin: Numeral): number {
  if (bare.scale > 1 || twin.scale === 1 || bare.value === 0) return bare.value;
  const distance = (value: number) => Math.abs(Math.log(twin.value / value));
  const scaled = bare.value * twin.scale;
  return distance(scaled) < distance(bare.value) ? scaled : bare.value;
}
