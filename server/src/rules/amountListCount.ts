/**
 * amount/list-count: "ba nước Anh, Pháp, Đức và Italy", "bốn nội dung: a, b, c".
 *
 * The announced count is held against the list that follows at once, when that list is closed: names
 * in direct apposition that end with "và", or what stands behind a colon up to the end of the
 * sentence. A list that may be read in several ways counts as any of them.
 */
import type { AmountClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Token } from '../text/tokens.ts';
import { type Relations, relationsOf, tokenFrom, weighable, writeLike } from './amountFigures.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Longest item behind a colon, in tokens: longer ones hold commas and verbs of their own. */
const ITEM = 7;
/** Longest run of lower-case words between the number and the first name. */
const HEAD = 5;
const MOST = 12;

/** A list and the counts that it can be read as. */
interface List {
  readonly first: number;
  readonly next: number;
  readonly least: number;
  readonly most: number;
}

export const rule: Rule = {
  code: 'amount/list-count',
  severity: 'warning',
  needs: [],
  check({ reading }: RuleContext): Finding[] {
    const words = relationsOf(reading);
    return weighable(reading).flatMap((claim) => {
      const { type, number, bound, to } = claim.quantity;
      if (type !== 'count' || bound !== 'exact' || to !== undefined || number < 2 || number > MOST) return [];
      const list = colonList(claim, reading, words) ?? names(claim, reading, words);
      if (!list || (number >= list.least && number <= list.most)) return [];
      // One or two are a slip; more and the list is of something else.
      const counted = number < list.least ? list.least : list.most;
      if (Math.abs(counted - number) > 2) return [];
      return [report(claim, list, counted, reading)];
    });
  },
};

const sentenceEnd = (claim: AmountClaim, reading: Reading) => reading.draft.sentences[claim.sentence]!.last;
const isText = (token: Token | undefined, ...texts: readonly string[]) =>
  token !== undefined && texts.includes(token.word.text);

/** "bốn nội dung: a, b, c và d." */
function colonList(claim: AmountClaim, reading: Reading, words: Relations): List | undefined {
  const { tokens } = reading.draft;
  const end = sentenceEnd(claim, reading);
  const colon = tokenFrom(tokens, claim.end);
  if (colon >= end || !isText(tokens[colon], ':')) return undefined;
  let [commas, ands, semicolons, length, longest] = [0, 0, 0, 0, 0];
  let next = end;
  for (let i = colon + 1; i < end; i++) {
    const token = tokens[i]!;
    if (isText(token, '.', '!', '?')) {
      next = i;
      break;
    }
    if (token.breaks && i > colon + 1) return undefined;
    if (token.kind === 'number' || isText(token, '"', '“', '(', ':', '…') || words.open.match(tokens, i, end))
      return undefined;
    if (words.numberWords.has(token.word.norm) && length === 0) return undefined;
    if (isText(token, ';')) semicolons++;
    if (isText(token, ',')) commas++;
    const and = words.and.match(tokens, i, end);
    if (and && !isText(tokens[i - 1], ',', ';')) ands++;
    length = isText(token, ',', ';') || and ? 0 : length + 1;
    longest = Math.max(longest, length);
  }
  if (semicolons > 0) return { first: colon + 1, next, least: semicolons + 1, most: semicolons + 1 + commas + ands };
  if (commas === 0 || longest > ITEM) return undefined;
  return { first: colon + 1, next, least: commas + 1, most: commas + 1 + ands };
}

const isName = (token: Token) =>
  token.kind === 'word' &&
  (token.word.casing === 'title' || token.word.casing === 'upper' || token.word.casing === 'camel');

/** Token after the name that begins at `at`: capitalised words, dashes and full stops inside them. */
function nameEnd(tokens: readonly Token[], at: number, end: number, words: Relations): number {
  const joined = words.joinedNames.match(tokens, at, end);
  if (joined) return at + joined.length;
  let i = at;
  while (i < end) {
    const token = tokens[i]!;
    const inside =
      i > at &&
      (isText(token, '-', '–') || (isText(token, '.') && token.glued)) &&
      i + 1 < end &&
      isName(tokens[i + 1]!);
    const digits = i > at && token.kind === 'number' && token.glued;
    if (!isName(token) && !inside && !digits) break;
    if (i > at && token.breaks) break;
    i++;
  }
  return i;
}

/** "ba nước Anh, Pháp, Đức và Italy": at least three names, the last joined by "và". */
function names(claim: AmountClaim, reading: Reading, words: Relations): List | undefined {
  const { tokens } = reading.draft;
  const end = sentenceEnd(claim, reading);
  const numeralEnd = tokenFrom(tokens, claim.numeral.end);
  let first = numeralEnd;
  while (
    first < end &&
    first - numeralEnd <= HEAD &&
    tokens[first]!.kind === 'word' &&
    tokens[first]!.word.casing === 'lower'
  )
    first++;
  if (first === numeralEnd || first - numeralEnd > HEAD || first >= end || !isName(tokens[first]!)) return undefined;
  // The names belong to the counted noun itself, not to a phrase behind it ("4 điểm thi trên địa bàn Hà Nội, …").
  const measured = claim.measureSpan?.end ?? claim.end;
  if (tokens[first - 1]!.end > measured || words.open.match(tokens, numeralEnd, first)) return undefined;
  let items = 0;
  let i = first;
  for (;;) {
    const next = nameEnd(tokens, i, end, words);
    if (next === i) return undefined;
    items++;
    i = next;
    const and = words.and.match(tokens, isText(tokens[i], ',') ? i + 1 : i, end);
    if (and) {
      const last = i + and.length + (isText(tokens[i], ',') ? 1 : 0);
      const close = last < end ? nameEnd(tokens, last, end, words) : last;
      if (close === last || items < 2) return undefined;
      const goesOn =
        isText(tokens[close], ',', '(', '-', '–') ||
        words.and.match(tokens, close, end) ||
        words.open.match(tokens, close, end);
      // "…, Đức và Liên minh châu Âu": a name that goes on in lower case is one name all the same.
      return goesOn && close < end ? undefined : { first, next: close, least: items + 1, most: items + 1 };
    }
    if (!isText(tokens[i], ',') || i + 1 >= end) return undefined;
    i++;
  }
}

function report(claim: AmountClaim, list: List, counted: number, reading: Reading): Finding {
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
        said: source.slice(claim.numeral.start, claim.numeral.end),
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
