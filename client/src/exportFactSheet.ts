/** "Dateline: Export Fact Sheet…": what was checked in a draft, as a file to send, print, count or publish. */
import path from 'node:path';
import { type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { exportFactSheetRequest, type FactSheetFormat } from './protocol.ts';
import { voice } from './voice.ts';

/** Asks for a format and a place, and writes the file. Gives the sentence to say, or undefined when a question was dismissed. */
export async function exportFactSheet(client: LanguageClient, uri: string): Promise<string | undefined> {
  const say = voice();
  const folders = foldersFor(Uri.parse(uri, true));
  const folder = folders.find(isWritable);
  if (folders.length > 0 && !folder) return say('These files are read-only: the fact sheet cannot be saved here.');
  const choice = await window.showQuickPick(formats(), { title: say('Export Fact Sheet'), matchOnDetail: true });
  if (!choice) return undefined;
  const sheet = await client.sendRequest(exportFactSheetRequest, { uri, format: choice.format });
  if (!sheet) return say('Nothing has been checked here yet. Open a draft, and its fact sheet follows.');
  const file = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, sheet.name) }),
    filters: { [choice.label]: [path.extname(sheet.name).slice(1)] },
    title: say('Export Fact Sheet'),
  });
  if (!file) return undefined;
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(sheet.text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(say('The fact sheet could not be saved as {0}: {1}', workspace.asRelativePath(file), reason));
  }
  return say('The fact sheet was saved: {0}', workspace.asRelativePath(file));
}

/** Beside the draft; one that is no file, or whose files are read-only, goes to the workspace. */
function foldersFor(draft: Uri): Uri[] {
  const homes = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return draft.scheme === 'untitled' ? homes : [Uri.joinPath(draft, '..'), ...homes];
}

/** True also where that is not known. */
const isWritable = ({ scheme }: Uri): boolean => workspace.fs.isWritableFileSystem(scheme) !== false;

function formats(): (QuickPickItem & { readonly format: FactSheetFormat })[] {
  const say = voice();
  return [
    { format: 'html', label: say('Web page'), detail: say('One file, to send or to print') },
    { format: 'markdown', label: 'Markdown', detail: say('Text, for notes and wikis') },
    { format: 'csv', label: 'CSV', detail: say('A table, for spreadsheets') },
    {
      format: 'claimReview',
      label: 'ClaimReview',
      detail: say('schema.org data (JSON-LD), to publish with the article'),
    },
  ];
}
