/** The language server as an editor meets it: from its start to the first diagnostics, and from a keystroke to the next. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from '../fixtures/fixtures.ts';
import { peakMemoryOf, type Timing, time } from './measure.ts';

export interface ServerFigures {
  /** From starting the process to the first diagnostics, in ms. */
  readonly cold: number;
  /** From a change to its diagnostics, the server's wait for the next key (about 50 ms) included. */
  readonly keystroke: Timing;
  /** MB; undefined where the system does not tell. */
  readonly memory: number | undefined;
}

/** Starts dist/server.js in the sample newsroom with a fresh index in `cache`, and types into a draft of this text. */
export async function measureServer(text: string, cache: string): Promise<ServerFigures> {
  const started = performance.now();
  const server = spawn(process.execPath, [path.join(root, 'dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const waiting = new Map<number, () => void>();
  connection.onNotification('textDocument/publishDiagnostics', ({ version }: PublishDiagnosticsParams) => {
    waiting.get(version ?? 0)?.();
    waiting.delete(version ?? 0);
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const newsroom = path.join(root, 'samples/newsroom');
  const uri = pathToFileURL(path.join(newsroom, 'drafts/bench.draft')).toString();
  const diagnosed = (version: number) =>
    new Promise<void>((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error(`no diagnostics for version ${version} in 30 s`)), 30_000);
      waiting.set(version, () => {
        clearTimeout(patience);
        resolve();
      });
      server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
  server.setMaxListeners(0);
  try {
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(newsroom).toString(), name: 'newsroom' }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
      },
      initializationOptions: { cache },
    });
    await connection.sendNotification('initialized', {});
    const first = diagnosed(1);
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'news-draft', version: 1, text },
    });
    await first;
    const cold = performance.now() - started;
    let version = 1;
    const middle = Math.floor(text.split('\n').length / 2);
    const keystroke = await time(
      async () => {
        version++;
        const next = diagnosed(version);
        await connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [
            { range: { start: { line: middle, character: 0 }, end: { line: middle, character: 0 } }, text: 'n' },
          ],
        });
        await next;
      },
      { seconds: 3, least: 10, most: 40 },
    );
    const memory = peakMemoryOf(server.pid!);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    return { cold, keystroke, memory };
  } finally {
    connection.dispose();
    server.kill();
  }
}
