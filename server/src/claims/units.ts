/** Units that an office belongs to or a story names: an organisation, a country, a province, a commune. */
import type { Language } from '../language/language.ts';
import type { Token } from '../text/tokens.ts';
import { fold } from '../text/words.ts';
import { gazetteerOf, isCapital } from './gazetteer.ts';
import { opensFamilyFirst } from './names.ts';
import { organisationWordsOf } from './organisationWords.ts';

/** An organisation or a place found at a token; token indices, end excluded. */
export interface Unit {
  readonly first: number;
  readonly last: number;
  /** As it is shown: the lexicon's first name, or the words of the text. */
  readonly name: string;
  readonly key: string;
}

export const HYPHENS: ReadonlySet<string> = new Set(['-', '–', '—']);

/** The words of the tokens [first, last), spaced as in the text. */
export function written(tokens: readonly Token[], first: number, last: number): string {
  let text = '';
  for (let i = first; i < last; i++) text += (i > first && !tokens[i]!.glued ? ' ' : '') + tokens[i]!.word.text;
  return text;
}

/**
 * Folded words of the tokens [first, last): abbreviations written out, "NATO - Ukraine" as "nato-ukraine",
 * quotation marks and commas left out. Equal for every way of printing one name.
 */
export function nameKey(tokens: readonly Token[], first: number, last: number, language: Language): string {
  const { abbreviations } = organisationWordsOf(language);
  let key = '';
  let tight = true;
  for (let i = first; i < last; i++) {
    const { word, kind } = tokens[i]!;
    if (HYPHENS.has(word.text)) {
      key += '-';
      tight = true;
      continue;
    }
    if (kind === 'mark') continue;
    const long = abbreviations.get(word.norm);
    key += (tight ? '' : ' ') + (long && word.casing === 'upper' ? fold(long) : word.folded);
    tight = false;
  }
  return key;
}

/** A capitalised run in which a person's name or office begins, so that a unit's name ends. */
export const personAt = (tokens: readonly Token[], at: number, end: number, language: Language): boolean =>
  opensFamilyFirst(tokens, at, end, language) ||
  organisationWordsOf(language).roles.match(tokens, at, end) !== undefined;

/** True where the token before `last` is a Vietnamese syllable that the word in lower case at `last` may complete. */
export function cutShort(tokens: readonly Token[], last: number, end: number): boolean {
  const next = tokens[last];
  const open = last < end && next?.kind === 'word' && next.word.casing === 'lower' && !next.breaks;
  return open && tokens[last - 1]!.word.folded !== tokens[last - 1]!.word.text.toLowerCase();
}

/** Of a place that no gazetteer has, at most this many words after its class ("xã Ea Wer Hạ"). */
const MOST_OF_PLACE = 3;

/**
 * The place at token `at`, as the seat or the country of an office, with a class word before it: "Mỹ", "Japanese",
 * "TP Hà Nội", "TP.HCM", "xã Tam Hiệp". A place that no gazetteer has needs its class word, and has a key of its name.
 */
export function placeAt(tokens: readonly Token[], at: number, end: number, language: Language): Unit | undefined {
  const opening = tokens[at];
  if (opening?.kind !== 'word') return undefined;
  const gazetteer = gazetteerOf(language);
  const found = isCapital(opening) ? gazetteer.match(tokens, at, end) : undefined;
  if (found) return { first: at, last: at + found.length, name: found.value.name, key: found.value.key };
  const kind = organisationWordsOf(language).classes.match(tokens, at, end);
  if (!kind) return undefined;
  let from = at + kind.length;
  const stop = tokens[from];
  // The full stop of an abbreviation ("TP.HCM", "Q.1"), not of a sentence that was pasted to the next.
  if (from < end && stop!.word.text === '.' && stop!.glued && tokens[from - 1]!.word.casing !== 'lower') from++;
  if (from >= end || tokens[from]!.breaks) return undefined;
  if (kind.value === 'unit' && tokens[from]!.kind === 'number' && tokens[from]!.word.text.length < 3)
    return named(tokens, at, from + 1, language);
  if (!isCapital(tokens[from])) return undefined;
  const inner = gazetteer.match(tokens, from, end);
  if (inner) return { first: at, last: from + inner.length, name: inner.value.name, key: inner.value.key };
  return kind.value === 'known' ? undefined : unnamedPlace(tokens, at, from, end, language);
}

/** A place that no gazetteer has: the capitals at `from`, after its class or the body that it is the seat of, from `at` on. */
export function unnamedPlace(
  tokens: readonly Token[],
  at: number,
  from: number,
  end: number,
  language: Language,
): Unit | undefined {
  if (from >= end || !isCapital(tokens[from]) || tokens[from]!.breaks) return undefined;
  if (holderAt(tokens, from, end, language)) return undefined;
  let last = from + 1;
  while (
    last < end &&
    last < from + MOST_OF_PLACE &&
    isCapital(tokens[last]) &&
    !tokens[last]!.breaks &&
    !personAt(tokens, last, end, language)
  )
    last++;
  if (last === from + 1 && isHalf(tokens, last, end, language)) return undefined;
  return named(tokens, at, last, language);
}

/** "Chủ tịch UBND tỉnh Nguyễn Văn An": after the class of a place that the story has named, its office-holder. */
function holderAt(tokens: readonly Token[], at: number, end: number, language: Language): boolean {
  if (!opensFamilyFirst(tokens, at, end, language)) return false;
  const third = tokens[at + 2];
  const long = at + 2 < end && third!.word.casing === 'title' && !third!.breaks;
  return long || organisationWordsOf(language).homeFamilies.has(tokens[at]!.word.norm);
}

const named = (tokens: readonly Token[], first: number, last: number, language: Language): Unit => ({
  first,
  last,
  name: written(tokens, first, last),
  key: `name:${nameKey(tokens, first, last, language)}`,
});

/** True where the token before `last` and the word in lower case at `last` are one compound: "trung tâm Nghiên cứu". */
export function isHalf(tokens: readonly Token[], last: number, end: number, language: Language): boolean {
  const part = organisationWordsOf(language).parts.match(tokens, last - 1, end);
  return part !== undefined && part.length > 1;
}
