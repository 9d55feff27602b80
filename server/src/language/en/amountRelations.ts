/** The words by which amounts of one passage stand to one another in English. */
import { type AmountRelations, words } from '../numbers.ts';

export const relations: AmountRelations = {
  joinedNames: words(`
    bosnia and herzegovina, trinidad and tobago, antigua and barbuda, saint kitts and nevis, sao tome and principe,
    tyne and wear,
  `),
  rise: words(`
    rose, rise, rises, risen, rising, up, increase, increased, increases, increasing, grew, grow, grown, growth,
    jumped, jump, climbed, climb, surged, surge, gain, gained, higher,
  `),
  fall: words(`
    fell, fall, falls, fallen, falling, down, decrease, decreased, dropped, drop, declined, decline, cut, shrank,
    slipped, plunged, lower, reduction, slumped, tumbled,
  `),
  from: ['from'],
  to: ['to'],
  among: ['out of', 'of the', 'of', 'of its', 'of their', 'out of the', 'of a total of', 'out of a total of'],
  share: ['or', 'accounting for', 'making up', 'representing', 'equal to', 'equivalent to', 'that is'],
  bridges: words(`
    or, a, an, the, of, by, that is, which is, is, equal to, equivalent to, this year, last year, a year earlier,
    in, year, on, representing, for, marking, about, some, nearly,
  `),
  total: ['in all', 'in total', 'altogether', 'a total of', 'for a total of', 'making', 'totalling', 'totaling'],
  closed: ['comprising', 'consisting of', 'made up of', 'comprised of', 'namely', 'composed of'],
  open: words(`
    including, such as, among them, like, for example, for instance, notably, mostly, mainly, other, others, etc,
    the rest, remaining, includes, included, …, ...,
  `),
  within: ['of whom', 'of which', 'of them'],
  complements: [
    [words('men, male, males'), words('women, female, females')],
    [words('boys, sons'), words('girls, daughters')],
    [words('adults'), words('children, minors')],
    [words('passengers'), words('crew, crew members, crewmen, members of the crew, crew member')],
    [words('for, in favour, in favor'), words('against')],
    [
      words('gold, gold medals, golds'),
      words('silver, silver medals, silvers'),
      words('bronze, bronze medals, bronzes'),
    ],
  ],
  and: ['and', 'plus', 'as well as'],
  listed: words(`
    namely, are, were, being, of, comprising, consisting of, made up of, comprised of, composed of, that is,
  `),
  ofOthers: words('in, at, from, across, by, against, on, with, about, between, under, through, near, for the'),
  others: ['other', 'others', 'more'],
  scope: words(`
    more, other, others, another, additional, further, remaining, rest, each, every, of, among, average, only, from,
    compared, than, last, earlier, previous, previously, up, down, including, first, extra, new, total, out, per,
    if, could, may, might, least, most, expected,
  `),
  estimates: ['initially', 'earlier', 'estimate', 'estimates', 'revised', 'updated'],
  general: words(`
    people, countries, nations, years, days, cases, members, states, things, times, points, others, men, women,
    parties, sides,
  `),
};
