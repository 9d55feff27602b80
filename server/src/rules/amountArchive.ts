/** amount/archive: the same thing counted otherwise by the sources, none of which gives the draft's figure. */
import { agreesWith, amountScale, slipBetween } from '../archive/alignment.ts';
import type { AmountSighting, Sighting } from '../archive/archive.ts';
import type { Aligned } from '../archive/evidence.ts';
import { type AgainstFigure, figureScale } from '../archive/figureEvidence.ts';
import type { Figure } from '../archive/figures.ts';
import { wordingAt } from '../archive/wording.ts';
import { type AmountClaim, claimsOf, type Span } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import { mendAmount } from './amountMending.ts';
import { edited } from './dateWriting.ts';
import type { Edit, Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { countSources, independent, severityOf, shown } from './sources.ts';

/** How surely a sighting must speak of the same thing before it contradicts, by the slip that would explain it. */
function needed(claim: AmountClaim, { sighting, features }: Aligned<AmountSighting>): number {
  const slip = slipBetween(claim.quantity, sighting.quantity);
  // The same figure in another currency is hardly ever another figure of the story.
  if (slip === 'unit') return 0.45;
  if (slip === undefined) return 0.82;
  if (claim.quantity.number >= 10 || sighting.quantity.number >= 10) return 0.7;
  // Between single digits another figure is the likelier reading, unless the thing counted has a name of its own.
  return (features?.subject ?? 0) >= NAMED ? 0.74 : 0.82;
}

/**
 * Reports of one event often differ in a figure, and both are sound ("other reports say …"). Loud is a currency put in
 * another's place, and another number of what has a name of its own ("tiểu đoàn đa quốc gia") in much the same sentence.
 */
function isLoud(claim: AmountClaim, { sighting, features }: Aligned<AmountSighting>): boolean {
  const slip = slipBetween(claim.quantity, sighting.quantity);
  if (slip === 'unit' || !features) return slip === 'unit';
  return slip !== undefined && features.subject >= NAMED && features.context >= ALIKE;
}

/** Likeness of what is counted that only several words in common can reach (alignment.ts). */
const NAMED = 0.9;

/** Share of their words that two sentences must have in common to be much the same. */
const ALIKE = 0.45;

/** A supporter this near to the best opponent clears the claim. */
const BENEFIT = 0.12;

interface Opposition {
  readonly sightings: readonly Aligned<AmountSighting>[];
  readonly best: Aligned<AmountSighting>;
}

/** The sightings that agree with one another on another value, or undefined when the draft's may stand. */
function opposition(claim: AmountClaim, aligned: readonly Aligned<AmountSighting>[]): Opposition | undefined {
  const opponents = aligned.filter((one) => !one.agrees && one.score >= needed(claim, one));
  const best = opponents[0];
  if (!best) return undefined;
  if (aligned.some(({ agrees, score }) => agrees && score >= best.score - BENEFIT)) return undefined;
  const same = opponents.filter(({ sighting }) => agreesWith(sighting.quantity, best.sighting.quantity));
  // Sources that differ among themselves tell of several things, or of a rising toll.
  if (
    opponents.some(
      ({ sighting, score }) => score >= best.score - BENEFIT && !agreesWith(sighting.quantity, best.sighting.quantity),
    )
  )
    return undefined;
  return { sightings: same, best };
}

export const rule: Rule = {
  code: 'amount/archive',
  severity: 'error',
  needs: ['archive'],
  check({ reading, evidence }: RuleContext): Finding[] {
    // Which session of a series it is, is the event's to say (event/ordinal).
    const ordinals = claimsOf(reading.claims, 'event').flatMap(({ ordinalSpan }) => ordinalSpan ?? []);
    const isOrdinal = ({ start, end }: Span) => ordinals.some((span) => span.start < end && start < span.end);
    const counted = claimsOf(reading.claims, 'amount').flatMap((claim) => {
      const aligned = evidence.amounts.get(claim.id);
      return claim.repeated || claim.zone === 'teaser' || !aligned
        ? []
        : (againstAmount(reading, claim, aligned) ?? []);
    });
    const printed = evidence.figures.flatMap((against) => againstFigure(reading, against) ?? []);
    return [...counted, ...printed].filter((finding) => !isOrdinal(finding));
  },
};

/** The thing itself is told, in whatever words, with another amount. */
function againstAmount(
  reading: Reading,
  claim: AmountClaim,
  aligned: readonly Aligned<AmountSighting>[],
): Finding | undefined {
  const against = opposition(claim, aligned);
  if (!against) return undefined;
  const sightings = against.sightings.map(({ sighting }) => sighting);
  const { sighting, score, features } = against.best;
  const edits = mendAmount(reading, claim, sighting.quantity, sighting.text);
  // The figure with what it counts, without its bound: the sources may bound it in other words.
  const figure = { start: claim.numeral.start, end: claim.end };
  const mended = edits ? edited(reading, figure, edits) : sighting.text;
  return {
    start: claim.start,
    end: claim.end,
    severity: isLoud(claim, against.best) ? severityOf(sightings) : 'info',
    confidence: Math.min(0.95, 0.5 + score / 2 + independent(sightings).length * 0.05),
    claims: [claim.id],
    ...(features && { score: amountScale.score(features, needed(claim, against.best)) }),
    ...said(reading, figure, sightings, mended, edits),
  };
}

/** What both ways of finding tell: the sources, their amount in the draft's place, and the edits that put it there. */
function said(
  { draft }: Reading,
  figure: Span,
  sightings: readonly Sighting[],
  mended: string,
  edits: readonly Edit[] | undefined,
): Pick<Finding, 'code' | 'evidence' | 'related' | 'message' | 'fixes'> {
  const written = draft.source.slice(figure.start, figure.end);
  return {
    code: 'amount/archive',
    evidence: shown(sightings),
    related: [],
    message: { key: 'amount.archive', values: { sources: countSources(sightings), said: mended, written } },
    fixes: edits ? [{ title: { key: 'fix.replace', values: { text: mended } }, preferred: true, edits }] : [],
  };
}

/** From this score on a figure that retellings print otherwise is told. */
const PRINTED = 0.45;

/** The same words are told with another figure, one slip away. */
function againstFigure(
  reading: Reading,
  { figure, sources, slip, score, features }: AgainstFigure,
): Finding | undefined {
  if (score < PRINTED) return undefined;
  const { tokens } = figure.sentence;
  // A unit is told and mended with its figure.
  const last = (one: Figure) => (slip === 'unit' ? one.past : one.next);
  const numeral = { start: tokens[figure.first]!.start, end: tokens[last(figure) - 1]!.end };
  const claim = claimsOf(reading.claims, 'amount').find((one) => one.start < numeral.end && numeral.start < one.end);
  const span = claim ? { start: claim.numeral.start, end: claim.end } : numeral;
  const sightings = sources.map(({ retelling, figure: theirs }) =>
    wordingAt(retelling, theirs.sentence, theirs.first, last(theirs)),
  );
  const edits = [{ ...numeral, newText: sightings[0]!.text }];
  const mended = edited(reading, span, edits);
  return {
    ...(claim ? { start: claim.start, end: claim.end } : numeral),
    severity: severityOf(sightings),
    confidence: Math.min(0.95, 1 / (1 + Math.exp(-score))),
    claims: claim ? [claim.id] : [],
    score: figureScale.score(features, PRINTED),
    ...said(reading, span, sightings, mended, edits),
  };
}
