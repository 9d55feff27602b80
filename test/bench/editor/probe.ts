/**
 * Times of the language server inside VS Code: a file in the place of dist/server.js writes down when a text came and
 * when its diagnostics went, and runs the server. What it adds is a line in a file, some µs each.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PROBED = 'dateline-server.js';

/** Runs before the server, in its process. */
const probe = (file: string) => `const { openSync, writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');
if (isMainThread && process.send) {
  const out = openSync(${JSON.stringify(file)}, 'a');
  const tell = (what, uri, version) =>
    writeSync(out, JSON.stringify({ what, pid: process.pid, uri, version, at: performance.timeOrigin + performance.now() }) + '\\n');
  const send = process.send;
  process.send = function (message, ...rest) {
    const sent = send.call(process, message, ...rest);
    if (message?.method === 'textDocument/publishDiagnostics') tell('sent', message.params.uri, message.params.version);
    return sent;
  };
  process.on('message', (message) => {
    if (message?.method === 'textDocument/didChange')
      tell('came', message.params.textDocument.uri, message.params.textDocument.version);
  });
  tell('began');
}
require('./${PROBED}');
`;

interface Told {
  readonly what: 'began' | 'came' | 'sent';
  readonly pid: number;
  readonly uri?: string;
  readonly version?: number;
  readonly at: number;
}

export class ServerProbe {
  readonly #file: string;

  /** Puts the probe into an installed extension; `file` is where it writes. */
  constructor(extension: string, file: string) {
    this.#file = file;
    const server = path.join(extension, 'dist', 'server.js');
    renameSync(server, path.join(extension, 'dist', PROBED));
    writeFileSync(server, probe(file));
    writeFileSync(file, '');
  }

  /** The process id of the server that was started last. */
  get pid(): number {
    const pid = this.#told().findLast(({ what }) => what === 'began')?.pid;
    if (pid === undefined) throw new Error('the server was not started');
    return pid;
  }

  /** From each change that came to its diagnostics, in ms; changes that a later one overtook have none. */
  waits(): number[] {
    const came = new Map<string, number>();
    const waits: number[] = [];
    for (const { what, uri, version, at } of this.#told()) {
      const name = `${uri} ${version}`;
      const since = came.get(name);
      if (what === 'came') came.set(name, at);
      else if (what === 'sent' && since !== undefined) {
        waits.push(at - since);
        came.delete(name);
      }
    }
    return waits;
  }

  /** Forgets the times so far. */
  restart(): void {
    const began = this.#told().filter(({ what }) => what === 'began');
    writeFileSync(this.#file, began.map((told) => `${JSON.stringify(told)}\n`).join(''));
  }

  #told(): Told[] {
    return readFileSync(this.#file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  }
}
