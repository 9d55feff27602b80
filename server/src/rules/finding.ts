/** A finding: what does not fit, against what, and what would mend it. */

import type { Sighting } from '../archive/archive.ts';
import type { Score } from '../archive/score.ts';
import type { Span } from '../claims/claim.ts';
import type { Interval } from '../time/interval.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export type RuleCode =
  | 'date/impossible'
  | 'date/weekday'
  | 'date/reversed-range'
  | 'date/out-of-report'
  | 'date/tense'
  | 'date/conflict'
  | 'date/event'
  | 'amount/percent'
  | 'amount/sum'
  | 'amount/conflict'
  | 'amount/list-count'
  | 'amount/archive'
  | 'code/archive'
  | 'title/conflict'
  | 'title/holder'
  | 'title/organisation'
  | 'title/role'
  | 'name/spelling'
  | 'name/unknown-spelling'
  | 'venue/conflict'
  | 'venue/event'
  | 'venue/archive'
  | 'event/ordinal'
  | 'organisation/valid-time'
  | 'text/doubled-word'
  | 'claim/unsourced';

/** A value inside a message. Days and numbers are written by the message's language, text as it stands. */
export type MessageValue =
  | string
  | { readonly days: Interval; readonly weekday?: boolean }
  | { readonly number: number }
  | { readonly weekday: number }
  | { readonly month: number }
  /** Days whose year nobody knows. */
  | {
      readonly yearless: {
        readonly month: number;
        readonly day: number;
        readonly toMonth: number;
        readonly toDay: number;
      };
    }
  /** Another message, spoken in the same language. */
  | Message;

/** A sentence of the l10n bundles (server/l10n/<language>.json) with its values. */
export interface Message {
  readonly key: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}

export interface Edit extends Span {
  readonly newText: string;
}

export interface Fix {
  readonly title: Message;
  readonly preferred?: boolean;
  readonly edits: readonly Edit[];
}

export interface Related extends Span {
  readonly message: Message;
}

export interface Finding extends Span {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly message: Message;
  /** 0–1: how sure the rule is that an editor would want to see this. */
  readonly confidence: number;
  /** Ids of the claims it is about, the principal one first. */
  readonly claims: readonly string[];
  readonly evidence: readonly Sighting[];
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** How it came to be told, where features were weighed. */
  readonly score?: Score;
}
