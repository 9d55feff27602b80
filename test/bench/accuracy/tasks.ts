/** What the workers of the accuracy benchmark are told to do, and what they answer. Everything here crosses between threads. */
import type { RuleCode, Severity } from '../../../server/src/rules/finding.ts';
import type { Plant } from './slip.ts';

/** A check is made against this: nothing, or the file's own stories. */
export type Against = 'nothing' | 'file';

export interface StoryTask {
  readonly kind: 'story';
  /** Absolute path of the file of records. */
  readonly file: string;
  readonly record: number;
  readonly against: Against;
  /** Whether the check is told the publication day. */
  readonly day: boolean;
  readonly rules?: readonly string[] | undefined;
  readonly plants: readonly Plant[];
}

export type Task = StoryTask;

export interface FlagFix {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A warning or an error. */
export interface Flag {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  /** In English. */
  readonly message: string;
  readonly evidence: readonly { readonly url: string; readonly quote: string }[];
  /** Other places of the draft that it points to. */
  readonly related: readonly { readonly start: number; readonly end: number }[];
  /** Edits of the first fix. */
  readonly fix?: readonly FlagFix[];
}

export interface StoryAnswer {
  /** On the story as it is. */
  readonly flags: readonly Flag[];
  /** For each plant: on the sound text where the plant has one of its own, and on the text with the slip. */
  readonly plants: readonly { readonly before?: readonly Flag[]; readonly after: readonly Flag[] }[];
  readonly milliseconds: number;
}
