/**
 * amount/percent: a percentage that does not follow from the two figures beside it.
 *
 * Only figures and a percentage that are surely said of each other are held together: between
 * them stand nothing but marks, dates and words of the kind "tức là". Every printed figure may be
 * rounded; the rule speaks when no values that round to them give the percentage.
 */
import { type AmountClaim, claimsOf, type Span } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { PhraseTable } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import {
  bySentence,
  decimalsOf,
  marginOf,
  onlyBetween,
  type Relations,
  relationsOf,
  tokenFrom,
  weighable,
  writeLike,
} from './amountFigures.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

interface Figure {
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly number: number;
}

/** Two figures and the percentage said of them. */
interface Case {
  readonly percent: AmountClaim;
  readonly claims: readonly AmountClaim[];
  readonly from: Figure;
  readonly to: Figure;
  readonly says: 'rise' | 'fall' | 'share';
}

export const rule: Rule = {
  code: 'amount/percent',
  severity: 'error',
  needs: [],
  check({ reading }: RuleContext): Finding[] {
    const dates = new Map<number, Span[]>();
    for (const date of claimsOf(reading.claims, 'date')) {
      const known = dates.get(date.sentence);
      if (known) known.push(date);
      else dates.set(date.sentence, [date]);
    }
    return bySentence(weighable(reading)).flatMap((amounts) =>
      amounts.flatMap((percent, index) => {
        if (percent.quantity.type !== 'percent' || percent.quantity.to !== undefined) return [];
        const found = new Sentence(reading, amounts, dates.get(percent.sentence) ?? []).caseOf(percent, index);
        const finding = found && judge(found, reading);
        return finding ? [finding] : [];
      }),
    );
  },
};

class Sentence {
  readonly #reading: Reading;
  readonly #amounts: readonly AmountClaim[];
  readonly #dates: readonly Span[];
  readonly #tokens: readonly Token[];
  readonly #words: Relations;
  readonly #first: number;

  constructor(reading: Reading, amounts: readonly AmountClaim[], dates: readonly Span[]) {
    this.#reading = reading;
    this.#amounts = amounts;
    this.#dates = dates;
    this.#tokens = reading.draft.tokens;
    this.#words = relationsOf(reading);
    this.#first = reading.draft.sentences[amounts[0]!.sentence]!.first;
  }

  caseOf(percent: AmountClaim, index: number): Case | undefined {
    return this.#changeBefore(percent, index) ?? this.#changeAfter(percent, index) ?? this.#shareBefore(percent, index);
  }

  #at = (offset: number) => tokenFrom(this.#tokens, offset);

  #gap(from: Span, to: Span, ...phrases: readonly PhraseTable<true>[]): boolean {
    return onlyBetween(this.#tokens, this.#at(from.end), this.#at(to.start), phrases, this.#dates);
  }

  /** "từ 20 lên 25 tỷ, tăng 40 %". */
  #changeBefore(percent: AmountClaim, index: number): Case | undefined {
    const words = this.#words;
    const pair = this.#pairEndingAt(index - 1);
    if (!pair || !this.#gap(pair.last, percent, words.rise, words.fall, words.bridges)) return undefined;
    const says = this.#direction(this.#at(pair.last.end), this.#at(percent.start)) ?? this.#verbBefore(pair.start);
    return says && { percent, claims: [percent, ...pair.claims], from: pair.from, to: pair.to, says };
  }

  /** "tăng 40 %, từ 20 tỷ lên 25 tỷ", "rose 40 percent to 25 billion from 20 billion". */
  #changeAfter(percent: AmountClaim, index: number): Case | undefined {
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
  #shareBefore(percent: AmountClaim, index: number): Case | undefined {
    const words = this.#words;
    const [part, whole] = [this.#amounts[index - 2], this.#amounts[index - 1]];
    if (!whole || percent.quantity.unit !== '%') return undefined;
    const said = words.share.matchBefore(this.#tokens, this.#at(percent.start), this.#first, 4);
    const bracketed = this.#tokens[this.#at(percent.start) - 1]?.word.text === '(';
    if ((!said && !bracketed) || !this.#gap(whole, percent, words.share)) return undefined;
    if (whole.quantity.type === 'ratio') {
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
    if (!part || !this.#comparable(part, whole) || part.quantity.number > whole.quantity.number) return undefined;
    if (!this.#linked(words.among, part, whole)) return undefined;
    return {
      percent,
      claims: [percent, part, whole],
      from: this.#figure(whole),
      to: this.#figure(part),
      says: 'share',
    };
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
    return { text, number: claim.quantity.number, ...marginOf(claim, this.#reading) };
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

function judge({ percent, claims, from, to, says }: Case, reading: Reading): Finding | undefined {
  if (from.low <= 0) return undefined;
  const points = percent.quantity.unit === 'pp';
  const ofPercent = claims.slice(1).every((claim) => claim.quantity.type === 'percent');
  // Between two percentages "tăng 5 %" may mean points or a share of the first: no rule can tell.
  if (ofPercent !== points) return undefined;
  if (says === 'rise' && to.number < from.number) return undefined;
  if (says === 'fall' && to.number > from.number) return undefined;
  const value = (a: number, b: number) => {
    if (points) return Math.abs(b - a);
    return says === 'share' ? (b / a) * 100 : (Math.abs(b - a) / a) * 100;
  };
  const corners = [
    value(from.low, to.low),
    value(from.low, to.high),
    value(from.high, to.low),
    value(from.high, to.high),
  ];
  const said = marginOf(percent, reading);
  if (said.high >= Math.min(...corners) - 1e-9 && said.low <= Math.max(...corners) + 1e-9) return undefined;
  const right = Number(value(from.number, to.number).toFixed(decimalsOf(percent, reading)));
  if (!Number.isFinite(right) || right === percent.quantity.number) return undefined;
  const written = writeLike(right, percent, reading);
  const { draft } = reading;
  const rest =
    written === undefined
      ? ''
      : written + draft.source.slice(percent.numeral.end, percent.unitSpan?.end ?? percent.numeral.end);
  return {
    start: percent.numeral.start,
    end: percent.unitSpan?.end ?? percent.end,
    code: 'amount/percent',
    severity: 'error',
    confidence: 0.9,
    claims: claims.map((claim) => claim.id),
    evidence: [],
    message: {
      key: `amount.percent.${points ? `${says}Points` : says}`,
      values: { from: from.text, to: to.text, right: { number: right }, said: { number: percent.quantity.number } },
    },
    related: claims.slice(1).map((claim) => ({
      start: claim.start,
      end: claim.end,
      message: { key: 'amount.figure', values: { text: claim.text } },
    })),
    fixes:
      written === undefined
        ? []
        : [
            {
              title: { key: 'fix.replace', values: { text: rest } },
              preferred: true,
              edits: [{ ...percent.numeral, newText: written }],
            },
          ],
  };
}
