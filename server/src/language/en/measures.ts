/** The noun phrases that English news counts: what heads them, where they end, and the nouns by which a number is none. */
import { type MeasureWords, words } from '../numbers.ts';

export const measures: MeasureWords = {
  heads: words(`
    people, members, member, allies, countries, states, nations, soldiers, troops, ships, aircraft, deals,
    agreements, partners, battalions, men, women, children, households, residents, population, seats, votes,
  `),
  measureStops: words(`
    a, an, the, of, in, on, at, by, for, from, to, into, with, without, and, or, but, nor, as, than, that, which,
    who, whom, whose, where, when, while, after, before, since, until, during, over, under, about, against, between,
    among, through, across, per, is, are, was, were, be, been, being, has, have, had, do, does, did, will, would,
    can, could, may, might, must, shall, should, not, no, it, its, he, she, they, them, their, his, her, this,
    these, those, there, here, we, our, you, i, my, your, ago, later, earlier, old, more, less, fewer, each, every,
    all, both, some, any, other, others, so, also, only, just, already, said, says, say, told, died, killed,
    wounded, injured, signed, agreed, took, made, gave, went, came, if, because, including, such, like, up, down,
    out, off, away, around, near, percent, today, yesterday, tomorrow, last, next, now, then, still, even, both,
    either, via, lower, higher, points, behind, above, below, plus, minus, times, rose, fell, live, lived, remain,
    remained, comprising, according, versus, isn, aren, wasn, weren, don, doesn, didn, wouldn, couldn, shouldn, hasn, haven,
    hadn, mustn,
  `),
  measureVerbs: [],
  nominalisers: [],
  compounds: [],
  measureClosers: [],
  nameWords: [],
  ofWords: ['of', 'the', 'its', 'their', 'all', 'in', 'to'],
  plural: {
    ending: 's',
    notEnding: ['ss', 'us', 'is'],
    irregular: words(`
    people, men, women, children, police, troops, aircraft, staff, feet, teeth, crew, personnel, servicemen,
    policemen, businessmen, fish, cattle, sheep, media, data, criteria,
  `),
  },
  anniversaryAfter: [],
  timed: [],
  anniversary: ['anniversary', 'birthday', 'jubilee', 'anniversaries'],
  persons: [],
  counters: [],
  streets: words(`street, st, road, rd, avenue, ave, lane, drive, boulevard, blvd, square, terrace, place, crescent`),
  designators: words(`
    no, number, article, section, chapter, page, route, highway, flight, boeing, airbus, level, phase, room, gate,
    apollo, type, class, grade, group, stage, step, rule, paragraph, clause, act, resolution, directive, regulation,
    figure, table, channel, radio, tel, telephone, phone, call, dial, hotline, model, iphone, galaxy, version,
    windows, area, district, platform, line, top, covid, protocol, unit, interstate, tier, category, round, volume,
    vol, issue, sector, zone,
  `),
  namedBy: ['number', 'phase', 'act', 'chapter', 'stage', 'day', 'week', 'round', 'season', 'game'],
  notDesignators: ['a number', 'the number', 'total number'],
  calendarBefore: words(`
    january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar,
    apr, jun, jul, aug, sep, sept, oct, nov, dec, day, week, year, since, until,
  `),
};
