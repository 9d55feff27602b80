/**
 * Evidence: what the archive's answers say of each claim of a draft, aligned and ready for the rules.
 * Pure: asking (questions.ts) is the checker's one await.
 */
import { claimsOf } from '../claims/claim.ts';
import type { Reading } from '../claims/reading.ts';
import type { Interval } from '../time/interval.ts';
import type { AmountFeatures } from './alignment.ts';
import { alignAmounts } from './amountEvidence.ts';
import type {
  AmountSighting,
  Answers,
  Archive,
  ArchiveSize,
  DateSighting,
  EventSighting,
  OrganisationSighting,
  Sighting,
} from './archive.ts';
import { type AgainstCode, codesAgainst } from './codeEvidence.ts';
import { alignDates } from './dateEvidence.ts';
import { type AgainstDay, daysAgainst } from './dayEvidence.ts';
import { sameEvents } from './eventFacts.ts';
import { type AgainstFigure, figuresAgainst } from './figureEvidence.ts';
import { type AgainstName, namesAgainst } from './nameEvidence.ts';
import { type AgainstPlace, placesAgainst } from './placeEvidence.ts';
import { type Retelling, retellings } from './retelling.ts';
import { type AgainstRole, rolesAgainst } from './roleEvidence.ts';
import { runningDay } from './sighted.ts';

/** A sighting that speaks of the same thing as a claim, and how surely. */
export interface Aligned<S extends Sighting = Sighting> {
  readonly sighting: S;
  /** 0–1: how surely it speaks of the same thing (alignment.ts). */
  readonly score: number;
  /** It gives the same value as the draft. */
  readonly agrees: boolean;
  /** Named parts of the score, for amounts. */
  readonly features?: AmountFeatures;
}

export interface Evidence {
  readonly answers: Answers;
  /** How large the archive is that answered. */
  readonly size: ArchiveSize;
  /** Names of organisations with valid time (house facts). */
  readonly organisations: readonly OrganisationSighting[];
  /** The day the draft is telling of, which its claims speak of unless they say otherwise. Null when unknown. */
  readonly running: Interval | null;
  /** Amount claim id → aligned sightings, surest first. */
  readonly amounts: ReadonlyMap<string, readonly Aligned<AmountSighting>[]>;
  /** Date claim id → sightings of what happened in the same words, surest first. */
  readonly dates: ReadonlyMap<string, readonly Aligned<DateSighting>[]>;
  /** Event claim id → sightings of the same event. */
  readonly events: ReadonlyMap<string, readonly EventSighting[]>;
  /** How other articles tell the same story. */
  readonly retold: readonly Retelling[];
  /** Figures that the retellings print otherwise, in reading order. */
  readonly figures: readonly AgainstFigure[];
  /** Days that the retellings give otherwise, in reading order. */
  readonly days: readonly AgainstDay[];
  /** Codes that the retellings write otherwise, in reading order. */
  readonly codes: readonly AgainstCode[];
  /** Names that the retellings spell otherwise, in reading order. */
  readonly names: readonly AgainstName[];
  /** Countries and provinces that no retelling knows, in reading order. */
  readonly places: readonly AgainstPlace[];
  /** Titles whose holder the sources have in the office next to it, in reading order. */
  readonly roles: readonly AgainstRole[];
}

/** Evidence of an empty archive. */
export const NO_EVIDENCE: Evidence = {
  answers: { offices: new Map(), people: new Map(), events: new Map(), names: new Map(), related: [], rarity: () => 1 },
  size: { articles: 0, sightings: 0 },
  organisations: [],
  running: null,
  amounts: new Map(),
  dates: new Map(),
  events: new Map(),
  retold: [],
  figures: [],
  days: [],
  codes: [],
  names: [],
  places: [],
  roles: [],
};

/**
 * A text longer than this, in UTF-16 units, is a collection or a book: it is no retelling of a report, and holding each
 * of its figures against each would take the square of its length.
 */
const LONGEST_REPORT = 60_000;

/** Aligns a draft's claims with what the archive answered. */
export function gatherEvidence(reading: Reading, answers: Answers, { size, organisations = [] }: Archive): Evidence {
  const report = reading.draft.source.length <= LONGEST_REPORT;
  const retold = report ? retellings(answers) : [];
  const running = runningDay(reading);
  return {
    answers,
    size,
    organisations,
    running,
    amounts: alignAmounts(reading, answers),
    dates: alignDates(reading, answers),
    events: new Map(claimsOf(reading.claims, 'event').map((event) => [event.id, sameEvents(event, reading, answers)])),
    retold,
    figures: figuresAgainst(reading, retold),
    days: report ? daysAgainst(reading, answers) : [],
    codes: codesAgainst(reading, retold),
    names: namesAgainst(reading, retold),
    places: placesAgainst(reading, retold),
    roles: report ? rolesAgainst(reading, answers, running) : [],
  };
}
