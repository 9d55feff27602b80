/** Threads that check, and the tasks they share. Answers come in the order of the tasks, whatever the number of threads. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { readingVersion } from '../../../scripts/readingVersion.mjs';
import { root } from '../../fixtures/fixtures.ts';

/** Bundles the worker once, as the product is bundled, and tells the bundle's file. */
export async function bundleEngine(folder: string): Promise<string> {
  const outfile = path.join(folder, 'engine.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/accuracy/engine.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'warning',
    define: { DATELINE_VERSION: '"bench"', DATELINE_READING: String(await readingVersion()) },
  });
  return outfile;
}

export class Workers {
  readonly #workers: readonly Worker[];

  constructor(engine: string, count: number) {
    this.#workers = Array.from({ length: count }, () => new Worker(engine));
  }

  /** Does all tasks, two at each thread's door at a time. Rejects with the first failure. */
  all<T, A>(tasks: readonly T[], progress?: (done: number) => void): Promise<A[]> {
    const answers: A[] = new Array(tasks.length);
    let next = 0;
    let done = 0;
    const hand = (worker: Worker) => {
      if (next < tasks.length) worker.postMessage({ id: next, task: tasks[next++] });
    };
    return new Promise((resolve, reject) => {
      if (tasks.length === 0) resolve([]);
      for (const worker of this.#workers) {
        worker.removeAllListeners();
        worker.on('error', reject);
        worker.on('message', ({ id, answer, error }: { id: number; answer: A; error?: string }) => {
          if (error !== undefined) reject(new Error(error));
          answers[id] = answer;
          done++;
          progress?.(done);
          if (done === tasks.length) resolve(answers);
          else hand(worker);
        });
        hand(worker);
        hand(worker);
      }
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
