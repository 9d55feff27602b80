/**
 * Vietnamese dates. Newspapers write day before month and leave the year out (Quy định viết tắt
 * and the style books of TTXVN, Tuổi Trẻ and VnExpress agree on the order, not on the separator).
 */
import type { DateLexicon } from '../dates.ts';
import {
  afterLoneDay,
  afterStreet,
  notDateAfter,
  notDateBefore,
  notStepBefore,
  ordinalWeekdays,
  scores,
} from './dateLookalikes.ts';
import { macros, patterns } from './datePatterns.ts';
import { keptDays, numerals, slots } from './dateWords.ts';

export const dates: DateLexicon = {
  weekdayNames: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  monthNames: ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'].map(
    (name) => [name, name] as const,
  ),
  keptDays,
  order: 'dm',
  slots,
  macros,
  patterns,
  notDateBefore,
  ordinalWeekdays,
  notDateAfter,
  notStepBefore,
  scores,
  afterLoneDay,
  afterStreet,
  numerals,
};
