/** The language server in VS Code for the Web: a worker, to which the workspace's files are brought. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient/browser';
import { checkWorkspaceRequest } from '../protocol.ts';
import { HOST, MODULES, workerScript } from './workerScript.ts';
import { WorkspaceFiles } from './workspaceFiles.ts';

/** A browser's; the types here are Node's. */
interface Worker {
  terminate(): void;
}
declare const Worker: new (url: string) => Worker;

/** Named as what it stands for (../serverProcess.ts). */
export function serverProcess(context: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  let worker: Worker | undefined;
  const client: LanguageClient = new LanguageClient(
    'dateline',
    'Dateline',
    async () => {
      worker?.terminate();
      worker = await startWorker(context.extensionUri);
      const port = worker as ConstructorParameters<typeof BrowserMessageReader>[0];
      return { reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) };
    },
    {
      ...options,
      initializationOptions: {
        ...options.initializationOptions,
        rulesPage: Uri.joinPath(context.extensionUri, 'docs/RULES.md').toString(),
      },
      middleware: {
        ...options.middleware,
        async sendRequest(type, param, token, next) {
          const method = typeof type === 'string' ? type : type.method;
          if (method === checkWorkspaceRequest.method) await files.bringDrafts();
          return next(type, param, token);
        },
        workspace: {
          ...options.middleware?.workspace,
          async didChangeWatchedFile(event, next) {
            await files.follow(event);
            await next(event);
          },
        },
      },
    },
  );
  const files = new WorkspaceFiles(client);
  context.subscriptions.push(files, { dispose: () => worker?.terminate() });
  return client;
}

/** The script is made here, of files that may lie on a remote machine: from there a worker itself cannot load any. */
async function startWorker(extension: Uri): Promise<Worker> {
  const text = async (file: string) =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, file)));
  const files = await Promise.all(
    Object.entries(MODULES).map(async ([name, file]) => [name, await text(file)] as const),
  );
  const script = new Blob([workerScript(await text(HOST), Object.fromEntries(files))], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(script));
}
