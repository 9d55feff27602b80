/** What a measure of reading gives, and where the material for it lies. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../fixtures/fixtures.ts';

export interface Measured {
  /** What was measured, on what. */
  readonly name: string;
  readonly target: string;
  readonly figure: string;
  /** The same items read by a peer in the same run. */
  readonly peer: string;
  readonly reached: boolean | undefined;
  /** What went wrong, one a line, for `--errors`. */
  readonly errors: readonly string[];
  /** What was left out and why, one a line. */
  readonly notes?: readonly string[];
}

/** A file of the material beside the project, or undefined when it is not there. */
export function shared(file: string): string | undefined {
  const found = path.join(root, '../shared', file);
  return existsSync(found) ? found : undefined;
}

export const missing = (name: string, target: string): Measured => ({
  name,
  target,
  figure: 'skipped: ../shared is not there',
  peer: '',
  reached: undefined,
  errors: [],
});

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export interface Found {
  readonly start: number;
  readonly end: number;
}

/** Precision, recall and their harmonic mean where a span counts as found when another overlaps it. */
export class Overlaps {
  found = 0;
  wanted = 0;
  right = 0;
  given = 0;

  add(wanted: readonly Found[], given: readonly Found[]): void {
    const meets = (a: Found) => (b: Found) => a.start < b.end && b.start < a.end;
    this.wanted += wanted.length;
    this.given += given.length;
    this.found += wanted.filter((span) => given.some(meets(span))).length;
    this.right += given.filter((span) => wanted.some(meets(span))).length;
  }

  get f1(): number {
    const recall = this.found / this.wanted;
    const precision = this.given ? this.right / this.given : 0;
    return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  }

  get text(): string {
    return `F1 ${percent(this.f1)} (precision ${percent(this.right / Math.max(1, this.given))}, recall ${percent(this.found / this.wanted)})`;
  }
}
