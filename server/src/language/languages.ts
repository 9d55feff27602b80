/** The languages that Dateline reads, and which of them a text is in. */
import type { Token } from '../text/tokens.ts';
import { WordTest } from '../text/words.ts';
import { en } from './en/index.ts';
import type { Language, LanguageId } from './language.ts';
import { perLanguage } from './perLanguage.ts';
import { vi } from './vi/index.ts';

/** In the order in which a tie is decided. */
export const LANGUAGES: readonly Language[] = [vi, en];

export function languageOf(id: LanguageId): Language {
  return LANGUAGES.find((language) => language.id === id) ?? vi;
}

/** Words of a text that decide. */
const SAMPLE = 500;

const commonest = perLanguage(({ functionWords }) => {
  const words = new Set(functionWords);
  return new WordTest(({ norm }) => words.has(norm));
});

/**
 * The language of a text by the share of its words that are among a language's commonest, from token `from` on
 * (past the front matter). Text without any such word is taken for the first language.
 */
export function detectLanguage(tokens: readonly Token[], from = 0): Language {
  const tests = LANGUAGES.map(commonest);
  const counts = LANGUAGES.map(() => 0);
  for (let i = from, words = 0; i < tokens.length && words < SAMPLE; i++) {
    const { kind, word } = tokens[i]!;
    if (kind !== 'word') continue;
    words++;
    for (let l = 0; l < tests.length; l++) if (tests[l]!.has(word)) counts[l]!++;
  }
  return LANGUAGES[counts.indexOf(Math.max(...counts))]!;
}
