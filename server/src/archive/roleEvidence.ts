/**
 * Which offices of a draft the sources give their holder otherwise: the same person, of the same body as far as anybody
 * says, in the office next to it ("Phó Thủ tướng" for the premier, a minister's field for another one).
 *
 * What speaks are the retellings of the story and what the archive has of the person in those days. One of them with
 * the draft's office, in whatever status, and nothing is said: people rise, act for others, and hold two posts.
 */
import { claimsOf, type TitleClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { languageOf } from '../language/languages.ts';
import { areRivals, chiefOf } from '../language/titles.ts';
import type { Day } from '../time/civil.ts';
import type { Interval } from '../time/interval.ts';
import type { Answers, TitleSighting } from './archive.ts';
import { samePerson } from './holders.ts';
import { personKey } from './keys.ts';
import { isDeputy, isSaidBy, mayBeOneBody, narrows, type Worded, wordsOf } from './officeWords.ts';
import { eachArticleOnce, SAME_STORY } from './retelling.ts';
import { dayOfTitle } from './titleDay.ts';

/** What speaks for a slip, and against it. */
export interface RoleFeatures {
  /** Independent articles with the other office: retellings, and others of those days. */
  readonly retold: number;
  readonly beside: number;
  /** Other places where the draft has the person in its office, and in the other one. */
  readonly again: number;
  readonly own: number;
}

export interface AgainstRole {
  readonly claim: TitleClaim;
  /** Of the person in the other office, retellings first, the most alike first; each article once. */
  readonly sources: readonly TitleSighting[];
  /** Titles of the draft that have the person in the sources' office. */
  readonly own: readonly TitleClaim[];
  readonly features: RoleFeatures;
}

/** Whether a slip is likelier than a post that only the draft knows of. */
export const isAnotherRole = ({ retold, beside, again }: RoleFeatures): boolean => again === 0 && retold + beside > 0;

/** Whether other reports of the story, or the draft elsewhere, have the person, too. */
export const isInStory = ({ retold, own }: RoleFeatures): boolean => retold + own > 0;

/** The titles of the articles that tell the draft's story, the most alike first. */
export const titlesRetold = ({ related }: Answers): TitleSighting[] =>
  related
    .filter(({ similarity }) => similarity >= SAME_STORY)
    .flatMap(({ sightings }) => sightings.filter((one): one is TitleSighting => one.kind === 'title'));

/** Days around the draft's in which nobody is expected to have changed offices; in twice as many the draft's may be the newer one. */
const NEAR = 45;

/** Titles of the draft whose holder the sources have in an office next to it, in reading order, whatever speaks for it. */
export function rolesAgainst(reading: Reading, answers: Answers, running: Interval | null): AgainstRole[] {
  const titles = claimsOf(reading.claims, 'title').filter(({ repeated, zone }) => !repeated && zone !== 'teaser');
  const retold = titlesRetold(answers);
  const inRetellings = new Set(retold);
  const byWord = byNameWord(retold);
  const headLast = languageOf(reading.language).titles.organisationBefore;
  return titles.flatMap((claim): AgainstRole[] => {
    const { person } = claim;
    if (claim.status !== 'current' || person === undefined) return [];
    const day = dayOfTitle(claim, reading, running);
    const namesakes = personKey(person)
      .split(' ')
      .flatMap((word) => byWord.get(word) ?? []);
    const known = [...new Set([...namesakes, ...(answers.people.get(personKey(person)) ?? [])])].filter(
      (one) => samePerson(one.person, person) && (inRetellings.has(one) || isNear(one, day, 2 * NEAR)),
    );
    if (known.length === 0 || known.some((one) => isSaidBy(claim, one, headLast))) return [];
    const speaking = known.filter(
      (one) => !one.doubtful && one.status === 'current' && isNear(one, day, NEAR) && isNextTo(claim, one, headLast),
    );
    const [usual] = grouped(speaking).sort((a, b) => groupsOf(b).size - groupsOf(a).size);
    if (!usual) return [];
    const others = titles.filter((other) => other !== claim && other.person && samePerson(other.person, person));
    const own = others.filter((other) => other.status === 'current' && isSaidBy(other, usual[0]!, headLast));
    const groups = groupsOf(usual.filter((one) => inRetellings.has(one)));
    return [
      {
        claim,
        sources: eachArticleOnce(usual, ({ article }) => article),
        own,
        features: {
          retold: groups.size,
          beside: groupsOf(usual).size - groups.size,
          again: others.filter((other) => isSaidBy(claim, other, headLast)).length,
          own: own.length,
        },
      },
    ];
  });
}

/** By each word of their holders' names: a long draft names many, and few of them are in another report. */
function byNameWord(titles: readonly TitleSighting[]): ReadonlyMap<string, readonly TitleSighting[]> {
  const byWord = new Map<string, TitleSighting[]>();
  for (const title of titles)
    for (const word of new Set(personKey(title.person).split(' '))) {
      const known = byWord.get(word);
      if (known) known.push(title);
      else byWord.set(word, [title]);
    }
  return byWord;
}

const groupsOf = (found: readonly TitleSighting[]) => new Set(found.map(({ article }) => article.copyGroup));

/** By office, in order of first appearance. */
function grouped(found: readonly TitleSighting[]): TitleSighting[][] {
  const groups = new Map<string, TitleSighting[]>();
  for (const one of found) {
    const group = groups.get(one.roleKey);
    if (group) group.push(one);
    else groups.set(one.roleKey, [one]);
  }
  return [...groups.values()];
}

/** Within so many days; what tells of a time long ago and does not say which is near to nothing but its like. */
function isNear({ term, when }: TitleSighting, day: Day | undefined, days: number): boolean {
  const span = term ?? when;
  if (day === undefined) return span === null;
  if (!span || span.from === null) return false;
  return day >= span.from - days && day <= (span.to ?? Number.POSITIVE_INFINITY) + days;
}

/** The deputy of one is the other, or the two are mixed up and never held together. */
function isNextTo(a: Worded, b: Worded, headLast: boolean): boolean {
  if (!mayBeOneBody(a.organisationKey, b.organisationKey)) return false;
  if (areRivals(a.roleKey, b.roleKey)) return true;
  if (isDeputy(a) === isDeputy(b)) return false;
  const [deputy, chief] = isDeputy(a) ? [a, b] : [b, a];
  if (chiefOf(deputy.roleKey) === chief.roleKey) return true;
  const [below, above] = [wordsOf(deputy), wordsOf(chief)];
  return narrows(below, above, headLast) || narrows(above, below, headLast);
}
