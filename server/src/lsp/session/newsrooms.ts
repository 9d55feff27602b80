/**
 * The newsrooms of a window: every workspace folder has its archive and its house facts, and its drafts are held against
 * these alone. Folders that name the same archive share it, so that it is opened and read once.
 */
import type { ImportProblem } from '../../archive/importers/rawArticle.ts';
import type { OpenedArchive } from '../../archive/store.ts';
import type { Progress } from '../progress.ts';
import { ArchiveKeeper, type ArchiveState, type OpenPlaces } from './archives.ts';
import type { ArchivePlaces, FolderPlaces, Workspace } from './workspace.ts';

/** An archive, and the workspace folders whose drafts are held against it. */
export interface Newsroom {
  /** URIs of workspace folders. */
  readonly folders: readonly string[];
  /** The folders' names, for a reader who has several newsrooms in one window. */
  readonly name: string;
  readonly keeper: ArchiveKeeper;
}

export interface NewsroomsHost {
  /** How an archive stands, or what it holds, has changed. */
  changed(keeper: ArchiveKeeper): void;
  /** Reading of an archive has begun; `newsroom` is its name where there are several. */
  begin(cancel: () => void, newsroom: string | undefined): Progress;
  log(problem: ImportProblem | Error): void;
  warn(problem: ImportProblem): void;
  unread(count: number): void;
}

/** A newsroom with what its archive is known by. */
interface Kept extends Newsroom {
  readonly key: string;
  readonly places: ArchivePlaces;
}

export class Newsrooms {
  readonly #workspace: Workspace;
  readonly #open: OpenPlaces;
  readonly #host: NewsroomsHost;
  /** Of a window without folders. */
  readonly #nowhere: Newsroom;
  #all: readonly Kept[] = [];
  /** All that are not closed yet, those of folders that have left among them. */
  readonly #keepers = new Set<ArchiveKeeper>();

  constructor(workspace: Workspace, open: OpenPlaces, host: NewsroomsHost) {
    this.#workspace = workspace;
    this.#open = open;
    this.#host = host;
    this.#nowhere = { folders: [], name: '', keeper: this.#make() };
  }

  /** Those with an archive, in the order of the workspace folders; of one folder alone where its URI is given. */
  withArchive(folder?: string): readonly Newsroom[] {
    return this.#all.filter(
      ({ folders, keeper }) => keeper.state.state !== 'none' && (folder === undefined || folders.includes(folder)),
    );
  }

  /** The newsroom that a document belongs to. */
  of(uri: string): Newsroom {
    const folder = this.#workspace.newsroomOf(uri);
    return this.#all.find(({ folders }) => folder !== undefined && folders.includes(folder)) ?? this.#nowhere;
  }

  /** What a document is held against now: the articles of its folder, the folder's house facts before them. */
  archiveFor(uri: string): OpenedArchive | undefined {
    return this.of(uri).keeper.archiveWith(this.#workspace.factsFor(uri));
  }

  /** How the archives stand, all of them or those of a folder, told as one. */
  state(folder?: string): ArchiveState {
    return together(this.withArchive(folder).map(({ keeper }) => keeper.state));
  }

  /** Opens the archives that the workspace names by now, and closes those that it names no longer. */
  configure(): void {
    this.#arrange();
    for (const { keeper, places } of this.#all) keeper.configure(places);
  }

  /** Files have changed on disk: the archives that they belong to are read again soon, the changed files alone. */
  refresh(uris: readonly string[]): void {
    const concerned = new Set(uris.flatMap((uri) => this.#workspace.readersOf(uri)));
    if (concerned.size === 0) return;
    this.#arrange();
    for (const { keeper, places, folders } of this.#all)
      if (folders.some((folder) => concerned.has(folder))) keeper.refresh(places);
      else keeper.configure(places);
  }

  /** Looks at once for what has changed. Resolves when it is read. */
  async bringUpToDate(): Promise<void> {
    this.#arrange();
    await Promise.all(this.#all.map(({ keeper, places }) => keeper.bringUpToDate(places)));
  }

  /** Throws the index away and reads everything again, of all archives or of a folder's. Resolves when that is done. */
  async rebuild(folder?: string): Promise<void> {
    this.#arrange();
    const rebuilt = this.#all.map(({ folders, keeper, places }) => {
      if (folder === undefined || folders.includes(folder)) return keeper.rebuild(places);
      return keeper.configure(places);
    });
    await Promise.all(rebuilt);
  }

  /** Waits as `ArchiveKeeper.settled`, for all of them. */
  async settled(patience: number, signal: AbortSignal): Promise<void> {
    await Promise.all(this.#all.map(({ keeper }) => keeper.settled(patience, signal)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.#keepers].map((keeper) => keeper.close()));
  }

  /** Lets all indexes go at once. */
  letGo(): void {
    for (const keeper of this.#keepers) keeper.letGo();
  }

  /**
   * One keeper an archive. A folder whose archive is another by now keeps its keeper, if nobody else needs that: drafts
   * are held against the articles that they were held against until the others are read.
   */
  #arrange(): void {
    const groups = new Map<string, FolderPlaces[]>();
    for (const folder of this.#workspace.placesByFolder()) {
      const key = keyOf(folder.places);
      groups.set(key, [...(groups.get(key) ?? []), folder]);
    }
    const standing = new Map(this.#all.map((newsroom) => [newsroom.key, newsroom]));
    const free = this.#all.filter(({ key }) => !groups.has(key));
    const keeperFor = (key: string, folders: readonly FolderPlaces[]): ArchiveKeeper => {
      const known = standing.get(key);
      if (known) return known.keeper;
      const at = free.findIndex((newsroom) => folders.every(({ uri }) => newsroom.folders.includes(uri)));
      return at < 0 ? this.#make() : free.splice(at, 1)[0]!.keeper;
    };
    this.#all = [...groups].map(([key, folders]) => ({
      key,
      folders: folders.map(({ uri }) => uri),
      name: folders.map(({ name }) => name).join(', '),
      keeper: keeperFor(key, folders),
      places: {
        folders: folders[0]!.places.folders,
        facts: [...new Set(folders.flatMap(({ places }) => places.facts))].sort(),
      },
    }));
    for (const { keeper } of free) void keeper.close().then(() => this.#keepers.delete(keeper));
  }

  #make(): ArchiveKeeper {
    const { log, warn, unread } = this.#host;
    const keeper: ArchiveKeeper = new ArchiveKeeper(this.#open, {
      changed: () => this.#host.changed(keeper),
      begin: (cancel) => this.#host.begin(cancel, this.#nameOf(keeper)),
      log,
      warn,
      unread,
    });
    this.#keepers.add(keeper);
    return keeper;
  }

  #nameOf(keeper: ArchiveKeeper): string | undefined {
    const several = this.#all.filter(({ places }) => places.folders.length + places.facts.length > 0);
    return several.length > 1 ? several.find((newsroom) => newsroom.keeper === keeper)?.name : undefined;
  }
}

/** Folders with the same articles share an archive, whatever house facts each has; without articles these tell them apart. */
const keyOf = ({ folders, facts }: ArchivePlaces): string => JSON.stringify(folders.length > 0 ? folders : { facts });

/** Archives as if they were one: being read while one of them is, failed when none can be used. */
function together(states: readonly ArchiveState[]): ArchiveState {
  const [first] = states;
  if (!first) return { state: 'none', articles: 0, folders: 0 };
  if (states.length === 1) return first;
  const is = (state: ArchiveState['state']) => states.some((each) => each.state === state);
  return {
    state: is('indexing') ? 'indexing' : is('ready') ? 'ready' : 'failed',
    articles: states.reduce((sum, { articles }) => sum + articles, 0),
    folders: states.reduce((sum, { folders }) => sum + folders, 0),
    ...(states.some(({ stopped }) => stopped) && { stopped: true }),
    reason: states.flatMap(({ reason }) => reason ?? []).join('; '),
  };
}
