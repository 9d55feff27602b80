/** Files that say which process holds something, so that what a killed process held can be taken over. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

interface Owner {
  readonly pid: number;
  readonly host: string;
}

const me: Owner = { pid: process.pid, host: hostname() };

/** Marks held by this process: its own number on a file it does not hold belongs to a dead process before it. */
const mine = new Set<string>();

function ownerOf(mark: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(mark, 'utf8'));
    const owner = value as Partial<Owner> | null;
    return typeof owner?.pid === 'number' && typeof owner.host === 'string' ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

/** True while the process that wrote `mark` may be running. Of other machines one cannot know, so they may. */
export function ownerLives(mark: string): boolean {
  const owner = ownerOf(mark);
  if (owner === undefined) return false;
  if (owner.host !== me.host) return true;
  if (owner.pid === me.pid) return mine.has(mark);
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Writes this process into `mark`, whatever stood there. */
export function sign(mark: string): void {
  mine.add(mark);
  writeFileSync(mark, JSON.stringify(me));
}

/** This process holds `mark` no longer; the file stays, naming a process that no longer holds it. */
export function unsign(mark: string): void {
  mine.delete(mark);
}

/** Takes a mark that only one may hold. False while another living process (or this one) holds it. */
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
