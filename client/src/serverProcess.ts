/** The language server as a process of its own. In a browser web/serverWorker.ts stands in this file's place. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';

/**
 * V8 lets the youngest objects take 16 to 32 MB before it looks through them, for throughput. A check leaves a few MB
 * behind: with 4 MB the server holds 50 MB less beside the editor, and a check takes no longer than one can tell.
 */
const YOUNG = '--max-semi-space-size=4';

/** The C library of most Linuxes keeps memory apart for each thread, and what one has given back no other takes. */
const TOGETHER = { MALLOC_ARENA_MAX: '1' };

export function serverProcess(context: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc };
  const run = { ...server, options: { execArgv: [YOUNG], env: TOGETHER } };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009', YOUNG], env: TOGETHER } };
  return new LanguageClient('dateline', 'Dateline', { run, debug }, options);
}
