/** Evidence: what the archive's answers say of each claim of a draft, aligned and ready for the rules. */
import type { Answers, Sighting } from './archive.ts';

/** A sighting that speaks of the same thing as a claim, and how surely. */
export interface Aligned<S extends Sighting = Sighting> {
  readonly sighting: S;
  /** 0–1: how surely it speaks of the same thing (alignment.ts). */
  readonly score: number;
  /** It gives the same value as the draft. */
  readonly agrees: boolean;
}

export interface Evidence {
  readonly answers: Answers;
  /** Claim id → aligned sightings, surest first. */
  readonly aligned: ReadonlyMap<string, readonly Aligned[]>;
}
