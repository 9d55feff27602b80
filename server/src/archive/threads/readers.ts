/** Who reads the articles of an index: threads beside this one where there is enough to read, else this one. */
import { availableParallelism } from 'node:os';
import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Article, Extraction } from '../article.ts';
import type { RawArticle } from '../importers/rawArticle.ts';
import type { Filed } from '../sqlite/filed.ts';
import { type Harvest, readOne, type Sheaf, type Unreadable } from './readingThread.ts';
import type { ThreadData } from './threadFile.ts';

export interface Readers {
  /** How many sheaves may be on their way besides the newest, so that no thread waits for work. */
  readonly width: number;
  /** Reads articles; gives what was read in the same order. Rejects when a thread has died. */
  read(articles: readonly RawArticle[]): Promise<readonly (Article | Filed | Unreadable)[]>;
  close(): Promise<void>;
}

/** Milliseconds of work between two pauses in which others of this thread are served. */
const TURN = 15;

/** This thread, which reads as it is asked and pauses often. */
export function readingHere(extraction: Extraction): Readers {
  let turn = performance.now();
  return {
    width: 0,
    async read(articles) {
      const read: (Article | Unreadable)[] = [];
      for (const raw of articles) {
        read.push(readOne(raw, extraction));
        if (performance.now() - turn < TURN) continue;
        await breathe();
        turn = performance.now();
      }
      return read;
    },
    close: async () => {},
  };
}

/** More threads than this would wait for the one that writes. */
const MOST = 6;

/** Threads to read with on this machine: one core is left to the thread that writes. */
export const readersHere = (): number => Math.max(1, Math.min(MOST, availableParallelism() - 1));

interface Waiting {
  readonly done: (articles: Harvest['articles']) => void;
  readonly failed: (error: Error) => void;
}

/** `count` threads of the bundle `file`, each reading one sheaf after the other. */
export function readingThreads(file: string, count: number): Readers {
  const data: ThreadData = { dateline: 'reading' };
  const waiting = new Map<number, Waiting>();
  let number = 0;
  let dead: Error | undefined;
  const fail = (error: Error) => {
    dead ??= error;
    for (const { failed } of waiting.values()) failed(dead);
    waiting.clear();
  };
  const threads = Array.from({ length: count }, () => {
    const thread = new Worker(file, { workerData: data, argv: [] });
    const load = { thread, sheaves: 0 };
    thread.on('message', ({ number: of, articles }: Harvest) => {
      load.sheaves--;
      waiting.get(of)?.done(articles);
      waiting.delete(of);
    });
    thread.on('error', fail);
    thread.on('exit', (code) => {
      if (code !== 0) fail(new Error(`a reading thread ended with ${code}`));
    });
    return load;
  });
  return {
    width: 2 * count,
    read: (articles) =>
      new Promise((done, failed) => {
        if (dead) {
          failed(dead);
          return;
        }
        const sheaf: Sheaf = { number: number++, articles };
        waiting.set(sheaf.number, { done, failed });
        const idlest = threads.reduce((a, b) => (b.sheaves < a.sheaves ? b : a));
        idlest.sheaves++;
        idlest.thread.postMessage(sheaf);
      }),
    async close() {
      await Promise.all(threads.map(({ thread }) => thread.terminate()));
    },
  };
}
