/** Answers a draft's questions from any shelf. Pure: the same shelf and questions give the same answers. */
import { distance } from 'fastest-levenshtein';
import type {
  Answers,
  EventSighting,
  NameSighting,
  Questions,
  RelatedArticle,
  Sighting,
  TitleSighting,
} from './archive.ts';
import { sightingOf } from './article.ts';
import { bearsName } from './keys.ts';
import { NameWords } from './nearNames.ts';
import { relatedTo } from './related.ts';
import type { Card, CardChoice, Shelf, Told } from './shelf.ts';
import type { Sighted } from './sighted.ts';
import { HEAVIEST, rarityOf, termHash } from './terms.ts';

/** Of sightings that say the same of the same month so many stand for all. */
const SAME = 6;
/**
 * Lots (shelf.ts) of an office or event on either side of the report: "the minister" is said of hundreds each
 * year, and what is found must not grow with the years. An office with one holder at a time fills so many in two.
 */
export const LOTS = 40;
/** Of a person more: the portrait goes through ten years of offices, and few persons have as many. */
const LOTS_OF_PERSON = 120;
/** Where no time is asked about, all the holders of decades. */
export const ALL_LOTS = 600;
/** Of an office or event with more sightings than this, two of each lot are left, enough for two sources; or one. */
const MANY = 60;
/** Full names this many letters apart may be meant for one another. */
const SLIPS = 2;
/** A name is held against the persons with its rarest words, about so many: "nguyen" alone would bring thousands. */
const HELD_AGAINST = 1500;
/** Persons that one folded name may bring, the most sighted first; "nguyen" alone would bring thousands. */
const MOST_PEOPLE = 60;

/** So many names are remembered with those that are like them. */
const REMEMBERED_NAMES = 2000;

/** What is known of the archive from one question to the next, until it changes. */
export class Memory {
  #words: NameWords | undefined;
  readonly frequencies = new Map<number, number>();
  /** For folded names the persons who may be meant (`peopleLike`). */
  readonly #people = new Map<string, readonly string[]>();

  people(name: string, find: () => readonly string[]): readonly string[] {
    let known = this.#people.get(name);
    if (!known) {
      known = find();
      if (this.#people.size >= REMEMBERED_NAMES) this.#people.clear();
      this.#people.set(name, known);
    }
    return known;
  }

  names(shelf: Shelf): NameWords {
    this.#words ??= new NameWords(shelf.nameWords());
    return this.#words;
  }

  forget(): void {
    this.#words = undefined;
    this.frequencies.clear();
    this.#people.clear();
  }
}

export function answer(shelf: Shelf, questions: Questions, memory: Memory): Answers {
  const { about } = questions;
  const self = shelf.self(questions.self);
  const without = new Set(self);
  const frequencies = (terms: readonly number[]): ReadonlyMap<number, number> => {
    const unknown = terms.filter((term) => !memory.frequencies.has(term));
    if (unknown.length > 0) {
      const found = shelf.frequencies(unknown);
      for (const term of unknown) memory.frequencies.set(term, found.get(term) ?? 0);
    }
    return memory.frequencies;
  };

  const choice: CardChoice = { each: SAME, lots: about === undefined ? ALL_LOTS : LOTS, without, about };
  const ofPerson = { ...choice, lots: Math.max(choice.lots, LOTS_OF_PERSON) };
  const offices = pick(shelf.cards('office', questions.offices, choice));
  const people = pick(shelf.cards('titledPerson', questions.people, ofPerson));
  const events = pick(shelf.cards('event', questions.events, choice));
  const spellings = spellingsOf(shelf, questions, memory, choice);
  const related = relatedTo(
    questions.terms,
    {
      articles: shelf.size.articles,
      frequencies,
      articlesWith: (t) => shelf.articlesWith(t),
      terms: (a) => shelf.terms(a),
    },
    self,
    questions.relatedLimit,
  );

  const wanted = [offices, people, events, spellings].flatMap((cards) => [...cards.values()].flat());
  const told = shelf.told([...new Set([...wanted, ...related].map(({ article }) => article))]);
  const made = new Map<Sighted, Sighting>();
  const make = ({ ref, passages, sightings }: Told, at: number): Sighting => {
    const sighted = sightings[at]!;
    let sighting = made.get(sighted);
    if (!sighting) {
      sighting = sightingOf(ref, passages[sighted.passage]!, sighted);
      made.set(sighted, sighting);
    }
    return sighting;
  };
  const spoken = <S extends Sighting>(cards: ReadonlyMap<string, readonly Card[]>): Map<string, S[]> =>
    new Map(
      [...cards].map(([key, found]) => [
        key,
        found.map(({ article, at }) => make(told.get(article)!, at) as S).sort(bySource),
      ]),
    );
  const alike: RelatedArticle[] = related.map(({ article, similarity }) => {
    const one = told.get(article)!;
    return {
      article: one.ref,
      similarity,
      sightings: one.sightings.map((_, at) => make(one, at)),
      passages: one.passages,
    };
  });
  alike.sort((a, b) => b.similarity - a.similarity || (a.article.key < b.article.key ? -1 : 1));

  const articles = shelf.size.articles - self.length;
  const own = [...shelf.terms(self).values()];
  // Terms that rules may ask for are fetched now; the archive may be busy when they do. They are the draft's and its
  // related articles', whatever was asked before or beside: answers do not hang on history.
  const all = new Set([...questions.terms.keys()].map(termHash));
  const vectors = shelf.terms(related.map(({ article }) => article));
  for (const { article } of related) {
    const vector = vectors.get(article);
    for (const term of vector?.keys() ?? []) all.add(term);
    // A long article has terms that are not among its heaviest.
    if ((vector?.size ?? 0) >= HEAVIEST)
      for (const { terms } of alike.find(({ article: { key } }) => key === told.get(article)!.ref.key)!.sightings)
        for (const term of terms) all.add(termHash(term));
  }
  const counted = frequencies([...all]);
  const rarities = new Map<string, number>();
  const known = new Map([...all].map((term) => [term, counted.get(term) ?? 0]));
  return {
    offices: spoken<TitleSighting>(offices),
    people: spoken<TitleSighting>(people),
    events: spoken<EventSighting>(events),
    names: spoken<NameSighting>(spellings),
    related: alike,
    rarity(term) {
      let rarity = rarities.get(term);
      if (rarity === undefined) {
        const hash = termHash(term);
        const copies = own.reduce((sum, counts) => sum + (counts.has(hash) ? 1 : 0), 0);
        rarity = rarityOf(articles, Math.max(0, (known.get(hash) ?? 0) - copies));
        rarities.set(term, rarity);
      }
      return rarity;
    },
  };
}

/** By article, each article's in reading order (the sort is stable): the order of indexing leaves no trace. */
const bySource = (a: Sighting, b: Sighting): number =>
  a.article.key < b.article.key ? -1 : a.article.key > b.article.key ? 1 : 0;

/** Each key's sightings in the order of the archive. Keys without any are missing. */
function pick(found: ReadonlyMap<string, readonly (readonly Card[])[]>): Map<string, Card[]> {
  const picked = new Map<string, Card[]>();
  for (const [key, lots] of found) {
    const all = lots.flat();
    const few = lots.length > MANY / 2 ? 1 : 2;
    const cards = all.length > MANY ? lots.flatMap((lot) => lot.slice(0, few)) : all;
    if (cards.length > 0) picked.set(key, cards.sort(byPlace));
  }
  return picked;
}

const byPlace = (a: Card, b: Card): number => a.article - b.article || a.at - b.at;

/**
 * For each folded name who bears it, one for all, or else the names that an editor may have meant: thousands of news
 * articles know most names, and then nothing hangs on those that look like them.
 */
function spellingsOf(
  shelf: Shelf,
  { names, everyName }: Questions,
  memory: Memory,
  choice: CardChoice,
): Map<string, Card[]> {
  const people = names.map((name) => ({ name, its: memory.people(name, () => peopleLike(shelf, name, memory)) }));
  const found = new Map<string, Card[]>();
  const look = (wanted: typeof people) => {
    const sighted = shelf.cards('name', [...new Set(wanted.flatMap(({ its }) => its))], choice);
    for (const { name, its } of wanted) {
      const all = its.flatMap((person) => (sighted.get(person) ?? []).flat()).sort(byPlace);
      if (all.length > 0) found.set(name, all);
    }
  };
  if (!everyName) look(people.map(({ name, its }) => ({ name, its: bearerOf(name, its) })));
  // The bearer may be known from the draft alone.
  look(people.filter(({ name }) => !found.has(name)));
  return found;
}

/** Of persons the one with this full name, or else the first with all of its words. */
const bearerOf = (name: string, people: readonly string[]): readonly string[] =>
  people.includes(name) ? [name] : people.filter((person) => bearsName(person, name)).slice(0, 1);

/**
 * The names that an editor may have meant, as persons. A single word finds the persons with that word or one a slip
 * away; a full name those whose full name is at most two letters away.
 */
function peopleLike(shelf: Shelf, name: string, memory: Memory): string[] {
  const words = memory.names(shelf);
  const parts = name.split(' ').filter(Boolean);
  const near = [...new Set(parts.flatMap((part) => words.near(part)))];
  const rarest = rarestOf(near, words, parts.length === 1 ? name : undefined);
  const full = parts.length > 1;
  const people = shelf
    .peopleNamed(
      rarest,
      full ? name.length - SLIPS : 0,
      full ? name.length + SLIPS : Number.MAX_SAFE_INTEGER,
      HELD_AGAINST,
    )
    .filter((person) => !full || distance(person, name) <= SLIPS);
  const times = shelf.timesNamed(people);
  return people
    .filter((person) => times.has(person))
    .sort((a, b) => times.get(b)! - times.get(a)! || (a < b ? -1 : 1))
    .slice(0, MOST_PEOPLE);
}

/** The words that fewest persons have, `first` before all, until they bring as many persons as one name is held against. */
function rarestOf(near: readonly string[], words: NameWords, first: string | undefined): string[] {
  const people = (word: string) => (word === first ? 0 : words.people(word));
  const ranked = [...near].sort((a, b) => people(a) - people(b) || (a < b ? -1 : 1));
  let held = 0;
  return ranked.filter((word, i) => {
    held += people(word);
    return i === 0 || held <= HELD_AGAINST;
  });
}
