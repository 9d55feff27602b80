/** Words of Vietnamese dates: what may fill each slot of the patterns. */
import type { Slot } from '../../text/pattern.ts';

const ONES = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** Number words up to `max`, for days, months and small counts. */
function spelled(max: number): Record<string, number> {
  const words: Record<string, number> = {};
  for (let n = 1; n <= max; n++) {
    const tens = Math.floor(n / 10);
    const one = n % 10;
    if (tens === 0) words[ONES[one]!] = n;
    else if (tens === 1) for (const last of one === 5 ? ['lăm', 'năm'] : [ONES[one]!]) words[`mười ${last}`.trim()] = n;
    else {
      const lasts = one === 1 ? ['mốt'] : one === 4 ? ['tư', 'bốn'] : one === 5 ? ['lăm', 'nhăm'] : [ONES[one]!];
      for (const last of lasts) words[`${ONES[tens]} mươi ${last}`.trim()] = n;
    }
  }
  return words;
}

/** "ba mốt", "hai chín", "ba chục": tens without "mươi", for days of the month; "hai năm" is two years. */
const SHORT_TENS: Record<string, number> = {
  'hai mốt': 21,
  'hai hai': 22,
  'hai ba': 23,
  'hai tư': 24,
  'hai lăm': 25,
  'hai sáu': 26,
  'hai bảy': 27,
  'hai tám': 28,
  'hai chín': 29,
  'ba mốt': 31,
  'hai chục': 20,
  'ba chục': 30,
};

const DAYS = { ...spelled(31), ...SHORT_TENS };
const MONTHS = { ...spelled(12), tư: 4, giêng: 1, chạp: 12 };

/** Round numbers in words, as distances in time give them: "hai trăm", "năm nghìn". */
const ROUND = Object.fromEntries(
  [...ONES.slice(1), 'mười'].flatMap((one, i) => [
    [`${one} trăm`, (i + 1) * 100],
    [`${one} nghìn`, (i + 1) * 1000],
    [`${one} ngàn`, (i + 1) * 1000],
    [`${one} vạn`, (i + 1) * 10_000],
  ]),
) as Record<string, number>;

/** Numbers that are none: a distance so given lies some way off, nobody can say how far. */
const VAGUE = Object.fromEntries(
  [
    'vài',
    'một vài',
    'mấy',
    'ít',
    'mấy mươi',
    'vài ba',
    'vài chục',
    'vài trăm',
    'chục',
    'hàng chục',
    'hàng trăm',
    'hàng nghìn',
    'hàng ngàn',
    'hàng vạn',
    'hàng triệu',
  ].map((word) => [word, Number.NaN]),
);

/** Feasts of the solar calendar that news dates by name, 100 × month + day. Those of the moon are not here. */
const FEASTS = {
  'lễ giáng sinh': 1225,
  'lễ noel': 1225,
  'ngày giáng sinh': 1225,
  'đêm giáng sinh': 1224,
  'đêm noel': 1224,
  'ngày quốc khánh': 902,
  'lễ quốc khánh': 902,
  'tết dương lịch': 101,
  'tết tây': 101,
  'tết dương': 101,
  'ngày quốc tế lao động': 501,
  'ngày quốc tế phụ nữ': 308,
  'ngày phụ nữ việt nam': 1020,
  'ngày nhà giáo việt nam': 1120,
  'ngày giải phóng miền nam': 430,
  'lễ tình nhân': 214,
  'ngày valentine': 214,
  'lễ valentine': 214,
  'ngày cá tháng tư': 401,
  'ngày quốc tế thiếu nhi': 601,
  'ngày nhà giáo': 1120,
  'ngày thương binh - liệt sĩ': 727,
  'ngày thương binh liệt sĩ': 727,
  'ngày thầy thuốc việt nam': 227,
  'ngày báo chí cách mạng việt nam': 621,
  'ngày quân đội nhân dân việt nam': 1222,
  'lễ halloween': 1031,
  'đêm halloween': 1031,
};

/** Also kept, and named by their figures alone: "mừng 3/2", "giải phóng Thủ đô 10/10". */
export const keptDays: readonly number[] = [...new Set([...Object.values(FEASTS), 203, 519, 819, 1010, 628, 1231])];

/** Feasts of the moon, 100 × month + day. */
const LUNAR_FEASTS = {
  'tết trung thu': 815,
  'rằm trung thu': 815,
  'tết nguyên tiêu': 115,
  'tết hàn thực': 303,
  'giỗ tổ hùng vương': 310,
  'lễ giỗ tổ hùng vương': 310,
  'ngày giỗ tổ hùng vương': 310,
  'lễ giỗ tổ': 310,
  'lễ phật đản': 415,
  'đại lễ phật đản': 415,
  'tết đoan ngọ': 505,
  'lễ vu lan': 715,
  'ngày ông công ông táo': 1223,
  'lễ ông công ông táo': 1223,
  'tết ông công ông táo': 1223,
};

const numbered = (names: readonly string[]) => Object.fromEntries(names.map((name, i) => [name, i]));

const PARTS = {
  'rạng sáng': 'dawn',
  'tờ mờ sáng': 'dawn',
  'sáng sớm': 'morning',
  sáng: 'morning',
  trưa: 'noon',
  'đầu giờ chiều': 'afternoon',
  chiều: 'afternoon',
  'chiều tối': 'evening',
  tối: 'evening',
  đêm: 'night',
  'nửa đêm': 'night',
  khuya: 'night',
};

const WEEKDAYS = {
  'thứ hai': 1,
  'thứ 2': 1,
  'thứ ba': 2,
  'thứ 3': 2,
  'thứ tư': 3,
  'thứ 4': 3,
  'thứ năm': 4,
  'thứ 5': 4,
  'thứ sáu': 5,
  'thứ 6': 5,
  'thứ bảy': 6,
  'thứ 7': 6,
};
/** Without figures: "thứ 2" alone is as often "second". */
const NAMED_WEEKDAYS = Object.fromEntries(Object.entries(WEEKDAYS).filter(([name]) => !/\d/.test(name)));
const SUNDAY = { 'chủ nhật': 7, 'chúa nhật': 7 };

const UNITS = { tuần: 'week', tháng: 'month', quý: 'quarter', năm: 'year' } as const;

const ROMAN = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
  'xxi',
  'xxii',
  'xxiii',
  'xxiv',
  'xxv',
  'xxvi',
  'xxvii',
  'xxviii',
  'xxix',
  'xxx',
];

/** Number words that make a count of what follows. */
export const numerals: readonly string[] = [
  ...ONES.slice(1),
  'mười',
  'mươi',
  'lăm',
  'mốt',
  'tư',
  'trăm',
  'nghìn',
  'ngàn',
  'vài',
  'mấy',
  'chục',
  'nửa',
];

export const slots: Readonly<Record<string, Slot>> = {
  day: { digits: { min: 1, max: 31 } },
  dayWord: { digits: { min: 1, max: 31 }, words: DAYS },
  // One to nine in words are as often a count: "ngày ba bữa", "ngày một nhiều".
  dayLone: {
    digits: { min: 1, max: 31 },
    words: Object.fromEntries(Object.entries(DAYS).filter(([, day]) => day > 9)),
  },
  daySeveral: { words: Object.fromEntries(Object.entries(DAYS).filter(([, day]) => day > 1)) },
  daySpelled: { words: DAYS },
  monthSpelled: { words: MONTHS },
  month: { digits: { min: 1, max: 12 } },
  noMonth: { digits: { min: 13, max: 31 } },
  nthWeek: {
    words: {
      'tuần 1': 1,
      'tuần 2': 2,
      'tuần 3': 3,
      'tuần 4': 4,
      'tuần đầu': 1,
      'tuần đầu tiên': 1,
      'tuần thứ nhất': 1,
      'tuần thứ hai': 2,
      'tuần thứ 2': 2,
      'tuần thứ ba': 3,
      'tuần thứ 3': 3,
      'tuần thứ tư': 4,
      'tuần cuối': -1,
      'tuần cuối cùng': -1,
    },
  },
  monthWord: { digits: { min: 1, max: 12 }, words: MONTHS },
  year: { digits: { min: 1000, max: 2999, shortest: 4, longest: 4 } },
  // Years of one's own time, where no word says that they are years: "sau 1842", "từ 2015".
  yearOfNow: { digits: { min: 1600, max: 2099, shortest: 4, longest: 4 } },
  // "năm 36", not "năm 7" or "5 năm 10 tháng".
  yyFull: { digits: { min: 20, max: 99, shortest: 2, longest: 2 } },
  yy: { digits: { min: 0, max: 99, shortest: 2, longest: 2 } },
  sep: { words: { '/': '/', '-': '-', '.': '.' } },
  dash: { words: { '-': '-', '–': '-', đến: '-', tới: '-', 'đến hết': '-', 'cho đến': '-', 'cho tới': '-' } },
  until: { words: { đến: '-', tới: '-', 'đến hết': '-', 'cho đến': '-', 'cho tới': '-' } },
  hour: { digits: { min: 0, max: 24 } },
  hourWord: { digits: { min: 0, max: 24 }, words: spelled(12) },
  minute: { digits: { min: 0, max: 59, shortest: 2 } },
  minuteWord: { digits: { min: 0, max: 59 }, words: { ...spelled(59), rưỡi: 30 } },
  half: { words: { rưỡi: 30 } },
  feast: { words: FEASTS },
  lunarFeast: { words: LUNAR_FEASTS },
  lunarFeastName: { words: { 'trung thu': 815, 'vu lan': 715, 'phật đản': 415, 'nguyên tiêu': 115, 'đoan ngọ': 505 } },
  feastNoun: { words: { ngày: 1, lễ: 1, 'ngày lễ': 1, đêm: 1 } },
  // What places a feast in time; without it the name is as often a subject: "ngày giỗ Tổ là ngày hội chung".
  near: {
    words: Object.fromEntries(
      [
        'dịp',
        'dịp lễ',
        'dịp nghỉ lễ',
        'nhân ngày',
        'vào',
        'vào dịp',
        'nhân dịp',
        'trước',
        'trước thềm',
        'sau',
        'đúng',
        'qua',
        'cận',
        'giáp',
        'đến',
        'trong dịp',
        'kỳ nghỉ',
        'nghỉ',
        'ngay trước',
        'ngay sau',
      ].map((cue) => [cue, 1]),
    ),
  },
  moonMonth: { words: { giêng: 1, chạp: 12 } },
  eveOfTet: {
    digits: { min: 20, max: 30 },
    words: Object.fromEntries(Object.entries(DAYS).filter(([, day]) => day >= 20 && day <= 30)),
  },
  stem: { words: numbered(['giáp', 'ất', 'bính', 'đinh', 'mậu', 'kỷ', 'canh', 'tân', 'nhâm', 'quý']) },
  branch: {
    words: {
      ...numbered(['tý', 'sửu', 'dần', 'mão', 'thìn', 'tỵ', 'ngọ', 'mùi', 'thân', 'dậu', 'tuất', 'hợi']),
      mẹo: 3,
      tị: 5,
    },
  },
  feastName: {
    words: {
      'giáng sinh': 1225,
      noel: 1225,
      'quốc khánh': 902,
      valentine: 214,
      halloween: 1031,
      'quốc tế lao động': 501,
      'quốc tế thiếu nhi': 601,
      'quốc tế phụ nữ': 308,
      'phụ nữ việt nam': 1020,
      'nhà giáo việt nam': 1120,
      'thương binh - liệt sĩ': 727,
      'thương binh liệt sĩ': 727,
    },
  },
  monthStep: { words: { này: 0, nay: 0, trước: -1, tới: 1, sau: 1, 'vừa qua': -1 } },
  tenth: { digits: { min: 0, max: 9, longest: 1 } },
  threeDigits: { digits: { min: 0, max: 999, shortest: 3, longest: 3 } },
  digitWord: { words: spelled(9) },
  restOfYear: { words: spelled(99) },
  vague: { words: VAGUE },
  part: { words: PARTS },
  weekday: { words: { ...WEEKDAYS, ...SUNDAY } },
  // Alone, "thứ hai" is "second" and "thứ Hai" Monday.
  weekdayName: { words: NAMED_WEEKDAYS, capital: 'last' },
  sunday: { words: SUNDAY },
  deictic: {
    words: {
      'hôm nay': 0,
      'bữa nay': 0,
      'ngày hôm nay': 0,
      'hôm qua': -1,
      'ngày hôm qua': -1,
      'hôm kia': -2,
      'ngày mai': 1,
      'ngày kia': 2,
      'ngày mốt': 2,
    },
  },
  deixis: { words: { nay: 0, qua: -1, mai: 1 } },
  segment: {
    words: {
      đầu: 'early',
      giữa: 'mid',
      cuối: 'late',
      'thượng tuần': 'early',
      'trung tuần': 'mid',
      'hạ tuần': 'late',
      'nửa đầu': 'firstHalf',
      'nửa cuối': 'secondHalf',
      'nửa sau': 'secondHalf',
    },
  },
  halfSegment: { words: { 'nửa đầu': 'firstHalf', 'nửa cuối': 'secondHalf', 'nửa sau': 'secondHalf' } },
  edgeSegment: { words: { đầu: 'early', 'đầu tiên': 'early', giữa: 'mid', cuối: 'late', 'cuối cùng': 'late' } },
  dawn: { words: { 'rạng sáng': 'dawn', 'sáng sớm': 'morning', sáng: 'morning' } },
  weekend: { words: { 'cuối tuần': 'late' } },
  edge: { words: { đầu: 0, cuối: 1 } },
  pointing: {
    words: {
      tới: 'ahead',
      'sắp tới': 'ahead',
      'tới đây': 'ahead',
      sau: 'ahead',
      'kế tiếp': 'ahead',
      'tiếp theo': 'ahead',
      tiếp: 'ahead',
      qua: 'back',
      'vừa qua': 'back',
      'vừa rồi': 'back',
      trước: 'back',
      ngoái: 'back',
      này: 'here',
      nay: 'here',
    },
  },
  step: {
    words: {
      tới: 1,
      'sắp tới': 1,
      sau: 1,
      'kế tiếp': 1,
      'tiếp theo': 1,
      tiếp: 1,
      này: 0,
      nay: 0,
      'hiện tại': 0,
      trước: -1,
      ngoái: -1,
      qua: -1,
      'vừa qua': -1,
      'vừa rồi': -1,
    },
  },
  yearStep: { words: { nay: 0, này: 0, ngoái: -1, trước: -1, kia: -2, 'vừa qua': -1, 'vừa rồi': -1, tới: 1, sau: 1 } },
  quarter: {
    digits: { min: 1, max: 4, longest: 1 },
    words: { i: 1, ii: 2, iii: 3, iv: 4, một: 1, hai: 2, ba: 3, tư: 4, bốn: 4 },
  },
  summer: { words: { hè: 'summer' } },
  season: { words: { xuân: 'spring', hè: 'summer', hạ: 'summer', thu: 'autumn', đông: 'winter' } },
  centuryStep: { words: { này: 0, trước: -1, qua: -1 } },
  decade: { digits: { min: 0, max: 2990, shortest: 2, longest: 4 } },
  century: {
    digits: { min: 1, max: 30 },
    words: { ...spelled(30), ...Object.fromEntries(ROMAN.map((roman, i) => [roman, i + 1])) },
  },
  n: {
    digits: { min: 1, max: 9999, longest: 4 },
    words: { ...spelled(99), ...SHORT_TENS, ...ROUND, nửa: 0.5, một: 1 },
  },
  moment: { words: { giây: 'second', phút: 'minute' } },
  about: {
    words: {
      hơn: 1,
      gần: 1,
      'gần như': 1,
      khoảng: 1,
      'khoảng gần': 1,
      'khoảng hơn': 1,
      chừng: 1,
      cả: 1,
      đã: 1,
      'đã gần': 1,
      'đã hơn': 1,
      'chưa đầy': 1,
      'chưa tới': 1,
      'chưa đến': 1,
      tròn: 1,
      đúng: 1,
    },
  },
  bound: {
    words: { hơn: 1, gần: 1, 'gần như': 1, khoảng: 1, 'khoảng gần': 1, 'khoảng hơn': 1, chừng: 1, 'chưa đầy': 1 },
  },
  span: {
    words: {
      tuần: 'week',
      tháng: 'month',
      quý: 'quarter',
      năm: 'year',
      'cuối tuần': 'weekend',
      'thập niên': 'decade',
      'thập kỷ': 'decade',
      'thế kỷ': 'century',
    },
  },
  dayStep: { words: { tới: 1, qua: -1 } },
  dayBeside: { words: { 'tiếp theo': 1, 'kế tiếp': 1 } },
  // "Ngày trước" is as often "in former days".
  dayAside: { words: { sau: 1, trước: -1 } },
  birth: { words: { sn: 1 } },
  born: { words: { sinh: 1 } },
  sepOfRange: { words: { '/': '/', '.': '.' } },
  recent: { words: { 'cuối tuần': 'weekend', tuần: 'week', tháng: 'month' } },
  // What a count of days may lie after: "hai ngày sau vụ cháy" is reckoned from the fire.
  eventHead: {
    words: Object.fromEntries(
      [
        'vụ',
        'cuộc',
        'trận',
        'sự',
        'đợt',
        'phiên',
        'lễ',
        'chuyến',
        'cú',
        'ca',
        'ngày',
        'sinh',
        'thời điểm',
        'đám',
        'cái',
        'thảm họa',
        'thất bại',
        'chiến thắng',
        'đại dịch',
      ].map((head) => [head, 1]),
    ),
  },
  toNow: {
    words: Object.fromEntries(
      [
        'đến nay',
        'tới nay',
        'đến giờ',
        'đến bây giờ',
        'đến thời điểm này',
        'đến thời điểm hiện tại',
        'cho đến nay',
        'cho tới nay',
        'trở lại đây',
        'đến hiện tại',
        'đến hôm nay',
      ].map((end) => [end, 1]),
    ),
  },
  // Words a pattern needs before its date and that are no part of it.
  // Looks back, whichever year is the nearer.
  gone: { words: { hồi: 1 } },
  before: {
    words: Object.fromEntries(
      [
        'vào',
        'từ',
        'đến',
        'đến hết',
        'hết',
        'tới',
        'trước',
        'sau',
        'khoảng',
        'chừng',
        'kể từ',
        'hồi',
        'tính đến',
        'rồi',
      ].map((word) => [word, 1]),
    ),
  },
  openingUnit: { words: { tháng: 'month', quý: 'quarter' } },
  shortSpan: { words: { ngày: 'day', hôm: 'day', tuần: 'week', tháng: 'month' } },
  longSpan: { words: { tuần: 'week', tháng: 'month', năm: 'year' } },
  toDate: {
    words: Object.fromEntries(
      (['tuần', 'tháng', 'quý', 'năm'] as const).flatMap((unit) =>
        ['đến nay', 'tới nay', 'đến giờ', 'đến thời điểm này', 'đến thời điểm hiện tại', 'trở lại đây'].flatMap((end) =>
          ['', ' nay', ' này'].map((now) => [`${unit}${now} ${end}`, UNITS[unit]] as const),
        ),
      ),
    ),
  },
  unit: {
    words: {
      giờ: 'hour',
      tiếng: 'hour',
      'tiếng đồng hồ': 'hour',
      ngày: 'day',
      hôm: 'day',
      tuần: 'week',
      tháng: 'month',
      quý: 'quarter',
      năm: 'year',
      'thập niên': 'decade',
      'thập kỷ': 'decade',
      'thế kỷ': 'century',
    },
  },
};
