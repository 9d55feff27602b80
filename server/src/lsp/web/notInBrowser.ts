/** Word, PDF and packed files: their parsers are as heavy as all the rest, so a browser is told that they are not read. */
import type { Importer } from '../../archive/importers/importer.ts';

const notInBrowser: Importer = async function* ({ path }) {
  yield { problem: { path, message: { key: 'archive.notInBrowser', values: {} } } };
};

export const readDocx = notInBrowser;
export const readPdf = notInBrowser;
export const readZip = notInBrowser;
export const readGzip = notInBrowser;
