/** Whole numbers below 2³² as bytes, seven bits a byte, the lowest first (LEB128): small ones are short. */

export function putNatural(value: number, into: number[]): void {
  let left = value;
  for (; left >= 0x80; left >>>= 7) into.push((left & 0x7f) | 0x80);
  into.push(left);
}

/** Reads numbers from first to last; past the end it reads zeros. */
export class Naturals {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
}
