/** What VS Code loads: starts the language server and gives it commands and a status item. */
import type { ExtensionContext } from 'vscode';
import { ArchiveView } from './archiveView.ts';
import { ArticleTexts } from './articleTexts.ts';
import { ClaimsView } from './claimsView.ts';
import { registerCommands } from './commands.ts';
import { DraftInFront } from './draftInFront.ts';
import { FactSheets } from './factSheet.ts';
import { createClient } from './languageClient.ts';
import { registerLanguageModelTools } from './languageModelTools.ts';
import { registerOpenSource } from './openSource.ts';
import { PublicationDates } from './publicationDate.ts';
import { Selections } from './selections.ts';
import { Statuses } from './statuses.ts';
import { StatusItem } from './statusItem.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  const dates = new PublicationDates(client, context.workspaceState);
  const statuses = new Statuses(client);
  const front = new DraftInFront(statuses);
  const claims = new ClaimsView(client, front, context.globalState);
  const sheets = new FactSheets(client, front, context);
  context.subscriptions.push(
    dates,
    statuses,
    new StatusItem(statuses),
    front,
    claims,
    sheets,
    new ArchiveView(client, statuses),
    new ArticleTexts(client),
    new Selections(client),
    registerOpenSource(),
    ...registerLanguageModelTools(client),
    ...registerCommands(client, dates, claims, sheets),
  );
  stop = () => client.stop();
  await client.start();
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
