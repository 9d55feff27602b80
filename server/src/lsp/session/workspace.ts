/** The workspace's folders with their settings: where articles lie, and which documents are drafts. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { WorkspaceFolder } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { decidedFolder, decidedPath } from '../../archive/decisions/decisionsFile.ts';
import { pathOf } from '../addresses.ts';
import type { DecidingPlace } from '../deciding.ts';
import { DEFAULTS, type Settings } from '../settings.ts';

/** Where articles and house facts are read from, as absolute paths that exist. */
export interface ArchivePlaces {
  readonly folders: readonly string[];
  readonly facts: readonly string[];
}

/** A workspace folder with the places that its settings name. */
export interface FolderPlaces {
  readonly uri: string;
  readonly name: string;
  readonly places: ArchivePlaces;
}

interface Folder {
  readonly uri: string;
  readonly name: string;
  /** Undefined for folders that are not on this machine's disk. */
  readonly path: string | undefined;
  readonly settings: Settings;
}

export class Workspace {
  #folders: readonly Folder[] = [];
  #window: Settings = DEFAULTS;

  /** Takes over folders with their settings, and the settings of documents outside all of them. */
  configure(folders: readonly WorkspaceFolder[], settings: ReadonlyMap<string, Settings>, window: Settings): void {
    this.#window = window;
    this.#folders = folders.map(({ uri, name }) => ({
      uri,
      name: name || path.posix.basename(URI.parse(uri).path),
      path: pathOf(uri),
      settings: settings.get(uri) ?? window,
    }));
  }

  /** The settings that hold for a document. */
  settingsFor(uri: string): Settings {
    return this.#folderOf(uri)?.settings ?? this.#window;
  }

  /**
   * Where decisions on a document are: in the nearest folder that has some, else in its workspace folder. Undefined for
   * a document that is in no folder of this machine.
   */
  decidingPlace(uri: string): DecidingPlace | undefined {
    const home = this.#folderOf(uri)?.path;
    if (home === undefined) return undefined;
    const file = pathOf(uri);
    if (file === undefined) return { folder: decidedFolder(home) ?? home, path: undefined };
    const folder = decidedFolder(path.dirname(file)) ?? home;
    return { folder, path: decidedPath(folder, file) };
  }

  /**
   * URI of the workspace folder whose archive a document is held against: its own, for an article elsewhere the one whose
   * archive it is of, else the first. Undefined in a window without folders.
   */
  newsroomOf(uri: string): string | undefined {
    return this.#newsroomOf(uri)?.uri;
  }

  #newsroomOf(uri: string): Folder | undefined {
    return this.#folderOf(uri) ?? this.#folders.find((folder) => isArticleOf(folder, uri)) ?? this.#folders[0];
  }

  /** The house facts that a document is held against, if they are there. */
  factsFor(uri: string): string | undefined {
    const folder = this.#newsroomOf(uri);
    return folder && factsOf(folder)[0];
  }

  /** Where the house facts of a document's folder are, or would be. */
  factsFile(uri: string): string | undefined {
    const folder = this.#folderOf(uri);
    return folder && factsOf(folder)[0];
  }

  /** The workspace's folders on this machine. */
  get homes(): readonly string[] {
    return this.#folders.flatMap((folder) => folder.path ?? []);
  }

  /** True for a workspace without a folder on this machine: nothing of an archive can be read there. */
  get isVirtual(): boolean {
    return this.#folders.length > 0 && this.homes.length === 0;
  }

  get settings(): Settings {
    return this.#window;
  }

  /** All places that are there now. A folder that is missing is no error: it may come later. */
  places(): ArchivePlaces {
    const { folders, facts } = this.wanted();
    return { folders: there(folders), facts: there(facts) };
  }

  /** The same by workspace folder. */
  placesByFolder(): readonly FolderPlaces[] {
    return this.#folders.map((folder) => ({
      uri: folder.uri,
      name: folder.name,
      places: { folders: there(archivesOf(folder)), facts: there(factsOf(folder)) },
    }));
  }

  /** URIs of the workspace folders whose archive or house facts a file belongs to. */
  readersOf(uri: string): readonly string[] {
    const file = pathOf(uri);
    return this.#folders
      .filter((folder) => isArticleOf(folder, uri) || (file !== undefined && factsOf(folder).includes(file)))
      .map((folder) => folder.uri);
  }

  /** All places that are looked at, there or not: what to watch. */
  wanted(): ArchivePlaces {
    return { folders: this.#folders.flatMap(archivesOf), facts: this.#folders.flatMap(factsOf) };
  }

  /** True for a file inside an archive: an article, not a draft. */
  isArticle(uri: string): boolean {
    return this.#folders.some((folder) => isArticleOf(folder, uri));
  }

  /** True when a document is to be checked by itself. `articlesIn` counts the articles of an archive folder. */
  isDraft(document: TextDocument, articlesIn: (place: string) => number): boolean {
    if (this.isArticle(document.uri)) return false;
    if (document.languageId === 'news-draft') return true;
    if (document.languageId !== 'plaintext' && document.languageId !== 'markdown') return false;
    const { plainText } = this.settingsFor(document.uri);
    if (plainText !== 'newsroom') return plainText === 'always';
    const folder = this.#folderOf(document.uri);
    if (!folder) return false;
    return there(factsOf(folder)).length > 0 || archivesOf(folder).some((place) => articlesIn(place) > 0);
  }

  /** The folder of a document; documents that are nowhere (untitled) belong to the first one. */
  #folderOf(uri: string): Folder | undefined {
    if (URI.parse(uri).scheme === 'untitled') return this.#folders[0];
    let best: Folder | undefined;
    for (const folder of this.#folders) {
      const base = folder.uri.endsWith('/') ? folder.uri : `${folder.uri}/`;
      const file = pathOf(uri);
      const inside =
        file !== undefined && folder.path !== undefined ? isInside(file, folder.path) : uri.startsWith(base);
      if (inside && (best === undefined || folder.uri.length > best.uri.length)) best = folder;
    }
    return best;
  }
}

/** True when a file is the place itself or lies below it. */
export function isInside(file: string, place: string): boolean {
  const way = path.relative(place, file);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}

const archivesOf = (folder: Folder): string[] =>
  folder.settings.archiveFolders.flatMap((name) => placeOf(folder, name));
const factsOf = (folder: Folder): string[] => placeOf(folder, folder.settings.facts);

function isArticleOf(folder: Folder, uri: string): boolean {
  const file = pathOf(uri);
  return file !== undefined && archivesOf(folder).some((place) => isInside(file, place));
}

function placeOf(folder: Folder, name: string): string[] {
  if (path.isAbsolute(name)) return [path.normalize(name)];
  return folder.path === undefined ? [] : [path.resolve(folder.path, name)];
}

const there = (places: readonly string[]): string[] => [...new Set(places)].filter((place) => existsSync(place)).sort();
