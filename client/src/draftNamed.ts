/** The draft that an assistant names: by URI, by path, or by what its tab says. */
import { FileType, type TextDocument, Uri, workspace } from 'vscode';
import { isFromRoot, plainPath, waysTo } from './draftPlaces.ts';
import { voice } from './voice.ts';

/** Opens it, unless it is open; its tab is not shown. Rejects with a sentence for whoever asked. */
export async function draftNamed(name: string): Promise<TextDocument> {
  const say = voice();
  const open = workspace.textDocuments.find(
    ({ uri }) => uri.toString() === name || workspace.asRelativePath(uri) === plainPath(name),
  );
  if (open) return open;
  for (const place of placesOf(name)) {
    if (!(await isFile(place))) continue;
    try {
      return await workspace.openTextDocument(place);
    } catch {
      throw new Error(say('{0} cannot be read as text.', workspace.asRelativePath(place)));
    }
  }
  throw new Error(say('There is no draft {0} here: name it by its path in the workspace, or by its URI.', name));
}

function placesOf(name: string): Uri[] {
  if (/^[a-z][a-z\d+.-]+:/i.test(name)) return addressOf(name);
  const folders = workspace.workspaceFolders ?? [];
  const path = plainPath(name);
  if (!isFromRoot(path)) return waysTo(path, folders).map(([{ uri }, way]) => Uri.joinPath(uri, way));
  // A workspace on another machine or in a browser has roots of its own.
  const elsewhere = folders.filter(({ uri }) => uri.scheme !== 'file');
  return [Uri.file(path), ...elsewhere.map(({ uri }) => uri.with({ path }))];
}

/** A lookup's sources end with their line; nothing for what is no URI. */
function addressOf(uri: string): Uri[] {
  try {
    return [Uri.parse(uri, true).with({ fragment: '' })];
  } catch {
    return [];
  }
}

const isFile = async (place: Uri): Promise<boolean> => {
  const stat = await Promise.resolve(workspace.fs.stat(place)).catch(() => undefined);
  return stat !== undefined && (stat.type & FileType.File) !== 0;
};
