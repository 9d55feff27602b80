/** What looks like an English date and is none: counts, scores, names of things, and words that are months by their sound. */
import type { PatternRule } from '../../text/pattern.ts';
import { words } from '../numbers.ts';

/** Before a bare pair of figures, a weekday or a step. */
export const notDateBefore = words(`
  no, number, article, section, act, route, highway, version, page, chapter, about, nearly, over, black, bloody, super,
  every, each, on a,
`);

/** Before figures alone, which are then a score, a part of a book or a number of something. */
export const notFiguresBefore = words(`
  score, score of, psalm, verse, ratio, record, based, depending, interstate, flight, clause, rule, proposition, scored,
  beat, won, lost, went, improved to, fell to, size, part, room, bus, grade, grades, bill, win, wins, defeat, a, an,
`);

/** After it. */
export const notDateAfter = words(`
  people, percent, million, billion, votes, members, seats, hours, inch, inches, mile, miles, acre, acres, feet, foot,
  cup, cups, seconds, minutes, points, victory, win, loss, defeat, draw, tie, lead, record, majority, vote, ratio,
  aspect, split, chance, odds, favorite, favourite, of, hotline, support, coverage, times, percentage, kg, km,
`);

/** Figures that are a name before they are a day, unless a year stands with them: the attacks, round the clock, the shop. */
export const notDateFigures = ['9/11', '24/7', '7/11', '50/50', '20/20', '7/7'];

/** Words in small letters that are no month unless a day or a year stands with them. */
export const commonWords = words('may, march, mar, august');

/** Weekdays cut so short that they are names and words besides, unless they have a stop, a day or an hour. */
export const shortWeekdays = words('sat, sun, mon, wed, weds, thu, fri, tue');

/** What has the shape of a date and is none, and is read over. */
export const notDates: readonly PatternRule[] = [
  { say: 'none', pattern: '<day>? <monthName> ( street | road | avenue | lane | drive | gardens | boulevard )' },
  { say: 'none', pattern: '<year> <monthName> ( street | road | avenue | lane | drive )' },
  { say: 'none', pattern: '( the )? <nth> <weekday> ( of | in ) ( every | each | a | the month )' },
  {
    say: 'none',
    pattern: '( the | a )? <nth> ( consecutive | straight | successive )? <weekday> ( in a row | running | straight )',
  },
  { say: 'none', pattern: '( the )? ( <day> ~<th> | <dayWord> ) ( day )? ( of | in ) ( every | each ) month' },
];

/** What may follow a day of the month that stands without its month: "on the 27th to meet", never "on the 27th floor". */
export const afterLoneDay = words(`
  and, or, to, at, in, for, from, with, when, as, that, but, by, was, were, is, are, will, would, has, have, had, after,
  before, because, if, so, while, until, through, around, about, during, following, this, last, next, where, which, who,
  he, she, they, it, we, you, i, then, there,
`);

/** Words of sport beside which "the 18th" is a hole, "the ninth" an inning and "22/4" a score. */
export const notBesideLoneDay = words(`
  hole, holes, birdie, birdied, birdies, bogey, bogeyed, bogeys, par, eagle, putt, tee, green, fairway, inning, innings,
  homer, homered, rbi, pitch, seed, pick, overs, wicket, wickets, runs, lap, laps,
`);
