/** What Linux tells of running processes: their memory and the time they have had on a core. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Memory {
  /** MB in memory, pages shared with other processes (the text of Node itself) counted whole. */
  readonly rss: number;
  /** MB, each shared page counted by its share. */
  readonly pss: number;
}

/** Undefined where the system does not tell. */
export function memoryOf(pid: number): Memory | undefined {
  try {
    const told = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(told)?.[1]) / 1024;
    return { rss: megabytes('Rss'), pss: megabytes('Pss') };
  } catch {
    return undefined;
  }
}

/** Fields of /proc/<pid>/stat behind the name, which may hold blanks: state is the first. */
function fieldsOf(pid: number): string[] {
  const told = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return told.slice(told.lastIndexOf(')') + 2).split(' ');
}

/** The kernel counts in hundredths of a second. */
const TICK = 10;

/** ms on a core so far, in the process and in the kernel for it. Throws when it is gone. */
export function coreTimeOf(pid: number): number {
  const fields = fieldsOf(pid);
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** The process that runs the extensions of a VS Code, by the folder that all of its run lives in. Throws when there is none. */
export function extensionHostIn(home: string): number {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const told = (what: string) => readFileSync(`/proc/${name}/${what}`, 'utf8').split('\0');
      if (told('cmdline').includes('--type=extensionHost') && told('environ').includes(`HOME=${home}/home`))
        return Number(name);
    } catch {
      // It has ended meanwhile, or is somebody else's.
    }
  }
  throw new Error('no extension host runs');
}
