/** The number words of a language, compiled once into the tables that the readers walk. */
import type { Language } from '../language/language.ts';
import type { BoundWord, NumberLexicon } from '../language/numbers.ts';
import { perLanguage } from '../language/perLanguage.ts';
import type { AmountUnit } from '../language/units.ts';
import { PhraseTable, phraseSet } from '../text/phrases.ts';
import { tokenise } from '../text/tokens.ts';
import { normalise, WordTest } from '../text/words.ts';

/** What one word does inside a number. */
export type NumeralWord =
  /** `value` below 100; `final` digits only stand at the end, `neverAfterTen` not behind a ten. */
  | { readonly does: 'digit'; readonly value: number; readonly final: boolean; readonly neverAfterTen: boolean }
  | { readonly does: 'scale'; readonly value: number };

export interface NumeralTables {
  readonly lexicon: NumberLexicon;
  /** Words at which a number, a fraction or an ordinal in words may begin. */
  readonly starts: WordTest;
  readonly words: ReadonlyMap<string, NumeralWord>;
  readonly counts: ReadonlyMap<string, number>;
  readonly fillers: ReadonlySet<string>;
  readonly points: ReadonlySet<string>;
  readonly negatives: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly doubtful: ReadonlySet<string>;
  readonly doubtfulBefore: ReadonlySet<string>;
  readonly suffixes: ReadonlyMap<string, number>;
  readonly ordinalSuffixes: ReadonlySet<string>;
  readonly fractionLinks: ReadonlySet<string>;
  readonly fractionWords: PhraseTable<number>;
  readonly partsAfter: PhraseTable<number>;
  readonly partsBefore: PhraseTable<number>;
  readonly oneIn: PhraseTable<true>;
  readonly halfFractions: PhraseTable<true>;
  readonly boundedHalves: PhraseTable<true>;
  readonly halfOfUnit: PhraseTable<true>;
  readonly multiples: PhraseTable<number>;
  readonly persons: ReadonlySet<string>;
  readonly severalWords: ReadonlySet<string>;
  readonly multipleBefore: PhraseTable<true>;
  readonly divided: ReadonlySet<string>;
  readonly statedBefore: PhraseTable<true>;
  readonly anniversaryAfter: PhraseTable<true>;
  readonly timed: PhraseTable<true>;
  readonly vagueBefore: ReadonlySet<string>;
  readonly romanBefore: PhraseTable<true>;
  readonly numberOne: PhraseTable<true>;
  readonly rankedBefore: PhraseTable<true>;
  readonly counters: PhraseTable<true>;
  readonly timesWords: ReadonlySet<string>;
  readonly together: ReadonlySet<string>;
  readonly ratedUnits: ReadonlySet<string>;
  readonly angles: ReadonlySet<string>;
  readonly streets: PhraseTable<true>;
  readonly idioms: PhraseTable<true>;
  readonly bounds: PhraseTable<BoundWord | 'exact'>;
  readonly boundsAfter: PhraseTable<BoundWord>;
  readonly boundLinks: PhraseTable<true>;
  readonly ordinalBefore: PhraseTable<true>;
  readonly ordinals: PhraseTable<number>;
  readonly ranked: PhraseTable<true>;
  readonly notOrdinal: ReadonlySet<string>;
  readonly weekdayCues: ReadonlySet<string>;
  readonly rangeWords: PhraseTable<true>;
  readonly rangeOpeners: PhraseTable<true>;
  readonly percent: PhraseTable<'%' | 'pp'>;
  readonly ageAfter: PhraseTable<true>;
  readonly ageBefore: PhraseTable<true>;
  readonly ageOfUnit: PhraseTable<true>;
  /** null for phrases that begin like a unit and are none. */
  readonly units: PhraseTable<AmountUnit | null>;
  readonly perWords: ReadonlySet<string>;
  readonly notPer: ReadonlySet<string>;
  readonly moneyByMillions: PhraseTable<AmountUnit>;
  readonly partUnits: ReadonlyMap<string, string>;
  readonly dimensions: ReadonlySet<string>;
  readonly ands: PhraseTable<true>;
  readonly namedBy: PhraseTable<boolean>;
  /** Signs and codes that stand before a figure: "$", "USD". */
  readonly prefixes: PhraseTable<AmountUnit>;
  readonly clockBefore: PhraseTable<true>;
  readonly clockAfter: PhraseTable<true>;
  readonly doubtfulAfter: ReadonlySet<string>;
  readonly stretchArticles: ReadonlySet<string>;
  readonly stretchBefore: ReadonlySet<string>;
  readonly stretchAlone: ReadonlySet<string>;
  readonly anglesAfter: ReadonlySet<string>;
  readonly quakes: PhraseTable<true>;
  readonly onWords: ReadonlySet<string>;
  readonly onThings: PhraseTable<true>;
  /** Units that differ by case alone, by their exact spelling: "nm" and "Nm". */
  readonly casedUnits: ReadonlyMap<string, AmountUnit>;
  /** First words of `numberOne`, which open nothing else. */
  readonly labelStarts: ReadonlySet<string>;
  readonly heads: PhraseTable<true>;
  /** Words and phrases at which a noun phrase ends. */
  readonly stops: PhraseTable<true>;
  readonly verbs: PhraseTable<true>;
  readonly nominalisers: ReadonlySet<string>;
  /** Words that hold a stop and do not end a noun phrase. */
  readonly compounds: PhraseTable<true>;
  readonly closers: ReadonlySet<string>;
  /** Words of several syllables, of which names capitalise the first. */
  readonly nameWords: PhraseTable<true>;
  readonly ofWords: ReadonlySet<string>;
  readonly anniversary: PhraseTable<true>;
  /** false for longer phrases that end with a designator and are none. */
  readonly designators: PhraseTable<boolean>;
  readonly calendarBefore: PhraseTable<true>;
  readonly changeTo: PhraseTable<true>;
  readonly among: PhraseTable<true>;
  readonly irregularPlurals: ReadonlySet<string>;
}

const set = (list: readonly string[]) => new Set(list.map(normalise));
const map = (record: Readonly<Record<string, number>>) =>
  new Map(Object.entries(record).map(([word, value]) => [normalise(word), value]));
const firstWord = (phrase: string) => tokenise(phrase)[0]?.word.norm ?? '';

function wordsOf(lexicon: NumberLexicon): Map<string, NumeralWord> {
  const words = new Map<string, NumeralWord>();
  const final = set(lexicon.finalDigits);
  const neverAfterTen = set(lexicon.neverAfterTen);
  for (const [word, value] of map(lexicon.scales)) words.set(word, { does: 'scale', value });
  for (const [word, value] of map(lexicon.digits))
    words.set(word, { does: 'digit', value, final: final.has(word), neverAfterTen: neverAfterTen.has(word) });
  return words;
}

/** Units of one word whose spelling in small letters is another unit's too. */
function casedUnits(units: readonly (readonly [string, AmountUnit])[]): Map<string, AmountUnit> {
  const symbols = new Map<string, Set<string>>();
  for (const [name, { symbol }] of units) {
    const all = symbols.get(normalise(name)) ?? new Set();
    symbols.set(normalise(name), all.add(symbol));
  }
  return new Map(units.filter(([name]) => !name.includes(' ') && symbols.get(normalise(name))!.size > 1));
}

/** The tables of a language. Function words end a measure unless they head one. */
export const numeralTables: (language: Language) => NumeralTables = perLanguage((language) => {
  const lexicon = language.numbers;
  const stops = [...lexicon.measureStops, ...language.functionWords.filter((word) => !lexicon.heads.includes(word))];
  const units = Object.entries(lexicon.units);
  const starts = new Set(
    [
      ...Object.keys(lexicon.digits).filter((word) => !lexicon.finalDigits.includes(word)),
      ...Object.keys(lexicon.counts),
      ...Object.keys(lexicon.partsBefore),
      ...lexicon.halfFractions,
      ...lexicon.halfOfUnit,
      ...lexicon.boundedHalves,
      ...lexicon.romanBefore,
      ...lexicon.numberOne,
      ...Object.keys(lexicon.multiples),
      ...lexicon.articles,
      ...lexicon.stretchArticles,
      ...lexicon.negatives,
      ...lexicon.ordinalBefore,
      ...Object.keys(lexicon.ordinals),
    ].map(firstWord),
  );
  return {
    lexicon,
    starts: new WordTest(({ norm }) => starts.has(norm)),
    words: wordsOf(lexicon),
    counts: map(lexicon.counts),
    fillers: set(lexicon.fillers),
    points: set(lexicon.points),
    negatives: set(lexicon.negatives),
    articles: set(lexicon.articles),
    doubtful: set(lexicon.doubtful),
    doubtfulBefore: set(lexicon.doubtfulBefore),
    doubtfulAfter: set(lexicon.doubtfulAfter),
    stretchArticles: set(lexicon.stretchArticles),
    stretchBefore: set(lexicon.stretchBefore),
    stretchAlone: set(lexicon.stretchAlone),
    anglesAfter: set(lexicon.anglesAfter),
    quakes: phraseSet(lexicon.quakes),
    clockAfter: phraseSet(lexicon.clockAfter),
    onWords: set(lexicon.onWords),
    onThings: phraseSet(lexicon.onThings),
    casedUnits: casedUnits(units),
    labelStarts: set(lexicon.numberOne.map(firstWord)),
    suffixes: new Map(Object.entries(lexicon.suffixes)),
    ordinalSuffixes: set(lexicon.ordinalSuffixes),
    fractionLinks: set(lexicon.fractionLinks),
    fractionWords: new PhraseTable(Object.entries(lexicon.fractionWords)),
    partsAfter: new PhraseTable(Object.entries(lexicon.partsAfter)),
    partsBefore: new PhraseTable(Object.entries(lexicon.partsBefore)),
    oneIn: phraseSet(lexicon.oneIn),
    halfFractions: phraseSet(lexicon.halfFractions),
    boundedHalves: phraseSet(lexicon.boundedHalves),
    halfOfUnit: phraseSet(lexicon.halfOfUnit),
    multiples: new PhraseTable(Object.entries(lexicon.multiples)),
    multipleBefore: phraseSet(lexicon.multipleBefore),
    divided: set(lexicon.divided),
    persons: set(lexicon.persons),
    severalWords: set(lexicon.severalWords),
    statedBefore: phraseSet(lexicon.statedBefore),
    anniversaryAfter: phraseSet(lexicon.anniversaryAfter),
    timed: phraseSet(lexicon.timed),
    vagueBefore: set(lexicon.vagueBefore),
    romanBefore: phraseSet(lexicon.romanBefore),
    numberOne: phraseSet(lexicon.numberOne),
    rankedBefore: phraseSet(lexicon.rankedBefore),
    counters: phraseSet(lexicon.counters),
    timesWords: set(lexicon.timesWords),
    together: set(lexicon.together),
    ratedUnits: set(lexicon.ratedUnits),
    angles: set(lexicon.angles),
    streets: phraseSet(lexicon.streets),
    idioms: phraseSet(lexicon.idioms),
    bounds: new PhraseTable<BoundWord | 'exact'>(Object.entries(lexicon.bounds)),
    boundsAfter: new PhraseTable(Object.entries(lexicon.boundsAfter)),
    boundLinks: phraseSet(lexicon.boundLinks),
    ordinalBefore: phraseSet(lexicon.ordinalBefore),
    ordinals: new PhraseTable(Object.entries(lexicon.ordinals)),
    ranked: phraseSet(lexicon.ranked),
    notOrdinal: set(lexicon.notOrdinal),
    weekdayCues: set(lexicon.weekdays?.after ?? []),
    rangeWords: phraseSet(lexicon.rangeWords),
    rangeOpeners: phraseSet(lexicon.rangeOpeners),
    percent: new PhraseTable<'%' | 'pp'>([
      ...lexicon.percentPoints.map((phrase) => [phrase, 'pp'] as const),
      ...lexicon.percent.map((phrase) => [phrase, '%'] as const),
    ]),
    ageAfter: phraseSet(lexicon.ageAfter),
    ageBefore: phraseSet(lexicon.ageBefore),
    ageOfUnit: phraseSet(lexicon.ageOfUnit),
    units: new PhraseTable<AmountUnit | null>([...units, ...lexicon.notUnits.map((phrase) => [phrase, null] as const)]),
    perWords: set(lexicon.perWords),
    notPer: set(lexicon.notPer),
    moneyByMillions: new PhraseTable(
      Object.entries(lexicon.moneyByMillions).map(([word, symbol]) => [word, { type: 'money', symbol }]),
    ),
    partUnits: new Map(Object.entries(lexicon.partUnits)),
    dimensions: set(lexicon.dimensions),
    ands: phraseSet(lexicon.relations.and),
    namedBy: new PhraseTable([
      ...lexicon.notDesignators.map((phrase) => [phrase, false] as const),
      ...lexicon.namedBy.map((phrase) => [phrase, true] as const),
    ]),
    prefixes: new PhraseTable(units.filter(([name, unit]) => unit.type === 'money' && name === name.toUpperCase())),
    clockBefore: phraseSet(lexicon.clockBefore),
    heads: phraseSet(lexicon.heads),
    stops: phraseSet(stops),
    verbs: phraseSet(lexicon.measureVerbs),
    nominalisers: set(lexicon.nominalisers),
    compounds: phraseSet(lexicon.compounds),
    closers: set(lexicon.measureClosers),
    nameWords: phraseSet(lexicon.nameWords),
    ofWords: set(lexicon.ofWords),
    anniversary: phraseSet(lexicon.anniversary),
    designators: new PhraseTable([
      ...lexicon.notDesignators.map((phrase) => [phrase, false] as const),
      ...lexicon.designators.map((phrase) => [phrase, true] as const),
    ]),
    calendarBefore: phraseSet(lexicon.calendarBefore),
    changeTo: phraseSet(lexicon.relations.to.filter((word) => !lexicon.rangeWords.includes(word))),
    among: phraseSet(lexicon.relations.among),
    irregularPlurals: set(lexicon.plural?.irregular ?? []),
  };
});
