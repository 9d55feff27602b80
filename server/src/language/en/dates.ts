/**
 * English dates, in the habits of AP ("Oct. 7", "June 24-25, 2025") and of British papers ("7 October 2016",
 * "Thursday, 11 July"). Days and months in figures are read as the rest of the draft writes its dates; where nothing
 * there decides, the month comes first, as AP and the English specs of Recognizers-Text have it.
 */
import type { DateLexicon } from '../dates.ts';
import {
  afterLoneDay,
  commonWords,
  notBesideLoneDay,
  notDateAfter,
  notDateBefore,
  notDateFigures,
  notDates,
  notFiguresBefore,
  shortWeekdays,
} from './dateLookalikes.ts';
import { dayPatterns, macros } from './datePatterns.ts';
import { slots } from './dateWords.ts';
import { fixedFeasts } from './holidays.ts';
import { periodPatterns } from './periodPatterns.ts';
import { stepPatterns } from './stepPatterns.ts';

export const dates: DateLexicon = {
  weekdayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  monthNames: [
    ['January', 'Jan.'],
    ['February', 'Feb.'],
    ['March', 'March'],
    ['April', 'April'],
    ['May', 'May'],
    ['June', 'June'],
    ['July', 'July'],
    ['August', 'Aug.'],
    ['September', 'Sept.'],
    ['October', 'Oct.'],
    ['November', 'Nov.'],
    ['December', 'Dec.'],
  ],
  keptDays: [...new Set(Object.values(fixedFeasts))],
  order: 'md',
  monthFirstIn: ['us', 'ph'],
  slots,
  macros,
  patterns: [...notDates, ...dayPatterns, ...periodPatterns, ...stepPatterns],
  notDateBefore,
  notDateAfter,
  notDateFigures,
  notFiguresBefore,
  commonWords,
  shortWeekdays,
  afterLoneDay,
  notBesideLoneDay,
};
