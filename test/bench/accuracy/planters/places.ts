/** Countries and Vietnamese provinces after "tại", "ở" and the like: the neighbour's name stands there instead. */
import { type Desk, planter, remembering, type Slip } from '../slip.ts';

const COUNTRIES =
  `Afghanistan|Ai Cập|Anh|Argentina|Australia|Áo|Ấn Độ|Ba Lan|Bangladesh|Belarus|Bỉ|Bồ Đào Nha|Brazil|Bulgaria|Campuchia|Canada|Chile|Colombia|Cuba|Đài Loan|Đan Mạch|Đức|Ecuador|Estonia|Ethiopia|Hà Lan|Hàn Quốc|Hungary|Hy Lạp|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Jordan|Kenya|Kuwait|Lào|Latvia|Lebanon|Libya|Lithuania|Malaysia|Mexico|Mông Cổ|Myanmar|Mỹ|Na Uy|Nam Phi|Nepal|New Zealand|Nga|Nhật Bản|Nigeria|Pakistan|Peru|Pháp|Phần Lan|Philippines|Qatar|Romania|Séc|Serbia|Singapore|Slovakia|Sri Lanka|Syria|Tây Ban Nha|Thái Lan|Thổ Nhĩ Kỳ|Thụy Điển|Thụy Sĩ|Triều Tiên|Trung Quốc|Tunisia|Ukraine|Uzbekistan|Venezuela|Việt Nam|Yemen`.split(
    '|',
  );
const PROVINCES =
  `An Giang|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Định|Bình Dương|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái`.split(
    '|',
  );

/** Own names of states, for other planters: a title's country, say. */
export const countries: readonly string[] = COUNTRIES;

interface Place {
  readonly start: number;
  readonly text: string;
  readonly kind: 'country' | 'province';
}

/** Longest first, so that "Hàn Quốc" is not read as anything shorter. */
const anyOf = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length).join('|');
const after = (words: string, names: readonly string[]) =>
  new RegExp(`(?<=(?<![\\p{L}\\p{M}])(?:${words})\\s)(?:${anyOf(names)})(?![\\p{L}\\p{M}]| \\p{Lu})`, 'giu');
const AFTER = {
  country: after('tại|ở', COUNTRIES),
  province: after('tại|ở|tỉnh|thành phố|TP', PROVINCES),
};
const proper = (text: string) => /^\p{Lu}/u.test(text);

const placesIn = remembering((text) =>
  (['country', 'province'] as const).flatMap((kind) =>
    [...text.matchAll(AFTER[kind])]
      .filter(([name]) => proper(name))
      .map((found): Place => ({ start: found.index, text: found[0], kind })),
  ),
);

const stands = (text: string, name: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}])${name}(?![\\p{L}\\p{M}])`, 'u').test(text);

const replaced =
  (kind: Place['kind'], names: readonly string[]) =>
  (site: Place, { story, siblings }: Desk, dice: { shuffled<T>(list: readonly T[]): T[] }): Slip | undefined => {
    if (site.kind !== kind) return undefined;
    const now = dice
      .shuffled(names)
      .find((name) => name !== site.text && ![story, ...siblings].some(({ text }) => stands(text, name)));
    return now === undefined ? undefined : { start: site.start, end: site.start + site.text.length, now };
  };

export const places = planter<Place>({
  kind: 'place',
  sites: ({ story, siblings }) =>
    placesIn(story).filter((site) =>
      siblings.some((one) => placesIn(one).some(({ kind, text }) => kind === site.kind && text === site.text)),
    ),
  variants: { country: replaced('country', COUNTRIES), province: replaced('province', PROVINCES) },
});
