/** The languages that Dateline reads, and which of them a text is in. */
import { tokenise, type Token } from '../text/tokens.ts';
import { en } from './en/index.ts';
import type { Language, LanguageId } from './language.ts';
import { vi } from './vi/index.ts';

/** In the order in which a tie is decided. */
export const LANGUAGES: readonly Language[] = [vi, en];

export const isLanguageId = (id: string): id is LanguageId => LANGUAGES.some((language) => language.id === id);

export function languageOf(id: LanguageId): Language {
  return LANGUAGES.find((language) => language.id === id) ?? vi;
}

/** UTF-16 length of the sample that decides. */
const SAMPLE = 8_000;

/**
 * The language of a text by the share of its words that are among a language's commonest. Text
 * without any such word is taken for the first language.
 */
export function detectLanguage(source: string): Language {
  const words = tokenise(source.slice(0, SAMPLE)).filter((token: Token) => token.kind === 'word');
  let best = LANGUAGES[0]!;
  let most = 0;
  for (const language of LANGUAGES) {
    const common = new Set(language.functionWords);
    const count = words.reduce((sum, token) => sum + (common.has(token.word.norm) ? 1 : 0), 0);
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}
