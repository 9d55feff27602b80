/** The words around events, as tables: their kinds, what belongs to their names, what joins them to days and places. */
import type { EventKind } from '../language/events.ts';
import { perLanguage } from '../language/perLanguage.ts';
import { PhraseTable, phraseSet } from '../text/phrases.ts';

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

export const eventWords = perLanguage(
  ({ events, numbers }): EventWords => ({
    kinds: new PhraseTable(events.kinds.flatMap((kind) => kind.names.map((name) => [name, kind] as const))),
    anniversary: phraseSet(events.anniversary),
    links: phraseSet(events.links),
    partnerLinks: phraseSet(events.partnerLinks),
    modifiers: phraseSet(events.modifiers),
    between: phraseSet(events.between),
    held: phraseSet(events.held),
    year: phraseSet(events.year),
    ordinalBefore: phraseSet(numbers.ordinalBefore),
    suffixes: new Set(numbers.ordinalSuffixes),
    leading: events.leading,
  }),
);
