/**
 * The language server in a web worker, for VS Code for the Web. It is the file that a desktop runs, dist/server.js, and
 * here is the little of Node that it needs. Two messages are the worker's own and not the server's: the workspace's files
 * come as `dateline/files` and lie in memory; what the server adds to one of them goes back as `dateline/append`.
 */
import { addressOf, pathOf } from '../addresses.ts';
import { appendBy, drop, keep } from './memoryFiles.ts';
import { type ModuleBody, requiring } from './modules.ts';
import { deliverBy, tell } from './process.ts';

/** Files as they are now, and those that are gone; a folder that is gone takes all below it with it. */
interface FilesParams {
  /** Without bytes: a file that is there and was not fetched, since its format is not read here. */
  readonly files: readonly { readonly uri: string; readonly bytes?: Uint8Array }[];
  readonly gone: readonly string[];
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly error?: { readonly message: string };
}

/** A worker's own scope is its port to the page. The types here are Node's, which has none. */
interface Scope {
  onmessage: ((event: { readonly data: Message }) => void) | null;
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: (event: { error?: unknown; reason?: unknown }) => void): void;
}

const scope = globalThis as unknown as Scope;
/** What stands for a file that was not fetched: an empty one would be told of as such. */
const NOT_FETCHED = new Uint8Array(1);

function take({ files, gone }: FilesParams): void {
  for (const uri of gone) {
    const path = pathOf(uri);
    if (path !== undefined) drop(path);
  }
  for (const { uri, bytes } of files) {
    const path = pathOf(uri);
    if (path !== undefined) keep(path, bytes ?? NOT_FETCHED);
  }
}

/** Appends that the client has not yet answered, by the ids of their requests, which the server's own never are. */
const appending = new Map<number | string, (error?: Error) => void>();
let appends = 0;

function append(path: string, text: string): Promise<void> {
  const id = `append ${++appends}`;
  scope.postMessage({ jsonrpc: '2.0', id, method: 'dateline/append', params: { uri: addressOf(path), text } });
  return new Promise((done, failed) => {
    appending.set(id, (error) => (error ? failed(error) : done()));
  });
}

function receive(message: Message): void {
  const { id, method, params, error } = message;
  const answered = method === undefined && id !== undefined ? appending.get(id) : undefined;
  if (answered && id !== undefined) {
    appending.delete(id);
    answered(error && new Error(error.message));
  } else if (method === 'dateline/files') take(params as FilesParams);
  else tell('message', message);
}

/** Starts the server; called at the end of the worker's script, with the files of dist/ that it may ask for. */
export function start(own: Readonly<Record<string, ModuleBody>>): void {
  Object.assign(globalThis, { setImmediate: (work: () => void) => setTimeout(work, 0) });
  appendBy(append);
  deliverBy((message) => scope.postMessage(message));
  scope.addEventListener('error', ({ error }) => tell('uncaughtException', error));
  scope.addEventListener('unhandledrejection', ({ reason }) => tell('unhandledRejection', reason));
  scope.onmessage = ({ data }) => receive(data);
  requiring(own)('./server.js');
}
