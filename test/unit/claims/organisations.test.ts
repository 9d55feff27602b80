import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOrganisations } from '../../../server/src/claims/organisations.ts';
import { isUnplaced } from '../../../server/src/claims/organisationWords.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { LANGUAGES, languageOf } from '../../../server/src/language/languages.ts';
import { readDraft } from '../../../server/src/text/draft.ts';

const MARKS = {
  zones: LANGUAGES.map((language) => language.zones),
  abbreviations: new Set(LANGUAGES.flatMap((language) => language.abbreviations)),
};
const inText = (id: LanguageId, source: string): string[] =>
  readOrganisations(readDraft(source, MARKS), languageOf(id)).map(
    (claim) => `${claim.text} = ${claim.organisationKey}`,
  );

describe('organisations', () => {
  it('have one key for all their names, in both languages', () => {
    assert.deepEqual(inText('vi', 'Hôm nay Liên minh châu Âu (EU), Tổ chức Y tế Thế giới và LHQ họp.'), [
      'Liên minh châu Âu (EU) = eu',
      'Tổ chức Y tế Thế giới = who',
      'LHQ = un',
    ]);
    assert.deepEqual(inText('en', 'Today the European Union (EU), the World Health Organization and the UN met.'), [
      'European Union (EU) = eu',
      'World Health Organization = who',
      'UN = un',
    ]);
  });

  it('know a council by its name however the hyphen is spaced', () => {
    assert.deepEqual(
      inText('vi', 'Phiên họp của Hội đồng NATO - Ukraine và Hội đồng NATO-Ukraine.').map((o) => o.split(' = ')[1]),
      ['nato-ukraine-council', 'nato-ukraine-council'],
    );
  });

  it('are recognised by their head words when no lexicon has them', () => {
    assert.deepEqual(
      inText(
        'vi',
        'Hôm qua Viện Nghiên cứu chính sách và phát triển truyền thông, Hiệp hội Cà phê - Ca cao Việt Nam công bố.',
      ),
      [
        'Viện Nghiên cứu chính sách và phát triển truyền thông = vien nghien cuu chinh sach va phat trien truyen thong',
        'Hiệp hội Cà phê - Ca cao Việt Nam = hiep hoi ca phe-ca cao viet nam',
      ],
    );
    assert.deepEqual(
      inText('en', 'Researchers at Seoul National University and the Institute for Peace Studies said so.'),
      [
        'Seoul National University = seoul national university',
        'Institute for Peace Studies = institute for peace studies',
      ],
    );
  });

  it('are told from the words their heads begin, from names and from many of a kind', () => {
    for (const text of [
      'Hôm nay Hội thảo Công nghệ mới khai mạc.',
      'Hôm nay anh Phạm Trường Thọ đi chợ.',
      'Các bệnh viện TP.HCM kín giường.',
      'Hôm nay nhà tổ chức HDBank tới.',
    ])
      assert.deepEqual(inText('vi', text), [], text);
  });

  it('bear the names of persons, and the places they lie in', () => {
    assert.deepEqual(inText('vi', 'Hôm nay Trường THPT Lê Hồng Phong và Trường Mỹ thuật Đông Dương mở cửa.'), [
      'Trường THPT Lê Hồng Phong = truong trung hoc pho thong le hong phong',
      'Trường Mỹ thuật Đông Dương = truong my thuat dong duong',
    ]);
    assert.deepEqual(inText('vi', 'Hôm nay Chi cục Thi hành án dân sự huyện Yên Dũng báo cáo.'), [
      'Chi cục Thi hành án dân sự huyện Yên Dũng = chi cuc thi hanh an dan su huyen yen dung',
    ]);
  });

  it('stop where a person or a verb begins', () => {
    assert.deepEqual(
      inText('vi', 'Ông gặp Chủ tịch Hội đồng Khoa học Nguyễn Văn Nam, rồi Bộ Ngoại giao cho biết.').map(
        (o) => o.split(' = ')[0],
      ),
      ['Hội đồng Khoa học', 'Bộ Ngoại giao'],
    );
    assert.deepEqual(inText('vi', 'Tổng thư ký Ban Ki-moon tới.'), []);
  });

  it('are a body and its place together', () => {
    assert.deepEqual(inText('vi', 'Sáng nay Bộ Ngoại giao Mỹ và UBND tỉnh Khánh Hòa ra thông báo; quốc hội Anh họp.'), [
      'Bộ Ngoại giao Mỹ = ministry:foreign@country:US',
      'UBND tỉnh Khánh Hòa = peoples-committee@vn:khanh-hoa',
      'quốc hội Anh = parliament@country:GB',
    ]);
    assert.deepEqual(
      inText(
        'en',
        "Today the US State Department, Japan's Ministry of Finance and the Finance Ministry of Japan agreed.",
      ).map((o) => o.split(' = ')[1]),
      ['ministry:foreign@country:US', 'ministry:finance@country:JP', 'ministry:finance@country:JP'],
    );
    assert.equal(isUnplaced('peoples-committee', languageOf('vi')), true);
    assert.equal(isUnplaced('ministry:finance', languageOf('vi')), true);
    assert.equal(isUnplaced('nato', languageOf('vi')), false);
  });

  it('keep an abbreviation that the draft explains', () => {
    assert.deepEqual(
      inText('vi', 'Hội đồng Tư vấn Chính sách Năng lượng (HTNL) họp. Sau đó HTNL giải tán.').map(
        (o) => o.split(' = ')[1],
      ),
      ['hoi dong tu van chinh sach nang luong', 'hoi dong tu van chinh sach nang luong'],
    );
  });

  it('do not take words in lower case for names', () => {
    assert.deepEqual(inText('vi', 'Tin tức mới: nhà trắng tinh, tổ chức họp, ban ngày, ai đó là bộ đội.'), []);
    assert.deepEqual(inText('en', 'Who is it, she is at the bank, and a fed horse eats an apple.'), []);
  });
});
