/** Numbers and amounts: a figure with its scale word and the word after it, which a sibling gives with the same words. */
import type { Dice } from '../random.ts';
import { type Desk, planter, remembering, type Slip } from '../slip.ts';
import { doubledDigit, lostDigit, oneDigit, swappedDigits } from './digits.ts';

export interface Figure {
  readonly start: number;
  readonly digits: string;
  /** "triệu", "nghìn tỷ", or empty: always spelt the same way; and where it stands as it is written. */
  readonly scale: string;
  readonly scaleStart: number;
  readonly scaleEnd: number;
  /** First word after, in small letters: what is counted or measured. */
  readonly head: string;
  readonly headStart: number;
}

const FIGURE =
  /(?<![\p{L}\p{M}\d.,:/–-])(\d+(?:[.,]\d+)*)(?:(\s+)((?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?:\s+(?:tỷ|tỉ))?)(?![\p{L}\p{M}]))?(\s*)(%|(?:m2|m3|km2)(?!\d)|[\p{L}\p{M}]+)/gu;
/** Words before a number that make it a date, a name or a clock time. */
const NO_COUNT =
  /(?:ngày|mùng|tháng|năm|quý|thứ|điều|khoản|số|lúc|hồi|đường|quận|phường|tổ|khóa|kỷ|vòng|tuổi|tầng|lầu|phòng|hạng|SN|\()\s*$/iu;
/** A year that stands alone. */
const YEAR = /^(?:19|20)\d\d$/;
/** Before a name a number is one of a house or a team. */
const PROPER = /^\p{Lu}\p{Ll}/u;
const CLOCK = /^(?:h|giờ|g)$/u;
/** Joined to the figure only these are units. */
const GLUED = /^(?:%|km|m|m2|m3|km2|kg|tấn|ha|cm|mm|tuổi|người)$/u;

/** "1.500" and "1500" are one value, "1,5" and "1.5" another. */
export const numberIn = (digits: string): string =>
  /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) ? digits.replace(/[.,]/g, '') : digits.replace(/,/g, '.');

export const figuresIn = remembering((text) => {
  const figures: Figure[] = [];
  for (const found of text.matchAll(FIGURE)) {
    const [, digits, before = '', scale = '', gap, word] = found as unknown as [
      string,
      string,
      string | undefined,
      string | undefined,
      string,
      string,
    ];
    const start = found.index;
    const head = word.toLowerCase();
    if (gap === '' && !GLUED.test(head)) continue;
    if (gap.includes('\n') || before.includes('\n') || YEAR.test(digits) || PROPER.test(word)) continue;
    if (NO_COUNT.test(text.slice(Math.max(0, start - 12), start))) continue;
    if (CLOCK.test(head) || (head === 'tháng' && /^\s*tháng\s+\d/u.test(text.slice(start + digits.length)))) continue;
    const scaleStart = start + digits.length + before.length;
    const headStart = (scale === '' ? start + digits.length : scaleStart + scale.length) + gap.length;
    figures.push({
      start,
      digits,
      scale: scale.replace('tỉ', 'tỷ').replace('ngàn', 'nghìn'),
      scaleStart,
      scaleEnd: scaleStart + scale.length,
      head,
      headStart,
    });
  }
  return figures;
});

/** What a figure says. */
export const figureKey = (digits: string, scale: string, head: string): string =>
  `${numberIn(digits)} ${scale} ${head}`;

/** True when the draft or another article of the event says just that. */
export const isSaid = ({ story, siblings }: Desk, key: string): boolean =>
  [story, ...siblings].some((one) =>
    figuresIn(one).some(({ digits, scale, head }) => figureKey(digits, scale, head) === key),
  );

const SCALES: Readonly<Record<string, readonly string[]>> = {
  nghìn: ['triệu', 'tỷ'],
  triệu: ['tỷ', 'nghìn'],
  tỷ: ['triệu', 'nghìn'],
  'nghìn tỷ': ['tỷ', 'triệu'],
};

const UNITS: Readonly<Record<string, readonly string[]>> = {
  km: ['m'],
  m: ['km'],
  mét: ['km'],
  kg: ['tấn', 'g'],
  tấn: ['kg', 'tạ'],
  tạ: ['tấn'],
  ha: ['km2'],
  m2: ['ha'],
  km2: ['ha'],
  năm: ['tháng'],
  tháng: ['năm', 'tuần'],
  tuần: ['tháng'],
  ngày: ['tháng', 'giờ'],
  phút: ['giờ'],
  lít: ['m3'],
  feet: ['mét'],
};

const CURRENCIES: Readonly<Record<string, readonly string[]>> = {
  đồng: ['USD', 'euro'],
  usd: ['euro', 'đồng'],
  đôla: ['euro'],
  euro: ['USD'],
  yên: ['USD'],
  rúp: ['USD'],
};

const digits =
  (change: (was: string, dice: Dice) => string | undefined) =>
  (site: Figure, desk: Desk, dice: Dice): Slip | undefined => {
    const now = change(site.digits, dice);
    if (now === undefined || numberIn(now) === numberIn(site.digits) || Number(numberIn(now)) === 0) return undefined;
    if (isSaid(desk, figureKey(now, site.scale, site.head))) return undefined;
    return { start: site.start, end: site.start + site.digits.length, now };
  };

const head =
  (others: Readonly<Record<string, readonly string[]>>) =>
  (site: Figure, desk: Desk, dice: Dice): Slip | undefined => {
    const now = dice.pick(others[site.head] ?? []);
    if (now === undefined || isSaid(desk, figureKey(site.digits, site.scale, now.toLowerCase()))) return undefined;
    return {
      start: site.headStart,
      end: site.headStart + site.head.length,
      now,
      counts: { start: site.start, end: site.headStart + now.length },
    };
  };

export const numbers = planter<Figure>({
  kind: 'number',
  sites: ({ story, siblings }) => {
    const said = new Set(
      siblings.flatMap((one) => figuresIn(one).map(({ digits, scale, head }) => figureKey(digits, scale, head))),
    );
    return figuresIn(story).filter(({ digits, scale, head }) => said.has(figureKey(digits, scale, head)));
  },
  variants: {
    'one digit': digits(oneDigit),
    'digits swapped': digits(swappedDigits),
    'digit lost': digits(lostDigit),
    'digit doubled': digits(doubledDigit),
    'scale word': (site, desk, dice) => {
      const now = dice.pick(SCALES[site.scale] ?? []);
      if (now === undefined || isSaid(desk, figureKey(site.digits, now, site.head))) return undefined;
      return {
        start: site.scaleStart,
        end: site.scaleEnd,
        now,
        counts: {
          start: site.start,
          end: site.headStart + site.head.length + now.length - (site.scaleEnd - site.scaleStart),
        },
      };
    },
    unit: head(UNITS),
    currency: head(CURRENCIES),
  },
});
