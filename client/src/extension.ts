/** What VS Code loads: starts the language server and gives it commands, views and a language status. */
import type { ExtensionContext } from 'vscode';
import { ArchiveView } from './archiveView.ts';
import { ArticleTexts } from './articleTexts.ts';
import { ClaimsView } from './claimsView.ts';
import { registerCommands } from './commands.ts';
import { DraftInFront } from './draftInFront.ts';
import { FactSheets } from './factSheet.ts';
import { FirstSteps } from './firstSteps.ts';
import { createClient } from './languageClient.ts';
import { registerLanguageModelTools } from './languageModelTools.ts';
import { LanguageStatus } from './languageStatus.ts';
import { registerOpenSource } from './openSource.ts';
import { PublicationDates } from './publicationDate.ts';
import { Sample } from './sample.ts';
import { Selections } from './selections.ts';
import { Statuses } from './statuses.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context, (card) => steps.read(card));
  const dates = new PublicationDates(client, context.workspaceState);
  const statuses = new Statuses(client);
  const steps = new FirstSteps(statuses);
  const sample = new Sample(context);
  const front = new DraftInFront(statuses);
  const claims = new ClaimsView(client, front, context.globalState);
  const sheets = new FactSheets(client, front, context);
  context.subscriptions.push(
    dates,
    statuses,
    steps,
    new LanguageStatus(front),
    front,
    claims,
    sheets,
    new ArchiveView(client, statuses),
    new ArticleTexts(client),
    new Selections(client),
    registerOpenSource(),
    ...registerLanguageModelTools(client),
    ...registerCommands(client, dates, claims, sheets, sample),
  );
  stop = () => client.stop();
  await Promise.all([client.start(), sample.welcome()]);
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
