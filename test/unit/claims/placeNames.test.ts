import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';

/** "text = place, key, country" of every venue. */
const places = (source: string, language: LanguageId = 'vi') =>
  claimsOf(read(source, { language }).claims, 'venue').map(
    ({ text, place, placeKey, country }) => `${text} = ${place}, ${placeKey}, ${country ?? '-'}`,
  );
const check = (language: LanguageId, cases: readonly (readonly [string, readonly string[]])[]) => {
  for (const [source, expected] of cases) assert.deepEqual(places(source, language), expected, source);
};

test('an address is one place, the most specific, in the country of the whole', () => {
  check('vi', [
    [
      'Sạt lở xảy ra tại xã Ia Mơ, huyện Chư Prông (Gia Lai).',
      ['xã Ia Mơ, huyện Chư Prông (Gia Lai) = xã Ia Mơ, vn:gia-lai/ia-mo, VN'],
    ],
    [
      'Gia đình thuê trọ ở huyện Châu Thành, tỉnh Bến Tre.',
      ['huyện Châu Thành, tỉnh Bến Tre = huyện Châu Thành, vn:ben-tre/chau-thanh, VN'],
    ],
    [
      'Đoàn ghé xã Quảng Lạc (Nho Quan, Ninh Bình).',
      ['xã Quảng Lạc (Nho Quan, Ninh Bình) = xã Quảng Lạc, name:xa quang lac, nho quan, VN'],
    ],
    [
      'Nhà ở phường 12, quận Bình Thạnh, TP.HCM.',
      ['phường 12, quận Bình Thạnh, TP.HCM = phường 12, name:phuong 12, quan binh thanh, VN'],
    ],
    ['Chợ nằm ở quận 5.', ['quận 5 = quận 5, vn:ho-chi-minh/5, VN']],
    ['Họ đến Hàm Yên, Tuyên Quang.', ['Hàm Yên, Tuyên Quang = Hàm Yên, vn:tuyen-quang/ham-yen, VN']],
    ['Lũ lớn ở thị xã An Khê - Gia Lai.', ['thị xã An Khê - Gia Lai = thị xã An Khê, vn:gia-lai/an-khe, VN']],
  ]);
  check('en', [
    [
      'He works in Vinh Cuu district, Dong Nai province.',
      ['Vinh Cuu district, Dong Nai province = Vinh Cuu district, vn:dong-nai/vinh-cuu, VN'],
    ],
    [
      'She lives in District 7, Ho Chi Minh City.',
      ['District 7, Ho Chi Minh City = District 7, name:district 7, ho chi minh city, VN'],
    ],
  ]);
});

test('a district before and after the mergers lies in the old province and in the new', () => {
  for (const province of ['Phú Yên', 'Đắk Lắk'])
    assert.match(
      places(`Mưa to ở huyện Sông Hinh, tỉnh ${province}.`)[0]!,
      /^huyện Sông Hinh, tỉnh .* = huyện Sông Hinh, vn:phu-yen\/song-hinh, VN$/,
    );
});

test('the class word tells a district from the province of its name', () => {
  check('vi', [
    [
      'Cầu sập ở huyện Quảng Ninh, tỉnh Quảng Bình.',
      ['huyện Quảng Ninh, tỉnh Quảng Bình = huyện Quảng Ninh, vn:quang-binh/quang-ninh, VN'],
    ],
    ['Cầu sập ở tỉnh Quảng Ninh.', ['tỉnh Quảng Ninh = Quảng Ninh, vn:quang-ninh, VN']],
  ]);
});

test('namesakes are told apart by what they lie in', () => {
  check('vi', [
    ['Cháy lớn tại tỉnh Hà Nam, Trung Quốc.', ['tỉnh Hà Nam, Trung Quốc = Hà Nam, region:henan, CN']],
    ['Cháy lớn tại tỉnh Hà Nam.', ['tỉnh Hà Nam = Hà Nam, vn:ha-nam, VN']],
    ['Xe lao xuống sông ở Trịnh Châu, tỉnh Hà Nam.', ['Trịnh Châu, tỉnh Hà Nam = Trịnh Châu, city:zhengzhou, CN']],
  ]);
  check('en', [
    ['A shop burned in Tripoli, Lebanon.', ['Tripoli, Lebanon = Tripoli, city:tripoli-lb, LB']],
    ['A shop burned in Tripoli.', ['Tripoli = Tripoli, city:tripoli, LY']],
  ]);
});

test('a name that no table knows counts with a class word, or with what it lies in', () => {
  check('vi', [
    [
      'Lốc xoáy quét qua thị trấn Greenfield, bang Iowa (Mỹ).',
      ['thị trấn Greenfield, bang Iowa (Mỹ) = thị trấn Greenfield, name:thi tran greenfield, bang iowa, US'],
    ],
    ['Tai nạn tại Plainview, bang Texas.', ['Plainview, bang Texas = Plainview, name:plainview, bang texas, US']],
    ['Bà gặp ông Plainview ở nhà.', []],
  ]);
  check('en', [
    ['He was born in Plainview, Texas.', ['Plainview, Texas = Plainview, name:plainview, texas, US']],
    [
      'The quake hit the town of Ridgewell, Canada.',
      ['the town of Ridgewell, Canada = Ridgewell, name:ridgewell, canada, CA'],
    ],
    ['Leaders met in the Japanese city of Nara.', ['the Japanese city of Nara = Nara, city:nara, JP']],
    ['He believed in Plainview and his team.', []],
  ]);
});

test('institutions, titles, streets and teams keep the places in their names', () => {
  check('vi', [
    ['Công an tỉnh Bến Tre vào cuộc.', []],
    ['Chi cục kiểm lâm tỉnh Thái Bình tiếp nhận.', []],
    ['Chính quyền Sài Gòn sụp đổ, người dân Quảng Bình, Hà Tĩnh vui mừng.', []],
    ['Ông ở số nhà 369 Điện Biên Phủ.', []],
    ['Tiền đạo Malaga ghi bàn, Barcelona thua.', []],
    ['Đại sứ Mỹ tại Việt Nam Ted Osius phát biểu.', []],
    ['Vấn đề liên quan đến Nga vẫn nóng.', []],
    ['Trường cấp tỉnh Olympic toán.', []],
  ]);
});

test('buildings have the place that they name, or the country of their own name', () => {
  check('vi', [
    ['Trận đấu diễn ra trên sân Mỹ Đình.', ['sân Mỹ Đình = sân Mỹ Đình, building:my-dinh-stadium, VN']],
    ['Họ học tại Đại học Maryland.', ['Đại học Maryland = Đại học Maryland, name:dai hoc maryland, US']],
    [
      'Lễ ký diễn ra tại Trung tâm Hội nghị Quốc gia.',
      ['Trung tâm Hội nghị Quốc gia = Trung tâm Hội nghị Quốc gia, name:trung tam hoi nghi quoc gia, -'],
    ],
    ['Nhà Trắng cho biết ông đã tới Nhà Trắng.', ['Nhà Trắng = Nhà Trắng, building:white-house, US']],
  ]);
});

test('datelines of agencies and papers', () => {
  assert.match(
    places('WASHINGTON, July 9 (Reuters) - Leaders met for talks on trade and tariffs on Tuesday.', 'en')[0] ?? '',
    /^WASHINGTON = Washington, city:washington, US$/,
  );
});
