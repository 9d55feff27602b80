/**
 * name/spelling: two spellings of one person's name in one draft, one letter apart.
 *
 * Different people have names one letter apart, above all in Vietnamese, where a tone is enough
 * ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng") and families share names. So a pair counts only when nothing
 * else tells the two apart: a family name of some length that no other full name in the draft has, or
 * one office beside both. Marks alone ("Erdogan", "Erdoğan"), hyphens and tone placement are house style.
 */

import { type Claim, claimsOf, type PersonClaim, type Span, type TitleClaim } from '../claims/claim.ts';
import { oneLetterApart } from '../claims/names.ts';
import type { Reading } from '../claims/reading.ts';
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { tokenAt } from '../text/tokens.ts';
import { fold, normalise } from '../text/words.ts';
import type { Finding } from './finding.ts';
import { paragraphAt } from './paragraph.ts';
import type { Rule, RuleContext } from './rule.ts';

const QUIET = new Set(['teaser', 'frontMatter', 'byline', 'source']);
/** Shorter words differ by one letter too easily: Nam and Nga, Kim and Kym. */
const SHORTEST = 5;

/** One word of a name where the text has it. */
interface Word extends Span {
  readonly text: string;
}

/** All places where one spelling stands. */
interface Spelling {
  readonly words: readonly Word[];
  readonly places: { readonly claim: Claim; readonly words: readonly Word[] }[];
  /** "role|organisation" of the offices beside it. */
  readonly offices: Set<string>;
}

export const rule: Rule = {
  code: 'name/spelling',
  severity: 'warning',
  needs: [],
  check({ reading }: RuleContext): Finding[] {
    const spellings = [...spellingsOf(reading).values()];
    const counts = countWords(spellings);
    const findings: Finding[] = [];
    const byLetters = new Map<string, Spelling[]>();
    // Only spellings with such a form in common are compared, so a long list of people stays cheap.
    for (const spelling of spellings)
      for (const key of shapesOf(spelling)) byLetters.set(key, [...(byLetters.get(key) ?? []), spelling]);
    const seen = new Set<string>();
    for (const group of byLetters.values()) {
      if (group.length < 2 || group.length > 12) continue;
      for (const [i, a] of group.entries())
        for (const b of group.slice(i + 1)) {
          const pair = [a, b].map((one) => one.words.map((word) => word.text).join(' ')).join('|');
          if (seen.has(pair)) continue;
          seen.add(pair);
          const finding = compare(a, b, spellings, counts, reading);
          if (finding) findings.push(finding);
        }
    }
    return oneEach(findings).sort((a, b) => a.start - b.start);
  },
};

/** A misspelt place is told once, by the surest finding about it. */
function oneEach(findings: readonly Finding[]): Finding[] {
  const best = new Map<number, Finding>();
  for (const finding of findings) {
    const known = best.get(finding.start);
    if (!known || finding.confidence > known.confidence) best.set(finding.start, finding);
  }
  return [...best.values()];
}

/** Each word of a name, whole and with each letter left out in turn: words one letter apart have one such form in common. */
function shapesOf({ words }: Spelling): string[] {
  const shapes: string[] = [];
  for (const { text } of words) {
    const letters = fold(text);
    if (letters.length < 2) continue;
    shapes.push(letters);
    for (let i = 0; i < letters.length; i++) shapes.push(letters.slice(0, i) + letters.slice(i + 1));
  }
  return [...new Set(shapes)];
}

function spellingsOf(reading: Reading): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  const counted = new Set<number>();
  const named: (TitleClaim | PersonClaim)[] = [
    ...claimsOf(reading.claims, 'title'),
    ...claimsOf(reading.claims, 'person'),
  ];
  for (const claim of named) {
    if (claim.repeated || QUIET.has(claim.zone)) continue;
    const words = wordsOf(claim, reading);
    if (words.length === 0) continue;
    const key = words.map((word) => normalise(word.text)).join(' ');
    const spelling: Spelling = spellings.get(key) ?? { words, places: [], offices: new Set() };
    spellings.set(key, spelling);
    if (claim.kind === 'title') spelling.offices.add(`${claim.roleKey}|${claim.organisationKey ?? ''}`);
    // Two titles of one person share the name.
    if (counted.has(words[0]!.start)) continue;
    counted.add(words[0]!.start);
    spelling.places.push({ claim, words });
  }
  return spellings;
}

/** The words of the name as the text has them, honorific and descriptor left out: the capitals at the end of the span. */
function wordsOf(claim: TitleClaim | PersonClaim, { draft }: Reading): Word[] {
  const span = claim.kind === 'title' ? claim.personSpan : claim;
  if (!span) return [];
  const words: Word[] = [];
  for (let i = tokenAt(draft.tokens, span.start); i < draft.tokens.length && draft.tokens[i]!.start < span.end; i++) {
    const { kind, word, start, end } = draft.tokens[i]!;
    if (kind === 'word' && word.casing !== 'lower' && word.casing !== 'none')
      words.push({ text: word.text, start, end });
  }
  const length = claim.person?.split(/[\s-]+/).length ?? 0;
  return words.slice(Math.max(0, words.length - Math.max(1, length)));
}

function compare(
  a: Spelling,
  b: Spelling,
  all: readonly Spelling[],
  counts: ReadonlyMap<string, number>,
  reading: Reading,
): Finding | undefined {
  const apart = differing(a.words, b.words);
  if (!apart) return undefined;
  const first = isRarer(a.words[apart[0]]!, b.words[apart[1]]!, counts);
  const [rare, usual] = first ? [a, b] : [b, a];
  const [slip, right] = first ? apart : [apart[1], apart[0]];
  const wrong = rare.words[slip]!;
  const meant = usual.words[right]!;
  const office = [...rare.offices].some((key) => usual.offices.has(key) && !key.endsWith('|'));
  const short = rare.words.length === 1 || usual.words.length === 1;
  const syllable = syllableOf(languageOf(reading.language));
  const syllables = syllable?.test(normalise(wrong.text)) && syllable.test(normalise(meant.text));
  if (syllables) {
    if (short || !office || !oneSlipApart(wrong.text, meant.text)) return undefined;
  } else {
    if (!oneLetterApart(fold(wrong.text), fold(meant.text))) return undefined;
    const letters = Math.max(wrong.text.length, meant.text.length);
    if (!office && letters < (short ? SHORTEST + 1 : SHORTEST)) return undefined;
    // "Tsarnaev" and "Tsarnaeva": a wife's or a daughter's name ends in one letter more.
    const ending = fold(wrong.text).startsWith(fold(meant.text)) || fold(meant.text).startsWith(fold(wrong.text));
    if (ending && !office) return undefined;
    // One family name and two first names are two of a family.
    if (slip < rare.words.length - 1 && !office) return undefined;
  }
  // Somebody else in the draft bears that very name.
  const others = all.filter((one) => one !== rare && one !== usual && one.words.length > 1);
  const bearer = others.some((one) => one.words.some((word) => normalise(word.text) === normalise(wrong.text)));
  if (bearer && !office) return undefined;
  const [few, many] = [countOf(wrong, counts), countOf(meant, counts)];
  const often = many > 1 && many >= 2 * few;
  const severity = often || (office && !syllables) ? 'warning' : 'info';
  const slips = all.filter((one) => one.words.some((word) => normalise(word.text) === normalise(wrong.text)));
  return found({ wrong, rare, usual, right, slips }, severity, often ? 0.9 : office ? 0.8 : 0.6, reading);
}

const syllableOf = perLanguage(({ titles }: Language) =>
  titles.syllable === undefined ? undefined : new RegExp(`^${titles.syllable}$`, 'u'),
);

/** One letter or one tone apart; "Sỹ" and "Sĩ" are one name in two spellings. */
function oneSlipApart(a: string, b: string): boolean {
  const [left, right] = [a, b].map((word) =>
    normalise(word)
      .normalize('NFD')
      .replace(/y(?=\p{M}*$)/u, 'i'),
  ) as [string, string];
  return left !== right && (oneLetterApart(left, right) || fold(a) === fold(b));
}

/** Which of two words is the slip: the rarer, then the one with fewer marks (a tone is dropped, not added), then the later. */
function isRarer(a: Word, b: Word, counts: ReadonlyMap<string, number>): boolean {
  const count = countOf(a, counts) - countOf(b, counts);
  if (count !== 0) return count < 0;
  if (fold(a.text) === fold(b.text)) return a.text.normalize('NFD').length < b.text.normalize('NFD').length;
  return a.start > b.start;
}

const countOf = (word: Word, counts: ReadonlyMap<string, number>): number => counts.get(normalise(word.text)) ?? 0;

/** How often each word stands in a name, full or short. */
function countWords(spellings: readonly Spelling[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words, places } of spellings)
    for (const { text } of words) counts.set(normalise(text), (counts.get(normalise(text)) ?? 0) + places.length);
  return counts;
}

/** Indices of the one word in which two names differ, or undefined: same words but one, or a short form against a full name. */
function differing(rare: readonly Word[], usual: readonly Word[]): [number, number] | undefined {
  const norm = (words: readonly Word[]) => words.map((word) => normalise(word.text));
  const [a, b] = [norm(rare), norm(usual)];
  if (a.length === b.length) {
    const different = a.flatMap((word, i) => (word === b[i] ? [] : [i]));
    return different.length === 1 ? [different[0]!, different[0]!] : undefined;
  }
  if (a.length !== 1 && b.length !== 1) return undefined;
  if (a.length === 1) return b.includes(a[0]!) ? undefined : [0, b.length - 1];
  return a.includes(b[0]!) ? undefined : [a.length - 1, 0];
}

/** A word that is a slip, where it stands, and where the draft has it right. */
interface Slip {
  readonly wrong: Word;
  readonly rare: Spelling;
  readonly usual: Spelling;
  /** Index of the right word in `usual`. */
  readonly right: number;
  /** All spellings that have the wrong word: the fix mends them together. */
  readonly slips: readonly Spelling[];
}

function found(slip: Slip, severity: Finding['severity'], confidence: number, { draft }: Reading): Finding {
  const { rare, usual, right } = slip;
  const norm = normalise(slip.wrong.text);
  const places = slip.slips
    .flatMap((spelling) => spelling.places)
    .flatMap(({ claim, words }) =>
      words.filter((word) => normalise(word.text) === norm).map((word) => ({ claim, word })),
    )
    .sort((a, b) => a.word.start - b.word.start);
  const { claim, word: wrong } = places[0] ?? { claim: rare.places[0]!.claim, word: slip.wrong };
  const shown = usual.places[0]!;
  const meant = usual.words[right]!.text;
  const paragraph = paragraphAt(draft, shown.claim.start);
  const values = { written: wrong.text, usual: meant };
  return {
    start: wrong.start,
    end: wrong.end,
    code: 'name/spelling',
    severity,
    confidence,
    claims: [claim.id, shown.claim.id],
    evidence: [],
    message:
      paragraph === undefined
        ? { key: 'name.spelling.elsewhere', values }
        : { key: 'name.spelling', values: { ...values, paragraph: String(paragraph) } },
    related: [
      {
        start: shown.words[right]!.start,
        end: shown.words[right]!.end,
        message: { key: 'name.spelling.related', values },
      },
    ],
    fixes: [
      {
        title: { key: 'name.spelling.fix', values },
        preferred: severity === 'warning',
        edits: places.map(({ word }) => ({ start: word.start, end: word.end, newText: meant })),
      },
    ],
  };
}
