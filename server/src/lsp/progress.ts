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

/** Before so much time (ms) or so small a share of the way a pace says nothing. */
const SOON = 3000;
const LITTLE = 0.02;

/** How many articles, how many a second, and how long it will take if it goes on so. */
function pace(articles: number, share: number, ms: number): Parameters<Voice['say']> {
  if (ms < SOON || share < LITTLE) return ['lsp.archive.progressCount', { articles: { number: articles } }];
  const seconds = Math.ceil((ms / 1000) * (1 / share - 1));
  const rate = Math.max(1, Math.round(articles / (ms / 1000)));
  const left = seconds < 100 ? { seconds: { number: seconds } } : { minutes: { number: Math.round(seconds / 60) } };
  const key = seconds < 100 ? 'lsp.archive.progressSeconds' : 'lsp.archive.progressMinutes';
  return [key, { articles: { number: articles }, rate: { number: rate }, ...left }];
}

/** Opens a progress display with a button to cancel; in editors without one it does nothing. */
export function beginProgress(connection: Connection, shown: boolean, voice: Voice, cancel: () => void): Progress {
  if (!shown) return { report: () => {}, end: () => {} };
  let display: WorkDoneProgressServerReporter | undefined;
  let ended = false;
  let last = 0;
  const began = Date.now();
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
      const message = voice.say(...pace(articles, share, now - began));
      display?.report(Math.floor(100 * share), message);
    },
    end() {
      ended = true;
      display?.done();
    },
  };
}
