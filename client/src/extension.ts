/** What VS Code loads: starts the language server and gives it commands and a status item. */
import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { createClient } from './languageClient.ts';
import { registerOpenSource } from './openSource.ts';
import { PublicationDates } from './publicationDate.ts';
import { StatusItem } from './statusItem.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  const dates = new PublicationDates(client, context.workspaceState);
  context.subscriptions.push(dates, new StatusItem(client), registerOpenSource(), ...registerCommands(client, dates));
  stop = () => client.stop();
  await client.start();
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
