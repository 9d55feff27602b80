/** The words in which sources say what the draft says in others: to be taken over, when an editor asks. */
import type { Sighting } from '../archive/archive.ts';
import type { Report } from '../checker.ts';
import type { Claim } from '../claims/claim.ts';
import { detectLanguage } from '../language/languages.ts';
import { oneLine } from '../output/columns.ts';
import { distinctSources } from '../output/sources.ts';
import { tokenise } from '../text/tokens.ts';
import { sourcesAt } from './atCaret.ts';

export interface Wording {
  readonly text: string;
  readonly sighting: Sighting;
}

/** Wordings that are offered at most. */
const MOST = 3;
/** Longer words are a sentence, not a detail. */
const LONGEST = 120;

/** What sources write in a claim's place, each wording once; never words that say something else in another day's paper. */
export function wordingsFor(claim: Claim, report: Report): Wording[] {
  const { draft, language } = report.reading;
  const compared = (text: string) =>
    tokenise(text)
      .map(({ word }) => word.norm)
      .join(' ');
  const seen = new Set([compared(draft.source.slice(claim.start, claim.end))]);
  const wordings: Wording[] = [];
  for (const sighting of distinctSources(sourcesAt(report, claim.start, claim))) {
    const text = wordsOf(sighting, claim);
    if (text === undefined || text === '' || text.length > LONGEST || seen.has(compared(text))) continue;
    if (detectLanguage(tokenise(sighting.quote)).id !== language) continue;
    seen.add(compared(text));
    wordings.push({ text, sighting });
    if (wordings.length === MOST) break;
  }
  return wordings;
}

/** The source's words for the same detail; undefined where it speaks of something of another kind. */
function wordsOf(sighting: Sighting, { kind }: Claim): string | undefined {
  const { article, quote, quoteStart, quoteEnd } = sighting;
  if (article.house) return undefined;
  if (kind === 'venue' && sighting.kind === 'event') return sighting.place && oneLine(sighting.place);
  const alike = sighting.kind === kind || (kind === 'person' && sighting.kind === 'name');
  // "Hôm qua" and "sáng cùng ngày" are another day here.
  if (!alike || (sighting.kind === 'date' && !sighting.stated)) return undefined;
  return oneLine(quote.slice(quoteStart, quoteEnd));
}
