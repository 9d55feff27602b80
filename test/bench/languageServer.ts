/** dist/server.js over stdio, started and spoken to as an editor does it. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from '../fixtures/fixtures.ts';
import { peakMemoryOf } from './measure.ts';

/** How long a benchmark waits for diagnostics before it gives up. */
const PATIENCE = 120_000;

export interface Status {
  readonly archive: { readonly state: string; readonly articles: number };
}

export interface Started {
  /** The Node that runs it. */
  readonly node: string;
  readonly folder: string;
  readonly cache: string;
  /** The archive's folders, when others than the newsroom's own. */
  readonly archive?: readonly string[];
  readonly onStatus?: (status: Status) => void;
}

export class LanguageServer {
  readonly #server;
  readonly #connection;
  readonly #waiting = new Map<string, () => void>();
  readonly #folder: string;

  private constructor({ node, folder, archive, onStatus }: Started) {
    this.#folder = folder;
    this.#server = spawn(node, [path.join(root, 'dist/server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#server.setMaxListeners(0);
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#server.stdout),
      new StreamMessageWriter(this.#server.stdin),
    );
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }: PublishDiagnosticsParams) => {
      this.#waiting.get(`${uri} ${version ?? 0}`)?.();
      this.#waiting.delete(`${uri} ${version ?? 0}`);
    });
    this.#connection.onNotification('dateline/status', (status: Status) => onStatus?.(status));
    const settings = archive ? { archive: { folders: archive } } : {};
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => settings),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onRequest('window/workDoneProgress/create', () => null);
    this.#connection.listen();
  }

  /** A server that has been told of its newsroom. */
  static async start(started: Started): Promise<LanguageServer> {
    const server = new LanguageServer(started);
    await server.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(started.folder).toString(), name: 'newsroom' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
      },
      initializationOptions: { cache: started.cache },
    });
    await server.#connection.sendNotification('initialized', {});
    return server;
  }

  /** Opens a draft and waits for its diagnostics. */
  async open(name: string, text: string): Promise<Draft> {
    const uri = pathToFileURL(path.join(this.#folder, name)).toString();
    const diagnosed = this.#diagnosed(uri, 1);
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'news-draft', version: 1, text },
    });
    await diagnosed;
    let version = 1;
    const line = Math.floor(text.split('\n').length / 2);
    return {
      type: async () => {
        version++;
        const next = this.#diagnosed(uri, version);
        await this.#connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: 'n' }],
        });
        await next;
      },
      close: () => this.#connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    };
  }

  #diagnosed(uri: string, version: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(
        () => reject(new Error(`no diagnostics for version ${version} in ${PATIENCE} ms`)),
        PATIENCE,
      );
      this.#waiting.set(`${uri} ${version}`, () => {
        clearTimeout(patience);
        resolve();
      });
      this.#server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
  }

  /** MB held now and at most so far; undefined where the system does not tell. */
  memory(): { readonly now: number | undefined; readonly peak: number | undefined } {
    const pid = this.#server.pid!;
    try {
      const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return { now: kilobytes === undefined ? undefined : Number(kilobytes) / 1024, peak: peakMemoryOf(pid) };
    } catch {
      return { now: undefined, peak: undefined };
    }
  }

  async stop(): Promise<void> {
    try {
      await this.#connection.sendRequest('shutdown');
      await this.#connection.sendNotification('exit');
    } finally {
      this.kill();
    }
  }

  kill(): void {
    this.#connection.dispose();
    this.#server.kill();
  }
}

export interface Draft {
  /** A letter more in the middle, until its diagnostics are there. */
  type(): Promise<void>;
  close(): Promise<void>;
}
