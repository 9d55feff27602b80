import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Archived, desk, found } from './desk.ts';

const WASHINGTON: Archived = {
  published: '2024-07-12',
  outlet: 'Báo Mẫu',
  text: `Thượng đỉnh NATO khép lại

Ngày 11/7, Tổng thư ký NATO Jens Stoltenberg tuyên bố kết thúc Hội nghị thượng đỉnh NATO tại Washington (Mỹ), diễn ra từ ngày 9/7/2024 đến ngày 11/7/2024, đánh dấu kỷ niệm 75 năm thành lập NATO.
Tổng thống Mỹ Joe Biden dự lễ bế mạc. Khối cam kết khoản hỗ trợ an ninh tối thiểu 40 tỷ euro cho Ukraine trong năm tới.
Theo ông, 20 thành viên NATO đã ký thỏa thuận an ninh song phương với Ukraine.
Hội nghị thượng đỉnh NATO năm 2025 sẽ được tổ chức tại La Haye, Hà Lan.`,
};
const RUTTE: Archived = {
  published: '2025-06-04',
  text: 'Họp báo ở Brussels\n\nNgày 4/6, Tổng thư ký NATO Mark Rutte nói khối cần thêm nguồn lực để phòng thủ.\nTổng thư ký NATO Mark Rutte tại Brussels ngày 1/10/2024. Ảnh: Minh Anh',
};
const ISTANBUL: Archived = {
  published: '2016-11-21',
  text: 'Nghị sĩ các nước họp\n\nPhát biểu ngày 21/11 trong phiên họp lần thứ 62 của Nghị viện các nước NATO tại Istanbul, Thổ Nhĩ Kỳ, Tổng thư ký NATO Jens Stoltenberg nói về an ninh chung của khối.',
};

test('an office before its holder came, and after he had gone', async () => {
  const early = await desk(
    'Ngày 15/7, Tổng thư ký NATO Mark Rutte thăm một căn cứ của khối ở phía đông.',
    '2024-07-15',
    [WASHINGTON, RUTTE],
  );
  assert.deepEqual(found(early), [
    'warning title/holder: Tổng thư ký NATO Mark Rutte → Tổng thư ký NATO Jens Stoltenberg',
  ]);
  assert.ok(
    early.findings[0]!.evidence.some(
      (s) => s.kind === 'title' && s.person === 'Jens Stoltenberg' && s.article.published === '2024-07-12',
    ),
  );
  const late = await desk(
    'Ngày 20/6, Tổng thư ký NATO Jens Stoltenberg thăm một căn cứ của khối ở phía đông.',
    '2025-06-20',
    [WASHINGTON, RUTTE],
  );
  assert.deepEqual(found(late), [
    'warning title/holder: Tổng thư ký NATO Jens Stoltenberg → Tổng thư ký NATO Mark Rutte',
  ]);
});

test('former, deputy and the right holder at the right time are sound', async () => {
  for (const [text, day] of [
    ['Ngày 20/6, cựu Tổng thư ký NATO Jens Stoltenberg thăm một căn cứ của khối.', '2025-06-20'],
    ['Ngày 20/6, nguyên Tổng thư ký NATO Jens Stoltenberg thăm một căn cứ của khối.', '2025-06-20'],
    ['Ngày 20/6, Phó Tổng thư ký NATO Mircea Geoana thăm một căn cứ của khối.', '2024-07-13'],
    ['Ngày 20/6, Tổng thư ký NATO Mark Rutte thăm một căn cứ của khối.', '2025-06-20'],
    ['Ngày 13/7, Tổng thư ký NATO Jens Stoltenberg thăm một căn cứ của khối.', '2024-07-13'],
    ['Ngày 2/9, Tổng thư ký NATO Mark Rutte thăm một căn cứ của khối.', '2024-09-28'],
  ] as const)
    assert.deepEqual(found(await desk(text, day, [WASHINGTON, RUTTE])), [], text);
});

test('in English, against Vietnamese articles', async () => {
  const report = await desk(
    'A visit to the east\n\nNATO Secretary General Mark Rutte visited a base in the east of the alliance on July 15.',
    '2024-07-15',
    [WASHINGTON, RUTTE],
    'en',
  );
  assert.deepEqual(found(report), [
    'warning title/holder: NATO Secretary General Mark Rutte → NATO Secretary General Jens Stoltenberg',
  ]);
});

test('a summit in the wrong city; the right one by any of its names', async () => {
  const wrong = await desk(
    'Hội nghị thượng đỉnh NATO năm 2025 sẽ được tổ chức tại Brussels vào tháng 6.',
    '2025-05-04',
    [WASHINGTON],
  );
  assert.deepEqual(found(wrong), ['warning venue/event: Brussels → La Haye']);
  for (const place of ['The Hague', 'Den Haag', 'La Haye', 'Hà Lan', 'La Haye (Hà Lan)'])
    assert.deepEqual(
      found(
        await desk(`Hội nghị thượng đỉnh NATO năm 2025 sẽ được tổ chức tại ${place} vào tháng 6.`, '2025-05-04', [
          WASHINGTON,
        ]),
      ),
      [],
      place,
    );
});

test('the same figure in another currency, another figure of the same thing', async () => {
  const report = await desk(
    'Các nước đồng minh cam kết mức hỗ trợ an ninh tối thiểu 40 tỷ USD cho Ukraine trong năm tới.\nĐã có 30 thành viên NATO ký thỏa thuận an ninh song phương với Ukraine.',
    '2024-07-12',
    [WASHINGTON],
  );
  assert.deepEqual(
    found(report).map((f) => f.replace(/tối thiểu /g, '')),
    [
      'warning amount/archive: 40 tỷ USD → 40 tỷ euro',
      'warning amount/archive: 30 thành viên NATO → 20 thành viên NATO',
    ],
  );
});

test('the same number of something else has nothing to say', async () => {
  assert.deepEqual(
    found(await desk('Lực lượng chức năng điều 40 xuồng máy và 30 xe tải tới vùng lũ.', '2024-07-12', [WASHINGTON])),
    [],
  );
});

test('a session counted wrong, an anniversary counted wrong', async () => {
  assert.deepEqual(
    found(
      await desk(
        'Phát biểu ngày 21/11 tại phiên họp lần thứ 61 của Nghị viện các nước NATO ở Istanbul, ông nói về khối.',
        '2016-11-21',
        [ISTANBUL],
      ),
    ).map((f) => f.split(':')[0]),
    ['warning event/ordinal'],
  );
  const anniversary = await desk(
    'Ngày 11/7, Hội nghị thượng đỉnh NATO tại Washington kỷ niệm 70 năm thành lập NATO đã khép lại.',
    '2024-07-12',
    [WASHINGTON],
  );
  assert.ok(
    found(anniversary).some((f) => /^warning amount\/archive: .*70 năm.* → .*75 năm/.test(f)),
    found(anniversary).join('; '),
  );
});

test('a name one letter off, once however often', async () => {
  const report = await desk(
    'Ngày 12/7, Tổng thư ký NATO Jens Stoltenburg lên tiếng. Ông Stoltenburg nói khối vẫn vững vàng trước mọi thử thách.',
    '2024-07-12',
    [WASHINGTON],
  );
  assert.deepEqual(found(report), ['warning name/unknown-spelling: Stoltenburg → Stoltenberg']);
  assert.equal(report.findings[0]!.fixes[0]!.edits.length, 2);
});

test('a slip that the archive repeats supports nothing: what its own article contradicts is doubtful', async () => {
  const slipped: Archived = {
    published: '2016-12-06',
    text: 'Ngoại trưởng họp\n\nNgày 6/12, các ngoại trưởng họp phiên đầu.\nTrong ngày 7/10, các nước huấn luyện tại Afghanistan sẽ họp với Ngoại trưởng Afghanistan Salahuddin Rabbani.',
  };
  const report = await desk(
    'Trong ngày 7/10, các nước huấn luyện tại Afghanistan sẽ họp với Ngoại trưởng Afghanistan Salahuddin Rabbani.',
    '2016-12-06',
    [slipped],
  );
  const date = report.reading.claims.find((claim) => claim.kind === 'date')!;
  assert.notEqual(report.verdicts.get(date.id), 'supported');
  assert.ok(found(report).some((f) => f.startsWith('error date/out-of-report: 7/10')));
});

test('another story is unsourced, never contradicted', async () => {
  const report = await desk('Mưa lớn làm ngập 12 tuyến phố và 40 hộ dân phải dời đi trong đêm 10/7.', '2024-07-12', [
    WASHINGTON,
    RUTTE,
    ISTANBUL,
  ]);
  assert.deepEqual(found(report), []);
  assert.ok([...report.verdicts.values()].every((verdict) => verdict === 'unsourced'));
});

test('an article that is the draft itself is no source of it: the same text, or the same address', async () => {
  const own = await desk(WASHINGTON.text, '2024-07-12', [WASHINGTON]);
  assert.ok([...own.verdicts.values()].every((verdict) => verdict === 'unsourced'));
  const address = 'Nguồn Báo Mẫu: https://example.vn/thuong-dinh-20240712101010.htm';
  const archived = { ...WASHINGTON, text: `${WASHINGTON.text}\nMinh Anh (TTXVN)\n${address}` };
  const edited = await desk(
    `${WASHINGTON.text.replace('20 thành viên', '30 thành viên')}\nMinh Anh (TTXVN)\n${address}`,
    '2024-07-12',
    [archived],
  );
  assert.deepEqual(found(edited), []);
});
