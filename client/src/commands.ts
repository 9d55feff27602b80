/** What the command palette offers. */
import { commands, type Disposable, ProgressLocation, Range, type TextEditor, Uri, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { addFolder } from './addFolder.ts';
import type { NewsroomNode } from './archiveView.ts';
import { CheckedOnRequest } from './checkedOnRequest.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import type { ClaimNode, ClaimsView } from './claimsView.ts';
import { decide } from './deciding.ts';
import { exportFactSheet } from './exportFactSheet.ts';
import type { FactSheets } from './factSheet.ts';
import { isServed } from './languageClient.ts';
import {
  archiveMonthsRequest,
  checkRequest,
  type DecideParams,
  type OfArchive,
  rebuildArchiveRequest,
  refreshArchiveRequest,
} from './protocol.ts';
import { askForDate, type PublicationDates } from './publicationDate.ts';
import type { Sample } from './sample.ts';
import { searchArchive } from './searchArchive.ts';
import { voice } from './voice.ts';

export function registerCommands(
  client: LanguageClient,
  dates: PublicationDates,
  claims: ClaimsView,
  sheets: FactSheets,
  sample: Sample,
): Disposable[] {
  const onRequest = new CheckedOnRequest(client);

  /** Runs a command on the server's side; a failure is told in one sentence, with the way to the log. */
  const register = (id: string, run: (...given: never[]) => Promise<void>) =>
    commands.registerCommand(id, async (...given: never[]) => {
      try {
        await run(...given);
      } catch (error) {
        const say = voice();
        const showOutput = say('Show Output');
        const reason = error instanceof Error ? error.message : String(error);
        if ((await window.showErrorMessage(`Dateline: ${reason}`, showOutput)) === showOutput)
          client.outputChannel.show();
      }
    });

  const checkDocument = async () => {
    const editor = await activeEditor();
    if (!editor) return;
    const { document } = editor;
    const result = await window.withProgress({ location: ProgressLocation.Window, title: 'Dateline' }, () =>
      isServed(document)
        ? client.sendRequest(checkRequest, { uri: document.uri.toString() })
        : onRequest.check(document),
    );
    if (result.findings > 0) {
      // Problems opens, and the caret goes to the first of them: the fix is one key away.
      await commands.executeCommand('workbench.panel.markers.view.focus');
      const first = result.firstRange ?? client.code2ProtocolConverter.asRange(editor.selection);
      await window.showTextDocument(document, {
        ...(editor.viewColumn ? { viewColumn: editor.viewColumn } : {}),
        selection: new Range(first.start.line, first.start.character, first.start.line, first.start.character),
      });
    }
    void window.showInformationMessage(result.message);
  };

  const checkAllDrafts = async () => {
    const result = await checkWorkspace(client);
    if (!result) return;
    // Whoever stops it goes on with something else.
    if (result.findings > 0 && !result.isStopped) await commands.executeCommand('workbench.panel.markers.view.focus');
    void window.showInformationMessage(result.message);
  };

  const setPublicationDate = async () => {
    const editor = await activeEditor();
    if (!editor) return;
    const day = await askForDate(dates.of(editor.document));
    if (day !== undefined) await dates.set(editor.document, day ?? undefined);
  };

  const openFactSheet = async () => {
    const editor = await activeEditor();
    if (editor) sheets.open(editor.document);
  };

  /** Of the sheet in front, else of the draft. */
  const saveFactSheet = async () => {
    const uri = sheets.uri ?? (await activeEditor())?.document.uri.toString();
    const told = uri === undefined ? undefined : await exportFactSheet(client, uri);
    if (told !== undefined) void window.showInformationMessage(told);
  };

  /** Of the archive whose row was clicked; else of the only one, or of the one that is chosen. */
  const rebuildArchive = async (node?: NewsroomNode) => {
    const wanted: OfArchive | undefined = node ? { folder: node.newsroom.folder } : await chooseArchive();
    if (!wanted) return;
    const { message } = await client.sendRequest(rebuildArchiveRequest, wanted);
    void window.showInformationMessage(message);
  };

  /** Asks which, where a window has several archives; undefined when the question was dismissed. */
  const chooseArchive = async (): Promise<OfArchive | undefined> => {
    const { newsrooms } = await client.sendRequest(archiveMonthsRequest, {});
    if (newsrooms.length < 2) return {};
    const say = voice();
    const choices = newsrooms.map(({ folder, name, archive }) => ({
      label: name,
      description: archive.message,
      of: { folder },
    }));
    const all = { label: say('All archives'), description: '', of: {} };
    const chosen = await window.showQuickPick([...choices, all], { title: say('Rebuild Archive') });
    return chosen?.of;
  };

  /** Looks again for what has changed; the list follows by itself. */
  const refreshArchive = async () => {
    await window.withProgress({ location: { viewId: 'dateline.archive' } }, () =>
      client.sendRequest(refreshArchiveRequest, null),
    );
  };

  const addArchiveFolder = async (folder?: Uri) => {
    const told = await addFolder(folder instanceof Uri ? [folder] : undefined);
    if (told !== undefined) void window.showInformationMessage(told);
  };

  const restart = async () => {
    await client.restart();
    const say = voice();
    void window.setStatusBarMessage(`$(check) ${say('Dateline runs again')}`, 5000);
  };

  /** The language status's menu: what one can do with this draft, in the order an editor needs it. */
  const showMenu = async () => {
    const say = voice();
    const choice = await window.showQuickPick(
      [
        { label: `$(checklist) ${say('Check Document')}`, command: 'dateline.checkDocument' },
        { label: `$(run-all) ${say('Check Workspace')}`, command: 'dateline.checkWorkspace' },
        { label: `$(calendar) ${say('Set Publication Date…')}`, command: 'dateline.setPublicationDate' },
        { label: `$(list-tree) ${say('Claims')}`, command: 'dateline.openClaims' },
        { label: `$(search) ${say('Search Archive')}`, command: 'dateline.searchArchive' },
        { label: `$(library) ${say('Rebuild Archive')}`, command: 'dateline.rebuildArchive' },
        {
          label: `$(gear) ${say('Settings')}`,
          command: 'workbench.action.openSettings',
          argument: '@ext:dateline.dateline',
        },
        { label: `$(output) ${say('Show Output')}`, command: 'dateline.showOutput' },
      ],
      { title: 'Dateline' },
    );
    if (choice) await commands.executeCommand(choice.command, ...('argument' in choice ? [choice.argument] : []));
  };

  return [
    onRequest,
    register('dateline.checkDocument', checkDocument),
    register('dateline.checkWorkspace', checkAllDrafts),
    register('dateline.setPublicationDate', setPublicationDate),
    register('dateline.openFactSheet', openFactSheet),
    register('dateline.exportFactSheet', saveFactSheet),
    register('dateline.decide', (decision: DecideParams) => decide(client, decision)),
    register('dateline.openClaims', async () => void (await commands.executeCommand('dateline.claims.focus'))),
    register('dateline.groupClaimsByKind', () => claims.group('kind')),
    register('dateline.groupClaimsByVerdict', () => claims.group('standing')),
    register('dateline.fixClaim', (claim: ClaimNode) => claims.fix(claim)),
    register('dateline.verifyClaim', (claim: ClaimNode) => claims.decide(claim, 'verified')),
    register('dateline.ignoreFinding', (claim: ClaimNode) => claims.decide(claim, 'ignored')),
    register('dateline.takeBackDecision', (claim: ClaimNode) => claims.decide(claim, 'withdrawn')),
    register('dateline.searchArchive', () => searchArchive(client)),
    register('dateline.refreshArchive', refreshArchive),
    register('dateline.addArchiveFolder', addArchiveFolder),
    register('dateline.rebuildArchive', rebuildArchive),
    register('dateline.openSample', () => sample.open()),
    register('dateline.openWalkthrough', () => sample.showFirstSteps()),
    register('dateline.restartServer', restart),
    register('dateline.showOutput', async () => client.outputChannel.show()),
    register('dateline.showMenu', showMenu),
  ];
}

async function activeEditor(): Promise<TextEditor | undefined> {
  // With a view or the first steps in front, the draft beside them is meant.
  const editor =
    window.activeTextEditor ?? window.visibleTextEditors.find(({ document }) => document.languageId === 'news-draft');
  if (editor) return editor;
  const say = voice();
  await window.showInformationMessage(say('Open a draft first: Dateline checks the text in the active editor.'));
  return undefined;
}
