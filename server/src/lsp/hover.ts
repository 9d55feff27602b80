/** The card over a claim: what was read, the verdict, and the sources. */
import { type Hover, MarkupKind } from 'vscode-languageserver/node';
import { cardMarkdown, cardText, hoverCard } from '../output/card.ts';
import { claimAt } from './atCaret.ts';
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
