/**
 * What differs from language to language, and nothing else.
 *
 * A Language is data: lexicons and grammar tables. The engines that read them stand on the floors
 * above and know no word of any language. Each lexicon's shape stands beside its engine's needs in
 * one file here (numbers.ts, titles.ts, …); its words stand in vi/ and en/.
 */
import type { ZoneMarks } from '../text/zones.ts';
import type { ConceptLexicon } from './concepts.ts';
import type { DateLexicon } from './dates.ts';
import type { EventLexicon } from './events.ts';
import type { NumberLexicon } from './numbers.ts';
import type { OrganisationLexicon } from './organisations.ts';
import type { PlaceLexicon } from './places.ts';
import type { StanceLexicon } from './stance.ts';
import type { TitleLexicon } from './titles.ts';
import type { WordingLexicon } from './wording.ts';

export type LanguageId = 'vi' | 'en';

export interface Language {
  readonly id: LanguageId;
  /** The commonest words, by which the language is recognised and which carry no topic. Normalised. */
  readonly functionWords: readonly string[];
  readonly zones: ZoneMarks;
  /** Normalised words whose full stop ends no sentence. */
  readonly abbreviations: readonly string[];
  /** Normalised words with a capital that go on after the stop of a dotted abbreviation. */
  readonly afterDotted?: readonly string[];
  readonly dates: DateLexicon;
  readonly stance: StanceLexicon;
  readonly numbers: NumberLexicon;
  readonly titles: TitleLexicon;
  readonly places: PlaceLexicon;
  readonly organisations: OrganisationLexicon;
  readonly events: EventLexicon;
  readonly concepts: ConceptLexicon;
  readonly wording: WordingLexicon;
}
