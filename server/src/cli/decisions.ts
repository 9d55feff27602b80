/** Decisions on the command line: those that hold for a draft, and a baseline of all that a check finds now. */
import path from 'node:path';
import { type Decision, onDay, standing } from '../archive/decisions/decision.ts';
import {
  addDecisions,
  decidedFolder,
  decidedPath,
  decidingFolder,
  decisionsFileOf,
  loadDecisions,
} from '../archive/decisions/decisionsFile.ts';
import { signatureIn } from '../archive/decisions/signature.ts';
import type { ImportProblem } from '../archive/importers/rawArticle.ts';
import type { Report } from '../checker.ts';
import type { Subject } from '../output/subject.ts';
import type { Decisions } from '../rules/decided.ts';
import { fingerprintOf } from '../rules/fingerprint.ts';

/** The folder that a draft lies in; standard input's is the one that we run in. */
const folderOf = ({ path: file }: Subject): string =>
  file === undefined || file === '-' ? process.cwd() : path.dirname(path.resolve(file));

/** Looks up the decisions of each draft's nearest folder with `.dateline/`; every file is read once. */
export class DecisionsFound {
  readonly #problem: (problem: ImportProblem) => void;
  readonly #folders = new Map<string, string | undefined>();
  readonly #standing = new Map<string, Decisions['standing']>();

  constructor(problem: (problem: ImportProblem) => void) {
    this.#problem = problem;
  }

  async of(subject: Subject): Promise<Decisions | undefined> {
    const near = folderOf(subject);
    if (!this.#folders.has(near)) this.#folders.set(near, decidedFolder(near));
    const folder = this.#folders.get(near);
    if (folder === undefined) return undefined;
    // A record of a .jsonl file is no file that one could decide on.
    const isFile = subject.path !== undefined && subject.path !== '-' && subject.line === undefined;
    return {
      standing: await this.#of(folder),
      path: isFile ? decidedPath(folder, path.resolve(subject.path)) : undefined,
    };
  }

  async #of(folder: string): Promise<Decisions['standing']> {
    const known = this.#standing.get(folder);
    if (known) return known;
    const { decisions, problems } = await this.#read(folder);
    problems.forEach(this.#problem);
    const found = standing(decisions);
    this.#standing.set(folder, found);
    return found;
  }

  async #read(folder: string): ReturnType<typeof loadDecisions> {
    try {
      return await loadDecisions(folder);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = { key: 'archive.unreadable', values: { reason } };
      return { decisions: [], problems: [{ path: decisionsFileOf(folder), message }] };
    }
  }
}

/** The errors and warnings of a check, to be ignored from now on. */
export class Baseline {
  readonly #folders = new Map<string, Map<string, Omit<Decision, 'by' | 'on'>>>();

  take(subject: Subject, { findings, reading: { draft } }: Report): void {
    const folder = decidingFolder(folderOf(subject));
    const taken = this.#folders.get(folder) ?? new Map<string, Omit<Decision, 'by' | 'on'>>();
    this.#folders.set(folder, taken);
    for (const finding of findings) {
      if (finding.severity !== 'error' && finding.severity !== 'warning') continue;
      const { code, start, end } = finding;
      const fingerprint = fingerprintOf(draft, finding, code);
      const quote = draft.source.slice(start, end);
      taken.set(fingerprint, { fingerprint, code, quote, verdict: 'ignored', reason: 'baseline' });
    }
  }

  /** Writes what was taken, and says where. A folder without anything new gets no file. */
  async write(now = new Date()): Promise<readonly { readonly file: string; readonly count: number }[]> {
    const written: { file: string; count: number }[] = [];
    for (const [folder, taken] of this.#folders) {
      const by = await signatureIn(folder, 'git');
      const decisions = [...taken.values()].map((decision) => ({ ...decision, by, on: onDay(now) }));
      await addDecisions(folder, decisions);
      written.push({ file: decisionsFileOf(folder), count: decisions.length });
    }
    return written;
  }
}
