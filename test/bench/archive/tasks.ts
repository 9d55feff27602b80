/** What the processes of the archive's benchmark are told to do, and what they answer. */
import type { Timing } from '../measure.ts';

export type Task =
  | { readonly kind: 'peer'; readonly archive: string; readonly database: string }
  | { readonly kind: 'ready' | 'added' | 'appended'; readonly archive: string; readonly cache: string }
  | { readonly kind: 'checks'; readonly archive: string; readonly cache: string; readonly drafts: string };

export interface Results {
  readonly peer: {
    readonly seconds: number;
    readonly records: number;
    /** Bytes of the records' texts in UTF-8, and of the table's file. */
    readonly text: number;
    readonly bytes: number;
    readonly search: Timing;
  };
  readonly ready: {
    readonly milliseconds: number;
    readonly read: number;
    readonly articles: number;
    readonly bytes: number;
  };
  readonly added: Timing;
  readonly appended: Timing;
  readonly checks: {
    readonly whole: Timing;
    readonly lookups: Timing;
    readonly reading: Timing;
    /** Claims with a source, a draft. */
    readonly sourced: number;
    /** MB. */
    readonly rss: number;
  };
}
