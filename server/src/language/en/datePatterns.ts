/** English days: of the calendar in words and figures, of the week, of a feast, with the time of the clock that hangs on them. */
import type { PatternRule } from '../../text/pattern.ts';

export const macros: Readonly<Record<string, string>> = {
  d: '<day> ~<th>?',
  dw: '( <day> ~<th>? | <dayWord> )',
  y: "( ,? <year> | of <year> | in <year> | ' ~<yy> | ’ ~<yy> )",
  wd: '<weekday> ,?',
  md: '<month> ( ,? the? {dw} | <dayNumber:day> | ~- ~<day> ~<th>? | ~/ ~<day> | ~. ~<day> ~<th>? )',
  dm: '( the? {dw} ( day of | ,? of? ) <month> | <day> . <month> | <day> ~- ~<month> )',
  pair: '<one> ~/ ~<two>',
  figures:
    '( <one> ~/ ~<two> ( ~/ ~<year> | ~/ ~<yy> | , <year> | ~, ~<yy> ) | <one> ~- ~<two> ~- ~<year> | <one> ~- ~<two> ~- ~<yy> | <one> ~. ~<two> ~. ~<year> | <year> ~- ~<monthNumber> ~- ~<day> | <year> ~/ ~<monthNumber> ~/ ~<day> | <year> ~. ~<monthNumber> ~. ~<day> | <year> ( ~- ~<month> ~- ~<day> | ~/ ~<month> ~/ ~<day> ) | <day> ( ~- ~<month> ~- | ~/ ~<month> ~/ ) ( ~<year> | ~<yy> ) | <month> ~- ~<day> ~- ~<year> )',
  full: '( {wd}? ( {md} | {dm} ) {y}? | {wd}? {figures} )',
  zoned: '<meridiem> <zone>?',
  clock:
    "( <hourWord:hour> ( ~: ~<minute> ( ~: ~<minute:second> )? | ~. ~<minute> )? {zoned} | <hour> ~: ~<minute> ( ~: ~<minute:second> )? <zone>? | <hour> ~. ~<minute> <zone> | <hourWord:hour> ( o ( ~' | ~’ ) ~clock | oclock ) <meridiem>? | <past:minute> <hourWord:hour> | <less> <hourWord:hour> | <minuteWord:minute> ( minutes | min )? past <hourWord:hour> | <minuteWord:less> minutes to <hourWord:hour> | <twelve>? <moment:hour> )",
  clock2: '( <hourWord:hour2> ( ( ~: | ~. ) ~<minute:minute2> )? <meridiem:meridiem2>? <zone>? | <moment:hour2> )',
  bareClock: '<hourWord:hour> ( ( ~: | ~. ) ~<minute> )?',
  span: '( ( from | between )? {clock} <dash> {clock2} | between ( {clock} | {bareClock} ) and {clock2} | from {bareClock} <dash> {clock2} | {bareClock} <dash> <hourWord:hour2> ( ( ~: | ~. ) ~<minute:minute2> )? <meridiem:meridiem2> <zone>? )',
  before: '( ( {span} | {clock} ) ( in the <part> | this <part> )? ,? ( on | of )? | in the <part> ,? on? )',
  at: '( ,? ( at | around | about | for | by | before | after | shortly after | shortly before | just after | just before | @ | - )? {clock} ( in the )? <part>? | {span} !on !<weekday> !<daySaid> )',
  figures2:
    '( <one:one2> ~/ ~<two:two2> ( ~/ ~<year:year2> | ~/ ~<yy:yy2> ) | <year:year2> ~- ~<monthNumber:month2> ~- ~<day:day2> )',
  full2:
    '( {wd2}? ( <month:month2> ,? the? <day:day2> ~<th>? | the? <day:day2> ~<th>? of? <month:month2> ) ( ,? <year:year2> | of <year:year2> | in <year:year2> )? | {figures2} )',
  wd2: '<weekday:weekday2> ,?',
  when: '( {clock} ,? on? )? ( {full} | <deictic> | <step:weekStep> <weekday> )',
  when2: '( {clock2} ,? on? )? ( {full2} | <deictic:deictic2> | <step:weekStep2> <weekday:weekday2> )',
  partOf: '( ,? ( in the | at )? <part> )',
};

export const dayPatterns: readonly PatternRule[] = [
  // With all that may stand before and behind, in one rule: its many ways are walked once.
  {
    say: 'calendar',
    pattern:
      '{before}? ( {full} | {wd} {pair} | <weekday> the ( {d} | <dayWord> ) | <backward:pointing>? <weekday> ) {partOf}? {at}?',
  },
  { say: 'calendar', pattern: '{full} ,? <part>? ( at | around ) <hourWord:hour>' },
  { say: 'calendar', pattern: '<year> ~- ~<monthNumber> ~- ~<day> ~t ~<hour> ~: ~<minute> ( ~: ~<minute:second> )?' },
  { say: 'calendar', pattern: '<weekday> <part> , ( {md} | {dm} ) {y}?' },
  {
    say: 'calendar',
    pattern: '( <daySaid:deictic> | this <part> ) , {wd}? ( {md} | {dm} ) {y}?',
    with: { deictic: 0 },
  },
  {
    say: 'calendar',
    pattern: '( <daySaid:deictic> | this? <weekday> <part>? ) \\( ( {md} | {dm} | {pair} ) {y}? ~\\)',
  },
  { say: 'calendar', pattern: 'this? <weekday> ( ~- ~<month> ~- ~<day> )' },
  { say: 'calendar', pattern: '( the )? {dw} ( day )? of? <monthStep:monthShift> month' },
  { say: 'calendar', with: { monthShift: 0 }, pattern: 'the {dw} ( day )? of the month' },
  { say: 'calendar', pattern: '( the )? <nth> <weekday> ( of | in )? <month> {y}?' },
  { say: 'calendar', pattern: '( the )? <nth> <weekday> ( of | in ) <monthStep:monthShift> month' },
  { say: 'calendar', with: { monthShift: 0, closed: 1 }, pattern: '( the )? <nthFromFirst:nth> <weekday>' },
  { say: 'calendar', pattern: '<weekday> the ( {d} | <dayWord> ) ( at | around ) <hourWord:hour>' },
  // A day of the month alone.
  { say: 'calendar', with: { closed: 1 }, pattern: '<onThe:cue> the ( <day> ~<th> | <dayWord> )' },
  { say: 'calendar', with: { closed: 1 }, pattern: '<onWord:cue> <day> ~<th>?' },
  { say: 'calendar', pattern: '<on:cue> the? <day> ~<th>? ,? at? {clock}' },
  { say: 'calendar', pattern: '{clock} on ( the )? <day> ~<th>?', with: { closed: 1 } },
  // Day and month in figures, which a word of the calendar must vouch for unless they can be no fraction.
  { say: 'calendar', with: { closed: 1 }, pattern: '<on:cue> {pair} {at}?' },
  { say: 'calendar', pattern: 'this? {wd} ( <monthNumber> ~. ~<day> | <monthNumber> ~- ~<day> )' },
  { say: 'calendar', with: { closed: 1 }, pattern: '<onWord:cue> <monthNumber> ( ~- | ~. ) ~<lateDay:day>' },
  { say: 'calendar', with: { bare: 1 }, pattern: '{pair} {at}?' },
  // Feasts.
  { say: 'calendar', pattern: '( <feast> | <holiday> ) ( ,? <year> | of <year> | ( of )? <yearStep> year )?' },
  {
    say: 'calendar',
    pattern: '( <bareFeast:feast> | <bareHoliday:holiday> ) ( ,? <year> | of <year> | ( of )? <yearStep> year )',
  },
  { say: 'calendar', with: { closed: 1 }, pattern: '( <bareFeast:feast> | <bareHoliday:holiday> )' },
  // Days of the week.
  { say: 'calendar', pattern: '( the )? coming <weekday> <part>?', with: { pointing: 'ahead' } },
];
