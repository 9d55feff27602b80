/**
 * Words as they are compared, apart from words as they are written.
 *
 * Normalising works on copies: a word's `norm` and `folded` may be longer or shorter than its
 * surface, and no offset is ever derived from them (docs/ARCHITECTURE.md, invariant 1).
 */

/** How a word's letters are cased. `camel` is any other mixture ("iPhone", "NATOs"). */
export type Casing = 'none' | 'lower' | 'title' | 'upper' | 'camel';

/** One distinct surface form, shared by all tokens that have it. */
export interface Word {
  /** Small number of its own, by which answers about the word are kept (`WordTest`); -1 when none is to be kept. */
  readonly id: number;
  /** Number that all words of one `norm` share, by which tables find it (vocabulary.ts); -1 when it has none. */
  readonly key: number;
  /** As written, composed to NFC and without zero-width characters. */
  readonly text: string;
  /** NFC, lower case, tone mark placed as in "hòa", "thủy": the form that lexicons are keyed by. */
  readonly norm: string;
  /** `norm` with every mark off and đ as d: for search and for near-misses, never for identity. */
  readonly folded: string;
  readonly casing: Casing;
}

const ZERO_WIDTH = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const MARKS = /\p{M}+/gu;

/**
 * "hoà" and "hòa" are one word: Vietnamese orthography has put the tone of an open oa, oe, uy on
 * either vowel (the older style on the first). We compare in the older style; after q the u is no
 * vowel, so "quý" stays.
 */
const NEW_STYLE_TONE = /(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])$/u;

const FIRST_VOWEL: Readonly<Record<string, string>> = { o: 'òóỏõọ', u: 'ùúủũụ' };
const SECOND_VOWELS: Readonly<Record<string, string>> = { a: 'àáảãạ', e: 'èéẻẽẹ', y: 'ỳýỷỹỵ' };

/** Moves the tone from the second vowel of an open pair to the first: "oà" to "òa". */
function toneOnFirst(pair: string): string {
  for (const [vowel, toned] of Object.entries(SECOND_VOWELS)) {
    const tone = toned.indexOf(pair.charAt(1));
    if (tone >= 0) return (FIRST_VOWEL[pair.charAt(0)]?.charAt(tone) ?? pair.charAt(0)) + vowel;
  }
  return pair;
}

/** Text beyond this length is looked through for marks without end. */
const LONG = 60;
const ENDLESS_MARKS = /\p{M}{31}/u;

/**
 * A normal form of Unicode. Bringing a run of marks into order takes the square of its length; no script puts more
 * than 30 on a letter (UAX #15, Stream-Safe Text Format), and text that has more stays as it is.
 */
const inForm = (text: string, form: 'NFC' | 'NFD'): string =>
  text.length > LONG && ENDLESS_MARKS.test(text) ? text : text.normalize(form);

/** The form in which words are compared: NFC, lower case, older tone placement. */
export function normalise(text: string): string {
  const lower = inForm(text.replace(ZERO_WIDTH, ''), 'NFC').toLowerCase();
  return lower.replace(NEW_STYLE_TONE, toneOnFirst);
}

const foldAnew = (text: string): string =>
  inForm(text.replace(ZERO_WIDTH, ''), 'NFD').replace(MARKS, '').toLowerCase().replace(/đ/g, 'd');

/** Below this the letters of Latin, Greek and Cyrillic fold each by itself; only a Σ looks at its neighbours. */
const ALONE_BELOW = 0x2000;
const SIGMA = 0x3a3;
/** What single letters fold to, as they come. */
const foldedLetters: (string | undefined)[] = Array.from({ length: ALONE_BELOW });

/** Marks off, đ to d, lower case: "Đặng Thuỳ" and "dang thuy" fold to one key. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= ALONE_BELOW || code === SIGMA) return foldAnew(text);
    foldedLetters[code] ??= foldAnew(text[i]!);
    folded += foldedLetters[code];
  }
  return folded;
}

function casingOf(text: string): Casing {
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  if (lower === upper) return 'none';
  if (text === lower) return 'lower';
  const first = text.slice(0, text.codePointAt(0)! > 0xffff ? 2 : 1);
  if (text === upper) return text.length > first.length ? 'upper' : 'title';
  if (first !== first.toLowerCase() && text.slice(first.length) === lower.slice(first.length)) return 'title';
  return 'camel';
}

/** Full-width and other decimal digits as ASCII, so that "１１" reads as 11. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
    return code < 0x3a ? digit : String(code - zero);
  });
}

/**
 * Words with a number of their own, and words in passing. News of a year has fewer distinct words than this; what
 * comes once they are all given out (a file of random letters) is read no less rightly, but with nothing kept.
 */
const NUMBERED = 1 << 17;
const PASSING = 1 << 15;
/** What is longer is no word but a line without spaces, and is not kept: it could be megabytes. */
const LONGEST_KEPT = 100;
/** Places that a word is looked for in. A table a quarter full needs few; words made to have one hash would need all. */
const MOST_TRIES = 64;

/*
 * The numbered words stand in an open-addressed table: a word of a text is found by the hash that the tokeniser made
 * while it went over the letters, and compared where it stands, so that no piece of the text is cut out for it.
 */
const words: Word[] = [];
/** Normalised form → its key. */
const keys = new Map<string, number>();
const surfaces: string[] = [];
/** A word's id plus one, at its hash or the next free place; 0 is free. At most a quarter full. */
let places = new Int32Array(1 << 13);
let passing = new Map<string, Word>();

/** The next hash after one more UTF-16 unit; begin with 0. */
export const hashOn = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

/** Hash of what stands between two UTF-16 offsets. */
export function hashOf(source: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = hashOn(hash, source.charCodeAt(i));
  return hash;
}

/** Where a hash is looked for first: spread by multiplication, since the low bits alone would crowd short words. */
const firstPlace = (hash: number) => (Math.imul(hash, 0x9e3779b1) >>> 12) & (places.length - 1);

function isAt(surface: string, source: string, start: number): boolean {
  for (let i = 0; i < surface.length; i++) if (surface.charCodeAt(i) !== source.charCodeAt(start + i)) return false;
  return true;
}

/** The shared entry for the surface form between two UTF-16 offsets, whose hash is given. Its tables are bounded. */
export function wordAt(source: string, start: number, end: number, hash: number): Word {
  let place = firstPlace(hash);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const id = places[place]! - 1;
    if (id < 0) break;
    const surface = surfaces[id]!;
    if (surface.length === end - start && isAt(surface, source, start)) return words[id]!;
    place = (place + 1) & (places.length - 1);
  }
  return learn(source.slice(start, end), hash);
}

/** The shared entry for a surface form. */
export const internWord = (surface: string): Word =>
  wordAt(surface, 0, surface.length, hashOf(surface, 0, surface.length));

/** The key of a normalised form, which is given one if it has none: only what a table knows or `words` keeps may ask. */
export function keyOfNorm(norm: string): number {
  const known = keys.get(norm);
  if (known !== undefined) return known;
  keys.set(norm, keys.size);
  return keys.size - 1;
}

function learn(surface: string, hash: number): Word {
  const known = passing.get(surface);
  if (known) return known;
  const text = asciiDigits(inForm(surface.replace(ZERO_WIDTH, ''), 'NFC'));
  const id = words.length < NUMBERED && surface.length <= LONGEST_KEPT && freePlace(hash) >= 0 ? words.length : -1;
  const norm = normalise(text);
  const key = id < 0 ? (keys.get(norm) ?? -1) : keyOfNorm(norm);
  const word: Word = { id, key, text, norm, folded: fold(text), casing: casingOf(text) };
  if (surface.length > LONGEST_KEPT) return word;
  // A slice of a large source would keep the whole source alive as long as the table lives.
  const own = Buffer.from(surface, 'utf16le').toString('utf16le');
  if (id < 0) {
    if (passing.size >= PASSING) passing = new Map();
    passing.set(own, word);
    return word;
  }
  words.push(word);
  surfaces.push(own);
  if (words.length * 4 > places.length) grow();
  else put(id, hash);
  return word;
}

/** The free place for a hash, or -1 where too many words have hashes near it. */
function freePlace(hash: number): number {
  let place = firstPlace(hash);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (places[place] === 0) return place;
    place = (place + 1) & (places.length - 1);
  }
  return -1;
}

/** A word that finds no place keeps its number, but is learnt again as one in passing. */
function put(id: number, hash: number): void {
  const place = freePlace(hash);
  if (place >= 0) places[place] = id + 1;
}

function grow(): void {
  places = new Int32Array(places.length * 2);
  surfaces.forEach((surface, id) => {
    put(id, hashOf(surface, 0, surface.length));
  });
}

/**
 * A question about words by themselves ("can a date begin with it?"), put once to each distinct word: what lets
 * a reader pass over nearly all of a text at the cost of a look into an array.
 */
export class WordTest {
  readonly #ask: (word: Word) => boolean;
  /** By the word's id: 1 for no, 2 for yes; 0 has not been asked for. */
  #known = new Uint8Array(1 << 10);

  /** `ask` must follow from the word alone. */
  constructor(ask: (word: Word) => boolean) {
    this.#ask = ask;
  }

  has(word: Word): boolean {
    const known = this.#known[word.id];
    return known ? known === 2 : this.#learn(word);
  }

  #learn(word: Word): boolean {
    const answer = this.#ask(word);
    if (word.id < 0) return answer;
    if (word.id >= this.#known.length) {
      const grown = new Uint8Array(Math.min(NUMBERED, Math.max(word.id + 1, this.#known.length * 2)));
      grown.set(this.#known);
      this.#known = grown;
    }
    this.#known[word.id] = answer ? 2 : 1;
    return answer;
  }
}
