/** The languages that Dateline reads, and which of them a text is in. */
import type { Token } from '../text/tokens.ts';
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
const SAMPLE = 1_500;

const commonest = perLanguage(({ functionWords }) => new Set(functionWords));

/**
 * The language of a text by the share of its words that are among a language's commonest. `tokens`
 * are the text's, front matter left out. Text without any such word is taken for the first language.
 */
export function detectLanguage(tokens: readonly Token[]): Language {
  const words = tokens
    .slice(0, SAMPLE * 2)
    .filter(({ kind }) => kind === 'word')
    .slice(0, SAMPLE);
  let best = LANGUAGES[0]!;
  let most = 0;
  for (const language of LANGUAGES) {
    const common = commonest(language);
    const count = words.reduce((sum, { word }) => sum + (common.has(word.norm) ? 1 : 0), 0);
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}
