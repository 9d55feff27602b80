/** Offices: a role, maybe with its country or organisation, and a person right after it, as a sibling has them. */
import type { Dice } from '../random.ts';
import { type Desk, planter, remembering, type Slip } from '../slip.ts';
import { countries } from './places.ts';

interface Office {
  readonly start: number;
  readonly end: number;
  readonly role: string;
  /** Empty where the text has none. */
  readonly body: string;
  readonly bodyStart: number;
  readonly person: string;
  readonly personStart: number;
}

const ROLES = [
  'Tổng thống',
  'Phó Tổng thống',
  'Thủ tướng',
  'Phó Thủ tướng',
  'Chủ tịch nước',
  'Phó Chủ tịch nước',
  'Chủ tịch Quốc hội',
  'Tổng Bí thư',
  'Ngoại trưởng',
  'Bộ trưởng Ngoại giao',
  'Bộ trưởng Quốc phòng',
  'Bộ trưởng Tài chính',
  'Bộ trưởng Nội vụ',
  'Bộ trưởng Giao thông',
  'Bộ trưởng Công an',
  'Bộ trưởng Y tế',
  'Tổng Thư ký',
  'Đại sứ',
  'Chủ tịch',
  'Phó Chủ tịch',
  'Giám đốc',
  'Phó Giám đốc',
  'Tổng Giám đốc',
  'Phó Tổng Giám đốc',
  'Chủ tịch UBND',
  'Phó Chủ tịch UBND',
  'Bí thư',
  'Phó Bí thư',
];
const BODIES = [...countries, 'Liên Hợp Quốc', 'Liên hợp quốc', 'Liên Hiệp Quốc', 'LHQ', 'NATO', 'EU', 'ASEAN', 'IMF'];

const anyOf = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const insensitive = (words: string) =>
  words.replace(/\p{L}/gu, (letter) => {
    const [small, large] = [letter.toLowerCase(), letter.toUpperCase()];
    return small === large ? letter : `[${small}${large}]`;
  });
const OFFICE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?<!(?:[Pp]hó|[Cc]ựu|[Nn]guyên|[Tt]ân|[Bb]an|[Vv]iên|[Cc]ử) )(?<role>${insensitive(anyOf(ROLES))})` +
    `(?: (?<body>${anyOf(BODIES)}))?(?: (?:ông|bà))? (?<person>\\p{Lu}\\p{Ll}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]+){0,3})(?![\\p{L}\\p{M}-])`,
  'gu',
);

/** Words that begin the name of a body, not of a person. */
const NO_PERSON =
  /^(?:Ai|Asean|Ban|Bộ|Chính|Công|Cộng|Cục|Đại|Đảng|Đoàn|Hãng|Hiệp|Hội|Hợp|Interpol|Liên|Mặt|Ngân|Nhà|Quốc|Quận|Sở|Tập|Thành|Tổng|Trung|Trường|Tỉnh|Uỷ|Ủy|Viện|Vụ)(?![\p{L}\p{M}])/u;
/** Roles after which one word is enough to name the person: other roles stand before companies. */
const OF_STATE = /(?:thống|tướng|trưởng|chủ tịch nước)$/iu;

const fold = (text: string) => text.toLowerCase();

const officesIn = remembering((text) =>
  [...text.matchAll(OFFICE)].flatMap((found): Office[] => {
    const { role = '', body = '', person = '' } = found.groups as Record<string, string | undefined>;
    if (BODIES.some((name) => name === person || person.startsWith(`${name} `))) return [];
    if (NO_PERSON.test(person) || (!person.includes(' ') && !OF_STATE.test(role))) return [];
    const end = found.index + found[0].length;
    return [
      {
        start: found.index,
        end,
        role,
        body,
        bodyStart: body === '' ? -1 : found.index + role.length + 1,
        person,
        personStart: end - person.length,
      },
    ];
  }),
);

const lastWord = (person: string) => fold(person.split(' ').at(-1)!);
const samePerson = (a: string, b: string) => lastWord(a) === lastWord(b) || fold(a) === fold(b);

/** True when the draft or a sibling has these together: a body that is left open fits every one. */
const isSaid = ({ story, siblings }: Desk, role: string, body: string, person: string): boolean =>
  [story, ...siblings].some((one) =>
    officesIn(one).some(
      (office) =>
        fold(office.role) === fold(role) &&
        (body === '' || office.body === '' || office.body === body) &&
        samePerson(office.person, person),
    ),
  );

/** The office that is mixed up with it most easily. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  'tổng thống': ['Thủ tướng', 'Phó Tổng thống'],
  'phó tổng thống': ['Tổng thống'],
  'thủ tướng': ['Tổng thống', 'Phó Thủ tướng'],
  'phó thủ tướng': ['Thủ tướng'],
  'chủ tịch nước': ['Chủ tịch Quốc hội', 'Thủ tướng'],
  'phó chủ tịch nước': ['Chủ tịch nước'],
  'chủ tịch quốc hội': ['Chủ tịch nước', 'Thủ tướng'],
  'tổng bí thư': ['Thủ tướng', 'Chủ tịch Quốc hội'],
  'ngoại trưởng': ['Bộ trưởng Quốc phòng', 'Thủ tướng'],
  'bộ trưởng ngoại giao': ['Bộ trưởng Quốc phòng'],
  'bộ trưởng quốc phòng': ['Bộ trưởng Ngoại giao'],
  'bộ trưởng tài chính': ['Bộ trưởng Nội vụ'],
  'bộ trưởng nội vụ': ['Bộ trưởng Tài chính'],
  'bộ trưởng giao thông': ['Bộ trưởng Tài chính'],
  'tổng thư ký': ['Chủ tịch'],
  'chủ tịch': ['Phó Chủ tịch'],
  'phó chủ tịch': ['Chủ tịch'],
  'giám đốc': ['Phó Giám đốc'],
  'phó giám đốc': ['Giám đốc'],
  'tổng giám đốc': ['Phó Tổng Giám đốc'],
  'phó tổng giám đốc': ['Tổng Giám đốc'],
  'chủ tịch ubnd': ['Phó Chủ tịch UBND'],
  'phó chủ tịch ubnd': ['Chủ tịch UBND'],
};

/** Without a country these are offices of one state: of the others anybody's president is a president. */
const OF_ONE_STATE = /^(?:phó )?(?:chủ tịch nước|chủ tịch quốc hội|tổng bí thư)$/iu;

/** Persons whom the file names twice or more with an office, those with this role or any where nobody else has it. */
function others(role: string, person: string, desk: Desk, dice: Dice): readonly string[] {
  const all = desk.stories.flatMap(officesIn).filter((office) => !samePerson(office.person, person));
  const times = new Map<string, number>();
  for (const office of all) times.set(office.person, (times.get(office.person) ?? 0) + 1);
  const known = all.filter((office) => office.person.includes(' ') && times.get(office.person)! > 1);
  const same = known.filter((office) => fold(office.role) === fold(role));
  return dice.shuffled([...new Set((same.length > 0 ? same : known).map((office) => office.person))]);
}

/** The change, with the whole title as the place where a finding counts. */
const changed = (office: Office, start: number, end: number, now: string): Slip => ({
  start,
  end,
  now,
  counts: { start: office.start, end: office.end + now.length - (end - start) },
});

export const offices = planter<Office>({
  kind: 'office',
  sites: ({ story, siblings }) =>
    officesIn(story).filter(({ role, body, person }) =>
      siblings.some((one) =>
        officesIn(one).some(
          (office) =>
            fold(office.role) === fold(role) &&
            (body === '' || office.body === '' || office.body === body) &&
            samePerson(office.person, person),
        ),
      ),
    ),
  variants: {
    person: (office, desk, dice) => {
      if (office.body === '' && !OF_ONE_STATE.test(office.role)) return undefined;
      const now = others(office.role, office.person, desk, dice).find(
        (person) => !isSaid(desk, office.role, office.body, person),
      );
      return now === undefined ? undefined : changed(office, office.personStart, office.end, now);
    },
    role: (office, desk, dice) => {
      const now = dice.pick(NEIGHBOURS[fold(office.role)] ?? []);
      if (now === undefined || isSaid(desk, now, office.body, office.person)) return undefined;
      return changed(office, office.start, office.start + office.role.length, now);
    },
    country: (office, desk, dice) => {
      if (!countries.includes(office.body)) return undefined;
      const now = dice.shuffled(countries).find((one) => one !== office.body)!;
      const said = [desk.story, ...desk.siblings].some((one) =>
        officesIn(one).some(({ role, body }) => fold(role) === fold(office.role) && body === now),
      );
      if (said) return undefined;
      return changed(office, office.bodyStart, office.bodyStart + office.body.length, now);
    },
  },
});
