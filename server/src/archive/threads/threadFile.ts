/** What is started as a thread, and what for. */

declare const __filename: string | undefined;

export interface ThreadData {
  readonly dateline: 'reading' | 'indexing';
}

/** The bundle to start as a thread; undefined where the code runs unbundled (in tests), which then does without threads. */
export const THREAD_FILE: string | undefined =
  typeof __filename === 'string' && /\.c?js$/.test(__filename) ? __filename : undefined;
