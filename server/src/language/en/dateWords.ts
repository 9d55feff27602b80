/** The words of English dates: what may fill each slot of the patterns, in the habits of AP and of British papers. */
import type { Slot } from '../../text/pattern.ts';
import { bareFeasts, bareHolidays, fixedFeasts, movingFeasts } from './holidays.ts';

const MONTHS = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
};

/** AP shortens all but March to July, with a stop; British papers without one. */
const SHORT_MONTHS = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sept: 9,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

const withStop = <T>(words: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([word, value]) => [
      [word, value],
      [`${word}.`, value],
    ]),
  );

const ALL_MONTHS = { ...MONTHS, ...withStop(SHORT_MONTHS) };

/** Months whose names, with a capital, are nothing else: April, May, June, August and March are people, verbs and marches. */
const SURE_MONTHS = Object.fromEntries(
  Object.entries(MONTHS).filter(([name]) => !['march', 'april', 'may', 'june', 'august'].includes(name)),
);

const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ...['eleventh', 'twelfth', ...TEENS.map((teen) => `${teen}th`), 'twentieth'],
];
const TIES = [' ', '-'];

/** Numbers in words, up to 99, with and without the hyphen. */
const SPELLED: Record<string, number> = Object.fromEntries([
  ...[...ONES, ...TEENS].map((word, i) => [word, i + 1]),
  ...TENS.flatMap((ten, t) => [
    [ten, (t + 2) * 10],
    ...ONES.slice(0, 9).flatMap((one, i) => TIES.map((tie) => [`${ten}${tie}${one}`, (t + 2) * 10 + i + 1])),
  ]),
]);

/** Days of the month in words: "first", "twenty-first", "thirtieth". */
const DAY_WORDS: Record<string, number> = Object.fromEntries([
  ...ORDINALS.map((word, i) => [word, i + 1]),
  ...TIES.flatMap((tie) => [
    ...ORDINALS.slice(0, 9).map((word, i) => [`twenty${tie}${word}`, 21 + i]),
    [`thirty${tie}first`, 31],
  ]),
  ['thirtieth', 30],
]);

const CENTURIES: Record<string, number> = Object.fromEntries(
  Object.entries(DAY_WORDS).filter(([, century]) => century > 2 && century <= 21),
);

const PARTS = {
  morning: 'morning',
  midday: 'noon',
  lunchtime: 'noon',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'night',
  dawn: 'dawn',
};

/** "early morning", "late-night", "pre-dawn". */
const SHADED_PARTS = Object.fromEntries(
  Object.entries(PARTS).flatMap(([name, part]) =>
    ['early ', 'early-', 'late ', 'late-', 'mid ', 'mid-'].map((shade) => [shade + name, part]),
  ),
);

/** Decades without their century: "the nineties"; the twenties may be of either century and are left out. */
const DECADES = {
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
};

const QUARTERS = Object.fromEntries(
  ['first', 'second', 'third', 'fourth'].flatMap((word, i) => [
    [`${word} quarter`, i + 1],
    [`${word}-quarter`, i + 1],
    [`${['1st', '2nd', '3rd', '4th'][i]} quarter`, i + 1],
    [`q${i + 1}`, i + 1],
  ]),
);

/** Early and late are the halves of what they shade: "late 2019" may be said of July as of December. */
const SEGMENTS = [
  ['beginning', 'firstHalf'],
  ['start', 'firstHalf'],
  ['end', 'secondHalf'],
  ['close', 'secondHalf'],
  ['middle', 'mid'],
  ['first half', 'firstHalf'],
  ['second half', 'secondHalf'],
] as const;

const STEPS = { next: 1, last: -1, previous: -1, this: 0 };

export const slots: Readonly<Record<string, Slot>> = {
  // Words that make a figure or a bare month a date, and are no part of it.
  cue: {
    words: Object.fromEntries(
      [
        'in',
        'by',
        'until',
        'till',
        'during',
        'from',
        'before',
        'after',
        'of',
        'for',
        'throughout',
        'through',
        'to',
        'in the',
        'later than',
        'earlier than',
        'sooner than',
        'as of',
      ].map((word) => [word, 1]),
    ),
  },
  on: { words: Object.fromEntries(['on', 'before', 'after', 'until', 'till', 'dated', 'by'].map((word) => [word, 1])) },
  joint: { words: { ',': 1, and: 1, or: 1, ', and': 1 } },
  onWord: { words: { on: 1 } },
  onThe: {
    words: Object.fromEntries(
      ['on', 'by', 'until', 'till', 'before', 'after', 'since', 'from', 'for'].map((word) => [word, 1]),
    ),
  },
  day: { digits: { min: 1, max: 31 } },
  dayWord: { words: DAY_WORDS },
  dayNumber: {
    words: Object.fromEntries(
      Object.entries(SPELLED).filter(([word, day]) => day > 20 && day < 32 && /[ -]/.test(word)),
    ),
  },
  lateDay: { digits: { min: 13, max: 31 } },
  // Day and month in figures, in the order of the draft.
  one: { digits: { min: 1, max: 31 } },
  two: { digits: { min: 1, max: 31 } },
  nth: { words: { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 } },
  nthFromFirst: { words: { first: 1, second: 2, third: 3, fourth: 4, fifth: 5 } },
  nthWeek: { words: { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1, final: -1, opening: 1 } },
  feast: { words: fixedFeasts },
  holiday: { words: movingFeasts },
  bareFeast: { words: bareFeasts },
  bareHoliday: { words: bareHolidays },
  th: { words: { st: 0, nd: 0, rd: 0, th: 0 } },
  month: { words: ALL_MONTHS },
  monthName: { words: ALL_MONTHS, capital: 'first' },
  sureMonth: { words: SURE_MONTHS, capital: 'first' },
  monthNumber: { digits: { min: 1, max: 12 } },
  year: { digits: { min: 1000, max: 2999, shortest: 4, longest: 4 } },
  yy: { digits: { min: 0, max: 99, shortest: 2 } },
  dash: { words: { '-': '-', '–': '-', '—': '-', to: '-', until: '-', through: '-', thru: '-', till: '-', til: '-' } },
  hour: { digits: { min: 0, max: 24 } },
  hourWord: { digits: { min: 0, max: 24 }, words: Object.fromEntries(ONES.map((word, i) => [word, i + 1])) },
  twelve: { digits: { min: 12, max: 12 } },
  moment: { words: { noon: 12, midday: 12, midnight: 0 } },
  minute: { digits: { min: 0, max: 59, shortest: 2 } },
  minuteWord: { digits: { min: 1, max: 59 }, words: SPELLED },
  past: { words: { 'half past': 30, 'a quarter past': 15, 'quarter past': 15 } },
  less: { words: { 'a quarter to': 15, 'quarter to': 15 } },
  meridiem: { words: { am: 0, pm: 12, 'a.m.': 0, 'p.m.': 12, 'a.m': 0, 'p.m': 12 } },
  zone: {
    words: Object.fromEntries(
      [
        ...[
          'ET',
          'EST',
          'EDT',
          'CT',
          'CST',
          'CDT',
          'MT',
          'MST',
          'MDT',
          'PT',
          'PST',
          'PDT',
          'GMT',
          'BST',
          'UTC',
          'CET',
          'CEST',
        ],
        ...['Eastern', 'Central', 'Pacific', 'Eastern time', 'Central time', 'Pacific time', 'local time', 'EDT time'],
      ].map((zone) => [zone, 1]),
    ),
  },
  part: { words: { ...PARTS, ...SHADED_PARTS } },
  weekday: {
    words: {
      monday: 1,
      tuesday: 2,
      wednesday: 3,
      thursday: 4,
      friday: 5,
      saturday: 6,
      sunday: 7,
      ...withStop({ mon: 1, tue: 2, tues: 2, wed: 3, weds: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6, sun: 7 }),
    },
  },
  weekdays: { words: { mondays: 1, tuesdays: 2, wednesdays: 3, thursdays: 4, fridays: 5, saturdays: 6, sundays: 7 } },
  deictic: {
    words: {
      today: 0,
      yesterday: -1,
      tomorrow: 1,
      'the day before yesterday': -2,
      'day before yesterday': -2,
      'the day after tomorrow': 2,
      'day after tomorrow': 2,
      now: 0,
    },
  },
  daySaid: {
    words: {
      today: 0,
      yesterday: -1,
      tomorrow: 1,
      'the day before yesterday': -2,
      'day before yesterday': -2,
      'the day after tomorrow': 2,
      'day after tomorrow': 2,
    },
  },
  segment: {
    words: {
      early: 'firstHalf',
      mid: 'mid',
      middle: 'mid',
      late: 'secondHalf',
      'early in': 'firstHalf',
      'late in': 'secondHalf',
      ...Object.fromEntries(
        SEGMENTS.flatMap(([word, segment]) => [
          [`the ${word} of`, segment],
          [`${word} of`, segment],
        ]),
      ),
    },
  },
  edge: {
    words: Object.fromEntries(
      SEGMENTS.flatMap(([word, segment]) => [
        [`the ${word} of`, segment],
        [`${word} of`, segment],
      ]),
    ),
  },
  pointing: {
    words: { next: 'ahead', coming: 'ahead', upcoming: 'ahead', last: 'back', past: 'back', this: 'here' },
  },
  step: {
    words: {
      next: 1,
      'the coming': 1,
      coming: 1,
      upcoming: 1,
      following: 1,
      last: -1,
      past: -1,
      previous: -1,
      this: 0,
      current: 0,
      'this current': 0,
    },
  },
  backward: { words: { last: 'back', past: 'back', previous: 'back' } },
  thisOrNext: { words: { this: 0, next: 1 } },
  tonight: { words: { tonight: 'night', tonite: 'night' } },
  lastWord: { words: { last: -1 } },
  nightWord: { words: { night: 'night' } },
  monthStep: { words: STEPS },
  yearStep: { words: { ...STEPS, the: 0, 'the current': 0, current: 0 } },
  quarter: { words: QUARTERS },
  half: { words: { 'first half': 1, 'second half': 2, 'first-half': 1, 'second-half': 2, h1: 1, h2: 2 } },
  halfYear: { words: { h1: 1, h2: 2 } },
  rest: {
    words: {
      earlier: 'past',
      later: 'ahead',
      'the rest of': 'ahead',
      'rest of': 'ahead',
      'the remainder of': 'ahead',
      'remainder of': 'ahead',
      'remaining of': 'ahead',
    },
  },
  season: { words: { spring: 'spring', summer: 'summer', autumn: 'autumn', fall: 'autumn', winter: 'winter' } },
  decade: { digits: { min: 1000, max: 2990, shortest: 4, longest: 4 } },
  shortDecade: { digits: { min: 10, max: 90, shortest: 2 } },
  decadeWord: { words: DECADES },
  century: { digits: { min: 1, max: 21 } },
  centuryWord: { words: CENTURIES },
  n: { digits: { min: 1, max: 999, longest: 3 }, words: { ...SPELLED, a: 1, an: 1 } },
  // Counts that are none, read as the fewest they are said of.
  few: { words: { few: 3, 'a few': 3, several: 3, couple: 2, 'a couple': 2, 'couple of': 2, 'a couple of': 2 } },
  about: {
    words: Object.fromEntries(
      [
        'about',
        'around',
        'nearly',
        'almost',
        'more than',
        'over',
        'less than',
        'roughly',
        'some',
        'just over',
        'just under',
        'just',
      ].map((word) => [word, 1]),
    ),
  },
  today: { words: { day: 'day' } },
  span: {
    words: {
      week: 'week',
      weekend: 'weekend',
      month: 'month',
      quarter: 'quarter',
      year: 'year',
      decade: 'decade',
      century: 'century',
    },
  },
  clockUnit: {
    words: {
      second: 'second',
      seconds: 'second',
      minute: 'minute',
      minutes: 'minute',
      mins: 'minute',
      min: 'minute',
      hour: 'hour',
      hours: 'hour',
      hrs: 'hour',
    },
  },
  // A quarter is that of the calendar, even the last one.
  rollingUnit: {
    words: {
      hour: 'hour',
      day: 'day',
      week: 'week',
      month: 'month',
      year: 'year',
      decade: 'decade',
      century: 'century',
    },
  },
  unit: {
    words: {
      hour: 'hour',
      hours: 'hour',
      day: 'day',
      days: 'day',
      week: 'week',
      weeks: 'week',
      month: 'month',
      months: 'month',
      quarter: 'quarter',
      quarters: 'quarter',
      year: 'year',
      years: 'year',
      decade: 'decade',
      decades: 'decade',
      century: 'century',
      centuries: 'century',
    },
  },
  dayUnit: {
    words: {
      decade: 'decade',
      decades: 'decade',
      century: 'century',
      centuries: 'century',
      day: 'day',
      days: 'day',
      week: 'week',
      weeks: 'week',
      month: 'month',
      months: 'month',
      year: 'year',
      years: 'year',
    },
  },
};
