/** Offices and the words around a person's name. */

export interface Role {
  /** Language-independent key: "secretary-general", "president", "foreign-minister". */
  readonly key: string;
  /** As newspapers write it, first form preferred; matched without case. */
  readonly names: readonly string[];
  /** One holder at a time within its organisation or country. False for ambassadors, spokesmen, deputies, MPs, generals. */
  readonly singleSeat: boolean;
  /** The role belongs to a country or organisation named beside it; "ambassador" also names where to. */
  readonly of?: 'country' | 'organisation' | 'any';
  /** A rank, a degree or a seat on a body, which its holder has beside an office: "Đại tướng", "Ủy viên Bộ Chính trị". */
  readonly rank?: true;
  /** Sent from one country to another, which is named beside: one holder at a time in each. */
  readonly accredited?: true;
  /** A word of many uses that is a post only beside a country: "lãnh đạo Triều Tiên". */
  readonly onlyOfCountry?: true;
  /** As it is written of several holders, in a language that tells: "Presidents". */
  readonly plurals?: readonly string[];
  /** Keys that the same words stand for beside a country or beside an organisation: the "Chủ tịch" of a country is its president. */
  readonly keyOf?: { readonly country?: string; readonly organisation?: string };
}

/** Roles made of a field of government: "{field}-minister", "Bộ trưởng {field}". */
export interface RoleFamily {
  readonly key: string;
  readonly names: readonly string[];
  readonly singleSeat: boolean;
  readonly of: NonNullable<Role['of']>;
  /** As they are written of several holders: "{field} Ministers". */
  readonly plurals?: readonly string[];
}

export type StatusWord = 'former' | 'acting' | 'elect' | 'deputy';

export interface TitleLexicon {
  readonly roles: readonly Role[];
  /** Fields of government by key: "foreign" → ["Ngoại giao"]. Ministers and ministries are made of them. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly families: readonly RoleFamily[];
  /** Words before a name that name nobody's office: "ông", "bà", "Mr". */
  readonly honorifics: readonly string[];
  /** Nouns that say what someone is, not what post they hold: "tỷ phú", "nhà báo", "ứng cử viên", "senator's wife". */
  readonly descriptors: readonly string[];
  /** Words that change the claim, before the role (or after it, `statusAfter`): "cựu", "nguyên", "quyền", "đắc cử", "former". */
  readonly statusBefore: Readonly<Partial<Record<StatusWord, readonly string[]>>>;
  readonly statusAfter: Readonly<Partial<Record<StatusWord, readonly string[]>>>;
  /** Words before the role of someone newly in office, who holds it: "tân", "new". */
  readonly newly: readonly string[];
  /** Words between role and organisation, or organisation and role: "của", "of", "tại", "thuộc". */
  readonly links: readonly string[];
  /** Words right after a role that are part of it: "Phó Chủ tịch thường trực", "Bí thư thứ nhất", "ambassador-at-large". */
  readonly qualifiers: readonly string[];
  /** Words that open the number or the years of a term of office: "khóa XIV", "nhiệm kỳ 2016-2021". */
  readonly terms: readonly string[];
  /** Words that open a complement of the role, saying what it is in charge of: "về", "phụ trách", "for". */
  readonly complements: readonly string[];
  /** Words between two posts of one person: "kiêm", "đồng thời là". */
  readonly alongside: readonly string[];
  /** Words between a name and its office in a plain statement: "là", "giữ chức", "is". */
  readonly copulas: readonly string[];
  /** Words that join two people or two posts: "và", "and". */
  readonly conjunctions: readonly string[];
  /** Articles before a role: "the". */
  readonly articles: readonly string[];
  /** Words before or after a role that make it a group: "các", "những", "các nước". */
  readonly plurals: readonly string[];
  /** Words before a role that mean any holder of it and none in particular: "một", "mỗi", "every". */
  readonly indefinites: readonly string[];
  /** Words right before a role that speak of the post, the race for it or a meeting of its holders: "chức", "ứng cử viên", "cấp", "Hội nghị". */
  readonly notHeld: readonly string[];
  /** Verbs and particles after which a subject is over, beside the verbs of reporting: "giải thích", "đã". */
  readonly saying: readonly string[];
  /** Those of `notHeld` after which the post is somebody's, in the past or now: "giữ chức", "được bầu làm". */
  readonly posts: readonly string[];
  /** Words in a company's name that no person bears: "Group", "Airlines", "Holdings". Where names of companies need no head word. */
  readonly companyWords: readonly string[];
  /** Words of two whose second half looks like a word of address or of status: "đàn ông", "chính quyền". */
  readonly compounds: readonly string[];
  /** Verbs by which someone comes into office or leaves it: "nhậm chức", "kế nhiệm", "takes office". */
  readonly handover: readonly string[];
  /** Lower-case words allowed inside a personal name: "van", "bin", "de". */
  readonly nameParticles: readonly string[];
  /** Words after a name that belong to it: "Jr", "III". */
  readonly nameSuffixes: readonly string[];
  /** Capitalised words that begin sentences or name things, and never begin a person's name: "Theo", "Trong", "The". */
  readonly notNames: readonly string[];
  /** Words that end a name though they are capitalised: weekdays, "Ảnh". */
  readonly notInNames: readonly string[];
  /** Family names that come first and close a name after at most three more syllables ("Nguyễn"). */
  readonly familyNamesFirst: readonly string[];
  /** A bearer of one of these family names holds office in the country, when no other is named. */
  readonly home: {
    readonly country: string;
    readonly familyNames: readonly string[];
    /** Second words of names of three or more that are borne at home, whatever the family name. */
    readonly middleNames: readonly string[];
    /** Offices that are those of the country wherever no other is named. */
    readonly offices: readonly string[];
  };
  /** True where a country or organisation may stand before its role: "NATO Secretary General". */
  readonly organisationBefore: boolean;
  /** A regular expression for one syllable, in a language that writes syllables apart: half a compound looks like a name. */
  readonly syllable?: string;
}

/** A post that one person holds at a time. */
export const seat = (key: string, names: readonly string[], of: NonNullable<Role['of']> = 'any'): Role => ({
  key,
  names,
  singleSeat: true,
  of,
});

/** A post that several people hold at once. */
export const seats = (key: string, names: readonly string[], of: NonNullable<Role['of']> = 'any'): Role => ({
  key,
  names,
  singleSeat: false,
  of,
});

/** A rank, a degree or a membership. */
export const rank = (key: string, names: readonly string[]): Role => ({
  key,
  names,
  singleSeat: false,
  of: 'any',
  rank: true,
});

/**
 * Organisations that have one holder of a role whose name is common elsewhere. A "Tổng thư ký" without
 * more is that of the one such organisation a story names; the director of the CIA is one, directors are many.
 */
export const officesOf: Readonly<Record<string, readonly string[]>> = {
  'secretary-general': [
    'nato',
    'un',
    'asean',
    'oecd',
    'arab-league',
    'osce',
    'opec',
    'commonwealth',
    'interpol',
    'imo',
    'itu',
    'wmo',
    'council-of-europe',
    'sco',
    'csto',
  ],
  'director-general': ['who', 'wto', 'unesco', 'iaea', 'fao', 'ilo', 'iom', 'opcw', 'wipo'],
  'managing-director': ['imf'],
  'high-representative': ['eu'],
  'high-commissioner': ['unhcr', 'ohchr'],
  director: ['cia', 'fbi', 'nsa', 'mi5', 'mi6', 'europol', 'us-secret-service', 'us-cdc'],
  'chief-of-staff': ['white-house'],
  commander: ['indopacom', 'centcom', 'eucom', 'africom'],
};

/** Deputies whose keys are not `deputy-` and their chief's. */
const CHIEFS: Readonly<Record<string, string>> = {
  'vice-president': 'president',
  'vice-chair': 'chair',
  'vice-board-chair': 'board-chair',
  'vice-rector': 'rector',
};

/** The office whose deputy an office is; undefined for offices in their own right. */
export const chiefOf = (key: string): string | undefined =>
  CHIEFS[key] ?? (key.startsWith('deputy-') ? key.slice('deputy-'.length) : undefined);

/** At the head of one government, or of one parliament: whoever is in one of these is in none of the others. */
const HEADS = new Set([
  'president',
  'vice-president',
  'prime-minister',
  'deputy-prime-minister',
  'parliament-speaker',
  'deputy-parliament-speaker',
]);
/** A general secretary of the party may be president, and no more than that. */
const BESIDE_THE_PARTY = new Set(['prime-minister', 'parliament-speaker']);
/** At the head of one organisation of states; who chairs a company may well manage it. */
const HEADS_OF_ORGANISATIONS = new Set(['secretary-general', 'deputy-secretary-general', 'chair', 'vice-chair']);

/** The key of a minister of whom the text does not say more. */
export const ANY_MINISTER = 'minister';

/** Ministers with a field; those of whom the text says no more may be any of them. */
const isMinister = (key: string): boolean =>
  /.-minister$/.test(key) && !/^(?:prime|first|chief|assistant|deputy)-/.test(key);

/**
 * True for two offices of one country or organisation that are mixed up and that one person does not hold together: at
 * the head of the state, in charge of two ministries. A deputy of the premier may be a minister.
 */
export function areRivals(a: string, b: string): boolean {
  if (a === b) return false;
  const both = (set: ReadonlySet<string>) => set.has(a) && set.has(b);
  const one = (is: (key: string) => boolean, other: (key: string) => boolean) =>
    (is(a) && other(b)) || (is(b) && other(a));
  return (
    both(HEADS) ||
    both(HEADS_OF_ORGANISATIONS) ||
    one(isMinister, isMinister) ||
    one(isMinister, (key) => HEADS.has(key) && chiefOf(key) === undefined) ||
    one(
      (key) => key === 'general-secretary',
      (key) => BESIDE_THE_PARTY.has(key),
    )
  );
}

/** Offices that nobody holds together in one country or organisation. */
export const exclusiveOffices: readonly (readonly [string, string])[] = [
  ['president', 'vice-president'],
  ['president', 'prime-minister'],
  ['president', 'parliament-speaker'],
  ['prime-minister', 'parliament-speaker'],
  ['president', 'foreign-minister'],
  ['president', 'defence-minister'],
  ['foreign-minister', 'defence-minister'],
  ['foreign-minister', 'finance-minister'],
  ['defence-minister', 'finance-minister'],
  ['secretary-general', 'deputy-secretary-general'],
];
