/** In which language the server speaks: the draft's, unless the editor chose one; without a draft, the window's. */
import type { Sighting } from '../archive/archive.ts';
import type { LanguageId } from '../language/language.ts';
import { quoteOf, sayWhere } from '../output/sources.ts';
import { speak } from '../output/speech.ts';
import type { Message } from '../rules/finding.ts';
import type { Settings } from './settings.ts';

/** Room for a source's words in a line of the Problems list, in UTF-16 units. */
const QUOTE = 120;

export class Voice {
  readonly language: LanguageId;

  constructor(language: LanguageId) {
    this.language = language;
  }

  speak(message: Message): string {
    return speak(message, this.language);
  }

  say(key: string, values: Message['values'] = {}): string {
    return speak({ key, values }, this.language);
  }

  /** A source in one line: who wrote it, when, where it stands, and its words. */
  source(sighting: Sighting): string {
    const { before, match, after } = quoteOf(sighting, QUOTE, this.language);
    return `${sayWhere(sighting, this.language)}: “${before}${match}${after}”`;
  }
}

/** The voice for a draft in `draft`'s language. */
export const voiceFor = (settings: Settings, draft: LanguageId): Voice =>
  new Voice(settings.messages === 'auto' ? draft : settings.messages);

/** The voice for what belongs to no draft; `locale` is the editor's ("vi", "en-GB"). */
export const windowVoice = (settings: Settings, locale: string | undefined): Voice =>
  voiceFor(settings, /^vi\b/i.test(locale ?? '') ? 'vi' : 'en');
