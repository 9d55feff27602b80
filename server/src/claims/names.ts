/**
 * The grammar of a personal name as newspapers print it: "Nguyễn Thị Minh Khai", "Yoon Suk Yeol",
 * "Kim Jong-un", "Ursula von der Leyen", "Joseph R. Biden", "Bashar al-Assad", "Conan O'Brien".
 */
import type { Language } from '../language/language.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { type PhraseTable, phraseSet } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { normalise } from '../text/words.ts';

export interface Name {
  /** Token indices, end excluded. */
  readonly first: number;
  readonly last: number;
  /** Words of the name as written; a hyphenated word is one. */
  readonly words: readonly string[];
}

interface NameGrammar {
  readonly particles: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  readonly notNames: PhraseTable<true>;
  readonly notInNames: ReadonlySet<string>;
  readonly familyNames: ReadonlySet<string>;
}

const grammarOf = perLanguage((language: Language): NameGrammar => {
  const set = (words: readonly string[]) => new Set(words.map(normalise));
  const { titles } = language;
  return {
    particles: set(titles.nameParticles),
    suffixes: set(titles.nameSuffixes),
    notNames: phraseSet(titles.notNames),
    notInNames: set(titles.notInNames),
    familyNames: set(titles.familyNamesFirst),
  };
});

/** A name that opens with a family name closes after at most this many words, any other after MOST. */
const MOST_FAMILY_FIRST = 4;
const MOST = 5;

const HYPHENS = new Set(['-', '‑', '‐']);
const APOSTROPHES = new Set(["'", '’', 'ʼ']);

/** True for a word that may stand in a name: capitalised, and not in capitals throughout unless it is short ("JD"). */
function isNameWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { casing, text } = token.word;
  if (casing === 'title') return true;
  if (casing === 'camel') return text.charAt(0) !== text.charAt(0).toLowerCase();
  return casing === 'upper' && /^[A-Z]{2}$/.test(text);
}

/** True where a family name of the kind that comes first opens a name of two to four words at `at`. */
export function opensFamilyFirst(tokens: readonly Token[], at: number, end: number, language: Language): boolean {
  const token = tokens[at];
  if (!isNameWord(token) || !grammarOf(language).familyNames.has(token!.word.norm)) return false;
  const next = tokens[at + 1];
  return at + 1 < end && !next!.breaks && isNameWord(next);
}

/** True when the word is a family name that comes first in this language. */
export const isFamilyNameFirst = (word: string, language: Language): boolean =>
  grammarOf(language).familyNames.has(normalise(word));

/** Whether the words at a token begin sentences or name bodies, and only after an honorific a person. */
export const isNoName = (tokens: readonly Token[], at: number, end: number, language: Language): boolean =>
  grammarOf(language).notNames.match(tokens, at, end) !== undefined;

/**
 * The longest name that begins at token `at` and ends before `end`. `stops` says where something else
 * begins (an office, an organisation). `introduced`: an office or an honorific stands before it, so that "Đoàn" may be
 * a family name. Undefined where no name begins.
 */
export function nameAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  language: Language,
  stops: (token: number) => boolean,
  introduced = false,
): Name | undefined {
  const grammar = grammarOf(language);
  if (!isNameWord(tokens[at])) return undefined;
  const familyFirst = grammar.familyNames.has(tokens[at]!.word.norm);
  const bearer = introduced && opensFamilyFirst(tokens, at, end, language);
  if (!bearer && grammar.notNames.match(tokens, at, end)) return undefined;
  const words: string[] = [];
  let i = at;
  const most = familyFirst ? MOST_FAMILY_FIRST : MOST;
  while (i < end && words.length < most) {
    const token = tokens[i]!;
    // "Đỗ Tiến Sỹ" is named so: a role or a body is none right after a family name.
    if (i > at && (token.breaks || ((words.length > 1 || !familyFirst) && stops(i)))) break;
    if (isNameWord(token)) {
      if (i > at && (grammar.notInNames.has(token.word.norm) || token.glued || token.word.casing === 'upper')) break;
      const from = i;
      i = wordEnd(tokens, i, end);
      words.push(written(tokens, from, i));
      continue;
    }
    const next = particlesEnd(tokens, i, end, grammar);
    if (next === i || words.length === 0 || stops(next)) break;
    const to = wordEnd(tokens, next, end);
    words.push(...spelt(tokens, i, to));
    i = to;
  }
  const suffix = tokens[i];
  if (words.length > 0 && i < end && suffix && !suffix.breaks && grammar.suffixes.has(suffix.word.norm)) {
    if (suffix.kind === 'word' && suffix.word.casing !== 'lower') {
      words.push(suffix.word.text);
      i++;
    }
  }
  return words.length > 0 ? { first: at, last: i, words } : undefined;
}

/** Words of the tokens [from, to): those glued together are one ("al-Assad"), the others stand apart ("von der Leyen"). */
function spelt(tokens: readonly Token[], from: number, to: number): string[] {
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const text = tokens[i]!.word.text;
    if (i > from && tokens[i]!.glued) words[words.length - 1] += text;
    else words.push(text);
  }
  return words;
}

const written = (tokens: readonly Token[], from: number, to: number): string => {
  let text = '';
  for (let i = from; i < to; i++) text += tokens[i]!.word.text;
  return text;
};

/** End of one word of a name: with its hyphenated parts, its apostrophe or its initial's full stop. */
function wordEnd(tokens: readonly Token[], at: number, end: number): number {
  let i = at + 1;
  for (;;) {
    const mark = tokens[i];
    const after = tokens[i + 1];
    if (i >= end || !mark?.glued) return i;
    const glued = i + 1 < end && after?.glued && after.kind === 'word';
    if (HYPHENS.has(mark.word.text) && glued) i += 2;
    else if (APOSTROPHES.has(mark.word.text) && glued && isNameWord(after) && after.word.text.length > 1) i += 2;
    else if (mark.word.text === '.' && tokens[at]!.word.text.length === 1 && i + 1 < end && isNameWord(after))
      return i + 1;
    else return i;
  }
}

/** End of a run of particles ("von der", "al-") that a capitalised word follows, or `at` itself. */
function particlesEnd(tokens: readonly Token[], at: number, end: number, grammar: NameGrammar): number {
  let i = at;
  while (i < end && i < at + 3 && !tokens[i]!.breaks && grammar.particles.has(tokens[i]!.word.norm)) {
    i++;
    if (i < end && tokens[i]!.glued && HYPHENS.has(tokens[i]!.word.text)) i++;
  }
  return i > at && i < end && isNameWord(tokens[i]) && !tokens[i]!.breaks ? i : at;
}

/** One letter put in, left out, exchanged, or two that changed places. False for equal words. */
export function oneLetterApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
