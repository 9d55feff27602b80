/** A thread that brings an index in step with the files, so that an editor's checks never wait for it. */
import { type MessagePort, Worker } from 'node:worker_threads';
import type { Extraction } from '../article.ts';
import { type IndexSummary, type OpenArchiveOptions, openArchive } from '../openArchive.ts';
import { threadEnded } from '../sqlite/owner.ts';
import type { ThreadData } from './threadFile.ts';

/** What is to be indexed: what can be told to another thread of `OpenArchiveOptions`. */
export type Order = Pick<OpenArchiveOptions, 'sources' | 'database' | 'cacheDir' | 'anew' | 'gentle'>;

type ToThread = { readonly order: Order } | 'stop';
type FromThread =
  | { readonly progress: readonly [done: number, total: number, articles: number] }
  | { readonly summary: IndexSummary }
  | { readonly error: string };

export function serveIndexing(port: MessagePort, extraction: Extraction): void {
  const controller = new AbortController();
  const say = (message: FromThread) => port.postMessage(message);
  port.on('message', async (message: ToThread) => {
    if (message === 'stop') {
      controller.abort();
      return;
    }
    try {
      const { archive, summary } = await openArchive({
        ...message.order,
        extraction,
        signal: controller.signal,
        progress: (...progress) => say({ progress }),
      });
      archive.close();
      say({ summary });
    } catch (error) {
      say({ error: error instanceof Error ? error.message : String(error) });
    }
    port.close();
  });
}

/**
 * Has a thread of the bundle `file` open and index an archive, and gives what it did; the index itself is for the
 * caller to open. When `signal` aborts, what has been read is kept. Rejects when the thread dies.
 */
export function indexBeside(
  file: string,
  order: Order,
  { signal, progress }: Pick<OpenArchiveOptions, 'signal' | 'progress'>,
): Promise<IndexSummary> {
  const data: ThreadData = { dateline: 'indexing' };
  const thread = new Worker(file, { workerData: data, argv: [] });
  const { threadId } = thread;
  const say = (message: ToThread) => thread.postMessage(message);
  const stop = () => say('stop');
  return new Promise<IndexSummary>((done, failed) => {
    thread.on('message', (message: FromThread) => {
      if ('progress' in message) progress?.(...message.progress);
      else if ('summary' in message) done(message.summary);
      else failed(new Error(message.error));
    });
    thread.on('error', failed);
    thread.on('exit', (code) => failed(new Error(`the indexing thread ended with ${code}`)));
    signal?.addEventListener('abort', stop, { once: true });
    say({ order });
    if (signal?.aborted) stop();
  }).finally(() => {
    signal?.removeEventListener('abort', stop);
    return thread.terminate().then(() => threadEnded(threadId));
  });
}
