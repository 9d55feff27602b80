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

/** Builds the index of a file of records, or brings it in step with the rules of reading. */
export interface IndexTask {
  readonly kind: 'index';
  readonly file: string;
  readonly database: string;
}

/** Checks the file's records in their order, each against the index and the records before it. */
export interface DaysTask {
  readonly kind: 'days';
  readonly file: string;
  /** The index of what came before; it is copied, and the copy grows. */
  readonly database: string;
  readonly rules?: readonly string[] | undefined;
}

/** Reads the titles of stories and holds them against a table of terms of office. */
export interface TitlesTask {
  readonly kind: 'titles';
  readonly file: string;
  readonly records: readonly number[];
  /** The table, as `dateline facts import` takes it. */
  readonly terms: string;
}

export type Task = StoryTask | IndexTask | DaysTask | TitlesTask;

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
  readonly plants: readonly {
    readonly before?: readonly Flag[];
    readonly after: readonly Flag[];
    /** What Dateline reads where the slip is: "amount unsourced", kind and verdict of each claim. */
    readonly read: readonly string[];
  }[];
  readonly milliseconds: number;
}

export interface DaysAnswer {
  /** By record. */
  readonly flags: readonly (readonly [record: number, flags: readonly Flag[]])[];
  readonly milliseconds: number;
}

export interface TitlesAnswer {
  readonly stories: readonly {
    readonly record: number;
    /** Titles of people whom, or of offices which, the table knows. */
    readonly mentions: number;
    /** Findings about those. */
    readonly flags: readonly Flag[];
    readonly plants: readonly {
      readonly plant: Plant;
      readonly before: readonly Flag[];
      readonly after: readonly Flag[];
    }[];
  }[];
}
