/**
 * The server's worker as VS Code for the Web has it, in a thread whose global scope is a browser's: what Node adds to
 * JavaScript is not there, so that a need of it shows. Files are brought by hand.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  createProtocolConnection,
  type Diagnostic,
  PortMessageReader,
  PortMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { HOST, MODULES, workerScript } from '../../client/src/web/workerScript.ts';
import type { StatusParams } from '../../server/src/lsp/protocol.ts';
import { root, within } from './editor.ts';

/** What a worker of a browser finds around it. */
const SCOPE = `
const { parentPort, workerData } = require('node:worker_threads');
const scope = {
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: () => {},
  close: () => parentPort.close(),
  setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, structuredClone, performance, crypto, console,
  MessageChannel, AbortController, AbortSignal, TextDecoder, TextEncoder, URL,
};
require('node:vm').runInContext(workerData, require('node:vm').createContext(scope), { filename: 'worker' });
parentPort.on('message', (data) => scope.onmessage({ data }));
`;

const text = (file: string) => readFileSync(path.join(root, file), 'utf8');

export class WebWorker {
  readonly connection: ProtocolConnection;
  readonly statuses: StatusParams[] = [];
  readonly appended: { readonly uri: string; readonly text: string }[] = [];
  /** The client's file system is read-only. */
  refusesWriting = false;
  readonly #worker: Worker;
  readonly #diagnostics = new Map<string, Diagnostic[]>();
  #heard: () => void = () => {};

  private constructor() {
    const files = Object.fromEntries(Object.entries(MODULES).map(([name, file]) => [name, text(file)]));
    this.#worker = new Worker(SCOPE, { eval: true, workerData: workerScript(text(HOST), files) });
    this.connection = createProtocolConnection(
      new PortMessageReader(this.#worker),
      new PortMessageWriter(this.#worker),
    );
    this.connection.onNotification('dateline/status', (status: StatusParams) => {
      this.statuses.push(status);
      this.#heard();
    });
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.#diagnostics.set(uri, diagnostics);
      this.#heard();
    });
    this.connection.onRequest('dateline/append', (params: { uri: string; text: string }) => {
      if (this.refusesWriting) throw new Error('read-only');
      this.appended.push(params);
      return null;
    });
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('client/unregisterCapability', () => null);
    this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
    this.connection.listen();
  }

  /** Starts the server on a folder that has this address. */
  static async start(folder: string, initializationOptions: unknown): Promise<WebWorker> {
    const web = new WebWorker();
    await web.connection.sendRequest('initialize', {
      processId: null,
      rootUri: folder,
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
        textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
      },
      workspaceFolders: [{ uri: folder, name: 'newsroom' }],
      locale: 'en',
      initializationOptions,
    });
    await web.connection.sendNotification('initialized', {});
    return web;
  }

  /** Brings files, by their addresses, and tells of them as an editor tells of changes. */
  async bring(files: Readonly<Record<string, Uint8Array | undefined>>, gone: readonly string[] = []): Promise<void> {
    const brought = Object.entries(files).map(([uri, bytes]) => (bytes ? { uri, bytes } : { uri }));
    await this.connection.sendNotification('dateline/files', { files: brought, gone });
    const changes = [...Object.keys(files), ...gone].map((uri) => ({ uri, type: 2 }));
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  async open(uri: string, content: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'news-draft', version: 1, text: content },
    });
  }

  diagnostics(uri: string): readonly Diagnostic[] {
    return this.#diagnostics.get(uri) ?? [];
  }

  /** Waits until something is so; looked at again whenever the server has said something. */
  until(isSo: () => boolean, what: string): Promise<void> {
    return within(
      new Promise<void>((resolve) => {
        this.#heard = () => {
          if (isSo()) resolve();
        };
        this.#heard();
      }),
      () => `waited in vain for ${what}: ${JSON.stringify(this.statuses.at(-1))}`,
    );
  }

  archiveOf(articles: number): Promise<void> {
    return this.until(
      () => this.statuses.some(({ archive }) => archive.state === 'ready' && archive.articles === articles),
      `an archive of ${articles} articles`,
    );
  }

  async stop(): Promise<void> {
    this.connection.dispose();
    await this.#worker.terminate();
  }
}

/** The files below a folder of the disk, by addresses below another. */
export function filesBelow(folder: string, address: string): Record<string, Uint8Array> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [
        `${address}/${name.split(path.sep).join('/')}`,
        new Uint8Array(readFileSync(path.join(folder, name))),
      ]),
  );
}
