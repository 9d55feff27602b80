import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { claimsOf } from '../../../server/src/claims/claim.ts';
import { readOrganisations } from '../../../server/src/claims/organisations.ts';
import { People } from '../../../server/src/claims/people.ts';
import { read } from '../../../server/src/claims/read.ts';
import { readTitles } from '../../../server/src/claims/titles.ts';
import type { LanguageId } from '../../../server/src/language/language.ts';
import { LANGUAGES, languageOf } from '../../../server/src/language/languages.ts';
import { readDraft } from '../../../server/src/text/draft.ts';

const MARKS = {
  zones: LANGUAGES.map((language) => language.zones),
  abbreviations: new Set(LANGUAGES.flatMap((language) => language.abbreviations)),
};

function readIn(id: LanguageId, source: string) {
  const draft = readDraft(source, MARKS);
  const language = languageOf(id);
  return { draft, ...readTitles(draft, language, readOrganisations(draft, language)) };
}

/** Titles as "text → person, role@organisation, status", a star where the organisation is inferred. */
const titlesIn = (id: LanguageId, source: string): string[] =>
  readIn(id, source).titles.map(
    (t) =>
      `${t.text} → ${t.person ?? 'nobody'}, ${t.roleKey}@${t.organisationKey ?? 'nowhere'}${t.organisationKey && !t.organisationSpan ? '*' : ''}${t.status === 'current' ? '' : `, ${t.status}`}`,
  );

const peopleIn = (id: LanguageId, source: string): string[] =>
  readIn(id, source).people.map((p) => `${p.text} → ${p.person}`);

const vi = (source: string) => titlesIn('vi', source);
const en = (source: string) => titlesIn('en', source);

describe('a title in Vietnamese', () => {
  it('is read in every order and with every mark', () => {
    assert.deepEqual(vi('Hôm qua Tổng thư ký NATO Jens Stoltenberg phát biểu.'), [
      'Tổng thư ký NATO Jens Stoltenberg → Jens Stoltenberg, secretary-general@nato',
    ]);
    assert.deepEqual(vi('Tổng Thư ký Tổ chức Hiệp ước Bắc Đại Tây Dương (NATO), ông Jens Stoltenberg đã tới.'), [
      'Tổng Thư ký Tổ chức Hiệp ước Bắc Đại Tây Dương (NATO), ông Jens Stoltenberg → Jens Stoltenberg, secretary-general@nato',
    ]);
    assert.deepEqual(vi('Bà Roberta Metsola, Chủ tịch Nghị viện châu Âu, hoan nghênh.'), [
      'Bà Roberta Metsola, Chủ tịch Nghị viện châu Âu → Roberta Metsola, chair@european-parliament',
    ]);
    assert.deepEqual(vi('Phó Chủ tịch nước Vũ Thị Lan – Chủ tịch Hội Chữ thập đỏ Việt Nam, ông Ngô Thế Sáu tới dự.'), [
      'Phó Chủ tịch nước Vũ Thị Lan – Chủ tịch Hội Chữ thập đỏ Việt Nam → Vũ Thị Lan, chair@red-cross',
      'Phó Chủ tịch nước Vũ Thị Lan → Vũ Thị Lan, vice-president@country:VN*',
    ]);
    assert.deepEqual(vi('Đại sứ Việt Nam tại Ba Lan Lý Thu Nga và Thủ tướng Ba Lan Jan Wolny trò chuyện.'), [
      'Đại sứ Việt Nam tại Ba Lan Lý Thu Nga → Lý Thu Nga, ambassador>country:PL@country:VN',
      'Thủ tướng Ba Lan Jan Wolny → Jan Wolny, prime-minister@country:PL',
    ]);
    assert.deepEqual(vi('Theo ông Jens Stoltenberg - Tổng thư ký NATO, mọi việc ổn.'), [
      'ông Jens Stoltenberg - Tổng thư ký NATO → Jens Stoltenberg, secretary-general@nato',
    ]);
  });

  it('reaches over a complement to its organisation', () => {
    assert.deepEqual(
      vi('Cao ủy về chính sách an ninh và đối ngoại của Liên minh châu Âu (EU), Federica Mogherini cho hay.'),
      [
        'Cao ủy về chính sách an ninh và đối ngoại của Liên minh châu Âu (EU), Federica Mogherini → Federica Mogherini, high-representative@eu',
      ],
    );
    assert.deepEqual(vi('Ông Michael Carpenter, Cố vấn cấp cao về châu Âu tại Nhà Trắng, trả lời.'), [
      'Ông Michael Carpenter, Cố vấn cấp cao về châu Âu tại Nhà Trắng → Michael Carpenter, adviser@white-house',
    ]);
  });

  it('takes ministers by their field, whichever way they are called', () => {
    for (const words of ['Bộ trưởng Ngoại giao Nga', 'Ngoại trưởng Nga', 'Bộ trưởng Bộ Ngoại giao Nga'])
      assert.match(
        vi(`Chiều nay ${words} Sergei Lavrov lên đường.`)[0]!,
        /Sergei Lavrov, foreign-minister@country:RU$/,
      );
    assert.match(vi('Bộ trưởng Quốc phòng Mỹ Lloyd Austin tới.')[0]!, /defence-minister@country:US$/);
    assert.match(vi('Thứ trưởng Quốc phòng Mỹ Kathleen Hicks tới.')[0]!, /deputy-defence-minister@country:US$/);
  });

  it('knows a body and its place as one organisation', () => {
    assert.deepEqual(vi('Chủ tịch UBND TP Hà Nội Trần Sỹ Thanh chủ trì.'), [
      'Chủ tịch UBND TP Hà Nội Trần Sỹ Thanh → Trần Sỹ Thanh, chair@peoples-committee@vn:ha-noi',
    ]);
  });

  it('says who held, holds or will hold it', () => {
    assert.match(vi('Hôm nay cựu Tổng thư ký NATO Jens Stoltenberg tới.')[0]!, /^cựu .*, former$/);
    assert.match(vi('Hôm nay quyền Tổng thống Hàn Quốc Choi Sang-mok tới.')[0]!, /president@country:KR, acting$/);
    assert.match(vi('Tổng thống đắc cử Mỹ Donald Trump tới.')[0]!, /Donald Trump, president@country:US, elect$/);
    assert.match(vi('Tân Thủ tướng Anh Keir Starmer tới.')[0]!, /^Tân .*prime-minister@country:GB$/);
    const deputy = readIn('vi', 'Phó Tổng thư ký NATO Mircea Geoana tới.').titles[0]!;
    assert.deepEqual([deputy.roleKey, deputy.singleSeat], ['deputy-secretary-general', false]);
    const former = readIn('vi', 'Ông Phạm Văn Trà, nguyên Phó trưởng ban Dân vận Trung ương, kể.').titles[0]!;
    assert.deepEqual([former.status, former.singleSeat], ['former', false]);
  });

  it('gives each of two people and each of two posts its own claim', () => {
    assert.deepEqual(vi('Tổng thống Nga Vladimir Putin và Thủ tướng Ấn Độ Narendra Modi hội đàm.'), [
      'Tổng thống Nga Vladimir Putin → Vladimir Putin, president@country:RU',
      'Thủ tướng Ấn Độ Narendra Modi → Narendra Modi, prime-minister@country:IN',
    ]);
    assert.deepEqual(
      vi('Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Nội Bùi Thị Minh Hoài phát biểu.').map((t) => t.split(' → ')[1]),
      ['Bùi Thị Minh Hoài, politburo-member@nowhere', 'Bùi Thị Minh Hoài, provincial-party-secretary@vn:ha-noi'],
    );
    assert.deepEqual(vi('Ông gặp Tổng thống Mỹ, Thủ tướng Anh Keir Starmer và nhiều người khác.'), [
      'Tổng thống Mỹ → nobody, president@country:US',
      'Thủ tướng Anh Keir Starmer → Keir Starmer, prime-minister@country:GB',
    ]);
  });

  it('is no one holder of a group, a meeting or a race', () => {
    for (const text of [
      'Mỗi Ngoại trưởng NATO một ý.',
      'Hội nghị Ngoại trưởng NATO, ông Kerry nói.',
      'Ông ấy tranh cử tổng thống Mỹ năm tới.',
      'Ngoại trưởng các nước NATO họp.',
    ])
      assert.deepEqual(vi(text), [], text);
  });

  it('is one of many beside "các" and a body of which each has one', () => {
    assert.deepEqual(vi('Hôm qua các Ngoại trưởng NATO họp kín.'), [
      'các Ngoại trưởng NATO → nobody, foreign-minister@nato',
    ]);
    assert.deepEqual(vi('Hôm qua các nghị sĩ NATO họp kín.'), []);
  });

  it('goes on with each name of a list', () => {
    assert.deepEqual(
      vi('Các Phó Thủ tướng Lê Văn An, Trần Thị Bình và Phạm Công Chính dự.').map((t) => t.split(', ').at(-1)),
      Array(3).fill('deputy-prime-minister@country:VN*'),
    );
    // Two people after one office of one seat are its holder and somebody else.
    assert.deepEqual(vi('Thủ tướng Anh Keir Starmer và Emmanuel Macron dự.').length, 1);
  });

  it('takes in qualifications, terms of office and what the body belongs to', () => {
    const whole = (office: string) => vi(`Chiều qua ${office} Nguyễn Văn An có mặt.`)[0]?.split(' → ')[0];
    for (const office of [
      'Phó Chủ tịch Thường trực UBND tỉnh Quảng Nam',
      'Đại biểu Quốc hội khóa XIV, XV',
      'Chủ tịch HĐND TP Cần Thơ nhiệm kỳ 2016-2021',
      'Cục trưởng Cục Đường sắt, Bộ Xây dựng',
      'Chủ tịch UBND huyện Ba Vì, TP Hà Nội',
      'Bí thư Huyện ủy Mường Chà',
      'Ủy viên dự khuyết Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam khóa XIII',
      'Chủ tịch UBND tỉnh',
    ])
      assert.equal(whole(office), `${office} Nguyễn Văn An`);
  });

  it('knows the body that a role says half of', () => {
    assert.match(vi('Trưởng ban Dân vận Trung ương Lê Văn An nói.')[0]!, /Lê Văn An, /);
    assert.match(vi('Hôm qua Trưởng phòng Kế hoạch Tài chính Lê Văn An nói.')[0]!, /head@phong ke hoach tai chinh$/);
    assert.match(vi('Hôm qua Chánh Văn phòng Hội Luật gia Việt Nam Lê Văn An nói.')[0]!, /hoi luat gia viet nam$/);
  });

  it('is read in brackets, before and after the name', () => {
    assert.match(vi('Đại biểu Lê Văn An (Ninh Bình) chất vấn.')[0]!, /member-of-parliament@vn:ninh-binh$/);
    assert.match(vi('Ông Lê Văn An (nguyên phó chủ tịch UBND huyện Ba Vì, đã nghỉ) khai.')[0]!, /vice-chair@.*former$/);
  });

  it('leaves a list of posts after a name with that name', () => {
    const posts = vi('Theo ông Lê Văn An - Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Nghệ An, ông Tom Hill đúng.');
    assert.equal(posts.length, 2);
    for (const post of posts) assert.match(post, /→ Lê Văn An, /);
  });

  it('does not take a name for a place, half a word for a status, nor an occupation for an office', () => {
    assert.match(vi('Hôm qua NSND Mỹ Uyên hát.')[0]!, /→ Mỹ Uyên, peoples-artist@nowhere$/);
    assert.match(vi('Hôm qua HLV Van Gaal thua.')[0]!, /→ Van Gaal, head-coach@nowhere$/);
    assert.match(vi('Chính quyền Tổng thống Barack Obama phản đối.')[0]!, /president@nowhere$/);
    assert.deepEqual(readIn('vi', 'Một người đàn ông Hàn Quốc tới.').people, []);
    assert.deepEqual(vi('Hôm nay giáo viên Việt Nam và trọng tài Trung Quốc tới.'), []);
    assert.match(vi('Hôm qua Bí thư Trung ương Đảng Đỗ Tiến Sỹ nói.')[0]!, /→ Đỗ Tiến Sỹ, /);
  });

  it('does not give a spokesman the office he speaks for', () => {
    const { titles, people } = readIn('vi', 'Người phát ngôn Tổng thống Nga Dmitry Peskov bác bỏ.');
    assert.equal(titles.filter(({ person, roleKey }) => person && roleKey === 'president').length, 0);
    assert.deepEqual(
      people.map(({ person }) => person),
      ['Dmitry Peskov'],
    );
  });

  it('takes half a compound for no name', () => {
    assert.deepEqual(
      vi('Đại sứ Tê giác Việt Nam nói.').filter((t) => t.includes('Tê,')),
      [],
    );
    assert.match(vi('Chủ tịch Hồ Chí Minh dặn dò.')[0]!, /→ Hồ Chí Minh, chair@nowhere/);
  });

  it('is that of a post somebody is given, holds or leaves, but not of a race for it', () => {
    assert.deepEqual(vi('Ông Trần Văn Bảy làm Phó chủ tịch UBND tỉnh Lào Cai từ tháng trước.'), [
      'Ông Trần Văn Bảy làm Phó chủ tịch UBND tỉnh Lào Cai → Trần Văn Bảy, vice-chair@peoples-committee@vn:lao-cai',
    ]);
    assert.deepEqual(
      vi('Bà Lê Thị Sáu, Phó Giám đốc Sở Y tế Hà Nội, được bổ nhiệm giữ chức Chánh Văn phòng UBND TP Hà Nội.').length,
      2,
    );
    assert.deepEqual(vi('Bà thôi giữ chức Giám đốc Sở Y tế Hà Nội.'), [
      'Giám đốc Sở Y tế Hà Nội → nobody, health-department-director@vn:ha-noi',
    ]);
    assert.deepEqual(vi('Họ đua vào chức Tổng thống Pháp.'), []);
  });

  it('tells a candidate from the office', () => {
    assert.deepEqual(vi('Hôm qua, ứng viên Tổng thống Pháp Marine Le Pen phát biểu.'), [
      'ứng viên Tổng thống Pháp Marine Le Pen → Marine Le Pen, presidential-candidate@country:FR',
    ]);
  });

  it('needs a country beside a word of many uses', () => {
    assert.deepEqual(vi('Hôm qua lãnh đạo Cuba Raul Castro tới dự.'), [
      'lãnh đạo Cuba Raul Castro → Raul Castro, leader@country:CU',
    ]);
    assert.deepEqual(vi('Hôm qua lãnh đạo Sở Y tế tới dự.'), []);
  });

  it('has the body that the role ends with, when it stands alone', () => {
    assert.deepEqual(vi('Hôm qua họ đã trình Thủ tướng Chính phủ xem xét.'), [
      'Thủ tướng Chính phủ → nobody, prime-minister@government',
    ]);
    assert.deepEqual(vi('Theo Quyết định của Thủ tướng Chính phủ, việc này dừng lại.'), []);
  });

  it('knows a company without a head word from its officer', () => {
    assert.deepEqual(vi('Bà giữ chức Tổng giám đốc Blue Sky Airlines từ đầu năm.'), [
      'Tổng giám đốc Blue Sky Airlines → nobody, director-general@blue sky airlines',
    ]);
    assert.deepEqual(vi('Ông Vũ Văn Ba, Chủ tịch HĐTV QNPC, nói.'), [
      'Ông Vũ Văn Ba, Chủ tịch HĐTV QNPC → Vũ Văn Ba, board-chair@qnpc',
    ]);
    assert.deepEqual(vi('Ông Vũ Văn Ba, giám đốc Zolando, nói.'), [
      'Ông Vũ Văn Ba, giám đốc Zolando → Vũ Văn Ba, director@zolando',
    ]);
    assert.deepEqual(vi('Giám đốc điều hành Kevin McCann nói.'), [
      'Giám đốc điều hành Kevin McCann → Kevin McCann, managing-director@nowhere',
    ]);
    assert.deepEqual(vi('CEO QNPC Kevin Spencer nói.'), ['CEO QNPC Kevin Spencer → Kevin Spencer, ceo@qnpc']);
  });

  it('gives the company that two posts share to both of them', () => {
    assert.deepEqual(vi('Hôm qua ông Vũ Văn Bình – Chủ tịch HĐQT kiêm TGĐ Zolando cũng tới.'), [
      'ông Vũ Văn Bình – Chủ tịch HĐQT kiêm TGĐ Zolando → Vũ Văn Bình, board-chair@zolando',
      'ông Vũ Văn Bình – Chủ tịch HĐQT kiêm TGĐ Zolando → Vũ Văn Bình, director-general@zolando',
    ]);
    assert.deepEqual(vi('Hôm qua TGĐ Zolando cũng tới.'), ['TGĐ Zolando → nobody, director-general@zolando']);
  });

  it('knows short forms, states that are no more and places without their class written out', () => {
    assert.deepEqual(vi('Hôm qua Chủ tịch LĐBĐ Lào Kham Souk nói.'), [
      'Chủ tịch LĐBĐ Lào Kham Souk → Kham Souk, chair@football-federation@country:LA',
    ]);
    assert.deepEqual(vi('Hôm qua Phó Chủ tịch UBMTTQ tỉnh Lào Cai tới.'), [
      'Phó Chủ tịch UBMTTQ tỉnh Lào Cai → nobody, vice-chair@fatherland-front-committee@vn:lao-cai',
    ]);
    assert.deepEqual(vi('Bí thư T.Ư Đảng Lê Văn Ba nói.'), [
      'Bí thư T.Ư Đảng Lê Văn Ba → Lê Văn Ba, central-secretary@nowhere',
    ]);
    assert.deepEqual(vi('Nhà lãnh đạo Liên Xô Ivan Petrov nói.'), [
      'Nhà lãnh đạo Liên Xô Ivan Petrov → Ivan Petrov, leader@soviet-union',
    ]);
    assert.deepEqual(vi('Ông Lê Văn Ba, Phó giám đốc Ban quản lý dự án thủy lợi H.Đầm Dơi cho biết.'), [
      'Ông Lê Văn Ba, Phó giám đốc Ban quản lý dự án thủy lợi H.Đầm Dơi → Lê Văn Ba, deputy-director@ban quan ly du an thuy loi h dam doi',
    ]);
    assert.deepEqual(vi('Hôm qua lãnh đạo Đài Loan Trần Thủy Biển tới.'), [
      'lãnh đạo Đài Loan Trần Thủy Biển → Trần Thủy Biển, leader@country:TW',
    ]);
  });

  it('reads a body told in small letters beside its person, as far as its end is clear', () => {
    assert.deepEqual(vi('Hôm qua bà Vũ Thị Hoa, giám đốc trung tâm cứu hộ chó mèo, tới.'), [
      'bà Vũ Thị Hoa, giám đốc trung tâm cứu hộ chó mèo → Vũ Thị Hoa, director@trung tam cuu ho cho meo',
    ]);
    assert.deepEqual(vi('Hôm qua bà Vũ Thị Hoa, Trưởng ban quản lý các chợ và bến xe Huế cho biết.'), [
      'bà Vũ Thị Hoa, Trưởng ban quản lý các chợ và bến xe Huế → Vũ Thị Hoa, head@ban quan ly cac cho va ben xe hue',
    ]);
    assert.deepEqual(
      vi('Hôm qua bà Vũ Thị Hoa, Chủ tịch Hiệp hội giải thích: Có.').map((t) => t.includes('@nowhere')),
      [],
    );
    assert.deepEqual(vi('Hôm qua bà Vũ Thị Hoa, giám đốc trung tâm hỗ trợ ngư dân, tới.'), [
      'bà Vũ Thị Hoa, giám đốc trung tâm hỗ trợ ngư dân → Vũ Thị Hoa, director@trung tam ho tro ngu dan',
    ]);
    assert.deepEqual(vi('Hôm qua bà Vũ Thị Hoa, giám đốc hãng phim Zolan-Tass, Liên bang Nga, tới.'), [
      'bà Vũ Thị Hoa, giám đốc hãng phim Zolan-Tass, Liên bang Nga → Vũ Thị Hoa, director@hang phim zolan-tass',
    ]);
    assert.deepEqual(vi('Hôm qua giám đốc trung tâm cứu hộ chó mèo tới.'), []);
    assert.deepEqual(vi('Hôm qua ông Vũ Văn Hòa, giám đốc trung tâm nào đó, tới.'), []);
  });

  it('is none of a congress or a delegation', () => {
    assert.deepEqual(vi('Chiều qua khai mạc Đại hội đại biểu Đảng bộ tỉnh Lào Cai, ông Trần Văn Bảy nói.'), []);
    assert.deepEqual(vi('Hôm qua đoàn đại biểu Nhật Bản tới Huế.'), []);
  });
});

describe('a title in English', () => {
  it('is read before, after and around the name', () => {
    assert.deepEqual(en('NATO Secretary General Mark Rutte spoke.'), [
      'NATO Secretary General Mark Rutte → Mark Rutte, secretary-general@nato',
    ]);
    assert.deepEqual(en('The Secretary General of NATO Jens Stoltenberg spoke.'), [
      'Secretary General of NATO Jens Stoltenberg → Jens Stoltenberg, secretary-general@nato',
    ]);
    assert.deepEqual(en('On Monday Prime Minister Fumio Kishida of Japan spoke.'), [
      'Prime Minister Fumio Kishida of Japan → Fumio Kishida, prime-minister@country:JP',
    ]);
    assert.deepEqual(en('He met Jens Stoltenberg, the NATO secretary general, in Oslo.'), [
      'Jens Stoltenberg, the NATO secretary general → Jens Stoltenberg, secretary-general@nato',
    ]);
    assert.deepEqual(en("Ukraine's President Volodymyr Zelensky and Indian Prime Minister Narendra Modi talked."), [
      "Ukraine's President Volodymyr Zelensky → Volodymyr Zelensky, president@country:UA",
      'Indian Prime Minister Narendra Modi → Narendra Modi, prime-minister@country:IN',
    ]);
  });

  it('is told of "the company" and of an organisation\'s chief', () => {
    assert.deepEqual(en("Tim Hill, the company's chief executive, resigned."), [
      "Tim Hill, the company's chief executive → Tim Hill, ceo@nowhere",
    ]);
    assert.match(en('On Monday NATO chief Mark Rutte spoke.')[0]!, /secretary-general@nato$/);
    assert.match(
      en('On Monday the High Representative of the European Union, Josep Borrell, spoke.')[0]!,
      /high-representative@eu$/,
    );
  });

  it('is one of several in the plural', () => {
    assert.deepEqual(en('On Monday Presidents Vladimir Putin and Xi Jinping met.'), [
      'Presidents Vladimir Putin → Vladimir Putin, president@nowhere',
      'Xi Jinping → Xi Jinping, president@nowhere',
    ]);
    assert.deepEqual(en('On Monday NATO foreign ministers met.'), [
      'NATO foreign ministers → nobody, foreign-minister@nato',
    ]);
    assert.deepEqual(en('On Monday senators met.'), []);
  });

  it('knows then, former, elect and acting', () => {
    assert.match(en('In Brussels then-President Donald Trump spoke.')[0]!, /, former$/);
    assert.match(
      en('In Brussels former US President Bill Clinton spoke.')[0]!,
      /Bill Clinton, president@country:US, former$/,
    );
    assert.match(en('In Brussels President-elect Donald Trump spoke.')[0]!, /, elect$/);
    assert.match(
      en('In Seoul Acting Prime Minister Han Duck-soo spoke.')[0]!,
      /Han Duck-soo, prime-minister@nowhere, acting$/,
    );
  });

  it('has the same keys as Vietnamese', () => {
    const key = (title: string) => /, ([^,]+)/.exec(title.split(' → ')[1]!)![1];
    assert.equal(
      key(en('US Secretary of State John Kerry left.')[0]!),
      key(vi('Ngoại trưởng Mỹ John Kerry rời đi.')[0]!),
    );
    assert.equal(
      key(en('Chinese President Xi Jinping left.')[0]!),
      key(vi('Chủ tịch Trung Quốc Tập Cận Bình rời đi.')[0]!),
    );
    assert.equal(
      key(en('Ursula von der Leyen, president of the European Commission, left.')[0]!),
      key(vi('Chủ tịch Ủy ban châu Âu Ursula von der Leyen rời đi.')[0]!),
    );
  });
});

describe('short forms and roles that stand alone', () => {
  const story =
    'NATO họp tại Brussels\n\nTổng thư ký NATO Jens Stoltenberg khai mạc. Sau đó Tổng thư ký Stoltenberg nói thêm. Ông Stoltenberg ra về.';

  it('take the full name and the organisation that the draft gives', () => {
    const { titles, people } = readIn('vi', story);
    assert.deepEqual(
      titles.map(({ person, organisationKey, organisationSpan }) => [
        person,
        organisationKey,
        organisationSpan !== undefined,
      ]),
      [
        ['Jens Stoltenberg', 'nato', true],
        ['Jens Stoltenberg', 'nato', false],
      ],
    );
    assert.deepEqual(
      people.map(({ text, person }) => `${text} → ${person}`),
      ['Ông Stoltenberg → Jens Stoltenberg'],
    );
  });

  it('take the one organisation with such an office that the headline names', () => {
    assert.match(
      vi('NATO khép lại thượng đỉnh\n\nTổng thư ký Mark Rutte và Liên hợp quốc đồng ý.')[0]!,
      /secretary-general@nato\*$/,
    );
    assert.match(
      vi('Tin trong ngày\n\nTổng thư ký Mark Rutte đồng ý với NATO và Liên hợp quốc.')[0]!,
      /secretary-general@nowhere$/,
    );
  });

  it('do not take the country of another holder', () => {
    assert.deepEqual(
      vi('Tổng thống Chile đã từ chức hôm qua. Sau đó Tổng thống Peter Carter nói.')[1],
      'Tổng thống Peter Carter → Peter Carter, president@nowhere',
    );
  });

  it('never take the office of somebody else', () => {
    const titles = vi('Tin trong ngày\n\nTổng thống Mỹ Joe Biden phát biểu. Tổng thống Vladimir Putin im lặng.');
    assert.match(titles[1]!, /Vladimir Putin, president@nowhere$/);
  });

  it('leave a short form alone when two people may be meant', () => {
    const people = peopleIn(
      'vi',
      'Tin trong ngày\n\nBà Hillary Clinton và ông Bill Clinton tới. Ông Clinton phát biểu.',
    );
    assert.equal(people.at(-1), 'Ông Clinton → Clinton');
  });

  it('understand a Vietnamese given name and a Chinese family name', () => {
    const people = peopleIn(
      'vi',
      'Tin trong ngày\n\nBộ trưởng Phan Văn Giang và Chủ tịch Tập Cận Bình hội đàm. Ông Giang cảm ơn ông Tập.',
    );
    assert.deepEqual(people, ['Ông Giang → Phan Văn Giang', 'ông Tập → Tập Cận Bình']);
  });

  it('see a bare name and a described one', () => {
    assert.deepEqual(
      peopleIn('vi', 'Tin trong ngày\n\nHôm đó ông trùm bất động sản Donald Trump thắng. Trump cảm ơn.'),
      ['ông trùm bất động sản Donald Trump → Donald Trump', 'Trump → Donald Trump'],
    );
    assert.deepEqual(
      peopleIn(
        'en',
        'News of the day\n\nNATO Secretary General Mark Rutte spoke. Zelensky came at Rutte’s invitation. Mr. Rutte left.',
      ),
      ['Rutte → Mark Rutte', 'Mr. Rutte → Mark Rutte'],
    );
  });
});

it('spans are those of the source, whatever the text', () => {
  const bits = fc.constantFrom(
    'Tổng thư ký',
    'NATO',
    ' ',
    ', ',
    'ông',
    'Jens',
    'Stoltenberg',
    '(',
    ')',
    '\n',
    '“',
    '😀',
    'hoà',
    'US',
    "'s",
    'President',
    '.',
    'và',
    'Bộ Ngoại giao',
    '-',
    'cựu',
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 30 }), fc.constantFrom<LanguageId>('vi', 'en'), (parts, id) => {
      const { draft, titles, people } = readIn(id, parts.join(' '));
      for (const claim of [...titles, ...people]) {
        assert.equal(claim.text, draft.source.slice(claim.start, claim.end));
        assert.ok(claim.start < claim.end);
        if (claim.kind !== 'title') continue;
        for (const span of [claim.roleSpan, claim.personSpan, claim.organisationSpan])
          if (span)
            assert.ok(claim.start <= span.start && span.end <= claim.end, `${JSON.stringify(span)} in ${claim.text}`);
      }
    }),
    { numRuns: 300 },
  );
});

it('posts held together are of the body that the later one names, before its holder and behind', () => {
  for (const text of [
    'Ông Đỗ Văn Lũy – Chủ tịch HĐQT kiêm TGĐ Asantex cho biết công trình đã xong.',
    'Chủ tịch HĐQT kiêm TGĐ Asantex Đỗ Văn Lũy cho biết công trình đã xong.',
  ]) {
    const titles = claimsOf(read(`Công trình mới\n\n${text}`, { language: 'vi' }).claims, 'title');
    assert.deepEqual(
      titles.map(({ person, roleKey, organisation }) => [person, roleKey, organisation]).sort(),
      [
        ['Đỗ Văn Lũy', 'board-chair', 'Asantex'],
        ['Đỗ Văn Lũy', 'director-general', 'Asantex'],
      ],
      text,
    );
  }
});

it('a lone family name after an office is a person where the clause goes on, and half a compound is none', () => {
  const people = (text: string) =>
    claimsOf(read(`Tin mới\n\n${text}`, { language: 'vi' }).claims, 'title').map(({ person, roleKey }) => [
      person,
      roleKey,
    ]);
  assert.deepEqual(people('HLV Kim đã gọi thêm người.'), [['Kim', 'head-coach']]);
  assert.deepEqual(people('Chánh án Walker ấn định ngày xử.'), [['Walker', 'court-president']]);
  assert.deepEqual(people('Đại sứ Tê giác đã tới nơi.'), []);
  assert.deepEqual(people('HLV Kim cương của đội đã tới.'), []);
});

it('a slip in any word of a name is nearly that name', () => {
  const people = new People();
  people.add(['Trần', 'Thị', 'Kim', 'Oanh']);
  people.add(['Maria', 'Elena', 'Costa']);
  for (const slip of [
    'Trần Thị Kin Oanh',
    'Trần Thi Kim Oanh',
    'Tran Thị Kim Oanh',
    'Trần Thị Kim Oan',
    'Maria Elina Costa',
  ])
    assert.equal(people.nearly(slip.split(' ')), true, slip);
  for (const other of ['Trần Văn Kim Oanh', 'Trần Thị Kim Oanh', 'Maria Costa', 'Lê Thị Kim Ngân'])
    assert.equal(people.nearly(other.split(' ')), false, other);
});
