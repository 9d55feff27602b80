import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_EVIDENCE } from '../../../server/src/archive/evidence.ts';
import { read } from '../../../server/src/claims/read.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { rule } from '../../../server/src/rules/amountListCount.ts';
import { findIn } from './amountReading.ts';

const flagged = (sentence: string, fixed: string, id: LanguageId = 'vi') =>
  it(sentence, () =>
    assert.deepEqual(
      findIn(rule, sentence, id).map((f) => f.fixed),
      [fixed],
    ),
  );
const silent = (sentence: string, id: LanguageId = 'vi') =>
  it(`is silent: ${sentence}`, () => assert.deepEqual(findIn(rule, sentence, id), []));

describe('amount/list-count', () => {
  flagged('Họ bàn bốn nội dung: kinh tế, văn hóa, giáo dục.', 'Họ bàn ba nội dung: kinh tế, văn hóa, giáo dục.');
  flagged('Ba nước Anh, Pháp, Đức và Italy đã ký.', 'Bốn nước Anh, Pháp, Đức và Italy đã ký.');
  flagged('Họ bàn 2 việc: mua tàu; bán xe; thuê nhà.', 'Họ bàn 3 việc: mua tàu; bán xe; thuê nhà.');
  flagged(
    'The three countries Britain, France, Germany and Italy signed.',
    'The four countries Britain, France, Germany and Italy signed.',
    'en',
  );
  flagged(
    'There are four topics: trade, culture, and health.',
    'There are three topics: trade, culture, and health.',
    'en',
  );

  flagged('Đoàn ghé 4 nước: Áo, Bỉ và Séc.', 'Đoàn ghé 3 nước: Áo, Bỉ và Séc.');
  flagged(
    'Tuyến kênh qua ba tỉnh là An Giang, Cà Mau, Vĩnh Long và Cần Thơ.',
    'Tuyến kênh qua bốn tỉnh là An Giang, Cà Mau, Vĩnh Long và Cần Thơ.',
  );
  flagged(
    'Hai đội vào chung kết gồm Sao Mai, Hoa Lư và Bến Thủy.',
    'Ba đội vào chung kết gồm Sao Mai, Hoa Lư và Bến Thủy.',
  );
  flagged(
    'Công an giữ 2 người, gồm: Lê Văn Tý (28 tuổi), Trần Sửu (30 tuổi) và Ngô Dần (35 tuổi).',
    'Công an giữ 3 người, gồm: Lê Văn Tý (28 tuổi), Trần Sửu (30 tuổi) và Ngô Dần (35 tuổi).',
  );
  flagged('Có 3 xã (Tân An, Phú Mỹ) mất điện.', 'Có 2 xã (Tân An, Phú Mỹ) mất điện.');
  flagged('Có bốn nước gồm Anh, Pháp, Đức và hai nước khác.', 'Có năm nước gồm Anh, Pháp, Đức và hai nước khác.');
  flagged(
    'They toured four countries: Laos, Malaysia and Japan.',
    'They toured three countries: Laos, Malaysia and Japan.',
    'en',
  );
  flagged('The two finalists are Lisbon, Turin and Basel.', 'The three finalists are Lisbon, Turin and Basel.', 'en');
  flagged(
    'The three states of Ohio, Utah, Iowa and Maine agreed.',
    'The four states of Ohio, Utah, Iowa and Maine agreed.',
    'en',
  );

  silent('Bốn nước Anh, Pháp, Đức và Italy đã ký.');
  silent('Năm nước Anh, Pháp, Đức và hai nước khác đã ký.');
  silent('Đoàn ghé ba nước: Áo, Bỉ và Séc.');
  silent('Bản đồ thiếu hai quần đảo Hoàng Sa, Trường Sa và đảo Phú Quốc.');
  silent('Hai cầu thủ Minh An, Quốc Bình cùng ghi bàn giúp Sao Mai thắng trận.');
  silent('Ba xe Sao, Mai, Hoa cùng dự Triển lãm Xe.');
  silent('Có cầu thủ hai đội Sao Mai, Trung Quốc và Hoa Lư.');
  silent('Có 4 học sinh Trường Lê Lợi (Tân An, Long An) được khen.');
  silent('Họ dự 3 giải gồm VCK U.23 châu Á và lượt về vòng loại.');
  flagged(
    'Ban tổ chức trao 2 cúp cho các đội: Sao Mai, Hoa Lư và Bến Thủy.',
    'Ban tổ chức trao 3 cúp cho các đội: Sao Mai, Hoa Lư và Bến Thủy.',
  );
  silent('Họ mở 5 nhà máy tại các tỉnh: An Giang, Cà Mau và Vĩnh Long.');
  silent('They run four plants in the states of Ohio, Utah and Maine.', 'en');
  silent('Hai trong bốn nước là Áo, Bỉ và Séc.');
  silent('Có 2 huyện và 3 xã gồm An Khê, Tân An, Phú Mỹ, Bình An và Hòa Lạc.');
  silent('Họ ghé bốn nước như Áo, Bỉ và Séc.');
  silent('Họ ghé bốn nước: Áo, Bỉ, Séc…');
  silent('Hãng bán 4 mẫu xe mới: Có xe ga, có xe số.');
  silent('They toured four countries including Laos, Malaysia and Japan.', 'en');
  // "giáo dục và đào tạo" may be one item or two.
  silent('Họ bàn bốn nội dung: kinh tế, văn hóa, giáo dục và đào tạo.');
  silent('Họ bàn ba nội dung: kinh tế, văn hóa, giáo dục và đào tạo.');
  silent('Họ bàn bốn nội dung, trong đó có kinh tế, văn hóa và giáo dục.');
  silent('Họ bàn bốn nội dung: chẳng hạn kinh tế, văn hóa và giáo dục.');
  silent('Ba nước Serbia, Croatia, Bosnia và Herzegovina đã ký.');
  silent('Có 4 điểm thi trên địa bàn Hà Nội, Vinh và Huế.');
  silent('Hơn bốn nước Anh, Pháp và Đức đã ký.');
  silent('Họ bàn hai điều: “Đi, đứng, nằm, ngồi”.');
  silent('Four topics, including trade, culture and health.', 'en');

  it('knows names that hold "và" of their own', () => {
    const found = (text: string) =>
      rule
        .check({ reading: read(text), evidence: NO_EVIDENCE, sourced: new Set() })
        .map(({ fixes }) => fixes[0]?.edits[0]?.newText);
    assert.deepEqual(found('Kế hoạch này do ba bên gồm Bộ Giáo dục và Đào tạo và Bộ Y tế cùng soạn.'), ['hai']);
    assert.deepEqual(found('Kế hoạch này do hai bên gồm Bộ Giáo dục và Đào tạo và Bộ Y tế cùng soạn.'), []);
  });
});
