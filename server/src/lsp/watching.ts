/** Which files the editor is asked to watch: articles and house facts, wherever they lie, decisions and drafts. */
import path from 'node:path';
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver/node';
import { DECISIONS, decidedFolder } from '../archive/decisions/decisionsFile.ts';
import { EXCLUDES_FILE } from '../archive/importers/excludes.ts';
import { EXTENSIONS } from '../archive/importers/formats.ts';
import { addressOf } from './addresses.ts';
import { DRAFT_ENDINGS } from './draftFiles.ts';
import type { Session } from './session/session.ts';

/** Keeps the editor's watchers in step with the settings. Editors that cannot watch are not asked. */
export class Watching {
  readonly #connection: Connection;
  #registered = '';
  #registration: Disposable | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async update(session: Session): Promise<void> {
    if (!session.editor.watchesFiles) return;
    const watchers = watchersFor(session);
    const key = JSON.stringify(watchers);
    if (key === this.#registered) return;
    this.#registered = key;
    this.#registration?.dispose();
    this.#registration = undefined;
    if (watchers.length === 0) return;
    this.#registration = await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}

function watchersFor({ workspace, editor }: Session): FileSystemWatcher[] {
  const { folders, facts } = workspace.wanted();
  const places = [...folders, ...facts];
  const homes = workspace.homes.map((home) => decidedFolder(home) ?? home);
  if (places.length + homes.length === 0) return [];
  if (!editor.watchesAnywhere)
    return [
      { globPattern: `**/*.{${[...EXTENSIONS, 'yaml', 'yml', ...DRAFT_ENDINGS].join(',')}}` },
      { globPattern: `**/${EXCLUDES_FILE}` },
    ];
  // A place may be a folder or a file, and may not be there yet: its parent sees it come.
  const watched = places.flatMap((place) => {
    const name = path.basename(place).replace(/[*?{}[\]]/g, '[$&]');
    return [name, `${name}/**`].map((pattern) => ({ folder: path.dirname(place), pattern }));
  });
  watched.push(...homes.map((folder) => ({ folder, pattern: `**/${DECISIONS}` })));
  watched.push(...workspace.homes.map((folder) => ({ folder, pattern: `**/*.{${DRAFT_ENDINGS.join(',')}}` })));
  return watched.map(({ folder, pattern }) => ({ globPattern: { baseUri: addressOf(folder), pattern } }));
}
