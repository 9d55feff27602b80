/**
 * Measures: the noun phrase that says what is counted.
 *
 * There is no parser here. A phrase is followed until a word that cannot belong to it: a
 * preposition, a conjunction, an auxiliary, punctuation. In Vietnamese the name that a head noun
 * belongs to closes the phrase ("20 thành viên NATO | đã ký"); in English its plural does
 * ("three French soldiers | died").
 */
import type { Token } from '../text/tokens.ts';
import type { TokenRange } from './amountPassage.ts';
import { isCapital } from './gazetteer.ts';
import type { NumeralTables } from './numeralTables.ts';

/** Longest run of lower-case words in a measure: four Vietnamese words of two syllables. */
const LONGEST = 8;
/** A list that names what is counted has no more items. */
const LONGEST_LIST = 8;
/** How far back the noun of an ordinal may begin. */
const LONGEST_BEFORE = 6;
/** Longest run of capitalised words, names of organisations included. */
const LONGEST_NAME = 8;

const isDash = (token: Token) => token.kind === 'mark' && /^[-–]$/.test(token.word.text);

/** End of the noun phrase that begins at token `at`, before `end`; `at` itself when there is none. */
export function nounPhraseEnd(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): number {
  return tables.lexicon.plural ? pluralPhraseEnd(tokens, at, end, tables) : plainPhraseEnd(tokens, at, end, tables);
}

/** End of what a number counts: its noun phrase without the list that names the counted ("hai nước | Anh và Pháp"). */
export function countedEnd(
  tokens: readonly Token[],
  at: number,
  end: number,
  count: number,
  tables: NumeralTables,
): number {
  const to = nounPhraseEnd(tokens, at, end, tables);
  if (count < 2 || count > LONGEST_LIST || to >= end || tables.lexicon.plural) return to;
  const head = at + (tables.heads.match(tokens, at, to)?.length ?? 0);
  if (head === to || listed(tokens, to, end, tables) !== count) return to;
  for (let i = head; i < to; i++) if (isCapital(tokens[i])) return i;
  return head > at ? head : to;
}

/** Items of a list whose first ends before token `at`: parted by commas, the last by "và"; 1 when nothing goes on. */
function listed(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): number {
  let items = 1;
  let i = at;
  while (i < end && items <= LONGEST_LIST) {
    const comma = tokens[i]!.word.text === ',';
    const and = tables.ands.match(tokens, comma ? i + 1 : i, end);
    if (!comma && !and) return items;
    i += (comma ? 1 : 0) + (and?.length ?? 0);
    const first = tokens[i];
    if (i >= end || first!.kind !== 'word' || tables.starts.has(first!.word) || stops(tokens, i, end, tables)) return 1;
    items++;
    if (and) return items;
    for (let length = 0; i < end && tokens[i]!.kind === 'word' && !tables.ands.match(tokens, i, end); length++, i++)
      if (length === LONGEST_NAME || (!isCapital(tokens[i]) && stops(tokens, i, end, tables))) return items;
  }
  return items;
}

/** End of "-member" in "12-member"; `at`, where the hyphen stands, when nothing is counted there. */
export function hyphenatedEnd(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): number {
  const noun = tokens[at + 1]!;
  const { text, casing } = noun.word;
  if (!tables.lexicon.plural || at + 1 >= end || noun.kind !== 'word' || casing !== 'lower' || text.length < 3)
    return at;
  return stops(tokens, at + 1, end, tables) ? at : at + 2;
}

const stops = (tokens: readonly Token[], i: number, end: number, tables: NumeralTables) =>
  tables.stops.match(tokens, i, end) !== undefined;

function plainPhraseEnd(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): number {
  let lower = 0;
  let names = 0;
  if (tables.timesWords.has(tokens[at]?.word.norm ?? '') && at < end && !tables.ordinalBefore.match(tokens, at, end))
    return at + 1;
  // A head noun is one whatever its first syllable means elsewhere ("cuộc", "bộ", "đảng").
  const head = tables.heads.match(tokens, at, end);
  let i = at;
  for (; i < end; i++) {
    const token = tokens[i]!;
    if (i > at && token.breaks) break;
    if (token.kind === 'number') {
      if (names === 0 || !token.glued) break; // "IP4", "G7"
      continue;
    }
    if (token.kind === 'mark') {
      // "chiếc JH-7", "máy bay Su-30".
      if (isDash(token) && names > 0 && token.glued && i + 1 < end && isGluedNumber(tokens[i + 1]!)) continue;
      if (!isDash(token) || names === 0 || !isCapital(tokens[i + 1]) || i + 1 >= end) break;
      continue;
    }
    if (isCapital(token) && compoundAt(tokens, i, end, tables) === 0) {
      if (++names > LONGEST_NAME) break;
      // "Liên hiệp", "Quốc gia": names capitalise the first syllable of a word.
      const word = token.word.casing === 'title' ? tables.nameWords.match(tokens, i, end) : undefined;
      if (word) i += word.length - 1;
      continue;
    }
    if (names > 0) {
      if (tables.closers.has(token.word.norm) && closes(tokens, i, end, tables)) i++;
      else if (insideName(tokens, i, end, tables)) continue;
      break;
    }
    if (lower >= LONGEST) break;
    const compound = compoundAt(tokens, i, end, tables);
    if (compound > 0) {
      lower += compound;
      i += compound - 1;
      continue;
    }
    if (i > at && tables.closers.has(token.word.norm) && closes(tokens, i, end, tables)) {
      i++;
      break;
    }
    // What stands right behind the number is counted, though it were a verb elsewhere ("2 đại diện").
    const verb = i === at ? tables.verbs.match(tokens, i, end) : undefined;
    if (verb && !stops(tokens, i, end, tables)) {
      lower += verb.length;
      i += verb.length - 1;
      continue;
    }
    if (
      i >= at + (head?.length ?? 0) &&
      (stops(tokens, i, end, tables) || (i > at && isVerb(tokens, i, at, end, tables)))
    )
      break;
    lower++;
  }
  return i;
}

/** "khác", "mới" close the phrase where nothing follows them in their clause, or what follows ends a phrase as well. */
function closes(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): boolean {
  const next = at + 1 < end ? tokens[at + 1]! : undefined;
  // "mới đây" is an adverb.
  if ((tables.stops.match(tokens, at, end)?.length ?? 0) > 1) return false;
  return !next || next.breaks || next.kind === 'mark' || stops(tokens, at + 1, end, tables);
}

/** Length of a compound word that holds a stop; 0 where its last syllable opens another word ("bán hàng | đầu tiên"). */
function compoundAt(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): number {
  const length = tables.compounds.match(tokens, at, end)?.length ?? 0;
  if (length === 0) return 0;
  return (tables.stops.match(tokens, at + length - 1, end)?.length ?? 0) > 1 ? 0 : length;
}

/** A verb that is one here: not behind a classifier that makes a noun of it ("cuộc gọi", "vụ cướp"). */
const isVerb = (tokens: readonly Token[], i: number, at: number, end: number, tables: NumeralTables) =>
  tables.verbs.match(tokens, i, end) !== undefined && !(i > at && tables.nominalisers.has(tokens[i - 1]!.word.norm));

/** "Chủ tịch Hồ Chí Minh", "Liên minh châu Âu": at most two lower-case words between a capitalised word and another. */
function insideName(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): boolean {
  const before = tokens[at - 1]!;
  if (before.word.casing === 'upper') return false;
  for (let i = at; i < end && i < at + 3; i++) {
    if (isCapital(tokens[i])) return i > at || isCapital(before);
    if (tokens[i]!.kind !== 'word' || tokens[i]!.breaks || stops(tokens, i, end, tables)) return false;
  }
  return false;
}

function pluralPhraseEnd(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): number {
  let i = at;
  for (; i < end && i < at + 6; i++) {
    const token = tokens[i]!;
    if ((i > at && token.breaks) || token.kind === 'number') break;
    if (token.kind === 'mark') {
      if (i === at || !isDash(token) || !token.glued || !tokens[i + 1]?.glued || tokens[i + 1]!.kind !== 'word') break;
      continue;
    }
    if (stops(tokens, i, end, tables)) break;
    if (token.word.casing === 'lower' && isPlural(token.word.norm, tables) && !joinsOn(tokens, i, end)) return i + 1;
  }
  return i;
}

const joinsOn = (tokens: readonly Token[], i: number, end: number) =>
  i + 1 < end && isDash(tokens[i + 1]!) && tokens[i + 1]!.glued;

function isPlural(word: string, tables: NumeralTables): boolean {
  const plural = tables.lexicon.plural!;
  if (tables.irregularPlurals.has(word)) return true;
  return word.length > 3 && word.endsWith(plural.ending) && !plural.notEnding.some((ending) => word.endsWith(ending));
}

/**
 * Start of the noun phrase that ends just before token `end`, no earlier than `from`, for ordinals
 * ("phiên họp lần thứ 62"); `end` itself when there is none. The first head noun in reach opens it; without
 * a known one it is the name or the two syllables before, unless `headed` asks for a head or a name.
 */
export function nounPhraseStart(
  tokens: readonly Token[],
  end: number,
  from: number,
  tables: NumeralTables,
  headed = false,
): number {
  let opening = end;
  let i = end;
  let lower = 0;
  let names = 0;
  while (i > from && lower < LONGEST_BEFORE && names < LONGEST_NAME) {
    const token = tokens[i - 1]!;
    if (token.kind !== 'word' || (i < end && tokens[i]!.breaks)) break;
    const head = tables.heads.match(tokens, i - 1, end);
    const name = isCapital(token);
    if (
      !head &&
      !name &&
      (stops(tokens, i - 1, end, tables) || tables.verbs.match(tokens, i - 1, end)) &&
      !insideCompound(tokens, i - 1, from, tables)
    )
      break;
    i--;
    if (name) names++;
    else lower++;
    if (head && !endsCompound(tokens, i, from, tables)) opening = i;
  }
  if (opening < end) return opening;
  if (names > 0) {
    // "SEA Games lần thứ 33": the run of names that stands right before.
    let start = end;
    while (start > i && isCapital(tokens[start - 1])) start--;
    if (start < end) return start;
  }
  return headed ? end : Math.max(i, end - 2);
}

/** "quả" of "kết quả" heads nothing. */
const endsCompound = (tokens: readonly Token[], at: number, from: number, tables: NumeralTables): boolean =>
  at > from && tables.compounds.match(tokens, at - 1, at + 1)?.length === 2;

const isGluedNumber = (token: Token) => token.kind === 'number' && token.glued;

/** A syllable that stops a phrase by itself and not in its word: "đầu" of "đối đầu". */
const insideCompound = (tokens: readonly Token[], at: number, from: number, tables: NumeralTables): boolean =>
  (at > from && (tables.compounds.match(tokens, at - 1, at + 1)?.length ?? 0) === 2) ||
  tables.compounds.match(tokens, at, at + 2) !== undefined;

/** What a share is of, past the words that link them: "30 % dân số", "5 percent of GDP". */
export function shareOf(
  tokens: readonly Token[],
  at: number,
  end: number,
  tables: NumeralTables,
): TokenRange | undefined {
  let from = at;
  while (from < end && tables.ofWords.has(tokens[from]!.word.norm)) from++;
  const to = nounPhraseEnd(tokens, from, end, tables);
  return to > from ? [from, to] : undefined;
}

/** End of what an anniversary is of, "(ngày) thành lập NATO"; `at` itself when that is not said. */
export function foundingEnd(tokens: readonly Token[], at: number, end: number, tables: NumeralTables): number {
  const day = tables.calendarBefore.match(tokens, at, end);
  const from = at + (day?.length ?? 0);
  const to = nounPhraseEnd(tokens, from, end, tables);
  return to > from ? to : at;
}
