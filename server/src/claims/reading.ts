/** A reading: a draft with its language, its anchor and its claims. The whole of extraction. */
import type { LanguageId } from '../language/language.ts';
import type { Draft } from '../text/draft.ts';
import type { Anchor } from '../time/anchor.ts';
import type { Day } from '../time/civil.ts';
import type { Claim } from './claim.ts';

export interface ReadingOptions {
  /** `auto` (the default) decides by the words of the text. */
  readonly language?: LanguageId | 'auto';
  /** The publication day as the editor or the metadata gives it; outranks all evidence in the text. */
  readonly published?: Day;
  /** Where `published` comes from, for the anchor's evidence. */
  readonly publishedFrom?: 'editor' | 'frontMatter';
  /** A date-time for phrases such as "bây giờ": overrules the anchor (command line, `--reference`). */
  readonly reference?: { readonly day: Day; readonly minutes: number };
  /** The year of the anchor, when the text gives only its day and other evidence its year. */
  readonly year?: number;
  /** File name or URL, which may hold a date stamp. */
  readonly name?: string;
}

export interface Reading {
  readonly draft: Draft;
  readonly language: LanguageId;
  readonly anchor: Anchor;
  /** In reading order; ids are "c1", "c2", … in that order. */
  readonly claims: readonly Claim[];
}
