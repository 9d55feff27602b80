/**
 * amount/list-count: "ba nước Anh, Pháp, Đức và Italy", "bốn nội dung: a, b, c".
 *
 * The announced count is held against the list that follows, when that is surely the list of what is counted: names in
 * direct apposition, or what stands behind a colon, a bracket or a word such as "là", "gồm" (enumeration.ts).
 */

import type { AmountClaim } from '../claims/claim.ts';
import { isCapital } from '../claims/gazetteer.ts';
import type { Reading } from '../claims/reading.ts';
import type { Token } from '../text/tokens.ts';
import { numeralOf, type Relations, relationsOf, tokenFrom, weighable, writeLike } from './amountFigures.ts';
import { type Enumeration, Enumerations } from './enumeration.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Longest run of lower-case words between the number and the first name. */
const HEAD = 5;
/** Words between what is counted and what announces its members: "4 đội vào chung kết | là". */
const BETWEEN = 6;
const MOST = 12;

export const rule: Rule = {
  code: 'amount/list-count',
  severity: 'warning',
  needs: [],
  check({ reading }: RuleContext): Finding[] {
    const lists = new AnnouncedLists(reading);
    return weighable(reading).flatMap((claim) => {
      const { type, number, bound, to } = claim.quantity;
      if (type !== 'count' || bound !== 'exact' || to !== undefined || number < 2 || number > MOST) return [];
      const list = lists.of(claim);
      if (!list || (number >= list.least && number <= list.most)) return [];
      // One or two are a slip; more and the list is of something else.
      const counted = number < list.least ? list.least : list.most;
      if (Math.abs(counted - number) > 2) return [];
      return [report(claim, list, counted, reading)];
    });
  },
};

const isText = (token: Token | undefined, ...texts: readonly string[]): boolean =>
  token !== undefined && texts.includes(token.word.text);

/** The list that a count announces. */
class AnnouncedLists {
  readonly #reading: Reading;
  readonly #tokens: readonly Token[];
  readonly #words: Relations;
  readonly #enumerations: Enumerations;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#tokens = reading.draft.tokens;
    this.#words = relationsOf(reading);
    this.#enumerations = new Enumerations(reading);
  }

  of(claim: AmountClaim): Enumeration | undefined {
    const { first, last } = this.#reading.draft.sentences[claim.sentence]!;
    if (this.#isPart(claim, first)) return undefined;
    return this.#apposed(claim, last) ?? this.#announced(claim, last);
  }

  /** "hai trong bốn nước: …", "2 tỉnh và 3 thành phố: …": the list is of less, or of more, than is counted. */
  #isPart(claim: AmountClaim, first: number): boolean {
    const at = tokenFrom(this.#tokens, claim.start);
    if (this.#words.among.matchBefore(this.#tokens, at, first, 4)) return true;
    const joined =
      this.#words.and.matchBefore(this.#tokens, at, first, 2)?.length ?? (isText(this.#tokens[at - 1], ',') ? 1 : 0);
    if (joined === 0) return false;
    const before = this.#tokens[at - joined - 1];
    return this.#reading.claims.some(
      (other) => other.kind === 'amount' && before !== undefined && other.start < before.end && before.end <= other.end,
    );
  }

  /** "ba nước Anh, Pháp, Đức và Italy": at least three names, the last joined by "và". */
  #apposed(claim: AmountClaim, end: number): Enumeration | undefined {
    const numeralEnd = tokenFrom(this.#tokens, claim.numeral.end);
    let first = numeralEnd;
    while (
      first < end &&
      first - numeralEnd <= HEAD &&
      this.#tokens[first]!.kind === 'word' &&
      this.#tokens[first]!.word.casing === 'lower'
    )
      first++;
    if (first === numeralEnd || first - numeralEnd > HEAD || first >= end || !isCapital(this.#tokens[first]))
      return undefined;
    // The names belong to the counted noun itself, not to a phrase behind it ("4 điểm thi trên địa bàn Hà Nội, …").
    const measured = claim.measureSpan?.end ?? claim.end;
    if (this.#tokens[first - 1]!.end > measured || this.#words.open.match(this.#tokens, numeralEnd, first))
      return undefined;
    return this.#enumerations.names(first, end, true);
  }

  /** "bốn nội dung: a, b, c và d.", "4 tỉnh là A, B, C và D", "3 đội (A, B và C)". */
  #announced(claim: AmountClaim, end: number): Enumeration | undefined {
    const from = tokenFrom(this.#tokens, claim.end);
    for (let i = from; i < Math.min(end, from + BETWEEN + 1); i++) {
      const token = this.#tokens[i]!;
      const listed = this.#words.listed.match(this.#tokens, i, end)?.length ?? 0;
      const open = this.#words.open.match(this.#tokens, i, end)?.length ?? 0;
      if (open > 0 && open >= listed) return undefined;
      if (this.#words.ofOthers.match(this.#tokens, i, end)) return undefined;
      if (listed > 0) {
        const colon = isText(this.#tokens[i + listed], ':') ? 1 : 0;
        return this.#enumerations.names(i + listed + colon, end, false);
      }
      if (isText(token, ':')) {
        return (
          this.#enumerations.names(i + 1, end, false) ?? (i === from ? this.#enumerations.nouns(i + 1, end) : undefined)
        );
      }
      // Behind a name a bracket is about that name: "4 lớp ban B (Toán, Hóa, Sinh)".
      if (isText(token, '(') && i === from && !isCapital(this.#tokens[i - 1]))
        return this.#enumerations.names(i + 1, end, false);
      if (token.breaks && i > from) return undefined;
      if (token.kind !== 'word' && !(isText(token, ',') && i === from)) return undefined;
      if (this.#words.numberWords.has(token.word.norm) || isCapital(token)) return undefined;
    }
    return undefined;
  }
}

function report(claim: AmountClaim, list: Enumeration, counted: number, reading: Reading): Finding {
  const { tokens, source } = reading.draft;
  const span = { start: tokens[list.first]!.start, end: tokens[list.next - 1]!.end };
  const written = writeLike(counted, claim, reading);
  const head = source.slice(claim.numeral.end, claim.measureSpan?.end ?? claim.end);
  return {
    start: claim.numeral.start,
    end: claim.numeral.end,
    code: 'amount/list-count',
    severity: 'warning',
    confidence: 0.7,
    claims: [claim.id],
    evidence: [],
    message: {
      key: 'amount.listCount',
      values: {
        said: numeralOf(claim, reading),
        counted: { number: counted },
        list: source.slice(span.start, span.end),
      },
    },
    related: [{ ...span, message: { key: 'amount.list', values: { counted: { number: counted } } } }],
    fixes:
      written === undefined
        ? []
        : [
            {
              title: { key: 'fix.replace', values: { text: head.length <= 24 ? written + head : written } },
              edits: [{ ...claim.numeral, newText: written }],
            },
          ],
  };
}
