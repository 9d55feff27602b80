/** title/holder: a single-seat office given to somebody while the archive has another in it, or after the term that the house facts give. */
import type { TitleSighting } from '../archive/archive.ts';
import type { Evidence } from '../archive/evidence.ts';
import { type Contradiction, contradiction, outlived, samePerson } from '../archive/holders.ts';
import { isUnplaced } from '../archive/houseKeys.ts';
import { officeKey, personKey } from '../archive/keys.ts';
import { termOutside } from '../archive/ownTerms.ts';
import { isAnotherRole, isInStory, titlesRetold } from '../archive/roleEvidence.ts';
import { dayOfTitle, daysOfTitle } from '../archive/titleDay.ts';
import { type Claim, claimsOf, type TitleClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { countryByWords } from '../claims/seats.ts';
import { languageOf } from '../language/languages.ts';
import { fold } from '../text/words.ts';
import type { Day } from '../time/civil.ts';
import type { Finding, Fix, Message, MessageValue } from './finding.ts';
import { isKnownOrganisation } from './knownOrganisation.ts';
import type { Rule, RuleContext } from './rule.ts';
import { countSources, severityOf } from './sources.ts';

/** The holder's name in the length the draft uses: in full, or the last word of it ("Stoltenberg"). */
function nameLike(written: string, holder: string): string {
  const words = holder.split(' ');
  return written.split(/\s+/u).length === 1 && words.length > 1 ? words.at(-1)! : holder;
}

export const rule: Rule = {
  code: 'title/holder',
  severity: 'error',
  needs: ['year', 'archive'],
  check({ reading, evidence }: RuleContext): Finding[] {
    const seen = new Set<string>();
    const titles = claimsOf(reading.claims, 'title');
    return titles.flatMap((claim): Finding[] => {
      if (claim.repeated || claim.zone === 'teaser' || claim.status !== 'current') return [];
      if (!claim.person || !claim.personSpan) return [];
      // The person in another office, and not another person in this one: title/role tells it.
      if (evidence.roles.some((one) => one.claim === claim && isAnotherRole(one.features) && isInStory(one.features)))
        return [];
      const told = byOffice(claim, reading, evidence) ?? byOwnTerms(claim, reading, evidence);
      if (!told) return [];
      // One mistaken holder is one finding, however often the draft repeats it.
      const key = `${claim.person}|${claim.roleKey}|${claim.organisationKey}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const others = titles.filter(
        (other) =>
          other !== claim && !other.repeated && other.person === claim.person && other.roleKey === claim.roleKey,
      );
      return [
        {
          start: claim.start,
          end: claim.end,
          code: 'title/holder',
          severity: severityOf(told.sources),
          confidence: told.sources.length >= 2 ? 0.95 : 0.85,
          claims: [claim.id, ...others.map(({ id }) => id)],
          evidence: told.evidence,
          related: others.map((other) => ({
            start: other.start,
            end: other.end,
            message: { key: 'title.holder.also', values: { text: other.text } },
          })),
          message: told.message,
          fixes: told.holder === undefined ? [] : [replacing([claim, ...others], told.holder, reading.draft.source)],
        },
      ];
    });
  },
};

/** What the archive has of the office: somebody else in it, or the person's own term, which was over. */
function byOffice(claim: TitleClaim, reading: Reading, evidence: Evidence): Told | undefined {
  const byWords = countryByWords(claim, languageOf(reading.language));
  const organisation = claim.organisationKey ?? byWords;
  if (!claim.singleSeat || organisation === undefined || isUnplaced(organisation)) return undefined;
  const sightings = evidence.answers.offices.get(officeKey(claim.roleKey, organisation));
  const [day, ...furtherDays] = daysOfTitle(claim, reading, evidence.running);
  if (!sightings || day === undefined) return undefined;
  const person = claim.person!;
  if (!isKnownOrganisation(organisation) && !isKnownName(person, evidence)) return undefined;
  const against = contradiction(person, day, sightings);
  if (furtherDays.length > 0) {
    // A title that may speak of several times was wrong at all of them, by the terms of its holders.
    const always = furtherDays.every((other) => contradiction(person, other, sightings.filter(isTerm)));
    return against && always && against.evidence.some(isTerm) ? heldBy(against, claim, day) : undefined;
  }
  const over = against ? undefined : outlived(person, day, sightings);
  if (!against && !over) return undefined;
  if (against && isToldSo(claim, day, evidence)) return undefined;
  if (byWords !== undefined && !(against && isOfStory(against, reading.claims, evidence))) return undefined;
  return against ? heldBy(against, claim, day) : leftBy(over!, claim, day);
}

const isTerm = ({ term }: TitleSighting): boolean => term !== undefined;

/** What the person's own terms say of a title in general words: none of them has the day in it. */
function byOwnTerms(claim: TitleClaim, reading: Reading, { answers, running }: Evidence): Told | undefined {
  const day = dayOfTitle(claim, reading, running);
  const ofPerson = answers.people.get(personKey(claim.person!));
  const term = day === undefined || !ofPerson ? undefined : termOutside(claim, day, ofPerson, reading.language);
  if (!term) return undefined;
  const told = term.term!.from! > day! ? comesLater(term, claim, day!) : leftBy(term, claim, day!);
  const others = answers.offices.get(officeKey(term.roleKey, term.organisationKey)) ?? [];
  const holder = contradiction(claim.person!, day!, others)?.holder.person;
  return { ...told, ...(holder !== undefined && { holder }) };
}

/** Days around the draft's in which a report tells of the same time. */
const SAME_TIME = 45;
const isNear = ({ when }: TitleSighting, day: Day): boolean =>
  when !== null && when.from !== null && Math.abs(when.from - day) <= SAME_TIME;

/** A report of the story has the person in the office and does not say whose it is; or an article in the draft's words for it, of another country. */
function isToldSo(claim: TitleClaim, day: Day, { answers }: Evidence): boolean {
  const { person, role, roleKey, organisationKey } = claim;
  const told = titlesRetold(answers);
  const all = [...told, ...(answers.people.get(personKey(person!)) ?? [])].filter((s) => samePerson(s.person, person!));
  if (organisationKey === undefined) return all.some((s) => fold(s.role) === fold(role));
  const same = all.filter((s) => s.roleKey === roleKey);
  return (
    same.some((s) => told.includes(s) && s.status === 'current' && isNear(s, day)) &&
    same.every((s) => s.organisationKey === undefined)
  );
}

/** The holder has to do with the story: the draft or another report of it names him. */
const isOfStory = ({ holder }: Contradiction, claims: readonly Claim[], { answers }: Evidence): boolean =>
  [...claimsOf(claims, 'title'), ...claimsOf(claims, 'person'), ...titlesRetold(answers)].some(
    ({ person }) => person !== undefined && samePerson(person, holder.person),
  );

interface Told {
  /** Who is meant, where anybody can tell. */
  readonly holder?: string;
  readonly message: Message;
  /** Sightings that speak against the draft, and those shown with them. */
  readonly sources: readonly TitleSighting[];
  readonly evidence: readonly TitleSighting[];
}

const dayOnly = (day: Day): MessageValue => ({ days: { from: day, to: day, grain: 'day' } });

/** Somebody else had the office. */
function heldBy({ holder, later, earlier, evidence }: Contradiction, claim: TitleClaim, day: Day): Told {
  const person = claim.person!;
  const tail = later
    ? { key: 'title.holder.later', values: { person, from: dayOnly(later.from) } }
    : earlier
      ? { key: 'title.holder.earlier', values: { person, to: dayOnly(earlier.to) } }
      : { key: 'title.holder.never', values: { person } };
  const own = later ? later.sightings.slice(0, 1) : earlier ? earlier.sightings.slice(-1) : [];
  const values = { day: dayOnly(day), office: office(claim), sources: countSources(evidence), holder: holder.person };
  return {
    message: { key: 'title.holder', values: { ...values, tail } },
    sources: evidence,
    evidence: [...evidence, ...own],
    holder: holder.person,
  };
}

/** The person's own term was over; who came then nobody has written down. */
function leftBy(term: TitleSighting, claim: TitleClaim, day: Day): Told {
  const values = { day: dayOnly(day), office: office(claim), person: claim.person!, to: dayOnly(term.term!.to!) };
  return {
    message: { key: 'title.holder.over', values: { ...values, sources: countSources([term]) } },
    sources: [term],
    evidence: [term],
  };
}

/** The person's own term had not begun. */
function comesLater(term: TitleSighting, claim: TitleClaim, day: Day): Told {
  const values = { day: dayOnly(day), office: office(claim), person: claim.person!, from: dayOnly(term.term!.from!) };
  return {
    message: { key: 'title.holder.yet', values: { ...values, sources: countSources([term]) } },
    sources: [term],
    evidence: [term],
  };
}

/** Another name wherever these titles have theirs, in the length that each has. */
function replacing(claims: readonly TitleClaim[], holder: string, source: string): Fix {
  const edits = claims.flatMap(({ personSpan }) =>
    personSpan ? [{ ...personSpan, newText: nameLike(source.slice(personSpan.start, personSpan.end), holder) }] : [],
  );
  return { title: { key: 'fix.replace', values: { text: edits[0]!.newText } }, preferred: true, edits };
}

/** A name that some article has in full: of an office nobody has heard of, only such a holder is sure to be one. */
const isKnownName = (person: string, { answers }: Evidence): boolean =>
  (answers.names.get(personKey(person)) ?? []).some((s) => personKey(s.person) === personKey(person));

/** The office with its organisation, in the order of the language; the role alone where it names its organisation. */
function office({ role, organisation }: TitleClaim): MessageValue {
  if (organisation === undefined || role.includes(organisation)) return role;
  return { key: 'title.office', values: { role, organisation } };
}
