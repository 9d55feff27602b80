/** By what the details of a fact sheet are told apart. */
import type { Standing } from '../standing.ts';

/** In the order of filters. */
export const STANDINGS: readonly Standing[] = ['contradicted', 'supported', 'verified', 'unsourced'];

/** Words that are no claim and yet have a finding, such as a doubled one, are of the kind "text". */
export const SHEET_KINDS = ['date', 'amount', 'title', 'person', 'venue', 'event', 'organisation', 'text'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];
