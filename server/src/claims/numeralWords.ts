/**
 * Number words, and figures with number words: one small grammar for all languages (a unit below a
 * hundred, a hundred, then falling scales), which the lexicon tunes: final digits, fillers, digits
 * that never follow a ten.
 */
import type { Token } from '../text/tokens.ts';
import { type Figures, readFigures } from './numeralFigures.ts';
import type { NumeralTables, NumeralWord } from './numeralTables.ts';

/** What the last word read was. */
type After = 'nothing' | 'figure' | 'digit' | 'ten' | 'hundred' | 'scale' | 'filler' | 'part';

/** Scales on scales beyond this are no number ("nghìn nghìn nghìn …"). */
const LARGEST = 1e15;

/** A numeral as it grows, word by word. */
export class NumberWords {
  readonly #tokens: readonly Token[];
  readonly #first: number;
  readonly #end: number;
  readonly #tables: NumeralTables;
  /** Finished by a scale of a thousand or more. */
  #total = 0;
  /** The hundreds of the group being read. */
  #hundreds: number | undefined;
  /** Below a hundred, or a figure; not yet multiplied. */
  #low: number | undefined;
  /** "phẩy" has been read: no number has two. */
  #pointed = false;
  /** Scales go down: "1 tỷ 200 triệu". */
  #falling = Number.POSITIVE_INFINITY;
  #after: After = 'nothing';
  /** The largest scale of a thousand or more, 1 without any. */
  scale = 1;
  /** Value of one in the last printed place. */
  step = 1;
  inWords = true;
  vague = false;
  /** Token after what is surely part of the numeral. */
  next: number;

  constructor(tokens: readonly Token[], at: number, end: number, tables: NumeralTables) {
    this.#tokens = tokens;
    this.#first = at;
    this.#end = end;
    this.#tables = tables;
    this.next = at;
  }

  get value(): number {
    return this.#total + (this.#hundreds ?? 0) + (this.#low ?? 0);
  }

  /** Begins with figures: "40" of "40 tỷ". */
  openWithFigures(figures: Figures): void {
    this.#low = figures.value;
    this.#after = 'figure';
    this.step = 10 ** -figures.decimals;
    this.inWords = false;
    this.next = figures.next;
  }

  /** Begins with a part that only a scale makes a number: "a" of "a million", "nửa" of "nửa triệu". */
  openWithPart(value: number): void {
    this.#low = value;
    this.#after = 'digit';
  }

  /** Reads on from token `at` as far as the words make one number. */
  readFrom(at: number): void {
    let i: number | undefined = at;
    while (i !== undefined && i < this.#end && !(i > this.#first && this.#tokens[i]!.breaks)) i = this.#readAt(i);
  }

  #surelyTo(next: number): number {
    this.next = next;
    return next;
  }

  #word(at: number): NumeralWord | undefined {
    return at < this.#end ? this.#tables.words.get(this.#tokens[at]!.word.norm) : undefined;
  }

  /** Reads the word at `at` and returns the token to go on from, or undefined where the number ends. */
  #readAt(at: number): number | undefined {
    const token = this.#tokens[at]!;
    if (token.kind === 'mark') return this.#hyphen(at);
    if (token.kind === 'number') return this.#figures(at);
    const word = this.#tables.words.get(token.word.norm);
    if (!word) return this.#part(at) ?? this.#decimals(at) ?? this.#filler(at);
    // "945 tỷ phú": those are persons.
    if (word.does === 'scale' && this.#tables.idioms.match(this.#tokens, at, this.#end)) return undefined;
    const read = word.does === 'digit' ? this.#digit(word, at) : this.#scaleWord(word.value, at);
    return read ? this.#surelyTo(at + 1) : undefined;
  }

  /** "twenty-one". */
  #hyphen(at: number): number | undefined {
    const token = this.#tokens[at]!;
    if (this.#after !== 'ten' || !token.glued || !this.#tables.fillers.has(token.word.text)) return undefined;
    const digit = this.#word(at + 1);
    return this.#tokens[at + 1]?.glued && digit?.does === 'digit' && digit.value < 10 ? at + 1 : undefined;
  }

  /** "3 triệu 500 nghìn". */
  #figures(at: number): number | undefined {
    if (this.#after !== 'scale') return undefined;
    const figures = readFigures(this.#tokens, at, this.#end, this.#tables);
    const next = this.#word(figures.next);
    if (figures.value === undefined || next?.does !== 'scale' || next.value >= this.#falling) return undefined;
    this.#low = figures.value;
    this.step = 10 ** -figures.decimals;
    this.#after = 'figure';
    return figures.next;
  }

  /** "rưỡi", "and a quarter": a part of what was read last. */
  #part(at: number): number | undefined {
    const after = this.#after;
    if (after !== 'digit' && after !== 'ten' && after !== 'hundred' && after !== 'scale') return undefined;
    const part = this.#tables.partsAfter.match(this.#tokens, at, this.#end);
    if (!part?.value) return undefined;
    // "hai trăm rưỡi" is 250, "two hundred and a half" 200.5.
    const ofOnes =
      after === 'digit' || after === 'ten' || (after === 'hundred' && this.#tables.lexicon.bareDigitAfterScale);
    this.step = part.value * (ofOnes ? 1 : after === 'hundred' ? 100 : this.#falling);
    if (ofOnes) this.#low = (this.#low ?? 0) + this.step;
    else if (after === 'hundred') this.#hundreds = (this.#hundreds ?? 0) + this.step;
    else this.#total += this.step;
    this.#after = 'part';
    return this.#surelyTo(at + part.length);
  }

  /** "hai phẩy năm", "two point five". */
  #decimals(at: number): number | undefined {
    const after = this.#after;
    if (
      (after !== 'digit' && after !== 'ten' && after !== 'hundred') ||
      this.#pointed ||
      !this.#tables.points.has(this.#tokens[at]!.word.norm)
    )
      return undefined;
    let text = '';
    let i = at + 1;
    for (; text.length < 6; i++) {
      const word = this.#word(i);
      if (word?.does !== 'digit' || word.value > 9) break;
      text += word.value;
    }
    if (text === '') return undefined;
    this.#pointed = true;
    this.#low = Number(`${this.#low ?? 0}.${text}`);
    this.step = 10 ** -text.length;
    this.#after = 'digit';
    return this.#surelyTo(i);
  }

  /** "linh", "and" between a hundred and what is below it. */
  #filler(at: number): number | undefined {
    if (!this.inWords || (this.#after !== 'hundred' && this.#after !== 'scale')) return undefined;
    if (!this.#tables.fillers.has(this.#tokens[at]!.word.norm)) return undefined;
    if (this.#word(at + 1)?.does !== 'digit' || this.#opensAnother(at + 1)) return undefined;
    this.#after = 'filler';
    return at + 1;
  }

  /** A digit behind a filler may open a number of its own: "one hundred and two hundred", "two million and three million". */
  #opensAnother(at: number): boolean {
    for (let i = at; i < at + 3; i++) {
      const word = this.#word(i);
      if (word?.does === 'scale')
        return word.value >= (this.#after === 'hundred' && word.value < 1000 ? 100 : this.#falling);
      if (!word && this.#tokens[i]?.word.text !== '-') return false;
    }
    return false;
  }

  #digit(word: NumeralWord & { readonly does: 'digit' }, at: number): boolean {
    const after = this.#after;
    const { bareDigitAfterScale } = this.#tables.lexicon;
    if (after === 'figure' || after === 'part' || after === 'digit') return false;
    if (word.value >= 10) {
      if (after === 'ten') return false;
      this.#low = word.value;
      this.#after = word.value % 10 === 0 && (word.value > 10 || !bareDigitAfterScale) ? 'ten' : 'digit';
    } else {
      if (after === 'ten' && word.neverAfterTen) return false;
      if (word.final && after !== 'ten' && after !== 'filler') return false;
      if ((after === 'hundred' || after === 'scale') && !bareDigitAfterScale) {
        const next = this.#word(at + 1);
        if (next?.does !== 'scale' || next.value >= (after === 'hundred' ? 100 : this.#falling)) return false;
      }
      this.#low = after === 'ten' ? (this.#low ?? 0) + word.value : word.value;
      this.#after = 'digit';
    }
    if (this.inWords) this.step = 1;
    return true;
  }

  #scaleWord(value: number, at: number): boolean {
    if (this.#after === 'filler') return false;
    if (this.#after === 'part' && (this.#low === undefined || this.#hundreds !== undefined || this.#total > 0))
      return false;
    if (this.#after === 'nothing') {
      // "trăm người": a manner of speaking.
      if (!this.#tables.counts.has(this.#tokens[at]!.word.norm)) return false;
      this.vague = true;
      this.#low = 1;
    }
    return value < 1000 ? this.#smallScale(value) : this.#largeScale(value);
  }

  /** Tens, dozens and hundreds multiply what is below them. */
  #smallScale(value: number): boolean {
    if (this.#low === undefined || this.#after === 'ten' || (this.#hundreds !== undefined && value >= 100))
      return false;
    if (value === 10) {
      this.#low *= 10;
      this.#after = 'ten';
    } else {
      this.#hundreds = (this.#hundreds ?? 0) + this.#low * value;
      this.#low = undefined;
      this.#after = 'hundred';
    }
    this.step = this.inWords ? value : this.step * value;
    return true;
  }

  /** Thousands and more multiply the group before them, and close it. */
  #largeScale(value: number): boolean {
    if (this.#hundreds === undefined && this.#low === undefined) {
      // "hai nghìn tỷ": a scale of a scale.
      if (this.#after !== 'scale' || this.#total > LARGEST) return false;
      this.#total *= value;
      this.step *= value;
      this.scale *= value;
    } else {
      if (value >= this.#falling) return false;
      this.#total += ((this.#hundreds ?? 0) + (this.#low ?? 0)) * value;
      this.step = this.inWords ? value : this.step * value;
      if (this.scale === 1) this.scale = value;
    }
    this.#falling = value;
    this.#hundreds = this.#low = undefined;
    this.#after = 'scale';
    return true;
  }
}
