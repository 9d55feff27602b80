import assert from 'node:assert/strict';
import { test } from 'node:test';
import { desk, found } from './desk.ts';

const REPORT = 'Ngày 6/12, các ngoại trưởng đã họp phiên đầu và thông qua nhiều văn kiện.';

test('a day behind the report in a clause that looks ahead is out of the report; the month is mended', async () => {
  const report = await desk(
    `${REPORT} Trong ngày 7/10, họ sẽ gặp người đồng cấp từ Kabul. Cùng ngày cũng sẽ có một cuộc họp khác.`,
    '2016-12-06',
  );
  assert.deepEqual(found(report), ['error date/out-of-report: 7/10 → 7/12']);
  const [finding] = report.findings;
  assert.ok(
    finding!.related.some(({ start, end }) => report.source.slice(start, end) === 'Cùng ngày'),
    'what hangs on the date is related to it',
  );
});

test('the same in a text that gives no day of publication, and no year', async () => {
  assert.deepEqual(found(await desk(`${REPORT} Trong ngày 7/10, họ sẽ gặp người đồng cấp từ Kabul.`, undefined)), [
    'error date/out-of-report: 7/10 → 7/12',
  ]);
});

test('other slips, other months, other words for what is to come', async () => {
  assert.deepEqual(found(await desk('Theo kế hoạch, hai bên sẽ gặp lại nhau ngày 15/2 tại Hà Nội.', '2025-03-10')), [
    'error date/out-of-report: 15/2 → 15/3',
  ]);
  assert.deepEqual(found(await desk('Giải đấu dự kiến khai mạc ngày 20/1 tại sân nhà của đội.', '2023-05-12')), [
    'error date/out-of-report: 20/1 → 20/5',
  ]);
  assert.deepEqual(
    found(
      await desk(
        'Leaders opened the talks on December 6. On October 7 ministers will meet their Afghan counterpart.',
        '2016-12-06',
        [],
        'en',
      ),
    ),
    ['error date/out-of-report: October 7 → December 7'],
  );
  assert.deepEqual(
    found(await desk('The council will meet again on 9 April to vote on the plan.', '2025-06-02', [], 'en')),
    ['error date/out-of-report: 9 April → 9 June'],
  );
});

test('age alone is no reason', async () => {
  for (const text of [
    'Kể từ ngày 24/2, xung đột đã kéo dài nhiều tháng và chưa có hồi kết.',
    'Vụ tấn công ngày 7/10 đã làm thay đổi khu vực này trong nhiều năm tới.',
    'Ông từng nói ngày 7/10 rằng mọi việc rồi sẽ ổn thỏa cho cả hai bên.',
    'Ngày 10/10, ông cho biết dự án sẽ xong trong năm nay như đã hứa.',
    'Ảnh chụp ngày 1/10/2024 cho thấy cây cầu cũ trước khi bị dỡ bỏ.',
  ])
    assert.deepEqual(found(await desk(`${REPORT}\n${text}`, '2016-12-06')), [], text);
});

test('a lead that dates the news months off, without a word of why', async () => {
  assert.deepEqual(
    found(await desk('Ngày 8/8, tàu chở hàng mắc cạn ngoài cửa biển và được kéo ra sau bốn giờ.', '2025-07-08')),
    ['warning date/out-of-report: 8/8 → 8/7'],
  );
  assert.deepEqual(
    found(await desk('Ngày 7/7, tàu chở hàng mắc cạn ngoài cửa biển và được kéo ra sau bốn giờ.', '2025-07-08')),
    [],
  );
});

test('months off with words that look back, or well ahead of the report with none that look forward', async () => {
  const far = 'Cảng mở cửa trở lại từ sáng sớm, tàu xếp hàng dài ngoài phao số không.\n'.repeat(8);
  assert.deepEqual(found(await desk(`${far}\nTàu đã mắc cạn ngày 7/5, theo cảng vụ.`, '2025-07-08')), [
    'warning date/out-of-report: 7/5 → 7/7',
  ]);
  assert.deepEqual(found(await desk(`${far}\nTàu mắc cạn ngày 7/9, theo cảng vụ.`, '2025-07-08')), [
    'warning date/out-of-report: 7/9 → 7/7',
  ]);
  // No slip of the month brings the 20th to the report.
  assert.deepEqual(found(await desk(`${far}\nTàu mắc cạn ngày 20/5, theo cảng vụ.`, '2025-07-08')), []);
  assert.deepEqual(found(await desk(`${far}\nTàu sẽ được kéo ra ngày 7/9.`, '2025-07-08')), []);
});

test('in a text that gives no day of its own, the odd one among the dates', async () => {
  const story = 'Ngày 7/7, tàu chở hàng đã mắc cạn ngoài cửa biển. Ngày 8/7, cảng vụ đã cử hai tàu kéo.';
  const report = await desk(`${story} Ngày 9/5, tàu được kéo về bến số bốn.`, undefined);
  assert.deepEqual(found(report), ['warning date/out-of-report: 9/5 → 9/7']);
  assert.deepEqual(
    report.findings[0]!.related.map(({ start, end }) => report.source.slice(start, end)).sort(),
    ['Ngày 7/7', 'Ngày 8/7'],
    'the days that speak against it are shown',
  );
  assert.deepEqual(found(await desk(`${story} Ngày 20/5, tàu rời một cảng khác.`, undefined)), []);
});

test('of two dates that disagree one is told, not both; a day that comes back is no slip', async () => {
  const two = 'Tàu mắc cạn ngày 8/7. Ngày 9/5, tàu được kéo về bến số bốn.';
  assert.equal((await desk(two, undefined)).findings.length, 1);
  const again = `${two} Đoàn kiểm tra đến bến số bốn ngày 9/5. Ngày 8/7, cảng đóng cửa.`;
  assert.deepEqual(found(await desk(again, undefined)), []);
});

test('dates that are told in order, of other years, or of births and papers are no slips', async () => {
  const sound = [
    'Ngày 6/3, đội về nhì. Ngày 7/4, đội thắng trận sân nhà. Ngày 8/5, đội thua ở Tân Lũng. Ngày 7/6, giải khép lại.',
    'Ngày 7/6, trường Tân Lũng bế giảng. Trường khai giảng ngày 7/9 hằng năm.',
    'Ngày 7/6, thị trấn tiễn ông Lâm về nơi an nghỉ. Ông sinh ngày 7/2 ở làng bên.',
  ];
  for (const text of sound) assert.deepEqual(found(await desk(text, '2024-06-08')), [], text);
});

test('a stretch of days that would run for most of a year', async () => {
  assert.deepEqual(found(await desk('Hội chợ mở cửa từ ngày 4/9 đến ngày 7/8 tại nhà thi đấu tỉnh.', '2024-09-02')), [
    'warning date/out-of-report: 7/8 → 7/9',
  ]);
  assert.deepEqual(found(await desk('Hội chợ mở cửa từ ngày 28/12 đến ngày 3/1 tại nhà thi đấu.', '2024-12-26')), []);
});

test('several dates that want the same shift of months: the text is old', async () => {
  const old = 'Ngày 7/5, tàu mắc cạn ngoài cửa biển. Ngày 8/5, cảng vụ cử hai tàu kéo. Ngày 6/5 biển còn lặng.';
  assert.deepEqual(found(await desk(old, '2025-07-08')), []);
});

test('an ordinal beside a date is no weekday', async () => {
  const sound = [
    'Lễ hội diễn ra ba đêm từ ngày 21-23/10. Ban nhạc sẽ chơi đêm thứ 2 (22/10) trên sân khấu chính.',
    'Bà theo dõi màn tranh luận trực tiếp thứ ba hôm 19/10 qua đài phát thanh.',
  ];
  for (const text of sound) assert.deepEqual(found(await desk(text, '2016-10-20')), [], text);
  assert.deepEqual(found(await desk('Ban nhạc chơi tối thứ 2 (22/10) trên sân khấu chính.', '2016-10-20')), [
    'error date/weekday: thứ 2 (22/10) → thứ Bảy (22/10)',
  ]);
});

test('what was planned for a day gone by may have come otherwise; what is passed on has a time of its own', async () => {
  const sound = [
    'Theo kế hoạch, ngày 10/7 hội đồng họp phiên cuối, nhưng phiên họp đã dời lại.',
    'Ngày 10/7, phòng tổ chức thông tin, đoàn sẽ ở lại bến thêm một tuần.',
  ];
  for (const text of sound) assert.deepEqual(found(await desk(text, '2024-07-12')), [], text);
});

test('months counted with their year are no day of May', async () => {
  const { reading } = await desk(
    'Trong 11 tháng năm 2016, xã trồng mới 40 ha rừng; cứ 3 tháng 1 lần đo lại.',
    '2016-11-29',
  );
  assert.deepEqual(
    reading.claims.filter(({ kind }) => kind === 'date').map(({ text }) => text),
    ['11 tháng năm 2016'],
  );
  const [claim] = reading.claims.filter(({ kind }) => kind === 'date');
  assert.ok(claim?.kind === 'date' && claim.expression.form === 'opening');
});

test('a weekday that does not fall on its date', async () => {
  assert.deepEqual(found(await desk('Phát biểu Chủ nhật, 21/11 tại thành phố này, ông nói về khối.', '2016-11-21')), [
    'error date/weekday: Chủ nhật, 21/11 → thứ Hai, 21/11',
  ]);
  assert.deepEqual(found(await desk('He spoke on Monday, 9 July 2024 in the city.', '2024-07-10', [], 'en')), [
    'error date/weekday: Monday, 9 July 2024 → Tuesday, 9 July 2024',
  ]);
  assert.deepEqual(found(await desk('Trường nghỉ đến hết thứ Sáu, 13/9 rồi học lại.', '2024-09-11')), []);
});

test('days that do not exist, ranges that run backwards', async () => {
  assert.deepEqual(found(await desk('Hạn nộp hồ sơ là ngày 31/6 như đã báo trước.', '2024-05-01')), [
    'error date/impossible: 31/6 → 30/6',
  ]);
  assert.deepEqual(found(await desk('Ông sinh ngày 29/2/2023 ở quê nhà.', '2024-05-01')), [
    'error date/impossible: 29/2/2023 → 28/2/2023',
  ]);
  assert.deepEqual(found(await desk('Kỳ họp diễn ra từ ngày 11-9/7 tại thủ đô.', '2024-07-05')), [
    'error date/reversed-range: 11-9/7 → 9-11/7',
  ]);
  assert.deepEqual(found(await desk('Chợ mở từ ngày 28/12 đến ngày 3/1 như mọi năm.', '2024-12-20')), []);
});

test('a verb that does not fit its day', async () => {
  assert.deepEqual(
    found(await desk('Về viện trợ, ngày 10/7, các thành viên sẽ thống nhất lập một cơ chế mới.', '2024-07-12')),
    ['warning date/tense: 10/7, các thành viên sẽ → 10/7, các thành viên đã'],
  );
  assert.deepEqual(found(await desk('Cuộc họp tổng kết đã diễn ra ngày 15/7 tại Brussels.', '2024-07-12')), [
    'warning date/tense: đã diễn ra ngày 15/7 → sẽ diễn ra ngày 15/7',
  ]);
  assert.deepEqual(found(await desk('Hai bên đã ấn định ngày 15/7 cho cuộc họp tổng kết.', '2024-07-12')), []);
});

test('words and figures for one day that disagree', async () => {
  assert.deepEqual(
    found(await desk('Hôm nay, 2/7, mưa lớn tiếp tục trút xuống khắp vùng núi phía Bắc.', '2024-07-12')).map(
      (f) => f.split(':')[0],
    ),
    ['warning date/conflict'],
  );
  // No slip makes that of it: the text may be another day's.
  assert.deepEqual(
    found(await desk('Hôm nay, 26/9, mưa lớn tiếp tục trút xuống khắp vùng núi phía Bắc.', '2024-07-12')).map(
      (f) => f.split(':')[0],
    ),
    ['info date/conflict'],
  );
  assert.deepEqual(
    found(await desk('Hôm nay, 11/7, mưa lớn tiếp tục trút xuống khắp vùng núi phía Bắc.', '2024-07-12')),
    [],
  );
});

test('a magic line silences the next line', async () => {
  const source =
    'Tin trong ngày\n\n<!-- dateline-ignore date/impossible: trích nguyên văn -->\nHạn nộp hồ sơ là ngày 31/6 như đã báo trước.\nHạn nhận là ngày 31/9 như đã báo trước.';
  assert.deepEqual(found(await desk(source, '2024-05-01')), ['error date/impossible: 31/9 → 30/9']);
});

test('the date says itself which way it looks, whatever its clause promises; a duration is no date', async () => {
  const sound = [
    'Dự án cầu Tân Lũng được cấp vốn.\n\nNgày 17/1 vừa qua, tuyến đường ven sông được khởi công, hứa hẹn sẽ rút ngắn đường đi lại.',
    'Đội thợ về quê.\n\nSau 9 tháng 10 ngày làm việc, đội thợ sẽ trở lại công trường.',
  ];
  for (const text of sound) assert.deepEqual(found(await desk(text, '2024-03-01')), [], text);
});

test('what is told by the hour may be of a month ago', async () => {
  const lead = `Vụ mất trâu ở Tân Lũng.\n\n${'Công an xã làm việc với nhiều người dân trong vùng và kiểm tra các chuồng trại. '.repeat(6)}`;
  const told = `${lead}Khoảng 22 giờ ngày 27/1, ông Lâm nghe tiếng chó sủa.`;
  assert.deepEqual(found(await desk(told, '2024-02-28')), []);
});
