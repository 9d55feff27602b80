/** The people of a draft: who is meant by a name, and by its short form later on. */
import type { Language } from '../language/language.ts';
import { internWord } from '../text/words.ts';
import { isFamilyNameFirst, oneLetterApart } from './names.ts';

const PARTING = /[-‑.]/;

function keyOf(words: readonly string[]): string {
  let key = '';
  for (const word of words) key += (key && ' ') + internWord(word).norm;
  return PARTING.test(key) ? key.replace(/[-‑. ]+/g, ' ').trim() : key;
}

/** Words of a full name, each part of a hyphenated one counted; what is longer is a list without commas. */
const LONGEST_NAME = 8;

/**
 * So many full names with a part in common are remembered by it. In a list of hundreds of Nguyễns a surname means
 * nobody, and nobody's name is a slip of another's.
 */
const MOST_NAMESAKES = 100;

/** The full names a draft gives, by which short forms are understood: "Tổng thư ký Stoltenberg", "ông Tập", "Bộ trưởng Giang". */
export class People {
  /** Normalised full name → as first written. */
  readonly #full = new Map<string, string>();
  /** Normalised word, or run of words at either end of a full name → the full names that have it. */
  readonly #parts = new Map<string, string[]>();

  /** Takes note of a full name; names of one word are short forms and are not kept. */
  add(words: readonly string[]): void {
    const key = keyOf(words);
    const parts = key.split(' ');
    if (parts.length < 2 || parts.length > LONGEST_NAME || this.#full.has(key)) return;
    this.#full.set(key, words.join(' '));
    for (let from = 0; from < parts.length; from++)
      for (let to = from + 1; to <= parts.length; to++) {
        if (to - from === parts.length) continue;
        const part = parts.slice(from, to).join(' ');
        const names = this.#parts.get(part);
        if (!names) this.#parts.set(part, [key]);
        else if (names.length <= MOST_NAMESAKES && names.at(-1) !== key) names.push(key);
      }
  }

  has(words: readonly string[]): boolean {
    return this.#full.has(keyOf(words));
  }

  /** Whether a full name differs from a known one by one letter in one word: a slip, or somebody else. */
  nearly(words: readonly string[]): boolean {
    const key = keyOf(words);
    const parts = key.split(' ');
    if (parts.length < 2 || parts.length > LONGEST_NAME || !parts.some((part) => this.#parts.has(part))) return false;
    return parts.some((_, i) => {
      // What stands on either side of the word is a part of the known name too; the rarer of the two is looked under.
      const sides = [parts.slice(0, i), parts.slice(i + 1)].filter((side) => side.length > 0);
      const namesakes = sides.map((side) => this.#namesakes(side.join(' '))).sort((a, b) => a.length - b.length);
      return (namesakes.find((names) => names.length > 0) ?? []).some((name) => {
        const known = name.split(' ');
        const same = known.length === parts.length && known.every((part, k) => k === i || part === parts[k]);
        return same && oneLetterApart(known[i]!, parts[i]!);
      });
    });
  }

  /**
   * The full name that `words` stand for: themselves when they are one, else the only full name they are
   * part of. Undefined when none or several are meant; `prefer` decides between several.
   */
  fullName(words: readonly string[], prefer?: (name: string) => boolean): string | undefined {
    const key = keyOf(words);
    const known = this.#full.get(key);
    let names = this.#namesakes(key);
    if (known !== undefined) {
      // "Hữu Thắng", when the draft has one Nguyễn Hữu Thắng too.
      const longer = words.length === 2 ? names.filter((name) => name.endsWith(` ${key}`)) : [];
      return longer.length === 1 ? this.#full.get(longer[0]!) : known;
    }
    // "ông Thanh" is nobody's middle name: an end of the name counts before its middle.
    const atEnd = names.filter((name) => name.endsWith(` ${key}`) || name.startsWith(`${key} `));
    if (atEnd.length > 0) names = atEnd;
    const full = names.map((name) => this.#full.get(name)!);
    if (full.length === 1) return full[0];
    const preferred = prefer ? full.filter(prefer) : [];
    return preferred.length === 1 ? preferred[0] : undefined;
  }

  /** The full names that have a part, or none when too many have it. */
  #namesakes(part: string): readonly string[] {
    const names = this.#parts.get(part) ?? [];
    return names.length <= MOST_NAMESAKES ? names : [];
  }

  /** Last words of names that are written family name last, each with the one full name it belongs to. */
  surnames(language: Language): ReadonlyMap<string, string> {
    const surnames = new Map<string, string>();
    const shared = new Set<string>();
    for (const [key, full] of this.#full) {
      const words = full.split(' ');
      const last = key.slice(key.lastIndexOf(' ') + 1);
      if (last.length < 4 || isFamilyNameFirst(words[0]!, language)) continue;
      if (surnames.has(last)) shared.add(last);
      surnames.set(last, full);
    }
    for (const last of shared) surnames.delete(last);
    return surnames;
  }
}
