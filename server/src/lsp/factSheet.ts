/** The fact sheet of a document: as a page beside it, and as a file to take away. */
import path from 'node:path';
import { URI } from 'vscode-uri';
import { onDay } from '../archive/decisions/decision.ts';
import { sheetClaimReview } from '../output/sheet/claimReview.ts';
import { sheetCsv } from '../output/sheet/csv.ts';
import { sheetMarkdown } from '../output/sheet/markdown.ts';
import { sheetFile, sheetHtml, sourcesOf } from '../output/sheet/page.ts';
import { factSheet } from '../output/sheet/sheet.ts';
import { sayDays } from '../output/speech.ts';
import { parseIsoDay } from '../time/civil.ts';
import { articlePlace, type Shows } from './links.ts';
import { rangeOf } from './positions.ts';
import type { ExportedFactSheet, FactSheetFormat, FactSheetPage } from './protocol.ts';
import type { Checked } from './session/documents.ts';
import type { Voice } from './voice.ts';

const sheetOf = ({ document, report }: Checked, { language }: Voice) =>
  factSheet({ report, language }, nameOf(document.uri));

/** The file's name without its ending; of an untitled document what the editor calls it. */
const nameOf = (uri: string): string => path.posix.parse(URI.parse(uri).path).name;

export function factSheetOf(checked: Checked, voice: Voice, shows: Shows): FactSheetPage {
  const sheet = sheetOf(checked, voice);
  return {
    uri: checked.document.uri,
    version: checked.version,
    title: sheet.title,
    language: sheet.language,
    html: sheetHtml(sheet, 'panel'),
    claims: sheet.entries.map(({ span }) => rangeOf(checked.document, span)),
    sources: sourcesOf(sheet).map(({ sighting }) => articlePlace(sighting, shows) ?? null),
  };
}

const ENDINGS: Readonly<Record<FactSheetFormat, string>> = {
  html: '.html',
  markdown: '.md',
  csv: '.csv',
  claimReview: '.jsonld',
};

export const isFormat = (format: unknown): format is FactSheetFormat =>
  typeof format === 'string' && Object.hasOwn(ENDINGS, format);

/** The sheet as a file. `now` is the day on which it is made, which the file says. */
export function exportedSheet(checked: Checked, format: FactSheetFormat, voice: Voice, now: Date): ExportedFactSheet {
  const sheet = sheetOf(checked, voice);
  const name = voice.say('sheet.file', { name: nameOf(checked.document.uri) || 'draft' });
  const on = onDay(now);
  const text = {
    html: () => sheetFile(sheet, sayDay(on, voice)),
    markdown: () => sheetMarkdown(sheet),
    csv: () => sheetCsv(sheet),
    claimReview: () => sheetClaimReview(sheet, { page: `${name}${ENDINGS.html}`, on }),
  }[format]();
  return { text, name: `${name}${ENDINGS[format]}` };
}

function sayDay(on: string, { language }: Voice): string {
  const day = parseIsoDay(on)!;
  return sayDays({ from: day, to: day, grain: 'day' }, language);
}
