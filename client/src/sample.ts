/** The sample newsroom: a copy of one's own, to look around and to make mistakes in. */
import { commands, type ExtensionContext, Uri, ViewColumn, window, workspace } from 'vscode';

/** The draft with the model slip. */
const DRAFT = 'drafts/ngoai-truong-nato.draft';
const WALKTHROUGH = 'dateline.dateline#newsroom';
/** The files of the packed sample, by their ways from its folder; known when the client is built (scripts/build.mjs). */
declare const DATELINE_SAMPLE: readonly string[];
/** Set while a window is being opened on the copy: that window then shows the draft and the first steps. */
const OPENING = 'dateline.sample.opening';

export class Sample {
  readonly #context: ExtensionContext;
  readonly #copy: Uri;

  constructor(context: ExtensionContext) {
    this.#context = context;
    // The extension's own folder is never written to: an update would throw away what was typed there.
    this.#copy = Uri.joinPath(context.globalStorageUri, 'sample', 'newsroom');
  }

  /** Opens a fresh copy; where the copy is open already, its draft, as it stands. */
  async open(): Promise<void> {
    if (this.#isOpen()) {
      await window.showTextDocument(Uri.joinPath(this.#copy, DRAFT));
      return;
    }
    await this.#copyAnew();
    await this.#context.globalState.update(OPENING, true);
    await commands.executeCommand('vscode.openFolder', this.#copy, {
      // What is open stays open.
      forceNewWindow: (workspace.workspaceFolders?.length ?? 0) > 0,
      filesToOpen: [Uri.joinPath(this.#copy, DRAFT)],
    });
  }

  /** In a window on the copy: the first steps count as begun, and come along when it was just opened from them. */
  async welcome(): Promise<void> {
    if (!this.#isOpen()) return;
    if (this.#context.globalState.get(OPENING)) {
      await this.#context.globalState.update(OPENING, undefined);
      const draft = Uri.joinPath(this.#copy, DRAFT);
      await window.showTextDocument(draft, { preview: false, viewColumn: ViewColumn.One });
      await commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, true);
      await window.showTextDocument(draft, { preview: false, viewColumn: ViewColumn.One });
    }
    // Last: the steps hear of changes, not of what was so before they were shown.
    await commands.executeCommand('setContext', 'dateline.sample', true);
  }

  async showFirstSteps(): Promise<void> {
    await commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH);
  }

  /** File by file: in VS Code for the Web an extension's folders cannot be listed, only its files be read. */
  async #copyAnew(): Promise<void> {
    const packed = Uri.joinPath(this.#context.extensionUri, 'samples', 'newsroom');
    await Promise.resolve(workspace.fs.delete(this.#copy, { recursive: true })).catch(() => undefined);
    for (const file of DATELINE_SAMPLE)
      await workspace.fs.writeFile(
        Uri.joinPath(this.#copy, file),
        await workspace.fs.readFile(Uri.joinPath(packed, file)),
      );
  }

  #isOpen(): boolean {
    return workspace.workspaceFolders?.some(({ uri }) => uri.path === this.#copy.path) ?? false;
  }
}
