/** The language server with a large archive open: how soon it is ready, and the memory it holds after some checks. */
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
import { root } from '../../fixtures/fixtures.ts';
import { peakMemoryOf, type Timing, timingOf } from '../measure.ts';

export interface ServerWithArchive {
  /** From starting the process until it says that the archive is ready, in ms. */
  readonly ready: number;
  readonly articles: number;
  /** From opening a draft to its diagnostics. */
  readonly opened: Timing;
  /** MB held after the checks, and at most; undefined where the system does not tell. */
  readonly memory: number | undefined;
  readonly peak: number | undefined;
}

interface Status {
  readonly archive: { readonly state: string; readonly articles: number };
}

function memoryOf(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** Starts dist/server.js over an archive that is indexed in `cache`, and opens drafts one after another. */
export async function serve(
  node: string,
  archive: string,
  cache: string,
  drafts: readonly string[],
): Promise<ServerWithArchive> {
  const started = performance.now();
  const server = spawn(node, [path.join(root, 'dist/server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const waiting = new Map<string, () => void>();
  let told: (articles: number) => void = () => {};
  const archiveReady = new Promise<number>((resolve, reject) => {
    told = resolve;
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    setTimeout(() => reject(new Error('the archive was not ready in 120 s')), 120_000).unref();
  });
  connection.onNotification('textDocument/publishDiagnostics', ({ uri }: PublishDiagnosticsParams) => {
    waiting.get(uri)?.();
    waiting.delete(uri);
  });
  connection.onNotification('dateline/status', (status: Status) => {
    if (status.archive.state === 'ready') told(status.archive.articles);
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => ({ archive: { folders: [archive] } })),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const folder = path.dirname(archive);
  try {
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'bench' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
      },
      initializationOptions: { cache },
    });
    await connection.sendNotification('initialized', {});
    const articles = await archiveReady;
    const ready = performance.now() - started;
    const times: number[] = [];
    for (const [at, text] of drafts.entries()) {
      const uri = pathToFileURL(path.join(folder, `draft-${at}.draft`)).toString();
      const diagnosed = new Promise<void>((resolve) => waiting.set(uri, resolve));
      const before = performance.now();
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'news-draft', version: 1, text },
      });
      await diagnosed;
      times.push(performance.now() - before);
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    }
    const memory = memoryOf(server.pid!);
    const peak = peakMemoryOf(server.pid!);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    return { ready, articles, opened: timingOf(times), memory, peak };
  } finally {
    connection.dispose();
    server.kill();
  }
}
