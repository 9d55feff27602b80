/** The editor's progress display, while articles are read. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import type { Voice } from './voice.ts';

/** Steps are shown at most this often, in ms. */
const STEP = 100;

export interface Progress {
  /** How much of the way is done (0–1), and how many articles that are. */
  report(share: number, articles: number): void;
  end(): void;
}

/** Opens a progress display with a button to cancel; in editors without one it does nothing. */
export function beginProgress(connection: Connection, shown: boolean, voice: Voice, cancel: () => void): Progress {
  if (!shown) return { report: () => {}, end: () => {} };
  let display: WorkDoneProgressServerReporter | undefined;
  let ended = false;
  let last = 0;
  connection.window.createWorkDoneProgress().then(
    (created) => {
      if (ended) return;
      display = created;
      created.begin(voice.say('lsp.archive.progress'), 0, undefined, true);
      created.token.onCancellationRequested(cancel);
    },
    () => {}, // an editor that declines shows nothing
  );
  return {
    report(share, articles) {
      const now = Date.now();
      if (now - last < STEP) return;
      last = now;
      const message = voice.say('lsp.archive.progressCount', { articles: { number: articles } });
      display?.report(Math.floor(100 * share), message);
    },
    end() {
      ended = true;
      display?.done();
    },
  };
}
