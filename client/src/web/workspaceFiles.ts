/**
 * A web worker has no disk: the files of the archive, the house facts and the decisions are brought to it, at the start and
 * whenever they change, and drafts that are not open when all are to be checked. What it adds to the decisions is written
 * here.
 */
import { type Disposable, FileType, Uri, window, workspace } from 'vscode';
import { type FileEvent, type LanguageClient, State } from 'vscode-languageclient/browser';
import { appendRequest, filesNotification } from '../protocol.ts';
import { voice } from '../voice.ts';
import { broughtAs, isDraft, isLookedInto } from './brought.ts';

/** What a page holds in memory without growing slow. */
const MOST_FILES = 5000;
const MOST_BYTES = 50_000_000;
/** So much is sent at once, and so many files are asked for at once: each may come over the network. */
const PORTION = 2_000_000;
const AT_ONCE = 16;

const DECISIONS = '.dateline/decisions.jsonl';

interface Brought {
  readonly uri: string;
  readonly bytes?: Uint8Array;
}

export class WorkspaceFiles implements Disposable {
  readonly #client: LanguageClient;
  readonly #subscriptions: Disposable[];
  /** Sizes of what the worker holds, by URI. */
  readonly #held = new Map<string, number>();
  /** Decisions files that were looked for above drafts. */
  readonly #lookedFor = new Set<string>();
  #bytes = 0;
  #told = false;

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#subscriptions = [
      client.onDidChangeState(({ newState }) => {
        if (newState !== State.Running) return;
        this.#held.clear();
        this.#lookedFor.clear();
        this.#bytes = 0;
        void this.bringAll();
      }),
      client.onRequest(appendRequest, ({ uri, text }) => append(Uri.parse(uri, true), text)),
      workspace.onDidChangeWorkspaceFolders(() => this.bringAll()),
      workspace.onDidOpenTextDocument(({ uri }) => this.#bringDecisionsOn([uri])),
      workspace.onDidChangeConfiguration((change) => {
        if (['archive.folders', 'facts'].some((name) => change.affectsConfiguration(`dateline.${name}`)))
          void this.bringAll();
      }),
    ];
  }

  /** Brings what the settings name, in all folders of the workspace. */
  async bringAll(): Promise<void> {
    const places = (workspace.workspaceFolders ?? []).flatMap(({ uri }) => {
      const settings = workspace.getConfiguration('dateline', uri);
      const named = [...settings.get<string[]>('archive.folders', []), settings.get('facts', '')];
      return [...named.filter((name) => name !== ''), DECISIONS].map((name) => Uri.joinPath(uri, name));
    });
    await this.#bringAndTell(await filesOf(places), places);
    await this.#bringDecisionsOn(workspace.textDocuments.map(({ uri }) => uri));
  }

  /** Those of the nearest folder hold: the folders between a draft and its workspace folder may have some of their own. */
  async #bringDecisionsOn(drafts: readonly Uri[]): Promise<void> {
    const places: Uri[] = [];
    for (const place of drafts.flatMap(decisionsAbove)) {
      if (this.#lookedFor.has(place.toString())) continue;
      this.#lookedFor.add(place.toString());
      places.push(place);
    }
    const found = await filesOf(places);
    if (found.length > 0 && this.#client.isRunning()) await this.#bringAndTell(found, found);
  }

  /** Brings the workspace's drafts as they lie there now; those that lie there no more are gone. */
  async bringDrafts(): Promise<void> {
    const found: Uri[] = [];
    for (const { uri } of workspace.workspaceFolders ?? [])
      for await (const file of filesBelow(uri, isDraft)) found.push(file);
    const there = new Set(found.map(String));
    const gone = [...this.#held.keys()].filter((uri) => isDraft(uri) && !there.has(uri));
    if (gone.length > 0) await this.#send([], gone);
    await this.#bring(found);
    await this.#bringDecisionsOn(found);
  }

  /** Brings what has changed, before the server is told of it. */
  async follow({ uri }: FileEvent): Promise<void> {
    const found = await filesOf([Uri.parse(uri, true)]);
    if (found.length === 0) await this.#send([], [uri]);
    else await this.#bring(found);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Brings files, and then tells the server that these places have changed, as a watcher would. */
  async #bringAndTell(found: readonly Uri[], places: readonly Uri[]): Promise<void> {
    await this.#bring(found);
    const changes = places.map((place) => ({ uri: place.toString(), type: 2 as const }));
    await this.#client.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  async #bring(found: readonly Uri[]): Promise<void> {
    let portion: Brought[] = [];
    let size = 0;
    for (let at = 0; at < found.length; at += AT_ONCE) {
      const files = await Promise.all(found.slice(at, at + AT_ONCE).map(fetched));
      for (const file of files) {
        if (!file || !this.#hasRoomFor(file)) continue;
        portion.push(file);
        size += file.bytes?.length ?? 0;
      }
      if (size < PORTION) continue;
      await this.#send(portion, []);
      portion = [];
      size = 0;
    }
    if (portion.length > 0) await this.#send(portion, []);
  }

  /** Counts a file in; one too many is left, which is said once. */
  #hasRoomFor({ uri, bytes }: Brought): boolean {
    const size = bytes?.length ?? 0;
    const before = this.#held.get(uri);
    const total = this.#bytes + size - (before ?? 0);
    if ((before === undefined && this.#held.size >= MOST_FILES) || total > MOST_BYTES) {
      if (!this.#told) {
        this.#told = true;
        const say = voice();
        void window.showWarningMessage(
          say(
            'In VS Code for the Web the archive is held in memory: of this one, {0} files of {1} MB are read.',
            this.#held.size,
            Math.round(this.#bytes / 1e6),
          ),
        );
      }
      return false;
    }
    this.#held.set(uri, size);
    this.#bytes = total;
    return true;
  }

  async #send(files: readonly Brought[], gone: readonly string[]): Promise<void> {
    for (const place of gone)
      for (const [uri, size] of this.#held)
        if (uri === place || uri.startsWith(`${place}/`)) {
          this.#held.delete(uri);
          this.#bytes -= size;
        }
    await this.#client.sendNotification(filesNotification, { files, gone });
  }
}

/** Where the decisions on a draft may be, below its workspace folder. */
function decisionsAbove(draft: Uri): Uri[] {
  const home = workspace.getWorkspaceFolder(draft)?.uri;
  const places: Uri[] = [];
  if (home)
    for (let at = Uri.joinPath(draft, '..'); at.path.length > home.path.length; at = Uri.joinPath(at, '..'))
      places.push(Uri.joinPath(at, DECISIONS));
  return places;
}

async function filesOf(places: readonly Uri[]): Promise<Uri[]> {
  const found: Uri[] = [];
  for (const place of places) for await (const file of filesIn(place)) found.push(file);
  return found;
}

/** A place that is a file, or the files in it that an archive may hold; nothing where there is none. */
async function* filesIn(place: Uri): AsyncGenerator<Uri> {
  const stat = await Promise.resolve(workspace.fs.stat(place)).catch(() => undefined);
  if (!stat) return;
  if (stat.type & FileType.Directory) yield* filesBelow(place, broughtAs);
  else yield place;
}

async function* filesBelow(folder: Uri, wanted: (name: string) => unknown): AsyncGenerator<Uri> {
  const entries = await Promise.resolve(workspace.fs.readDirectory(folder)).catch(() => []);
  for (const [name, type] of entries) {
    const uri = Uri.joinPath(folder, name);
    if (type & FileType.Directory) {
      if (isLookedInto(name)) yield* filesBelow(uri, wanted);
    } else if (wanted(name)) yield uri;
  }
}

/** Undefined for a file that has gone or may not be read. */
async function fetched(file: Uri): Promise<Brought | undefined> {
  const uri = file.toString();
  if (broughtAs(file.path.slice(file.path.lastIndexOf('/') + 1)) === 'name') return { uri };
  const bytes = await Promise.resolve(workspace.fs.readFile(file)).catch(() => undefined);
  return bytes && { uri, bytes };
}

/** Adds text at the end of a decisions file of the workspace. Rejects where it cannot be written, and for other files. */
async function append(file: Uri, text: string): Promise<null> {
  const say = voice();
  if (!file.path.endsWith(`/${DECISIONS}`) || !workspace.getWorkspaceFolder(file))
    throw new Error(say('Decisions are written into folders of the workspace alone.'));
  const before = await Promise.resolve(workspace.fs.readFile(file)).catch(() => new Uint8Array());
  const added = new TextEncoder().encode(text);
  const whole = new Uint8Array(before.length + added.length);
  whole.set(before);
  whole.set(added, before.length);
  await workspace.fs.createDirectory(Uri.joinPath(file, '..'));
  await workspace.fs.writeFile(file, whole);
  return null;
}
