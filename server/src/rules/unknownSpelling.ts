/** name/unknown-spelling: a name no source knows, one slip from a name that they do, of the same person. */
import type { NameSighting } from '../archive/archive.ts';
import { officeKey, personKey } from '../archive/keys.ts';
import { type NearMiss, nearMiss } from '../archive/spelling.ts';
import type { Claim } from '../claims/claim.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { countSources, independent, shown } from './sources.ts';

/**
 * Words this long are hardly ever a letter apart by chance; shorter ones, such as Vietnamese
 * syllables (Hùng, Hưng), are different people unless the office beside them is the same.
 */
const LONG = 6;

/** Where a person's name stands in a claim, and how: the words of the draft itself. */
function nameSpan(claim: Claim): { start: number; end: number } | undefined {
  if (claim.kind === 'title') return claim.personSpan;
  return claim.kind === 'person' ? claim : undefined;
}

export const rule: Rule = {
  code: 'name/unknown-spelling',
  severity: 'warning',
  needs: ['archive'],
  check({ reading, evidence }: RuleContext): Finding[] {
    const { source } = reading.draft;
    const offices = evidence.answers.offices;
    const byWord = new Map<
      string,
      {
        claims: Claim[];
        spans: { start: number; end: number }[];
        miss: NearMiss;
        known: NameSighting[];
        sameOffice: boolean;
      }
    >();
    for (const claim of reading.claims) {
      if (
        claim.repeated ||
        claim.zone === 'teaser' ||
        (claim.kind !== 'title' && claim.kind !== 'person') ||
        !claim.person
      )
        continue;
      const span = nameSpan(claim);
      const key = personKey(claim.person);
      const known = evidence.answers.names.get(key) ?? [];
      if (!span || known.length === 0 || known.some((s) => knows(s.person, claim.person!))) continue;
      const holders =
        claim.kind === 'title' && claim.singleSeat
          ? (offices.get(officeKey(claim.roleKey, claim.organisationKey)) ?? [])
          : [];
      const misses = known.flatMap((s) => {
        const miss = nearMiss(claim.person!, s.person);
        return miss ? [{ s, miss, sameOffice: holders.some((h) => personKey(h.person) === personKey(s.person)) }] : [];
      });
      const best = misses.find(({ sameOffice }) => sameOffice) ?? misses[0];
      if (!best) continue;
      const word = best.miss.written;
      const at = source.slice(span.start, span.end).lastIndexOf(word);
      if (at < 0) continue;
      const wordSpan = { start: span.start + at, end: span.start + at + word.length };
      const entry = byWord.get(word);
      if (entry) {
        entry.claims.push(claim);
        entry.spans.push(wordSpan);
        entry.sameOffice ||= best.sameOffice;
      } else
        byWord.set(word, {
          claims: [claim],
          spans: [wordSpan],
          miss: best.miss,
          known: misses.filter(({ miss }) => miss.meant === best.miss.meant).map(({ s }) => s),
          sameOffice: best.sameOffice,
        });
    }
    return [...byWord.values()].flatMap(({ claims, spans, miss, known, sameOffice }): Finding[] => {
      const related = evidence.answers.related.some(
        ({ article, similarity }) => similarity >= 0.15 && known.some((s) => s.article.key === article.key),
      );
      const long = Math.min(miss.written.length, miss.meant.length) >= LONG;
      // A name of one word may be anybody's; beside words that are equal it is the same person's.
      const full = claims.some((claim) => 'person' in claim && claim.person?.includes(' '));
      if (!sameOffice && !(long && full)) return [];
      const [first, ...rest] = spans;
      const sure = sameOffice || related;
      return [
        {
          ...first!,
          code: 'name/unknown-spelling',
          severity: sure ? 'warning' : 'info',
          confidence: sure ? 0.9 : 0.6 + Math.min(0.2, independent(known).length * 0.05),
          claims: claims.map(({ id }) => id),
          evidence: shown(known),
          related: rest.map((span) => ({ ...span, message: { key: 'name.alsoHere', values: { text: miss.written } } })),
          message: {
            key: 'name.unknown',
            values: { written: miss.written, meant: miss.meant, sources: countSources(known) },
          },
          fixes: [
            {
              title: { key: 'fix.replace', values: { text: miss.meant } },
              preferred: true,
              edits: spans.map((span) => ({ ...span, newText: miss.meant })),
            },
          ],
        },
      ];
    });
  },
};

/** True when a known full name has every word of the draft's, so that the draft's spelling is known. */
function knows(known: string, written: string): boolean {
  const words = new Set(personKey(known).split(' '));
  return personKey(written)
    .split(' ')
    .every((word) => words.has(word));
}
