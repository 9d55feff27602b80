/** venue/archive: a country or a province that no other report of the story names, where they name another one. */
import { type AgainstPlace, isMisplaced } from '../archive/placeEvidence.ts';
import { unweighed } from '../archive/score.ts';
import { wordingAt } from '../archive/wording.ts';
import { claimsOf } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';
import { countSources, shown } from './sources.ts';

export const rule: Rule = {
  code: 'venue/archive',
  severity: 'warning',
  needs: ['archive'],
  check: ({ reading, evidence }: RuleContext): Finding[] =>
    evidence.places.filter(({ features }) => isMisplaced(features)).map((against) => misplaced(reading, against)),
};

function misplaced({ claims, draft }: Reading, against: AgainstPlace): Finding {
  const { tokens } = against.place.sentence;
  const start = tokens[against.place.first]!.start;
  const end = tokens[against.place.next - 1]!.end;
  const written = draft.source.slice(start, end);
  const sightings = against.sources.map(({ retelling, place: { sentence, first, next } }) =>
    wordingAt(retelling, sentence, first, next),
  );
  const said = nameFor(against, sightings[0]!.text);
  return {
    start,
    end,
    code: 'venue/archive',
    severity: 'warning',
    confidence: Math.min(0.9, 0.6 + against.score / 10),
    claims: claimsOf(claims, 'venue')
      .filter((venue) => venue.start < end && start < venue.end)
      .map(({ id }) => id),
    score: unweighed({ ...against.features }),
    evidence: shown(sightings),
    related: [],
    message: { key: 'venue.archive', values: { written, said, sources: countSources(sightings) } },
    fixes: [
      {
        title: { key: 'fix.replace', values: { text: said } },
        preferred: true,
        edits: [{ start, end, newText: said }],
      },
    ],
  };
}

/** As the source writes it; without a class word of its own after the draft's, and not in a headline's capitals. */
function nameFor({ place: { classed }, sources }: AgainstPlace, source: string): string {
  const { name } = sources[0]!.place.place;
  return classed || source === source.toUpperCase() ? name : source;
}
