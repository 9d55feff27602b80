/** What the walkthrough ticks off: that a finding was seen, one was mended, and a card with its sources was read. */
import { commands, type Disposable, type Hover, MarkdownString } from 'vscode';
import { linksToSources } from './openSource.ts';
import type { Statuses } from './statuses.ts';

type Step = 'finding' | 'fix' | 'sources';

export class FirstSteps implements Disposable {
  /** How many findings a document had when it was last checked. */
  readonly #findings = new Map<string, number>();
  readonly #done = new Set<Step>();
  readonly #subscription: Disposable;

  constructor({ onStatus }: Statuses) {
    this.#subscription = onStatus(({ uri, state, findings = 0 }) => {
      if (uri === undefined || state !== 'checked') return;
      if (findings > 0) this.#tick('finding');
      if (findings < (this.#findings.get(uri) ?? 0)) this.#tick('fix');
      this.#findings.set(uri, findings);
    });
  }

  /** A card was shown. */
  read({ contents }: Hover): void {
    if (contents.some((content) => content instanceof MarkdownString && linksToSources(content))) this.#tick('sources');
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #tick(step: Step): void {
    if (this.#done.has(step)) return;
    this.#done.add(step);
    void commands.executeCommand('setContext', `dateline.seen.${step}`, true);
  }
}
