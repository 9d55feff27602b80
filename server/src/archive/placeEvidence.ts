/**
 * Which places of a draft the retellings of its story do not know, and which they name instead (RESEARCH.md, "Places").
 *
 * A country or a province that the draft introduces as a place, once, and that no retelling names at any position, nor
 * anything that lies in it, stands alone. Another one of its rank that retellings introduce so speaks against it, the
 * more surely the more alike the frames are and the more the story is about that other place.
 */
import type { Reading } from '../claims/reading.ts';
import type { Language } from '../language/language.ts';
import { LANGUAGES, languageOf } from '../language/languages.ts';
import { adjoining, Frames, frameOf, likeness } from './frame.ts';
import { keysAround, type NamedPlace, placesIn, rankOf } from './namedPlaces.ts';
import {
  eachArticleOnce,
  isOfTheTime,
  ownSentences,
  type Retelling,
  type RetoldSentence,
  sourcesOf,
} from './retelling.ts';

/** The named parts of the score, and what else has to speak. */
export interface PlaceFeatures {
  /** 0–1: the most that the frames are alike. */
  readonly likeness: number;
  /** Equal words that run on from the place on both sides. */
  readonly adjoining: number;
  /** Independent retellings that introduce the other place so. */
  readonly sources: number;
  /** Times that the draft itself names the other place. */
  readonly own: number;
  /** Other places of the rank, introduced or in the sentence, that no retelling names: the draft tells of more than they. */
  readonly strangers: number;
  /** After a word of arrival, where people go who were elsewhere before. */
  readonly arrival: boolean;
}

/** By which of several other places is chosen. */
export const scoreOf = ({ likeness, adjoining, sources, own }: PlaceFeatures): number =>
  2 * likeness + Math.min(8, adjoining) / 8 + 0.1 * Math.min(4, sources) + 0.1 * Math.min(4, own);

/** From these likenesses on the frames have words in common, and are of one sentence in two wordings. */
const LIKE_WORDS = 0.1;
const SAME_WORDS = 0.2;

/** Whether a slip is likelier than one detail more than the others tell. */
export function isMisplaced({ likeness, sources, own, strangers, arrival }: PlaceFeatures): boolean {
  if ((strangers > 0 || arrival) && likeness < LIKE_WORDS) return false;
  return own > 0 || sources >= 2 || likeness >= SAME_WORDS;
}

export interface AgainstPlace {
  readonly place: NamedPlace;
  /** The other place in the sources, the most alike frame first; each article once. */
  readonly sources: readonly { readonly retelling: Retelling; readonly place: NamedPlace<RetoldSentence> }[];
  readonly features: PlaceFeatures;
  readonly score: number;
}

/** Places of the draft that no retelling knows, with what they name instead, in reading order, whatever speaks for it. */
export function placesAgainst(reading: Reading, retold: readonly Retelling[]): AgainstPlace[] {
  if (retold.length === 0) return [];
  const language = languageOf(reading.language);
  const own = placesIn(ownSentences(reading), language);
  const ranked = own.filter(({ place }) => rankOf(place) !== undefined);
  if (!ranked.some(isIntroduced)) return [];
  const known = new Set(retold.flatMap((retelling) => [...toldIn(retelling).keys]));
  const unknown = ranked.filter(({ place }) => ![place, ...(place.others ?? [])].some(({ key }) => known.has(key)));
  const candidates = unknown.filter(isIntroduced);
  if (candidates.length === 0) return [];
  const frames = new Frames(({ sentence, first, next }: NamedPlace) => frameOf(sentence, first, next, language));
  const opposing = retold.filter(({ article }) => isOfTheTime(reading, article));
  const theirs = opposing.flatMap((retelling) =>
    toldIn(retelling)
      .places(language)
      .flatMap((place) => (isIntroduced(place) && rankOf(place.place) !== undefined ? [{ retelling, place }] : [])),
  );
  return candidates.flatMap((here): AgainstPlace[] => {
    const { key } = here.place;
    // What the draft names twice, or tells more of, it means.
    if (own.some((one) => one !== here && keysAround(one.place).includes(key))) return [];
    const strangers = new Set(
      unknown.flatMap((one) =>
        one.place.key !== key &&
        rankOf(one.place) === rankOf(here.place) &&
        (isIntroduced(one) || one.sentence === here.sentence)
          ? [one.place.key]
          : [],
      ),
    ).size;
    const byKey = new Map<string, Opponent[]>();
    for (const { retelling, place } of theirs) {
      if (rankOf(place.place) !== rankOf(here.place) || isListed(own, here, place.place.key)) continue;
      const [mine, other] = [frames.of(here), frames.of(place)];
      const opponent = { retelling, place, likely: likeness(mine, other), beside: adjoining(mine, other) };
      const same = byKey.get(place.place.key);
      if (same) same.push(opponent);
      else byKey.set(place.place.key, [opponent]);
    }
    const against = [...byKey].map(([otherKey, opponents]): AgainstPlace => {
      const features: PlaceFeatures = {
        likeness: Math.max(...opponents.map(({ likely }) => likely)),
        adjoining: Math.max(...opponents.map(({ beside }) => beside)),
        sources: sourcesOf(opponents),
        own: own.filter(({ place }) => place.key === otherKey).length,
        strangers,
        arrival: here.introduced === 'toward',
      };
      opponents.sort((a, b) => b.likely - a.likely);
      const sources = eachArticleOnce(opponents, ({ retelling }) => retelling.article);
      return { place: here, sources, features, score: scoreOf(features) };
    });
    const speaking = against.filter(({ features }) => isMisplaced(features));
    const [best] = (speaking.length > 0 ? speaking : against).sort((a, b) => b.score - a.score);
    return best ? [best] : [];
  });
}

const isIntroduced = ({ introduced }: NamedPlace): boolean => introduced !== undefined;

interface Opponent {
  readonly retelling: Retelling;
  readonly place: NamedPlace<RetoldSentence>;
  readonly likely: number;
  readonly beside: number;
}

/** "ở Bulgaria và Myanmar": the draft names the other place right beside. */
const isListed = (own: readonly NamedPlace[], here: NamedPlace, key: string): boolean =>
  own.some(
    ({ sentence, first, next, place }) =>
      sentence === here.sentence &&
      place.key === key &&
      (Math.abs(first - here.next) <= BESIDE || Math.abs(here.first - next) <= BESIDE),
  );
/** Tokens between two places of one list. */
const BESIDE = 1;

/** What a retelling names: the keys by the names of any language, the places by those of one. */
class ToldPlaces {
  readonly keys: ReadonlySet<string>;
  readonly #byLanguage: ReadonlyMap<Language, readonly NamedPlace<RetoldSentence>[]>;

  constructor(sentences: readonly RetoldSentence[]) {
    this.#byLanguage = new Map(LANGUAGES.map((language) => [language, placesIn(sentences, language)]));
    this.keys = new Set(
      [...this.#byLanguage.values()].flatMap((places) => places.flatMap(({ place }) => keysAround(place))),
    );
  }

  places(language: Language): readonly NamedPlace<RetoldSentence>[] {
    return this.#byLanguage.get(language) ?? [];
  }
}

/** Sentences are kept from one check to the next (retelling.ts), and so are their places. */
const kept = new WeakMap<readonly RetoldSentence[], ToldPlaces>();

function toldIn({ sentences }: Retelling): ToldPlaces {
  let told = kept.get(sentences);
  if (!told) {
    told = new ToldPlaces(sentences);
    kept.set(sentences, told);
  }
  return told;
}
