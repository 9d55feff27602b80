/** A real LSP client for the tests: starts the server as a process and speaks JSON-RPC with it over stdio. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type InitializeParams,
  type InitializeResult,
  type LogMessageParams,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import type { CheckResult, StatusParams } from '../../server/src/lsp/protocol.ts';
import { shipped } from '../fixtures/shipped.ts';

export const root = path.resolve(import.meta.dirname, '../..');
/** The server's command line; DATELINE_SERVER names another bundle to test. */
export const SERVER: readonly string[] = process.env.DATELINE_SERVER
  ? [path.resolve(process.env.DATELINE_SERVER)]
  : shipped('server.js', 'server/src/lsp/main.ts');

/** The server as it is shipped. */
const BUNDLE = path.join(root, 'dist/server.js');

/** A folder that is named by an address is no folder of this machine. */
const addressOf = (folder: string): string => (folder.includes('://') ? folder : uriOf(folder));

export const uriOf = (file: string): string => pathToFileURL(file).toString();

export interface EditorOptions {
  readonly folders?: readonly string[];
  readonly settings?: unknown;
  /** By folder path: what differs from `settings` there. */
  readonly folderSettings?: Readonly<Record<string, unknown>>;
  readonly options?: Record<string, unknown>;
  readonly capabilities?: InitializeParams['capabilities'];
  readonly locale?: string;
  readonly processId?: number | null;
  /** The bundle in dist/, with its threads, whatever DATELINE_SERVER says. */
  readonly bundled?: boolean;
}

/** What a modern editor says it can do. */
const MODERN: InitializeParams['capabilities'] = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  window: { workDoneProgress: true },
};

/** How long anything may take before a test gives up, in ms. */
const PATIENCE = 60_000;

export class TestEditor {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  readonly logged: LogMessageParams[] = [];
  readonly shown: LogMessageParams[] = [];
  readonly registered: Registration[] = [];
  readonly progress: { kind: string; percentage?: number; message?: string }[] = [];
  readonly #watchers = new Set<() => void>();
  readonly #gone: Promise<never>;
  #errors = '';
  initialized: InitializeResult | undefined;
  settings: unknown;
  folderSettings: Readonly<Record<string, unknown>>;
  /** Cancels every progress display as soon as it begins. */
  cancelsProgress = false;

  constructor(settings: unknown, folderSettings: Readonly<Record<string, unknown>>, bundled = false) {
    this.settings = settings;
    this.folderSettings = folderSettings;
    this.process = spawn(process.execPath, [...(bundled ? [BUNDLE] : SERVER), '--stdio'], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.process.stderr!.on('data', (chunk) => {
      this.#errors += chunk;
    });
    this.#gone = new Promise((_, reject) => {
      this.process.once('exit', (code, signal) =>
        reject(new Error(`the server has ended (${signal ?? code})\n${this.#errors}`)),
      );
    });
    this.#gone.catch(() => {});
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    const hears = <T>(method: string, list: T[]) =>
      this.connection.onNotification(method, (params: T) => {
        list.push(params);
        for (const watch of this.#watchers) watch();
      });
    hears('textDocument/publishDiagnostics', this.published);
    hears('dateline/status', this.statuses);
    hears('window/logMessage', this.logged);
    hears('window/showMessage', this.shown);
    this.connection.onNotification('$/progress', (params: { token: string; value: TestEditor['progress'][number] }) => {
      this.progress.push(params.value);
      if (params.value.kind === 'begin' && this.cancelsProgress)
        void this.connection.sendNotification('window/workDoneProgress/cancel', { token: params.token });
      for (const watch of this.#watchers) watch();
    });
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('client/registerCapability', (params: { registrations: Registration[] }) => {
      this.registered.push(...params.registrations);
      return null;
    });
    this.connection.onRequest('client/unregisterCapability', () => null);
    this.connection.onRequest('workspace/configuration', (params: { items: { scopeUri?: string }[] }) =>
      params.items.map(({ scopeUri }) => (scopeUri && this.folderSettings[scopeUri]) ?? this.settings),
    );
    this.connection.onError(() => {});
    this.connection.listen();
  }

  /** Starts a server and shakes hands with it. */
  static async start(options: EditorOptions = {}): Promise<TestEditor> {
    const folderSettings = Object.fromEntries(
      Object.entries(options.folderSettings ?? {}).map(([folder, value]) => [uriOf(folder), value]),
    );
    const editor = new TestEditor(options.settings ?? {}, folderSettings, options.bundled);
    const folders = options.folders?.map((folder) => ({ uri: addressOf(folder), name: path.basename(folder) })) ?? null;
    editor.initialized = await editor.request('initialize', {
      processId: options.processId === undefined ? process.pid : options.processId,
      rootUri: folders?.[0]?.uri ?? null,
      capabilities: options.capabilities ?? MODERN,
      workspaceFolders: folders,
      locale: options.locale ?? 'en',
      ...(options.options ? { initializationOptions: options.options } : {}),
    });
    await editor.connection.sendNotification('initialized', {});
    return editor;
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return within(
      Promise.race([this.connection.sendRequest<T>(method, params), this.#gone]),
      () => `no answer to ${method}\n${this.#log()}`,
    );
  }

  async open(uri: string, text: string, languageId = 'news-draft', version = 1): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text },
    });
  }

  async change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** The diagnostics of a document for a version, once they are there. */
  async diagnostics(uri: string, version?: number): Promise<PublishDiagnosticsParams> {
    return this.until(
      () => this.published.findLast((each) => each.uri === uri && (version === undefined || each.version === version)),
      `diagnostics of ${uri} version ${version}`,
    );
  }

  /** Resolves when the newest diagnostics of a document are none. */
  cleared(uri: string): Promise<PublishDiagnosticsParams> {
    return this.until(() => {
      const newest = this.published.findLast((each) => each.uri === uri);
      return newest?.diagnostics.length === 0 ? newest : undefined;
    }, `a clean ${uri}`);
  }

  /** The newest status of a document in a state (or of the archive, without a uri). */
  status(state: string, uri?: string): Promise<StatusParams> {
    return this.until(
      () => this.statuses.findLast((each) => each.uri === uri && each.state === state),
      `status ${state} of ${uri}`,
    );
  }

  archiveReady(articles?: number): Promise<StatusParams> {
    return this.until(
      () =>
        this.statuses.findLast(
          ({ archive }) => archive.state === 'ready' && (articles === undefined || archive.articles === articles),
        ),
      `an archive of ${articles} articles`,
    );
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.request('textDocument/hover', { textDocument: { uri }, position });
  }

  codeActions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    const diagnostics = this.published.findLast((each) => each.uri === uri)?.diagnostics ?? [];
    const context = only ? { diagnostics, only } : { diagnostics };
    return this.request('textDocument/codeAction', { textDocument: { uri }, range, context });
  }

  check(uri: string, more: { text?: string; languageId?: string } = {}): Promise<CheckResult> {
    return this.request('dateline/check', { uri, ...more });
  }

  /** Waits until `find` finds something; asked again whenever the server has said something. */
  async until<T>(find: () => T | undefined, what: string): Promise<T> {
    let watch: (() => void) | undefined;
    const found = new Promise<T>((resolve) => {
      watch = () => {
        const value = find();
        if (value !== undefined) resolve(value);
      };
      this.#watchers.add(watch);
      watch();
    });
    try {
      return await within(Promise.race([found, this.#gone]), () => `waited in vain for ${what}\n${this.#log()}`);
    } finally {
      this.#watchers.delete(watch!);
    }
  }

  /** Leaves as LSP asks; gives the server's exit code. */
  async stop(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    const ended = once(this.process, 'exit');
    await this.request('shutdown', undefined);
    await this.connection.sendNotification('exit');
    const [code] = await within(ended, () => 'the server does not end');
    this.connection.dispose();
    return code as number | null;
  }

  /** For `after`: ends the server whatever state it is in. */
  async abandon(): Promise<void> {
    this.connection.dispose();
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await ended;
  }

  #log(): string {
    return this.logged.map(({ message }) => message).join('\n');
  }
}

/** Rejects when `promise` takes too long. */
export async function within<T>(promise: Promise<T>, complaint: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint())), PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Line and character of the n-th (0-based) occurrence of `words` in `text`. */
export function positionOf(text: string, words: string, shift = 0): Position {
  const offset = text.indexOf(words) + shift;
  if (offset < shift) throw new Error(`"${words}" is not in the text`);
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}

export const rangeOf = (text: string, words: string): Range => ({
  start: positionOf(text, words),
  end: positionOf(text, words, words.length),
});

/** A diagnostic's message; LSP allows markup there, which Dateline does not send. */
export function words(diagnostic: Diagnostic | undefined): string {
  if (typeof diagnostic?.message !== 'string') throw new Error('no message in plain text');
  return diagnostic.message;
}
