/** The editor's progress display, while articles are read. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import { paceOf } from '../output/pace.ts';
import type { Voice } from './voice.ts';

/** Steps are shown at most this often, in ms. */
const STEP = 100;

export interface Progress {
  /** How much of the way is done (0–1), and how many articles that are. */
  report(share: number, articles: number): void;
  end(): void;
}

/** How many articles, how many a second, and how long it will take. */
function progressSaid(articles: number, share: number, ms: number): Parameters<Voice['say']> {
  const pace = paceOf(articles, share, ms);
  if (!pace) return ['lsp.archive.progressCount', { articles: { number: articles } }];
  const { rate, seconds } = pace;
  const left = seconds < 100 ? { seconds: { number: seconds } } : { minutes: { number: Math.round(seconds / 60) } };
  const key = seconds < 100 ? 'lsp.archive.progressSeconds' : 'lsp.archive.progressMinutes';
  return [key, { articles: { number: articles }, rate: { number: rate }, ...left }];
}

/**
 * Opens a progress display with a button to cancel; in editors without one it does nothing. `newsroom` names the archive
 * where there are several.
 */
export function beginProgress(
  connection: Connection,
  shown: boolean,
  voice: Voice,
  cancel: () => void,
  newsroom?: string,
): Progress {
  if (!shown) return { report: () => {}, end: () => {} };
  let display: WorkDoneProgressServerReporter | undefined;
  let ended = false;
  let last = 0;
  const began = Date.now();
  connection.window.createWorkDoneProgress().then(
    (created) => {
      if (ended) return;
      display = created;
      const title =
        newsroom === undefined ? voice.say('lsp.archive.progress') : voice.say('lsp.archive.progressOf', { newsroom });
      created.begin(title, 0, undefined, true);
      created.token.onCancellationRequested(cancel);
    },
    () => {}, // an editor that declines shows nothing
  );
  return {
    report(share, articles) {
      const now = Date.now();
      if (now - last < STEP) return;
      last = now;
      const message = voice.say(...progressSaid(articles, share, now - began));
      display?.report(Math.floor(100 * share), message);
    },
    end() {
      ended = true;
      display?.done();
    },
  };
}
