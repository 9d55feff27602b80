/** English numbers, as newspapers write and spell them. */
import { byBound, type NumberLexicon, words } from '../numbers.ts';
import { relations } from './amountRelations.ts';
import { measures } from './measures.ts';
import { notUnits, units } from './units.ts';

const ONES = words(`
  zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen,
  sixteen, seventeen, eighteen, nineteen,
`);
const ORDINAL_ONES = words(`
  zeroth, first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth,
  fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, nineteenth,
`);
const TENS = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** "first" … "ninety-ninth", "hundredth": ordinals in words up to a hundred. */
function ordinals(): Record<string, number> {
  const found: Record<string, number> = {
    hundredth: 100,
    'one hundredth': 100,
    thousandth: 1e3,
    millionth: 1e6,
    billionth: 1e9,
    trillionth: 1e12,
    centenary: 100,
  };
  ORDINAL_ONES.forEach((word, value) => {
    if (value > 0) found[word] = value;
  });
  for (const [word, value] of Object.entries(TENS)) {
    found[`${word.slice(0, -1)}ieth`] = value;
    for (let one = 1; one <= 9; one++) {
      found[`${word}-${ORDINAL_ONES[one]}`] = value + one;
      found[`${word} ${ORDINAL_ONES[one]}`] = value + one;
    }
  }
  return found;
}

/** "third" 3 … "tenths" 10, with the quarters; a second is no fraction. */
function fractionWords(): Record<string, number> {
  const parts = ORDINAL_ONES.slice(3, 11).map((word, i) => [word, i + 3] as const);
  const all = [...parts, ['quarter', 4] as const];
  return Object.fromEntries(all.flatMap(([word, part]) => [[word, part] as const, [`${word}s`, part] as const]));
}

/** With the smaller parts, which are ordinals unless they stand in the plural: "hundredths", "twenty-fifths". */
function smallFractions(): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [word, part] of Object.entries(ordinals())) if (part > 10) found[`${word}s`] = part;
  for (const word of ['hundredth', 'thousandth', 'millionth', 'billionth', 'trillionth'])
    found[word] = ordinals()[word]!;
  return found;
}

/** "and a half", "and three-quarters", "and two fifths": what may follow a whole number. */
function partsAfter(): Record<string, number> {
  const found: Record<string, number> = {
    'and a half': 1 / 2,
    'and one half': 1 / 2,
    'and one-half': 1 / 2,
    'and half': 1 / 2,
  };
  // "Two days and half the night": no half of a day.
  for (const word of ['of', 'the', 'a', 'an', 'its', 'their', 'his', 'her', 'as']) found[`and half ${word}`] = 0;
  for (const [word, part] of Object.entries(fractionWords())) {
    if (!word.endsWith('s')) found[`and a ${word}`] = 1 / part;
    for (let top = 1; top < part; top++)
      for (const joint of [' ', '-']) found[`and ${ONES[top]}${joint}${word}`] = top / part;
  }
  return found;
}

export const numbers: NumberLexicon = {
  decimal: '.',
  thousands: ',',
  digits: { ...Object.fromEntries(ONES.map((word, value) => [word, value])), ...TENS, nought: 0, naught: 0 },
  finalDigits: [],
  neverAfterTen: [],
  scales: {
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    hundreds: 100,
    lakh: 1e5,
    crore: 1e7,
    quadrillion: 1e15,
    bn: 1e9,
    mln: 1e6,
    bln: 1e9,
    mn: 1e6,
    tn: 1e12,
    dozen: 12,
    dozens: 12,
    tln: 1e12,
  },
  counts: { dozen: 12, score: 20 },
  partsAfter: partsAfter(),
  partsBefore: {
    'half a': 1 / 2,
    half: 1 / 2,
    'a quarter': 1 / 4,
    'a quarter of a': 1 / 4,
    quarter: 1 / 4,
    'three quarters of a': 3 / 4,
    'three-quarters of a': 3 / 4,
    'three quarters': 3 / 4,
    'a third of a': 1 / 3,
    'two thirds of a': 2 / 3,
    'two-thirds of a': 2 / 3,
  },
  halfOfUnit: ['half a', 'half an', 'a half', 'half'],
  stretchArticles: ['a', 'an', 'another'],
  stretchBefore: words(`
    for, in, within, after, than, about, around, nearly, almost, roughly, approximately, over, under, lasts, lasted,
    lasting, took, takes, take, taking, spend, spent, spends, spending, wait, waited, waiting,
  `),
  stretchAlone: ['another'],
  multiples: {},
  multipleBefore: [],
  severalWords: [],
  statedBefore: words(`
    is, are, was, were, equals, totals, totaled, totalled, reached, hit, numbered, stands at, stood at, a total of, value of,
  `),
  timesWords: ['times'],
  together: [],
  digitPairs: false,
  romanOrdinals: false,
  romanBefore: [],
  numberOne: [],
  rankedBefore: [],
  vagueBefore: [],
  mixedNumbers: true,
  fillers: ['and', '-'],
  points: ['point'],
  negatives: ['minus', 'negative'],
  bareDigitAfterScale: true,
  suffixes: {
    k: 1e3,
    K: 1e3,
    m: 1e6,
    M: 1e6,
    mn: 1e6,
    mln: 1e6,
    b: 1e9,
    B: 1e9,
    bn: 1e9,
    bln: 1e9,
    tn: 1e12,
    T: 1e12,
    MM: 1e6,
    mil: 1e6,
    tln: 1e12,
  },
  oneIn: ['in', 'in every', 'out of every', 'out of'],
  articles: ['a', 'an', 'one'],
  doubtful: [],
  doubtfulBefore: [],
  doubtfulAfter: [],
  idioms: words(`
    one of, one another, one day, one by one, one on one, one more, a few, a lot, a number, a little, a bit, no one,
    one side, one time, one thing, two sides, two-way, one-way, a second, a third party, four-star, five-star, three-way,
    four-way, two-fold, three-fold, ten-fold, two-time, three-time, four-time, five-time, three-star, 3-star, 4-star,
    5-star, 2-way, 3-way, 24-hour,
  `),
  divided: ['over'],
  fractionLinks: [],
  fractionWords: { ...smallFractions(), ...fractionWords() },
  halfFractions: ['one half', 'one-half', 'half of', 'half the'],
  boundedHalves: ['half'],
  bounds: byBound({
    moreThan: words(`
      more than, over, above, exceeding, upwards of, north of, greater than, higher than, topping, in excess of,
      well over, just over,
    `),
    about: words(`
      about, around, approximately, roughly, some, nearly, almost, close to, an estimated, estimated, circa, or so,
    `),
    lessThan: ['just under', 'under', 'below', 'less than', 'fewer than', 'lower than'],
    atLeast: words(`
      at least, no fewer than, no less than, not less than, a minimum of, minimum of, a floor of, floor of, minimum,
      a baseline of, a minimum baseline of, minimum baseline of,
    `),
    atMost: words(`
      at most, no more than, not more than, up to, a maximum of, maximum of, a ceiling of, as many as, as much as,
      a cap of, capped at,
    `),
  }),
  boundsAfter: byBound({
    atLeast: ['or more', 'and more', 'at least', 'at the least', 'and above', 'and over', 'or above', 'plus'],
    about: ['or so'],
    atMost: ['or less', 'or fewer', 'at most', 'or below'],
  }),
  boundLinks: ['of', 'at', 'a', 'the'],
  ordinalBefore: [],
  ordinalSuffixes: ['th', 'st', 'nd', 'rd'],
  ordinals: ordinals(),
  weekdays: undefined,
  ordinalNoun: 'after',
  ranked: ['finished', 'finishing', 'finish', 'came', 'come', 'placed', 'ranked', 'ranks'],
  notOrdinal: words(`
    time, times, lady, half, place, of, to, and, aid, hand, thing, things, name, party, world, class, step, person,
    floor, street, avenue, amendment, century, minister, secretary, quarter, generation, all, foremost, line,
  `),
  rangeWords: ['to', 'and', 'or'],
  rangeOpeners: ['from', 'between', 'of', 'anywhere from', 'anywhere between'],
  percent: ['%', 'percents', 'percentage', 'percent', 'per cent', 'per-cent', 'pc', 'pct'],
  percentPoints: ['percentage points', 'percentage point', 'percent points', 'per cent points', 'pp', '% points'],
  ageAfter: words(`
    years old, year old, -year-old, -years-old, -year-olds, years of age, year-old,
  `),
  ageBefore: ['aged', 'age', 'ages'],
  ageOfUnit: ['old', 'of age', '-old', '-olds'],
  clockBefore: [],
  clockAfter: [],
  onWords: [],
  onThings: [],
  written: [...ONES, 'twenty'],
  perWords: ['a', 'an', 'per', 'each'],
  notPer: ['ago', 'earlier', 'later', 'before', 'after', 'old'],
  moneyByMillions: { pound: 'GBP', pounds: 'GBP' },
  partUnits: { in: 'in', ins: 'in', p: 'penny', c: 'cent' },
  ratedUnits: [],
  angles: [],
  anglesAfter: [],
  quakes: [],
  dimensions: [
    'tall',
    'long',
    'wide',
    'high',
    'deep',
    'thick',
    'square',
    'sprint',
    'race',
    'final',
    'hurdles',
    'relay',
    'freestyle',
  ],
  units,
  notUnits,
  ...measures,
  relations,
};
