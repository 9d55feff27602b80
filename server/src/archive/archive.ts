/**
 * What a check asks of the archive, and what it gets: batches of keys in, sightings out.
 *
 * Rules never query. The checker gathers a draft's questions, asks once or twice, and hands the
 * answers on. Implementations: memory.ts, sqlite/store.ts; later a newsroom's shared database.
 */
import type { Bound, Quantity, TitleStatus } from '../claims/claim.ts';
import type { Day } from '../time/civil.ts';
import type { Interval } from '../time/interval.ts';

/** An archived article, as sources name it. */
export interface ArticleRef {
  /** Unique within one archive. */
  readonly key: string;
  readonly id?: string;
  readonly path?: string;
  readonly url?: string;
  readonly title: string;
  readonly outlet?: string;
  /** "2016-12-06", when the article's day is known in full. */
  readonly published?: string;
  /** How the publication day is known: metadata, stamp, file name, or the text's own anchor. */
  readonly publishedFrom?: 'metadata' | 'stamp' | 'fileName' | 'text' | 'house';
  /** Articles that tell one story in the same words share a copy group and count as one source. */
  readonly copyGroup: string;
  /** True for facts of dateline.facts.yaml, which outrank sightings. */
  readonly house?: boolean;
}

/** A sentence, with what it is about. */
export interface Passage {
  /** 1-based line in the article's file, as RawArticle counts it. */
  readonly line: number;
  readonly text: string;
  readonly terms: readonly string[];
}

interface BaseSighting {
  readonly article: ArticleRef;
  /** 1-based line in the article's text, and the sentence it was seen in. */
  readonly line: number;
  readonly quote: string;
  /** UTF-16 offsets of the claim within `quote`. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
  /** The days the statement speaks of: its own date, else the article's running day, else its publication. */
  readonly when: Interval | null;
  /** Month and day of the telling, when the article's year is not known. */
  readonly dayOfYear?: { readonly month: number; readonly day: number };
  /** Terms of the sentence (claims/terms.ts), for alignment. */
  readonly terms: readonly string[];
  /** The article itself contradicts this claim (or could not vouch for it); it supports nothing. */
  readonly doubtful: boolean;
}

export interface TitleSighting extends BaseSighting {
  readonly kind: 'title';
  readonly person: string;
  readonly role: string;
  readonly roleKey: string;
  readonly organisation?: string;
  readonly organisationKey?: string;
  readonly status: TitleStatus;
  readonly singleSeat: boolean;
  /** Term of office, for house facts. */
  readonly term?: Interval;
}

export interface EventSighting extends BaseSighting {
  readonly kind: 'event';
  readonly eventKind: string;
  readonly name: string;
  readonly organiserKey?: string;
  readonly ordinal?: number;
  /** The event's own dates, when the sentence gives them. */
  readonly dates: Interval | null;
  readonly year?: number;
  readonly placeKey?: string;
  readonly place?: string;
  readonly country?: string;
  /** Country's name in the article's language, when the sentence gives it. */
  readonly countryName?: string;
}

export interface AmountSighting extends BaseSighting {
  readonly kind: 'amount';
  readonly quantity: Quantity;
  readonly text: string;
  readonly bound: Bound;
}

export interface DateSighting extends BaseSighting {
  readonly kind: 'date';
  readonly text: string;
  readonly value: Interval;
  /** The words name day and month themselves; "hôm qua" and "hai ngày sau" hang on other days. */
  readonly stated: boolean;
  /** The words say which part of the day it was: evening here is morning elsewhere. */
  readonly part: boolean;
  /** Terms close by (same clause), which say what happened on the date. */
  readonly clauseTerms: readonly string[];
}

export interface VenueSighting extends BaseSighting {
  readonly kind: 'venue';
  readonly place: string;
  readonly placeKey: string;
  readonly country?: string;
}

export interface NameSighting extends BaseSighting {
  readonly kind: 'name';
  /** Full name as the article spells it. */
  readonly person: string;
}

/** An organisation's name with the days on which it bears it: a house fact, never an article's. */
export interface OrganisationSighting extends BaseSighting {
  readonly kind: 'organisation';
  readonly organisation: string;
  /** Keys of the name and its aliases. */
  readonly keys: readonly string[];
  readonly term: Interval;
  /** The name it has taken the place of. */
  readonly replaces?: string;
}

/** Words that stand in an article where the draft has others: a code, a name of something. */
export interface WordingSighting extends BaseSighting {
  readonly kind: 'wording';
  readonly text: string;
}

export type Sighting =
  | TitleSighting
  | EventSighting
  | AmountSighting
  | DateSighting
  | VenueSighting
  | NameSighting
  | OrganisationSighting
  | WordingSighting;

/** An article that tells of the same things as the draft, with all it says that can be compared. */
export interface RelatedArticle {
  readonly article: ArticleRef;
  /** 0–1, cosine over weighted terms. */
  readonly similarity: number;
  readonly sightings: readonly Sighting[];
  /** Its sentences, in reading order. */
  readonly passages: readonly Passage[];
}

export interface Questions {
  /** Office keys (keys.ts) whose holders are wanted. */
  readonly offices: readonly string[];
  /** Person keys whose titles are wanted. */
  readonly people: readonly string[];
  /** Event keys (kind and organiser) whose dates, venues and ordinals are wanted. */
  readonly events: readonly string[];
  /**
   * Folded words of names whose spelling is to be compared with known ones. Who is known to bear the name answers for it;
   * else those within two letters of it or, where it is a single word, those with a word that is one letter away.
   */
  readonly names: readonly string[];
  /** All who bear the names or others like them are wanted. */
  readonly everyName?: boolean | undefined;
  /** The draft's terms, each as often as it occurs: which articles tell of the same? */
  readonly terms: ReadonlyMap<string, number>;
  /** How many related articles are wanted at most. */
  readonly relatedLimit: number;
  /**
   * A day of the time that is asked about. What an office, event or person was seen as in the months next to it is answered
   * then; without it, all that can be told.
   */
  readonly about?: Day | undefined;
  /** The draft itself: articles with this id, url, path or text are no evidence. */
  readonly self: { readonly id?: string; readonly url?: string; readonly path?: string; readonly textHash?: string };
}

export interface Answers {
  readonly offices: ReadonlyMap<string, readonly TitleSighting[]>;
  readonly people: ReadonlyMap<string, readonly TitleSighting[]>;
  readonly events: ReadonlyMap<string, readonly EventSighting[]>;
  /** By the folded name asked for: who bears it, or known full names that come near it. */
  readonly names: ReadonlyMap<string, readonly NameSighting[]>;
  readonly related: readonly RelatedArticle[];
  /** How rare a term is: ln((N + 1) / (df + 0.5)), N articles, df of them with the term. */
  rarity(term: string): number;
}

export interface ArchiveSize {
  readonly articles: number;
  readonly sightings: number;
}

export interface Archive {
  readonly size: ArchiveSize;
  /** Names of organisations with their valid time, as the newsroom has written them down: few, and always at hand. */
  readonly organisations?: readonly OrganisationSighting[];
  /** Answers all questions at once. Rejects with the signal's reason when aborted. */
  ask(questions: Questions, signal?: AbortSignal): Promise<Answers>;
}
