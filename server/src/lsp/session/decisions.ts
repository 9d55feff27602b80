/** The decisions of a window's folders: read when they have changed on disk, and added to. */
import { stat } from 'node:fs/promises';
import { type Decision, standing } from '../../archive/decisions/decision.ts';
import { addDecisions, decisionsFileOf, loadDecisions } from '../../archive/decisions/decisionsFile.ts';
import type { ImportProblem } from '../../archive/importers/rawArticle.ts';
import type { Decisions } from '../../rules/decided.ts';

type Standing = Decisions['standing'];

interface Known {
  /** When the file was last changed, and how long it was then; empty without a file. */
  readonly stamp: string;
  readonly standing: Promise<Standing>;
}

export class DecisionsKeeper {
  readonly #tell: (problem: ImportProblem | Error) => void;
  readonly #known = new Map<string, Known>();

  /** `tell` hears of lines that are no decisions, and of files that cannot be read, whenever they have been read anew. */
  constructor(tell: (problem: ImportProblem | Error) => void) {
    this.#tell = tell;
  }

  /** What stands in a folder's file as it is now. Never rejects: a file that cannot be read decides nothing. */
  async of(folder: string): Promise<Standing> {
    const stamp = await stampOf(decisionsFileOf(folder));
    const known = this.#known.get(folder);
    if (known?.stamp === stamp) return known.standing;
    const found = stamp === '' ? Promise.resolve(new Map()) : this.#load(folder);
    this.#known.set(folder, { stamp, standing: found });
    return found;
  }

  /** Rejects when the file cannot be written. */
  add(folder: string, decision: Decision): Promise<void> {
    return addDecisions(folder, [decision]);
  }

  async #load(folder: string): Promise<Standing> {
    try {
      const { decisions, problems } = await loadDecisions(folder);
      problems.forEach(this.#tell);
      return standing(decisions);
    } catch (error) {
      this.#tell(error instanceof Error ? error : new Error(String(error)));
      return new Map();
    }
  }
}

async function stampOf(file: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return '';
  }
}
