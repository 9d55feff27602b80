/**
 * Which places of a draft the retellings of its story do not know, and which they name instead (RESEARCH.md, "Places").
 *
 * A country or a province that the draft introduces as a place, once, and that no retelling names at any position, nor
 * anything that lies in it, stands alone. Another one of its rank that retellings introduce so speaks against it, the
 * more surely the more alike the frames are and the more the story is about that other place. Where a retelling or two
 * do name it, only the very sentence with the other place in it speaks against it.
 */
import type { Reading } from '../claims/reading.ts';
import type { Language } from '../language/language.ts';
import { LANGUAGES, languageOf } from '../language/languages.ts';
import type { Day } from '../time/civil.ts';
import { adjoining, Frames, frameOf, likeness } from './frame.ts';
import { keysAround, MERGER, type NamedPlace, placesIn, rankOf } from './namedPlaces.ts';
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
  /** The seat of a body, wherever the story plays. */
  readonly seat: boolean;
  /** Independent retellings that name the draft's place or something in it, and the most that their frames are alike. */
  readonly knowing: number;
  readonly upheld: number;
  /** 0–1: the most that a retelling with the other place is alike as a whole. */
  readonly story: number;
}

/** By which of several other places is chosen. */
export const scoreOf = ({ likeness, adjoining, sources, own }: PlaceFeatures): number =>
  2 * likeness + Math.min(8, adjoining) / 8 + 0.1 * Math.min(4, sources) + 0.1 * Math.min(4, own);

/** From these likenesses on the frames have words in common, are of one sentence in two wordings, and are one sentence. */
const LIKE_WORDS = 0.1;
const SAME_WORDS = 0.2;
const SAME_SENTENCE = 0.4;
/** Frames of the draft's own place that are less alike than this share tell of something else. */
const OTHERWISE = 0.1;
/** From this likeness on an article as a whole tells the draft's story, and not only of the same matter. */
const RETOLD = 0.3;
/** A place that more retellings than this name is one of the story's. */
const FEW = 2;

/** Whether a slip is likelier than one detail more than the others tell. */
export function isMisplaced(features: PlaceFeatures): boolean {
  const { likeness, sources, own, strangers, arrival, seat, knowing, upheld, story } = features;
  if (knowing > 0) return knowing <= FEW && likeness >= SAME_SENTENCE && upheld < likeness * OTHERWISE;
  if ((strangers > 0 || arrival) && likeness < LIKE_WORDS) return false;
  if (seat) return likeness >= SAME_SENTENCE;
  return own > 0 || sources >= 2 || likeness >= SAME_WORDS || story >= RETOLD;
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
  const day = reading.anchor.days?.to ?? Number.POSITIVE_INFINITY;
  const namingOf = ({ place }: NamedPlace) =>
    retold.filter((retelling) =>
      [place, ...(place.others ?? [])].some(({ key }) => toldIn(retelling).keysOn(day).has(key)),
    );
  const unknown = ranked.filter((one) => namingOf(one).length === 0);
  // What the draft names twice, or tells more of, it means.
  const candidates = ranked.filter(
    (here) =>
      isIntroduced(here) &&
      !own.some((one) => one !== here && keysAround(one.place, day).includes(here.place.key)) &&
      sourcesOf(namingOf(here).map((retelling) => ({ retelling }))) <= FEW,
  );
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
    const naming = namingOf(here);
    const upheld = naming.flatMap((retelling) =>
      toldIn(retelling)
        .places(language)
        .flatMap((one) =>
          keysAround(one.place, day).includes(key) ? [likeness(frames.of(here), frames.of(one))] : [],
        ),
    );
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
        seat: here.introduced === 'seat',
        knowing: sourcesOf(naming.map((retelling) => ({ retelling }))),
        upheld: Math.max(0, ...upheld),
        story: Math.max(...opponents.map(({ retelling }) => retelling.similarity)),
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
  readonly #keys = new Map<boolean, ReadonlySet<string>>();
  readonly #byLanguage: ReadonlyMap<Language, readonly NamedPlace<RetoldSentence>[]>;

  constructor(sentences: readonly RetoldSentence[]) {
    this.#byLanguage = new Map(LANGUAGES.map((language) => [language, placesIn(sentences, language)]));
  }

  /** Keys of all that is named, and of what it lies in on a day. */
  keysOn(day: Day): ReadonlySet<string> {
    const merged = day >= MERGER;
    let keys = this.#keys.get(merged);
    if (!keys) {
      const all = [...this.#byLanguage.values()].flat();
      keys = new Set(all.flatMap(({ place }) => keysAround(place, day)));
      this.#keys.set(merged, keys);
    }
    return keys;
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
