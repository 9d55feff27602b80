/**
 * English dates, in the habits of AP ("Oct. 7", "June 24-25, 2025") and of British papers
 * ("7 October 2016", "Thursday, 11 July"). Bare figures with slashes are read day first, since
 * this desk's English pages are edited beside Vietnamese ones, unless the draft shows otherwise.
 */
import type { DateLexicon } from '../dates.ts';

const MONTHS = {
  january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12,
  'jan.': 1, 'feb.': 2, 'mar.': 3, 'apr.': 4, 'jun.': 6, 'jul.': 7, 'aug.': 8, 'sept.': 9, 'sep.': 9, 'oct.': 10, 'nov.': 11, 'dec.': 12,
  jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sept: 9, sep: 9, oct: 10, nov: 11, dec: 12,
};
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

export const dates: DateLexicon = {
  weekdayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  monthNames: [
    ['January', 'Jan.'], ['February', 'Feb.'], ['March', 'March'], ['April', 'April'], ['May', 'May'], ['June', 'June'],
    ['July', 'July'], ['August', 'Aug.'], ['September', 'Sept.'], ['October', 'Oct.'], ['November', 'Nov.'], ['December', 'Dec.'],
  ],
  order: 'dm',
  slots: {
    day: { digits: { min: 1, max: 31 } },
    dayWord: { words: Object.fromEntries(ORDINALS.map((word, i) => [word, i + 1])) },
    th: { words: { st: 0, nd: 0, rd: 0, th: 0 } },
    month: { words: MONTHS, capital: 'first' },
    monthNumber: { digits: { min: 1, max: 12 } },
    year: { digits: { min: 1000, max: 2999, shortest: 4, longest: 4 } },
    dash: { words: { '-': '-', '–': '-', to: '-', until: '-', through: '-', till: '-' } },
    hour: { digits: { min: 0, max: 24 } },
    minute: { digits: { min: 0, max: 59, shortest: 2 } },
    meridiem: { words: { am: 0, pm: 12, 'a.m.': 0, 'p.m.': 12 } },
    part: { words: { 'early morning': 'morning', morning: 'morning', midday: 'noon', afternoon: 'afternoon', evening: 'evening', night: 'night', dawn: 'dawn' } },
    weekday: {
      words: { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7, mon: 1, tue: 2, tues: 2, wed: 3, thu: 4, thurs: 4, fri: 5, sat: 6, sun: 7 },
      capital: 'first',
    },
    deictic: { words: { today: 0, yesterday: -1, tomorrow: 1 } },
    segment: { words: { early: 'early', mid: 'mid', late: 'late', 'the beginning of': 'early', 'the start of': 'early', 'the end of': 'late', 'the middle of': 'mid', 'the first half of': 'firstHalf', 'the second half of': 'secondHalf' } },
    pointing: { words: { next: 'ahead', coming: 'ahead', upcoming: 'ahead', last: 'back', past: 'back', this: 'here' } },
    step: { words: { next: 1, 'the coming': 1, last: -1, this: 0 } },
    quarter: { words: { 'first quarter': 1, 'second quarter': 2, 'third quarter': 3, 'fourth quarter': 4, q1: 1, q2: 2, q3: 3, q4: 4 } },
    half: { words: { 'first half': 1, 'second half': 2 } },
    season: { words: { spring: 'spring', summer: 'summer', autumn: 'autumn', fall: 'autumn', winter: 'winter' } },
    decade: { digits: { min: 1000, max: 2990, shortest: 4, longest: 4 } },
    century: { digits: { min: 1, max: 21 } },
    n: { digits: { min: 1, max: 999, longest: 3 }, words: { ...Object.fromEntries(ONES.map((word, i) => [word, i + 1])), a: 1, an: 1 } },
    span: { words: { week: 'week', weekend: 'weekend', month: 'month', quarter: 'quarter', year: 'year', decade: 'decade', century: 'century' } },
    unit: {
      words: { hour: 'hour', hours: 'hour', day: 'day', days: 'day', week: 'week', weeks: 'week', month: 'month', months: 'month', year: 'year', years: 'year', decade: 'decade', decades: 'decade' },
    },
  },
  macros: {
    d: '<day> ~<th>?',
    y: ',? <year>',
    wd: '<weekday> .? ,?',
    time: '<hour> ( ~: ~<minute> )? <meridiem>',
    at: '{time} ( on )?',
  },
  patterns: [
    { say: 'calendar', pattern: '{at}? {wd}? <month> {d} {y}?' },
    { say: 'calendar', pattern: '{at}? {wd}? ( the )? {d} ( of )? <month> {y}?' },
    { say: 'calendar', pattern: '<weekday> <part> , <month> {d} {y}?' },
    { say: 'calendar', pattern: '( <deictic> | this <part> ) , {wd}? <month> {d} {y}?', with: { deictic: 0 } },
    { say: 'calendar', pattern: '<day> ~/ ~<monthNumber:month> ~/ ~<year>' },
    { say: 'calendar', pattern: '<year> ~- ~<monthNumber:month> ~- ~<day>' },
    { say: 'calendar', pattern: '<segment>? ~-? <month> {y}' },
    { say: 'calendar', pattern: '<segment> ~-? <month> !<day>' },
    { say: 'calendar', pattern: '( in | since | by | until | during | from ) <month> !<day>' },
    { say: 'calendar', pattern: '( next | last | this ) <month> !<day>' },
    { say: 'calendar', pattern: '<segment> <year>' },
    { say: 'calendar', pattern: '( in | since | by | until | during | before | after | from | of | year ) <year>' },
    { say: 'calendar', pattern: '( the )? <quarter> of <year>' },
    { say: 'calendar', pattern: '( the )? <half> of <year>' },
    { say: 'calendar', pattern: '( the )? <season> of <year>' },
    { say: 'calendar', pattern: '<season> <year>' },
    { say: 'calendar', pattern: 'the <decade> ~s' },
    { say: 'calendar', pattern: 'the <century> ~<th> century' },
    { say: 'calendar', pattern: '<weekday> <part>?' },
    { say: 'calendar', pattern: '( next | coming )  <weekday> <part>?', with: { pointing: 'ahead' } },
    { say: 'calendar', pattern: 'last <weekday> <part>?', with: { pointing: 'back' } },

    { say: 'range', pattern: '<month:month2> {d} ( <dash> | and ) <day:day2> ~<th>? ( ,? <year:year2> )?' },
    { say: 'range', pattern: '( from | between )? {d} ( <dash> | and ) <day:day2> ~<th>? ( of )? <month:month2> ( ,? <year:year2> )?' },
    { say: 'range', pattern: '( from )? <month> {d} <dash> <month:month2> <day:day2> ( ,? <year:year2> )?' },
    { say: 'range', pattern: '( from )? {d} <month> <dash> <day:day2> <month:month2> ( ,? <year:year2> )?' },
    { say: 'range', pattern: '( from | between | in ) <year> ( <dash> | and ) <year:year2>' },
    { say: 'range', with: { open: 'from' }, pattern: 'since ( <month> {d} {y}? | {d} <month> {y}? | <month> {y} | <year> )' },

    { say: 'shift', with: { unit: 'day', from: 'anchor' }, pattern: '<deictic:count> <part>?' },
    { say: 'shift', with: { unit: 'day', from: 'anchor', count: 0 }, pattern: '( this <part> | tonight )' },
    { say: 'shift', with: { from: 'anchor' }, pattern: '( <segment> | later )? <step:count> <span:unit>' },
    { say: 'shift', with: { from: 'anchor', unit: 'week' }, pattern: '<weekday> <step:count> week' },
    { say: 'shift', with: { unit: 'day', from: 'running', count: 0 }, pattern: '( the | that ) same day' },
    { say: 'shift', with: { unit: 'day', from: 'running', count: 0 }, pattern: 'that day' },
    { say: 'shift', with: { unit: 'day', from: 'running', count: 1 }, pattern: '( the following day | the next day | a day later )' },
    { say: 'shift', with: { unit: 'day', from: 'running', count: -1 }, pattern: '( the day before | a day earlier | the previous day )' },
    { say: 'shift', with: { sign: -1, from: 'anchor', distance: 1 }, pattern: '<n:count> <unit> ago' },
    { say: 'shift', with: { sign: 1, from: 'anchor', distance: 1 }, pattern: '<n:count> <unit> from now' },
    { say: 'shift', with: { sign: 1, from: 'running', distance: 1 }, pattern: '<n:count> <unit> later' },
    { say: 'shift', with: { sign: -1, from: 'running', distance: 1 }, pattern: '<n:count> <unit> earlier' },

    { say: 'stretch', with: { pointing: 'ahead' }, pattern: '( over | within | for )? the ( next | coming ) <n:count>? <unit>' },
    { say: 'stretch', with: { pointing: 'back' }, pattern: '( over | in | for )? the ( last | past ) <n:count>? <unit>' },
  ],
  notDateBefore: ['no', 'number', 'article', 'section', 'act', 'route', 'highway', 'version', 'score', 'about', 'nearly', 'over', 'page', 'chapter'],
  notDateAfter: ['people', 'percent', 'million', 'billion', 'votes', 'members', 'seats', 'hours'],
};
