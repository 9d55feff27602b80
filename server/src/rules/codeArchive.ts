/** code/archive: a code that the sources write otherwise, a slip away ("MS408" for MS804). */
import { type AgainstCode, codeScale } from '../archive/codeEvidence.ts';
import { wordingAt } from '../archive/wording.ts';
import { claimsOf } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { countSources, severityOf, shown } from './sources.ts';

export const rule: Rule = {
  code: 'code/archive',
  severity: 'warning',
  needs: ['archive'],
  check: ({ reading, evidence }: RuleContext): Finding[] =>
    evidence.codes.filter(({ score }) => score > 0).map((against) => findingOf(reading, against)),
};

function findingOf({ draft, claims }: Reading, { code, sources, score, features }: AgainstCode): Finding {
  const { tokens } = code.sentence;
  const span = { start: tokens[code.first]!.start, end: tokens[code.next - 1]!.end };
  const sightings = sources.map(({ retelling, code: { sentence, first, next } }) =>
    wordingAt(retelling, sentence, first, next),
  );
  const figures = tokens[code.next - 1]!;
  const meant = sources[0]!.code.digits;
  const said = draft.source.slice(span.start, figures.start) + meant;
  return {
    ...span,
    code: 'code/archive',
    severity: severityOf(sightings),
    confidence: Math.min(0.95, 1 / (1 + Math.exp(-score))),
    claims: claimsOf(claims, 'amount').flatMap(({ id, start, end }) =>
      start < span.end && span.start < end ? [id] : [],
    ),
    score: codeScale.score(features, 0),
    evidence: shown(sightings),
    related: [],
    message: {
      key: 'code.archive',
      values: { sources: countSources(sightings), said, written: draft.source.slice(span.start, span.end) },
    },
    fixes: [
      {
        title: { key: 'fix.replace', values: { text: said } },
        preferred: true,
        edits: [{ start: figures.start, end: figures.end, newText: meant }],
      },
    ],
  };
}
