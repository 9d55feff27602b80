/**
 * Which two figures a percentage is said of: "từ 20 lên 25 tỷ, tăng 40 %", "12 trong số 48 hộ, chiếm 30 %".
 *
 * Only figures and a percentage that are surely said of each other are held together: between them stand nothing but
 * marks, dates and words of the kind "tức là".
 */
import type { AmountClaim, DateClaim, Span } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { PhraseTable } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { normalise } from '../text/words.ts';
import { civil } from '../time/civil.ts';
import { marginOf, onlyBetween, type Relations, relationsOf, tokenFrom } from './amountFigures.ts';

/** A figure as printed, and the least and greatest value that it can stand for. */
export interface Figure {
  readonly text: string;
  readonly number: number;
  readonly low: number;
  readonly high: number;
  /** Undefined where the figure shares its numeral with another: "từ 20 đến 25 tỷ", "12/48". */
  readonly claim?: AmountClaim | undefined;
}

/** Two figures and the percentage said of them. */
export interface PercentageCase {
  readonly percent: AmountClaim;
  /** All amounts of the case, the percentage first. */
  readonly claims: readonly AmountClaim[];
  /** What a change starts from, or the whole of a share. */
  readonly from: Figure;
  readonly to: Figure;
  readonly says: 'rise' | 'fall' | 'share';
}

/** The amounts of one sentence, in order, with its dates. */
export class PercentageCases {
  readonly #reading: Reading;
  readonly #amounts: readonly AmountClaim[];
  readonly #dates: readonly DateClaim[];
  readonly #tokens: readonly Token[];
  readonly #words: Relations;
  readonly #first: number;

  constructor(reading: Reading, amounts: readonly AmountClaim[], dates: readonly DateClaim[]) {
    this.#reading = reading;
    this.#amounts = amounts;
    this.#dates = dates;
    this.#tokens = reading.draft.tokens;
    this.#words = relationsOf(reading);
    this.#first = reading.draft.sentences[amounts[0]!.sentence]!.first;
  }

  /** The two figures that the percentage at an index is said of. */
  caseOf(percent: AmountClaim, index: number): PercentageCase | undefined {
    const change = this.#changeBefore(percent, index) ?? this.#changeAfter(percent, index);
    if (!change) return this.#shareBefore(percent, index);
    return this.#isYearly(percent, change.from, change.to) ? undefined : change;
  }

  #at = (offset: number) => tokenFrom(this.#tokens, offset);

  #gap(from: Span, to: Span, ...phrases: readonly PhraseTable<true>[]): boolean {
    return onlyBetween(this.#tokens, this.#at(from.end), this.#at(to.start), phrases, this.#dates);
  }

  /** "từ 20 lên 25 tỷ, tăng 40 %". */
  #changeBefore(percent: AmountClaim, index: number): PercentageCase | undefined {
    const words = this.#words;
    const pair = this.#pairEndingAt(index - 1);
    if (!pair || !this.#gap(pair.last, percent, words.rise, words.fall, words.bridges)) return undefined;
    const says = this.#direction(this.#at(pair.last.end), this.#at(percent.start)) ?? this.#verbBefore(pair.start);
    return says && { percent, claims: [percent, ...pair.claims], from: pair.from, to: pair.to, says };
  }

  /** "tăng 40 %, từ 20 tỷ lên 25 tỷ", "rose 40 percent to 25 billion from 20 billion". */
  #changeAfter(percent: AmountClaim, index: number): PercentageCase | undefined {
    const words = this.#words;
    const says = this.#verbBefore(percent.start);
    if (!says) return undefined;
    for (const last of [index + 1, index + 2]) {
      const pair = this.#pairEndingAt(last);
      if (!pair || pair.claims.length !== last - index) continue;
      if (this.#gap(percent, pair.claims[0]!, words.from, words.bridges))
        return { percent, claims: [percent, ...pair.claims], from: pair.from, to: pair.to, says };
    }
    const [to, from] = [this.#amounts[index + 1], this.#amounts[index + 2]];
    if (!to || !from || !this.#comparable(from, to)) return undefined;
    if (!this.#opened(words.to, to) || !this.#gap(percent, to, words.to, words.bridges)) return undefined;
    if (!this.#opened(words.from, from) || !this.#gap(to, from, words.from, words.bridges)) return undefined;
    return { percent, claims: [percent, from, to], from: this.#figure(from), to: this.#figure(to), says };
  }

  /** "12 trong số 48 thành viên, chiếm 30 %". */
  #shareBefore(percent: AmountClaim, index: number): PercentageCase | undefined {
    const words = this.#words;
    const [part, whole] = [this.#amounts[index - 2], this.#amounts[index - 1]];
    if (!whole || percent.quantity.unit !== '%') return undefined;
    const said = words.share.matchBefore(this.#tokens, this.#at(percent.start), this.#first, 4);
    const bracketed = this.#tokens[this.#at(percent.start) - 1]?.word.text === '(';
    if ((!said && !bracketed) || !this.#gap(whole, percent, words.share)) return undefined;
    if (whole.quantity.type === 'ratio') {
      if (this.#isOfAnother(percent, whole)) return undefined;
      const text = this.#reading.draft.source.slice(whole.numeral.start, whole.numeral.end);
      const [top, bottom] = text.split('/').map(Number);
      if (!top || !bottom || whole.quantity.bound !== 'exact') return undefined;
      const exact = (number: number, shown: string): Figure => ({ text: shown, number, low: number, high: number });
      return {
        percent,
        claims: [percent, whole],
        from: exact(bottom, String(bottom)),
        to: exact(top, String(top)),
        says: 'share',
      };
    }
    if (!part || !this.#comparable(part, whole) || this.#isOfAnother(percent, whole)) return undefined;
    if (!this.#linked(words.among, part, whole)) return undefined;
    return {
      percent,
      claims: [percent, part, whole],
      from: this.#figure(whole),
      to: this.#figure(part),
      says: 'share',
    };
  }

  /** "438/443 đại biểu có mặt, chiếm 92,6 % tổng số đại biểu": the percentage says itself what it is of. */
  #isOfAnother({ quantity: { measure }, end }: AmountClaim, whole: AmountClaim): boolean {
    const [said, counted] = [normalise(measure ?? ''), normalise(whole.quantity.measure ?? '')];
    const from = this.#at(end);
    if (this.#words.total.match(this.#tokens, from, from + 4)) return true;
    return said !== '' && counted !== '' && !said.startsWith(counted) && !counted.startsWith(said);
  }

  /** "từ 100 lên 170 trong mười năm, mức tăng 6 %": over several years a lesser percentage may be that of each year. */
  #isYearly({ quantity }: AmountClaim, from: Figure, to: Figure): boolean {
    const years = this.#dates.flatMap(({ value }) => (value?.from == null ? [] : [civil(value.from).year]));
    const whole = (Math.abs(to.number - from.number) / from.number) * 100;
    return quantity.number < whole && Math.max(...years) - Math.min(...years) > 1;
  }

  /** Two figures of a change, "từ 20 lên 25 tỷ", the last of them the amount at `index`. */
  #pairEndingAt(index: number) {
    const last = this.#amounts[index];
    const words = this.#words;
    if (!last) return undefined;
    if (last.quantity.to !== undefined) {
      if (last.quantity.type === 'percent' || !this.#opened(words.from, last)) return undefined;
      const { number, to } = last.quantity;
      const text = this.#reading.draft.source.slice(last.numeral.start, last.numeral.end);
      const margin = (value: number) => this.#rangeMargin(last, value);
      return {
        claims: [last],
        last,
        start: last.start,
        from: { text: shown(text, 0), number, ...margin(number) },
        to: { text: shown(text, 1), number: to, ...margin(to) },
      };
    }
    const first = this.#amounts[index - 1];
    if (!first || !this.#comparable(first, last)) return undefined;
    if (!this.#opened(words.from, first) || !this.#linked(words.to, first, last)) return undefined;
    return { claims: [first, last], last, start: first.start, from: this.#figure(first), to: this.#figure(last) };
  }

  /** Ends of a range share one numeral; their last printed place is judged by the smaller's noughts. */
  #rangeMargin(claim: AmountClaim, value: number) {
    const { number, to } = claim.quantity;
    let step = 1;
    while (number % (step * 10) === 0 && to! % (step * 10) === 0 && step < 1e15) step *= 10;
    const half = claim.quantity.bound === 'exact' ? step / 20 : value * 0.12;
    return {
      low: value - Math.max(half, Math.min(step / 2, value * 0.03)),
      high: value + Math.max(half, Math.min(step / 2, value * 0.03)),
    };
  }

  #figure(claim: AmountClaim): Figure {
    const { source } = this.#reading.draft;
    const text = source.slice(
      Math.min(claim.numeral.start, claim.unitSpan?.start ?? claim.numeral.start),
      Math.max(claim.numeral.end, claim.unitSpan?.end ?? 0),
    );
    return { text, number: claim.quantity.number, ...marginOf(claim, this.#reading), claim };
  }

  #comparable(a: AmountClaim, b: AmountClaim): boolean {
    const [p, q] = [a.quantity, b.quantity];
    return (
      p.type === q.type &&
      p.unit === q.unit &&
      p.to === undefined &&
      q.to === undefined &&
      p.type !== 'ordinal' &&
      p.number > 0 &&
      q.number > 0
    );
  }

  #opened(table: PhraseTable<true>, claim: AmountClaim): boolean {
    return table.matchBefore(this.#tokens, this.#at(claim.start), this.#first, 4) !== undefined;
  }

  #linked(table: PhraseTable<true>, a: AmountClaim, b: AmountClaim): boolean {
    return this.#opened(table, b) && this.#gap(a, b, table, this.#words.bridges);
  }

  /** The last verb of change between two tokens. */
  #direction(from: number, to: number): 'rise' | 'fall' | undefined {
    for (let end = to; end > from; end--) {
      if (this.#words.rise.matchBefore(this.#tokens, end, from, 3)) return 'rise';
      if (this.#words.fall.matchBefore(this.#tokens, end, from, 3)) return 'fall';
    }
    return undefined;
  }

  /** A verb of change that governs what begins at an offset: at most three words before it. */
  #verbBefore(offset: number): 'rise' | 'fall' | undefined {
    const at = this.#at(offset);
    return this.#direction(Math.max(this.#first, at - 4), at);
  }
}

/** One end of a range's numeral as written. */
const shown = (text: string, end: 0 | 1) =>
  text
    .replace(/\s+/gu, ' ')
    .split(/ ?[-–—] ?| (?=\p{L}+ \p{Nd})|(?<= )\p{L}+ (?=\p{Nd})/u)
    .filter(Boolean)
    [end === 0 ? 0 : 1]?.trim() ?? text;
