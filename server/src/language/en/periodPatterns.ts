/** English periods: weeks, months, quarters, halves, seasons, years, decades and centuries, and what runs from one day to another. */
import type { PatternRule } from '../../text/pattern.ts';

export const periodPatterns: readonly PatternRule[] = [
  // "2014-19", "2023/24", which come before "2016-11" for a month: a later year is no month.
  { say: 'years', pattern: '( <cue> | in | the ) <year> ( ~- | ~– | ~/ ) ~<yy:yy2>' },
  { say: 'years', with: { closed: 1 }, pattern: '<year> ( ~- | ~– | ~/ ) ( ~<yy:yy2> | ~<year:year2> )' },
  {
    say: 'years',
    pattern:
      '<year> ( ~- | ~– | ~/ ) ( ~<yy:yy2> | ~<year:year2> ) ( season | academic year | school year | financial year | fiscal year | term | period | budget )',
  },
  // Months.
  { say: 'calendar', pattern: '<segment>? ~-? <month> ,? ( <year> | of <year> )' },
  { say: 'calendar', pattern: "<segment>? <month> ( ' ~<yy> | ’ ~<yy> )" },
  { say: 'calendar', pattern: '<month> ( ~- | ~/ ) ~<year>' },
  { say: 'calendar', with: { closed: 1 }, pattern: '<cue>? <year> ,? <month> !<day>' },
  { say: 'calendar', with: { closed: 1 }, pattern: '<year> ( - | / ) <monthNumber>' },
  { say: 'calendar', with: { closed: 1 }, pattern: '<monthNumber> ( - | / ) <year>' },
  { say: 'calendar', pattern: '<segment> ~-? <monthName:month> !<day>' },
  { say: 'calendar', pattern: '<cue> the? <monthName:month> !<day> !( ,? <year> ) !( , the? <day> ~<th> )' },
  { say: 'calendar', pattern: '<sureMonth:month> !<day> !( , the? <day> ~<th> )' },
  { say: 'calendar', pattern: '( the )? month of <month> ( {y} | ~. ~<day:within> ~<th>? )? !<day>' },
  { say: 'calendar', pattern: '<pointing> <month> !<day>' },
  { say: 'calendar', pattern: '<month> ( of )? <yearStep> year' },
  { say: 'calendar', pattern: '<pointing> {full}' },
  // Weeks.
  {
    say: 'calendar',
    with: { weekOf: 1 },
    pattern:
      '( ( the )? week | w ~/ ~c ) ( of | beginning | starting | commencing | that began | that begins )? ( on )? {full}',
  },
  {
    say: 'calendar',
    with: { weekEnding: 1 },
    pattern: '( the )? ( week ending | week ended | week to ) ( on )? {full}',
  },
  { say: 'calendar', pattern: '( the )? <nthWeek> week ( of | in ) ( <month> {y}? | <year> )' },
  { say: 'calendar', pattern: '( the )? <nthWeek> week ( of | in )? <monthStep:monthShift> month' },
  { say: 'calendar', pattern: '( the )? <nthWeek> week ( of | in )? <yearStep> year' },
  // Years.
  { say: 'calendar', pattern: '<segment> ~-? <year>' },
  { say: 'calendar', pattern: '<cue> <year>' },
  { say: 'calendar', pattern: '( the )? year <year>' },
  {
    say: 'calendar',
    pattern: '( ( the )? <quarter:within> ( of )? )? ( the )? ( fiscal | financial | tax ) ( year )? <year>',
    with: { fiscal: 1 },
  },
  { say: 'calendar', pattern: '( the )? calendar ( year )? <year>' },
  { say: 'calendar', with: { fiscal: 1 }, pattern: 'fy ( ~<year> | <year> | ~<yy> | ’ ~<yy> )' },
  // "in 1911, 1949 and 2005": a year or a month in a list goes on from the one before it.
  { say: 'calendar', with: { listed: 1 }, pattern: '<joint:cue> <year>' },
  { say: 'calendar', with: { listed: 1 }, pattern: '<joint:cue> <monthName:month> !<day>' },
  {
    say: 'opening',
    with: { unit: 'month' },
    pattern: '( the )? first <n:count> months of ( <year> | <yearStep> year )',
  },
  {
    say: 'opening',
    with: { unit: 'quarter' },
    pattern: '( the )? first <n:count> quarters of ( <year> | <yearStep> year )',
  },
  {
    say: 'opening',
    with: { unit: 'month', late: 1 },
    pattern: '( the )? ( last | final ) <n:count> months of ( <year> | <yearStep> year )',
  },
  // Quarters and halves.
  { say: 'calendar', pattern: '( the )? <quarter> ,? ( of | in )? <year>' },
  { say: 'calendar', pattern: '<quarter> ( ~- )? ~<year>' },
  { say: 'calendar', pattern: '<cue>? <year> ( ~- )? <quarter>' },
  { say: 'calendar', pattern: '<year> the <quarter>' },
  { say: 'calendar', pattern: '( the )? <quarter> ( of | in )? <yearStep> year' },
  { say: 'calendar', pattern: "<yearStep> year ( ~' | ~’ ) ~s <quarter>" },
  { say: 'calendar', pattern: '( the )? <half> of? <year>' },
  { say: 'calendar', pattern: '<cue>? <year> ( ~- )? <half>' },
  { say: 'calendar', pattern: '( <cue> | this ) ( the )? <quarter> !of' },
  { say: 'calendar', with: { closed: 1 }, pattern: 'the <quarter>' },
  { say: 'calendar', pattern: '<cue> <halfYear:half>' },
  { say: 'calendar', pattern: '( the )? <half> of <yearStep> year' },
  // Seasons.
  { say: 'calendar', pattern: '( the )? <segment>? <season> ( of | in | ,  )? <year>' },
  { say: 'calendar', pattern: '<pointing> <season>' },
  { say: 'calendar', pattern: '<cue> ( the )? <segment>? <season> !of' },
  // Decades and centuries.
  { say: 'calendar', with: { plural: 1 }, pattern: "( the )? <segment>? ( the )? ~-? <decade> ( ~s | ~’ ~s | ~' ~s )" },
  {
    say: 'calendar',
    pattern: "( the | <segment> ~-? ) ( ' ~<shortDecade:decade> | ’ ~<shortDecade:decade> | <shortDecade:decade> ) ~s",
  },
  { say: 'calendar', pattern: '( the | <segment> ~-? ) <decadeWord:decade> !percent' },
  {
    say: 'calendar',
    pattern:
      '( the )? <segment>? ( the )? ~-? ( <century> ~<th> | <centuryWord:century> ) ( century | ~- century | ~- ~century )',
  },

  // From one day to another.
  {
    say: 'range',
    pattern: '<month:month2> {d} ( <dash> | and | or ) the? <day:day2> ~<th>? ( ,? <year:year2> | of <year:year2> )?',
  },
  {
    say: 'range',
    pattern: '<month:month2> {d} ( , <day:between> ~<th>? )? ,? and <day:day2> ~<th>? ( ,? <year:year2> )?',
  },
  { say: 'range', pattern: 'between <month:month2> {d} and <day:day2> ~<th>? ( ,? <year:year2> )?' },
  {
    say: 'range',
    pattern: '<month:month2> ( between | from ) {d} ( <dash> | and ) <day:day2> ~<th>? ( ,? <year:year2> )?',
  },
  {
    say: 'range',
    pattern:
      '( from | between )? the? {d} ( <dash> | and | or ) the? <day:day2> ~<th>? ( of )? <month:month2> ( ,? <year:year2> )?',
  },
  {
    say: 'range',
    pattern: '( from | between )? {d} ( <dash> | and ) <day:day2> ~<th>? ( of | in )? <monthStep:monthShift2> month',
  },
  {
    say: 'range',
    pattern:
      '( from | between )? ( {md} | {dm} ) {y}? ( <dash> | and ) ( <month:month2> the? <day:day2> ~<th>? | the? <day:day2> ~<th>? of? <month:month2> ) ( ,? <year:year2> | of <year:year2> | in <year:year2> )?',
  },
  {
    say: 'range',
    pattern: '( from <month> <year>? <dash> | between <month> <year>? and ) <month:month2> ( ,? <year:year2> )?',
  },
  { say: 'range', pattern: '<month> <year>? <dash> <month:month2> ,? <year:year2>' },
  { say: 'range', pattern: '<monthName:month> <dash> <monthName:month2> !<day> !<year>' },
  { say: 'range', pattern: '( from | between | in ) <year> ( <dash> | and ) <year:year2>' },
  {
    say: 'range',
    pattern:
      '( from | between ) {wd} the? ( <day> ~<th> ) ( <dash> | and ) <weekday:weekday2> ,? the? <day:day2> ~<th>',
  },
  { say: 'range', pattern: '( from )? {when} <dash> {when2}' },
  { say: 'range', pattern: 'between {when} and {when2}' },
  {
    say: 'range',
    pattern: '( from | between )? {pair} ( <dash> | and ) <one:one2> ~/ ~<two:two2> ( ~/ ~<year:year2> )?',
  },
  { say: 'range', pattern: '<weekday> ( through | thru | until | till | - | – ) <weekday:weekday2>' },
  { say: 'range', pattern: '( from | between ) <weekday> ( <dash> | and ) <weekday:weekday2>' },
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
    pattern:
      'since ( {full} | <daySaid:deictic> | <monthName:month> | <month> <year> | <year> | {pair} | <pointing> <month> )',
  },
];
