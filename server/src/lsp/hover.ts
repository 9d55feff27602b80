/** The card over a claim: what was read, the verdict, and the sources. */
import { type Hover, MarkupKind } from 'vscode-languageserver/node';
import type { Claim } from '../claims/claim.ts';
import { cardMarkdown, cardText, hoverCard } from '../output/card.ts';
import type { Editor } from './editor.ts';
import { articleLink } from './links.ts';
import { rangeOf } from './positions.ts';
import type { Checked } from './session/documents.ts';
import type { Voice } from './voice.ts';

export function hoverAt({ document, report }: Checked, offset: number, voice: Voice, editor: Editor): Hover | null {
  const claim = claimAt(report.reading.claims, offset);
  if (!claim) return null;
  const card = hoverCard(report, claim, voice.language);
  const contents = editor.markdown
    ? { kind: MarkupKind.Markdown, value: cardMarkdown(card, { open: (sighting) => articleLink(sighting, editor) }) }
    : { kind: MarkupKind.PlainText, value: cardText(card) };
  return { contents, range: rangeOf(document, claim) };
}

/** The claim at an offset; of several that hold it, the shortest, which is what the pointer means. */
export function claimAt(claims: readonly Claim[], offset: number): Claim | undefined {
  let found: Claim | undefined;
  for (const claim of claims) {
    if (claim.start > offset) break;
    if (offset > claim.end) continue;
    if (!found || claim.end - claim.start < found.end - found.start) found = claim;
  }
  return found;
}
