/**
 * English dates, in the habits of AP ("Oct. 7", "June 24-25, 2025") and of British papers
 * ("7 October 2016", "Thursday, 11 July"). Bare figures with slashes are read day first, since
 * this desk's English pages are edited beside Vietnamese ones, unless the draft shows otherwise.
 */
import type { DateLexicon } from '../dates.ts';

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
  'jan.': 1,
  'feb.': 2,
  'mar.': 3,
  'apr.': 4,
  'jun.': 6,
  'jul.': 7,
  'aug.': 8,
  'sept.': 9,
  'sep.': 9,
  'oct.': 10,
  'nov.': 11,
  'dec.': 12,
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
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ...['eleventh', 'twelfth', ...TEENS.map((teen) => `${teen}th`), 'twentieth'],
];

/** Numbers in words, up to 99, with and without the hyphen. */
const SPELLED: Record<string, number> = Object.fromEntries([
  ...[...ONES, ...TEENS].map((word, i) => [word, i + 1]),
  ...TENS.flatMap((ten, t) => [
    [ten, (t + 2) * 10],
    ...ONES.slice(0, 9).flatMap((one, i) => [' ', '-'].map((tie) => [`${ten}${tie}${one}`, (t + 2) * 10 + i + 1])),
  ]),
]);

/** Days of the month in words: "first", "twenty-first", "thirtieth". */
const DAY_WORDS: Record<string, number> = Object.fromEntries([
  ...ORDINALS.map((word, i) => [word, i + 1]),
  ...[' ', '-'].flatMap((tie) => [
    ...ORDINALS.slice(0, 9).map((word, i) => [`twenty${tie}${word}`, 21 + i]),
    [`thirty${tie}first`, 31],
  ]),
  ['thirtieth', 30],
]);

const PARTS = {
  morning: 'morning',
  midday: 'noon',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'night',
  dawn: 'dawn',
};

/** "early morning", "late-night". */
const SHADED_PARTS = Object.fromEntries(
  Object.entries(PARTS).flatMap(([name, part]) =>
    ['early ', 'early-', 'late ', 'late-', 'mid ', 'mid-'].map((shade) => [shade + name, part]),
  ),
);

/** Feasts that news dates by name, 100 × month + day; those of a movable date are not here. */
const FEASTS = {
  'christmas day': 1225,
  'christmas eve': 1224,
  christmas: 1225,
  'boxing day': 1226,
  "new year's day": 101,
  'new year’s day': 101,
  "new year's eve": 1231,
  'new year’s eve': 1231,
  "valentine's day": 214,
  'valentine’s day': 214,
  'independence day': 704,
  halloween: 1031,
  'veterans day': 1111,
  'may day': 501,
  "international women's day": 308,
  'international women’s day': 308,
};

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
  order: 'dm',
  slots: {
    day: { digits: { min: 1, max: 31 } },
    dayWord: { words: DAY_WORDS },
    dayNumber: {
      words: Object.fromEntries(
        Object.entries(SPELLED).filter(([word, day]) => day > 20 && day < 32 && /[ -]/.test(word)),
      ),
    },
    lateDay: { digits: { min: 13, max: 31 } },
    nth: { words: { first: 1, second: 2, third: 3, fourth: 4, fifth: 5 } },
    feast: { words: FEASTS, capital: 'first' },
    th: { words: { st: 0, nd: 0, rd: 0, th: 0 } },
    month: { words: MONTHS, capital: 'first' },
    monthNumber: { digits: { min: 1, max: 12 } },
    year: { digits: { min: 1000, max: 2999, shortest: 4, longest: 4 } },
    dash: { words: { '-': '-', '–': '-', to: '-', until: '-', through: '-', thru: '-', till: '-' } },
    hour: { digits: { min: 0, max: 24 } },
    hourWord: { digits: { min: 0, max: 24 }, words: Object.fromEntries(ONES.map((word, i) => [word, i + 1])) },
    moment: { words: { noon: 12, midday: 12, midnight: 0 } },
    minute: { digits: { min: 0, max: 59, shortest: 2 } },
    minuteWord: { digits: { min: 1, max: 59 }, words: SPELLED },
    past: { words: { 'half past': 30, 'a quarter past': 15, 'quarter past': 15 } },
    less: { words: { 'a quarter to': 15, 'quarter to': 15 } },
    meridiem: { words: { am: 0, pm: 12, 'a.m.': 0, 'p.m.': 12, 'a.m': 0, 'p.m': 12 } },
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
        mon: 1,
        tue: 2,
        tues: 2,
        wed: 3,
        thu: 4,
        thurs: 4,
        fri: 5,
        sat: 6,
        sun: 7,
      },
      capital: 'first',
    },
    deictic: {
      words: {
        today: 0,
        yesterday: -1,
        tomorrow: 1,
        'the day before yesterday': -2,
        'the day after tomorrow': 2,
      },
    },
    segment: {
      words: {
        early: 'early',
        mid: 'mid',
        middle: 'mid',
        late: 'late',
        'early in': 'early',
        'late in': 'late',
        ...Object.fromEntries(
          (
            [
              ['beginning', 'early'],
              ['start', 'early'],
              ['end', 'late'],
              ['middle', 'mid'],
              ['first half', 'firstHalf'],
              ['second half', 'secondHalf'],
            ] as const
          ).flatMap(([word, segment]) => [
            [`the ${word} of`, segment],
            [`${word} of`, segment],
          ]),
        ),
      },
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
    monthStep: { words: { next: 1, last: -1, previous: -1, this: 0 } },
    yearStep: { words: { next: 1, last: -1, previous: -1, this: 0 } },
    quarter: {
      words: {
        'first quarter': 1,
        'second quarter': 2,
        'third quarter': 3,
        'fourth quarter': 4,
        'first-quarter': 1,
        'second-quarter': 2,
        'third-quarter': 3,
        'fourth-quarter': 4,
        '1st quarter': 1,
        '2nd quarter': 2,
        '3rd quarter': 3,
        '4th quarter': 4,
        q1: 1,
        q2: 2,
        q3: 3,
        q4: 4,
      },
    },
    half: { words: { 'first half': 1, 'second half': 2, h1: 1, h2: 2 } },
    rest: {
      words: {
        earlier: 'past',
        later: 'ahead',
        'the rest of': 'ahead',
        'rest of': 'ahead',
        'the remainder of': 'ahead',
      },
    },
    season: { words: { spring: 'spring', summer: 'summer', autumn: 'autumn', fall: 'autumn', winter: 'winter' } },
    decade: { digits: { min: 1000, max: 2990, shortest: 4, longest: 4 } },
    century: { digits: { min: 1, max: 21 } },
    n: { digits: { min: 1, max: 999, longest: 3 }, words: { ...SPELLED, a: 1, an: 1 } },
    few: { words: { few: Number.NaN, 'a few': Number.NaN, several: Number.NaN } },
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
        year: 'year',
        years: 'year',
        decade: 'decade',
        decades: 'decade',
      },
    },
  },
  macros: {
    d: '<day> ~<th>?',
    dw: '( <day> ~<th>? | <dayWord> )',
    y: '( ,? <year> | of <year> )',
    wd: '<weekday> .? ,?',
    md: '<month> ,? ( the? {dw} | <dayNumber:day> )',
    dm: '( the? {dw} ,? of? <month> | <day> . <month> )',
    figures:
      '( <day> ~/ ~<monthNumber> ~/ ~<year> | <monthNumber> ~/ ~<lateDay:day> ~/ ~<year> | <year> ~- ~<monthNumber> ~- ~<day> | <year> ~/ ~<monthNumber> ~/ ~<day> | <year> ~. ~<monthNumber> ~. ~<day> | <day> ~. ~<monthNumber> ~. ~<year> | <lateDay:day> ~- ~<monthNumber> ~- ~<year> )',
    full: '( {wd}? ( {md} | {dm} ) {y}? | {wd}? {figures} )',
    clock:
      "( <hourWord:hour> ( ~: ~<minute> ( ~: ~<minute:second> )? | ~. ~<minute> )? <meridiem> | <hour> ~: ~<minute> ( ~: ~<minute:second> )? | <hourWord:hour> o ~' ~clock <meridiem>? | <hourWord:hour> o ~’ ~clock <meridiem>? | <hourWord:hour> oclock <meridiem>? | <past:minute> <hourWord:hour> | <less> <hourWord:hour> | <minuteWord:minute> minutes? past <hourWord:hour> | <minuteWord:less> minutes to <hourWord:hour> | <moment:hour> )",
    clock2: '( <hourWord:hour2> ( ~: ~<minute:minute2> )? <meridiem:meridiem2>? )',
    span: '( ( from | between )? {clock} <dash> {clock2} | between {clock} and {clock2} | from <hourWord:hour> <dash> {clock2} )',
    before: '( ( {span} | {clock} ) ( in the <part> )? ,? ( on | of )? | in the <part> ,? on? )',
    at: '( ,? -? ( at | around | about | for | by | before | after )? {clock} | ,? {span} )',
    figures2:
      '( <day:day2> ~/ ~<monthNumber:month2> ~/ ~<year:year2> | <monthNumber:month2> ~/ ~<lateDay:day2> ~/ ~<year:year2> | <year:year2> ~- ~<monthNumber:month2> ~- ~<day:day2> )',
    full2:
      '( {wd2}? ( <month:month2> ,? the? <day:day2> ~<th>? | the? <day:day2> ~<th>? of? <month:month2> ) ( ,? <year:year2> | of <year:year2> )? | {figures2} )',
    wd2: '<weekday:weekday2> .? ,?',
    when: '( {clock} ,? on? )? ( {full} | <deictic> | <step:weekStep> <weekday> )',
    when2: '( {clock2} ,? on? )? ( {full2} | <deictic:deictic2> | <step:weekStep2> <weekday:weekday2> )',
    partOf: '( ,? ( in the )? <part> )',
  },
  patterns: [
    { say: 'calendar', pattern: '{before}? {full} {partOf}? {at}?' },
    { say: 'calendar', pattern: '{full} ,? <part>? at <hourWord:hour>' },
    { say: 'calendar', pattern: '<year> ~- ~<monthNumber> ~- ~<day> ~t ~<hour> ~: ~<minute> ( ~: ~<minute:second> )?' },
    { say: 'calendar', pattern: '<weekday> <part> , <month> {d} {y}?' },
    { say: 'calendar', pattern: '( <deictic> | this <part> ) , {wd}? <month> {d} {y}?', with: { deictic: 0 } },
    { say: 'calendar', pattern: '( the )? {dw} of? <monthStep:monthShift> month' },
    { say: 'calendar', pattern: '( the )? <nth> <weekday> ( of | in )? <month> {y}?' },
    { say: 'calendar', pattern: '( the )? <nth> <weekday> ( of | in ) <monthStep:monthShift> month' },
    { say: 'calendar', pattern: '{before}? <weekday> the ( <day> ~<th> | <dayWord> ) {at}?' },
    { say: 'calendar', pattern: '( in | on )? ( the )? <feast> ( ,? <year> | of <year> )?' },
    { say: 'calendar', pattern: '<segment>? ~-? <month> ,? {y}' },
    { say: 'calendar', pattern: '<segment> ~-? <month> !<day>' },
    { say: 'calendar', pattern: '( in | since | by | until | during | from | month of ) <month> !<day>' },
    { say: 'calendar', pattern: 'the month of <month> {y}? !<day>' },
    { say: 'calendar', pattern: '<pointing> <month> !<day>' },
    {
      say: 'calendar',
      with: { weekOf: 1 },
      pattern: '( the )? week ( of | beginning | starting | commencing ) ( on )? {full}',
    },
    { say: 'calendar', pattern: '<month> <monthStep:yearStep> year' },
    { say: 'calendar', pattern: '<segment> <year>' },
    { say: 'calendar', pattern: '( in | since | by | until | during | before | after | from | of | year ) <year>' },
    { say: 'calendar', pattern: 'the year <year>' },
    { say: 'calendar', pattern: '( the )? <quarter> ,? of? <year>' },
    { say: 'calendar', pattern: '<year> <quarter>' },
    { say: 'calendar', pattern: '( the )? <quarter> ( of | in )? <yearStep> year' },
    { say: 'calendar', pattern: "<yearStep> year ~' ~s <quarter>" },
    { say: 'calendar', pattern: '<yearStep> year ~’ ~s <quarter>' },
    { say: 'calendar', pattern: '( the )? <half> of? <year>' },
    { say: 'calendar', pattern: '<year> <half>' },
    { say: 'calendar', pattern: '( in | during | for | this ) ( the )? <quarter> !of' },
    { say: 'calendar', pattern: '( the )? <half> of <yearStep> year' },
    { say: 'calendar', pattern: '( the )? <season> of <year>' },
    { say: 'calendar', pattern: '<segment>? <season> ,? <year>' },
    { say: 'calendar', pattern: '( next | this | last ) <season>' },
    { say: 'calendar', pattern: 'the <decade> ~s' },
    { say: 'calendar', pattern: '<segment> <decade> ~s' },
    { say: 'calendar', pattern: '( the )? <segment>? ( the )? <century> ~<th> century' },
    { say: 'calendar', pattern: '{before}? <weekday> ( {partOf}? {at} | {partOf} )?' },
    {
      say: 'calendar',
      pattern: '{before}? ( last | past | previous ) <weekday> {partOf}? {at}?',
      with: { pointing: 'back' },
    },
    { say: 'calendar', pattern: 'coming <weekday> <part>?', with: { pointing: 'ahead' } },

    { say: 'range', pattern: '<month:month2> {d} ( <dash> | and ) <day:day2> ~<th>? ( ,? <year:year2> )?' },
    { say: 'range', pattern: 'between <month:month2> {d} and <day:day2> ~<th>? ( ,? <year:year2> )?' },
    {
      say: 'range',
      pattern: '( from | between )? {d} ( <dash> | and ) <day:day2> ~<th>? ( of )? <month:month2> ( ,? <year:year2> )?',
    },
    {
      say: 'range',
      pattern: '( from | between )? {d} ( <dash> | and ) <day:day2> ~<th>? ( of | in )? <monthStep:monthShift2> month',
    },
    {
      say: 'range',
      pattern:
        '( from | between )? ( {md} | {dm} ) ( ,? <year> )? ( <dash> | and ) ( <month:month2> <day:day2> ~<th>? | <day:day2> ~<th>? of? <month:month2> ) ( ,? <year:year2> )?',
    },
    {
      say: 'range',
      pattern: '( from | between ) <month> <year>? ( <dash> | and ) <month:month2> ( ,? <year:year2> )?',
    },
    { say: 'range', pattern: '<month> <year>? <dash> <month:month2> ,? <year:year2>' },
    { say: 'range', pattern: '( from | between | in ) <year> ( <dash> | and ) <year:year2>' },
    {
      say: 'range',
      pattern:
        '( from | between ) {wd} the? ( <day> ~<th> ) ( <dash> | and ) <weekday:weekday2> ,? the? <day:day2> ~<th>',
    },
    { say: 'range', pattern: '( from )? {when} <dash> {when2}' },
    { say: 'range', pattern: 'between {when} and {when2}' },
    { say: 'range', pattern: '<weekday> ( through | thru | until | till ) <weekday:weekday2>' },
    {
      say: 'range',
      pattern: '<step:weekOfBoth> week ( from | between ) <weekday> ( <dash> | and ) <weekday:weekday2>',
    },
    { say: 'range', pattern: 'from {d} <dash> <month:month2> <day:day2> ~<th>? ( ,? <year:year2> )?' },
    {
      say: 'range',
      pattern:
        '( between | from )? <month:month2> the? {d} ( <dash> | and ) ( the )? <day:day2> ~<th> ( ,? <year:year2> )?',
    },
    {
      say: 'range',
      with: { open: 'from' },
      pattern: 'since ( <month> {d} {y}? | {d} <month> {y}? | <month> {y} | <year> )',
    },

    { say: 'shift', with: { unit: 'day', from: 'anchor' }, pattern: '{before}? <deictic:count> {partOf}? {at}?' },
    { say: 'shift', with: { unit: 'day', from: 'anchor' }, pattern: '<deictic:count> <part>? at <hourWord:hour>' },
    { say: 'shift', with: { unit: 'day', from: 'anchor', count: 0 }, pattern: '{before}? this <part> {at}?' },
    {
      say: 'shift',
      with: { unit: 'day', from: 'anchor', count: 0 },
      pattern: 'this <part> ( at | around ) <hourWord:hour>',
    },
    {
      say: 'shift',
      with: { unit: 'day', from: 'anchor', count: 0, part: 'night' },
      pattern: '{before}? tonight {at}?',
    },
    {
      say: 'shift',
      with: { unit: 'day', from: 'anchor', count: 0, part: 'night' },
      pattern: 'tonight ( at | around ) <hourWord:hour>',
    },
    {
      say: 'shift',
      with: { unit: 'day', from: 'anchor', count: -1, part: 'night' },
      pattern: '{before}? last night {at}?',
    },
    {
      say: 'shift',
      with: { from: 'anchor' },
      pattern: '( the? <segment> ~-? )? ( the | in )? <step:count> <span:unit>',
    },
    {
      say: 'shift',
      with: { from: 'anchor', count: 0 },
      pattern: '<rest> ( the | this | in the | current ) ( <span:unit> | <today:unit> )',
    },
    {
      say: 'shift',
      with: { from: 'anchor', unit: 'week' },
      pattern: '{before}? <weekday> ,? of? <step:count> week {at}?',
    },
    {
      say: 'shift',
      with: { from: 'anchor', unit: 'week' },
      pattern: '<step:count> week ( on | , )? <weekday> {partOf}? {at}?',
    },
    {
      say: 'shift',
      with: { from: 'anchor', unit: 'week', count: 1 },
      pattern: '{before}? next <weekday> {partOf}? {at}?',
    },
    {
      say: 'shift',
      with: { from: 'anchor', unit: 'week', count: 0 },
      pattern: '{before}? this <weekday> {partOf}? {at}?',
    },
    { say: 'shift', with: { unit: 'day', from: 'running', count: 0 }, pattern: '( the | that ) same day' },
    { say: 'shift', with: { unit: 'day', from: 'running', count: 0 }, pattern: 'that day' },
    { say: 'shift', with: { from: 'running', count: 0 }, pattern: '( that | the? same ) <span:unit>' },
    {
      say: 'shift',
      with: { unit: 'day', from: 'running', count: 1 },
      pattern: '( the following day | the next day | a day later )',
    },
    {
      say: 'shift',
      with: { unit: 'day', from: 'running', count: -1 },
      pattern: '( the day before | a day earlier | the previous day )',
    },
    {
      say: 'shift',
      with: { sign: -1, from: 'anchor', distance: 1 },
      pattern: '( <n:count> | <few:count> ) <unit> ago',
    },
    { say: 'shift', with: { sign: 1, from: 'anchor', distance: 1 }, pattern: '<n:count> <unit> from ( now | today )' },
    { say: 'shift', with: { sign: 1, from: 'running', distance: 1 }, pattern: '<n:count> <unit> later' },
    { say: 'shift', with: { sign: -1, from: 'running', distance: 1 }, pattern: '<n:count> <unit> earlier' },
    {
      say: 'shift',
      with: { unit: 'day', from: 'running', count: 0, timeAlone: 1, alone: 1 },
      pattern: '{clock}',
    },

    {
      say: 'stretch',
      with: { pointing: 'ahead' },
      pattern:
        '( over | within | for | in | during )? ( the )? ( next | coming | following | upcoming ) ( <n:count> | <few:count> ) ( <unit> | <clockUnit:unit> )',
    },
    { say: 'stretch', with: { pointing: 'ahead' }, pattern: '( over | within | for ) the ( next | coming ) <unit>' },
    { say: 'stretch', with: { pointing: 'ahead' }, pattern: 'within <n:count> <unit> !of' },
    {
      say: 'stretch',
      with: { pointing: 'back' },
      pattern:
        '( over | in | for | during | within )? ( ( the )? ( last | past | previous ) <n:count> | ( the ( last | previous ) | past ) <few:count> ) ( <unit> | <clockUnit:unit> )',
    },
    { say: 'stretch', with: { pointing: 'back' }, pattern: '( over | in | for )? the ( last | past ) <unit>' },
  ],
  notDateBefore: [
    'no',
    'number',
    'article',
    'section',
    'act',
    'route',
    'highway',
    'version',
    'score',
    'about',
    'nearly',
    'over',
    'page',
    'chapter',
  ],
  notDateAfter: ['people', 'percent', 'million', 'billion', 'votes', 'members', 'seats', 'hours'],
};
