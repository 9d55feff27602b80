/** English numbers, as newspapers write and spell them. */
import type { NumberLexicon } from '../numbers.ts';
import { notUnits, units } from './units.ts';

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS: Readonly<Record<string, number>> = {
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
const ORDINAL_ONES = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];

/** "first" … "ninety-ninth", "hundredth": ordinals in words up to a hundred. */
function ordinals(): Record<string, number> {
  const found: Record<string, number> = { hundredth: 100, 'one hundredth': 100, thousandth: 1000, centenary: 100 };
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

// biome-ignore format: word lists read better in rows.
export const numbers: NumberLexicon = {
  decimal: '.',
  thousands: ',',
  digits: { ...Object.fromEntries(ONES.map((word, value) => [word, value])), ...TENS, nought: 0 },
  finalDigits: [],
  neverAfterTen: [],
  scales: {
    hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, hundreds: 100, lakh: 1e5, crore: 1e7,
    quadrillion: 1e15, bn: 1e9, mln: 1e6, bln: 1e9, mn: 1e6, tn: 1e12, dozen: 12,
  },
  counts: { dozen: 12, score: 20 },
  halvesAfter: ['and a half'],
  halvesBefore: ['half a', 'half'],
  fillers: ['and', '-'],
  points: ['point'],
  negatives: ['minus', 'negative'],
  bareDigitAfterScale: true,
  suffixes: {
    k: 1e3, K: 1e3, m: 1e6, M: 1e6, mn: 1e6, mln: 1e6, b: 1e9, B: 1e9, bn: 1e9, bln: 1e9, tn: 1e12, T: 1e12, G: 1e9,
  },
  articles: ['a', 'an', 'one'],
  doubtful: [],
  doubtfulBefore: [],
  idioms: [
    'one of', 'one another', 'one day', 'one by one', 'one on one', 'one more', 'a few', 'a lot', 'a number',
    'a little', 'a bit', 'no one', 'one side', 'one time', 'one thing', 'two sides', 'two-way', 'one-way',
    'a second', 'a third party', 'four-star', 'five-star',
  ],
  fractionLinks: [],
  fractionWords: {
    third: 3, thirds: 3, quarter: 4, quarters: 4, fourth: 4, fourths: 4, fifth: 5, fifths: 5, sixth: 6, sixths: 6,
    seventh: 7, sevenths: 7, eighth: 8, eighths: 8, ninth: 9, ninths: 9, tenth: 10, tenths: 10,
  },
  halfFractions: ['one half', 'one-half', 'half of', 'half the'],
  bounds: {
    'more than': 'moreThan', over: 'moreThan', above: 'moreThan', exceeding: 'moreThan', 'upwards of': 'moreThan',
    'north of': 'moreThan', 'greater than': 'moreThan', 'higher than': 'moreThan', topping: 'moreThan',
    'in excess of': 'moreThan', 'well over': 'moreThan', about: 'about', around: 'about', approximately: 'about',
    roughly: 'about', some: 'about', nearly: 'about', almost: 'about', 'close to': 'about', 'an estimated': 'about',
    estimated: 'about', circa: 'about', 'just over': 'moreThan', 'just under': 'lessThan', 'or so': 'about',
    'at least': 'atLeast', 'no fewer than': 'atLeast', 'no less than': 'atLeast', 'not less than': 'atLeast',
    'a minimum of': 'atLeast', 'minimum of': 'atLeast', 'a floor of': 'atLeast', 'floor of': 'atLeast',
    minimum: 'atLeast', 'a baseline of': 'atLeast', 'a minimum baseline of': 'atLeast',
    'minimum baseline of': 'atLeast', 'at most': 'atMost', 'no more than': 'atMost', 'not more than': 'atMost',
    'up to': 'atMost', 'a maximum of': 'atMost', 'maximum of': 'atMost', 'a ceiling of': 'atMost',
    'as many as': 'atMost', 'as much as': 'atMost', 'a cap of': 'atMost', 'capped at': 'atMost', under: 'lessThan',
    below: 'lessThan', 'less than': 'lessThan', 'fewer than': 'lessThan', 'lower than': 'lessThan',
  },
  boundsAfter: {
    'or more': 'atLeast', 'and more': 'atLeast', 'at least': 'atLeast', 'at the least': 'atLeast', 'or so': 'about',
    'or less': 'atMost', 'or fewer': 'atMost', 'at most': 'atMost', 'and above': 'atLeast', 'and over': 'atLeast',
    'or above': 'atLeast', 'or below': 'atMost', plus: 'atLeast',
  },
  boundLinks: ['of', 'at', 'a', 'the'],
  ordinalBefore: [],
  ordinalSuffixes: ['th', 'st', 'nd', 'rd'],
  ordinals: ordinals(),
  weekdays: undefined,
  ordinalNoun: 'after',
  notOrdinal: [
    'time', 'times', 'lady', 'half', 'place', 'of', 'to', 'and', 'aid', 'hand', 'thing', 'things', 'name', 'party',
    'world', 'class', 'step', 'person', 'floor', 'street', 'avenue', 'amendment', 'century', 'minister', 'secretary',
    'quarter', 'generation', 'all', 'foremost', 'line',
  ],
  rangeWords: ['to', 'and', 'or'],
  rangeOpeners: ['from', 'between', 'of', 'anywhere from', 'anywhere between'],
  percent: ['%', 'percent', 'per cent', 'per-cent', 'pc', 'pct'],
  percentPoints: ['percentage points', 'percentage point', 'percent points', 'per cent points', 'pp', '% points'],
  ageAfter: [
    'years old', 'year old', '-year-old', '-years-old', '-year-olds', 'years of age', 'year-old', 'months old',
    '-month-old',
  ],
  ageBefore: ['aged', 'age', 'ages'],
  units,
  notUnits,
  clockBefore: [],
  heads: [
    'people', 'members', 'member', 'allies', 'countries', 'states', 'nations', 'soldiers', 'troops', 'ships',
    'aircraft', 'deals', 'agreements', 'partners', 'battalions', 'men', 'women', 'children', 'households',
    'residents', 'population', 'seats', 'votes',
  ],
  measureStops: [
    'a', 'an', 'the', 'of', 'in', 'on', 'at', 'by', 'for', 'from', 'to', 'into', 'with', 'without', 'and', 'or',
    'but', 'nor', 'as', 'than', 'that', 'which', 'who', 'whom', 'whose', 'where', 'when', 'while', 'after', 'before',
    'since', 'until', 'during', 'over', 'under', 'about', 'against', 'between', 'among', 'through', 'across', 'per',
    'is', 'are', 'was', 'were', 'be', 'been', 'being', 'has', 'have', 'had', 'do', 'does', 'did', 'will', 'would',
    'can', 'could', 'may', 'might', 'must', 'shall', 'should', 'not', 'no', 'it', 'its', 'he', 'she', 'they', 'them',
    'their', 'his', 'her', 'this', 'these', 'those', 'there', 'here', 'we', 'our', 'you', 'i', 'my', 'your', 'ago',
    'later', 'earlier', 'old', 'more', 'less', 'fewer', 'each', 'every', 'all', 'both', 'some', 'any', 'other',
    'others', 'so', 'also', 'only', 'just', 'already', 'said', 'says', 'say', 'told', 'died', 'killed', 'wounded',
    'injured', 'signed', 'agreed', 'took', 'made', 'gave', 'went', 'came', 'if', 'because', 'including', 'such',
    'like', 'up', 'down', 'out', 'off', 'away', 'around', 'near', 'percent', 'today', 'yesterday', 'tomorrow',
    'last', 'next', 'now', 'then', 'still', 'even', 'both', 'either', 'via', 'lower', 'higher', 'points', 'behind',
    'above', 'below', 'plus', 'minus', 'times', 'rose', 'fell', 'live', 'lived', 'remain', 'remained', 'comprising',
    'according', 'versus',
  ],
  ofWords: ['of', 'the', 'its', 'their', 'all', 'in', 'to'],
  plural: {
    ending: 's',
    notEnding: ['ss', 'us', 'is'],
    irregular: [
      'people', 'men', 'women', 'children', 'police', 'troops', 'aircraft', 'staff', 'feet', 'teeth', 'crew',
      'personnel', 'servicemen', 'policemen', 'businessmen', 'fish', 'cattle', 'sheep', 'media', 'data', 'criteria',
    ],
  },
  anniversary: ['anniversary', 'birthday', 'jubilee', 'anniversaries'],
  designators: [
    'no', 'number', 'article', 'section', 'chapter', 'page', 'route', 'highway', 'flight', 'boeing', 'airbus',
    'level', 'phase', 'room', 'gate', 'apollo', 'type', 'class', 'grade', 'group', 'stage', 'step', 'rule',
    'paragraph', 'clause', 'act', 'resolution', 'directive', 'regulation', 'figure', 'table', 'channel', 'radio',
    'tel', 'telephone', 'phone', 'call', 'dial', 'hotline', 'model', 'iphone', 'galaxy', 'version', 'windows',
    'area', 'district', 'platform', 'line', 'top', 'covid', 'protocol', 'unit', 'interstate', 'tier', 'category',
    'round', 'volume', 'vol', 'issue', 'sector', 'zone',
  ],
  notDesignators: ['a number', 'the number', 'total number'],
  calendarBefore: [
    'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november',
    'december', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec', 'day', 'week',
    'year', 'since', 'until',
  ],
  written: [...ONES, 'twenty'],
  relations: {
    joinedNames: [
      'bosnia and herzegovina', 'trinidad and tobago', 'antigua and barbuda', 'saint kitts and nevis',
      'sao tome and principe', 'tyne and wear',
    ],
    rise: [
      'rose', 'rise', 'rises', 'risen', 'rising', 'up', 'increase', 'increased', 'increases', 'increasing', 'grew',
      'grow', 'grown', 'growth', 'jumped', 'jump', 'climbed', 'climb', 'surged', 'surge', 'gain', 'gained', 'higher',
    ],
    fall: [
      'fell', 'fall', 'falls', 'fallen', 'falling', 'down', 'decrease', 'decreased', 'dropped', 'drop', 'declined',
      'decline', 'cut', 'shrank', 'slipped', 'plunged', 'lower', 'reduction', 'slumped', 'tumbled',
    ],
    from: ['from'],
    to: ['to'],
    among: ['out of', 'of the', 'of', 'of its', 'of their', 'out of the', 'of a total of', 'out of a total of'],
    share: ['or', 'accounting for', 'making up', 'representing', 'equal to', 'equivalent to', 'that is'],
    bridges: [
      'or', 'a', 'an', 'the', 'of', 'by', 'that is', 'which is', 'is', 'equal to', 'equivalent to', 'this year',
      'last year', 'a year earlier', 'in', 'year', 'on', 'representing', 'for', 'marking', 'about', 'some', 'nearly',
    ],
    total: ['in all', 'in total', 'altogether', 'a total of', 'for a total of', 'making', 'totalling', 'totaling'],
    closed: ['comprising', 'consisting of', 'made up of', 'comprised of', 'namely', 'composed of'],
    open: [
      'including', 'such as', 'among them', 'like', 'for example', 'for instance', 'notably', 'mostly', 'mainly',
      'other', 'others', 'etc', 'the rest', 'remaining', 'includes', 'included', '…', '...',
    ],
    within: ['of whom', 'of which', 'of them'],
    complements: [
      ['men', 'women'],
      ['boys', 'girls'],
      ['adults', 'children'],
      ['male', 'female'],
      ['males', 'females'],
      ['for', 'against'],
    ],
    and: ['and', 'plus', 'as well as'],
    scope: [
      'more', 'other', 'others', 'another', 'additional', 'further', 'remaining', 'rest', 'each', 'every', 'of',
      'among', 'average', 'only', 'from', 'compared', 'than', 'last', 'earlier', 'previous', 'previously', 'up',
      'down', 'including', 'first', 'extra', 'new', 'total', 'out', 'per', 'if', 'could', 'may', 'might', 'least',
      'most', 'expected',
    ],
    estimates: ['initially', 'earlier', 'estimate', 'estimates', 'revised', 'updated'],
    general: [
      'people', 'countries', 'nations', 'years', 'days', 'cases', 'members', 'states', 'things', 'times', 'points',
      'others', 'men', 'women', 'parties', 'sides',
    ],
  },
};
