/**
 * Vietnamese dates. Newspapers write day before month and leave the year out (Quy định viết tắt
 * and the style books of TTXVN, Tuổi Trẻ and VnExpress agree on the order, not on the separator).
 */
import type { DateLexicon } from '../dates.ts';

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

const DAYS = spelled(31);
const MONTHS = { ...spelled(12), tư: 4, giêng: 1, chạp: 12 };

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
const SUNDAY = { 'chủ nhật': 7, 'chúa nhật': 7 };

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
];

export const dates: DateLexicon = {
  weekdayNames: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  monthNames: ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'].map(
    (name) => [name, name] as const,
  ),
  order: 'dm',
  slots: {
    day: { digits: { min: 1, max: 31 } },
    dayWord: { digits: { min: 1, max: 31 }, words: DAYS },
    month: { digits: { min: 1, max: 12 } },
    monthWord: { digits: { min: 1, max: 12 }, words: MONTHS },
    year: { digits: { min: 1000, max: 2999, shortest: 4, longest: 4 } },
    yy: { digits: { min: 0, max: 99, shortest: 2, longest: 2 } },
    sep: { words: { '/': '/', '-': '-', '.': '.' } },
    dash: { words: { '-': '-', '–': '-', đến: '-', tới: '-', 'đến hết': '-', 'cho đến': '-', 'cho tới': '-' } },
    hour: { digits: { min: 0, max: 24 } },
    minute: { digits: { min: 0, max: 59, shortest: 2 } },
    part: { words: PARTS },
    weekday: { words: { ...WEEKDAYS, ...SUNDAY } },
    // Alone, "thứ hai" is "second" and "thứ Hai" Monday.
    weekdayName: { words: WEEKDAYS, capital: 'last' },
    sunday: { words: SUNDAY },
    deictic: {
      words: {
        'hôm nay': 0,
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
        'nửa đầu': 'firstHalf',
        'nửa cuối': 'secondHalf',
        'nửa sau': 'secondHalf',
      },
    },
    edge: { words: { đầu: 0, cuối: 1 } },
    pointing: {
      words: {
        tới: 'ahead',
        'sắp tới': 'ahead',
        'tới đây': 'ahead',
        sau: 'ahead',
        'kế tiếp': 'ahead',
        'tiếp theo': 'ahead',
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
        này: 0,
        nay: 0,
        trước: -1,
        ngoái: -1,
        qua: -1,
        'vừa qua': -1,
        'vừa rồi': -1,
      },
    },
    yearStep: { words: { nay: 0, này: 0, ngoái: -1, trước: -1, tới: 1, sau: 1 } },
    quarter: {
      digits: { min: 1, max: 4, longest: 1 },
      words: { i: 1, ii: 2, iii: 3, iv: 4, một: 1, hai: 2, ba: 3, tư: 4, bốn: 4 },
    },
    season: { words: { xuân: 'spring', hè: 'summer', hạ: 'summer', thu: 'autumn', đông: 'winter' } },
    decade: { digits: { min: 0, max: 2990, shortest: 2, longest: 4 } },
    century: { digits: { min: 1, max: 21 }, words: Object.fromEntries(ROMAN.map((roman, i) => [roman, i + 1])) },
    n: { digits: { min: 1, max: 999, longest: 3 }, words: { ...spelled(99), nửa: 0.5, một: 1 } },
    about: { words: { hơn: 1, gần: 1, khoảng: 1, chừng: 1 } },
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
  },
  macros: {
    time: '<hour> ( ~h ~<minute>? | ~: ~<minute> | giờ <minute>? phút? )',
    onDay: '( ngày | hôm | mùng | mồng )',
    head: '( lúc? {time} ,? )? <part>? ( <weekday> ,? )? {onDay}?',
    dm: '<day> ~<sep> ~<month>',
    dmy: '<day> ~<sep> ~<month> ~<sep:sep2> ~<year>',
    dmaybey: '<day> ~<sep> ~<month> ( ~<sep:sep2> ~<year> )?',
    dlong: '<dayWord> tháng <monthWord> ( ,? năm <year> | ~/ ~<year> | năm <yearStep> )?',
    end: '{onDay}? <day:day2> ~/ ~<month:month2> ( ~/ ~<year:year2> )?',
  },
  patterns: [
    { say: 'calendar', pattern: '{head} {dmy}' },
    { say: 'calendar', pattern: '{head} {dm}' },
    { say: 'calendar', pattern: '{head} <day> ~<sep> ~<month> ~<sep:sep2> ~<yy>' },
    { say: 'calendar', pattern: '{head} {dlong}' },
    { say: 'calendar', pattern: '<part>? <weekday> \\( {onDay}? {dmaybey} ~\\)' },
    {
      say: 'calendar',
      pattern:
        '{time}? ( <deictic> | <part> <deixis:deictic> ) ( , | \\( )? ( <weekday> ,? )? {onDay}? ( {dmaybey} | {dlong} ) ~\\)?',
    },
    { say: 'calendar', pattern: '<segment>? tháng <month> ~/ ~<year>' },
    { say: 'calendar', pattern: '<segment>? tháng <monthWord> ( ,? năm <year> | năm <yearStep> | <pointing> )?' },
    { say: 'calendar', pattern: '<segment>? năm <year>' },
    { say: 'calendar', pattern: '<segment>? quý <quarter> ( ~/ ~<year> | năm <year> | năm <yearStep> | <pointing> )?' },
    { say: 'calendar', pattern: '<segment>? mùa <season> ( năm? <year> | năm <yearStep> | <pointing> )' },
    { say: 'calendar', pattern: '( thập niên | thập kỷ | những năm ) <decade>' },
    { say: 'calendar', pattern: '<segment>? thế kỷ ( thứ )? <century>' },
    { say: 'calendar', pattern: '<weekdayName:weekday>' },
    { say: 'calendar', pattern: '<sunday:weekday>' },
    { say: 'calendar', pattern: '<part> {onDay}? <weekday>' },
    { say: 'calendar', pattern: '<part>? <weekday> <pointing>' },

    { say: 'range', pattern: '{head} <day> ~- ~<day:day2> ~/ ~<month:month2> ( ~/ ~<year:year2> )?' },
    {
      say: 'range',
      pattern:
        '( từ | trong )? ( các | hai | ba | bốn )? ngày <day> ( <dash> | và | & | , <day:between> và | , <day:between> , <day:between2> và ) {end}',
    },
    { say: 'range', pattern: 'từ {head} <day> <dash> {end}' },
    {
      say: 'range',
      pattern:
        '( từ | trong )? ( các | hai | ba )? ngày? <day> ( <dash> | và ) {onDay}? <day:day2> tháng <monthWord:month2> ( ,? năm <year:year2> )?',
    },
    { say: 'range', pattern: 'từ? {head} {dmaybey} <dash> {head} {end}' },
    {
      say: 'range',
      pattern: 'từ? {head} {dlong} <dash> {head} <dayWord:day2> tháng <monthWord:month2> ( ,? năm <year:year2> )?',
    },
    {
      say: 'range',
      pattern: '<part> ( ngày )? <day> <part:part2> ( ngày )? <day:day2> ~/ ~<month:month2> ( ~/ ~<year:year2> )?',
    },
    {
      say: 'range',
      pattern:
        'từ? tháng <month> ( ~/ ~<year> | năm <year> )? <dash> tháng? <month:month2> ( ~/ ~<year:year2> | năm <year:year2> )',
    },
    { say: 'range', pattern: 'từ tháng <month> <dash> tháng? <month:month2>' },
    {
      say: 'range',
      pattern:
        '( giai đoạn | niên khóa | nhiệm kỳ | năm học | mùa giải | niên độ | các năm | từ | từ năm | năm ) <year> <dash> năm? <year:year2>',
    },
    { say: 'range', with: { open: 'from' }, pattern: 'kể từ {head} ( {dmaybey} | {dlong} )' },
    { say: 'range', with: { open: 'from' }, pattern: '( kể từ | từ ) tháng <month> ( ~/ ~<year> | năm <year> )' },
    { say: 'range', with: { open: 'from' }, pattern: '( kể từ năm? | từ năm ) <year>' },

    { say: 'shift', with: { unit: 'day', from: 'anchor' }, pattern: '{time}? <part>? <deictic:count>' },
    { say: 'shift', with: { unit: 'day', from: 'anchor' }, pattern: '{time}? <part> <deixis:count>' },
    { say: 'shift', with: { from: 'anchor' }, pattern: '<segment>? <span:unit> <step:count>' },
    { say: 'shift', with: { from: 'anchor', unit: 'year', count: 0 }, pattern: '<segment> năm' },
    { say: 'shift', with: { from: 'anchor', unit: 'month', count: 0 }, pattern: '<segment> tháng' },
    { say: 'shift', with: { from: 'anchor', unit: 'week' }, pattern: '<part>? <weekday> tuần <step:count>' },
    { say: 'shift', with: { unit: 'day', from: 'running', count: 0 }, pattern: '{time}? <part>? cùng ngày' },
    { say: 'shift', with: { unit: 'month', from: 'running', count: 0 }, pattern: 'cùng tháng' },
    { say: 'shift', with: { unit: 'year', from: 'running', count: 0 }, pattern: 'cùng năm' },
    { say: 'shift', with: { unit: 'day', from: 'running', count: 1 }, pattern: 'ngày? hôm sau' },
    { say: 'shift', with: { unit: 'day', from: 'running', count: -1 }, pattern: 'ngày? hôm trước' },
    { say: 'shift', with: { sign: 1, from: 'anchor', distance: 1 }, pattern: '<n:count> <unit> nữa' },
    { say: 'shift', with: { sign: -1, from: 'anchor', distance: 1 }, pattern: 'cách đây <about>? <n:count> <unit>' },
    { say: 'shift', with: { sign: -1, from: 'anchor', distance: 1 }, pattern: '<n:count> <unit> trước' },
    {
      say: 'shift',
      with: { sign: -1, from: 'running', distance: 1 },
      pattern: '( <n:count> <unit> trước đó | trước đó <n:count> <unit> )',
    },
    {
      say: 'shift',
      with: { sign: 1, from: 'running', distance: 1 },
      pattern: '( <n:count> <unit> sau đó? | sau đó <n:count> <unit> )',
    },

    {
      say: 'stretch',
      with: { pointing: 'ahead' },
      pattern: '( trong vòng )? <n:count> <unit> ( tới | sắp tới | tiếp theo )',
    },
    { say: 'stretch', with: { pointing: 'ahead' }, pattern: 'trong vòng <n:count> <unit>' },
    {
      say: 'stretch',
      with: { pointing: 'back' },
      pattern: '<n:count> <unit> ( qua | vừa qua | gần đây | trở lại đây )',
    },
    {
      say: 'opening',
      pattern: '<n:count> ( tháng | quý ) <edge:late> năm ( <year> | <yearStep> )?',
      with: { unit: 'month' },
    },
  ],
  notDateBefore: [
    'lần',
    'lượt',
    'tỷ số',
    'tỉ số',
    'điều',
    'khoản',
    'số',
    'đường',
    'phố',
    'quốc lộ',
    'công viên',
    'quảng trường',
    'khoảng',
    'hơn',
    'gần',
    'chiếm',
    'vòng',
    'cấp',
    'luật',
    'nghị định',
    'nghị quyết',
    'thông tư',
    'quyết định',
    'phiên bản',
    'tổ',
    'ngõ',
    'nhà',
    'các',
    'những',
    'nhiều',
    'mấy',
    'vài',
    'mỗi',
    'hàng',
    'quá',
    'tới',
    'thắng',
    'thua',
    'hòa',
    'tỷ lệ',
    'tỉ lệ',
    'bậc',
    'lớp',
    'hạng',
    'trên',
  ],
  notDateAfter: [
    'số',
    'dân số',
    'tổng',
    'diện tích',
    'người',
    'giờ',
    'chặng',
    'quãng',
    'trận',
    'ghế',
    'phiếu',
    'thành viên',
    'đại biểu',
    'hộ',
    'triệu',
    'tỷ',
    'nghìn',
    'năm',
    'lần',
    'km',
    'kg',
    'cm',
  ],
};
