/** Forms of Vietnamese dates, as patterns over tokens (notation: text/pattern.ts; what each says: claims/dateExpressions.ts). */
import type { PatternRule } from '../../text/pattern.ts';

/** Pieces of pattern that others are built of. */
export const macros: Readonly<Record<string, string>> = {
  clock:
    '( <hour> ( ~h ~<minute>? | ~g ~<minute>? | ~: ~<minute> ( ~: ~<minute:second> )? ) | <hourWord:hour> giờ ( kém <minuteWord:less> phút? | <half:minute> | <minuteWord:minute> phút? )? )',
  at: '( vào? lúc | vào khoảng | lúc khoảng | khoảng lúc | vào | đúng )',
  time: '{at}? {clock} <part>?',
  onDay: '( ngày | hôm | mùng | mồng | ngày mùng | ngày mồng )',
  opening: '<part>? ( <weekday> ,? )? {onDay}?',
  figures:
    '<day> ~<sep> ( ~<month> ( ~<sep:sep2> ( ~<year> | ~<yy> ) | năm <yearStep> )? | ~<monthSpelled:month> ( ~/ ~<year> )? )',
  head: '( {time} ,? )? <part>? ( <weekday> ,? )? {onDay}?',
  many: '( <n:count> | <n:thousands> ~. ~000 | <vague:count> )',
  yearOf: '( ,? năm <year> | năm <yy> | ~/ ~<year> | năm <yearStep> )',
  dmaybey: '<day> ~<sep> ~<month> ( ~<sep:sep2> ~<year> )?',
  dlong: '<dayWord> tháng <monthWord> {yearOf}?',
  end: '{onDay}? <day:day2> ~/ ~<month:month2> ( ~/ ~<year:year2> )?',
};

export const patterns: readonly PatternRule[] = [
  // With and without a time apart: most figures before a slash are no hours.
  { say: 'calendar', pattern: '{opening} {figures}' },
  { say: 'calendar', pattern: '{time} ,? {opening} {figures}' },
  { say: 'calendar', pattern: '{head} {dlong}' },
  { say: 'calendar', pattern: '{opening} <daySpelled:day> ~/ ~<monthWord> ( ~/ ~<year> )?' },
  { say: 'calendar', pattern: '( ngày | hôm ) <dayWord> / <monthWord> / <year>' },
  { say: 'calendar', pattern: '{head} <day> tháng <monthStep:monthShift>' },
  { say: 'calendar', with: { lone: 1 }, pattern: '{time}? <part>? ngày <dayLone:day>' },
  { say: 'calendar', with: { lone: 1 }, pattern: '( vào | rồi | từ | đến | hai ) <part> <dayLone:day>' },
  { say: 'calendar', with: { lone: 1 }, pattern: '<part> <dayLone:day> ,' },
  { say: 'calendar', pattern: '<feastName:feast> ( <year> | năm <year> | năm <yearStep> | <pointing> )' },
  { say: 'calendar', with: { alone: 1 }, pattern: '<feastName:feast>' },
  { say: 'calendar', pattern: '{time}? ( tối | đêm | sáng | trưa | chiều )? <feast> {yearOf}?' },
  { say: 'calendar', pattern: '( {time} ,? )? <part>? {onDay}? <weekday> \\( {onDay}? {dmaybey} ~\\)' },
  {
    say: 'calendar',
    pattern:
      '{time}? ( <deictic> | <part> <deixis:deictic> ) ( , | \\( )? ( <weekday> ,? )? {onDay}? ( {dmaybey} | {dlong} ) ~\\)?',
  },
  { say: 'calendar', pattern: '<segment>? tháng <month> ~<sep> ~<year>' },
  { say: 'calendar', pattern: '<segment>? tháng <monthWord> ( {yearOf} | <pointing> )?' },
  {
    say: 'calendar',
    pattern: '( vào | từ | đến | tới | trước | sau | khoảng | chừng | kể từ | hồi ) năm <yy> !tuổi',
  },
  { say: 'calendar', pattern: 'năm <yy> trước đây' },
  { say: 'calendar', pattern: 'năm <year> trước đây' },
  { say: 'calendar', pattern: '<segment>? năm <year>' },
  { say: 'calendar', pattern: '<segment> năm <yy> !tuổi' },
  { say: 'calendar', pattern: '<segment>? quý <quarter> ( ~/ ~<year> | năm <year> | năm <yearStep> | <pointing> )?' },
  { say: 'calendar', pattern: '<segment>? mùa <season> ( năm? <year> | năm <yy> | năm <yearStep> | <pointing> )' },
  { say: 'calendar', pattern: '( thập niên | thập kỷ | những năm ) <decade>' },
  {
    say: 'calendar',
    pattern: '( <segment> | những năm ( đầu | giữa | cuối )? ( của )? )? ( thế kỷ | thế kỉ ) ( thứ )? <century>',
  },
  { say: 'calendar', pattern: '<weekdayName:weekday>' },
  { say: 'calendar', pattern: '<sunday:weekday>' },
  { say: 'calendar', pattern: '{time} ,? {onDay}? <weekday>' },
  { say: 'calendar', pattern: '<part> {onDay}? <weekday>' },
  { say: 'calendar', pattern: '<part>? <weekday> <pointing>' },
  { say: 'calendar', with: { alone: 1, pointing: 'ahead' }, pattern: '<part>? <weekday>' },

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
  { say: 'range', pattern: 'từ? {opening} {dmaybey} <dash> {head} {end}' },
  { say: 'range', pattern: 'từ? {time} ,? {opening} {dmaybey} <dash> {head} {end}' },
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

  { say: 'shift', with: { unit: 'day', from: 'anchor' }, pattern: '( {time} ,? )? <part>? <deictic:count>' },
  { say: 'shift', with: { unit: 'day', from: 'anchor' }, pattern: '<part>? <deictic:count> ,? {time}' },
  { say: 'shift', with: { unit: 'day', from: 'anchor' }, pattern: '( {time} ,? )? <part> <deixis:count>' },
  { say: 'shift', with: { unit: 'day', from: 'anchor', count: -1 }, pattern: '<part> ( vừa qua | vừa rồi )' },
  {
    say: 'shift',
    with: { unit: 'second', from: 'anchor', count: 0, alone: 1 },
    pattern: '( ngay? bây giờ | ngay lúc này )',
  },
  {
    say: 'shift',
    with: { unit: 'day', from: 'running', count: 0, timeAlone: 1, halfDay: 1, alone: 1 },
    pattern: '{time}',
  },
  { say: 'shift', with: { from: 'anchor' }, pattern: '<segment>? <span:unit> <step:count>' },
  {
    say: 'shift',
    with: { from: 'anchor', count: 1 },
    pattern: 'sang <span:unit> !thứ !mới !học !<year> !<dayWord> !<step>',
  },
  {
    say: 'shift',
    with: { from: 'anchor', unit: 'year', count: 0 },
    pattern: '( từ | hồi | kể từ | đến | vào ) <segment> năm !mới !học !<year> !<yy> !<step>',
  },
  {
    say: 'shift',
    with: { from: 'anchor', unit: 'month', count: 0 },
    pattern: '( từ | hồi | kể từ | đến | vào ) <segment> tháng !<monthWord> !<step>',
  },
  { say: 'shift', with: { from: 'anchor', unit: 'day' }, pattern: '<segment> ( ngày | hôm ) <step:count>' },
  { say: 'shift', with: { from: 'running', unit: 'day', count: 1 }, pattern: 'sang ngày tới? !hôm !thứ !<dayWord>' },
  { say: 'shift', with: { from: 'anchor', unit: 'week' }, pattern: '<part>? <weekday> ( của )? tuần <step:count>' },
  { say: 'shift', with: { unit: 'day', from: 'running', count: 0 }, pattern: '{time}? <part>? cùng ngày' },
  { say: 'shift', with: { unit: 'month', from: 'running', count: 0 }, pattern: 'cùng tháng' },
  { say: 'shift', with: { unit: 'year', from: 'running', count: 0 }, pattern: 'cùng năm !tháng' },
  { say: 'shift', with: { unit: 'day', from: 'running', count: 1 }, pattern: '( ngày? hôm sau | ngày sau đó )' },
  { say: 'shift', with: { unit: 'day', from: 'running', count: -1 }, pattern: 'ngày? hôm trước' },
  { say: 'shift', with: { sign: 1, from: 'anchor', distance: 1 }, pattern: '<bound>? {many} <unit> nữa' },
  {
    say: 'shift',
    with: { sign: -1, from: 'anchor', distance: 1 },
    pattern: 'cách ( đây | nay ) đã? <about>? {many} <unit>',
  },
  {
    say: 'shift',
    with: { sign: -1, from: 'anchor', distance: 1 },
    pattern: '<bound>? {many} <unit> ( trước !khi !ngày | trước đây )',
  },
  {
    say: 'shift',
    with: { sign: -1, from: 'running', distance: 1 },
    pattern: '( <bound>? {many} <unit> trước đó | trước đó <n:count> <unit> )',
  },
  {
    say: 'shift',
    with: { sign: 1, from: 'running', distance: 1 },
    pattern: '( <bound>? {many} <unit> ( sau đó | sau !khi !sinh !ngày ) | sau đó <n:count> <unit> )',
  },

  { say: 'stretch', with: { pointing: 'ahead' }, pattern: '( trong )? <n:count> <moment:unit> ( tới | sắp tới )' },
  { say: 'stretch', with: { pointing: 'back' }, pattern: '<n:count> <moment:unit> ( qua | vừa qua | vừa rồi )' },
  {
    say: 'stretch',
    with: { pointing: 'ahead' },
    pattern: '( trong vòng? )? <bound>? {many} <unit> ( tới | sắp tới | tiếp theo )',
  },
  { say: 'stretch', with: { pointing: 'ahead' }, pattern: 'trong vòng <n:count> <unit>' },
  {
    say: 'stretch',
    with: { pointing: 'back' },
    pattern: '<bound>? {many} <unit> ( qua | vừa qua | vừa rồi | đã qua | gần đây | trở lại đây )',
  },
  {
    say: 'opening',
    pattern: '<n:count> ( tháng | quý ) <edge:late> năm ( <year> | <yearStep> )?',
    with: { unit: 'month' },
  },
];
