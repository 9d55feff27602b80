/**
 * What editors have decided: that a finding is to be ignored, that a claim has been verified. The newsroom keeps it in
 * `.dateline/decisions.jsonl`, one decision a line, and only ever adds lines: git merges two desks' files by keeping
 * both, and the last line for a fingerprint stands.
 */
import { type ImportProblem, problem } from '../importers/rawArticle.ts';

const VERDICTS = ['ignored', 'verified', 'withdrawn'] as const;
export type DecisionVerdict = (typeof VERDICTS)[number];

const SCOPES = ['file', 'everywhere'] as const;
/** A decision on a rule, instead of on one place of a text: in one file, or in all of them. */
export type DecisionScope = (typeof SCOPES)[number];

export interface Decision {
  /** What the decision is of; see fingerprint.ts and `scopeFingerprint`. */
  readonly fingerprint: string;
  /** A rule's code, or a group of them ("date"); of a verified claim its kind. */
  readonly code: string;
  /** The words that were decided on, for those who read the file. */
  readonly quote: string;
  readonly verdict: DecisionVerdict;
  /** By whom; empty where nobody is named. */
  readonly by: string;
  /** ISO day or date-time. */
  readonly on: string;
  readonly reason: string;
  readonly scope?: DecisionScope;
  /** For a scope of one file: its path from the folder of `.dateline/`, with slashes. */
  readonly path?: string;
}

/** The fingerprint of a decision on a rule. `path` is that of a scope of one file. */
export const scopeFingerprint = (code: string, path?: string): string =>
  path === undefined ? `everywhere:${code}` : `file:${code}:${path.normalize('NFC')}`;

export interface ReadDecisions {
  /** In the order of their lines. */
  readonly decisions: readonly Decision[];
  /** Lines that are no decisions; what they say is left where it is. */
  readonly problems: readonly ImportProblem[];
}

/** Reads the text of a decisions file, whose `path` is for its problems. Lines that are no decisions are told, and cost nothing else; never throws. */
export function readDecisions(text: string, path: string): ReadDecisions {
  const decisions: Decision[] = [];
  const problems: ImportProblem[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const decision = readDecision(line);
      if (decision) decisions.push(decision);
      else problems.push(problem(path, 'badDecision', {}, index + 1));
    });
  return { decisions, problems };
}

function readDecision(line: string): Decision | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = value as Record<string, unknown>;
  const text = (key: string) => (typeof entries[key] === 'string' ? entries[key] : '');
  const verdict = VERDICTS.find((known) => known === entries.verdict);
  const scope = SCOPES.find((known) => known === entries.scope);
  // A scope that a later version has added is wider or narrower than we can tell: better not to go by it.
  if (!verdict || text('fingerprint') === '' || text('code') === '' || (entries.scope !== undefined && !scope))
    return undefined;
  return {
    fingerprint: text('fingerprint'),
    code: text('code'),
    quote: text('quote'),
    verdict,
    by: text('by'),
    on: text('on'),
    reason: text('reason'),
    ...(scope && { scope }),
    ...(text('path') !== '' && { path: text('path') }),
  };
}

/** A decision as its line, with the line's end: keys in order, so that equal decisions are equal lines. */
export function decisionLine(decision: Decision): string {
  const sorted = Object.entries(decision).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted))}\n`;
}

/** The day of a decision: the one on the wall, where the editor sits. */
export const onDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** The decisions that stand, by fingerprint: the last line of each, unless it takes the others back. */
export function standing(decisions: Iterable<Decision>): ReadonlyMap<string, Decision> {
  const last = new Map<string, Decision>();
  for (const decision of decisions) last.set(decision.fingerprint, decision);
  for (const [fingerprint, { verdict }] of last) if (verdict === 'withdrawn') last.delete(fingerprint);
  return last;
}
