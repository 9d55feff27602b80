/** English steps and stretches: from the day of the report ("next week", "a decade ago") and from the day told of ("two days later"). */
import type { PatternRule } from '../../text/pattern.ts';

export const stepPatterns: readonly PatternRule[] = [
  {
    say: 'shift',
    with: { unit: 'day', from: 'anchor', count: 0 },
    pattern:
      '{before}? ( <daySaid:count> {partOf}? | ( later | earlier | early | late )? this <part> | late? <tonight:part> | ( late | overnight )? <lastWord:count> <nightWord:part> ) {at}?',
  },
  {
    say: 'shift',
    with: { from: 'anchor', unit: 'week' },
    pattern:
      '{before}? ( <weekday> ,? ( of )? ( the )? <step:count> week | <thisOrNext:count> <weekday> {partOf}? ) {at}?',
  },
  {
    say: 'shift',
    with: { unit: 'day', from: 'anchor' },
    pattern: '<daySaid:count> <part>? ( at | around ) <hourWord:hour>',
  },
  {
    say: 'shift',
    with: { unit: 'day', from: 'anchor', count: 0 },
    pattern: 'this <part> ( at | around ) <hourWord:hour>',
  },
  {
    say: 'shift',
    with: { unit: 'day', from: 'anchor', count: 0, part: 'night' },
    pattern: '( tonight | tonite ) ( at | around ) <hourWord:hour>',
  },
  { say: 'shift', with: { from: 'anchor' }, pattern: '( <segment> ~-? )? ( the | in )? <step:count> <span:unit>' },
  { say: 'shift', with: { from: 'anchor', count: 0 }, pattern: '<edge:segment> ( the )? <span:unit>' },
  {
    say: 'shift',
    with: { from: 'anchor', unit: 'year', count: 0, segment: 'late' },
    pattern: '( year-end | year end | year ~- ~end )',
  },
  {
    say: 'shift',
    with: { from: 'anchor', unit: 'month', count: 0, segment: 'late' },
    pattern: '( month-end | month ~- ~end )',
  },
  { say: 'shift', with: { from: 'anchor', rest: 'past', count: 0 }, pattern: '<span:unit> to date' },
  {
    say: 'shift',
    with: { from: 'anchor', count: 0 },
    pattern: '<rest> ( the | this | in the | current | this current ) ( <span:unit> | <today:unit> )',
  },
  { say: 'shift', with: { from: 'anchor', count: 0 }, pattern: '( rest of | the rest of ) <span:unit>' },
  // The weekend that has been where the clause looks back, else the one to come.
  {
    say: 'shift',
    with: { from: 'anchor', unit: 'weekend', count: 0, facing: 1 },
    pattern: '( over | at | on | during | for ) ( the )? weekend',
  },
  {
    say: 'shift',
    with: { from: 'anchor', unit: 'week' },
    pattern: '<step:count> week ( on | , | - )? <weekday> {partOf}? {at}?',
  },
  { say: 'shift', with: { from: 'running', unit: 'week', count: 1 }, pattern: 'the following <weekday> <part>?' },
  // The day that the story tells of.
  { say: 'shift', with: { unit: 'day', from: 'running', count: 0 }, pattern: '( the | that ) ( same | very ) day' },
  {
    say: 'shift',
    with: { unit: 'day', from: 'running', count: 0 },
    pattern: '( that day | earlier that day | later that day | later the same day | earlier the same day )',
  },
  {
    say: 'shift',
    with: { unit: 'day', from: 'running', count: 0 },
    pattern: '( later | earlier | late | early )? that <part>',
  },
  { say: 'shift', with: { from: 'running', count: 0 }, pattern: '( that | the? same ) <span:unit>' },
  {
    say: 'shift',
    with: { unit: 'day', from: 'running', count: 1 },
    pattern: '( the following day | the next day | the day after )',
  },
  { say: 'shift', with: { unit: 'day', from: 'running', count: 1 }, pattern: '( the following | the next ) <part>' },
  { say: 'shift', with: { from: 'running', count: 1 }, pattern: 'the following <span:unit>' },
  {
    say: 'shift',
    with: { unit: 'day', from: 'running', count: -1 },
    pattern: '( the day before | the day earlier | the previous day )',
  },
  {
    say: 'shift',
    with: { unit: 'day', from: 'running', count: -1 },
    pattern: '( the night before | the previous <part> )',
  },
  // Distances: on the day where the unit is a day, and about it where it is longer.
  {
    say: 'shift',
    with: { sign: -1, from: 'anchor', distance: 1, onTheDay: 1 },
    pattern: '( <n:count> | <few:count> ) <unit> ago ( today )?',
  },
  {
    say: 'shift',
    with: { sign: 1, from: 'anchor', distance: 1, onTheDay: 1 },
    pattern: '( in )? ( <n:count> | <few:count> ) <dayUnit:unit> ( from | after ) <deictic:offset>',
  },
  {
    say: 'shift',
    with: { sign: -1, from: 'anchor', distance: 1, onTheDay: 1 },
    pattern: '<n:count> <dayUnit:unit> before <daySaid:offset>',
  },
  {
    say: 'shift',
    with: { sign: 1, from: 'anchor', distance: 1, onTheDay: 1, ahead: 1 },
    pattern: 'in ( <n:count> | <few:count> ) ( <dayUnit:unit> ( ' + "~' | ~’ ) time | <dayUnit:unit> )",
  },
  {
    say: 'shift',
    with: { sign: 1, from: 'running', distance: 1, onTheDay: 1 },
    pattern: '( <n:count> | <few:count> ) <dayUnit:unit> ( later | afterwards )',
  },
  {
    say: 'shift',
    with: { sign: -1, from: 'running', distance: 1, onTheDay: 1 },
    pattern: '( <n:count> | <few:count> ) <dayUnit:unit> ( earlier | previously )',
  },
  { say: 'shift', with: { from: 'anchor', count: 0, alone: 1 }, pattern: '( the )? <span:unit>' },
  {
    say: 'shift',
    with: { unit: 'week', count: -2, from: 'anchor', distance: 1, onTheDay: 1 },
    pattern: 'a fortnight ago',
  },
  {
    say: 'shift',
    with: { unit: 'week', count: 2, from: 'anchor', distance: 1, onTheDay: 1, ahead: 1 },
    pattern: 'in a fortnight',
  },
  {
    say: 'shift',
    with: { unit: 'week', count: 2, from: 'running', distance: 1, onTheDay: 1 },
    pattern: 'a fortnight later',
  },
  {
    say: 'shift',
    with: { unit: 'week', count: -2, from: 'running', distance: 1, onTheDay: 1 },
    pattern: 'a fortnight earlier',
  },
  {
    say: 'shift',
    with: { unit: 'day', from: 'running', count: 0, timeAlone: 1, alone: 1 },
    pattern:
      '( ( {span} | {clock} ) ( ( in the )? <part> )? | from {bareClock} <dash> {clock2} | ( at | in the )? <part> at? {clock} )',
  },

  {
    say: 'stretch',
    with: { pointing: 'ahead' },
    pattern:
      '( over | within | for | in | during )? ( the )? ( next | coming | following | upcoming ) ( <n:count> | <few:count> ) ( <unit> | <clockUnit:unit> )',
  },
  {
    say: 'stretch',
    with: { pointing: 'ahead' },
    pattern: '( over | within | for ) the ( next | coming ) <rollingUnit:unit>',
  },
  { say: 'stretch', with: { pointing: 'ahead' }, pattern: 'within <n:count> <unit> !of' },
  {
    say: 'stretch',
    with: { pointing: 'back' },
    pattern:
      '( over | in | for | during | within )? ( ( the )? ( last | past | previous ) <n:count> | ( the ( last | previous ) | past ) <few:count> ) ( <unit> | <clockUnit:unit> )',
  },
  {
    say: 'stretch',
    with: { pointing: 'back' },
    pattern: '( over | in | for )? the ( last | past ) <rollingUnit:unit>',
  },
];
