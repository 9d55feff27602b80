/** Files that say which process, and which thread of it, holds something, so that what a killed one held can be taken over. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { threadId } from 'node:worker_threads';

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Second since 1970 in which the process began, within one or two: numbers of processes are given out again. */
  readonly began: number;
  readonly thread: number;
}

const me: Owner = {
  pid: process.pid,
  host: hostname(),
  began: Math.round(Date.now() / 1000 - process.uptime()),
  thread: threadId,
};

/** Marks held by this thread: its own name on a file it does not hold is that of one that was there before it. */
const mine = new Set<string>();
/** Threads of this process that are known to have ended. */
const ended = new Set<number>();

function ownerOf(mark: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(mark, 'utf8'));
    const owner = value as Partial<Owner> | null;
    if (typeof owner?.pid !== 'number' || typeof owner.host !== 'string') return undefined;
    const { pid, host, began = 0, thread = 0 } = owner;
    return { pid, host, began, thread };
  } catch {
    return undefined;
  }
}

/** A thread of this process has ended; what it held is held no longer. */
export function threadEnded(thread: number): void {
  ended.add(thread);
}

/** True while the thread that wrote `mark` may be running. Of other machines one cannot know, so they may. */
export function ownerLives(mark: string): boolean {
  const owner = ownerOf(mark);
  if (owner === undefined) return false;
  if (owner.host !== me.host) return true;
  if (owner.pid === me.pid) {
    if (Math.abs(owner.began - me.began) > 2) return false;
    return owner.thread === me.thread ? mine.has(mark) : !ended.has(owner.thread);
  }
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Writes this thread into `mark`, whatever stood there. */
export function sign(mark: string): void {
  mine.add(mark);
  writeFileSync(mark, JSON.stringify(me));
}

/** This thread holds `mark` no longer; the file stays, naming one that no longer holds it. */
export function unsign(mark: string): void {
  mine.delete(mark);
}

/** Takes a mark that only one may hold. False while another living thread (or this one) holds it. */
export function take(mark: string): boolean {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(mark, JSON.stringify(me), { flag: 'wx' });
      mine.add(mark);
      return true;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (ownerLives(mark)) return false;
      rmSync(mark, { force: true });
    }
  }
  return false;
}

export function release(mark: string): void {
  if (mine.delete(mark)) rmSync(mark, { force: true });
}
