/** The status bar's word on the draft in front: the day it speaks from, and how many articles stand behind it. */
import { type Disposable, MarkdownString, StatusBarAlignment, ThemeColor, window, workspace } from 'vscode';
import type { ArchiveStatus, Status } from './protocol.ts';
import type { Statuses } from './statuses.ts';
import { type Say, voice } from './voice.ts';

export class StatusItem implements Disposable {
  readonly #item = window.createStatusBarItem('dateline.status', StatusBarAlignment.Right, 110);
  /** The last word on each open document. */
  readonly #documents = new Map<string, Status>();
  #archive: ArchiveStatus | undefined;
  readonly #subscriptions: Disposable[];

  constructor({ onStatus }: Statuses) {
    this.#item.name = 'Dateline';
    this.#item.command = 'dateline.showMenu';
    this.#subscriptions = [
      this.#item,
      onStatus((status) => {
        this.#archive = status.archive;
        if (status.uri !== undefined) this.#documents.set(status.uri, status);
        this.#show();
      }),
      window.onDidChangeActiveTextEditor(() => this.#show()),
      workspace.onDidCloseTextDocument((document) => this.#documents.delete(document.uri.toString())),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Shows the state of the draft in front; on a text that Dateline leaves alone there is nothing to say. */
  #show(): void {
    const document = window.activeTextEditor?.document;
    const status = document && this.#documents.get(document.uri.toString());
    if (!status || status.state === 'quiet') {
      this.#item.hide();
      return;
    }
    const archive = this.#archive ?? status.archive;
    const say = voice(status.language);
    this.#item.text = `${icon(status, archive)} ${day(status, say)} · ${articles(archive, say)}`;
    this.#item.backgroundColor =
      status.state === 'failed' ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    this.#item.tooltip = tooltip(status);
    this.#item.show();
  }
}

function icon(status: Status, archive: ArchiveStatus): string {
  if (status.state === 'failed' || archive.state === 'failed') return '$(error)';
  if (status.state === 'tooLarge') return '$(circle-slash)';
  return status.state === 'checking' || archive.state === 'indexing' ? '$(sync~spin)' : '$(calendar)';
}

function day({ anchor }: Status, say: Say): string {
  if (!anchor) return say('No publication date');
  return anchor.certainty === 'weak' ? say('Report of about {0}', anchor.text) : say('Report of {0}', anchor.text);
}

function articles({ state, articles }: ArchiveStatus, say: Say): string {
  if (state === 'indexing') return say('reading the archive');
  if (state === 'none' || articles === 0) return say('no archive');
  return articles === 1 ? say('1 article') : say('{0} articles', articles);
}

/** The server's own words, a line each, as plain text. */
function tooltip({ message }: Status): MarkdownString {
  const text = new MarkdownString();
  for (const line of message.split('\n').filter(Boolean)) text.appendText(line).appendMarkdown('\n\n');
  return text;
}
