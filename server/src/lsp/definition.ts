/** From a claim or a finding to where it comes from: the article at its sentence; without one, the place in the draft. */
import type { Definition, LocationLink } from 'vscode-languageserver/node';
import { personKey } from '../archive/keys.ts';
import { type Claim, claimById, claimsOf, type Span } from '../claims/claim.ts';
import { distinctSources } from '../output/sources.ts';
import type { ArticlePassages } from './articlePassages.ts';
import { claimAt, findingsAt, sourcesAt } from './atCaret.ts';
import { rangeOf } from './positions.ts';
import type { Checked } from './session/documents.ts';

/** Sources that one is led to at most: nobody peeks at more. */
const MOST = 20;

/** The sources of what stands at an offset, one of each group of copies. `links`: the editor takes link by link. */
export async function definitionAt(
  { document, report }: Checked,
  offset: number,
  passages: ArticlePassages,
  links: boolean,
  signal: AbortSignal,
): Promise<Definition | LocationLink[] | null> {
  const { claims } = report.reading;
  const claim = claimAt(claims, offset);
  const sources = distinctSources(sourcesAt(report, offset, claim)).slice(0, MOST);
  const found: LocationLink[] = (await passages.ofAll(sources, signal)).map(({ uri, sentence, words }) => ({
    targetUri: uri,
    targetRange: sentence,
    targetSelectionRange: words,
  }));
  if (found.length === 0)
    for (const span of inDraft(
      claim,
      claims,
      [...findingsAt(report, offset, claim)].flatMap(({ related }) => related),
    ))
      found.push({
        targetUri: document.uri,
        targetRange: rangeOf(document, span),
        targetSelectionRange: rangeOf(document, span),
      });
  if (found.length === 0) return null;
  const [finding] = findingsAt(report, offset, undefined);
  const origin = claim ?? finding;
  return links
    ? found.map((link) => ({ ...link, ...(origin && { originSelectionRange: rangeOf(document, origin) }) }))
    : found.map(({ targetUri, targetRange }) => ({ uri: targetUri, range: targetRange }));
}

/** Where the draft itself says what a claim stands for: the date it hangs on, the name in full; or what a finding names. */
function inDraft(claim: Claim | undefined, claims: readonly Claim[], related: readonly Span[]): readonly Span[] {
  if (related.length > 0 || !claim) return related;
  if (claim.kind === 'date') return claim.hangsOn === undefined ? [] : [claimById(claims, claim.hangsOn) ?? []].flat();
  if (claim.kind !== 'person' && claim.kind !== 'title') return [];
  if (claim.person === undefined) return [];
  const key = personKey(claim.person);
  const named = [...claimsOf(claims, 'title'), ...claimsOf(claims, 'person')]
    .filter(({ person }) => person !== undefined && personKey(person) === key)
    .map((one): Span => (one.kind === 'title' ? (one.personSpan ?? one) : one));
  const first = named.reduce<Span | undefined>(
    (best, span) => (best && best.start <= span.start ? best : span),
    undefined,
  );
  return first && first.start !== claim.start ? [first] : [];
}
