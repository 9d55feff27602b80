/** All rules, in the order in which they run: the draft against itself, then against its sources. */
import { rule as amountArchive } from './amountArchive.ts';
import { rule as amountConflict } from './amountConflict.ts';
import { rule as amountListCount } from './amountListCount.ts';
import { rule as amountPercent } from './amountPercent.ts';
import { rule as amountSum } from './amountSum.ts';
import { rule as claimUnsourced } from './claimUnsourced.ts';
import { rule as codeArchive } from './codeArchive.ts';
import { rule as dateConflict } from './dateConflict.ts';
import { rule as dateEvent } from './dateEvent.ts';
import { rule as dateImpossible } from './dateImpossible.ts';
import { rule as dateOutOfReport } from './dateOutOfReport.ts';
import { rule as dateReversedRange } from './dateReversedRange.ts';
import { rule as dateTense } from './dateTense.ts';
import { rule as dateWeekday } from './dateWeekday.ts';
import { rule as doubledWord } from './doubledWord.ts';
import { rule as eventOrdinal } from './eventOrdinal.ts';
import { rule as nameSpelling } from './nameSpelling.ts';
import { rule as organisationValidTime } from './organisationValidTime.ts';
import type { Rule } from './rule.ts';
import { rule as titleConflict } from './titleConflict.ts';
import { rule as titleHolder } from './titleHolder.ts';
import { rule as titleOrganisation } from './titleOrganisation.ts';
import { rule as titleRole } from './titleRole.ts';
import { rule as unknownSpelling } from './unknownSpelling.ts';
import { rule as venueArchive } from './venueArchive.ts';
import { rule as venueConflict } from './venueConflict.ts';
import { rule as venueEvent } from './venueEvent.ts';

export const RULES: readonly Rule[] = [
  dateImpossible,
  dateReversedRange,
  dateWeekday,
  dateOutOfReport,
  dateTense,
  dateConflict,
  amountPercent,
  amountSum,
  amountListCount,
  amountConflict,
  titleConflict,
  nameSpelling,
  venueConflict,
  doubledWord,
  titleHolder,
  titleOrganisation,
  titleRole,
  unknownSpelling,
  venueEvent,
  venueArchive,
  eventOrdinal,
  dateEvent,
  amountArchive,
  codeArchive,
  organisationValidTime,
  claimUnsourced,
];
