/** The words about a date that tell whether it is news or background. Asked only of dates that may be out of the report. */
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { PhraseTable, phraseSet } from '../text/phrases.ts';
import { tokenAt } from '../text/tokens.ts';
import type { DateClaim } from './claim.ts';
import type { Reading } from './reading.ts';

export interface DateSurroundings {
  /** A verb of saying follows: "Ngày 7/10, ông cho biết". */
  readonly said: boolean;
  /** The word for the day is one of days gone by: "hôm 7/10". */
  readonly goneBy: boolean;
  /** Another year or every year is spoken of. */
  readonly years: boolean;
  /** The day is that of a paper. */
  readonly paper: boolean;
  /** Told as what was before the story. */
  readonly earlier: boolean;
  /** A birth, a founding, an anniversary. */
  readonly birth: boolean;
}

type Sign = 'years' | 'papers' | 'earlier' | 'births';

const signsOf = perLanguage(({ stance: { afar, reporting, dayGoneBy } }: Language) => ({
  signs: new PhraseTable<Sign>(
    (['years', 'papers', 'earlier', 'births'] as const).flatMap((sign) =>
      afar[sign].map((word) => [word, sign] as const),
    ),
  ),
  reporting: phraseSet(reporting),
  goneBy: phraseSet(dayGoneBy),
}));

/** Tokens after a date within which its verb of saying stands (about 45 letters). */
const SAYING = 12;
/** Tokens on either side within which a word is about the date. */
const NEAR = 6;

const STOPS = new Set([':', ';', '"', '“', '”', '?', '!']);

export function surroundingsOf({ draft, language }: Reading, claim: DateClaim): DateSurroundings {
  const { tokens } = draft;
  const { first: from, last: to } = draft.sentences[claim.sentence]!;
  const { signs, reporting, goneBy } = signsOf(languageOf(language));
  const first = Math.max(from, tokenAt(tokens, claim.start));
  const last = Math.min(to, tokenAt(tokens, claim.end));
  const found = new Set<Sign>();
  for (let i = Math.max(from, first - NEAR); i < Math.min(to, last + NEAR); i++) {
    const match = signs.match(tokens, i, to);
    if (!match) continue;
    // A year may follow its day; papers, births and what was before stand in front.
    if (match.value === 'years' || i < first) found.add(match.value);
    i += match.length - 1;
  }
  let said = false;
  for (let i = last; i < Math.min(to, last + SAYING) && !said; i++) {
    if (STOPS.has(tokens[i]!.word.text)) break;
    said = reporting.match(tokens, i, to) !== undefined;
  }
  return {
    said,
    goneBy: goneBy.match(tokens, first, last) !== undefined,
    years: found.has('years'),
    paper: found.has('papers'),
    earlier: found.has('earlier'),
    birth: found.has('births'),
  };
}
