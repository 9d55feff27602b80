/** The organisations of a draft as claims, with the abbreviations it explains itself. */
import type { Language } from '../language/language.ts';
import { blockAt, type Draft, zoneAt } from '../text/draft.ts';
import type { OrganisationClaim } from './claim.ts';
import { gazetteerOf, isCapital } from './gazetteer.ts';
import { OrganisationReader } from './organisationNames.ts';

/**
 * The organisations a draft names, in reading order, none overlapping. A long name with its abbreviation
 * in brackets is one claim. Offsets are UTF-16. Never throws; linear in the length of the draft.
 */
export function readOrganisations(draft: Draft, language: Language): OrganisationClaim[] {
  const own = new Map<string, { key: string; name: string }>();
  const reader = new OrganisationReader(draft.tokens, language, own);
  const { tokens } = draft;
  const claims: OrganisationClaim[] = [];
  draft.sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; i++) {
      let unit = reader.organisation(i, sentence.last, sentence.first);
      if (!unit) {
        // No organisation begins inside a place: "Tây Ban Nha" is no "Ban".
        if (isCapital(tokens[i]))
          i += Math.max(0, (gazetteerOf(language).match(tokens, i, sentence.last)?.length ?? 1) - 1);
        continue;
      }
      const bracket = reader.bracket(unit.last, sentence.last);
      if (bracket) {
        const { key, name } = bracket.unit ?? unit;
        unit = { first: unit.first, last: bracket.last, key, name };
        if (!/\s/.test(bracket.short)) own.set(bracket.short, { key, name });
      }
      const start = tokens[unit.first]!.start;
      const end = tokens[unit.last - 1]!.end;
      claims.push({
        id: `organisation@${start}`,
        kind: 'organisation',
        start,
        end,
        text: draft.source.slice(start, end),
        zone: zoneAt(draft, start),
        sentence: index,
        repeated: blockAt(draft, start)?.repeats !== undefined,
        organisation: unit.name,
        organisationKey: unit.key,
      });
      i = unit.last - 1;
    }
  });
  return claims;
}
