/**
 * amount/sum: parts that do not add up to their stated total.
 *
 * "15 người, gồm 8 nam và 6 nữ". Only lists announced as complete are added up: by a word such as
 * "gồm", by a total after them ("tổng cộng 15"), or because the parts are complements (nam, nữ).
 * Anything that may leave the list open, nest it or let the parts overlap silences the rule.
 */
import type { AmountClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Token } from '../text/tokens.ts';
import { marginOf, type Relations, relationsOf, tokenFrom, weighable, writeLike } from './amountFigures.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Tokens between a total and the word that announces its parts: "15 người trên xe bị thương, gồm". */
const REACH = 8;
const MOST_PARTS = 20;
/** Tokens behind the last part that are searched for more of the list. */
const REST = 80;
/** A slip leaves the sum near the total; a sum far off counts something else. */
const NEAR = { least: 0.6, most: 1.5 };

export const rule: Rule = {
  code: 'amount/sum',
  severity: 'error',
  needs: [],
  check({ reading }: RuleContext): Finding[] {
    const amounts = weighable(reading).filter((claim) => ADDS.has(claim.quantity.type));
    const sums = new Sums(reading, amounts);
    return amounts.flatMap((total, index) => {
      const parts = sums.partsAfter(total, index) ?? sums.partsBefore(total, index);
      const finding = parts && judge(total, parts, reading);
      return finding ? [finding] : [];
    });
  },
};

const ADDS = new Set(['count', 'money', 'measure']);

class Sums {
  readonly #reading: Reading;
  readonly #amounts: readonly AmountClaim[];
  readonly #tokens: readonly Token[];
  readonly #words: Relations;

  constructor(reading: Reading, amounts: readonly AmountClaim[]) {
    this.#reading = reading;
    this.#amounts = amounts;
    this.#tokens = reading.draft.tokens;
    this.#words = relationsOf(reading);
  }

  #at = (offset: number) => tokenFrom(this.#tokens, offset);

  /** "15 người, gồm 8 nam và 6 nữ"; the parts may open the next sentence. */
  partsAfter(total: AmountClaim, index: number): AmountClaim[] | undefined {
    const first = this.#amounts[index + 1];
    if (!first || !isExact(total) || first.sentence - total.sentence > 1) return undefined;
    const { sentences } = this.#reading.draft;
    if (sentences[first.sentence]!.block !== sentences[total.sentence]!.block) return undefined;
    const opening = this.#announcement(this.#at(total.end), this.#at(first.start));
    if (!opening) return undefined;
    const parts = this.#listFrom(index + 1, total);
    if (parts.length < 2 || !this.#endsWith(parts, this.#at(parts.at(-1)!.end))) return undefined;
    return opening === 'closed' || this.#areComplements(parts) ? parts : undefined;
  }

  /** "8 nam và 6 nữ, tổng cộng 15 người". */
  partsBefore(total: AmountClaim, index: number): AmountClaim[] | undefined {
    const last = this.#amounts[index - 1];
    if (!last || !isExact(total) || last.sentence !== total.sentence) return undefined;
    const [from, to] = [this.#at(last.end), this.#at(total.start)];
    const said = this.#words.total.matchBefore(this.#tokens, to, from, 4);
    if (!said || to - from - said.length > 1) return undefined;
    let start = index - 1;
    while (start > 0 && index - start < MOST_PARTS && this.#amounts[start - 1]!.sentence === total.sentence) start--;
    const parts = this.#listFrom(start, total);
    return parts.length >= 2 && parts.at(-1) === last && this.#joined(parts) ? parts : undefined;
  }

  /** What announces the parts between two tokens: "gồm" or ":" close a list, "trong đó" by itself does not. */
  #announcement(from: number, to: number): 'closed' | 'within' | undefined {
    if (to - from > REACH) return undefined;
    for (let i = from; i < to; i++) {
      const token = this.#tokens[i]!;
      if (this.#words.numberWords.has(token.word.norm)) return undefined;
      const [open, closed, within] = [this.#words.open, this.#words.closed, this.#words.within].map(
        (t) => t.match(this.#tokens, i, to)?.length ?? 0,
      );
      if (open! > 0 && open! >= Math.max(closed!, within!)) return undefined;
      const length = Math.max(closed!, within!);
      if (length > 0 || token.word.text === ':')
        return i + Math.max(1, length) >= to - 1 ? (within! > closed! ? 'within' : 'closed') : undefined;
    }
    return undefined;
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

  /** True when the words between two parts end with a comma or "và" and hold nothing that breaks a list. */
  #parted(before: AmountClaim, part: AmountClaim): boolean {
    const [from, to] = [this.#at(before.end), this.#at(part.start)];
    if (to - from > REACH || to === from || this.#breaks(from, to)) return false;
    const last = this.#tokens[to - 1]!.word.text;
    return last === ',' || last === ';' || this.#words.and.matchBefore(this.#tokens, to, from, 2) !== undefined;
  }

  #breaks(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const token = this.#tokens[i]!;
      if (token.kind === 'number' || this.#words.numberWords.has(token.word.norm)) return true;
      if (this.#words.open.match(this.#tokens, i, to) || this.#words.within.match(this.#tokens, i, to)) return true;
    }
    return false;
  }

  #joined(parts: readonly AmountClaim[]): boolean {
    const [before, last] = [parts.at(-2)!, parts.at(-1)!];
    return this.#words.and.matchBefore(this.#tokens, this.#at(last.start), this.#at(before.end), 2) !== undefined;
  }

  /** True when the list is over: "và" before the last part, and nothing more joined on behind it. */
  #endsWith(parts: readonly AmountClaim[], at: number): boolean {
    const end = Math.min(this.#reading.draft.sentences[parts[0]!.sentence]!.last, at + REST);
    if (this.#breaks(at, end)) return false;
    for (let i = at; i < end; i++) if (this.#words.and.match(this.#tokens, i, end)) return false;
    return this.#joined(parts) || end - at <= 3;
  }

  #areComplements(parts: readonly AmountClaim[]): boolean {
    const heads = parts.map(({ quantity }) => quantity.measure?.toLowerCase().normalize('NFC') ?? '');
    return this.#words.complements.some((set) => {
      const of = heads.map((head) => set.find((word) => head === word || head.startsWith(`${word} `)));
      return of.every((word) => word !== undefined) && new Set(of).size === of.length && of.length === set.length;
    });
  }
}

const isExact = ({ quantity }: AmountClaim) =>
  quantity.bound === 'exact' && quantity.to === undefined && quantity.number > 0;

function judge(total: AmountClaim, parts: readonly AmountClaim[], reading: Reading): Finding | undefined {
  const stated = total.quantity.number;
  const sum = Number(parts.reduce((all, part) => all + part.quantity.number, 0).toPrecision(12));
  const counted = total.quantity.type === 'count' && stated < 1e4;
  const slack = counted
    ? 0
    : [total, ...parts].reduce((all, claim) => all + marginOf(claim, reading).high - claim.quantity.number, 0);
  if (Math.abs(sum - stated) <= slack + 1e-9) return undefined;
  if (sum < stated * NEAR.least || sum > stated * NEAR.most || parts.some((part) => part.quantity.number >= stated))
    return undefined;
  const written = writeLike(sum, total, reading);
  const text = (claim: AmountClaim) => reading.draft.source.slice(claim.numeral.start, claim.numeral.end);
  return {
    start: total.start,
    end: total.end,
    code: 'amount/sum',
    severity: 'error',
    confidence: 0.85,
    claims: [total.id, ...parts.map((part) => part.id)],
    evidence: [],
    message: {
      key: 'amount.sum',
      values: { parts: parts.map(text).join(' + '), sum: { number: sum }, total: total.text },
    },
    related: parts.map((part) => ({
      start: part.start,
      end: part.end,
      message: { key: 'amount.figure', values: { text: part.text } },
    })),
    fixes:
      written === undefined
        ? []
        : [
            {
              title: {
                key: 'fix.replace',
                values: { text: written + reading.draft.source.slice(total.numeral.end, total.end) },
              },
              edits: [{ ...total.numeral, newText: written }],
            },
          ],
  };
}
