/** Moves the suite makes in the workspace: the sample newsroom, or a copy of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';

export const extension = () => vscode.extensions.getExtension('dateline.dateline')!;

export const file = (name: string) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);

export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** An untitled document of a language, in front. */
export async function write(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Waits until `read` gives something; its last answer is part of the failure. */
export async function until<T>(read: () => T | undefined | false, what: string): Promise<T> {
  for (let waited = 0; waited < 20_000; waited += 30) {
    const answer = read();
    if (answer) return answer;
    await sleep(30);
  }
  throw new Error(`not within 20 s: ${what}`);
}

export const findings = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Dateline');

/** A diagnostic's rule code: VS Code keeps it with its link. */
export const codeOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? String(code.value) : String(code));

/** Waits until a document has a finding of `code`, and gives it. */
export const finding = (document: vscode.TextDocument, code: string) =>
  until(
    () => findings(document).find((diagnostic) => codeOf(diagnostic) === code),
    `${code} in ${document.uri.path}, which has [${findings(document).map(codeOf)}]`,
  );

export const rangeOf = (document: vscode.TextDocument, words: string) => {
  const start = document.getText().indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
};

export async function replace(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, words), by);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

/** Throws away what was written, and closes every editor. */
export async function closeAll(): Promise<void> {
  for (const { document } of vscode.window.visibleTextEditors) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
