/** A rule: one file, one kind of thing that does not fit. */
import type { Evidence } from '../archive/evidence.ts';
import type { Reading } from '../claims/reading.ts';
import type { Finding, RuleCode, Severity } from './finding.ts';

/** What a rule may look at: pure data, all there before any rule runs. */
export interface RuleContext {
  readonly reading: Reading;
  readonly evidence: Evidence;
  /** Ids of claims that some source supports. */
  readonly sourced: ReadonlySet<string>;
}

export interface Rule {
  readonly code: RuleCode;
  /** Severity a newsroom starts with; `off` rules run only when asked for. */
  readonly severity: Severity | 'off';
  /** What the rule cannot do without; the checker skips it when that is missing. */
  readonly needs: readonly ('anchor' | 'year' | 'archive')[];
  /** Finds, never throws. Findings carry the severity that their evidence deserves. */
  check(context: RuleContext): Finding[];
}
