/** Forms of Vietnamese dates, as patterns over tokens (notation: text/pattern.ts; what each says: claims/dateExpressions.ts). */
import type { PatternRule } from '../../text/pattern.ts';

/** Pieces of pattern that others are built of. */
export const macros: Readonly<Record<string, string>> = {
  clock:
    "( <hour> ( ~h ( ~<minute> ( ~’ | ~' )? )? | ~g ~<minute>? | ~: ~<minute> ( ~: ~<minute:second> )? ) | <hourWord:hour> giờ ( kém <minuteWord:less> phút? | <half:minute> | <minuteWord:minute> phút? )? )",
  at: '( vào? lúc | vào khoảng | lúc khoảng | khoảng lúc | vào | đúng )',
  time: '{at}? {clock} <part>?',
  onDay: '( ngày | hôm | mùng | mồng | ngày mùng | ngày mồng )',
  opening: '<part>? ( <weekday> ,? )? {onDay}?',
  figures:
    '<day> ~<sep> ( ~<month> ( ~<sep:sep2> ( ~<year> | ~<yy> ) | ,? năm <year> | năm <yearStep> )? | ~<monthSpelled:month> ( ~/ ~<year> )? )',
  head: '( {time} ,? )? <part>? ( <weekday> ,? )? {onDay}?',
  many: '( <n:count> | <n:count> ~, ~<tenth:tenths> | <n:thousands> ( ~. | ~, ) ~<threeDigits:beyond> | <vague:count> )',
  spelledYear:
    '<digitWord:thousand> ( nghìn | ngàn ) ( ( <digitWord:hundred> | không ) trăm )? ( linh | lẻ )? <restOfYear:rest>?',
  yearOf: '( ,? năm <year> | năm <yy> | năm {spelledYear} | ~/ ~<year> | năm <yearStep> )',
  feastYear: '( <year> | {yearOf} | <pointing> )',
  cycle: '<stem> <branch>',
  lunarYear:
    '( ,? năm <year> | năm <yearStep> | ~/ ~<year> | năm? {cycle} ( <year> | ~- ~<year> | - <year> | \\( <year> ~\\) )? )',
  tetYear:
    '( <year> | năm <year> | năm <yearStep> | năm? {cycle} ( <year> | ~- ~<year> | - <year> | \\( <year> ~\\) )? | <pointing> )',
  tet: '( tết nguyên đán | tết cổ truyền | tết âm lịch | tết ta | tết )',
  moon: '( \\( âm lịch ~\\) | âm lịch | lịch âm | ~âl | al | âl )',
  dmaybey: '<day> ~<sep> ~<month> ( ~<sep:sep2> ~<year> )?',
  dlong: '<dayWord> tháng <monthWord> {yearOf}?',
  end: '{onDay}? <day:day2> ~<sep:sepOfEnd> ~<month:month2> ( ~<sep:sepOfEnd2> ~<year:year2> )?',
};

export const patterns: readonly PatternRule[] = [
  // Names and idioms, durations and what recurs: no dates.
  { say: 'none', pattern: '( cách mạng | tinh thần | mùa thu ) tháng ( tám | 8 | mười ) !năm' },
  { say: 'none', pattern: 'tháng chín đen' },
  {
    say: 'none',
    pattern:
      '( mỗi | hằng | hàng | mọi ) ( mùa | dịp | độ | khi )? ( <feastName> | <feast> | <lunarFeastName> | {tet} ) ( tới | đến | về | sang )?',
  },
  { say: 'none', pattern: 'tháng <n> ( triệu | tỷ | tỉ | nghìn | ngàn | đồng | lần | buổi )' },
  { say: 'none', pattern: 'cá tháng tư' },
  // "3 tháng 1 lần" is how often; "trong 11 tháng năm 2016" are months of that year.
  { say: 'none', pattern: '<n> tháng <n> ( lần | buổi | kỳ | đợt )' },
  { say: 'opening', with: { unit: 'month' }, pattern: '<n:count> tháng năm <year>' },
  // "9 tháng 10 ngày" is how long something took.
  { say: 'none', pattern: '<n> tháng <n> ngày !<day>' },
  // "252 triệu năm trước": no year before this one.
  { say: 'none', pattern: '( triệu | tỷ | tỉ ) năm ( trước đây | trước | nữa )' },
  { say: 'none', pattern: '( cuối | sau | vô | tận | tột ) cùng ngày' },
  { say: 'none', pattern: 'chỉ trong vòng {many} <unit> !qua !tới !nữa' },
  { say: 'none', pattern: '( {time} ,? )? <part>? {onDay}? <weekday> ( hằng | hàng | mỗi ) tuần' },
  { say: 'none', pattern: '( mỗi | hằng | hàng ) <part>? {onDay}? <weekday>' },

  // The moon's calendar.
  {
    say: 'lunar',
    with: { month: 1, tet: 1 },
    pattern: '( {time} ,? )? <part>? ngày? ( mùng | mồng ) <dayWord:day> {tet} {tetYear}?',
  },
  {
    say: 'lunar',
    with: { month: 1, tet: 1 },
    pattern: 'từ? ( mùng | mồng ) <dayWord:day> ( <dash> | và ) hết? ( mùng | mồng )? <dayWord:day2> {tet} {tetYear}?',
  },
  {
    say: 'lunar',
    with: { month: 12, tet: 1 },
    pattern: '( {time} ,? )? <part>? ngày? <eveOfTet:day> ( tết nguyên đán | tết ) {tetYear}?',
  },
  {
    say: 'lunar',
    with: { month: 12, month2: 1, tet: 1 },
    pattern:
      'từ? ngày? <eveOfTet:day> ( tết | tháng chạp )? <dash> hết? ngày? ( mùng | mồng ) <dayWord:day2> ( {tet} | tháng giêng ) {tetYear}?',
  },
  {
    say: 'lunar',
    with: { month: 12, day: 30, tet: 1, part: 'night' },
    pattern: '( <near:cue> đêm? giao thừa | đêm? giao thừa ( {tet} {tetYear}? | {tetYear} ) )',
  },
  { say: 'lunar', with: { lunarFeast: 101, tet: 1 }, pattern: '<part>? {tet} {tetYear}' },
  {
    say: 'lunar',
    with: { lunarFeast: 101, tet: 1 },
    pattern: '<near:cue> ( tết nguyên đán | tết âm lịch )',
  },
  { say: 'lunar', pattern: '( <near:cue> | <part> )? <lunarFeast> ( {lunarYear} | <year> | <pointing> )' },
  { say: 'lunar', pattern: '<near:cue> <lunarFeast>' },
  { say: 'lunar', with: { alone: 1 }, pattern: '( <lunarFeast> | <lunarFeastName:lunarFeast> )' },
  { say: 'lunar', with: { lunarFeast: 101, tet: 1, alone: 1 }, pattern: '( tết nguyên đán | tết âm lịch )' },
  {
    say: 'lunar',
    with: { month: 12, day: 30, tet: 1, part: 'night', alone: 1 },
    pattern: '( giao thừa | đêm giao thừa )',
  },
  { say: 'lunar', pattern: '<near:cue> <lunarFeastName:lunarFeast>' },
  { say: 'lunar', pattern: '<near:cue>? <lunarFeastName:lunarFeast> ( {lunarYear} | <year> | <pointing> )' },
  { say: 'lunar', pattern: '<near:cue>? <lunarFeast> ( , | \\( )? {onDay}? 10 ~<sep> ~3 {moon}? ( ~\\) )?' },
  {
    say: 'lunar',
    pattern:
      '<near:cue>? <lunarFeast> ( , | \\( )? {onDay}? ( <day> ~<sep> ~<month> | <dayWord:day> tháng <monthWord> ) {moon} ( ~\\) )?',
  },
  {
    say: 'lunar',
    with: { day: 15 },
    pattern: '<part>? ngày? rằm tháng ( <moonMonth:month> | <monthWord> ) {lunarYear}?',
  },
  { say: 'lunar', pattern: '{head} <dayWord> tháng <moonMonth:month> {lunarYear}?' },
  { say: 'lunar', pattern: '<segment>? tháng <moonMonth:month> ( {lunarYear} | <pointing> )?' },
  { say: 'lunar', pattern: '{head} <dayWord> tháng <monthWord> ( {moon} {lunarYear}? | {lunarYear} {moon} )' },
  { say: 'lunar', pattern: '{head} <day> ~<sep> ~<month> ( ~<sep:sep2> ~<year> )? {moon} {lunarYear}?' },
  { say: 'lunar', pattern: '<segment>? tháng <monthWord> {moon} {lunarYear}?' },
  { say: 'lunar', pattern: 'năm {cycle} ( <year> | ~- ~<year> | - <year> | \\( <year> ~\\) )?' },

  // Before the rest: "8-9/10" is no day of 2010.
  {
    say: 'range',
    pattern:
      '{head} <day> ( ~- | ~– | - | – ) <day:day2> ~<sepOfRange:sep> ~<month:month2> ( ~<sep:sep2> ~<year:year2> )?',
  },
  // With and without a time apart: most figures before a slash are no hours.
  { say: 'calendar', pattern: '{opening} {figures}' },
  { say: 'calendar', pattern: '{time} ,? {opening} {figures}' },
  { say: 'calendar', pattern: '{head} {dlong}' },
  { say: 'calendar', pattern: '{opening} <daySpelled:day> ( ~/ | ~- ) ~<monthWord> ( ( ~/ | ~- ) ~<year> )?' },
  { say: 'calendar', pattern: '( ngày | hôm ) <dayWord> / <monthWord> / <year>' },
  {
    say: 'calendar',
    pattern: '( {time} ,? )? <part>? ( <weekday> ,? )? {onDay} <day> tháng <monthStep:monthShift>',
  },
  // A day without its month: "ngày 12", "tối ngày 8", "vào đêm mười một".
  { say: 'calendar', pattern: '{time}? <part> ngày <dayWord:day>' },
  { say: 'calendar', with: { lone: 1, led: 1 }, pattern: '( <before:cue> | {time} ) <part>? ngày <dayLone:day>' },
  { say: 'calendar', with: { lone: 1, led: 1 }, pattern: '( <before:cue> | {time} ) <part> <dayWord:day>' },
  { say: 'calendar', with: { lone: 1 }, pattern: 'ngày <dayLone:day>' },
  { say: 'calendar', with: { lone: 1 }, pattern: '<part> <dayLone:day>' },
  { say: 'calendar', with: { lone: 1 }, pattern: '<part>? ( ngày | hôm ) ( mùng | mồng ) <dayWord:day>' },
  { say: 'calendar', with: { lone: 1, closed: 1 }, pattern: 'ngày <daySeveral:day>' },
  {
    say: 'range',
    with: { lone: 1 },
    pattern: 'từ ( <part>? ngày | <part> ) <day> <until> ( <part:part2>? ngày | <part:part2> )? <day:day2>',
  },

  // Feasts of the sun. Their bare names are as often a season or an adjective: "ca khúc Giáng sinh".
  { say: 'calendar', pattern: '<near:cue>? <feastNoun>? <feastName:feast> {feastYear}' },
  { say: 'calendar', pattern: '( <near:cue> <feastNoun>? | <feastNoun> ) <feastName:feast>' },
  { say: 'calendar', pattern: '<near:cue>? <feastNoun>? <feastName:feast> ( , | \\( )? {onDay}? {dmaybey}' },
  { say: 'calendar', with: { alone: 1 }, pattern: '<feastName:feast>' },
  { say: 'calendar', pattern: '{time}? <part>? <feast> {feastYear}?' },
  { say: 'calendar', pattern: '<near:cue>? <feast> ( , | \\( )? {onDay}? {dmaybey}' },
  { say: 'calendar', pattern: '( lễ | nghỉ lễ | dịp lễ | dịp nghỉ lễ | kỳ nghỉ lễ | dịp ) {dmaybey}' },

  { say: 'calendar', pattern: '( {time} ,? )? <part>? {onDay}? <weekday> \\( {onDay}? {dmaybey} ~\\)' },
  {
    say: 'calendar',
    pattern:
      '{time}? ( <deictic> | <part> <deixis:deictic> ) ( , | \\( )? ( <weekday> ,? )? {onDay}? ( {dmaybey} | {dlong} ) ~\\)?',
  },
  { say: 'calendar', pattern: '<nthWeek> ( của )? tháng <monthWord> {yearOf}?' },
  { say: 'calendar', pattern: '<segment>? tháng <month> ~<sep> ~<year>' },
  // Written so by a slip: no month, and still what the writer says is a date.
  { say: 'calendar', pattern: 'tháng <noMonth:month> ( ~/ | ~- ) ~<year>' },
  {
    say: 'calendar',
    with: { pointing: 'back' },
    pattern: '<gone:cue> <segment>? tháng <monthWord> !{yearOf} !<pointing>',
  },
  { say: 'calendar', pattern: '<segment>? tháng <monthWord> ( {yearOf} | <pointing> )?' },
  { say: 'calendar', pattern: '<before:cue> năm <yy> !tuổi !<unit>' },
  { say: 'calendar', with: { counted: 1 }, pattern: 'năm <yyFull:yy>' },
  { say: 'calendar', pattern: 'năm <yy> trước đây' },
  { say: 'calendar', pattern: 'năm <year> trước đây' },
  { say: 'calendar', pattern: '<segment>? năm <year>' },
  { say: 'calendar', pattern: '<segment>? năm {spelledYear}' },
  { say: 'calendar', with: { counted: 1 }, pattern: '<segment> năm <yy>' },
  { say: 'range', with: { open: 'from' }, pattern: '( kể từ năm? | từ năm ) <year>' },
  { say: 'range', with: { open: 'before', closed: 1 }, pattern: 'trước <yearOfNow:year>' },
  { say: 'range', with: { open: 'after', closed: 1 }, pattern: 'sau <yearOfNow:year>' },
  { say: 'calendar', with: { closed: 1 }, pattern: '<before:cue> <yearOfNow:year>' },
  { say: 'calendar', pattern: '( <birth:cue> | \\( ~<born:cue> ) <year>' },
  { say: 'calendar', pattern: 'năm ( học | tài khóa | tài chính ) <year>' },
  { say: 'range', with: { open: 'from', closed: 1 }, pattern: '( từ | kể từ ) <month> ~/ ~<year>' },
  { say: 'calendar', with: { closed: 1 }, pattern: '<month> ~/ ~<yearOfNow:year>' },
  { say: 'range', pattern: '<yearOfNow:year> ( ~- | ~– | - | – ) <yearOfNow:year2>' },
  { say: 'calendar', with: { yearStep: 0 }, pattern: '<halfSegment:segment> năm !mới !học !<year> !<step> !<yy>' },
  {
    say: 'calendar',
    with: { yearStep: 0 },
    pattern: '( những | các | mấy ) tháng <edgeSegment:segment> năm ( <year> | <yearStep> )?',
  },
  {
    say: 'calendar',
    pattern:
      '<segment>? quý <quarter> ( ~/ ~<year> | ~- ~<year> | ~. ~<year> | năm <year> | năm <yearStep> | <pointing> )?',
  },
  { say: 'calendar', pattern: '<segment>? mùa <season> ( năm? <year> | năm <yy> | năm <yearStep> | <pointing> )' },
  { say: 'calendar', pattern: '<segment>? <summer:season> ( năm? <year> | năm <yy> | năm <yearStep> | <pointing> )' },
  {
    say: 'calendar',
    pattern:
      '<segment>? ( thập niên | thập kỷ | những năm ) <decade> ( ( của )? ( thế kỷ | thế kỉ ) ( <century> | <centuryStep> ) )?',
  },
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

  {
    say: 'range',
    pattern: '( từ | trong )? ( các | hai | ba | bốn )? ngày <day> <dash> {end}',
  },
  {
    say: 'range',
    with: { list: 1 },
    pattern:
      '( từ | trong )? ( các | hai | ba | bốn )? ngày <day> ( và | & | , <day:between> và | , <day:between> , <day:between2> và ) {end}',
  },
  { say: 'range', with: { list: 1 }, pattern: '( các | hai ) ngày <day> , {end}' },
  {
    say: 'range',
    pattern:
      'từ <segment>? tháng <month> {yearOf}? <dash> <segment:segment2>? tháng <month:month2> ( ~/ ~<year:year2> | năm <year:year2> )?',
  },
  {
    say: 'range',
    with: { deictic: 0 },
    pattern: 'từ ( nay | hôm nay | ngày hôm nay | bây giờ | giờ ) <dash> hết? {end}',
  },
  {
    say: 'range',
    with: { deictic: 0 },
    pattern:
      'từ ( nay | hôm nay | ngày hôm nay | bây giờ | giờ ) <dash> hết? <segment:segment2>? tháng <monthWord:month2> ( ~/ ~<year:year2> | năm <year:year2> )?',
  },
  {
    say: 'range',
    with: { deictic: 0 },
    pattern: 'từ ( nay | hôm nay | ngày hôm nay | bây giờ | giờ ) <dash> hết? <segment:segment2>? năm <year:year2>',
  },
  { say: 'range', pattern: 'từ {head} <day> <dash> {end}' },
  {
    say: 'range',
    pattern:
      '( từ | trong )? ( các | hai | ba )? ngày? <day> <dash> {onDay}? <day:day2> tháng <monthWord:month2> ( ,? năm <year:year2> )?',
  },
  {
    say: 'range',
    with: { list: 1 },
    pattern:
      '( từ | trong )? ( các | hai | ba )? ngày? <day> và {onDay}? <day:day2> tháng <monthWord:month2> ( ,? năm <year:year2> )?',
  },
  {
    say: 'range',
    pattern: '( từ | dịp | lễ | dịp lễ | nghỉ lễ | dịp nghỉ lễ | kỳ nghỉ lễ )? {opening} {dmaybey} <dash> {head} {end}',
  },
  { say: 'range', pattern: 'từ? {time} ,? {opening} {dmaybey} <dash> {head} {end}' },
  {
    say: 'range',
    pattern: 'từ? {head} {dlong} <dash> {head} <dayWord:day2> tháng <monthWord:month2> ( ,? năm <year:year2> )?',
  },
  {
    say: 'range',
    pattern:
      '<part> ( ngày )? <day> ~<sep> ~<month> ( , | - | – | đến )? <dawn:part2> ( ngày )? <day:day2> ~<sep:sepOfEnd> ~<month:month2> ( ~<sep:sepOfEnd2> ~<year:year2> )?',
  },
  {
    say: 'range',
    pattern:
      '<part> ( ngày )? <day> ( , | và | - | – | đến )? <part:part2> ( ngày )? <day:day2> ~<sep> ~<month:month2> ( ~<sep:sep2> ~<year:year2> )?',
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
      '( giai đoạn | niên khóa | nhiệm kỳ | năm học | mùa giải | niên độ | niên vụ | thời kỳ | khóa | các năm | những năm | từ | từ năm | năm ) <year> <dash> năm? <year:year2>',
  },
  {
    say: 'range',
    with: { deictic2: 0, pointing: 'back' },
    pattern:
      '( từ | kể từ | giai đoạn ) ( {head} ( {dmaybey} | {dlong} ) | <segment>? tháng <monthWord> {yearOf}? | <segment>? năm <year> | <year> ) <toNow>',
  },
  { say: 'range', with: { open: 'from' }, pattern: 'kể từ {head} ( {dmaybey} | {dlong} )' },
  { say: 'range', with: { open: 'from' }, pattern: '( kể từ | từ ) tháng <month> ( ~/ ~<year> | năm <year> )' },

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
  { say: 'shift', with: { from: 'anchor' }, pattern: '<segment>? <span:unit> <step:count> !tục !khi' },
  { say: 'shift', with: { closed: 1, unit: 'day', from: 'anchor' }, pattern: '( ngày | hôm ) <dayStep:count> !khi' },
  { say: 'shift', with: { closed: 1, unit: 'day', from: 'running' }, pattern: '( ngày | hôm ) <dayBeside:count> !khi' },
  { say: 'shift', with: { opens: 1, closed: 1, unit: 'day', from: 'running' }, pattern: 'ngày <dayAside:count> !khi' },
  { say: 'shift', with: { unit: 'day', from: 'anchor', count: 0 }, pattern: 'hôm này' },
  { say: 'shift', with: { from: 'anchor', count: -1 }, pattern: '<recent:unit> rồi' },
  { say: 'shift', with: { unit: 'year', from: 'anchor', count: -2 }, pattern: 'năm kia' },
  {
    say: 'shift',
    with: { from: 'anchor', count: 1 },
    pattern: 'sang <span:unit> !thứ !mới !học !<year> !<dayWord> !<step>',
  },
  {
    say: 'shift',
    with: { from: 'anchor', unit: 'year', count: 0 },
    pattern: '( từ | hồi | kể từ | đến | vào ) <segment> năm !mới !học !lớp !thứ !<year> !<yy> !<step>',
  },
  {
    say: 'shift',
    with: { from: 'anchor', unit: 'month', count: 0 },
    pattern: '( từ | hồi | kể từ | đến | vào ) <segment> tháng !<monthWord> !<step>',
  },
  {
    say: 'shift',
    with: { from: 'anchor', unit: 'week', count: 0 },
    pattern: '( từ | hồi | kể từ ) ( <segment> tuần | <weekend:segment> ) !<step>',
  },
  {
    say: 'shift',
    with: { from: 'anchor', count: 0, rest: 'past' },
    pattern: '( tính từ | kể từ | từ | tính )? đầu <toDate:unit>',
  },
  {
    say: 'shift',
    with: { from: 'anchor', count: 0, rest: 'ahead' },
    pattern: '( từ nay | từ giờ | từ bây giờ ) <dash> ( hết | cuối ) <span:unit> ( nay | này )?',
  },
  { say: 'shift', with: { from: 'anchor', unit: 'day' }, pattern: '<segment> ( ngày | hôm ) <step:count>' },
  { say: 'shift', with: { from: 'running', unit: 'day', count: 1 }, pattern: 'sang ngày tới? !hôm !thứ !<dayWord>' },
  { say: 'shift', with: { from: 'anchor', unit: 'week' }, pattern: '<part>? <weekday> ( của )? tuần <step:count>' },
  { say: 'shift', with: { unit: 'day', from: 'running', count: 0 }, pattern: '{time}? <part>? cùng ngày' },
  { say: 'shift', with: { from: 'running', count: 1 }, pattern: '<longSpan:unit> sau đó' },
  { say: 'shift', with: { from: 'running', count: -1 }, pattern: '<longSpan:unit> trước đó' },
  {
    say: 'shift',
    with: { closed: 1, from: 'told', distance: 1 },
    pattern: 'sau {many} <shortSpan:unit> !vẫn !còn !mới !đã !bị !được !có !không !chưa',
  },
  { say: 'shift', with: { unit: 'month', from: 'running', count: 0 }, pattern: 'cùng tháng' },
  { say: 'shift', with: { unit: 'year', from: 'running', count: 0 }, pattern: 'cùng năm !tháng' },
  { say: 'shift', with: { unit: 'day', from: 'running', count: 1 }, pattern: '( ngày? hôm sau | ngày sau đó )' },
  {
    say: 'shift',
    with: { unit: 'day', from: 'running', count: -1 },
    pattern: '( ngày? hôm trước đó? | ngày trước đó )',
  },
  { say: 'shift', with: { own: 1, sign: 1, from: 'anchor', distance: 1 }, pattern: '<bound>? {many} <unit> nữa' },
  {
    say: 'shift',
    with: { own: 1, sign: -1, from: 'anchor', distance: 1 },
    pattern: 'cách ( đây | nay ) đã? <about>? {many} <unit>',
  },
  {
    say: 'shift',
    with: { own: 1, sign: -1, from: 'anchor', distance: 1 },
    pattern: '<bound>? {many} <unit> ( trước !khi !<eventHead> | trước đây )',
  },
  {
    say: 'shift',
    with: { own: 1, sign: -1, from: 'running', distance: 1 },
    pattern: '( <bound>? {many} <unit> trước đó | trước đó <n:count> <unit> )',
  },
  {
    say: 'shift',
    with: { own: 1, sign: 1, from: 'running', distance: 1 },
    pattern: '( <bound>? {many} <unit> ( sau đó | sau !khi !<eventHead> ) | sau đó <n:count> <unit> )',
  },

  { say: 'stretch', with: { pointing: 'ahead' }, pattern: '( trong )? <n:count> <moment:unit> ( tới | sắp tới )' },
  { say: 'stretch', with: { pointing: 'back' }, pattern: '<n:count> <moment:unit> ( qua | vừa qua | vừa rồi )' },
  {
    say: 'stretch',
    with: { own: 1, pointing: 'ahead' },
    pattern: '( trong vòng? )? <bound>? {many} <unit> ( tới | sắp tới | tiếp theo )',
  },
  { say: 'stretch', with: { own: 1, closed: 1, pointing: 'ahead', loose: 1 }, pattern: 'trong vòng {many} <unit>' },
  {
    say: 'stretch',
    with: { own: 1, pointing: 'back' },
    pattern:
      '( trong vòng | suốt )? <bound>? {many} <unit> ( qua | vừa qua | vừa rồi | đã qua | nay | gần đây | trở lại đây )',
  },
  {
    say: 'opening',
    pattern: '<n:count>? <openingUnit:unit> <edge:late> ( tiên | của | tiên của )? năm ( <year> | <yearStep> )?',
  },
  // "Phiên thứ 5 năm nay": the figure is an ordinal's.
  { say: 'shift', with: { from: 'anchor' }, pattern: 'thứ <n:cue> <span:unit> <step:count>' },
];
