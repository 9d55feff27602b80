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
import { hash32 } from './hashing.ts';
import { NameWords } from './nearNames.ts';
import { relatedTo } from './related.ts';
import type { Card, Shelf, Stored } from './shelf.ts';
import { rarityOf } from './terms.ts';

/** Of sightings that say the same of the same month so many stand for all. */
const SAME = 6;
/** Persons that one folded name may bring, the most sighted first; "nguyen" alone would bring thousands. */
const MOST_PEOPLE = 60;

/** Known words of names, kept from one question to the next until the archive changes. */
export class Memory {
  #words: NameWords | undefined;
  readonly frequencies = new Map<number, number>();

  names(shelf: Shelf): NameWords {
    this.#words ??= new NameWords(shelf.nameWords());
    return this.#words;
  }

  forget(): void {
    this.#words = undefined;
    this.frequencies.clear();
  }
}

export function answer(shelf: Shelf, questions: Questions, memory: Memory): Answers {
  const self = shelf.self(questions.self);
  const isSelf = new Set(self);
  const frequencies = (terms: readonly number[]): ReadonlyMap<number, number> => {
    const unknown = terms.filter((term) => !memory.frequencies.has(term));
    if (unknown.length > 0) {
      const found = shelf.frequencies(unknown);
      for (const term of unknown) memory.frequencies.set(term, found.get(term) ?? 0);
    }
    return memory.frequencies;
  };

  const offices = pick(shelf.cards('office', questions.offices), isSelf);
  const people = pick(shelf.cards('titledPerson', questions.people), isSelf);
  const events = pick(shelf.cards('event', questions.events), isSelf);
  const spellings = namesLike(shelf, questions.names, memory, isSelf);
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
  const stored = new Map(
    shelf.sightings([...new Set(wanted.map((card) => card.sighting))]).map((s) => [s.sighting, s]),
  );
  const relatedStored = shelf.sightingsIn(related.map(({ article }) => article));
  const refs = shelf.refs([...new Set([...wanted, ...related, ...relatedStored].map(({ article }) => article))]);
  const made = new Map<number, Sighting>();
  const make = (one: Stored): Sighting => {
    let sighting = made.get(one.sighting);
    if (!sighting) {
      sighting = sightingOf(refs.get(one.article)!, one.passage, one.sighted);
      made.set(one.sighting, sighting);
    }
    return sighting;
  };
  const spoken = <S extends Sighting>(cards: ReadonlyMap<string, readonly Card[]>): Map<string, S[]> =>
    new Map(
      [...cards].map(([key, found]) => [
        key,
        found
          .flatMap((card) => {
            const one = stored.get(card.sighting);
            return one ? [make(one) as S] : [];
          })
          .sort(bySource),
      ]),
    );
  const told: RelatedArticle[] = related.map(({ article, similarity }) => ({
    article: refs.get(article)!,
    similarity,
    sightings: relatedStored.filter((one) => one.article === article).map(make),
  }));
  told.sort((a, b) => b.similarity - a.similarity || (a.article.key < b.article.key ? -1 : 1));
  const articles = shelf.size.articles - self.length;
  const own = [...shelf.terms(self).values()];
  const rarities = new Map<string, number>();
  // Terms that rules may ask for are fetched now; the archive may be busy when they do. They are the
  // draft's and its related articles', whatever was asked before or beside: answers do not hang on history.
  const all = new Set(questions.terms.keys());
  for (const { sightings } of told) for (const { terms } of sightings) for (const term of terms) all.add(term);
  const counted = frequencies([...all].map(hash32));
  const known = new Map([...all].map((term) => [term, counted.get(hash32(term)) ?? 0]));
  return {
    offices: spoken<TitleSighting>(offices),
    people: spoken<TitleSighting>(people),
    events: spoken<EventSighting>(events),
    names: spoken<NameSighting>(spellings),
    related: told,
    rarity(term) {
      let rarity = rarities.get(term);
      if (rarity === undefined) {
        const hash = hash32(term);
        const copies = own.reduce((sum, counts) => sum + (counts.has(hash) ? 1 : 0), 0);
        rarity = rarityOf(articles, Math.max(0, (known.get(term) ?? 0) - copies));
        rarities.set(term, rarity);
      }
      return rarity;
    },
  };
}

/** By article, each article's in reading order (the sort is stable): the order of indexing leaves no trace. */
const bySource = (a: Sighting, b: Sighting): number =>
  a.article.key < b.article.key ? -1 : a.article.key > b.article.key ? 1 : 0;

/** Every key's sightings, in the order of the archive, a few of each facet. Keys without any are missing. */
function pick(cards: readonly Card[], self: ReadonlySet<number>): Map<string, Card[]> {
  const picked = new Map<string, Card[]>();
  const alike = new Map<string, number>();
  for (const card of [...cards].sort((a, b) => a.sighting - b.sighting)) {
    if (self.has(card.article)) continue;
    const facet = `${card.key}|${card.facet}`;
    const count = alike.get(facet) ?? 0;
    if (count >= SAME) continue;
    alike.set(facet, count + 1);
    const same = picked.get(card.key);
    if (same) same.push(card);
    else picked.set(card.key, [card]);
  }
  return picked;
}

/**
 * For each folded name the names that an editor may have meant. A single word finds the persons with
 * that word or one a slip away; a full name those whose full name is at most two letters away.
 */
function namesLike(
  shelf: Shelf,
  names: readonly string[],
  memory: Memory,
  self: ReadonlySet<number>,
): Map<string, Card[]> {
  const found = new Map<string, Card[]>();
  if (names.length === 0) return found;
  const words = memory.names(shelf);
  for (const name of new Set(names)) {
    const parts = name.split(' ').filter(Boolean);
    const near = [...new Set(parts.flatMap((part) => words.near(part)))];
    const full = parts.length > 1;
    const people = shelf
      .peopleNamed(near)
      .filter(({ person }) => !full || (Math.abs(person.length - name.length) <= 2 && distance(person, name) <= 2))
      .sort((a, b) => b.sightings - a.sightings || (a.person < b.person ? -1 : 1))
      .slice(0, MOST_PEOPLE);
    const cards = pick(
      shelf.cards(
        'name',
        people.map(({ person }) => person),
      ),
      self,
    );
    const all = [...cards.values()].flat().sort((a, b) => a.sighting - b.sighting);
    if (all.length > 0) found.set(name, all);
  }
  return found;
}
