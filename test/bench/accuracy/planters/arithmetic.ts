/**
 * Sums, percentages and lists: published copy has too few of them that are whole and right, so the planter puts a sound
 * sentence of its own into the story, with numbers that are drawn, and then lets one of its numbers slip.
 */
import type { Dice } from '../random.ts';
import { type Desk, type Kind, planter, type Slip } from '../slip.ts';
import { paragraphBreak } from './captions.ts';
import { oneDigit } from './digits.ts';

interface Sentence {
  readonly text: string;
  /** Numbers of which one slips, and whether the sentence is wrong with another value there. */
  readonly numbers: readonly { readonly start: number; readonly written: string; wrong(value: string): boolean }[];
}

/** Fills a pattern: "{0}" is a number that can slip, in the order of `values`. */
function written(
  pattern: string,
  values: readonly { readonly text: string; wrong(value: string): boolean }[],
): Sentence {
  const numbers: { start: number; written: string; wrong(value: string): boolean }[] = [];
  let text = '';
  for (const part of pattern.split(/(\{\d\})/)) {
    const place = /^\{(\d)\}$/.exec(part)?.[1];
    if (place === undefined) text += part;
    else {
      const value = values[Number(place)]!;
      numbers.push({ start: text.length, written: value.text, wrong: value.wrong });
      text += value.text;
    }
  }
  return { text, numbers };
}

const any = (value: number) => ({ text: String(value), wrong: (now: string) => Number(now) !== value });
const between = (dice: Dice, from: number, to: number) => from + dice.below(to - from + 1);

const SUMS = [
  'Trong số {0} người trên tàu có {1} hành khách và {2} thuyền viên.',
  'Vụ việc làm {0} người thương vong, gồm {1} người chết và {2} người bị thương.',
  'Đoàn có {0} thành viên, gồm {1} vận động viên, {2} huấn luyện viên và {3} bác sĩ.',
  'Tổng cộng {0} ngôi nhà bị hư hại: {1} nhà bị sập và {2} nhà bị tốc mái.',
];

function sum(dice: Dice): Sentence {
  const pattern = dice.pick(SUMS)!;
  const parts = Array.from({ length: pattern.includes('{3}') ? 3 : 2 }, () => between(dice, 11, 89));
  return written(pattern, [parts.reduce((all, part) => all + part, 0), ...parts].map(any));
}

const vietnamese = (value: number, places: number) => value.toFixed(places).replace('.', ',');

const CHANGES = [
  'Số khách tăng từ {0} người lên {1} người, tức tăng {2}%.',
  'Doanh thu tăng {2}%, từ {0} tỷ đồng lên {1} tỷ đồng.',
];
const SHARES = ['Có {0} trên tổng số {1} đại biểu tán thành, chiếm {2}%.'];

/** A percentage is wrong when it is more than a point off what its two numbers give. */
function percent(dice: Dice): Sentence {
  const isChange = dice.next() < 0.6;
  const pattern = dice.pick(isChange ? CHANGES : SHARES)!;
  const large = between(dice, 240, 480);
  const small = between(dice, 120, large - 30);
  const of = (first: number, second: number) => (isChange ? (100 * (second - first)) / first : (100 * first) / second);
  const told = Number(of(small, large).toFixed(1));
  const off = (first: number, second: number, third: number) => Math.abs(of(first, second) - third) > 1;
  return written(pattern, [
    { text: String(small), wrong: (now) => off(Number(now), large, told) },
    { text: String(large), wrong: (now) => off(small, Number(now), told) },
    { text: vietnamese(told, 1), wrong: (now) => off(small, large, Number(now.replace(',', '.'))) },
  ]);
}

const LISTS: readonly (readonly [string, readonly string[]])[] = [
  ['Chuyến đi qua {0} nước: ', ['Lào', 'Campuchia', 'Thái Lan', 'Malaysia', 'Indonesia', 'Philippines']],
  ['Dự án đi qua {0} tỉnh là ', ['Nghệ An', 'Hà Tĩnh', 'Quảng Bình', 'Quảng Trị', 'Phú Yên', 'Bình Định']],
  ['Ban tổ chức trao {0} giải cho các đội: ', ['Sông Lam', 'Hải Phòng', 'Đồng Tháp', 'Long An', 'Bình Dương']],
];
const COUNTED = ['hai', 'ba', 'bốn', 'năm', 'sáu'];

function enumeration(dice: Dice): Sentence {
  const [pattern, pool] = dice.pick(LISTS)!;
  const count = between(dice, 3, 5);
  const members = dice.shuffled(pool).slice(0, count);
  const inWords = dice.next() < 0.5;
  const number = { text: inWords ? COUNTED[count - 2]! : String(count), wrong: (now: string) => now !== String(count) };
  return written(`${pattern}${members.slice(0, -1).join(', ')} và ${members.at(-1)}.`, [number]);
}

/** Another count, written like the first. */
function otherCount(was: string, dice: Dice): string {
  const count = /\d/.test(was) ? Number(was) : COUNTED.indexOf(was) + 2;
  const now = count === 2 || (count < 6 && dice.next() < 0.5) ? count + 1 : count - 1;
  return /\d/.test(was) ? String(now) : COUNTED[now - 2]!;
}

const made = (kind: Kind, sentence: (dice: Dice) => Sentence, slip: (was: string, dice: Dice) => string | undefined) =>
  planter<true>({
    kind,
    most: 150,
    sites: () => [true],
    variants: {
      made: (_site, { story }: Desk, dice): Slip | undefined => {
        for (let turn = 0; turn < 8; turn++) {
          const { text, numbers } = sentence(dice);
          const number = dice.pick(numbers)!;
          const now = slip(number.written, dice);
          if (now === undefined || now === number.written || !number.wrong(now)) continue;
          const at = paragraphBreak(story.text);
          const start = at + 1 + number.start;
          // The sentence disagrees with itself: a finding may lie on any of its numbers.
          const counts = { start: at + 1, end: at + 1 + text.length + now.length - number.written.length };
          return { start, end: start + number.written.length, now, counts, insert: { at, text: `\n${text}` } };
        }
        return undefined;
      },
    },
  });

export const sums = made('sum', sum, oneDigit);
export const percents = made('percent', percent, oneDigit);
export const lists = made('list', enumeration, otherCount);
