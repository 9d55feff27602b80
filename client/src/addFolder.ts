/** "Dateline: Add Folder to Archive": a folder of published articles becomes one that drafts are held against. */
import path from 'node:path';
import { ConfigurationTarget, type Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import { voice } from './voice.ts';

/**
 * Asks for folders and writes them into `dateline.archive.folders`: relative to the workspace folder where they lie in
 * it, so that colleagues have them too, and in the setting of the workspace, whose drafts they are for. Gives the sentence
 * to say, or undefined when the question was dismissed.
 */
export async function addFolder(chosen?: readonly Uri[]): Promise<string | undefined> {
  const say = voice();
  const home = await homeOf();
  if (home === 'dismissed') return undefined;
  if (!home) return say('Open a folder with your drafts first; the archive is added to it.');
  const folders =
    chosen ??
    (await window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      canSelectMany: true,
      defaultUri: home.uri,
      openLabel: say('Add to Archive'),
      title: say('Add a folder of published articles to the archive'),
    }));
  if (!folders || folders.length === 0) return undefined;
  const configuration = workspace.getConfiguration('dateline', home.uri);
  const now = configuration.get<string[]>('archive.folders', []);
  const added = folders.map((folder) => nameOf(folder, home)).filter((name) => !isKnown(name, now, home));
  const names = folders.map((folder) => nameOf(folder, home)).join(', ');
  if (added.length === 0) return say('{0} is in the archive already.', names);
  await configuration.update('archive.folders', [...now, ...added], targetOf());
  // A workspace that is not trusted may not name folders: the setting waits.
  if (!workspace.isTrusted)
    return say('{0} will belong to the archive once you trust this workspace.', added.join(', '));
  if (isOneOfSeveral())
    return say('{0} now belongs to the archive of {1}; its articles are being read.', added.join(', '), home.name);
  return say('{0} now belongs to the archive; its articles are being read.', added.join(', '));
}

const isOneOfSeveral = () => (workspace.workspaceFolders?.length ?? 0) > 1;

/** The workspace folder of the draft in front; else the only one, or the one that is chosen of several. */
async function homeOf(): Promise<WorkspaceFolder | 'dismissed' | undefined> {
  const active = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  if (active || !isOneOfSeveral()) return active ?? workspace.workspaceFolders?.[0];
  const say = voice();
  return (
    (await window.showWorkspaceFolderPick({ placeHolder: say('Whose archive is it to belong to?') })) ?? 'dismissed'
  );
}

/** One folder's setting where there are several, else the workspace's. */
const targetOf = () => (isOneOfSeveral() ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace);

/** As the setting has it: below the workspace folder by its way from there, elsewhere in full. */
function nameOf(folder: Uri, home: WorkspaceFolder): string {
  const way = path.relative(home.uri.fsPath, folder.fsPath);
  const isInside = way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
  if (way === '') return '.';
  return isInside ? way.split(path.sep).join('/') : folder.fsPath;
}

const isKnown = (name: string, now: readonly string[], home: WorkspaceFolder): boolean => {
  const full = (each: string) => path.resolve(home.uri.fsPath, each);
  return now.some((each) => full(each) === full(name));
};
