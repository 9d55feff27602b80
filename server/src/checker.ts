/** The whole way, top to bottom: draft → claims → evidence → findings → report. */
import type { Archive, Sighting } from './archive/archive.ts';
import type { Evidence } from './archive/evidence.ts';
import type { Reading, ReadingOptions } from './claims/reading.ts';
import type { Finding, RuleCode, Severity } from './rules/finding.ts';

export type Verdict = 'supported' | 'contradicted' | 'unsourced';

export interface CheckSettings {
  readonly reading?: ReadingOptions;
  /** Severity by rule code, over the rules' own. */
  readonly severities?: Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;
  /** Only rules with one of these codes or prefixes ("date", "date/tense") run. */
  readonly rules?: readonly string[];
  /** The draft's own identity: archived articles with it are no evidence. */
  readonly self?: { readonly id?: string; readonly url?: string; readonly path?: string };
}

export interface Report {
  readonly reading: Reading;
  readonly evidence: Evidence;
  /** By claim id; every claim has one. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** By claim id: the sightings that support or contradict it, surest first; claims without sources are missing. */
  readonly sources: ReadonlyMap<string, readonly Sighting[]>;
  /** In reading order, one a root cause. */
  readonly findings: readonly Finding[];
}

/** Checks one draft. Never throws on any text; rejects only when `signal` aborts or the archive fails. */
export declare function check(
  source: string,
  archive: Archive,
  settings?: CheckSettings,
  signal?: AbortSignal,
): Promise<Report>;
