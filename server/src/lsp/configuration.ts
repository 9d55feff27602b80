/** The settings of the window and of each workspace folder: asked for, or taken as the editor hands them over. */
import type { Connection, WorkspaceFolder } from 'vscode-languageserver/node';
import type { Editor } from './editor.ts';
import { readSettings, type Settings } from './settings.ts';

export interface Configuration {
  readonly window: Settings;
  /** By the folder's URI. */
  readonly folders: ReadonlyMap<string, Settings>;
}

/** Asks the editor; where it cannot be asked, `told` (its section "dateline") holds for all folders. */
export async function pullConfiguration(
  connection: Connection,
  editor: Editor,
  folders: readonly WorkspaceFolder[],
  told: unknown,
): Promise<Configuration> {
  if (!editor.canBeAsked) return { window: readSettings(told), folders: new Map() };
  const items = [{ section: 'dateline' }, ...folders.map(({ uri }) => ({ scopeUri: uri, section: 'dateline' }))];
  const [window, ...rest] = (await connection.workspace.getConfiguration(items)) as unknown[];
  return {
    window: readSettings(window ?? told),
    folders: new Map(folders.map(({ uri }, index) => [uri, readSettings(rest[index] ?? window ?? told)])),
  };
}
