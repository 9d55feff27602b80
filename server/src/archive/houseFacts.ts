/**
 * House facts: what a newsroom knows and has written down in dateline.facts.yaml. They become
 * sightings of one article that is no article, `house`, and outrank all others.
 */
import path from 'node:path';
import * as v from 'valibot';
import { isMap, isNode, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { dayOf, daysIn } from '../time/civil.ts';
import type { Interval } from '../time/interval.ts';
import type { Answers, OrganisationSighting, Passage, Questions } from './archive.ts';
import type { Article } from './article.ts';
import { joinedDirectory } from './directory.ts';
import type { HouseKeys } from './houseKeys.ts';
import { decode } from './importers/encoding.ts';
import { metadataDay } from './importers/metadataDay.ts';
import { hashOf, type ImportProblem, problem } from './importers/rawArticle.ts';
import { MemoryStore } from './memory.ts';
import type { Said, Sighted } from './sighted.ts';
import type { OpenedArchive } from './store.ts';

export interface HouseOrganisation {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Days on which it exists under this name; null when the file does not say. */
  readonly term: Interval | null;
  /** The name it has taken the place of. */
  readonly replaces?: string;
  /** Keys of the name and its aliases, and the line that says so. */
  readonly keys: readonly string[];
  readonly quote: string;
  readonly line: number;
}

export interface HousePlace {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country?: string;
  readonly line: number;
}

export interface HouseFacts {
  readonly path: string;
  readonly article: Article;
  readonly organisations: readonly HouseOrganisation[];
  readonly places: readonly HousePlace[];
  readonly problems: readonly ImportProblem[];
}

const name = v.pipe(v.string(), v.trim(), v.nonEmpty());
const aliases = v.optional(v.array(name), []);
/** Words for "still" as well as dates are allowed where a term ends. */
const STILL = /^(?:nay|now|present|hiện nay|-|~|null)?$/iu;
const date = v.pipe(
  v.string(),
  v.check((text) => dayRange(text) !== undefined, 'date'),
);
const end = v.pipe(
  v.string(),
  v.check((text) => STILL.test(text.trim()) || dayRange(text) !== undefined, 'date'),
);

const SECTIONS = {
  people: v.strictObject({ name, aliases }),
  offices: v.strictObject({
    role: name,
    organisation: v.optional(name),
    singleSeat: v.optional(v.picklist(['true', 'false'])),
    holders: v.pipe(
      v.array(v.strictObject({ person: name, from: v.optional(date), to: v.optional(end) })),
      v.nonEmpty(),
    ),
  }),
  organisations: v.strictObject({
    name,
    aliases,
    from: v.optional(date),
    to: v.optional(end),
    replaces: v.optional(name),
  }),
  places: v.strictObject({ name, aliases, country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))) }),
  events: v.strictObject({
    name,
    organiser: v.optional(name),
    ordinal: v.optional(v.pipe(v.string(), v.regex(/^\d{1,4}$/))),
    year: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/))),
    from: v.optional(date),
    to: v.optional(date),
    place: v.optional(name),
    country: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  }),
} as const;
type Section = keyof typeof SECTIONS;
type Entry<S extends Section> = v.InferOutput<(typeof SECTIONS)[S]>;

/** "2014", "2014-10", "2014-10-01" or "1/10/2014" as first and last day. */
function dayRange(
  text: string,
): { readonly from: number; readonly to: number; readonly grain: Interval['grain'] } | undefined {
  const written = text.trim();
  const day = metadataDay(written);
  if (day !== undefined) return { from: day, to: day, grain: 'day' };
  const m = /^(\d{4})(?:-(\d{1,2}))?$/.exec(written);
  if (!m) return undefined;
  const year = Number(m[1]);
  if (m[2] === undefined) return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), grain: 'year' };
  const month = Number(m[2]);
  if (month < 1 || month > 12) return undefined;
  return { from: dayOf(year, month, 1), to: dayOf(year, month, daysIn(month, year)), grain: 'month' };
}

/** From the first day of `from` to the last of `to`; open where one is missing or lasts; null without either. */
function term(from: string | undefined, to: string | undefined): Interval | null {
  const first = from === undefined ? undefined : dayRange(from);
  const last = to === undefined ? undefined : dayRange(to);
  if (!first && !last && to === undefined) return null;
  return { from: first?.from ?? null, to: last?.to ?? null, grain: first?.grain ?? last?.grain ?? 'day' };
}

/** Reads a facts file. Never throws: a bad entry is a problem with its line, the others count. */
export function readHouseFacts(file: string, bytes: Uint8Array, keys: HouseKeys): HouseFacts {
  const problems: ImportProblem[] = [];
  const organisations: HouseOrganisation[] = [];
  const places: HousePlace[] = [];
  const passages: Passage[] = [];
  const sightings: Sighted[] = [];
  const decoded = decode(bytes);
  const source = 'text' in decoded ? decoded.text : '';
  if ('fault' in decoded) problems.push(problem(file, decoded.fault));
  const lines = source.split(/\r?\n/);

  const say = (line: number, words: string, said: Said, when: Interval | null) => {
    const text = (lines[line - 1] ?? '').trim();
    const at = text.indexOf(words);
    passages.push({ line, text, terms: [] });
    const [start, stop] = at < 0 ? [0, text.length] : [at, at + words.length];
    sightings.push({ passage: passages.length - 1, start, end: stop, when, doubtful: false, said });
  };

  for (const { section, value, line, lineOf } of entriesOf(file, source, problems)) {
    const parsed = v.safeParse(SECTIONS[section], value);
    if (!parsed.success) {
      problems.push(issueProblem(file, parsed.issues[0], line, lineOf));
      continue;
    }
    switch (section) {
      case 'people': {
        const entry = parsed.output as Entry<'people'>;
        for (const person of [entry.name, ...entry.aliases]) say(line, person, { kind: 'name', person }, null);
        break;
      }
      case 'offices': {
        const entry = parsed.output as Entry<'offices'>;
        entry.holders.forEach((holder, index) => {
          const days = term(holder.from, holder.to);
          if (days && days.from !== null && days.to !== null && days.from > days.to) {
            problems.push(problem(file, 'facts.reversed', {}, lineOf(['holders', index])));
            return;
          }
          // An end that nobody has written down is not known: the office may have been left any day after the first.
          const ends = holder.to !== undefined;
          const start = term(holder.from, holder.from);
          const office = keys.office(entry.role, entry.organisation, holder.person);
          const singleSeat = entry.singleSeat === undefined ? office.singleSeat : entry.singleSeat === 'true';
          const at = lineOf(['holders', index]);
          const { role, organisation } = entry;
          const title = { ...office, singleSeat, role, ...(organisation !== undefined && { organisation }) };
          const said: Said = {
            kind: 'title',
            person: holder.person,
            status: 'current',
            ...title,
            ...(ends && days && { term: days }),
          };
          say(at, holder.person, said, ends ? days : start);
          // A family name alone is nobody's full name, and no spelling to hold others against.
          if (/\s/u.test(holder.person)) say(at, holder.person, { kind: 'name', person: holder.person }, days);
        });
        break;
      }
      case 'organisations': {
        const entry = parsed.output as Entry<'organisations'>;
        organisations.push({
          name: entry.name,
          aliases: entry.aliases,
          term: term(entry.from, entry.to),
          keys: [entry.name, ...entry.aliases].map((each) => keys.organisation(each)),
          quote: (lines[line - 1] ?? '').trim(),
          line,
          ...(entry.replaces !== undefined && { replaces: entry.replaces }),
        });
        break;
      }
      case 'places': {
        const entry = parsed.output as Entry<'places'>;
        const { country } = entry;
        places.push({ name: entry.name, aliases: entry.aliases, line, ...(country !== undefined && { country }) });
        break;
      }
      case 'events': {
        const entry = parsed.output as Entry<'events'>;
        const days = entry.from === undefined ? null : term(entry.from, entry.to ?? entry.from);
        if (days && days.from !== null && days.to !== null && days.from > days.to) {
          problems.push(problem(file, 'facts.reversed', {}, line));
          break;
        }
        const event = keys.event(entry.name, entry.organiser);
        const place = entry.place === undefined ? undefined : keys.place(entry.place);
        const country = entry.country ?? place?.country;
        const said: Said = {
          kind: 'event',
          ...event,
          name: entry.name,
          dates: days,
          ...(entry.ordinal !== undefined && { ordinal: Number(entry.ordinal) }),
          ...(entry.year !== undefined && { year: Number(entry.year) }),
          ...(place && { placeKey: place.placeKey, place: entry.place! }),
          ...(country !== undefined && { country }),
        };
        say(line, entry.name, said, days);
        break;
      }
    }
  }
  const article: Article = {
    ref: { key: `house:${file}`, path: file, title: path.basename(file), publishedFrom: 'house', house: true },
    path: file,
    hash: hashOf(bytes),
    textHash: `house:${file}`,
    passages,
    sightings,
    terms: new Map(),
    language: 'vi',
    anchors: [],
    vocabulary: [],
  };
  return { path: file, article, organisations, places, problems };
}

interface FoundEntry {
  readonly section: Section;
  readonly value: unknown;
  readonly line: number;
  /** Line of a part of the entry, or of the entry when the part has none. */
  lineOf(path: readonly (string | number)[]): number;
}

/** The entries of all sections with their lines; what is no list of entries becomes a problem. */
function* entriesOf(file: string, source: string, problems: ImportProblem[]): Generator<FoundEntry> {
  const counter = new LineCounter();
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: counter, logLevel: 'silent' });
  const lineAt = (node: unknown, otherwise: number): number =>
    isNode(node) && node.range ? counter.linePos(node.range[0]).line : otherwise;
  for (const error of document.errors)
    problems.push(
      problem(
        file,
        'facts.yaml',
        { reason: error.message.split(/ at line|\n/)[0]! },
        counter.linePos(error.pos[0]).line,
      ),
    );
  const root = document.contents;
  if (root === null) return;
  if (!isMap(root)) {
    if (document.errors.length === 0) problems.push(problem(file, 'facts.noSections', {}, 1));
    return;
  }
  for (const { key, value } of root.items) {
    const section = String(key);
    const line = lineAt(key, 1);
    if (!Object.hasOwn(SECTIONS, section)) {
      problems.push(problem(file, 'facts.unknownSection', { section }, line));
      continue;
    }
    if (!isSeq(value)) {
      const empty = value === null || String(value) === '';
      if (!empty) problems.push(problem(file, 'facts.noList', { section }, line));
      continue;
    }
    for (const item of value.items) {
      const at = lineAt(item, line);
      let plain: unknown;
      try {
        plain = isNode(item) ? item.toJS(document, { maxAliasCount: 20 }) : item;
      } catch (error) {
        problems.push(
          problem(file, 'facts.yaml', { reason: error instanceof Error ? error.message : String(error) }, at),
        );
        continue;
      }
      yield {
        section: section as Section,
        value: plain,
        line: at,
        lineOf: (parts) => lineAt(isMap(item) ? (item as YAMLMap).getIn(parts, true) : undefined, at),
      };
    }
  }
}

function issueProblem(
  file: string,
  issue: v.BaseIssue<unknown>,
  line: number,
  lineOf: FoundEntry['lineOf'],
): ImportProblem {
  const parts = (issue.path ?? []).map((item) => item.key as string | number);
  const field = parts.filter((part) => typeof part === 'string').join('.');
  const at = parts.length === 0 ? line : lineOf(parts);
  if (parts.length === 0) return problem(file, 'facts.noEntry', {}, line);
  if (issue.expected === 'never') return problem(file, 'facts.unknownField', { field }, at);
  if (issue.input === undefined || issue.input === '') return problem(file, 'facts.missingField', { field }, at);
  const text = typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input);
  if (issue.message === 'date') return problem(file, 'facts.badDate', { field, text }, at);
  return problem(file, 'facts.badValue', { field, text }, at);
}

/** An archive in whose answers house facts come first. */
export async function withHouseFacts(archive: OpenedArchive, facts: HouseFacts): Promise<OpenedArchive> {
  if (facts.article.sightings.length === 0 && facts.organisations.length === 0) return archive;
  const house = new MemoryStore();
  await house.apply({ remove: [], add: [facts.article], files: new Map() });
  const { ref, passages, sightings } = facts.article;
  const told = { ref: { ...ref, copyGroup: ref.key }, passages, sightings };
  return {
    get engine() {
      return archive.engine;
    },
    get size() {
      const { articles, sightings } = archive.size;
      return { articles, sightings: sightings + facts.article.sightings.length + facts.organisations.length };
    },
    organisations: [...(archive.organisations ?? []), ...facts.organisations.flatMap((each) => namedBy(facts, each))],
    articlesIn: (place) => archive.articlesIn(place),
    standing: (self) => archive.standing(self),
    close: () => archive.close(),
    directory: joinedDirectory(house.directory, archive.directory),
    catalogue: {
      ...archive.catalogue,
      // What the house says has its words in other lines than the rest of an entry: all of it comes before the articles.
      withWords: async (asked) => [...(asked.skip === 0 ? [told] : []), ...(await archive.catalogue.withWords(asked))],
    },
    async ask(questions: Questions, signal?: AbortSignal): Promise<Answers> {
      const [ours, theirs] = await Promise.all([
        house.ask({ ...questions, terms: new Map(), self: {} }),
        archive.ask(questions, signal),
      ]);
      return {
        ...theirs,
        offices: joined(ours.offices, theirs.offices),
        people: joined(ours.people, theirs.people),
        events: joined(ours.events, theirs.events),
        names: joined(ours.names, theirs.names),
      };
    },
  };
}

/** An organisation's valid time as a sighting; one without a term says nothing that could be held against a draft. */
function namedBy(
  facts: HouseFacts,
  { name: organisation, term: days, keys, quote, line, replaces }: HouseOrganisation,
): OrganisationSighting[] {
  if (days === null) return [];
  const at = Math.max(0, quote.indexOf(organisation));
  return [
    {
      kind: 'organisation',
      article: { ...facts.article.ref, copyGroup: facts.article.ref.key },
      line,
      quote,
      quoteStart: at,
      quoteEnd: Math.min(quote.length, at + organisation.length),
      when: days,
      terms: [],
      doubtful: false,
      organisation,
      keys,
      term: days,
      ...(replaces !== undefined && { replaces }),
    },
  ];
}

const joined = <T>(first: ReadonlyMap<string, readonly T[]>, rest: ReadonlyMap<string, readonly T[]>) =>
  new Map(
    [...new Set([...first.keys(), ...rest.keys()])].map((key) => [
      key,
      [...(first.get(key) ?? []), ...(rest.get(key) ?? [])],
    ]),
  );
