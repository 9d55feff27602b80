/**
 * An archive that remembers what one draft has asked of it, so that after an edit only the new questions are asked.
 *
 * An answer depends on its question, on the time asked about, on what the archive holds, and on which articles are the
 * draft itself and so left out. What is remembered is forgotten when one of the latter three has changed (`standing`).
 */
import type { Answers, Archive, Questions, RelatedArticle } from '../../archive/archive.ts';

/** Answers kept at most; beyond it the memory starts anew. A long draft asks some hundreds. */
const ROOM = 5000;

type Kind = 'offices' | 'people' | 'events' | 'names';
const KINDS: readonly Kind[] = ['offices', 'people', 'events', 'names'];

interface Related {
  /** The terms they are related by. */
  readonly key: string;
  readonly articles: readonly RelatedArticle[];
  readonly rarity: (term: string) => number;
}

/** What has been answered while the archive stood as it did. Runs that overlap each keep to their own. */
class Memory {
  readonly standing: string;
  readonly answers: Readonly<Record<Kind, Map<string, unknown>>> = {
    offices: new Map(),
    people: new Map(),
    events: new Map(),
    names: new Map(),
  };
  related: Related | undefined;

  constructor(standing: string) {
    this.standing = standing;
  }

  get size(): number {
    return KINDS.reduce((sum, kind) => sum + this.answers[kind].size, 0);
  }

  missing(kind: Kind, keys: readonly string[]): string[] {
    return [...new Set(keys)].filter((key) => !this.answers[kind].has(key));
  }

  /** The answers to these keys; keys without an answer are missing. */
  recall<K extends Kind>(kind: K, keys: readonly string[]): Answers[K] {
    const known = keys.map((key) => [key, this.answers[kind].get(key)] as const);
    return new Map(known.filter(([, answer]) => answer !== undefined)) as unknown as Answers[K];
  }
}

/** The archive itself could not answer: a lost index, a full disk. Not an abort. */
export class ArchiveFailure extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'ArchiveFailure';
  }
}

/**
 * An archive that can say cheaply whether its answers to a draft still stand: a word that changes whenever its articles
 * do, or those of them that are the draft itself. Without it only checks of one and the same text share answers.
 */
export interface Standing {
  standing?(self: Questions['self']): Promise<string>;
}

export class RememberingArchive implements Archive {
  readonly #archive: Archive & Standing;
  #memory = new Memory('');

  constructor(archive: Archive & Standing) {
    this.#archive = archive;
  }

  get size(): Archive['size'] {
    return this.#archive.size;
  }

  get organisations(): NonNullable<Archive['organisations']> {
    return this.#archive.organisations ?? [];
  }

  async ask(questions: Questions, signal?: AbortSignal): Promise<Answers> {
    const memory = await this.#memoryFor(questions);
    const key = keyOfTerms(questions);
    let related = memory.related?.key === key ? memory.related : undefined;
    const asked: Questions = {
      ...questions,
      offices: memory.missing('offices', questions.offices),
      people: memory.missing('people', questions.people),
      events: memory.missing('events', questions.events),
      names: memory.missing('names', questions.names),
      ...(related ? { terms: new Map(), relatedLimit: 0 } : {}),
    };
    if (!related || KINDS.some((kind) => asked[kind].length > 0)) {
      const fresh = await this.#ask(asked, signal);
      for (const kind of KINDS) for (const each of asked[kind]) memory.answers[kind].set(each, fresh[kind].get(each));
      related ??= { key, articles: fresh.related, rarity: (term) => fresh.rarity(term) };
      memory.related = related;
    }
    return {
      offices: memory.recall('offices', questions.offices),
      people: memory.recall('people', questions.people),
      events: memory.recall('events', questions.events),
      names: memory.recall('names', questions.names),
      related: related.articles,
      rarity: related.rarity,
    };
  }

  async #ask(questions: Questions, signal: AbortSignal | undefined): Promise<Answers> {
    try {
      return await this.#archive.ask(questions, signal);
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new ArchiveFailure(error);
    }
  }

  /** The memory that holds, or a new one when answers may have changed, or it has grown too large. */
  async #memoryFor({ self, about }: Questions): Promise<Memory> {
    const stands = (await this.#archive.standing?.(self)) ?? JSON.stringify(self);
    const standing = `${about ?? ''}|${stands}`;
    if (standing !== this.#memory.standing || this.#memory.size > ROOM) this.#memory = new Memory(standing);
    return this.#memory;
  }
}

const keyOfTerms = ({ terms, relatedLimit }: Questions): string => JSON.stringify([relatedLimit, [...terms]]);
