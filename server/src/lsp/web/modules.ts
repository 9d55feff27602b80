/**
 * What the server finds when it asks for a module: of Node's, as much as it uses, on what a browser has; and its own files,
 * which the client has put into the worker's script (docs/protocol.md).
 */
import path from 'node:path';
import * as crypto from './crypto.ts';
import * as fs from './fs.ts';
import * as fsPromises from './fsPromises.ts';
import * as notInBrowser from './notInBrowser.ts';
import { process } from './process.ts';
import * as timersPromises from './timersPromises.ts';

/** A file of dist/ as a function, as Node wraps modules too. */
export type ModuleBody = (
  module: { exports: unknown },
  exports: unknown,
  require: (name: string) => unknown,
  process: unknown,
  Buffer: unknown,
  global: unknown,
) => void;

const node: Readonly<Record<string, unknown>> = {
  fs,
  'fs/promises': fsPromises,
  path,
  crypto,
  process,
  'timers/promises': timersPromises,
  util: { TextDecoder, inspect: String, promisify: () => () => Promise.reject(new Error('not in a browser')) },
  os: { homedir: () => '/', hostname: () => '', userInfo: () => ({ username: '' }), availableParallelism: () => 1 },
  worker_threads: { isMainThread: true, parentPort: null, workerData: null, threadId: 0 },
  // Git is asked for a name to sign with; there is none.
  child_process: { execFile: (...given: unknown[]) => (given.at(-1) as (error: Error) => void)(new Error('no git')) },
  buffer: { Buffer },
  net: {},
  url: { URL },
  // The page's heap is the browser's to keep.
  v8: { setFlagsFromString: () => {} },
};

const notRead: Readonly<Record<string, unknown>> = {
  './docx.js': notInBrowser,
  './pdf.js': notInBrowser,
  './zip.js': notInBrowser,
  './gzip.js': notInBrowser,
};

/** The `require` of these files: each is run once, when it is first asked for. Throws for what nobody has. */
export function requiring(own: Readonly<Record<string, ModuleBody>>): (name: string) => unknown {
  const loaded = new Map<string, { exports: unknown }>();
  const require = (name: string): unknown => {
    const known = node[name.replace(/^node:/, '')] ?? notRead[name] ?? loaded.get(name)?.exports;
    if (known !== undefined) return known;
    const body = own[name];
    if (!body) throw new Error(`a browser has no ${name}`);
    const module = { exports: {} };
    loaded.set(name, module);
    body(module, module.exports, require, process, Buffer, globalThis);
    return module.exports;
  };
  return require;
}
