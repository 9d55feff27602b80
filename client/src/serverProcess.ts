/** The language server as a process of its own. In a browser web/serverWorker.ts stands in this file's place. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';

/**
 * The server lies beside an editor all day and works for some milliseconds a key: memory goes before throughput. V8 lets
 * the youngest objects take 16 to 32 MB before it looks through them; a check leaves a few MB behind, and 4 MB are as
 * quick. Of itself it clears up the older ones late, too.
 */
const THRIFTY = ['--max-semi-space-size=4', '--optimize-for-size'];

/** The C library of most Linuxes keeps memory apart for each thread, and what one has given back no other takes. */
const TOGETHER = { MALLOC_ARENA_MAX: '1' };

export function serverProcess(context: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const server = { module, transport: TransportKind.ipc };
  const run = { ...server, options: { execArgv: THRIFTY, env: TOGETHER } };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009', ...THRIFTY], env: TOGETHER } };
  return new LanguageClient('dateline', 'Dateline', { run, debug }, options);
}
