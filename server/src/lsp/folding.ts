/** What is no part of the story folds away: front matter, and the blocks of related stories. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver/node';
import type { Zone } from '../text/zones.ts';
import type { Checked } from './session/documents.ts';
import type { Voice } from './voice.ts';

const KIND: Readonly<Partial<Record<Zone, FoldingRangeKind>>> = {
  frontMatter: FoldingRangeKind.Comment,
  teaser: FoldingRangeKind.Region,
};

/** Runs of blocks of these zones that take more than a line; `named`: the editor shows a word for what is folded. */
export function foldingRanges({ report }: Checked, voice: Voice, named: boolean): FoldingRange[] {
  const { blocks, lines } = report.reading.draft;
  const runs: { readonly zone: Zone; readonly startLine: number; endLine: number }[] = [];
  let before: Zone | undefined;
  for (const { zone, start, end } of blocks) {
    const last = runs.at(-1);
    // A block of front matter ends after its last line break.
    const endLine = lines.lineOf(Math.max(start, end - 1));
    if (last && before === zone && last.zone === zone) last.endLine = endLine;
    else if (KIND[zone]) runs.push({ zone, startLine: lines.lineOf(start), endLine });
    before = zone;
  }
  return runs
    .filter(({ startLine, endLine }) => endLine > startLine)
    .map(({ zone, startLine, endLine }) => ({
      startLine,
      endLine,
      kind: KIND[zone]!,
      ...(named && { collapsedText: voice.say(`lsp.zone.${zone}`) }),
    }));
}
