/** The claims of a draft as an outline: part by part (headline, lead, body, captions …), each with its claims. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver/node';
import type { ClaimKind, Span } from '../claims/claim.ts';
import { hoverCard } from '../output/card.ts';
import { oneLine } from '../output/columns.ts';
import type { Block } from '../text/zones.ts';
import { rangeOf } from './positions.ts';
import type { Checked } from './session/documents.ts';
import type { Voice } from './voice.ts';

/** LSP has no kinds for news; these are told apart by their icons. */
export const SYMBOL: Readonly<Record<ClaimKind, SymbolKind>> = {
  date: SymbolKind.Constant,
  amount: SymbolKind.Number,
  title: SymbolKind.Class,
  person: SymbolKind.Object,
  organisation: SymbolKind.Package,
  venue: SymbolKind.Field,
  event: SymbolKind.Event,
};

/** A run of blocks that are the same part of the story. */
interface Part extends Span {
  readonly zone: Block['zone'];
}

function partsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  for (const { zone, start, end } of blocks) {
    const last = parts.at(-1);
    if (last?.zone === zone) parts[parts.length - 1] = { zone, start: last.start, end };
    else parts.push({ zone, start, end });
  }
  return parts;
}

/** Parts without claims are left out, and what a doubled block repeats. */
export function documentSymbols({ document, report }: Checked, voice: Voice): DocumentSymbol[] {
  const { draft, claims } = report.reading;
  const unsourced = voice.say('card.verdict.unsourced');
  return partsOf(draft.blocks).flatMap((part): DocumentSymbol[] => {
    const children = claims
      .filter((claim) => !claim.repeated && claim.start >= part.start && claim.end <= part.end)
      .map((claim): DocumentSymbol => {
        const { heading, resolved, verdictLine } = hoverCard(report, claim, voice.language);
        const range = rangeOf(document, claim);
        const said = [resolved, verdictLine].filter((one) => one !== undefined && one !== unsourced);
        return {
          name: oneLine(heading) || claim.kind,
          kind: SYMBOL[claim.kind],
          range,
          selectionRange: range,
          ...(said.length > 0 && { detail: oneLine(said.join(' · ')) }),
        };
      });
    if (children.length === 0) return [];
    const range = rangeOf(document, part);
    return [
      {
        name: voice.say(`lsp.zone.${part.zone}`),
        kind: SymbolKind.Namespace,
        range,
        selectionRange: { start: range.start, end: range.start },
        children,
      },
    ];
  });
}

/** The same for editors that show a plain list. */
export const flatSymbols = (uri: string, symbols: readonly DocumentSymbol[]): SymbolInformation[] =>
  symbols.flatMap((part) =>
    (part.children ?? []).map(({ name, kind, range }) => ({
      name,
      kind,
      location: { uri, range },
      containerName: part.name,
    })),
  );
