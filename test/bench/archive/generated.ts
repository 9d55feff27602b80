/**
 * An archive of made-up news, of any size and the same in every run: persons in offices, meetings with days and places,
 * amounts, series that come every day in the same words, and stories that several outlets print with small changes.
 * Words are drawn so that few are common and many are rare, as in news.
 */
import { writeSync } from 'node:fs';

/** Shares of records, as counted in daily news: copies of a story by another outlet, and parts of a daily series. */
const COPIES = 0.05;
const SERIES = 0.03;
/** Titles that a wrong or passing holder has, so that of a year's news the most written-of office has some hundred. */
const STRANGERS = 0.02;

const SURNAMES = 'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Tô Cao Mai Lâm Trịnh'.split(' ');
const MIDDLES =
  'Văn Thị Minh Đức Quang Thanh Ngọc Hữu Xuân Thu Hải Anh Quốc Bảo Gia Hồng Kim Tuấn Công Đình Duy Khánh Phương Bích'.split(
    ' ',
  );
const GIVEN =
  'An Bình Chi Dũng Dung Giang Hà Hải Hạnh Hiền Hiếu Hoa Hòa Hùng Hương Huy Khanh Khoa Lan Linh Loan Long Mai Nam Nga Ngân Nhung Oanh Phong Phúc Phương Quân Quỳnh Sơn Tâm Thảo Thắng Thành Thúy Thủy Tiến Toàn Trang Trung Tú Tùng Tuyết Uyên Vân Việt Vinh Yến'.split(
    ' ',
  );
const PLACES =
  'Hà Nội|TP HCM|Đà Nẵng|Hải Phòng|Cần Thơ|Huế|Nghệ An|Quảng Ninh|Lào Cai|Lâm Đồng|Đồng Nai|Khánh Hòa|Gia Lai|Cà Mau|An Giang|Thanh Hóa|Bắc Ninh|Phú Thọ|Sơn La|Điện Biên|Brussels|Paris|Tokyo|Seoul|Bangkok|Jakarta|London|Berlin|Warszawa|Canberra'.split(
    '|',
  );
const OFFICES =
  'Chủ tịch UBND tỉnh|Giám đốc Sở Y tế|Bộ trưởng Tài chính|Thứ trưởng Bộ Xây dựng|Tổng giám đốc|Hiệu trưởng|Đại sứ|Bí thư Tỉnh ủy|Chủ tịch Hội Nhà báo|Viện trưởng'.split(
    '|',
  );
const BODIES = 'NATO|ASEAN|EU|Liên Hợp Quốc|G20|APEC|WHO|IMF|UNESCO|OPEC'.split('|');
const UNITS = 'tỷ đồng|triệu USD|tấn gạo|hộ dân|km đường|ca nhiễm|căn hộ|học sinh|lượt khách|ha rừng'.split('|');
/** Syllables that are put together in pairs: a few thousand words, most of them rare. */
const SYLLABLES =
  'ánh bão bến bếp bước cảng cánh cát cầu chất chè chim chợ chuyến cỏ cơn cửa dầu đàn đảo đất đèn đê đinh đoàn đội đồi đồng đợt đường gạo ghế giá giếng giống gỗ gương hàng hạt hồ hội hương kênh khách khe khí khóa kho kính làng lạnh lò lối lúa lưới mạch mây máy mỏ mùa mưa muối nắng nền ngõ nhà nhịp nông nước phà phố phim quặng quán quỹ rạp rau ruộng rừng sách sàn sân sóng sông suối tàu thảm thang thép thuyền thư tiếng tin tranh trạm trại trâu tre trường tuyến tường vải vé vịnh vườn vùng xe xóm xưởng'.split(
    ' ',
  );
const VERBS =
  'nâng cấp|khảo sát|mở rộng|thu hồi|bàn giao|kiểm tra|phê duyệt|khởi công|tạm dừng|đấu giá|tu sửa|giám sát'.split('|');
const OUTLETS = 'Báo Sông|Tin Chiều|Nhật báo Biển|Bản tin Đồi|Thời sự Nam|Phố Mới'.split('|');

/** Numbers that look random and are the same in every run (mulberry32, public domain, T. Ettinger). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Made {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly published: string;
  readonly source: string;
}

/** Writes stories one after another. The same seed gives the same stories; another seed other ones of the same world. */
export class Newsroom {
  readonly #roll: () => number;
  readonly #seed: number;
  #number = 0;
  #last: Made[] = [];

  constructor(seed = 1) {
    this.#seed = seed;
    this.#roll = dice(seed);
  }

  next(): Made {
    const number = this.#number++;
    // 250 stories a day, from 2016 on.
    const day = new Date(Date.UTC(2016, 0, 1) + Math.floor(number / 250) * 86_400_000);
    const roll = this.#roll();
    const earlier = this.#last.length > 0 ? this.#pick(this.#last) : undefined;
    const { title, summary } =
      roll < COPIES && earlier
        ? this.#copied(earlier)
        : roll < COPIES + SERIES
          ? this.#series(day, number)
          : this.#story(day);
    const made = {
      url: `https://bao.example/${this.#seed}/${slug(title)}-${number}.html`,
      title,
      summary,
      published: day.toISOString().slice(0, 10),
      source: this.#pick(OUTLETS),
    };
    this.#last.push(made);
    if (this.#last.length > 60) this.#last.shift();
    return made;
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#roll() * from.length)]!;
  }

  /** The first ones often, the last ones rarely. */
  #often<T>(from: readonly T[]): T {
    return from[Math.floor(this.#roll() ** 2.5 * from.length)]!;
  }

  #word = () => `${this.#often(SYLLABLES)} ${this.#pick(SYLLABLES)}`;
  #person = () => `${this.#often(SURNAMES)} ${this.#pick(MIDDLES)} ${this.#pick(GIVEN)}`;
  #below = (limit: number) => 1 + Math.floor(this.#roll() * limit);

  #titled(): string {
    // Offices of one place are held by few; the rest of the people appear once.
    const place = this.#often(PLACES);
    const office = this.#often(OFFICES);
    const known = dice(hash(`${office}${place}`));
    const holder = `${SURNAMES[Math.floor(known() * SURNAMES.length)]} ${MIDDLES[Math.floor(known() * MIDDLES.length)]} ${GIVEN[Math.floor(known() * GIVEN.length)]}`;
    return `${office} ${place} ${this.#roll() < STRANGERS ? this.#person() : holder}`;
  }

  #story(day: Date): Pick<Made, 'title' | 'summary'> {
    const [subject, matter, more] = [this.#word(), this.#word(), this.#word()];
    const place = this.#often(PLACES);
    const date = `${day.getUTCDate()}/${day.getUTCMonth() + 1}`;
    const amount = `${this.#below(900)} ${this.#pick(UNITS)}`;
    // No five syllables on end are a clause's own: what many stories share are the names of offices, as in news.
    const clauses = [
      `${this.#titled()} cho biết ${subject} cần ${this.#pick(VERBS)} ${more} tại ${place} với ${amount}`,
      `Ngày ${date}, ${this.#titled()} yêu cầu ${matter} phải ${this.#pick(VERBS)} trước ${more}`,
      `Thượng đỉnh ${this.#pick(BODIES)} về ${subject} tại ${place} bàn ${matter} cùng ${more}`,
      `Từ ${subject}, ${place} ${this.#pick(VERBS)} ${matter} trị giá ${amount} cho ${more}`,
      `Ông ${this.#person()} nói ${matter} giảm ${this.#below(60)}% nhờ ${subject} từ năm ${day.getUTCFullYear() - 1}`,
    ];
    const first = Math.floor(this.#roll() * clauses.length);
    const second = (first + 1 + Math.floor(this.#roll() * (clauses.length - 1))) % clauses.length;
    return {
      title: `${place} ${this.#pick(VERBS)} ${subject} ở ${more}`,
      summary: `${clauses[first]}. ${clauses[second]}.`,
    };
  }

  #series(day: Date, number: number): Pick<Made, 'title' | 'summary'> {
    const date = `${day.getUTCDate()}/${day.getUTCMonth() + 1}`;
    return {
      title: `Giá gạo hôm nay ${date}`,
      summary: `Giá gạo hôm nay ${date} ở các chợ đầu mối miền Tây dao động quanh mức ${10_000 + (number % 4000)} đồng một kg, thương lái thu mua ${this.#below(90)} tấn.`,
    };
  }

  #copied({ title, summary }: Made): Pick<Made, 'title' | 'summary'> {
    const sentences = summary.split('. ');
    const cut = this.#roll() < 0.4 && sentences.length > 1 ? sentences[0]! : summary;
    return { title: this.#roll() < 0.5 ? title : `${title}: ${this.#word()}`, summary: cut };
  }
}

/** Writes so many records to an open file, one a line. */
export function writeGenerated(descriptor: number, records: number, seed = 1): void {
  const newsroom = new Newsroom(seed);
  let lines: string[] = [];
  for (let i = 0; i < records; i++) {
    lines.push(JSON.stringify(newsroom.next()));
    if (lines.length < 2000 && i < records - 1) continue;
    writeSync(descriptor, `${lines.join('\n')}\n`);
    lines = [];
  }
}

const slug = (title: string) =>
  title
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

function hash(text: string): number {
  let h = 0;
  for (const letter of text) h = (Math.imul(h, 31) + letter.codePointAt(0)!) >>> 0;
  return h;
}
