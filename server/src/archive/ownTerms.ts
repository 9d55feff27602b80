/**
 * A title in general words ("Bộ trưởng", "Chủ tịch UBND tỉnh") against its holder's own terms: whose terms in any such
 * office were all over, or had not begun, was in none. Whose office it is need not be known for that.
 */
import type { TitleClaim } from '../claims/claim.ts';
import type { LanguageId } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { ANY_MINISTER } from '../language/titles.ts';
import { fold } from '../text/words.ts';
import type { Day } from '../time/civil.ts';
import type { TitleSighting } from './archive.ts';
import { HANDOVER, samePerson } from './holders.ts';
import { isUnplaced } from './houseKeys.ts';
import { isSaidBy } from './officeWords.ts';

/**
 * The holder's term nearest to the day, which lies outside of it; undefined where a term or a sighting of the time has the
 * person in such an office, where no term with both its ends is known, and for titles that say which office they mean.
 */
export function termOutside(
  claim: TitleClaim,
  day: Day,
  ofPerson: readonly TitleSighting[],
  language: LanguageId,
): TitleSighting | undefined {
  const { person, organisationKey } = claim;
  if (!person?.trim().includes(' ')) return undefined;
  if (organisationKey === undefined && claim.roleKey !== ANY_MINISTER) return undefined;
  const headLast = languageOf(language).titles.organisationBefore;
  const mine = ofPerson.filter(
    (s) => samePerson(s.person, person) && s.status !== 'former' && isSaidBy(claim, s, headLast) && isOfRank(claim, s),
  );
  const terms = mine.filter(({ term, singleSeat }) => singleSeat && term && term.from !== null && term.to !== null);
  const general =
    (organisationKey !== undefined && isUnplaced(organisationKey)) ||
    terms.some(({ roleKey }) => roleKey !== claim.roleKey);
  const isOutside = ({ term, when }: TitleSighting) => {
    const span = term ?? when;
    if (!span) return true;
    return (span.to !== null && span.to + HANDOVER < day) || (span.from !== null && span.from - HANDOVER > day);
  };
  if (!general || !mine.every(isOutside)) return undefined;
  const apart = ({ term }: TitleSighting) => Math.max(term!.from! - day, day - term!.to!);
  return [...terms].sort((a, b) => apart(a) - apart(b))[0];
}

/** Of a body that every province, district and commune has the draft has to say the rank ("UBND tỉnh"), and the term has it. */
function isOfRank(
  { organisation = '', organisationKey = '' }: TitleClaim,
  { role, organisation: of = '' }: TitleSighting,
): boolean {
  if (!isUnplaced(organisationKey)) return true;
  const rank = fold(organisation).split(' ').at(-1)!;
  return fold(`${role} ${of}`)
    .split(/[\s,]+/)
    .slice(0, -1)
    .includes(rank);
}
