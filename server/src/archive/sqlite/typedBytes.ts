/**
 * Plain values as bytes: numbers, texts, lists and records, with the names of their fields and the words that sightings
 * are full of as one byte each. A text that stands in the sentence it was read from is written as its place there.
 */
import { fold } from '../../text/words.ts';
import { Bytes, decodeText, encodeText } from './wordCoder.ts';

/** Fields of what sightings say; others are written out. The order is part of the format. */
const FIELDS = (
  'kind text value stated part clauseTerms quantity bound type number to unit measure from grain approx person role ' +
  'roleKey status singleSeat organisation organisationKey eventKind name dates organiserKey ordinal year place placeKey ' +
  'country countryName month day term time scope per'
).split(' ');
/** Words that fields are full of; others are written out. 128 at most. */
const WORDS = (
  'title event amount date venue name exact about atLeast atMost moreThan lessThan current former acting elect deputy ' +
  'money percent count ordinal measure duration age ratio day month year week hour quarter half decade century season ' +
  'weekend minute second VND USD EUR VN US CN RU UA JP KR TH country:VN country:US country:CN country:RU country:UA km m ' +
  'm2 ha kg tonne president minister chairman director deputy-minister secretary-general director-general ' +
  'prime-minister coach captain player mayor governor ambassador spokesperson meeting conference summit festival match ' +
  'tournament ceremony election congress visit exhibition seminar city:ho-chi-minh-city city:hanoi'
).split(' ');
const fieldNumbers = new Map(FIELDS.map((field, number) => [field, number]));
const wordNumbers = new Map(WORDS.map((word, number) => [word, number]));

const SMALL = 0x60;
const [NULL, YES, NO, NONE, POSITIVE, NEGATIVE, FLOAT, TEXT, WITHIN, NAME, LIST, RECORD, INTERVAL] = Array.from(
  { length: 13 },
  (_, i) => SMALL + i,
) as [number, number, number, number, number, number, number, number, number, number, number, number, number];
const WORD = 0x80;
const UNKNOWN_FIELD = 0xff;
/** Keys of places that have no other name are made of the name. */
const NAMED = 'name:';
const GRAINS = [
  'day',
  'part',
  'hour',
  'month',
  'year',
  'week',
  'weekend',
  'quarter',
  'season',
  'half',
  'decade',
  'century',
];

const float = new DataView(new ArrayBuffer(8));

export class TypedWriter {
  readonly #bytes = new Bytes();
  readonly #part = new Bytes();
  #within = '';

  begin(): void {
    this.#bytes.length = 0;
    this.#within = '';
  }

  /** The text in which the values that follow may stand. */
  within(text: string): void {
    this.#within = text;
  }

  taken(): Uint8Array {
    return this.#bytes.taken();
  }

  /** A whole number of any sign. */
  number(value: number): void {
    this.#natural(value < 0 ? -2 * value - 1 : 2 * value);
  }

  #natural(value: number): void {
    let left = value;
    while (left >= 0x80) {
      this.#bytes.put((left % 0x80) | 0x80);
      left = Math.floor(left / 0x80);
    }
    this.#bytes.put(left);
  }

  text(text: string): void {
    this.#part.length = 0;
    encodeText(text, this.#part);
    this.#natural(this.#part.length);
    this.#bytes.putAll(this.#part.data.subarray(0, this.#part.length));
  }

  /** Anything that JSON can say, and undefined. */
  value(value: unknown): void {
    const bytes = this.#bytes;
    if (typeof value === 'string') this.#string(value);
    else if (typeof value === 'number') this.#anyNumber(value);
    else if (value === undefined) bytes.put(NONE);
    else if (value === null) bytes.put(NULL);
    else if (typeof value === 'boolean') bytes.put(value ? YES : NO);
    else if (Array.isArray(value)) {
      bytes.put(LIST);
      this.#natural(value.length);
      for (const item of value) this.value(item);
    } else this.#record(value as Record<string, unknown>);
  }

  #anyNumber(value: number): void {
    const whole = Number.isSafeInteger(value) && !Object.is(value, -0);
    if (whole && value >= 0 && value < SMALL) this.#bytes.put(value);
    else if (whole) {
      this.#bytes.put(value < 0 ? NEGATIVE : POSITIVE);
      this.#natural(Math.abs(value));
    } else {
      this.#bytes.put(FLOAT);
      float.setFloat64(0, value);
      for (let i = 0; i < 8; i++) this.#bytes.put(float.getUint8(i));
    }
  }

  #string(value: string): void {
    const bytes = this.#bytes;
    const word = wordNumbers.get(value);
    if (word !== undefined) {
      bytes.put(WORD + word);
      return;
    }
    const at = value.length > 1 ? this.#within.indexOf(value) : -1;
    if (at >= 0) {
      bytes.put(WITHIN);
      this.#natural(at);
      this.#natural(value.length);
      return;
    }
    if (value.startsWith(NAMED) && this.#lastPlace !== undefined && nameOf(this.#lastPlace) === value) {
      bytes.put(NAME);
      return;
    }
    bytes.put(TEXT);
    this.text(value);
  }

  /** The place that stands before a key in the same record. */
  #lastPlace: string | undefined;

  #record(value: Record<string, unknown>): void {
    const bytes = this.#bytes;
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    const { from, to, grain } = value;
    if (entries.length === 3 && isWhole(from) && isWhole(to) && GRAINS.includes(grain as string)) {
      bytes.put(INTERVAL);
      bytes.put(GRAINS.indexOf(grain as string));
      this.number(from);
      this.number(to - from);
      return;
    }
    bytes.put(RECORD);
    this.#natural(entries.length);
    for (const [field, one] of entries) {
      const number = fieldNumbers.get(field);
      if (number === undefined) {
        bytes.put(UNKNOWN_FIELD);
        this.text(field);
      } else bytes.put(number);
      this.value(one);
      if (field === 'place' && typeof one === 'string') this.#lastPlace = one;
    }
    this.#lastPlace = undefined;
  }
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

const nameOf = (place: string) => `${NAMED}${fold(place).replace(/\s+/gu, ' ')}`;

export class TypedReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #within = '';
  #lastPlace = '';

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  within(text: string): void {
    this.#within = text;
  }

  number(): number {
    const value = this.#natural();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  text(): string {
    const length = this.#natural();
    const start = this.#at;
    this.#at += length;
    return decodeText(this.#bytes, start, this.#at);
  }

  value(): unknown {
    const tag = this.#byte();
    if (tag < SMALL) return tag;
    if (tag >= WORD) return WORDS[tag - WORD];
    switch (tag) {
      case NULL:
        return null;
      case YES:
        return true;
      case NO:
        return false;
      case NONE:
        return undefined;
      case POSITIVE:
        return this.#natural();
      case NEGATIVE:
        return -this.#natural();
      case FLOAT:
        for (let i = 0; i < 8; i++) float.setUint8(i, this.#byte());
        return float.getFloat64(0);
      case TEXT:
        return this.text();
      case WITHIN: {
        const start = this.#natural();
        return this.#within.slice(start, start + this.#natural());
      }
      case NAME:
        return nameOf(this.#lastPlace);
      case LIST:
        return Array.from({ length: this.#natural() }, () => this.value());
      case INTERVAL: {
        const grain = GRAINS[this.#byte()];
        const from = this.number();
        return { from, to: from + this.number(), grain };
      }
      case RECORD: {
        const record: Record<string, unknown> = {};
        for (let left = this.#natural(); left > 0; left--) {
          const number = this.#byte();
          const field = number === UNKNOWN_FIELD ? this.text() : FIELDS[number]!;
          const value = this.value();
          // A field of this name is a field like any other.
          if (field === '__proto__')
            Object.defineProperty(record, field, { value, enumerable: true, configurable: true, writable: true });
          else record[field] = value;
          if (field === 'place') this.#lastPlace = value as string;
        }
        return record;
      }
    }
    throw new RangeError(`no value begins with ${tag}`);
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError('the bytes end too soon');
    return byte;
  }

  #natural(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = this.#byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }
}
