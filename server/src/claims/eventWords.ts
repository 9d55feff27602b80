/** The words around events, as tables: their kinds, what belongs to their names, what joins them to days and places. */
import type { EventKind } from '../language/events.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { PhraseTable } from '../text/phrases.ts';

/** The words of a language by which a text says what event it is. */
export interface EventWords {
  readonly kinds: PhraseTable<EventKind>;
  readonly anniversary: PhraseTable<true>;
  readonly links: PhraseTable<true>;
  readonly partnerLinks: PhraseTable<true>;
  readonly modifiers: PhraseTable<true>;
  readonly between: PhraseTable<true>;
  readonly held: PhraseTable<true>;
  readonly year: PhraseTable<true>;
  readonly ordinalBefore: PhraseTable<true>;
  /** What makes figures an ordinal when glued to them: "nd". */
  readonly suffixes: ReadonlySet<string>;
  readonly leading: boolean;
}

const table = (words: readonly string[]) => new PhraseTable<true>(words.map((word) => [word, true] as const));

export const eventWords = perLanguage(
  ({ events, numbers }): EventWords => ({
    kinds: new PhraseTable(events.kinds.flatMap((kind) => kind.names.map((name) => [name, kind] as const))),
    anniversary: table(events.anniversary),
    links: table(events.links),
    partnerLinks: table(events.partnerLinks),
    modifiers: table(events.modifiers),
    between: table(events.between),
    held: table(events.held),
    year: table(events.year),
    ordinalBefore: table(numbers.ordinalBefore),
    suffixes: new Set(numbers.ordinalSuffixes),
    leading: events.leading,
  }),
);
