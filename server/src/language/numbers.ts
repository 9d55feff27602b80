/** Numbers, units, currencies, bounds, and the words by which amounts stand to one another. */
import type { AmountUnit } from './units.ts';

export type BoundWord = 'about' | 'atLeast' | 'atMost' | 'moreThan' | 'lessThan';

/** A list of words and phrases written in rows, parted by commas. */
export const words = (rows: string): readonly string[] =>
  rows
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** Phrases listed by the bound they set. */
export function byBound<B extends string>(lists: Readonly<Partial<Record<B, readonly string[]>>>): Record<string, B> {
  const found: Record<string, B> = {};
  for (const bound in lists) for (const phrase of lists[bound] ?? []) found[phrase] = bound;
  return found;
}

export interface NumberLexicon extends MeasureWords {
  /** "," in Vietnamese ("1,5 triệu"), "." in English. */
  readonly decimal: ',' | '.';
  /** Separator of thousands: "." in Vietnamese, "," in English. Spaces separate in both. */
  readonly thousands: '.' | ',';
  /** Words for 0–9 and their variants, and words for 10–19 and the tens ("mười", "eleven", "twenty"). */
  readonly digits: Readonly<Record<string, number>>;
  /** Digit words that only stand at the end of a number word: "lăm", "mốt", "tư" ("hai mươi tư"). */
  readonly finalDigits: readonly string[];
  /** Digit words that never follow a ten: "mười năm" is ten years ("mười lăm" is 15). */
  readonly neverAfterTen: readonly string[];
  /** Words that stand for a factor inside a number word: "mươi" 10, "trăm" 100, "nghìn" 1e3, "triệu", "tỷ". */
  readonly scales: Readonly<Record<string, number>>;
  /** Round words used as counts: "chục" 10, "tá" 12, "vạn" 10 000, "dozen" 12. */
  readonly counts: Readonly<Record<string, number>>;
  /** "rưỡi", "and a half", "and a quarter": parts of the scale or unit before them ("hai triệu rưỡi"). */
  readonly partsAfter: Readonly<Record<string, number>>;
  /** "nửa", "half a", "a quarter of a": parts of the scale after them. */
  readonly partsBefore: Readonly<Record<string, number>>;
  /** A whole number and a fraction in figures make one number: "10 1/2 miles". In Vietnamese "1/2" is a date. */
  readonly mixedNumbers: boolean;
  /** "nửa", "half an": a half of the unit after them ("nửa tháng"). */
  readonly halfOfUnit: readonly string[];
  /** Articles that count one unit of time ("an hour", "another week"), behind the words of `stretchBefore` or before a part. */
  readonly stretchArticles: readonly string[];
  /** Words before "an hour" that make it a length of time, not a rate: "for", "than", "lasted". */
  readonly stretchBefore: readonly string[];
  /** Those articles that need no such word before them: "another". */
  readonly stretchAlone: readonly string[];
  /** Words that make a rough number of a scale word: "hàng" ("hàng nghìn người"). */
  readonly vagueBefore: readonly string[];
  /** How many times as much, in words: "gấp đôi" 2. */
  readonly multiples: Readonly<Record<string, number>>;
  /** Words before a number that make it a multiple, with or without "times": "gấp" ("gấp 3"). */
  readonly multipleBefore: readonly string[];
  /** Words that make several of a noun: "những". */
  readonly severalWords: readonly string[];
  /** Words that count how many times: "lần". */
  readonly timesWords: readonly string[];
  /** Words before a number in words by which it stands for people or things named before: "cả" ("cả hai"). */
  readonly together: readonly string[];
  /** Neighbouring digits in words are a rough range: "hai ba người", "bảy tám triệu". */
  readonly digitPairs: boolean;
  /** Ordinals are also written in Roman figures: "lần thứ XIV". */
  readonly romanOrdinals: boolean;
  /** Nouns that Roman figures stand right behind: "khóa" ("Quốc hội khóa XV"). */
  readonly romanBefore: readonly string[];
  /** "số 1", "số một": the first, behind the nouns and verbs of rank that `rankedBefore` lists. */
  readonly numberOne: readonly string[];
  readonly rankedBefore: readonly string[];
  /** Words before a bare number that ends its clause by which it states an amount: "là", "đạt", "is". */
  readonly statedBefore: readonly string[];
  /** Filler between parts: "linh", "lẻ", "and". */
  readonly fillers: readonly string[];
  /** Spoken decimal mark: "phẩy", "point". */
  readonly points: readonly string[];
  /** Spoken sign: "âm", "minus". */
  readonly negatives: readonly string[];
  /**
   * A bare digit may follow a hundred or a thousand ("two hundred five"). In Vietnamese it may not:
   * "hai trăm năm" is 200 years, "một trăm linh năm" is 105.
   */
  readonly bareDigitAfterScale: boolean;
  /** Suffixes glued to digits, as they are cased: "k" 1e3, "tr" 1e6, "bn" 1e9. */
  readonly suffixes: Readonly<Record<string, number>>;
  /** Words between a share and its whole: "in" ("one in five"). */
  readonly oneIn: readonly string[];
  /** Words for one that are articles as well ("một", "a", "one"): amounts only before a scale or a unit. */
  readonly articles: readonly string[];
  /** Digit words with another meaning ("năm" year, "không" not): at the head of a number only before a scale, a unit or a head noun. */
  readonly doubtful: readonly string[];
  /** Words after a doubtful word that show its other meaning ("năm nay", "năm ngoái"). */
  readonly doubtfulBefore: readonly string[];
  /** Words right before a doubtful number word that take the number from it: "mỗi năm" is a year. */
  readonly doubtfulAfter: readonly string[];
  /** Phrases that begin with a number and count nothing: "một lần nữa", "một trong những", "hai bên". */
  readonly idioms: readonly string[];
  /** Fraction in words between numerator and denominator: "phần" ("hai phần ba"). */
  readonly fractionLinks: readonly string[];
  /** Words between numerator and denominator where the two are all that is written: "one over three". */
  readonly divided: readonly string[];
  /** Fractions in one word, singular or plural, after their numerator: "third" 3, "quarters" 4. */
  readonly fractionWords: Readonly<Record<string, number>>;
  /** A half as a fraction: "một nửa", "half". */
  readonly halfFractions: readonly string[];
  /** A half that is one behind a bound: "hơn nửa", "nearly half". */
  readonly boundedHalves: readonly string[];
  /**
   * Words before a number that bound it: "hơn" moreThan, "gần" about, "tối thiểu" atLeast; `exact` for
   * comparisons that end like a bound ("cao hơn 5 %" is five per cent more).
   */
  readonly bounds: Readonly<Record<string, BoundWord | 'exact'>>;
  /** Words after a number that bound it: "trở lên" atLeast, "or more". */
  readonly boundsAfter: Readonly<Record<string, BoundWord>>;
  /** Words that may stand between a bound and its number: "là", "ở mức" ("tối thiểu là 40"). */
  readonly boundLinks: readonly string[];
  /** Words that make the number after them an ordinal: "thứ", "lần thứ". */
  readonly ordinalBefore: readonly string[];
  /** Suffixes that make the figures before them an ordinal: "th", "st". */
  readonly ordinalSuffixes: readonly string[];
  /** Ordinals in words: "đầu tiên" 1, "thứ nhất" 1, "first" 1, "twenty-first" 21. */
  readonly ordinals: Readonly<Record<string, number>>;
  /** Ordinals that are weekdays as well, from–to ("thứ hai" … "thứ bảy"), and the words before them that make them so. */
  readonly weekdays: { readonly from: number; readonly to: number; readonly after: readonly string[] } | undefined;
  /** The counted noun stands before an ordinal in Vietnamese ("phiên họp thứ 62"), after it in English. */
  readonly ordinalNoun: 'before' | 'after';
  /** Words before an ordinal that is a rank by itself: "finished" ("finished second"). */
  readonly ranked: readonly string[];
  /** Words beside an ordinal with which it is an adverb or a name: "lần" ("lần đầu tiên"), "time", "lady". */
  readonly notOrdinal: readonly string[];
  /** Words between the ends of a range: "đến", "tới", "to". */
  readonly rangeWords: readonly string[];
  /** Words before the lower end of a range: "từ", "between". */
  readonly rangeOpeners: readonly string[];
  readonly percent: readonly string[];
  readonly percentPoints: readonly string[];
  /** Words before or after a number that make it an age: "tuổi", "aged", "years old". */
  readonly ageAfter: readonly string[];
  readonly ageBefore: readonly string[];
  /** Words after a unit of time by which a duration is an age: "tuổi" ("18 tháng tuổi"), "old". */
  readonly ageOfUnit: readonly string[];
  /** unit word → unit. Currencies by ISO code, measures and time units by symbol. */
  readonly units: Readonly<Record<string, AmountUnit>>;
  /** Words between a price or rate and the unit that it is reckoned by: "một", "a", "per". */
  readonly perWords: readonly string[];
  /** Words after a unit of time by which it tells when, and is no rate: "ago" ("$5 million a year ago"). */
  readonly notPer: readonly string[];
  /** Unit words that mean money where millions are counted: "pounds" GBP. */
  readonly moneyByMillions: Readonly<Record<string, string>>;
  /** Unit words that are one only behind a larger unit: "in" behind feet ("6ft 4in"). */
  readonly partUnits: Readonly<Record<string, string>>;
  /** Words behind a glued "m" by which it is metres, not millions: "tall" ("1.8m tall"). */
  readonly dimensions: readonly string[];
  /** Units by which prices are reckoned, and which are things like others where they are counted: "thùng". */
  readonly ratedUnits: readonly string[];
  /** Words shortly before degrees by which they are of an angle, not of temperature: "góc", "xoay". */
  readonly angles: readonly string[];
  /** Words behind degrees that make an angle of them: "độ vĩ Bắc". */
  readonly anglesAfter: readonly string[];
  /** Words shortly before degrees that are of Richter's scale: "động đất". */
  readonly quakes: readonly string[];
  /** Longer phrases that begin with a unit word and are none: "đồng minh", "năm học". */
  readonly notUnits: readonly string[];
  /** Words by which the number after them is a time of day: "lúc 15 giờ". */
  readonly clockBefore: readonly string[];
  /** Parts of a day behind an hour: "3 giờ sáng". */
  readonly clockAfter: readonly string[];
  /** The word that is both a bound and a preposition of place ("trên"), and what one can be on. */
  readonly onWords: readonly string[];
  readonly onThings: readonly string[];
  /** Number words for writing, from zero on: "không", "một", "hai", … */
  readonly written: readonly string[];
  readonly relations: AmountRelations;
}

/** Where a noun phrase ends, and what holds it together. */
export interface NounPhraseWords {
  /** Words and phrases that cannot stand in a measure ("của", "và", "trong"), at which the noun phrase ends. */
  readonly measureStops: readonly string[];
  /** Verbs and their adverbs, at which the noun phrase ends unless a classifier makes a noun of them. */
  readonly measureVerbs: readonly string[];
  /** Classifiers that make a noun of the verb behind them: "cuộc" ("cuộc gọi"), "lượt" ("lượt xem"). */
  readonly nominalisers: readonly string[];
  /** Words of several syllables that hold a stop and do not end a measure: "thiết bị", "nhà đầu tư". */
  readonly compounds: readonly string[];
  /** Words that close a noun phrase and belong to it where nothing follows that needs them: "khác", "mới". */
  readonly measureClosers: readonly string[];
  /** Words of several syllables as they stand in names, of which only the first is capitalised: "Liên hiệp", "Quốc gia". */
  readonly nameWords: readonly string[];
}

/** The noun phrases that are counted, and the nouns by which a number counts nothing. */
export interface MeasureWords extends NounPhraseWords {
  /** Common head nouns of counts ("người", "nước", "vụ"): evidence that a doubtful number is one. */
  readonly heads: readonly string[];
  /** Words skipped between a share and what it is of: "của", "of", "the". */
  readonly ofWords: readonly string[];
  /** How the end of a noun phrase is seen: at its plural in English, by stops alone in Vietnamese. */
  readonly plural:
    | { readonly ending: string; readonly notEnding: readonly string[]; readonly irregular: readonly string[] }
    | undefined;
  /** What stands behind a count of years that marks an anniversary: "ngày" ("20 năm ngày thành lập"). */
  readonly anniversaryAfter: readonly string[];
  /** What time is spent on or served: "họp" ("ba ngày họp"), "tù". */
  readonly timed: readonly string[];
  /** "kỷ niệm", "anniversary": words by which a count of years marks an anniversary. */
  readonly anniversary: readonly string[];
  /** Names written with a number that is none ("bão số", "quốc lộ"): the number after them is not an amount. */
  readonly designators: readonly string[];
  /** Words by which a number word after them is a name: "hiệp" ("hiệp hai"), "ngã" ("ngã ba"). */
  readonly namedBy: readonly string[];
  /** Heads that are counted by thousands, so that figures like those of a year may stand before them: "người". */
  readonly counters: readonly string[];
  /** Words for people: "gặp ông ấy lần thứ hai" counts meetings, not him. */
  readonly persons: readonly string[];
  /** Words beside a number and a name by which it is of a house: "đường", "Street". */
  readonly streets: readonly string[];
  /** Longer phrases that end with a designator and are none: "trong số", "tổng số". */
  readonly notDesignators: readonly string[];
  /** Calendar nouns before a number ("ngày", "tháng", "năm"): no amount, unless money or a measure follows. */
  readonly calendarBefore: readonly string[];
}

/** The words by which amounts of one passage stand to one another: what the amount rules go by. */
export interface AmountRelations {
  /** "tăng", "rose": the second figure is the larger. */
  readonly rise: readonly string[];
  /** "giảm", "fell". */
  readonly fall: readonly string[];
  /** Before the figure a change starts from: "từ", "from". */
  readonly from: readonly string[];
  /** Before the figure a change ends at: "lên", "xuống còn", "to". */
  readonly to: readonly string[];
  /** Between a part and its whole: "trong số", "out of". */
  readonly among: readonly string[];
  /** Before the percentage that a part makes of its whole: "chiếm", "or". */
  readonly share: readonly string[];
  /** Words that may stand between two figures and the percentage that follows from them. */
  readonly bridges: readonly string[];
  /** Before or after a stated total: "tổng cộng", "in all". */
  readonly total: readonly string[];
  /** Announce a complete list of parts: "gồm", "bao gồm", "comprising". */
  readonly closed: readonly string[];
  /** Announce a list that may go on: "trong đó có", "như", "including". Found anywhere, they silence a rule. */
  readonly open: readonly string[];
  /** Announce parts, complete only when the parts are complements: "trong đó", "of whom". */
  readonly within: readonly string[];
  /** Sorts that divide a whole completely, each with its words: [["nam", "đàn ông"], ["nữ", "phụ nữ"]]. */
  readonly complements: readonly (readonly (readonly string[])[])[];
  readonly and: readonly string[];
  /** Between what is counted and the list of its members: "là", "gồm", "namely". */
  readonly listed: readonly string[];
  /** Behind what is counted, by which the list is of something else: "tại các" ("5 mỏ tại các tỉnh: …"). */
  readonly ofOthers: readonly string[];
  /** Behind a number at the end of a list, of members that are not named: "khác" ("và hai nước khác"). */
  readonly others: readonly string[];
  /** Names with an "and" of their own: "Bosnia và Herzegovina". */
  readonly joinedNames: readonly string[];
  /** Words by which a number speaks of another scope than its twin: "thêm", "còn lại", "mỗi", "another". */
  readonly scope: readonly string[];
  /** Words that bring in a second estimate ("theo thống kê khác", "trước đó"): numbers then differ by right. */
  readonly estimates: readonly string[];
  /** Heads too general to identify a measure by themselves: "người", "people". */
  readonly general: readonly string[];
}
