import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { isoDay, parseIsoDay } from '../../../server/src/time/civil.ts';

/** Dates of a body published on Friday, 12 July 2024, as "text = from..to hour". */
function dates(body: string): string[] {
  const { claims } = read(`Tin trong ngày\n\n${body}`, { language: 'vi', published: parseIsoDay('2024-07-12')! });
  return claimsOf(claims, 'date').map(({ text, value }) => {
    if (!value) return `${text} = ?`;
    const from = value.from === null ? '' : isoDay(value.from);
    const to = value.to === null ? '' : isoDay(value.to);
    return `${text} = ${from}${to === from ? '' : `..${to}`}${value.time ? ` ${value.time}` : ''}`;
  });
}

/** The phrase as it is read in a sentence, and its days; the phrase alone where the span is the whole of it. */
type Row = readonly [phrase: string, days: string, span?: string];

function reads(rows: readonly Row[]): void {
  for (const [phrase, days, span = phrase] of rows)
    assert.deepEqual(dates(`Bà con cho hay chợ họp ${phrase} ở bến.`), [`${span} = ${days}`], phrase);
}

test('days and months in figures and words', () =>
  reads([
    ['ngày 11/7', '2024-07-11'],
    ['hôm 11-7', '2024-07-11'],
    ['ngày 11.7', '2024-07-11'],
    ['11/7/2024', '2024-07-11'],
    ['ngày 11-7-2024', '2024-07-11'],
    ['ngày 11.7.2024', '2024-07-11'],
    ['ngày 11 tháng 7', '2024-07-11'],
    ['ngày 11 tháng 7 năm 2024', '2024-07-11'],
    ['ngày 11 tháng 07, năm 2024', '2024-07-11'],
    ['ngày 01/07', '2024-07-01'],
    ['ngày 27/11 năm 2015', '2015-11-27'],
    ['ngày 11/7 năm ngoái', '2023-07-11'],
    ['tháng 07/2024', '2024-07-01..2024-07-31'],
    ['tháng 7-2024', '2024-07-01..2024-07-31'],
    ['tháng 7.2024', '2024-07-01..2024-07-31'],
    ['tháng mười hai', '2024-12-01..2024-12-31'],
    ['ngày mồng hai', '2024-07-02'],
    ['ngày mồng hai tháng chín', '2024-09-02'],
    ['mùng 2/9', '2024-09-02'],
    ['ngày hai mươi mốt tháng mười hai năm hai nghìn không trăm mười bảy', '2017-12-21'],
    ['năm một nghìn chín trăm bốn mươi lăm', '1945-01-01..1945-12-31'],
    ['năm hai ngàn không trăm linh tám', '2008-01-01..2008-12-31'],
    ['ngày 20 tháng này', '2024-07-20'],
  ]));

test('lists and ranges', () =>
  reads([
    ['ngày 9 và 10/7', '2024-07-09..2024-07-10'],
    ['các ngày 8, 9 và 10/7', '2024-07-08..2024-07-10'],
    ['hai ngày 9, 10/7', '2024-07-09..2024-07-10'],
    ['9-11/7', '2024-07-09..2024-07-11'],
    ['hôm 8-9/10', '2024-10-08..2024-10-09'],
    ['9 - 11/7', '2024-07-09..2024-07-11'],
    ['9–11/7', '2024-07-09..2024-07-11'],
    ['từ ngày 12 đến 15/3/2024', '2024-03-12..2024-03-15'],
    ['từ 12 đến ngày 15 tháng 3 năm 2024', '2024-03-12..2024-03-15'],
    ['từ 12/3 đến 15/3', '2024-03-12..2024-03-15'],
    ['từ ngày 12-15 tháng 3', '2024-03-12..2024-03-15'],
    ['28/2 - 3/3', '2024-02-28..2024-03-03'],
    ['28/2-3/3/2024', '2024-02-28..2024-03-03'],
    ['từ 28.2 đến 3.3', '2024-02-28..2024-03-03'],
    ['từ ngày 9 đến 12', '2024-07-09..2024-07-12'],
    ['từ hôm nay đến 15/7', '2024-07-12..2024-07-15'],
    ['từ nay đến hết tháng 9', '2024-07-12..2024-09-30'],
    ['từ nay đến cuối năm', '2024-07-12..2024-12-31'],
    ['từ đầu năm đến nay', '2024-01-01..2024-07-12'],
    ['từ đầu tuần đến nay', '2024-07-08..2024-07-12'],
    ['từ tháng 9 đến nay', '2023-09-01..2024-07-12'],
    ['từ năm 2014 đến nay', '2014-01-01..2024-07-12'],
    ['từ đầu tháng 3 đến giữa tháng 5', '2024-03-01..2024-05-21'],
    ['từ tháng 3 đến tháng 5', '2024-03-01..2024-05-31'],
    ['từ năm 2010 đến năm 2014', '2010-01-01..2014-12-31'],
    ['giai đoạn 2021-2025', '2021-01-01..2025-12-31'],
    ['giai đoạn 2021 - 2025', '2021-01-01..2025-12-31'],
    ['niên khóa 2023-2024', '2023-01-01..2024-12-31'],
    ['nhiệm kỳ 2021-2026', '2021-01-01..2026-12-31'],
    ['kể từ 2014', '2014-01-01..'],
    ['kể từ năm 2014', '2014-01-01..'],
    ['kể từ ngày 1/7', '2024-07-01..'],
  ]));

test('parts of the day and hours', () =>
  reads([
    ['đêm 6 rạng sáng 7/12', '2024-12-06..2024-12-07'],
    ['đêm 6, rạng sáng 7/12', '2024-12-06..2024-12-07'],
    ['tối 6 và sáng 7/12', '2024-12-06..2024-12-07'],
    ['đêm 22-6 rạng sáng 23-6', '2024-06-22..2024-06-23'],
    ['khoảng 14h50’ ngày 6/7', '2024-07-06 14:50', '14h50’ ngày 6/7'],
    ['sáng nay', '2024-07-12'],
    ['trưa nay', '2024-07-12'],
    ['chiều qua', '2024-07-11'],
    ['đêm qua', '2024-07-11'],
    ['rạng sáng nay', '2024-07-12'],
    ['tối mai', '2024-07-13'],
    ['sáng 8/7', '2024-07-08'],
    ['đêm 8/7', '2024-07-08'],
    ['tối ngày 8', '2024-07-08'],
    ['từ đêm 7', '2024-07-07', 'đêm 7'],
    ['lúc 15h30 ngày 6/12', '2024-12-06 15:30'],
    ['lúc 15 giờ 30 phút, ngày 6/12', '2024-12-06 15:30'],
    ['lúc 7 giờ tối ngày 6/12', '2024-12-06 19:00'],
    ['20h tối nay', '2024-07-12 20:00'],
    ['từ 8h ngày 9/7 đến 17h ngày 10/7', '2024-07-09..2024-07-10'],
  ]));

test('weekdays and words that point', () =>
  reads([
    ['thứ Hai (8/7)', '2024-07-08'],
    ['thứ Hai, ngày 8/7', '2024-07-08'],
    ['thứ 2 ngày 8/7', '2024-07-08'],
    ['sáng thứ Hai (8/7)', '2024-07-08'],
    ['sáng nay (12/7)', '2024-07-12'],
    ['thứ 3 tuần tới', '2024-07-16'],
    ['thứ ba tuần này', '2024-07-09'],
    ['chủ nhật tuần trước', '2024-07-07'],
    ['Chủ nhật tới', '2024-07-14'],
    ['hôm qua', '2024-07-11'],
    ['hôm nay', '2024-07-12'],
    ['hôm kia', '2024-07-10'],
    ['ngày mai', '2024-07-13'],
    ['ngày kia', '2024-07-14'],
    ['ngày mốt', '2024-07-14'],
    ['hôm tới', '2024-07-13'],
    ['ngày 3', '2024-07-03'],
    ['tuần này', '2024-07-08..2024-07-14'],
    ['tuần trước', '2024-07-01..2024-07-07'],
    ['tuần sau', '2024-07-15..2024-07-21'],
    ['tuần rồi', '2024-07-01..2024-07-07'],
    ['phiên thứ 5 năm nay', '2024-01-01..2024-12-31', 'năm nay'],
    ['đắt hơn năm ngoái', '2023-01-01..2023-12-31', 'năm ngoái'],
    ['tuần qua', '2024-07-01..2024-07-07'],
    ['tuần kế tiếp', '2024-07-15..2024-07-21'],
    ['tháng này', '2024-07-01..2024-07-31'],
    ['tháng tới', '2024-08-01..2024-08-31'],
    ['tháng vừa qua', '2024-06-01..2024-06-30'],
    ['quý trước', '2024-04-01..2024-06-30'],
    ['quý tới', '2024-10-01..2024-12-31'],
    ['năm nay', '2024-01-01..2024-12-31'],
    ['năm ngoái', '2023-01-01..2023-12-31'],
    ['năm kia', '2022-01-01..2022-12-31'],
    ['năm tới', '2025-01-01..2025-12-31'],
    ['cuối tuần này', '2024-07-13..2024-07-14'],
    ['đầu tuần tới', '2024-07-15..2024-07-16'],
    ['vào cuối năm', '2024-10-01..2024-12-31'],
  ]));

test('stretches of a year and longer ones', () =>
  reads([
    ['đầu tháng 6 tới', '2025-06-01..2025-06-10'],
    ['giữa tháng 6 tới', '2025-06-11..2025-06-20'],
    ['cuối tháng 6 tới', '2025-06-21..2025-06-30'],
    ['cuối tháng 6 vừa qua', '2024-06-21..2024-06-30'],
    ['trung tuần tháng 6', '2024-06-11..2024-06-20'],
    ['tuần đầu tháng 6', '2024-06-03..2024-06-09'],
    ['nửa đầu năm', '2024-01-01..2024-06-30'],
    ['nửa cuối năm nay', '2024-07-01..2024-12-31'],
    ['nửa đầu tháng 6', '2024-06-01..2024-06-15'],
    ['6 tháng đầu năm', '2024-01-01..2024-06-30'],
    ['sáu tháng đầu năm 2023', '2023-01-01..2023-06-30'],
    ['6 tháng cuối năm', '2024-07-01..2024-12-31'],
    ['2 quý đầu năm', '2024-01-01..2024-06-30'],
    ['quý cuối năm 2023', '2023-10-01..2023-12-31'],
    ['những tháng đầu năm', '2024-01-01..2024-03-31'],
    ['quý III/2024', '2024-07-01..2024-09-30'],
    ['quý 3 năm 2024', '2024-07-01..2024-09-30'],
    ['quý 3-2024', '2024-07-01..2024-09-30'],
    ['cuối quý II', '2024-06-01..2024-06-30'],
    ['mùa Xuân năm 2025', '2025-03-21..2025-06-20'],
    ['mùa hè 2025', '2025-06-21..2025-09-23'],
    ['hè năm ngoái', '2023-06-21..2023-09-23'],
    ['thập niên 1990', '1990-01-01..1999-12-31'],
    ['đầu thập niên 90', '1990-01-01..1993-05-01'],
    ['những năm 80', '1980-01-01..1989-12-31'],
    ['những năm 80 của thế kỷ trước', '1980-01-01..1989-12-31'],
    ['thế kỷ 20', '1901-01-01..2000-12-31'],
    ['thế kỷ XIX', '1801-01-01..1900-12-31'],
    ['năm 36', '1936-01-01..1936-12-31'],
    ['vào năm 98', '1998-01-01..1998-12-31', 'năm 98'],
    ['sau 1842', '1843-01-01..'],
    ['trước 1975', '..1974-12-31'],
    ['hai năm liền 2011-2012', '2011-01-01..2012-12-31', '2011-2012'],
    ['từ 3/1947', '1947-03-01..'],
    ['trong năm học 2016', '2016-01-01..2016-12-31', 'năm học 2016'],
    ['giai đoạn 1977 đến nay', '1977-01-01..2024-07-12'],
  ]));

test('distances', () =>
  reads([
    ['10 năm nữa', '2034-01-01..2034-12-31'],
    ['cách đây ba năm', '2021-01-01..2021-12-31'],
    ['cách đây 2 tuần', '2024-06-24..2024-06-30'],
    ['cách đây 1,5 năm', '2023-01-01..2023-12-31'],
    ['hơn 2.500 năm trước', '-476-01-01..-476-12-31'],
    ['trong vòng 48 giờ', '2024-07-12..2024-07-14'],
    ['trong vòng 48 giờ qua', '2024-07-10..2024-07-12'],
    ['trong 24 giờ qua', '2024-07-11..2024-07-12', '24 giờ qua'],
    ['20 năm nay', '2004-07-12..2024-07-12'],
    ['ba ngày tới', '2024-07-13..2024-07-15'],
  ]));

test('the moon', () =>
  reads([
    ['mùng 5 Tết', '2024-02-14'],
    ['mồng 5 Tết năm ngoái', '2023-01-26'],
    ['từ mùng 1 đến mùng 5 Tết', '2024-02-10..2024-02-14'],
    ['từ 28 Tết đến hết mùng 5 Tết', '2024-02-07..2024-02-14'],
    ['30 Tết', '2024-02-09'],
    ['đêm 30 Tết', '2024-02-09'],
    ['29 Tết Ất Tỵ', '2025-01-28'],
    ['rằm tháng Giêng', '2024-02-24'],
    ['rằm tháng Bảy', '2024-08-18'],
    ['ngày 23 tháng Chạp', '2024-02-02'],
    ['tháng Giêng', '2024-02-10..2024-03-09'],
    ['10/3 âm lịch', '2024-04-18'],
    ['ngày 10/3 (âm lịch)', '2024-04-18'],
    ['ngày 15 tháng 8 âm lịch năm 2023', '2023-09-29'],
    ['Tết Nguyên đán 2025', '2025-01-29'],
    ['Tết Nguyên đán Ất Tỵ 2025', '2025-01-29'],
    ['dịp Tết Nguyên đán', '2025-01-29', 'Tết Nguyên đán'],
    ['Tết Giáp Thìn', '2024-02-10'],
    ['năm Mậu Thân', '1968-01-29..1969-02-15'],
    ['dịp Trung thu năm nay', '2024-09-17', 'Trung thu năm nay'],
    ['dịp Tết Đoan Ngọ', '2025-05-31', 'Tết Đoan Ngọ'],
    ['dịp Giỗ Tổ Hùng Vương', '2025-04-07', 'Giỗ Tổ Hùng Vương'],
    ['Giỗ Tổ Hùng Vương (mùng 10 tháng 3 âm lịch)', '2025-04-07'],
  ]));

test('feasts of the sun', () =>
  reads([
    ['dịp Quốc khánh 2/9', '2024-09-02', 'Quốc khánh 2/9'],
    ['dịp Quốc khánh', '2024-09-02', 'Quốc khánh'],
    ['Quốc khánh 2023', '2023-09-02'],
    ['ngày Giáng sinh', '2024-12-25'],
    ['dịp Giáng sinh 2023', '2023-12-25', 'Giáng sinh 2023'],
    ['Tết Dương lịch 2025', '2025-01-01'],
    ['ngày Valentine', '2025-02-14'],
    ['dịp lễ 30/4', '2024-04-30'],
    ['dịp 30/4 - 1/5', '2024-04-30..2024-05-01'],
    ['ngày Quốc tế Lao động', '2025-05-01'],
    ['Ngày Nhà giáo Việt Nam', '2024-11-20'],
  ]));

test('days that chain to the day the story tells of', () => {
  const after = (sentence: string) => dates(`Chợ mở ngày 9/7. ${sentence}`).slice(1);
  const rows: readonly (readonly [string, string])[] = [
    ['Cùng ngày, quán cháy.', 'Cùng ngày = 2024-07-09'],
    ['Trước đó một ngày, quán cháy.', 'Trước đó một ngày = 2024-07-08'],
    ['Một ngày trước đó, quán cháy.', 'Một ngày trước đó = 2024-07-08'],
    ['Sau đó hai hôm, quán cháy.', 'Sau đó hai hôm = 2024-07-11'],
    ['Hai ngày sau, quán cháy.', 'Hai ngày sau = 2024-07-11'],
    ['Hôm sau, quán cháy.', 'Hôm sau = 2024-07-10'],
    ['Ngày hôm trước, quán cháy.', 'Ngày hôm trước = 2024-07-08'],
    ['Tháng sau đó, quán cháy.', 'Tháng sau đó = 2024-08-01..2024-08-31'],
    ['Sau 17 tuần, quán cháy.', 'Sau 17 tuần = 2024-11-04..2024-11-10'],
    ['Sau năm hôm, quán cháy.', 'Sau năm hôm = 2024-07-14'],
  ];
  for (const [sentence, expected] of rows) assert.deepEqual(after(sentence), [expected], sentence);
  assert.deepEqual(dates('Sau năm hôm, quán cháy.'), ['Sau năm hôm = ?'], 'no day has been told');
});

test('laws, scores, fractions, ratios, numbers of all kinds, names and durations are no dates', () => {
  for (const sentence of [
    'Điều 12 Luật số 15/2020/QH14 quy định rõ.',
    'Theo Nghị định 100/2019/NĐ-CP, mức phạt tăng.',
    'Thông tư 8/2021 không nhắc việc này.',
    'Quyết định số 12/3 của hội đồng còn hiệu lực.',
    'Nghị quyết 30-4 của hội đồng còn hiệu lực.',
    'Đội khách thua 1-3 ngay trên sân nhà.',
    'Trận đấu khép lại với tỷ số 2-2.',
    'Tỉ số 11-7, 11-9 nghiêng về tay vợt trẻ.',
    'Đội bóng thắng đậm 5/1 hôm ấy.',
    'Gần 3/4 dân số sống ở đồng bằng.',
    'Khoảng 1/10 số hộ chưa có điện.',
    'Chiếm 2/3 diện tích cả xã.',
    'Tỷ lệ 7/3 nghiêng về phe phản đối.',
    'Tỷ lệ chọi là 1/12 ở trường này.',
    'Gọi số 0912.345.678 để được giúp.',
    'Gọi 024-3825-1234 để được giúp.',
    'Đường dây nóng 1900.1234 hoạt động cả ngày.',
    'Nhà số 12/7 phố Hàng Bông bị cháy.',
    'Căn hộ ở 45/2 đường Láng bị cháy.',
    'Ông ở ngõ 12/3 phố Huế từ nhỏ.',
    'Hẻm 8/5 ngập sâu nửa mét.',
    'Tên lửa S-300 và S-400 được đưa tới.',
    'Tổ trực 24/7 tại các điểm xung yếu.',
    'Cửa hàng mở cửa 24/7.',
    'Xe chạy trên quốc lộ 1-5 bị lật.',
    'Tuyến xe buýt 08-12 đổi lộ trình.',
    'Phiên bản 4.12 sửa nhiều lỗi.',
    'Bản cập nhật iOS 17.4.1 đã tới tay người dùng.',
    'Điểm IELTS 7.5 là đủ.',
    'Gió giật cấp 9-10 ngoài khơi.',
    'Trẻ 5-6 tuổi được đi học.',
    'Mỗi ngày 2-3 lần, bà ra chợ.',
    'Uống ngày 3 viên sau bữa ăn.',
    'Lương tháng 8 triệu đồng là khá.',
    'Mỗi tháng 3 lần, họ gặp nhau.',
    'Thứ hai, cần minh bạch hơn.',
    'Anh về đích ở vị trí thứ ba sau hai tay đua trẻ.',
    'Họ bỏ phiếu 9-3 chống lại dự luật.',
    'Quán 11-7 ở góc phố vẫn đông.',
    'Đường 30/4 ngập nặng sau mưa.',
    'Công viên 23/9 đóng cửa để sửa.',
    'Cầu thủ mang áo số 10/11 vào sân.',
    'Biển số 29A-123.45 là xe của ông.',
    'Kênh VTV3 và chuyến bay VN-1234 đều trễ.',
    'Năm người bị thương trong vụ việc.',
    'Hai năm tù là mức án đề nghị.',
    'Bà sinh được năm con trai.',
    'Anh 20 tuổi và đã đi làm.',
    'Cách mạng tháng Tám mở ra thời kỳ mới.',
    'Nhóm Tháng Chín Đen bị truy lùng.',
    'Cuối cùng ngày vui cũng đến.',
    'Chỉ trong vòng 2 giờ, lửa đã lan ra.',
    'Một năm sau khi khánh thành, cầu nứt.',
    'Hơn 40 Tết xa nhà, ông vẫn nhớ quê.',
    'Bánh trung thu năm nhân bán chạy.',
    'Ca khúc Giáng sinh vang khắp phố.',
    'Sau ba tuần thi công, cầu đã xong.',
    'Vì sao sau 3 ngày vẫn còn người ốm?',
    'Đội săn bắt cướp ngày trước rất nổi tiếng.',
    'Mỗi mùa Halloween tới, trẻ lại vui.',
    'Giá bán là 2014-2016 đồng một cân.',
    'Nhiều năm trước họ đã quen nhau.',
    'Chương trình phát lúc 16h thứ Tư hàng tuần.',
  ])
    assert.deepEqual(dates(sentence), [], sentence);
});

test('figures with dots and dashes are dates where the draft writes its sure dates so', () => {
  assert.deepEqual(dates('Hội chợ mở ngày 28.6 và khách đông nhất vào 30.6 vừa rồi.'), [
    'ngày 28.6 = 2024-06-28',
    '30.6 = 2024-06-30',
  ]);
  assert.deepEqual(dates('Hội chợ mở ngày 28/6 và điểm khách chấm là 30.6 theo thang mới.'), [
    'ngày 28/6 = 2024-06-28',
  ]);
  assert.deepEqual(dates('Hội chợ (28-6 đến 3-7) mở từ hôm 28-6 tại bến.'), [
    '28-6 đến 3-7 = 2024-06-28..2024-07-03',
    'hôm 28-6 = 2024-06-28',
  ]);
});

test('a month that does not exist is still what the writer says', () => {
  assert.deepEqual(dates('Cầu khánh thành tháng 13/2021 ở huyện.'), ['tháng 13/2021 = ?']);
});

test("a month behind 'hồi' lies back, though the coming one is nearer", () => {
  assert.deepEqual(dates('Chợ mở hồi tháng 11.'), ['tháng 11 = 2023-11-01..2023-11-30']);
  assert.deepEqual(dates('Chợ mở hồi đầu tháng 10.'), ['đầu tháng 10 = 2023-10-01..2023-10-10']);
  assert.deepEqual(dates('Chợ mở tháng 9.'), ['tháng 9 = 2024-09-01..2024-09-30']);
  assert.deepEqual(dates('Từ đầu tháng 7 đến nay, chợ vắng.'), ['Từ đầu tháng 7 đến nay = 2024-07-01..2024-07-12']);
});

test('days of a list that are apart are dates of their own with one month; days on end are one stretch', () => {
  assert.deepEqual(dates('Lớp học mở ngày 9 và 15/7.'), ['ngày 9 = 2024-07-09', '15/7 = 2024-07-15']);
  assert.deepEqual(dates('Lớp học mở các ngày 9, 12 và 15/7/2023.'), [
    'các ngày 9 = 2023-07-09',
    '12 = 2023-07-12',
    '15/7/2023 = 2023-07-15',
  ]);
  assert.deepEqual(dates('Lớp học mở ngày 3 và 8 tháng 7.'), ['ngày 3 = 2024-07-03', '8 tháng 7 = 2024-07-08']);
  assert.deepEqual(dates('Lớp học mở ngày 9, 10 và 11/7.'), ['ngày 9, 10 và 11/7 = 2024-07-09..2024-07-11']);
});

test('ages of the earth and how long something took are no years of the calendar', () => {
  assert.deepEqual(dates('Hóa thạch có từ 252 triệu năm trước.'), []);
  assert.deepEqual(dates('Công trình hoàn thành trong vòng 20 năm.'), []);
});
