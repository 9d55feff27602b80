/** Writes VS Code's default keybindings, as it lists them, to the file named by DATELINE_KEYBINDINGS. */
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

export async function run(): Promise<void> {
  const listed = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'));
  writeFileSync(process.env.DATELINE_KEYBINDINGS!, listed.getText());
}
