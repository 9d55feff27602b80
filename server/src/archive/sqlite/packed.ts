/**
 * An article in few bytes: how sources name it, its sentences, what it says in them. What can be worked out again from
 * the sentences is not written: words that stand in them, and the terms of sentences and clauses.
 */
import type { LanguageId } from '../../language/language.ts';
import { tokenise } from '../../text/tokens.ts';
import { fold } from '../../text/words.ts';
import { isoDay, parseIsoDay } from '../../time/civil.ts';
import type { ArticleRef, Passage } from '../archive.ts';
import type { Article, TermsOf } from '../article.ts';
import { digest } from '../hashing.ts';
import type { Sighted } from '../sighted.ts';
import { TypedReader, TypedWriter } from './typedBytes.ts';

const FROM = ['metadata', 'stamp', 'fileName', 'text', 'house'] as const;
const LANGUAGES: readonly LanguageId[] = ['vi', 'en'];
/** Stands in an address for the title as addresses write it. */
const SLUG = '\u0001';

/** An article's reference apart from what many articles share, which an index keeps once: file, outlet, site. */
export interface Shared {
  readonly path: string;
  readonly outlet: string | undefined;
  readonly site: string | undefined;
}

export interface Unpacked {
  readonly ref: Omit<ArticleRef, 'copyGroup'>;
  /** Digest of its `textHash`. */
  readonly text: number;
  readonly language: LanguageId;
  readonly passages: readonly Passage[];
  readonly sightings: readonly Sighted[];
}

const SITE = /^[a-z]+:\/\/[^/]+\//u;
/** "https://bao.vn/" of an address. */
export const siteOf = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : SITE.exec(url)?.[0];

const slugOf = (title: string): string =>
  fold(title)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** How a key is made of the path and what else is known, when it is made in the usual way. */
const usualKeys = ({ path, id, url }: { path: string; id: string | undefined; url: string | undefined }) => [
  path,
  `${path}#${url}`,
  `${path}#${id}`,
];

const writer = new TypedWriter();

export function pack(article: Article): Uint8Array {
  const { ref, passages, sightings, language } = article;
  const text = passages.map((passage) => passage.text).join(' ');
  writer.begin();
  writer.number(digest(article.textHash));
  writer.number(Math.max(0, LANGUAGES.indexOf(language)));
  writer.number(passages.length);
  let line = 0;
  for (const passage of passages) {
    writer.text(passage.text);
    writer.number(passage.line - line);
    line = passage.line;
  }
  writer.within(text);
  writer.value(ref.title);
  writer.value(ref.id);
  const rest = ref.url?.slice(siteOf(ref.url)?.length ?? 0);
  const slug = slugOf(ref.title);
  // An address that has the sign itself stands in a list of one, as it is.
  writer.value(rest?.includes(SLUG) ? [rest] : slug.length > 3 ? rest?.replace(slug, () => SLUG) : rest);
  const key = usualKeys({ path: article.path, id: ref.id, url: ref.url }).indexOf(ref.key);
  writer.number(key);
  if (key < 0) writer.value(ref.key.startsWith(article.path) ? ref.key.slice(article.path.length) : [ref.key]);
  writer.value(ref.path === article.path ? true : ref.path);
  const day = ref.published === undefined ? undefined : parseIsoDay(ref.published);
  writer.value(day !== undefined && isoDay(day) === ref.published ? day : ref.published);
  writer.number(ref.publishedFrom === undefined ? -1 : FROM.indexOf(ref.publishedFrom));
  writer.value(ref.house);
  writer.number(sightings.length);
  let before: Sighted['when'] | undefined;
  for (const sighted of sightings) {
    const passage = passages[sighted.passage]!;
    writer.within(passage.text);
    writer.number(sighted.passage);
    writer.number(sighted.start);
    writer.number(sighted.end - sighted.start);
    const same = before !== undefined && sameInterval(before, sighted.when);
    writer.number((sighted.doubtful ? 1 : 0) + (sighted.dayOfYear ? 2 : 0) + (sighted.clause ? 4 : 0) + (same ? 8 : 0));
    if (!same) writer.value(sighted.when);
    before = sighted.when;
    if (sighted.dayOfYear) writer.value(sighted.dayOfYear);
    if (sighted.clause) {
      writer.number(sighted.clause[0]);
      writer.number(sighted.clause[1] - sighted.clause[0]);
    }
    const { said } = sighted;
    writer.value(said.kind === 'date' && sighted.clause ? { ...said, clauseTerms: null } : said);
  }
  return writer.taken();
}

const sameInterval = (a: Sighted['when'], b: Sighted['when']): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.from === b.from &&
    a.to === b.to &&
    a.grain === b.grain &&
    Object.keys(a).length === 3 &&
    Object.keys(b).length === 3);

const once = <T>(terms: Iterable<T>): T[] => [...new Set(terms)];

/** Throws a RangeError on bytes that `pack` has not made. */
export function unpack(bytes: Uint8Array, { path, outlet, site }: Shared, termsOf: TermsOf): Unpacked {
  const reader = new TypedReader(bytes);
  const text = reader.number();
  const language = LANGUAGES[reader.number()]!;
  const terms = (text: string): string[] => {
    const tokens = tokenise(text);
    return once(termsOf(tokens, 0, tokens.length, language));
  };
  const passages: Passage[] = [];
  let line = 0;
  for (let left = reader.number(); left > 0; left--) {
    const text = reader.text();
    line += reader.number();
    passages.push(new PackedPassage(line, text, terms));
  }
  reader.within(passages.map((passage) => passage.text).join(' '));
  const title = reader.value() as string;
  const id = reader.value() as string | undefined;
  const rest = reader.value() as string | [string] | undefined;
  const url =
    rest === undefined
      ? undefined
      : (site ?? '') + (typeof rest === 'string' ? rest.replace(SLUG, () => slugOf(title)) : rest[0]);
  const usual = reader.number();
  const unusual = usual < 0 ? (reader.value() as string | [string]) : '';
  const key =
    usual >= 0 ? usualKeys({ path, id, url })[usual]! : typeof unusual === 'string' ? path + unusual : unusual[0];
  const ownPath = reader.value() as true | string | undefined;
  const published = reader.value() as number | string | undefined;
  const from = reader.number();
  const house = reader.value() as boolean | undefined;
  const ref = {
    key,
    ...(ownPath !== undefined && { path: ownPath === true ? path : ownPath }),
    title,
    ...(id !== undefined && { id }),
    ...(url !== undefined && { url }),
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published: typeof published === 'number' ? isoDay(published) : published }),
    ...(from >= 0 && { publishedFrom: FROM[from]! }),
    ...(house !== undefined && { house }),
  };
  const sightings: Sighted[] = [];
  let when: Sighted['when'] = null;
  for (let left = reader.number(); left > 0; left--) {
    const passage = reader.number();
    const { text } = passages[passage]!;
    reader.within(text);
    const start = reader.number();
    const end = start + reader.number();
    const flags = reader.number();
    if ((flags & 8) === 0) when = reader.value() as Sighted['when'];
    const dayOfYear = (flags & 2) === 0 ? undefined : (reader.value() as Sighted['dayOfYear']);
    let clause: Sighted['clause'];
    if ((flags & 4) !== 0) {
      const first = reader.number();
      clause = [first, first + reader.number()];
    }
    const said = reader.value() as Sighted['said'];
    if (clause && said.kind === 'date') withTerms(said, text.slice(...clause), terms);
    sightings.push({
      passage,
      start,
      end,
      when,
      ...(dayOfYear && { dayOfYear }),
      doubtful: (flags & 1) !== 0,
      said,
      ...(clause && { clause }),
    });
  }
  return { ref, text, language, passages, sightings };
}

/** A sentence whose terms are found when they are asked for: of a hundred sentences that are looked up few are compared. */
class PackedPassage implements Passage {
  readonly #find: (text: string) => string[];
  #terms: readonly string[] | undefined;
  readonly line: number;
  readonly text: string;

  constructor(line: number, text: string, find: (text: string) => string[]) {
    this.line = line;
    this.text = text;
    this.#find = find;
  }

  get terms(): readonly string[] {
    this.#terms ??= this.#find(this.text);
    return this.#terms;
  }
}

function withTerms(said: object, clause: string, find: (text: string) => string[]): void {
  let terms: readonly string[] | undefined;
  Object.defineProperty(said, 'clauseTerms', {
    // Copying the rest asks for nothing (article.ts, sightingOf).
    enumerable: false,
    get: () => {
      terms ??= find(clause);
      return terms;
    },
  });
}
