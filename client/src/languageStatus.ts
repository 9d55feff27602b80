/** The language status of the draft in front: the day it speaks from and why, and how many articles stand behind it. */
import { type Disposable, LanguageStatusSeverity, languages, window } from 'vscode';
import type { DraftInFront } from './draftInFront.ts';
import type { ArchiveStatus, Status } from './protocol.ts';
import { type Say, voice } from './voice.ts';

/** Shown for no document: on a text that Dateline leaves alone there is nothing to say. */
const NOWHERE: readonly [] = [];

export class LanguageStatus implements Disposable {
  readonly #front: DraftInFront;
  readonly #item = languages.createLanguageStatusItem('dateline.draft', NOWHERE);
  readonly #subscription: Disposable;

  constructor(front: DraftInFront) {
    this.#front = front;
    this.#item.name = 'Dateline';
    this.#subscription = front.onDidChange(() => this.#show());
    this.#show();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const { document, status } = this.#front;
    if (!document || document !== window.activeTextEditor?.document || !status || status.state === 'quiet') {
      this.#item.selector = NOWHERE;
      return;
    }
    const { archive } = status;
    const say = voice(status.language);
    const isChecking = status.state === 'checking';
    this.#item.busy = isChecking || archive.state === 'indexing';
    // What was known of the day stands until the check that is under way says another.
    if (!isChecking || this.#item.text === '') {
      this.#item.text = [day(status, say), articles(archive, say)].join(' · ');
      this.#item.detail = detail(status, archive, say);
    }
    this.#item.severity = severity(status, archive);
    this.#item.command = {
      command: 'dateline.showMenu',
      title: say('Menu'),
      tooltip: say('What Dateline can do here'),
    };
    this.#item.accessibilityInformation = { label: `Dateline: ${this.#item.text}. ${this.#item.detail}` };
    this.#item.selector = [{ language: document.languageId, scheme: document.uri.scheme }];
  }
}

function severity({ state }: Status, archive: ArchiveStatus): LanguageStatusSeverity {
  if (state === 'failed' || archive.state === 'failed') return LanguageStatusSeverity.Error;
  return state === 'tooLarge' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
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

/** Why it is that day; or, where a check or the archive has failed, why that is. */
function detail({ state, anchor, message, onSave }: Status, archive: ArchiveStatus, say: Say): string {
  if (state === 'failed' || state === 'tooLarge') return message.split('\n')[0] ?? '';
  if (archive.state === 'failed') return archive.message;
  const why = [anchor?.evidence ?? '', ...(onSave ? [say('checked when saved')] : [])];
  return plain(why.filter(Boolean).join(' · '));
}

/** The evidence quotes the draft: no icon or link may come of its words. */
const plain = (text: string): string => text.replaceAll('$(', '$ (').replaceAll('](', '] (');
