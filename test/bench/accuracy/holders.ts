/**
 * Titles at their date: a table of terms of office is taken in as house facts, and the titles of published copy are held
 * against it. Then a holder gives way to who had the office before or after.
 */
import { readFileSync } from 'node:fs';
import { withTerms } from '../../../server/src/archive/factsFile.ts';
import { readHouseFacts, withHouseFacts } from '../../../server/src/archive/houseFacts.ts';
import { keysByReading } from '../../../server/src/archive/houseKeys.ts';
import { officeKey, personKey } from '../../../server/src/archive/keys.ts';
import { MemoryStore } from '../../../server/src/archive/memory.ts';
import { type OfficeTerm, readOfficeTerms } from '../../../server/src/archive/officeTerms.ts';
import type { OpenedArchive } from '../../../server/src/archive/store.ts';
import { check, extraction } from '../../../server/src/checker.ts';
import { claimsOf, type TitleClaim } from '../../../server/src/claims/claim.ts';
import { type Day, dayOf, daysIn } from '../../../server/src/time/civil.ts';
import type { Interval } from '../../../server/src/time/interval.ts';
import { flagsOf } from './flags.ts';
import { type Plant, slippedText } from './slip.ts';
import { storiesByRecord } from './stories.ts';
import type { TitlesAnswer, TitlesTask } from './tasks.ts';

interface Held {
  readonly person: string;
  readonly term: Interval;
}

interface Facts {
  readonly archive: OpenedArchive;
  readonly people: ReadonlySet<string>;
  /** By Dateline's key: what the house facts say. */
  readonly offices: ReadonlyMap<string, readonly Held[]>;
  /** By the words of the table, which knows nothing of keys. */
  readonly posts: ReadonlyMap<string, readonly Held[]>;
}

/** Offices that several people hold at a time: who came before or after is anybody's guess. */
const SHARED = /^(?:phó|thứ|ủy viên|uỷ viên|thành viên|đại biểu|trợ lý|cố vấn)/iu;
/** Days around a change of holders on which either name is right. */
const HANDOVER = 30;

const known = new Map<string, Promise<Facts>>();

function factsOf(file: string): Promise<Facts> {
  let facts = known.get(file);
  if (!facts) {
    facts = takeIn(file);
    known.set(file, facts);
  }
  return facts;
}

/** The way of `dateline facts import`: terms whose role or organisation is not known stay out. */
async function takeIn(file: string): Promise<Facts> {
  const keys = keysByReading(extraction.read);
  const { terms } = readOfficeTerms(file, readFileSync(file));
  const usable = terms.filter(({ role, organisation, person }) => {
    const { roleKey, organisationKey } = keys.office(role, organisation, person);
    return !/\s/.test(roleKey) && organisationKey !== undefined;
  });
  const { text } = withTerms('', usable);
  const house = readHouseFacts('dateline.facts.yaml', Buffer.from(text), keys);
  const people = new Set<string>();
  const offices = new Map<string, Held[]>();
  for (const { said } of house.article.sightings) {
    if (said.kind !== 'title' || !said.term) continue;
    people.add(personKey(said.person));
    const key = officeKey(said.roleKey, said.organisationKey);
    const holders = offices.get(key);
    if (holders) holders.push({ person: said.person, term: said.term });
    else offices.set(key, [{ person: said.person, term: said.term }]);
  }
  return { archive: await withHouseFacts(new MemoryStore(), house), people, offices, posts: postsOf(terms) };
}

/** A post as the table words it, without what stands behind a comma or in brackets. */
const postOf = (role: string) =>
  role
    .replace(/\s*[(,[].*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

const dayIn = (text: string | undefined, last: boolean): Day | null => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text ?? '') ?? [];
  if (year === undefined) return null;
  if (day !== undefined) return dayOf(Number(year), Number(month), Number(day));
  if (month !== undefined) return dayOf(Number(year), Number(month), last ? daysIn(Number(month), Number(year)) : 1);
  return last ? dayOf(Number(year), 12, 31) : dayOf(Number(year), 1, 1);
};

function postsOf(terms: readonly OfficeTerm[]): Map<string, Held[]> {
  const posts = new Map<string, Held[]>();
  for (const { person, role, from, to } of terms) {
    // A term without both ends may be anybody's guess as well.
    if (from === undefined || to === undefined) continue;
    const held: Held = {
      person: person.replace(/\s*[(,].*$/u, ''),
      term: { from: dayIn(from, false), to: dayIn(to, true), grain: 'day' },
    };
    const known = posts.get(postOf(role));
    if (known) known.push(held);
    else posts.set(postOf(role), [held]);
  }
  return posts;
}

const holds = ({ term }: Held, from: Day, to: Day): boolean =>
  (term.from === null || term.from <= to) && (term.to === null || term.to >= from);

/** Who had the office before and who had it after, when the table has just this person in it on the day. */
function neighbours(holders: readonly Held[], person: string, day: Day): string[] {
  const now = holders.filter((held) => holds(held, day, day));
  if (now.length === 0 || now.some((held) => personKey(held.person) !== personKey(person))) return [];
  const own = now[0]!.term;
  const near = holders.filter((held) => !holds(held, day - HANDOVER, day + HANDOVER));
  const before = near
    .filter(({ term }) => term.from !== null && own.from !== null && term.from < own.from)
    .sort((a, b) => b.term.from! - a.term.from!)[0];
  const after = near
    .filter(({ term }) => term.from !== null && own.from !== null && term.from > own.from)
    .sort((a, b) => a.term.from! - b.term.from!)[0];
  const right = (name: string) =>
    holders.some((held) => personKey(held.person) === personKey(name) && holds(held, day - HANDOVER, day + HANDOVER));
  return [before?.person, after?.person].filter((name) => name !== undefined).filter((name) => !right(name));
}

/** A title as published copy has them: of a person, and of some body (ranks are nobody's office). */
const counts = ({ person, repeated, zone, status, organisationKey }: TitleClaim): boolean =>
  person !== undefined &&
  organisationKey !== undefined &&
  !repeated &&
  zone !== 'teaser' &&
  zone !== 'caption' &&
  status === 'current';

/** The neighbour's name in the length in which the text names the holder. */
const like = (written: string, name: string) => (written.includes(' ') ? name : name.split(' ').at(-1)!);

export async function checkTitles({ file, records, terms }: TitlesTask): Promise<TitlesAnswer> {
  const { archive, people, offices, posts } = await factsOf(terms);
  const stories = await storiesByRecord(file);
  const answers: TitlesAnswer['stories'][number][] = [];
  for (const record of records) {
    const story = stories.get(record)!;
    const { text, published, url } = story;
    const checked = async (draft: string) =>
      check(draft, archive, {
        reading: published === undefined ? {} : { published, publishedFrom: 'frontMatter' },
        self: { url },
        rules: ['title'],
      });
    const report = await checked(text);
    const mentions = claimsOf(report.reading.claims, 'title').filter(
      (title) =>
        counts(title) &&
        (people.has(personKey(title.person!)) || offices.has(officeKey(title.roleKey, title.organisationKey))),
    );
    const all = flagsOf(report);
    const flags = all.filter((flag) => mentions.some(({ start, end }) => flag.start < end && start < flag.end));
    const plants: TitlesAnswer['stories'][number]['plants'][number][] = [];
    const told = new Set<string>();
    for (const title of mentions) {
      const { person, personSpan: span, roleKey, organisationKey } = title;
      const office = officeKey(roleKey, organisationKey);
      if (published === undefined || SHARED.test(title.role) || !span || told.has(office)) continue;
      // The post that the table gives this person on the day, when it begins with the title's role.
      const holders = [...posts].find(
        ([post, some]) =>
          post.startsWith(title.role.toLowerCase()) &&
          some.some((held) => personKey(held.person) === personKey(person!) && holds(held, published, published)),
      )?.[1];
      if (!holders) continue;
      told.add(office);
      for (const name of neighbours(holders, person!, published)) {
        const now = like(text.slice(span.start, span.end), name);
        const counted = { start: Math.min(title.start, span.start), end: Math.max(title.end, span.end) };
        const plant: Plant = {
          kind: 'holder',
          variant: 'predecessor or successor',
          ...span,
          now,
          counts: { ...counted, end: counted.end + now.length - (span.end - span.start) },
        };
        plants.push({ plant, before: all, after: flagsOf(await checked(slippedText(text, plant))) });
      }
    }
    answers.push({ record, mentions: mentions.length, flags, plants });
  }
  return { stories: answers };
}
