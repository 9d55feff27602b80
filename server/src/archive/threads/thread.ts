/**
 * What runs in another thread: the reading of articles, which takes most of the time of indexing, and, for an editor,
 * the whole of indexing. A bundle starts itself again as a thread (`serveThread` in its way in): so there is no further
 * file that could be missing, and a thread reads with the very same code.
 */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Extraction } from '../article.ts';
import { serveIndexing } from './indexingThread.ts';
import { serveReading } from './readingThread.ts';
import type { ThreadData } from './threadFile.ts';

/** True, and at work, when this is a thread that was started for Dateline's work; the caller then does nothing else. */
export function serveThread(extraction: Extraction): boolean {
  const data = workerData as Partial<ThreadData> | null;
  if (isMainThread || !parentPort || data?.dateline === undefined) return false;
  if (data.dateline === 'reading') serveReading(parentPort, extraction);
  else void serveIndexing(parentPort, extraction);
  return true;
}
