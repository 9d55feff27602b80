/** Names: two to four words with capitals that a sibling writes just so. */
import type { Dice } from '../random.ts';
import { type Desk, planter, remembering, type Slip } from '../slip.ts';

interface Name {
  readonly start: number;
  readonly text: string;
  /** Who is called by a word for a person: "ông", "Tổng thống". */
  readonly person: boolean;
}

const RUN = /(?<![\p{L}\p{M}\d.-])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}(?![\p{L}\p{M}\d-]| \p{Lu})/gu;
const SENTENCE_STARTS = /(?:^|[.!?…:“"‘'(\n–-])\s*$/u;
const FOR_PERSONS =
  /(?:ông|bà|anh|chị|em|cô|thống|tướng|trưởng|tịch|thư|viên|sĩ|sư|tá|úy|vương|hoàng|sứ|đốc|tên|phó|thủ|nghi phạm)\s+$/iu;
/** Words that begin phrases, ranks and bodies, whose names go on in small letters. */
const NO_NAME =
  /^(?:Thứ|Chủ|Ông|Bà|Anh|Chị|Tổng|Thủ|Bộ|Ngày|Tháng|Theo|Ảnh|Các|Những|Một|Trong|Tại|Trưởng|Phó|Ban|Ủy|Uỷ|Hội|Luật|Phòng|Quận|Phường|Huyện|Tỉnh|Thành|Công|Đảng|Điểm|Cục|Sở|Vụ|Viện|Nhà|Đội|Trạm|Tòa|Đoàn)$/u;

const namesIn = remembering((text) =>
  [...text.matchAll(RUN)].flatMap((found): Name[] => {
    const before = text.slice(Math.max(0, found.index - 14), found.index);
    if (SENTENCE_STARTS.test(before) || NO_NAME.test(found[0].split(' ')[0]!)) return [];
    return [{ start: found.index, text: found[0], person: FOR_PERSONS.test(before) }];
  }),
);

/** The words of all texts as one long line, to see whether a name stands anywhere. */
const lineOf = remembering((text) => ` ${(text.match(/[\p{L}\p{M}\d]+/gu) ?? []).join(' ').toLowerCase()} `);
const stands = (name: string, line: string) => line.includes(` ${name.toLowerCase()} `);

/** Changes one word of the name; undefined when nobody would see a difference or the new name is somebody's. */
const changing =
  (change: (word: string, dice: Dice) => string | undefined) =>
  ({ start, text, person }: Name, { stories }: Desk, dice: Dice): Slip | undefined => {
    const words = text.split(' ');
    for (const place of dice.shuffled([...words.keys()])) {
      const word = change(words[place]!, dice);
      if (word === undefined || word === words[place]) continue;
      const now = words.with(place, word).join(' ');
      if (stories.some((story) => stands(now, lineOf(story)))) continue;
      return { start, end: start + text.length, now, tag: person ? 'person' : 'other' };
    }
    return undefined;
  };

/** A place among the letters from the second, since the first carries the capital, to `last`. */
const inside = (last: number, dice: Dice) => (last < 1 ? undefined : 1 + dice.below(last));

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

export const names = planter<Name>({
  kind: 'name',
  sites: ({ story, siblings }) =>
    namesIn(story).filter(({ text }) => siblings.some((one) => stands(text, lineOf(one)))),
  variants: {
    'letters swapped': changing((word, dice) => {
      const at = inside(word.length - 2, dice);
      if (at === undefined || word[at] === word[at + 1]) return undefined;
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    }),
    'letter lost': changing((word, dice) => {
      const at = inside(word.length - 1, dice);
      return at === undefined || word.length < 3 ? undefined : word.slice(0, at) + word.slice(at + 1);
    }),
    'letter doubled': changing((word, dice) => {
      const at = inside(word.length - 1, dice);
      return at === undefined ? undefined : word.slice(0, at) + word[at] + word.slice(at);
    }),
    'wrong letter': changing((word, dice) => {
      const at = inside(word.length - 1, dice);
      if (at === undefined) return undefined;
      return word.slice(0, at) + dice.pick('abcdeghiklmnopqrstuvxy'.split('')) + word.slice(at + 1);
    }),
    'tone mark lost': changing((word) => word.normalize('NFD').replace(TONES, '').normalize('NFC')),
  },
});
