/**
 * Which amounts of a sentence are said to be the parts of which total.
 *
 * A list is complete where a word such as "gồm", a colon or a total after it says so; "trong đó", "trong số N người có",
 * or a bracket let it stay open, unless the parts divide their whole by nature: men and women, passengers and crew.
 * Anything that may leave the list open, nest it or let the parts overlap makes it none.
 */
import type { AmountClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Token } from '../text/tokens.ts';
import { normalise } from '../text/words.ts';
import { type Relations, relationsOf, tokenFrom } from './amountFigures.ts';

/** Tokens between a total and its first part: "15 người trên xe bị thương, gồm 8 nam". */
const REACH = 10;
/** … where the total stands behind "trong số". */
const FAR_REACH = 16;
/** … and where a bracket or a mere comma divides it. */
const BESIDE = 4;
/** Words that say what money and measures are of. */
const NAMED = 5;
/** Tokens between two parts, and behind the last in a bracket. */
const PART = 8;
const MOST_PARTS = 20;
/** Tokens behind the last part that are searched for more of the list. */
const REST = 80;

/**
 * How surely the parts are all of the total: they are said to be, they are all the sorts that there are of it, or they
 * merely stand beside it, in a bracket or behind a comma.
 */
export type Completeness = 'closed' | 'divided' | 'beside';

export interface Division {
  readonly total: AmountClaim;
  readonly parts: readonly AmountClaim[];
  readonly completeness: Completeness;
}

type Announcement = 'closed' | 'within' | 'bracket' | 'comma';

export class Parts {
  readonly #reading: Reading;
  readonly #amounts: readonly AmountClaim[];
  readonly #tokens: readonly Token[];
  readonly #words: Relations;

  /** `amounts` in reading order. */
  constructor(reading: Reading, amounts: readonly AmountClaim[]) {
    this.#reading = reading;
    this.#amounts = amounts;
    this.#tokens = reading.draft.tokens;
    this.#words = relationsOf(reading);
  }

  /** The division of the amount at an index, or undefined where it has none. */
  of(index: number): Division | undefined {
    const total = this.#amounts[index]!;
    return isExact(total) ? (this.#after(total, index) ?? this.#before(total, index)) : undefined;
  }

  #at = (offset: number) => tokenFrom(this.#tokens, offset);

  /** "15 người, gồm 8 nam và 6 nữ"; the parts may open the next sentence. */
  #after(total: AmountClaim, index: number): Division | undefined {
    const first = this.#amounts[index + 1];
    if (!first || first.sentence - total.sentence > 1) return undefined;
    const { sentences } = this.#reading.draft;
    if (sentences[first.sentence]!.block !== sentences[total.sentence]!.block) return undefined;
    const announced = this.#announcement(total, first);
    if (!announced) return undefined;
    const parts = this.#listFrom(index + 1, total);
    if (parts.length < 2) return undefined;
    const divide = this.#divide(total, parts);
    const end = this.#at(parts.at(-1)!.end);
    switch (announced) {
      case 'closed':
        if (this.#endsWith(parts, end)) return { total, parts, completeness: 'closed' };
        break;
      case 'bracket':
        return divide || this.#closesBracket(end) ? { total, parts, completeness: 'beside' } : undefined;
      case 'comma':
        return divide ? { total, parts, completeness: 'beside' } : undefined;
    }
    return divide ? { total, parts, completeness: 'divided' } : undefined;
  }

  /** "8 nam và 6 nữ, tổng cộng 15 người". */
  #before(total: AmountClaim, index: number): Division | undefined {
    const last = this.#amounts[index - 1];
    if (!last || last.sentence !== total.sentence) return undefined;
    const [from, to] = [this.#at(last.end), this.#at(total.start)];
    const said = this.#words.total.matchBefore(this.#tokens, to, from, 4);
    if (!said || to - from - said.length > 1) return undefined;
    let start = index - 1;
    while (start > 0 && index - start < MOST_PARTS && this.#amounts[start - 1]!.sentence === total.sentence) start--;
    const parts = this.#listFrom(start, total);
    return parts.length >= 2 && parts.at(-1) === last && this.#joined(parts)
      ? { total, parts, completeness: 'closed' }
      : undefined;
  }

  /** What announces the parts of a total: it stands right before the first of them, but for a word or a mark. */
  #announcement(total: AmountClaim, first: AmountClaim): Announcement | undefined {
    const [from, to] = [this.#at(total.end), this.#at(first.start)];
    const among = this.#isAmong(total);
    if (to === from || to - from > (among ? FAR_REACH : REACH)) return undefined;
    for (let i = from; i < to; i++) if (this.#words.numberWords.has(this.#tokens[i]!.word.norm)) return undefined;
    // Before money and measures stands what they are of: "gồm đất ở 200 m2".
    const named = total.quantity.unit === null ? 1 : NAMED;
    for (let end = to; end >= Math.max(from, to - named); end--) {
      const [open, closed, within] = [this.#words.open, this.#words.closed, this.#words.within].map(
        (table) => table.matchBefore(this.#tokens, end, from, 4)?.length ?? 0,
      ) as [number, number, number];
      if (closed > Math.max(open, within)) return 'closed';
      if (within > 0 && within >= open) return 'within';
      if (open > 0) return undefined;
      const mark = end > from ? this.#tokens[end - 1]!.word.text : '';
      // A colon behind a comma is of another item: "dài: 53 m, rộng: 16 m".
      if (mark === ':' && end >= to - 1) return this.#hasComma(from, end) ? undefined : 'closed';
      if (mark === '(') return end - 1 - from <= BESIDE ? 'bracket' : undefined;
      if (mark === ',' && end === to && to - from <= BESIDE) return 'comma';
    }
    return among ? 'within' : undefined;
  }

  #hasComma = (from: number, to: number): boolean =>
    this.#tokens.slice(from, to).some(({ word }) => word.text === ',' || word.text === ';');

  /** "Trong số 15 người …", where that opens a clause. */
  #isAmong(total: AmountClaim): boolean {
    const at = this.#at(total.start);
    const { first } = this.#reading.draft.sentences[total.sentence]!;
    const said = this.#words.among.matchBefore(this.#tokens, at, first, 4);
    return said !== undefined && (at - said.length === first || this.#tokens[at - said.length - 1]!.kind === 'mark');
  }

  /** Amounts from `index` on that make one list: same kind, parted by commas and "và". */
  #listFrom(index: number, total: AmountClaim): AmountClaim[] {
    const list: AmountClaim[] = [];
    for (let i = index; i < this.#amounts.length && list.length <= MOST_PARTS; i++) {
      const part = this.#amounts[i]!;
      if (part === total || part.sentence !== (list[0] ?? part).sentence) break;
      if (list.length > 0 && !this.#parted(list.at(-1)!, part)) break;
      if (!isExact(part) || part.quantity.type !== total.quantity.type || part.quantity.unit !== total.quantity.unit)
        return [];
      list.push(part);
    }
    return list;
  }

  /** True when a comma or "và" parts two amounts and nothing between them breaks a list. */
  #parted(before: AmountClaim, part: AmountClaim): boolean {
    const [from, to] = [this.#at(before.end), this.#at(part.start)];
    return to - from <= PART && this.#separator(before, part) !== undefined && !this.#breaks(from, to);
  }

  /** What stands between two parts, right before the second but for the words that say what money and measures are of. */
  #separator(before: AmountClaim, part: AmountClaim): 'comma' | 'and' | undefined {
    const [from, to] = [this.#at(before.end), this.#at(part.start)];
    const named = part.quantity.unit === null ? 0 : NAMED;
    for (let end = to; end > from && end >= to - named; end--) {
      if (this.#words.and.matchBefore(this.#tokens, end, from, 2)) return 'and';
      const { text } = this.#tokens[end - 1]!.word;
      if (text === ',' || text === ';') return 'comma';
    }
    return undefined;
  }

  #breaks(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const token = this.#tokens[i]!;
      if (token.kind === 'number' || token.word.text === ')' || this.#words.numberWords.has(token.word.norm))
        return true;
      if (this.#words.open.match(this.#tokens, i, to) || this.#words.within.match(this.#tokens, i, to)) return true;
    }
    return false;
  }

  #joined(parts: readonly AmountClaim[]): boolean {
    return this.#separator(parts.at(-2)!, parts.at(-1)!) === 'and';
  }

  /** True when the list is over: "và" before the last part, and nothing more joined on behind it. */
  #endsWith(parts: readonly AmountClaim[], at: number): boolean {
    const end = Math.min(this.#reading.draft.sentences[parts[0]!.sentence]!.last, at + REST);
    if (this.#breaks(at, end)) return false;
    for (let i = at; i < end; i++) if (this.#words.and.match(this.#tokens, i, end)) return false;
    return this.#joined(parts) || end - at <= 3;
  }

  /** True when a bracket closes behind the last part with nothing more in it. */
  #closesBracket(at: number): boolean {
    const end = Math.min(this.#tokens.length, at + PART);
    let i = at;
    while (i < end && this.#tokens[i]!.word.text !== ')') i++;
    return i < end && !this.#breaks(at, i);
  }

  /** True when the parts are all the sorts that there are of something, and the total is none of them. */
  #divide(total: AmountClaim, parts: readonly AmountClaim[]): boolean {
    const isOf = (words: readonly string[]) => (claim: AmountClaim) => {
      const head = normalise(claim.quantity.measure ?? '');
      return words.some((word) => head === word || head.startsWith(`${word} `) || head.endsWith(` ${word}`));
    };
    return this.#words.complements.some(
      (sorts) =>
        sorts.length === parts.length &&
        sorts.every((words) => parts.filter(isOf(words)).length === 1 && !isOf(words)(total)),
    );
  }
}

const isExact = ({ quantity }: AmountClaim) =>
  quantity.bound === 'exact' && quantity.to === undefined && quantity.number > 0;
