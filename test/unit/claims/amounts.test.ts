import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readAmounts } from '../../../server/src/claims/amounts.ts';
import type { AmountClaim, Span } from '../../../server/src/claims/claim.ts';
import { languageOf } from '../../../server/src/language/languages.ts';
import { readDraft } from '../../../server/src/text/draft.ts';
import { amounts, brief, MARKS, reads } from './readAmounts.ts';

describe('Vietnamese amounts', () => {
  describe('figures', () =>
    reads('vi', [
      ['Quỹ có 1.250.000 đồng.', 'money 1250000 VND'],
      ['Quỹ có 1 250 000 đồng.', 'money 1250000 VND'],
      ['Dự án cần 2.300,5 tỷ đồng.', 'money 2300500000000 VND'],
      ['Họ chi 1.5 triệu USD cho việc này.', 'money 1500000 USD'],
      ['Xã vay 3 triệu 500 nghìn đồng.', 'money 3500000 VND'],
      ['Vé giá 500.000đ.', 'money 500000 VND'],
      ['Có 1,500 người dự.', 'count 1500 (người)'],
      ['Ngoài trời có lúc -5 °C.', 'measure -5 °C'],
      ['Lãi tăng 4.5% rồi 4,5 %.', 'percent 4.5 %', 'percent 4.5 %'],
      ['Lượng khách đạt 1,5 triệu.', 'count 1500000'],
      ['Quỹ còn khoảng 2 tỷ, sau khi chi 300 nghìn.', 'count 2000000000 about', 'count 300000'],
      ['Lượng khách từ 2 đến 3 triệu.', 'count 2000000..3000000'],
      ['Cô cao 1m75, anh cao 1m8.', 'measure 1.75 m', 'measure 1.8 m'],
    ]));
  describe('number words', () =>
    reads('vi', [
      ['Có hai mươi mốt người dự.', 'count 21 (người)'],
      ['Có một trăm linh năm hộ dân ở đây.', 'count 105 (hộ dân)'],
      ['Họ góp hai triệu rưỡi đồng.', 'money 2500000 VND'],
      ['Họ góp nửa triệu đồng.', 'money 500000 VND'],
      ['Anh ở đó mười năm.', 'duration 10 year'],
      ['Anh ở đó năm năm.', 'duration 5 year'],
      ['Có năm nước tham gia.', 'count 5 (nước)'],
      ['Có hai chục chiếc xuồng.', 'count 20 (chiếc xuồng)'],
      ['Vốn là hai nghìn tỷ đồng.', 'money 2000000000000 VND'],
      ['Họ đi một năm rưỡi.', 'duration 1.5 year'],
      ['Có hai mươi phẩy năm hecta.', 'measure 20.5 ha'],
      ['Có một trăm linh hai nghìn người.', 'count 102000 (người)'],
    ]));
  describe('units, money and shares', () =>
    reads('vi', [
      ['Dầu còn 80 USD/thùng.', 'money 80 USD/barrel'],
      ['Dầu còn 80 USD một thùng.', 'money 80 USD/barrel'],
      ['Phí là 70.000đ/người/tháng.', 'money 70000 VND/nguoi/month'],
      ['Lệ phí 125.000 đồng/thí sinh.', 'money 125000 VND/thi sinh'],
      ['Họ bơm 2 triệu thùng mỗi ngày.', 'measure 2000000 barrel/day'],
      ['Họ vay 5 tỷ đồng một năm trước đó.', 'money 5000000000 VND', 'duration 1 year'],
      ['Bé 18 tháng tuổi.', 'age 18 month'],
      ['Xe chạy 60 km/h.', 'measure 60 km/h'],
      ['Họ nhận 20 triệu won và 5 tỷ nhân dân tệ.', 'money 20000000 KRW', 'money 5000000000 CNY'],
      ['Giá tăng 0,5 điểm phần trăm.', 'percent 0.5 pp'],
      ['Có 30 phần trăm dân số đồng ý.', 'percent 30 % (dân số)'],
      ['Khoảng 2/3 số hộ đã rời đi.', 'ratio 0.6666666666666666 about (hộ)'],
      ['Chừng một phần tư cử tri vắng mặt.', 'ratio 0.25 about (cử tri vắng mặt)'],
      ['Bà 45 tuổi.', 'age 45 year'],
      ['Trời 35-38 độ C.', 'measure 35..38 °C'],
    ]));
  describe('compound measures', () =>
    reads('vi', [
      ['Phim dài 2 giờ 32 phút.', 'duration 152 minute'],
      ['Anh lĩnh 3 năm 6 tháng tù.', 'duration 42 month'],
      ['Chị về đích sau 2 tiếng 30 phút 15 giây.', 'duration 9015 second'],
      ['Họ đến lúc 14 giờ 30 phút.'],
      ['Theo lịch, ca thi mở từ 10 - 11 giờ 40 phút.'],
      ['Theo lịch, họ làm 2 - 3 giờ.', 'duration 2..3 hour'],
    ]));
  describe('bounds and ranges', () =>
    reads('vi', [
      ['Mức cơ sở tối thiểu là 40 tỷ euro.', 'money 40000000000 EUR atLeast'],
      ['Mức này không dưới 40 tỷ euro.', 'money 40000000000 EUR atLeast'],
      ['Có hơn 40 giải pháp được nêu.', 'count 40 moreThan (giải pháp)'],
      ['Có từ 10 đến 15 triệu người.', 'count 10000000..15000000 (người)'],
      ['Cần 100 người trở lên.', 'count 100 atLeast (người)'],
      ['Lượng mua cao hơn 5% so với quý trước.', 'percent 5 %'],
      ['Vốn đi từ 20 lên 25 tỷ đồng.', 'money 20000000000 VND', 'money 25000000000 VND'],
    ]));
  describe('ordinals and anniversaries', () =>
    reads('vi', [
      ['Đây là phiên họp lần thứ 62 của họ.', 'ordinal 62 (phiên họp)'],
      ['Đó là thành viên thứ 29.', 'ordinal 29 (thành viên)'],
      ['Trong ngày họp đầu tiên, họ im lặng.', 'ordinal 1 (ngày họp)'],
      ['Lễ kỷ niệm 75 năm thành lập NATO diễn ra sớm.', 'ordinal 75 year (thành lập NATO)'],
      ['Lần đầu tiên họ gặp nhau.'],
      ['Sáng thứ ba, họ gặp nhau.'],
    ]));
  describe('measures', () =>
    reads('vi', [
      ['Có 20 thành viên NATO đã ký.', 'count 20 (thành viên NATO)'],
      [
        'Trong buổi chiều hôm ấy ở Washington, họ đã gặp 4 đối tác Ấn Độ Dương - Thái Bình Dương ở đó.',
        'count 4 (đối tác Ấn Độ Dương - Thái Bình Dương)',
      ],
      ['Họ lập bốn tiểu đoàn đa quốc gia tại đây.', 'count 4 (tiểu đoàn đa quốc gia)'],
      ['Có 12 trong số 48 hộ được nhận.', 'count 12 (hộ)', 'count 48 (hộ)'],
      ['Hội nghị dài ba ngày họp.', 'duration 3 day (họp)'],
      ['Họ mua hai thiết bị mới.', 'count 2 (thiết bị mới)'],
      ['Có 5 nhà đầu tư nước ngoài đến.', 'count 5 (nhà đầu tư nước ngoài)'],
      ['Có 20 cuộc gọi và 30 người gọi.', 'count 20 (cuộc gọi)', 'count 30 (người)'],
      ['Xe có 3 màu đen, trắng và đỏ.', 'count 3 (màu)'],
      ['Hai nước Anh và Pháp đồng lòng.', 'count 2 (nước)'],
      ['Có 3 tỉnh Tây Nguyên và một huyện.', 'count 3 (tỉnh Tây Nguyên)'],
      ['Đó là máy của thế hệ thứ 5.', 'ordinal 5 (thế hệ)'],
    ]));
  describe('no amounts', () =>
    reads('vi', [
      ['Nhóm IP4 nói về tên lửa S-400 và đội U23.'],
      ['Bão số 3 mạnh cấp 12 đi qua quốc lộ 5.'],
      ['Theo Nghị định 15/2020/NĐ-CP và Điều 5, khoản 2.'],
      ['Gọi 0912.345.678 hoặc 024.3000.0000 khi cần.'],
      ['Họ trực 24/7, thắng 2-1 rồi hòa 1-1.'],
      ['Lúc 15h30, họ về.'],
      ['Năm 2025, họ về.'],
      ['Năm nay và năm ngoái đều vậy.'],
      ['Một lần nữa, ông là một trong những người đó.'],
      ['Ba Lan và Hai Bà Trưng có mặt.'],
      ['Hai bên nhất trí.'],
      ['Máy bay MS804 của hãng đã rơi.'],
      ['Tiệm ở 147 Trần Đại Nghĩa, gần ngã ba sông.'],
      ['Mạng 4G LTE phủ sóng, tivi 4K lên kệ.'],
      ['Chỉ 1 số người đến, hiệp hai hay hơn.'],
    ]));
});

describe('English amounts', () => {
  describe('money and figures', () =>
    reads('en', [
      ['It cost $40 billion.', 'money 40000000000 USD'],
      ['It cost US$12 million and €5m.', 'money 12000000 USD', 'money 5000000 EUR'],
      ['They set a floor of 40 billion US dollars.', 'money 40000000000 USD atLeast'],
      ['Oil fell to $80 a barrel.', 'money 80 USD/barrel'],
      ['It won a $300 million order and its $5 fee.', 'money 300000000 USD', 'money 5 USD'],
      ['It paid US $9 million a year ago.', 'money 9000000 USD'],
      ['It costs a quarter million dollars.', 'money 250000 USD'],
      ['It costs three quarters of a million dollars.', 'money 750000 USD'],
      ['A 12-cent dividend was paid.', 'money 12 cent'],
      ['He had 20 usd.', 'money 20 USD'],
      ['It made 361 million pounds.', 'money 361000000 GBP'],
      ['It shipped 2 million pounds of rice.', 'measure 2000000 lb'],
      ['The loan was 12,34,567 rupees.', 'money 1234567 INR'],
      ['Output grew to 1.8 million.', 'count 1800000'],
      ['Growth was 4,5 % then.', 'percent 4.5 %'],
    ]));
  describe('counts', () =>
    reads('en', [
      ['It was signed by twenty allies in May.', 'count 20 (allies)'],
      ['At least two hundred and five men came.', 'count 205 atLeast (men)'],
      ['There were 5,000 French troops there.', 'count 5000 (French troops)'],
      ['Between 10 and 15 people came.', 'count 10..15 (people)'],
      ['12 of the 48 members voted.', 'count 12 (members)', 'count 48 (members)'],
      ['A 12-member panel met on a two-way street.', 'count 12 (member)'],
      ['Half a dozen men and three dozen ships left.', 'count 6 (men)', 'count 36 (ships)'],
    ]));
  describe('shares, ages, ordinals', () =>
    reads('en', [
      ['They want 5 percent of GDP.', 'percent 5 % (GDP)'],
      ['It rose by 5 percentage points.', 'percent 5 pp'],
      ['Two-thirds of voters agreed.', 'ratio 0.6666666666666666 (voters)'],
      ['A third of voters agreed.', 'ratio 0.3333333333333333 (voters)'],
      ['A 35-year-old man left.', 'age 35 year'],
      ['An 18-month-old baby slept.', 'age 18 month'],
      ['One in five adults smokes.', 'ratio 0.2 (adults)'],
      ['It was the one hundred and twenty-fifth meeting.', 'ordinal 125 (meeting)'],
      ['She finished second.', 'ordinal 2'],
      ['It was the 62nd annual session.', 'ordinal 62 (annual session)'],
      ["It was the alliance's 70th anniversary.", 'ordinal 70 year (anniversary)'],
    ]));
  describe('measures and compounds', () =>
    reads('en', [
      ['It is 10 1/2 miles away, by a 3/4-mile track.', 'measure 10.5 mi', 'measure 0.75 mi'],
      ['It took 2½ years.', 'duration 2.5 year'],
      ['It took 2 hours and 32 minutes.', 'duration 152 minute'],
      ['He is 6ft 3in and the wall 1.8m tall.', 'measure 6.25 ft', 'measure 1.8 m'],
      ['It cost 3 dollars 50 cents.', 'money 3.5 USD'],
    ]));
  describe('no amounts', () =>
    reads('en', [
      ['One of them spoke for the first time.'],
      ['Article 5, Boeing 737, S-400 and COVID-19.'],
      ['The Second World War ended.'],
      ['The 2025 summit is near.'],
    ]));
});

describe('claims', () => {
  it('keep anniversaries of both languages comparable', () => {
    const [vi] = amounts('Họ dự lễ kỷ niệm 75 năm thành lập khối.');
    const [en] = amounts('They marked the 70th anniversary.', 'en');
    const key = (claim: AmountClaim | undefined) => [claim?.quantity.type, claim?.quantity.unit];
    assert.deepEqual(key(vi), key(en));
  });

  it('leave to dates what dates have taken', () => {
    const source = 'Trong 24 giờ tới, có 24 giờ mưa.';
    const start = source.indexOf('24 giờ tới');
    assert.equal(amounts(source).length, 2);
    assert.deepEqual(
      amounts(source, 'vi', [{ start, end: start + '24 giờ tới'.length }]).map(({ start }) => start),
      [source.lastIndexOf('24 giờ')],
    );
  });

  it('hold the numeral, the unit and the measure as spans', () => {
    const source = '😀 Có hơn 40 tỷ đồng cho 20 thành viên.';
    const at = (span: Span | undefined) => span && source.slice(span.start, span.end);
    const [money, count] = amounts(source);
    assert.deepEqual([money?.text, at(money?.numeral), at(money?.unitSpan)], ['hơn 40 tỷ đồng', '40 tỷ', 'đồng']);
    assert.deepEqual([at(count?.numeral), at(count?.measureSpan)], ['20', 'thành viên']);
  });

  it('read decomposed letters, full-width figures and CRLF', () => {
    assert.deepEqual(
      amounts('Có hai mươi mốt người.'.normalize('NFD')).map((c) => c.quantity.number),
      [21],
    );
    assert.deepEqual(
      amounts('Có ２０ người.\r\nCó 30 người.').map((c) => c.quantity.number),
      [20, 30],
    );
  });

  it('mark repeated blocks and skip source lines', () => {
    const line = 'Đây là câu kể rằng đoàn xe gồm có 40 chiếc đã lên đường từ rất sớm.';
    assert.deepEqual(
      amounts(`Tít bài\n\n${line}\n\n${line}`).map(({ repeated }) => repeated),
      [false, true],
    );
    assert.deepEqual(amounts('Tít\n\nNguồn: https://example.org/40-nguoi-2024.htm'), []);
  });
});

describe('robustness', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      '20',
      '1.200',
      ',',
      '.',
      '-',
      '/',
      ' ',
      '\n',
      'năm',
      'tỷ',
      'triệu',
      'hai',
      'mươi',
      'lăm',
      'lên',
      'từ',
      'trong số',
      '%',
      'phần',
      'trăm',
      'thứ',
      'lần',
      'kỷ niệm',
      '$',
      'USD',
      'người',
      'một',
      'nửa',
      'rưỡi',
      'of the',
      'and',
      'million',
      'third',
      'NATO',
      '“',
      '😀',
      '\ud800',
      'th',
    ),
    fc.string({ maxLength: 4 }),
  );
  it('never throws; spans are the text they quote', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.boolean(), fc.boolean(), (parts, spaced, vi) => {
        const source = parts.join(spaced ? ' ' : '');
        for (const claim of amounts(source, vi ? 'vi' : 'en')) {
          assert.equal(claim.text, source.slice(claim.start, claim.end));
          assert.ok(claim.numeral.start < claim.numeral.end);
          assert.ok(Number.isFinite(claim.quantity.number));
          if (claim.measureSpan)
            assert.equal(claim.quantity.measure, source.slice(claim.measureSpan.start, claim.measureSpan.end));
        }
      }),
      { numRuns: 1500, seed: 3 },
    );
  });

  it('takes time linear in the text, on the worst inputs known', () => {
    const inputs = [
      '1 lên ',
      '111 ',
      '1.2.',
      'nghìn ',
      'hai trăm ',
      'thứ ',
      '5 kỷ niệm ',
      '3-',
      '1/',
      '10 1/2 ',
      '2 nước A, ',
      '2 giờ 3 phút ',
      'USD/a',
      'A 5 người - ',
      '12 of the ',
      'một phần ',
    ];
    const time = (source: string) => {
      const draft = readDraft(source, MARKS);
      const start = performance.now();
      readAmounts(draft, languageOf('vi'), []);
      return performance.now() - start;
    };
    for (const input of inputs) {
      time(input.repeat(2_000));
      const short = Math.min(time(input.repeat(4_000)), time(input.repeat(4_000)));
      const long = Math.min(time(input.repeat(32_000)), time(input.repeat(32_000)));
      // Eight times the text; quadratic time would be sixty-four times.
      assert.ok(
        long < Math.max(short, 2) * 32,
        `${JSON.stringify(input)}: ${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`,
      );
    }
  });
});

const shared = new URL('../../../../shared/', import.meta.url);
for (const file of ['numeral-vi', 'ordinal-vi']) {
  const path = new URL(`data/expressions/${file}.jsonl`, shared);
  it(`reads all of ${file}`, { skip: existsSync(path) ? false : 'the development data is not here' }, () => {
    for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
      const { text, value } = JSON.parse(line) as { text: string; value: string };
      const wanted = Number(/-?[\d.]+/.exec(value)?.[0]);
      assert.ok(
        amounts(text).some((claim) => claim.quantity.number === wanted),
        `${text}: ${amounts(text).map(brief)}`,
      );
    }
  });
}
