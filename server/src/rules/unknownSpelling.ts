/**
 * name/unknown-spelling: a name that no source has, one slip from one that they have. The sources are all articles
 * where a person's name is read, and for any name those that tell the draft's story.
 */

import type { NameSighting } from '../archive/archive.ts';
import { bearsName, officeKey, personKey } from '../archive/keys.ts';
import { type AgainstName, isSlip } from '../archive/nameEvidence.ts';
import { soundsAlike } from '../archive/nameSlips.ts';
import { SAME_STORY } from '../archive/retelling.ts';
import { unweighed } from '../archive/score.ts';
import { type NearMiss, nearMiss } from '../archive/spelling.ts';
import { wordingAt } from '../archive/wording.ts';
import type { Claim, PersonClaim, Span, TitleClaim } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { normalise } from '../text/words.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { countSources, independent, shown } from './sources.ts';

/**
 * Words this long are hardly ever a letter apart by chance; shorter ones, such as Vietnamese
 * syllables (Hùng, Hưng), are different people unless the office beside them is the same.
 */
const LONG = 6;

export const rule: Rule = {
  code: 'name/unknown-spelling',
  severity: 'warning',
  needs: ['archive'],
  check: (context: RuleContext): Finding[] => [
    ...misspeltPeople(context).flatMap((misspelt) => ofPerson(context, misspelt) ?? []),
    ...context.evidence.names
      .filter(({ features }) => isSlip(features))
      .map((against) => inRetellings(context.reading, against)),
  ],
};

/** One word of persons' names, written otherwise by the sources. */
interface Misspelt {
  readonly miss: NearMiss;
  readonly claims: Claim[];
  /** The word, wherever the draft has it in those names. */
  readonly spans: Span[];
  readonly known: readonly NameSighting[];
  /** The sources give somebody of the other spelling the same office. */
  sameOffice: boolean;
}

/** Persons whose names are a slip away from names that the archive has. */
function misspeltPeople({ reading, evidence: { answers } }: RuleContext): Misspelt[] {
  const byWord = new Map<string, Misspelt>();
  for (const claim of reading.claims) {
    const span = nameSpan(claim);
    if (!span || !isNamed(claim) || claim.repeated || claim.zone === 'teaser') continue;
    const { person } = claim;
    const known = answers.names.get(personKey(person)) ?? [];
    // A known full name that has every word of the draft's makes its spelling known.
    if (known.some((sighting) => bearsName(personKey(sighting.person), personKey(person)))) continue;
    const holders =
      claim.kind === 'title' && claim.singleSeat
        ? (answers.offices.get(officeKey(claim.roleKey, claim.organisationKey)) ?? [])
        : [];
    const misses = known.flatMap((sighting) => {
      const miss = nearMiss(person, sighting.person);
      const key = personKey(sighting.person);
      return miss ? [{ sighting, miss, sameOffice: holders.some((one) => personKey(one.person) === key) }] : [];
    });
    const best = misses.find(({ sameOffice }) => sameOffice) ?? misses[0];
    const word = best?.miss.written;
    const at = word === undefined ? -1 : reading.draft.source.slice(span.start, span.end).lastIndexOf(word);
    if (!best || word === undefined || at < 0) continue;
    const where = { start: span.start + at, end: span.start + at + word.length };
    const entry = byWord.get(word);
    if (entry) {
      entry.claims.push(claim);
      entry.spans.push(where);
      entry.sameOffice ||= best.sameOffice;
    } else
      byWord.set(word, {
        miss: best.miss,
        claims: [claim],
        spans: [where],
        known: misses.filter(({ miss }) => miss.meant === best.miss.meant).map(({ sighting }) => sighting),
        sameOffice: best.sameOffice,
      });
  }
  return [...byWord.values()];
}

const isNamed = (claim: Claim): claim is (PersonClaim | TitleClaim) & { readonly person: string } =>
  (claim.kind === 'title' || claim.kind === 'person') && Boolean(claim.person);

/** Where a person's name stands in a claim: the words of the draft itself. */
function nameSpan(claim: Claim): Span | undefined {
  if (claim.kind === 'title') return claim.personSpan;
  return claim.kind === 'person' ? claim : undefined;
}

function ofPerson(
  { evidence }: RuleContext,
  { miss, claims, spans, known, sameOffice }: Misspelt,
): Finding | undefined {
  const long = Math.min(miss.written.length, miss.meant.length) >= LONG;
  // A name of one word may be anybody's; beside words that are equal it is the same person's.
  const full = claims.some((claim) => isNamed(claim) && claim.person.includes(' '));
  if (!sameOffice && !(long && full)) return undefined;
  // One source alone may have its own way with a foreign sound.
  if (!sameOffice && independent(known).length < 2 && soundsAlike(normalise(miss.written), normalise(miss.meant)))
    return undefined;
  const related = evidence.answers.related.some(
    ({ article, similarity }) => similarity >= SAME_STORY && known.some((one) => one.article.key === article.key),
  );
  const sure = sameOffice || related;
  const [first, ...rest] = spans;
  return {
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
  };
}

/** The word is marked, the name it belongs to is told: of "Hà Nôi" the second word. */
function inRetellings({ claims, draft }: Reading, against: AgainstName): Finding {
  const { sentence, at, first, next, meant, features } = against;
  const { tokens } = sentence;
  const { start, end } = tokens[at]!;
  const [from, to] = [tokens[first]!.start, tokens[next - 1]!.end];
  const sightings = against.sources.map((source) =>
    wordingAt(source.retelling, source.sentence, source.first, source.next),
  );
  return {
    start,
    end,
    code: 'name/unknown-spelling',
    severity: 'warning',
    confidence: Math.min(0.95, 0.75 + 0.05 * Math.min(3, features.sources) + (features.own > 0 ? 0.05 : 0)),
    score: unweighed({ ...features }),
    claims: claims.filter((claim) => isNamed(claim) && claim.start < end && start < claim.end).map(({ id }) => id),
    evidence: shown(sightings),
    related: [],
    message: {
      key: 'name.unknown',
      values: {
        written: draft.source.slice(from, to),
        meant: draft.source.slice(from, start) + meant + draft.source.slice(end, to),
        sources: countSources(sightings),
      },
    },
    fixes: [
      {
        title: { key: 'fix.replace', values: { text: meant } },
        preferred: true,
        edits: [{ start, end, newText: meant }],
      },
    ],
  };
}
