/** dateline-language-server: the way in. One process an editor window; it ends with the editor. */
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serveThread } from '../archive/threads/thread.ts';
import { extraction } from '../checker.ts';
import { startServer } from './server.ts';

declare const DATELINE_VERSION: string | undefined;

const USAGE = 'dateline-language-server --stdio | --node-ipc | --socket=PORT';
const TRANSPORT = /^--(?:stdio|node-ipc|socket(?:=\d+)?|pipe(?:=.+)?)$/;

/**
 * The server lies beside an editor all day and works for some milliseconds a key: memory goes before throughput. The
 * percentage is how far the heap may grow beyond what is in use before V8 clears it up; of itself V8 measures by the
 * machine's memory, and on a large machine a day's reports would lie about for hundreds of megabytes.
 */
const THRIFT = ['--heap-growing-percent=8', '--optimize-for-size'];

function main(args: readonly string[]): void {
  if (args.includes('--version')) {
    console.log(typeof DATELINE_VERSION === 'string' ? DATELINE_VERSION : 'development');
    return;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE);
    return;
  }
  if (!args.some((arg) => TRANSPORT.test(arg))) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  for (const flag of THRIFT) setFlagsFromString(flag);
  const connection = createConnection(ProposedFeatures.all);
  // One broken check must not take the editor's server away. What goes wrong is said in the log.
  const survive = (error: unknown) => {
    if (isBrokenPipe(error)) process.exit(1);
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  process.on('uncaughtException', survive);
  process.on('unhandledRejection', survive);
  // The editor is gone: over stdio and sockets the connection notices by itself, over node-ipc it does not.
  process.on('disconnect', () => process.exit(1));
  startServer(connection);
  connection.listen();
}

const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_IPC_CHANNEL_CLOSED');

if (!serveThread(extraction)) main(process.argv.slice(2));
