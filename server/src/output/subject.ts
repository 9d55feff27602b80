/** What was checked, by the name its reader knows it by. */

import type { Report } from '../checker.ts';
import type { LanguageId } from '../language/language.ts';

export interface Subject {
  /** Id of a JSONL record, a number if the record has one. */
  readonly id?: string | number;
  /** File as it was named on the command line; "-" for standard input. */
  readonly path?: string;
  readonly url?: string;
  /** 1-based line of the record in its .jsonl file. */
  readonly line?: number;
}

/** A report with the draft it is about, as every format takes it. */
export interface Checked {
  readonly subject: Subject;
  readonly report: Report;
  /** Language of messages; the draft's own unless an editor chose one. */
  readonly language: LanguageId;
}

/** The subject as messages name it: the file, and for a record its id or its line. */
export function nameOf(subject: Subject): string {
  const file = subject.path ?? subject.url;
  if (file === undefined) return String(subject.id ?? '-');
  if (subject.line === undefined) return file;
  return `${file}#${subject.id ?? subject.line}`;
}
